import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, withActor } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { sql } from 'drizzle-orm';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { analysisLife, analysisMovements } from './analysis-life.model.ts';
import { loadPapersPage, makePaper, writeAnalysisPaper } from './analysis-papers.server.ts';
import { attach, begin, carryOut, createRegisterScene, finish, newAnalysis, pageOf, run, today, work, written, type RegisterScene } from './internal-analyses.fixtures.ts';
import { loadAnalyses, loadAnalysesDesk, loadAnalysisHeader, loadNewAnalysis } from './internal-analyses.queries.server.ts';
import { analysisListSearch, type AnalysisKey } from './internal-analyses.schema.ts';
import { loadStepNow, reviewNote } from './internal-analyses.service.server.ts';
import { analysisStates } from './procedure.model.ts';

let db: TestDatabase;
let scene: RegisterScene;
let key: AnalysisKey;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  scene = await createRegisterScene(db.owner);
  key = await begin(db.database, scene.officer, newAnalysis(scene.organisationId));
});

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(() => 'done', (error: unknown) => (error instanceof AppError ? [error.status, error.messageKey] : Promise.reject(error as Error)));
const stepOf = async (actor: Actor, code: string, day = today) => (await pageOf(db.database, actor, key, day)).steps.find((step) => step.code === code)!;
const counted = async () =>
  db.owner<{ day: string; reported: number; verified: number }[]>`select day::text, reported::int, verified::int from register_days
    where office_id = ${scene.officeId} and measure = 'organisationsAnalysed' and (reported <> 0 or verified <> 0)`;
const review = async (actor: Actor, verdict: 'confirmed' | 'returned', remark = '') =>
  run(db.database, actor, async (transaction) => reviewNote(transaction, actor, key, { version: (await loadAnalysisHeader(transaction, key)).version, verdict, remark }, today));
const reopen = async (actor: Actor = scene.officer) =>
  work(db.database, actor, key, { intent: 'move', movement: 'reopen', version: (await pageOf(db.database, actor, key)).header.version, reason: 'A figure is wrong' });
const search = (more: Record<string, string> = {}) => analysisListSearch.parse(more);

