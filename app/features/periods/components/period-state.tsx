import { CircleDashed, CircleSlash2, Lock, Send } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { PeriodState } from '../periods.model.ts';

const looks: Record<PeriodState, { tone: Tone; icon?: typeof Lock }> = {
  open: { tone: 'neutral', icon: CircleDashed },
  closed: { tone: 'info', icon: Send },
  returned: { tone: 'critical', icon: CircleSlash2 },
  accepted: { tone: 'verified' },
  consolidated: { tone: 'verified', icon: Lock },
};

export function PeriodStateBadge({ state }: { state: PeriodState }) {
  const { t } = useTranslation();
  return <StateBadge {...looks[state]}>{t(`periods.states.${state}`)}</StateBadge>;
}
