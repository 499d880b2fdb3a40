import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { CharterKey, CharterState } from '#app/features/charters/index.ts';
import type { Answerable, EscalationCause, EscalationLevel } from './escalations.model.ts';
import type { SaveEscalationRule } from './escalations.schema.ts';

export type CharterForEscalation = { state: CharterState; isWorkingDay: boolean };

/** The state of a charter that the actor sees, and whether its office works on a day. */
export async function findCharter(transaction: ActorTransaction, key: CharterKey, day: string): Promise<CharterForEscalation | undefined> {
  const [row] = await transaction.execute<CharterForEscalation>(sql`
    select c.state, coalesce(e.is_working, d.is_working, extract(isodow from ${day}::date) < 6) as "isWorkingDay"
    from charters c
    left join calendar_days d on d.on_date = ${day}
    left join office_calendar_exceptions e on e.office_id = c.office_id and e.on_date = ${day}
    where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  return row;
}

export type NewEscalation = {
  id: string;
  level: EscalationLevel;
  cause: EscalationCause;
  ruleCode?: string | null;
  charterIndicatorId?: string | null;
  controlPointId?: string | null;
  previousId?: string | null;
  question: string | null;
  dueOn: string;
};

/** `by` null: the system raises it. Raising the same one again, or another about the same open matter, changes nothing. */
export async function insertEscalation(
  transaction: ActorTransaction, key: CharterKey, by: Pick<Actor, 'personId' | 'name'> | null, escalation: NewEscalation,
): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into escalations (office_id, charter_id, id, region_code, level, cause, rule_code, charter_indicator_id, control_point_id, previous_id,
      question, raised_by, raised_by_name, due_on)
    select c.office_id, c.id, ${escalation.id}, c.region_code, ${escalation.level}, ${escalation.cause}, ${escalation.ruleCode ?? null},
      ${escalation.charterIndicatorId ?? null}::uuid, ${escalation.controlPointId ?? null}::uuid, ${escalation.previousId ?? null}::uuid,
      ${escalation.question}, ${by?.personId ?? null}::uuid, ${by?.name ?? null}, ${escalation.dueOn}
    from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}
    on conflict do nothing returning id`);
  return rows.length === 1;
}

export type EscalationForDecision = Answerable & {
  version: number;
  cause: EscalationCause;
  charterIndicatorId: string | null;
  controlPointId: string | null;
};

export async function findEscalation(transaction: ActorTransaction, key: CharterKey, escalationId: string): Promise<EscalationForDecision | undefined> {
  const dutyHolder = (duty: 'curator' | 'customer') => sql`(select m.person_id from charter_members m
    where m.office_id = x.office_id and m.charter_id = x.charter_id and m.duty = ${duty} limit 1)`;
  const [row] = await transaction.execute<EscalationForDecision>(sql`
    select x.state, x.level, x.cause, x.office_id as "officeId", x.raised_by as "raisedBy", x.version, x.charter_indicator_id as "charterIndicatorId",
      x.control_point_id as "controlPointId", ${dutyHolder('curator')} as "curatorId", ${dutyHolder('customer')} as "customerId"
    from escalations x where x.office_id = ${key.officeId} and x.charter_id = ${key.charterId} and x.id = ${escalationId}`);
  return row;
}

/** @returns false when somebody decided first. */
export async function answerEscalation(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: { escalationId: string; version: number; answer: string }): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update escalations set state = 'answered', answer = ${input.answer}, answered_by = ${actor.personId}, answered_by_name = ${actor.name},
      answered_at = now(), version = version + 1
    where office_id = ${key.officeId} and charter_id = ${key.charterId} and id = ${input.escalationId} and version = ${input.version} and state = 'open' returning id`);
  return rows.length === 1;
}

/** An answer that did not settle the matter stays readable. @returns false when somebody decided first. */
export async function endEscalation(
  transaction: ActorTransaction, key: CharterKey, input: { escalationId: string; version: number }, state: 'passedOn' | 'withdrawn',
): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update escalations set state = ${state}, version = version + 1
    where office_id = ${key.officeId} and charter_id = ${key.charterId} and id = ${input.escalationId} and version = ${input.version} returning id`);
  return rows.length === 1;
}

/** @returns false when somebody saved first. */
export async function updateRule(transaction: ActorTransaction, rule: SaveEscalationRule): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update escalation_rules set level = ${rule.level}, after_working_days = ${rule.afterWorkingDays},
      answer_within_working_days = ${rule.answerWithinWorkingDays}, is_active = ${rule.isActive}, version = version + 1
    where code = ${rule.code} and version = ${rule.version} returning code`);
  return rows.length === 1;
}
