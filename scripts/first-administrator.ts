import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { v7 as uuid } from 'uuid';
import { newOneTimeToken } from '#app/platform/auth/one-time-token.server.ts';
import { coordinator } from '#db/seed/reference/offices.ts';
import { openProductDatabase } from './lib/product-database.ts';

const usage = 'scripts/first-administrator --email ADDRESS --name "FULL NAME" [--language kk|ru|en]   invites an administrator; the link works once, for a day';
const languages = ['kk', 'ru', 'en'];

const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' }, language: { type: 'string', default: 'kk' } } });
const email = values.email?.trim().toLowerCase();

if (!email?.includes('@') || !values.name?.trim() || !languages.includes(values.language)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const database = await openProductDatabase(process.env.DATABASE_URL);
  const owner = postgres(database.adminUrl, { max: 1, onnotice: () => {}, connection: { role: 'adal_owner' } });
  try {
    const { token, tokenHash } = newOneTimeToken();
    const [exists] = await owner`select from memberships where role = 'administrator' and revoked_at is null`;
    if (exists) throw new Error('There is an administrator already, who invites the others.');
    const id = uuid();
    await owner`
      insert into invitations (office_id, id, email, full_name, role, scope, language, token_hash, invited_by, invited_by_name, expires_at)
      values (${coordinator.id}, ${id}, ${email}, ${values.name.trim()}, 'administrator', 'system', ${values.language}, ${tokenHash}, ${id}, 'scripts/first-administrator', now() + interval '1 day')`;
    const origin = process.env.ORIGIN ?? `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.PORT ?? 3000}`;
    console.log(`${origin}/invitation/${token}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  } finally {
    await owner.end();
    await database.stop();
  }
}
