import { coreDocumentsOn, selectComplianceWords } from '#app/features/compliance-services/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { differencesOf, inheritanceOf } from './framework-difference.model.ts';
import { writeFrameworkFile } from './framework-file.model.ts';
import { endingSubjects } from './framework-import.server.ts';
import { asNextVersion } from './framework.model.ts';
import { selectAskedElsewhere, selectConcerned, selectFrameworks, selectHistory, selectServices, selectStoredVersion, type StoredVersion } from './frameworks.queries.server.ts';

export type VersionKey = { frameworkCode: string; versionNumber: number };

/** The framework whose requirements are the documents of the register of compliance services. */
const documentsFramework = 'compliance-documents';

/** A draft does not exist for anybody but its editors. @throws AppError 404. */
async function findVersion(transaction: ActorTransaction, actor: Actor, { frameworkCode, versionNumber }: VersionKey): Promise<StoredVersion> {
  const version = await selectStoredVersion(transaction, frameworkCode, versionNumber);
  if (!version || (version.publishedAt === null && !may(actor, 'framework.edit'))) throw notFound();
  return version;
}

export async function loadFrameworks(transaction: ActorTransaction, actor: Actor) {
  const mayEdit = may(actor, 'framework.edit');
  return { frameworks: await selectFrameworks(transaction, mayEdit), mayEdit };
}

export async function loadFrameworkPage(transaction: ActorTransaction, actor: Actor, key: VersionKey, today: string) {
  const mayEdit = may(actor, 'framework.edit');
  const [version, history] = await Promise.all([findVersion(transaction, actor, key), selectHistory(transaction, key.frameworkCode, mayEdit)]);
  const [services, words] = await Promise.all([
    selectServices(transaction, version.id), key.frameworkCode === documentsFramework ? selectComplianceWords(transaction) : null,
  ]);
  return { version, history, services, core: words && [...coreDocumentsOn(words, today)], mayEdit };
}

/** A version as a file; `isNext`: as the beginning of the version after it. @throws AppError 404. */
export async function writeFileOf(transaction: ActorTransaction, actor: Actor, key: VersionKey, isNext: boolean): Promise<{ name: string; body: string }> {
  const { content } = await findVersion(transaction, actor, key);
  const written = isNext ? asNextVersion(content, content.version + 1) : content;
  return { name: `${content.framework}-${written.version}.framework.yaml`, body: writeFrameworkFile(written) };
}

/** A version beside the published one before it. */
export async function loadDifferencePage(transaction: ActorTransaction, actor: Actor, key: VersionKey) {
  const [version, before] = await Promise.all([
    findVersion(transaction, actor, key), key.versionNumber > 1 ? selectStoredVersion(transaction, key.frameworkCode, key.versionNumber - 1) : undefined,
  ]);
  const differences = differencesOf(version.content, before?.content ?? null);
  const isDraft = version.publishedAt === null;
  const concerned = isDraft ? await selectConcerned(transaction, key.frameworkCode, endingSubjects(differences, before?.subjects ?? {})) : null;
  return { version: { number: version.content.version, rowVersion: version.version, name: version.content.name, edition: version.content.edition, isDraft }, before: before ? { number: before.content.version, edition: before.content.edition } : null, differences, concerned };
}

/** A draft to be edited; `null` where the version is published and so is not. @throws AppError 404. */
export async function loadDraftPage(transaction: ActorTransaction, actor: Actor, key: VersionKey) {
  const version = await findVersion(transaction, actor, key);
  if (version.publishedAt !== null) return null;
  const before = await selectStoredVersion(transaction, key.frameworkCode, 'current');
  const dropped = differencesOf(version.content, before?.content ?? null).flatMap(({ kinds, from }) => (kinds.includes('dropped') ? [{ code: from!.code, text: from!.text }] : []));
  return { version, dropped };
}

/** The form of one requirement of a draft. @throws AppError 404. */
export async function loadRequirementPage(transaction: ActorTransaction, actor: Actor, key: VersionKey, code: string | undefined) {
  const version = await findVersion(transaction, actor, key);
  if (version.publishedAt !== null) return null;
  const [before, elsewhere] = await Promise.all([selectStoredVersion(transaction, key.frameworkCode, 'current'), selectAskedElsewhere(transaction, key.frameworkCode)]);
  const requirement = code === undefined ? null : version.content.requirements.find((candidate) => candidate.code === code);
  if (requirement === undefined) throw notFound();
  const predecessor = requirement && inheritanceOf(version.content, before?.content ?? null).get(requirement.code);
  return { version, requirement, predecessor: predecessor ?? null, elsewhere: elsewhere.map(({ framework, frameworkName, requirement: asked, text }) => ({ framework, frameworkName, requirement: asked, text })) };
}
