import { data } from '@remix-run/node';
import { AppError } from '../errors/app-error.ts';
import { redirectWithFlash } from '../http/flash.server.ts';

type Input = Record<string, unknown>;

type Draft<Section extends string, Part, Values> = {
  /** That the submission is about. */
  section: Section | null;
  /** What somebody typed into the section. */
  typed: (section: Section, input: Input) => Part;
  /** The same with a row more or less. */
  changed: (section: Section, input: Input, change: string) => Part | Promise<Part>;
  /** Checks and stores the section. @returns the new version. */
  save: () => Promise<number>;
  /** What is stored now, for somebody who wanted to save over it. */
  current: () => Promise<{ version: number; values: Values }>;
  /** Of the page with the form. */
  address: string;
  /** Key of the sentence that says it is saved. */
  savedKey: string;
  now: Date;
};

/**
 * Answers one section of a draft's form: saved by itself, or sent by a browser in which no script runs, which may also ask for a
 * row more or less. A refusal gives back what was typed.
 */
export async function answerDraft<Section extends string, Part, Values>(input: Input, draft: Draft<Section, Part, Values>) {
  const { section } = draft;
  if (section && typeof input.change === 'string') return data({ section, typed: await draft.changed(section, input, input.change) });
  const isAutosave = input.autosave === 'on';
  try {
    const version = await draft.save();
    if (!isAutosave) return redirectWithFlash(`${draft.address}#${section}`, { messageKey: draft.savedKey });
    return data({ saved: { section, version, at: draft.now.toISOString() } });
  } catch (error) {
    if (!section || !(error instanceof AppError) || (error.status !== 409 && error.status !== 422)) throw error;
    const { code, messageKey, params, fieldErrors, status } = error;
    const refusal = { code, messageKey, params, fieldErrors };
    if (!isAutosave) return data({ section, typed: draft.typed(section, input), refusal }, { status });
    return data({ refusal, current: code === 'stale' ? await draft.current() : undefined }, { status });
  }
}
