import type { SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { bodyFields, rightFields, serviceForms } from './compliance.model.ts';

type Source = { kind: 'text'; maximum: number } | { kind: 'date' } | { kind: 'count' } | { kind: 'choice'; list: ChoiceList } | { kind: 'email' };
export type ChoiceList = 'yesNo' | 'established' | 'form' | 'body' | 'standard';
type Part = 'organisation' | 'service' | 'document' | 'certificate';
export type FormColumn = { key: string; source: Source; part: Part; width: number; isRequired?: boolean };

const text = (key: string, maximum: number, width: number, part: Part): FormColumn => ({ key, source: { kind: 'text', maximum }, part, width });
const choice = (key: string, list: ChoiceList, width: number, part: Part = 'service'): FormColumn => ({ key, source: { kind: 'choice', list }, part, width });
const date = (key: string, part: Part): FormColumn => ({ key, source: { kind: 'date' }, part, width: 14 });

export const titledColumns = [
  { ...text('organisationId', 36, 38, 'organisation'), isRequired: true },
  text('organisationName', 2000, 50, 'organisation'),
  choice('isEstablished', 'established', 18),
  date('effectiveOn', 'service'),
  text('reason', 2000, 30, 'service'),
  text('decisionNumber', 100, 14, 'service'),
  date('decisionOn', 'service'),
  text('decisionBody', 300, 26, 'service'),
  choice('form', 'form', 22),
  { key: 'staffCount', source: { kind: 'count' }, part: 'service', width: 10 },
  ...bodyFields.map((key) => choice(key, 'body', 24)),
  ...rightFields.map((key) => choice(key, 'yesNo', 14)),
  text('officerName', 200, 28, 'service'),
  text('officerPosition', 200, 28, 'service'),
  text('officerPhone', 60, 20, 'service'),
  { key: 'officerEmail', source: { kind: 'email' }, part: 'service', width: 26 },
  choice('certificateStandard', 'standard', 18, 'certificate'),
  text('certificateNumber', 100, 18, 'certificate'),
  text('certificateIssuedBy', 300, 28, 'certificate'),
  text('certificateAccreditation', 300, 24, 'certificate'),
  date('certificateIssuedOn', 'certificate'),
  date('certificateValidUntil', 'certificate'),
] as const satisfies readonly FormColumn[];
export type TitledColumn = FormColumn;

/** Names by which a workbook may call columns and entries: the form's language first. */
export type FormWords = {
  titles: Record<string, readonly string[]>;
  documents: readonly { code: string; names: readonly string[] }[];
  choices: Record<ChoiceList, readonly { code: string; names: readonly string[] }[]>;
  help: Record<string, string>;
};

export const choiceCodes = { yesNo: ['yes', 'no'], established: ['yes', 'no'], form: serviceForms } as const;

const documentColumn = (code: string): FormColumn => date(code, 'document');

/** All columns of the form: one for each document, holding the day on which the one in force was adopted. */
export const formColumns = ({ documents }: Pick<FormWords, 'documents'>): FormColumn[] => {
  const columns: readonly FormColumn[] = titledColumns;
  const certificate = columns.findIndex(({ part }) => part === 'certificate');
  return [...columns.slice(0, certificate), ...documents.map(({ code }) => documentColumn(code)), ...columns.slice(certificate)];
};

export function titlesOf(key: string, words: FormWords): readonly string[] {
  const document = words.documents.find(({ code }) => code === key);
  return document ? [...document.names.map((name) => `${document.code} ${name}`), document.code] : words.titles[key]!;
}

export function sheetColumnsOf(words: FormWords): SheetColumn[] {
  return formColumns(words).map(({ key, source, width, isRequired }) => ({
    title: titlesOf(key, words)[0]!,
    width,
    kind: source.kind === 'date' ? 'date' : source.kind === 'count' ? 'number' : 'text',
    ...(source.kind === 'choice' ? { choices: words.choices[source.list].map(({ names }) => names[0]!) } : {}),
    ...(words.help[key] ? { help: words.help[key]! } : {}),
    isRequired: isRequired ?? false,
  }));
}
