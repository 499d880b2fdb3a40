import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sqlState, withActor } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { actorOf, createOrganisation } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import type { CharterKey } from '../charters/charters.repo.server.ts';
import { completeDraft, createCharterOffice, documentOf, edit, move, write, type CharterOffice } from '../charters/charters.fixtures.ts';
import { loadCharterRecord, loadCopyOffer } from './charter-record.queries.server.ts';
import { changeRecord, copyCharter, noteVisit } from './charter-record.service.server.ts';
import type { RecordAction } from './charter-record.schema.ts';

let db: TestDatabase;
let office: CharterOffice;
let foreign: CharterOffice;
let team: Actor;
let key: CharterKey;
let services: Services;
const filesDirectory = mkdtempSync(path.join(tmpdir(), 'record-'));

beforeAll(async () => {
  db = await createTestDatabase();
  office = await createCharterOffice(db.owner, { regionCode: 'KZ-11' });
  foreign = await createCharterOffice(db.owner, { regionCode: 'KZ-15' });
  key = await completeDraft(db.owner, db.database, office);
  team = actorOf({ ...office, personId: office.executorId }, 'executor', 'team', { charterIds: [key.charterId] });
  services = { database: db.database, config: { filesDirectory, maxUploadBytes: 1000, origin: 'https://adal.test' } } as unknown as Services;
});
afterAll(async () => {
  rmSync(filesDirectory, { recursive: true, force: true });
  await db.close();
});

const change = (actor: Actor, action: RecordAction, of = key) =>
  changeRecord(
    { services, actor, key: of, read: (body) => withActor(db.database, actor, 'read', body), write: (body) => withActor(db.database, actor, 'write', body) },
    action,
  );
const recordOf = (actor: Actor, search = {}, of = key) => withActor(db.database, actor, 'read', (transaction) => loadCharterRecord(transaction, actor, of, search));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return [error.status, error.messageKey];
    },
  );
const pdf = (content = 'a') => new File([`%PDF-1.7\n${content}`], 'Бұйрық.pdf');
const attachment = (more = {}) => ({ intent: 'attach' as const, id: uuid(), attachmentId: undefined, title: null, file: pdf(), ...more });
const comment = (body: string, mentions: string[] = []) => ({ intent: 'comment' as const, id: uuid(), body, mentions });
const notThere = [404, 'platform.errors.notFound'];

