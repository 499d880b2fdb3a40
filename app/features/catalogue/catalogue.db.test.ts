import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerTemplateOffer, findContent, loadCharterDocument, loadCharterHeader, loadTemplateMerge, type TemplateMerge,
} from '#app/features/charters/index.server.ts';
import type { CharterKey, TemplateContent } from '#app/features/charters/index.ts';
import { adopt, createCharterOffice, type CharterOffice } from '#app/features/charters/charters.fixtures.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { sqlState, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { findTemplate, loadCatalogue, loadLegalBases, type TemplateVersion } from './catalogue.queries.server.ts';
import { discardDraft, draftNextVersion, editDraft, editLegalBasis, publishTemplate } from './catalogue.service.server.ts';
import type { EditTemplate } from './catalogue.schema.ts';
import { differencesOfTemplates, lacksOf } from './template.model.ts';

let db: TestDatabase;
let coordinator: Actor;
let office: CharterOffice;
let publishedId: string;

const block = '2024-internal-analysis';
const text = (kk: string) => ({ kk, ru: null, en: null });
const asCoordinator = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, coordinator, 'write', body);
const read = async (id: string, maySeeDrafts = true): Promise<TemplateVersion> => (await asCoordinator((transaction) => findTemplate(transaction, id, maySeeDrafts)))!;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return [error.status, error.messageKey];
    },
  );

const intents = { goal: 'saveBasics', name: 'saveBasics', grounds: 'saveGrounds', tasks: 'saveTasks', indicators: 'saveIndicators', controlPoints: 'saveControlPoints' } as const;
const editOf = ({ name, goal }: TemplateContent, version: number, change: Partial<TemplateContent> = {}): EditTemplate => {
  const [part = 'name'] = Object.keys(change) as (keyof TemplateContent)[];
  return { intent: intents[part], version, ...(intents[part] === 'saveBasics' && { name, goal }), ...change } as EditTemplate;
};
/** Each part by itself, as the form does. */
const editAll = async (draftId: string, content: TemplateContent, version: number, change: Partial<TemplateContent>) => {
  let reached = version;
  for (const [part, value] of Object.entries(change)) reached = await asCoordinator((transaction) => editDraft(transaction, draftId, editOf(content, reached, { [part]: value })));
  return reached;
};

beforeAll(async () => {
  db = await createTestDatabase();
  coordinator = actorOf({ officeId: uuid(), regionCode: null }, 'coordinator', 'national');
  office = await createCharterOffice(db.owner, { regionCode: 'KZ-11' });
  const [row] = await db.owner<{ id: string }[]>`select id from project_templates where block_code = ${block}`;
  publishedId = row!.id;
});
afterAll(() => db.close());

