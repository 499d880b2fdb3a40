import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coordinatorOffice, createNation, type Nation } from '#app/features/statistics/statistics.fixtures.ts';
import { cellOf } from '#app/features/statistic-engine/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { serverTranslate } from '#app/platform/i18n/index.server.ts';
import { actorOf } from '#db/test/factories.ts';
import { createFullOffice } from '#db/test/full-office.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { explorerFile } from './explorer-files.server.ts';
import { loadCell, loadExplorer, loadFilterMembers } from './explorer.queries.server.ts';
import { viewOf } from './explorer.search.ts';

const today = '2026-11-23';
const national = actorOf(coordinatorOffice, 'coordinator', 'national');
const typed = 'sps4.compliance.procurements_checked';
let db: TestDatabase;
let nation: Nation;

beforeAll(async () => {
  db = await createTestDatabase();
  nation = await createNation(db.owner);
  await createFullOffice(db.owner, 'KZ-11');
  await createFullOffice(db.owner, 'KZ-15');
});
afterAll(() => db.close());

const read = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const readsOf = (actor: Actor) => <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => read(actor, body);
const explore = (search: string, actor: Actor = national) =>
  read(actor, async (transaction) => (await loadExplorer(transaction, actor, readsOf(actor), { view: viewOf(new URLSearchParams(search)), today })).data);
const cell = (search: string, place: { cell?: string; by?: 'region' | 'office' | 'month' } = {}, actor: Actor = national) =>
  read(actor, (transaction) => loadCell(transaction, actor, viewOf(new URLSearchParams(search)), { cell: place.cell ?? '', by: place.by ?? null, after: null }, today));

describe('a view', () => {
  test('has cells and margins of each statistic; regions by quarters', async () => {
    const data = await explore('s=risk_register.identified&rows=region&columns=quarter&period=2026');
    const cells = data.cells['risk_register.identified']!;
    expect(data.columns.map(({ key }) => key)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    const total = Number(cells['']?.reported ?? 0);
    expect(total).toBeGreaterThan(0);
    expect(data.rows.reduce((sum, { key }) => sum + Number(cells[cellOf({ region: key })]?.reported ?? 0), 0)).toBe(total);
  });

  test('leaves out what a statistic does not know, and says so', async () => {
    const data = await explore('s=risk_register.identified&s=integrity_check.cases&rows=region&columns=month');
    expect([data.view.rows, data.view.columns, data.dropped]).toEqual([null, 'month', ['region']]);
    expect((await explore('s=no.such')).definitions).toEqual([]);
  });

  test('compares with another day of the period and with the year before, up to the same day', async () => {
    const byDay = await explore('s=risk_register.identified&period=2026&other=date&otherAsOf=2026-01-31');
    expect([byDay.other?.to, byDay.before !== null]).toEqual(['2026-01-31', true]);
    const byYear = await explore('s=risk_register.identified&period=2026&other=yearBefore');
    expect([byYear.other?.label, byYear.other?.to]).toEqual(['2025', '2025-11-23']);
    expect((await explore('s=risk_register.identified&period=2026-Q1&other=periodBefore')).other?.label).toBe('2025-Q4');
  });

  test('sets a quarter beside the same quarter of the other year, in the table and in its cell; unlike periods are not compared', async () => {
    const at = async (day: string) => (await explore(`s=risk_register.identified&rows=quarter&period=${day}`)).cells['risk_register.identified'] ?? {};
    const [now, then] = [await at('2026'), await at('2025')];
    const both = await explore('s=risk_register.identified&rows=quarter&period=2025&other=2026');
    for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4']) {
      expect(both.cells['risk_register.identified']?.[`quarter=2025-${quarter}`]?.reported ?? null).toBe(then[`quarter=2025-${quarter}`]?.reported ?? null);
      expect(both.before!['risk_register.identified']?.[`quarter=2025-${quarter}`]?.reported ?? null).toBe(now[`quarter=2026-${quarter}`]?.reported ?? null);
    }
    const [known] = Object.entries(now).filter(([key]) => key !== '');
    const inCell = await cell('s=risk_register.identified&period=2025&other=2026', { cell: known![0].replace('2026', '2025') });
    expect([inCell.before?.reported, inCell.moved]).toEqual([known![1].reported, null]);
    const unlike = await explore('s=risk_register.identified&rows=month&period=2026-Q3&other=2025');
    expect([unlike.isOtherLength, unlike.other, unlike.before]).toEqual([true, null, null]);
    expect((await explore('s=risk_register.identified&period=2024&asOf=2024-02-29&other=yearBefore')).other?.to).toBe('2023-02-28');
  });

  test('shows each scope its own part: a foreign office stands in no row and no filter opens it', async () => {
    const [central, local] = [nation.central, (await db.owner<{ id: string }[]>`select id from offices where region_code = 'KZ-11' and kind = 'lea' limit 1`)[0]!.id];
    const lead = actorOf({ officeId: local, regionCode: 'KZ-11' }, 'officeLead', 'office');
    const [all, own] = [await explore('s=risk_register.identified&rows=office&period=2026'), await explore('s=risk_register.identified&rows=office&period=2026', lead)];
    expect(all.rows.length).toBeGreaterThan(own.rows.length);
    expect(own.rows.every(({ key }) => key === local)).toBe(true);
    const foreign = all.rows.find(({ key }) => key !== local)!.key;
    expect(Number((await explore(`s=risk_register.identified&only.office=${foreign}&period=2026`, lead)).cells['risk_register.identified']?.['']?.reported ?? 0)).toBe(0);
    expect((await read(lead, (transaction) => loadFilterMembers(transaction, lead, viewOf(new URLSearchParams('s=risk_register.identified&period=2026')), 'office', today))).map(({ key }) => key)).toEqual(own.rows.map(({ key }) => key));
    expect(central.officeId).not.toBe(local);
  });
});

