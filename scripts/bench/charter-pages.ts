import path from 'node:path';
import postgres, { type Sql } from 'postgres';
import { createServer } from 'vite';
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

type Loaders = {
  work: typeof import('#app/features/charter-work/work-page.server.ts');
  portfolio: typeof import('#app/features/portfolio/portfolio.queries.server.ts');
  search: typeof import('#app/features/portfolio/portfolio.schema.ts');
  views: typeof import('#app/features/saved-views/saved-views.server.ts');
};

/** What the pages load, read by the bundler that builds the product: Node alone reads neither its components nor its messages. */
async function withLoaders<Result>(use: (loaders: Loaders) => Promise<Result>): Promise<Result> {
  const vite = await createServer({
    root: path.resolve(import.meta.dirname, '../..'), configFile: false, appType: 'custom', logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true },
  });
  try {
    const feature = (file: string) => vite.ssrLoadModule(`/app/features/${file}`);
    return await use({
      work: await feature('charter-work/work-page.server.ts'), portfolio: await feature('portfolio/portfolio.queries.server.ts'),
      search: await feature('portfolio/portfolio.schema.ts'), views: await feature('saved-views/saved-views.server.ts'),
    } as unknown as Loaders);
  } finally {
    await vite.close();
  }
}

const { today } = filledYear;
const jsonType = 114;
const dayAndTimeTypes = [1082, 1114, 1184];

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
  // The product's code reads days as text.
  for (const type of dayAndTimeTypes) app.options.parsers[type] = (text: string) => text;

  const entered = (reader: Reader, scope: Scope) => enterAsReader(scope === 'national' ? 'app_national' : 'app_office', reader.personId, reader.officeId);
  const statementsOf = (reader: Reader, scope: Scope, load: Load): Promise<Statement[]> =>
    app.begin(async (transaction) => {
      const { text, parameters } = entered(reader, scope);
      await transaction.unsafe(text, parameters);
      return recordAnswered((statement, values) => transaction.unsafe(statement, values), (recording) => load(recording, reader));
    }) as Promise<Statement[]>;

  const recordedOf = (scope: Scope, load: Load) => Promise.all(readers[scope].map((reader) => statementsOf(reader, scope, load)));

  async function measure(title: string, scope: Scope, pathOf: (reader: Reader) => string, recorded: Statement[][]) {
    const everybody = readers[scope];
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

  try {
    const [nation, office, timeline] = await withLoaders(({ work, portfolio, search, views }) => {
      const loadPortfolioPage: Load = (transaction) =>
        Promise.all([portfolio.loadPortfolio(transaction, search.portfolioSearch.parse({}), today), views.loadSavedViews(transaction, 'portfolio')]);
      const loadTimeline: Load = (transaction, reader) =>
        work.loadWorkPage(transaction, actorOf(reader, 'office'), reader, { view: 'timeline' } as Parameters<typeof work.loadWorkPage>[3], today);
      return Promise.all([recordedOf('national', loadPortfolioPage), recordedOf('office', loadPortfolioPage), recordedOf('office', loadTimeline)]);
    });
    await measure('The portfolio of the nation', 'national', () => '/portfolio', nation);
    await measure('The portfolio of an office', 'office', () => '/portfolio', office);
    await measure('The timeline of a charter', 'office', ({ officeId, charterId }) => `/charters/${officeId}/${charterId}/work?view=timeline`, timeline);
  } finally {
    await app.end();
  }
}
