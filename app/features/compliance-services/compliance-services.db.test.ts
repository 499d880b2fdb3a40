import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import { sqlState, violatedConstraint, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { complianceCores } from '#db/seed/reference/compliance.ts';
import { loadComplianceReference } from '#db/seed/load-compliance.ts';
import { actorOf, createOffice, createOrganisation } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { sql } from 'drizzle-orm';
import { checkComplianceWorkbook, confirmComplianceImport, loadComplianceImports, undoComplianceImport, writeComplianceForm } from './compliance-import.service.server.ts';
import { loadOrganisationPage, loadRegisterPage } from './compliance-pages.server.ts';
import { completenessOn, isValidOn, stateOn } from './compliance.model.ts';
import { loadFigureCells, loadRegister } from './compliance.queries.server.ts';
import { organisationActionSchema, type OrganisationAction } from './compliance.schema.ts';
import { complianceSearch } from './compliance.search.ts';
import { changeOrganisation, setCore } from './compliance.service.server.ts';
import { sumOf } from './figures.model.ts';

const today = '2026-03-02';
const core = complianceCores[0]!.documentCodes;

type Scene = { officeId: string; organisationId: string; otherId: string; officer: Actor; otherOfficer: Actor; manager: Actor; lead: Actor; commissioner: Actor; coordinator: Actor; auditor: Actor; executor: Actor };

let db: TestDatabase;
let scene: Scene;
beforeAll(async () => {
  db = await createTestDatabase();
  await loadComplianceReference(db.owner);
});
afterAll(() => db.close());

async function createScene(regionCode = 'KZ-11'): Promise<Scene> {
  const office = await createOffice(db.owner, { regionCode });
  const [organisationId, otherId] = [await createOrganisation(db.owner, office.officeId, regionCode), await createOrganisation(db.owner, office.officeId, regionCode)];
  const elsewhere = { officeId: uuid(), regionCode };
  const nation = { officeId: uuid(), regionCode: null };
  return {
    officeId: office.officeId, organisationId, otherId,
    officer: actorOf(office, 'complianceOfficer', 'organisation', { organisationId }), otherOfficer: actorOf(office, 'complianceOfficer', 'organisation', { organisationId: otherId }),
    manager: actorOf(office, 'projectManager', 'office'), lead: actorOf(office, 'officeLead', 'office'), commissioner: actorOf(elsewhere, 'commissioner', 'region'),
    coordinator: actorOf(nation, 'coordinator', 'national'), auditor: actorOf(nation, 'auditor', 'national'), executor: actorOf(office, 'executor', 'organisation', { organisationId }),
  };
}
beforeEach(async () => {
  scene = await createScene();
});

const services = { config: { maxUploadBytes: 1_000_000, filesDirectory: '/nonexistent' } } as unknown as Parameters<typeof changeOrganisation>[0];
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(() => 'done', (error: unknown) => (error instanceof AppError ? [error.status, Object.values(error.fieldErrors)[0] ?? error.messageKey] : Promise.reject(error as Error)));
const reading = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const writing = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);
const keyOf = (organisationId = scene.organisationId, officeId = scene.officeId) => ({ officeId, organisationId });
const change = (actor: Actor, input: Record<string, unknown>, key = keyOf()) =>
  changeOrganisation(services, actor, (body) => writing(actor, body), key, organisationActionSchema.parse({ id: uuid(), version: '0', ...input }) as OrganisationAction, today);
const established = { intent: 'saveService', isEstablished: 'yes', form: 'oneOfficer', appointedBy: 'boardOfDirectors', officerName: 'Іңкәр Ұзақбаева' };
const absent = { intent: 'saveService', isEstablished: 'no', reason: 'Штат аз' };
const document = (documentCode: string, adoptedOn: string, more: Record<string, unknown> = {}) => ({ intent: 'saveDocument', documentCode, adoptedOn, ...more });
const certificate = { intent: 'saveCertificate', standardCode: 'ISO37001-2016', number: 'KZ.1', issuedBy: 'Орталық', issuedOn: '2024-05-01', validUntil: '2027-04-30' };
const page = (actor: Actor, key = keyOf()) => reading(actor, (transaction) => loadOrganisationPage(transaction, actor, key, today));
const list = (actor: Actor, more: Record<string, string> = {}) => reading(actor, (transaction) => loadRegisterPage(transaction, actor, complianceSearch.parse(more), today));
const count = async (actor: Actor, day = today) => sumOf(await reading(actor, (transaction) => loadFigureCells(transaction, day)));

