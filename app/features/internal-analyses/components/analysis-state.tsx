import { Ban, CircleCheck, CircleDot, FileSignature } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { AnalysisState } from '../procedure.model.ts';

const looks = {
  open: { icon: CircleDot, tone: 'info' },
  signed: { icon: FileSignature, tone: 'info' },
  completed: { icon: CircleCheck, tone: 'info' },
  cancelled: { icon: Ban, tone: 'neutral' },
} as const satisfies Record<AnalysisState, { icon: typeof Ban; tone: Tone }>;

export function AnalysisStateBadge({ state }: { state: AnalysisState }) {
  const { t } = useTranslation();
  const { icon, tone } = looks[state];
  return (
    <StateBadge icon={icon} tone={tone}>
      {t(`internalAnalyses.states.${state}`)}
    </StateBadge>
  );
}