describe('a template in versions', () => {
  let charter: CharterKey;
  let approved: CharterKey;
  let draftId: string;
  const mergeOf = (key: CharterKey): Promise<TemplateMerge | null> => withActor(db.database, office.manager, 'read', (transaction) => loadTemplateMerge(transaction, key));

  test('has one draft of the next version, a copy with the same task ids', async () => {
    charter = await adopt(db.owner, db.database, office);
    approved = await adopt(db.owner, db.database, office);
    expect(await mergeOf(charter)).toBeNull();
    const made = await Promise.all([asCoordinator((transaction) => draftNextVersion(transaction, publishedId, uuid())), asCoordinator((transaction) => draftNextVersion(transaction, publishedId, uuid()))]);
    expect(made[0]).toBe(made[1]);
    draftId = made[0]!;
    const [published, draft] = [await read(publishedId), await read(draftId)];
    expect(draft).toMatchObject({ templateVersion: published.templateVersion + 1, publishedAt: null, content: published.content });
    expect(differencesOfTemplates(published.content, draft.content)).toEqual([]);
    expect(await refusal(asCoordinator((transaction) => draftNextVersion(transaction, uuid(), uuid())))).toEqual([404, 'platform.errors.notFound']);
  });

  test('a draft exists for nobody but the coordinator', async () => {
    const others = withActor(db.database, office.manager, 'read', async (transaction) => [
      await findTemplate(transaction, draftId, false), (await loadCatalogue(transaction, false)).templates.some(({ id }) => id === draftId),
    ]);
    expect(await others).toEqual([undefined, false]);
    expect((await read(publishedId, false)).versions.map(({ id }) => id)).toEqual([publishedId]);
    expect(await mergeOf(charter)).toBeNull();
  });

  test('nobody but the coordinator writes one', async () => {
    const { version, content } = await read(draftId);
    const work = withActor(db.database, office.lead, 'write', (transaction) => editDraft(transaction, draftId, editOf(content, version)));
    expect(await work.then(() => 'done', sqlState)).toBe('42501');
  });

  test('is saved against the version it was read in, and only with what the catalogue knows', async () => {
    const { version, content } = await read(draftId);
    const [firstRoot] = content.tasks.filter(({ parentId }) => parentId === null);
    const subtask = content.tasks.find(({ parentId }) => parentId === firstRoot!.id)!;
    const dropped = content.tasks.filter(({ parentId }) => parentId === firstRoot!.id).at(-1)!;
    const added = { id: uuid(), parentId: firstRoot!.id, name: text('Added'), frequency: 'monthly', evidenceKinds: ['list'] };
    const change = {
      tasks: [...content.tasks.filter(({ id }) => id !== dropped.id).map((task) => (task.id === subtask.id ? { ...task, frequency: 'weekly' } : task)), added],
      grounds: [...content.grounds, 'law-anti-corruption'],
      indicators: content.indicators.map((indicator, index) => (index === 0 ? { ...indicator, targets: [{ throughMonth: 12, planned: '40' }] } : indicator)),
    };
    const reached = await editAll(draftId, content, version, change);
    expect(reached).toBe(version + 3);
    expect(await refusal(asCoordinator((transaction) => editDraft(transaction, draftId, editOf(content, version))))).toEqual([409, 'platform.errors.stale']);
    for (const wrong of [{ grounds: ['no-such-act'] }, { indicators: [{ ...content.indicators[0]!, code: 'XX-99' }] }]) {
      expect(await refusal(asCoordinator((transaction) => editDraft(transaction, draftId, editOf(content, reached, wrong))))).toEqual([422, 'charters.errors.unknownReference']);
    }
    const saved = await read(draftId);
    const byKey = differencesOfTemplates((await read(publishedId)).content, saved.content).map(({ part, change: what, key }) => `${part} ${what} ${key}`);
    expect(byKey.sort()).toEqual([
      'grounds added law-anti-corruption', `indicators changed ${content.indicators[0]!.code}`,
      `tasks added ${added.id}`, `tasks changed ${subtask.id}`, `tasks removed ${dropped.id}`,
    ].sort());
    expect(lacksOf(saved.content)).toEqual([]);
  });

  test('is published once, complete and changed, and never written again', async () => {
    const { version, content } = await read(draftId);
    await asCoordinator((transaction) => editDraft(transaction, draftId, editOf(content, version, { grounds: [] })));
    expect(await refusal(asCoordinator((transaction) => publishTemplate(transaction, draftId, version + 1)))).toEqual([422, 'catalogue.errors.incomplete']);
    await asCoordinator((transaction) => editDraft(transaction, draftId, editOf(content, version + 1, { grounds: content.grounds })));
    expect(await refusal(asCoordinator((transaction) => publishTemplate(transaction, draftId, version)))).toEqual([409, 'platform.errors.stale']);
    await asCoordinator((transaction) => publishTemplate(transaction, draftId, version + 2));
    const published = await read(draftId);
    expect(published.publishedAt).not.toBeNull();
    for (const work of [
      () => asCoordinator((transaction) => editDraft(transaction, draftId, editOf(content, published.version))),
      () => asCoordinator((transaction) => publishTemplate(transaction, draftId, published.version)),
      () => asCoordinator((transaction) => discardDraft(transaction, draftId, published.version)),
    ]) {
      expect(await refusal(work())).toEqual([422, 'catalogue.errors.published']);
    }
    expect((await read(draftId)).content).toEqual(published.content);
  });

  test('offers each charter the difference: a draft takes it, and it is not offered again', async () => {
    const merge = (await mergeOf(charter))!;
    expect(merge).toMatchObject({ templateId: draftId, templateVersion: 2, previousVersion: 1 });
    const header = await withActor(db.database, office.manager, 'read', (transaction) => loadCharterHeader(transaction, charter));
    expect(header.newerTemplateVersion).toBe(2);
    const answer = { intent: 'take' as const, version: header.version, templateId: draftId };
    const answering = (key: CharterKey, more: Partial<{ intent: 'take' | 'leave'; version: number; templateId: string }>, by = office.manager) =>
      refusal(withActor(db.database, by, 'write', (transaction) => answerTemplateOffer(transaction, key, { ...answer, ...more })));
    expect(await answering(charter, { version: header.version + 7 })).toEqual([409, 'platform.errors.stale']);
    expect(await answering(charter, { templateId: publishedId })).toEqual([409, 'platform.errors.stale']);
    expect(await answering({ ...charter, charterId: uuid() }, {})).toEqual([404, 'platform.errors.notFound']);
    expect(await answering(charter, {})).toBe('done');
    const { content, header: taken } = await withActor(db.database, office.manager, 'read', (transaction) => loadCharterDocument(transaction, office.manager, charter));
    expect(content).toEqual(merge.merged);
    expect(content.tasks.some(({ name }) => name.kk === 'Added')).toBe(true);
    expect(content.indicators[0]!.targets).toEqual([{ controlOn: '2026-12-31', planned: '40', organisationId: null }]);
    expect(taken.newerTemplateVersion).toBeNull();
    expect(await mergeOf(charter)).toBeNull();
  });

  test('an approved charter does not take it directly, and may leave it', async () => {
    await db.owner`insert into charter_versions (office_id, charter_id, charter_version, content, content_hash, approved_by, approved_by_name)
      values (${approved.officeId}, ${approved.charterId}, 1, '{}', 'x', ${uuid()}, 'x')`;
    for (const state of ['submitted', 'agreed', 'approved']) {
      await db.owner`update charters set state = ${state}, approved_version = ${state === 'approved' ? 1 : null} where office_id = ${approved.officeId} and id = ${approved.charterId}`;
    }
    const { version } = await withActor(db.database, office.manager, 'read', (transaction) => loadCharterHeader(transaction, approved));
    const answer = (intent: 'take' | 'leave') =>
      refusal(withActor(db.database, office.manager, 'write', (transaction) => answerTemplateOffer(transaction, approved, { intent, version, templateId: draftId })));
    expect(await answer('take')).toEqual([422, 'charters.errors.notEditable']);
    const before = (await mergeOf(approved))!.content;
    expect(await answer('leave')).toBe('done');
    expect(await mergeOf(approved)).toBeNull();
    expect(await withActor(db.database, office.manager, 'read', (transaction) => findContent(transaction, approved))).toEqual(before);
  });

  test('discarded, a draft is gone; unchanged, it cannot be published', async () => {
    const nextId = await asCoordinator((transaction) => draftNextVersion(transaction, publishedId, uuid()));
    const next = await read(nextId);
    expect(next.templateVersion).toBe(3);
    expect(next.content).toEqual((await read(draftId)).content);
    expect(await refusal(asCoordinator((transaction) => publishTemplate(transaction, nextId, next.version)))).toEqual([422, 'catalogue.errors.unchanged']);
    await asCoordinator((transaction) => editDraft(transaction, nextId, editOf(next.content, next.version, { tasks: [] })));
    expect(await asCoordinator((transaction) => discardDraft(transaction, nextId, next.version + 1))).toBe(draftId);
    expect((await asCoordinator((transaction) => loadCatalogue(transaction, true))).templates.some(({ id }) => id === nextId)).toBe(false);
    expect(await refusal(asCoordinator((transaction) => editDraft(transaction, nextId, editOf(next.content, next.version + 2))))).toEqual([404, 'platform.errors.notFound']);
  });
});

