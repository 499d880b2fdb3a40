import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { serverTranslate } from '#app/platform/i18n/index.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { dimensions, partsOf, type Dimension, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
import type { DefinitionOf } from '#app/features/statistic-engine/index.server.ts';
import { loadMembers } from './members.queries.server.ts';
import { valueKey, type DescribedDefinition } from './sentence.model.ts';

const translated = (key: string): Localized => ({ kk: serverTranslate('kk')(key), ru: serverTranslate('ru')(key), en: serverTranslate('en')(key) });

/** A definition with the names of what it speaks of. A statement for each field of its conditions whose values a catalogue names. */
export async function describeDefinition(transaction: ActorTransaction, definition: StatisticDefinition, definitionOf: DefinitionOf): Promise<DescribedDefinition> {
  const words: Record<string, Localized> = {};
  for (const code of partsOf(definition.source)) {
    const part = definitionOf(code);
    if (part) words[code] = part.name;
  }
  if (definition.source.kind === 'records') {
    for (const { field, values } of definition.source.conditions) Object.assign(words, await namesOfValues(transaction, definition, definitionOf, field, values));
  }
  return { ...definition, words };
}

/** Names of a field's values; what has none, such as the unit of an effect, names itself. */
export async function namesOfValues(
  transaction: ActorTransaction, definition: StatisticDefinition, definitionOf: DefinitionOf, field: string, values: readonly string[],
): Promise<Record<string, Localized>> {
  if ((dimensions as readonly string[]).includes(field)) {
    const members = await loadMembers(transaction, definition, definitionOf, field as Dimension, values);
    return Object.fromEntries(members.map(({ key, name }) => [valueKey(field, key), name]));
  }
  const isYesOrNo = (value: string) => value === 'yes' || value === 'no';
  return Object.fromEntries(values.map((value) => [valueKey(field, value), isYesOrNo(value) ? translated(`statisticCatalogue.values.${value}`) : { kk: value, ru: null, en: null }]));
}

export async function describeDefinitions(transaction: ActorTransaction, definitions: readonly StatisticDefinition[], definitionOf: DefinitionOf): Promise<DescribedDefinition[]> {
  const described: DescribedDefinition[] = [];
  for (const definition of definitions) described.push(await describeDefinition(transaction, definition, definitionOf));
  return described;
}
