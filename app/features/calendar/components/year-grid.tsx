import { clsx } from 'clsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { VisuallyHidden } from '#app/ui/index.ts';
import { dayOfMonth, monthOf, weekdayOf } from '#app/platform/time/civil-date.ts';
import type { CalendarYearDay, OfficeCalendarException } from '../calendar.server.ts';
import styles from './year-grid.module.css';

const monday = '2026-01-05';
const weekdays = Array.from({ length: 7 }, (_, index) => `2026-01-${String(5 + index).padStart(2, '0')}`);

type YearGridProps = {
  days: readonly CalendarYearDay[];
  today: string;
  exceptions?: readonly OfficeCalendarException[];
  /** Where a day leads, for those who may edit it. */
  linkOf?: (day: string) => string;
};

/** Twelve months at a glance. A free day is marked by shape and word, not by colour alone. */
export function YearGrid({ days, today, exceptions = [], linkOf }: YearGridProps) {
  const format = useFormat();
  const months = [...new Set(days.map(({ day }) => monthOf(day)))];
  return (
    <div className={styles.year}>
      {months.map((month) => (
        <Month
          key={month}
          title={format.month(month)}
          days={days.filter(({ day }) => monthOf(day) === month)}
          today={today}
          exceptions={exceptions}
          {...(linkOf && { linkOf })}
        />
      ))}
    </div>
  );
}

function Month({ title, days, today, exceptions = [], linkOf }: YearGridProps & { title: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const offset = days[0] ? weekdayOf(days[0].day) - weekdayOf(monday) : 0;
  const cells = [...Array.from({ length: offset }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, index) => cells.slice(index * 7, index * 7 + 7));
  return (
    <table className={styles.month}>
      <caption className={styles.title}>{title}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col" className={styles.weekday}>
              {format.weekday(day, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((cell, column) => {
              if (!cell) return <td key={column} />;
              const exception = exceptions.find(({ day }) => day === cell.day);
              const isWorking = exception?.isWorking ?? cell.isWorking;
              const name = exception?.reason ?? (cell.name ? localize(cell.name) : cell.note);
              const isUnusual = exception !== undefined || isWorking !== weekdayOf(cell.day) <= 5;
              const words = `${format.longDate(cell.day)}: ${t(isWorking ? 'calendar.working' : 'calendar.free')}${name ? `, ${name}` : ''}`;
              const number = (
                <>
                  <span aria-hidden="true">{dayOfMonth(cell.day)}</span>
                  <VisuallyHidden>{words}</VisuallyHidden>
                </>
              );
              const classes = clsx(styles.day, !isWorking && styles.free, isUnusual && styles.unusual, cell.day === today && styles.today);
              return (
                <td key={column} className={styles.cell} title={words}>
                  {linkOf ? (
                    <a href={linkOf(cell.day)} className={classes}>
                      {number}
                    </a>
                  ) : (
                    <span className={classes}>{number}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
