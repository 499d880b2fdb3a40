import { CircleCheck, CircleDashed, CircleDot, CircleSlash, Handshake, Hourglass, type LucideIcon } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { IssueState } from '../issue-life.model.ts';

const looks: Record<IssueState, { tone: Tone; icon: LucideIcon }> = {
  raised: { tone: 'attention', icon: CircleDot },
  agreed: { tone: 'neutral', icon: Handshake },
  inProgress: { tone: 'neutral', icon: Hourglass },
  resolved: { tone: 'neutral', icon: CircleDashed },
  confirmed: { tone: 'verified', icon: CircleCheck },
  withdrawn: { tone: 'neutral', icon: CircleSlash },
};

export function IssueStateBadge({ state, isOverdue = false }: { state: IssueState; isOverdue?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <StateBadge {...looks[state]}>{t(`regionalIssues.states.${state}`)}</StateBadge>
      {isOverdue && <StateBadge tone="critical">{t('regionalIssues.overdue')}</StateBadge>}
    </>
  );
}
