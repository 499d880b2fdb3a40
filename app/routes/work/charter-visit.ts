import * as z from 'zod';
import { noteVisit } from '#app/features/charter-record/index.server.ts';
import { charterParams } from '#app/features/charters/index.ts';
import { defineAction } from '#app/platform/http/route.server.ts';

/** The page tells that it was opened: reading it must not write. */
export const action = defineAction(
  { access: 'charter.follow', params: charterParams, input: z.object({}), answers: 'json' },
  async ({ actor, params, write }) => {
    await write((transaction) => noteVisit(transaction, actor, params));
    return new Response(null, { status: 204 });
  },
);
