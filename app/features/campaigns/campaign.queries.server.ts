import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { readLines, linesOf, type Audience, type CampaignState, type Counts } from './campaign.model.ts';
import { findLines, ownOfficeOnly } from './campaign.repo.server.ts';
import type { AudienceChoice, CampaignKey } from './campaign.schema.ts';

/** Counts of checklists `x` that are grouped. */
export const countsOf = (today: string): SQL => sql`json_build_object(
  'sent', count(*) filter (where x.state = 'sent'), 'inProgress', count(*) filter (where x.state = 'inProgress'), 'submitted', count(*) filter (where x.state = 'submitted'),
  'returned', count(*) filter (where x.state = 'returned'), 'reviewed', count(*) filter (where x.state = 'reviewed'), 'toRenew', count(*) filter (where x.state = 'toRenew'),
  'overdue', count(*) filter (where x.state in ('sent', 'inProgress', 'returned') and x.due_on < ${today}))`;

export type FrameworkChoice = { versionId: string; name: Localized; edition: string; number: number; requirementCount: number };
export type CampaignChoices = {
  frameworks: FrameworkChoice[];
  offices: { id: string; name: Localized; kind: 'cga' | 'lea' }[];
  regions: { code: string; name: Localized }[];
};

/** What a campaign can be made of: published versions, and offices and regions that have organisations. */
export async function loadCampaignChoices(transaction: ActorTransaction, actor: Actor, today: string): Promise<CampaignChoices> {
  const onlyOffice = ownOfficeOnly(actor);
  const [row] = await transaction.execute<CampaignChoices>(sql`
    with placed as materialized (
      select distinct p.office_id, p.region_code from organisation_placements p
      where p.effective_on <= ${today} and (p.ended_on is null or p.ended_on > ${today}) and (${onlyOffice}::uuid is null or p.office_id = ${onlyOffice}::uuid)
    )
    select coalesce((select json_agg(json_build_object('versionId', v.id, 'name', v.name, 'edition', v.edition, 'number', v.number,
          'requirementCount', (select count(*) from framework_requirements r where r.version_id = v.id)) order by f.position, f.code, v.number desc)
        from framework_versions v join frameworks f on f.code = v.framework_code where v.published_at is not null), '[]') as frameworks,
      coalesce((select json_agg(json_build_object('id', o.id, 'name', o.short_name, 'kind', o.kind) order by o.kind, (o.short_name ->> 'kk') collate "kk-x-icu")
        from offices o where o.id in (select office_id from placed)), '[]') as offices,
      coalesce((select json_agg(json_build_object('code', r.code, 'name', r.short_name) order by (r.short_name ->> 'kk') collate "kk-x-icu")
        from regions r where r.code in (select region_code from placed)), '[]') as regions`);
  return row!;
}

const shownAtOnce = 20;
export type AudienceRow = { officeId: string; organisationId: string; name: Localized; kind: string; officeName: Localized; regionName: Localized };
export type AudiencePreview = { count: number; offices: number; rows: AudienceRow[] };

/** How many organisations an audience reaches now, and the first of them. */
export async function previewAudience(transaction: ActorTransaction, actor: Actor, audience: Audience, today: string): Promise<AudiencePreview> {
  const [row] = await transaction.execute<AudiencePreview>(sql`
    with reached as materialized (select * from campaign_audience(${JSON.stringify(audience)}::jsonb, ${ownOfficeOnly(actor)}::uuid, ${today})),
    first as (
      select a.office_id, a.organisation_id, a.region_code, g.name, g.kind, g.sort_name, o.short_name as office_name, r.short_name as region_name
      from reached a join organisations g on g.office_id = a.office_id and g.id = a.organisation_id
      join offices o on o.id = a.office_id join regions r on r.code = a.region_code
      order by g.sort_name, g.id limit ${shownAtOnce}
    )
    select (select count(*)::int from reached) as count, (select count(distinct office_id)::int from reached) as offices,
      coalesce((select json_agg(json_build_object('officeId', f.office_id, 'organisationId', f.organisation_id, 'name', f.name, 'kind', f.kind, 'officeName', f.office_name,
        'regionName', f.region_name) order by f.sort_name, f.organisation_id) from first f), '[]') as rows`);
  return row!;
}