describe('a cell', () => {
  test('falls apart, lists its records, and between two days names those that came', async () => {
    const data = await cell('s=risk_register.identified&period=2026&other=date&otherAsOf=2026-01-01');
    expect(data.by).toBe('region');
    const whole = Number(data.figure!.reported);
    expect(data.parts.reduce((sum, { figure }) => sum + Number(figure?.reported ?? 0), 0)).toBe(whole);
    expect(data.records.rows).toHaveLength(whole);
    expect(data.records.rows[0]!.address).toMatch(/^\/risks\//);
    expect(data.moved!.came.count + Number(data.before?.reported ?? 0)).toBe(whole);
    const inRegion = await cell('s=risk_register.identified&period=2026', { cell: 'region=KZ-11' });
    expect([inRegion.by, inRegion.records.rows.length]).toEqual(['office', Number(inRegion.figure!.reported)]);
  });

  test('of a share shows what it is computed from and the records of its numerator', async () => {
    const data = await cell('s=sps4.internal_analysis.elimination_rate&period=2026');
    expect(data.computedFrom.map(({ definition }) => definition.code)).toEqual(['sps4.internal_analysis.risks_eliminated', 'sps4.internal_analysis.risks_identified']);
    expect(data.recordsOf).not.toBeNull();
  });

  test('of typed values asks for an office; what is no cell is not there', async () => {
    expect((await cell(`s=${typed}&period=2026`)).records.needsOffice).toBe(true);
    const status = (promise: Promise<unknown>) => promise.then(() => 200, (error: unknown) => (error as AppError).status);
    expect(await status(cell('s=risk_register.identified', { cell: 'nothing' }))).toBe(404);
    expect(await status(cell('s=risk_register.identified', { cell: 'audience=business' }))).toBe(404);
    for (const text of ['region=%E0%A4', 'region=%00']) expect(await status(cell('s=risk_register.identified', { cell: text }))).toBe(404);
  });
});

describe('a file of a view', () => {
  const file = async (search: string, format: 'csv' | 'xlsx' | 'svg' | 'png') => {
    const data = await explore(search);
    return explorerFile(data, format, { actor: national, scope: { name: null }, t: serverTranslate('kk'), language: 'kk', now: new Date(`${today}T10:00:00Z`) });
  };
  const view = 's=risk_register.identified&rows=region&columns=quarter&period=2026';

  test('has what is shown: a table as text and workbook, a chart as drawing and picture', async () => {
    const csv = await (await file(view, 'csv')).text();
    expect(csv.split('\r\n')[0]).toContain('2026 ж. 1-тоқсан');
    const workbook = await (await file(view, 'xlsx')).arrayBuffer();
    const { default: exceljs } = await import('exceljs');
    const read = new exceljs.Workbook();
    await read.xlsx.load(workbook);
    expect(read.worksheets.map(({ name }) => name)).toEqual(['Көрсеткіштер', 'Анықтама']);
    expect(typeof read.worksheets[0]!.getRow(2).getCell(8).value).toBe('number');
    expect(read.worksheets[1]!.getColumn(2).values.join(' ')).toContain('Есептеледі');
    const svg = await (await file(`${view}&show=bars`, 'svg')).text();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain('Тізілімге енгізілген тәуекелдер');
    const png = new Uint8Array(await (await file(`${view}&show=tiles`, 'png')).arrayBuffer());
    expect([...png.slice(1, 4)]).toEqual([...new TextEncoder().encode('PNG')]);
    expect(png.length).toBeGreaterThan(5000);
  });

  test('is refused where nothing can be drawn', async () => {
    await expect(file(view, 'svg')).rejects.toMatchObject({ status: 422 });
  });
});
