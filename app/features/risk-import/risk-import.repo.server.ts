import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { AnalysisHeader, AnalysisKey } from '#app/features/internal-analyses/index.ts';
import type { ImportFindings } from './import-findings.model.ts';
import type { ImportedRisk } from './read-risks.model.ts';

export type ImportState = 'checked' | 'confirmed' | 'undone' | 'dismissed';

/** Keeps what a check found. A repeated submission changes nothing. */
export async function insertImport(
  transaction: ActorTransaction,
  actor: Actor,
  { officeId, organisationId, analysisId }: AnalysisHeader,
  { id, fileName, fileHash, findings, rows }: { id: string; fileName: string; fileHash: string; findings: ImportFindings; rows: readonly ImportedRisk[] },
): Promise<void> {
  await transaction.execute(sql`
    insert into risk_imports (office_id, organisation_id, analysis_id, id, file_name, file_hash, findings, rows, author_id, author_name)
    values (${officeId}, ${organisationId}, ${analysisId}, ${id}, ${fileName}, ${fileHash}, ${JSON.stringify(findings)}::jsonb, ${JSON.stringify(rows)}::jsonb,
      ${actor.personId}, ${actor.name})
    on conflict do nothing`);
}

/** The import for a decision about it, which nobody else can take meanwhile; null: there is none. */
export async function lockImport(
  transaction: ActorTransaction,
  { officeId, analysisId }: AnalysisKey,
  id: string,
): Promise<{ state: ImportState; findings: ImportFindings; rows: ImportedRisk[] } | null> {
  const [row] = await transaction.execute<{ state: ImportState; findings: ImportFindings; rows: ImportedRisk[] }>(sql`
    select state, findings, coalesce(rows, '[]') as rows from risk_imports
    where office_id = ${officeId} and analysis_id = ${analysisId} and id = ${id} for update`);
  return row ?? null;
}

/** The rows are not needed any more: what came of them is in the register. */
export async function settleImport(transaction: ActorTransaction, actor: Actor, { officeId }: AnalysisKey, id: string, state: Exclude<ImportState, 'checked'>): Promise<void> {
  await transaction.execute(sql`
    update risk_imports set state = ${state}, rows = null,
      confirmed_at = case when ${state} = 'confirmed' then now() else confirmed_at end,
      undone_at = case when ${state} = 'undone' then now() end, undone_by_name = case when ${state} = 'undone' then ${actor.name} end
    where office_id = ${officeId} and id = ${id}`);
}

/** Risks of an import that somebody has worked on since: edited, planned, proved, carried over. */
export async function selectTouchedCodes(transaction: ActorTransaction, { officeId }: AnalysisKey, importId: string): Promise<string[]> {
  const rows = await transaction.execute<{ code: string }>(sql`
    select r.code from risks r
    where r.office_id = ${officeId} and r.import_id = ${importId} and (r.version > 1 or r.state <> 'identified'
      or exists (select from risk_recommendations m where m.office_id = r.office_id and m.risk_id = r.id and (m.version > 1 or m.updated_at > r.created_at))
      or exists (select from risk_proofs p where p.office_id = r.office_id and p.risk_id = r.id)
      or exists (select from risk_decisions d where d.office_id = r.office_id and d.risk_id = r.id and d.from_state <> d.to_state)
      or exists (select from risks c where c.office_id = r.office_id and c.origin_risk_id = r.id))
    order by r.code`);
  return rows.map(({ code }) => code);
}

export async function deleteImportedRisks(transaction: ActorTransaction, { officeId }: AnalysisKey, importId: string): Promise<number> {
  const rows = await transaction.execute(sql`delete from risks where office_id = ${officeId} and import_id = ${importId} returning id`);
  return rows.length;
}
