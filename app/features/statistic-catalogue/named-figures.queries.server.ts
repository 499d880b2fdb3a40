import { sql } from 'drizzle-orm';
import { parsePeriod } from '#app/features/statistics/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { addressKey, membersOf, type Dimension, type Figure, type FigureAddress, type Members, type NamedFigure, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
import { computeStatistic, selectWithParts, type DefinitionOf } from '#app/features/statistic-engine/index.server.ts';
import { loadMembers } from './members.queries.server.ts';

/** Figures as they are now, for what the actor may see. What is not known, or is no address, is absent. */
export async function loadNamedFigures(transaction: ActorTransaction, actor: Actor, addresses: readonly FigureAddress[], today: string): Promise<Map<string, NamedFigure>> {
  const definitions = await selectWithParts(transaction, addresses.map(({ statistic }) => statistic));
  const definitionOf: DefinitionOf = (code) => definitions.get(code);
  const figures = new Map<string, Figure>();
  for (const group of asked(addresses)) {
    const definition = definitions.get(group.statistic);
    const period = parsePeriod(group.period, today);
    if (!definition || !period || period.from > today) continue;
    const cells = await computeStatistic(transaction, actor, definition, definitionOf, { period, breakdowns: group.breakdowns, filters: {} }, today);
    for (const cell of group.cells) {
      const figure = cells.get(cell);
      if (figure) figures.set(addressKey({ statistic: group.statistic, period: group.period, cell }), figure);
    }
  }
  return withNames(transaction, addresses, figures, definitions);
}

type Asked = { statistic: string; period: string; cells: string[]; breakdowns: Dimension[][] };

/** One question for each statistic and period, by all the dimensions of its cells. */
function asked(addresses: readonly FigureAddress[]): Asked[] {
  const groups = new Map<string, Asked>();
  for (const { statistic, period, cell } of addresses) {
    const members = membersOf(cell);
    if (!members) continue;
    const group = groups.get(`${statistic}|${period}`) ?? { statistic, period, cells: [], breakdowns: [] };
    const dimensions = (Object.keys(members) as Dimension[]).sort();
    if (!group.breakdowns.some((known) => known.join() === dimensions.join())) group.breakdowns.push(dimensions);
    group.cells.push(cell);
    groups.set(`${statistic}|${period}`, group);
  }
  return [...groups.values()];
}

/** Puts the words to figures: what each counts, of which part, and where an imported one comes from. */
export async function withNames(
  transaction: ActorTransaction, addresses: readonly FigureAddress[], figures: ReadonlyMap<string, Figure>, definitions: ReadonlyMap<string, StatisticDefinition>,
): Promise<Map<string, NamedFigure>> {
  const found = addresses.filter((address) => figures.has(addressKey(address)) && definitions.has(address.statistic));
  const parts = await partNames(transaction, found, definitions);
  const origins = await selectOrigins(transaction, found, definitions);
  return new Map(
    found.map((address): [string, NamedFigure] => {
      const key = addressKey(address);
      const { name, unitCode, unit, decimals, description, version } = definitions.get(address.statistic)!;
      return [key, { ...figures.get(key)!, address, name, part: parts.get(`${address.statistic}|${address.cell}`) ?? null, unitCode, unit, decimals, description, definitionVersion: version, imported: origins.get(key) ?? null }];
    }),
  );
}

async function partNames(transaction: ActorTransaction, addresses: readonly FigureAddress[], definitions: ReadonlyMap<string, StatisticDefinition>): Promise<Map<string, Localized>> {
  const definitionOf: DefinitionOf = (code) => definitions.get(code);
  const wanted = new Map<string, { definition: StatisticDefinition; dimension: Dimension; keys: Set<string> }>();
  const membersIn = new Map<string, Members>();
  for (const { statistic, cell } of addresses) {
    const members = membersOf(cell)!;
    if (cell !== '') membersIn.set(`${statistic}|${cell}`, members);
    for (const [dimension, member] of Object.entries(members) as [Dimension, string][]) {
      const key = `${statistic}|${dimension}`;
      const group = wanted.get(key) ?? { definition: definitions.get(statistic)!, dimension, keys: new Set<string>() };
      group.keys.add(member);
      wanted.set(key, group);
    }
  }
  const names = new Map<string, Localized>();
  for (const [key, { definition, dimension, keys }] of wanted) {
    for (const member of await loadMembers(transaction, definition, definitionOf, dimension, [...keys])) names.set(`${key}=${member.key}`, member.name);
  }
  return new Map(
    [...membersIn].map(([key, members]): [string, Localized] => {
      const statistic = key.slice(0, key.indexOf('|'));
      const words = (Object.entries(members) as [Dimension, string][]).map(([dimension, member]) => names.get(`${statistic}|${dimension}=${member}`)!);
      const joined = (language: 'kk' | 'ru' | 'en') => words.map((name) => name[language] ?? name.kk).join(', ');
      return [key, { kk: joined('kk'), ru: joined('ru'), en: joined('en') }];
    }),
  );
}

type Origin = { source: Localized; sourceDate: string; document: string };

async function selectOrigins(transaction: ActorTransaction, addresses: readonly FigureAddress[], definitions: ReadonlyMap<string, StatisticDefinition>): Promise<Map<string, Origin>> {
  const imported = addresses.flatMap((address) => {
    const { source } = definitions.get(address.statistic)!;
    const members = membersOf(address.cell)!;
    return source.kind === 'imported' ? [{ key: addressKey(address), series: source.seriesCode, place: members.region ?? members.place ?? '', period: members.month ?? address.period }] : [];
  });
  if (imported.length === 0) return new Map();
  const rows = await transaction.execute<Origin & { key: string }>(sql`
    select distinct on (w.key) w.key, s.name as source, v.source_date::text as "sourceDate", v.document
    from json_to_recordset(${JSON.stringify(imported)}::json) w (key text, series text, place text, period text)
    join imported_values v on v.series_code = w.series and v.place = w.place and v.period = w.period and v.withdrawn_at is null
    join imported_sources s on s.code = v.source_code order by w.key, v.revision desc`);
  return new Map(rows.map(({ key, source, sourceDate, document }) => [key, { source, sourceDate, document }]));
}

/** A statistic's cells by one dimension, with their names, in the order in which they are shown; the whole comes first. */
export async function loadCells(
  transaction: ActorTransaction, actor: Actor, { statistic, period: label, dimension }: { statistic: string; period: string; dimension: Dimension }, today: string,
): Promise<NamedFigure[]> {
  const definitions = await selectWithParts(transaction, [statistic]);
  const definition = definitions.get(statistic);
  const period = parsePeriod(label, today);
  if (!definition || !period || period.from > today) return [];
  const cells = await computeStatistic(transaction, actor, definition, (code) => definitions.get(code), { period, breakdowns: [[], [dimension]], filters: {} }, today);
  const keys = [...cells.keys()].flatMap((cell) => membersOf(cell)?.[dimension] ?? []);
  const order = new Map((await loadMembers(transaction, definition, (code) => definitions.get(code), dimension, keys)).map(({ key }, index) => [key, index]));
  const place = (cell: string) => order.get(membersOf(cell)?.[dimension] ?? '') ?? -1;
  const addresses = [...cells.keys()].sort((one, other) => place(one) - place(other)).map((cell) => ({ statistic, period: label, cell }));
  const named = await withNames(transaction, addresses, new Map(addresses.map((address) => [addressKey(address), cells.get(address.cell)!])), definitions);
  return [...named.values()];
}
