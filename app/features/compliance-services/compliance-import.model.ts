import { dayOfCell, findColumns, lettersOf, numberOfCell, shownText, type CellProblemKey } from '#app/platform/spreadsheet/read-cells.ts';
import type { ReadCell, ReadRow, SheetCell } from '#app/platform/spreadsheet/spreadsheet.ts';
import { foldText } from '#app/platform/text/fold-text.ts';
import { formColumns, titlesOf, type FormColumn, type FormWords } from './compliance-columns.model.ts';
import { bodyFields, isInForce, rightFields, stateOn, type ServiceContent } from './compliance.model.ts';

export type WrittenService = ServiceContent & { effectiveOn: string };
export type WrittenCertificate = { standardCode: string; number: string; issuedBy: string; accreditation: string; issuedOn: string; validUntil: string };
/** What a row of the form says of one organisation; what its cells leave open stays as it is. */
export type WrittenOrganisation = { row: number; organisationId: string; service: WrittenService | null; documents: Record<string, string>; certificate: WrittenCertificate | null };

export const importProblems = [
  'unknownOrganisation', 'repeatedOrganisation', 'reasonMissing', 'formMissing', 'serviceForNone', 'notACount', 'notAnEmail', 'olderDocument', 'endsBefore',
] as const;
export type ImportProblem = (typeof importProblems)[number] | CellProblemKey;
export type CellProblem = { address: string; column: string; problem: ImportProblem; value: string };
export type ReadForm =
  | { fault: 'missingColumns' | 'repeatedColumns'; columns: string[] }
  | { fault: null; organisations: WrittenOrganisation[]; problems: CellProblem[]; unknownColumns: string[] };

type Values = Record<string, string | number | null>;
type ProblemAt = (column: string, problem: ImportProblem, value?: string) => void;

/** What is registered of an organisation. */
export type Registered = {
  organisationId: string;
  name: string;
  services: (WrittenService & { id: string; version: number })[];
  documents: { id: string; version: number; documentCode: string; adoptedOn: string; endedOn: string | null }[];
  certificates: (WrittenCertificate & { id: string; version: number })[];
};

/** The rows of the form that say what is registered, as of a day: reading them again changes nothing. */
export function formRowsOf(registered: readonly Registered[], words: FormWords, day: string): SheetCell[][] {
  const columns = formColumns(words);
  return registered.map((organisation) => {
    const service = stateOn(organisation.services, day);
    const certificate = latestCertificate(organisation.certificates);
    const values: Record<string, unknown> = {
      ...service, isEstablished: service ? (service.isEstablished ? 'yes' : 'no') : null, organisationId: organisation.organisationId, organisationName: organisation.name,
      ...Object.fromEntries(rightFields.map((right) => [right, service?.[right] === true ? 'yes' : service?.[right] === false ? 'no' : null])),
      certificateStandard: certificate?.standardCode, certificateNumber: certificate?.number, certificateIssuedBy: certificate?.issuedBy,
      certificateAccreditation: certificate?.accreditation, certificateIssuedOn: certificate?.issuedOn, certificateValidUntil: certificate?.validUntil,
    };
    for (const { code } of words.documents) values[code] = documentInForce(organisation, code, day)?.adoptedOn;
    return columns.map(({ key, source }) => {
      const value = values[key];
      if (value === null || value === undefined || value === '') return null;
      if (source.kind === 'choice') return words.choices[source.list].find(({ code }) => code === value)?.names[0] ?? String(value);
      return value as SheetCell;
    });
  });
}

const latestCertificate = (certificates: Registered['certificates']) =>
  certificates.reduce<Registered['certificates'][number] | null>((latest, one) => (latest === null || one.issuedOn > latest.issuedOn || (one.issuedOn === latest.issuedOn && one.id > latest.id) ? one : latest), null);

const documentInForce = ({ documents }: Registered, code: string, day: string) =>
  documents.filter((document) => document.documentCode === code && isInForce(document, day)).sort((a, b) => (a.adoptedOn < b.adoptedOn ? 1 : -1))[0];

