import type { Sql } from 'postgres';

export const filledRegister = { from: 2022, to: 2026, today: '2026-11-23', risks: 100_000 };

const analysesPerYear = 400;

/** Names of rows are computed, so that every run fills the same; addresses accept only a UUID that names its version. */
const idOf = (...parts: string[]) => `overlay(overlay(md5(concat_ws('|', ${parts.join(', ')})) placing '7' from 13) placing '8' from 17)::uuid`;

export async function isRegisterFilled(owner: Sql): Promise<boolean> {
  const [row] = await owner<{ found: boolean }[]>`select exists (select from risks where code like 'B-%') as found`;
  return row!.found;
}

/**
 * A hundred thousand risks of four hundred organisations in five years, described in the words of the library, in every
 * state, most of them with a deadline and somebody responsible, two thirds with a score; each with one recommendation.
 * They go through the triggers, so that the counts stay exact.
 */
export async function fillRisks(owner: Sql): Promise<void> {
  const { from, to, today, risks } = filledRegister;
  const perAnalysis = risks / (analysesPerYear * (to - from + 1));
  await owner.begin(async (sql) => {
    const run = (statement: string) => sql.unsafe(statement);
    // Fifty analyses of the same year have one author; the many rows of a register have few.
    await run(`
      create temporary table analysed on commit drop as
      select o.office_id, o.id as organisation_id, p.region_code, y.year, ${idOf("'analysis'", 'o.id', 'y.year')} as id, o.place,
        ${idOf("'author'", 'o.office_id')} as author_id, (array['kk', 'ru', 'en'])[1 + o.place % 3] as language
      from (select *, row_number() over (order by md5(id::text)) as place from organisations order by place limit ${analysesPerYear}) o
      join lateral (select region_code from organisation_placements p where p.office_id = o.office_id and p.organisation_id = o.id and p.ended_on is null limit 1) p on true
      cross join generate_series(${from}, ${to}) as y(year);
      analyze analysed`);
    await run(`
      insert into internal_analyses (office_id, organisation_id, region_code, id, year, number, state, language, object, period_from, period_to, direction_codes, performer_kind,
        signed_on, signed_by, signed_by_name, created_by, created_by_name)
      select a.office_id, a.organisation_id, a.region_code, a.id, a.year, 90 + a.place % 5, 'signed', a.language, 'Object', make_date(a.year - 1, 1, 1), make_date(a.year - 1, 12, 31),
        '{B.PROCUREMENT}', 'unit', make_date(a.year, 5, 30), a.author_id, 'Officer', a.author_id, 'Officer'
      from analysed a`);
    await run(`
      insert into risks (office_id, organisation_id, region_code, analysis_id, id, year, code, state, title, direction_code, process, exposed_position, cause, conditions, scheme,
        consequences, existing_controls, likelihood, impact, identified_on, owner_id, owner_name, eliminated_on, reported_by, reported_by_name, reported_at, reviewed_by,
        reviewed_by_name, reviewed_at, accepted_reason, accepted_by, accepted_by_name, accepted_until, withdrawn_reason, author_id, author_name, updated_at)
      select a.office_id, a.organisation_id, a.region_code, a.id, r.id, a.year, 'B-' || lpad(n::text, 3, '0'), s.state,
        (l.scheme ->> a.language) || ' (' || n || ')', l.direction_code, l.process ->> a.language, l.exposed_position ->> a.language, (l.scheme ->> a.language) || '; ' || (l.process ->> a.language),
        l.process ->> a.language, l.scheme ->> a.language, l.safeguard ->> a.language, l.safeguard ->> a.language,
        case when r.draw % 3 > 0 then 1 + r.draw % 5 end, case when r.draw % 3 > 0 then 1 + r.draw / 7 % 5 end, d.identified_on,
        case when r.draw % 5 > 0 then ${idOf("'owner'", 'a.organisation_id', 'r.draw % 4')} end, case when r.draw % 5 > 0 then 'Owner ' || r.draw % 4 else '' end,
        case when s.state in ('eliminated', 'verified') then d.identified_on + 40 + r.draw % 60 end, case when s.state in ('eliminated', 'verified') then a.author_id end,
        'Officer', case when s.state in ('eliminated', 'verified') then d.identified_on + 40 + r.draw % 60 end,
        case when s.state = 'verified' then a.office_id end, case when s.state = 'verified' then 'Reviewer' end, case when s.state = 'verified' then d.identified_on + 120 end,
        case when s.state = 'accepted' then 'Costs more than it saves' end, case when s.state = 'accepted' then a.office_id end, case when s.state = 'accepted' then 'Lead' end,
        case when s.state = 'accepted' then date '${today}' + 200 end, case when s.state = 'withdrawn' then 'Described twice' end, a.author_id, 'Officer', d.identified_on + 30
      from analysed a cross join generate_series(1, ${perAnalysis}) n
      cross join lateral (select ${idOf("'risk'", 'a.id', 'n')} as id, hashtext(a.id::text || n) & 65535 as draw) r
      cross join lateral (select make_date(a.year, 3, 1) + r.draw % 80 as identified_on) d
      cross join lateral (select (array['verified', 'verified', 'verified', 'verified', 'eliminated', 'eliminated', 'eliminated', 'identified', 'planned', 'inProgress', 'inProgress',
        'returned', 'accepted', 'carried', 'withdrawn'])[1 + r.draw % 15] as state) s
      join (select *, row_number() over (order by id) as place, count(*) over () as all_of_them from risk_library_entries) l on l.place = 1 + r.draw % l.all_of_them`);
    await run(`
      insert into risk_recommendations (office_id, organisation_id, region_code, risk_id, id, position, kind_code, text, owner_id, owner_name, due_on, evidence_kinds, state, done_on,
        author_id, author_name)
      select r.office_id, r.organisation_id, r.region_code, r.id, ${idOf("'recommendation'", 'r.id')}, 0, 'documentChange', r.consequences, r.owner_id, r.owner_name,
        r.identified_on + 60 + (hashtext(r.id::text) & 255), '{link}', case when r.eliminated_on is null then 'planned' else 'done' end, r.eliminated_on, r.author_id, r.author_name
      from risks r where r.code like 'B-%'`);
  });
  await owner`vacuum (analyze) risks`;
  await owner`analyze`;
}
