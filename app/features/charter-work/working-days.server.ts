import { sql } from 'drizzle-orm';
import { workingDayRule, type CalendarDay } from '#app/features/calendar/index.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { calendarColumns, type CharterKey } from './charter-work.repo.server.ts';

/** Which days the charter's office works; undefined where the charter is not visible. */
export async function loadWorkingDayRule(transaction: ActorTransaction, key: CharterKey): Promise<((day: string) => boolean) | undefined> {
  const [row] = await transaction.execute<{ calendar: CalendarDay[]; exceptions: CalendarDay[] }>(sql`
    select ${calendarColumns} from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row && workingDayRule(row.calendar, row.exceptions);
}
