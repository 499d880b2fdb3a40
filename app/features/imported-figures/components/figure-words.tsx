import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge, Tabs, type Tone } from '#app/ui/index.ts';
import { qualifierKey, type Change, type ImportedValue, type Status } from '../imported.model.ts';
import styles from './imported.module.css';

/** A value in the words of its source: `about 8,000`. */
export function useValueText() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ value, qualifier }: Pick<ImportedValue, 'value' | 'qualifier'>, decimals: number): string => {
    const shown = format.number(value, { maximumDecimals: decimals });
    const key = qualifierKey(qualifier);
    return key === null ? shown : t(key, { value: shown });
  };
}

export function Value({ value, decimals }: { value: Pick<ImportedValue, 'value' | 'qualifier'> | null; decimals: number }) {
  const textOf = useValueText();
  return value === null ? <>–</> : <span className={styles.value}>{textOf(value, decimals)}</span>;
}

/** Of a change: for the worse it is said in words too, never in colour alone. */
export function ChangeText({ change, decimals, isApproximate }: { change: Change | null; decimals: number; isApproximate: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (change === null) return <>–</>;
  const amount = format.signed(change.amount, { maximumDecimals: decimals });
  return (
    <>
      {isApproximate ? t('importedFigures.approximately', { value: amount }) : amount}
      {(change.verdict === 'worse' || change.verdict === 'better') && <span className={styles.quiet}>{t(`importedFigures.verdicts.${change.verdict}`)}</span>}
    </>
  );
}

export function useShareText() {
  const format = useFormat();
  return (change: Change | null): string => (change === null || change.share === null ? '–' : `${change.share > 0 ? '+' : ''}${format.percent(change.share)}`);
}

const tones: Record<Status, Tone> = { preliminary: 'attention', final: 'neutral', revised: 'info' };

export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation();
  return <StateBadge tone={tones[status]}>{t(`importedFigures.statuses.${status}`)}</StateBadge>;
}

/** A year, or a month by its name. */
export function usePeriodText() {
  const format = useFormat();
  return (period: string): string => (period.length === 4 ? period : format.month(period));
}

export function ImportedTabs({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  if (!mayWrite) return null;
  return (
    <Tabs
      label={t('importedFigures.title')}
      tabs={[
        { to: '/imported-figures', end: true, label: t('importedFigures.tabs.list') },
        { to: '/imported-figures/import', label: t('importedFigures.tabs.import') },
        { to: '/imported-figures/sources', label: t('importedFigures.tabs.sources') },
      ]}
    />
  );
}
