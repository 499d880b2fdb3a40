import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { findTemplate, type TemplateVersion } from './catalogue.queries.server.ts';
import {
  deleteDraft, findDraftBeside, insertDraft, publishDraft, raiseDraftVersion, replaceControlPoints, replaceGrounds, replaceIndicators, replaceTasks,
  saveLegalBasis, updateBasics,
} from './catalogue.repo.server.ts';
import type { EditLegalBasis, EditTemplate } from './catalogue.schema.ts';
import { differencesOfTemplates, lacksOf } from './template.model.ts';

/** A block has at most one draft: whoever asks for another gets the one that is there. @returns its id. @throws AppError 404. */
export async function draftNextVersion(transaction: ActorTransaction, templateId: string, newId: string): Promise<string> {
  const existing = await findDraftBeside(transaction, templateId);
  if (existing) return existing;
  if (await insertDraft(transaction, templateId, newId)) return newId;
  const made = await findDraftBeside(transaction, templateId);
  if (!made) throw notFound();
  return made;
}

/** One section. @returns the new version. @throws AppError 404, 409 stale, 422. */
export async function editDraft(transaction: ActorTransaction, templateId: string, edit: EditTemplate): Promise<number> {
  await findDraft(transaction, templateId);
  if (!(await raiseDraftVersion(transaction, templateId, edit.version))) throw stale();
  if (!(await storeSection(transaction, templateId, edit))) throw refused('charters.errors.unknownReference');
  return edit.version + 1;
}

/** @returns false when something it refers to is not in the catalogue. */
async function storeSection(transaction: ActorTransaction, templateId: string, edit: EditTemplate): Promise<boolean> {
  switch (edit.intent) {
    case 'saveGrounds':
      return replaceGrounds(transaction, templateId, edit.grounds);
    case 'saveIndicators':
      return replaceIndicators(transaction, templateId, edit.indicators);
    case 'saveBasics':
      await updateBasics(transaction, templateId, edit);
      return true;
    case 'saveTasks':
      await replaceTasks(transaction, templateId, edit.tasks);
      return true;
    case 'saveControlPoints':
      await replaceControlPoints(transaction, templateId, edit.controlPoints);
      return true;
  }
}

/** The draft is gone. @returns the newest published version. @throws AppError 404, 409 stale, 422. */
export async function discardDraft(transaction: ActorTransaction, templateId: string, version: number): Promise<string> {
  const draft = await findDraft(transaction, templateId);
  const newest = draft.versions.find(({ publishedAt }) => publishedAt !== null);
  if (!newest) throw refused('catalogue.errors.nothingPublished');
  if (!(await raiseDraftVersion(transaction, templateId, version))) throw stale();
  await deleteDraft(transaction, templateId);
  return newest.id;
}

/** From then on charters are made of it, and it is never changed again. @throws AppError 404, 409 stale, 422. */
export async function publishTemplate(transaction: ActorTransaction, templateId: string, version: number): Promise<void> {
  const draft = await findDraft(transaction, templateId);
  if (!(await raiseDraftVersion(transaction, templateId, version))) throw stale();
  if (lacksOf(draft.content).length > 0) throw refused('catalogue.errors.incomplete');
  const newest = draft.versions.find(({ publishedAt }) => publishedAt !== null);
  const published = newest ? await findTemplate(transaction, newest.id, true) : undefined;
  if (published && differencesOfTemplates(published.content, draft.content).length === 0) throw refused('catalogue.errors.unchanged');
  await publishDraft(transaction, templateId);
}

async function findDraft(transaction: ActorTransaction, templateId: string): Promise<TemplateVersion> {
  const template = await findTemplate(transaction, templateId, true);
  if (!template) throw notFound();
  if (template.publishedAt !== null) throw refused('catalogue.errors.published');
  return template;
}

/** @throws AppError 422. */
export async function editLegalBasis(transaction: ActorTransaction, basis: EditLegalBasis): Promise<void> {
  if (await saveLegalBasis(transaction, basis)) return;
  throw basis.isNew ? refused('platform.errors.checkFields', {}, { code: 'catalogue.errors.codeTaken' }) : notFound();
}
