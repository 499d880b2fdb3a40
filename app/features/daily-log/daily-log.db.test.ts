import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { recount } from '#db/recount.ts';
import { actorOf, createCharter, createOffice, type CharterScene } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { movePeriod } from '#app/features/periods/periods.service.server.ts';
import type { CellWrite, WriteResult } from './daily-log.model.ts';
import { insertComment, insertEvidence } from './daily-log.repo.server.ts';
import { loadCellDetails, loadSheet } from './daily-log.queries.server.ts';
import { saveCells } from './daily-log.service.server.ts';

let db: TestDatabase;
let scene: CharterScene;
let neighbour: CharterScene;
let executor: Actor;

const today = '2026-11-20';
const now = new Date('2026-11-20T10:00:00Z');
const clock = { today, now };

beforeAll(async () => {
  db = await createTestDatabase();
  scene = await createCharter(db.owner, await createOffice(db.owner), { organisations: 3, kinds: ['increment', 'level', 'ratio'] });
  neighbour = await createCharter(db.owner, await createOffice(db.owner, { regionCode: 'KZ-15' }));
  executor = actorOf(scene, 'executor', 'team', { charterIds: [scene.charterId] });
});
afterAll(() => db.close());

type Wish = Partial<CellWrite> & { indicator?: number; organisation?: number };

function cell({ indicator = 0, organisation = 0, ...wish }: Wish = {}): CellWrite {
  return {
    organisationId: scene.organisationIds[organisation]!,
    charterIndicatorId: scene.indicators[indicator]!.id,
    day: today,
    entry: 'value',
    value: '5',
    denominator: null,
    expectedRevision: 0,
    ...wish,
  };
}

const save = (cells: CellWrite[], actor = executor, at = clock): Promise<WriteResult[]> =>
  withActor(db.database, actor, 'write', (transaction) => saveCells(transaction, actor, cells, at));

const outcome = (result: WriteResult | undefined) => (result?.outcome === 'refused' ? result.code : result?.outcome);

