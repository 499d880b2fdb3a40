import postgres, { type Sql } from 'postgres';
import { loadWork } from '#app/features/charter-work/charter-work.queries.server.ts';
import { loadCharterHeader } from '#app/features/charters/charter-page.queries.server.ts';
import { loadPortfolio } from '#app/features/portfolio/portfolio.queries.server.ts';
import { loadSavedViews } from '#app/features/saved-views/saved-views.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import { filledYear } from './fill-charters.ts';
import { overHttp, print, straight, type Measured } from './measure.ts';
import { enterAsReader, runPipelined } from './plan.ts';
import { recordAnswered, type Statement } from './recorded-statements.ts';

type Reader = { personId: string; officeId: string; charterId: string; cookie: string };
type Scope = 'national' | 'office';
type Load = (transaction: ActorTransaction, reader: Reader) => Promise<unknown>;

const { today } = filledYear;
const jsonType = 114;

async function signedIn(owner: Sql, readers: Omit<Reader, 'cookie'>[]): Promise<Reader[]> {
  return Promise.all(readers.map(async (reader) => {
    const cookie = `bench-${reader.personId}`;
    await owner`insert into identity.sessions (id, account_id, expires_at) values (${sessionHash(cookie)}, ${reader.personId}, now() + interval '12 hours')
      on conflict (id) do update set expires_at = excluded.expires_at`;
    return { ...reader, cookie };
  }));
}

/** The coordinator, and the leads of eight offices with one filled charter of each. */
async function findReaders(owner: Sql): Promise<Record<Scope, Reader[]>> {
  const found = (role: string, limit: number) => owner<Omit<Reader, 'cookie'>[]>`
    select m.person_id as "personId", m.office_id as "officeId", (select min(c.id::text) from charters c where c.code like 'B-%'
      and (m.scope <> 'office' or c.office_id = m.office_id)) as "charterId"
    from memberships m where m.role = ${role} and m.revoked_at is null order by m.office_id, m.person_id limit ${limit}`;
  return { national: await signedIn(owner, await found('coordinator', 1)), office: await signedIn(owner, await found('officeLead', 8)) };
}

const actorOf = ({ personId, officeId }: Reader, scope: Scope): Actor => ({
  personId, officeId, name: 'Reader', membershipId: '', role: scope === 'national' ? 'coordinator' : 'officeLead', scope,
  regionCode: null, organisationId: null, charterIds: [], language: 'kk',
});

/** The portfolio and the timeline: page and data of the page over HTTP, against their statements sent straight to PostgreSQL. */
export async function measureCharterPages(owner: Sql, appDatabaseUrl: string, productUrl: string): Promise<void> {
  const readers = await findReaders(owner);
  const app = postgres(appDatabaseUrl, { max: 12, onnotice: () => {} });
  // Recorded JSON is text already.
  app.options.serializers[jsonType] = (text: string) => text;

  const entered = (reader: Reader, scope: Scope) => enterAsReader(scope === 'national' ? 'app_national' : 'app_office', reader.personId, reader.officeId);
  const statementsOf = (reader: Reader, scope: Scope, load: Load): Promise<Statement[]> =>
    app.begin(async (transaction) => {
      const { text, parameters } = entered(reader, scope);
      await transaction.unsafe(text, parameters);
      return recordAnswered((statement, values) => transaction.unsafe(statement, values), (recording) => load(recording, reader));
    }) as Promise<Statement[]>;

  async function measure(title: string, scope: Scope, pathOf: (reader: Reader) => string, load: Load) {
    const everybody = readers[scope];
    const recorded = await Promise.all(everybody.map((reader) => statementsOf(reader, scope, load)));
    const view = (connections: number, path: (reader: Reader) => string) =>
      overHttp(productUrl, connections, (index) => {
        const reader = everybody[index % everybody.length]!;
        return { method: 'GET', path: path(reader), headers: { Cookie: `adal_session=${reader.cookie}` } };
      });
    await view(everybody.length, pathOf);
    for (const connections of [1, 8]) {
      const rows: [string, Measured][] = [
        ['page', await view(connections, pathOf)],
        ['data of the page', await view(connections, (reader) => pathOf(reader).replace(/(\?|$)/, '.data$1'))],
        ['statements straight to PostgreSQL', await straight(connections, (index) => {
          const place = index % everybody.length;
          return runPipelined(app, entered(everybody[place]!, scope), recorded[place]!, {});
        })],
      ];
      print(`${title}, ${connections} connection(s)`, rows, 'statements straight to PostgreSQL');
    }
  }

  const loadPortfolioPage: Load = (transaction) =>
    Promise.all([loadPortfolio(transaction, { q: '', by: 'block' } as Parameters<typeof loadPortfolio>[1], today), loadSavedViews(transaction, 'portfolio')]);
  try {
    await measure('The portfolio of the nation', 'national', () => '/portfolio', loadPortfolioPage);
    await measure('The portfolio of an office', 'office', () => '/portfolio', loadPortfolioPage);
    await measure('The timeline of a charter', 'office', ({ officeId, charterId }) => `/charters/${officeId}/${charterId}/work?view=timeline`, (transaction, reader) => {
      const key = { officeId: reader.officeId, charterId: reader.charterId };
      return Promise.all([loadCharterHeader(transaction, key), loadWork(transaction, actorOf(reader, 'office'), key)]);
    });
  } finally {
    await app.end();
  }
}
