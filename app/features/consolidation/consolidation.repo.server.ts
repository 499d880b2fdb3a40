import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { ConsolidationRule, RuleAmounts } from './board.model.ts';
import type { ActionOf } from './consolidation.schema.ts';

export async function selectRules(transaction: ActorTransaction): Promise<ConsolidationRule[]> {
  return transaction.execute<ConsolidationRule>(sql`select code, amount, version from consolidation_rules order by position`);
}

export const amountsOf = (rules: readonly ConsolidationRule[]): RuleAmounts => Object.fromEntries(rules.map(({ code, amount }) => [code, amount])) as RuleAmounts;

/** All or none: @returns whether every rule still was as its editor saw it. */
export async function updateRules(transaction: ActorTransaction, rules: ActionOf<'saveRules'>['rules']): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update consolidation_rules s set amount = r.amount, version = s.version + 1
    from json_to_recordset(${JSON.stringify(rules)}::json) as r(code text, version int, amount int)
    where s.code = r.code and s.version = r.version returning s.code`);
  return rows.length === rules.length;
}

export type Addressee = { officeId: string; personId: string; name: string; role: string };

/** Who answers for a period at the office: its leads, and without any its project managers. */
export async function selectAddressees(transaction: ActorTransaction, officeIds: readonly string[]): Promise<Addressee[]> {
  return transaction.execute<Addressee>(sql`
    select distinct on (m.office_id, m.person_id) m.office_id as "officeId", m.person_id as "personId", p.full_name as name, m.role
    from memberships m join people p on p.id = m.person_id
    where m.office_id = any(${sql.param(officeIds)}::uuid[]) and m.revoked_at is null and (m.role = 'officeLead' or (m.role = 'projectManager' and not exists (
      select from memberships l where l.office_id = m.office_id and l.role = 'officeLead' and l.revoked_at is null)))
    order by m.office_id, m.person_id, m.role`);
}

type NewReminder = { period: string; remindedOn: string; text: string; offices: readonly { officeId: string; receivers: readonly Omit<Addressee, 'officeId'>[] }[] };

/** @returns the offices that were not reminded of the period on this day before. */
export async function insertReminders(transaction: ActorTransaction, actor: Actor, { period, remindedOn, text, offices }: NewReminder): Promise<string[]> {
  const rows = offices.map((office) => ({ ...office, id: uuid() }));
  const added = await transaction.execute<{ officeId: string }>(sql`
    insert into period_reminders (office_id, id, period, reminded_on, text, receivers, author_id, author_name)
    select r."officeId", r.id, ${period}, ${remindedOn}, ${text}, r.receivers, ${actor.personId}, ${actor.name}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r("officeId" uuid, id uuid, receivers jsonb)
    where r."officeId" in (select o.id from offices o where o.kind <> 'coordinator') order by 1
    on conflict (office_id, period, reminded_on) do nothing returning office_id as "officeId"`);
  return added.map(({ officeId }) => officeId);
}

export async function insertExplanation(transaction: ActorTransaction, actor: Actor, { period, id, officeId, rule, count, explanation }: ActionOf<'explain'>): Promise<void> {
  await transaction.execute(sql`
    insert into finding_explanations (office_id, id, rule, period, count, explanation, author_id, author_name)
    values (${officeId}, ${id}, ${rule}, ${period}, ${count}, ${explanation}, ${actor.personId}, ${actor.name}) on conflict do nothing`);
}
