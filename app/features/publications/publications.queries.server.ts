import { sql } from 'drizzle-orm';
import { membersOf, type Figure, type FigureAddress, type NamedFigure } from '#app/features/statistic-engine/index.ts';
import { withNames } from '#app/features/statistic-catalogue/index.server.ts';
import { selectDefinitionVersions, selectDefinitions } from '#app/features/statistic-engine/index.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { PublicTransaction } from '#app/platform/db/as-public.server.ts';
import { asRestated, differences, type PublicationContent, type RestatedFigure, type RestatementContent } from './content.model.ts';
import type { Names } from './names.model.ts';
import type { PublicationState } from './publications.model.ts';
import { findPublication, selectChosen, selectRestatements } from './publications.repo.server.ts';

export type ListedPublication = {
  id: string; code: string; title: Localized; period: string; asOf: string; state: PublicationState; contentHash: string | null; preparedByName: string; frozenByName: string | null; frozenAt: string | null;
  publishedAt: string | null; publishedByName: string | null; statistics: number; restatements: number;
};

/** Publications that the actor may see, the newest first. One statement. */
export function listPublications(transaction: ActorTransaction): Promise<ListedPublication[]> {
  return transaction.execute<ListedPublication>(sql`
    select p.id, p.code, p.title, p.period, p.as_of::text as "asOf", p.state, p.content_hash as "contentHash", p.prepared_by_name as "preparedByName", p.frozen_by_name as "frozenByName",
      to_json(p.frozen_at) #>> '{}' as "frozenAt", to_json(p.published_at) #>> '{}' as "publishedAt", p.published_by_name as "publishedByName",
      (select count(*)::int from publication_statistics s where s.publication_id = p.id) as statistics,
      (select count(*)::int from publication_restatements r where r.publication_id = p.id) as restatements
    from publications p order by p.created_at desc, p.id desc`);
}

export type StatisticChoice = { theme: string; themeName: Localized; reportSection: number | null; statistics: { code: string; name: Localized; isImported: boolean }[] };

/** What can be taken up, by themes in their order. One statement. */
export function loadStatisticChoices(transaction: ActorTransaction): Promise<StatisticChoice[]> {
  return transaction.execute<StatisticChoice>(sql`
    select t.code as theme, t.name as "themeName", t.report_section as "reportSection",
      json_agg(json_build_object('code', s.code, 'name', v.name, 'isImported', v.source ->> 'kind' = 'imported') order by s.position, s.code collate "C") as statistics
    from imported_themes t join statistics s on s.theme_code = t.code join statistic_versions v on v.code = s.code and v.version = s.version and v.retired_on is null
    group by t.code, t.name, t.report_section, t.position order by t.position`);
}

/** A restatement as it is shown: who, when, why, and what. */
export type ShownRestatement = RestatementContent & { contentHash: string; authorName: string; createdAt: string };

export type ShownPublication = { content: PublicationContent; contentHash: string; names: Names; frozenByName: string; publishedAt: string | null; publishedByName: string | null; restatements: ShownRestatement[] };

export type PublicationPage = {
  header: ListedPublication & { summary: Localized | null; version: number; frozenBy: string | null; findings: unknown };
  /** Null: not frozen yet. */
  shown: ShownPublication | null;
  chosen: { code: string; name: Localized; isImported: boolean; isOutdated: boolean }[];
};

/** One publication with everything it says. @throws AppError 404. */
export async function loadPublication(transaction: ActorTransaction, id: string): Promise<PublicationPage> {
  const row = await findPublication(transaction, id);
  if (!row) throw notFound();
  const [chosen, current, restatements] = await Promise.all([selectChosen(transaction, id), selectDefinitions(transaction, { includeRetired: true }), selectRestatements(transaction, id)]);
  const versions = new Map((await selectDefinitionVersions(transaction, chosen)).map((definition) => [definition.code, definition]));
  const inForce = new Map(current.map((definition) => [definition.code, definition.version]));
  return {
    header: {
      id: row.id, code: row.code, title: row.title, summary: row.summary, period: row.period, asOf: row.asOf, state: row.state, contentHash: row.contentHash, preparedByName: row.preparedByName, version: row.version,
      frozenByName: row.frozenByName, frozenAt: row.frozenAt, frozenBy: row.frozenBy, publishedAt: row.publishedAt, publishedByName: row.publishedByName, findings: row.findings, statistics: chosen.length,
      restatements: restatements.length,
    },
    shown: row.content === null ? null : {
      content: JSON.parse(row.content) as PublicationContent, contentHash: row.contentHash!, names: row.names ?? {}, frozenByName: row.frozenByName!, publishedAt: row.publishedAt, publishedByName: row.publishedByName,
      restatements: restatements.map(({ content, contentHash, authorName, createdAt }) => ({ ...(JSON.parse(content) as RestatementContent), contentHash, authorName, createdAt })),
    },
    chosen: chosen.flatMap(({ code, version }) => {
      const definition = versions.get(code);
      return definition ? [{ code, name: definition.name, isImported: definition.source.kind === 'imported', isOutdated: inForce.get(code) !== version }] : [];
    }),
  };
}

/** What is frozen, in its very spelling, for its files. @throws AppError 404. */
export async function loadPublicationTexts(transaction: ActorTransaction, id: string): Promise<ShownPublication & { text: string; texts: string[] }> {
  const [{ shown }, row, restatements] = await Promise.all([loadPublication(transaction, id), findPublication(transaction, id), selectRestatements(transaction, id)]);
  if (!shown) throw notFound();
  return { ...shown, text: row!.content!, texts: restatements.map(({ content }) => content) };
}

