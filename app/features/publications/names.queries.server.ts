import { sql } from 'drizzle-orm';
import { selectMemberNames } from '#app/features/statistic-engine/index.server.ts';
import { membersOf, registerOf, type Dimension, type RegisterCode } from '#app/features/statistic-engine/index.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { PublicationContent } from './content.model.ts';
import { definitionIn, nameKey, themeKey, type Names } from './names.model.ts';

type Wanted = { register: RegisterCode | null; dimension: Dimension; keys: Set<string> };

/** What catalogues call the themes and members of a content now: one statement for the members of each dimension, and one for the themes. */
export async function loadNames(transaction: ActorTransaction, content: PublicationContent): Promise<Names> {
  const definitionOf = definitionIn(content);
  const wanted = new Map<string, Wanted>();
  for (const statistic of content.statistics) {
    const register = registerOf(statistic, definitionOf);
    for (const { cell } of statistic.figures) {
      for (const [dimension, member] of Object.entries(membersOf(cell)!) as [Dimension, string][]) {
        const group = wanted.get(`${register}:${dimension}`) ?? { register, dimension, keys: new Set<string>() };
        wanted.set(`${register}:${dimension}`, group);
        group.keys.add(member);
      }
    }
  }
  const themes = await transaction.execute<{ code: string; name: Localized }>(sql`select code, name from imported_themes`);
  const names: Record<string, Localized> = Object.fromEntries(themes.map(({ code, name }) => [themeKey(code), name]));
  for (const { register, dimension, keys } of wanted.values()) {
    for (const { key, name } of await selectMemberNames(transaction, dimension, register, [...keys])) names[nameKey(register, dimension, key)] = name;
  }
  return names;
}
