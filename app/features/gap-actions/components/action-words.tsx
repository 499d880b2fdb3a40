import { CircleCheck, CircleDashed, CircleSlash, ClipboardList, PencilLine, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import { isOpen, type GapActionState } from '../gap-action-life.model.ts';

const looks: Record<GapActionState, { tone: Tone; icon: LucideIcon }> = {
  planned: { tone: 'neutral', icon: ClipboardList },
  inProgress: { tone: 'neutral', icon: PencilLine },
  done: { tone: 'info', icon: CircleDashed },
  returned: { tone: 'attention', icon: Undo2 },
  verified: { tone: 'verified', icon: CircleCheck },
  withdrawn: { tone: 'neutral', icon: CircleSlash },
};

export function ActionStateBadge({ state, dueOn, today }: { state: GapActionState; dueOn: string; today: string }) {
  const { t } = useTranslation();
  return (
    <>
      <StateBadge {...looks[state]}>{t(`gapActions.states.${state}`)}</StateBadge>
      {isOpen(state) && dueOn < today && <StateBadge tone="critical">{t('gapActions.overdue')}</StateBadge>}
    </>
  );
}
