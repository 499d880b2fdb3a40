import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sqlState, violatedConstraint, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { loadFrameworks as seedFrameworks } from '#db/seed/load-frameworks.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { hashOfFramework } from './framework-content.server.ts';
import type { FrameworkEdit } from './framework-edit.model.ts';
import { readFrameworkFile, writeFrameworkFile } from './framework-file.model.ts';
import { checkFrameworkFile, saveFrameworkFile } from './framework-import.server.ts';
import { asNextVersion, type FrameworkContent } from './framework.model.ts';
import { loadFrameworkPage, loadFrameworks } from './frameworks-pages.server.ts';
import { contentOf, requirementOf } from './frameworks.fixtures.ts';
import { selectFrameworkVersion, selectPublishedVersions, selectRequirements, selectServices, selectStoredVersion, servingSubjects } from './frameworks.queries.server.ts';
import { discardDraft, editDraft, publishDraft, startDraft } from './frameworks.service.server.ts';

const today = '2026-11-23';
let db: TestDatabase;
let coordinator: Actor;
let auditor: Actor;
let lead: Actor;
let officer: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  const offices = await db.owner<{ id: string; region_code: string | null; kind: string }[]>`select id, region_code, kind from offices where region_code = 'KZ-11' or kind = 'coordinator'`;
  const agency = { officeId: offices.find(({ kind }) => kind === 'coordinator')!.id, regionCode: null };
  const office = { officeId: offices.find(({ region_code }) => region_code === 'KZ-11')!.id, regionCode: 'KZ-11' };
  coordinator = actorOf(agency, 'coordinator', 'national');
  auditor = actorOf(agency, 'auditor', 'national');
  lead = actorOf(office, 'officeLead', 'office');
  officer = actorOf(office, 'complianceOfficer', 'organisation', { organisationId: uuid() });
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.owner`truncate frameworks, framework_versions, framework_chapters, framework_requirements, requirement_mappings cascade`;
  await seedFrameworks(db.owner);
});

const read = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const write = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);
const stored = async (code: string, which: number | 'draft' | 'current') => (await read(coordinator, (transaction) => selectStoredVersion(transaction, code, which)))!;
const check = (text: string) => checkFrameworkFile((body) => read(coordinator, body), { intent: 'check', file: null, text });
const save = (text: string, draftVersion: number | null = null, id = uuid()) =>
  saveFrameworkFile((body) => read(coordinator, body), (body) => write(coordinator, body), { intent: 'save', id, text, draftVersion });
const publish = (code: string, number: number, version: number) => write(coordinator, (transaction) => publishDraft(transaction, coordinator, code, number, version));
const edit = (code: string, number: number, version: number, change: FrameworkEdit) => write(coordinator, (transaction) => editDraft(transaction, code, number, version, change));
const refusalOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? `${error.status} ${error.messageKey} ${Object.values(error.fieldErrors).join()}`.trim() : String(error)));
const next = (content: FrameworkContent, change: (content: FrameworkContent) => void): string => {
  const copy = structuredClone(asNextVersion(content, content.version + 1));
  change(copy);
  return writeFrameworkFile(copy);
};

