import { CheckCheck, CircleDashed, FilePen, LoaderCircle, Lock, RefreshCw, Send, Undo2 } from 'lucide-react';
import { clsx } from 'clsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, type Tone } from '#app/ui/index.ts';
import { allOf, barParts, checklistStates, type CampaignState, type ChecklistState, type Counts } from '../campaign.model.ts';
import type { Silence } from '../progress.queries.server.ts';
import styles from './campaigns.module.css';

const campaignLooks = {
  draft: { tone: 'neutral', icon: FilePen }, sending: { tone: 'info', icon: LoaderCircle }, sent: { tone: 'info', icon: Send }, upgrading: { tone: 'info', icon: LoaderCircle },
  closed: { tone: 'neutral', icon: Lock },
} as const satisfies Record<CampaignState, { tone: Tone; icon: unknown }>;

export function CampaignStateBadge({ state }: { state: CampaignState }) {
  const { t } = useTranslation();
  const { tone, icon } = campaignLooks[state];
  return <StateBadge tone={tone} icon={icon}>{t(`campaigns.states.${state}`)}</StateBadge>;
}

const checklistLooks = {
  sent: { tone: 'neutral', icon: CircleDashed }, inProgress: { tone: 'info', icon: FilePen }, submitted: { tone: 'info', icon: CheckCheck }, returned: { tone: 'attention', icon: Undo2 },
  reviewed: { tone: 'verified', icon: undefined }, toRenew: { tone: 'attention', icon: RefreshCw },
} as const satisfies Record<ChecklistState, { tone: Tone; icon: unknown }>;

export function ChecklistStateBadge({ state }: { state: ChecklistState }) {
  const { t } = useTranslation();
  const { tone, icon } = checklistLooks[state];
  return <StateBadge tone={tone} icon={icon}>{t(`campaigns.checklistStates.${state}`)}</StateBadge>;
}

/** All states of a campaign as one bar; what it says stands in its name, and in text beside it. */
export function ProgressBar({ label, counts, isThin }: { label: string; counts: Counts; isThin?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = checklistStates.filter((state) => counts[state] > 0).map((state) => `${t(`campaigns.checklistStates.${state}`)} ${format.number(counts[state])}`);
  return (
    <svg className={clsx(styles.bar, isThin && styles.thin)} viewBox="0 0 100 16" preserveAspectRatio="none" role="img" aria-label={[label, ...said].join(', ')}>
      <rect className={styles.track} x="0" y="0" width="100" height="16" />
      {barParts(counts).map(({ state, from, width }) => <rect key={state} className={styles[state]} x={from} y="0" width={width} height="16" />)}
    </svg>
  );
}

/** What the bar shows, in figures and shares. */
export function ProgressLegend({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = allOf(counts);
  return (
    <dl className={styles.legend}>
      {checklistStates.map((state) => (
        <div key={state}>
          <dt><span className={clsx(styles.swatch, styles[`${state}Swatch`])} aria-hidden="true" />{t(`campaigns.checklistStates.${state}`)}</dt>
          <dd>{format.number(counts[state])} <span className={styles.quiet}>{all === 0 ? '–' : format.percent(counts[state] / all)}</span></dd>
        </div>
      ))}
      <div>
        <dt>{t('campaigns.overdue')}</dt>
        <dd>{format.number(counts.overdue)} <span className={styles.quiet}>{all === 0 ? '–' : format.percent(counts.overdue / all)}</span></dd>
      </div>
    </dl>
  );
}

export function SilenceCell({ silence, dueOn }: { silence: Silence | null; dueOn: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (silence === null) return <>–</>;
  return (
    <>
      {t('campaigns.silentSince', { on: format.date(dueOn), count: silence.workingDays })}
      {silence.level && <span className={styles.quiet}>{t('campaigns.concerns', { level: t(`campaigns.levels.${silence.level}`) })}</span>}
    </>
  );
}
