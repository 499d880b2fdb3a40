import * as z from 'zod';
import { addCellPart, cellAddressSchema, loadCellDetails } from '#app/features/daily-log/index.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';

export const loader = defineLoader({ access: 'value.read', search: cellAddressSchema, answers: 'json' }, async ({ actor, search, read }) => {
  const cell = {
    officeId: search.office ?? actor.officeId,
    organisationId: search.organisation,
    charterIndicatorId: search.indicator,
    day: search.day,
  };
  const details = await read((transaction) => loadCellDetails(transaction, cell));
  if (!details) throw notFound();
  return Response.json(details);
});

export const action = defineAction(
  { access: 'value.comment', input: z.record(z.string(), z.unknown()), answers: 'json' },
  async ({ actor, services, input, write }) => Response.json(await addCellPart(services, actor, write, input)),
);
