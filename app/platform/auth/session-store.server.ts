import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { Role, Scope } from './actor.ts';
import type { SessionStage } from './session-stage.ts';

/** A membership as the scope switcher shows it. */
export type Membership = {
  id: string;
  role: Role;
  scope: Scope;
  officeId: string;
  officeName: Localized;
  officeKind: 'coordinator' | 'cga' | 'lea';
  regionCode: string | null;
  regionName: Localized | null;
  organisationId: string | null;
  organisationName: Localized | null;
  charterIds: string[];
};

export type AccountAttributes = {
  email: string;
  name: string;
  language: Language;
  theme: 'system' | 'light' | 'dark';
  density: 'compact' | 'comfortable';
  memberships: Membership[];
};

export type SessionAttributes = {
  membershipId: string | null;
  userAgent: string | null;
  stage: SessionStage;
  /** When the person last proved who they are. */
  provedAt: string;
};

/** Connections of the sign-in data, or a transaction there. */
export type SignInData = { auth: Pick<Database['auth'], 'execute'> };

/** The table holds only the hash: who reads it cannot use what they read. */
export const sessionHash = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex');

export const absoluteLifetimeDays = 14;
const unfinishedMinutes = 15;

type SessionRow = {
  id: string;
  account_id: string;
  membership_id: string | null;
  user_agent: string | null;
  expires_at: string;
  stage: SessionStage;
  proved_at: string;
} & AccountAttributes;

const attributesOf = (row: SessionRow): SessionAttributes =>
  ({ membershipId: row.membership_id, userAgent: row.user_agent, stage: row.stage, provedAt: new Date(row.proved_at).toISOString() });

/** Lucia's storage. Lucia knows the cookie's value; the database only its hash. */
export class SessionStore implements Adapter {
  private readonly database: SignInData;

  constructor(database: SignInData) {
    this.database = database;
  }

  async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await this.database.auth.execute<SessionRow>(sql`
      select s.id, s.account_id, s.membership_id, s.user_agent, s.expires_at, s.stage, s.proved_at,
        a.email, p.full_name as name, a.language, a.theme, a.density,
        coalesce((
          select json_agg(json_build_object(
            'id', m.id, 'role', m.role, 'scope', m.scope, 'officeId', m.office_id, 'officeName', o.short_name, 'officeKind', o.kind,
            'regionCode', coalesce(m.region_code, o.region_code), 'regionName', r.name,
            'organisationId', m.organisation_id, 'organisationName', g.name,
            'charterIds', case when m.scope = 'team' then coalesce((
              select json_agg(distinct c.charter_id) from charter_members c where c.office_id = m.office_id and c.person_id = m.person_id), '[]')
              else '[]' end
          ) order by m.created_at, m.id)
          from memberships m
          join offices o on o.id = m.office_id
          left join regions r on r.code = m.region_code
          left join organisations g on g.office_id = m.office_id and g.id = m.organisation_id
          where m.person_id = a.id and m.revoked_at is null), '[]') as memberships
      from identity.sessions s
      join identity.accounts a on a.id = s.account_id
      join people p on p.id = a.id
      where s.id = ${sessionHash(sessionId)} and a.disabled_at is null
        and s.created_at > now() - make_interval(days => ${absoluteLifetimeDays})
        and (s.stage = 'full' or s.created_at > now() - make_interval(mins => ${unfinishedMinutes}))`);
    if (!row) return [null, null];
    const { email, name, language, theme, density, memberships } = row;
    return [
      {
        id: sessionId,
        userId: row.account_id,
        expiresAt: new Date(row.expires_at),
        attributes: attributesOf(row),
      },
      { id: row.account_id, attributes: { email, name, language, theme, density, memberships } },
    ];
  }

  async getUserSessions(accountId: string): Promise<DatabaseSession[]> {
    const rows = await this.database.auth.execute<SessionRow>(sql`
      select id, account_id, membership_id, user_agent, expires_at, stage, proved_at from identity.sessions where account_id = ${accountId}`);
    return rows.map((row) => ({
      id: row.id,
      userId: row.account_id,
      expiresAt: new Date(row.expires_at),
      attributes: attributesOf(row),
    }));
  }

  async setSession(session: DatabaseSession): Promise<void> {
    await this.database.auth.execute(sql`
      insert into identity.sessions (id, account_id, membership_id, user_agent, expires_at, stage, proved_at)
      values (${sessionHash(session.id)}, ${session.userId}, ${session.attributes.membershipId}, ${session.attributes.userAgent},
        ${session.expiresAt.toISOString()}, ${session.attributes.stage}, ${session.attributes.provedAt})`);
  }

  async updateSessionExpiration(sessionId: string, expiresAt: Date): Promise<void> {
    await this.database.auth.execute(sql`
      update identity.sessions set expires_at = ${expiresAt.toISOString()}, last_seen_at = now() where id = ${sessionHash(sessionId)}`);
  }

  async deleteSession(sessionId: string): Promise<void> {
    await this.database.auth.execute(sql`delete from identity.sessions where id = ${sessionHash(sessionId)}`);
  }

  async deleteUserSessions(accountId: string): Promise<void> {
    await this.database.auth.execute(sql`delete from identity.sessions where account_id = ${accountId}`);
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.database.auth.execute(sql`delete from identity.sessions where expires_at < now()`);
  }
}
