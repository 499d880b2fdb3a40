import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { refused } from '#app/platform/errors/app-error.ts';
import { messageWith } from '#app/platform/i18n/index.ts';
import { differencesOf, isUnchanged, type Difference } from './framework-difference.model.ts';
import { readFrameworkFile, type Fault } from './framework-file.model.ts';
import { limits, type FrameworkContent } from './framework.model.ts';
import { selectConcerned, type Concerned } from './frameworks.queries.server.ts';
import type { FrameworkImport } from './frameworks.schema.ts';
import { loadAround, saveDraft } from './frameworks.service.server.ts';

type Read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** What the check of a file found: where it must be mended, or what it would change. */
export type CheckedFile =
  | { text: string; faults: Fault[]; preview: null }
  | { text: string; faults: []; preview: { content: FrameworkContent; differences: Difference[]; isUnchanged: boolean; currentNumber: number | null; draftVersion: number | null; concerned: Concerned } };

const refusedFile = (key: string) => refused(key, { limit: `${limits.fileBytes / 1024} KiB` }, { file: messageWith(key, { limit: `${limits.fileBytes / 1024} KiB` }) });

/** The text of an uploaded file, else the one that was typed. @throws AppError 422 at the field `file`. */
async function textOf({ file, text }: Extract<FrameworkImport, { intent: 'check' }>): Promise<string> {
  if (!file) {
    if (text.trim() === '') throw refused('platform.errors.checkFields', {}, { file: 'platform.errors.required' });
    // A browser sends a text area with the line ends of the network.
    return text.replace(/\r\n/g, '\n');
  }
  if (file.size > limits.fileBytes) throw refusedFile('frameworks.errors.fileTooLarge');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()).replace(/\r\n/g, '\n');
  } catch {
    throw refusedFile('frameworks.errors.fileNotText');
  }
}

/** The file is read outside of any transaction, once by itself and once within what surrounds its framework. */
async function readWithin(read: Read, text: string) {
  const alone = readFrameworkFile(text);
  if (alone.content === null) return { faults: alone.faults, around: null, content: null };
  const around = await read((transaction) => loadAround(transaction, alone.content.framework));
  const { content, faults } = readFrameworkFile(text, () => around);
  return content === null ? { faults, around: null, content } : { faults, around, content };
}

export async function checkFrameworkFile(read: Read, input: Extract<FrameworkImport, { intent: 'check' }>): Promise<CheckedFile> {
  const text = await textOf(input);
  const { content, faults, around } = await readWithin(read, text);
  if (content === null) return { text, faults, preview: null };
  const differences = differencesOf(content, around.before);
  const concerned = await read((transaction) => selectConcerned(transaction, content.framework, endingSubjects(differences, around.current?.subjects ?? {})));
  return {
    text, faults: [],
    preview: {
      content, differences, concerned, isUnchanged: around.before !== null && isUnchanged(content, around.before), currentNumber: around.before?.version ?? null, draftVersion: around.draft?.version ?? null,
    },
  };
}

/** Subjects that a version no longer has: dropped, or asked with another meaning. */
export const endingSubjects = (differences: readonly Difference[], subjects: Readonly<Record<string, string>>): string[] =>
  differences.flatMap(({ kinds, from }) => (from && (kinds.includes('dropped') || kinds.includes('changed')) ? [subjects[from.code]!] : []));

/** Saves a checked file as the draft of the next version. @throws AppError 409 stale, 422. */
export async function saveFrameworkFile(read: Read, write: Read, input: Extract<FrameworkImport, { intent: 'save' }>): Promise<{ framework: string; number: number }> {
  const { content } = await readWithin(read, input.text.replace(/\r\n/g, '\n'));
  if (content === null) throw refused('frameworks.errors.fileChanged');
  await write((transaction) => saveDraft(transaction, content, input));
  return { framework: content.framework, number: content.version };
}
