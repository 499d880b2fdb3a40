import { selectDefinitionVersions, selectWithParts } from '#app/features/statistic-engine/index.server.ts';
import { partsOf, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
import { parsePeriod } from '#app/features/statistics/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { composePublication, hashOf, type Plan } from './compose.server.ts';
import { asRestated, differences, figuresOf, spell, type PublicationContent, type RestatedFigure, type RestatementContent } from './content.model.ts';
import { loadNames } from './names.queries.server.ts';
import { refusalOfMovement, type PublicationMovement } from './publications.model.ts';
import {
  discard, findPublication, freeze, holdRecords, insertPublication, insertRestatement, isCodeTaken, lockPublication, publish, release, replaceStatistics, selectChosen, selectRestatements, updatePublication,
  type PublicationRow,
} from './publications.repo.server.ts';
import type { PublicationInput } from './publications.schema.ts';

const refusedAt = (field: string, message: string) => refused('platform.errors.checkFields', {}, { [field]: message });

/** The last day that counts: of the period, or the chosen one within it. @throws AppError 422. */
function asOfIn({ period, asOf }: Pick<PublicationInput, 'period' | 'asOf'>, today: string): string {
  const whole = parsePeriod(period, null)!;
  if (whole.from > today) throw refusedAt('period', 'publications.errors.future');
  if (asOf !== null && (asOf < whole.from || asOf > whole.fullTo)) throw refusedAt('asOf', 'publications.errors.asOf');
  const last = asOf ?? whole.fullTo;
  if (last > today) {
    if (asOf !== null) throw refusedAt('asOf', 'publications.errors.future');
    return today;
  }
  return last;
}

const summaryOf = ({ kk, ru, en }: PublicationInput['summary']): Localized | null => (kk === '' ? null : { kk, ru: ru || null, en: en || null });

async function keepStatistics(transaction: ActorTransaction, id: string, codes: readonly string[]): Promise<void> {
  if ((await replaceStatistics(transaction, id, codes)) === 0) throw refusedAt('statistics', 'publications.errors.noStatistics');
}

/** Begins a publication. @throws AppError 422. */
export async function preparePublication(transaction: ActorTransaction, actor: Actor, id: string, input: PublicationInput, today: string): Promise<void> {
  const draft = { ...input, summary: summaryOf(input.summary), asOf: asOfIn(input, today) };
  if (await isCodeTaken(transaction, input.code, id)) throw refusedAt('code', 'publications.errors.codeTaken');
  if (!(await insertPublication(transaction, actor, id, draft))) return;
  await keepStatistics(transaction, id, input.statistics);
}

/** @throws AppError 404, 409, 422. */
export async function editPublication(transaction: ActorTransaction, id: string, version: number, input: PublicationInput, today: string): Promise<void> {
  const publication = await lockPublication(transaction, id);
  if (!publication) throw notFound();
  if (publication.version !== version) throw stale();
  if (publication.state !== 'prepared') throw refused('publications.refusals.notInThisState');
  if (await isCodeTaken(transaction, input.code, id)) throw refusedAt('code', 'publications.errors.codeTaken');
  await updatePublication(transaction, id, { ...input, summary: summaryOf(input.summary), asOf: asOfIn(input, today) });
  await keepStatistics(transaction, id, input.statistics);
}

/** Definitions in the order in which they are published, and those from which they are computed. */
async function definitionsOf(transaction: ActorTransaction, id: string): Promise<Pick<Plan, 'chosen' | 'parts'>> {
  const wanted = await selectChosen(transaction, id);
  const versions = new Map((await selectDefinitionVersions(transaction, wanted)).map((definition) => [definition.code, definition]));
  const chosen = wanted.flatMap(({ code }) => versions.get(code) ?? []);
  const parts = await selectWithParts(transaction, chosen.flatMap(({ source }) => partsOf(source)));
  return { chosen, parts: [...parts.values()].filter(({ code }) => !versions.has(code)).sort((one, other) => (one.code < other.code ? -1 : 1)) };
}

async function moved(transaction: ActorTransaction, actor: Actor, id: string, version: number, movement: PublicationMovement): Promise<PublicationRow> {
  const publication = await lockPublication(transaction, id);
  if (!publication) throw notFound();
  if (publication.version !== version) throw stale();
  const statistics = (await selectChosen(transaction, id)).length;
  const refusal = refusalOfMovement({ state: publication.state, frozenBy: publication.frozenBy, statistics }, movement, actor.personId);
  if (refusal) throw refused(`publications.refusals.${refusal}`);
  return publication;
}

/**
 * Computes everything as of one instant at which nobody is writing, spells it and keeps it with its hash. Writers wait so long.
 * @param findings what was missing, to be kept with it.
 * @throws AppError 404, 409, 422.
 */
export async function freezePublication(transaction: ActorTransaction, actor: Actor, id: string, version: number, findings: unknown, today: string): Promise<void> {
  const { code, title, summary, period, asOf } = await moved(transaction, actor, id, version, 'freeze');
  const definitions = await definitionsOf(transaction, id);
  const knownAt = await holdRecords(transaction);
  const content = await composePublication(transaction, actor, { header: { code, title, summary, period, asOf, knownAt, countedOn: today }, ...definitions });
  const text = spell(content);
  await freeze(transaction, actor, id, content, text, hashOf(text), await loadNames(transaction, content), findings);
}

/** Throws the frozen figures away, as long as nobody outside has seen them. @throws AppError 404, 409, 422. */
export async function releasePublication(transaction: ActorTransaction, actor: Actor, id: string, version: number): Promise<void> {
  await moved(transaction, actor, id, version, 'release');
  await release(transaction, id);
}

/** @throws AppError 404, 409, 422: somebody else froze it. */
export async function publishPublication(transaction: ActorTransaction, actor: Actor, id: string, version: number): Promise<void> {
  await moved(transaction, actor, id, version, 'publish');
  await publish(transaction, actor, id);
}

/** @throws AppError 404, 409, 422. */
export async function discardPublication(transaction: ActorTransaction, actor: Actor, id: string, version: number): Promise<void> {
  await moved(transaction, actor, id, version, 'discard');
  await discard(transaction, id);
}

const partOf = ({ theme, figures: _figures, ...definition }: PublicationContent['statistics'][number]): StatisticDefinition => ({ ...definition, themeCode: theme });

/** What a publication with its restatements says, beside what the same definitions give from the records that the transaction shows. */
export async function recompute(transaction: ActorTransaction, actor: Actor, content: PublicationContent, restatements: readonly RestatementContent[], knownAt: string, countedOn: string): Promise<RestatedFigure[]> {
  const { code, title, summary, period, asOf } = content;
  const now = await composePublication(transaction, actor, { header: { code, title, summary, period, asOf, knownAt, countedOn }, chosen: content.statistics.map(partOf), parts: content.parts });
  return differences(asRestated(content, restatements), figuresOf(now));
}

type Published = { publication: PublicationRow; content: PublicationContent; restatements: RestatementContent[]; lastHash: string };

async function readPublished(transaction: ActorTransaction, id: string, isLocked: boolean): Promise<Published> {
  const publication = await (isLocked ? lockPublication : findPublication)(transaction, id);
  if (!publication) throw notFound();
  if (publication.state !== 'published') throw refused('publications.refusals.notInThisState');
  const rows = await selectRestatements(transaction, id);
  return {
    publication, content: JSON.parse(publication.content!) as PublicationContent, restatements: rows.map((row) => JSON.parse(row.content) as RestatementContent),
    lastHash: rows.at(-1)?.contentHash ?? publication.contentHash!,
  };
}

/** Figures that are no longer what was published, from the records of now. @throws AppError 404, 422. */
export async function findDifferences(transaction: ActorTransaction, actor: Actor, id: string, today: string): Promise<{ differences: RestatedFigure[]; number: number; publication: PublicationRow; content: PublicationContent }> {
  const { publication, content, restatements } = await readPublished(transaction, id, false);
  return { differences: await recompute(transaction, actor, content, restatements, content.knownAt, today), number: restatements.length, publication, content };
}

/**
 * Puts what turned out otherwise beside what was published, with the reason. Entries that were not due when it was frozen are no correction
 * of a figure: completeness follows, but alone makes no restatement.
 * @throws AppError 404, 409 when figures moved since the reason was written, 422 when nothing differs.
 */
export async function restatePublication(transaction: ActorTransaction, actor: Actor, id: string, input: { number: number; differing: number; reason: Localized }, today: string): Promise<void> {
  const { publication, content, restatements, lastHash } = await readPublished(transaction, id, true);
  if (restatements.length !== input.number) throw stale();
  const knownAt = await holdRecords(transaction);
  const figures = await recompute(transaction, actor, content, restatements, knownAt, today);
  if (figures.length === 0) throw refused('publications.refusals.nothingDiffers');
  if (figures.length !== input.differing) throw stale();
  const restatement: RestatementContent = {
    format: 'adal-restatement/1', publication: publication.code, number: restatements.length + 1, follows: lastHash, reason: input.reason, knownAt, countedOn: today, figures,
  };
  const text = spell(restatement);
  await insertRestatement(transaction, actor, id, restatement, text, hashOf(text));
}
