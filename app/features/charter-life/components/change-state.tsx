import { Check, CircleDashed, CornerUpLeft, FileCheck, Send, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { ChangeRequestState } from '#app/features/charters/index.ts';

const looks: Record<ChangeRequestState, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: 'neutral', icon: CircleDashed },
  submitted: { tone: 'info', icon: Send },
  returned: { tone: 'critical', icon: CornerUpLeft },
  agreed: { tone: 'info', icon: Check },
  approved: { tone: 'info', icon: FileCheck },
  withdrawn: { tone: 'neutral', icon: Undo2 },
};

export function ChangeStateBadge({ state }: { state: ChangeRequestState }) {
  const { t } = useTranslation();
  return <StateBadge {...looks[state]}>{t(`charterLife.changes.states.${state}`)}</StateBadge>;
}
