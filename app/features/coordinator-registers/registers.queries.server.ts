import { sql, type SQL } from 'drizzle-orm';
import { literally } from '#app/platform/text/literally.ts';
import { loadRecommendationsOf, type RecommendationOfSource } from '#app/features/recommendations/index.server.ts';
import type { RecommendationSource } from '#app/features/recommendations/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { registers, shareAgainst, type ActKind, type EffectKind, type RecordValues, type Register, type RegisterCode } from './registers.model.ts';
import { titleOf, type RecordKey } from './registers.repo.server.ts';
import type { RegisterSearch } from './registers.schema.ts';

const pageSize = 40;

export type Choice = { code: string; name: Localized };
export type RegisterChoices = {
  offices: { id: string; name: Localized; kind: string }[]; regions: Choice[]; spheres: Choice[]; factors: Choice[]; directions: Choice[]; legalBases: Choice[];
};

/** The words of all forms and filters. One statement. */
export async function loadRegisterChoices(transaction: ActorTransaction): Promise<RegisterChoices> {
  const entries = (catalogue: string, more: SQL = sql`true`) => sql`(select coalesce(json_agg(json_build_object('code', e.code, 'name', e.name) order by e.position), '[]')
    from risk_catalogue_entries e where e.catalogue = ${catalogue} and ${more})`;
  const [row] = await transaction.execute<RegisterChoices>(sql`
    select
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) order by (o.name ->> 'kk') collate "kk-x-icu"), '[]') from offices o where o.kind <> 'coordinator') as offices,
      (select json_agg(json_build_object('code', r.code, 'name', r.short_name) order by (r.short_name ->> 'kk') collate "kk-x-icu") from regions r) as regions,
      ${entries('sphere')} as spheres, ${entries('factor', sql`e.group_code = 'legalActs'`)} as factors, ${entries('direction')} as directions,
      (select json_agg(json_build_object('code', l.code, 'name', l.title) order by l.code) from legal_bases l where l.valid_to is null) as "legalBases"`);
  return row!;
}

/** A register that does not concern the actor's scope is as if it were not there. @throws AppError 404. */
export function registerFor(actor: Actor, code: RegisterCode): Register {
  const register = registers[code];
  if (register.audience === 'national' && actor.scope !== 'national') throw notFound();
  return register;
}

export type RecordRow = {
  officeId: string; recordId: string; number: number; version: number; officeName: Localized; isOfCoordinator: boolean; regionName: Localized | null; title: string; day: string;
  values: RecordValues; given: number; carriedOut: number; isVerified: boolean;
};

const columnsOf = (register: Register): SQL => sql`
  x.office_id as "officeId", x.id as "recordId", x.number, x.version, o.name as "officeName", o.kind = 'coordinator' as "isOfCoordinator", r.short_name as "regionName",
  ${titleOf(register)} as title, x.${sql.identifier(register.day.column)} as day, ${register.code === 'effects' ? sql`x.verified_by is not null` : sql`false`} as "isVerified",
  json_build_object(${sql.join(register.fields.flatMap(({ name, column, kind }) => [sql`${name}::text`, kind === 'amount' ? sql`x.${sql.identifier(column)}::text` : sql`x.${sql.identifier(column)}`]), sql`, `)}) as values,
  (select count(*)::int from recommendations c where c.source_id = x.id and c.state <> 'withdrawn') as given,
  (select count(*)::int from recommendations c where c.source_id = x.id and c.state in ('done', 'confirmed')) as "carriedOut"`;
const joined = (register: Register): SQL => sql`${sql.identifier(register.table)} x join offices o on o.id = x.office_id left join regions r on r.code = x.region_code`;

function chosen(register: Register, search: RegisterSearch): SQL {
  const pattern = `%${literally(search.q)}%`;
  const day = sql`x.${sql.identifier(register.day.column)}`;
  const kind = register.kindField && search.kind !== null ? sql`x.${sql.identifier(register.kindField)} = ${search.kind}` : sql`true`;
  return sql`${kind} and (${search.office}::uuid is null or x.office_id = ${search.office}) and (${search.region}::text is null or x.region_code = ${search.region})
    and ${search.year === null ? sql`true` : sql`${day} between ${`${search.year}-01-01`} and ${`${search.year}-12-31`}`}
    and (${search.q} = '' or fold_text(${titleOf(register)} || ' ' || (o.name ->> 'kk') || ' ' || coalesce(o.name ->> 'ru', '')) like fold_text(${pattern}))`;
}