describe('an officer', () => {
  test('enters a service, a document and a certificate, sent twice once each, and the register and the figures show them', async () => {
    const id = uuid();
    for (let time = 0; time < 2; time += 1) await change(scene.officer, { ...established, id, effectiveOn: '2024-01-10' });
    for (const code of core) await change(scene.officer, document(code, '2024-02-01'));
    await change(scene.officer, certificate);
    const { rows } = await list(scene.commissioner, { office: scene.officeId });
    expect(rows.find((row) => row.id === scene.organisationId)).toMatchObject({ isEstablished: true, officerName: 'Іңкәр Ұзақбаева', metMarkers: 1, present: core.length, certifiedUntil: '2027-04-30' });
    expect(await count(scene.lead)).toEqual({ organisations: 2, established: 1, complete: 1, certified: 1 });
    expect(await count(scene.lead, '2024-01-09')).toEqual({ organisations: 2, established: 0, complete: 0, certified: 0 });
    expect((await page(scene.officer)).services).toHaveLength(1);
  });

  test('is told what does not fit', async () => {
    await change(scene.officer, { ...established, effectiveOn: '2024-01-10' });
    expect(await refusal(change(scene.officer, { ...absent, effectiveOn: '2024-01-10' }))).toEqual([422, 'complianceServices.errors.sameDay']);
    expect(await refusal(change(scene.officer, { ...established, effectiveOn: addDays(today, 1) }))).toEqual([422, 'complianceServices.errors.inFuture']);
    expect(await refusal(change(scene.officer, { ...established, effectiveOn: today, appointedBy: 'nobody' }))).toEqual([422, 'platform.errors.invalidField']);
    expect(await refusal(change(scene.officer, document('D99', '2024-01-10')))).toEqual([422, 'platform.errors.invalidField']);
    expect(await refusal(change(scene.officer, { ...established, effectiveOn: today, officerPersonId: uuid() }))).toEqual([422, 'platform.errors.invalidField']);
  });

  test('who saves what somebody else has changed meanwhile is told so; what was before is kept', async () => {
    const id = uuid();
    await change(scene.officer, { ...established, id, effectiveOn: '2024-01-10' });
    await change(scene.manager, { ...established, id, version: '1', effectiveOn: '2024-01-10', officerName: 'Айдос' });
    expect(await refusal(change(scene.officer, { ...established, id, version: '1', effectiveOn: '2024-01-10' }))).toEqual([409, 'platform.errors.stale']);
    const both = await Promise.all(['A', 'B'].map((officerName) => refusal(change(scene.officer, { ...established, id, version: '2', effectiveOn: '2024-01-10', officerName }))));
    expect(both.map(String).sort()).toEqual(['409,platform.errors.stale', 'done']);
    const { revisions, services: states } = await page(scene.commissioner);
    expect(states).toMatchObject([{ id, version: 3 }]);
    expect(revisions.map(({ revision, content }) => [revision, content.officer_name])).toEqual([[2, 'Айдос'], [1, 'Іңкәр Ұзақбаева']]);
    await change(scene.officer, { intent: 'remove', subject: 'service', id, version: '3' });
    expect((await page(scene.officer)).revisions[0]).toMatchObject({ revision: 3, isRemoval: true });
  });

  test('adopts a document anew, and the earlier one ends on that day', async () => {
    await change(scene.officer, document('D01', '2024-02-01'));
    await change(scene.officer, document('D01', '2025-02-01', { url: 'https://example.kz/d01' }));
    expect((await page(scene.officer)).documents.map(({ adoptedOn, endedOn }) => [adoptedOn, endedOn])).toEqual([['2025-02-01', null], ['2024-02-01', '2025-02-01']]);
  });
});

