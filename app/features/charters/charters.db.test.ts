import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '#app/platform/errors/app-error.ts';
import { sqlState, withActor } from '#app/platform/db/with-actor.server.ts';
import { actorOf, createOrganisation } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { hashCharterContent } from './charter-content.server.ts';
import { loadCharterForm, loadCharterVersion } from './charter-page.queries.server.ts';
import { adopt, completeDraft, createCharterOffice, documentOf, edit, move, templateOf, write, type CharterOffice } from './charters.fixtures.ts';
import type { CharterKey } from './charters.repo.server.ts';
import { moveCharter } from '../charter-life/charter-life.service.server.ts';
import { adoptTemplate, editCharter, endPause, pauseIndicator } from './charters.service.server.ts';

let db: TestDatabase;
let office: CharterOffice;
let central: CharterOffice;
let foreign: CharterOffice;

beforeAll(async () => {
  db = await createTestDatabase();
  office = await createCharterOffice(db.owner, { regionCode: 'KZ-11' });
  central = await createCharterOffice(db.owner, { kind: 'cga' });
  foreign = await createCharterOffice(db.owner, { regionCode: 'KZ-15' });
});
afterAll(() => db.close());

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return [error.status, error.messageKey];
    },
  );
const stateOf = async (key: CharterKey) => (await documentOf(db.database, office.manager, key)).header.state;

describe('adopting a template', () => {
  test('twice with the same form makes one charter, with the template’s tasks and indicators', async () => {
    const id = uuid();
    const key = await adopt(db.owner, db.database, office, id);
    expect(await adopt(db.owner, db.database, office, id)).toEqual(key);
    const [count] = await db.owner`select count(*)::int as charters from charters where office_id = ${office.officeId} and id = ${id}`;
    expect(count).toEqual({ charters: 1 });
    const { content, header } = await documentOf(db.database, office.manager, key);
    expect(content.tasks.length).toBeGreaterThan(3);
    expect(content.indicators.length).toBeGreaterThan(0);
    expect(header.members).toMatchObject([{ personId: office.manager.personId, duty: 'manager' }]);
  });

  test('by two people at once gives two codes', async () => {
    const keys = await Promise.all([adopt(db.owner, db.database, office), adopt(db.owner, db.database, office), adopt(db.owner, db.database, office)]);
    const codes = await Promise.all(keys.map(async (key) => (await documentOf(db.database, office.manager, key)).header.code));
    expect(new Set(codes).size).toBe(3);
  });

  test('of another time, or one that is not there, is refused', async () => {
    const input = { id: uuid(), name: { kk: 'n', ru: null, en: null }, startsOn: '2026-01-01', endsOn: '2026-12-31' };
    for (const templateId of [await templateOf(db.owner, 'culture'), uuid()]) {
      const work = write(db.database, office.manager, (transaction) => adoptTemplate(transaction, office.manager, { ...input, templateId }));
      expect(await refusal(work)).toEqual([422, 'charters.errors.templateNotValid']);
    }
  });
});

