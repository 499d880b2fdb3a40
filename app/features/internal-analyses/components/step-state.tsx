import { CircleAlert, CircleCheck, CircleDashed, CircleDot, SkipForward } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge } from '#app/ui/index.ts';
import type { StepOnPage } from '../procedure-page.server.ts';

/** How far a step is. Done is what the organisation says; only a reviewer's word is green. */
export function StepStateBadge({ step, isCurrent }: { step: Pick<StepOnPage, 'state' | 'isOverdue'>; isCurrent: boolean }) {
  const { t } = useTranslation();
  if (step.state === 'done') return <StateBadge tone="info" icon={CircleCheck}>{t('internalAnalyses.stepStates.done')}</StateBadge>;
  if (step.state === 'skipped') return <StateBadge icon={SkipForward}>{t('internalAnalyses.stepStates.skipped')}</StateBadge>;
  if (step.isOverdue) return <StateBadge tone="critical" icon={CircleAlert}>{t('internalAnalyses.stepStates.overdue')}</StateBadge>;
  if (isCurrent) return <StateBadge tone="info" icon={CircleDot}>{t('internalAnalyses.stepStates.current')}</StateBadge>;
  return <StateBadge icon={CircleDashed}>{t('internalAnalyses.stepStates.open')}</StateBadge>;
}
