import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Form, Link, useSearchParams } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Icon, TextField } from '#app/ui/index.ts';
import { reasonLength } from '../daily-log.model.ts';
import { dayFormFields, type DayFormRefusal } from '../daily-log.schema.ts';
import { todayColumn, type Grid } from '../grid.model.ts';
import { DayListItem } from './day-list-item.tsx';
import { FooterBar } from './footer-bar.tsx';
import { useSheet, useSheetState } from './sheet-context.tsx';
import styles from './day-list.module.css';

export type SubmittedDay = { day: string; refused: Record<string, DayFormRefusal> };

/** The day asked for in the address, else today, else the last day that may hold entries. */
function columnOf(grid: Grid, wanted: string | null): number {
  const asked = grid.days.findIndex(({ day }) => day === wanted);
  if (asked >= 0) return asked;
  const today = todayColumn(grid);
  return today >= 0 ? today : Math.max(0, grid.days.findLastIndex(({ isFuture }) => !isFuture));
}

/**
 * One day as a list of inputs: for a narrow screen, and a native form where no script runs. With a script each input
 * saves as the cells of the grid do.
 */
export function DayList({ submitted, isScripted }: { submitted?: SubmittedDay; isScripted: boolean }) {
  const { organisations } = useSheet();
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const [search] = useSearchParams();
  const days = useSheetState(({ grid }) => grid.days);
  const rows = useSheetState(({ grid }) => grid.rows);
  const canWrite = useSheetState(({ grid }) => grid.canWrite);
  const initial = useSheetState(({ grid }) => columnOf(grid, submitted?.day ?? search.get('day')));
  const [chosen, setChosen] = useState<number | null>(null);
  const column = chosen ?? initial;
  const day = days[column];
  if (!day) return null;

  const neighbour = (step: -1 | 1) => {
    const other = days[column + step];
    const label = step < 0 ? t('dailyLog.list.previousDay') : t('dailyLog.list.nextDay');
    const icon = step < 0 ? ChevronLeft : ChevronRight;
    if (!other || other.isFuture) return <span className={styles.step} />;
    const parameters = new URLSearchParams(search);
    parameters.set('day', other.day);
    return (
      <Link
        className={styles.step}
        to={`?${parameters}`}
        preventScrollReset
        onClick={(event) => {
          if (!isScripted) return;
          event.preventDefault();
          setChosen(column + step);
        }}
        aria-label={`${label}: ${format.longDate(other.day)}`}
      >
        <Icon icon={icon} size={20} />
      </Link>
    );
  };

  return (
    <div className={styles.list}>
      <div className={styles.dayChoice}>
        {neighbour(-1)}
        <p className={styles.day}>
          <strong>{day.isToday ? t('dailyLog.grid.today') : format.weekday(day.day)}</strong>
          <span>{format.longDate(day.day)}</span>
          {day.isClosed ? <span>{t('dailyLog.access.closed')}</span> : null}
        </p>
        {neighbour(1)}
      </div>
      <Form method="post" onSubmit={(event) => (isScripted ? event.preventDefault() : undefined)} className={styles.form}>
        <input type="hidden" name={dayFormFields.day} value={day.day} />
        {/* Enter in a field presses the form's first button, which must not be a row's "no change". */}
        {isScripted ? null : <button type="submit" name={dayFormFields.act} value={dayFormFields.save} hidden tabIndex={-1} />}
        {rows.map((row, index) => {
          const organisation = rows[index - 1]?.organisationId === row.organisationId ? undefined : organisations.get(row.organisationId);
          return (
            <div key={row.id}>
              {organisation ? <h2 className={styles.organisation}>{localize(organisation.name)}</h2> : null}
              <DayListItem row={row} position={{ row: index, column }} isScripted={isScripted} refusal={submitted?.day === day.day ? submitted.refused[row.id] : undefined} />
            </div>
          );
        })}
        {isScripted || !canWrite ? null : (
          <div className={styles.native}>
            <TextField name={dayFormFields.reason} required={false} maxLength={reasonLength.maximum} label={t('dailyLog.reason.label')} help={t('dailyLog.list.reasonHelp')} />
            <Button type="submit" tone="primary" name={dayFormFields.act} value={dayFormFields.save}>
              {t('dailyLog.list.save')}
            </Button>
            <Button type="submit" name={dayFormFields.act} value={dayFormFields.noChangeForRest}>
              {t('dailyLog.noChange.rest')}
            </Button>
          </div>
        )}
      </Form>
      {isScripted ? <FooterBar column={column} canJump={false} /> : null}
    </div>
  );
}
