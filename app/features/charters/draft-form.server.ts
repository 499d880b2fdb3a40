import { data } from '@remix-run/node';
import { v7 as uuid } from 'uuid';
import { AppError } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { parseInput } from '#app/platform/http/route.server.ts';
import { sectionOfIntent, typedValues } from './charter-form.model.ts';
import type { CurrentDraft } from './charter-page.queries.server.ts';
import { changedRows } from './charter-rows.model.ts';
import { editCharterSchema, type EditCharter } from './charters.schema.ts';

type Draft = {
  /** @returns the new version. */
  save: (edit: EditCharter) => Promise<number>;
  /** What is stored now, for somebody who wanted to save over it. */
  current: () => Promise<Omit<CurrentDraft, 'state'>>;
  /** Of the page with the form. */
  address: string;
  now: Date;
};

/**
 * Answers one section of a draft's form: saved by itself, or sent by a browser in which no script runs, which may also ask for a
 * row more or less. A refusal gives back what was typed.
 */
export async function answerDraftForm(input: Record<string, unknown>, draft: Draft) {
  const section = sectionOfIntent(input.intent);
  if (section && typeof input.change === 'string') return data({ section, typed: changedRows(section, input, input.change, uuid()) });
  const isAutosave = input.autosave === 'on';
  try {
    const version = await draft.save(parseInput(editCharterSchema, input));
    if (!isAutosave) return redirectWithFlash(`${draft.address}#${section}`, { messageKey: 'charters.done.save' });
    return data({ saved: { section, version, at: draft.now.toISOString() } });
  } catch (error) {
    if (!section || !(error instanceof AppError) || (error.status !== 409 && error.status !== 422)) throw error;
    const { code, messageKey, params, fieldErrors, status } = error;
    const refusal = { code, messageKey, params, fieldErrors };
    if (!isAutosave) return data({ section, typed: typedValues(section, input), refusal }, { status });
    return data({ refusal, current: code === 'stale' ? await draft.current() : undefined }, { status });
  }
}