export type ReadAudience = { audience: Audience; unknown: string[]; ambiguous: string[] };

/** The choice of a form with what its pasted list names. */
export async function readAudience(transaction: ActorTransaction, actor: Actor, { list, ...choice }: AudienceChoice, today: string): Promise<ReadAudience> {
  const lines = linesOf(list);
  const { organisations, unknown, ambiguous } = readLines(lines, await findLines(transaction, lines, ownOfficeOnly(actor), today));
  return { audience: { ...choice, organisations }, unknown, ambiguous };
}

export type CampaignHeader = {
  officeId: string; campaignId: string; title: string; message: string; year: number; opensOn: string; dueOn: string; senderName: Localized | null; frameworkName: Localized; edition: string;
  frameworkVersionId: string; frameworkNumber: number;
  /** Null: what the sender sees is not shown to those whom it only reached. */
  own: null | {
    isNational: boolean; state: CampaignState; audience: Audience; reminderDays: number[]; targetCount: number; sentCount: number; version: number; authorName: string;
    sentAt: string | null; closedAt: string | null;
  };
};

/** A campaign as its sender and the readers of the country see it, or as it reached the organisations of whoever asks. @throws AppError 404. */
export async function loadHeader(transaction: ActorTransaction, actor: Actor, { officeId, campaignId }: CampaignKey): Promise<CampaignHeader> {
  const seesOwn = actor.scope === 'national' || (actor.scope === 'office' && actor.officeId === officeId);
  const framework = sql`v.name as "frameworkName", v.edition, v.id as "frameworkVersionId", v.number as "frameworkNumber"`;
  const [row] = seesOwn
    ? await transaction.execute<CampaignHeader>(sql`
        select c.office_id as "officeId", c.id as "campaignId", c.title, c.message, c.year, c.opens_on as "opensOn", c.due_on as "dueOn", o.short_name as "senderName", ${framework},
          json_build_object('isNational', c.is_national, 'state', c.state, 'audience', c.audience, 'reminderDays', c.reminder_days, 'targetCount', c.target_count, 'sentCount', c.sent_count,
            'version', c.version, 'authorName', c.author_name, 'sentAt', c.sent_at, 'closedAt', c.closed_at) as own
        from campaigns c join framework_versions v on v.id = c.framework_version_id join offices o on o.id = c.office_id
        where c.office_id = ${officeId} and c.id = ${campaignId}`)
    : await transaction.execute<CampaignHeader>(sql`
        select x.campaign_office_id as "officeId", x.campaign_id as "campaignId", x.title, x.message, x.year, x.opens_on as "opensOn", x.due_on as "dueOn", o.short_name as "senderName",
          ${framework}, null as own
        from checklists x join framework_versions v on v.id = x.framework_version_id left join offices o on o.id = x.campaign_office_id
        where x.campaign_id = ${campaignId} and x.campaign_office_id = ${officeId} order by v.number desc limit 1`);
  if (!row) throw notFound();
  return row;
}

export type UpgradeOffer = { versionId: string; edition: string; number: number; added: number; changed: number; reworded: number; dropped: number; toMove: number };

