import type { Sql } from 'postgres';

export const filledCampaign = { today: '2026-11-23', dueOn: '2026-11-13', year: 2026, chapters: 4, requirements: 40, silentOrganisations: 30, answeringOrganisations: 300, gapActions: 20_000 };

/** Names of rows are computed, so that every run fills the same; addresses accept only a UUID that names its version. */
const idOf = (...parts: string[]) => `overlay(overlay(md5(concat_ws('|', ${parts.join(', ')})) placing '7' from 13) placing '8' from 17)::uuid`;
const everybody = { officeIds: [], regionCodes: [], officeKinds: [], kinds: ['quasi_public'], sizes: [], organisations: [] };
const words = (text: string) => `jsonb_build_object('kk', ${text}, 'ru', ${text}, 'en', ${text})`;
const version = idOf("'version of four chapters'");

export const benchFramework = 'bench-campaign';
export type BenchCampaign = { officeId: string; campaignId: string };

/** A draft of the coordinator to all quasi-public organisations, with a framework of forty requirements. */
export async function draftCampaign(owner: Sql, name: string): Promise<BenchCampaign> {
  const { chapters, requirements, year } = filledCampaign;
  const run = (statement: string) => owner.unsafe(statement);
  await run(`insert into frameworks (code, name, position) values ('${benchFramework}', ${words("'Bench'")}, 999) on conflict do nothing`);
  await run(`insert into framework_versions (id, framework_code, number, edition, name, description, source, content_hash, published_at, published_by_name)
    values (${version}, '${benchFramework}', 1, '2026', ${words("'Bench'")}, ${words("''")}, ${words("''")}, repeat('0', 64), now(), 'n') on conflict do nothing`);
  await run(`insert into framework_chapters (version_id, code, position, name)
    select ${version}, 'C' || n, n, ${words("'Chapter ' || n")} from generate_series(0, ${chapters - 1}) n on conflict do nothing`);
  await run(`insert into framework_requirements (version_id, subject_id, code, chapter_code, position, text, guidance, evidence)
    select ${version}, ${idOf("'subject of four chapters'", 'n')}, 'R' || n, 'C' || (n - 1) * ${chapters} / ${requirements}, n,
      ${words("'Requirement ' || n || ': ' || repeat('what the organisation does is decided, written and known to all. ', 2)")},
      ${words("repeat('It is met when everybody concerned can name it and has read it. ', 3)")}, ${words("'The decision and the list of those who have read it.'")}
    from generate_series(1, ${requirements}) n on conflict do nothing`);
  const [row] = await owner<BenchCampaign[]>`
    insert into campaigns (office_id, id, is_national, title, framework_version_id, year, audience, opens_on, due_on, author_id, author_name)
    select o.id, ${owner.unsafe(idOf("'campaign'", `'${name}'`))}, true, ${name}, ${owner.unsafe(version)}, ${year}, ${owner.json(everybody)}, '2026-10-01', '2026-12-31', o.id, 'n'
    from offices o where o.kind = 'coordinator'
    on conflict (office_id, id) do update set state = 'draft', sent_count = 0 returning office_id as "officeId", id as "campaignId"`;
  return row!;
}

export async function isCampaignFilled(owner: Sql, { campaignId }: BenchCampaign): Promise<boolean> {
  const [row] = await owner<{ found: boolean }[]>`select exists (select from checklist_answers a join checklists x on x.office_id = a.office_id and x.id = a.checklist_id where x.campaign_id = ${campaignId}) as found`;
  return row!.found;
}

/**
 * A quarter of a million answers to a campaign that was sent, ten days past its due day: few organisations are silent or still
 * answering, those of compliance officers among them; three fifths are reviewed or returned, with a verdict on every answer; a
 * third of what is met has a proof; gaps have actions in every state. They go through the triggers, so that the counts stay exact.
 */
