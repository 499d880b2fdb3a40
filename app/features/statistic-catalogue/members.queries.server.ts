import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { serverTranslate } from '#app/platform/i18n/index.server.ts';
import { createFormat, languages } from '#app/platform/i18n/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { StatisticDefinition } from './definition.model.ts';
import type { DefinitionOf } from './engine.server.ts';
import type { Dimension } from './figure.model.ts';
import { registerOf, type Member } from './question.model.ts';
import type { RegisterCode } from './registers.model.ts';

/** Words that catalogues in the database do not have: those of messages, in all languages. */
const inWords = (key: string, params: Record<string, string> = {}): Localized => ({
  kk: serverTranslate('kk')(key, params), ru: serverTranslate('ru')(key, params), en: serverTranslate('en')(key, params),
});

/** Where the names of a dimension's codes are, by the register whose records are counted. */
const messageKeys: Partial<Record<RegisterCode, Partial<Record<Dimension, string>>>> = {
  organisations: { kind: 'charters.organisationKinds' },
  charters: { state: 'charters.states' },
  analyses: { state: 'internalAnalyses.states' },
  risks: { state: 'riskRegister.states' },
  checklists: { state: 'checklists.states' },
  recommendations: { source: 'recommendations.sources', state: 'recommendations.states' },
  draftActs: { kind: 'coordinatorRegisters.choices' },
  effects: { kind: 'coordinatorRegisters.choices', source: 'recommendations.sources' },
};

const named = (from: SQL, order: SQL): SQL => sql`select x.code as key, x.name from (${from}) x order by ${order}`;
const byKazakh = sql`(x.name ->> 'kk') collate "kk-x-icu", x.code`;

/** Members of dimensions whose names are in the database; in the order in which they are shown. */
function membersQuery(dimension: Dimension, register: RegisterCode | null, keys: readonly string[]): SQL | null {
  const some = sql`any(${sql.param(keys)}::text[])`;
  switch (dimension) {
    case 'office': return named(sql`select o.id::text as code, o.short_name as name, o.kind from offices o where o.id::text = ${some}`, sql`x.kind desc, ${byKazakh}`);
    case 'peerGroup': return named(sql`select p.code, p.name, p.position from peer_groups p where p.code = ${some}`, sql`x.position`);
    case 'region': return named(sql`select r.code::text, r.short_name as name from regions r where r.code = ${some}`, byKazakh);
    case 'organisation': return named(sql`select distinct on (g.id) g.id::text as code, g.name from organisations g where g.id::text = ${some} order by g.id`, byKazakh);
    case 'block': return named(sql`select b.code, b.name, b.position from blocks b where b.code = ${some}`, sql`x.position, x.code`);
    case 'charter': return named(sql`select c.id::text as code, c.name, c.code as number from charters c where c.id::text = ${some}`, sql`x.number`);
    case 'framework': return named(sql`select f.code, f.name, f.position from frameworks f where f.code = ${some}`, sql`x.position`);
    case 'audience': return named(sql`select a.code, a.name, a.position from culture_audiences a where a.code = ${some}`, sql`x.position`);
    case 'direction': case 'sphere':
      return named(sql`select e.code, e.name, e.position from risk_catalogue_entries e where e.catalogue = ${dimension} and e.code = ${some}`, sql`x.position`);
    case 'kind': return register === 'events' || register === 'participants'
      ? named(sql`select k.code, k.name, k.position from culture_event_kinds k where k.code = ${some}`, sql`x.position`) : null;
    default: return null;
  }
}

function wordsOf(dimension: Dimension, register: RegisterCode | null, key: string): Localized {
  if (dimension === 'month') return Object.fromEntries(languages.map((language) => [language, createFormat(language).month(`${key}-01`)])) as unknown as Localized;
  if (dimension === 'quarter') return inWords('statisticCatalogue.members.quarter', { year: key.slice(0, 4), quarter: key.slice(6) });
  if (dimension === 'region' && key === 'KZ') return inWords('statisticCatalogue.members.noRegion');
  if (dimension === 'peerGroup' && key === '') return inWords('statisticCatalogue.members.noPeerGroup');
  if (dimension === 'officeKind') return inWords(key === 'coordinator' ? 'statisticCatalogue.members.coordinator' : `statistics.kindNames.${key}`);
  if (key === '') return inWords('statisticCatalogue.members.none');
  const words = register && messageKeys[register]?.[dimension];
  return words ? inWords(`${words}.${key}`) : { kk: key, ru: null, en: null };
}

/** Names of members in the order in which they are shown; those that no catalogue names follow by their key. One statement, or none. */
export async function loadMembers(
  transaction: ActorTransaction, definition: StatisticDefinition, definitionOf: DefinitionOf, dimension: Dimension, keys: readonly string[],
): Promise<Member[]> {
  const register = registerOf(definition, definitionOf);
  const query = membersQuery(dimension, register, keys);
  const known = query ? [...(await transaction.execute<Member>(query))] : [];
  const rest = keys.filter((key) => !known.some((member) => member.key === key)).sort();
  return [...known, ...rest.map((key) => ({ key, name: wordsOf(dimension, register, key) }))];
}
