import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  aggregate,
  behindSince,
  canonicalDecimal,
  combine,
  compareDecimals,
  countWorkingDays,
  deviationFrom,
  divideDecimals,
  figureOf,
  multiplyDecimals,
  plannedOn,
  roundDecimal,
  subtractDecimals,
  sumDecimals,
  type Observation,
  type Trajectory,
} from './indicators.model.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => divideDecimals(units.toString(), (10n ** BigInt(scale)).toString(), scale));

const november = Array.from({ length: 30 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const workingNovember = november.filter(isWeekday);

describe('exact decimals', () => {
  it('adds what binary floats cannot', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(sumDecimals(Array.from({ length: 1000 }, () => '0.01'))).toBe('10');
    expect(addDecimals('999999999999999.99', '0.01')).toBe('1000000000000000');
  });

  it('spells each number once', () => {
    expect(canonicalDecimal('-0.00')).toBe('0');
    expect(canonicalDecimal('007.50')).toBe('7.5');
    expect(() => canonicalDecimal('1e5')).toThrow(RangeError);
  });

  it('rounds half away from zero', () => {
    expect(roundDecimal('2.5', 0)).toBe('3');
    expect(roundDecimal('-2.5', 0)).toBe('-3');
    expect(divideDecimals('1', '3', 2)).toBe('0.33');
    expect(divideDecimals('-2', '3', 2)).toBe('-0.67');
  });

  it('is a ring as arithmetic promises', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        expect(addDecimals(a, b)).toBe(addDecimals(b, a));
        expect(addDecimals(addDecimals(a, b), c)).toBe(addDecimals(a, addDecimals(b, c)));
        expect(subtractDecimals(addDecimals(a, b), b)).toBe(canonicalDecimal(a));
        expect(multiplyDecimals(a, addDecimals(b, c))).toBe(addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c)));
        expect(compareDecimals(a, b)).toBe(-compareDecimals(b, a) + 0);
      }),
    );
  });
});

describe('planned trajectory', () => {
  const linear: Trajectory = {
    shape: 'linear',
    startsOn: '2026-11-02',
    startValue: '0',
    points: [{ day: '2026-11-30', value: '210' }],
  };

  it('grows by the same step on each working day and rests on the others', () => {
    expect(workingNovember).toHaveLength(21);
    expect(plannedOn(linear, '2026-11-01', workingNovember)).toBeNull();
    expect(plannedOn(linear, '2026-11-02', workingNovember)).toBe('10');
    expect(plannedOn(linear, '2026-11-06', workingNovember)).toBe('50');
    expect(plannedOn(linear, '2026-11-08', workingNovember)).toBe('50');
    expect(plannedOn(linear, '2026-11-30', workingNovember)).toBe('210');
    expect(plannedOn(linear, '2027-05-01', workingNovember)).toBe('210');
  });

  it('holds a stepped plan until the control date', () => {
    const stepped: Trajectory = { ...linear, shape: 'stepped' };
    expect(plannedOn(stepped, '2026-11-29', workingNovember)).toBe('0');
    expect(plannedOn(stepped, '2026-11-30', workingNovember)).toBe('210');
  });

  it('jumps on the control date when no working day leads to it', () => {
    const weekend: Trajectory = { ...linear, startsOn: '2026-11-07', points: [{ day: '2026-11-08', value: '9' }] };
    expect(plannedOn(weekend, '2026-11-07', workingNovember)).toBe('0');
    expect(plannedOn(weekend, '2026-11-08', workingNovember)).toBe('9');
  });

  it('asks a list and a rule for the same answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...november), fc.constantFrom(...november), (after, upTo) => {
        expect(countWorkingDays(after, upTo, workingNovember)).toBe(countWorkingDays(after, upTo, isWeekday));
      }),
    );
  });

  it('never falls while the control values grow, and meets each of them', () => {
    const growing = fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }).map((steps) => {
      let total = 0;
      return steps.map((step, index) => ({ day: november[(index + 1) * 7]!, value: String((total += step)) }));
    });
    fc.assert(
      fc.property(growing, fc.constantFrom<Trajectory['shape']>('linear', 'stepped'), (points, shape) => {
        const trajectory: Trajectory = { shape, startsOn: '2026-11-01', startValue: '0', points };
        const plans = november.map((day) => plannedOn(trajectory, day, workingNovember)!);
        plans.slice(1).forEach((plan, index) => expect(compareDecimals(plan, plans[index]!)).toBeGreaterThanOrEqual(0));
        for (const point of points) expect(plannedOn(trajectory, point.day, workingNovember)).toBe(point.value);
      }),
    );
  });
});

