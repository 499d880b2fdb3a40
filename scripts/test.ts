import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Runs every check in turn, prints how long each took, and ends with the number of tests. */
const results = path.resolve('.cache/test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

type Step = { name: string; command: string[]; environment?: Record<string, string>; countsIn?: string };

const steps: Step[] = [
  { name: 'types', command: ['npx', 'tsc', '--noEmit'] },
  { name: 'lint', command: ['npx', 'eslint', '.', '--max-warnings', '0'] },
  { name: 'messages', command: ['node_modules/.bin/node', 'scripts/check-messages.ts'] },
  { name: 'unit tests', command: ['npx', 'vitest', 'run', '--project', 'unit', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/unit.json`], countsIn: 'unit.json' },
  { name: 'build', command: ['npm', 'run', 'build', '--silent'], environment: { NODE_ENV: 'production' } },
  { name: 'database tests', command: ['npx', 'vitest', 'run', '--project', 'db', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/db.json`], countsIn: 'db.json' },
  { name: 'faults', command: ['node_modules/.bin/node', 'scripts/fault-test.ts'] },
  { name: 'counts that must be 0', command: ['node_modules/.bin/node', 'scripts/assurance.ts', 'check'], environment: { ASSURANCE_SINCE: new Date().toISOString() } },
  { name: 'browser tests', command: ['npx', 'playwright', 'test'], environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/browser.json` }, countsIn: 'browser.json' },
];

type Counts = { passed: number; failed: number; skipped: number };

function countsOf(file: string): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests?: number; numFailedTests?: number; numPendingTests?: number;
    stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  if (report.stats) return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky, skipped: report.stats.skipped };
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0, skipped: report.numPendingTests ?? 0 };
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failedSteps: string[] = [];
const startedAt = Date.now();

for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const stepStartedAt = Date.now();
  const [command, ...parameters] = step.command as [string, ...string[]];
  const { status } = spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, ...step.environment } });
  const counts = step.countsIn ? countsOf(path.join(results, step.countsIn)) : { passed: 0, failed: 0, skipped: 0 };
  const isPassed = status === 0 && counts.failed === 0;
  console.log(`── ${step.name}: ${isPassed ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - stepStartedAt) / 1000)} s`);
  if (!isPassed) failedSteps.push(step.name);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

console.log(`\nEverything took ${Math.round((Date.now() - startedAt) / 1000)} s.${failedSteps.length > 0 ? ` Failed: ${failedSteps.join(', ')}.` : ''}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = failedSteps.length === 0 && total.failed === 0 && total.passed > 0 ? 0 : 1;
