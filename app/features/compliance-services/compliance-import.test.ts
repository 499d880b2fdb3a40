import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { readWorkbook } from '#app/platform/spreadsheet/read-workbook.server.ts';
import type { ReadCell } from '#app/platform/spreadsheet/spreadsheet.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { formColumns, sheetColumnsOf, titledColumns, type FormWords } from './compliance-columns.model.ts';
import { compareWithRegistered, findingsOf, formRowsOf, readForm, type Registered } from './compliance-import.model.ts';

const today = '2026-03-02';
const entry = (code: string) => ({ code, names: [`${code} қазақша`, `${code} по-русски`, `${code} in English`] });
const words: FormWords = {
  titles: Object.fromEntries(titledColumns.map(({ key }) => [key, [`${key} атауы`, `${key} название`, `${key} title`]])),
  documents: ['D01', 'D03'].map(entry),
  choices: {
    yesNo: [{ code: 'yes', names: ['Иә', 'Да', 'Yes'] }, { code: 'no', names: ['Жоқ', 'Нет', 'No'] }], established: [{ code: 'yes', names: ['Құрылған', 'Создана', 'Established'] }, { code: 'no', names: ['Құрылмаған', 'Не создана', 'Not established'] }],
    form: ['separateUnit', 'oneOfficer', 'combinedDuty'].map(entry), body: ['boardOfDirectors', 'executiveHead'].map(entry), standard: ['ISO37001-2016', 'STRK3049-2017'].map(entry),
  },
  help: {},
};

const id = fc.uuid();
const day = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays('2020-01-01', offset));
/** What a person may have typed: trimmed, and nothing that a workbook cannot hold. */
const text = (minimum = 0) => fc.string({ unit: fc.constantFrom(...'аәбвгқңөұүһі Ab0-.«»=+'), minLength: minimum, maxLength: 30 }).map((value) => value.trim()).filter((value) => value.length >= minimum);
const right = fc.option(fc.boolean());
const body = fc.option(fc.constantFrom('boardOfDirectors', 'executiveHead'));
const said = { id, version: fc.integer({ min: 1, max: 5 }), effectiveOn: day, decisionNumber: text(), decisionOn: fc.option(day), decisionBody: text() };
const service = fc.oneof(
  fc.record({
    ...said, isEstablished: fc.constant(true), reason: fc.constant(''), form: fc.constantFrom('separateUnit' as const, 'oneOfficer' as const, 'combinedDuty' as const), staffCount: fc.option(fc.nat(10_000)),
    appointedBy: body, dismissedBy: body, payDecidedBy: body, accountableTo: body, hasDocumentAccess: right, mayConveneBoard: right, mayRequestExplanations: right,
    officerName: text(), officerPosition: text(), officerPhone: text(), officerEmail: fc.constantFrom('', 'a@b.example'),
  }),
  fc.record({ ...said, reason: text(3) }).map((state) => ({
    ...state, isEstablished: false, form: null, staffCount: null, appointedBy: null, dismissedBy: null, payDecidedBy: null, accountableTo: null, hasDocumentAccess: null, mayConveneBoard: null,
    mayRequestExplanations: null, officerName: '', officerPosition: '', officerPhone: '', officerEmail: '',
  })),
);
const registered: fc.Arbitrary<Registered[]> = fc.uniqueArray(fc.record({
  organisationId: id, name: text(1), services: fc.uniqueArray(service, { selector: ({ effectiveOn }) => effectiveOn, maxLength: 3 }),
  documents: fc.uniqueArray(fc.record({ id, version: fc.constant(1), documentCode: fc.constantFrom('D01', 'D03'), adoptedOn: day, endedOn: fc.constant(null) }), { selector: ({ documentCode }) => documentCode, maxLength: 2 }),
  certificates: fc.array(fc.record({
    id, version: fc.constant(1), standardCode: fc.constantFrom('ISO37001-2016', 'STRK3049-2017'), number: text(1), issuedBy: text(1), accreditation: text(), issuedOn: day, validUntil: day.map((one) => addDays(one, 3000)),
  }), { maxLength: 2 }),
}), { selector: ({ organisationId }) => organisationId, minLength: 1, maxLength: 5 });

