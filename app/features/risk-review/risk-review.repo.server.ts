import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';

export type Batch = {
  id: string;
  officeId: string;
  state: 'open' | 'accepted' | 'abandoned';
  riskIds: string[];
  sampleIds: string[];
  lookedAtIds: string[];
  createdAt: string;
  endedAt: string | null;
  remark: string | null;
  version: number;
};

const own = (actor: Actor, batchId: string) => sql`b.office_id = ${actor.officeId} and b.id = ${batchId} and b.reviewer_id = ${actor.personId}`;

/** A reviewer's own batch. */
export async function selectBatch(transaction: ActorTransaction, actor: Actor, batchId: string, lock: 'lock' | 'look'): Promise<Batch | undefined> {
  const [batch] = await transaction.execute<Batch>(sql`
    select b.id, b.office_id as "officeId", b.state, b.risk_ids as "riskIds", b.sample_ids as "sampleIds", b.looked_at_ids as "lookedAtIds", b.created_at::text as "createdAt",
      b.ended_at::text as "endedAt", b.remark, b.version
    from review_batches b where ${own(actor, batchId)} ${lock === 'lock' ? sql`for no key update` : sql``}`);
  return batch;
}

/** A repeated submission of the form is the same batch. */
export async function insertBatch(transaction: ActorTransaction, actor: Actor, batchId: string, riskIds: readonly string[], sampleIds: readonly string[]): Promise<void> {
  await transaction.execute(sql`
    insert into review_batches (office_id, id, region_code, risk_ids, sample_ids, reviewer_id, reviewer_name)
    values (${actor.officeId}, ${batchId}, ${actor.regionCode}, ${sql.param(riskIds)}::uuid[], ${sql.param(sampleIds)}::uuid[], ${actor.personId}, ${actor.name})
    on conflict do nothing`);
}

export async function addLookedAt(transaction: ActorTransaction, actor: Actor, batchId: string, riskId: string): Promise<void> {
  await transaction.execute(sql`
    update review_batches b set looked_at_ids = b.looked_at_ids || ${riskId}::uuid, version = b.version + 1
    where ${own(actor, batchId)} and b.state = 'open' and not b.looked_at_ids @> array[${riskId}::uuid]`);
}

export async function endBatch(transaction: ActorTransaction, actor: Actor, batchId: string, state: 'accepted' | 'abandoned', remark: string | null): Promise<void> {
  await transaction.execute(sql`
    update review_batches b set state = ${state}, ended_at = now(), remark = ${remark}, version = b.version + 1 where ${own(actor, batchId)} and b.state = 'open'`);
}

export type WaitingKey = { officeId: string; riskId: string; version: number; code: string; title: string; reportedAfter: boolean };

/** Those of a batch that still wait, with whether they were reported anew since it began. */
export function selectWaitingKeys(transaction: ActorTransaction, riskIds: readonly string[], since: string | null): Promise<WaitingKey[]> {
  return transaction.execute<WaitingKey>(sql`
    select r.office_id as "officeId", r.id as "riskId", r.version, r.code, r.title, coalesce(r.reported_at > ${since}::timestamptz, false) as "reportedAfter"
    from risks r where r.state = 'eliminated' and r.id = any(${sql.param(riskIds)}::uuid[]) order by r.reported_at, r.id`);
}
