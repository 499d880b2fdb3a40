import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import { hashContent } from '#app/features/charters/index.server.ts';
import { systemActor, type Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { actorOf, createOffice, createOrganisation, createPerson } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { checklistLife, checklistStates } from './checklist-life.model.ts';
import { createFramework, mapRequirement, sendChecklist, type FrameworkScene } from './checklists.fixtures.ts';
import { loadChapter, loadChecklist, loadChecklists, loadHeader } from './checklists.queries.server.ts';
import { findChapterVersion } from './checklists.repo.server.ts';
import { chapterActionSchema, checklistSearch, type AttachEvidence } from './checklists.schema.ts';
import {
  agreeWithRest, answerRequirement, attachEvidence, delegateChapter, guarded, judgeRequirement, moveChecklist, openChecklist, reopenExpiredChecklists, takeOverPrevious,
} from './checklists.service.server.ts';
import { loadComplianceFigures } from './figures.queries.server.ts';
import { answerValues, scoreParts, type AnswerValue } from './score.model.ts';

const today = '2026-03-02';
const codes = ['A1', 'A2', 'B1'];
const chapterOf = (code: string) => code[0]!;

type Scene = { officeId: string; organisationId: string; officer: Actor; otherOfficer: Actor; colleague: Actor; manager: Actor; commissioner: Actor; otherCommissioner: Actor; coordinator: Actor; framework: FrameworkScene; checklistId: string };

let db: TestDatabase;
let scene: Scene;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

beforeEach(async () => {
  const office = await createOffice(db.owner, { regionCode: 'KZ-11' });
  const [organisationId, otherId] = [await createOrganisation(db.owner, office.officeId, 'KZ-11'), await createOrganisation(db.owner, office.officeId, 'KZ-11')];
  const framework = await createFramework(db.owner, codes, { chapterOf });
  scene = {
    officeId: office.officeId, organisationId, framework,
    officer: actorOf(office, 'complianceOfficer', 'organisation', { organisationId }), otherOfficer: actorOf(office, 'complianceOfficer', 'organisation', { organisationId: otherId }),
    colleague: actorOf(office, 'executor', 'organisation', { organisationId }), manager: actorOf(office, 'projectManager', 'office'),
    commissioner: actorOf({ officeId: uuid(), regionCode: 'KZ-11' }, 'commissioner', 'region'), otherCommissioner: actorOf({ officeId: uuid(), regionCode: 'KZ-15' }, 'commissioner', 'region'),
    coordinator: actorOf({ officeId: uuid(), regionCode: null }, 'coordinator', 'national'),
    checklistId: await sendChecklist(db.owner, { officeId: office.officeId, organisationId, regionCode: 'KZ-11' }, framework),
  };
});

const reading = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const writing = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(() => 'done', (error: unknown) => (error instanceof AppError ? [error.status, Object.values(error.fieldErrors)[0] ?? error.messageKey] : Promise.reject(error as Error)));
const keyOf = (checklistId = scene.checklistId) => ({ officeId: scene.officeId, checklistId });

const open = (actor = scene.officer, key = keyOf()) => writing(actor, (transaction) => openChecklist(transaction, actor, key, today));
const headerOf = (actor = scene.officer, key = keyOf(), day = today) => reading(actor, (transaction) => loadHeader(transaction, key, day));
async function answer(code: string, value: AnswerValue | null, options: { actor?: Actor; comment?: string; framework?: FrameworkScene; checklistId?: string; version?: number } = {}) {
  const { actor = scene.officer, comment = value === 'notApplicable' ? 'жоқ' : '', framework = scene.framework, checklistId = scene.checklistId } = options;
  const key = { ...keyOf(checklistId), chapterCode: framework === scene.framework ? chapterOf(code) : '1' };
  return guarded(() => writing(actor, async (transaction) => {
    const version = options.version ?? (await findChapterVersion(transaction, key, key.chapterCode));
    return answerRequirement(transaction, actor, key, framework.subjects[code]!, { answer: value, comment, version });
  }));
}
const services = { config: { maxUploadBytes: 1_000_000, filesDirectory: '/nonexistent' } } as unknown as Parameters<typeof attachEvidence>[0];
const prove = (code: string, options: { actor?: Actor; validUntil?: string; id?: string; checklistId?: string; day?: string } = {}) => {
  const { actor = scene.officer } = options;
  const input = chapterActionSchema.parse({ intent: 'attach', subjectId: scene.framework.subjects[code]!, id: options.id ?? uuid(), url: 'https://example.kz/a', title: 't', validUntil: options.validUntil ?? '' }) as AttachEvidence;
  return attachEvidence(services, actor, (body) => writing(actor, body), keyOf(options.checklistId), input, options.day ?? today);
};
const move = async (actor: Actor, movement: Parameters<typeof moveChecklist>[3]['movement'], options: { version?: number; checklistId?: string; day?: string } = {}) => {
  const key = keyOf(options.checklistId);
  return guarded(() => writing(actor, async (transaction) => {
    const version = options.version ?? (await loadHeader(transaction, key, today)).version;
    return moveChecklist(transaction, actor, key, { intent: 'move', movement, version, note: '' }, options.day ?? today);
  }));
};
const judge = (code: string, verdict: AnswerValue | null, options: { actor?: Actor; remark?: string; isReturned?: boolean } = {}) => {
  const { actor = scene.commissioner, remark = '', isReturned = false } = options;
  const key = { ...keyOf(), chapterCode: chapterOf(code) };
  return guarded(() => writing(actor, async (transaction) =>
    judgeRequirement(transaction, actor, key, scene.framework.subjects[code]!, { verdict, remark, isReturned, version: await findChapterVersion(transaction, key, key.chapterCode) }, today)));
};
async function submitAll() {
  await open();
  await answer('A1', 'met');
  await prove('A1', { validUntil: '2026-06-30' });
  await answer('A2', 'notMet');
  await answer('B1', 'notApplicable');
  await move(scene.officer, 'submit');
}

test('the database allows the movements of the declared life and no others', async () => {
  for (const from of checklistStates) {
    for (const to of checklistStates) {
      const declared = Object.values(checklistLife).some((rule) => rule.from.includes(from) && rule.to === to);
      const [row] = await db.owner<{ may: boolean }[]>`select checklist_may_move(${from}, ${to}) as may`;
      expect([from, to, row!.may]).toEqual([from, to, declared]);
    }
  }
});

describe('answering', () => {
  test('the first look opens, an answer counts at once, and what is missing is told', async () => {
    await open();
    await answer('A1', 'met');
    await answer('A2', 'partly');
    const { header, missing } = await reading(scene.officer, (transaction) => loadChecklist(transaction, keyOf(), today));
    expect(header).toMatchObject({ state: 'inProgress', requirementCount: 3, answeredCount: 2, applicableCount: 3, points: 3 });
    expect(missing.map(({ code, lacks }) => [code, lacks])).toEqual([['A1', 'evidence'], ['A2', 'evidence'], ['B1', 'answer']]);
    expect(header.chapters.map(({ code, missing: count }) => [code, count])).toEqual([['A', 2], ['B', 1]]);
  });

  test('nothing is submitted while something is missing, also past the service', async () => {
    await open();
    await answer('A1', 'met');
    expect(await refusal(move(scene.officer, 'submit'))).toEqual([422, 'checklists.refusals.missing']);
    await expect(writing(scene.officer, (transaction) => transaction.execute(sql`
      update checklists set state = 'submitted', submitted_by = ${scene.officer.personId}, submission_hash = ${'0'.repeat(64)}, submitted_at = now(), version = version + 1
      where office_id = ${scene.officeId} and id = ${scene.checklistId}`))).rejects.toSatisfy((error) => violatedConstraint(error) === 'checklists_missing_check');
  });

  test('a submission keeps the exact answers under their hash', async () => {
    await submitAll();
    const header = await headerOf();
    const [row] = await db.owner<{ content: object; contentHash: string }[]>`select content, content_hash as "contentHash" from checklist_submissions where checklist_id = ${scene.checklistId}`;
    expect(header.state).toBe('submitted');
    expect(row!.contentHash).toBe(header.submissionHash);
    expect(hashContent(row!.content)).toBe(header.submissionHash);
    expect(row!.content).toMatchObject({ answers: [{ code: 'A1', answer: 'met', evidence: [{ validUntil: '2026-06-30' }] }, { code: 'A2' }, { code: 'B1', comment: 'жоқ' }] });
    expect(await refusal(answer('A1', 'partly'))).toEqual([422, 'checklists.refusals.notOpen']);
    expect(await refusal(prove('A1'))).toEqual([422, 'checklists.refusals.notOpen']);
  });

  test('it is taken back until the review begins', async () => {
    await submitAll();
    await move(scene.officer, 'takeBack');
    await answer('A2', 'partly', { comment: 'c' });
    await prove('A2');
    await move(scene.officer, 'submit');
    await judge('A1', 'met');
    expect(await refusal(move(scene.officer, 'takeBack'))).toEqual([422, 'checklists.refusals.reviewBegun']);
  });

  test('two people at one chapter notice each other', async () => {
    await open();
    const version = await answer('A1', 'met');
    await answer('A2', 'partly', { actor: scene.manager });
    expect(await refusal(answer('A1', 'partly', { version }))).toEqual([409, 'platform.errors.stale']);
  });

  test('a colleague answers only the chapter that was given to them', async () => {
    await open();
    scene.colleague = { ...scene.colleague, personId: await createPerson(db.owner) };
    await db.owner`insert into memberships (office_id, id, person_id, role, scope, organisation_id) values (${scene.officeId}, ${uuid()}, ${scene.colleague.personId}, 'executor', 'organisation', ${scene.organisationId})`;
    expect(await refusal(answer('A1', 'met', { actor: scene.colleague }))).toEqual([422, 'checklists.refusals.notYours']);
    await writing(scene.officer, (transaction) => delegateChapter(transaction, scene.officer, keyOf(), { intent: 'delegate', chapterCode: 'A', personId: scene.colleague.personId, note: '', dueOn: null }, today));
    expect(await refusal(answer('A1', 'met', { actor: scene.colleague }))).toBe('done');
    expect(await refusal(answer('B1', 'met', { actor: scene.colleague }))).toEqual([422, 'checklists.refusals.notYours']);
    expect(await refusal(move(scene.colleague, 'submit'))).toEqual([422, 'checklists.refusals.notYours']);
    expect(await refusal(writing(scene.officer, (transaction) =>
      delegateChapter(transaction, scene.officer, keyOf(), { intent: 'delegate', chapterCode: 'A', personId: uuid(), note: '', dueOn: null }, today)))).toEqual([422, 'platform.errors.required']);
  });

  test('a repeated attachment is one proof, and an ended one is refused', async () => {
    await open();
    await answer('A1', 'met');
    const id = uuid();
    await prove('A1', { id });
    await prove('A1', { id });
    const { requirements } = await reading(scene.officer, (transaction) => loadChapter(transaction, { ...keyOf(), chapterCode: 'A' }, today));
    expect(requirements[0]!.evidence).toHaveLength(1);
    expect(await refusal(prove('A1', { validUntil: '2026-03-01' }))).toEqual([422, 'checklists.errors.alreadyEnded']);
  });

  test('of many that save over the same version at once, one does', async () => {
    await open();
    const version = await reading(scene.officer, (transaction) => findChapterVersion(transaction, keyOf(), chapterOf('A1')));
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => refusal(answer('A1', 'partly', { version }))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== 'done')).toEqual(Array.from({ length: 4 }, () => [409, 'platform.errors.stale']));
  });
});

