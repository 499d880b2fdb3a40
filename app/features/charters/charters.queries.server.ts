import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import type { CharterState } from './charter-life.model.ts';
import type { CharterListSearch } from './charters.search.ts';

const pageSize = 50;
const mostWaiting = 20;

export type CharterRow = {
  officeId: string;
  charterId: string;
  code: string;
  name: Localized;
  officeName: Localized;
  blockName: Localized;
  state: CharterState;
  startsOn: string;
  endsOn: string;
  managerName: string | null;
  approvedVersion: number | null;
  updatedAt: string;
};

export type WaitingCharter = Pick<CharterRow, 'officeId' | 'charterId' | 'code' | 'name' | 'officeName' | 'state'> & {
  since: string;
  /** Of the reviewer who returned it. */
  remark: string | null;
};

export type CharterPage = { rows: CharterRow[]; next: string | null; previous: string | null };
export type CodeOption = { code: string; name: Localized };
export type CharterFilters = { blocks: CodeOption[]; offices: { id: string; name: Localized }[]; years: number[] };

/** A cursor is the last row's `<instant>|<id>`. */
const cursorOf = (row: CharterRow) => `${row.updatedAt}|${row.charterId}`;

function beyond(search: CharterListSearch): SQL {
  const cursor = search.after ?? search.before;
  const [, instant, id] = /^(\d{4}-[\dT:.+-]{10,40})\|([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  if (!instant || !id) return sql`true`;
  return search.before !== null
    ? sql`(c.updated_at, c.id) > (${instant}::timestamptz, ${id}::uuid)`
    : sql`(c.updated_at, c.id) < (${instant}::timestamptz, ${id}::uuid)`;
}

function chosen(search: CharterListSearch): SQL {
  const pattern = `%${literally(search.q)}%`;
  return sql`(${search.state}::text is null or c.state = ${search.state}) and (${search.block}::text is null or c.block_code = ${search.block})
    and (${search.office}::uuid is null or c.office_id = ${search.office})
    and (${search.year}::int is null or ${search.year}::int between extract(year from c.starts_on) and extract(year from c.ends_on))
    and (${search.q} = '' or c.code ilike ${pattern} or c.name ->> 'kk' ilike ${pattern} or c.name ->> 'ru' ilike ${pattern} or c.name ->> 'en' ilike ${pattern})`;
}

/** The visible charters, last changed first, by key. */
export async function loadCharters(transaction: ActorTransaction, search: CharterListSearch): Promise<CharterPage> {
  const isBackwards = search.before !== null;
  const order = isBackwards ? sql`c.updated_at, c.id` : sql`c.updated_at desc, c.id desc`;
  const found = await transaction.execute<CharterRow>(sql`
    select c.office_id as "officeId", c.id as "charterId", c.code, c.name, o.short_name as "officeName", b.name as "blockName", c.state,
      c.starts_on as "startsOn", c.ends_on as "endsOn", c.approved_version as "approvedVersion", to_json(c.updated_at) as "updatedAt",
      (select p.full_name from charter_members m join people p on p.id = m.person_id
        where m.office_id = c.office_id and m.charter_id = c.id and m.duty = 'manager' order by p.full_name limit 1) as "managerName"
    from charters c join offices o on o.id = c.office_id join blocks b on b.code = c.block_code
    where ${beyond(search)} and ${chosen(search)}
    order by ${order} limit ${pageSize + 1}`);
  return keysetPage(found, { limit: pageSize, isBackwards, isContinued: search.after !== null, cursorOf });
}

/** Which charters wait for the actor; null: nothing ever waits for the role. */
function waitingFor(actor: Actor): SQL | null {
  switch (actor.role) {
    case 'commissioner':
      return sql`c.state = 'submitted' and c.region_code = ${actor.regionCode} and d.decided_by is distinct from ${actor.personId}`;
    case 'coordinator':
      return sql`c.state = 'submitted' and c.region_code is null and d.decided_by is distinct from ${actor.personId}`;
    case 'officeLead':
      return sql`c.state = 'agreed' and not exists (select from charter_decisions s where s.office_id = c.office_id and s.charter_id = c.id
        and s.to_state = 'submitted' and s.decided_by = ${actor.personId}
        and not exists (select from charter_decisions later where later.office_id = s.office_id and later.charter_id = s.charter_id
          and later.to_state = 'submitted' and later.decided_at > s.decided_at))`;
    case 'projectManager':
      return sql`c.state in ('draft', 'returned') and (c.created_by = ${actor.personId} or exists (select from charter_members m
        where m.office_id = c.office_id and m.charter_id = c.id and m.duty = 'manager' and m.person_id = ${actor.personId}))`;
    default:
      return null;
  }
}

/** What waits for the actor's own decision or work, longest first, and what the list can be filtered by. */
export async function loadCharterDesk(transaction: ActorTransaction, actor: Actor): Promise<{ waiting: WaitingCharter[]; filters: CharterFilters }> {
  const condition = waitingFor(actor);
  const waiting = condition
    ? sql`(select json_agg(w order by w.since) from (
        select c.office_id as "officeId", c.id as "charterId", c.code, c.name, o.short_name as "officeName", c.state,
          coalesce(d.decided_at, c.created_at) as since, d.remark
        from charters c join offices o on o.id = c.office_id
        left join lateral (
          select decided_at, decided_by, remark from charter_decisions x where x.office_id = c.office_id and x.charter_id = c.id
          order by x.decided_at desc, x.id desc limit 1
        ) d on true
        where ${condition} order by since limit ${mostWaiting}) w)`
    : sql`null::json`;
  const [row] = await transaction.execute<{ waiting: WaitingCharter[]; filters: CharterFilters }>(sql`
    with visible as materialized (select office_id, block_code, starts_on, ends_on from charters)
    select coalesce(${waiting}, '[]') as waiting, json_build_object(
      'blocks', coalesce((select json_agg(json_build_object('code', b.code, 'name', b.name) order by b.valid_from desc, b.position)
        from blocks b where b.code in (select block_code from visible)), '[]'),
      'offices', coalesce((select json_agg(json_build_object('id', o.id, 'name', o.short_name) order by o.kind, (o.short_name ->> 'kk') collate "kk-x-icu")
        from offices o where o.id in (select office_id from visible)), '[]'),
      'years', coalesce((select json_agg(y.year order by y.year desc) from (
        select distinct generate_series(extract(year from starts_on)::int, extract(year from ends_on)::int) as year from visible) y), '[]')) as filters`);
  return row!;
}

export type TemplateTask = { id: string; parentId: string | null; name: Localized; frequency: string | null; evidenceKinds: string[] };
export type TemplateOffer = {
  id: string;
  templateVersion: number;
  name: Localized;
  goal: Localized;
  tasks: TemplateTask[];
  indicators: { code: string; name: Localized; unit: Localized }[];
};
export type BlockOffer = { code: string; name: Localized; templates: TemplateOffer[] };
export type AdoptionOffer = { blocks: BlockOffer[]; evidenceKinds: Record<string, Localized> };

/** The newest published template of each block that is valid within a year, with what it brings. */
export async function loadTemplateOffers(transaction: ActorTransaction, year: number): Promise<AdoptionOffer> {
  const [row] = await transaction.execute<AdoptionOffer>(sql`
    select coalesce((select json_agg(json_build_object('code', b.code, 'name', b.name, 'templates', coalesce((
        select json_agg(json_build_object('id', t.id, 'templateVersion', t.template_version, 'name', t.name, 'goal', t.goal,
          'tasks', coalesce((select json_agg(json_build_object('id', k.id, 'parentId', k.parent_id, 'name', k.name, 'frequency', k.frequency,
            'evidenceKinds', k.evidence_kinds) order by k.position, k.id) from template_tasks k where k.template_id = t.id), '[]'),
          'indicators', coalesce((select json_agg(json_build_object('code', i.code, 'name', i.name, 'unit', u.name) order by ti.position)
            from template_indicators ti join indicators i on i.code = ti.indicator_code join units u on u.code = i.unit_code
            where ti.template_id = t.id and i.kind <> 'derived'), '[]')) order by t.id)
        from (select distinct on (x.block_code) x.* from project_templates x
          where x.block_code = b.code and x.published_at <= now() order by x.block_code, x.template_version desc) t), '[]')) order by b.position)
      from blocks b
      where b.valid_from <= ${`${year}-12-31`} and (b.valid_to is null or b.valid_to >= ${`${year}-01-01`})), '[]') as blocks,
      (select json_object_agg(code, name) from evidence_kinds) as "evidenceKinds"`);
  return row!;
}
