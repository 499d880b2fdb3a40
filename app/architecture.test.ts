import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** The house's rules about who may import whom, read from the imports themselves. */
const root = path.resolve(import.meta.dirname, '..');

type Import = { from: string; to: string };

const files = ['app', 'db', 'scripts'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
);

const imports: Import[] = files.flatMap((from) => {
  const code = readFileSync(path.join(root, from), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].flatMap(([, specifier = '']) => {
    if (specifier.startsWith('#')) return [{ from, to: specifier.slice(1) }];
    if (specifier.startsWith('.')) return [{ from, to: path.join(path.dirname(from), specifier) }];
    return [{ from, to: `package:${specifier}` }];
  });
});

const isTest = (file: string) => /\.(test|fixtures)\.tsx?$/.test(file);
const featureOf = (file: string) => /^app\/features\/([^/]+)\//.exec(file)?.[1];
const breaches = (isBreach: (edge: Import) => boolean) => imports.filter(isBreach).map(({ from, to }) => `${from} → ${to}`);

describe('imports point downwards', () => {
  test('the design system knows no feature, route or server', () => {
    expect(breaches(({ from, to }) => from.startsWith('app/ui/') && /^app\/(features|routes)|\.server\.ts|^db\//.test(to))).toEqual([]);
  });

  test('the platform knows no feature and no route', () => {
    expect(breaches(({ from, to }) => from.startsWith('app/platform/') && !isTest(from) && /^app\/(features|routes)\//.test(to))).toEqual([]);
  });

  test('files of tables are written in one place, which keeps texts from becoming formulas', () => {
    expect(breaches(({ from, to }) => /^package:(csv-stringify|exceljs)/.test(to) && !isTest(from) && from.startsWith('app/') && !from.startsWith('app/platform/spreadsheet/'))).toEqual([]);
  });

  test('a feature knows no route', () => {
    expect(breaches(({ from, to }) => featureOf(from) !== undefined && to.startsWith('app/routes/'))).toEqual([]);
  });

  test('a feature reaches another one only through its index', () => {
    expect(
      breaches(({ from, to }) => {
        const target = featureOf(to);
        const own = featureOf(from);
        return own !== undefined && !isTest(from) && target !== undefined && target !== own && !/\/index(\.server)?\.ts$/.test(to);
      }),
    ).toEqual([]);
  });

  test('what runs in the browser imports no server module except its types', () => {
    const client = (file: string) => /^app\/(features|ui)\/.*\.tsx$/.test(file) && !isTest(file);
    const valueImports = files.filter(client).flatMap((from) => {
      const code = readFileSync(path.join(root, from), 'utf8');
      return [...code.matchAll(/import (?!type )(?:(?!from).)*from\s*['"]([^'"]+\.server\.ts)['"]/gs)].map(([, to]) => `${from} → ${to}`);
    });
    expect(valueImports).toEqual([]);
  });

  test('Lucia is used in platform/auth only, raw clients in platform/db and the jobs’ own connection', () => {
    expect(breaches(({ from, to }) => to === 'package:lucia' && !from.startsWith('app/platform/auth/'))).toEqual([]);
    expect(
      breaches(({ from, to }) => to === 'package:postgres' && from.startsWith('app/') && !isTest(from) && !from.startsWith('app/platform/db/') && !from.startsWith('app/platform/jobs/')),
    ).toEqual([]);
  });

  test('models have no input or output', () => {
    expect(breaches(({ from, to }) => /\.model\.ts$/.test(from) && /^package:(node:|react|drizzle|postgres|zod|@remix)|\.server\.ts$|\.tsx$/.test(to))).toEqual([]);
  });
});