describe('one answer serves what it maps to', () => {
  test('in other checklists of the organisation, until that is answered itself', async () => {
    const other = await createFramework(db.owner, ['X1', 'X2']);
    await mapRequirement(db.owner, scene.framework, 'A1', other, 'X1', 'covers');
    await mapRequirement(db.owner, other, 'X2', scene.framework, 'A2', 'equal');
    const otherList = await sendChecklist(db.owner, { officeId: scene.officeId, organisationId: scene.organisationId, regionCode: 'KZ-11' }, other);
    await open();
    await answer('A1', 'met');
    await answer('A2', 'partly');
    await prove('A1');
    await open(scene.officer, keyOf(otherList));
    const served = () => reading(scene.officer, (transaction) => loadChapter(transaction, { ...keyOf(otherList), chapterCode: '1' }, today)).then(({ requirements }) => requirements);
    expect((await served()).map((row) => [row.answer, row.servedBy?.code, row.evidence.length, row.lacks])).toEqual([['met', 'A1', 1, null], ['partly', 'A2', 0, 'evidence']]);
    await answer('A1', 'notMet');
    expect((await served())[0]).toMatchObject({ answer: 'notMet' });
    await answer('X1', 'partly', { framework: other, checklistId: otherList });
    await answer('A1', 'met');
    expect((await served())[0]).toMatchObject({ answer: 'partly', servedBy: null });
    expect((await headerOf(scene.officer, keyOf(otherList))).points).toBe(2);
  });

  test('but never an organisation beside it', async () => {
    const other = await createFramework(db.owner, ['X1']);
    await mapRequirement(db.owner, scene.framework, 'A1', other, 'X1', 'equal');
    const foreign = await sendChecklist(db.owner, { officeId: scene.officeId, organisationId: scene.otherOfficer.organisationId!, regionCode: 'KZ-11' }, other);
    await open();
    await answer('A1', 'met');
    await open(scene.otherOfficer, keyOf(foreign));
    expect(await headerOf(scene.otherOfficer, keyOf(foreign))).toMatchObject({ answeredCount: 0 });
  });
});

