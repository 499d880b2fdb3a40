import canonicalize from 'canonicalize';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { composePublication, hashOf } from '#app/features/publications/compose.server.ts';
import { asRestated, differences, figuresOf, spell, type PublicationContent, type RestatementContent } from '#app/features/publications/content.model.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { showRecordsKnownAt } from '#db/known-at.ts';

type Kept = { id: string; code: string; state: string; content: string; contentHash: string; restatements: { number: number; content: string; contentHash: string }[] };

/** What was checked of a publication or one of its restatements, and what does not hold. */
export type Verification = { publication: string; restatement: number | null; contentHash: string; recomputedHash: string; figures: number; faults: string[] };

/** The records are read as the whole country sees them. */
const nation = { scope: 'national', role: 'coordinator' } as Actor;

/**
 * Proves publications from the history of records alone: for each, the tables are shown as they were known at its instant, the rollups are
 * counted anew from the records, and the content is composed again. Its spelling must have the hash that was published.
 *
 * @param adminUrl of the database, with the right to take the owner's role.
 * @param codes of the publications; none: all that are frozen or published.
 */
export async function verifyPublications(adminUrl: string, codes: readonly string[]): Promise<Verification[]> {
  const owner = openOwner(adminUrl);
  try {
    const kept = await owner<Kept[]>`
      select p.id, p.code, p.state, p.content, p.content_hash as "contentHash", coalesce((select json_agg(json_build_object('number', r.number, 'content', r.content, 'contentHash', r.content_hash)
        order by r.number) from publication_restatements r where r.publication_id = p.id), '[]') as restatements
      from publications p where p.state <> 'prepared' and (${codes.length === 0} or p.code = any(${codes as string[]})) order by p.frozen_at`;
    const found: Verification[] = [];
    for (const publication of kept) found.push(...(await verifyOne(owner, adminUrl, publication)));
    for (const code of codes.filter((wanted) => !kept.some((publication) => publication.code === wanted))) {
      found.push({ publication: code, restatement: null, contentHash: '', recomputedHash: '', figures: 0, faults: ['there is no such publication'] });
    }
    return found;
  } finally {
    await owner.end();
  }
}

const openOwner = (adminUrl: string): Sql => postgres(adminUrl, { max: 1, onnotice: () => {}, connection: { role: 'adal_owner' } });

async function verifyOne(owner: Sql, adminUrl: string, { id, code, content: text, contentHash, restatements }: Kept): Promise<Verification[]> {
  const content = JSON.parse(text) as PublicationContent;
  const recomputed = await composedAt(adminUrl, content, content.knownAt, content.countedOn);
  const recomputedHash = hashOf(spell(recomputed));
  const faults = [
    ...(hashOf(text) === contentHash ? [] : ['the content does not have its hash']),
    ...(spell(content) === text ? [] : ['the content is not in its canonical spelling']),
    ...(recomputedHash === contentHash ? [] : [`the records as known then give ${describe(content, recomputed)}`]),
    ...(await figuresFault(owner, id, content)),
  ];
  const first: Verification = { publication: code, restatement: null, contentHash, recomputedHash, figures: figuresOf(content).size, faults };
  const before: RestatementContent[] = [];
  const later: Verification[] = [];
  for (const { number, content: own, contentHash: hash } of restatements) {
    const restatement = JSON.parse(own) as RestatementContent;
    const now = await composedAt(adminUrl, content, restatement.knownAt, restatement.countedOn);
    const again: RestatementContent = { ...restatement, figures: differences(asRestated(content, before), figuresOf(now)) };
    const follows = before.length === 0 ? contentHash : restatements[before.length - 1]!.contentHash;
    const hashAgain = hashOf(spell(again));
    later.push({
      publication: code, restatement: number, contentHash: hash, recomputedHash: hashAgain, figures: restatement.figures.length,
      faults: [
        ...(hashOf(own) === hash ? [] : ['the restatement does not have its hash']),
        ...(restatement.follows === follows ? [] : ['the restatement does not follow the one before it']),
        ...(hashAgain === hash ? [] : [`the records as known then give other differences${firstOther(restatement, again)}`]),
      ],
    });
    before.push(restatement);
  }
  return [first, ...later];
}

/** The first figure in which two restatements differ. */
function firstOther(one: RestatementContent, other: RestatementContent): string {
  const text = (figure: object | undefined) => canonicalize(figure ?? null)!;
  const index = Array.from({ length: Math.max(one.figures.length, other.figures.length) }, (_, place) => place).find((place) => text(one.figures[place]) !== text(other.figures[place]));
  return index === undefined ? '' : `: ${text(one.figures[index])} restated, ${text(other.figures[index])} recomputed`;
}

/** In a session of its own, because tables of the past stand before those of today in it. */
async function composedAt(adminUrl: string, content: PublicationContent, knownAt: string, countedOn: string): Promise<PublicationContent> {
  const session = openOwner(adminUrl);
  try {
    await showRecordsKnownAt(session, knownAt);
    const { code, title, summary, period, asOf } = content;
    const chosen = content.statistics.map(({ theme, figures: _figures, ...definition }) => ({ ...definition, themeCode: theme }));
    return await composePublication(drizzle(session) as unknown as ActorTransaction, nation, { header: { code, title, summary, period, asOf, knownAt: content.knownAt, countedOn }, chosen, parts: content.parts });
  } finally {
    await session.end();
  }
}

function describe(content: PublicationContent, recomputed: PublicationContent): string {
  const differing = differences(figuresOf(content), figuresOf(recomputed));
  const [first] = differing;
  return first ? `${differing.length} other figures, such as ${first.statistic} ${first.period} ${first.cell}: ${first.before?.reported} published, ${first.after?.reported} recomputed` : 'another completeness';
}

/** Figures are also kept one by one, to be found; they must be those of the content. */
async function figuresFault(owner: Sql, id: string, content: PublicationContent): Promise<string[]> {
  const rows = await owner<{ statistic: string; period: string; cell: string; reported: string | null; verified: string | null }[]>`
    select statistic_code as statistic, period, cell, reported::text as reported, verified::text as verified from publication_figures where publication_id = ${id} and restatement = 0`;
  const kept = new Map(rows.map((row) => [`${row.statistic}|${row.period}|${row.cell}`, row]));
  const figures = [...figuresOf(content)];
  const isKept = figures.every(([key, { reported, verified }]) => kept.get(key)?.reported === reported && kept.get(key)?.verified === verified);
  return isKept && figures.length === rows.length ? [] : ['the figures kept one by one are not those of the content'];
}
