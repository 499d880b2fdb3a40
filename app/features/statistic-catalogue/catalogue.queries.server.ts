import { parsePeriod, type Period } from '#app/features/statistics/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { dimensions, dimensionsOf, membersOf, registers, type Dimension, type Figure, type RegisterCode, type StatisticDefinition, type StatisticSource } from '#app/features/statistic-engine/index.ts';
import { computeStatistic, selectVersions, selectWithParts, type DefinitionOf, type StatisticVersion } from '#app/features/statistic-engine/index.server.ts';
import { describeDefinition, namesOfValues } from './describe.server.ts';
import { valueKey, type DescribedDefinition } from './sentence.model.ts';
import { selectCatalogue, selectCodeOfIndicator, selectDefinitionChoices, selectUse, type CatalogueRow, type DefinitionChoices, type UsedBy } from './statistic-catalogue.repo.server.ts';
import type { CatalogueSearch, DefinitionSearch } from './statistic-catalogue.schema.ts';

export type CatalogueData = { rows: CatalogueRow[]; themes: DefinitionChoices['themes'] };

export async function loadCatalogue(transaction: ActorTransaction, search: CatalogueSearch): Promise<CatalogueData> {
  const rows = await selectCatalogue(transaction, search);
  const { themes } = await selectDefinitionChoices(transaction);
  return { rows, themes };
}

export type DescribedVersion = StatisticVersion & Pick<DescribedDefinition, 'words'>;
export type StatisticPageData = {
  definition: DescribedDefinition; versions: DescribedVersion[]; dimensions: readonly Dimension[]; figure: Figure | null; period: Period; use: UsedBy; isVerified: boolean;
};

const hasVerified = (source: StatisticSource): boolean => source.kind === 'indicator' || source.kind === 'ratio' || (source.kind === 'records' && registers[source.register].isVerified);

/** One statistic: what it counts, how it came to count that, what rests on it and, for readers of statistics, what it says now. @throws AppError 404. */
export async function loadStatistic(transaction: ActorTransaction, actor: Actor, code: string, today: string): Promise<StatisticPageData> {
  const definitions = await selectWithParts(transaction, [code]);
  const definition = definitions.get(code);
  if (!definition) throw notFound();
  const all = await selectVersions(transaction, code);
  const earlier = await selectWithParts(transaction, all.flatMap(({ source }) => (source.kind === 'ratio' ? [source.numerator, source.denominator] : source.kind === 'difference' ? [source.minuend, source.subtrahend] : [])));
  const definitionOf: DefinitionOf = (part) => definitions.get(part) ?? earlier.get(part);
  const versions: DescribedVersion[] = [];
  for (const version of all) versions.push({ ...version, words: (await describeDefinition(transaction, version, definitionOf)).words });
  const period = parsePeriod(today.slice(0, 4), today)!;
  const cells = may(actor, 'statistics.read') ? await computeStatistic(transaction, actor, definition, definitionOf, { period, breakdowns: [[]], filters: {} }, today) : new Map<string, Figure>();
  return {
    definition: { ...definition, words: versions[0]!.words }, versions, dimensions: dimensionsOf(definition.source, definitionOf), figure: cells.get('') ?? null, period,
    use: await selectUse(transaction, code), isVerified: hasVerified(definition.source),
  };
}

/** The definition under which a standard indicator is published; null: it is not. */
export async function loadDefinitionOfIndicator(transaction: ActorTransaction, indicatorCode: string): Promise<DescribedDefinition | null> {
  const code = await selectCodeOfIndicator(transaction, indicatorCode);
  if (code === null) return null;
  const definitions = await selectWithParts(transaction, [code]);
  return describeDefinition(transaction, definitions.get(code)!, (part) => definitions.get(part));
}

export type FieldChoice = { field: string; isText: boolean; values: { value: string; name: Localized }[] };
export type DefinitionFormData = { current: StatisticDefinition | null; choices: DefinitionChoices; kind: StatisticSource['kind']; register: RegisterCode | null; fields: FieldChoice[] };

/** What the form of a definition offers: for a register, its fields with the values that they have had in two years. @throws AppError 404. */
export async function loadDefinitionForm(transaction: ActorTransaction, actor: Actor, code: string | null, search: DefinitionSearch, today: string): Promise<DefinitionFormData> {
  const definitions = code === null ? new Map<string, StatisticDefinition>() : await selectWithParts(transaction, [code]);
  const current = code === null ? null : (definitions.get(code) ?? null);
  if (code !== null && !current) throw notFound();
  const choices = await selectDefinitionChoices(transaction);
  const kind = search.kind ?? (search.register === null ? (current?.source.kind ?? 'records') : 'records');
  const own = current?.source.kind === 'records' ? current.source.register : null;
  const register = kind === 'records' ? ((search.register ?? own ?? 'risks') as RegisterCode) : null;
  return { current, choices, kind, register, fields: register === null ? [] : await fieldsOf(transaction, actor, register, current, today) };
}

async function fieldsOf(transaction: ActorTransaction, actor: Actor, register: RegisterCode, current: StatisticDefinition | null, today: string): Promise<FieldChoice[]> {
  const { fields, dateRules } = registers[register];
  const source: StatisticSource = { kind: 'records', register, count: { kind: 'records' }, dateRule: Object.keys(dateRules)[0]!, conditions: [] };
  const everything = { ...blank, source };
  const chosen = (field: string) => (current?.source.kind === 'records' && current.source.register === register ? current.source.conditions.filter((condition) => condition.field === field).flatMap(({ values }) => values) : []);
  const year = Number(today.slice(0, 4));
  const choices: FieldChoice[] = [];
  for (const [field, known] of Object.entries(fields)) {
    const isDimension = (dimensions as readonly string[]).includes(field);
    const found = new Set([...(known ?? []), ...chosen(field)]);
    if (!known && isDimension) {
      for (const label of [year, year - 1]) {
        const cells = await computeStatistic(transaction, actor, everything, () => undefined, { period: parsePeriod(String(label), today)!, breakdowns: [[field as Dimension]], filters: {} }, today);
        for (const cell of cells.keys()) found.add(membersOf(cell)?.[field as Dimension] ?? '');
      }
    }
    const names = await namesOfValues(transaction, everything, () => undefined, field, [...found]);
    const order = isDimension ? Object.keys(names).map((key) => key.slice(field.length + 1)) : [...found];
    choices.push({ field, isText: !known && !isDimension, values: order.map((value) => ({ value, name: names[valueKey(field, value)] ?? { kk: value, ru: null, en: null } })) });
  }
  return choices;
}

const nothing: Localized = { kk: '', ru: null, en: null };
/** A definition of which only the source matters. */
const blank: Omit<StatisticDefinition, 'source'> = {
  code: '', version: 0, themeCode: '', name: nothing, description: nothing, unitCode: '', unit: nothing, decimals: 0, direction: 'neutral', legalReference: null, countedSince: '2020-01-01',
};
