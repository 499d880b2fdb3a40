import { dictionary } from '@zxcvbn-ts/language-common';

/** Passwords that leaked often, in small letters. */
const breached: ReadonlySet<string> = new Set(dictionary['passwords-common']);

const shortestWord = 4;

/** What is left of figures and signs put around a word, and of a word written several times. */
function coreOf(password: string): string {
  const word = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return /^(.+?)\1+$/u.exec(word)?.[1] ?? word;
}

/** Whether a list of leaked passwords has it, or has what it is made of. Nothing leaves this machine. */
export function isBreached(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  if (breached.has(lower)) return true;
  const repeated = /^(.+?)\1+$/u.exec(lower)?.[1];
  if (repeated !== undefined && (breached.has(repeated) || repeated.length === 1)) return true;
  const core = coreOf(lower);
  return core.length >= shortestWord && breached.has(core);
}