describe('review', () => {
  test('two disagreements return, the officer mends only those, and the score follows', async () => {
    await submitAll();
    await judge('A1', 'partly', { remark: 'ескі құжат', isReturned: true });
    await judge('B1', 'notMet', { remark: 'қолданылады', isReturned: true });
    expect(await headerOf(scene.commissioner)).toMatchObject({ points: 2, applicableCount: 2, verdictPoints: 1, verdictApplicableCount: 2, verdictCount: 2, disagreedCount: 2, returnedCount: 2 });
    expect(await refusal(move(scene.commissioner, 'finish'))).toEqual([422, 'checklists.refusals.somethingReturned']);
    await move(scene.commissioner, 'return');
    expect(await refusal(answer('A2', 'met'))).toEqual([422, 'checklists.refusals.notOpen']);
    await answer('B1', 'partly');
    await prove('B1');
    expect(await refusal(move(scene.officer, 'submit'))).toEqual([422, 'checklists.refusals.missing']);
    await prove('A1');
    await move(scene.officer, 'submit');
    expect(await headerOf()).toMatchObject({ state: 'submitted', points: 3, applicableCount: 3, verdictCount: 0, returnedCount: 0 });
    expect(await writing(scene.commissioner, async (transaction) => agreeWithRest(transaction, scene.commissioner, keyOf(), (await loadHeader(transaction, keyOf(), today)).version, today))).toBe(3);
    await move(scene.commissioner, 'finish');
    expect(await headerOf()).toMatchObject({ state: 'reviewed', verdictPoints: 3, verdictApplicableCount: 3 });
    const { requirements } = await reading(scene.officer, (transaction) => loadChapter(transaction, { ...keyOf(), chapterCode: 'A' }, today));
    expect(requirements[0]!.history.find(({ remark }) => remark)).toMatchObject({ verdict: 'partly', remark: 'ескі құжат' });
  });

  test('needs a reason to differ, a verdict everywhere, and a second person', async () => {
    await submitAll();
    expect(await refusal(judge('A1', 'notMet'))).toEqual([422, 'checklists.errors.remark']);
    await judge('A1', 'met');
    expect(await refusal(move(scene.commissioner, 'finish'))).toEqual([422, 'checklists.refusals.verdictsMissing']);
    expect(await refusal(judge('A1', 'met', { actor: scene.officer }))).toEqual([422, 'checklists.refusals.notYours']);
    expect(await refusal(judge('A1', 'met', { actor: scene.manager }))).toEqual([422, 'checklists.refusals.notYours']);
    expect(await refusal(judge('A1', 'met', { actor: scene.otherCommissioner }))).toEqual([404, 'platform.errors.notFound']);
    await expect(writing(scene.officer, (transaction) => transaction.execute(sql`
      update checklist_answers set verdict = 'met', verdict_by = ${uuid()}, version = version + 1 where checklist_id = ${scene.checklistId}`)))
      .rejects.toSatisfy((error) => violatedConstraint(error) === 'checklist_answers_reviewer_check');
  });

  test('of what an office sent itself is also its own, but never of its own answers', async () => {
    scene.checklistId = await sendChecklist(db.owner, { officeId: scene.officeId, organisationId: scene.organisationId, regionCode: 'KZ-11' }, scene.framework, { isReviewedByOffice: true });
    await open(scene.manager);
    await answer('A1', 'notMet', { actor: scene.manager });
    await answer('A2', 'notMet');
    await answer('B1', 'notMet');
    await move(scene.officer, 'submit');
    expect(await refusal(judge('A1', 'notMet', { actor: scene.manager }))).toEqual([422, 'checklists.refusals.secondPerson']);
    expect(await refusal(judge('A2', 'notMet', { actor: scene.manager }))).toBe('done');
  });
});

