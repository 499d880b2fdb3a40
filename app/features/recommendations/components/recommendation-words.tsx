import { CircleCheck, CircleDashed, CircleDot, CircleSlash, ClipboardList, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { RecommendationState } from '../recommendation-life.model.ts';

const looks: Record<RecommendationState, { tone: Tone; icon: LucideIcon }> = {
  given: { tone: 'attention', icon: CircleDot },
  planned: { tone: 'neutral', icon: ClipboardList },
  done: { tone: 'info', icon: CircleDashed },
  returned: { tone: 'attention', icon: Undo2 },
  confirmed: { tone: 'verified', icon: CircleCheck },
  withdrawn: { tone: 'neutral', icon: CircleSlash },
};

/** The state, and how many working days it is late. */
export function RecommendationStateBadge({ state, daysLate, isOverdue }: { state: RecommendationState; daysLate: number; isOverdue: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <StateBadge {...looks[state]}>{t(`recommendations.states.${state}`)}</StateBadge>
      {isOverdue && <StateBadge tone="critical">{t('recommendations.late', { count: daysLate })}</StateBadge>}
    </>
  );
}
