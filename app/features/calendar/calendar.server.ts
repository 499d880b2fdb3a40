import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { EditDay, OfficeException } from './calendar.schema.ts';
import { workingDayRule, type CalendarDay } from './calendar.model.ts';

export type CalendarYearDay = { day: string; isWorking: boolean; name: Localized | null; note: string | null };
export type OfficeCalendarException = { day: string; isWorking: boolean; reason: string };

export async function loadYear(transaction: ActorTransaction, year: number): Promise<CalendarYearDay[]> {
  return transaction.execute<CalendarYearDay>(sql`
    select on_date::text as day, is_working as "isWorking", name, note from calendar_days
    where on_date between ${`${year}-01-01`} and ${`${year}-12-31`} order by on_date`);
}

export async function loadExceptions(transaction: ActorTransaction, officeId: string, year: number): Promise<OfficeCalendarException[]> {
  return transaction.execute<OfficeCalendarException>(sql`
    select on_date::text as day, is_working as "isWorking", reason from office_calendar_exceptions
    where office_id = ${officeId} and on_date between ${`${year}-01-01`} and ${`${year}-12-31`} order by on_date`);
}

/** A day beyond the calendar's years is added; a day in it is changed for every office at once. */
export async function saveDay(transaction: ActorTransaction, edit: EditDay): Promise<void> {
  const name = edit.name.kk === '' ? null : JSON.stringify(edit.name);
  await transaction.execute(sql`
    insert into calendar_days (on_date, is_working, name, note) values (${edit.day}, ${edit.isWorking}, ${name}::jsonb, ${edit.note})
    on conflict (on_date) do update set is_working = excluded.is_working, name = excluded.name, note = excluded.note`);
}

export async function saveException(transaction: ActorTransaction, actor: Actor, exception: OfficeException): Promise<void> {
  await transaction.execute(sql`
    insert into office_calendar_exceptions (office_id, on_date, is_working, reason)
    values (${actor.officeId}, ${exception.day}, ${exception.isWorking}, ${exception.reason})
    on conflict (office_id, on_date) do update set is_working = excluded.is_working, reason = excluded.reason`);
}

export async function removeException(transaction: ActorTransaction, actor: Actor, day: string): Promise<void> {
  await transaction.execute(sql`delete from office_calendar_exceptions where office_id = ${actor.officeId} and on_date = ${day}`);
}

/** Which days an office works, over some days. */
export async function selectWorkingDays(transaction: ActorTransaction, officeIds: readonly string[], from: string, to: string): Promise<(officeId: string) => (day: string) => boolean> {
  const [row] = await transaction.execute<{ calendar: CalendarDay[]; exceptions: (CalendarDay & { officeId: string })[] }>(sql`
    select
      (select coalesce(json_agg(json_build_object('day', c.on_date, 'isWorking', c.is_working)), '[]') from calendar_days c where c.on_date between ${from} and ${to}) as calendar,
      (select coalesce(json_agg(json_build_object('officeId', e.office_id, 'day', e.on_date, 'isWorking', e.is_working)), '[]') from office_calendar_exceptions e
        where e.office_id = any (${`{${officeIds.join(',')}}`}::uuid[]) and e.on_date between ${from} and ${to}) as exceptions`);
  const { calendar, exceptions } = row!;
  return (officeId) => workingDayRule(calendar, exceptions.filter((exception) => exception.officeId === officeId));
}
