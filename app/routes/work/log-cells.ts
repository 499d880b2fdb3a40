import { saveCells } from '#app/features/daily-log/index.server.ts';
import { cellWritesSchema } from '#app/features/daily-log/daily-log.schema.ts';
import { defineAction } from '#app/platform/http/route.server.ts';

export const action = defineAction(
  { access: 'value.log', input: cellWritesSchema, answers: 'json' },
  async ({ actor, input, services, today, write }) => {
    const results = await write((transaction) => saveCells(transaction, actor, input.cells, { today, now: services.now() }));
    for (const { outcome } of results) services.metrics.savedCells.inc({ outcome });
    return Response.json({ results });
  },
);