/** A published figure with the last of what turned out otherwise. */
export type CitedFigure = NamedFigure & { restated: { number: number; reported: string | null; verified: string | null; reason: Localized } | null };

type FoundFigure = FigureAddress & Figure & { restated: CitedFigure['restated'] };

/** Figures of a publication by their addresses, for texts that cite them. What it does not have is absent. Two statements beside the names. */
export async function loadPublishedFigures(transaction: ActorTransaction, publicationId: string, addresses: readonly FigureAddress[]): Promise<Map<string, CitedFigure>> {
  const rows = await transaction.execute<FoundFigure>(sql`
    select f.statistic_code as statistic, f.period, f.cell, f.reported::text as reported, f.verified::text as verified, f.completeness, f.qualifier,
      (select json_build_object('number', n.restatement, 'reported', n.reported::text, 'verified', n.verified::text, 'reason', r.reason)
        from publication_figures n join publication_restatements r on r.publication_id = n.publication_id and r.number = n.restatement
        where (n.publication_id, n.statistic_code, n.period, n.cell) = (f.publication_id, f.statistic_code, f.period, f.cell) and n.restatement > 0
        order by n.restatement desc limit 1) as restated
    from json_to_recordset(${JSON.stringify(addresses)}::json) w (statistic text, period text, cell text)
    join publication_figures f on f.publication_id = ${publicationId} and f.statistic_code = w.statistic and f.period = w.period and f.cell = w.cell and f.restatement = 0`);
  const versions = await selectDefinitionVersions(transaction, await selectChosen(transaction, publicationId));
  const definitions = new Map(versions.map((definition) => [definition.code, definition]));
  const keyOf = ({ statistic, period, cell }: FigureAddress) => `${statistic}|${period}|${cell}`;
  const found = new Map(rows.filter(({ cell }) => membersOf(cell) !== null).map((row) => [keyOf(row), row]));
  const named = await withNames(transaction, addresses, found, definitions);
  return new Map([...named].map(([key, figure]) => [key, { ...figure, restated: found.get(key)!.restated }]));
}

export type Comparison = { /** How many figures both have. */ common: number; one: ListedPublication; other: ListedPublication; differing: (RestatedFigure & { name: Localized })[]; names: Names; contents: { one: PublicationContent; other: PublicationContent } };

/** Two publications as they stand with their restatements: figures of the same statistic, period and part that differ. @throws AppError 404. */
export async function comparePublications(transaction: ActorTransaction, oneId: string, otherId: string): Promise<Omit<Comparison, 'one' | 'other'>> {
  const [one, other] = await Promise.all([loadPublication(transaction, oneId), loadPublication(transaction, otherId)]);
  if (!one.shown || !other.shown) throw notFound();
  const [before, after] = [asRestated(one.shown.content, one.shown.restatements), asRestated(other.shown.content, other.shown.restatements)];
  const common = new Map([...before].filter(([key]) => after.has(key)));
  const names = new Map(other.shown.content.statistics.map(({ code, name }) => [code, name]));
  return {
    common: common.size,
    differing: differences(common, new Map([...after].filter(([key]) => common.has(key)))).map((figure) => ({ ...figure, name: names.get(figure.statistic) ?? { kk: figure.statistic, ru: null, en: null } })),
    names: { ...one.shown.names, ...other.shown.names }, contents: { one: one.shown.content, other: other.shown.content },
  };
}

export type PublicListed = Pick<ListedPublication, 'code' | 'title' | 'period' | 'asOf' | 'publishedByName' | 'restatements'> & { summary: Localized | null; contentHash: string; publishedAt: string };

/** Everything that is published, for everybody. One statement. */
export function loadPublicPublications(transaction: PublicTransaction): Promise<PublicListed[]> {
  return transaction.execute<PublicListed>(sql`
    select code, title, summary, period, as_of::text as "asOf", content_hash as "contentHash", published_at as "publishedAt", published_by_name as "publishedByName", restatements from public_publications()`);
}

type PublicRow = { content: string; contentHash: string; names: Names; frozenByName: string; publishedAt: string; publishedByName: string; restatements: { number: number; content: string; contentHash: string; authorName: string; createdAt: string }[] };

/** One publication as it was frozen, in its very spelling, with its restatements. @throws AppError 404. */
export async function loadPublicPublication(transaction: PublicTransaction, code: string): Promise<ShownPublication & { text: string; texts: string[] }> {
  const [row] = await transaction.execute<PublicRow>(sql`
    select content, content_hash as "contentHash", names, frozen_by_name as "frozenByName", published_at as "publishedAt", published_by_name as "publishedByName", restatements from public_publication(${code})`);
  if (!row) throw notFound();
  return {
    content: JSON.parse(row.content) as PublicationContent, contentHash: row.contentHash, names: row.names, frozenByName: row.frozenByName, publishedAt: row.publishedAt, publishedByName: row.publishedByName,
    restatements: row.restatements.map(({ content, contentHash, authorName, createdAt }) => ({ ...(JSON.parse(content) as RestatementContent), contentHash, authorName, createdAt })),
    text: row.content, texts: row.restatements.map(({ content }) => content),
  };
}