describe('deviation and status', () => {
  it.each([
    ['100', '97', 'up', 'onPlan'],
    ['100', '95', 'up', 'onPlan'],
    ['100', '94.99', 'up', 'atRisk'],
    ['100', '85', 'up', 'atRisk'],
    ['100', '84.99', 'up', 'behind'],
    ['100', '180', 'up', 'onPlan'],
    ['100', '106', 'down', 'atRisk'],
    ['100', '60', 'down', 'onPlan'],
    ['100', '130', 'neutral', 'onPlan'],
    ['100', '70', 'neutral', 'onPlan'],
    ['0', '0', 'up', 'onPlan'],
    ['0', '1', 'down', 'behind'],
  ] as const)('plan %s, fact %s, %s is better: %s', (plan, fact, direction, status) => {
    expect(deviationFrom(plan, fact, direction).status).toBe(status);
  });

  it('tells the difference with its sign', () => {
    expect(deviationFrom('80', '60', 'up')).toEqual({ difference: '-20', percent: '-25', status: 'behind' });
    expect(deviationFrom('0', '3', 'up').percent).toBeNull();
    expect(deviationFrom(null, '3', 'up').status).toBe('noPlan');
    expect(deviationFrom('3', null, 'up').status).toBe('behind');
  });

  it('finds the first day of the run that still lasts', () => {
    const trajectory: Trajectory = {
      shape: 'linear',
      startsOn: '2026-11-02',
      startValue: '0',
      points: [{ day: '2026-11-30', value: '210' }],
    };
    const series = [
      { day: '2026-11-02', value: '10' },
      { day: '2026-11-05', value: '40' },
      { day: '2026-11-10', value: '50' },
    ];
    expect(behindSince(series, trajectory, workingNovember, '2026-11-13', 'up')).toBe('2026-11-06');
    expect(behindSince(series, trajectory, workingNovember, '2026-11-15', 'up')).toBe('2026-11-06');
    expect(behindSince(series, trajectory, workingNovember, '2026-11-05', 'up')).toBeNull();
    expect(behindSince([], trajectory, workingNovember, '2026-11-04', 'up')).toBe('2026-11-02');
  });
});

describe('aggregation', () => {
  const observation = (day: string, value: string, denominator: string | null = null): Observation => ({ day, value, denominator });

  it('sums increments, takes the last level, divides sums of ratios', () => {
    const days = [observation('2026-11-02', '5', '10'), observation('2026-11-04', '1', '90'), observation('2026-11-03', '7', '20')];
    expect(figureOf('increment', aggregate('increment', days, '2026-11-30'), 0)).toBe('13');
    expect(figureOf('increment', aggregate('increment', days, '2026-11-03'), 0)).toBe('12');
    expect(figureOf('level', aggregate('level', days, '2026-11-30'), 0)).toBe('1');
    expect(figureOf('level', aggregate('level', days, '2026-11-03'), 0)).toBe('7');
    expect(figureOf('ratio', aggregate('ratio', days, '2026-11-30'), 4)).toBe('0.1083');
  });

  it('has no figure before the first entry, nor for a ratio without cases', () => {
    expect(aggregate('level', [observation('2026-11-02', '5')], '2026-11-01')).toBeNull();
    expect(figureOf('ratio', { value: '0', denominator: '0' }, 2)).toBeNull();
  });

  it('equals the sum of its parts, however they are grouped', () => {
    const entry = fc.record({
      day: fc.constantFrom(...november),
      value: decimal,
      denominator: decimal,
      office: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 60 }), fc.constantFrom('increment', 'ratio'), (entries, kind) => {
        const offices = [...new Set(entries.map((each) => each.office))];
        const parts = offices.map((office) => aggregate(kind, entries.filter((each) => each.office === office), '2026-11-30')!);
        expect(combine(kind, parts)).toEqual(aggregate(kind, entries, '2026-11-30'));
      }),
    );
  });
});