describe('what is shipped', () => {
  test('is there once, as its files say it, with hashes that can be found again', async () => {
    await seedFrameworks(db.owner);
    const versions = await read(lead, selectPublishedVersions);
    expect(versions.map(({ frameworkCode, number, requirementCount, isCurrent }) => [frameworkCode, number, requirementCount, isCurrent])).toEqual([
      ['model-regulation', 1, 17, true], ['compliance-documents', 1, 17, true], ['iso-37001', 2, 38, true], ['iso-37001', 1, 36, false], ['anti-corruption-law', 1, 15, true], ['uncac-prevention', 1, 11, true],
    ]);
    for (const { frameworkCode, number } of versions) {
      const version = await stored(frameworkCode, number);
      expect(hashOfFramework(version.content, version)).toBe(version.contentHash);
      expect(readFrameworkFile(writeFrameworkFile(version.content)).content).toEqual(version.content);
    }
    const [count] = await db.owner<{ count: number }[]>`select count(*)::int as count from (select distinct subject_id, served_subject_id from requirement_mappings) m`;
    expect(count!.count).toBeGreaterThanOrEqual(25);
  });

  test('serves across frameworks: equal both ways, covers one way', async () => {
    const [documents, iso] = [await stored('compliance-documents', 'current'), await stored('iso-37001', 'current')];
    const serving = await read(lead, (transaction) => transaction.execute<{ subject_id: string; serving_subject_id: string; relation: string }>(sql`select * from ${servingSubjects} s`));
    const serves = (one: string, other: string) => serving.some((row) => row.serving_subject_id === one && row.subject_id === other);
    expect([serves(documents.subjects.D03!, iso.subjects['5.2']!), serves(iso.subjects['5.2']!, documents.subjects.D03!)]).toEqual([true, true]);
    expect([serves(iso.subjects['8.7']!, documents.subjects.D14!), serves(documents.subjects.D14!, iso.subjects['8.7']!)]).toEqual([true, false]);
    expect(new Set(serving.map((row) => `${row.subject_id} ${row.serving_subject_id} ${row.relation}`)).size).toBe(serving.length);
    const services = await read(lead, (transaction) => selectServices(transaction, iso.id));
    expect(services.filter(({ code }) => code === '8.7').map(({ direction, framework, requirement }) => [direction, framework, requirement])).toEqual([['equal', 'model-regulation', 'F05'], ['serves', 'compliance-documents', 'D14']]);
  });

  test('is read by chapters in order, and by subjects', async () => {
    const { id, subjects } = await stored('iso-37001', 2);
    const version = (await read(officer, (transaction) => selectFrameworkVersion(transaction, id)))!;
    expect(version.chapters.map(({ code, requirements }) => [code, requirements.length])).toEqual([['4', 5], ['5', 7], ['6', 3], ['7', 6], ['8', 10], ['9', 5], ['10', 2]]);
    const [known] = await read(officer, (transaction) => selectRequirements(transaction, [subjects['10.1']!]));
    expect(known).toMatchObject({ frameworkCode: 'iso-37001', number: 2, code: '10.1' });
    const page = await read(officer, (transaction) => loadFrameworkPage(transaction, officer, { frameworkCode: 'compliance-documents', versionNumber: 1 }, today));
    expect(page.core).toEqual(['D01', 'D03', 'D05', 'D06', 'D07', 'D08', 'D11']);
  });
});

