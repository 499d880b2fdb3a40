import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { ensureDatabase, runningCluster, startEmbeddedCluster } from './embedded-cluster.ts';
import { loginUrls, newLoginPasswords, type LoginPasswords, type LoginUrls } from './migrate-database.ts';

/** Everything of this installation that is not code: the database, attached files, passwords and keys. */
export const dataDirectory = path.resolve(process.env.DATA_DIR ?? path.join(import.meta.dirname, '../../.data'));
const clusterDirectory = path.join(dataDirectory, 'postgres');

type Secrets = { clusterPassword: string; logins: LoginPasswords };

/** Passwords of this installation, made on the first start and kept outside the repository. */
export function readSecrets(): Secrets {
  const file = path.join(dataDirectory, 'secrets.json');
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true });
    const secrets: Secrets = { clusterPassword: randomBytes(24).toString('base64url'), logins: newLoginPasswords() };
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

/** The key that signs the audit trail of this installation: its file, made on the first start, with the public half beside it. */
export function auditSigningKeyFile(): string {
  const file = path.join(dataDirectory, 'audit-signing-key.pem');
  if (!existsSync(file)) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    writeFileSync(path.join(dataDirectory, 'audit-public-key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  }
  return file;
}

/** The file with the key that seals secrets of people in the database, made on the first start. */
export function secretsKeyFile(): string {
  const file = path.join(dataDirectory, 'secrets-key');
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return file;
}

export type ProductDatabase = { adminUrl: string; logins: LoginUrls; passwords: LoginPasswords; stop: () => Promise<void> };

/**
 * The database the product runs on: the server of DATABASE_URL, else a cluster of the product's own under `.data`. When
 * that cluster already runs (scripts beside a running product), it is used and left running.
 */
export async function openProductDatabase(databaseUrl: string | undefined): Promise<ProductDatabase> {
  const secrets = readSecrets();
  if (databaseUrl) {
    return { adminUrl: databaseUrl, logins: loginUrls(databaseUrl, secrets.logins), passwords: secrets.logins, stop: async () => {} };
  }
  const cluster =
    runningCluster(clusterDirectory, secrets.clusterPassword) ??
    (await startEmbeddedCluster({ directory: clusterDirectory, password: secrets.clusterPassword, durable: true, ...(process.env.WAL_ARCHIVE && { archive: path.resolve(process.env.WAL_ARCHIVE) }) }));
  const adminUrl = await ensureDatabase(cluster.adminUrl, 'adal');
  return { adminUrl, logins: loginUrls(adminUrl, secrets.logins), passwords: secrets.logins, stop: cluster.stop };
}
