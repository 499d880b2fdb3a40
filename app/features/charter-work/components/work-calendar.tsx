import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight, Diamond } from 'lucide-react';
import { addMonths, monthOf } from '#app/platform/time/civil-date.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon, LinkButton, VisuallyHidden } from '#app/ui/index.ts';
import type { WorkPageOf } from '../work-page.server.ts';
import type { CalendarCell } from '../work-views.model.ts';
import { OccurrenceStateBadge } from './occurrence-state.tsx';
import { PointBadge } from './point-badge.tsx';
import { workAddress } from './view-links.tsx';
import styles from './work-calendar.module.css';

type CalendarProps = WorkPageOf<'calendar'>;

/** A month as a grid of weeks; on the phone the days on which something is due, under one another. */
export function WorkCalendar({ calendar, header, search, today }: CalendarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { month, days } = calendar;
  const monthLink = (other: string) =>
    `?${new URLSearchParams({ view: 'calendar', month: other, ...(search.person && { person: search.person }), ...(search.state && { state: search.state }) }).toString()}`;
  const [previous, next] = [addMonths(month, -1), addMonths(month, 1)];
  const isEmpty = days.every(({ entries, points, isInMonth }) => !isInMonth || (entries.length === 0 && points.length === 0));
  return (
    <>
      <div className={styles.head}>
        <h2>{format.month(month)}</h2>
        <nav className={styles.months} aria-label={t('charterWork.calendar.months')} data-print="no">
          {previous >= monthOf(header.startsOn) && (
            <LinkButton to={monthLink(previous)} icon={ChevronLeft} rel="prev">
              {format.month(previous)}
            </LinkButton>
          )}
          {next <= monthOf(header.endsOn) && (
            <LinkButton to={monthLink(next)} icon={ChevronRight} rel="next">
              {format.month(next)}
            </LinkButton>
          )}
        </nav>
      </div>
      {isEmpty && <p>{t('charterWork.calendar.empty')}</p>}
      <div className={styles.weekdays} aria-hidden="true">
        {days.slice(0, 7).map(({ day }) => (
          <span key={day}>{format.weekday(day, 'short')}</span>
        ))}
      </div>
      <ol data-list="plain" className={styles.grid} aria-label={format.month(month)}>
        {days.map((cell) => (
          <Day key={cell.day} cell={cell} page={workAddress(header)} isToday={cell.day === today} />
        ))}
      </ol>
    </>
  );
}

const shownAtOnce = 4;

function Day({ cell, page, isToday }: { cell: CalendarCell; page: string; isToday: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const entry = ({ id, taskName, ...state }: CalendarCell['entries'][number]) => (
    <li key={id} className={styles.entry}>
      <Link to={`${page}/${id}`}>{localize(taskName)}</Link>
      <span>
        <OccurrenceStateBadge {...state} />
      </span>
    </li>
  );
  const rest = cell.entries.slice(shownAtOnce);
  return (
    <li
      className={styles.day}
      data-off={cell.isOff || undefined}
      data-other={!cell.isInMonth || undefined}
      data-today={isToday || undefined}
      data-empty={cell.entries.length + cell.points.length === 0 || undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      <p className={styles.date}>
        <span>{format.dayMonth(cell.day)}</span>
        {cell.isOff && <span className={styles.off}>{t('charterWork.calendar.off')}</span>}
        {isToday && <VisuallyHidden>{t('charterWork.calendar.today')}</VisuallyHidden>}
      </p>
      <ul data-list="plain" className={styles.entries}>
        {cell.points.map((point) => (
          <li key={point.id} className={styles.entry}>
            <span className={styles.pointName}>
              <Icon icon={Diamond} size={12} /> {localize(point.name)}
            </span>
            <PointBadge state={point.state} />
          </li>
        ))}
        {cell.entries.slice(0, shownAtOnce).map(entry)}
      </ul>
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{t('charterWork.calendar.more', { count: rest.length, shown: format.number(rest.length) })}</summary>
          <ul data-list="plain" className={styles.entries}>
            {rest.map(entry)}
          </ul>
        </details>
      )}
    </li>
  );
}
