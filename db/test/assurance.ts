import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Kept } from '#scripts/lib/assurance-table.ts';

/** Samples are taken from what is too much for every run; everything is tried when this is set. */
export const isEverythingTried = process.env.ASSURANCE === 'full';

const folder = path.resolve('.cache/assurance');
const fileOf = (name: string, isFull: boolean) => path.join(folder, `${name}${isFull ? '' : '.sample'}.json`);

/** Keeps what a suite found for the table of assurance. What was tried in samples does not take the place of everything. */
export function keepCounts(name: string, counts: object, isFull = true): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name, isFull), `${JSON.stringify({ ...counts, name, at: new Date().toISOString() }, null, 2)}\n`);
}

/** What was kept without a day is of no known one, and counts as not there. */
export function keptCounts(name: string, isFull: boolean): Kept | null {
  const file = fileOf(name, isFull);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>) : null;
  return kept?.at ? ({ ...kept, isSample: !isFull } as Kept) : null;
}

/** Keeps what a suite tried, and says it in one line. */
export function noteAssurance(name: string, { tried, failed, failedWord, ...more }: { tried: number; failed: number; failedWord: string } & Record<string, number | string>): void {
  keepCounts(name, { tried, failed, ...more }, isEverythingTried);
  console.log(`${name}: ${tried.toLocaleString('en').replaceAll(',', ' ')} cases tried, ${failed} ${failedWord}`);
}

/** The same order in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
