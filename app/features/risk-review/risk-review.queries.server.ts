import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { selectAnalysisTerms, selectEliminationRule, type AnalysisTermCode, type EliminationRule } from '#app/features/risk-catalogues/index.server.ts';
import { workingDayRule } from '#app/features/calendar/index.ts';
import {
  byAttention, frontPage, pageAround, reasonsOf, workingDaysAfter, type FoundReason, type ReviewFacts, type ReviewReason, type ReviewTerms,
} from './risk-review.model.ts';
import { selectBatch, type Batch } from './risk-review.repo.server.ts';
import type { ReviewSearch } from './risk-review.schema.ts';

const pageSize = 20;

export type Terms = ReviewTerms & { reviewAnswer: number; silence: number; periodEnd: number; sampleShare: number; sampleLeast: number };

const termCodes = ['backDating', 'bulkReporting', 'reviewAnswer', 'silence', 'periodEnd', 'sampleShare', 'sampleLeast'] as const satisfies readonly AnalysisTermCode[];

export async function selectReviewTerms(transaction: ActorTransaction, today: string): Promise<Terms> {
  const terms = await selectAnalysisTerms(transaction, today);
  return Object.fromEntries(termCodes.map((code) => {
    const term = terms.get(code);
    if (!term) throw new Error(`No term ${code} is in force on ${today}`);
    return [code, term.amount];
  })) as Terms;
}

type FactsRow = ReviewFacts & { riskId: string; reportedAt: string; reportedOn: string };
export type WaitingFacts = FactsRow & { reasons: FoundReason[] };

const almatyDay = (instant: ReturnType<typeof sql>) => sql`(${instant} at time zone 'Asia/Almaty')::date`;

/** Facts of everything that waits for the actor, or of chosen risks, in the order of attention. One statement. */
export async function selectWaitingFacts(transaction: ActorTransaction, terms: Terms, riskIds?: readonly string[]): Promise<WaitingFacts[]> {
  const rows = await transaction.execute<FactsRow>(sql`
    with waiting as materialized (
      select r.office_id, r.id, r.organisation_id, r.year, r.fingerprint, r.origin_risk_id, r.identified_on, r.eliminated_on, r.reported_by, r.reported_at,
        ${almatyDay(sql`r.reported_at`)} as reported_on
      from risks r where r.state = 'eliminated' and ${riskIds ? sql`r.id = any(${sql.param(riskIds)}::uuid[])` : sql`true`}
    ), working as materialized (
      select d.on_date, d.is_working, sum(d.is_working::int) over (order by d.on_date) as passed,
        sum(d.is_working::int) over (partition by date_trunc('month', d.on_date) order by d.on_date desc) as left_in_month
      from calendar_days d
      where d.on_date between (select least(min(w.eliminated_on), date_trunc('month', min(w.reported_on))) from waiting w)
        and (select max(date_trunc('month', w.reported_on) + interval '1 month' - interval '1 day') from waiting w)
    ), period_ends as materialized (
      select date_trunc('month', w.on_date)::date as month, min(w.on_date) as first_day, max(w.on_date) as last_day
      from working w where w.is_working and w.left_in_month <= ${terms.periodEnd} group by 1
    ), bulk as materialized (
      select x.reported_by, p.month, count(distinct d.risk_id)::int as reported
      from (select distinct w.reported_by, date_trunc('month', w.reported_on)::date as month from waiting w) x
      join period_ends p on p.month = x.month
      join risk_decisions d on d.decided_by = x.reported_by and d.to_state = 'eliminated'
        and d.decided_at >= (p.first_day::timestamp at time zone 'Asia/Almaty') and d.decided_at < ((p.last_day + 1)::timestamp at time zone 'Asia/Almaty')
      group by 1, 2
    )
    select w.id as "riskId", to_json(w.reported_at) #>> '{}' as "reportedAt", w.reported_on::text as "reportedOn", w.identified_on::text as "identifiedOn",
      w.eliminated_on::text as "eliminatedOn",
      (select count(*)::int from risk_recommendations m cross join unnest(m.evidence_kinds) needed (kind)
        where m.office_id = w.office_id and m.risk_id = w.id and not exists (
          select from risk_proofs p where p.office_id = m.office_id and p.risk_id = m.risk_id and p.recommendation_id = m.id and p.evidence_kind = needed.kind and p.withdrawn_at is null
            and (p.file_id is not null or p.url !~* ${frontPage}))) as "unprovenKinds",
      (select count(distinct o.risk_id)::int from risk_proofs p
        left join files f on f.office_id = p.office_id and f.id = p.file_id
        join lateral (
          select q.risk_id from risk_proofs q where p.url is not null and q.url = p.url and p.url !~* ${frontPage} and q.withdrawn_at is null
          union all
          select q.risk_id from files g join risk_proofs q on q.office_id = g.office_id and q.file_id = g.id and q.withdrawn_at is null
          where f.id is not null and g.office_id = f.office_id and g.sha256 = f.sha256
        ) o on o.risk_id <> w.id
        where p.office_id = w.office_id and p.risk_id = w.id and p.withdrawn_at is null) as "proofReusedIn",
      (select count(*)::int from risks o where o.fingerprint = w.fingerprint and o.id <> w.id and o.id is distinct from w.origin_risk_id
        and (o.organisation_id <> w.organisation_id or o.year < w.year)) as "copiedFrom",
      greatest(0, coalesce(reported.passed, 0) - coalesce(eliminated.passed, 0))::int as "reportedAfter",
      case when w.reported_on between p.first_day and p.last_day then coalesce(b.reported, 0) else 0 end as "reportedAtPeriodEnd"
    from waiting w
    left join working reported on reported.on_date = w.reported_on
    left join working eliminated on eliminated.on_date = w.eliminated_on
    left join period_ends p on p.month = date_trunc('month', w.reported_on)::date
    left join bulk b on b.reported_by = w.reported_by and b.month = p.month`);
  return rows.map((row) => ({ ...row, reasons: reasonsOf(row, terms) })).sort(byAttention);
}