describe('the life', () => {
  test('is the same in the declared table and in the database', async () => {
    const declared = new Set(analysisMovements.map((movement) => `${analysisLife[movement].from} ${analysisLife[movement].to}`));
    for (const from of analysisStates) {
      for (const to of analysisStates) {
        const [row] = await db.owner<{ may: boolean }[]>`select analysis_may_move(${from}, ${to}) as may`;
        expect(row!.may, `${from} ${to}`).toBe(declared.has(`${from} ${to}`));
      }
    }
  });

  test('the whole procedure, from the order to completion', async () => {
    await carryOut(db.owner, db.database, scene.officer, key, 'plan');
    const page = await pageOf(db.database, scene.officer, key);
    expect(page.header).toMatchObject({ state: 'signed', signedOn: today, dueOn: '2026-04-17' });
    expect(page.monitorings.map(({ dueOn, doneOn }) => [dueOn, doneOn])).toEqual([['2026-06-17', null]]);
    expect(page.currentStep).toBe('monitoring');
    const monitor = (doneOn: string) =>
      work(db.database, scene.officer, key, { intent: 'saveMonitoring', monitoringId: page.monitorings[0]!.id, version: page.monitorings[0]!.version, doneOn, findings: 'All on time' }, '2026-06-18');
    expect(await refusal(monitor('2026-06-19'))).toEqual([422, 'internalAnalyses.errors.inFuture']);
    await monitor('2026-06-16');
    expect(await refusal(monitor('2026-06-16'))).toEqual([409, 'platform.errors.stale']);
    await finish(db.database, scene.officer, key, 'monitoring', {});
    expect(await refusal(finish(db.database, scene.officer, key, 'publication'))).toEqual([422, 'internalAnalyses.errors.stepIncomplete']);
    await work(db.database, scene.officer, key, attach('publication', 'link'));
    await finish(db.database, scene.officer, key, 'publication');
    await finish(db.database, scene.officer, key, 'reassessment');
    expect((await pageOf(db.database, scene.officer, key)).header.state).toBe('completed');
    const { version } = await stepOf(scene.officer, 'publication');
    await work(db.database, scene.officer, key, { intent: 'returnToStep', step: 'publication', version });
    const after = await pageOf(db.database, scene.officer, key);
    expect(after.header.state).toBe('signed');
    expect(after.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['created', 'stepDone', 'signed', 'paperMade', 'monitored', 'completed', 'stepReturned', 'resumed']));
  });

  test('a step that lacks something is not finished, and says what', async () => {
    expect(await refusal(finish(db.database, scene.officer, key, 'order'))).toEqual([422, 'internalAnalyses.errors.stepIncomplete']);
    expect((await stepOf(scene.officer, 'order')).values.orderNumber).toBe('');
    expect((await stepOf(scene.officer, 'submission')).missing).toContainEqual(expect.objectContaining({ kind: 'steps' }));
    expect((await stepOf(scene.officer, 'note')).missing).toEqual([{ kind: 'field', name: 'conclusion' }, { kind: 'generatedPaper', paper: 'analyticalNote' }, { kind: 'paper', evidenceKind: 'note' }]);
    expect((await stepOf(scene.officer, 'plan')).missing).toContainEqual({ kind: 'signature' });
    expect(await refusal(finish(db.database, scene.officer, key, 'order', { ...written.order, orderOn: '2026-03-03' }))).toEqual([422, 'internalAnalyses.errors.inFuture']);
  });

  test('risks need a recommendation each before the analysis step ends', async () => {
    await db.owner`insert into risks (office_id, organisation_id, region_code, analysis_id, id, year, code, title, direction_code, identified_on, author_id, author_name)
      values (${key.officeId}, ${scene.organisationId}, 'KZ-11', ${key.analysisId}, ${uuid()}, 2026, 'R-1', 'Risk', 'B.HR', ${today}, ${scene.officer.personId}, 'n')`;
    expect((await stepOf(scene.officer, 'analysis')).missing).toEqual([{ kind: 'recommendations' }]);
    expect((await pageOf(db.database, scene.officer, key)).riskStates).toEqual([{ state: 'identified', count: 1 }]);
  });

  test('only an optional step is skipped, and one may come back to it', async () => {
    const skip = async (step: 'survey' | 'sources' | 'reassessment') =>
      work(db.database, scene.officer, key, { intent: 'skipStep', step, version: (await stepOf(scene.officer, step)).version, reason: 'Nobody to ask' });
    expect(await refusal(skip('sources'))).toEqual([422, 'internalAnalyses.errors.notOptional']);
    expect(await refusal(skip('reassessment'))).toEqual([422, 'internalAnalyses.errors.signatureFirst']);
    await skip('survey');
    const survey = await stepOf(scene.officer, 'survey');
    expect(survey).toMatchObject({ state: 'skipped', skipReason: 'Nobody to ask', mayReturn: true });
    await work(db.database, scene.officer, key, { intent: 'returnToStep', step: 'survey', version: survey.version });
    expect((await stepOf(scene.officer, 'survey')).state).toBe('open');
  });

  test('the term is extended within the limit, on a working day, with a reason', async () => {
    await finish(db.database, scene.officer, key, 'order', written.order, false);
    const extend = async (extendedDueOn: string) =>
      work(db.database, scene.officer, key, { intent: 'extend', version: (await pageOf(db.database, scene.officer, key)).header.version, extendedDueOn, reason: 'Much to read' });
    expect(await refusal(extend('2026-04-18'))).toEqual([422, 'internalAnalyses.errors.dayOff']);
    expect(await refusal(extend('2026-04-15'))).toEqual([422, 'internalAnalyses.errors.notLater']);
    expect(await refusal(extend('2026-06-01'))).toEqual([422, 'internalAnalyses.errors.tooFar']);
    await extend('2026-04-20');
    const page = await pageOf(db.database, scene.officer, key);
    expect(page.header.dueOn).toBe('2026-04-20');
    expect(page.steps.find(({ code }) => code === 'note')?.dueOn).toBe('2026-04-20');
    expect(page.events[0]).toMatchObject({ kind: 'extended', note: expect.stringContaining('Much to read') });
  });

  test('a cancelled analysis takes nothing more', async () => {
    await work(db.database, scene.officer, key, { intent: 'move', movement: 'cancel', version: 1, reason: 'Merged' });
    expect(await refusal(finish(db.database, scene.officer, key, 'order', written.order, false))).toEqual([422, 'internalAnalyses.errors.settled']);
    expect(await refusal(work(db.database, scene.officer, key, attach('order', 'order')))).toEqual([422, 'internalAnalyses.errors.settled']);
    expect(await refusal(run(db.database, scene.officer, (transaction) => makePaper(transaction, scene.officer, key, 'analyticalNote', today)))).toEqual([422, 'internalAnalyses.errors.settled']);
  });
});

