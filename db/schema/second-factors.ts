import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { accounts, identity } from './identity.ts';

const accountId = () => uuid('account_id').notNull().references(() => accounts.id, { onDelete: 'cascade' });

/** The authenticator app of an account. The secret is sealed with a key that the database does not have. */
export const totpSecrets = identity.table('totp_secrets', {
  accountId: accountId().primaryKey(),
  sealedSecret: text('sealed_secret'),
  /** The secret of an app that has not shown a first code yet; it takes the other one's place when it does. */
  pendingSecret: text('pending_secret'),
  /** The time step of the newest code that was accepted: no code opens twice. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
  confirmedAt: instant('confirmed_at'),
});

export const passkeys = identity.table(
  'passkeys',
  {
    id: text('id').primaryKey(),
    accountId: accountId(),
    publicKey: text('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('passkeys_account_id_index').on(table.accountId)],
);

export const recoveryCodes = identity.table(
  'recovery_codes',
  { accountId: accountId(), codeHash: text('code_hash').notNull(), usedAt: instant('used_at') },
  (table) => [primaryKey({ name: 'recovery_codes_pkey', columns: [table.accountId, table.codeHash] })],
);

/** Browsers that an account signed in with, by the hash of a cookie. While one is trusted, the password alone is asked for. */
export const devices = identity.table(
  'devices',
  {
    accountId: accountId(),
    tokenHash: text('token_hash').notNull(),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    trustedUntil: instant('trusted_until'),
  },
  (table) => [primaryKey({ name: 'devices_pkey', columns: [table.accountId, table.tokenHash] })],
);

/** One row: what the administrator decided about signing in. */
export const signInRules = identity.table(
  'sign_in_rules',
  {
    id: boolean('id').primaryKey().default(true),
    secondFactorRoles: text('second_factor_roles').array().notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [check('sign_in_rules_one_row_check', sql`${table.id}`)],
);