export type Proof = { id: string; title: string; evidenceKind: Localized; url: string | null; fileId: string | null };
export type WaitingRisk = {
  officeId: string;
  riskId: string;
  code: string;
  title: string;
  version: number;
  organisationName: Localized;
  officeName: Localized;
  regionName: Localized;
  identifiedOn: string;
  eliminatedOn: string;
  reportedAt: string;
  reportedBy: string;
  reportedByName: string;
  reportNote: string | null;
  dueOn: string;
  reasons: FoundReason[];
  measures: { text: string; proofs: Proof[] }[];
};

export type WaitingAnalysis = {
  officeId: string; analysisId: string; year: number; number: number; organisationName: Localized; officeName: Localized; regionName: Localized;
  signedOn: string; signedByName: string; risks: number; dueOn: string;
};
export type SilentRisk = {
  officeId: string; riskId: string; code: string; title: string; state: string; organisationName: Localized; regionName: Localized; dueOn: string; changedOn: string;
};

type DetailsRow = Omit<WaitingRisk, 'dueOn' | 'reasons'>;

const names = sql`g.name as "organisationName", o.short_name as "officeName", n.short_name as "regionName"`;

async function selectDetails(transaction: ActorTransaction, riskIds: readonly string[]): Promise<DetailsRow[]> {
  if (riskIds.length === 0) return [];
  return transaction.execute<DetailsRow>(sql`
    select r.office_id as "officeId", r.id as "riskId", r.code, r.title, r.version, ${names}, r.identified_on::text as "identifiedOn",
      r.eliminated_on::text as "eliminatedOn", to_json(r.reported_at) #>> '{}' as "reportedAt", r.reported_by as "reportedBy", r.reported_by_name as "reportedByName",
      r.report_note as "reportNote",
      coalesce((select json_agg(json_build_object('text', m.text, 'proofs', coalesce((
          select json_agg(json_build_object('id', p.id, 'title', p.title, 'evidenceKind', k.name, 'url', p.url, 'fileId', p.file_id) order by p.created_at, p.id)
          from risk_proofs p join evidence_kinds k on k.code = p.evidence_kind
          where p.office_id = m.office_id and p.risk_id = m.risk_id and p.recommendation_id = m.id and p.withdrawn_at is null), '[]')) order by m.position, m.id)
        from risk_recommendations m where m.office_id = r.office_id and m.risk_id = r.id), '[]') as measures
    from risks r
    join organisations g on g.office_id = r.office_id and g.id = r.organisation_id
    join offices o on o.id = r.office_id join regions n on n.code = r.region_code
    where r.state = 'eliminated' and r.id = any(${sql.param(riskIds)}::uuid[])`);
}