describe('the way to approval', () => {
  test('draft, submitted, returned, submitted, agreed, approved: a version bound to its content', async () => {
    const key = await completeDraft(db.owner, db.database, office);
    await move(db.database, office.manager, key, 'submit');
    expect(await refusal(move(db.database, office.reviewer, key, 'return'))).toEqual([422, 'charters.errors.remarkMissing']);
    await move(db.database, office.reviewer, key, 'return', 'Refine the goal');
    await edit(db.database, office.manager, key, {
      intent: 'saveBasics', name: { kk: 'Charter', ru: null, en: null }, goal: { kk: 'Another goal', ru: null, en: null }, startsOn: '2026-01-01', endsOn: '2026-12-31',
    });
    await move(db.database, office.manager, key, 'submit');
    await move(db.database, office.reviewer, key, 'agree');
    await move(db.database, office.lead, key, 'approve');

    const document = await documentOf(db.database, office.lead, key);
    expect(document.header).toMatchObject({ state: 'approved', approvedVersion: 1 });
    expect(document.decisions.map(({ toState }) => toState)).toEqual(['approved', 'agreed', 'submitted', 'returned', 'submitted']);
    expect(document.sinceVersion).toEqual([]);
    const version = await withActor(db.database, office.lead, 'read', (transaction) => loadCharterVersion(transaction, { ...key, charterVersion: 1 }));
    expect(version.recomputedHash).toBe(version.version.contentHash);
    expect(hashCharterContent(document.content)).toBe(version.version.contentHash);
    expect(version.content.goal.kk).toBe('Another goal');
  });

  test('the coordinator agrees a central office’s charter', async () => {
    const key = await completeDraft(db.owner, db.database, central);
    await move(db.database, central.manager, key, 'submit');
    await move(db.database, central.reviewer, key, 'agree');
    await move(db.database, central.lead, key, 'approve');
    expect((await documentOf(db.database, central.lead, key)).header.state).toBe('approved');
  });

  test('an incomplete charter is not submitted', async () => {
    const key = await adopt(db.owner, db.database, office);
    expect(await refusal(move(db.database, office.manager, key, 'submit'))).toEqual([422, 'charters.errors.incomplete']);
    expect(await stateOf(key)).toBe('draft');
  });

  test('a commissioner agrees only in the own region, a coordinator only central offices', async () => {
    const key = await completeDraft(db.owner, db.database, office);
    await move(db.database, office.manager, key, 'submit');
    expect(await refusal(move(db.database, foreign.reviewer, key, 'agree'))).toEqual([404, 'platform.errors.notFound']);
    expect(await refusal(move(db.database, central.reviewer, key, 'agree'))).toEqual([422, 'charters.refusals.notThisReviewer']);
    expect(await refusal(move(db.database, office.lead, key, 'approve'))).toEqual([422, 'charters.refusals.notInThisState']);
  });

  test('nobody approves what they submitted', async () => {
    const key = await completeDraft(db.owner, db.database, office);
    await move(db.database, office.lead, key, 'submit');
    await move(db.database, office.reviewer, key, 'agree');
    expect(await refusal(move(db.database, office.lead, key, 'approve'))).toEqual([422, 'charters.refusals.ownWork']);
    await move(db.database, office.secondLead, key, 'approve');
    expect(await stateOf(key)).toBe('approved');
  });

  test('a commissioner agrees a charter of which one organisation stands in another region', async () => {
    const own = await createCharterOffice(db.owner, { regionCode: 'KZ-19' });
    own.organisationIds.push(await createOrganisation(db.owner, own.officeId, 'KZ-75'));
    const key = await completeDraft(db.owner, db.database, own);
    await move(db.database, own.manager, key, 'submit');
    expect(await documentOf(db.database, own.reviewer, key)).toMatchObject({ isPartial: true, contentHash: (await documentOf(db.database, own.lead, key)).contentHash });
    await move(db.database, own.reviewer, key, 'agree');
    await move(db.database, own.lead, key, 'approve');
    const { content, contentHash } = await documentOf(db.database, own.lead, key);
    expect(hashCharterContent(content)).toBe(contentHash);
    expect(content.organisations).toHaveLength(3);
  });
});

