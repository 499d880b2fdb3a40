import { Check, CircleDashed, CirclePause, CornerUpLeft, FileCheck, FolderCheck, FolderClock, OctagonX, Send, type LucideIcon } from 'lucide-react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import type { CharterState } from '../charter-life.model.ts';

const looks: Record<CharterState, { tone: Tone; icon?: LucideIcon }> = {
  draft: { tone: 'neutral', icon: CircleDashed },
  submitted: { tone: 'info', icon: Send },
  returned: { tone: 'critical', icon: CornerUpLeft },
  agreed: { tone: 'info', icon: Check },
  approved: { tone: 'info', icon: FileCheck },
  active: { tone: 'info' },
  suspended: { tone: 'attention', icon: CirclePause },
  closing: { tone: 'neutral', icon: FolderClock },
  closed: { tone: 'neutral', icon: FolderCheck },
  terminated: { tone: 'critical', icon: OctagonX },
};

export function CharterStateBadge({ state }: { state: CharterState }) {
  const { t } = useTranslation();
  return <StateBadge {...looks[state]}>{t(`charters.states.${state}`)}</StateBadge>;
}
