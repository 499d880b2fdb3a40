import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { CharterKey, CharterState } from '#app/features/charters/index.ts';
import type { ReportContent } from './closing.model.ts';
import { selectReportContents } from './closing-report.sql.server.ts';
import type { SaveClosing } from './charter-life.schema.ts';

export type ClosingForSaving = { state: CharterState; version: number };

/** `version` is 0 before anything was written. */
export async function findClosing(transaction: ActorTransaction, key: CharterKey): Promise<ClosingForSaving | undefined> {
  const [row] = await transaction.execute<ClosingForSaving>(sql`
    select c.state, coalesce(x.version, 0) as version
    from charters c left join charter_closings x on x.office_id = c.office_id and x.charter_id = c.id
    where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row;
}

/** @returns false when somebody saved first. */
export async function upsertClosing(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: SaveClosing): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into charter_closings as existing (office_id, charter_id, summary, lessons, updated_by, updated_by_name)
    values (${key.officeId}, ${key.charterId}, ${input.summary}, ${input.lessons}, ${actor.personId}, ${actor.name})
    on conflict (office_id, charter_id) do update set summary = excluded.summary, lessons = excluded.lessons, version = existing.version + 1,
      updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name, updated_at = now()
    where existing.version = ${input.version} returning version`);
  return rows.length === 1;
}

export type ComputedResult = { charterIndicatorId: string; fact: string | null; plan: string | null };

/** An indicator without an outcome has no result yet. Indicators of another charter are left out. */
export async function replaceResults(
  transaction: ActorTransaction, actor: Actor, key: CharterKey, results: SaveClosing['results'], computed: readonly ComputedResult[],
): Promise<void> {
  const figures = new Map(computed.map((result) => [result.charterIndicatorId, result]));
  const rows = results.flatMap(({ charterIndicatorId, outcome, explanation }) =>
    outcome === null ? [] : [{ charterIndicatorId, outcome, explanation, fact: figures.get(charterIndicatorId)?.fact ?? null, plan: figures.get(charterIndicatorId)?.plan ?? null }]);
  await transaction.execute(sql`delete from charter_results where office_id = ${key.officeId} and charter_id = ${key.charterId}`);
  await transaction.execute(sql`
    insert into charter_results (office_id, charter_id, charter_indicator_id, outcome, fact, plan, explanation, given_by, given_by_name)
    select i.office_id, i.charter_id, i.id, w.outcome, w.fact, w.plan, w.explanation, ${actor.personId}, ${actor.name}
    from json_to_recordset(${JSON.stringify(rows)}::json) as w("charterIndicatorId" uuid, outcome text, fact numeric, plan numeric, explanation text)
    join charter_indicators i on i.office_id = ${key.officeId} and i.charter_id = ${key.charterId} and i.id = w."charterIndicatorId"`);
}

export async function findReportContent(transaction: ActorTransaction, key: CharterKey): Promise<ReportContent | undefined> {
  const [row] = await transaction.execute<{ content: ReportContent }>(
    selectReportContents(sql`c.office_id = ${key.officeId} and c.id = ${key.charterId}`),
  );
  return row?.content;
}

export async function storeReport(transaction: ActorTransaction, key: CharterKey, content: ReportContent, contentHash: string): Promise<void> {
  await transaction.execute(sql`
    update charter_closings set content = ${JSON.stringify(content)}::jsonb, content_hash = ${contentHash}
    where office_id = ${key.officeId} and charter_id = ${key.charterId}`);
}
