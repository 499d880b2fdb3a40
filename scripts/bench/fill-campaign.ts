import type { Sql } from 'postgres';

export const filledCampaign = { today: '2026-11-23', dueOn: '2026-11-13', requirements: 40, answeredOrganisations: 6_250 };

/** Names of rows are computed, so that every run fills the same; addresses accept only a UUID that names its version. */
const idOf = (...parts: string[]) => `overlay(overlay(md5(concat_ws('|', ${parts.join(', ')})) placing '7' from 13) placing '8' from 17)::uuid`;
const everybody = { officeIds: [], regionCodes: [], officeKinds: [], kinds: ['quasi_public'], sizes: [], organisations: [] };
const words = (text: string) => `jsonb_build_object('kk', ${text}, 'ru', ${text}, 'en', ${text})`;

export type BenchCampaign = { officeId: string; campaignId: string };

/** A draft of the coordinator to all quasi-public organisations, with a framework of forty requirements. */
export async function draftCampaign(owner: Sql, name: string): Promise<BenchCampaign> {
  const run = (statement: string) => owner.unsafe(statement);
  await run(`insert into frameworks (code, name, position) values ('bench', ${words("'Bench'")}, 999) on conflict do nothing`);
  await run(`insert into framework_versions (id, framework_code, number, edition, name, description, source, content_hash, published_at, published_by_name)
    values (${idOf("'version'")}, 'bench', 1, '2026', ${words("'Bench'")}, ${words("''")}, ${words("''")}, repeat('0', 64), now(), 'n') on conflict do nothing`);
  await run(`insert into framework_chapters (version_id, code, position, name) values (${idOf("'version'")}, 'C', 1, ${words("'Chapter'")}) on conflict do nothing`);
  await run(`insert into framework_requirements (version_id, subject_id, code, chapter_code, position, text, guidance, evidence)
    select ${idOf("'version'")}, ${idOf("'subject'", 'n')}, 'R' || n, 'C', n, ${words("'Requirement ' || n")}, ${words("''")}, ${words("''")}
    from generate_series(1, ${filledCampaign.requirements}) n on conflict do nothing`);
  const [row] = await owner<BenchCampaign[]>`
    insert into campaigns (office_id, id, is_national, title, framework_version_id, year, audience, opens_on, due_on, author_id, author_name)
    select o.id, ${owner.unsafe(idOf("'campaign'", `'${name}'`))}, true, ${name}, ${owner.unsafe(idOf("'version'"))}, 2026, ${owner.json(everybody)}, '2026-10-01', '2026-12-31', o.id, 'n'
    from offices o where o.kind = 'coordinator'
    on conflict (office_id, id) do update set state = 'draft', sent_count = 0 returning office_id as "officeId", id as "campaignId"`;
  return row!;
}

export async function isCampaignFilled(owner: Sql, { campaignId }: BenchCampaign): Promise<boolean> {
  const [row] = await owner<{ found: boolean }[]>`select exists (select from checklist_answers a join checklists x on x.office_id = a.office_id and x.id = a.checklist_id where x.campaign_id = ${campaignId}) as found`;
  return row!.found;
}

/** Answers of a campaign that was sent: a quarter of a million, in checklists of every state, ten days past the due day. */
export async function fillCampaign(owner: Sql, { campaignId }: BenchCampaign): Promise<void> {
  const { requirements, answeredOrganisations, dueOn } = filledCampaign;
  await owner.begin(async (sql) => {
    await sql`
      create temporary table answered on commit drop as
      select x.office_id, x.organisation_id, x.region_code, x.id, hashtext(x.id::text) & 65535 as draw,
        (array['inProgress', 'inProgress', 'submitted', 'submitted', 'submitted', 'returned', 'reviewed', 'reviewed', 'reviewed', 'toRenew'])[1 + (hashtext(x.id::text) & 65535) % 10] as state
      from (select * from checklists where campaign_id = ${campaignId} order by md5(id::text) limit ${answeredOrganisations}) x`;
    await sql.unsafe(`
      insert into checklist_answers (office_id, organisation_id, region_code, checklist_id, subject_id, answer, comment, author_id, author_name)
      select a.office_id, a.organisation_id, a.region_code, a.id, ${idOf("'subject'", 'n')},
        case when a.state = 'inProgress' and n > 20 then null else (array['met', 'met', 'met', 'partly', 'notMet', 'notApplicable'])[1 + (a.draw + n * 7) % 6] end, '', a.id, 'Officer'
      from answered a cross join generate_series(1, ${requirements}) n`);
    await sql`
      update checklists x set state = a.state, answered_count = case when a.state = 'inProgress' then 20 else ${requirements} end, opened_at = now(),
        submitted_at = case when a.state = 'inProgress' then null else now() end, submitted_by = case when a.state = 'inProgress' then null else a.id end, submitted_by_name = 'Officer',
        submission_hash = case when a.state = 'inProgress' then null else repeat('0', 64) end,
        reviewed_by = case when a.state in ('reviewed', 'toRenew') then a.office_id end, reviewed_by_name = case when a.state in ('reviewed', 'toRenew') then 'Reviewer' end
      from answered a where x.office_id = a.office_id and x.id = a.id`;
    await sql`update campaigns set due_on = ${dueOn} where id = ${campaignId}`;
    await sql`update checklists set due_on = ${dueOn} where campaign_id = ${campaignId}`;
  });
  await owner`vacuum (analyze) checklists`;
  await owner`analyze`;
}