describe('signing', () => {
  beforeEach(() => carryOut(db.owner, db.database, scene.officer, key, 'submission'));

  test('counts the organisation once a year, and no longer when the signature is taken back', async () => {
    expect(await counted()).toEqual([{ day: today, reported: 1, verified: 0 }]);
    const second = await begin(db.database, scene.officer, newAnalysis(scene.organisationId, { isUnscheduled: true, unscheduledReason: 'Cases' }));
    await carryOut(db.owner, db.database, scene.officer, second, 'submission');
    expect(await counted()).toEqual([{ day: today, reported: 1, verified: 0 }]);
    await review(scene.commissioner, 'confirmed');
    expect(await counted()).toEqual([{ day: today, reported: 1, verified: 1 }]);
    expect(await refusal(reopen())).toEqual([422, 'internalAnalyses.errors.confirmed']);
  });

  test('is taken back with a reason; the steps before open again', async () => {
    expect(await refusal(finish(db.database, scene.officer, key, 'note'))).toEqual([422, 'internalAnalyses.errors.settled']);
    await reopen();
    expect(await counted()).toEqual([]);
    const page = await pageOf(db.database, scene.officer, key);
    expect(page.header).toMatchObject({ state: 'open', signedOn: null });
    expect(page.currentStep).toBe('submission');
    expect(page.steps.find(({ code }) => code === 'note')?.mayReturn).toBe(true);
  });

  test('a reviewer confirms or returns; nobody else, and never whoever signed', async () => {
    expect(await refusal(review(scene.commissioner, 'returned'))).toEqual([422, 'internalAnalyses.errors.remarkMissing']);
    expect(await refusal(review(scene.lead, 'confirmed'))).toEqual([403, 'platform.errors.forbidden']);
    expect(await refusal(review({ ...scene.commissioner, personId: scene.officer.personId }, 'confirmed'))).toEqual([422, 'internalAnalyses.errors.ownNote']);
    await review(scene.commissioner, 'returned', 'Count again');
    expect((await pageOf(db.database, scene.officer, key)).review).toMatchObject({ verdict: 'returned', remark: 'Count again' });
    await reopen();
    await finish(db.database, scene.officer, key, 'submission');
    expect((await pageOf(db.database, scene.officer, key)).review).toBeNull();
    await review(scene.commissioner, 'confirmed');
    expect(await refusal(review(scene.coordinator, 'returned', 'x'))).toEqual([422, 'internalAnalyses.errors.notWaiting']);
  });

  test('the database refuses a review by the office itself', async () => {
    const attempt = run(db.database, scene.lead, (transaction) =>
      transaction.execute(sql`update internal_analyses set review = 'confirmed', reviewed_by = ${uuid()} where id = ${key.analysisId}`));
    expect(await attempt.then(() => '', (error: unknown) => violatedConstraint(error))).toBe('internal_analyses_reviewer_check');
  });
});

