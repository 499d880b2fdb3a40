import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { chapterParams, ChapterPage } from '#app/features/checklists/index.ts';
import { answerChapterForm, loadChapterPage } from '#app/features/checklists/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'checklist.read', params: chapterParams }, async ({ services, actor, params, today, read }) => ({
  ...(await read((transaction) => loadChapterPage(transaction, params, today))),
  role: actor.role,
  personId: actor.personId,
  today,
  newId: uuid(),
  uploadLimit: `${Math.round(services.config.maxUploadBytes / 1024 / 1024)} MiB`,
}));

/** Any fields: a refusal gives back what was typed. */
const typedForm = z.record(z.string(), z.unknown());

export const action = defineAction({ access: 'checklist.act', params: chapterParams, input: typedForm }, ({ services, actor, params, input, today, read, write }) =>
  answerChapterForm({ services, actor, key: params, input, today, read, write }));

export { clientAction } from '#app/platform/forms/draft-client-action.ts';
export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ header, chapter }, { localize }) => `${localize(chapter.name)}: ${header.title}`);

export default function ChecklistChapter() {
  return <ChapterPage {...useLoaderData<typeof loader>()} />;
}
