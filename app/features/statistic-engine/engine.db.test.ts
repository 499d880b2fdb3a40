import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { multiplyDecimals } from '#app/features/indicators/index.ts';
import { bucketsOf, parsePeriod, type Period } from '#app/features/statistics/index.server.ts';
import { codes, coordinatorOffice, createNation, naiveFigure, readRaw, verifiedOnly, type Nation, type RawValue } from '#app/features/statistics/statistics.fixtures.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { actorOf } from '#db/test/factories.ts';
import { createFullOffice } from '#db/test/full-office.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import type { Count, StatisticDefinition, StatisticSource } from './definition.model.ts';
import { computeStatistic, computeStatistics } from './engine.server.ts';
import { cellOf, membersOf, type Dimension } from './figure.model.ts';
import { timeDimensions, type Cells, type Filters } from './question.model.ts';
import { registerCodes, registers, type RegisterCode, type RegisterDeclaration } from './registers.model.ts';

const today = '2026-11-23';
const coordinator = actorOf(coordinatorOffice, 'coordinator', 'national');

const statistic = (code: string, source: StatisticSource, more: Partial<StatisticDefinition> = {}): StatisticDefinition => ({
  code, version: 1, themeCode: 'crimeStatistics', name: { kk: code, ru: null, en: null }, description: { kk: code, ru: null, en: null }, source, unitCode: 'risk', unit: { kk: 'тәуекел', ru: null, en: null },
  decimals: 3, direction: 'neutral', legalReference: null, countedSince: '2022-01-01', ...more,
});
const ofIndicator = (code: string) => statistic(code, { kind: 'indicator', indicatorCode: code });

let db: TestDatabase;
let nation: Nation;
let raw: RawValue[];

beforeAll(async () => {
  db = await createTestDatabase();
  nation = await createNation(db.owner);
  raw = await readRaw(db.owner);
});
afterAll(() => db.close());

const none = () => undefined;
const ask = (definition: StatisticDefinition, period: Period, breakdowns: Dimension[][], filters: Filters = {}, actor = coordinator): Promise<Cells> =>
  withActor(db.database, actor, 'read', (transaction) => computeStatistic(transaction, actor, definition, none, { period, breakdowns, filters }, today));

const periods = (['2026', '2026-Q2', '2026-05', '2026-09-30'] as const).flatMap((label) => [parsePeriod(label, null)!, ...(label === '2026' ? [parsePeriod(label, '2026-05-04')!, parsePeriod(label, '2026-07-10')!] : [])]);
const kindOf = (row: RawValue) => (row.officeId === nation.central.officeId ? 'cga' : 'lea');

/** By the definition, row by row: which raw values belong to a cell. */
function naiveCell(values: readonly RawValue[], code: string, period: Period, cell: string): string | null {
  const members = membersOf(cell)!;
  const own = values.filter((row) => (!members.region || row.regionCode === members.region) && (!members.office || row.officeId === members.office) && (!members.officeKind || kindOf(row) === members.officeKind));
  if (!members.month) return naiveFigure(own, code, period);
  const bucket = bucketsOf(period, 'month').find(({ bucket: first }) => first.startsWith(members.month!))!;
  return naiveFigure(own, code, { from: bucket.from > period.from ? bucket.from : period.from, to: bucket.to });
}

const sameAs = (figure: string | null | undefined, expected: string | null) => (figure ?? '0') === (expected ?? '0') || (expected === null && figure === null);

