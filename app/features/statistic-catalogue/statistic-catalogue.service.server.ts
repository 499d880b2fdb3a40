import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { parsePeriod } from '#app/features/statistics/index.server.ts';
import { yearOf } from '#app/platform/time/civil-date.ts';
import { dimensionsOf, membersOf, partsOf, type Cells, type Dimension, type StatisticDefinition, type StatisticSource } from '#app/features/statistic-engine/index.ts';
import { computeStatistic, selectDefinitions, selectWithParts, type DefinitionOf } from '#app/features/statistic-engine/index.server.ts';
import { describeDefinition } from './describe.server.ts';
import { loadMembers } from './members.queries.server.ts';
import { previewOf, type PreviewPart, type PreviewRow } from './preview.model.ts';
import type { DescribedDefinition } from './sentence.model.ts';
import { insertStatistic, insertRetirement, insertVersion, lockDefinitions, lockStatistic, selectDefinitionChoices, type DefinitionChoices, type StandingVersion } from './statistic-catalogue.repo.server.ts';
import type { DefinitionInput, EditDefinition, NewStatistic, Retirement } from './statistic-catalogue.schema.ts';

const unknown = 'platform.errors.invalidField';
const refusedAt = (field: string, message: string) => refused('platform.errors.checkFields', {}, { [field]: message });

/** The names in the form of what a source speaks of. */
const fieldsOf: Partial<Record<StatisticSource['kind'], readonly string[]>> = { ratio: ['numerator', 'denominator'], difference: ['minuend', 'subtrahend'] };

/** @throws AppError 422 at the field: something is named that is not there. */
function checkWords({ source, themeCode, unitCode }: DefinitionInput, choices: DefinitionChoices): void {
  const has = (list: keyof DefinitionChoices, code: string) => choices[list].some((choice) => choice.code === code);
  if (!has('themes', themeCode)) throw refusedAt('themeCode', unknown);
  if (!has('units', unitCode)) throw refusedAt('unitCode', unknown);
  if (source.kind === 'indicator' && !has('indicators', source.indicatorCode)) throw refusedAt('source.indicatorCode', unknown);
  if (source.kind === 'imported' && !has('series', source.seriesCode)) throw refusedAt('source.seriesCode', unknown);
  for (const [index, code] of partsOf(source).entries()) if (!has('statistics', code)) throw refusedAt(`source.${fieldsOf[source.kind]![index]!}`, 'statisticCatalogue.errors.noStatistic');
}

/** Everything a definition rests on, itself in place of the version in force. @throws AppError 422: it would rest on itself. */
async function partsWith(transaction: ActorTransaction, definition: StatisticDefinition): Promise<Map<string, StatisticDefinition>> {
  const parts = partsOf(definition.source);
  const known = await selectWithParts(transaction, parts);
  if (known.has(definition.code) || parts.includes(definition.code)) {
    const field = fieldsOf[definition.source.kind]!.find((_, index) => parts[index] === definition.code) ?? fieldsOf[definition.source.kind]![0]!;
    throw refusedAt(`source.${field}`, 'statisticCatalogue.errors.cycle');
  }
  return known.set(definition.code, definition);
}

async function candidateOf(transaction: ActorTransaction, code: string, version: number, input: DefinitionInput): Promise<{ definition: StatisticDefinition; definitions: Map<string, StatisticDefinition> }> {
  const choices = await selectDefinitionChoices(transaction);
  checkWords(input, choices);
  const { source, name, description, themeCode, unitCode, decimals, direction, legalReference, countedSince } = input;
  const unit = choices.units.find((choice) => choice.code === unitCode)!.name;
  const definition: StatisticDefinition = { code, version, source, name, description, themeCode, unitCode, unit, decimals, direction, legalReference, countedSince };
  return { definition, definitions: await partsWith(transaction, definition) };
}

const said = ({ name, description, source, unitCode, decimals, direction, legalReference, countedSince, themeCode }: DefinitionInput) =>
  JSON.stringify([name, description, Object.entries(source).sort(), unitCode, decimals, direction, legalReference, countedSince, themeCode].map(sorted));

