import { expect, test } from 'vitest';
import { buildCoordinatorRegisters, printed2022 } from './coordinator-registers.ts';

const today = '2026-11-23';
const rows = buildCoordinatorRegisters(today);
const in2022 = (day: unknown) => String(day).startsWith('2022-');
const sum = (list: readonly Record<string, unknown>[], column: string) => list.reduce((total, row) => total + Number(row[column]), 0);

test('the records of 2022 add up to what the report prints', () => {
  const of = (kind: string) => rows.recommendations.filter((row) => row.source_kind === kind && in2022(row.given_on));
  const carriedOut = (kind: string) => of(kind).filter((row) => in2022(row.done_on)).length;
  const bodies = rows.external_assessments.filter((row) => in2022(row.concluded_on));
  expect(new Set(bodies.map((row) => `${String(row.office_id)} ${String(row.organisation_id)} ${String(row.body_name)}`)).size).toBe(66);
  expect([of('assessment').length, carriedOut('assessment')]).toEqual([1165, 987]);
  expect(rows.monitoring_studies.filter((row) => in2022(row.concluded_on))).toHaveLength(226);
  expect([of('study').length, carriedOut('study')]).toEqual([844, 579]);
  const drafts = rows.draft_act_evaluations.filter((row) => in2022(row.concluded_on));
  expect([drafts.length, sum(drafts, 'risks_found')]).toEqual([7983, 17170]);
  expect(['law', 'cgaByLaw', 'leaByLaw'].map((kind) => drafts.filter((row) => row.kind === kind).length)).toEqual([109, 2954, 4920]);
  expect(Math.round((1000 * sum(drafts, 'recommendations_accepted')) / sum(drafts, 'recommendations_given')) / 10).toBe(55.4);
  const checks = rows.integrity_checks.filter((row) => in2022(row.held_on));
  expect([checks.length, sum(checks, 'tested'), sum(checks, 'passed'), sum(checks, 'self_reported')]).toEqual([printed2022.checks, 544, 449, 54]);
});

test('the current year has recommendations in every state, some of them overdue', () => {
  const current = rows.recommendations.filter((row) => String(row.given_on).startsWith('2026-'));
  expect([...new Set(current.map((row) => row.state))].sort()).toEqual(['confirmed', 'done', 'given', 'planned', 'returned', 'withdrawn']);
  expect(current.filter((row) => ['given', 'planned', 'returned'].includes(String(row.state)) && String(row.due_on) < today).length).toBeGreaterThan(10);
  expect(current.filter((row) => [row.given_on, row.done_on, row.confirmed_on, row.withdrawn_on].some((day) => day !== null && String(day) > today))).toEqual([]);
});

test('it is the same every time', () => {
  expect(buildCoordinatorRegisters(today)).toEqual(rows);
});
