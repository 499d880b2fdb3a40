import { Lucia, TimeSpan } from 'lucia';
import type { Config } from '#app/platform/config/config.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Actor } from './actor.ts';
import { SessionStore, type AccountAttributes, type Membership, type SessionAttributes } from './session-store.server.ts';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    UserId: string;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: AccountAttributes;
  }
}

/** Who is signed in, and in which of their memberships they act. */
export type Viewer = AccountAttributes & {
  accountId: string;
  sessionId: string;
  /** Null for a person whose last membership was revoked. */
  actor: Actor | null;
  membership: Membership | null;
  /** Set when the session was prolonged: the cookie must follow. */
  refreshedCookie: string | null;
};

const idleHours = 12;

function createLucia(database: Database, config: Pick<Config, 'origin'>) {
  return new Lucia(new SessionStore(database), {
    sessionExpiresIn: new TimeSpan(idleHours, 'h'),
    sessionCookie: {
      name: 'adal_session',
      attributes: { sameSite: 'lax', path: '/', secure: config.origin.startsWith('https:') },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

/** The only place that knows Lucia. */
export function createAuth(database: Database, config: Pick<Config, 'origin'>) {
  const lucia = createLucia(database, config);

  async function start(accountId: string, attributes: SessionAttributes): Promise<string> {
    const session = await lucia.createSession(accountId, attributes);
    return lucia.createSessionCookie(session.id).serialize();
  }

  return {
    async viewer(request: Request, origin?: NonNullable<Actor['origin']>): Promise<Viewer | null> {
      const sessionId = lucia.readSessionCookie(request.headers.get('Cookie') ?? '');
      if (!sessionId) return null;
      const { session, user } = await lucia.validateSession(sessionId);
      if (!session) return null;
      const membership = user.memberships.find(({ id }) => id === session.membershipId) ?? user.memberships[0] ?? null;
      return {
        ...user,
        accountId: user.id,
        sessionId,
        membership,
        actor: membership && { ...actorOf(user.id, user, membership), ...(origin && { origin }) },
        refreshedCookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : null,
      };
    },
    /** Starts a session with a new id and returns its cookie. */
    start,
    /** Ends the session and starts another: its id must not survive a change of what it may do. */
    async rotate(viewer: Viewer, membershipId: string, userAgent: string | null): Promise<string> {
      await lucia.invalidateSession(viewer.sessionId);
      return start(viewer.accountId, { membershipId, userAgent });
    },
    async end(sessionId: string): Promise<string> {
      await lucia.invalidateSession(sessionId);
      return lucia.createBlankSessionCookie().serialize();
    },
    async endAll(accountId: string): Promise<string> {
      await lucia.invalidateUserSessions(accountId);
      return lucia.createBlankSessionCookie().serialize();
    },
  };
}

export type Auth = ReturnType<typeof createAuth>;

function actorOf(personId: string, account: AccountAttributes, membership: Membership): Actor {
  return {
    personId,
    name: account.name,
    membershipId: membership.id,
    role: membership.role,
    scope: membership.scope,
    officeId: membership.officeId,
    regionCode: membership.regionCode,
    organisationId: membership.organisationId,
    charterIds: membership.charterIds,
    language: account.language,
  };
}
