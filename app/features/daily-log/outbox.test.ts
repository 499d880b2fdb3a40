// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WriteResult } from './daily-log.model.ts';
import { createDraftStorage } from './draft-storage.ts';
import { savedCell, sheet } from './grid.fixtures.ts';
import type { OutgoingWrite } from './grid-saving.model.ts';
import { cellAt, countDrafts, textAt } from './grid.model.ts';
import { postCells, type Reply } from './outbox.ts';
import { createSheetStore, type SheetStore } from './sheet-store.ts';

const saved = (writes: OutgoingWrite[]): Reply => ({
  kind: 'answered',
  results: writes.map(({ write }): WriteResult => ({ ...write, outcome: 'saved', cell: savedCell(write.value, { entry: write.entry, revision: write.expectedRevision + 1 }) })),
});

function open(post: (writes: OutgoingWrite[], key: string) => Promise<Reply>, more: { membershipId?: string; today?: string } = {}) {
  const { membershipId = 'm1', today } = more;
  return createSheetStore({
    data: sheet(today ? { today } : {}),
    canWrite: true,
    language: 'kk',
    storage: createDraftStorage(membershipId),
    post,
  });
}

const write = (store: SheetStore, row: number, text: string) => store.dispatch({ type: 'written', position: { row, column: 6 }, text });
const cell = (store: SheetStore, row: number) => cellAt(store.getState().grid, { row, column: 6 });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('saving', () => {
  it('gathers what is typed within a moment into one request', async () => {
    const post = vi.fn(async (writes: OutgoingWrite[]) => saved(writes));
    const store = open(post);
    store.start();
    write(store, 0, '1');
    await vi.advanceTimersByTimeAsync(100);
    write(store, 1, '2');
    await vi.advanceTimersByTimeAsync(100);
    expect(post).toHaveBeenCalledTimes(1);
    expect(post.mock.calls[0]![0]).toHaveLength(2);
    expect(countDrafts(store.getState().grid).waiting).toBe(0);
    expect(localStorage).toHaveLength(0);
    expect(store.getState().connection).toBe('idle');
  });

  it('repeats the same batch under the same key until it is answered', async () => {
    const post = vi.fn<(writes: OutgoingWrite[], key: string) => Promise<Reply>>().mockResolvedValue({ kind: 'unreachable' });
    const store = open(post);
    store.start();
    write(store, 0, '1');
    await vi.advanceTimersByTimeAsync(200);
    expect(store.getState().connection).toBe('retrying');
    write(store, 1, '2');
    await vi.advanceTimersByTimeAsync(1_000);
    post.mockImplementation(async (writes) => saved(writes));
    await vi.advanceTimersByTimeAsync(10_000);
    const [first, second, third, fourth] = post.mock.calls;
    expect([second, third].every((call) => call![1] === first![1] && call![0] === first![0])).toBe(true);
    expect(fourth![1]).not.toBe(first![1]);
    expect(fourth![0].map(({ write: each }) => each.value)).toEqual(['2']);
    expect(countDrafts(store.getState().grid).waiting).toBe(0);
  });

  it('waits for the person to sign in again and then goes on', async () => {
    const post = vi.fn<(writes: OutgoingWrite[]) => Promise<Reply>>().mockResolvedValueOnce({ kind: 'signedOut' });
    post.mockImplementation(async (writes) => saved(writes));
    const store = open(post);
    store.start();
    write(store, 0, '1');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.getState().connection).toBe('signedOut');
    expect(post).toHaveBeenCalledTimes(1);
    store.retry();
    await vi.advanceTimersByTimeAsync(10);
    expect(cell(store, 0)).toMatchObject({ draft: null, saved: { value: '1' } });
  });

  it('marks every cell of a request the server will not take', async () => {
    const store = open(async () => ({ kind: 'rejected' }));
    store.start();
    write(store, 0, '1');
    await vi.advanceTimersByTimeAsync(200);
    expect(cell(store, 0).draft).toMatchObject({ state: 'refused', refusal: { code: 'rejected' } });
  });
});

describe('nothing is lost', () => {
  it('not by a reload before the answer, nor a refused text', async () => {
    const before = open(() => new Promise(() => undefined));
    const stop = before.start();
    write(before, 0, '1');
    write(before, 1, 'бес');
    await vi.advanceTimersByTimeAsync(200);
    stop();
    const post = vi.fn(async (writes: OutgoingWrite[]) => saved(writes));
    const after = open(post);
    after.start();
    expect(textAt(after.getState().grid, { row: 1, column: 6 })).toBe('бес');
    await vi.advanceTimersByTimeAsync(200);
    expect(post.mock.calls[0]![0]).toHaveLength(1);
    expect(cell(after, 0)).toMatchObject({ draft: null, saved: { value: '1' } });
  });

  it('not by opening another week: what is not shown is sent all the same', async () => {
    const before = open(() => new Promise(() => undefined));
    before.start();
    write(before, 0, '1');
    const post = vi.fn(async (writes: OutgoingWrite[]) => saved(writes));
    const after = open(post, { today: '2027-03-01' });
    after.start();
    expect(after.getState().elsewhere).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(post.mock.calls[0]![0][0]?.write).toMatchObject({ day: '2026-11-23', value: '1' });
    expect(after.getState().elsewhere).toHaveLength(0);
    expect(localStorage).toHaveLength(0);
  });

  it('and never sent by another person on the same computer', async () => {
    const before = open(() => new Promise(() => undefined));
    before.start();
    write(before, 0, '1');
    const post = vi.fn(async (writes: OutgoingWrite[]) => saved(writes));
    open(post, { membershipId: 'm2' }).start();
    await vi.advanceTimersByTimeAsync(500);
    expect(post).not.toHaveBeenCalled();
  });
});

describe('the request', () => {
  it.each([
    [200, 'answered'],
    [401, 'signedOut'],
    [403, 'rejected'],
    [422, 'rejected'],
    [429, 'unreachable'],
    [503, 'unreachable'],
  ])('status %i is %s', async (status, kind) => {
    vi.useRealTimers();
    const request = vi.fn(async () => new Response(JSON.stringify({ results: [] }), { status }));
    vi.stubGlobal('fetch', request);
    expect(await postCells('/work/log/cells', [], 'key')).toMatchObject({ kind });
    expect(request).toHaveBeenCalledWith('/work/log/cells', expect.objectContaining({ method: 'POST', body: '{"cells":[]}' }));
  });

  it('a broken connection is worth another try', async () => {
    vi.useRealTimers();
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('network')));
    expect(await postCells('/work/log/cells', [], 'key')).toEqual({ kind: 'unreachable' });
  });
});
