import postgres from 'postgres';
import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sqlState, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { WorkerSql } from '#app/platform/jobs/jobs.server.ts';
import { actorOf, createOffice, createOrganisation, createPerson, type OfficeScene } from '#db/test/factories.ts';
import { createFrameworkVersion, requirementsOf, type FixtureVersion } from '#db/test/framework.fixtures.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { testPasswords } from '#db/test/test-passwords.ts';
import { loginUrls } from '#scripts/lib/migrate-database.ts';
import { advanceCampaigns, giveNotices } from './campaign-jobs.server.ts';
import { campaignLife, campaignStates } from './campaign.model.ts';
import { loadAudiencePreview, loadCampaignPage, loadCampaignsPage } from './campaign-pages.server.ts';
import { newCampaignSchema, progressSearch, campaignsSearch, type CampaignKey, type NewCampaign } from './campaign.schema.ts';
import { actOnCampaign, createCampaign, editCampaign, saveSilenceRules } from './campaign.service.server.ts';

const today = '2026-11-23';
const everything = progressSearch.parse({});

let db: TestDatabase;
let worker: WorkerSql;
let version: FixtureVersion;
let coordinator: Actor;
let akmola: OfficeScene;
let aktobe: OfficeScene;
let lead: Actor;
let neighbour: Actor;
let organisationIds: string[];
let foreignIds: string[];

const read = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const write = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);

async function account(role: Actor['role'], scope: Actor['scope'], office: OfficeScene, more: { organisationId?: string; regionCode?: string } = {}): Promise<Actor> {
  const personId = await createPerson(db.owner);
  await db.owner`insert into memberships (office_id, id, person_id, role, scope, region_code, organisation_id)
    values (${office.officeId}, ${uuid()}, ${personId}, ${role}, ${scope}, ${more.regionCode ?? null}, ${more.organisationId ?? null})`;
  return actorOf({ ...office, personId, regionCode: more.regionCode ?? office.regionCode }, role, scope, { organisationId: more.organisationId ?? null });
}

beforeAll(async () => {
  db = await createTestDatabase();
  worker = postgres(loginUrls(db.url, testPasswords).workerDatabaseUrl, { max: 2, onnotice: () => {} });
  version = await createFrameworkVersion(db.owner);
  [akmola, aktobe] = [await createOffice(db.owner, { regionCode: 'KZ-11' }), await createOffice(db.owner, { regionCode: 'KZ-15' })];
  organisationIds = [];
  for (let index = 0; index < 7; index += 1) organisationIds.push(await createOrganisation(db.owner, akmola.officeId, 'KZ-11'));
  foreignIds = [];
  for (let index = 0; index < 4; index += 1) foreignIds.push(await createOrganisation(db.owner, aktobe.officeId, 'KZ-15'));
  const [office] = await db.owner<{ id: string }[]>`select id from offices where kind = 'coordinator'`;
  coordinator = await account('coordinator', 'national', { officeId: office!.id, kind: 'cga', regionCode: null });
  [lead, neighbour] = [await account('officeLead', 'office', akmola), await account('officeLead', 'office', aktobe)];
});
afterAll(async () => {
  await worker.end();
  await db.close();
});
beforeEach(async () => {
  await db.owner`delete from checklist_notices`;
  await db.owner`delete from checklists`;
  await db.owner`delete from campaigns`;
  await db.owner`delete from identity.mail_messages`;
});

const drafted = (more: Record<string, unknown> = {}): NewCampaign =>
  newCampaignSchema.parse({ id: uuid(), title: 'Тексеру', frameworkVersionId: version.versionId, year: '2026', opensOn: today, dueOn: '2026-12-15', reminderDays: '7, 1', kinds: 'quasi_public', ...more });
