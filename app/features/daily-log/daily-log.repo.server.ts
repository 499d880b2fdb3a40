import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { CellKey, CellState, CellWrite, WriteRefusal, WrittenCell } from './daily-log.model.ts';

type WrittenRow = CellKey & WrittenCell;
type RefusedRow = CellKey & { refusal: WriteRefusal; periodState: string | null };

const rowsOfAForm = 100;

export type CellsWritten = { written: WrittenRow[]; refused: RefusedRow[] };

/**
 * Writes as many of the cells as may be written, in key order so that concurrent writers never deadlock on rows.
 * A cell is refused for a rule (`refused`), or silently left alone when its revision is not the expected one: such cells
 * are in neither list, and `currentCells` tells what they hold now.
 *
 * `now` decides what is on time and what counts as a correction of an earlier day.
 */
export async function writeCells(
  transaction: ActorTransaction,
  actor: Actor,
  cells: readonly CellWrite[],
  clock: { today: string; now: Date },
): Promise<CellsWritten> {
  // What the rollups' triggers do with a form's few rows takes PostgreSQL less time than to plan it anew at each save. Sent
  // ahead without waiting. For a large paste a plan of its own is worth its time.
  const settled = cells.length <= rowsOfAForm && transaction.execute(sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`).then();
  const writing = transaction.execute<{ written: WrittenRow[]; refused: RefusedRow[] }>(sql`
    with input as (
      select i."organisationId" as organisation_id, i."charterIndicatorId" as charter_indicator_id, i.day, i.entry, i.value,
        i.denominator, i."expectedRevision" as expected_revision, i.reason
      from json_to_recordset(${JSON.stringify(cells)}::json) as i("organisationId" uuid, "charterIndicatorId" uuid, day date,
        entry text, value numeric, denominator numeric, "expectedRevision" int, reason text)
    ), resolved as (
      select i.*, ci.charter_id, ci.kind, coalesce(p.region_code, co.region_code) as region_code,
        ${clock.now.toISOString()}::timestamptz <= (i.day + o.log_deadline) at time zone 'Asia/Almaty' as is_on_time,
        pe.state as period_state,
        case
          when ci.id is null or co.organisation_id is null then 'notCovered'
          when ci.kind = 'derived' then 'derived'
          when c.state not in ('approved', 'active') then 'charterNotActive'
          when i.day > ${clock.today}::date then 'future'
          when i.day not between c.starts_on and c.ends_on then 'outsideCharter'
          when i.day < co.covered_from or i.day > co.covered_to then 'notCovered'
          when pe.state in ('closed', 'accepted', 'consolidated') then 'periodClosed'
          when exists (select from indicator_pauses u where u.office_id = ci.office_id and u.charter_indicator_id = ci.id
            and i.day >= u.paused_from and i.day <= coalesce(u.paused_to, i.day)) then 'paused'
          when i.entry = 'value' and ci.kind = 'ratio' and i.denominator is null then 'denominatorMissing'
          when i.entry = 'value' and ci.kind <> 'ratio' and i.denominator is not null then 'denominatorUnexpected'
          when i.denominator <= 0 then 'denominatorZero'
          when i.value > i.denominator then 'numeratorExceedsDenominator'
          when i.value < 0 and coalesce(ci.range_low, 0) >= 0 then 'negative'
          when ci.kind <> 'ratio' and scale(trim_scale(i.value)) > ci.decimals then 'tooManyDecimals'
        end as refusal
      from input i
      join offices o on o.id = ${actor.officeId}
      left join charter_indicators ci on ci.office_id = o.id and ci.id = i.charter_indicator_id
      left join charters c on c.office_id = o.id and c.id = ci.charter_id
      left join charter_organisations co on co.office_id = o.id and co.charter_id = ci.charter_id and co.organisation_id = i.organisation_id
      left join organisation_placements p on p.office_id = o.id and p.organisation_id = i.organisation_id
        and i.day >= p.effective_on and (p.ended_on is null or i.day < p.ended_on)
      left join periods pe on pe.office_id = o.id and pe.month = date_trunc('month', i.day)::date
    ), written as (
      insert into daily_values as current (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry,
        value, denominator, revision, reason, is_on_time, author_id, author_name, entered_at)
      select ${actor.officeId}, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value, denominator,
        expected_revision + 1, reason, is_on_time, ${actor.personId}, ${actor.name}, ${clock.now.toISOString()}
      from resolved where refusal is null
      order by organisation_id, charter_indicator_id, day
      on conflict (office_id, organisation_id, charter_indicator_id, day) do update set
        entry = excluded.entry, value = excluded.value, denominator = excluded.denominator, revision = excluded.revision,
        reason = excluded.reason, author_id = excluded.author_id, author_name = excluded.author_name, entered_at = excluded.entered_at
      where current.revision = excluded.revision - 1 and not current.is_verified
        and (excluded.reason is not null or current.entered_at >= ${clock.today}::date::timestamp at time zone 'Asia/Almaty')
      returning organisation_id, charter_indicator_id, day, entry, value, denominator, revision, is_on_time, is_verified, author_name, entered_at
    )
    select
      coalesce((select json_agg(json_build_object('organisationId', organisation_id, 'charterIndicatorId', charter_indicator_id, 'day', day,
        'entry', entry, 'value', trim_scale(value)::text, 'denominator', trim_scale(denominator)::text, 'revision', revision,
        'isOnTime', is_on_time, 'isVerified', is_verified, 'authorName', author_name, 'enteredAt', entered_at)) from written), '[]') as written,
      coalesce((select json_agg(json_build_object('organisationId', organisation_id, 'charterIndicatorId', charter_indicator_id, 'day', day,
        'refusal', refusal, 'periodState', period_state)) from resolved where refusal is not null), '[]') as refused`);
  const [, [row]] = await Promise.all([settled, writing]);
  return row!;
}

/** What the cells hold now, with the author and the time of entry; missing from the result where they hold nothing. */
export async function currentCells(
  transaction: ActorTransaction,
  actor: Actor,
  keys: readonly CellKey[],
): Promise<(CellKey & CellState & { authorId: string })[]> {
  if (keys.length === 0) return [];
  return transaction.execute(sql`
    select v.organisation_id as "organisationId", v.charter_indicator_id as "charterIndicatorId", v.day::text as day, v.entry,
      trim_scale(v.value)::text as value, trim_scale(v.denominator)::text as denominator, v.revision, v.is_on_time as "isOnTime",
      v.is_verified as "isVerified", v.author_name as "authorName", v.author_id as "authorId", v.entered_at as "enteredAt",
      (select count(*)::int from cell_comments x where x.office_id = v.office_id and x.organisation_id = v.organisation_id
        and x.charter_indicator_id = v.charter_indicator_id and x.day = v.day) as "commentCount",
      (select count(*)::int from cell_evidence x where x.office_id = v.office_id and x.organisation_id = v.organisation_id
        and x.charter_indicator_id = v.charter_indicator_id and x.day = v.day) as "evidenceCount"
    from daily_values v
    join json_to_recordset(${JSON.stringify(keys)}::json) as k("organisationId" uuid, "charterIndicatorId" uuid, day date)
      on v.organisation_id = k."organisationId" and v.charter_indicator_id = k."charterIndicatorId" and v.day = k.day
    where v.office_id = ${actor.officeId}`);
}

/** `id` is made with the form: the same addition sent twice is one. */
type NewCellPart = CellKey & { officeId: string; id: string };

/** `known`: it was added by an earlier, equal request. `absent`: the cell is not visible. */
export type Addition = 'added' | 'known' | 'absent';
type Counted = { visible: number; made: number };
const additionOf = ([counted]: readonly Counted[]): Addition => (counted!.visible === 0 ? 'absent' : counted!.made === 0 ? 'known' : 'added');

const cellOf = ({ officeId, organisationId, charterIndicatorId }: NewCellPart) => sql`
  select ci.office_id, co.organisation_id, ci.id as charter_indicator_id, ci.charter_id, co.region_code
  from charter_indicators ci join charter_organisations co on co.office_id = ci.office_id and co.charter_id = ci.charter_id
  where ci.office_id = ${officeId} and ci.id = ${charterIndicatorId} and co.organisation_id = ${organisationId}`;

/** Adds a comment where the cell is visible. */
export async function insertComment(transaction: ActorTransaction, actor: Actor, cell: NewCellPart, body: string): Promise<Addition> {
  return additionOf(await transaction.execute<Counted>(sql`
    with cell as (${cellOf(cell)}), made as (
      insert into cell_comments (office_id, id, organisation_id, charter_indicator_id, day, charter_id, region_code, body, author_id, author_name)
      select office_id, ${cell.id}, organisation_id, charter_indicator_id, ${cell.day}, charter_id, region_code, ${body}, ${actor.personId}, ${actor.name} from cell
      on conflict do nothing returning 1
    ) select (select count(*)::int from cell) as visible, (select count(*)::int from made) as made`));
}

export type NewEvidence =
  | { kind: 'link'; title: string; url: string }
  | { kind: 'file'; title: string; file: { id: string; sha256: string; size: number; mediaType: string; name: string } };

/** Adds evidence, with the card of its file, where the cell is visible. */
export async function insertEvidence(transaction: ActorTransaction, actor: Actor, cell: NewCellPart, evidence: NewEvidence): Promise<Addition> {
  const file = evidence.kind === 'file' ? evidence.file : null;
  return additionOf(await transaction.execute<Counted>(sql`
    with cell as (${cellOf(cell)}), wanted as (
      select * from cell where not exists (select from cell_evidence e where e.office_id = cell.office_id and e.id = ${cell.id})
    ), stored as (
      insert into files (office_id, id, sha256, size, media_type, name, uploaded_by)
      select office_id, ${file?.id ?? null}, ${file?.sha256 ?? null}, ${file?.size ?? null}, ${file?.mediaType ?? null}, ${file?.name ?? null}, ${actor.personId}
      from wanted where ${file?.id ?? null}::uuid is not null
    ), made as (
      insert into cell_evidence (office_id, id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, title, url, file_id, author_id, author_name)
      select office_id, ${cell.id}, organisation_id, charter_indicator_id, ${cell.day}, charter_id, region_code, ${evidence.kind}, ${evidence.title},
        ${evidence.kind === 'link' ? evidence.url : null}, ${file?.id ?? null}, ${actor.personId}, ${actor.name}
      from wanted returning 1
    ) select (select count(*)::int from cell) as visible, (select count(*)::int from made) as made`));
}

export type StoredFile = { officeId: string; id: string; mediaType: string; name: string; size: number; sha256: string };

/** The file's card where the actor may see a record it proves. */
export async function findFile(transaction: ActorTransaction, id: string): Promise<StoredFile | undefined> {
  const [file] = await transaction.execute<StoredFile>(sql`
    select office_id as "officeId", id, media_type as "mediaType", name, size::int, sha256 from files where id = ${id}`);
  return file;
}
