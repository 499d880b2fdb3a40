import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, test } from 'vitest';
import { DEMO_PASSWORD } from '#db/seed/reference/people.ts';
import { isBreached } from './breached-passwords.server.ts';

test('the list is whole', () => {
  expect(new Set(dictionary['passwords-common']).size).toBeGreaterThan(49_000);
  expect(dictionary['passwords-common'].every((password) => isBreached(password))).toBe(true);
});

test.each(['qwertyuiop123', 'Password2026!', '!!!!PassWord!!!!', 'passwordpassword', '123456123456', 'dragondragondragon', 'aaaaaaaaaaaa', 'monkey-2026-11'])('%s is what a list or a guess has', (password) => {
  expect(isBreached(password)).toBe(true);
});

test.each(['correct horse battery staple', 'қара жорға 2026 жылы', 'long enough for all', DEMO_PASSWORD, 'a phrase that nobody else has'])('%s is not', (password) => {
  expect(isBreached(password)).toBe(false);
});
