import { sql, type SQL } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { PeriodState } from './periods.model.ts';

export type PeriodKey = { officeId: string; month: string };
export type PeriodRow = { state: PeriodState; regionCode: string | null; version: number };

const firstDay = (month: string) => `${month}-01`;

/**
 * Offices (`o`) whose months concern the actor. A commissioner also sees central offices with organisations in the region,
 * but their months are the coordinator's.
 */
export function officesOfMonths(actor: Actor): SQL {
  if (actor.scope === 'national') return sql`o.kind <> 'coordinator'`;
  return actor.scope === 'region' ? sql`o.region_code = ${actor.regionCode}` : sql`o.id = ${actor.officeId}`;
}

/** The month of an office; open, with version 0, until somebody moves it. Undefined where its months do not concern the actor. */
export async function findPeriod(transaction: ActorTransaction, actor: Actor, key: PeriodKey): Promise<PeriodRow | undefined> {
  const [row] = await transaction.execute<PeriodRow>(sql`
    select coalesce(p.state, 'open') as state, o.region_code as "regionCode", coalesce(p.version, 0) as version
    from offices o left join periods p on p.office_id = o.id and p.month = ${firstDay(key.month)}
    where o.id = ${key.officeId} and ${officesOfMonths(actor)}`);
  return row;
}

/** Waits for writes into the month that are under way; none can begin before this transaction ends. */
export async function lockPeriod(transaction: ActorTransaction, key: PeriodKey): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(period_lock_key(${key.officeId}::uuid, ${firstDay(key.month)}::date))`);
}

/** @returns false when somebody else moved the month first. */
export async function savePeriodState(
  transaction: ActorTransaction,
  actor: Actor,
  key: PeriodKey,
  period: PeriodRow,
  next: { state: PeriodState; remark: string | null },
): Promise<boolean> {
  const rows =
    period.version === 0
      ? await transaction.execute(sql`
          insert into periods (office_id, month, region_code, state) values (${key.officeId}, ${firstDay(key.month)}, ${period.regionCode}, ${next.state})
          on conflict do nothing returning version`)
      : await transaction.execute(sql`
          update periods set state = ${next.state}, version = version + 1, updated_at = now()
          where office_id = ${key.officeId} and month = ${firstDay(key.month)} and version = ${period.version} returning version`);
  if (rows.length !== 1) return false;
  await transaction.execute(sql`
    insert into period_decisions (office_id, id, month, region_code, from_state, to_state, remark, decided_by, decided_by_name, decided_by_role)
    values (${key.officeId}, ${uuid()}, ${firstDay(key.month)}, ${period.regionCode}, ${period.state}, ${next.state}, ${next.remark},
      ${actor.personId}, ${actor.name}, ${actor.role})`);
  return true;
}

/** Verifies (or takes back the verification of) the month's values; never those the actor entered. @returns how many changed. */
export async function setVerified(transaction: ActorTransaction, actor: Actor, key: PeriodKey, isVerified: boolean): Promise<number> {
  const [row] = await transaction.execute<{ changed: number }>(sql`
    with changed as (
      update daily_values set is_verified = ${isVerified}
      where office_id = ${key.officeId} and day >= ${firstDay(key.month)} and day < (${firstDay(key.month)}::date + interval '1 month')
        and entry <> 'cleared' and is_verified <> ${isVerified} and author_id <> ${actor.personId}
      returning 1
    ) select count(*)::int as changed from changed`);
  return row!.changed;
}
