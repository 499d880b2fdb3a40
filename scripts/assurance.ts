import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { keptCounts } from '#db/test/assurance.ts';
import { buildIfChanged } from './lib/build-if-changed.ts';
import { documentOf, rowsOf, suites } from './lib/assurance-table.ts';

/**
 * `npm run assurance [-- part …]` tries all parts, or those named, at their full size and writes the table of assurance from what each kept.
 * `check` tries nothing: it tells whether what the test run kept since ASSURANCE_SINCE is as it must be. `table` only writes the table.
 */
const report = path.resolve('.cache/assurance-report.json');
const database = (...files: string[]) => ['npx', 'vitest', 'run', '--project', 'db', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files.map((file) => `db/${file}.db.test.ts`)];
const script = (...parameters: string[]) => ['node_modules/.bin/node', ...parameters];
const parts: Readonly<Record<string, string[]>> = {
  isolation: database('isolation', 'route-isolation'), worlds: database('worlds'), pool: database('pool-reuse'), hostile: database('hostile-input'), audit: database('audit'), restore: database('backup'),
  faults: script('scripts/fault-test.ts'), cost: script('scripts/bench.ts', 'audit'), rush: script('scripts/bench.ts', 'rush'),
};
const loads = ['audit-cost', 'morning-rush'];

/** What stops the embedded database also ends the test run with 0, so its report is read beside its status. */
function isPassed([command, ...parameters]: readonly string[]): boolean {
  rmSync(report, { force: true });
  const { status } = spawnSync(command!, parameters, { stdio: 'inherit', env: { ...process.env, ASSURANCE: 'full' } });
  if (!parameters.includes('vitest')) return status === 0;
  return status === 0 && existsSync(report) && (JSON.parse(readFileSync(report, 'utf8')) as { success: boolean }).success;
}

const asked = process.argv.slice(2);
if (asked.includes('help') || asked.some((name) => !(name in parts) && !['check', 'table'].includes(name))) {
  console.log(`The parts are: ${Object.keys(parts).join(', ')}; check, table.`);
  process.exit(asked.includes('help') ? 0 : 1);
}

if (asked[0] === 'check') {
  const since = process.env.ASSURANCE_SINCE ?? '';
  const wrong = suites.filter((suite) => !loads.includes(suite)).filter((suite) => {
    const kept = [keptCounts(suite, false), keptCounts(suite, true)].filter((one) => one !== null && one.at >= since).sort((one, other) => other!.at.localeCompare(one!.at))[0];
    const rows = kept ? rowsOf(kept) : [{ what: suite, tried: '0', found: 'not tried', isGood: false }];
    for (const { what, tried, found, isGood } of rows) console.log(`${isGood ? 'as it must be' : 'NOT as it must be'}: ${what}: ${tried} tried, ${found}`);
    return rows.some(({ isGood }) => !isGood);
  });
  process.exit(wrong.length === 0 ? 0 : 1);
}

const failed: string[] = [];
if (asked[0] !== 'table') {
  if (buildIfChanged()) console.log('Built the application.');
  for (const [part, command] of Object.entries(parts).filter(([name]) => asked.length === 0 || asked.includes(name))) {
    console.log(`\n── ${part}`);
    if (!isPassed(command)) failed.push(part);
  }
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const kept = suites.map((suite) => keptCounts(suite, true) ?? keptCounts(suite, false)).filter((one) => one !== null);
const { text, isGood } = documentOf(kept, { version, day: new Date().toISOString().slice(0, 10), cores: availableParallelism(), gigabytes: Math.round(totalmem() / 2 ** 30) }, failed);
const target = 'docs/assurance.md';
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
console.log(`\n${text}`);
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 && isGood ? 0 : 1);
