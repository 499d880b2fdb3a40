import { sql } from 'drizzle-orm';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { indicatorColumns, type StandardIndicator } from './statistics.queries.server.ts';
import type { Period } from './statistics.model.ts';

export const valuesPerPage = 31;

export type DailyValue = {
  day: string;
  charterIndicatorId: string;
  charterId: string;
  charterCode: string;
  entry: 'value' | 'no_change' | 'cleared';
  value: string | null;
  denominator: string | null;
  revision: number;
  isOnTime: boolean;
  isVerified: boolean;
  authorName: string;
  enteredAt: string;
};

export type OrganisationValues = {
  indicator: StandardIndicator;
  office: { id: string; name: Localized };
  organisation: { id: string; name: Localized };
  values: DailyValue[];
  next: string | null;
  previous: string | null;
};

export type OrganisationValuesKey = { code: string; officeId: string; organisationId: string };
export type Cursor = { after?: string; before?: string };

const cursorOf = ({ day, charterIndicatorId }: DailyValue): string => `${day}~${charterIndicatorId}`;

/** The days of one series, newest first, paged by key. Two statements; undefined where anything named is not visible. */
export async function loadOrganisationValues(
  transaction: ActorTransaction,
  key: OrganisationValuesKey,
  period: Period,
  cursor: Cursor,
): Promise<OrganisationValues | undefined> {
  const [heads, rows] = await Promise.all([selectHead(transaction, key), selectValues(transaction, key, period, cursor)]);
  const { indicator, office, organisation } = heads;
  if (!indicator || !office || !organisation) return undefined;
  const { rows: values, next, previous } = keysetPage(rows, { limit: valuesPerPage, isBackwards: Boolean(cursor.before), isContinued: Boolean(cursor.after), cursorOf });
  return { indicator, office, organisation, values, next, previous };
}

type Heads = { [Part in 'indicator' | 'office' | 'organisation']: OrganisationValues[Part] | null };

async function selectHead(transaction: ActorTransaction, key: OrganisationValuesKey): Promise<Heads> {
  const [row] = await transaction.execute<Heads>(sql`
    select
      (select to_json(g) from (
        select ${indicatorColumns} from indicators i join units u on u.code = i.unit_code where i.code = ${key.code} and i.kind <> 'derived') g) as indicator,
      (select json_build_object('id', o.id, 'name', o.name) from offices o where o.id = ${key.officeId} and o.kind <> 'coordinator') as office,
      (select json_build_object('id', g.id, 'name', g.name) from organisations g
        where g.office_id = ${key.officeId} and g.id = ${key.organisationId}) as organisation`);
  return row!;
}

function selectValues(transaction: ActorTransaction, key: OrganisationValuesKey, period: Period, { after, before }: Cursor): Promise<DailyValue[]> {
  const [day, charterIndicatorId] = (after ?? before ?? '').split('~');
  const place = sql`(v.day, v.charter_indicator_id)`;
  const cursor = sql`(${day}::date, ${charterIndicatorId}::uuid)`;
  const beyond = after ? sql`${place} < ${cursor}` : before ? sql`${place} > ${cursor}` : sql`true`;
  const order = !after && before ? sql`v.day, v.charter_indicator_id` : sql`v.day desc, v.charter_indicator_id desc`;
  return transaction.execute<DailyValue>(sql`
    select v.day::text as day, v.charter_indicator_id as "charterIndicatorId", v.charter_id as "charterId", c.code as "charterCode", v.entry,
      trim_scale(v.value)::text as value, trim_scale(v.denominator)::text as denominator, v.revision, v.is_on_time as "isOnTime",
      v.is_verified as "isVerified", v.author_name as "authorName", to_json(v.entered_at) #>> '{}' as "enteredAt"
    from charter_indicators i
    join charters c on c.office_id = i.office_id and c.id = i.charter_id
    join daily_values v on v.office_id = i.office_id and v.charter_indicator_id = i.id and v.organisation_id = ${key.organisationId}
    where i.office_id = ${key.officeId} and i.indicator_code = ${key.code} and v.day between ${period.from} and ${period.to} and ${beyond}
    order by ${order} limit ${valuesPerPage + 1}`);
}
