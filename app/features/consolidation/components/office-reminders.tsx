import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { parsePeriod, usePeriodText } from '#app/features/statistics/index.ts';
import { Banner } from '#app/ui/index.ts';
import type { OfficeReminder } from '../board.queries.server.ts';

/** What the coordinator reminded the office of, on the page where it can be mended. */
export function OfficeReminders({ reminders }: { reminders: readonly OfficeReminder[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePeriodText();
  return reminders.map(({ id, period, remindedOn, text, authorName }) => (
    <Banner key={id} tone="attention" about={text}>
      {t('consolidation.reminders.said', { author: authorName, period: words(parsePeriod(period, null)!), date: format.date(remindedOn) })}
    </Banner>
  ));
}
