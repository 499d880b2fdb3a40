import { CircleAlert, CircleCheck, CircleDashed, OctagonAlert } from 'lucide-react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import type { PlanStatus } from '#app/features/indicators/index.ts';
import { CompletenessBar, completenessPercent, ReportedVerifiedBar, StateBadge, type Tone } from '#app/ui/index.ts';
import type { FigurePair } from '../statistics.model.ts';
import { isShare } from './figure-text.ts';
import styles from './marks.module.css';

const looks: Record<PlanStatus, { tone: Tone; icon: typeof CircleAlert }> = {
  behind: { tone: 'critical', icon: OctagonAlert },
  atRisk: { tone: 'attention', icon: CircleAlert },
  onPlan: { tone: 'neutral', icon: CircleCheck },
  noPlan: { tone: 'neutral', icon: CircleDashed },
};

export function PlanStatusBadge({ status }: { status: PlanStatus }) {
  const { t } = useTranslation();
  const { tone, icon } = looks[status];
  return (
    <StateBadge tone={tone} icon={icon}>
      {t(`statistics.status.${status}`)}
    </StateBadge>
  );
}

/** A share of what is expected, in words and as a bar; a dash where nothing is expected. */
export function ShareMark({ label, share }: { label: string; share: number | null }) {
  const format = useFormat();
  if (share === null) return <>{format.percent(null)}</>;
  return (
    <span className={styles.share}>
      <span className={styles.percent}>{format.percent(completenessPercent(share))}</span>
      <CompletenessBar label={label} ratio={share} />
    </span>
  );
}

export function usePercentText() {
  const format = useFormat();
  return (share: number | null) => format.percent(share === null ? null : completenessPercent(share));
}

type PairMarkProps = {
  label: string;
  indicator: { unitCode: string };
  figures: FigurePair;
  /** Of a share there is no part that is verified: its bar shows how many entries are. */
  verification: number | null;
  scaleTo?: number;
};

/** Verified solid beside the reported remainder. */
export function PairMark({ label, indicator, figures, verification, scaleTo }: PairMarkProps) {
  if (figures.reported === null) return null;
  if (isShare(indicator)) return <ReportedVerifiedBar label={label} reported={1} verified={verification ?? 0} />;
  return (
    <ReportedVerifiedBar label={label} reported={Number(figures.reported)} verified={Number(figures.verified ?? 0)} scaleTo={scaleTo} />
  );
}