async function selectAnalyses(transaction: ActorTransaction): Promise<Omit<WaitingAnalysis, 'dueOn'>[]> {
  return transaction.execute(sql`
    select a.office_id as "officeId", a.id as "analysisId", a.year, a.number, ${names}, a.signed_on::text as "signedOn", a.signed_by_name as "signedByName",
      (select count(*)::int from risks r where r.office_id = a.office_id and r.analysis_id = a.id and r.state <> 'withdrawn') as risks
    from internal_analyses a
    join organisations g on g.office_id = a.office_id and g.id = a.organisation_id
    join offices o on o.id = a.office_id join regions n on n.code = a.region_code
    where a.state in ('signed', 'completed') and a.review is null order by a.signed_on, a.id limit 200`);
}

const silentCursor = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/;

async function selectSilent(transaction: ActorTransaction, silentSince: string, today: string, after: string | null): Promise<SilentRisk[]> {
  const [, dueOn, id] = silentCursor.exec(after ?? '') ?? [];
  return transaction.execute<SilentRisk>(sql`
    select r.office_id as "officeId", r.id as "riskId", r.code, r.title, r.state, g.name as "organisationName", n.short_name as "regionName", r.due_on::text as "dueOn",
      ${almatyDay(sql`r.updated_at`)}::text as "changedOn"
    from risks r
    join organisations g on g.office_id = r.office_id and g.id = r.organisation_id join regions n on n.code = r.region_code
    where r.state in ('identified', 'planned', 'inProgress', 'returned') and r.due_on < ${today} and ${almatyDay(sql`r.updated_at`)} < ${silentSince}
      and ${dueOn && id ? sql`(r.due_on, r.id) > (${dueOn}, ${id}::uuid)` : sql`true`}
    order by r.due_on, r.id limit ${pageSize + 1}`);
}

export type Load = { waiting: number; overdue: number; analyses: number; silent: number; decidedThisWeek: number; decidedThisMonth: number; medianDays: number | null };

async function selectLoad(transaction: ActorTransaction, actor: Actor, silentSince: string, today: string): Promise<Omit<Load, 'overdue' | 'waiting'>> {
  const [row] = await transaction.execute<Omit<Load, 'overdue' | 'waiting'>>(sql`
    with own as (
      select d.decided_at, d.decided_at - (
        select max(e.decided_at) from risk_decisions e where e.office_id = d.office_id and e.risk_id = d.risk_id and e.to_state = 'eliminated' and e.decided_at < d.decided_at) as taken
      from risk_decisions d
      where d.decided_by = ${actor.personId} and d.to_state in ('verified', 'returned') and d.decided_at >= (${today}::date - 92)
    )
    select
      (select count(*)::int from internal_analyses a where a.state in ('signed', 'completed') and a.review is null) as analyses,
      (select count(*)::int from risks r where r.state in ('identified', 'planned', 'inProgress', 'returned') and r.due_on < ${today}
        and ${almatyDay(sql`r.updated_at`)} < ${silentSince}) as silent,
      (select count(*)::int from own where ${almatyDay(sql`own.decided_at`)} >= date_trunc('week', ${today}::date)) as "decidedThisWeek",
      (select count(*)::int from own where ${almatyDay(sql`own.decided_at`)} >= date_trunc('month', ${today}::date)) as "decidedThisMonth",
      (select round((extract(epoch from percentile_cont(0.5) within group (order by own.taken)) / 86400)::numeric, 1)::float from own) as "medianDays"`);
  return row!;
}

async function selectWorkingRule(transaction: ActorTransaction): Promise<(day: string) => boolean> {
  const days = await transaction.execute<{ day: string; isWorking: boolean }>(sql`select on_date::text as day, is_working as "isWorking" from calendar_days`);
  return workingDayRule(days);
}

function workingDayBefore(day: string, count: number, isWorking: (day: string) => boolean): string {
  const cursor = new Date(`${day}T00:00:00Z`);
  for (let left = count, steps = 0; left > 0 && steps < 1000; steps += 1) {
    cursor.setUTCDate(cursor.getUTCDate() - 1);
    if (isWorking(cursor.toISOString().slice(0, 10))) left -= 1;
  }
  return cursor.toISOString().slice(0, 10);
}

