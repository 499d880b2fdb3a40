import { BadgeCheck, Clock, ClockAlert } from 'lucide-react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { StateBadge } from '#app/ui/index.ts';
import { isShare, useFigureText } from './figure-text.ts';

type Written = { entry: 'value' | 'no_change' | 'cleared'; value: string | null; denominator: string | null };

/** A logged value as people read it: a figure, a ratio with its parts, or the words that stand for none. */
export function useEntryText(indicator: { unitCode: string; decimals: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useFigureText();
  return ({ entry, value, denominator }: Written): string => {
    if (entry !== 'value' || value === null) return t(`statistics.entries.${entry}`);
    if (denominator === null) return isShare(indicator) ? format.number(value) : text.figure(indicator, value);
    return t('statistics.ofWhole', { part: format.number(value), whole: format.number(denominator), share: format.percent(Number(value) / Number(denominator)) });
  };
}

export function OnTimeBadge({ isOnTime }: { isOnTime: boolean }) {
  const { t } = useTranslation();
  return (
    <StateBadge tone={isOnTime ? 'neutral' : 'attention'} icon={isOnTime ? Clock : ClockAlert}>
      {t(isOnTime ? 'statistics.onTime' : 'statistics.late')}
    </StateBadge>
  );
}

export function VerifiedBadge({ isVerified }: { isVerified: boolean }) {
  const { t } = useTranslation();
  return isVerified ? (
    <StateBadge tone="verified" icon={BadgeCheck}>
      {t('statistics.verified')}
    </StateBadge>
  ) : (
    <StateBadge>{t('statistics.notVerified')}</StateBadge>
  );
}