test('others neither find nor write; those who review read', async () => {
  await change(scene.officer, { ...established, effectiveOn: '2024-01-10' });
  const foreign = await createScene('KZ-15');
  for (const stranger of [scene.otherOfficer, foreign.officer, foreign.manager, foreign.commissioner]) {
    expect(await refusal(page(stranger))).toEqual([404, 'platform.errors.notFound']);
    expect(await refusal(change(stranger, { ...established, effectiveOn: '2024-03-10' }))).toEqual([404, 'platform.errors.notFound']);
    expect((await list(stranger)).rows.map(({ id }) => id)).not.toContain(scene.organisationId);
  }
  for (const reader of [scene.executor, scene.commissioner, scene.coordinator]) {
    expect((await page(reader)).mayWrite).toBe(false);
    expect(await refusal(change(reader, { ...established, effectiveOn: '2024-03-10' }))).toEqual([403, 'platform.errors.forbidden']);
  }
  const forge = (actor: Actor) => writing(actor, (transaction) => transaction.execute(sql`update compliance_services set officer_name = 'x', version = version + 1 where office_id = ${scene.officeId} returning id`)).then((rows) => rows.length, sqlState);
  expect([await forge(foreign.manager), await forge(scene.commissioner), await forge(scene.coordinator)]).toEqual([0, '42501', '42501']);
  const skip = writing(scene.manager, (transaction) => transaction.execute(sql`update compliance_services set officer_name = 'x' where office_id = ${scene.officeId}`));
  expect(await skip.then(() => 'done', violatedConstraint)).toBe('compliance_records_version_check');
});

test('the database and the model say the same of any day, whatever the history', async () => {
  const day = fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2024-01-01', offset * 7));
  const history = fc.record({
    states: fc.uniqueArray(fc.record({ effectiveOn: day, isEstablished: fc.boolean() }), { selector: ({ effectiveOn }) => effectiveOn, maxLength: 5 }),
    documents: fc.array(fc.record({ documentCode: fc.constantFrom(...core.slice(0, 3)), adoptedOn: day, length: fc.option(fc.integer({ min: 0, max: 200 })) }), { maxLength: 8 }),
    certificates: fc.array(fc.record({ issuedOn: day, length: fc.integer({ min: 0, max: 300 }), withdrawn: fc.option(fc.integer({ min: 0, max: 300 })) }), { maxLength: 3 }),
    days: fc.array(day, { minLength: 1, maxLength: 4 }),
  });
  const rule = { validFrom: '2000-01-01', documentCodes: core.slice(0, 3) };
  await writing(scene.coordinator, (transaction) => setCore(transaction, { validFrom: '2023-12-01', documentCodes: rule.documentCodes }));
  await fc.assert(fc.asyncProperty(history, async ({ states, documents, certificates, days }) => {
    const officeId = (await createOffice(db.owner)).officeId;
    const organisationId = await createOrganisation(db.owner, officeId, 'KZ-11');
    const record = () => ({ office_id: officeId, organisation_id: organisationId, region_code: 'KZ-11', id: uuid(), author_id: uuid(), author_name: 'n' });
    const all = documents.map(({ length, ...one }) => ({ ...one, endedOn: length === null ? null : addDays(one.adoptedOn, length) }));
    const issued = certificates.map(({ issuedOn, length, withdrawn }) => ({ issuedOn, validUntil: addDays(issuedOn, length), withdrawnOn: withdrawn === null ? null : addDays(issuedOn, withdrawn) }));
    for (const { effectiveOn, isEstablished } of states) await db.owner`insert into compliance_services ${db.owner({ ...record(), effective_on: effectiveOn, is_established: isEstablished, ...(isEstablished ? { form: 'oneOfficer' } : { reason: 'none' }) })}`;
    for (const one of all) await db.owner`insert into compliance_documents ${db.owner({ ...record(), document_code: one.documentCode, adopted_on: one.adoptedOn, ended_on: one.endedOn })}`;
    for (const one of issued) {
      await db.owner`insert into compliance_certificates ${db.owner({ ...record(), standard_code: 'ISO37001-2016', number: '1', issued_by: 'n', issued_on: one.issuedOn, valid_until: one.validUntil,
        withdrawn_on: one.withdrawnOn, withdrawn_reason: one.withdrawnOn === null ? null : 'why' })}`;
    }
    const reader = actorOf({ officeId, regionCode: 'KZ-11' }, 'officeLead', 'office');
    for (const on of days) {
      const expected = {
        established: Number(stateOn(states, on)?.isEstablished ?? false), complete: Number(completenessOn(all, rule, on).isComplete), certified: Number(issued.some((one) => isValidOn(one, on))),
      };
      expect(await count(reader, on)).toEqual({ organisations: 1, ...expected });
      const found = async (more: Record<string, string>) => (await reading(reader, (transaction) => loadRegister(transaction, complianceSearch.parse(more), on))).rows.length;
      expect({ established: await found({ established: 'yes' }), complete: await found({ complete: 'yes' }), certified: await found({ certificate: 'valid' }) }).toEqual(expected);
      expect([await found({ established: 'no' }), await found({ complete: 'no' })]).toEqual([1 - expected.established, 1 - expected.complete]);
    }
  }), { numRuns: 12 });
  await db.owner`delete from compliance_cores where valid_from = '2023-12-01'`;
}, 60_000);

