import { CircleDashed, CircleSlash2, Clock, CornerUpLeft, Send } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge } from '#app/ui/index.ts';
import { stageOf, type OccurrenceState, type Review } from '../work.model.ts';

type Shown = { state: OccurrenceState; review: Review | null; isOverdue: boolean };

/** Reported and verified look different; what is late says so beside its state. */
export function OccurrenceStateBadge({ state, review, isOverdue }: Shown) {
  const { t } = useTranslation();
  const late = isOverdue && (
    <StateBadge tone="critical" icon={Clock}>
      {t('charterWork.states.overdue')}
    </StateBadge>
  );
  return (
    <>
      <StageBadge state={state} review={review} />
      {late && <> {late}</>}
    </>
  );
}

function StageBadge({ state, review }: Omit<Shown, 'isOverdue'>) {
  const { t } = useTranslation();
  switch (stageOf({ state, review })) {
    case 'verified':
      return <StateBadge tone="verified">{t(state === 'done' ? 'charterWork.states.verified' : 'charterWork.states.nothingVerified')}</StateBadge>;
    case 'reported':
      return state === 'done' ? (
        <StateBadge tone="info" icon={Send}>{t('charterWork.states.done')}</StateBadge>
      ) : (
        <StateBadge tone="info" icon={CircleSlash2}>{t('charterWork.states.nothingToDo')}</StateBadge>
      );
    case 'inProgress':
      return review === 'returned' ? (
        <StateBadge tone="attention" icon={CornerUpLeft}>{t('charterWork.states.returned')}</StateBadge>
      ) : (
        <StateBadge tone="neutral">{t('charterWork.states.inProgress')}</StateBadge>
      );
    case 'planned':
      return <StateBadge tone="neutral" icon={CircleDashed}>{t('charterWork.states.planned')}</StateBadge>;
  }
}