describe('who sees and writes', () => {
  test('others find nothing', async () => {
    const foreign = await createRegisterScene(db.owner, 'KZ-15');
    for (const stranger of [scene.otherOfficer, foreign.officer, foreign.manager, foreign.commissioner, { ...scene.executor, scope: 'team' as const, organisationId: null }]) {
      expect(await refusal(pageOf(db.database, stranger, key))).toEqual([404, 'platform.errors.notFound']);
      expect((await withActor(db.database, stranger, 'read', (transaction) => loadAnalyses(transaction, search(), today))).rows.map(({ analysisId }) => analysisId)).not.toContain(key.analysisId);
    }
    expect(await refusal(pageOf(db.database, scene.officer, { officeId: foreign.officeId, analysisId: key.analysisId }))).toEqual([404, 'platform.errors.notFound']);
    expect(await refusal(begin(db.database, scene.officer, newAnalysis(scene.otherOrganisationId)))).toEqual([404, 'platform.errors.notFound']);
    expect(await refusal(begin(db.database, scene.manager, newAnalysis(foreign.organisationId)))).toEqual([404, 'platform.errors.notFound']);
    expect(await refusal(finish(db.database, foreign.officer, key, 'order').catch((error: unknown) => Promise.reject(error as Error)))).toEqual([404, 'platform.errors.notFound']);
    await expect(withActor(db.database, foreign.coordinator, 'read', (transaction) => loadAnalysisHeader(transaction, key))).resolves.toMatchObject({ year: 2026, number: 1 });
  });

  test('an executor of the organisation and reviewers read; they write nothing', async () => {
    for (const reader of [scene.executor, scene.commissioner, scene.coordinator]) {
      const page = await pageOf(db.database, reader, key);
      expect([page.mayWrite, page.movements, page.steps.some(({ isWritable }) => isWritable)]).toEqual([false, [], false]);
      expect(await refusal(work(db.database, reader, key, { intent: 'saveStep', step: 'order', version: 1, isFinished: false, details: written.order! }))).toEqual([403, 'platform.errors.forbidden']);
    }
  });

  test('the same form sent twice is one analysis; a second scheduled one waits', async () => {
    const input = newAnalysis(scene.otherOrganisationId);
    await begin(db.database, scene.manager, input);
    await begin(db.database, scene.manager, input);
    expect(await refusal(begin(db.database, scene.manager, newAnalysis(scene.otherOrganisationId)))).toEqual([422, 'internalAnalyses.errors.alreadyOpen']);
    const { rows } = await withActor(db.database, scene.manager, 'read', (transaction) => loadAnalyses(transaction, search(), today));
    expect(rows).toHaveLength(2);
  });

  test('what the last analysis had is offered and taken over', async () => {
    await carryOut(db.owner, db.database, scene.officer, key, 'submission');
    const { chosen } = await withActor(db.database, scene.officer, 'read', (transaction) => loadNewAnalysis(transaction, scene.officer, null, today));
    expect(chosen?.previous).toMatchObject({ analysisId: key.analysisId, directionCodes: ['A.LEGAL_ACTS', 'B.HR'], contact: '+7 7162 000000' });
    const next = await begin(db.database, scene.officer, newAnalysis(scene.organisationId, { year: 2027 }));
    const page = await pageOf(db.database, scene.officer, next);
    expect(page.previous).toEqual({ analysisId: key.analysisId, year: 2026, number: 1 });
    expect(page.steps.find(({ code }) => code === 'performer')?.values.members).toHaveLength(2);
  });
});