describe('attachments', () => {
  test('have versions, each with its hash; a repeated submission adds nothing', async () => {
    const first = attachment({ title: 'Order No. 14' });
    await change(office.manager, first);
    await change(office.manager, first);
    await change(team, attachment({ attachmentId: first.id, file: pdf('second') }));
    const { attachments } = await recordOf(office.reviewer);
    expect(attachments).toMatchObject([{ attachmentId: first.id, versions: [{ version: 2, title: 'Order No. 14' }, { version: 1, mediaType: 'application/pdf', fileName: 'Бұйрық.pdf' }] }]);
    expect(attachments[0]!.versions.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    expect(readdirSync(path.join(filesDirectory, office.officeId))).toHaveLength(2);
  });

  test('of two people who add a version at once, each gets a number', async () => {
    const first = attachment();
    await change(office.manager, first);
    await Promise.all([change(office.manager, attachment({ attachmentId: first.id })), change(office.lead, attachment({ attachmentId: first.id }))]);
    const { attachments } = await recordOf(office.manager);
    expect(attachments.find(({ attachmentId }) => attachmentId === first.id)?.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  test('are removed by name and stay on record; no version is added to what was removed', async () => {
    const first = attachment();
    await change(office.manager, first);
    await change(office.manager, { intent: 'removeAttachment', attachmentId: first.id });
    const { attachments } = await recordOf(office.manager);
    expect(attachments.find(({ attachmentId }) => attachmentId === first.id)?.versions).toMatchObject([{ removedByName: office.manager.name }]);
    expect(await refusal(change(office.manager, attachment({ attachmentId: first.id })))).toEqual(notThere);
    expect(await refusal(change(office.manager, { intent: 'removeAttachment', attachmentId: first.id }))).toEqual(notThere);
  });

  test('too large, of a type that is not accepted, or by somebody who may not: refused, and no file is left', async () => {
    const before = readdirSync(path.join(filesDirectory, office.officeId)).length;
    expect(await refusal(change(office.manager, attachment({ file: pdf('x'.repeat(1001)) })))).toEqual([422, 'platform.errors.fileTooLarge']);
    expect(await refusal(change(office.manager, attachment({ file: new File(['<script>'], 'a.pdf') })))).toEqual([422, 'platform.errors.fileTypeNotAllowed']);
    expect(await refusal(change(office.reviewer, attachment()))).toEqual([403, 'platform.errors.forbidden']);
    expect(await refusal(change(foreign.manager, attachment()))).toEqual(notThere);
    expect(await refusal(change(office.manager, attachment({ attachmentId: uuid() })))).toEqual(notThere);
    expect(readdirSync(path.join(filesDirectory, office.officeId))).toHaveLength(before);
  });

  test('nothing is attached to a charter that is over, whatever the application does', async () => {
    const over = await completeDraft(db.owner, db.database, office);
    await move(db.database, office.lead, over, 'terminate', 'No longer needed');
    expect(await refusal(change(office.manager, attachment(), over))).toEqual([422, 'charterRecord.errors.over']);
    const inserting = write(db.database, office.manager, (transaction) => transaction.execute(sql`
      insert into charter_attachments (office_id, charter_id, id, attachment_id, attachment_version, title, file_id, author_id, author_name)
      values (${over.officeId}, ${over.charterId}, ${uuid()}, ${uuid()}, 1, 't', ${uuid()}, ${office.manager.personId}, 'n')`));
    expect(await inserting.then(() => 'inserted', sqlState)).toBe('42501');
  });
});

describe('comments', () => {
  test('mention people who see the charter, and nobody else', async () => {
    const { people } = await recordOf(office.manager);
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining([office.lead.personId, office.executorId]));
    expect(people.map(({ id }) => id)).not.toContain(foreign.lead.personId);
    const said = comment('@Lead, please look', [office.lead.personId]);
    await change(office.manager, said);
    await change(office.manager, said);
    expect((await recordOf(office.lead)).comments.filter(({ id }) => id === said.id)).toMatchObject([{ body: '@Lead, please look', mentions: [{ id: office.lead.personId }] }]);
    expect(await refusal(change(office.manager, comment('hello', [foreign.lead.personId])))).toEqual([422, 'charterRecord.errors.unknownMention']);
  });

  test('send mail to those mentioned or watching, in their language, without what was said', async () => {
    await db.owner`delete from identity.mail_messages`;
    await db.owner`update identity.accounts set language = 'ru' where id = ${office.secondLead.personId}`;
    await change(office.secondLead, { intent: 'watch' });
    await change(office.manager, comment('A secret of the project', [office.lead.personId]));
    const mails = await db.owner<{ recipient: string; subject: string; body: string }[]>`select recipient, subject, body from identity.mail_messages order by recipient`;
    const mailTo = (actor: Actor) => mails.find(({ recipient }) => recipient === `${actor.personId}@test.example`);
    expect(mails).toHaveLength(2);
    expect(mailTo(office.lead)?.subject).toContain('сіз аталдыңыз');
    expect(mailTo(office.secondLead)?.subject).toContain('Новый комментарий');
    expect(mails.some(({ subject, body }) => `${subject}${body}`.includes('secret'))).toBe(false);
    expect(mails.every(({ body }) => body.includes(`https://adal.test/charters/${key.officeId}/${key.charterId}/record`))).toBe(true);
  });

  test('by the reviewer are mailed as well, by an executor written without mail; an auditor writes none', async () => {
    await db.owner`delete from identity.mail_messages`;
    await change(office.reviewer, comment('From the region', [office.lead.personId]));
    const mails = await db.owner`select 1 from identity.mail_messages`;
    expect(mails.length).toBeGreaterThan(0);
    await change(team, comment('From the team'));
    expect(await db.owner`select 1 from identity.mail_messages`).toHaveLength(mails.length);
    const auditor = actorOf({ officeId: uuid(), regionCode: null }, 'auditor', 'national');
    expect(await refusal(change(auditor, comment('x')))).toEqual([403, 'platform.errors.forbidden']);
    expect((await recordOf(auditor)).comments.length).toBeGreaterThan(1);
  });

  test('are withdrawn by their author only, and then nobody reads them', async () => {
    const said = comment('Said too early', [office.lead.personId]);
    await change(office.manager, said);
    expect(await refusal(change(office.lead, { intent: 'withdrawComment', id: said.id }))).toEqual(notThere);
    await change(office.manager, { intent: 'withdrawComment', id: said.id });
    expect((await recordOf(office.lead)).comments.find(({ id }) => id === said.id)).toMatchObject({ body: null, mentions: [] });
  });

  test('go back page by page, each comment once', async () => {
    const own = await completeDraft(db.owner, db.database, office);
    for (let number = 0; number < 65; number += 1) await change(office.manager, comment(`c${number}`), own);
    const seen: string[] = [];
    let before: string | undefined;
    let pages = 0;
    do {
      const record = await recordOf(office.manager, { before }, own);
      seen.unshift(...record.comments.map(({ body }) => body!));
      before = record.earlier ?? undefined;
      pages += 1;
    } while (before);
    expect(pages).toBe(3);
    expect(seen).toEqual(Array.from({ length: 65 }, (_, number) => `c${number}`));
  });
});

describe('who looked', () => {
  test('is noted at most every ten minutes', async () => {
    const look = () => write(db.database, office.reviewer, (transaction) => noteVisit(transaction, office.reviewer, key));
    const at = async () => (await recordOf(office.manager)).visits.find(({ personId }) => personId === office.reviewer.personId)?.visitedAt;
    await look();
    const first = await at();
    expect(first).toBeDefined();
    await look();
    expect(await at()).toBe(first);
    await db.owner`update charter_visits set visited_at = visited_at - interval '11 minutes' where person_id = ${office.reviewer.personId}`;
    await look();
    expect(new Date((await at())!).getTime()).toBeGreaterThanOrEqual(new Date(first!).getTime());
    expect(await refusal(write(db.database, foreign.manager, (transaction) => noteVisit(transaction, foreign.manager, key)))).toEqual(notThere);
  });

  test('watching begins and ends, and is not lost by looking again', async () => {
    await change(office.lead, { intent: 'watch' });
    await write(db.database, office.lead, (transaction) => noteVisit(transaction, office.lead, key));
    expect((await recordOf(office.lead)).watchingSince).not.toBeNull();
    await change(office.lead, { intent: 'unwatch' });
    expect((await recordOf(office.lead)).watchingSince).toBeNull();
    expect(await refusal(change(foreign.lead, { intent: 'watch' }))).toEqual(notThere);
  });
});

describe('links', () => {
  test('show from both sides, are found by code, and close no circle', async () => {
    const [other, third] = [await completeDraft(db.owner, db.database, office), await completeDraft(db.owner, db.database, office)];
    const { code } = (await recordOf(office.manager, {}, other)).header;
    expect((await recordOf(office.manager, { find: code.toLowerCase() })).offers.map(({ charterId }) => charterId)).toContain(other.charterId);
    await change(office.manager, { intent: 'link', kind: 'dependsOn', otherCharterId: other.charterId });
    await change(office.manager, { intent: 'link', kind: 'dependsOn', otherCharterId: third.charterId }, other);
    expect((await recordOf(office.reviewer)).links).toMatchObject([{ relation: 'dependsOn', charterId: other.charterId }]);
    expect((await recordOf(office.lead, {}, other)).links.map(({ relation }) => relation)).toEqual(['dependsOn', 'requiredBy']);
    expect(await refusal(change(office.manager, { intent: 'link', kind: 'dependsOn', otherCharterId: key.charterId }, third))).toEqual([422, 'charterRecord.errors.linkCircle']);
    expect(await refusal(change(office.manager, { intent: 'link', kind: 'dependsOn', otherCharterId: key.charterId }))).toEqual([422, 'charterRecord.errors.linkToItself']);
    await change(office.manager, { intent: 'unlink', kind: 'dependsOn', otherCharterId: key.charterId, isIncoming: true }, other);
    expect((await recordOf(office.manager)).links).toEqual([]);
  });

  test('to another office’s charter do not exist; only the office links', async () => {
    const elsewhere = await completeDraft(db.owner, db.database, foreign);
    expect(await refusal(change(office.manager, { intent: 'link', kind: 'supersedes', otherCharterId: elsewhere.charterId }))).toEqual([422, 'charterRecord.errors.linkUnknown']);
    expect(await refusal(change(team, { intent: 'link', kind: 'supersedes', otherCharterId: uuid() }))).toEqual([403, 'platform.errors.forbidden']);
    expect(await refusal(change(foreign.manager, { intent: 'link', kind: 'supersedes', otherCharterId: elsewhere.charterId }))).toEqual(notThere);
  });
});

describe('a copy to the next year', () => {
  const request = (taskIds: string[]) => ({ id: uuid(), name: { kk: 'Келесі жыл', ru: null, en: null }, startsOn: '2027-01-01', endsOn: '2027-12-31', taskIds });
  const copy = (actor: Actor, input: ReturnType<typeof request>, of = key) => write(db.database, actor, (transaction) => copyCharter(transaction, actor, of, input));

  test('is a draft of its own with the chosen tasks, the team, the organisations, and a link back', async () => {
    const moved = await createOrganisation(db.owner, office.officeId, 'KZ-11');
    await edit(db.database, office.manager, key, { intent: 'saveOrganisations', organisationIds: [...office.organisationIds, moved] });
    await db.owner`update organisation_placements set ended_on = '2026-12-01' where organisation_id = ${moved}`;
    const offer = await withActor(db.database, office.manager, 'read', (transaction) => loadCopyOffer(transaction, office.manager, key));
    const subtasks = offer.tasks.filter(({ parentId }) => parentId !== null);
    expect(subtasks.every(({ isFinished }) => !isFinished)).toBe(true);
    const input = request(subtasks.slice(0, 2).map(({ id }) => id));
    const made = await copy(office.manager, input);
    expect(await copy(office.manager, input)).toEqual(made);

    const { header, content } = await documentOf(db.database, office.manager, made);
    const original = await documentOf(db.database, office.manager, key);
    expect(header).toMatchObject({ state: 'draft', approvedVersion: null });
    expect(header.code).toMatch(/-2027-01$/);
    expect(header.members).toEqual(original.header.members);
    expect(content.organisations.map(({ organisationId }) => organisationId).sort()).toEqual([...office.organisationIds].sort());
    expect(content.tasks.filter(({ parentId }) => parentId !== null).map(({ id }) => id).sort()).toEqual([...input.taskIds].sort());
    expect(content.indicators.map(({ indicatorCode, targets }) => [indicatorCode, targets])).toEqual(original.content.indicators.map(({ indicatorCode }) => [indicatorCode, []]));
    expect(content.indicators.some(({ id }) => original.content.indicators.some((indicator) => indicator.id === id))).toBe(false);
    expect((await recordOf(office.manager, {}, made)).links).toMatchObject([{ relation: 'supersedes', charterId: key.charterId }]);
    expect((await recordOf(office.manager)).links).toMatchObject([{ relation: 'supersededBy', charterId: made.charterId }]);
  });

  test('by two people at once gives two codes', async () => {
    const made = await Promise.all([copy(office.manager, request([])), copy(office.lead, request([]))]);
    const codes = await Promise.all(made.map(async (one) => (await documentOf(db.database, office.manager, one)).header.code));
    expect(new Set(codes).size).toBe(2);
  });

  test('for a period in which its block is not in force, or of another office’s charter, is refused', async () => {
    expect(await refusal(copy(office.manager, { ...request([]), startsOn: '1990-01-01', endsOn: '1990-12-31' }))).toEqual([422, 'charterRecord.errors.blockEnded']);
    expect(await refusal(copy(foreign.manager, request([])))).toEqual(notThere);
    expect(await refusal(copy(foreign.manager, request([]), { ...key, officeId: foreign.officeId }))).toEqual(notThere);
  });
});

test('another office’s record does not exist', async () => {
  expect(await refusal(recordOf(foreign.manager))).toEqual(notThere);
  expect(await refusal(recordOf(foreign.manager, {}, { ...key, officeId: foreign.officeId }))).toEqual(notThere);
});
