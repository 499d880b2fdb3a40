import { useLoaderData } from '@remix-run/react';
import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { chapterParams, ChapterPage, languageSearch } from '#app/features/national-report/index.ts';
import { figureSources, answerReportChapterForm, loadChapterPage } from '#app/features/national-report/index.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'nationalReport.read', params: chapterParams, search: languageSearch }, async ({ services, actor, params, search, today, read }) => {
  const chapter = await read((transaction) => loadChapterPage({ transaction, actor, sources: figureSources, today, now: services.now() }, params, search.language));
  return { ...chapter, role: actor.role, newIds: Array.from({ length: chapter.blocks.length * 2 + 1 }, () => uuid()) };
});

/** Any fields: a refusal gives back what was typed. */
const typedForm = z.record(z.string(), z.unknown());

export const action = defineAction({ access: 'nationalReport.write', params: chapterParams, input: typedForm }, ({ services, actor, params, input, today, read, write }) =>
  answerReportChapterForm({ actor, key: params, input, sources: figureSources, today, now: services.now(), read, write }));

export { clientAction } from '#app/platform/forms/draft-client-action.ts';
export { keepAfterRefusal as shouldRevalidate } from '#app/platform/http/keep-after-refusal.ts';

export const handle = pageTitle<typeof loader>(({ report, chapter }, { localize }) => `${localize(chapter.title)}: ${localize(report.title)}`);

export default function ReportChapter() {
  return <ChapterPage {...useLoaderData<typeof loader>()} />;
}
