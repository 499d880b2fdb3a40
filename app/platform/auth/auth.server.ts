import { Lucia, TimeSpan } from 'lucia';
import type { Config } from '#app/platform/config/config.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Actor } from './actor.ts';
import type { SessionStage } from './session-stage.ts';
import { SessionStore, type AccountAttributes, type Membership, type SessionAttributes, type SignInData } from './session-store.server.ts';

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
  provedAt: string;
  /** Set when the session was prolonged: the cookie must follow. */
  refreshedCookie: string | null;
};

/** Somebody who has given the right password and is not in yet. */
export type Entrant = Pick<AccountAttributes, 'email' | 'name' | 'language'> & { accountId: string; sessionId: string; stage: Exclude<SessionStage, 'full'> };

export const idleHours = 12;

function createLucia(database: SignInData, config: Pick<Config, 'origin'>) {
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

type NewSession = Pick<SessionAttributes, 'membershipId' | 'userAgent'> & Partial<SessionAttributes>;

/** The only place that knows Lucia. */
export function createAuth(database: Database, config: Pick<Config, 'origin'>) {
  const lucia = createLucia(database, config);
  const sessionOf = async (request: Request) => {
    const sessionId = lucia.readSessionCookie(request.headers.get('Cookie') ?? '');
    return sessionId ? lucia.validateSession(sessionId) : { session: null, user: null };
  };

  return {
    async viewer(request: Request, origin?: NonNullable<Actor['origin']>): Promise<Viewer | null> {
      const { session, user } = await sessionOf(request);
      if (!session || session.stage !== 'full') return null;
      const membership = user.memberships.find(({ id }) => id === session.membershipId) ?? user.memberships[0] ?? null;
      return {
        ...user,
        accountId: user.id,
        sessionId: session.id,
        provedAt: session.provedAt,
        membership,
        actor: membership && { ...actorOf(user.id, user, membership), ...(origin && { origin }) },
        refreshedCookie: session.fresh ? lucia.createSessionCookie(session.id).serialize() : null,
      };
    },

    async entrant(request: Request): Promise<Entrant | null> {
      const { session, user } = await sessionOf(request);
      if (!session || session.stage === 'full') return null;
      return { accountId: user.id, sessionId: session.id, email: user.email, name: user.name, language: user.language, stage: session.stage };
    },

    /** What starts and ends sessions in a transaction of the sign-in data. */
    within(transaction: SignInData['auth']) {
      const inside = createLucia({ auth: transaction }, config);
      return {
        /** Starts a session with a new id and returns its cookie. */
        async start(accountId: string, attributes: NewSession): Promise<string> {
          const session = await inside.createSession(accountId, { stage: 'full', provedAt: new Date().toISOString(), ...attributes });
          return inside.createSessionCookie(session.id).serialize();
        },
        /** Ends the session and starts another: its id must not survive a change of what it may do. */
        async rotate(session: { accountId: string; sessionId: string }, attributes: NewSession): Promise<string> {
          await inside.invalidateSession(session.sessionId);
          return this.start(session.accountId, attributes);
        },
        async end(sessionId: string): Promise<string> {
          await inside.invalidateSession(sessionId);
          return inside.createBlankSessionCookie().serialize();
        },
        async endAll(accountId: string): Promise<string> {
          await inside.invalidateUserSessions(accountId);
          return inside.createBlankSessionCookie().serialize();
        },
      };
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
