import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { loadChapter, loadChecklist } from './checklists.queries.server.ts';
import { findChapterVersion } from './checklists.repo.server.ts';
import type { ChapterKey, ChecklistKey } from './checklists.schema.ts';
import { openChecklist } from './checklists.service.server.ts';

type Transacting = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** The page of a checklist. Whoever answers it begins it by looking. @throws AppError 404. */
export async function loadChecklistPage(actor: Actor, key: ChecklistKey, today: string, read: Transacting, write: Transacting) {
  const found = await read((transaction) => loadChecklist(transaction, key, today));
  if (found.header.state !== 'sent' || !may(actor, 'checklist.answer') || actor.scope !== 'organisation') return found;
  await write((transaction) => openChecklist(transaction, actor, key, today));
  return read((transaction) => loadChecklist(transaction, key, today));
}

/** A chapter with the version on which its answers are saved. @throws AppError 404. */
export async function loadChapterPage(transaction: ActorTransaction, key: ChapterKey, today: string) {
  const [version, chapter] = await Promise.all([findChapterVersion(transaction, key, key.chapterCode), loadChapter(transaction, key, today)]);
  return { ...chapter, version };
}