const draft = (actor: Actor, more: Record<string, unknown> = {}): Promise<CampaignKey> => write(actor, (transaction) => createCampaign(transaction, actor, drafted(more), today));
const versionOf = async ({ campaignId }: CampaignKey) => (await db.owner<{ version: number }[]>`select version from campaigns where id = ${campaignId}`)[0]!.version;
const act = async (actor: Actor, key: CampaignKey, intent: 'send' | 'sendToNew' | 'close' | 'delete') => {
  const seen = await versionOf(key);
  await write(actor, (transaction) => actOnCampaign(transaction, actor, key, { intent, version: seen }, today));
};
const advance = (most = 3, day = today) => advanceCampaigns({ today: () => day }, worker, most);
const campaign = async ({ campaignId }: CampaignKey) => (await db.owner<{ state: string; sent: number; target: number }[]>`select state, sent_count as sent, target_count as target from campaigns where id = ${campaignId}`)[0]!;
const sentTo = async ({ campaignId }: CampaignKey) =>
  (await db.owner<{ id: string }[]>`select organisation_id as id from checklists where campaign_id = ${campaignId} order by 1`).map(({ id }) => id);
async function sent(actor: Actor, more: Record<string, unknown> = {}): Promise<CampaignKey> {
  const key = await draft(actor, more);
  await act(actor, key, 'send');
  await advance();
  return key;
}

describe('the audience', () => {
  const previewOf = (actor: Actor, choice: object) =>
    read(actor, (transaction) => loadAudiencePreview(transaction, actor, { officeIds: [], regionCodes: [], officeKinds: [], kinds: [], sizes: [], list: '', ...choice } as never, today));

  test('fits every choice that is made', async () => {
    const [all, own, region, both] = await Promise.all([
      previewOf(coordinator, {}), previewOf(coordinator, { officeIds: [akmola.officeId] }), previewOf(coordinator, { regionCodes: ['KZ-15'] }),
      previewOf(coordinator, { officeIds: [akmola.officeId], regionCodes: ['KZ-15'] }),
    ]);
    expect([all.count, own.count, region.count, both.count]).toEqual([11, 7, 4, 0]);
    expect(all.rows).toHaveLength(11);
  });

  test('of an office is its own, whatever it asks for', async () => {
    const answer = await previewOf(lead, { officeIds: [aktobe.officeId] });
    expect(answer.count).toBe(0);
    expect((await previewOf(lead, { list: foreignIds.join('\n') })).unknown).toEqual(foreignIds);
  });

  test('of a list is by number, name or key; unknown lines are told', async () => {
    await db.owner`update organisations set bin = '970740001234' where id = ${organisationIds[0]!}`;
    const [named] = await db.owner<{ name: string }[]>`select name ->> 'kk' as name from organisations where id = ${organisationIds[1]!}`;
    const answer = await previewOf(coordinator, { list: `970740001234\n${named!.name.toUpperCase()}\n${organisationIds[2]}\nnobody` });
    expect([answer.count, answer.unknown]).toEqual([3, ['nobody']]);
    await expect(draft(coordinator, { list: 'nobody' })).rejects.toMatchObject({ status: 422, fieldErrors: { list: expect.stringContaining('unknownLines') } });
  });
});

describe('a draft', () => {
  test('is made once, edited over the version that was seen, and deleted', async () => {
    const content = drafted();
    for (let time = 0; time < 2; time += 1) await write(lead, (transaction) => createCampaign(transaction, lead, content, today));
    const key = { officeId: akmola.officeId, campaignId: content.id };
    const { id: _id, ...rest } = content;
    await write(lead, (transaction) => editCampaign(transaction, lead, key, { ...rest, title: 'Жаңа', version: 1 }, today));
    await expect(write(lead, (transaction) => editCampaign(transaction, lead, key, { ...rest, version: 1 }, today))).rejects.toMatchObject({ status: 409 });
    await act(lead, key, 'delete');
    expect(await db.owner`select from campaigns`).toHaveLength(0);
  });

  test('asks only what is published', async () => {
    const unpublished = await createFrameworkVersion(db.owner, requirementsOf(1), { isDraft: true });
    await expect(draft(lead, { frameworkVersionId: unpublished.versionId })).rejects.toMatchObject({ status: 422 });
    await expect(draft(lead, { frameworkVersionId: uuid() })).rejects.toMatchObject({ status: 422 });
  });

  test('is not there for anybody else', async () => {
    const key = await draft(lead);
    const commissioner = await account('commissioner', 'region', akmola, { regionCode: 'KZ-11' });
    for (const actor of [neighbour, commissioner]) await expect(read(actor, (transaction) => loadCampaignPage(transaction, actor, (body) => read(actor, body), key, everything, today))).rejects.toMatchObject({ status: 404 });
    await expect(act(coordinator, key, 'send')).rejects.toMatchObject({ status: 422, messageKey: 'campaigns.errors.notSender' });
  });
});

