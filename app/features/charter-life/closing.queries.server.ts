import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { loadCharterHeader } from '#app/features/charters/index.server.ts';
import { loadIndicatorStandings, type IndicatorStanding } from '#app/features/progress/index.server.ts';
import type { CharterHeader, CharterKey, Decision } from '#app/features/charters/index.ts';
import type { ComputedResult } from './closing.repo.server.ts';
import type { ReportContent } from './closing.model.ts';
import type { Outcome } from './charter-life.schema.ts';

const lastDayOf = (endsOn: string, today: string) => (today < endsOn ? today : endsOn);

/** Fact and plan of each indicator on the last day of the charter, or today while that is still to come. */
export async function loadComputedResults(transaction: ActorTransaction, key: CharterKey, today: string): Promise<ComputedResult[]> {
  const [charter] = await transaction.execute<{ endsOn: string }>(sql`
    select ends_on::text as "endsOn" from charters where office_id = ${key.officeId} and id = ${key.charterId}`);
  const standings = await loadIndicatorStandings(transaction, { charters: [key] }, lastDayOf(charter!.endsOn, today));
  return standings.map(({ charterIndicatorId, fact, plan }) => ({ charterIndicatorId, fact, plan }));
}

export type ClosingIndicator = IndicatorStanding & { outcome: Outcome | null; explanation: string };
export type ClosingPageData = {
  header: CharterHeader;
  version: number;
  summary: string;
  lessons: string;
  updatedByName: string | null;
  updatedAt: string | null;
  indicators: ClosingIndicator[];
  unfinished: { taskId: string; name: Localized; dueOn: string; occurrenceId: string }[];
  unfinishedCount: number;
  report: { content: ReportContent; contentHash: string } | null;
  contentHash: string;
  decisions: Decision[];
};

const unfinishedShown = 20;

/** The closing report: what is asked, what is computed, what still stands in the way. @throws AppError 404. */
export async function loadClosing(transaction: ActorTransaction, actor: Actor, key: CharterKey, today: string): Promise<ClosingPageData> {
  const header = await loadCharterHeader(transaction, key);
  const [[row], standings] = await Promise.all([
    transaction.execute<Omit<ClosingPageData, 'header' | 'indicators' | 'report'> & {
      results: { charterIndicatorId: string; outcome: Outcome; explanation: string }[]; content: ReportContent | null; reportHash: string | null;
    }>(sql`
      select coalesce(x.version, 0) as version, coalesce(x.summary, '') as summary, coalesce(x.lessons, '') as lessons,
        x.updated_by_name as "updatedByName", to_json(x.updated_at) as "updatedAt", x.content, x.content_hash as "reportHash",
        (select v.content_hash from charter_versions v where v.office_id = c.office_id and v.charter_id = c.id and v.charter_version = c.approved_version) as "contentHash",
        coalesce((select json_agg(json_build_object('charterIndicatorId', r.charter_indicator_id, 'outcome', r.outcome, 'explanation', r.explanation))
          from charter_results r where r.office_id = c.office_id and r.charter_id = c.id), '[]') as results,
        coalesce((select json_agg(u) from (
          select o.id as "occurrenceId", o.task_id as "taskId", t.name, o.due_on as "dueOn"
          from task_occurrences o join charter_tasks t on t.office_id = o.office_id and t.charter_id = o.charter_id and t.id = o.task_id
          where o.office_id = c.office_id and o.charter_id = c.id and o.state in ('planned', 'inProgress') and o.due_on <= ${today}
          order by o.due_on, o.id limit ${unfinishedShown}) u), '[]') as unfinished,
        (select count(*)::int from task_occurrences o where o.office_id = c.office_id and o.charter_id = c.id
          and o.state in ('planned', 'inProgress') and o.due_on <= ${today}) as "unfinishedCount",
        coalesce((select json_agg(json_build_object('id', d.id, 'fromState', d.from_state, 'toState', d.to_state, 'remark', d.remark,
            'contentHash', d.content_hash, 'decidedBy', d.decided_by, 'decidedByName', d.decided_by_name, 'decidedByRole', d.decided_by_role,
            'decidedAt', d.decided_at) order by d.decided_at desc, d.id desc)
          from charter_decisions d where d.office_id = c.office_id and d.charter_id = c.id and d.change_request_id is null
            and d.to_state in ('closing', 'closed')), '[]') as decisions
      from charters c left join charter_closings x on x.office_id = c.office_id and x.charter_id = c.id
      where c.office_id = ${key.officeId} and c.id = ${key.charterId}`),
    // A team or an organisation reads the finished report; only an office and its reviewers see figures of the whole charter before.
    actor.scope === 'team' || actor.scope === 'organisation' ? [] : loadIndicatorStandings(transaction, { charters: [key] }, lastDayOf(header.endsOn, today)),
  ]);
  const { results, content, reportHash, ...closing } = row!;
  return {
    ...closing,
    header,
    indicators: standings.map((standing) => {
      const given = results.find(({ charterIndicatorId }) => charterIndicatorId === standing.charterIndicatorId);
      return { ...standing, outcome: given?.outcome ?? null, explanation: given?.explanation ?? '' };
    }),
    report: content && reportHash ? { content, contentHash: reportHash } : null,
  };
}
