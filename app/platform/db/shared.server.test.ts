import { expect, test } from 'vitest';
import { createShared } from './shared.server.ts';

test('one answer for those who ask within the time, and no failure of another', async () => {
  let clock = 0;
  let made = 0;
  const share = createShared<number>(1000, () => clock);
  const make = () => Promise.resolve((made += 1));
  expect(await Promise.all([share('a', make), share('a', make), share('b', make)])).toEqual([1, 1, 2]);
  clock = 999;
  expect(await share('a', make)).toBe(1);
  clock = 1000;
  expect(await share('a', make)).toBe(3);
  const failing = share('c', () => Promise.reject(new Error('lost')));
  const waiting = share('c', make);
  await expect(failing).rejects.toThrow('lost');
  expect(await waiting).toBe(4);
  expect(await share('c', make)).toBe(5);
});