describe('the next version', () => {
  test('comes from a file: mistakes by line, then the difference, a draft only the coordinator has, and the publication', async () => {
    const { content, subjects, id } = await stored('iso-37001', 'current');
    const wrong = await check(next(content, (copy) => { copy.requirements[0]!.chapter = '99'; }));
    expect(wrong.faults).toMatchObject([{ code: 'unknownChapter' }]);
    const text = next(content, (copy) => {
      copy.requirements[1]!.meaning += 1;
      copy.requirements[2]!.text.kk = 'Басқаша айтылған';
      copy.requirements.splice(3, 1);
      copy.requirements.push(requirementOf('10.3', { chapter: '10' }));
    });
    const { preview } = await check(text);
    expect(preview).toMatchObject({ currentNumber: 2, draftVersion: null, isUnchanged: false });
    expect(preview!.differences.map(({ kinds }) => kinds.join())).toEqual(['changed', 'reworded', 'added', 'dropped']);
    const draftId = uuid();
    await save(text, null, draftId);
    await save(text, null, draftId);
    expect(await refusalOf(save(text))).toContain('409');

    const seen = (actor: Actor) => read(actor, (transaction) => loadFrameworks(transaction, actor)).then(({ frameworks }) => frameworks.find(({ code }) => code === 'iso-37001')!.draftNumber);
    expect([await seen(coordinator), await seen(auditor), await seen(lead)]).toEqual([3, null, null]);
    for (const actor of [auditor, lead, officer]) {
      expect(await refusalOf(read(actor, (transaction) => loadFrameworkPage(transaction, actor, { frameworkCode: 'iso-37001', versionNumber: 3 }, today)))).toContain('404');
    }
    for (const table of ['framework_chapters', 'framework_requirements', 'requirement_mappings']) {
      const rows = await read(lead, (transaction) => transaction.execute(sql`select 1 from ${sql.identifier(table)} where version_id = ${draftId}`));
      expect([table, rows.length]).toEqual([table, 0]);
    }

    await publish('iso-37001', 3, 1);
    const published = await stored('iso-37001', 'current');
    expect(published).toMatchObject({ publishedByName: coordinator.name, content: { version: 3 } });
    expect(hashOfFramework(published.content, published)).toBe(published.contentHash);
    expect(published.subjects['4.2']).not.toBe(subjects['4.2']);
    expect(published.subjects['4.3']).toBe(subjects['4.3']);
    expect(Object.values(published.subjects)).not.toContain(subjects['4.4']);
    expect((await stored('iso-37001', 2)).id).toBe(id);
    expect(await seen(lead)).toBeNull();
    expect(await refusalOf(publish('iso-37001', 3, 2))).toBe('422 frameworks.errors.published');
  });

  test('a file of a published version is told from one of the next', async () => {
    const { content } = await stored('iso-37001', 'current');
    expect((await check(writeFrameworkFile(content))).faults).toMatchObject([{ code: 'wrongVersion', line: 2, params: { version: '2', next: '3' } }]);
    expect((await check(next(content, () => {}))).preview).toMatchObject({ isUnchanged: true });
  });

  test('a new framework is brought by a file, and is gone with its draft', async () => {
    await save(writeFrameworkFile(contentOf([requirementOf('1', { mapsTo: [{ framework: 'iso-37001', requirement: '5.2', relation: 'equal' }] })])));
    expect((await stored('sample', 'draft')).content.requirements[0]!.mapsTo).toHaveLength(1);
    expect(await write(coordinator, (transaction) => discardDraft(transaction, 'sample', 1, 1))).toBeNull();
    expect(await db.owner`select from frameworks where code = 'sample'`).toHaveLength(0);
  });

  test('is edited by form, stale edits and wrong codes are refused, subjects of the draft stay', async () => {
    expect(await write(coordinator, (transaction) => startDraft(transaction, 'uncac-prevention', uuid()))).toBe(2);
    expect(await write(coordinator, (transaction) => startDraft(transaction, 'uncac-prevention', uuid()))).toBe(2);
    const texts = { kk: 'қ', ru: 'р', en: 'e' };
    const added = { intent: 'saveRequirement' as const, formerCode: null, code: '14', chapter: 'C', text: texts, guidance: texts, evidence: texts, isSame: true, mapsTo: [{ framework: 'iso-37001', requirement: '8.3', relation: 'covers' as const }] };
    await edit('uncac-prevention', 2, 1, added);
    const first = await stored('uncac-prevention', 'draft');
    expect(first.version).toBe(2);
    expect(await refusalOf(edit('uncac-prevention', 2, 1, { ...added, code: '15' }))).toContain('409');
    expect(await refusalOf(edit('uncac-prevention', 2, 2, { ...added, code: '14' }))).toContain('code frameworks'.slice(5));
    expect(await refusalOf(edit('uncac-prevention', 2, 2, { ...added, code: '15', mapsTo: [{ framework: 'iso-37001', requirement: '99', relation: 'covers' }] }))).toContain('unknownRequirement');
    expect(await refusalOf(edit('uncac-prevention', 2, 2, { intent: 'removeChapter', code: 'C' }))).toContain('unknownChapter');
    await edit('uncac-prevention', 2, 2, { intent: 'moveRequirement', code: '14', direction: 'up' });
    expect((await stored('uncac-prevention', 'draft')).subjects['14']).toBe(first.subjects['14']);
    expect(await refusalOf(edit('uncac-prevention', 1, 1, { intent: 'removeRequirement', code: '5' }))).toBe('422 frameworks.errors.published');
    expect(await refusalOf(edit('uncac-prevention', 3, 1, { intent: 'removeRequirement', code: '5' }))).toContain('404');
    expect(await refusalOf(edit('no-such', 1, 1, { intent: 'removeRequirement', code: '5' }))).toContain('404');
  });

  test('an unchanged draft is not published, and of two who publish at once one is refused', async () => {
    await write(coordinator, (transaction) => startDraft(transaction, 'uncac-prevention', uuid()));
    expect(await refusalOf(publish('uncac-prevention', 2, 1))).toBe('422 frameworks.errors.unchanged');
    await edit('uncac-prevention', 2, 1, { intent: 'removeRequirement', code: '11' });
    const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(publish('uncac-prevention', 2, 2))));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== 'done').every((outcome) => outcome.startsWith('409') || outcome.startsWith('422'))).toBe(true);
  });

  test('a mapping to what is asked no longer serves nothing, and the hash of who made it stays true', async () => {
    const { content } = await stored('iso-37001', 'current');
    await save(next(content, (copy) => { copy.requirements = copy.requirements.filter(({ code }) => code !== '5.2'); }));
    await publish('iso-37001', 3, 1);
    const documents = await stored('compliance-documents', 'current');
    expect(documents.content.requirements.find(({ code }) => code === 'D03')!.mapsTo).toEqual([]);
    expect(hashOfFramework(documents.content, documents)).toBe(documents.contentHash);
    expect((await read(lead, (transaction) => selectServices(transaction, documents.id))).filter(({ code }) => code === 'D03')).toEqual([]);
  });
});