test('proof that ends reopens its requirement alone', async () => {
  await submitAll();
  await writing(scene.commissioner, async (transaction) => agreeWithRest(transaction, scene.commissioner, keyOf(), (await loadHeader(transaction, keyOf(), today)).version, today));
  await move(scene.commissioner, 'finish');
  const clock = (day: string) => writing(systemActor, (transaction) => reopenExpiredChecklists(transaction, systemActor, day));
  expect(await clock('2026-06-30')).toBe(0);
  expect(await clock('2026-07-01')).toBe(1);
  expect(await clock('2026-07-02')).toBe(0);
  expect(await headerOf()).toMatchObject({ state: 'toRenew', toRenewCount: 1 });
  expect(await refusal(answer('A2', 'met'))).toEqual([422, 'checklists.refusals.notOpen']);
  await prove('A1', { validUntil: '2027-06-30', day: '2026-07-02' });
  await move(scene.officer, 'submit', { day: '2026-07-02' });
  expect(await headerOf()).toMatchObject({ state: 'submitted', verdictCount: 2, toRenewCount: 0 });
});

describe('a new version', () => {
  test('keeps the answers to what is still asked, and counts by what is asked now', async () => {
    await open();
    await answer('A1', 'met');
    await answer('A2', 'partly');
    const next = await createFramework(db.owner, ['A1', 'C1'], { previous: scene.framework, kept: { A1: scene.framework.subjects.A1! }, chapterOf });
    await db.owner`update checklists set framework_version_id = ${next.versionId} where id = ${scene.checklistId}`;
    await db.owner`select recount_checklists(array[${scene.checklistId}]::uuid[])`;
    expect(await headerOf()).toMatchObject({ requirementCount: 2, answeredCount: 1, points: 2, applicableCount: 2 });
  });

  test('last year’s answer and verdict stand beside, and are taken over with one press', async () => {
    await submitAll();
    await judge('A2', 'partly', { remark: 'жартылай бар' });
    const nextYear = await sendChecklist(db.owner, { officeId: scene.officeId, organisationId: scene.organisationId, regionCode: 'KZ-11' }, scene.framework, { year: 2027 });
    await open(scene.officer, keyOf(nextYear));
    const chapter = () => reading(scene.officer, (transaction) => loadChapter(transaction, { ...keyOf(nextYear), chapterCode: 'A' }, today));
    expect((await chapter()).requirements[1]).toMatchObject({ answer: null, previous: { year: 2026, answer: 'notMet', verdict: 'partly', remark: 'жартылай бар' } });
    await writing(scene.officer, (transaction) => takeOverPrevious(transaction, scene.officer, keyOf(nextYear), scene.framework.subjects.A2!));
    expect((await chapter()).requirements[1]).toMatchObject({ answer: 'partly' });
  });
});

