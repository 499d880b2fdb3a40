import { CornerRightUp, MessageCircleReply, Siren, TriangleAlert, Undo2, type LucideIcon } from 'lucide-react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { EscalationRow } from '../escalations.queries.server.ts';

const looks: Record<EscalationRow['state'], { tone: Tone; icon: LucideIcon }> = {
  open: { tone: 'attention', icon: Siren },
  answered: { tone: 'info', icon: MessageCircleReply },
  passedOn: { tone: 'neutral', icon: CornerRightUp },
  withdrawn: { tone: 'neutral', icon: Undo2 },
};

export function EscalationStateBadge({ escalation, today }: { escalation: Pick<EscalationRow, 'state' | 'dueOn'>; today: string }) {
  const { t } = useTranslation();
  if (escalation.state === 'open' && escalation.dueOn < today) {
    return (
      <StateBadge tone="critical" icon={TriangleAlert}>
        {t('escalations.overdue')}
      </StateBadge>
    );
  }
  return <StateBadge {...looks[escalation.state]}>{t(`escalations.states.${escalation.state}`)}</StateBadge>;
}

/** What it is about: the question that was asked, or the cause that the system found. */
export function useEscalationText() {
  const { t } = useTranslation();
  const localize = useLocalize();
  return ({ question, cause, subject }: Pick<EscalationRow, 'question' | 'cause' | 'subject'>): string =>
    question ?? t(`escalations.causes.${cause}`, { subject: subject ? localize(subject) : '–' });
}