/** Keys of data from the database come in an order of their own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)])) : value;
}

/** The next version of a definition. What was published with the one before it stays. @throws AppError 404, 409, 422. */
export async function changeDefinition(transaction: ActorTransaction, actor: Actor, code: string, input: EditDefinition): Promise<number> {
  await lockDefinitions(transaction);
  const { retiredOn, ...there } = await standingVersion(transaction, code, input.version);
  if (retiredOn !== null && input.countedSince > retiredOn) throw refusedAt('countedSince', 'statisticCatalogue.errors.sinceRetirement');
  const [current] = await selectDefinitions(transaction, { codes: [code], includeRetired: true });
  if (said(current!) === said(input)) throw refused('statisticCatalogue.errors.nothingNew');
  const version = there.version + 1;
  await candidateOf(transaction, code, version, input);
  await insertVersion(transaction, actor, code, { version, retiredOn, reason: input.reason }, input);
  return version;
}

/**
 * The next version, in which a statistic is offered no more or again. What was published, cited or kept with it stays, and so does what is computed from it.
 * @throws AppError 404, 409, 422.
 */
export async function moveRetirement(transaction: ActorTransaction, actor: Actor, code: string, input: Retirement, today: string): Promise<number> {
  await lockDefinitions(transaction);
  const there = await standingVersion(transaction, code, input.version);
  const retiredOn = input.intent === 'retire' ? input.retiredOn : null;
  if ((retiredOn === null) === (there.retiredOn === null)) throw refused('statisticCatalogue.errors.nothingNew');
  if (retiredOn !== null && retiredOn < there.countedSince) throw refusedAt('retiredOn', 'statisticCatalogue.errors.beforeCounted');
  if (retiredOn !== null && retiredOn > today) throw refusedAt('retiredOn', 'statisticCatalogue.errors.futureRetirement');
  const version = there.version + 1;
  await insertRetirement(transaction, actor, code, { version, retiredOn, reason: input.reason });
  return version;
}

/** @throws AppError 404, 409. */
async function standingVersion(transaction: ActorTransaction, code: string, expected: number): Promise<StandingVersion> {
  const there = await lockStatistic(transaction, code);
  if (!there) throw notFound();
  if (there.version !== expected) throw stale();
  return there;
}

/** @throws AppError 422, also when the code is taken. */
export async function addStatistic(transaction: ActorTransaction, actor: Actor, input: NewStatistic): Promise<void> {
  await lockDefinitions(transaction);
  await candidateOf(transaction, input.code, 1, input);
  if (!(await insertStatistic(transaction, input.code, input.themeCode))) throw refusedAt('code', 'statisticCatalogue.errors.codeTaken');
  await insertVersion(transaction, actor, input.code, { version: 1, retiredOn: null, reason: '' }, input);
}

export type Preview = { definition: DescribedDefinition; before: DescribedDefinition | null; years: number[]; rows: PreviewRow[] };

/** What a definition would count now, beside the version in force: this year and the last. Nothing is kept. @throws AppError 422. */
export async function previewDefinition(transaction: ActorTransaction, actor: Actor, code: string, input: DefinitionInput, today: string): Promise<Preview> {
  const { definition, definitions } = await candidateOf(transaction, code, 0, input);
  const before = await selectWithParts(transaction, [code]);
  const current = before.get(code) ?? null;
  const years = [yearOf(today), yearOf(today) - 1];
  const [definitionOf, definitionBefore]: DefinitionOf[] = [(part) => definitions.get(part), (part) => before.get(part)];
  const parts = (['officeKind', 'region'] as const).filter((dimension) => dimensionsOf(definition.source, definitionOf!).includes(dimension));
  const breakdowns: Dimension[][] = [[], ...parts.map((dimension): Dimension[] => [dimension])];
  const cellsOf = async (one: StatisticDefinition, of: DefinitionOf) => {
    const cells: Cells[] = [];
    for (const year of years) cells.push(await computeStatistic(transaction, actor, one, of, { period: parsePeriod(String(year), today)!, breakdowns, filters: {} }, today));
    return cells;
  };
  const after = await cellsOf(definition, definitionOf!);
  const old = current ? await cellsOf(current, definitionBefore!) : null;
  const named: PreviewPart[] = [];
  for (const dimension of parts) {
    const keys = [...new Set([...after, ...(old ?? [])].flatMap((cells) => [...cells.keys()].flatMap((cell) => membersOf(cell)?.[dimension] ?? [])))];
    for (const { key, name } of await loadMembers(transaction, definition, definitionOf!, dimension, keys)) named.push({ dimension, key, name });
  }
  return {
    definition: await describeDefinition(transaction, definition, definitionOf!), before: current && (await describeDefinition(transaction, current, definitionBefore!)), years,
    rows: previewOf(named, after, old),
  };
}
