import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { backUp } from './lib/backup.ts';
import { dataDirectory, openProductDatabase } from './lib/product-database.ts';
import { checkRestored } from './lib/restored-database.ts';

const usage = `scripts/backup --new-identity FILE                make the key that opens backups; keep it elsewhere
scripts/backup --to DIRECTORY --recipient age1…   back up database, files and keys
               [--verify FILE]                    and restore it at once with that key into a fresh server, recount and verify`;

const { values } = parseArgs({ options: { 'new-identity': { type: 'string' }, to: { type: 'string' }, recipient: { type: 'string' }, verify: { type: 'string' } } });
const recipient = values.recipient ?? process.env.BACKUP_RECIPIENT;

if (values['new-identity']) {
  if (existsSync(values['new-identity'])) throw new Error(`${values['new-identity']} exists already; a key is never written over.`);
  const identity = await generateX25519Identity();
  writeFileSync(values['new-identity'], `${identity}\n`, { mode: 0o600 });
  console.log(`The key is in ${values['new-identity']}. Without it no backup can be read: keep it away from this machine.\nIts public half, for --recipient:\n${await identityToRecipient(identity)}`);
} else if (!values.to || !recipient) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const startedAt = performance.now();
  const database = await openProductDatabase(process.env.DATABASE_URL);
  try {
    const { folder, manifest } = await backUp({ adminUrl: database.adminUrl, dataDirectory, to: path.resolve(values.to), recipient });
    console.log(`${folder}\n  of ${manifest.madeAt}, server ${manifest.serverVersion}, made in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    if (values.verify) {
      const place = mkdtempSync(path.join(tmpdir(), 'adal-verify-'));
      try {
        process.exitCode = await checkRestored({ folder, identity: readFileSync(values.verify, 'utf8').trim(), dataDirectory: place });
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    }
  } finally {
    await database.stop();
  }
}
