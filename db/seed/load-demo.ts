import { sql as drizzleSql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { TransactionSql } from 'postgres';
import { hashCharterContent, selectCharterContents } from '#app/features/charters/charter-content.server.ts';
import type { CharterContent } from '#app/features/charters/charters.model.ts';
import { hashPassword } from '#app/platform/auth/password.server.ts';
import { buildCurrentMonths } from './demo-year/current-months.ts';
import { dailyValuesOf } from './demo-year/daily-values.ts';
import type { CharterSeed, DailyValueSeed, DemoPeriod, Sheet } from './demo-year/model.ts';
import { buildWork } from './demo-year/work.ts';
import { closeCharters, firstAttemptOf, startCharters, submissionOf } from './demo-year/life.ts';
import { buildCurrentRegisters, buildRegisters2022 } from './demo-year/registers.ts';
import { buildCoordinatorRegisters } from './demo-year/coordinator-registers.ts';
import { buildRegionalIssues } from './demo-year/regional-issues.ts';
import type { RegisterRows } from './demo-year/register-rows.ts';
import { buildYear2022 } from './demo-year/year-2022.ts';
import { copyRows, insertRows } from './insert-rows.ts';
import { indicatorOf } from './reference/indicators.ts';
import { officeByCode } from './reference/offices.ts';
import { organisations } from './reference/organisations.ts';
import { DEMO_PASSWORD, people } from './reference/people.ts';

type OnProgress = (sentence: string) => void;

/** Accounts and memberships of the demo are older than its first record. */
const beforeEverything = '2021-12-01T09:00:00+06:00';

const momentAfter = (moment: string, minutes: number): string => new Date(Date.parse(moment) + minutes * 60_000).toISOString();

async function isEmpty(sql: TransactionSql, table: string, condition = 'true'): Promise<boolean> {
  const [row] = await sql.unsafe<{ exists: boolean }[]>(`select exists (select from ${table} where ${condition})`);
  return !row!.exists;
}

export async function loadOrganisations(sql: TransactionSql, onProgress: OnProgress): Promise<void> {
  if (!(await isEmpty(sql, 'organisations'))) return;
  onProgress(`Demo: ${format(organisations.length)} organisations`);
  const cards = organisations.flatMap((organisation) =>
    [...new Set(organisation.placements.map(({ officeCode }) => officeCode))].map((officeCode) => ({ organisation, officeCode })),
  );
  await insertRows(sql, 'organisations', cards.map(({ organisation, officeCode }) => ({
    office_id: officeByCode(officeCode).id, id: organisation.id, name: organisation.name, kind: organisation.kind, bin: organisation.bin,
    size: organisation.size, version: 1,
  })));
  await insertRows(sql, 'organisation_placements', organisations.flatMap(({ id, placements }) =>
    placements.map(({ officeCode, regionCode, effectiveOn, endedOn }) => ({
      office_id: officeByCode(officeCode).id, organisation_id: id, effective_on: effectiveOn, ended_on: endedOn, region_code: regionCode,
    })),
  ));
  await sql`analyze organisations, organisation_placements`;
}

export async function loadPeople(sql: TransactionSql, onProgress: OnProgress): Promise<void> {
  if (!(await isEmpty(sql, 'people'))) return;
  onProgress(`Demo: ${format(people.length)} people`);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await insertRows(sql, 'people', people.map(({ id, fullName }) => ({ id, full_name: fullName })));
  await insertRows(sql, 'identity.accounts', people.map(({ id, email, language }) => ({
    id, email, language, password_hash: passwordHash, theme: 'system', density: 'compact', created_at: beforeEverything,
  })));
  await insertRows(sql, 'memberships', people.flatMap((person) =>
    person.memberships.map((membership, index) => ({
      office_id: membership.officeId, id: membership.id, person_id: person.id, role: membership.role, scope: membership.scope,
      region_code: membership.regionCode, organisation_id: membership.organisationId,
      // The first one named is the one a person begins with.
      created_at: momentAfter(beforeEverything, index),
    })),
  ));
}

export async function loadYear2022(sql: TransactionSql, onProgress: OnProgress): Promise<void> {
  if (!(await isEmpty(sql, 'charters', `starts_on < '2023-01-01'`))) return;
  const year = buildYear2022();
  await loadPeriod(sql, year, '2023-02-01', '2022', onProgress);
  await closeCharters(sql, year.charters);
}

export async function loadCurrentMonths(sql: TransactionSql, today: string, onProgress: OnProgress): Promise<void> {
  if (!(await isEmpty(sql, 'charters', `starts_on >= '2023-01-01'`))) return;
  const months = buildCurrentMonths(today, buildYear2022());
  await loadPeriod(sql, months, today, 'current months', onProgress);
  await startCharters(sql, months.charters, today);
}

export async function loadRegisters2022(sql: TransactionSql, today: string, onProgress: OnProgress): Promise<void> {
  if (!(await isEmpty(sql, 'internal_analyses', 'year = 2022'))) return;
  await insertRegisters(sql, buildRegisters2022(buildYear2022(), today), '2022', onProgress);
}

export async function loadCurrentRegisters(sql: TransactionSql, today: string, onProgress: OnProgress): Promise<void> {
  if (!(await isEmpty(sql, 'internal_analyses', 'year > 2022'))) return;
  await insertRegisters(sql, buildCurrentRegisters(buildCurrentMonths(today, buildYear2022()), today), 'current months', onProgress);
}

export async function loadRegionalIssues(sql: TransactionSql, today: string): Promise<void> {
  if (!(await isEmpty(sql, 'regional_issues', 'true'))) return;
  for (const [table, rows] of Object.entries(buildRegionalIssues(today))) await insertRows(sql, table, rows);
}

export async function loadCoordinatorRegisters(sql: TransactionSql, today: string, onProgress: OnProgress): Promise<void> {
  if (!(await isEmpty(sql, 'external_assessments'))) return;
  const rows = buildCoordinatorRegisters(today);
  onProgress(`Demo: ${format(rows.draft_act_evaluations.length)} evaluated drafts and ${format(rows.recommendations.length)} recommendations of the coordinator`);
  for (const [table, its] of Object.entries(rows)) await insertRows(sql, table, its);
  await sql`analyze external_assessments, monitoring_studies, draft_act_evaluations, integrity_checks, effects, recommendations, recommendation_steps, recommendation_proofs`;
}

/** Counts per day are left to the triggers, as when people write. */
async function insertRegisters(sql: TransactionSql, rows: RegisterRows, label: string, onProgress: OnProgress): Promise<void> {
  onProgress(`Demo, ${label}: ${format(rows.internal_analyses.length)} internal analyses with ${format(rows.risks.length)} risks`);
  for (const [table, its] of Object.entries(rows)) await insertRows(sql, table, its);
  await sql`analyze internal_analyses, analysis_steps, risks, risk_recommendations, risk_proofs, risk_decisions, register_days, register_months`;
}

async function loadPeriod(sql: TransactionSql, period: DemoPeriod, correctedBefore: string, label: string, onProgress: OnProgress): Promise<void> {
  onProgress(`Demo, ${label}: ${format(period.charters.length)} charters`);
  await insertCharters(sql, period.charters);
  await loadDemoWork(sql, period.charters, correctedBefore);
  await insertDailyValues(sql, period, correctedBefore, (sentence) => onProgress(`Demo, ${label}: ${sentence}`));
  await insertPeriods(sql, period);
  await sql`analyze charters, charter_indicators, charter_organisations, charter_targets, daily_values`;
  onProgress(`Demo, ${label}: rollups`);
  await fillRollups(sql, period);
  await sql`analyze rollup_days, rollup_months, level_links`;
}

async function insertCharters(sql: TransactionSql, charters: readonly CharterSeed[]): Promise<void> {
  const partsOf = <Part>(rows: (charter: CharterSeed) => Part[]) =>
    charters.flatMap((charter) => rows(charter).map((row) => ({ office_id: charter.office.id, charter_id: charter.id, ...row })));

  await insertRows(sql, 'charters', charters.map((charter) => ({
    office_id: charter.office.id, id: charter.id, code: charter.code, block_code: charter.block, template_id: charter.templateId,
    region_code: charter.office.regionCode, state: charter.state, name: charter.name, goal: charter.goal,
    starts_on: charter.startsOn, ends_on: charter.endsOn, approved_version: charter.state === 'approved' ? 1 : null,
    version: 1 + charter.decisions.length, created_by: charter.createdBy.id, created_at: charter.createdAt,
    updated_at: charter.decisions.at(-1)?.at ?? charter.createdAt,
  })));
  await insertRows(sql, 'charter_members', partsOf(({ members }) => members.map(({ person, duty }) => ({ person_id: person.id, duty }))));
  await insertRows(sql, 'charter_organisations', partsOf((charter) =>
    charter.organisations.map(({ id, regionCode }) => ({ organisation_id: id, region_code: regionCode })),
  ));
  await insertRows(sql, 'charter_tasks', partsOf(({ tasks }) =>
    tasks.map((task) => ({
      id: task.id, parent_id: task.parentId, position: task.position, name: task.name, frequency: task.frequency,
      evidence_kinds: task.evidence, starts_on: task.startsOn, ends_on: task.endsOn, standard_task_id: task.standardTaskId, follows: task.follows,
    })),
  ));
  await insertRows(sql, 'charter_indicators', partsOf((charter) =>
    charter.indicators.map((indicator) => {
      const standard = indicatorOf(indicator.code);
      return {
        id: indicator.id, indicator_code: indicator.code, position: indicator.position, name: standard.name, unit_code: standard.unit,
        kind: standard.kind, direction: standard.direction, decimals: standard.decimals, range_low: standard.rangeLow,
        range_high: standard.rangeHigh, baseline: indicator.baseline, trajectory: indicator.trajectory,
        tolerance_at_risk: indicator.toleranceAtRisk, tolerance_behind: indicator.toleranceBehind,
      };
    }),
  ));
  await insertRows(sql, 'charter_targets', partsOf(({ indicators }) =>
    indicators.flatMap((indicator) =>
      indicator.targets.map(({ id, controlOn, planned }) => ({ id, charter_indicator_id: indicator.id, control_on: controlOn, planned })),
    ),
  ));
  await insertRows(sql, 'charter_resources', partsOf(({ resources }) =>
    resources.map(({ id, name, kind, plannedTenge, plannedPeople }, index) => ({
      id, position: index + 1, name, kind, planned_tenge: plannedTenge, planned_people: plannedPeople,
    })),
  ));
  await insertRows(sql, 'charter_risks', partsOf(({ risks }) =>
    risks.map(({ id, name, likelihood, impact, response }, index) => ({ id, position: index + 1, name, likelihood, impact, response })),
  ));
  await insertRows(sql, 'charter_stakeholders', partsOf(({ stakeholders }) =>
    stakeholders.map(({ id, name, interest, influence }, index) => ({ id, position: index + 1, name, interest, influence })),
  ));
  await insertRows(sql, 'charter_grounds', partsOf(({ grounds }) => grounds.map((code, index) => ({ legal_basis_code: code, position: index + 1 }))));
  await insertRows(sql, 'charter_control_points', partsOf(({ controlPoints }) =>
    controlPoints.map(({ id, name, dueOn }, index) => ({ id, position: index + 1, name, due_on: dueOn })),
  ));
  await insertTrail(sql, charters);
}

/** Who carries out the subtasks, and how far they have come by the day. */
async function loadDemoWork(sql: TransactionSql, charters: readonly CharterSeed[], today: string): Promise<void> {
  for (const [table, rows] of Object.entries(buildWork(charters, today))) await insertRows(sql, table, rows);
  await sql`analyze charter_tasks, task_occurrences, occurrence_proofs`;
}

/** Versions and decisions name the content by its hash, which the charters feature computes from what is stored. */
async function insertTrail(sql: TransactionSql, charters: readonly CharterSeed[]): Promise<void> {
  const query = new PgDialect().sqlToQuery(selectCharterContents(drizzleSql`c.id = any (${drizzleSql.param(charters.map(({ id }) => id))}::uuid[])`));
  const rows = await sql.unsafe<{ charterId: string; content: CharterContent }[]>(query.sql, query.params as string[]);
  const hashed = (content: CharterContent) => ({ content, contentHash: hashCharterContent(content) });
  const contents = new Map(rows.map(({ charterId, content }) => [charterId, hashed(content)]));
  const firstAttempts = new Map(charters.filter(({ decisions }) => decisions.some(({ isFirstAttempt }) => isFirstAttempt))
    .map(({ id }) => [id, hashed(firstAttemptOf(contents.get(id)!.content))]));
  const decidedAbout = ({ id }: CharterSeed, { isFirstAttempt }: CharterSeed['decisions'][number]) => (isFirstAttempt ? firstAttempts : contents).get(id)!;

  await insertRows(sql, 'charter_versions', charters.flatMap((charter) =>
    charter.decisions
      .filter(({ toState }) => toState === 'approved')
      .map(({ by, at }) => ({
        office_id: charter.office.id, charter_id: charter.id, charter_version: 1, content: contents.get(charter.id)!.content,
        content_hash: contents.get(charter.id)!.contentHash, approved_by: by.id, approved_by_name: by.fullName, approved_at: at,
      })),
  ));
  await insertRows(sql, 'charter_decisions', charters.flatMap((charter) =>
    charter.decisions.map((decision) => ({
      office_id: charter.office.id, id: decision.id, charter_id: charter.id, region_code: charter.office.regionCode,
      from_state: decision.fromState, to_state: decision.toState, remark: decision.remark,
      content_hash: decidedAbout(charter, decision).contentHash, decided_by: decision.by.id, decided_by_name: decision.by.fullName,
      decided_by_role: decision.role, decided_at: decision.at,
    })),
  ));
  await insertRows(sql, 'charter_submissions', charters.flatMap((charter) =>
    charter.decisions
      .filter(({ toState }) => toState === 'submitted')
      .map((decision, index) => submissionOf(charter, { number: index + 1, by: decision.by, at: decision.at, ...decidedAbout(charter, decision) })),
  ));
}

function firstAndLastDay(sheets: readonly Sheet[]): [string, string] {
  const days = sheets.flatMap((sheet) => [sheet.days[0]!, sheet.days.at(-1)!]).sort();
  return [days[0]!, days.at(-1)!];
}

const valueColumns = [
  'office_id', 'organisation_id', 'charter_indicator_id', 'day', 'charter_id', 'region_code', 'kind', 'entry', 'value', 'denominator',
  'revision', 'reason', 'is_on_time', 'is_verified', 'author_id', 'author_name', 'entered_at',
];
const progressStep = 40_000;

async function insertDailyValues(
  sql: TransactionSql,
  period: DemoPeriod,
  correctedBefore: string,
  onProgress: OnProgress,
): Promise<void> {
  const [from, to] = firstAndLastDay(period.sheets);
  await sql`select ensure_daily_value_partitions(${from}, ${to})`;

  const total = period.sheets.reduce((sum, sheet) => sum + sheet.isOpen.filter(Boolean).length * sheet.series.length, 0);
  const corrected: DailyValueSeed[] = [];
  let done = 0;
  function* lines() {
    for (const value of dailyValuesOf(period, correctedBefore)) {
      if (value.superseded) corrected.push(value);
      yield lineOf(value);
      done += 1;
      if (done % progressStep === 0) onProgress(`${format(done)} of about ${format(total)} daily values made`);
    }
  }
  // Forced row-level security refuses COPY into the table itself. Revisions, links of levels and rollups are written below
  // for all values at once, so the triggers have nothing to add.
  const columns = sql.unsafe(valueColumns.join(', '));
  await sql`create temporary table arriving_values on commit drop as select ${columns} from daily_values with no data`;
  await copyRows(sql, 'arriving_values', valueColumns, lines());
  onProgress(`storing ${format(done)} daily values`);
  await sql`alter table daily_values disable trigger user`;
  await sql`insert into daily_values (${columns}) select ${columns} from arriving_values
    order by date_trunc('month', day), office_id, organisation_id, charter_indicator_id, day`;
  await sql`alter table daily_values enable trigger user`;
  await insertRows(sql, 'daily_value_revisions', corrected.map(supersededRowOf));
}

const lineOf = (value: DailyValueSeed) => [
  value.officeId, value.organisationId, value.charterIndicatorId, value.day, value.charterId, value.regionCode, value.kind, value.entry,
  value.value, value.denominator, value.revision, value.reason, value.isOnTime, value.isVerified,
  value.authorId, value.authorName, value.enteredAt,
];

const supersededRowOf = ({ superseded, ...value }: DailyValueSeed) => ({
  office_id: value.officeId, organisation_id: value.organisationId, charter_indicator_id: value.charterIndicatorId, day: value.day,
  revision: value.revision - 1, charter_id: value.charterId, region_code: value.regionCode, entry: superseded!.entry,
  value: superseded!.value, denominator: superseded!.denominator, reason: null, was_verified: false, author_id: value.authorId,
  author_name: value.authorName, entered_at: superseded!.enteredAt, superseded_at: value.enteredAt,
});

async function insertPeriods(sql: TransactionSql, { periods }: DemoPeriod): Promise<void> {
  await insertRows(sql, 'periods', periods.map(({ office, month, state, decisions }) => ({
    office_id: office.id, month, region_code: office.regionCode, state, version: decisions.length, updated_at: decisions.at(-1)!.at,
  })));
  await insertRows(sql, 'period_decisions', periods.flatMap(({ office, month, decisions }) =>
    decisions.map((decision) => ({
      office_id: office.id, id: decision.id, month, region_code: office.regionCode, from_state: decision.fromState,
      to_state: decision.toState, remark: decision.remark, decided_by: decision.by.id, decided_by_name: decision.by.fullName,
      decided_by_role: decision.role, decided_at: decision.at,
    })),
  ));
}

/** What the triggers would have added value by value, office by office and by the same function. */
async function fillRollups(sql: TransactionSql, { charters, sheets }: DemoPeriod): Promise<void> {
  const [from, to] = firstAndLastDay(sheets);
  await sql`
    insert into level_links (office_id, organisation_id, charter_indicator_id, day, value, region_code, is_verified,
      previous_value, previous_region_code, previous_verified_value, previous_verified_region_code)
    select office_id, organisation_id, charter_indicator_id, day, value, region_code, is_verified,
      lag(value) over series, lag(region_code) over series,
      case when is_verified then lag(value) over verified_series end, case when is_verified then lag(region_code) over verified_series end
    from daily_values
    where kind = 'level' and value is not null and day between ${from} and ${to}
    window series as (partition by office_id, organisation_id, charter_indicator_id order by day),
      verified_series as (partition by office_id, organisation_id, charter_indicator_id, is_verified order by day)`;
  await sql`
    insert into rollup_days (office_id, charter_indicator_id, region_code, day, reported, reported_denominator, verified,
      verified_denominator, entries, on_time_entries, verified_entries)
    select contribution.*
    from offices o
    cross join lateral rollup_changes('{}', (
      select array_agg(d) from daily_values d where d.office_id = o.id and d.day between ${from} and ${to}
    ), '{}', (
      select array_agg(l) from level_links l where l.office_id = o.id and l.day between ${from} and ${to}
    )) contribution`;
  await sql`
    insert into rollup_months (office_id, charter_indicator_id, region_code, month, reported, reported_denominator, verified,
      verified_denominator, entries, on_time_entries, verified_entries)
    select office_id, charter_indicator_id, region_code, date_trunc('month', day)::date, sum(reported), sum(reported_denominator),
      sum(verified), sum(verified_denominator), sum(entries), sum(on_time_entries), sum(verified_entries)
    from rollup_days
    where charter_indicator_id = any (${charters.flatMap(({ indicators }) => indicators.map(({ id }) => id))}::uuid[])
    group by 1, 2, 3, 4`;
}

const format = (count: number): string => count.toLocaleString('en');