test('a new rule holds from its day on, and only the coordinator sets it', async () => {
  await change(scene.officer, document('D01', '2024-02-01'));
  await writing(scene.coordinator, (transaction) => setCore(transaction, { validFrom: '2025-01-01', documentCodes: ['D01'] }));
  expect([(await count(scene.lead, '2024-12-31')).complete, (await count(scene.lead, '2025-01-01')).complete]).toEqual([0, 1]);
  expect(await writing(scene.lead, (transaction) => setCore(transaction, { validFrom: '2025-02-01', documentCodes: ['D01'] })).then(() => 'done', sqlState)).toBe('42501');
  await db.owner`delete from compliance_cores where valid_from = '2025-01-01'`;
});

test('the register is paged without loss, forwards and back, and found in the other spelling', async () => {
  for (let index = 0; index < 51; index += 1) await createOrganisation(db.owner, scene.officeId, 'KZ-11');
  await change(scene.officer, { ...established, effectiveOn: '2024-01-10' });
  const first = await list(scene.manager);
  const second = await list(scene.manager, { after: first.next! });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(53);
  expect((await list(scene.manager, { before: second.previous! })).rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
  expect((await list(scene.manager, { q: 'инкар узакбаева' })).rows.map(({ id }) => id)).toEqual([scene.organisationId]);
  expect((await list(scene.manager, { q: '%' })).rows).toEqual([]);
});

test('an organisation that moves takes its service, documents and certificates along from the day of the move', async () => {
  await change(scene.officer, { ...established, effectiveOn: '2024-01-10' });
  await change(scene.officer, document('D01', '2024-02-01'));
  await change(scene.officer, certificate);
  const other = await createScene('KZ-15');
  await db.owner`select move_organisation(${scene.organisationId}, ${scene.officeId}, ${other.officeId}, 'KZ-15', '2025-06-01', ${uuid()}, 'n')`;
  const there = await page(other.manager, keyOf(scene.organisationId, other.officeId));
  expect([there.services.map(({ effectiveOn }) => effectiveOn), there.documents.length, there.certificates.length]).toEqual([['2025-06-01'], 1, 1]);
  const established2 = async (actor: Actor, on: string) => (await count(actor, on)).established;
  expect([await established2(scene.lead, '2025-05-31'), await established2(other.lead, '2025-05-31'), await established2(scene.lead, '2025-06-01'), await established2(other.lead, '2025-06-01')]).toEqual([1, 0, 0, 1]);
  expect(await refusal(change(scene.manager, { ...established, effectiveOn: today }))).toEqual([422, 'complianceServices.errors.moved']);
});

test('a workbook is checked, taken over as a whole and undone as a whole; the form brought back changes nothing', async () => {
  await change(scene.officer, { ...established, effectiveOn: '2024-01-10' });
  await change(scene.officer, document('D01', '2024-02-01'));
  await change(scene.officer, certificate);
  const form = () => reading(scene.manager, (transaction) => writeComplianceForm(transaction, scene.manager, 'kk', today, new Date(0)));
  const check = async (body: Buffer, actor = scene.manager) => {
    const id = uuid();
    await checkComplianceWorkbook({ read: (run) => reading(actor, run), write: (run) => writing(actor, run) }, actor, { intent: 'check', id, file: new File([new Uint8Array(body)], 'x.xlsx') }, today);
    const { imports } = await reading(actor, (transaction) => loadComplianceImports(transaction, actor));
    return imports.find((one) => one.id === id)!;
  };
  expect((await check(await form())).findings).toMatchObject({ organisations: 2, added: 0, changed: 0, unchanged: 3, problemCount: 0 });

  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await form()) as never);
  const sheet = workbook.worksheets[0]!;
  const columns = Array.from(sheet.getRow(1).values as string[], (title) => title ?? '');
  const columnOf = (start: string) => columns.findIndex((title) => title.startsWith(start));
  const rowOf = (id: string) => sheet.getRow([2, 3].find((number) => sheet.getCell(number, 1).value === id)!);
  const officer = rowOf(scene.organisationId);
  officer.getCell(columnOf('Офицердің аты-жөні')).value = 'Дана Есімова';
  officer.getCell(columnOf('D01')).value = '01.02.2025';
  const other = rowOf(scene.otherId);
  other.getCell(columnOf('Қызмет құрылған ба')).value = 'Құрылмаған';
  other.getCell(columnOf('Қай күннен бастап')).value = '12.01.2026';
  other.getCell(columnOf('Құрылмау себебі')).value = 'Штат аз';
  const checked = await check(Buffer.from(await workbook.xlsx.writeBuffer()));
  expect(checked.findings).toMatchObject({ added: 2, changed: 2, unchanged: 1, problemCount: 0 });
  expect(await writing(scene.manager, (transaction) => confirmComplianceImport(transaction, scene.manager, checked.id, today))).toBe(4);
  expect((await page(scene.manager, keyOf(scene.otherId))).services).toMatchObject([{ isEstablished: false, reason: 'Штат аз', effectiveOn: '2026-01-12' }]);
  expect(await page(scene.manager)).toMatchObject({ services: [{ officerName: 'Дана Есімова', version: 2 }], documents: [{ adoptedOn: '2025-02-01' }, { endedOn: '2025-02-01' }] });
  expect(await refusal(writing(scene.otherOfficer, (transaction) => undoComplianceImport(transaction, scene.otherOfficer, checked.id)))).toEqual([404, 'platform.errors.notFound']);

  expect(await writing(scene.manager, (transaction) => undoComplianceImport(transaction, scene.manager, checked.id))).toBe(4);
  expect((await page(scene.manager, keyOf(scene.otherId))).services).toEqual([]);
  expect(await page(scene.manager)).toMatchObject({ services: [{ officerName: 'Іңкәр Ұзақбаева' }], documents: [{ adoptedOn: '2024-02-01', endedOn: null }] });

  const again = await check(Buffer.from(await workbook.xlsx.writeBuffer()));
  await writing(scene.manager, (transaction) => confirmComplianceImport(transaction, scene.manager, again.id, today));
  const { services: states } = await page(scene.manager);
  await change(scene.officer, { ...established, id: states[0]!.id, version: String(states[0]!.version), effectiveOn: '2024-01-10' });
  expect(await refusal(writing(scene.manager, (transaction) => undoComplianceImport(transaction, scene.manager, again.id)))).toEqual([422, 'complianceServices.import.refusals.builtOn']);
  expect((await page(scene.manager, keyOf(scene.otherId))).services).toHaveLength(1);
});
