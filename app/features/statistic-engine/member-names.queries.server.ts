import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Dimension } from './figure.model.ts';
import type { Member } from './question.model.ts';
import type { RegisterCode } from './registers.model.ts';

const named = (from: SQL, order: SQL): SQL => sql`select x.code as key, x.name from (${from}) x order by ${order}`;
const byKazakh = sql`(x.name ->> 'kk') collate "kk-x-icu", x.code`;

/** Members of dimensions whose names are in the database; in the order in which they are shown. */
function membersQuery(dimension: Dimension, register: RegisterCode | null, keys: readonly string[]): SQL | null {
  const some = sql`any(${sql.param(keys)}::text[])`;
  switch (dimension) {
    case 'office': return named(sql`select o.id::text as code, o.short_name as name, o.kind from offices o where o.id::text = ${some}`, sql`x.kind desc, ${byKazakh}`);
    case 'peerGroup': return named(sql`select p.code, p.name, p.position from peer_groups p where p.code = ${some}`, sql`x.position`);
    case 'region': return named(sql`select r.code::text, r.short_name as name from regions r where r.code = ${some}`, byKazakh);
    case 'organisation': return named(sql`select distinct on (g.id) g.id::text as code, g.name from organisations g where g.id::text = ${some} order by g.id`, byKazakh);
    case 'block': return named(sql`select b.code, b.name, b.position from blocks b where b.code = ${some}`, sql`x.position, x.code`);
    case 'charter': return named(sql`select c.id::text as code, c.name, c.code as number from charters c where c.id::text = ${some}`, sql`x.number`);
    case 'framework': return named(sql`select f.code, f.name, f.position from frameworks f where f.code = ${some}`, sql`x.position`);
    case 'audience': return named(sql`select a.code, a.name, a.position from culture_audiences a where a.code = ${some}`, sql`x.position`);
    case 'direction': case 'sphere':
      return named(sql`select e.code, e.name, e.position from risk_catalogue_entries e where e.catalogue = ${dimension} and e.code = ${some}`, sql`x.position`);
    case 'kind': return register === 'events' || register === 'participants'
      ? named(sql`select k.code, k.name, k.position from culture_event_kinds k where k.code = ${some}`, sql`x.position`) : null;
    default: return null;
  }
}

/** Members that a catalogue of the database names, in the order in which they are shown. One statement, or none. */
export async function selectMemberNames(transaction: ActorTransaction, dimension: Dimension, register: RegisterCode | null, keys: readonly string[]): Promise<Member[]> {
  const query = membersQuery(dimension, register, keys);
  return query ? [...(await transaction.execute<Member>(query))] : [];
}
