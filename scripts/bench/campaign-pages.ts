import path from 'node:path';
import postgres, { type Sql } from 'postgres';
import { createServer } from 'vite';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { measureAnswering } from './answering-pages.ts';
import { benchFramework, draftCampaign, fillCampaign, filledCampaign, isCampaignFilled, type BenchCampaign } from './fill-campaign.ts';
import { fillRisks, isRegisterFilled } from './fill-risks.ts';
import { overHttp, print, say, straight, type Measured } from './measure.ts';
import { enterAsReader, runPipelined } from './plan.ts';
import { recordAnswered, type Statement } from './recorded-statements.ts';

const { today } = filledCampaign;
const jsonType = 114;
const dayAndTimeTypes = [1082, 1114, 1184];

/** What the pages load, read by the bundler that builds the product. */
async function withLoaders<Result>(use: (loaders: Awaited<ReturnType<typeof loadersOf>>) => Promise<Result>): Promise<Result> {
  const vite = await createServer({
    root: path.resolve(import.meta.dirname, '../..'), configFile: false, appType: 'custom', logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use(await loadersOf((file) => vite.ssrLoadModule(`/app/features/${file}`)));
  } finally {
    await vite.close();
  }
}

const loadersOf = async (feature: (file: string) => Promise<object>) => ({
  campaigns: (await feature('campaigns/campaign-pages.server.ts')) as typeof import('#app/features/campaigns/campaign-pages.server.ts'),
  campaignSearch: (await feature('campaigns/campaign.schema.ts')) as typeof import('#app/features/campaigns/campaign.schema.ts'),
  checklists: (await feature('checklists/index.server.ts')) as typeof import('#app/features/checklists/index.server.ts'),
  checklistSearch: (await feature('checklists/checklists.schema.ts')) as typeof import('#app/features/checklists/checklists.schema.ts'),
  actions: (await feature('gap-actions/index.server.ts')) as typeof import('#app/features/gap-actions/index.server.ts'),
  actionSearch: (await feature('gap-actions/gap-actions.schema.ts')) as typeof import('#app/features/gap-actions/gap-actions.schema.ts'),
});

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

/** A coordinator who reads everything, signed in. */
export async function nationalReader(owner: Sql): Promise<{ personId: string; officeId: string; cookie: string }> {
  const [reader] = await owner<{ personId: string; officeId: string }[]>`
    select person_id as "personId", office_id as "officeId" from memberships where role = 'coordinator' and revoked_at is null order by id limit 1`;
  const cookie = `bench-national-${reader!.personId}`;
  await owner`insert into identity.sessions (id, account_id, expires_at) values (${sessionHash(cookie)}, ${reader!.personId}, now() + interval '12 hours')
    on conflict (id) do update set expires_at = excluded.expires_at`;
  return { ...reader!, cookie };
}

/** A campaign sent to every quasi-public organisation and answered by all of them, once. */
export async function fillAnswers(owner: Sql, productUrl: string): Promise<BenchCampaign> {
  const { cookie } = await nationalReader(owner);
  const [found] = await owner<BenchCampaign[]>`select office_id as "officeId", id as "campaignId" from campaigns where title = 'answered'`;
  const filled = found ?? (await draftCampaign(owner, 'answered'));
  if (!found) await send(owner, productUrl, cookie, filled);
  if (!(await isCampaignFilled(owner, filled))) await fillCampaign(owner, filled);
  return filled;
}

/** A campaign to every quasi-public organisation: how long sending takes, and how fast what comes of it is read and answered with 250,000 answers. */
export async function measureCampaign(owner: Sql, appDatabaseUrl: string, productUrl: string): Promise<void> {
  const { personId, officeId, cookie } = await nationalReader(owner);
  const sending = await draftCampaign(owner, 'sending');
  await owner`delete from checklists where campaign_id = ${sending.campaignId}`;
  const { seconds, count } = await send(owner, productUrl, cookie, sending);
  say(`\nSending a campaign to ${count.toLocaleString('en')} organisations, from the click to the last checklist: ${seconds.toFixed(1)} s, ${Math.round(count / seconds).toLocaleString('en')} checklists/s`);
  await owner`delete from checklists where campaign_id = ${sending.campaignId}`;
  await owner`delete from campaigns where id = ${sending.campaignId}`;

  const filled = await fillAnswers(owner, productUrl);
  if (!(await isRegisterFilled(owner))) await fillRisks(owner);
  const [answers] = await owner<{ count: number }[]>`select count(a.answer)::int as count from checklists x join checklist_answers a on a.office_id = x.office_id and a.checklist_id = x.id where x.campaign_id = ${filled.campaignId}`;
  const all = `${count.toLocaleString('en')} × ${filledCampaign.requirements}, ${answers!.count.toLocaleString('en')} answers`;

  const app = postgres(appDatabaseUrl, { max: 12, onnotice: () => {} });
  app.options.serializers[jsonType] = (text: string) => text;
  for (const type of dayAndTimeTypes) app.options.parsers[type] = (text: string) => text;
  const entered = enterAsReader('app_national', personId, officeId);
  const actor: Actor = {
    personId, officeId, name: 'Reader', membershipId: '', role: 'coordinator', scope: 'national', regionCode: null, organisationId: null, charterIds: [], language: 'kk',
  };
  const [place] = await owner<{ region: string; office: string }[]>`
    select (select region_code from checklists where campaign_id = ${filled.campaignId} group by 1 order by count(*) desc limit 1) as region,
      (select office_id from checklists where campaign_id = ${filled.campaignId} group by 1 order by count(*) desc limit 1) as office`;
  try {
    await withLoaders(async ({ campaigns, campaignSearch, checklists, checklistSearch, actions, actionSearch }) => {
      type Load = (transaction: ActorTransaction) => Promise<unknown>;
      const typed = (query: string) => Object.fromEntries(new URLSearchParams(query));
      const inTransaction = (transaction: ActorTransaction): Reads => (body) => body(transaction);
      const progress = (query: string): Load => (transaction) => campaigns.loadCampaignPage(transaction, actor, inTransaction(transaction), filled, campaignSearch.progressSearch.parse(typed(query)), today);
      const figures = (query: string): Load => (transaction) => checklists.loadComplianceFigures(transaction, actor, inTransaction(transaction), checklistSearch.figuresSearch.parse(typed(query)));
      const list = (query: string): Load => (transaction) => checklists.loadChecklists(transaction, actor, inTransaction(transaction), checklistSearch.checklistSearch.parse(typed(query)), today);
      const plan = (query: string): Load => (transaction) => actions.loadActions(transaction, actor, inTransaction(transaction), actionSearch.actionListSearch.parse(typed(query)), today);
      const text = encodeURIComponent('мектеп');
      const campaign = `/campaigns/${filled.officeId}/${filled.campaignId}`;
      const figure = `framework=${benchFramework}&year=${filledCampaign.year}`;
      const asked: [title: string, address: string, query: string, load: (query: string) => Load][] = [
        ['progress', campaign, '', progress],
        ['progress, the overdue of a region', campaign, `by=region&region=${place!.region}&overdue=yes`, progress],
        ['list of campaigns', '/campaigns', '', (query) => (transaction) => campaigns.loadCampaignsPage(transaction, actor, campaignSearch.campaignsSearch.parse(typed(query)), today)],
        ['compliance by peer group', '/checklists/figures', figure, figures],
        ['compliance by region', '/checklists/figures', `${figure}&by=region`, figures],
        ['compliance by office', '/checklists/figures', `${figure}&by=office`, figures],
        ['checklists', '/checklists', '', list],
        ['checklists that wait for review', '/checklists', 'state=waiting', list],
        ['checklists of an office', '/checklists', `office=${place!.office}`, list],
        ['checklists by text', '/checklists', `q=${text}`, list],
        ['actions', '/actions', '', plan],
        ['overdue actions', '/actions', 'state=overdue', plan],
        ['actions by text', '/actions', `q=${encodeURIComponent('кеден')}`, plan],
      ];
      const recorded: { title: string; address: string; query: string; statements: Statement[] }[] = [];
      for (const [title, address, query, load] of asked) {
        const statements = await app.begin(async (transaction) => {
          await transaction.unsafe(entered.text, entered.parameters);
          return recordAnswered((sent, parameters) => transaction.unsafe(sent, parameters), load(query) as (transaction: never) => Promise<unknown>);
        });
        recorded.push({ title, address, query, statements });
        // What readers share of a second would be missing from the statements of the next page that asks the same.
        await new Promise((resolve) => setTimeout(resolve, 1_100));
      }
      const get = (connections: number, address: string) => overHttp(productUrl, connections, () => ({ method: 'GET', path: address, headers: { Cookie: `adal_session=${cookie}` } }));
      for (const { title, address, query, statements } of recorded) {
        const suffix = query === '' ? '' : `?${query}`;
        // A page is fast once the server has drawn it some hundred times; its first readers are not measured.
        await get(8, address + suffix);
        for (const connections of [1, 8]) {
          const rows: [string, Measured][] = [
            ['page', await get(connections, address + suffix)],
            ['data of the page', await get(connections, `${address}.data${suffix}`)],
            ['statements straight to PostgreSQL', await straight(connections, () => runPipelined(app, entered, statements, {}))],
          ];
          print(`A campaign of ${all}: ${title}, ${connections} connection(s)`, rows, 'statements straight to PostgreSQL');
        }
      }
      await measureAnswering(owner, app, checklists, productUrl, filled, all);
    });
  } finally {
    await app.end();
  }
}