describe('acts and assignments', () => {
  const assignment = {
    isNew: true, code: 'assignment-test', title: text('Assignment'), reference: '01.09.2026', kind: 'assignment' as const, validFrom: '2026-09-01', validTo: null,
  };
  test('are added once and changed by their code', async () => {
    await asCoordinator((transaction) => editLegalBasis(transaction, assignment));
    expect(await refusal(asCoordinator((transaction) => editLegalBasis(transaction, assignment)))).toEqual([422, 'platform.errors.checkFields']);
    await asCoordinator((transaction) => editLegalBasis(transaction, { ...assignment, isNew: false, validTo: '2026-12-31' }));
    expect(await refusal(asCoordinator((transaction) => editLegalBasis(transaction, { ...assignment, isNew: false, code: 'unknown' })))).toEqual([404, 'platform.errors.notFound']);
    const [first] = await asCoordinator(loadLegalBases);
    expect(first).toEqual({ code: 'assignment-test', title: text('Assignment'), reference: '01.09.2026', kind: 'assignment', validFrom: '2026-09-01', validTo: '2026-12-31' });
    const work = withActor(db.database, office.lead, 'write', (transaction) => editLegalBasis(transaction, { ...assignment, code: 'mine' }));
    expect(await work.then(() => 'done', sqlState)).toBe('42501');
  });
});
