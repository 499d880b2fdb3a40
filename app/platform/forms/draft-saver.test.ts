import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SectionValues } from '#app/features/charters/charter-form.model.ts';
import type { Section } from '#app/features/charters/charters.model.ts';
import { DraftSaver, type SaveAnswer } from './draft-saver.ts';

const text = (kk: string) => ({ kk, ru: '', en: '' });
const stored = (change: { goal?: string; manager?: string } = {}): SectionValues => ({
  basics: { name: text('n'), goal: text(change.goal ?? 'g'), startsOn: '2026-01-01', endsOn: '2026-12-31' },
  team: { customer: '', curator: '', manager: change.manager ?? 'm', executors: [] },
  organisations: { organisationIds: [] },
  indicators: { indicators: [] },
  tasks: { tasks: [] },
  grounds: { grounds: [] },
  controlPoints: { controlPoints: [] },
  resources: { resources: [] },
  risks: { risks: [] },
  stakeholders: { stakeholders: [] },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page with two sections whose inputs are plain variables. */
function page() {
  const sent: FormData[] = [];
  const typed: Partial<SectionValues> = {};
  let problems = 0;
  const saver = new DraftSaver({ version: 5, values: stored(), send: (formData) => sent.push(formData), delay: 100, retryAfter: 1000 });
  for (const section of ['basics', 'team'] as const) {
    (typed as Record<Section, unknown>)[section] = stored()[section];
    saver.register(section, {
      read: () => (problems > 0 ? { problems } : { normal: JSON.stringify(typed[section]) }),
      typed: () => typed[section]!,
      formData: () => {
        const formData = new FormData();
        formData.set('section', section);
        return formData;
      },
      reset: (values) => ((typed as Record<Section, unknown>)[section] = values),
      normalise: (values) => JSON.stringify(values),
    });
  }
  const type = <S extends 'basics' | 'team'>(section: S, values: SectionValues[S]) => {
    (typed as Record<Section, unknown>)[section] = values;
    saver.edited(section);
  };
  const wait = (milliseconds = 100) => vi.advanceTimersByTime(milliseconds);
  const saved = (section: Section, version: number): SaveAnswer<SectionValues> => ({ saved: { section, version, at: `at ${version}` } });
  const stale = (version: number, values: SectionValues): SaveAnswer<SectionValues> => ({
    refusal: { code: 'stale', messageKey: 'platform.errors.stale', params: {}, fieldErrors: {} }, current: { version, values },
  });
  return { saver, sent, typed, type, wait, saved, stale, setProblems: (count: number) => (problems = count) };
}

const sections = (sent: FormData[]) => sent.map((formData) => `${formData.get('section')}@${formData.get('version')}`);

describe('saving a draft by itself', () => {
  test('waits for a pause in typing, then saves once', () => {
    const { saver, sent, type, wait, saved } = page();
    type('basics', stored({ goal: 'a' }).basics);
    wait(60);
    type('basics', stored({ goal: 'ab' }).basics);
    wait(60);
    expect(sent).toHaveLength(0);
    wait(60);
    expect(sections(sent)).toEqual(['basics@5']);
    expect(saver.states().basics.kind).toBe('saving');
    saver.answered(saved('basics', 6));
    expect(saver.states().basics).toEqual({ kind: 'saved', at: 'at 6' });
    expect(saver.hasUnsaved()).toBe(false);
  });

  test('one section at a time, each on the version of the one before', () => {
    const { saver, sent, type, wait, saved } = page();
    type('basics', stored({ goal: 'a' }).basics);
    type('team', stored({ manager: 'x' }).team);
    wait();
    expect(sections(sent)).toEqual(['basics@5']);
    saver.answered(saved('basics', 6));
    expect(sections(sent)).toEqual(['basics@5', 'team@6']);
    saver.answered(saved('team', 7));
    expect(saver.hasUnsaved()).toBe(false);
  });

  test('what is typed while saving is saved next', () => {
    const { saver, sent, type, wait, saved } = page();
    type('basics', stored({ goal: 'a' }).basics);
    wait();
    type('basics', stored({ goal: 'ab' }).basics);
    saver.answered(saved('basics', 6));
    expect(saver.states().basics.kind).toBe('waiting');
    wait();
    expect(sections(sent)).toEqual(['basics@5', 'basics@6']);
  });

  test('what is typed and taken back is not saved', () => {
    const { saver, sent, type, wait } = page();
    type('basics', stored({ goal: 'a' }).basics);
    type('basics', stored().basics);
    wait();
    expect([sent.length, saver.states().basics.kind]).toEqual([0, 'clean']);
  });

  test('fields that need correction hold their section back', () => {
    const { saver, sent, type, wait, setProblems } = page();
    setProblems(2);
    type('basics', stored({ goal: 'a' }).basics);
    wait();
    expect(saver.states().basics).toEqual({ kind: 'incomplete', problems: 2 });
    expect([sent.length, saver.hasUnsaved()]).toEqual([0, true]);
    setProblems(0);
    type('basics', stored({ goal: 'ab' }).basics);
    wait();
    expect(sent).toHaveLength(1);
  });

  test('an unreachable server is tried again', () => {
    const { saver, sent, type, wait } = page();
    type('basics', stored({ goal: 'a' }).basics);
    wait();
    saver.answered({ failure: true });
    expect(saver.states().basics.kind).toBe('failed');
    wait(1000);
    expect(sections(sent)).toEqual(['basics@5', 'basics@5']);
  });
});

describe('when somebody else has saved', () => {
  test('another section: theirs is shown there, mine is saved on top', () => {
    const { saver, sent, typed, type, wait, saved, stale } = page();
    type('basics', stored({ goal: 'mine' }).basics);
    wait();
    saver.answered(stale(6, stored({ manager: 'theirs' })));
    expect(typed.team?.manager).toBe('theirs');
    expect(saver.states().team.kind).toBe('updated');
    expect(sections(sent)).toEqual(['basics@5', 'basics@6']);
    saver.answered(saved('basics', 7));
    expect(typed.basics?.goal.kk).toBe('mine');
  });

  test('the same section: nothing is sent before the person has chosen', () => {
    const { saver, sent, typed, type, wait, stale } = page();
    type('basics', stored({ goal: 'mine' }).basics);
    wait();
    saver.answered(stale(6, stored({ goal: 'theirs' })));
    expect(saver.states().basics).toEqual({ kind: 'conflict', theirs: stored({ goal: 'theirs' }).basics, mine: stored({ goal: 'mine' }).basics });
    expect(typed.basics?.goal.kk).toBe('mine');
    type('basics', stored({ goal: 'mine, more' }).basics);
    wait(10_000);
    expect(sent).toHaveLength(1);
    saver.keepMine('basics');
    expect(sections(sent)).toEqual(['basics@5', 'basics@6']);
    expect(typed.basics?.goal.kk).toBe('mine, more');
  });

  test('taking theirs puts it into the form and is clean', () => {
    const { saver, sent, typed, type, wait, stale } = page();
    type('basics', stored({ goal: 'mine' }).basics);
    wait();
    saver.answered(stale(6, stored({ goal: 'theirs' })));
    saver.takeTheirs('basics');
    expect([typed.basics?.goal.kk, saver.states().basics.kind, sent.length]).toEqual(['theirs', 'clean', 1]);
    type('team', stored({ manager: 'x' }).team);
    wait();
    expect(sections(sent)).toEqual(['basics@5', 'team@6']);
  });

  test('both the same: no conflict', () => {
    const { saver, sent, type, wait, stale } = page();
    type('basics', stored({ goal: 'same' }).basics);
    wait();
    saver.answered(stale(6, stored({ goal: 'same' })));
    expect([saver.states().basics.kind, sent.length]).toEqual(['clean', 1]);
  });

  test('a section being typed is never replaced by what the page reads anew', () => {
    const { saver, typed, type } = page();
    type('basics', stored({ goal: 'mine' }).basics);
    saver.arrived({ version: 9, values: stored({ goal: 'theirs', manager: 'theirs' }) });
    expect([typed.basics?.goal.kk, typed.team?.manager]).toEqual(['mine', 'theirs']);
    expect(saver.states().basics.kind).toBe('conflict');
    saver.arrived({ version: 8, values: stored({ goal: 'older' }) });
    expect(saver.states().basics).toMatchObject({ theirs: { goal: { kk: 'theirs' } } });
  });
});

describe('what was typed and not saved', () => {
  test('is told with what the server held, until the server has it', () => {
    const { saver, type, wait, saved } = page();
    expect(saver.unsaved()).toEqual({});
    type('basics', stored({ goal: 'a' }).basics);
    expect(saver.unsaved()).toEqual({ basics: { typed: stored({ goal: 'a' }).basics, base: JSON.stringify(stored().basics) } });
    wait();
    saver.answered({ failure: true });
    expect(Object.keys(saver.unsaved())).toEqual(['basics']);
    wait(1000);
    saver.answered(saved('basics', 6));
    expect(saver.unsaved()).toEqual({});
  });

  test('is put back on the page that comes anew, and saved', () => {
    const earlier = page();
    earlier.type('basics', stored({ goal: 'a' }).basics);
    const { saver, sent, typed, wait } = page();
    saver.putBack(saver.missing(earlier.saver.unsaved()));
    expect(typed.basics).toEqual(stored({ goal: 'a' }).basics);
    wait();
    expect(sections(sent)).toEqual(['basics@5']);
  });

  test('is not missing where the server has it', () => {
    const earlier = page();
    earlier.type('basics', stored({ goal: 'a' }).basics);
    earlier.type('team', stored({ manager: 'b' }).team);
    const { saver, type, wait, saved } = page();
    type('basics', stored({ goal: 'a' }).basics);
    wait();
    saver.answered(saved('basics', 6));
    expect(Object.keys(saver.missing(earlier.saver.unsaved()))).toEqual(['team']);
  });

  test('is shown beside what somebody else saved meanwhile', () => {
    const earlier = page();
    earlier.type('basics', stored({ goal: 'a' }).basics);
    const { saver, sent, typed, wait } = page();
    saver.arrived({ version: 6, values: stored({ goal: 'theirs' }) });
    saver.putBack(saver.missing(earlier.saver.unsaved()));
    expect(saver.states().basics).toEqual({ kind: 'conflict', theirs: stored({ goal: 'theirs' }).basics, mine: stored({ goal: 'a' }).basics });
    expect(typed.basics).toEqual(stored({ goal: 'a' }).basics);
    wait(2000);
    expect(sent).toHaveLength(0);
    saver.keepMine('basics');
    expect(sections(sent)).toEqual(['basics@6']);
  });
});
