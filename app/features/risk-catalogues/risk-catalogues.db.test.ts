import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sqlState, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { loadSettings, saveEntry, saveLibraryEntry, saveTerm, selectAnalysisTerms, selectEliminationRule, selectLibrary, selectRiskBands, selectRiskCatalogues } from './index.server.ts';
import { analysisTermCodes, riskCatalogues } from './risk-catalogues.model.ts';
import type { SaveEntry, SaveLibraryEntry } from './risk-catalogues.schema.ts';

let db: TestDatabase;
let coordinator: Actor;
let manager: Actor;
beforeAll(async () => {
  db = await createTestDatabase();
  coordinator = actorOf({ officeId: uuid(), regionCode: null }, 'coordinator', 'national');
  manager = actorOf({ officeId: uuid(), regionCode: null }, 'projectManager', 'office');
});
afterAll(() => db.close());

const run = <Result>(body: (transaction: ActorTransaction) => Promise<Result>, actor = coordinator) => withActor(db.database, actor, 'write', body);
const refusalOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? error : sqlState(error)));

const entryOf = (more: Partial<SaveEntry> = {}): SaveEntry => ({
  catalogue: 'direction', isNew: true, version: 1, code: 'B.ECOLOGY', name: { kk: 'Экология', ru: null, en: null }, groupCode: 'activity', evidenceKindCode: null,
  validFrom: '2026-06-01', validTo: null, ...more,
});

test('the shipped words and settings are complete: every catalogue has entries, every count a record in force', async () => {
  const catalogues = await run((transaction) => selectRiskCatalogues(transaction, '2026-06-01'));
  for (const catalogue of riskCatalogues) expect([catalogue, catalogues[catalogue].length > 5]).toEqual([catalogue, true]);
  for (const day of ['2022-03-01', '2026-06-01']) {
    const terms = await run((transaction) => selectAnalysisTerms(transaction, day));
    expect([...terms.keys()].sort()).toEqual([...analysisTermCodes].sort());
    expect(terms.get('wholeAnalysis')).toMatchObject({ amount: 30, unit: 'workingDays', legalBasis: expect.objectContaining({}) as object });
    expect((await run((transaction) => selectRiskBands(transaction, day))).map(({ fromScore, toScore }) => [fromScore, toScore])).toEqual([[1, 4], [5, 9], [10, 16], [17, 25]]);
    expect((await run((transaction) => selectEliminationRule(transaction, day))).wording.kk).not.toBe('');
  }
});

test('the coordinator adds an entry and says it better; what a day did not have yet is not offered on it', async () => {
  await run((transaction) => saveEntry(transaction, entryOf()));
  const offeredOn = async (day: string) => (await run((transaction) => selectRiskCatalogues(transaction, day))).direction.some(({ code }) => code === 'B.ECOLOGY');
  expect([await offeredOn('2026-05-31'), await offeredOn('2026-06-01')]).toEqual([false, true]);
  await run((transaction) => saveEntry(transaction, entryOf({ isNew: false, name: { kk: 'Экология және табиғат', ru: 'Экология', en: null }, validTo: '2026-12-31' })));
  expect(await offeredOn('2027-01-01')).toBe(false);
  expect(await refusalOf(run((transaction) => saveEntry(transaction, entryOf({ isNew: false }))))).toMatchObject({ code: 'stale' });
  expect(await refusalOf(run((transaction) => saveEntry(transaction, entryOf())))).toMatchObject({ fieldErrors: { code: 'riskCatalogues.errors.codeTaken' } });
  expect(await refusalOf(run((transaction) => saveEntry(transaction, entryOf({ code: 'B.X', groupCode: 'sport' }))))).toMatchObject({ fieldErrors: { groupCode: 'platform.errors.required' } });
  expect(await refusalOf(run((transaction) => saveEntry(transaction, entryOf({ catalogue: 'process', code: 'x.y', groupCode: 'activity' }))))).toMatchObject({ fieldErrors: { groupCode: 'platform.errors.required' } });
});

test('the library grows by a scheme whose words must exist', async () => {
  const id = uuid();
  const text = { kk: 'Мәтін', ru: null, en: null };
  const scheme: SaveLibraryEntry = {
    id, isNew: true, version: 1, sphere: 'land', directionCode: 'B.PERMITS', recommendationKindCode: 'digitisation', process: text, exposedPosition: text, scheme: text, safeguard: text,
    reportSection: 7, validFrom: '2026-06-01', validTo: null,
  };
  const before = (await run((transaction) => selectLibrary(transaction))).length;
  await run((transaction) => saveLibraryEntry(transaction, scheme));
  await run((transaction) => saveLibraryEntry(transaction, scheme));
  await run((transaction) => saveLibraryEntry(transaction, { ...scheme, isNew: false, safeguard: { kk: 'Басқа', ru: null, en: null } }));
  const entries = await run((transaction) => selectLibrary(transaction));
  expect(entries).toHaveLength(before + 1);
  expect(entries.find((entry) => entry.id === id)).toMatchObject({ safeguard: { kk: 'Басқа' }, version: 2 });
  expect(await refusalOf(run((transaction) => saveLibraryEntry(transaction, { ...scheme, id: uuid(), sphere: 'sport' })))).toMatchObject({ fieldErrors: { sphere: 'platform.errors.required' } });
});

test('a count changes from a day on, and earlier days keep theirs', async () => {
  await run((transaction) => saveTerm(transaction, { code: 'extension', amount: 20, validFrom: '2027-01-01', legalBasisCode: 'order-12-2016-wording-2023' }));
  const amountOn = async (day: string) => (await run((transaction) => selectAnalysisTerms(transaction, day))).get('extension')!.amount;
  expect([await amountOn('2026-12-31'), await amountOn('2027-01-01')]).toEqual([15, 20]);
  expect(await refusalOf(run((transaction) => saveTerm(transaction, { code: 'extension', amount: 25, validFrom: '2027-01-01', legalBasisCode: null })))).toMatchObject({
    fieldErrors: { validFrom: 'riskCatalogues.errors.fromTooEarly' },
  });
  expect((await run(loadSettings)).terms.filter(({ code }) => code === 'extension').map(({ amount }) => amount)).toEqual([20, 15]);
});

test('nobody but the coordinator changes them', async () => {
  expect(await refusalOf(run((transaction) => saveEntry(transaction, entryOf({ code: 'B.Y' })), manager))).toBe('42501');
});
