import { sql, type SQL } from 'drizzle-orm';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import { literally } from '#app/platform/text/literally.ts';
import { selectRiskCatalogues, type CatalogueEntry } from '#app/features/risk-catalogues/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { PositionKey, PositionListSearch } from './exposed-positions.schema.ts';

const pageSize = 50;

export type PositionRow = {
  officeId: string;
  id: string;
  organisationId: string;
  organisationName: Localized;
  regionName: Localized;
  title: string;
  unit: string;
  staff: number;
  directionCodes: string[];
  sinceOn: string;
  endedOn: string | null;
};
export type Position = PositionRow & { reason: string; safeguards: string; endReason: string | null; version: number; authorName: string; updatedAt: string };

const rowColumns = sql`x.office_id as "officeId", x.id, x.organisation_id as "organisationId", g.name as "organisationName", r.short_name as "regionName", x.title, x.unit,
  x.staff, x.direction_codes as "directionCodes", x.since_on as "sinceOn", x.ended_on as "endedOn"`;
const source = sql`from exposed_positions x join organisations g on g.office_id = x.office_id and g.id = x.organisation_id join regions r on r.code = x.region_code`;

/** A cursor is the last row's title and id. */
const cursorOf = (row: PositionRow) => `${row.id}|${row.title.slice(0, 60)}`;

function beyond(search: PositionListSearch): SQL {
  const [, id] = /^([0-9a-f-]{36})\|/.exec(search.after ?? search.before ?? '') ?? [];
  if (!id) return sql`true`;
  const place = sql`(select y.title, y.id from exposed_positions y where y.id = ${id} limit 1)`;
  return search.before !== null ? sql`(x.title, x.id) < ${place}` : sql`(x.title, x.id) > ${place}`;
}

function chosen(search: PositionListSearch, today: string): SQL {
  const escaped = literally(search.q);
  const isEnded = sql`(x.ended_on is not null and x.ended_on <= ${today})`;
  return sql`${search.state === 'all' ? sql`true` : search.state === 'ended' ? isEnded : sql`not ${isEnded}`}
    and (${search.organisation}::uuid is null or x.organisation_id = ${search.organisation}) and (${search.region}::text is null or x.region_code = ${search.region})
    and (${search.direction}::text is null or ${search.direction} = any(x.direction_codes))
    and (${search.q} = '' or fold_text(x.title || ' ' || x.unit || ' ' || coalesce(g.name ->> 'kk', '') || ' ' || coalesce(g.name ->> 'ru', '')) like '%' || fold_text(${escaped}) || '%')`;
}

export type PositionPage = { rows: PositionRow[]; next: string | null; previous: string | null };

/** The visible positions by title, by key. */
export async function loadPositions(transaction: ActorTransaction, search: PositionListSearch, today: string): Promise<PositionPage> {
  const isBackwards = search.before !== null;
  const order = isBackwards ? sql`x.title desc, x.id desc` : sql`x.title, x.id`;
  const found = await transaction.execute<PositionRow>(sql`
    select ${rowColumns} ${source} where ${beyond(search)} and ${chosen(search, today)} order by ${order} limit ${pageSize + 1}`);
  return keysetPage(found, { limit: pageSize, isBackwards, isContinued: search.after !== null, cursorOf });
}

export type PositionFilters = { directions: CatalogueEntry[]; organisations: { id: string; name: Localized }[]; regions: { code: string; name: Localized }[] };

/** What the list can be filtered by: what its rows have. */
export async function loadPositionFilters(transaction: ActorTransaction): Promise<PositionFilters> {
  const [catalogues, [row]] = await Promise.all([
    selectRiskCatalogues(transaction),
    transaction.execute<Omit<PositionFilters, 'directions'>>(sql`
      with visible as materialized (select distinct office_id, organisation_id, region_code from exposed_positions limit 2000)
      select coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name) order by g.sort_name)
          from organisations g where (g.office_id, g.id) in (select office_id, organisation_id from visible)), '[]') as organisations,
        coalesce((select json_agg(json_build_object('code', r.code, 'name', r.short_name) order by (r.short_name ->> 'kk') collate "kk-x-icu")
          from regions r where r.code in (select region_code from visible)), '[]') as regions`),
  ]);
  return { directions: catalogues.direction, ...row! };
}

export type PositionOrganisation = { id: string; name: Localized; regionName: Localized; regionCode: string };

/** Organisations in whose list the actor writes. */
export async function loadOwnOrganisations(transaction: ActorTransaction, actor: Actor): Promise<PositionOrganisation[]> {
  const own = actor.scope === 'organisation' ? sql`and p.organisation_id = ${actor.organisationId}` : sql``;
  return transaction.execute<PositionOrganisation>(sql`
    select g.id, g.name, r.short_name as "regionName", p.region_code as "regionCode"
    from organisation_placements p join organisations g on g.office_id = p.office_id and g.id = p.organisation_id join regions r on r.code = p.region_code
    where p.office_id = ${actor.officeId} and p.ended_on is null ${own} order by g.sort_name, g.id`);
}

/** @throws AppError 404. */
export async function loadPosition(transaction: ActorTransaction, key: PositionKey): Promise<Position> {
  const [position] = await transaction.execute<Position>(sql`
    select ${rowColumns}, x.reason, x.safeguards, x.end_reason as "endReason", x.version, x.author_name as "authorName", to_json(x.updated_at) as "updatedAt"
    ${source} where x.office_id = ${key.officeId} and x.id = ${key.positionId}`);
  if (!position) throw notFound();
  return position;
}

/** Whether the actor writes in the list of an organisation. */
export const writesFor = (actor: Actor, owner: Pick<PositionRow, 'officeId' | 'organisationId'>): boolean =>
  may(actor, 'register.write') && actor.officeId === owner.officeId && (actor.scope === 'office' || (actor.scope === 'organisation' && actor.organisationId === owner.organisationId));
