import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { noteSecurityEvent } from '#app/platform/auth/security-event.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Client } from './client.server.ts';
import { deviceName } from './device-name.model.ts';

export type AuthTransaction = Parameters<Parameters<Database['auth']['transaction']>[0]>[0];

export type AccountHolder = { id: string; email: string; name: string; language: Language };

/** What is noted; the second list is also told to the person by mail. */
export type QuietNotice =
  | 'signedIn' | 'signInRefused' | 'secondFactorRefused' | 'signedOut' | 'sessionEnded' | 'membershipSwitched' | 'invitationAccepted' | 'resetAsked' | 'deviceForgotten' | 'identityProved' | 'proofRefused'
  | 'secondFactorRolesChanged';
export const mailedNotices = ['newDevice', 'passwordChanged', 'passwordReset', 'factorAdded', 'factorRemoved', 'recoveryCodeUsed', 'recoveryCodesMade', 'allSessionsEnded'] as const;
export type MailedNotice = (typeof mailedNotices)[number];

type Notice = { account: AccountHolder; client: Client; particulars?: Record<string, string | number> };

const personOf = ({ id, name }: AccountHolder) => ({ id, name });

export async function note(transaction: AuthTransaction, kind: QuietNotice | MailedNotice, { account, client, particulars = {} }: Notice): Promise<void> {
  await noteSecurityEvent(transaction, { kind, person: personOf(account), address: client.address, particulars });
}

/** Notes it and queues a letter about it, in the transaction that does it: all three happen or none. */
export async function noteAndMail(transaction: AuthTransaction, kind: MailedNotice, notice: Notice): Promise<void> {
  await note(transaction, kind, notice);
  const { account, client } = notice;
  const t = serverTranslate(account.language);
  const circumstances = t('identity.notices.circumstances', {
    time: createFormat(account.language).dateTime(new Date().toISOString()), device: client.userAgent ? deviceName(client.userAgent) : t('identity.account.unknownDevice'), address: client.address,
  });
  await transaction.execute(sql`select queue_mail(${uuid()}, ${account.email}, ${`Adal: ${t(`identity.notices.${kind}`)}`},
    ${`${t(`identity.notices.${kind}`)}\n\n${circumstances}\n\n${t('identity.notices.notYou')}`})`);
}

export async function accountHolder(transaction: Pick<AuthTransaction, 'execute'>, accountId: string): Promise<AccountHolder> {
  const [account] = await transaction.execute<AccountHolder>(sql`
    select a.id, a.email, a.language, coalesce(p.full_name, a.email) as name from identity.accounts a left join people p on p.id = a.id where a.id = ${accountId}`);
  if (!account) throw new Error('The account is gone.');
  return account;
}
