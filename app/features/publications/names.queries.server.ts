import { sql } from 'drizzle-orm';
import { loadMembers } from '#app/features/statistic-catalogue/index.server.ts';
import { membersOf, registerOf, type Dimension, type StatisticDefinition } from '#app/features/statistic-catalogue/index.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { PublicationContent } from './content.model.ts';
import { definitionIn, nameKey, themeKey, type Names } from './names.model.ts';

type Wanted = { definition: StatisticDefinition; dimension: Dimension; keys: Set<string> };

/** The words of a content as they are now: one statement for the members of each dimension, and one for the themes. */
export async function loadNames(transaction: ActorTransaction, content: PublicationContent): Promise<Names> {
  const definitionOf = definitionIn(content) as (code: string) => StatisticDefinition | undefined;
  const wanted = new Map<string, Wanted>();
  for (const { theme, figures, ...definition } of content.statistics) {
    for (const { cell } of figures) {
      for (const [dimension, member] of Object.entries(membersOf(cell)!) as [Dimension, string][]) {
        const key = `${registerOf(definition, definitionOf) ?? ''}:${dimension}`;
        const group = wanted.get(key) ?? { definition: { ...definition, themeCode: theme }, dimension, keys: new Set<string>() };
        wanted.set(key, group);
        group.keys.add(member);
      }
    }
  }
  const themes = await transaction.execute<{ code: string; name: Localized }>(sql`select code, name from imported_themes`);
  const names: Record<string, Localized> = Object.fromEntries(themes.map(({ code, name }) => [themeKey(code), name]));
  for (const { definition, dimension, keys } of wanted.values()) {
    for (const { key, name } of await loadMembers(transaction, definition, definitionOf, dimension, [...keys])) names[nameKey(definition, definitionOf, dimension, key)] = name;
  }
  return names;
}
