import { sql } from 'drizzle-orm';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';

const pageSize = 50;

export type OrganisationKind = 'apparatus' | 'subordinate' | 'quasi_public';

export type OrganisationRow = {
  officeId: string;
  id: string;
  name: Localized;
  kind: OrganisationKind;
  officeName: Localized;
  regionName: Localized | null;
  sortName: string;
};

export type OrganisationPage = { rows: OrganisationRow[]; next: string | null; previous: string | null };

type Filter = { q: string; kind: OrganisationKind | null; today: string; after: string | null; before: string | null };

/** A cursor is the last row's sort key: `<name>|<id>`, the name in the Kazakh order of the list. */
const cursorOf = (row: OrganisationRow) => `${row.sortName}|${row.id}`;

function splitCursor(cursor: string): { name: string; id: string } {
  const at = cursor.lastIndexOf('|');
  return { name: cursor.slice(0, at), id: cursor.slice(at + 1) };
}

const isId = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** Organisations placed today with a visible office, in Kazakh alphabetical order, by key. The search reads all three languages. */
export async function loadOrganisations(transaction: ActorTransaction, filter: Filter): Promise<OrganisationPage> {
  const cursor = filter.after ?? filter.before;
  const { name, id } = cursor ? splitCursor(cursor) : { name: '', id: '' };
  const isBackwards = filter.before !== null;
  const beyond = !cursor || !isId(id) ? sql`true` : isBackwards ? sql`(g.sort_name, g.id) < (${name}, ${id}::uuid)` : sql`(g.sort_name, g.id) > (${name}, ${id}::uuid)`;
  const order = isBackwards ? sql`g.sort_name desc, g.id desc` : sql`g.sort_name, g.id`;
  const pattern = `%${literally(filter.q)}%`;
  const found = await transaction.execute<OrganisationRow>(sql`
    select g.office_id as "officeId", g.id, g.name, g.kind, o.short_name as "officeName", r.name as "regionName", g.sort_name as "sortName"
    from organisations g
    join organisation_placements p on p.office_id = g.office_id and p.organisation_id = g.id
      and p.effective_on <= ${filter.today} and (p.ended_on is null or p.ended_on > ${filter.today})
    join offices o on o.id = g.office_id
    left join regions r on r.code = p.region_code
    where ${beyond} and (${filter.kind}::text is null or g.kind = ${filter.kind})
      and (${filter.q} = '' or g.name ->> 'kk' ilike ${pattern} or g.name ->> 'ru' ilike ${pattern} or g.name ->> 'en' ilike ${pattern})
    order by ${order} limit ${pageSize + 1}`);
  return keysetPage(found, { limit: pageSize, isBackwards, isContinued: cursor !== null, cursorOf });
}

export type OrganisationDetails = {
  name: Localized;
  kind: OrganisationKind;
  bin: string | null;
  officeName: Localized;
  placements: { officeName: Localized; regionName: Localized; effectiveOn: string; endedOn: string | null }[];
  charters: { officeId: string; id: string; code: string; name: Localized }[];
};

const chartersOfOrganisation = sql`coalesce((select json_agg(json_build_object('officeId', c.office_id, 'id', c.id, 'code', c.code, 'name', c.name) order by c.starts_on desc, c.code)
        from charter_organisations co join charters c on c.office_id = co.office_id and c.id = co.charter_id
        where co.office_id = g.office_id and co.organisation_id = g.id), '[]')`;

/** One office's card of an organisation; placements in other offices only where those are visible, charters for those who may read them. */
export async function loadOrganisation(transaction: ActorTransaction, officeId: string, organisationId: string, withCharters: boolean): Promise<OrganisationDetails | undefined> {
  const [row] = await transaction.execute<OrganisationDetails>(sql`
    select g.name, g.kind, g.bin, o.name as "officeName",
      coalesce((select json_agg(json_build_object('officeName', po.short_name, 'regionName', r.name, 'effectiveOn', p.effective_on, 'endedOn', p.ended_on)
          order by p.effective_on desc)
        from organisation_placements p join offices po on po.id = p.office_id join regions r on r.code = p.region_code
        where p.organisation_id = g.id), '[]') as placements,
      ${withCharters ? chartersOfOrganisation : sql`'[]'::json`} as charters
    from organisations g join offices o on o.id = g.office_id
    where g.office_id = ${officeId} and g.id = ${organisationId}`);
  return row;
}

export type OfficeOption = { id: string; name: Localized; kind: 'coordinator' | 'cga' | 'lea' };
export type RegionOption = { code: string; name: Localized };

export async function loadPlaces(transaction: ActorTransaction): Promise<{ offices: OfficeOption[]; regions: RegionOption[] }> {
  const [offices, regions] = await Promise.all([
    transaction.execute<OfficeOption>(sql`select id, short_name as name, kind from offices order by kind, (name ->> 'kk') collate "kk-x-icu"`),
    transaction.execute<RegionOption>(sql`select code, name from regions order by (name ->> 'kk') collate "kk-x-icu"`),
  ]);
  return { offices, regions };
}

export type OrganisationOption = { id: string; name: Localized };

/** The own office's organisations for a choice in a form. */
export async function loadOrganisationOptions(transaction: ActorTransaction, officeId: string): Promise<OrganisationOption[]> {
  return transaction.execute<OrganisationOption>(sql`
    select id, name from organisations where office_id = ${officeId} order by kind = 'apparatus' desc, sort_name, id limit 1000`);
}
