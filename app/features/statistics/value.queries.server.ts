import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { loadCellDetails } from '#app/features/daily-log/index.server.ts';
import type { CellDetails, Entry } from '#app/features/daily-log/index.ts';
import type { IndicatorKind } from '#app/features/indicators/index.ts';

export type ValueKey = { officeId: string; organisationId: string; charterIndicatorId: string; day: string };

export type CurrentValue = {
  entry: Entry;
  value: string | null;
  denominator: string | null;
  revision: number;
  isOnTime: boolean;
  isVerified: boolean;
  authorName: string;
  enteredAt: string;
};

export type ValuePage = CellDetails & {
  indicator: { code: string | null; name: Localized; unitCode: string; unit: Localized; kind: IndicatorKind; decimals: number };
  office: { id: string; name: Localized };
  organisation: { id: string; name: Localized };
  charter: { id: string; code: string; name: Localized };
  current: CurrentValue | null;
};

type Head = Omit<ValuePage, keyof CellDetails>;

/** One value with its history, comments and evidence. Two statements; undefined where it is not visible or cannot exist. */
export async function loadValue(transaction: ActorTransaction, key: ValueKey): Promise<ValuePage | undefined> {
  const [head, details] = await Promise.all([selectHead(transaction, key), loadCellDetails(transaction, key)]);
  return head && details ? { ...head, ...details } : undefined;
}

async function selectHead(transaction: ActorTransaction, key: ValueKey): Promise<Head | undefined> {
  const [row] = await transaction.execute<Head>(sql`
    select
      json_build_object('code', i.indicator_code, 'name', i.name, 'unitCode', u.code, 'unit', u.name, 'kind', i.kind, 'decimals', i.decimals) as indicator,
      json_build_object('id', o.id, 'name', o.name) as office,
      json_build_object('id', g.id, 'name', g.name) as organisation,
      json_build_object('id', c.id, 'code', c.code, 'name', c.name) as charter,
      (select json_build_object('entry', v.entry, 'value', trim_scale(v.value)::text, 'denominator', trim_scale(v.denominator)::text,
          'revision', v.revision, 'isOnTime', v.is_on_time, 'isVerified', v.is_verified, 'authorName', v.author_name, 'enteredAt', v.entered_at)
        from daily_values v where v.office_id = i.office_id and v.organisation_id = ${key.organisationId}
          and v.charter_indicator_id = i.id and v.day = ${key.day}) as current
    from charter_indicators i
    join units u on u.code = i.unit_code
    join charters c on c.office_id = i.office_id and c.id = i.charter_id
    join offices o on o.id = i.office_id
    join organisations g on g.office_id = i.office_id and g.id = ${key.organisationId}
    where i.office_id = ${key.officeId} and i.id = ${key.charterIndicatorId} and ${key.day} between c.starts_on and c.ends_on`);
  return row;
}
