import { describe, expect, test } from 'vitest';
import { copyCharterSchema, recordActionSchema, recordSearch } from './charter-record.schema.ts';

const id = '01890000-0000-7000-8000-000000000001';
const file = new File(['a'], 'a.txt');

describe('what a form of the record sends', () => {
  test('a new document and a new version', () => {
    expect(recordActionSchema.parse({ intent: 'attach', id, attachmentId: '', title: ' ', file })).toMatchObject({ attachmentId: undefined, title: null });
    expect(recordActionSchema.parse({ intent: 'attach', id, file })).toMatchObject({ title: null });
    expect(recordActionSchema.parse({ intent: 'attach', id, attachmentId: id, title: ' t ', file })).toMatchObject({ attachmentId: id, title: 't' });
    expect(recordActionSchema.safeParse({ intent: 'attach', id, file: new File([], '') }).success).toBe(false);
    expect(recordActionSchema.safeParse({ intent: 'attach', id, file: '' }).success).toBe(false);
  });

  test('a comment with none, one or many mentions', () => {
    const comment = { intent: 'comment', id, body: ' text ' };
    expect(recordActionSchema.parse(comment)).toMatchObject({ body: 'text', mentions: [] });
    expect(recordActionSchema.parse({ ...comment, mentions: id })).toMatchObject({ mentions: [id] });
    expect(recordActionSchema.parse({ ...comment, mentions: [id, id] })).toMatchObject({ mentions: [id, id] });
    expect(recordActionSchema.safeParse({ ...comment, body: ' ' }).success).toBe(false);
    expect(recordActionSchema.safeParse({ ...comment, body: 'x'.repeat(4_001) }).success).toBe(false);
  });

  test('a link taken away, seen from either end', () => {
    const unlink = { intent: 'unlink', kind: 'dependsOn', otherCharterId: id };
    expect(recordActionSchema.parse(unlink)).toMatchObject({ isIncoming: false });
    expect(recordActionSchema.parse({ ...unlink, isIncoming: 'on' })).toMatchObject({ isIncoming: true });
    expect(recordActionSchema.safeParse({ ...unlink, kind: 'likes' }).success).toBe(false);
  });

  test('a place in the list of comments', () => {
    expect(recordSearch.safeParse({ before: `2026-11-23T05:00:00.123456+05:00~${id}` }).success).toBe(true);
    expect(recordSearch.safeParse({ before: `2026-11-23T05:00:00.123456+00:00~${id}` }).success).toBe(true);
    expect(recordSearch.safeParse({ before: "2026'--" }).success).toBe(false);
  });

  test('a copy whose end is before its start is refused at the end', () => {
    const copy = { id, name: { kk: 'Жоба', ru: '', en: '' }, startsOn: '2027-12-31', endsOn: '2027-01-01' };
    expect(copyCharterSchema.safeParse(copy).error?.issues[0]).toMatchObject({ path: ['endsOn'], message: 'charters.errors.endBeforeStart' });
    expect(copyCharterSchema.parse({ ...copy, endsOn: '2028-01-01' })).toMatchObject({ name: { ru: null }, taskIds: [] });
  });
});
