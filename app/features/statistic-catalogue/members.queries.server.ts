import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { serverTranslate } from '#app/platform/i18n/index.server.ts';
import { createFormat, languages } from '#app/platform/i18n/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { memberInWords, registerOf, type Dimension, type Member, type StatisticDefinition } from '#app/features/statistic-engine/index.ts';
import { selectMemberNames, type DefinitionOf } from '#app/features/statistic-engine/index.server.ts';

/** Names of members in the order in which they are shown; those that no catalogue names follow by their key. One statement, or none. */
export async function loadMembers(
  transaction: ActorTransaction, definition: StatisticDefinition, definitionOf: DefinitionOf, dimension: Dimension, keys: readonly string[],
): Promise<Member[]> {
  const register = registerOf(definition, definitionOf);
  const known = await selectMemberNames(transaction, dimension, register, keys);
  const rest = keys.filter((key) => !known.some((member) => member.key === key)).sort();
  const inAllLanguages = (key: string) =>
    Object.fromEntries(languages.map((language) => [language, memberInWords(serverTranslate(language), createFormat(language), dimension, register, key)])) as unknown as Localized;
  return [...known, ...rest.map((key) => ({ key, name: inAllLanguages(key) }))];
}
