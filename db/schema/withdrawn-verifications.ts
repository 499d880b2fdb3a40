import { date, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant, officeId } from './columns.ts';

/** Verifications of daily values that were taken back, with how long they had stood. Only the owner's functions see it. */
export const withdrawnVerifications = pgTable(
  'withdrawn_verifications',
  {
    officeId: officeId(),
    organisationId: uuid('organisation_id').notNull(),
    charterIndicatorId: uuid('charter_indicator_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    /** Null: since before such moments were kept. */
    verifiedAt: instant('verified_at'),
    withdrawnAt: instant('withdrawn_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'withdrawn_verifications_pkey', columns: [table.officeId, table.organisationId, table.charterIndicatorId, table.day, table.withdrawnAt] }),
    index('withdrawn_verifications_time_index').on(table.withdrawnAt),
  ],
).enableRLS();