describe('saving cells', () => {
  test('a value is saved with its author, on time before the deadline and late after it', async () => {
    const [early] = await save([cell({ day: '2026-11-03' })], executor, { today, now: new Date('2026-11-03T14:59:00Z') });
    const [late] = await save([cell({ day: '2026-11-04' })], executor, { today, now: new Date('2026-11-04T15:01:00Z') });
    expect(early).toMatchObject({ outcome: 'saved', cell: { value: '5', revision: 1, isOnTime: true, authorName: executor.name } });
    expect(late).toMatchObject({ outcome: 'saved', cell: { isOnTime: false } });
  });

  test('each cell that breaks a rule is refused with its reason and the others are saved', async () => {
    await db.owner`insert into periods (office_id, month, region_code, state) values (${scene.officeId}, '2026-02-01', 'KZ-11', 'closed')`;
    await db.owner`insert into indicator_pauses (office_id, id, charter_indicator_id, paused_from, paused_to, reason, created_by, created_by_name)
      values (${scene.officeId}, gen_random_uuid(), ${scene.indicators[0]!.id}, '2026-03-01', '2026-03-31', 'r', ${scene.personId}, 'n')`;
    const results = await save([
      cell({ day: '2026-11-05', value: '7' }),
      cell({ day: '2026-11-21' }),
      cell({ day: '2025-12-31' }),
      cell({ day: '2026-02-10' }),
      cell({ day: '2026-03-10' }),
      cell({ day: '2026-11-05', organisationId: neighbour.organisationIds[0]! }),
      cell({ day: '2026-11-05', charterIndicatorId: neighbour.indicators[0]!.id }),
      cell({ day: '2026-11-06', indicator: 2, denominator: null }),
      cell({ day: '2026-11-09', indicator: 2, value: '3', denominator: '0' }),
      cell({ day: '2026-11-10', indicator: 2, value: '9', denominator: '4' }),
      cell({ day: '2026-11-06', denominator: '4' }),
      cell({ day: '2026-11-09', value: '-1' }),
      cell({ day: '2026-11-10', value: '1.5' }),
    ]);
    expect(results.map(outcome)).toEqual([
      'saved', 'future', 'outsideCharter', 'periodClosed', 'paused', 'notCovered', 'notCovered', 'denominatorMissing', 'denominatorZero',
      'numeratorExceedsDenominator', 'denominatorUnexpected', 'negative', 'tooManyDecimals',
    ]);
    expect(results[3]).toMatchObject({ params: { state: 'closed' } });
  });

  test('a stale write is a conflict that shows what the other person saved', async () => {
    const other = actorOf({ officeId: scene.officeId, regionCode: scene.regionCode }, 'projectManager', 'office', { name: 'Бақыт Серікұлы' });
    await save([cell({ day: '2026-11-11', value: '1' })]);
    await save([cell({ day: '2026-11-11', value: '2', expectedRevision: 1, reason: 'recounted' })], other);
    const [result] = await save([cell({ day: '2026-11-11', value: '3', expectedRevision: 1, reason: 'mine' })]);
    expect(result).toMatchObject({ outcome: 'conflict', current: { value: '2', revision: 2, authorName: 'Бақыт Серікұлы' } });
  });

  test('a repeated request whose answer was lost is saved once', async () => {
    const wanted = [cell({ day: '2026-11-12', value: '4' })];
    expect((await save(wanted)).map(outcome)).toEqual(['saved']);
    expect((await save(wanted)).map(outcome)).toEqual(['saved']);
    const [row] = await db.owner`select revision from daily_values where office_id = ${scene.officeId} and day = '2026-11-12'`;
    expect(row!.revision).toBe(1);
  });

  test('correcting a value of an earlier day needs a reason, and the history tells from what to what', async () => {
    const day = '2026-11-13';
    await save([cell({ day, value: '10' })], executor, { today: day, now: new Date(`${day}T10:00:00Z`) });
    expect((await save([cell({ day, value: '12', expectedRevision: 1 })])).map(outcome)).toEqual(['reasonMissing']);
    expect((await save([cell({ day, value: '12', expectedRevision: 1, reason: 'Two cards were found' })])).map(outcome)).toEqual(['saved']);
    const address = { officeId: scene.officeId, organisationId: scene.organisationIds[0]!, charterIndicatorId: scene.indicators[0]!.id, day };
    const details = await withActor(db.database, executor, 'read', (transaction) => loadCellDetails(transaction, address));
    expect(details?.history.map(({ revision, value, reason }) => [revision, value, reason])).toEqual([[2, '12', 'Two cards were found'], [1, '10', null]]);
  });

  test('the same cell twice in one request keeps the last, and a hundred concurrent writers leave exact rollups', async () => {
    const twice = await save([cell({ day: '2026-11-16', value: '1' }), cell({ day: '2026-11-16', value: '2' })]);
    expect(twice).toHaveLength(1);
    expect(twice[0]).toMatchObject({ cell: { value: '2' } });
    const writers = Array.from({ length: 100 }, (_, index) =>
      save([0, 1, 2].map((organisation) => cell({ organisation, indicator: index % 2, day: `2026-10-${String(1 + (index % 28)).padStart(2, '0')}`, value: String(index) }))),
    );
    const results = (await Promise.all(writers)).flat().map(outcome);
    expect(results.every((result) => result === 'saved' || result === 'conflict')).toBe(true);
    expect(await recount(db.owner)).toEqual([]);
  });

  test('closing a month and writing into it at the same moment never leaves a value that came after the closing', async () => {
    const lead = actorOf({ officeId: scene.officeId, regionCode: scene.regionCode }, 'officeLead', 'office');
    const key = { officeId: scene.officeId, month: '2026-09' };
    const writes = Array.from({ length: 30 }, (_, index) =>
      save([cell({ day: `2026-09-${String(1 + index).padStart(2, '0')}` })]).then((results) => ({ day: index, outcome: outcome(results[0]) }), () => ({ day: index, outcome: 'failed' })),
    );
    const closing = withActor(db.database, lead, 'write', (transaction) => movePeriod(transaction, lead, key, { movement: 'close', version: 0, remark: null }, today));
    const results = await Promise.all(writes);
    await closing;
    const [stored] = await db.owner<{ count: number }[]>`
      select count(*)::int from daily_values where office_id = ${scene.officeId} and day between '2026-09-01' and '2026-09-30'`;
    expect(results.filter(({ outcome: result }) => result === 'saved')).toHaveLength(stored!.count);
    expect((await save([cell({ day: '2026-09-30', organisation: 2 })])).map(outcome)).toEqual(['periodClosed']);
  });

  test('a verified value is refused until a reviewer returns the month', async () => {
    const lead = actorOf({ officeId: scene.officeId, regionCode: scene.regionCode }, 'officeLead', 'office');
    const commissioner = actorOf({ officeId: neighbour.officeId, regionCode: 'KZ-11' }, 'commissioner', 'region');
    const key = { officeId: scene.officeId, month: '2026-08' };
    const move = (actor: Actor, movement: 'close' | 'accept' | 'return', version: number, remark: string | null = null) =>
      withActor(db.database, actor, 'write', (transaction) => movePeriod(transaction, actor, key, { movement, version, remark }, today));
    await save([cell({ day: '2026-08-03', value: '6' })]);
    await move(lead, 'close', 0);
    await move(commissioner, 'accept', 1);
    const verified = () => db.owner<{ verified: string }[]>`select verified from rollup_months where office_id = ${scene.officeId} and month = '2026-08-01'`;
    expect((await verified())[0]!.verified).toBe('6');
    expect((await save([cell({ day: '2026-08-03', value: '7', expectedRevision: 1, reason: 'late' })])).map(outcome)).toEqual(['periodClosed']);
    await move(commissioner, 'return', 2, 'Check the third');
    expect((await verified())[0]!.verified).toBe('0');
    expect((await save([cell({ day: '2026-08-03', value: '7', expectedRevision: 1, reason: 'corrected' })])).map(outcome)).toEqual(['saved']);
    expect(await recount(db.owner)).toEqual([]);
  });
});

