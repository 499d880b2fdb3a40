import { v7 as uuid } from 'uuid';
import { answerDraft } from '#app/platform/forms/answer-draft.server.ts';
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

/** Answers one section of the form of a charter, or of a change request. */
export const answerDraftForm = (input: Record<string, unknown>, draft: Draft) =>
  answerDraft(input, {
    ...draft,
    section: sectionOfIntent(input.intent),
    typed: typedValues,
    changed: (section, _, change) => changedRows(section, input, change, uuid()),
    save: () => draft.save(parseInput(editCharterSchema, input)),
    savedKey: 'charters.done.save',
  });
