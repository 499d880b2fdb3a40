import { sql } from 'drizzle-orm';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { EditOffice, Move } from './tenancy.schema.ts';

export type OfficeRow = {
  id: string;
  kind: 'coordinator' | 'cga' | 'lea';
  code: string;
  name: Localized;
  shortName: Localized;
  peerGroupCode: string | null;
  peerGroupName: Localized | null;
  regionName: Localized | null;
  isInferred: boolean;
  logDeadline: string;
  version: number;
  organisationCount: number;
};

const officeColumns = sql`o.id, o.kind, o.code, o.name, o.short_name as "shortName", o.peer_group_code as "peerGroupCode", g.name as "peerGroupName",
  r.name as "regionName", o.is_inferred as "isInferred", to_char(o.log_deadline, 'HH24:MI') as "logDeadline", o.version`;

export async function loadOffices(transaction: ActorTransaction, today: string): Promise<OfficeRow[]> {
  return transaction.execute<OfficeRow>(sql`
    with placed as (
      select office_id, count(*)::int as count from organisation_placements
      where effective_on <= ${today} and (ended_on is null or ended_on > ${today}) group by 1
    )
    select ${officeColumns}, coalesce(p.count, 0) as "organisationCount"
    from offices o
    left join peer_groups g on g.code = o.peer_group_code
    left join regions r on r.code = o.region_code
    left join placed p on p.office_id = o.id
    order by array_position(array['coordinator', 'cga', 'lea'], o.kind), (o.name ->> 'kk') collate "kk-x-icu"`);
}

export type PeerGroup = { code: string; name: Localized };

export async function loadOffice(transaction: ActorTransaction, officeId: string): Promise<{ office: OfficeRow; peerGroups: PeerGroup[] }> {
  const [[office], peerGroups] = await Promise.all([
    transaction.execute<OfficeRow>(sql`
      select ${officeColumns}, (select count(*)::int from organisations x where x.office_id = o.id) as "organisationCount"
      from offices o left join peer_groups g on g.code = o.peer_group_code left join regions r on r.code = o.region_code
      where o.id = ${officeId}`),
    transaction.execute<PeerGroup>(sql`select code, name from peer_groups order by position`),
  ]);
  if (!office) throw notFound();
  return { office, peerGroups };
}

const guardedOffice = guardedBy({
  offices_peer_group_code_peer_groups_code_fk: () => refused('platform.errors.checkFields', {}, { peerGroupCode: 'platform.errors.invalidField' }),
});

/** @throws AppError 404, 409 when somebody else saved first, 422 for an unknown peer group. */
export async function editOffice(transaction: ActorTransaction, officeId: string, edit: EditOffice): Promise<void> {
  const rows = await guardedOffice(() => transaction.execute(sql`
    update offices set name = ${JSON.stringify(edit.name)}::jsonb, short_name = ${JSON.stringify(edit.shortName)}::jsonb,
      peer_group_code = ${edit.peerGroupCode}, log_deadline = ${edit.logDeadline}, is_inferred = is_inferred and not ${edit.isConfirmed}, version = version + 1
    where id = ${officeId} and version = ${edit.version} returning id`));
  if (rows.length === 1) return;
  const [known] = await transaction.execute(sql`select 1 from offices where id = ${officeId}`);
  throw known ? stale() : notFound();
}

const guardedMove = guardedBy({
  organisation_move_placement_check: 'tenancy.errors.moveNotPlaced',
  organisation_move_destination_check: 'tenancy.errors.moveNowhere',
  organisation_move_values_check: 'tenancy.errors.moveAfterValues',
  organisation_move_charter_check: 'tenancy.errors.moveWithoutCharter',
  daily_values_period_open_check: 'tenancy.errors.moveIntoClosedMonth',
  organisations_office_id_offices_id_fk: 'platform.errors.notFound',
});

/** Moves an organisation to another office or region from a day on; last year's figures stay with the old one. */
export async function moveOrganisation(transaction: ActorTransaction, actor: Actor, from: { officeId: string; organisationId: string }, move: Move): Promise<void> {
  const [known] = await transaction.execute(sql`select 1 from organisations where office_id = ${from.officeId} and id = ${from.organisationId}`);
  if (!known) throw notFound();
  await guardedMove(() => transaction.execute(sql`select move_organisation(${from.organisationId}, ${from.officeId}, ${move.toOfficeId}, ${move.toRegionCode},
    ${move.movedOn}, ${actor.personId}, ${actor.name})`));
}
