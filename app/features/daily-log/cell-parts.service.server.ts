import * as z from 'zod';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { keepFile } from '#app/platform/files/keep-file.server.ts';
import { civilDay, webAddress } from '#app/platform/forms/fields.schema.ts';
import { parseInput } from '#app/platform/http/route.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { commentLength } from './daily-log.model.ts';
import { insertComment, insertEvidence, type Addition } from './daily-log.repo.server.ts';

const required = 'platform.errors.required';
const address = {
  office: z.uuid().optional(),
  organisation: z.uuid(),
  indicator: z.uuid(),
  day: civilDay(),
};

export const cellAddressSchema = z.object(address);

const addition = { ...address, id: z.uuid() };

const cellPartSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('comment'), ...addition, body: z.string().trim().min(1, required).max(commentLength.maximum, 'platform.errors.tooLong') }),
  z.object({ intent: z.literal('link'), ...addition, url: webAddress, title: z.string().trim().max(300, 'platform.errors.tooLong').optional() }),
  z.object({ intent: z.literal('file'), ...addition, title: z.string().trim().max(300, 'platform.errors.tooLong').optional(), file: z.instanceof(File, { message: required }) }),
]);

type Write = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/**
 * Adds a comment, a link or a file to a cell. The file's bytes are stored before the transaction that names them and
 * removed when it fails, so a card never points at nothing.
 */
export async function addCellPart({ config }: Services, actor: Actor, write: Write, input: unknown): Promise<{ ok: true }> {
  const part = parseInput(cellPartSchema, input);
  const cell = {
    officeId: part.office ?? actor.officeId,
    organisationId: part.organisation,
    charterIndicatorId: part.indicator,
    day: part.day,
    id: part.id,
  };
  const visible = (result: Addition) => {
    if (result === 'absent') throw notFound();
    return result === 'added';
  };
  if (part.intent === 'comment') {
    visible(await write((transaction) => insertComment(transaction, actor, cell, part.body)));
  } else if (part.intent === 'link') {
    visible(await write((transaction) => insertEvidence(transaction, actor, cell, { kind: 'link', title: part.title || part.url, url: part.url })));
  } else {
    await keepFile(config, cell.officeId, part.file, async (file) =>
      visible(await write((transaction) => insertEvidence(transaction, actor, cell, { kind: 'file', title: part.title || part.file.name, file }))));
  }
  return { ok: true };
}