/** One page of the visible records, last day first. */
export async function selectRecords(transaction: ActorTransaction, register: Register, search: RegisterSearch, size: number) {
  const day = sql`x.${sql.identifier(register.day.column)}`;
  const [afterDay, afterId] = search.after?.split('_') ?? [];
  const found = await transaction.execute<RecordRow>(sql`
    select ${columnsOf(register)} from ${joined(register)}
    where ${chosen(register, search)} and ${afterDay && afterId ? sql`(${day}, x.id) < (${afterDay}::date, ${afterId}::uuid)` : sql`true`}
    order by ${day} desc, x.id desc limit ${size + 1}`);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: found.length > size && last ? `${last.day}_${last.recordId}` : null };
}

type Carried = { given: number; carriedOut: number; confirmed: number };
export type EffectTotal = { kind: EffectKind; count: number; amount: string; verified: string; hectares: string | null; tenge: string | null };
export type RegisterFigures = {
  assessments: { assessments: number; bodies: number } & Carried;
  studies: { studies: number } & Carried;
  draftActs: Record<ActKind, number> & { examined: number; risks: number; given: number; accepted: number; target: number | null };
  integrityChecks: { checks: number; tested: number; passed: number; selfReported: number };
  effects: EffectTotal[];
};

/**
 * The figures of a span of days, as they read on its last day. A recommendation counts where it was given; it is carried out
 * from the day on which the body reported that, with proof, and no longer once it is returned. One statement.
 */
export async function loadRegisterFigures(transaction: ActorTransaction, from: string, on: string): Promise<RegisterFigures> {
  const span = (column: string) => sql`${sql.raw(column)} between ${from}::date and ${on}::date`;
  const carried = (source: RecommendationSource) => sql`
    'given', (select count(*) from recommendations c where c.source_kind = ${source} and ${span('c.given_on')} and coalesce(c.withdrawn_on > ${on}, true)),
    'carriedOut', (select count(*) from recommendations c where c.source_kind = ${source} and ${span('c.given_on')} and c.done_on <= ${on}),
    'confirmed', (select count(*) from recommendations c where c.source_kind = ${source} and ${span('c.given_on')} and c.confirmed_on <= ${on})`;
  const isNational = sql`has_table_privilege('monitoring_studies', 'select')`;
  const [nationalOnly] = await transaction.execute<{ may: boolean }>(sql`select ${isNational} as may`);
  const studies = nationalOnly!.may ? sql`(select count(*) from monitoring_studies s where ${span('s.concluded_on')})` : sql`0`;
  const checks = nationalOnly!.may
    ? sql`(select json_build_object('checks', count(*), 'tested', coalesce(sum(i.tested), 0), 'passed', coalesce(sum(i.passed), 0), 'selfReported', coalesce(sum(i.self_reported), 0))
        from integrity_checks i where ${span('i.held_on')})`
    : sql`json_build_object('checks', 0, 'tested', 0, 'passed', 0, 'selfReported', 0)`;
  const [row] = await transaction.execute<RegisterFigures>(sql`
    select
      (select json_build_object('assessments', count(*), 'bodies', count(distinct (a.office_id, a.organisation_id, fold_text(a.body_name))), ${carried('assessment')})
        from external_assessments a where ${span('a.concluded_on')}) as assessments,
      json_build_object('studies', ${studies}, ${carried('study')}) as studies,
      (select json_build_object('examined', count(*), 'law', count(*) filter (where d.kind = 'law'), 'cgaByLaw', count(*) filter (where d.kind = 'cgaByLaw'),
          'leaByLaw', count(*) filter (where d.kind = 'leaByLaw'), 'risks', coalesce(sum(d.risks_found), 0), 'given', coalesce(sum(d.recommendations_given), 0),
          'accepted', coalesce(sum(d.recommendations_accepted), 0),
          'target', (select g.amount from register_targets g where g.code = 'acceptedShare' and g.valid_from <= ${on} and coalesce(g.valid_to >= ${on}, true)))
        from draft_act_evaluations d where ${span('d.concluded_on')}) as "draftActs",
      ${checks} as "integrityChecks",
      (select coalesce(json_agg(json_build_object('kind', t.kind, 'count', t.count, 'amount', t.amount::text, 'verified', t.verified::text, 'hectares', t.hectares::text, 'tenge', t.tenge::text)), '[]')
        from (select e.kind, count(*) as count, sum(e.amount) as amount, coalesce(sum(e.amount) filter (where e.verified_on <= ${on}), 0) as verified, sum(e.hectares) as hectares, sum(e.tenge) as tenge
          from effects e where ${span('e.happened_on')} group by e.kind) t) as effects`);
  return row!;
}