describe('what changed meanwhile', () => {
  test('a stale save and a stale decision are refused', async () => {
    const key = await completeDraft(db.owner, db.database, office);
    const before = await documentOf(db.database, office.manager, key);
    await edit(db.database, office.manager, key, { intent: 'saveOrganisations', organisationIds: office.organisationIds.slice(0, 1) });
    const late = { intent: 'saveOrganisations' as const, version: before.header.version, organisationIds: [] };
    expect(await refusal(write(db.database, office.manager, (transaction) => editCharter(transaction, office.manager, key, late)))).toEqual([409, 'platform.errors.stale']);
    const decision = { intent: 'move' as const, movement: 'submit' as const, version: before.header.version, contentHash: before.contentHash!, remark: null };
    expect(await refusal(write(db.database, office.manager, (transaction) => moveCharter(transaction, office.manager, key, decision, '2026-03-02')))).toEqual([409, 'platform.errors.stale']);
    expect((await documentOf(db.database, office.manager, key)).content.organisations).toHaveLength(1);
  });

  test('of two leads who approve at once, one does', async () => {
    const key = await completeDraft(db.owner, db.database, office);
    await move(db.database, office.manager, key, 'submit');
    await move(db.database, office.reviewer, key, 'agree');
    const { header, contentHash } = await documentOf(db.database, office.lead, key);
    const approve = (lead: typeof office.lead) =>
      refusal(write(db.database, lead, (transaction) => moveCharter(transaction, lead, key, { intent: 'move', movement: 'approve', version: header.version, contentHash: contentHash!, remark: null }, '2026-03-02')));
    const outcomes = await Promise.all([approve(office.lead), approve(office.secondLead)]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== 'done')).toEqual([[409, 'platform.errors.stale']]);
    const versions = await db.owner`select 1 from charter_versions where office_id = ${key.officeId} and charter_id = ${key.charterId}`;
    expect(versions).toHaveLength(1);
  });

  test('content that was changed behind the decision is not approved', async () => {
    const key = await completeDraft(db.owner, db.database, office);
    await move(db.database, office.manager, key, 'submit');
    await move(db.database, office.reviewer, key, 'agree');
    const seen = await documentOf(db.database, office.lead, key);
    await db.owner`update charter_tasks set name = ${db.owner.json({ kk: 'slipped in', ru: null, en: null })} where office_id = ${key.officeId} and charter_id = ${key.charterId}`;
    const approve = (contentHash: string) =>
      refusal(write(db.database, office.lead, (transaction) =>
        moveCharter(transaction, office.lead, key, { intent: 'move', movement: 'approve', version: seen.header.version, contentHash, remark: null }, '2026-03-02')));
    expect(await approve(seen.contentHash!)).toEqual([409, 'platform.errors.stale']);
    const [now] = await Promise.all([documentOf(db.database, office.lead, key)]);
    expect(await approve(hashCharterContent(now.content))).toEqual([422, 'charters.errors.notAsSubmitted']);
    expect(await stateOf(key)).toBe('agreed');
  });
});

