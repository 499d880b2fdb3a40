import { type DescribedDefinition } from '#app/features/statistic-catalogue/index.ts';
import { cellOf, dimensionsOf, membersOf, timeDimensions, type Dimension, type Filters, type Member, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
import { describeDefinitions, loadMembers, selectRecords, type CountedRecord, type CountedRecords } from '#app/features/statistic-catalogue/index.server.ts';
import { computeStatistic, computeStatistics, selectDefinitions, selectRetiredCodes } from '#app/features/statistic-engine/index.server.ts';
import { bucketsOf, parsePeriod, type Period } from '#app/features/statistics/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sharedAmongReaders } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { localize, type Localized } from '#app/platform/i18n/localized.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { kazakhstanTiles } from '#app/ui/charts/kazakhstan-tiles.ts';
import type { Option } from '#app/ui/index.ts';
import {
  addsUp, breakdownsOf, cellsInstead, filtersInstead, isOpenEnded, maySortByFigure, mostCells, movedRecords, nextDimension, partsOfCell, timesInstead, valueOf, type CellRecord, type Part, type View,
} from './explorer.model.ts';

export type Choice = { code: string; name: Localized };
export type ChosenFilter = { dimension: Dimension; members: Member[] };
type Table = { rows: Member[]; columns: Member[]; cells: Record<string, CellRecord>; before: Record<string, CellRecord> | null };
export type ExplorerData = Table & {
  view: View; definitions: DescribedDefinition[]; known: Dimension[]; period: Period; other: Period | null; filters: ChosenFilter[];
  /** Dimensions of the address that not every chosen statistic knows. */
  dropped: Dimension[];
  /** The period compared with is not as long, so its months and quarters answer to none of this one. */
  isOtherLength: boolean;
  /** So many cells that none is shown. */
  tooMany: number | null;
};

const firstStatistic = 'sps4.internal_analysis.elimination_rate';

/** The chosen period up to its as-of day, never beyond today. */
function periodOf(label: string | null, asOf: string | null, today: string): Period {
  const whole = parsePeriod(label ?? today.slice(0, 4), null) ?? parsePeriod(today.slice(0, 4), null)!;
  const limit = asOf !== null && asOf < today ? asOf : today;
  return { ...whole, to: limit >= whole.from && limit < whole.to ? limit : whole.to };
}

/** What is compared with; of a period that is not over, the same stretch of the other one. */
function otherPeriod({ other, otherAsOf }: View, period: Period, today: string): Period | null {
  if (other === null) return null;
  if (other === 'date') return periodOf(period.label, otherAsOf, today);
  const yearBefore = (text: string) => `${Number(text.slice(0, 4)) - 1}${text.slice(4).replace('-02-29', '-02-28')}`;
  const before = (): Period => {
    const day = addDays(period.from, -1);
    const label = period.kind === 'year' ? day.slice(0, 4) : period.kind === 'quarter' ? `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` : day.slice(0, 7);
    return parsePeriod(label, null)!;
  };
  const whole = other === 'yearBefore' ? parsePeriod(yearBefore(period.label), null)! : other === 'periodBefore' ? before() : parsePeriod(other, null)!;
  const same = other === 'yearBefore' && period.to < period.fullTo ? yearBefore(period.to) : null;
  return { ...whole, to: same && same < whole.to ? same : whole.to < today ? whole.to : today };
}

type Prepared = {
  view: View; all: Map<string, StatisticDefinition>; chosen: StatisticDefinition[]; known: Dimension[]; period: Period; other: Period | null; dropped: Dimension[];
  /** Null: months and quarters of the two periods do not answer to each other. */
  times: ReadonlyMap<string, string> | null;
};

async function prepare(transaction: ActorTransaction, asked: View, today: string): Promise<Prepared> {
  const all = new Map((await selectDefinitions(transaction, { includeRetired: true })).map((definition) => [definition.code, definition]));
  const named = asked.statistics.length > 0 ? asked.statistics : [firstStatistic];
  const chosen = named.flatMap((code) => all.get(code) ?? []);
  const sets = chosen.map(({ source }) => dimensionsOf(source, (code) => all.get(code)));
  const known = (sets[0] ?? []).filter((dimension) => dimension !== 'year' && sets.every((set) => set.includes(dimension)));
  const wanted = asked.statistics.length === 0 && asked.rows === null ? 'region' : asked.rows;
  const keep = (dimension: Dimension | null) => (dimension && known.includes(dimension) ? dimension : null);
  const filters = Object.fromEntries(Object.entries(asked.filters).filter(([dimension]) => known.includes(dimension as Dimension))) as Filters;
  const asks = [wanted, asked.columns, ...(Object.keys(asked.filters) as Dimension[])].flatMap((dimension) => dimension ?? []);
  const [rows, columns] = [keep(wanted), keep(asked.columns)];
  const view = { ...asked, statistics: chosen.map(({ code }) => code), rows, columns, filters };
  const period = periodOf(view.period, view.asOf, today);
  const other = otherPeriod(view, period, today);
  return {
    view: { ...view, sort: maySortByFigure(view) ? view.sort : 'order' }, all, chosen, known, period, other, times: other && timesInstead(period, other),
    dropped: chosen.length === 0 ? [] : [...new Set(asks.filter((dimension) => !known.includes(dimension)))],
  };
}

/** Members of a dimension that stand in a table: all of a short list, else those of which something is known. */
function keysOf(dimension: Dimension, period: Period, tables: readonly CellRecord[], filters: Filters): string[] {
  const found = new Set(tables.flatMap((cells) => Object.keys(cells).flatMap((cell) => membersOf(cell)?.[dimension] ?? [])));
  if (timeDimensions.includes(dimension)) {
    const months = bucketsOf(period, 'month').map(({ bucket }) => bucket.slice(0, 7));
    for (const month of months) found.add(dimension === 'month' ? month : `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`);
    return [...found].filter((time) => !filters[dimension] || filters[dimension].includes(time)).sort();
  }
  if (dimension === 'region' && !filters.region && !isOpenEnded(dimension) && [...found].length > 10) for (const region of Object.keys(kazakhstanTiles)) found.add(region);
  return [...found];
}

/** Whether figures by these dimensions, or within them, can stand beside those of the other period: by months or quarters only when they answer to each other. */
const areComparable = (times: Prepared['times'], asked: readonly (string | null)[]): boolean => times !== null || !asked.some((dimension) => timeDimensions.includes(dimension as Dimension));

const asRecord = (cells: ReadonlyMap<string, CellRecord[string]>): CellRecord => Object.fromEntries(cells);

async function explore(
  transaction: ActorTransaction, actor: Actor, { view: asked, today }: { view: View; today: string },
): Promise<{ data: ExplorerData; choices: Choice[] }> {
  const { view, all, chosen, known, period, other: wanted, times, dropped } = await prepare(transaction, asked, today);
  const retired = await selectRetiredCodes(transaction);
  const definitionOf = (code: string) => all.get(code);
  const isOtherLength = wanted !== null && !areComparable(times, [view.rows, view.columns, ...Object.keys(view.filters)]);
  const other = isOtherLength ? null : wanted;
  const tableOf = async (of: Period, filters: Filters): Promise<Record<string, CellRecord>> => {
    const answers = await computeStatistics(transaction, actor, chosen, definitionOf, { period: of, breakdowns: breakdownsOf(view), filters }, today);
    return Object.fromEntries([...answers].map(([code, cells]) => [code, asRecord(cells)]));
  };
  const cells = await tableOf(period, view.filters);
  const found = other && (await tableOf(other, times ? filtersInstead(view.filters, times) : view.filters));
  const before = found && times ? Object.fromEntries(Object.entries(found).map(([code, record]) => [code, cellsInstead(record, times)])) : found;
  const tables = [...Object.values(cells), ...Object.values(before ?? {})];
  const [first] = chosen;
  const membersFor = async (dimension: Dimension | null): Promise<Member[]> =>
    dimension && first ? loadMembers(transaction, first, definitionOf, dimension, keysOf(dimension, period, timeDimensions.includes(dimension) ? Object.values(cells) : tables, view.filters)) : [];
  const [rows, columns] = [await membersFor(view.rows), await membersFor(view.columns)];
  const filters: ChosenFilter[] = [];
  for (const [dimension, keys] of Object.entries(view.filters) as [Dimension, string[]][]) {
    if (first) filters.push({ dimension, members: await loadMembers(transaction, first, definitionOf, dimension, keys) });
  }
  const size = Math.max(1, rows.length) * Math.max(1, columns.length) * Math.max(1, chosen.length);
  const tooMany = size > mostCells ? size : null;
  const totalOf = (key: string) => Number(valueOf(cells[first!.code]?.[cellOf({ [view.rows!]: key })], view.measure) ?? '-Infinity');
  const inOrder = view.sort === 'figure' && first && view.rows ? [...rows].sort((one, another) => totalOf(another.key) - totalOf(one.key)) : rows;
  return {
    data: {
      view, known, period, other, isOtherLength, dropped, filters, tooMany, definitions: await describeDefinitions(transaction, chosen, definitionOf),
      rows: tooMany ? [] : inOrder, columns: tooMany ? [] : columns, cells: tooMany ? {} : cells, before: tooMany ? null : before,
    },
    choices: [...all.values()].filter(({ code }) => !retired.has(code) || view.statistics.includes(code)).map(({ code, name }) => ({ code, name })),
  };
}

/** A view's figures, and what else can be chosen. Readers of the same part of the country who look at the same share one answer. */
export const loadExplorer = sharedAmongReaders(explore);

/** Names of all statistics go to the reader in one language: in three they would weigh more than the figures. */
export const inLanguage = <Data>({ data, choices }: { data: Data; choices: readonly Choice[] }, language: Language): { data: Data; choices: Option[] } => ({
  data, choices: choices.map(({ code, name }) => ({ value: code, label: localize(name, language) })),
});

/** Members of a dimension among which a filter is chosen: those of which something is known in the period. */
export async function loadFilterMembers(transaction: ActorTransaction, actor: Actor, asked: View, dimension: Dimension, today: string): Promise<Member[]> {
  const { view, all, chosen, known, period } = await prepare(transaction, asked, today);
  const [first] = chosen;
  if (!first || !known.includes(dimension)) return [];
  const definitionOf = (code: string) => all.get(code);
  const { [dimension]: _, ...filters } = view.filters;
  const cells = await computeStatistic(transaction, actor, first, definitionOf, { period, breakdowns: [[dimension]], filters }, today);
  return loadMembers(transaction, first, definitionOf, dimension, keysOf(dimension, period, [asRecord(cells)], {}).slice(0, 2000));
}

export type ComputedPart = { definition: Pick<DescribedDefinition, 'code' | 'name' | 'unit' | 'unitCode' | 'decimals'>; figure: CellRecord[string] | null; before: CellRecord[string] | null };
/** The latest of some records, and how many there are. */
export type ListedRecords = { count: number; rows: CountedRecord[] };
/** Why a figure moved, record by record; cut off where there are too many. */
type Moved = { came: ListedRecords; went: ListedRecords; changed: ListedRecords; isCut: boolean };
export type CellData = Pick<ExplorerData, 'isOtherLength'> & {
  view: View; definition: DescribedDefinition; known: Dimension[]; period: Period; other: Period | null; cell: string; members: ChosenFilter[]; by: Dimension | null; addsUp: boolean;
  figure: CellRecord[string] | null; before: CellRecord[string] | null; parts: Part[]; computedFrom: ComputedPart[]; records: CountedRecords; recordsOf: Localized | null; moved: Moved | null;
};

/** One figure: its parts, its records, and between two days why it moved. @throws AppError 404. */
export async function loadCell(transaction: ActorTransaction, actor: Actor, asked: View, place: { cell: string; by: Dimension | null; after: string | null }, today: string): Promise<CellData> {
  const { view, all, chosen, known, period, other: wanted, times } = await prepare(transaction, asked, today);
  const definitionOf = (code: string) => all.get(code);
  const [definition] = chosen;
  const fixed = membersOf(place.cell);
  if (!definition || !fixed || Object.keys(fixed).some((dimension) => !known.includes(dimension as Dimension))) throw notFound();
  const filters: Filters = { ...view.filters, ...Object.fromEntries(Object.entries(fixed).map(([dimension, member]) => [dimension, [member]])) };
  const by = place.by && known.includes(place.by) && !(place.by in fixed) ? place.by : nextDimension(known, fixed);
  const other = areComparable(times, [by, ...Object.keys(filters)]) ? wanted : null;
  const otherFilters = times ? filtersInstead(filters, times) : filters;
  const cellsOf = async (of: StatisticDefinition, when: Period, dimension: Dimension | null): Promise<CellRecord> => {
    const asked = { period: when, breakdowns: dimension ? [[], [dimension]] : [[]], filters: when === other ? otherFilters : filters };
    const found = asRecord(await computeStatistic(transaction, actor, of, definitionOf, asked, today));
    return when === other && times ? cellsInstead(found, times) : found;
  };
  const now = await cellsOf(definition, period, by);
  const before = other && (await cellsOf(definition, other, by));
  const keys = by ? [...new Set([now, ...(before ? [before] : [])].flatMap((cells) => Object.keys(cells).flatMap((cell) => membersOf(cell)?.[by] ?? [])))] : [];
  const named = by ? await loadMembers(transaction, definition, definitionOf, by, keys) : [];
  const { source } = definition;
  const computed = source.kind === 'ratio' ? [source.numerator, source.denominator] : source.kind === 'difference' ? [source.minuend, source.subtrahend] : [];
  const computedFrom: ComputedPart[] = [];
  for (const code of computed) {
    const part = all.get(code);
    if (part) computedFrom.push({ definition: part, figure: (await cellsOf(part, period, null))[''] ?? null, before: other ? ((await cellsOf(part, other, null))[''] ?? null) : null });
  }
  const counted = rootOf(definition, all);
  const records = await selectRecords(transaction, actor, counted, { period, filters }, { after: place.after });
  const members: ChosenFilter[] = [];
  for (const [dimension, keysOfFilter] of Object.entries(filters) as [Dimension, string[]][]) members.push({ dimension, members: await loadMembers(transaction, definition, definitionOf, dimension, keysOfFilter) });
  const [described] = await describeDefinitions(transaction, [definition], definitionOf);
  return {
    view, definition: described!, known, period, other, isOtherLength: wanted !== null && other === null, cell: place.cell, members, by, addsUp: addsUp(definition), figure: now[''] ?? null, before: before?.[''] ?? null, computedFrom,
    parts: by ? partsOfCell(named, by, now, before, view.measure === 'completeness' ? 'reported' : view.measure, addsUp(definition)) : [],
    records, recordsOf: counted.code === definition.code ? null : counted.name, moved: other && overlap(period, other) ? await loadMoved(transaction, actor, counted, filters, period, other) : null,
  };
}

/** The statistic whose records are listed: of one that is computed from others, the first of these. */
function rootOf(definition: StatisticDefinition, all: ReadonlyMap<string, StatisticDefinition>): StatisticDefinition {
  const { source } = definition;
  const part = source.kind === 'ratio' ? all.get(source.numerator) : source.kind === 'difference' ? all.get(source.minuend) : undefined;
  return part ? rootOf(part, all) : definition;
}

/** Of two periods without a common day every record is another one: there is nothing to compare record by record. */
const overlap = (one: Period, other: Period): boolean => one.from <= other.to && other.from <= one.to;

/** Of each period; of so many at most a change is told record by record. */
const recordsCompared = 200;

async function loadMoved(transaction: ActorTransaction, actor: Actor, counted: StatisticDefinition, filters: Filters, period: Period, other: Period): Promise<Moved | null> {
  const [now, before] = await Promise.all([period, other].map(async (when) => {
    const { rows, next } = await selectRecords(transaction, actor, counted, { period: when, filters }, { limit: recordsCompared });
    return { rows, isCut: next !== null };
  }));
  if (now!.rows.length === 0 && before!.rows.length === 0) return null;
  const { came, went, changed } = movedRecords(now!, before!);
  return { came: listed(came), went: listed(went), changed: listed(changed.map((pair) => pair.now)), isCut: now!.isCut || before!.isCut };
}

const mostListed = 20;
const listed = (rows: readonly CountedRecord[]): ListedRecords => ({ count: rows.length, rows: rows.slice(0, mostListed) });
