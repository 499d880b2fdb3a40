import type { TFunction } from 'i18next';
import { attachmentNamed } from '#app/platform/export/export.server.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { localize, type Localized } from '#app/platform/i18n/localized.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { workbookMediaType, type SheetCell, type SheetColumn } from '#app/platform/spreadsheet/spreadsheet.ts';
import { writeCsv, writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { definitionIn, partInWords, themeKey } from './names.model.ts';
import type { ShownPublication } from './publications.queries.server.ts';

type File = { name: string; mediaType: string; body: string | Uint8Array<ArrayBuffer> };

const asFile = ({ name, mediaType, body }: File): Response =>
  new Response(body, { headers: { 'Content-Type': mediaType, 'Content-Disposition': attachmentNamed(name), 'Cache-Control': 'public, max-age=300' } });

/** A number that a spreadsheet can compute with; a longer one than it keeps exactly stays a text. */
const amount = (figure: string | null | undefined): SheetCell => (figure === null || figure === undefined ? null : figure.replace(/[-.]/g, '').length > 15 ? figure : Number(figure));

const fileNames = (code: string) => ({ content: `adal-${code}`, restatement: (number: number) => `adal-${code}-restatement-${number}` });

/**
 * A file of a publication by its name: the canonical content whose SHA-256 is published, a restatement, or all figures as a table in a language.
 * @throws AppError 404 for any other name.
 */
export async function publicationFile(
  shown: ShownPublication & { text: string; texts: readonly string[] }, name: string, language: Language, t: TFunction,
): Promise<Response> {
  const { code } = shown.content;
  const names = fileNames(code);
  if (name === `${names.content}.json`) return asFile({ name, mediaType: 'application/json; charset=utf-8', body: shown.text });
  const restatement = shown.restatements.findIndex(({ number }) => name === `${names.restatement(number)}.json`);
  if (restatement >= 0) return asFile({ name, mediaType: 'application/json; charset=utf-8', body: shown.texts[restatement]! });
  const table = figureTable(shown, language, t);
  if (name === `${names.content}.csv`) return asFile({ name, mediaType: 'text/csv; charset=utf-8', body: writeCsv(table) });
  if (name !== `${names.content}.xlsx`) throw notFound();
  const sheets = [{ name: t('publications.figures'), ...table }, { name: t('publications.definitions'), ...definitionTable(shown, language, t) }];
  const about = { title: localize(shown.content.title, language), author: shown.publishedByName ?? '', createdAt: new Date(shown.publishedAt ?? shown.content.knownAt) };
  return asFile({ name, mediaType: workbookMediaType, body: new Uint8Array(await writeWorkbook(sheets, about)) });
}

type Table = { columns: SheetColumn[]; rows: SheetCell[][] };

function figureTable({ content, names, restatements }: ShownPublication, language: Language, t: TFunction): Table {
  const words = (text: Localized | undefined) => (text ? localize(text, language) : null);
  const definitionOf = definitionIn(content);
  const column = (key: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`publications.columns.${key}`), width, kind });
  const later = new Map(restatements.flatMap(({ number, figures }) => figures.map((figure) => [`${figure.statistic}|${figure.period}|${figure.cell}`, { number, ...figure }] as const)));
  return {
    columns: [
      column('theme', 30), column('code', 44), column('name', 50), column('period', 10), column('cell', 26), column('part', 30), column('reported', 18, 'number'), column('verified', 18, 'number'),
      column('completeness', 14, 'number'), column('unit', 16), column('qualifier', 12), column('restatement', 14, 'number'), column('restatedReported', 20, 'number'), column('restatedVerified', 20, 'number'),
    ],
    rows: content.statistics.flatMap((statistic) => statistic.figures.map(({ period, cell, reported, verified, completeness, qualifier }): SheetCell[] => {
      const restated = later.get(`${statistic.code}|${period}|${cell}`);
      return [
        words(names[themeKey(statistic.theme)]), statistic.code, words(statistic.name), period, cell, cell === '' ? t('publications.whole') : partInWords(names, statistic, definitionOf, cell, { t, format: createFormat(language), language }), amount(reported),
        amount(verified), completeness, words(statistic.unit), qualifier === '' ? null : t(`importedFigures.qualifiers.${qualifier}`), restated?.number ?? null, amount(restated?.after?.reported), amount(restated?.after?.verified),
      ];
    })),
  };
}

function definitionTable({ content }: ShownPublication, language: Language, t: TFunction): Table {
  const words = (text: Localized | null) => (text ? localize(text, language) : null);
  const column = (key: string, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({ title: t(`publications.columns.${key}`), width, kind });
  return {
    columns: [column('code', 44), column('version', 10, 'number'), column('name', 50), column('description', 90), column('legalReference', 50), column('countedSince', 14, 'date'), column('source', 60)],
    rows: content.statistics.map(({ code, version, name, description, legalReference, countedSince, source }) => [code, version, words(name), words(description), words(legalReference), countedSince, JSON.stringify(source)]),
  };
}