describe('after approval', () => {
  async function approved(): Promise<CharterKey> {
    const key = await completeDraft(db.owner, db.database, office);
    await move(db.database, office.manager, key, 'submit');
    await move(db.database, office.reviewer, key, 'agree');
    await move(db.database, office.lead, key, 'approve');
    return key;
  }

  test('naming another person changes no version and is in the trail', async () => {
    const key = await approved();
    const before = await documentOf(db.database, office.lead, key);
    await edit(db.database, office.manager, key, {
      intent: 'saveTeam', customer: office.lead.personId, curator: office.secondLead.personId, manager: office.manager.personId, executors: [],
    });
    const after = await documentOf(db.database, office.lead, key);
    expect([after.header.approvedVersion, after.contentHash]).toEqual([before.header.approvedVersion, before.contentHash]);
    expect(after.reassignments.map(({ duty, isRemoved }) => `${isRemoved ? '-' : '+'}${duty}`).sort()).toEqual(['+curator', '-executor']);
  });

  test('an edit is refused by the service', async () => {
    const key = await approved();
    for (const change of [{ intent: 'saveOrganisations', organisationIds: [] }, { intent: 'saveIndicators', indicators: [] }, { intent: 'saveTasks', tasks: [] }]) {
      expect(await refusal(edit(db.database, office.manager, key, change))).toEqual([422, 'charters.errors.notEditable']);
    }
  });

  test('and by the database, whatever the application does', async () => {
    const { officeId, charterId } = await approved();
    const changed = (table: string) =>
      write(db.database, office.manager, async (transaction) => (await transaction.execute(sql`delete from ${sql.identifier(table)} where charter_id = ${charterId} returning 1`)).length);
    for (const table of ['charter_tasks', 'charter_indicators', 'charter_targets', 'charter_organisations']) expect([table, await changed(table)]).toEqual([table, 0]);
    const inserting = write(db.database, office.manager, (transaction) =>
      transaction.execute(sql`insert into charter_tasks (office_id, charter_id, id, position, name) values (${officeId}, ${charterId}, ${uuid()}, 0, '{"kk": "x"}')`));
    expect(await inserting.then(() => 'inserted', sqlState)).toBe('42501');
    const rewriting = write(db.database, office.manager, (transaction) => transaction.execute(sql`update charter_versions set content_hash = 'x' where charter_id = ${charterId}`));
    expect(await rewriting.then(() => 'rewritten', sqlState)).toBe('42501');
  });

  test('the team may change, and nothing of the version does', async () => {
    const key = await approved();
    const before = await documentOf(db.database, office.lead, key);
    await edit(db.database, office.manager, key, { intent: 'saveTeam', customer: office.lead.personId, curator: office.secondLead.personId, manager: office.manager.personId, executors: [office.executorId] });
    const after = await documentOf(db.database, office.lead, key);
    expect(after.header.members).toHaveLength(before.header.members.length + 1);
    expect(after).toMatchObject({ contentHash: before.contentHash, sinceVersion: [] });
  });

  test('an indicator is paused once, ended, and taken back; never in a closed month', async () => {
    const key = await approved();
    const [indicator] = (await documentOf(db.database, office.manager, key)).content.indicators;
    const pause = { intent: 'pause' as const, id: uuid(), charterIndicatorId: indicator!.id, pausedFrom: '2026-05-04', pausedTo: null, reason: 'Reorganisation' };
    const doing = (work: Parameters<typeof write<void>>[2]) => refusal(write(db.database, office.manager, work));
    expect(await doing((transaction) => pauseIndicator(transaction, office.manager, key, pause))).toBe('done');
    expect(await doing((transaction) => pauseIndicator(transaction, office.manager, key, pause))).toBe('done');
    expect(await doing((transaction) => endPause(transaction, key, { intent: 'endPause', id: pause.id, lastDay: '2026-05-31' }))).toBe('done');
    expect((await documentOf(db.database, office.manager, key)).pauses).toMatchObject([{ pausedFrom: '2026-05-04', pausedTo: '2026-05-31' }]);
    await db.owner`insert into periods (office_id, month, region_code, state) values (${office.officeId}, '2026-05-01', 'KZ-11', 'closed') on conflict do nothing`;
    expect(await doing((transaction) => endPause(transaction, key, { intent: 'endPause', id: pause.id, lastDay: '2026-05-20' }))).toEqual([422, 'charters.errors.pauseInClosedMonth']);
    expect(await doing((transaction) => pauseIndicator(transaction, office.manager, key, { ...pause, id: uuid() }))).toEqual([422, 'charters.errors.pauseInClosedMonth']);
    expect(await doing((transaction) => endPause(transaction, key, { intent: 'endPause', id: pause.id, lastDay: '2026-06-30' }))).toBe('done');
    const future = { ...pause, id: uuid(), pausedFrom: '2026-08-03' };
    expect(await doing((transaction) => pauseIndicator(transaction, office.manager, key, future))).toBe('done');
    expect(await doing((transaction) => endPause(transaction, key, { intent: 'endPause', id: future.id, lastDay: '2026-08-01' }))).toBe('done');
    expect((await documentOf(db.database, office.manager, key)).pauses).toHaveLength(1);
    expect(await doing((transaction) => endPause(transaction, key, { intent: 'endPause', id: uuid(), lastDay: '2026-08-01' }))).toEqual([404, 'platform.errors.notFound']);
  });
});

