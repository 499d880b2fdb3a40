import { BadgeCheck, CalendarClock, CalendarX2, CircleDashed, CircleDot, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import { isOverdue, type EventState } from '../event-life.model.ts';

const looks: Record<EventState, { tone: Tone; icon: LucideIcon }> = {
  planned: { tone: 'neutral', icon: CircleDot },
  moved: { tone: 'neutral', icon: CalendarClock },
  held: { tone: 'info', icon: CircleDashed },
  returned: { tone: 'attention', icon: Undo2 },
  verified: { tone: 'verified', icon: BadgeCheck },
  cancelled: { tone: 'neutral', icon: CalendarX2 },
};

export function EventStateBadge({ state, happensOn, today }: { state: EventState; happensOn?: string; today?: string }) {
  const { t } = useTranslation();
  const isLate = happensOn !== undefined && today !== undefined && isOverdue({ state, happensOn }, today);
  return (
    <>
      <StateBadge {...looks[state]}>{t(`cultureEvents.states.${state}`)}</StateBadge>
      {isLate && <StateBadge tone="critical">{t('cultureEvents.states.overdue')}</StateBadge>}
    </>
  );
}