/**
 * Reads the rows of a workbook. Every cell that cannot be taken over is named with its address; the others are read all
 * the same, so that one look shows all there is to correct. Nothing is looked up in a database.
 */
export function readForm(head: readonly string[], rows: readonly ReadRow[], words: FormWords, today: string): ReadForm {
  const columns = formColumns(words);
  const { places, repeated, unknown } = findColumns(head, columns.map(({ key }) => key), (key) => titlesOf(key, words));
  if (repeated.length > 0) return { fault: 'repeatedColumns', columns: repeated };
  const missing = columns.filter(({ key, isRequired }) => isRequired && !places.has(key)).map(({ key }) => key);
  if (missing.length > 0) return { fault: 'missingColumns', columns: missing };
  const codes = new Map(Object.entries(words.choices).map(([list, entries]) => [list, new Map(entries.flatMap(({ code, names }) => [code, ...names].map((name) => [foldText(name), code] as const)))]));

  const organisations: WrittenOrganisation[] = [];
  const problems: CellProblem[] = [];
  const seen = new Set<string>();
  for (const { number, cells } of rows) {
    const problemAt: ProblemAt = (column, problem, value = '') =>
      problems.push({ address: `${lettersOf((places.get(column) ?? 0) + 1)}${number}`, column, problem, value: value.slice(0, 100) });
    const values: Values = {};
    for (const column of columns) {
      const place = places.get(column.key);
      const cell: ReadCell = place === undefined ? { kind: 'empty' } : (cells[place] ?? { kind: 'empty' });
      values[column.key] = readCell(cell, column, codes, today, (problem, value) => problemAt(column.key, problem, value));
    }
    const organisationId = values.organisationId as string | null;
    if (organisationId === null) problemAt('organisationId', 'required');
    else if (seen.has(organisationId)) problemAt('organisationId', 'repeatedOrganisation', organisationId);
    else {
      seen.add(organisationId);
      const documents = Object.fromEntries(words.documents.flatMap(({ code }) => (values[code] === null ? [] : [[code, values[code] as string]])));
      organisations.push({ row: number, organisationId, service: serviceOf(values, problemAt), documents, certificate: certificateOf(values, problemAt) });
    }
  }
  return { fault: null, organisations, problems, unknownColumns: unknown };
}