export async function fillCampaign(owner: Sql, { campaignId }: BenchCampaign): Promise<void> {
  const { requirements, silentOrganisations, answeringOrganisations, gapActions, dueOn, today } = filledCampaign;
  await owner.begin(async (sql) => {
    const run = (statement: string) => sql.unsafe(statement);
    await sql`
      create temporary table answered on commit drop as
      select x.*, hashtext(x.id::text) & 65535 as draw, case when x.place <= ${answeringOrganisations} then 'inProgress' when x.place <= ${answeringOrganisations + silentOrganisations} then 'sent'
        else (array['submitted', 'submitted', 'submitted', 'submitted', 'returned', 'reviewed', 'reviewed', 'reviewed', 'reviewed', 'toRenew'])[1 + x.place % 10] end as state
      from (
        select c.office_id, c.organisation_id, c.region_code, c.id, row_number() over (order by not exists (
          select from memberships m where m.office_id = c.office_id and m.organisation_id = c.organisation_id and m.role = 'complianceOfficer' and m.revoked_at is null), md5(c.organisation_id::text)) as place
        from checklists c where c.campaign_id = ${campaignId}) x`;
    await run(`
      insert into checklist_answers (office_id, organisation_id, region_code, checklist_id, subject_id, answer, comment, state, verdict, remark, verdict_by, verdict_by_name, verdict_at,
        author_id, author_name)
      select a.office_id, a.organisation_id, a.region_code, a.id, ${idOf("'subject of four chapters'", 'n')}, s.answer,
        case when s.answer = 'notApplicable' or (a.draw + n) % 2 = 0 then 'Decided by the board and sent to all departments in spring ' || n else '' end,
        case when a.state = 'returned' and (a.draw + n) % 13 = 0 then 'returned' when a.state = 'toRenew' and (a.draw + n) % 17 = 0 and s.answer in ('met', 'partly') then 'toRenew' else 'open' end,
        case when not j.is_judged then null when j.differs then 'notMet' else s.answer end, case when j.is_judged and j.differs then 'The list has no signatures' else '' end,
        case when j.is_judged then a.office_id end, case when j.is_judged then 'Reviewer' end, case when j.is_judged then date '${today}' - 3 end, a.id, 'Officer'
      from answered a cross join generate_series(1, ${requirements}) n
      cross join lateral (select (array['met', 'met', 'met', 'partly', 'notMet', 'notApplicable'])[1 + (a.draw + n * 7) % 6] as answer) s
      cross join lateral (select a.state in ('returned', 'reviewed', 'toRenew') as is_judged, (a.draw + n) % 13 = 0 as differs) j
      where a.state <> 'sent' and (a.state <> 'inProgress' or n % 4 > 0)`);
    await sql`
      update checklists x set state = a.state, opened_at = now(), submitted_at = p.submitted_at, submitted_by = case when p.submitted_at is not null then a.id end,
        submitted_by_name = case when p.submitted_at is not null then 'Officer' end, submission_hash = case when p.submitted_at is not null then repeat('0', 64) end,
        reviewed_by = case when p.is_reviewed then a.office_id end, reviewed_by_name = case when p.is_reviewed then 'Reviewer' end
      from answered a
      cross join lateral (
        select case when a.state <> 'inProgress' then ${dueOn}::date - 20 + (a.draw % 25)::int end::timestamptz as submitted_at, a.state in ('reviewed', 'toRenew') as is_reviewed) p
      where x.office_id = a.office_id and x.id = a.id and a.state <> 'sent'`;
    await run(`
      insert into checklist_evidence (office_id, organisation_id, region_code, checklist_id, subject_id, id, title, url, valid_until, author_id, author_name)
      select s.office_id, s.organisation_id, s.region_code, s.checklist_id, s.subject_id, ${idOf("'evidence'", 's.checklist_id', 's.subject_id')}, 'Decision of the board', 'https://example.org/decision',
        case when d.draw % 2 = 0 then date '${today}' + 30 + d.draw % 400 end, s.author_id, s.author_name
      from checklist_answers s join answered a on a.office_id = s.office_id and a.id = s.checklist_id
      cross join lateral (select hashtext(s.subject_id::text || a.draw) & 65535 as draw) d
      where s.answer in ('met', 'partly') and d.draw % 3 = 0`);
    await run(`
      insert into gap_actions (office_id, organisation_id, region_code, id, checklist_id, subject_id, text, owner_id, owner_name, due_on, evidence_kinds, state, done_on, done_by,
        reviewed_by, reviewed_by_name, review_remark, withdrawn_reason, author_id, author_name)
      select s.office_id, s.organisation_id, s.region_code, ${idOf("'gap action'", 's.checklist_id', 's.subject_id')}, s.checklist_id, s.subject_id, 'Have the list signed by everybody concerned and kept ' || d.draw,
        s.author_id, 'Owner ' || d.draw % 40, date '${today}' - 60 + d.draw % 200, '{link}', p.state, case when p.state in ('done', 'verified') then date '${today}' - 1 - d.draw % 30 end,
        case when p.state in ('done', 'verified') then s.author_id end, case when p.state = 'verified' then s.office_id end, case when p.state = 'verified' then 'Reviewer' end,
        case when p.state = 'returned' then 'Not signed' else '' end, case when p.state = 'withdrawn' then 'Planned twice' end, s.author_id, s.author_name
      from checklist_answers s join answered a on a.office_id = s.office_id and a.id = s.checklist_id
      cross join lateral (select hashtext(s.subject_id::text || s.checklist_id) & 65535 as draw) d
      cross join lateral (select (array['planned', 'planned', 'inProgress', 'inProgress', 'done', 'verified', 'verified', 'returned', 'withdrawn'])[1 + d.draw % 9] as state) p
      where coalesce(s.verdict, s.answer) in ('partly', 'notMet') and a.state in ('reviewed', 'toRenew') order by md5(s.checklist_id::text || s.subject_id) limit ${gapActions}`);
    await sql`update campaigns set due_on = ${dueOn} where id = ${campaignId}`;
    await sql`update checklists set due_on = ${dueOn} where campaign_id = ${campaignId}`;
  });
  for (const table of ['checklists', 'checklist_answers', 'checklist_evidence', 'gap_actions']) await owner.unsafe(`vacuum (analyze) ${table}`);
  await owner`analyze`;
}
