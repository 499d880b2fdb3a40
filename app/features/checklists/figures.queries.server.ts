import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sharedAmongReaders, type Reads } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { FiguresSearch } from './checklists.schema.ts';

/** What a group of checklists adds up to. Points are halves; a score is their sum over what applies, never an average of scores. */
export type ComplianceSums = {
  asked: number; submitted: number; reviewed: number; points: number; applicable: number; verdictPoints: number; verdictApplicable: number; verdicts: number; answers: number; disagreed: number;
};
export type ComplianceGroup = ComplianceSums & { code: string; name: Localized };
/** How one requirement is answered by those who submitted. */
export type RequirementFigures = {
  code: string; text: Localized; met: number; partly: number; notMet: number; notApplicable: number; verdicts: number; disagreed: number; points: number; applicable: number;
};

const wasSubmitted = sql`c.state in ('submitted', 'returned', 'reviewed', 'toRenew')`;
const sums = sql`count(*)::int as asked, (count(*) filter (where ${wasSubmitted}))::int as submitted, (count(*) filter (where c.state in ('reviewed', 'toRenew')))::int as reviewed,
  coalesce(sum(c.points) filter (where ${wasSubmitted}), 0)::int as points, coalesce(sum(c.applicable_count) filter (where ${wasSubmitted}), 0)::int as applicable,
  coalesce(sum(c.verdict_points) filter (where ${wasSubmitted}), 0)::int as "verdictPoints", coalesce(sum(c.verdict_applicable_count) filter (where ${wasSubmitted}), 0)::int as "verdictApplicable",
  coalesce(sum(c.verdict_count) filter (where ${wasSubmitted}), 0)::int as verdicts, coalesce(sum(c.answered_count) filter (where ${wasSubmitted}), 0)::int as answers,
  coalesce(sum(c.disagreed_count) filter (where ${wasSubmitted}), 0)::int as disagreed`;

const dimensions: Record<FiguresSearch['by'], { code: SQL; name: SQL; source: SQL; order: SQL }> = {
  peerGroup: { code: sql`coalesce(o.peer_group_code, '')`, name: sql`p.name`, source: sql`join offices o on o.id = c.office_id left join peer_groups p on p.code = o.peer_group_code`, order: sql`p.position` },
  region: { code: sql`c.region_code`, name: sql`r.name`, source: sql`join regions r on r.code = c.region_code`, order: sql`(r.name ->> 'kk') collate "kk-x-icu"` },
  office: { code: sql`c.office_id::text`, name: sql`o.name`, source: sql`join offices o on o.id = c.office_id`, order: sql`(o.name ->> 'kk') collate "kk-x-icu"` },
};

type Asked = { framework: string; year: number };
const chosen = ({ framework, year }: Asked) => sql`c.framework_code = ${framework} and c.year = ${year}`;
const timesOf = (which: SQL) => sql`coalesce(sum(e.times) filter (where ${which}), 0)::int`;

const sharedGroups = sharedAmongReaders(async (transaction, _actor, { by, ...asked }: Asked & { by: FiguresSearch['by'] }): Promise<ComplianceGroup[]> => {
  const { code, name, source, order } = dimensions[by];
  return transaction.execute<ComplianceGroup>(sql`
    select ${code} as code, ${name} as name, ${sums} from checklists c ${source} where ${chosen(asked)} group by 1, 2, ${order} order by ${order}`);
});

/** Equal answers are counted together first, from an index alone; there are a quarter of a million of them and few kinds. */
const sharedRequirements = sharedAmongReaders(
  (transaction, _actor, asked: Asked): Promise<RequirementFigures[]> => transaction.execute<RequirementFigures>(sql`
    with newest as (
      select v.id from framework_versions v where v.framework_code = ${asked.framework} and v.published_at is not null order by v.number desc limit 1
    ), equal as materialized (
      select a.subject_id, a.answer, a.verdict, count(*) as times
      from checklists c join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id
      where ${chosen(asked)} and ${wasSubmitted} group by a.subject_id, a.answer, a.verdict
    ), said as (
      select e.subject_id, ${timesOf(sql`e.answer = 'met'`)} as met, ${timesOf(sql`e.answer = 'partly'`)} as partly, ${timesOf(sql`e.answer = 'notMet'`)} as "notMet",
        ${timesOf(sql`e.answer = 'notApplicable'`)} as "notApplicable", ${timesOf(sql`e.verdict is not null`)} as verdicts, ${timesOf(sql`e.verdict <> e.answer`)} as disagreed
      from equal e group by e.subject_id)
    select r.code, r.text, s.met, s.partly, s."notMet", s."notApplicable", s.verdicts, s.disagreed, 2 * s.met + s.partly as points, s.met + s.partly + s."notMet" as applicable
    from newest join framework_requirements r on r.version_id = newest.id join said s on s.subject_id = r.subject_id order by r.position`));

export type FiguresChoices = { frameworks: { code: string; name: Localized }[]; years: number[] };

const sharedChoices = sharedAmongReaders(async (transaction): Promise<FiguresChoices> => {
  const [choices] = await transaction.execute<FiguresChoices>(sql`
    select coalesce((select json_agg(json_build_object('code', f.code, 'name', f.name) order by f.position, f.code) from frameworks f
        where exists (select from checklists c where c.framework_code = f.code)), '[]') as frameworks,
      coalesce((select json_agg(y.year order by y.year desc) from (select distinct c.year from checklists c) y), '[]') as years`);
  return choices!;
});

/** Compliance of the organisations that the reader sees, by one dimension and by requirement. */
export async function loadComplianceFigures(transaction: ActorTransaction, actor: Actor, read: Reads, search: FiguresSearch) {
  const { frameworks, years } = await sharedChoices(transaction, actor, read, null);
  const framework = frameworks.find(({ code }) => code === search.framework)?.code ?? frameworks[0]?.code ?? null;
  const year = search.year ?? years[0] ?? null;
  const asked = framework === null || year === null ? null : { framework, year };
  const [groups, requirements] = asked
    ? await Promise.all([sharedGroups(transaction, actor, read, { ...asked, by: search.by }), sharedRequirements(transaction, actor, read, asked)])
    : [[], []];
  return { groups, requirements, frameworks, years, framework, year, by: search.by };
}
export type ComplianceFiguresData = Awaited<ReturnType<typeof loadComplianceFigures>>;
