import { Link, useSearchParams } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { addMonths, dayOfMonth, lastOfMonth, monthOf } from '#app/platform/time/civil-date.ts';
import { LinkButton, Page, PageHeader, searchWith, Section, VisuallyHidden } from '#app/ui/index.ts';
import type { EventCalendarData } from '../culture-events.queries.server.ts';
import type { EventCalendarSearch } from '../culture-events.schema.ts';
import styles from './culture-events.module.css';
import { EventFilters } from './event-filters.tsx';
import { EventStateBadge } from './event-words.tsx';
import { EventsTabs } from './events-tabs.tsx';

/** On a phone `display` leaves the table model, and with it a browser forgets that these are a table's parts. */
const role = { table: { role: 'table' }, group: { role: 'rowgroup' }, row: { role: 'row' }, cell: { role: 'cell' }, column: { role: 'columnheader' } } as const;

type CalendarPageProps = EventCalendarData & { search: EventCalendarSearch; today: string };

/** A month as a table of weeks; on a phone the days on which something happens, under one another. */
export function CalendarPage({ month, days, events, counts, options, search, today }: CalendarPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const [address] = useSearchParams();
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7));
  const monthLink = (other: string) => searchWith(address, { month: other });
  const listOf = (day: string) => `/culture${searchWith(address, { month: null, from: day, to: day })}`;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Page>
      <PageHeader title={t('cultureEvents.calendar.title')} />
      <EventsTabs />
      <Section
        title={format.month(month)}
        about={t('cultureEvents.calendar.inMonth', { count: total, shown: format.number(total) })}
        aside={
          <nav className={styles.months} aria-label={t('cultureEvents.calendar.months')} data-print="no">
            <LinkButton to={monthLink(addMonths(month, -1))} icon={ChevronLeft} rel="prev" size="small">{format.month(addMonths(month, -1))}</LinkButton>
            <LinkButton to={monthLink(addMonths(month, 1))} icon={ChevronRight} rel="next" size="small">{format.month(addMonths(month, 1))}</LinkButton>
          </nav>
        }
      >
        <EventFilters options={options} search={{ ...search, from: null, to: null }} path="/culture/calendar" hasDays={false} kept={{ month }} />
        <table className={styles.calendar} {...role.table}>
          <caption><VisuallyHidden>{format.month(month)}</VisuallyHidden></caption>
          <thead {...role.group}>
            <tr {...role.row}>
              {days.slice(0, 7).map((day) => (
                <th key={day} {...role.column} scope="col" abbr={format.weekday(day)}>{format.weekday(day, 'short')}</th>
              ))}
            </tr>
          </thead>
          <tbody {...role.group}>
            {weeks.map((week) => (
              <tr key={week[0]} {...role.row}>
                {week.map((day) => {
                  const own = events.filter(({ happensOn }) => happensOn === day);
                  const isOther = monthOf(day) !== month;
                  const more = isOther ? 0 : (counts[day] ?? 0) - own.length;
                  return (
                    <td
                      key={day} {...role.cell} data-other={isOther || undefined} data-today={day === today || undefined} data-empty={own.length === 0 || undefined}
                      aria-current={day === today ? 'date' : undefined}
                    >
                      <p className={styles.date}>
                        <span aria-hidden="true" className={styles.dayNumber}>{dayOfMonth(day)}</span>
                        <span className={styles.dayName}>{format.weekday(day)}, {format.dayMonth(day)}</span>
                      </p>
                      <ul data-list="plain" className={styles.entries}>
                        {own.map((event) => (
                          <li key={event.eventId} className={styles.entry}>
                            <Link to={`/culture/${event.officeId}/${event.eventId}`} lang={event.language} title={localize(event.kindName)}>
                              {event.startTime && `${event.startTime} `}{event.title}
                            </Link>
                            <EventStateBadge state={event.state} happensOn={event.happensOn} today={today} />
                          </li>
                        ))}
                      </ul>
                      {more > 0 && <Link to={listOf(day)}>{t('cultureEvents.calendar.more', { count: more, shown: format.number(more) })}</Link>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {total === 0 && <p className={styles.quiet}>{t('cultureEvents.calendar.empty', { day: format.date(lastOfMonth(month)) })}</p>}
      </Section>
    </Page>
  );
}
