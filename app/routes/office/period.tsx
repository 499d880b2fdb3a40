import { useLoaderData } from '@remix-run/react';
import { PeriodPage } from '#app/features/periods/components/period-page.tsx';
import { findPeriod, loadPeriodDetails, movePeriod } from '#app/features/periods/index.server.ts';
import { possiblePeriodMovements } from '#app/features/periods/periods.model.ts';
import { periodMovementSchema, periodParams } from '#app/features/periods/periods.schema.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { pageTitle } from '#app/platform/http/page-title.ts';

export const loader = defineLoader({ access: 'period.read', params: periodParams }, async ({ actor, params, today, read }) => {
  const [period, details] = await read((transaction) =>
    Promise.all([findPeriod(transaction, actor, params), loadPeriodDetails(transaction, params.officeId, params.month, today)]),
  );
  if (!period) throw notFound();
  return { ...params, period, details, movements: possiblePeriodMovements(actor, { ...period, month: params.month }, today) };
});

/** Which movement the role may make is the rule of the service; the route only asks that it may see periods. */
export const action = defineAction(
  { access: 'period.read', params: periodParams, input: periodMovementSchema },
  async ({ actor, params, input, today, write }) => {
    await write((transaction) => movePeriod(transaction, actor, params, input, today));
    return redirectWithFlash(`/periods/${params.officeId}/${params.month}`, { messageKey: `periods.done.${input.movement}` });
  },
);

export const handle = pageTitle<typeof loader>((data, { format, localize }) => `${format.month(data.month)}, ${localize(data.details.officeName)}`);

export default function Period() {
  return <PeriodPage {...useLoaderData<typeof loader>()} />;
}