export const acceptedShare = ({ accepted, given, target }: RegisterFigures['draftActs']) => shareAgainst(accepted, given, target);

export type EffectOfRegion = { code: string | null; name: Localized | null; kind: EffectKind; amount: string; verified: string; hectares: string | null };

/** What came of the work, by region and kind. */
export async function loadEffectsByRegion(transaction: ActorTransaction, from: string, on: string): Promise<EffectOfRegion[]> {
  return transaction.execute<EffectOfRegion>(sql`
    select e.region_code as code, r.short_name as name, e.kind, sum(e.amount)::text as amount, coalesce(sum(e.amount) filter (where e.verified_on <= ${on}), 0)::text as verified, sum(e.hectares)::text as hectares
    from effects e left join regions r on r.code = e.region_code
    where e.happened_on between ${from} and ${on} and e.kind <> 'other' group by e.region_code, r.short_name, e.kind order by (r.short_name ->> 'kk') collate "kk-x-icu" nulls first, e.kind`);
}

export type Target = { amount: number; source: Localized; validFrom: string; validTo: string | null };

/** A register's list with its figures as of a day, and the words of its filters. */
export async function loadRegister(transaction: ActorTransaction, actor: Actor, code: RegisterCode, search: RegisterSearch, today: string) {
  const register = registerFor(actor, code);
  const on = search.on ?? today;
  const from = `${on.slice(0, 4)}-01-01`;
  const page = await selectRecords(transaction, register, search, pageSize);
  const figures = await loadRegisterFigures(transaction, from, on);
  const choices = await loadRegisterChoices(transaction);
  const targets = code === 'draft-acts'
    ? await transaction.execute<Target>(sql`select amount::float as amount, source, valid_from as "validFrom", valid_to as "validTo" from register_targets where code = 'acceptedShare' order by valid_from desc`)
    : [];
  const byRegion = code === 'effects' ? await loadEffectsByRegion(transaction, from, on) : [];
  return { ...page, figures, choices, targets: [...targets], byRegion, on };
}
export type RegisterPageData = Awaited<ReturnType<typeof loadRegister>>;

export type RecordDetails = RecordRow & {
  authorId: string; authorName: string; createdAt: string; sourceKind: RecommendationSource | null; sourceOfficeId: string | null; sourceId: string | null; verifiedByName: string | null; verifiedOn: string | null;
};

/** One record with what was recommended and what came of it. @throws AppError 404. */
export async function loadRecord(transaction: ActorTransaction, actor: Actor, code: RegisterCode, { officeId, recordId }: RecordKey, today: string) {
  const register = registerFor(actor, code);
  const isEffect = code === 'effects';
  const effectColumn = (column: string) => (isEffect ? sql`x.${sql.identifier(column)}` : sql`null`);
  const [record] = await transaction.execute<RecordDetails>(sql`
    select ${columnsOf(register)}, x.author_id as "authorId", x.author_name as "authorName", x.created_at as "createdAt", ${effectColumn('source_kind')} as "sourceKind",
      ${effectColumn('source_office_id')} as "sourceOfficeId", ${effectColumn('source_id')} as "sourceId", ${effectColumn('verified_by_name')} as "verifiedByName", ${effectColumn('verified_on')} as "verifiedOn"
    from ${joined(register)} where x.office_id = ${officeId} and x.id = ${recordId}`);
  if (!record) throw notFound();
  const recommendations: RecommendationOfSource[] = register.gives === 'nothing' ? [] : await loadRecommendationsOf(transaction, recordId, today);
  const effects = isEffect ? [] : await transaction.execute<RecordRow>(sql`
    select ${columnsOf(registers.effects)} from ${joined(registers.effects)} where x.source_id = ${recordId} order by x.happened_on, x.number limit 200`);
  return { record, recommendations, effects: [...effects], choices: await loadRegisterChoices(transaction) };
}
export type RecordPageData = Awaited<ReturnType<typeof loadRecord>>;
