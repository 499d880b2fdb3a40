import { sql } from 'drizzle-orm';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';

export type Recipient = { personId: string; email: string; language: Language };

/** Where to write to those of the people who have an account in use and still belong somewhere. */
export async function findRecipients(database: Database, personIds: readonly string[]): Promise<Recipient[]> {
  if (personIds.length === 0) return [];
  return database.auth.execute<Recipient>(sql`
    select a.id as "personId", a.email, a.language from identity.accounts a
    where a.id = any(${sql.param(personIds)}::uuid[]) and a.disabled_at is null
      and exists (select from memberships m where m.person_id = a.id and m.revoked_at is null)
    order by a.id`);
}
