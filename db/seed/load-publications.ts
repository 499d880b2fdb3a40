import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import { composePublication, hashOf, type Plan } from '#app/features/publications/compose.server.ts';
import { figuresOf, spell, type PublicationContent } from '#app/features/publications/content.model.ts';
import type { Names } from '#app/features/publications/names.model.ts';
import { loadNames } from '#app/features/publications/names.queries.server.ts';
import { selectDefinitions } from '#app/features/statistic-engine/definitions.queries.server.ts';
import { parsePeriod } from '#app/features/statistics/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { coordinators } from './reference/people.ts';
import type { Trilingual } from './reference/trilingual.ts';
import { insertRows } from './insert-rows.ts';
import { stableId } from './stable-id.ts';

type PublicationSeed = { code: string; period: string; title: Trilingual; isPublished: boolean };

const seeds: readonly PublicationSeed[] = [
  {
    code: '2022', period: '2022', isPublished: true,
    title: { kk: '2022 жылғы статистика', ru: 'Статистика за 2022 год', en: 'Statistics of 2022' },
  },
  {
    code: '2026-q3', period: '2026-Q3', isPublished: true,
    title: { kk: '2026 жылғы 3-тоқсанның статистикасы', ru: 'Статистика за 3 квартал 2026 года', en: 'Statistics of the third quarter of 2026' },
  },
  {
    code: '2026-10', period: '2026-10', isPublished: false,
    title: { kk: '2026 жылғы қазанның статистикасы', ru: 'Статистика за октябрь 2026 года', en: 'Statistics of October 2026' },
  },
];

/** Publications of the demonstration: frozen by one coordinator, published by the other, and one that is being prepared. */
export async function loadPublications(sql: Sql, today: string, onProgress: (sentence: string) => void): Promise<void> {
  const [first, second] = coordinators;
  const actor = { personId: first.id, name: first.fullName, role: 'coordinator', scope: 'national' } as Actor;
  for (const { code, period, title, isPublished } of seeds) {
    const whole = parsePeriod(period, null)!;
    const [there] = await sql`select 1 from publications where code = ${code}`;
    if (there || whole.from > today) continue;
    onProgress(`Demo: publication ${code}`);
    const read = drizzle(sql) as unknown as ActorTransaction;
    const chosen = await selectDefinitions(read);
    const header = { code, title, summary: null, period, asOf: whole.fullTo < today ? whole.fullTo : today, countedOn: today };
    const id = stableId('publication', code);
    const frozen = isPublished ? await composed(sql, read, actor, { header, chosen }) : null;
    await sql.begin(async (transaction) => {
      await insertRows(transaction, 'publications', [{ id, code, title, period, as_of: header.asOf, state: 'prepared', prepared_by_name: first.fullName, version: 1, created_at: new Date().toISOString() }]);
      await insertRows(transaction, 'publication_statistics', chosen.map((definition, index) => ({
        publication_id: id, statistic_code: definition.code, statistic_version: definition.version, position: index + 1,
      })));
      if (frozen) await publish(transaction, id, frozen, actor, second);
    });
  }
}

type Frozen = { content: PublicationContent; names: Names };

/** Nobody else writes while the demonstration is loaded: what is computed after the instant is what was known at it. */
async function composed(sql: Sql, read: ActorTransaction, actor: Actor, { header, chosen }: { header: Omit<Plan['header'], 'knownAt'>; chosen: Plan['chosen'] }): Promise<Frozen> {
  const [now] = await sql<{ at: string }[]>`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`;
  const content = await composePublication(read, actor, { header: { ...header, knownAt: now!.at }, chosen, parts: [] });
  return { content, names: await loadNames(read, content) };
}

async function publish(sql: TransactionSql, id: string, { content, names }: Frozen, actor: Actor, publisher: { id: string; fullName: string }): Promise<void> {
  const text = spell(content);
  await insertRows(sql, 'publication_figures', [...figuresOf(content).values()].map(({ statistic, period, cell, reported, verified, completeness, qualifier }) => ({
    publication_id: id, statistic_code: statistic, period, cell, restatement: 0, reported, verified, completeness, qualifier,
  })));
  await sql`
    update publications set state = 'published', known_at = ${content.knownAt}, content = ${text}, content_hash = ${hashOf(text)}, names = ${JSON.stringify(names)}::text::jsonb,
      frozen_at = now(), frozen_by = ${actor.personId}, frozen_by_name = ${actor.name}, published_at = now(), published_by = ${publisher.id}, published_by_name = ${publisher.fullName}, version = 3
    where id = ${id}`;
}
