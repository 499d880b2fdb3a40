import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { PublicationContent, RestatementContent } from './content.model.ts';
import type { Names } from './names.model.ts';
import type { PublicationState } from './publications.model.ts';

export type PublicationRow = {
  id: string; code: string; title: Localized; summary: Localized | null; period: string; asOf: string; state: PublicationState; knownAt: string | null; content: string | null; contentHash: string | null; names: Names | null;
  findings: unknown; preparedByName: string; frozenAt: string | null; frozenBy: string | null; frozenByName: string | null; publishedAt: string | null; publishedByName: string | null; version: number;
};

const instantText = (column: string) => sql`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const columns = sql`p.id, p.code, p.title, p.summary, p.period, p.as_of::text as "asOf", p.state, ${instantText('p.known_at')} as "knownAt", p.content, p.content_hash as "contentHash", p.names, p.findings,
  p.prepared_by_name as "preparedByName", ${instantText('p.frozen_at')} as "frozenAt", p.frozen_by as "frozenBy", p.frozen_by_name as "frozenByName", ${instantText('p.published_at')} as "publishedAt",
  p.published_by_name as "publishedByName", p.version`;

export async function findPublication(transaction: ActorTransaction, id: string): Promise<PublicationRow | undefined> {
  const [row] = await transaction.execute<PublicationRow>(sql`select ${columns} from publications p where p.id = ${id}`);
  return row;
}

/** The publication, kept from others until the transaction ends. */
export async function lockPublication(transaction: ActorTransaction, id: string): Promise<PublicationRow | undefined> {
  const [row] = await transaction.execute<PublicationRow>(sql`select ${columns} from publications p where p.id = ${id} for update`);
  return row;
}

export async function isCodeTaken(transaction: ActorTransaction, code: string, exceptId: string): Promise<boolean> {
  const [row] = await transaction.execute<{ taken: boolean }>(sql`select exists (select from publications where code = ${code} and id <> ${exceptId}) as taken`);
  return row!.taken;
}

type Draft = { code: string; title: Localized; summary: Localized | null; period: string; asOf: string };

export async function insertPublication(transaction: ActorTransaction, actor: Actor, id: string, { code, title, summary, period, asOf }: Draft): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into publications (id, code, title, summary, period, as_of, prepared_by_name)
    values (${id}, ${code}, ${JSON.stringify(title)}::jsonb, ${summary && JSON.stringify(summary)}::jsonb, ${period}, ${asOf}, ${actor.name}) on conflict (id) do nothing returning 1`);
  return rows.length === 1;
}

export async function updatePublication(transaction: ActorTransaction, id: string, { code, title, summary, period, asOf }: Draft): Promise<void> {
  await transaction.execute(sql`
    update publications set code = ${code}, title = ${JSON.stringify(title)}::jsonb, summary = ${summary && JSON.stringify(summary)}::jsonb, period = ${period}, as_of = ${asOf}, version = version + 1
    where id = ${id}`);
}

/** Takes up the versions in force; what was chosen before is replaced. */
export async function replaceStatistics(transaction: ActorTransaction, publicationId: string, codes: readonly string[]): Promise<number> {
  await transaction.execute(sql`delete from publication_statistics where publication_id = ${publicationId}`);
  const rows = await transaction.execute(sql`
    insert into publication_statistics (publication_id, statistic_code, statistic_version, position)
    select ${publicationId}, s.code, s.version, row_number() over (order by t.position, s.position, s.code collate "C")
    from statistics s join imported_themes t on t.code = s.theme_code join statistic_versions v on v.code = s.code and v.version = s.version
    where s.code = any(${sql.param(codes)}::text[]) and v.retired_on is null returning 1`);
  return rows.length;
}

export const selectChosen = (transaction: ActorTransaction, publicationId: string): Promise<{ code: string; version: number }[]> =>
  transaction.execute<{ code: string; version: number }>(sql`
    select statistic_code as code, statistic_version as version from publication_statistics where publication_id = ${publicationId} order by position`);