describe('an indicator', () => {
  const breakdowns: Dimension[][] = [[], ['office'], ['officeKind'], ['region'], ['month'], ['month', 'region'], ['office', 'month']];

  it.each(Object.values(codes).flatMap((code) => periods.map((period) => [code, period.label, period.to, period] as const)))('%s of %s as of %s is in every cell what the raw values say', async (code, _label, _to, period) => {
    const cells = await ask(ofIndicator(code), period, breakdowns.filter((names) => period.kind === 'year' || period.kind === 'quarter' || !names.includes('month')));
    expect(cells.size).toBeGreaterThan(5);
    for (const [cell, figure] of cells) {
      // A level leaves the region of an organisation that moved: its last value counts where it was logged.
      const isByRegionOfLevel = code === codes.level && cell.includes('region');
      if (isByRegionOfLevel && period.to >= '2026-05-04') continue;
      expect([cell, figure.reported, sameAs(figure.reported, naiveCell(raw, code, period, cell))]).toEqual([cell, figure.reported, true]);
      expect([cell, sameAs(figure.verified, naiveCell(verifiedOnly(raw), code, period, cell))]).toEqual([cell, true]);
    }
  });

  it('adds up by region to the whole, also for a level whose organisation moved', async () => {
    for (const period of periods) {
      const cells = await ask(ofIndicator(codes.level), period, [[], ['region']]);
      const regions = [...cells].filter(([cell]) => cell !== '').reduce((sum, [, figure]) => sum + Number(figure.reported), 0);
      expect(regions).toBe(Number(cells.get('')!.reported));
    }
  });

  it('answers for chosen members as for all of them', async () => {
    const period = periods[0]!;
    const all = await ask(ofIndicator(codes.increment), period, [['office'], ['office', 'month']]);
    const office = nation.aktobe.officeId;
    const one = await ask(ofIndicator(codes.increment), period, [['office'], ['office', 'month']], { office: [office] });
    expect([...one].sort()).toEqual([...all].filter(([cell]) => membersOf(cell)!.office === office).sort());
  });

  it('of a stretch of time among the filters is that of the stretch', async () => {
    const cells = await ask(ofIndicator(codes.level), periods[0]!, [['region']], { month: ['2026-03'] });
    expect(cells).toEqual(await ask(ofIndicator(codes.level), parsePeriod('2026-03', null)!, [['region']]));
  });

  it('says how complete it is', async () => {
    const cells = await ask(ofIndicator(codes.increment), parsePeriod('2026-03', null)!, [[], ['office'], ['month']]);
    for (const { completeness } of cells.values()) expect(completeness).toSatisfy((share: number | null) => share !== null && share > 0 && share <= 1);
  });

  it('has no dimension of records, and then no cells', async () => {
    expect((await ask(ofIndicator(codes.increment), periods[0]!, [['audience']])).size).toBe(0);
    expect((await ask(ofIndicator(codes.increment), periods[0]!, [[]], { audience: ['x'] })).size).toBe(0);
  });
});

describe('one computed from others', () => {
  const definitions = new Map<string, StatisticDefinition>([
    ...[codes.increment, codes.level].map((code) => [code, ofIndicator(code)] as const),
    ['share', statistic('share', { kind: 'ratio', numerator: codes.increment, denominator: codes.level, factor: 100 }, { decimals: 1 })] as const,
    ['rest', statistic('rest', { kind: 'difference', minuend: codes.increment, subtrahend: codes.level })] as const,
  ]);

  it('is computed anew at every level and never averaged', async () => {
    const period = parsePeriod('2026-Q2', null)!;
    const question = { period, breakdowns: [[], ['office'], ['month']] as Dimension[][], filters: {} };
    const cells = await withActor(db.database, coordinator, 'read', (transaction) =>
      computeStatistics(transaction, coordinator, [...definitions.values()], (code) => definitions.get(code), question, today));
    const [one, other, share, rest] = [codes.increment, codes.level, 'share', 'rest'].map((code) => cells.get(code)!);
    expect(share!.size).toBeGreaterThan(4);
    for (const [cell, figure] of share!) {
      const [top, bottom] = [one!.get(cell)!.reported!, other!.get(cell)!.reported!];
      expect(Number(figure.reported)).toBeCloseTo(Number(multiplyDecimals(top, '100')) / Number(bottom), 0);
      expect(Number(rest!.get(cell)!.reported)).toBe(Number(top) - Number(bottom));
    }
  });
});