describe('what belongs to others', () => {
  test('another office’s draft does not exist, for reading, editing and deciding', async () => {
    const key = await completeDraft(db.owner, db.database, office);
    expect(await refusal(documentOf(db.database, foreign.manager, key))).toEqual([404, 'platform.errors.notFound']);
    expect(await refusal(withActor(db.database, foreign.manager, 'read', (transaction) => loadCharterForm(transaction, foreign.manager, key)))).toEqual([404, 'platform.errors.notFound']);
    const edits = { intent: 'saveOrganisations' as const, version: 1, organisationIds: [] };
    expect(await refusal(write(db.database, foreign.manager, (transaction) => editCharter(transaction, foreign.manager, key, edits)))).toEqual([404, 'platform.errors.notFound']);
    const decision = { intent: 'move' as const, movement: 'submit' as const, version: 1, contentHash: '0'.repeat(64), remark: null };
    expect(await refusal(write(db.database, foreign.manager, (transaction) => moveCharter(transaction, foreign.manager, key, decision, '2026-03-02')))).toEqual([404, 'platform.errors.notFound']);
    // The own office's id in the address makes no difference.
    expect(await refusal(documentOf(db.database, foreign.manager, { ...key, officeId: foreign.officeId }))).toEqual([404, 'platform.errors.notFound']);
  });

  test('foreign people and organisations are never attached', async () => {
    const key = await completeDraft(db.owner, db.database, office);
    await edit(db.database, office.manager, key, {
      intent: 'saveTeam', customer: foreign.lead.personId, curator: '', manager: office.manager.personId, executors: [foreign.executorId, office.executorId],
    });
    await edit(db.database, office.manager, key, { intent: 'saveOrganisations', organisationIds: [...office.organisationIds, ...foreign.organisationIds, uuid()] });
    const { header, content } = await documentOf(db.database, office.manager, key);
    expect(header.members.map(({ personId }) => personId).sort()).toEqual([office.manager.personId, office.executorId].sort());
    expect(content.organisations.map(({ organisationId }) => organisationId).sort()).toEqual([...office.organisationIds].sort());
  });

  test('an indicator of another charter is not taken over by its id, nor a target for a foreign organisation', async () => {
    const [key, other] = [await completeDraft(db.owner, db.database, office), await completeDraft(db.owner, db.database, office)];
    const [mine, theirs] = await Promise.all([documentOf(db.database, office.manager, key), documentOf(db.database, office.manager, other)]);
    const stolen = { ...theirs.content.indicators[0]!, targets: [{ controlOn: '2026-06-30', planned: '1', organisationId: null }] };
    expect(await refusal(edit(db.database, office.manager, key, { intent: 'saveIndicators', indicators: [stolen] }))).toEqual([422, 'charters.errors.unknownReference']);
    const aimed = { ...mine.content.indicators[0]!, targets: [{ controlOn: '2026-06-30', planned: '1', organisationId: foreign.organisationIds[0]! }] };
    expect(await refusal(edit(db.database, office.manager, key, { intent: 'saveIndicators', indicators: [aimed] }))).toEqual([422, 'charters.errors.unknownReference']);
    expect(await documentOf(db.database, office.manager, other)).toMatchObject({ contentHash: theirs.contentHash });
    expect(await documentOf(db.database, office.manager, key)).toMatchObject({ contentHash: mine.contentHash });
  });

  test('an organisation’s officer sees the charter that covers it, without the trail', async () => {
    const key = await completeDraft(db.owner, db.database, office);
    const officer = actorOf(office, 'complianceOfficer', 'organisation', { organisationId: office.organisationIds[0]! });
    expect(await documentOf(db.database, officer, key)).toMatchObject({ isPartial: true, decisions: [], content: { organisations: [{ organisationId: office.organisationIds[0] }] } });
  });
});
