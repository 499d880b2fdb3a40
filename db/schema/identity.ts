import { sql } from 'drizzle-orm';
import { check, index, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Sign-in data. Only the auth login reaches this schema; no scope role has any right on it. */
export const identity = pgSchema('identity');

export const accounts = identity.table(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull().unique('accounts_email_key'),
    passwordHash: text('password_hash'),
    language: text('language').notNull().default('kk'),
    theme: text('theme').notNull().default('system'),
    density: text('density').notNull().default('compact'),
    createdAt: instant('created_at').notNull().defaultNow(),
    disabledAt: instant('disabled_at'),
  },
  (table) => [
    check('accounts_email_check', sql`${table.email} = lower(${table.email})`),
    check('accounts_language_check', sql`${table.language} in ('kk', 'ru', 'en')`),
    check('accounts_theme_check', sql`${table.theme} in ('system', 'light', 'dark')`),
    check('accounts_density_check', sql`${table.density} in ('compact', 'comfortable')`),
  ],
);

/** `id` is the SHA-256 of the cookie's value: a copy of this table signs nobody in. */
export const sessions = identity.table(
  'sessions',
  {
    id: text('id').primaryKey(),
    accountId: uuid('account_id').notNull().references(() => accounts.id, { onDelete: 'cascade' }),
    membershipId: uuid('membership_id'),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    userAgent: text('user_agent'),
    /** `secondFactor`, `enrolment`: the password was right, and what the account must show or set up besides is still to come. */
    stage: text('stage').notNull().default('full'),
    /** When the person last proved who they are. */
    provedAt: instant('proved_at').notNull().defaultNow(),
    /** What a passkey has to sign next. */
    challenge: text('challenge'),
  },
  (table) => [
    index('sessions_account_id_index').on(table.accountId),
    check('sessions_stage_check', sql`${table.stage} in ('full', 'secondFactor', 'enrolment')`),
  ],
);

export const passwordResets = identity.table(
  'password_resets',
  {
    tokenHash: text('token_hash').primaryKey(),
    accountId: uuid('account_id').notNull().references(() => accounts.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('password_resets_account_id_index').on(table.accountId)],
);

/** Failed attempts per bucket (an e-mail address or a network address, hashed) in a sliding window. */
export const signInThrottles = identity.table('sign_in_throttles', {
  bucket: text('bucket').primaryKey(),
  attempts: integer('attempts').notNull(),
  windowStartedAt: instant('window_started_at').notNull(),
});

/** Transactional outbox: a message exists exactly when the change that caused it was committed. */
export const mailMessages = identity.table(
  'mail_messages',
  {
    id: uuid('id').primaryKey(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    sentAt: instant('sent_at'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
    lastError: text('last_error'),
  },
  (table) => [index('mail_messages_pending_index').on(table.nextAttemptAt).where(sql`sent_at is null`)],
);
