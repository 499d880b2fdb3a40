import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { fieldNameOf } from '#app/platform/http/form-data.ts';
import { messageWith } from '#app/platform/i18n/index.ts';
import { findingsOf, type Finding, type Surroundings } from './framework-check.model.ts';
import { hashOfFramework, type ContentSubjects } from './framework-content.server.ts';
import { isUnchanged, subjectsOf } from './framework-difference.model.ts';
import { edited, type FrameworkEdit } from './framework-edit.model.ts';
import { judgeShape } from './framework-file.schema.ts';
import { asNextVersion, type FrameworkContent } from './framework.model.ts';
import { selectAskedElsewhere, selectStoredVersion, type AskedElsewhere, type StoredVersion } from './frameworks.queries.server.ts';
import { deleteDraft, insertDraft, insertFramework, publishVersion, replaceParts, updateDraft } from './frameworks.repo.server.ts';

/** All that decides about a draft of a framework. */
export type Around = Surroundings & { current: StoredVersion | undefined; draft: StoredVersion | undefined; elsewhere: AskedElsewhere[] };

export async function loadAround(transaction: ActorTransaction, frameworkCode: string): Promise<Around> {
  const [current, draft, elsewhere] = await Promise.all([
    selectStoredVersion(transaction, frameworkCode, 'current'), selectStoredVersion(transaction, frameworkCode, 'draft'), selectAskedElsewhere(transaction, frameworkCode),
  ]);
  const others = new Map<string, Set<string>>();
  for (const { framework, requirement } of elsewhere) others.set(framework, (others.get(framework) ?? new Set()).add(requirement));
  return { current, draft, elsewhere, others, before: current?.content ?? null, number: (current?.content.version ?? 0) + 1 };
}

/** Subjects of a draft's requirements: of the version before while the same is asked, of the draft itself, else new ones. */
function subjectsIn(content: FrameworkContent, { current, draft, elsewhere }: Around): ContentSubjects {
  const before = new Map(Object.entries(current?.subjects ?? {}));
  const known = new Set(before.values());
  const drafted = new Map(Object.entries(draft?.subjects ?? {}).filter(([, subject]) => !known.has(subject)));
  const subjects = subjectsOf(content, current?.content ?? null, before, ({ code }) => drafted.get(code) ?? uuid());
  const target = new Map(elsewhere.map(({ framework, requirement, subjectId }) => [`${framework} ${requirement}`, subjectId]));
  return {
    subjects: Object.fromEntries(subjects),
    served: Object.fromEntries(content.requirements.map(({ code, mapsTo }) => [
      code, mapsTo.map(({ framework, requirement, relation }) => ({ subjectId: target.get(`${framework} ${requirement}`)!, relation })),
    ])),
  };
}

/** @throws AppError 422: the first thing that is wrong, at the field of the form that it concerns. */
function refuseFindings(findings: readonly Finding[], edit?: FrameworkEdit, content?: FrameworkContent): void {
  const [first] = findings;
  if (!first) return;
  const [list, index, ...rest] = first.path;
  const part = content && typeof index === 'number' ? (list === 'requirements' ? content.requirements[index] : content.chapters[index]) : undefined;
  const isEdited = edit && 'code' in edit && part?.code === edit.code;
  const field = rest[0] === 'mapsTo' ? 'mapsTo' : rest[0] === 'formerly' ? 'code' : fieldNameOf(rest);
  const key = `frameworks.faults.${first.code}`;
  throw isEdited && field ? refused('platform.errors.checkFields', {}, { [field]: messageWith(key, first.params) }) : refused(key, first.params);
}

/** Saves a whole content as the draft. @param draftVersion of the draft it replaces; null where none was seen. @throws AppError 409, 422. */
export async function saveDraft(transaction: ActorTransaction, content: FrameworkContent, { id, draftVersion }: { id: string; draftVersion: number | null }): Promise<void> {
  const around = await loadAround(transaction, content.framework);
  refuseFindings(findingsOf(content, around));
  if (draftVersion === null) {
    if (around.draft?.id === id) return;
    if (around.draft) throw stale();
    await insertFramework(transaction, content);
    if (!(await insertDraft(transaction, id, content))) throw stale();
    return replaceParts(transaction, id, content, subjectsIn(content, around));
  }
  if (!around.draft || !(await updateDraft(transaction, around.draft.id, draftVersion, content))) throw stale();
  await replaceParts(transaction, around.draft.id, content, subjectsIn(content, around));
}

/** The next version begins as the one that is asked today. A framework has at most one draft. @returns its number. @throws AppError 404. */
export async function startDraft(transaction: ActorTransaction, frameworkCode: string, id: string): Promise<number> {
  const around = await loadAround(transaction, frameworkCode);
  if (around.draft) return around.draft.content.version;
  if (!around.current) throw notFound();
  const content = asNextVersion(around.current.content, around.number);
  if (await insertDraft(transaction, id, content)) await replaceParts(transaction, id, content, subjectsIn(content, around));
  return content.version;
}

async function findDraft(transaction: ActorTransaction, frameworkCode: string, number: number): Promise<Around & { draft: StoredVersion }> {
  const around = await loadAround(transaction, frameworkCode);
  const { draft, current } = around;
  if (draft?.content.version === number) return { ...around, draft };
  throw current && number <= current.content.version ? refused('frameworks.errors.published') : notFound();
}

/** One change of a draft by form. @throws AppError 404, 409 stale, 422. */
export async function editDraft(transaction: ActorTransaction, frameworkCode: string, number: number, version: number, edit: FrameworkEdit): Promise<void> {
  const around = await findDraft(transaction, frameworkCode, number);
  if ('formerCode' in edit && edit.formerCode !== null) {
    const parts: readonly { code: string }[] = edit.intent === 'saveChapter' ? around.draft.content.chapters : around.draft.content.requirements;
    if (!parts.some(({ code }) => code === edit.formerCode)) throw stale();
  }
  const content = edited(around.draft.content, around.before, edit);
  refuseFindings(findingsOf(content, around), edit, content);
  if (judgeShape(content).content === null) throw refused(content.requirements.length === 0 || content.chapters.length === 0 ? 'frameworks.faults.nothingAsked' : 'frameworks.errors.limits');
  if (!(await updateDraft(transaction, around.draft.id, version, content))) throw stale();
  await replaceParts(transaction, around.draft.id, content, subjectsIn(content, around));
}

/** The draft is gone. @returns the number of the version that is asked today; null where there never was one. @throws AppError 404, 409. */
export async function discardDraft(transaction: ActorTransaction, frameworkCode: string, number: number, version: number): Promise<number | null> {
  const { draft, current } = await findDraft(transaction, frameworkCode, number);
  if (!(await deleteDraft(transaction, draft.id, version))) throw stale();
  return current?.content.version ?? null;
}

/** From then on it is what is asked, and it is never changed again. @throws AppError 404, 409 stale, 422. */
export async function publishDraft(transaction: ActorTransaction, actor: Actor, frameworkCode: string, number: number, version: number): Promise<void> {
  const around = await findDraft(transaction, frameworkCode, number);
  const { draft, before } = around;
  if (draft.version !== version) throw stale();
  refuseFindings(findingsOf(draft.content, around));
  if (before && isUnchanged(draft.content, before)) throw refused('frameworks.errors.unchanged');
  if (!(await publishVersion(transaction, actor, draft.id, version, hashOfFramework(draft.content, draft)))) throw stale();
}
