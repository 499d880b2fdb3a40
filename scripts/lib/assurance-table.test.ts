import { expect, test } from 'vitest';
import { documentOf, rowsOf, suites, type Kept } from './assurance-table.ts';

const at = '2026-11-23T10:00:00.000Z';
const machine = { version: '1.0.0', day: '2026-11-23', cores: 2, gigabytes: 16 };
const cost = (rate: number) => ({ withTrail: { rate, p50: 1, p95: 2, p99: 3 }, without: { rate: 100, p50: 1, p95: 2, p99: 3 } });
const good: Kept[] = [
  ...['isolation', 'route-isolation', 'random-worlds', 'pool-reuse', 'audit-tampers'].map((name) => ({ name, at, tried: 1_200, failed: 0 })),
  { name: 'hostile-input', at, tried: 7_000, failed: 0, serverErrors: 0, heapGrowth: 12 },
  { name: 'faults', at, tried: 9, skipped: 0, acknowledged: 900, doubled: 0, lost: 0, silent: 0, broken: 0 },
  { name: 'restore', at, tried: 3, failed: 0, acknowledged: 19, lost: 0 },
  { name: 'audit-cost', at, connections: { 8: cost(80) } },
  { name: 'morning-rush', at, people: 300, requests: 1_500, errors: 0, seconds: 130, saturates: 'nothing', steps: { 'sign-in': { p50: 1, p95: 2, p99: 3 } }, processes: { PostgreSQL: { cores: 0.5, megabytes: [90, 20] } } },
];
const withCount = (name: string, count: string, value: unknown) => good.map((kept) => (kept.name === name ? { ...kept, [count]: value } : kept));

test('everything tried and nothing found is as it must be', () => {
  const { text, isGood } = documentOf(good, machine);
  expect(isGood).toBe(true);
  expect(text).toContain('| 1 200 | 0 leaked | yes | 2026-11-23 |');
  expect(text).toContain('memory of each process: 90, 20 MB');
  expect(text).not.toContain('NaN');
});

test('one count, a cost below its bar, or nothing tried, is said and counts', () => {
  const wrong: [string, string, unknown][] = [
    ['isolation', 'failed', 1], ['isolation', 'tried', 0], ['hostile-input', 'serverErrors', 1], ['hostile-input', 'failed', 1], ['faults', 'lost', 1], ['faults', 'doubled', 1], ['faults', 'broken', 1],
    ['faults', 'silent', 1], ['restore', 'lost', 1], ['audit-tampers', 'failed', 1], ['morning-rush', 'errors', 1], ['audit-cost', 'connections', { 8: cost(79) }], ['faults', 'lost', undefined],
  ];
  for (const [name, count, value] of wrong) {
    const { text, isGood } = documentOf(withCount(name, count, value), machine);
    expect(isGood, `${name} ${count}`).toBe(false);
    expect(text).toContain('| **no** |');
  }
});

test('a suite that was not run is named', () => {
  for (const suite of suites) expect(documentOf(good.filter(({ name }) => name !== suite), machine)).toMatchObject({ isGood: false, text: expect.stringContaining(`| ${suite} | 0 | not tried |`) as string });
  expect(rowsOf(good[0]!)).toHaveLength(1);
});

test('a sample is called one', () => {
  expect(documentOf(good.map((kept) => ({ ...kept, isSample: kept.name === 'isolation' })), machine).text.match(/1 200 \(a sample\)/g)).toHaveLength(1);
});

test('a part that ended with a failure is not as it must be, whatever it counted', () => {
  expect(documentOf(good, machine, ['worlds'])).toMatchObject({ isGood: false, text: expect.stringContaining('| worlds |  | the run ended with a failure | **no** |') as string });
});
