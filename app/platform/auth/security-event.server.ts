import { sql } from 'drizzle-orm';
import type { SignInData } from './session-store.server.ts';

/** A transaction of the login that reaches sign-in data. */
type AuthTransaction = SignInData['auth'];

/** What happens at the door and to what opens it: the kinds are words of the audit trail's page (`auditTrail.events`). */
export type SecurityEvent = {
  kind: string;
  /** Whom it is about; null when nobody is known by what was entered. */
  person: { id: string; name: string } | null;
  address: string;
  particulars?: Record<string, string | number>;
};

/** Notes it in the audit trail, in the transaction that does it. */
export async function noteSecurityEvent(transaction: AuthTransaction, { kind, person, address, particulars = {} }: SecurityEvent): Promise<void> {
  await transaction.execute(sql`select set_config('app.address', ${address}, true)`);
  await transaction.execute(sql`select note_audit_event('S', ${kind}, ${person?.id ?? ''}, null, ${JSON.stringify(particulars)}::text::jsonb, ${person?.id ?? null}::uuid, ${person?.name ?? null})`);
}
