import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { derivedStart } from '#app/features/indicators/index.server.ts';
import { recordsOf } from './register-records.sql.server.ts';

/** An indicator that needs no entry, and what the registers the actor sees count today, a level as it stands; null: the actor sees none. */
export type CountedToday = { code: string; name: Localized; today: number | null };

/** Of given indicators those that are counted from the registers on a day. */
export async function selectCountedToday(transaction: ActorTransaction, actor: Actor, codes: readonly string[], today: string): Promise<CountedToday[]> {
  const seesRegisters = actor.scope === 'office' || actor.scope === 'organisation';
  const counted = sql`(
    select coalesce(sum(x.reported), 0)::float8 from records x
    where x.measure = n.derivation and (x.day = ${today} or (n.kind = 'level' and x.day < ${today})))`;
  return transaction.execute<CountedToday>(sql`
    with records as materialized (${recordsOf(actor.officeId)})
    select n.code, n.name, ${seesRegisters ? counted : sql`null::int`} as today
    from indicators n where n.derivation is not null and ${derivedStart} <= ${today} and n.code = any(${sql.param(codes)}::text[]) order by n.code`);
}