describe('the database itself', () => {
  const attempt = (actor: Actor, statement: ReturnType<typeof sql>) =>
    write(actor, (transaction) => transaction.execute(statement)).then((rows) => `${rows.count} rows`, (error: unknown) => violatedConstraint(error) ?? sqlState(error));

  test('keeps a published version as it is', async () => {
    const { id } = await stored('iso-37001', 1);
    for (const [statement, expected] of [
      [sql`update framework_versions set edition = 'x', version = version + 1 where id = ${id}`, 'framework_versions_immutable_check'],
      [sql`delete from framework_versions where id = ${id}`, 'framework_versions_immutable_check'],
      [sql`update framework_chapters set name = name where version_id = ${id}`, 'framework_parts_immutable_check'],
      [sql`update framework_requirements set text = guidance where version_id = ${id}`, 'framework_parts_immutable_check'],
      [sql`delete from framework_requirements where version_id = ${id}`, 'framework_parts_immutable_check'],
      [sql`delete from requirement_mappings where version_id = ${id}`, 'framework_parts_immutable_check'],
      [sql`insert into framework_chapters (version_id, code, position, name) values (${id}, 'x', 99, '{}')`, 'framework_parts_immutable_check'],
    ] as const) {
      expect(await attempt(coordinator, statement)).toBe(expected);
      expect(await attempt(lead, statement)).toBe('42501');
    }
  });

  test('wants a draft first, its hash at the end, and another subject for another meaning', async () => {
    const texts = sql`'{"kk":"қ","ru":"р","en":"e"}'::jsonb`;
    const insert = (published: ReturnType<typeof sql>) => sql`insert into framework_versions (id, framework_code, number, edition, name, description, source, published_at, content_hash)
      values (${uuid()}, 'iso-37001', 3, 'x', ${texts}, ${texts}, ${texts}, ${published})`;
    expect(await attempt(coordinator, insert(sql`now(), ${'0'.repeat(64)}`))).toBe('framework_versions_draft_check');
    await write(coordinator, (transaction) => startDraft(transaction, 'iso-37001', uuid()));
    const draft = await stored('iso-37001', 'draft');
    const law = await stored('anti-corruption-law', 'current');
    const published = (rest: ReturnType<typeof sql>) => sql`update framework_versions set published_at = now(), ${rest} where id = ${draft.id}`;
    expect(await attempt(coordinator, published(sql`version = version + 1`))).toBe('framework_versions_hash_check');
    expect(await attempt(coordinator, published(sql`content_hash = ${'x'.repeat(64)}, published_by_name = 'n', version = version + 1`))).toBe('framework_versions_hash_check');
    expect(await attempt(coordinator, published(sql`content_hash = ${'0'.repeat(64)}, published_by_name = 'n'`))).toBe('framework_versions_version_check');
    expect(await attempt(coordinator, sql`update framework_requirements set meaning = 7 where version_id = ${draft.id} and code = '4.2'`)).toBe('framework_requirements_subject_check');
    expect(await attempt(coordinator, sql`update framework_requirements set subject_id = ${law.subjects['8-1']!} where version_id = ${draft.id} and code = '4.2'`)).toBe('framework_requirements_subject_check');
    expect(await attempt(coordinator, sql`insert into requirement_mappings values (${draft.id}, ${draft.subjects['4.2']!}, ${draft.subjects['4.3']!}, 'equal')`)).toBe('requirement_mappings_served_check');
    expect(await attempt(coordinator, sql`update framework_versions set number = 9, version = version + 1 where id = ${draft.id}`)).toBe('framework_versions_place_check');
    expect(await attempt(coordinator, sql`delete from framework_versions where id = ${draft.id}`)).toBe('1 rows');
    expect(await attempt(coordinator, sql`select 1 from framework_requirements where version_id = ${draft.id}`)).toBe('0 rows');
  });
});
