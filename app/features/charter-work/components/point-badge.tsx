import { CircleCheck, CircleX, Diamond } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge } from '#app/ui/index.ts';
import type { PointState } from '../work-views.model.ts';

/** Reached is what the office says, so it is not green. */
export function PointBadge({ state }: { state: PointState }) {
  const { t } = useTranslation();
  const looks = { reached: { tone: 'info', icon: CircleCheck }, missed: { tone: 'critical', icon: CircleX }, ahead: { tone: 'neutral', icon: Diamond } } as const;
  return <StateBadge {...looks[state]}>{t(`charterWork.points.${state}`)}</StateBadge>;
}
