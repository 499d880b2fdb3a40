import { describe, expect, it } from 'vitest';
import { cellWriteSchema, cellWritesSchema, parseDayForm } from './daily-log.schema.ts';
import { sheetRow } from './grid.fixtures.ts';

const write = {
  organisationId: '0193a1b2-0000-7000-8000-000000000001',
  charterIndicatorId: '0193a1b2-0000-7000-8000-000000000002',
  day: '2026-11-23',
  entry: 'value',
  value: '12.5',
  denominator: null,
  expectedRevision: 0,
};

describe('cells as JSON', () => {
  it('takes one to five hundred well-formed cells', () => {
    expect(cellWritesSchema.safeParse({ cells: [write] }).success).toBe(true);
    expect(cellWritesSchema.safeParse({ cells: [] }).success).toBe(false);
    expect(cellWritesSchema.safeParse({ cells: Array.from({ length: 501 }, () => write) }).success).toBe(false);
  });

  it.each([
    { day: '2026-02-30' },
    { value: '1,5' },
    { value: '1e5' },
    { value: '0012' },
    { value: '1234567890123456' },
    { value: null },
    { entry: 'no_change' },
    { entry: 'deleted' },
    { expectedRevision: -1 },
    { expectedRevision: 1.5 },
    { reason: ' ' },
    { organisationId: 'o1' },
    { officeId: write.organisationId },
  ])('refuses %j', (change) => {
    const parsed = cellWriteSchema.safeParse({ ...write, ...change });
    expect(parsed.success).toBe(false);
  });

  it('speaks in message keys', () => {
    const parsed = cellWriteSchema.safeParse({ ...write, value: 'x', day: 'x', entry: 'x' });
    expect(parsed.error?.issues.every((issue) => issue.message.startsWith('dailyLog.'))).toBe(true);
  });
});

describe('a day as a native form', () => {
  const rows = [1, 2, 3, 4].map((indicator) => sheetRow(1, indicator, ['2026-11-23']));
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ day: '2026-11-23', act: 'save', ...fields })) data.set(name, value);
    return data;
  };

  it('writes what was changed, keeps what was refused, ignores rows of others', () => {
    const parsed = parseDayForm(
      form({
        'value:o1|i1': '1 234',
        'value:o1|i2': '5',
        'shown:o1|i2': '5',
        'value:o1|i3': 'бес',
        'value:o1|i4': '',
        'shown:o1|i4': '7',
        'revision:o1|i4': '3',
        'value:o9|i9': '99',
      }),
      rows,
      'kk',
    );
    expect(parsed.writes.map(({ charterIndicatorId, entry, value, expectedRevision }) => [charterIndicatorId, entry, value, expectedRevision])).toEqual([
      ['i1', 'value', '1234', 0],
      ['i4', 'cleared', null, 3],
    ]);
    expect(parsed.refused).toEqual({ 'o1|i3': { code: 'notANumber', params: {}, typed: 'бес' } });
  });

  it('sets no change for the rest, or for one row', () => {
    const entries = (fields: Record<string, string>) =>
      parseDayForm(form(fields), rows, 'kk').writes.map(({ charterIndicatorId, entry }) => `${charterIndicatorId} ${entry}`);
    expect(entries({ act: 'no-change', 'value:o1|i1': '5' })).toEqual(['i1 value', 'i2 no_change', 'i3 no_change', 'i4 no_change']);
    expect(entries({ act: 'no-change:o1|i2' })).toEqual(['i2 no_change']);
  });

  it('reads named fields as well, and gives a reason to each write', () => {
    const parsed = parseDayForm({ day: '2026-11-23', act: 'save', reason: 'Қате түзетілді', 'value:o1|i1': ['5'] }, rows, 'kk');
    expect(parsed.writes).toMatchObject([{ value: '5', reason: 'Қате түзетілді' }]);
    expect(parseDayForm({ day: 'x' }, rows, 'kk').day).toBeNull();
  });
});
