import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, officeId, regionCode } from './columns.ts';
import { actor, everything, inOffice, inRegion, tenantPolicies } from './policies.ts';
import { offices } from './tenancy.ts';

/** A month of an office. No row: the month is open. `month` is its first day. */
export const periods = pgTable(
  'periods',
  {
    officeId: officeId().references(() => offices.id),
    month: date('month', { mode: 'string' }).notNull(),
    regionCode: regionCode(),
    state: text('state').notNull(),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'periods_pkey', columns: [table.officeId, table.month] }),
    check('periods_state_check', sql`${table.state} in ('open', 'closed', 'returned', 'accepted', 'consolidated')`),
    check('periods_month_check', sql`extract(day from ${table.month}) = 1`),
    index('periods_month_index').on(table.month, table.state),
    ...tenantPolicies('periods', {
      national: { read: everything, write: everything },
      region: { read: inRegion, write: inRegion },
      office: { read: inOffice, write: inOffice },
      team: { read: inOffice },
      organisation: { read: inOffice },
    }),
  ],
);

export const periodDecisions = pgTable(
  'period_decisions',
  {
    officeId: officeId(),
    id: uuid('id').notNull(),
    month: date('month', { mode: 'string' }).notNull(),
    regionCode: regionCode(),
    fromState: text('from_state').notNull(),
    toState: text('to_state').notNull(),
    remark: text('remark'),
    decidedBy: uuid('decided_by').notNull(),
    decidedByName: text('decided_by_name').notNull(),
    decidedByRole: text('decided_by_role').notNull(),
    decidedAt: instant('decided_at').notNull().defaultNow(),
  },
  (table) => {
    const byActor = sql`decided_by = ${actor.personId}`;
    return [
      primaryKey({ name: 'period_decisions_pkey', columns: [table.officeId, table.id] }),
      foreignKey({
        name: 'period_decisions_period_fkey',
        columns: [table.officeId, table.month],
        foreignColumns: [periods.officeId, periods.month],
      }),
      index('period_decisions_month_index').on(table.officeId, table.month, table.decidedAt),
      ...tenantPolicies('period_decisions', {
        national: { read: everything, write: byActor },
        region: { read: inRegion, write: sql`${inRegion} and ${byActor}` },
        office: { read: inOffice, write: sql`${inOffice} and ${byActor}` },
      }),
    ];
  },
);