describe('sending', () => {
  test('reaches every organisation once, with what the campaign says', async () => {
    const key = await sent(coordinator);
    expect(await sentTo(key)).toEqual([...organisationIds, ...foreignIds].sort());
    expect(await campaign(key)).toEqual({ state: 'sent', sent: 11, target: 11 });
    const [one] = await db.owner`select region_code, title, requirement_count, is_reviewed_by_office, state, due_on::text from checklists where organisation_id = ${foreignIds[0]!}`;
    expect(one).toEqual({ region_code: 'KZ-15', title: 'Тексеру', requirement_count: 4, is_reviewed_by_office: false, state: 'sent', due_on: '2026-12-15' });
  });

  test('twice is once', async () => {
    const key = await draft(coordinator);
    const seen = await versionOf(key);
    const send = () => write(coordinator, (transaction) => actOnCampaign(transaction, coordinator, key, { intent: 'send', version: seen }, today));
    const outcomes = await Promise.allSettled([send(), send()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await Promise.all([advance(), advance()]);
    await advance();
    expect(await sentTo(key)).toHaveLength(11);
  });

  test('that is cut off goes on where it was, and doubles nothing', async () => {
    const key = await draft(coordinator);
    await act(coordinator, key, 'send');
    await worker`select advance_campaigns(${today}, 4)`;
    expect(await campaign(key)).toEqual({ state: 'sending', sent: 4, target: 11 });
    await worker.begin(async (transaction) => {
      await transaction`select advance_campaigns(${today}, 4)`;
      throw new Error('killed');
    }).catch(() => {});
    expect(await campaign(key)).toEqual({ state: 'sending', sent: 4, target: 11 });
    await advance(4);
    expect(await campaign(key)).toEqual({ state: 'sent', sent: 11, target: 11 });
    expect(new Set(await sentTo(key)).size).toBe(11);
  });

  test('is done by one worker at a time', async () => {
    const key = await draft(coordinator);
    await act(coordinator, key, 'send');
    await worker.begin(async (transaction) => {
      await transaction`select advance_campaigns(${today}, 4)`;
      const [other] = await worker<{ wasWaiting: boolean }[]>`select advance_campaigns(${today}, 4) as "wasWaiting"`;
      expect(other!.wasWaiting).toBe(false);
    });
    await advance();
    expect(await sentTo(key)).toHaveLength(11);
  });

  test('from an office reaches its own organisations, whatever the row says', async () => {
    const key = await draft(lead);
    await db.owner`update campaigns set audience = jsonb_set(audience, '{officeIds}', ${db.owner.json([aktobe.officeId])}) where id = ${key.campaignId}`;
    await expect(act(lead, key, 'send')).rejects.toMatchObject({ status: 422, messageKey: 'campaigns.errors.nobody' });
    await db.owner`update campaigns set audience = jsonb_set(audience, '{officeIds}', '[]') where id = ${key.campaignId}`;
    await act(lead, key, 'send');
    await advance();
    expect(await sentTo(key)).toEqual([...organisationIds].sort());
    const forged = await write(lead, (transaction) => transaction.execute(sql`update campaigns set is_national = true, state = 'sending' where id = ${key.campaignId}`)).then(() => 'made', sqlState);
    expect(forged).toBe('23514');
  });

  test('reaches those that came later when asked again', async () => {
    const key = await sent(lead);
    await expect(act(lead, key, 'sendToNew')).rejects.toMatchObject({ status: 422 });
    const later = await createOrganisation(db.owner, akmola.officeId, 'KZ-11');
    try {
      const page = await read(lead, (transaction) => loadCampaignPage(transaction, lead, (body) => read(lead, body), key, everything, today));
      expect(page).toMatchObject({ kind: 'running', fresh: 1 });
      await act(lead, key, 'sendToNew');
      await advance();
      expect(await sentTo(key)).toEqual([...organisationIds, later].sort());
      expect(await campaign(key)).toEqual({ state: 'sent', sent: 8, target: 8 });
    } finally {
      await db.owner`delete from checklists where organisation_id = ${later}`;
      await db.owner`update organisation_placements set ended_on = ${today}, effective_on = '2022-01-01' where organisation_id = ${later}`;
    }
  });

  test('cannot be done by whoever reads, nor by hand', async () => {
    const key = await draft(coordinator);
    for (const statement of [sql`select advance_campaigns(${today}, 5)`, sql`select * from give_checklist_notices(${today}, '[]')`]) {
      for (const actor of [coordinator, lead]) expect(await write(actor, (transaction) => transaction.execute(statement)).then(() => 'done', sqlState)).toBe('42501');
    }
    const commissioner = await account('commissioner', 'region', akmola, { regionCode: 'KZ-11' });
    expect(await write(commissioner, (transaction) => transaction.execute(sql`update campaigns set state = 'sending' where id = ${key.campaignId}`)).then(() => 'done', sqlState)).toBe('42501');
  });

  test('the life of a campaign is the one of the database', async () => {
    const pairs = campaignStates.flatMap((from) => campaignStates.map((to) => [from, to] as const));
    for (const [from, to] of pairs) {
      const [row] = await db.owner<{ may: boolean }[]>`select campaign_may_move(${from}, ${to}) as may`;
      expect([from, to, row!.may]).toEqual([from, to, Object.values(campaignLife).some((movement) => movement.from === from && movement.to === to)]);
    }
  });
});

/** As if the organisation had done it. */
async function answered(organisationId: string, state: string): Promise<void> {
  const isGiven = !['sent', 'inProgress'].includes(state);
  const [submitter, reviewer] = [uuid(), uuid()];
  await db.owner`update checklists set state = ${state}, submitted_by = ${isGiven ? submitter : null}, submission_hash = ${isGiven ? '0'.repeat(64) : null},
    reviewed_by = ${['reviewed', 'toRenew'].includes(state) ? reviewer : null} where organisation_id = ${organisationId}`;
}

describe('a newer version of the framework', () => {
  test('is offered with its differences, moves what is not submitted and keeps the answers', async () => {
    const [kept, reworded, changed, dropped] = requirementsOf(4);
    const first = await createFrameworkVersion(db.owner, [kept!, reworded!, changed!, dropped!]);
    const key = await sent(lead, { frameworkVersionId: first.versionId });
    const second = await createFrameworkVersion(db.owner, [
      kept!, { ...reworded!, wording: 'In other words' }, { subjectId: uuid(), code: 'R3a', wording: 'Another meaning', formerly: 'R3' }, ...requirementsOf(2, 10),
    ], { previous: first });
    const [open, started, submitted, reviewed] = organisationIds as [string, string, string, string];
    await answered(started, 'inProgress');
    await answered(submitted, 'submitted');
    await answered(reviewed, 'reviewed');
    const [row] = await db.owner<{ office_id: string; region_code: string; id: string }[]>`select office_id, region_code, id from checklists where organisation_id = ${started}`;
    for (const { subjectId } of [kept!, changed!]) {
      await db.owner`insert into checklist_answers ${db.owner({ office_id: row!.office_id, organisation_id: started, region_code: row!.region_code, checklist_id: row!.id, subject_id: subjectId, answer: 'met', author_id: uuid(), author_name: 'n' })}`;
    }
    const page = await read(lead, (transaction) => loadCampaignPage(transaction, lead, (body) => read(lead, body), key, everything, today));
    expect(page).toMatchObject({ kind: 'running', offer: { versionId: second.versionId, added: 2, changed: 1, reworded: 1, dropped: 1, toMove: 5 } });
    const upgrade = async (frameworkVersionId: string) => {
      const seen = await versionOf(key);
      await write(lead, (transaction) => actOnCampaign(transaction, lead, key, { intent: 'upgrade', version: seen, frameworkVersionId }, today));
    };
    await expect(upgrade(version.versionId)).rejects.toMatchObject({ status: 409 });
    await upgrade(second.versionId);
    await worker`select advance_campaigns(${today}, 2)`;
    expect((await campaign(key)).state).toBe('upgrading');
    await advance(2);
    await advance(2);
    const rows = await db.owner<{ organisation_id: string; framework_version_id: string; requirement_count: number; answered_count: number }[]>`
      select organisation_id, framework_version_id, requirement_count, answered_count from checklists`;
    const of = (id: string) => rows.find(({ organisation_id: organisationId }) => organisationId === id)!;
    expect([of(open), of(started)].map((found) => [found.framework_version_id, found.requirement_count, found.answered_count])).toEqual([[second.versionId, 5, 0], [second.versionId, 5, 1]]);
    expect([of(submitted), of(reviewed)].map((found) => [found.framework_version_id, found.requirement_count])).toEqual([[first.versionId, 4], [first.versionId, 4]]);
    expect(await db.owner`select from checklist_answers where checklist_id = ${row!.id}`).toHaveLength(2);
    expect(await campaign(key)).toEqual({ state: 'sent', sent: 7, target: 7 });
    await db.owner`delete from checklist_answers`;
  });
});

describe('progress', () => {
  test('is counted for the sender, and for others among their own organisations', async () => {
    const key = await sent(coordinator);
    await answered(organisationIds[0]!, 'inProgress');
    await answered(organisationIds[1]!, 'submitted');
    await answered(foreignIds[0]!, 'reviewed');
    const later = '2026-12-16';
    const whole = await read(coordinator, (transaction) => loadCampaignPage(transaction, coordinator, (body) => read(coordinator, body), key, everything, later));
    expect(whole).toMatchObject({ kind: 'running', total: { sent: 8, inProgress: 1, submitted: 1, returned: 0, reviewed: 1, toRenew: 0, overdue: 9 } });
    const part = await read(neighbour, (transaction) => loadCampaignPage(transaction, neighbour, (body) => read(neighbour, body), key, everything, later));
    expect(part).toMatchObject({ kind: 'running', mayAct: false, header: { own: null, title: 'Тексеру' }, total: { sent: 3, reviewed: 1, overdue: 3 } });
    const list = await read(neighbour, (transaction) => loadCampaignsPage(transaction, neighbour, campaignsSearch.parse({}), later));
    expect(list.received.map(({ campaignId, counts }) => [campaignId, counts.reviewed])).toEqual([[key.campaignId, 1]]);
    expect(list.own.rows).toEqual([]);
  });

  test('of a campaign that reached nobody of theirs is not there', async () => {
    const key = await sent(lead);
    await expect(read(neighbour, (transaction) => loadCampaignPage(transaction, neighbour, (body) => read(neighbour, body), key, everything, today))).rejects.toMatchObject({ status: 404 });
    await expect(read(neighbour, (transaction) => loadCampaignPage(transaction, neighbour, (body) => read(neighbour, body), { ...key, officeId: aktobe.officeId }, everything, today))).rejects.toMatchObject({ status: 404 });
  });

  test('lists by state, region, lateness and name, page by page', async () => {
    const key = await sent(coordinator);
    await answered(organisationIds[0]!, 'submitted');
    const listOf = async (search: object, on = today) => {
      const page = await read(coordinator, (transaction) => loadCampaignPage(transaction, coordinator, (body) => read(coordinator, body), key, progressSearch.parse(search), on));
      return page.kind === 'running' ? page.list.rows : [];
    };
    expect((await listOf({ state: 'submitted' })).map(({ organisationId }) => organisationId)).toEqual([organisationIds[0]]);
    expect(await listOf({ region: 'KZ-15' })).toHaveLength(4);
    expect(await listOf({ overdue: 'yes' })).toHaveLength(0);
    expect(await listOf({ overdue: 'yes' }, '2026-12-16')).toHaveLength(10);
    expect(await listOf({ q: organisationIds[3]!.slice(-6) })).toHaveLength(1);
    const first = (await listOf({}))[4]!;
    expect(await listOf({ after: `${first.officeId}|${first.organisationId}` })).toHaveLength(6);
  });
});

describe('reminders and silence', () => {
  const config = { origin: 'https://adal.test' } as never;
  const noticesOn = (day: string) => giveNotices({ database: db.database, config, today: () => day }, worker);
  const letters = () => db.owner<{ recipient: string; body: string }[]>`select recipient, body from identity.mail_messages order by recipient`;

  test('are given once, as one letter a person and day', async () => {
    await sent(coordinator);
    const officer = await account('complianceOfficer', 'organisation', akmola, { organisationId: organisationIds[0]! });
    // Six organisations have nobody: their office's lead is told; the other office's lead of all four.
    expect(await noticesOn('2026-12-08')).toBe(3);
    expect(await noticesOn('2026-12-08')).toBe(0);
    expect(await noticesOn('2026-12-09')).toBe(0);
    const found = await letters();
    expect(found.map(({ recipient }) => recipient).sort()).toEqual([officer, lead, neighbour].map(({ personId }) => `${personId}@test.example`).sort());
    expect(found.find(({ recipient }) => recipient.startsWith(lead.personId))!.body).toContain('6');
    expect(await db.owner`select from checklist_notices where kind = 'reminder' and occasion = '7'`).toHaveLength(11);
    expect(await noticesOn('2026-12-12')).toBe(0);
    expect(await noticesOn('2026-12-14')).toBe(3);
    await db.owner`delete from memberships where person_id = ${officer.personId}`;
  });

  test('silence goes up the chain by working days, past those who answered and campaigns that are closed', async () => {
    const key = await sent(coordinator);
    const commissioner = await account('commissioner', 'region', akmola, { regionCode: 'KZ-11' });
    for (const id of [...organisationIds.slice(1), ...foreignIds]) await answered(id, 'submitted');
    const levelsGiven = async () => (await db.owner<{ occasion: string }[]>`select occasion from checklist_notices where kind = 'silence' order by given_on, occasion`).map(({ occasion }) => occasion);
    // Due on Tuesday, 15 December 2026; the 16th is a holiday.
    await noticesOn('2026-12-17');
    expect(await levelsGiven()).toEqual(['organisation']);
    await noticesOn('2026-12-22');
    expect(await levelsGiven()).toContain('office');
    await noticesOn('2026-12-24');
    expect(await levelsGiven()).toContain('commissioner');
    const page = await read(commissioner, (transaction) => loadCampaignsPage(transaction, commissioner, campaignsSearch.parse({}), '2026-12-24'));
    expect(page.silent).toMatchObject({ level: 'commissioner', count: 1, rows: [{ organisationId: organisationIds[0], silence: { level: 'commissioner' } }] });
    expect((await letters()).some(({ recipient }) => recipient.startsWith(commissioner.personId))).toBe(true);
    await act(coordinator, key, 'close');
    expect(await noticesOn('2027-02-01')).toBe(0);
  });

  test('the rules are the coordinator’s, in ascending order, over the version that was seen', async () => {
    const rules = (days: number[], version = 1) => ({ rules: (['organisation', 'office', 'commissioner', 'coordinator'] as const).map((level, index) => ({ level, version, afterWorkingDays: days[index]! })) });
    const save = (actor: Actor, input: ReturnType<typeof rules>) => write(actor, (transaction) => saveSilenceRules(transaction, input));
    await expect(save(coordinator, rules([0, 5, 3, 10]))).rejects.toMatchObject({ status: 422 });
    await save(coordinator, rules([1, 2, 4, 8]));
    await expect(save(coordinator, rules([0, 3, 5, 10]))).rejects.toMatchObject({ status: 409 });
    expect(await save(lead, rules([0, 3, 5, 10], 2)).then(() => 'saved', sqlState)).toBe('42501');
    await save(coordinator, rules([0, 3, 5, 10], 2));
  });
});
