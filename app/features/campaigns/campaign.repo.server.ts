import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { campaignLife, type Audience, type CampaignMovement, type CampaignState, type FoundLine, type SilenceRule } from './campaign.model.ts';
import type { CampaignContent, CampaignKey, SaveSilenceRules } from './campaign.schema.ts';

/** Whose organisations the actor may choose: the coordinator all, an office its own. */
export const ownOfficeOnly = (actor: Actor): string | null => (actor.scope === 'national' ? null : actor.officeId);

/** @returns whether the draft is new. */
export async function insertCampaign(transaction: ActorTransaction, actor: Actor, id: string, content: CampaignContent, audience: Audience): Promise<boolean> {
  const rows = await transaction.execute(sql`
    insert into campaigns (office_id, id, is_national, title, message, framework_version_id, year, audience, opens_on, due_on, reminder_days, author_id, author_name)
    values (${actor.officeId}, ${id}, ${actor.scope === 'national'}, ${content.title}, ${content.message}, ${content.frameworkVersionId}, ${content.year},
      ${JSON.stringify(audience)}::jsonb, ${content.opensOn}, ${content.dueOn}, ${`{${content.reminderDays.join(',')}}`}::int[], ${actor.personId}, ${actor.name})
    on conflict do nothing returning id`);
  return rows.length === 1;
}

export async function updateDraft(transaction: ActorTransaction, { officeId, campaignId }: CampaignKey, version: number, content: CampaignContent, audience: Audience): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update campaigns set title = ${content.title}, message = ${content.message}, framework_version_id = ${content.frameworkVersionId}, year = ${content.year},
      audience = ${JSON.stringify(audience)}::jsonb, opens_on = ${content.opensOn}, due_on = ${content.dueOn}, reminder_days = ${`{${content.reminderDays.join(',')}}`}::int[],
      version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${campaignId} and version = ${version} and state = 'draft' returning id`);
  return rows.length === 1;
}

export async function deleteDraft(transaction: ActorTransaction, { officeId, campaignId }: CampaignKey, version: number): Promise<boolean> {
  const rows = await transaction.execute(sql`delete from campaigns where office_id = ${officeId} and id = ${campaignId} and version = ${version} and state = 'draft' returning id`);
  return rows.length === 1;
}

export type CampaignForMove = { state: CampaignState; version: number; isNational: boolean; audience: Audience; frameworkVersionId: string; dueOn: string; sentCount: number };

/** The row, held until the end of the transaction; null where there is none that the actor may change. */
export async function lockCampaign(transaction: ActorTransaction, { officeId, campaignId }: CampaignKey): Promise<CampaignForMove | null> {
  const [row] = await transaction.execute<CampaignForMove>(sql`
    select state, version, is_national as "isNational", audience, framework_version_id as "frameworkVersionId", due_on as "dueOn", sent_count as "sentCount"
    from campaigns where office_id = ${officeId} and id = ${campaignId} for update`);
  return row ?? null;
}

export type Movement = { movement: CampaignMovement; targetCount: number | null; frameworkVersionId: string | null };

/** Marks what is to be done; a job does it. */
export async function saveMovement(transaction: ActorTransaction, { officeId, campaignId }: CampaignKey, { movement, targetCount, frameworkVersionId }: Movement): Promise<void> {
  const { to } = campaignLife[movement];
  await transaction.execute(sql`
    update campaigns set state = ${to}, target_count = coalesce(${targetCount}::int, target_count), framework_version_id = coalesce(${frameworkVersionId}::uuid, framework_version_id),
      sending_started_at = case when ${to} = 'closed' then sending_started_at else now() end, closed_at = case when ${to} = 'closed' then now() end,
      version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${campaignId}`);
}

/** How many organisations of an audience have no checklist of the campaign yet. */
export async function countFresh(transaction: ActorTransaction, audience: Audience, onlyOffice: string | null, today: string, campaignId: string): Promise<number> {
  const [row] = await transaction.execute<{ count: number }>(sql`
    select count(*)::int as count from campaign_audience(${JSON.stringify(audience)}::jsonb, ${onlyOffice}::uuid, ${today}) a
    where not exists (select from checklists x where x.campaign_id = ${campaignId} and x.organisation_id = a.organisation_id)`);
  return row!.count;
}

/** The organisations that lines of a list name by number, name in any language, or key. */
export async function findLines(transaction: ActorTransaction, lines: readonly string[], onlyOffice: string | null, today: string): Promise<FoundLine[]> {
  if (lines.length === 0) return [];
  return transaction.execute<FoundLine>(sql`
    with placed as materialized (
      select g.office_id, g.id, g.bin, g.name from organisation_placements p join organisations g on g.office_id = p.office_id and g.id = p.organisation_id
      where p.effective_on <= ${today} and (p.ended_on is null or p.ended_on > ${today}) and (${onlyOffice}::uuid is null or p.office_id = ${onlyOffice}::uuid)
    ), known as materialized (
      select office_id, id, bin::text as word from placed where bin is not null
      union select office_id, id, id::text from placed
      union select office_id, id, fold_text(l.value) from placed, lateral jsonb_each_text(name) l where l.value is not null
    ), asked as materialized (select line, fold_text(line) as word from json_array_elements_text(${JSON.stringify(lines)}::json) line)
    select a.line, k.office_id as "officeId", k.id as "organisationId" from asked a join known k on k.word = a.word`);
}

/** How the organisations of a list are named in it again: by number, or by key where that is missing. */
export async function selectListLines(transaction: ActorTransaction, audience: Audience): Promise<string[]> {
  if (audience.organisations.length === 0) return [];
  const rows = await transaction.execute<{ line: string }>(sql`
    select coalesce(g.bin::text, case when count(*) over (partition by fold_text(g.name ->> 'kk')) = 1 then g.name ->> 'kk' end, g.id::text) as line
    from json_to_recordset(${JSON.stringify(audience.organisations)}::json) as n("officeId" uuid, "organisationId" uuid)
    join organisations g on g.office_id = n."officeId" and g.id = n."organisationId" order by g.sort_name, g.id`);
  return rows.map(({ line }) => line);
}

export const selectSilenceRules = (transaction: ActorTransaction): Promise<(SilenceRule & { version: number })[]> =>
  transaction.execute<SilenceRule & { version: number }>(sql`
    select level, after_working_days as "afterWorkingDays", version from silence_rules order by after_working_days,
      array_position(array['organisation', 'office', 'commissioner', 'coordinator'], level)`);

/** All or none: @returns whether every rule still was as its editor saw it. */
export async function updateSilenceRules(transaction: ActorTransaction, { rules }: SaveSilenceRules): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update silence_rules s set after_working_days = r."afterWorkingDays", version = s.version + 1
    from json_to_recordset(${JSON.stringify(rules)}::json) as r(level text, version int, "afterWorkingDays" int)
    where s.level = r.level and s.version = r.version returning s.level`);
  return rows.length === rules.length;
}