test('whatever is registered, the form brought back changes nothing', async () => {
  await fc.assert(fc.asyncProperty(registered, async (all) => {
    const file = await writeWorkbook([{ name: 'x', columns: sheetColumnsOf(words), rows: formRowsOf(all, words, today) }], { title: 'x', author: 'x', createdAt: new Date(0) });
    const workbook = await readWorkbook(file, { rows: 100, columns: 80 });
    if (workbook.fault !== null) throw new Error(workbook.fault);
    const read = readForm(workbook.head, workbook.rows, words, today);
    if (read.fault !== null) throw new Error(read.fault);
    expect(read.problems).toEqual([]);
    expect(read.organisations.map(({ organisationId }) => organisationId)).toEqual(all.map(({ organisationId }) => organisationId));
    const { plan, problems } = compareWithRegistered(read.organisations, all);
    expect({ plan, problems }).toEqual({ plan: [], problems: [] });
  }), { numRuns: 40 });
});

const head = formColumns(words).map(({ key }) => (words.titles[key] ?? words.documents.find(({ code }) => code === key)!.names.map((name) => `${key} ${name}`))[0]!);
const organisationId = '0198aaaa-0000-7000-8000-000000000001';
const rowOf = (values: Record<string, string>): ReadCell[] => formColumns(words).map(({ key }) => (values[key] === undefined ? { kind: 'empty' } : { kind: 'text', text: values[key] }));
const known: Registered = { organisationId, name: 'x', services: [], documents: [{ id: organisationId, version: 1, documentCode: 'D01', adoptedOn: '2025-01-10', endedOn: null }], certificates: [] };
const read = (...rows: Record<string, string>[]) => {
  const found = readForm(head, rows.map((values, index) => ({ number: index + 2, cells: rowOf(values) })), words, today);
  if (found.fault !== null) throw new Error(found.fault);
  return found;
};

test('every cell that cannot be taken over is named with its address', () => {
  const found = read(
    { organisationId, isEstablished: 'Создана', effectiveOn: '31.02.2026', staffCount: 'много', officerEmail: 'nowhere', D01: '05.03.2026' },
    { organisationId, isEstablished: 'Not established', effectiveOn: '2026-01-01', officerName: 'A' },
    { isEstablished: 'maybe' },
  );
  const shown = findingsOf(found, compareWithRegistered(found.organisations, []), 3, head, words).problems.map(({ address, problem }) => `${address} ${problem}`);
  expect(shown).toEqual(['D2 notADate', 'J2 notACount', 'U2 notAnEmail', 'V2 dateLater', 'D2 required', 'I2 formMissing', 'A3 repeatedOrganisation', 'C4 unknownEntry', 'A4 required', 'A2 unknownOrganisation']);
});

test('a later document ends the one before it, an earlier one is refused, and a state of the same day is corrected', () => {
  const later = compareWithRegistered(read({ organisationId, D01: '2026-01-15' }).organisations, [known]);
  expect(later.plan.map(({ existing, content }) => [existing?.id ?? null, content.adoptedOn ?? null, content.endedOn])).toEqual([[organisationId, null, '2026-01-15'], [null, '2026-01-15', null]]);
  expect(compareWithRegistered(read({ organisationId, D01: '2024-01-15' }).organisations, [known]).problems).toMatchObject([{ row: 2, column: 'D01', problem: 'olderDocument' }]);
  const row = { organisationId, isEstablished: 'Құрылған', effectiveOn: '2026-01-15', form: 'oneOfficer' };
  const added = compareWithRegistered(read(row).organisations, [known]).plan;
  expect(added).toMatchObject([{ subject: 'service', existing: null, content: { effectiveOn: '2026-01-15', form: 'oneOfficer' } }]);
  const [written] = read(row).organisations;
  const withState = { ...known, services: [{ ...written!.service!, id: organisationId, version: 3 }] };
  expect(compareWithRegistered(read({ ...row, officerName: 'Аружан' }).organisations, [withState]).plan).toMatchObject([
    { existing: { id: organisationId, version: 3 }, content: { officerName: 'Аружан' }, before: { officerName: '' } },
  ]);
});
