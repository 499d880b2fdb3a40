import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { forbidden, notFound, refused } from '#app/platform/errors/app-error.ts';
import { keepFile } from '#app/platform/files/keep-file.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import { isOver, type CharterKey } from '#app/features/charters/index.ts';
import { findContent, putContent, reserveCode } from '#app/features/charters/index.server.ts';
import { findRecipients, queueMails } from '#app/features/identity/index.server.ts';
import { copiedContent } from './charter-copy.model.ts';
import { rightsOn, type Rights } from './charter-record.model.ts';
import {
  copyPeople, deleteLink, findAudience, findCopySource, findLinkTarget, findState, insertAttachment, insertComment, insertCopy, insertLink, lockLinks,
  recordVisit, removeAttachment, setWatching, withdrawComment,
} from './charter-record.repo.server.ts';
import type { ActionOf, CopyCharter, RecordAction } from './charter-record.schema.ts';

type InTransaction = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type Acting = { services: Services; actor: Actor; key: CharterKey; read: InTransaction; write: InTransaction };

/** Adds to the record of a charter or takes back from it. @throws AppError 403, 404, 422. */
/** The roles of the database that may put a mail into the outbox. */
const scopesWithMail: ReadonlySet<Actor['scope']> = new Set(['office', 'region', 'national']);

export async function changeRecord(acting: Acting, action: RecordAction): Promise<void> {
  const { actor, key, write } = acting;
  switch (action.intent) {
    case 'attach':
      return attach(acting, action);
    case 'removeAttachment':
      return write(async (transaction) => {
        await requireRight(transaction, actor, key, 'attach');
        if (!(await removeAttachment(transaction, actor, key, action.attachmentId))) throw notFound();
      });
    case 'comment':
      return comment(acting, action);
    case 'withdrawComment':
      return write(async (transaction) => {
        if (!(await withdrawComment(transaction, actor, key, action.id))) throw notFound();
      });
    case 'watch':
    case 'unwatch':
      return write(async (transaction) => {
        if (!(await setWatching(transaction, actor, key, action.intent === 'watch'))) throw notFound();
      });
    case 'link':
      return write((transaction) => link(transaction, actor, key, action));
    case 'unlink':
      return write(async (transaction) => {
        await requireRight(transaction, actor, key, 'link');
        if (!(await deleteLink(transaction, key, action))) throw notFound();
      });
  }
}

/** Notes who looked last. @throws AppError 404. */
export async function noteVisit(transaction: ActorTransaction, actor: Actor, key: CharterKey): Promise<void> {
  if (!(await recordVisit(transaction, actor, key))) throw notFound();
}

async function requireRight(transaction: ActorTransaction, actor: Actor, key: CharterKey, right: keyof Rights): Promise<void> {
  const state = await findState(transaction, key);
  if (state === undefined) throw notFound();
  if (rightsOn(actor, { officeId: key.officeId, state })[right]) return;
  if (isOver(state)) throw refused('charterRecord.errors.over');
  throw forbidden();
}

/** Whether the person may attach is asked before anything is stored. */
async function attach({ services, actor, key, read, write }: Acting, action: ActionOf<'attach'>): Promise<void> {
  await read((transaction) => requireRight(transaction, actor, key, 'attach'));
  await keepFile(services.config, key.officeId, action.file, async (file) => {
    const outcome = await write(async (transaction) => {
      await requireRight(transaction, actor, key, 'attach');
      return insertAttachment(transaction, actor, key, { id: action.id, attachmentId: action.attachmentId ?? null, title: action.title, file });
    });
    if (outcome === 'unknown') throw notFound();
    return outcome === 'added';
  });
}

/**
 * Writes a comment and, where the writer's scope may send mail, tells those who are mentioned or watch. A mail names the
 * charter's code only: what was said is read where the reader's rights are asked.
 */
async function comment({ services, actor, key, read, write }: Acting, action: ActionOf<'comment'>): Promise<void> {
  const audience = await read((transaction) => findAudience(transaction, key, action.mentions));
  if (!audience) throw notFound();
  if (!rightsOn(actor, { officeId: key.officeId, state: 'draft' }).comment) throw forbidden();
  if (audience.unknownMentions > 0) throw refused('charterRecord.errors.unknownMention', {}, { mentions: 'charterRecord.errors.unknownMention' });
  const mentioned = new Set(action.mentions);
  const others = [...new Set([...action.mentions, ...audience.watchers])].filter((id) => id !== actor.personId);
  const recipients = scopesWithMail.has(actor.scope) ? await findRecipients(services.database, others) : [];
  const link = `${services.config.origin}/charters/${key.officeId}/${key.charterId}/record#comments`;
  const mails = recipients.map(({ personId, email, language }) => {
    const t = serverTranslate(language);
    const kind = mentioned.has(personId) ? 'mention' : 'watch';
    const params = { author: actor.name, code: audience.code, link };
    return { id: uuid(), recipient: email, subject: t(`charterRecord.mail.${kind}Subject`, params), body: t(`charterRecord.mail.${kind}Body`, params) };
  });
  await write(async (transaction) => {
    if (await insertComment(transaction, actor, key, action)) await queueMails(transaction, mails);
  });
}

async function link(transaction: ActorTransaction, actor: Actor, key: CharterKey, action: ActionOf<'link'>): Promise<void> {
  await requireRight(transaction, actor, key, 'link');
  if (action.otherCharterId === key.charterId) throw refused('charterRecord.errors.linkToItself', {}, { otherCharterId: 'charterRecord.errors.linkToItself' });
  await lockLinks(transaction, key.officeId);
  const target = await findLinkTarget(transaction, key, action);
  if (!target) throw refused('charterRecord.errors.linkUnknown', {}, { otherCharterId: 'charterRecord.errors.linkUnknown' });
  if (target.isCircular) throw refused('charterRecord.errors.linkCircle', {}, { otherCharterId: 'charterRecord.errors.linkCircle' });
  await insertLink(transaction, actor, key, action);
}

/**
 * A new draft for another period: the content goes on, the work begins anew. Submitting the same form twice makes one.
 * @returns its key. @throws AppError 404, 422.
 */
export async function copyCharter(transaction: ActorTransaction, actor: Actor, key: CharterKey, input: CopyCharter): Promise<CharterKey> {
  if (key.officeId !== actor.officeId) throw notFound();
  const [source, content] = await Promise.all([findCopySource(transaction, key, input), findContent(transaction, key)]);
  if (!source || !content) throw notFound();
  if (!source.isBlockValid) throw refused('charterRecord.errors.blockEnded', {}, { startsOn: 'charterRecord.errors.blockEnded' });
  const copy = { officeId: key.officeId, charterId: input.id };
  const code = await reserveCode(transaction, key.officeId, input.startsOn);
  if (!(await insertCopy(transaction, actor, key, input, code))) return copy;
  await putContent(transaction, copy, copiedContent(content, { ...input, ...source, code }, uuid));
  await copyPeople(transaction, key, input.id);
  await insertLink(transaction, actor, copy, { kind: 'supersedes', otherCharterId: key.charterId });
  return copy;
}
