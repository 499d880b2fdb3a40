import postgres, { type Sql } from 'postgres';
import { createServer } from 'vite';
import path from 'node:path';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import { filledRegister } from './fill-risks.ts';
import { overHttp, print, straight, type Measured } from './measure.ts';
import { enterAsReader, runPipelined } from './plan.ts';
import { recordAnswered, type Statement } from './recorded-statements.ts';

type Register = typeof import('#app/features/risk-register/register.queries.server.ts');
type Search = typeof import('#app/features/risk-register/register.search.ts');
type Views = typeof import('#app/features/saved-views/saved-views.server.ts');

const { today } = filledRegister;
const jsonType = 114;
const dayAndTimeTypes = [1082, 1114, 1184];

/** What the page loads, read by the bundler that builds the product. */
async function withLoaders<Result>(use: (loaders: { register: Register; search: Search; views: Views }) => Promise<Result>): Promise<Result> {
  const vite = await createServer({
    root: path.resolve(import.meta.dirname, '../..'), configFile: false, appType: 'custom', logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true },
  });
  try {
    const feature = (file: string) => vite.ssrLoadModule(`/app/features/${file}`);
    return await use({
      register: (await feature('risk-register/register.queries.server.ts')) as Register, search: (await feature('risk-register/register.search.ts')) as Search,
      views: (await feature('saved-views/saved-views.server.ts')) as Views,
    });
  } finally {
    await vite.close();
  }
}

/**
 * The register of 100,000 risks as the coordinator reads it: first page, next page, filters, text, sorting and groups over
 * HTTP, against their statements sent straight to PostgreSQL. The product shares the totals of a second, the statements do not.
 */
export async function measureRegister(owner: Sql, appDatabaseUrl: string, productUrl: string): Promise<void> {
  const [reader] = await owner<{ personId: string; officeId: string }[]>`
    select person_id as "personId", office_id as "officeId" from memberships where role = 'coordinator' and revoked_at is null order by id limit 1`;
  const { personId, officeId } = reader!;
  const cookie = `bench-register-${personId}`;
  await owner`insert into identity.sessions (id, account_id, expires_at) values (${sessionHash(cookie)}, ${personId}, now() + interval '12 hours')
    on conflict (id) do update set expires_at = excluded.expires_at`;
  const actor: Actor = {
    personId, officeId, name: 'Reader', membershipId: '', role: 'coordinator', scope: 'national', regionCode: null, organisationId: null, charterIds: [], language: 'kk',
  };
  const app = postgres(appDatabaseUrl, { max: 12, onnotice: () => {} });
  app.options.serializers[jsonType] = (text: string) => text;
  for (const type of dayAndTimeTypes) app.options.parsers[type] = (text: string) => text;
  const entered = enterAsReader('app_national', personId, officeId);

  try {
    const measured = await withLoaders(async ({ register, search, views }) => {
      const searchOf = (query: string) => search.registerSearch.parse(Object.fromEntries(new URLSearchParams(query)));
      const load = (query: string) => (transaction: ActorTransaction) => {
        const asked = searchOf(query);
        return Promise.all([
          asked.group ? null : register.loadRegisterPage(transaction, actor, asked, today), register.loadRegisterTotals(transaction, actor, asked, today),
          asked.group ? register.loadRegisterGroups(transaction, actor, asked, asked.group, today) : null,
          register.loadRegisterOptions(transaction, actor, asked, today), views.loadSavedViews(transaction, 'risks'),
        ]);
      };
      const inTransaction = <Result>(run: (send: (text: string, values: never[]) => Promise<unknown>) => Promise<Result>) =>
        app.begin(async (transaction) => {
          await transaction.unsafe(entered.text, entered.parameters);
          return run((text, values) => transaction.unsafe(text, values));
        }) as Promise<Result>;
      let next = '';
      await inTransaction((send) => recordAnswered(send, async (recording) => {
        next = (await register.loadRegisterPage(recording, actor, searchOf(''), today)).next!;
      }));
      const [place] = await owner<{ region: string; office: string }[]>`select region_code as region, office_id as office from risks group by 1, 2 order by count(*) limit 1`;
      const queries: [string, string][] = [
        ['first page', ''], ['next page', `after=${encodeURIComponent(next)}`], ['by state', 'state=returned'], ['by direction', 'direction=B.PROCUREMENT'], ['by region', `region=${place!.region}`],
        ['by office', `office=${place!.office}`], ['overdue', 'overdue=yes'], ['by band', 'band=high'], ['by year', 'year=2024'], ['text', `q=${encodeURIComponent('кеден')}`],
        ['sorted by deadline', 'sort=due'], ['sorted by score', 'sort=-score'], ['groups by direction', 'group=direction'],
      ];
      const recorded: { title: string; query: string; statements: Statement[] }[] = [];
      for (const [title, query] of queries) recorded.push({ title, query, statements: await inTransaction((send) => recordAnswered(send, (recording) => load(query)(recording))) });
      return recorded;
    });
    // A page is fast once the server has drawn it some hundred times; the first reader of the day is not measured.
    await overHttp(productUrl, 8, () => ({ method: 'GET', path: '/risks', headers: { Cookie: `adal_session=${cookie}` } }));
    for (const { title, query, statements } of measured) {
      const view = (connections: number, page: string) =>
        overHttp(productUrl, connections, () => ({ method: 'GET', path: `${page}${query === '' ? '' : `?${query}`}`, headers: { Cookie: `adal_session=${cookie}` } }));
      for (const connections of [1, 8]) {
        const rows: [string, Measured][] = [
          ['page', await view(connections, '/risks')],
          ['data of the page', await view(connections, '/risks.data')],
          ['statements straight to PostgreSQL', await straight(connections, () => runPipelined(app, entered, statements, {}))],
        ];
        print(`The register of ${filledRegister.risks.toLocaleString('en')} risks, ${title}, ${connections} connection(s)`, rows, 'statements straight to PostgreSQL');
      }
    }
  } finally {
    await app.end();
  }
}
