import { sql } from 'drizzle-orm';
import { check, date, integer, numeric, pgTable, text } from 'drizzle-orm/pg-core';
import { localized } from './columns.ts';

export const units = pgTable('units', { code: text('code').primaryKey(), name: localized('name').notNull() });

/** The coordinator's catalogue of standard indicators: what adds up nationally. */
export const indicators = pgTable(
  'indicators',
  {
    code: text('code').primaryKey(),
    name: localized('name').notNull(),
    definition: localized('definition').notNull(),
    unitCode: text('unit_code').notNull().references(() => units.code),
    kind: text('kind').notNull(),
    direction: text('direction').notNull(),
    decimals: integer('decimals').notNull().default(0),
    rangeLow: numeric('range_low'),
    rangeHigh: numeric('range_high'),
    /** Key of the printed figure of the yearly report that this indicator produces. */
    reportKey: text('report_key'),
    /** What of the registers it counts: then its figure is computed from records, and a typed one only stands beside it. */
    derivation: text('derivation'),
    /** The first day whose records are complete enough to be counted. */
    derivedFrom: date('derived_from', { mode: 'string' }),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validTo: date('valid_to', { mode: 'string' }),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    check('indicators_kind_check', sql`${table.kind} in ('increment', 'level', 'ratio', 'derived')`),
    check('indicators_derivation_check', sql`(${table.derivation} is null) = (${table.derivedFrom} is null)
      and (${table.derivation} is null or ${table.derivation} in ('organisationsAnalysed', 'risksIdentified', 'risksEliminated',
        'complianceServices', 'completeDocuments', 'validCertificates', 'cultureEvents', 'eventParticipants', 'civilServantsTrained',
        'assessmentsConcluded', 'recommendationsGiven', 'recommendationsImplemented', 'studiesConcluded', 'proposalsGiven', 'proposalsImplemented',
        'draftActsEvaluated', 'draftActRisks', 'effectTengeSaved', 'effectTengeReturned', 'effectTengePrevented', 'effectLandPlots', 'effectApartments', 'effectPersons'))`),
    check('indicators_direction_check', sql`${table.direction} in ('up', 'down', 'neutral')`),
  ],
);
