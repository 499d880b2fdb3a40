import path from 'node:path';
import postgres, { type Sql } from 'postgres';
import { createServer } from 'vite';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { draftCampaign, fillCampaign, filledCampaign, isCampaignFilled, type BenchCampaign } from './fill-campaign.ts';
import { overHttp, print, say, straight, type Measured } from './measure.ts';
import { enterAsReader, runPipelined } from './plan.ts';
import { recordAnswered, type Statement } from './recorded-statements.ts';

type Pages = typeof import('#app/features/campaigns/campaign-pages.server.ts');
type Schemas = typeof import('#app/features/campaigns/campaign.schema.ts');

const { today } = filledCampaign;
const jsonType = 114;
const dayAndTimeTypes = [1082, 1114, 1184];

/** What the pages load, read by the bundler that builds the product. */
async function withLoaders<Result>(use: (pages: Pages, schemas: Schemas) => Promise<Result>): Promise<Result> {
  const vite = await createServer({
    root: path.resolve(import.meta.dirname, '../..'), configFile: false, appType: 'custom', logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true },
  });
  try {
    const feature = (file: string) => vite.ssrLoadModule(`/app/features/campaigns/${file}`);
    return await use((await feature('campaign-pages.server.ts')) as Pages, (await feature('campaign.schema.ts')) as Schemas);
  } finally {
    await vite.close();
  }
}

/** From the coordinator's click to the last checklist. */
async function send(owner: Sql, productUrl: string, cookie: string, { officeId, campaignId }: BenchCampaign): Promise<{ seconds: number; count: number }> {
  const [{ version } = { version: 1 }] = await owner<{ version: number }[]>`select version from campaigns where id = ${campaignId}`;
  const startedAt = performance.now();
  const response = await fetch(`${productUrl}/campaigns/${officeId}/${campaignId}`, {
    method: 'POST', redirect: 'manual', headers: { Cookie: `adal_session=${cookie}`, Origin: productUrl }, body: new URLSearchParams({ intent: 'send', version: String(version) }),
  });
  if (response.status !== 302) throw new Error(`Sending was refused with ${response.status}.`);
  for (;;) {
    const [row] = await owner<{ state: string; sent: number }[]>`select state, sent_count as sent from campaigns where id = ${campaignId}`;
    if (row!.state === 'sent') return { seconds: (performance.now() - startedAt) / 1000, count: row!.sent };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A campaign to every quasi-public organisation: how long sending takes, and how fast its progress is read with 250,000 answers. */
export async function measureCampaign(owner: Sql, appDatabaseUrl: string, productUrl: string): Promise<void> {
  const [reader] = await owner<{ personId: string; officeId: string }[]>`
    select person_id as "personId", office_id as "officeId" from memberships where role = 'coordinator' and revoked_at is null order by id limit 1`;
  const { personId, officeId } = reader!;
  const cookie = `bench-campaign-${personId}`;
  await owner`insert into identity.sessions (id, account_id, expires_at) values (${sessionHash(cookie)}, ${personId}, now() + interval '12 hours')
    on conflict (id) do update set expires_at = excluded.expires_at`;

  const sending = await draftCampaign(owner, 'sending');
  await owner`delete from checklists where campaign_id = ${sending.campaignId}`;
  const { seconds, count } = await send(owner, productUrl, cookie, sending);
  say(`\nSending a campaign to ${count.toLocaleString('en')} organisations, from the click to the last checklist: ${seconds.toFixed(1)} s, ${Math.round(count / seconds).toLocaleString('en')} checklists/s`);
  await owner`delete from checklists where campaign_id = ${sending.campaignId}`;
  await owner`delete from campaigns where id = ${sending.campaignId}`;

  const [found] = await owner<BenchCampaign[]>`select office_id as "officeId", id as "campaignId" from campaigns where title = 'filled'`;
  const filled = found ?? (await draftCampaign(owner, 'filled'));
  if (!found) await send(owner, productUrl, cookie, filled);
  if (!(await isCampaignFilled(owner, filled))) await fillCampaign(owner, filled);

  const app = postgres(appDatabaseUrl, { max: 12, onnotice: () => {} });
  app.options.serializers[jsonType] = (text: string) => text;
  for (const type of dayAndTimeTypes) app.options.parsers[type] = (text: string) => text;
  const entered = enterAsReader('app_national', personId, officeId);
  const actor: Actor = {
    personId, officeId, name: 'Reader', membershipId: '', role: 'coordinator', scope: 'national', regionCode: null, organisationId: null, charterIds: [], language: 'kk',
  };
  try {
    const measured = await withLoaders(async (pages, schemas) => {
      const progress = (query: string) => (transaction: ActorTransaction) =>
        pages.loadCampaignPage(transaction, actor, filled, schemas.progressSearch.parse(Object.fromEntries(new URLSearchParams(query))), today);
      const asked: [string, string, string, (transaction: ActorTransaction) => Promise<unknown>][] = [
        ['progress', `/campaigns/${filled.officeId}/${filled.campaignId}`, '', progress('')],
        ['progress, the overdue of a region', `/campaigns/${filled.officeId}/${filled.campaignId}`, 'by=region&region=KZ-11&overdue=yes', progress('by=region&region=KZ-11&overdue=yes')],
        ['list of campaigns', '/campaigns', '', (transaction) => pages.loadCampaignsPage(transaction, actor, schemas.campaignsSearch.parse({}), today)],
      ];
      const recorded: { title: string; address: string; query: string; statements: Statement[] }[] = [];
      for (const [title, address, query, load] of asked) {
        const statements = await app.begin(async (transaction) => {
          await transaction.unsafe(entered.text, entered.parameters);
          return recordAnswered((text, parameters) => transaction.unsafe(text, parameters), load as (transaction: never) => Promise<unknown>);
        });
        recorded.push({ title, address, query, statements });
      }
      return recorded;
    });
    const get = (connections: number, address: string) => overHttp(productUrl, connections, () => ({ method: 'GET', path: address, headers: { Cookie: `adal_session=${cookie}` } }));
    await get(8, measured[0]!.address);
    for (const { title, address, query, statements } of measured) {
      const suffix = query === '' ? '' : `?${query}`;
      for (const connections of [1, 8]) {
        const rows: [string, Measured][] = [
          ['page', await get(connections, address + suffix)],
          ['data of the page', await get(connections, `${address}.data${suffix}`)],
          ['statements straight to PostgreSQL', await straight(connections, () => runPipelined(app, entered, statements, {}))],
        ];
        print(`A campaign of ${count.toLocaleString('en')} × ${filledCampaign.requirements}, ${title}, ${connections} connection(s)`, rows, 'statements straight to PostgreSQL');
      }
    }
  } finally {
    await app.end();
  }
}
