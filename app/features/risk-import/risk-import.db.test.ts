import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { readWorkbook } from '#app/platform/spreadsheet/read-workbook.server.ts';
import { writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { createRegisterScene, newRisk, recommendation, type RegisterScene } from '#app/features/risk-register/risk-register.fixtures.ts';
import { insertRisks } from '#app/features/risk-register/index.server.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { formRowsOf } from './form-rows.model.ts';
import { sheetColumnsOf } from './import-columns.model.ts';
import type { ImportFindings } from './import-findings.model.ts';
import type { ImportedRisk } from './read-risks.model.ts';
import { loadImportWords } from './risk-import.queries.server.ts';
import { checkWorkbook, confirmImport, dismissImport, loadImportPage, undoImport, writeForm } from './risk-import.service.server.ts';

const today = '2026-06-01';
const limits = { rows: 20_000, columns: 60 };

let db: TestDatabase;
let scene: RegisterScene;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  scene = await createRegisterScene(db.owner);
});

const runs = (actor: Actor) => ({
  read: <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body),
  write: <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body),
});

const imported = (index: number, more: Partial<ImportedRisk> = {}): ImportedRisk => ({
  ...(newRisk({ title: `Purchase ${index} is split`, identifiedOn: '2026-03-02' }) as unknown as ImportedRisk), row: 0, code: null,
  recommendations: [{ ...recommendation(), text: 'Change the rules' } as ImportedRisk['recommendations'][number]], ...more,
});

async function workbookOf(risks: readonly ImportedRisk[]): Promise<File> {
  const words = await runs(scene.officer).read((transaction) => loadImportWords(transaction, 'ru', null));
  const body = await writeWorkbook([{ name: 'S', columns: sheetColumnsOf(words), rows: formRowsOf(risks, words), emptyRows: 10 }], { title: '', author: '', createdAt: new Date(0) });
  return fileOf(body);
}
const fileOf = (body: Buffer) => new File([new Uint8Array(body)], 'register.xlsx');

/** Checks a workbook and says what was found. */
async function check(file: File, actor = scene.officer): Promise<{ id: string; findings: ImportFindings }> {
  const id = uuid();
  await checkWorkbook(runs(actor), actor, scene.analysis, { intent: 'check', id, file }, today);
  const { imports } = await runs(actor).read((transaction) => loadImportPage(transaction, scene.analysis));
  return { id, findings: imports.find((card) => card.id === id)!.findings };
}

const confirm = (id: string, actor = scene.officer) => runs(actor).write((transaction) => confirmImport(transaction, actor, scene.analysis, id));
const undo = (id: string, actor = scene.officer) => runs(actor).write((transaction) => undoImport(transaction, actor, scene.analysis, id));

const refusalOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.messageKey : String(error)));

async function counts() {
  const [row] = await db.owner<{ risks: number; recommendations: number; counted: number }[]>`
    select (select count(*)::int from risks where office_id = ${scene.officeId}) as risks,
      (select count(*)::int from risk_recommendations where office_id = ${scene.officeId}) as recommendations,
      (select coalesce(sum(reported), 0)::int from register_days where office_id = ${scene.officeId} and measure = 'risksIdentified') as counted`;
  return { ...row! };
}

test('a workbook is checked without touching the register, taken over as a whole, and undone as a whole', async () => {
  const { id, findings } = await check(await workbookOf([imported(1), imported(2), imported(3)]));
  expect(findings).toMatchObject({ rows: 3, risks: 3, recommendations: 3, added: 3, unchanged: 0, duplicateCount: 0, problemCount: 0 });
  expect(await counts()).toEqual({ risks: 0, recommendations: 0, counted: 0 });

  expect(await confirm(id)).toBe(3);
  expect(await counts()).toEqual({ risks: 3, recommendations: 3, counted: 3 });
  expect(await refusalOf(confirm(id))).toBe('riskImport.refusals.settled');

  expect(await undo(id)).toBe(3);
  expect(await counts()).toEqual({ risks: 0, recommendations: 0, counted: 0 });
  expect(await refusalOf(undo(id))).toBe('riskImport.refusals.notConfirmed');
});

test('what was exported changes nothing when it is imported again', async () => {
  await runs(scene.officer).write((transaction) => insertRisks(transaction, scene.officer, scene.analysis, [imported(1, { likelihood: 3, impact: 4 }), imported(2, { recommendations: [] })]));
  for (const language of ['kk', 'ru', 'en'] as const) {
    const body = await runs(scene.manager).read((transaction) => writeForm(transaction, scene.manager, scene.analysis, language, today, { isFilled: true }));
    const { id, findings } = await check(fileOf(body));
    expect(findings).toMatchObject({ risks: 2, unchanged: 2, added: 0, duplicateCount: 0, problemCount: 0 });
    await runs(scene.officer).write((transaction) => dismissImport(transaction, scene.officer, scene.analysis, id));
  }
  expect((await counts()).risks).toBe(2);
});