/** The newest published version of the same framework, and what is different there; null where the campaign has it. */
export async function loadUpgradeOffer(transaction: ActorTransaction, { campaignId, frameworkVersionId }: Pick<CampaignHeader, 'campaignId' | 'frameworkVersionId'>): Promise<UpgradeOffer | null> {
  const [row] = await transaction.execute<UpgradeOffer>(sql`
    with present as (select * from framework_versions where id = ${frameworkVersionId}),
    offered as (
      select v.* from framework_versions v join present p on p.framework_code = v.framework_code and v.number > p.number where v.published_at is not null order by v.number desc limit 1
    ), before as materialized (select r.* from framework_requirements r join present p on p.id = r.version_id),
    later as materialized (select r.* from framework_requirements r join offered n on n.id = r.version_id),
    gone as materialized (select b.subject_id, b.code from before b where not exists (select from later l where l.subject_id = b.subject_id)),
    fresh as materialized (
      select l.subject_id, exists (select from gone g where g.code = coalesce(l.formerly, l.code)) as is_changed
      from later l where not exists (select from before b where b.subject_id = l.subject_id)
    )
    select n.id as "versionId", n.edition, n.number,
      (select count(*)::int from fresh where not is_changed) as added, (select count(*)::int from fresh where is_changed) as changed,
      (select count(*)::int from later l join before b on b.subject_id = l.subject_id where (l.text, l.guidance, l.evidence) is distinct from (b.text, b.guidance, b.evidence)) as reworded,
      (select count(*)::int from gone) - (select count(*)::int from fresh where is_changed) as dropped,
      (select count(*)::int from checklists x where x.campaign_id = ${campaignId} and x.state in ('sent', 'inProgress', 'returned') and x.framework_version_id <> n.id) as "toMove"
    from offered n`);
  return row ?? null;
}

const listedAtOnce = 40;
export type CampaignRow = {
  officeId: string; campaignId: string; title: string; year: number; dueOn: string; senderName: Localized | null; frameworkName: Localized; edition: string;
  state: CampaignState | null; sentCount: number; targetCount: number; counts: Counts;
};

/** Campaigns that the actor or their readers made, the newest first. */
export async function loadOwnCampaigns(transaction: ActorTransaction, after: string | null, today: string): Promise<{ rows: CampaignRow[]; next: string | null }> {
  const id = /^[0-9a-f-]{36}$/.test(after ?? '') ? after : null;
  const found = await transaction.execute<CampaignRow>(sql`
    with listed as materialized (
      select c.* from campaigns c
      where ${id}::uuid is null or (c.created_at, c.id) < (select y.created_at, y.id from campaigns y where y.id = ${id}::uuid)
      order by c.created_at desc, c.id desc limit ${listedAtOnce + 1}
    )
    select c.office_id as "officeId", c.id as "campaignId", c.title, c.year, c.due_on as "dueOn", o.short_name as "senderName", v.name as "frameworkName", v.edition, c.state,
      c.sent_count as "sentCount", c.target_count as "targetCount", n.counts
    from listed c join framework_versions v on v.id = c.framework_version_id join offices o on o.id = c.office_id
    cross join lateral (select ${countsOf(today)} as counts from checklists x where x.campaign_id = c.id) n
    order by c.created_at desc, c.id desc`);
  const rows = found.slice(0, listedAtOnce);
  return { rows, next: found.length > listedAtOnce ? rows.at(-1)!.campaignId : null };
}

const receivedAtOnce = 100;

/** Campaigns of others that reached organisations of the actor, the latest due first. */
export const loadReceivedCampaigns = (transaction: ActorTransaction, actor: Actor, today: string): Promise<CampaignRow[]> =>
  transaction.execute<CampaignRow>(sql`
    with reached as (
      select x.campaign_office_id, x.campaign_id, x.title, x.year, x.due_on, (array_agg(x.framework_version_id order by x.framework_version_id))[1] as version_id, ${countsOf(today)} as counts
      from checklists x where ${actor.scope === 'office' ? sql`x.campaign_office_id <> ${actor.officeId}` : sql`true`}
      group by x.campaign_office_id, x.campaign_id, x.title, x.year, x.due_on order by x.due_on desc, x.campaign_id limit ${receivedAtOnce}
    )
    select n.campaign_office_id as "officeId", n.campaign_id as "campaignId", n.title, n.year, n.due_on as "dueOn", o.short_name as "senderName", v.name as "frameworkName", v.edition,
      null as state, 0 as "sentCount", 0 as "targetCount", n.counts
    from reached n join framework_versions v on v.id = n.version_id left join offices o on o.id = n.campaign_office_id order by n.due_on desc, n.campaign_id`);
