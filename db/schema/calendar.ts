import { sql } from 'drizzle-orm';
import { boolean, date, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { charterIndicators } from './charters.ts';
import { instant, localized, officeId } from './columns.ts';
import { everything, inOffice, tenantPolicies } from './policies.ts';
import { offices } from './tenancy.ts';

/** Every civil day with its kind, so that expected days are a plain join. Editable by the coordinator. */
export const calendarDays = pgTable('calendar_days', {
  onDate: date('on_date', { mode: 'string' }).primaryKey(),
  isWorking: boolean('is_working').notNull(),
  name: localized('name'),
  note: text('note'),
});

export const officeCalendarExceptions = pgTable(
  'office_calendar_exceptions',
  {
    officeId: officeId().references(() => offices.id),
    onDate: date('on_date', { mode: 'string' }).notNull(),
    isWorking: boolean('is_working').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [
    primaryKey({ name: 'office_calendar_exceptions_pkey', columns: [table.officeId, table.onDate] }),
    ...tenantPolicies('office_calendar_exceptions', {
      national: { read: everything },
      region: { read: sql`exists (select 1 from offices o where o.id = office_calendar_exceptions.office_id)` },
      office: { read: inOffice, write: inOffice },
      team: { read: inOffice },
      organisation: { read: inOffice },
    }),
  ],
);

/** While paused, an indicator expects no entries. */
export const indicatorPauses = pgTable(
  'indicator_pauses',
  {
    officeId: officeId(),
    id: uuid('id').notNull(),
    charterIndicatorId: uuid('charter_indicator_id').notNull(),
    pausedFrom: date('paused_from', { mode: 'string' }).notNull(),
    pausedTo: date('paused_to', { mode: 'string' }),
    reason: text('reason').notNull(),
    /** Made by suspending the whole charter; ends when the charter is resumed. */
    isSuspension: boolean('is_suspension').notNull().default(false),
    createdBy: uuid('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'indicator_pauses_pkey', columns: [table.officeId, table.id] }),
    foreignKey({
      name: 'indicator_pauses_charter_indicator_fkey',
      columns: [table.officeId, table.charterIndicatorId],
      foreignColumns: [charterIndicators.officeId, charterIndicators.id],
    }).onDelete('cascade'),
    index('indicator_pauses_charter_indicator_index').on(table.officeId, table.charterIndicatorId),
    ...tenantPolicies('indicator_pauses', {
      national: { read: everything },
      region: {
        read: sql`exists (select 1 from charter_indicators i where i.office_id = indicator_pauses.office_id and i.id = indicator_pauses.charter_indicator_id)`,
      },
      office: { read: inOffice, write: inOffice },
      team: { read: inOffice },
      organisation: { read: inOffice },
    }),
  ],
);