/** Waits for whoever is writing and keeps others from it until the transaction ends. @returns the instant up to which everything is known. */
export async function holdRecords(transaction: ActorTransaction): Promise<string> {
  const [row] = await transaction.execute<{ at: string }>(sql`select ${instantText('hold_records()')} as at`);
  return row!.at;
}

type FigureRow = { statistic: string; period: string; cell: string; reported: string | null; verified: string | null; completeness: number | null; qualifier: string };

async function insertFigures(transaction: ActorTransaction, publicationId: string, restatement: number, figures: readonly FigureRow[]): Promise<void> {
  await transaction.execute(sql`
    insert into publication_figures (publication_id, statistic_code, period, cell, restatement, reported, verified, completeness, qualifier)
    select ${publicationId}, f.statistic, f.period, f.cell, ${restatement}, f.reported, f.verified, f.completeness, f.qualifier
    from json_to_recordset(${JSON.stringify(figures)}::json) f (statistic text, period text, cell text, reported numeric, verified numeric, completeness real, qualifier text)`);
}

export async function freeze(transaction: ActorTransaction, actor: Actor, id: string, content: PublicationContent, text: string, contentHash: string, names: Names, findings: unknown): Promise<void> {
  await insertFigures(transaction, id, 0, content.statistics.flatMap(({ code, figures }) => figures.map((figure) => ({ statistic: code, ...figure }))));
  await transaction.execute(sql`
    update publications set state = 'frozen', known_at = ${content.knownAt}, content = ${text}, content_hash = ${contentHash}, names = ${JSON.stringify(names)}::jsonb, findings = ${JSON.stringify(findings)}::jsonb, frozen_at = now(),
      frozen_by = ${actor.personId}, frozen_by_name = ${actor.name}, version = version + 1
    where id = ${id}`);
}

export async function release(transaction: ActorTransaction, id: string): Promise<void> {
  await transaction.execute(sql`
    update publications set state = 'prepared', known_at = null, content = null, content_hash = null, names = null, findings = null, frozen_at = null, frozen_by = null, frozen_by_name = null, version = version + 1
    where id = ${id}`);
  await transaction.execute(sql`delete from publication_figures where publication_id = ${id}`);
}

export async function publish(transaction: ActorTransaction, actor: Actor, id: string): Promise<void> {
  await transaction.execute(sql`
    update publications set state = 'published', published_at = now(), published_by = ${actor.personId}, published_by_name = ${actor.name}, version = version + 1 where id = ${id}`);
}

export async function discard(transaction: ActorTransaction, id: string): Promise<void> {
  await transaction.execute(sql`delete from publications where id = ${id}`);
}

export type RestatementRow = { number: number; reason: Localized; content: string; contentHash: string; knownAt: string; authorName: string; createdAt: string };

export const selectRestatements = (transaction: ActorTransaction, publicationId: string): Promise<RestatementRow[]> =>
  transaction.execute<RestatementRow>(sql`
    select number, reason, content, content_hash as "contentHash", ${instantText('known_at')} as "knownAt", author_name as "authorName", ${instantText('created_at')} as "createdAt"
    from publication_restatements where publication_id = ${publicationId} order by number`);

export async function insertRestatement(transaction: ActorTransaction, actor: Actor, publicationId: string, content: RestatementContent, text: string, contentHash: string): Promise<void> {
  const { number, reason, knownAt, figures } = content;
  await transaction.execute(sql`
    insert into publication_restatements (publication_id, number, reason, known_at, content, content_hash, author_id, author_name)
    values (${publicationId}, ${number}, ${JSON.stringify(reason)}::jsonb, ${knownAt}, ${text}, ${contentHash}, ${actor.personId}, ${actor.name})`);
  await insertFigures(transaction, publicationId, number, figures.map(({ statistic, period, cell, after, completeness }) => ({
    statistic, period, cell, reported: after?.reported ?? null, verified: after?.verified ?? null, completeness, qualifier: '',
  })));
}
