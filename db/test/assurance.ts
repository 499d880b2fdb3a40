import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Samples are taken from what is too much for every run; everything is tried when this is set. */
export const isEverythingTried = process.env.ASSURANCE === 'full';

const folder = path.resolve('.cache/assurance');

/** Keeps what a suite tried for the table of assurance, and says it in one line. */
export function noteAssurance(name: string, { tried, failed, failedWord, ...more }: { tried: number; failed: number; failedWord: string } & Record<string, number | string>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify({ name, tried, failed, ...more }, null, 2)}\n`);
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