describe('who sees what', () => {
  test('a foreign checklist does not exist', async () => {
    for (const actor of [scene.otherOfficer, scene.otherCommissioner]) expect(await refusal(headerOf(actor))).toEqual([404, 'platform.errors.notFound']);
    expect(await refusal(open(scene.otherOfficer))).toEqual([404, 'platform.errors.notFound']);
    const search = checklistSearch.parse({});
    expect((await reading(scene.otherOfficer, (transaction) => loadChecklists(transaction, scene.otherOfficer, (body) => reading(scene.otherOfficer, body), search, today))).rows).toEqual([]);
    expect((await reading(scene.officer, (transaction) => loadChecklists(transaction, scene.officer, (body) => reading(scene.officer, body), search, today))).rows).toHaveLength(1);
  });

  test('figures are what the visible checklists add up to', async () => {
    await submitAll();
    await judge('A1', 'partly', { remark: 'r' });
    const figures = (actor: Actor) => reading(actor, (transaction) =>
      loadComplianceFigures(transaction, actor, (body) => reading(actor, body), { framework: scene.framework.frameworkCode, year: 2026, by: 'region' }));
    expect((await figures(scene.manager)).groups).toMatchObject([{ code: 'KZ-11', asked: 1, submitted: 1, points: 2, applicable: 2, verdictPoints: 1, verdictApplicable: 1, verdicts: 1, answers: 3, disagreed: 1 }]);
    expect((await figures(scene.manager)).requirements.map(({ code, met, notMet, notApplicable }) => [code, met, notMet, notApplicable])).toEqual([['A1', 1, 0, 0], ['A2', 0, 1, 0], ['B1', 0, 0, 1]]);
    expect((await figures(scene.otherOfficer)).groups).toEqual([]);
  });
});

test('the counts of a checklist are those of the pure score, whatever is answered', async () => {
  await open();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ code: fc.constantFrom(...codes), value: fc.option(fc.constantFrom(...answerValues), { nil: null }) }), { minLength: 1, maxLength: 6 }), async (said) => {
      for (const { code, value } of said) await answer(code, value);
      const { requirements: a } = await reading(scene.officer, (transaction) => loadChapter(transaction, { ...keyOf(), chapterCode: 'A' }, today));
      const { requirements: b } = await reading(scene.officer, (transaction) => loadChapter(transaction, { ...keyOf(), chapterCode: 'B' }, today));
      const parts = scoreParts([...a, ...b].map((row) => row.answer));
      expect(await headerOf()).toMatchObject({ answeredCount: parts.given, applicableCount: parts.applicable, points: parts.points, requirementCount: parts.total });
    }),
    { numRuns: 15 },
  );
});
