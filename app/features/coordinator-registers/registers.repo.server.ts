import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { sumOfCounts, type FieldValue, type RecordValues, type Register, type RegisterField } from './registers.model.ts';
import type { NewTarget } from './registers.schema.ts';

export type RecordKey = { officeId: string; recordId: string };
export type EffectSource = { kind: string; officeId: string | null; id: string | null };

function valueOf({ kind }: RegisterField, value: FieldValue | undefined): SQL {
  switch (kind) {
    case 'factors':
      return sql`${JSON.stringify(value ?? {})}::jsonb`;
    case 'directions':
      return sql`array(select json_array_elements_text(${JSON.stringify(value ?? [])}::json))`;
    case 'day':
      return sql`${value ?? null}::date`;
    case 'count':
      return sql`${value ?? null}::bigint`;
    case 'amount':
      return sql`${value ?? null}::numeric`;
    default:
      return sql`${value ?? null}`;
  }
}

/** Columns and values that the database does not find out by itself. */
function assignments(register: Register, values: RecordValues): [SQL, SQL][] {
  const given = register.fields.map((field): [SQL, SQL] => [sql`${sql.identifier(field.column)}`, valueOf(field, values[field.name])]);
  return register.code === 'draft-acts' ? [...given, [sql`risks_found`, sql`${sumOfCounts(values.factorCounts)}`]] : given;
}

const comma = sql`, `;

/** The next number of the office's list is taken under a lock. A repeated submission makes one record. */
export async function insertRecord(
  transaction: ActorTransaction, actor: Actor, register: Register, key: RecordKey, values: RecordValues, regionCode: string | null, source: EffectSource | null,
): Promise<void> {
  const table = sql.identifier(register.table);
  const columns = assignments(register, values);
  const sourceColumns: [SQL, SQL][] = source ? [[sql`source_kind`, sql`${source.kind}`], [sql`source_office_id`, sql`${source.officeId}::uuid`], [sql`source_id`, sql`${source.id}::uuid`]] : [];
  const all: [SQL, SQL][] = [
    ...columns, ...sourceColumns, [sql`office_id`, sql`${key.officeId}::uuid`], [sql`id`, sql`${key.recordId}::uuid`], [sql`region_code`, sql`${regionCode}`],
    [sql`author_id`, sql`${actor.personId}::uuid`], [sql`author_name`, sql`${actor.name}`],
    [sql`number`, sql`(select coalesce(max(m.number), 0) + 1 from ${table} m where m.office_id = ${key.officeId})`],
  ];
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${register.table}:${key.officeId}`}, 0))`);
  await transaction.execute(sql`
    insert into ${table} (${sql.join(all.map(([column]) => column), comma)}) select ${sql.join(all.map(([, value]) => value), comma)}
    where not exists (select from ${table} m where m.office_id = ${key.officeId} and m.id = ${key.recordId}) on conflict (office_id, id) do nothing`);
}

export type RecordForChange = { version: number; authorId: string; isVerified: boolean; title: string; organisationId: string | null; bodyName: string };

export async function lockRecord(transaction: ActorTransaction, register: Register, { officeId, recordId }: RecordKey): Promise<RecordForChange | null> {
  const table = sql.identifier(register.table);
  const [row] = await transaction.execute<RecordForChange>(sql`
    select x.version, x.author_id as "authorId", ${register.code === 'effects' ? sql`x.verified_by is not null` : sql`false`} as "isVerified", ${titleOf(register)} as title,
      ${register.code === 'assessments' ? sql`x.organisation_id` : sql`null`} as "organisationId", ${hasBody(register) ? sql`x.body_name` : sql`''`} as "bodyName"
    from ${table} x join offices o on o.id = x.office_id where x.office_id = ${officeId} and x.id = ${recordId} for update of x`);
  return row ?? null;
}

const hasBody = ({ fields }: Register): boolean => fields.some(({ name }) => name === 'bodyName');

/** What a record is called, in the words of its author. */
export function titleOf(register: Register): SQL {
  switch (register.code) {
    case 'assessments':
      return sql`coalesce(nullif(x.body_name, ''), o.name ->> 'kk') || ', № ' || x.order_number`;
    case 'integrity-checks':
      return sql`coalesce(nullif(x.body_name, ''), o.name ->> 'kk')`;
    case 'studies':
      return sql`x.topic`;
    case 'draft-acts':
      return sql`x.title`;
    case 'effects':
      return sql`x.story`;
  }
}

export async function updateRecord(transaction: ActorTransaction, register: Register, { officeId, recordId }: RecordKey, values: RecordValues): Promise<void> {
  await transaction.execute(sql`
    update ${sql.identifier(register.table)} set ${sql.join(assignments(register, values).map(([column, value]) => sql`${column} = ${value}`), comma)},
      version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${recordId}`);
}

export async function verifyEffect(transaction: ActorTransaction, actor: Actor, { officeId, recordId }: RecordKey, today: string): Promise<void> {
  await transaction.execute(sql`
    update effects set verified_by = ${actor.personId}, verified_by_name = ${actor.name}, verified_on = ${today}, version = version + 1, updated_at = now()
    where office_id = ${officeId} and id = ${recordId}`);
}

/** The akimat's office of a region. */
export async function findAkimat(transaction: ActorTransaction, regionCode: string): Promise<string | null> {
  const [row] = await transaction.execute<{ id: string }>(sql`select id from offices where kind = 'lea' and region_code = ${regionCode} order by valid_from desc nulls last limit 1`);
  return row?.id ?? null;
}

export async function officeExists(transaction: ActorTransaction, officeId: string): Promise<boolean> {
  const rows = await transaction.execute(sql`select 1 from offices where id = ${officeId}`);
  return rows.length === 1;
}

/** The day on which the target that is in force until further notice began. */
export async function selectLastTarget(transaction: ActorTransaction): Promise<{ validFrom: string } | null> {
  const [row] = await transaction.execute<{ validFrom: string }>(sql`
    select valid_from::text as "validFrom" from register_targets where code = 'acceptedShare' order by valid_from desc limit 1 for update`);
  return row ?? null;
}

/** A new target ends the one before it on the day before. */
export async function insertTarget(transaction: ActorTransaction, { amount, validFrom, source }: NewTarget): Promise<void> {
  await transaction.execute(sql`
    update register_targets set valid_to = ${validFrom}::date - 1 where code = 'acceptedShare' and valid_to is null`);
  await transaction.execute(sql`
    insert into register_targets (code, amount, source, valid_from) values ('acceptedShare', ${amount}, ${JSON.stringify({ kk: source, ru: null, en: null })}::jsonb, ${validFrom})`);
}
