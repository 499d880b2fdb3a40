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

test('an answer is made anew beside its readers before its time is over', async () => {
  let clock = 0;
  let made = 0;
  const share = createShared<number>(1000, () => clock);
  const make = () => Promise.resolve((made += 1));
  let finish = (_: number) => {};
  let renewals = 0;
  const renew = () => {
    renewals += 1;
    return new Promise<number>((resolve) => (finish = resolve));
  };
  expect(await share('a', make, renew)).toBe(1);
  clock = 399;
  await share('a', make, renew);
  expect(renewals).toBe(0);
  clock = 400;
  expect(await share('a', make, renew)).toBe(1);
  expect(await share('a', make, renew)).toBe(1);
  expect(renewals).toBe(1);
  clock = 900;
  finish(7);
  await Promise.resolve();
  expect(await share('a', make)).toBe(7);
  clock = 1399;
  expect(await share('a', make)).toBe(7);
  clock = 1400;
  expect(await share('a', make)).toBe(2);
});

test('a renewal that fails leaves the answer to its time', async () => {
  let clock = 0;
  const share = createShared<number>(1000, () => clock);
  expect(await share('a', () => Promise.resolve(1))).toBe(1);
  clock = 500;
  expect(await share('a', () => Promise.resolve(2), () => Promise.reject(new Error('lost')))).toBe(1);
  await Promise.resolve();
  expect(await share('a', () => Promise.resolve(3))).toBe(1);
});