describe('records', () => {
  const countsOf = (register: RegisterCode): Count[] => [
    { kind: 'records' }, ...registers[register].distinct.map((field): Count => ({ kind: 'distinct', field })), ...registers[register].sums.map((field): Count => ({ kind: 'sum', field })),
  ];
  const everyCount = registerCodes.flatMap((register) => Object.keys(registers[register].dateRules).flatMap((dateRule) => countsOf(register).map((count) => [register, dateRule, count] as const)));

  beforeAll(() => createFullOffice(db.owner, 'KZ-27'));

  it.each(everyCount)('%s by %s, counting %j: every dimension and field can be asked', async (register, dateRule, count) => {
    const source = { kind: 'records', register, dateRule, count, conditions: [] } as const;
    const { dimensions, fields, dateRules } = registers[register] as RegisterDeclaration;
    const period = parsePeriod('2026', null)!;
    const cells = await ask(statistic('x', { ...source, conditions: [] }), period, [[], ...dimensions.map((dimension) => [dimension]), [...dimensions].slice(0, 2)]);
    expect(cells.has('')).toBe(true);
    for (const field of Object.keys(fields)) {
      const with_ = (operator: 'is' | 'isNot') => ask(statistic('x', { ...source, conditions: [{ field, operator, values: ['', 'KZ-27'] }] }), period, [[]]);
      const [is, isNot] = [await with_('is'), await with_('isNot')];
      if (count.kind !== 'distinct') expect(Number(is.get('')!.reported) + Number(isNot.get('')!.reported)).toBe(Number(cells.get('')!.reported));
    }
    for (const dimension of dimensions) {
      // A state of a month is what it was at its end: months do not add up.
      if (count.kind === 'distinct' || (dateRules[dateRule] === 'asOf' && timeDimensions.includes(dimension))) continue;
      const sum = [...cells].filter(([cell]) => Object.keys(membersOf(cell)!).join() === dimension).reduce((total, [, figure]) => total + Number(figure.reported), 0);
      expect([dimension, sum]).toEqual([dimension, Number(cells.get('')!.reported)]);
    }
  });

  it('by months, of a state, are what stood at the end of each', async () => {
    const source = { kind: 'records', register: 'charters', dateRule: 'inForce', count: { kind: 'records' }, conditions: [] } as const;
    const charters = statistic('x', { ...source, conditions: [] });
    const cells = await ask(charters, parsePeriod('2026', '2026-07-10')!, [[], ['month'], ['quarter'], ['month', 'officeKind']]);
    for (const [label, cell] of [['2026-06', 'month=2026-06'], ['2026-07', 'month=2026-07'], ['2026-Q2', 'quarter=2026-Q2']] as const) {
      const alone = await ask(charters, parsePeriod(label, label === '2026-07' ? '2026-07-10' : null)!, [[]]);
      expect([cell, cells.get(cell)!.reported]).toEqual([cell, alone.get('')!.reported]);
    }
    expect(cells.has('month=2026-08')).toBe(false);
  });

  it('of the coordinator’s own registers are nothing for others', async () => {
    const region = actorOf({ officeId: nation.akmola.officeId, kind: 'lea', regionCode: 'KZ-11' } as never, 'commissioner', 'region');
    for (const register of ['studies', 'integrityChecks'] as const) {
      const [dateRule] = Object.keys(registers[register].dateRules);
      expect((await ask(statistic('x', { kind: 'records', register, dateRule: dateRule!, count: { kind: 'records' }, conditions: [] }), periods[0]!, [[]], {}, region)).size).toBe(0);
    }
  });

  it('of another office are not counted for an office', async () => {
    const lead = actorOf({ officeId: nation.akmola.officeId, kind: 'lea', regionCode: 'KZ-11' } as never, 'officeLead', 'office');
    for (const register of ['risks', 'analyses', 'events', 'recommendations', 'checklists', 'effects', 'draftActs', 'assessments'] as const) {
      const [dateRule] = Object.keys(registers[register].dateRules);
      const cells = await ask(statistic('x', { kind: 'records', register, dateRule: dateRule!, count: { kind: 'records' }, conditions: [] }), periods[0]!, [[], ['office']], {}, lead);
      expect([register, cells.get('')!.reported, [...cells.keys()].filter((cell) => cell !== '' && cell !== cellOf({ office: nation.akmola.officeId }))]).toEqual([register, '0', []]);
    }
  });
});
