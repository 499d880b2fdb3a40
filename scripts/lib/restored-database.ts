import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { layOut } from './backup.ts';
import { faultsOfDatabase } from './check-database.ts';
import { ensureDatabase, startEmbeddedCluster } from './embedded-cluster.ts';

type Restoring = Parameters<typeof layOut>[0];

/**
 * Restores a backup, starts it, recounts every rollup from its records and checks every chain of the audit trail. Prints what it found.
 *
 * @returns 0 when everything holds, else 1: the exit code of the commands that restore.
 */
export async function checkRestored(restoring: Restoring): Promise<0 | 1> {
  const { dataDirectory } = restoring;
  const startedAt = performance.now();
  // Where root starts the server as somebody else, that somebody must get in.
  chmodSync(dataDirectory, 0o755);
  const manifest = await layOut(restoring);
  const { clusterPassword } = JSON.parse(readFileSync(path.join(dataDirectory, 'secrets.json'), 'utf8')) as { clusterPassword: string };
  const cluster = await startEmbeddedCluster({ directory: path.join(dataDirectory, 'postgres'), password: clusterPassword, durable: true });
  try {
    const adminUrl = await ensureDatabase(cluster.adminUrl, 'adal');
    const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
    const [size] = await admin<{ values: number; entries: number; upTo: string | null }[]>`
      select (select count(*)::int from daily_values) as values, (select count(*)::int from audit_entries) as entries, (select max(recorded_at)::text from audit_entries) as "upTo"`;
    await admin.end();
    const faults = await faultsOfDatabase(adminUrl, readFileSync(path.join(dataDirectory, 'audit-public-key.pem'), 'utf8'));
    console.log(`Restored ${manifest.madeAt} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s: ${size!.values} daily values, ${size!.entries} entries of the audit trail${size!.upTo ? ` up to ${size!.upTo}` : ''}`);
    console.log(faults.length === 0 ? '  rollups exact, audit trail whole' : faults.slice(0, 20).map((fault) => `  ${fault}`).join('\n'));
    return faults.length === 0 ? 0 : 1;
  } finally {
    await cluster.stop();
  }
}
