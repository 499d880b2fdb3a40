import { CircleCheck, FileClock, FilePen, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { ReportState, TextState } from '../report-life.model.ts';

const texts: Record<TextState, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: 'neutral', icon: FilePen }, submitted: { tone: 'info', icon: FileClock }, returned: { tone: 'attention', icon: Undo2 }, agreed: { tone: 'info', icon: CircleCheck },
};
const reports: Record<ReportState, Tone> = { preparing: 'neutral', agreed: 'info', published: 'info' };

export function TextStateBadge({ state }: { state: TextState }) {
  const { t } = useTranslation();
  return <StateBadge {...texts[state]}>{t(`nationalReport.textStates.${state}`)}</StateBadge>;
}

export function ReportStateBadge({ state }: { state: ReportState }) {
  const { t } = useTranslation();
  return <StateBadge tone={reports[state]} {...(state === 'published' ? { icon: CircleCheck } : {})}>{t(`nationalReport.states.${state}`)}</StateBadge>;
}
