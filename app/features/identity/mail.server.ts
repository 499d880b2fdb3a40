import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';

export type Mail = { id: string; recipient: string; subject: string; body: string };

/** Puts letters into the outbox with whatever the transaction does: both happen or none. */
export async function queueMails(transaction: ActorTransaction, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  await transaction.execute(sql`
    select queue_mail(m.id, m.recipient, m.subject, m.body)
    from json_to_recordset(${JSON.stringify(mails)}::json) as m(id uuid, recipient text, subject text, body text)`);
}