export type ReviewPage = {
  load: Load;
  /** How many wait for each reason; `none`: without any. */
  byReason: Partial<Record<ReviewReason | 'none', number>>;
  risks: WaitingRisk[];
  analyses: WaitingAnalysis[];
  silent: SilentRisk[];
  next: string | null;
  previous: string | null;
  terms: Terms;
  rule: EliminationRule;
  personId: string;
  batchId: string;
};

/** What waits for a reviewer, what deserves attention first and why, and how much they carry. */
export async function loadReviewPage(transaction: ActorTransaction, actor: Actor, search: ReviewSearch, today: string): Promise<ReviewPage> {
  const [terms, isWorking, rule] = [await selectReviewTerms(transaction, today), await selectWorkingRule(transaction), await selectEliminationRule(transaction, today)];
  const silentSince = workingDayBefore(today, terms.silence, isWorking);
  const facts = await selectWaitingFacts(transaction, terms);
  const load = await selectLoad(transaction, actor, silentSince, today);
  const due = new Map(facts.map(({ riskId, reportedOn }) => [riskId, workingDaysAfter(reportedOn, terms.reviewAnswer, isWorking)]));
  const byReason: ReviewPage['byReason'] = {};
  for (const { reasons } of facts) {
    for (const code of reasons.length === 0 ? (['none'] as const) : reasons.map((reason) => reason.code)) byReason[code] = (byReason[code] ?? 0) + 1;
  }
  const base = {
    load: { ...load, waiting: facts.length, overdue: [...due.values()].filter((day) => day < today).length },
    byReason, terms, rule, personId: actor.personId, batchId: uuid(), risks: [], analyses: [], silent: [], next: null, previous: null,
  };
  if (search.view === 'analyses') {
    const analyses = await selectAnalyses(transaction);
    return { ...base, analyses: analyses.map((analysis) => ({ ...analysis, dueOn: workingDaysAfter(analysis.signedOn, terms.reviewAnswer, isWorking) })) };
  }
  if (search.view === 'silent') {
    const rows = await selectSilent(transaction, silentSince, today, search.after);
    const silent = rows.slice(0, pageSize);
    const last = silent.at(-1);
    return { ...base, silent, next: last && rows.length > pageSize ? `${last.dueOn}~${last.riskId}` : null };
  }
  const { reason } = search;
  const chosen = facts.filter(({ reasons }) => (reason === null ? true : reason === 'none' ? reasons.length === 0 : reasons.some(({ code }) => code === reason)));
  const { page, next, previous } = pageAround(chosen, search, pageSize);
  const details = new Map((await selectDetails(transaction, page.map(({ riskId }) => riskId))).map((row) => [row.riskId, row]));
  return {
    ...base, next, previous,
    risks: page.flatMap(({ riskId, reasons }) => {
      const row = details.get(riskId);
      return row ? [{ ...row, reasons, dueOn: due.get(riskId)! }] : [];
    }),
  };
}

export type BatchRisk = { officeId: string; riskId: string; code: string; title: string; organisationName: Localized; state: string; isSample: boolean; isLookedAt: boolean };
export type BatchPage = { batch: Pick<Batch, 'id' | 'state' | 'createdAt' | 'endedAt' | 'remark' | 'version'>; risks: BatchRisk[] };

/** A reviewer's own batch with its risks, those to look at first. @throws AppError 404. */
export async function loadBatchPage(transaction: ActorTransaction, actor: Actor, batchId: string): Promise<BatchPage> {
  const batch = await selectBatch(transaction, actor, batchId, 'look');
  if (!batch) throw notFound();
  const rows = await transaction.execute<Omit<BatchRisk, 'isSample' | 'isLookedAt'>>(sql`
    select r.office_id as "officeId", r.id as "riskId", r.code, r.title, g.name as "organisationName", r.state
    from risks r join organisations g on g.office_id = r.office_id and g.id = r.organisation_id
    where r.id = any(${sql.param(batch.riskIds)}::uuid[]) order by r.code, r.id`);
  const [sample, looked] = [new Set(batch.sampleIds), new Set(batch.lookedAtIds)];
  const { id, state, createdAt, endedAt, remark, version } = batch;
  return {
    batch: { id, state, createdAt, endedAt, remark, version },
    risks: rows
      .map((row) => ({ ...row, isSample: sample.has(row.riskId), isLookedAt: looked.has(row.riskId) }))
      .sort((left, right) => Number(right.isSample) - Number(left.isSample)),
  };
}