describe('around a cell', () => {
  const address = () => ({ officeId: scene.officeId, organisationId: scene.organisationIds[0]!, charterIndicatorId: scene.indicators[0]!.id, day: today });
  const [comment, link] = [randomUUID(), randomUUID()];

  test('comments and evidence appear on the sheet and in the cell, and nowhere for a neighbour', async () => {
    await save([cell()]);
    await withActor(db.database, executor, 'write', async (transaction) => {
      const evidence = { kind: 'link' as const, title: 'Order', url: 'https://example.kz/1' };
      expect(await insertComment(transaction, executor, { ...address(), id: comment }, 'Counted twice')).toBe('added');
      expect(await insertEvidence(transaction, executor, { ...address(), id: link }, evidence)).toBe('added');
      // The same once more, as when the first answer was lost.
      expect(await insertComment(transaction, executor, { ...address(), id: comment }, 'Counted twice')).toBe('known');
      expect(await insertEvidence(transaction, executor, { ...address(), id: link }, evidence)).toBe('known');
    });
    const filter = { from: '2026-11-16', to: today, charterId: null, organisationId: null };
    const sheet = await withActor(db.database, executor, 'read', (transaction) => loadSheet(transaction, executor, filter, today));
    const state = sheet.cells[`${address().organisationId}|${address().charterIndicatorId}|${today}`];
    expect(state).toMatchObject({ commentCount: 1, evidenceCount: 1 });

    const stranger = actorOf(neighbour, 'executor', 'team', { charterIds: [neighbour.charterId] });
    const seen = await withActor(db.database, stranger, 'read', (transaction) => loadCellDetails(transaction, address()));
    expect(seen).toBeUndefined();
    const added = await withActor(db.database, stranger, 'write', (transaction) => insertComment(transaction, stranger, { ...address(), id: randomUUID() }, 'x'));
    expect(added).toBe('absent');
  });

  test('the sheet shows only the actor’s own rows, and expects nothing on days off', async () => {
    const officer = actorOf({ officeId: scene.officeId, regionCode: scene.regionCode }, 'complianceOfficer', 'organisation', { organisationId: scene.organisationIds[1]! });
    const filter = { from: '2026-11-09', to: '2026-11-22', charterId: null, organisationId: null };
    const sheet = await withActor(db.database, officer, 'read', (transaction) => loadSheet(transaction, officer, filter, today));
    expect(new Set(sheet.rows.map((row) => row.organisationId))).toEqual(new Set([scene.organisationIds[1]]));
    expect(sheet.rows[0]!.expectedDays).not.toContain('2026-11-15');
    expect(sheet.rows[0]!.expectedDays).toContain('2026-11-16');
  });

  test('the sheet expects nothing by hand from the month on in which the registers are counted', async () => {
    const [typed] = await db.owner<{ code: string }[]>`select code from indicators where derivation is null and kind = 'increment' order by code limit 1`;
    const { code } = typed!;
    await db.owner`update charter_indicators set indicator_code = ${code} where id = ${scene.indicators[0]!.id}`;
    await db.owner`update indicators set derivation = 'risksIdentified', derived_from = '2026-11-01', version = version + 1 where code = ${code}`;
    const filter = { from: '2026-10-26', to: '2026-11-06', charterId: null, organisationId: null };
    const { rows } = await withActor(db.database, executor, 'read', (transaction) => loadSheet(transaction, executor, filter, today));
    const expectedOf = (indicator: number) => rows.find(({ charterIndicatorId }) => charterIndicatorId === scene.indicators[indicator]!.id)!.expectedDays;
    expect(expectedOf(0).every((day) => day < '2026-11-01')).toBe(true);
    expect(expectedOf(0)).toContain('2026-10-30');
    expect(expectedOf(1)).toContain('2026-11-05');
  });
});