function readCell(cell: ReadCell, { key, source }: FormColumn, codes: ReadonlyMap<string, ReadonlyMap<string, string>>, today: string, problem: (problem: ImportProblem, value?: string) => void): string | number | null {
  if (cell.kind === 'empty') return null;
  const refuse = (reason: ImportProblem, value?: string) => {
    problem(reason, value);
    return null;
  };
  if (cell.kind === 'formula' || cell.kind === 'unreadable') return refuse(cell.kind);
  if (source.kind === 'date') {
    const day = dayOfCell(cell);
    if (day === null) return refuse('notADate', shownText(cell));
    return day > today && key !== 'certificateValidUntil' ? refuse('dateLater', day) : day;
  }
  if (source.kind === 'count') {
    const number = numberOfCell(cell);
    return Number.isInteger(number) && number >= 0 && number <= 10_000 ? number : refuse('notACount', shownText(cell));
  }
  if (cell.kind === 'date') return refuse('notAText', cell.day);
  const text = shownText(cell).trim();
  if (text === '') return null;
  if (source.kind === 'choice') return codes.get(source.list)?.get(foldText(text)) ?? refuse('unknownEntry', text);
  if (source.kind === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 254 ? text : refuse('notAnEmail', text);
  return text.length > source.maximum ? refuse('tooLong', text) : text;
}

const saidOfService = ['form', 'staffCount', ...bodyFields, ...rightFields, 'officerName', 'officerPosition', 'officerPhone', 'officerEmail'] as const;
const written = (values: Values, key: string): string => (values[key] as string | null) ?? '';

function serviceOf(values: Values, problemAt: ProblemAt): WrittenService | null {
  const said = ['reason', 'decisionNumber', 'decisionOn', 'decisionBody', ...saidOfService];
  if (values.isEstablished === null && values.effectiveOn === null && said.every((key) => values[key] === null)) return null;
  if (values.isEstablished === null) problemAt('isEstablished', 'required');
  if (values.effectiveOn === null) problemAt('effectiveOn', 'required');
  const isEstablished = values.isEstablished === 'yes';
  if (isEstablished && values.form === null) problemAt('form', 'formMissing');
  if (values.isEstablished === 'no' && written(values, 'reason').length < 3) problemAt('reason', 'reasonMissing');
  if (values.isEstablished === 'no') for (const key of saidOfService) if (values[key] !== null) problemAt(key, 'serviceForNone', String(values[key]));
  const right = (key: string) => (values[key] === null ? null : values[key] === 'yes');
  return {
    isEstablished, effectiveOn: written(values, 'effectiveOn'), reason: isEstablished ? '' : written(values, 'reason'), decisionNumber: written(values, 'decisionNumber'),
    decisionOn: values.decisionOn as string | null, decisionBody: written(values, 'decisionBody'), form: values.form as WrittenService['form'], staffCount: values.staffCount as number | null,
    appointedBy: values.appointedBy as string | null, dismissedBy: values.dismissedBy as string | null, payDecidedBy: values.payDecidedBy as string | null,
    accountableTo: values.accountableTo as string | null, hasDocumentAccess: right('hasDocumentAccess'), mayConveneBoard: right('mayConveneBoard'),
    mayRequestExplanations: right('mayRequestExplanations'), officerName: written(values, 'officerName'), officerPosition: written(values, 'officerPosition'),
    officerPhone: written(values, 'officerPhone'), officerEmail: written(values, 'officerEmail'),
  };
}

const certificateKeys = ['certificateStandard', 'certificateNumber', 'certificateIssuedBy', 'certificateIssuedOn', 'certificateValidUntil'] as const;

function certificateOf(values: Values, problemAt: ProblemAt): WrittenCertificate | null {
  if (certificateKeys.every((key) => values[key] === null) && values.certificateAccreditation === null) return null;
  for (const key of certificateKeys) if (values[key] === null) problemAt(key, 'required');
  const certificate = {
    standardCode: written(values, 'certificateStandard'), number: written(values, 'certificateNumber'), issuedBy: written(values, 'certificateIssuedBy'),
    accreditation: written(values, 'certificateAccreditation'), issuedOn: written(values, 'certificateIssuedOn'), validUntil: written(values, 'certificateValidUntil'),
  };
  if (certificate.issuedOn !== '' && certificate.validUntil !== '' && certificate.validUntil < certificate.issuedOn) problemAt('certificateValidUntil', 'endsBefore', certificate.validUntil);
  return certificate;
}

export type Planned = {
  subject: 'service' | 'document' | 'certificate';
  organisationId: string;
  /** Of the record that is changed, with the version it has; null: it is new. */
  existing: { id: string; version: number } | null;
  content: Record<string, string | number | boolean | null>;
  /** The content that the change replaces, so that the whole import can be undone. */
  before: Record<string, string | number | boolean | null> | null;
};

const contentOf = <Content extends object>(content: Content, keys: readonly (keyof Content & string)[]) => Object.fromEntries(keys.map((key) => [key, content[key]])) as Planned['content'];
const serviceKeys = ['isEstablished', 'reason', 'decisionNumber', 'decisionOn', 'decisionBody', 'form', 'staffCount', ...bodyFields, ...rightFields, 'officerName', 'officerPosition', 'officerPhone', 'officerEmail'] as const;
const certificateContent = ['issuedBy', 'accreditation', 'validUntil'] as const;
const isSame = (one: Planned['content'], other: Planned['content']) => JSON.stringify(one) === JSON.stringify(other);

export type Comparison = { plan: Planned[]; unchanged: number; problems: { row: number; column: string; problem: ImportProblem; value: string }[] };

/** What taking the form over would add and change; what is registered exactly so is left alone. */
export function compareWithRegistered(organisations: readonly WrittenOrganisation[], registered: readonly Registered[]): Comparison {
  const byId = new Map(registered.map((one) => [one.organisationId, one]));
  const plan: Planned[] = [];
  const problems: Comparison['problems'] = [];
  let unchanged = 0;
  const take = (planned: Planned | null) => (planned === null ? (unchanged += 1) : plan.push(planned));
  for (const { row, organisationId, service, documents, certificate } of organisations) {
    const known = byId.get(organisationId);
    if (!known) {
      problems.push({ row, column: 'organisationId', problem: 'unknownOrganisation', value: organisationId });
      continue;
    }
    if (service) take(plannedService(known, service));
    for (const [code, adoptedOn] of Object.entries(documents)) {
      const ofCode = known.documents.filter(({ documentCode }) => documentCode === code);
      if (ofCode.some((document) => document.adoptedOn === adoptedOn)) take(null);
      else if (ofCode.some((document) => document.adoptedOn > adoptedOn)) problems.push({ row, column: code, problem: 'olderDocument', value: adoptedOn });
      else {
        for (const { id, version, endedOn } of ofCode.filter((document) => document.endedOn === null || document.endedOn > adoptedOn)) {
          plan.push({ subject: 'document', organisationId, existing: { id, version }, content: { endedOn: adoptedOn }, before: { endedOn } });
        }
        plan.push({ subject: 'document', organisationId, existing: null, content: { documentCode: code, number: '', adoptedOn, endedOn: null, url: null, fileId: null }, before: null });
      }
    }
    if (certificate) take(plannedCertificate(known, certificate));
  }
  return { plan, unchanged, problems };
}

function plannedService({ organisationId, services }: Registered, written: WrittenService): Planned | null {
  const content = contentOf(written, serviceKeys);
  const existing = services.find(({ effectiveOn }) => effectiveOn === written.effectiveOn);
  if (!existing) return { subject: 'service', organisationId, existing: null, content: { effectiveOn: written.effectiveOn, ...content, officerPersonId: null }, before: null };
  const before = contentOf(existing, serviceKeys);
  return isSame(before, content) ? null : { subject: 'service', organisationId, existing: { id: existing.id, version: existing.version }, content, before };
}

function plannedCertificate({ organisationId, certificates }: Registered, written: WrittenCertificate): Planned | null {
  const existing = certificates.find((one) => one.standardCode === written.standardCode && one.number === written.number && one.issuedOn === written.issuedOn);
  if (!existing) return { subject: 'certificate', organisationId, existing: null, content: { ...written, withdrawnOn: null, withdrawnReason: null, fileId: null }, before: null };
  const [before, content] = [contentOf(existing, certificateContent), contentOf(written, certificateContent)];
  return isSame(before, content) ? null : { subject: 'certificate', organisationId, existing: { id: existing.id, version: existing.version }, content, before };
}

/** Problems and names are shown up to this many; their whole number is always said. */
export const shownProblems = 500;

export type ImportFindings = {
  rows: number; organisations: number; added: number; changed: number; unchanged: number; problemCount: number; problems: CellProblem[]; unknownColumns: string[];
};

/** What the check found, with the cells of the comparison's problems in the columns where the workbook has them. */
export function findingsOf(read: Extract<ReadForm, { fault: null }>, comparison: Comparison, rows: number, head: readonly string[], words: FormWords): ImportFindings {
  const { places } = findColumns(head, formColumns(words).map(({ key }) => key), (key) => titlesOf(key, words));
  const compared = comparison.problems.map(({ row, ...problem }) => ({ ...problem, address: `${lettersOf((places.get(problem.column) ?? 0) + 1)}${row}` }));
  const problems = [...read.problems, ...compared];
  return {
    rows, organisations: read.organisations.length, added: comparison.plan.filter(({ existing }) => existing === null).length,
    changed: comparison.plan.filter(({ existing }) => existing !== null).length, unchanged: comparison.unchanged, problemCount: problems.length,
    problems: problems.slice(0, shownProblems), unknownColumns: read.unknownColumns.slice(0, 50),
  };
}
