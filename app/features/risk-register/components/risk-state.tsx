import { ArrowRight, ClipboardCheck, ClipboardList, Hourglass, Play, Undo2, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { RiskState } from '../risk-life.model.ts';

const looks: Record<RiskState, { tone: Tone; icon?: LucideIcon }> = {
  identified: { tone: 'neutral' },
  planned: { tone: 'neutral', icon: ClipboardList },
  inProgress: { tone: 'info', icon: Play },
  eliminated: { tone: 'info', icon: ClipboardCheck },
  returned: { tone: 'attention', icon: Undo2 },
  verified: { tone: 'verified' },
  accepted: { tone: 'attention', icon: Hourglass },
  carried: { tone: 'neutral', icon: ArrowRight },
  withdrawn: { tone: 'neutral', icon: X },
};

export function RiskStateBadge({ state }: { state: RiskState }) {
  const { t } = useTranslation();
  const { tone, icon } = looks[state];
  return (
    <StateBadge tone={tone} icon={icon}>
      {t(`riskRegister.states.${state}`)}
    </StateBadge>
  );
}