test('errors name their cells, and nothing can be taken over until they are corrected', async () => {
  const words = await runs(scene.officer).read((transaction) => loadImportWords(transaction, 'kk', null));
  const rows = formRowsOf([imported(1), imported(2)], words);
  rows[1]![2] = 'Спорт';
  const body = await writeWorkbook([{ name: 'S', columns: sheetColumnsOf(words), rows }], { title: '', author: '', createdAt: new Date(0) });
  const { id, findings } = await check(fileOf(body));
  expect(findings.problems.map(({ address, problem, value }) => [address, problem, value])).toEqual([['C3', 'unknownEntry', 'Спорт'], ['C3', 'required', '']]);
  expect(await refusalOf(confirm(id))).toBe('riskImport.refusals.problems');
  expect((await counts()).risks).toBe(0);
});

test('a risk that is there already, by its code or by its words, is named and left out', async () => {
  await runs(scene.officer).write((transaction) => insertRisks(transaction, scene.officer, scene.analysis, [imported(1, { code: 'R-1' })]));
  const { id, findings } = await check(await workbookOf([
    imported(1, { code: 'R-1', cause: 'Басқа себеп' }), imported(1, { title: 'PURCHASE 1 is  split' }), imported(5), imported(5),
  ]));
  expect(findings.duplicates.map(({ row, reason, existingCode }) => [row, reason, existingCode])).toEqual([
    [2, 'codeTaken', 'R-1'], [3, 'sameWords', 'R-1'], [5, 'twiceInWorkbook', '4'],
  ]);
  expect(await confirm(id)).toBe(1);
});

describe('an import is not undone', () => {
  test('when somebody built on it', async () => {
    const { id } = await check(await workbookOf([imported(1), imported(2)]));
    await confirm(id);
    await db.owner`update risks set title = title || '!', version = version + 1 where office_id = ${scene.officeId} and code = '2026-002'`;
    expect(await refusalOf(undo(id))).toBe('riskImport.refusals.builtOn');
    expect((await counts()).risks).toBe(2);
  });

  test('when the note is signed', async () => {
    const { id } = await check(await workbookOf([imported(1)]));
    await confirm(id);
    await db.owner`update internal_analyses set state = 'signed', signed_on = ${today}, signed_by = ${scene.officer.personId}, signed_by_name = 'n' where office_id = ${scene.officeId}`;
    expect(await refusalOf(undo(id))).toBe('riskImport.refusals.analysisSigned');
  });
});

test('when the register changed after the check, the workbook is to be checked again', async () => {
  const { id } = await check(await workbookOf([imported(1), imported(2)]));
  await runs(scene.manager).write((transaction) => insertRisks(transaction, scene.manager, scene.analysis, [imported(2)]));
  expect(await refusalOf(confirm(id))).toBe('riskImport.refusals.changedMeanwhile');
  expect((await counts()).risks).toBe(1);
});

test('two people confirm one import: it is taken over once', async () => {
  const { id } = await check(await workbookOf([imported(1), imported(2)]));
  const answers = await Promise.all([refusalOf(confirm(id)), refusalOf(confirm(id, scene.manager))]);
  expect(answers.sort()).toEqual(['done', 'riskImport.refusals.settled']);
  expect((await counts()).risks).toBe(2);
});

test('a repeated submission checks once', async () => {
  const file = await workbookOf([imported(1)]);
  const id = uuid();
  for (let time = 0; time < 2; time += 1) await checkWorkbook(runs(scene.officer), scene.officer, scene.analysis, { intent: 'check', id, file }, today);
  expect((await runs(scene.officer).read((transaction) => loadImportPage(transaction, scene.analysis))).imports).toHaveLength(1);
});

test.each([
  ['a file of another kind', Buffer.from('a;b'), 'platform.workbook.faults.notAWorkbook'],
  ['an empty workbook', null, 'platform.workbook.faults.nothing'],
])('%s is refused at its field', async (_name, bytes, messageKey) => {
  const file = bytes ? fileOf(bytes) : await workbookOf([]);
  const error: unknown = await checkWorkbook(runs(scene.officer), scene.officer, scene.analysis, { intent: 'check', id: uuid(), file }, today).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ status: 422, messageKey, fieldErrors: { file: expect.stringContaining(messageKey) as string } });
});

test('another organisation, another office and another region find nothing to import into', async () => {
  const { id } = await check(await workbookOf([imported(1)]));
  const other = await createRegisterScene(db.owner, 'KZ-15');
  for (const actor of [other.officer, other.manager, other.commissioner]) {
    expect(await refusalOf(runs(actor).read((transaction) => loadImportPage(transaction, scene.analysis)))).toBe('platform.errors.notFound');
    expect(await refusalOf(confirm(id, actor))).toBe('platform.errors.notFound');
    expect(await refusalOf(undo(id, actor))).toBe('platform.errors.notFound');
  }
});

test('ten thousand rows are read, compared and taken over', async () => {
  const { id, findings } = await check(await workbookOf(Array.from({ length: 10_000 }, (_, index) => imported(index))));
  expect(findings).toMatchObject({ rows: 10_000, added: 10_000 });
  expect(await confirm(id)).toBe(10_000);
  expect(await counts()).toEqual({ risks: 10_000, recommendations: 10_000, counted: 10_000 });
  const form = await runs(scene.officer).read((transaction) => writeForm(transaction, scene.officer, scene.analysis, 'kk', today, { isFilled: true }));
  const workbook = await readWorkbook(form, limits);
  expect(workbook.fault === null && workbook.rows.length).toBe(10_000);
}, 90_000);
