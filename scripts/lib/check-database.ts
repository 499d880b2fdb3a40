import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { verifyChain } from '#app/features/audit-trail/chain.ts';
import { exportChain } from '#app/features/audit-trail/export-chain.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { recount, recountRegisters } from '#db/recount.ts';

/**
 * What does not hold in a database: rollups that are not the sum of their records, chains of the audit trail that are broken.
 *
 * @param publicKeyPem of the roots; null leaves their signatures out where the key is not at hand.
 */
export async function faultsOfDatabase(adminUrl: string, publicKeyPem: string | null): Promise<string[]> {
  const owner = postgres(adminUrl, { max: 1, onnotice: () => {}, connection: { role: 'adal_owner' } });
  const faults: string[] = [];
  try {
    for (const difference of [...(await recount(owner)), ...(await recountRegisters(owner))]) faults.push(`rollup: ${JSON.stringify(difference)}`);
    const chains = await owner<{ officeId: string; office: string }[]>`
      select c.office_id as "officeId", coalesce(o.name ->> 'en', 'shared by all') as office from (select distinct office_id from audit_entries union select distinct office_id from audit_links) c
      left join offices o on o.id = c.office_id order by 1`;
    const transaction = drizzle(owner) as unknown as ActorTransaction;
    for (const chain of chains) {
      const verdict = await verifyChain(exportChain((body) => body(transaction), { ...chain, exportedAt: new Date().toISOString() }), publicKeyPem);
      faults.push(...verdict.faults.map((fault) => `audit, ${chain.office}: ${fault}`));
    }
    return faults;
  } finally {
    await owner.end();
  }
}
