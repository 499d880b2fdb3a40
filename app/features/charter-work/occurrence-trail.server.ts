import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { rowOf, type OccurrenceKey } from './charter-work.repo.server.ts';
import type { Movement } from './work.model.ts';

export type OccurrenceStep = { id: string; movement: Movement; note: string | null; madeByName: string; madeByRole: string; madeAt: string };

/** Writes the trail. The caller has raised the occurrence's version, so that nobody else moves it at the same time. */
export async function insertStep(transaction: ActorTransaction, actor: Actor, key: OccurrenceKey, movement: Movement, note: string | null): Promise<void> {
  await transaction.execute(sql`
    insert into occurrence_steps (office_id, charter_id, id, occurrence_id, movement, note, made_by, made_by_name, made_by_role)
    values (${key.officeId}, ${key.charterId}, ${uuid()}, ${key.occurrenceId}, ${movement}, ${note}, ${actor.personId}, ${actor.name}, ${actor.role})`);
}

/** Everything that was done with the occurrence, oldest first. */
export async function loadSteps(transaction: ActorTransaction, key: OccurrenceKey): Promise<OccurrenceStep[]> {
  return transaction.execute<OccurrenceStep>(sql`
    select s.id, s.movement, s.note, s.made_by_name as "madeByName", s.made_by_role as "madeByRole", to_json(s.made_at) as "madeAt"
    from occurrence_steps s where ${rowOf('s', key)} and s.occurrence_id = ${key.occurrenceId} order by s.made_at, s.id`);
}