describe('the list', () => {
  test('filters, finds in another spelling, and names what is due', async () => {
    const list = (more: Record<string, string>) => withActor(db.database, scene.manager, 'read', async (transaction) => (await loadAnalyses(transaction, search(more), '2027-12-01')).rows.length);
    expect(await list({ q: 'САТЫП АЛУ' })).toBe(1);
    expect(await list({ q: '%' })).toBe(0);
    expect(await list({ state: 'overdue' })).toBe(0);
    await finish(db.database, scene.officer, key, 'order', written.order, false);
    expect(await list({ state: 'overdue' })).toBe(1);
    expect([await list({ state: 'signed' }), await list({ year: '2026' }), await list({ region: 'KZ-15' })]).toEqual([0, 1, 0]);
    const desk = (actor: Actor, day: string) => withActor(db.database, actor, 'read', (transaction) => loadAnalysesDesk(transaction, actor, day));
    expect((await desk(scene.manager, today)).due.map(({ organisationId }) => organisationId)).toEqual([scene.otherOrganisationId]);
    expect((await desk(scene.officer, today)).current).toHaveLength(1);
    await carryOut(db.owner, db.database, scene.officer, key, 'submission');
    expect((await desk(scene.officer, '2027-09-02')).dueCount).toBe(0);
    expect((await desk(scene.officer, '2027-09-03')).due).toMatchObject([{ lastSignedOn: today }]);
    expect((await desk(scene.commissioner, '2027-09-03')).due).toEqual([]);
  });
});

describe('two people and one step', () => {
  test('the second is told, and sees what the first saved', async () => {
    const { version } = await stepOf(scene.officer, 'sources');
    const save = (actor: Actor, note: string) => work(db.database, actor, key, { intent: 'saveStep', step: 'sources', version, isFinished: false, details: { sourceCodes: [], note } });
    await save(scene.manager, 'theirs');
    expect(await refusal(save(scene.officer, 'mine'))).toEqual([409, 'platform.errors.stale']);
    const now = await withActor(db.database, scene.officer, 'read', (transaction) => loadStepNow(transaction, key, 'sources', today));
    expect(now).toMatchObject({ version: version + 1, values: { note: 'theirs' } });
  });
});

describe('papers', () => {
  const make = (kind: 'analyticalNote' | 'actionPlan') => run(db.database, scene.officer, (transaction) => makePaper(transaction, scene.officer, key, kind, today));
  const papers = () => withActor(db.database, scene.officer, 'read', (transaction) => loadPapersPage(transaction, key, today));

  test('a version is made only of what changed, and says what that is', async () => {
    await finish(db.database, scene.officer, key, 'order', written.order, false);
    expect(await make('analyticalNote')).toBe(1);
    expect(await refusal(make('analyticalNote'))).toEqual([422, 'internalAnalyses.errors.paperUnchanged']);
    await finish(db.database, scene.officer, key, 'note', written.note, false);
    const [note, plan] = (await papers()).papers;
    expect([note!.isCurrent, note!.sinceVersion]).toEqual([false, [{ kind: 'part', part: 'conclusion' }]]);
    expect(plan!.versions).toEqual([]);
    expect(await make('analyticalNote')).toBe(2);
    expect((await papers()).papers[0]).toMatchObject({ isCurrent: true, sincePrevious: [{ kind: 'part', part: 'conclusion' }] });
  });

  test('is printed in each language from the same content and hash; others do not find it', async () => {
    await finish(db.database, scene.officer, key, 'order', written.order, false);
    await make('analyticalNote');
    const print = (actor: Actor, language: 'kk' | 'ru' | 'en') =>
      writeAnalysisPaper((body) => withActor(db.database, actor, 'read', body), { key, kind: 'analyticalNote', paperVersion: 1, language, today });
    const [kk, ru] = [await print(scene.officer, 'kk'), await print(scene.commissioner, 'ru')];
    expect(kk.document.footer[1]).toMatch(/^SHA-256: [0-9a-f]{64}$/);
    expect(ru.document.footer[1]).toBe(kk.document.footer[1]);
    expect(JSON.stringify(kk.document.blocks)).toContain('15-Ө');
    expect(JSON.stringify(ru.document.blocks)).toContain('языке оригинала');
    expect(JSON.stringify([kk.document, ru.document])).not.toMatch(/\{\w+\}/);
    expect(await refusal(print(scene.otherOfficer, 'kk'))).toEqual([404, 'platform.errors.notFound']);
  });
});
