import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localPath } from '#app/features/identity/identity.schema.ts';

const app = import.meta.dirname;
const sources = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => ({ name: path.relative(app, path.join(entry.parentPath, entry.name)), code: readFileSync(path.join(entry.parentPath, entry.name), 'utf8') }));

test('nobody’s text is ever drawn as HTML, and no policy excepts what stands inline', () => {
  const drawing = /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|unsafe-(inline|eval)/;
  expect(sources.filter(({ code }) => drawing.test(code)).map(({ name }) => name)).toEqual([]);
});

test('a way back leads nowhere but into the product', () => {
  const own = 'https://adal.example';
  const host = (returnTo: string) => new URL(localPath(returnTo), own).host;
  for (const hostile of [
    '//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', '/\t/evil.example', '/\n/evil.example', ' //evil.example', 'javascript:alert(1)', '/%09/evil.example', '///evil.example', '/.//evil.example', '/..//evil.example',
  ]) expect([hostile, host(hostile)]).toEqual([hostile, 'adal.example']);
  fc.assert(fc.property(fc.string(), fc.constantFrom('/', '//', '/\\', '/\t/', ''), (text, beginning) => host(beginning + text) === 'adal.example'));
});
