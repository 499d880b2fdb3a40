import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { ImportFindings, WrittenValue } from './workbook-import.model.ts';

export type ImportState = 'checked' | 'confirmed' | 'undone' | 'dismissed';
type StoredImport = { state: ImportState; findings: ImportFindings; rows: WrittenValue[] };
export type ImportCard = {
  id: string; state: ImportState; fileName: string; findings: ImportFindings; authorName: string; createdAt: string; confirmedAt: string | null; undoneAt: string | null; undoneByName: string | null;
};

export async function insertImport(
  transaction: ActorTransaction, actor: Actor, { id, fileName, fileHash, findings, rows }: { id: string; fileName: string; fileHash: string; findings: ImportFindings; rows: readonly WrittenValue[] },
): Promise<void> {
  await transaction.execute(sql`
    insert into imported_figure_imports (id, file_name, file_hash, findings, rows, author_id, author_name)
    values (${id}, ${fileName}, ${fileHash}, ${JSON.stringify(findings)}::jsonb, ${JSON.stringify(rows)}::jsonb, ${actor.personId}, ${actor.name}) on conflict do nothing`);
}

/** The import for a decision about it, which nobody else can take meanwhile; null: there is none. */
export async function lockImport(transaction: ActorTransaction, id: string): Promise<StoredImport | null> {
  const [row] = await transaction.execute<StoredImport>(sql`select state, findings, coalesce(rows, '[]') as rows from imported_figure_imports where id = ${id} for update`);
  return row ?? null;
}

export async function settleImport(transaction: ActorTransaction, actor: Actor, id: string, state: Exclude<ImportState, 'checked'>): Promise<void> {
  await transaction.execute(sql`
    update imported_figure_imports set state = ${state}, rows = null, confirmed_at = case when ${state} = 'confirmed' then now() else confirmed_at end,
      undone_at = case when ${state} = 'undone' then now() end, undone_by_name = case when ${state} = 'undone' then ${actor.name} end
    where id = ${id}`);
}

export function selectImports(transaction: ActorTransaction): Promise<ImportCard[]> {
  return transaction.execute<ImportCard>(sql`
    select id, state, file_name as "fileName", findings, author_name as "authorName", created_at as "createdAt", confirmed_at as "confirmedAt", undone_at as "undoneAt", undone_by_name as "undoneByName"
    from imported_figure_imports order by created_at desc, id desc limit 50`);
}
