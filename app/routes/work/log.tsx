import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { AlsoWaits } from '#app/features/dashboards/index.ts';
import { loadNeeds } from '#app/features/dashboards/index.server.ts';
import { DailyLogPage } from '#app/features/daily-log/components/daily-log-page.tsx';
import { dayFormSchema, parseDayForm } from '#app/features/daily-log/daily-log.schema.ts';
import { writeCellContent } from '#app/features/daily-log/cell-input.model.ts';
import { cellId, contentOf, rowId } from '#app/features/daily-log/daily-log.model.ts';
import { loadSheet, saveCells } from '#app/features/daily-log/index.server.ts';
import { sheetRange } from '#app/features/daily-log/sheet-range.model.ts';
import { selectCountedToday } from '#app/features/statistics/index.server.ts';
import { civilDay } from '#app/platform/forms/fields.schema.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

const search = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional(),
  day: civilDay().optional(),
  charter: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
  organisation: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
});

const filterOf = (chosen: z.output<typeof search>, today: string) => ({
  ...sheetRange(chosen.month ?? chosen.day?.slice(0, 7) ?? null, today),
  charterId: chosen.charter ?? null,
  organisationId: chosen.organisation ?? null,
});

export const loader = defineLoader({ access: 'value.log', search }, async ({ actor, viewer, search: chosen, today, read }) => {
  const { sheet, counted, needs } = await read(async (transaction) => {
    const [shown, waiting] = await Promise.all([
      loadSheet(transaction, actor, filterOf(chosen, today), today), actor.role === 'executor' ? loadNeeds(transaction, actor, today) : [],
    ]);
    const codes = [...new Set(shown.rows.flatMap(({ indicatorCode }) => indicatorCode ?? []))];
    return { sheet: shown, needs: waiting, counted: await selectCountedToday(transaction, actor, codes, today) };
  });
  return { sheet, counted, needs, role: actor.role, today, membershipId: viewer.membership!.id, month: chosen.month ?? null };
});

/** The native form of one day: for a browser in which no script runs. */
export const action = defineAction(
  { access: 'value.log', search, input: dayFormSchema },
  async ({ request, actor, language, search: chosen, input, today, services, write }) => {
    const { form, refused } = await write(async (transaction) => {
      const sheet = await loadSheet(transaction, actor, filterOf(chosen, today), today);
      const parsed = parseDayForm(input, sheet.rows, language);
      const results = parsed.writes.length > 0 ? await saveCells(transaction, actor, parsed.writes, { today, now: services.now() }) : [];
      const typed = new Map(parsed.writes.map((cell) => [cellId(cell), writeCellContent(contentOf(cell), language)]));
      const rejected = results.flatMap((result) => {
        if (result.outcome === 'saved') return [];
        const { code, params = {} } = result.outcome === 'conflict' ? { code: 'conflict' } : result;
        return [[rowId(result), { code, params, typed: typed.get(cellId(result)) ?? '' }] as const];
      });
      return { form: parsed, refused: { ...parsed.refused, ...Object.fromEntries(rejected) } };
    });
    if (form.day !== null && Object.keys(refused).length > 0) return data({ submitted: { day: form.day, refused } }, { status: 422 });
    return redirectWithFlash(new URL(request.url).pathname + new URL(request.url).search, { messageKey: 'dailyLog.page.saved' });
  },
);

export const handle = pageTitle<typeof loader>((_, { t }) => t('dailyLog.page.title'));

export default function DailyLog() {
  const { sheet, counted, needs, role, today, membershipId, month } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const submitted = actionData && 'submitted' in actionData ? actionData.submitted : undefined;
  return <DailyLogPage sheet={sheet} month={month} membershipId={membershipId} submitted={submitted} counted={counted} alsoWaits={<AlsoWaits needs={needs} reader={role} today={today} />} />;
}
