import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused } from '#app/platform/errors/app-error.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import { languages, localize, type Language, type Localized } from '#app/platform/i18n/index.ts';
import { receiveWorkbook, refusedWorkbook } from '#app/platform/spreadsheet/receive-workbook.server.ts';
import { writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { qualifiers, statuses } from './imported.model.ts';
import { insertImport, lockImport, selectImports, settleImport } from './import.repo.server.ts';
import { loadImportedChoices } from './imported.queries.server.ts';
import { insertValues, lockFigures, selectValuesInForce, withdrawValues } from './imported.repo.server.ts';
import type { CheckWorkbook } from './imported.schema.ts';
import { formColumns, formRowsOf, sheetColumnsOf, type FormSeries, type FormWords } from './workbook-columns.model.ts';
import { compareWithThere, findingsOf, readForm, type Difference } from './workbook-import.model.ts';

const workbookLimits = { rows: 10_000, columns: 40 };

type Runs = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** Titles and names by which a workbook may call columns and entries: all three languages, the form's first. */
export async function loadFormWords(transaction: ActorTransaction, language: Language): Promise<FormWords> {
  const { units, sources, regions } = await loadImportedChoices(transaction);
  const order = [language, ...languages.filter((other) => other !== language)];
  const inAll = (key: string) => order.map((one) => serverTranslate(one)(key));
  const named = (entries: readonly { code: string; name: Localized }[]) => entries.map(({ code, name }) => ({ code, names: order.map((one) => localize(name, one)) }));
  return {
    titles: Object.fromEntries(formColumns.map(({ key }) => [key, inAll(`importedFigures.columns.${key}`)])) as Record<string, readonly string[]> as FormWords['titles'],
    choices: {
      unit: named(units), source: named(sources), region: named(regions),
      qualifier: qualifiers.map((code) => ({ code, names: inAll(`importedFigures.qualifiers.${code}`) })),
      status: statuses.map((code) => ({ code, names: inAll(`importedFigures.statuses.${code}`) })),
    },
    help: Object.fromEntries((['unit', 'qualifier', 'status'] as const).map((key) => [key, serverTranslate(language)(`importedFigures.columnHelp.${key}`)])),
  };
}

async function selectFormSeries(transaction: ActorTransaction, language: Language): Promise<FormSeries[]> {
  const rows = await transaction.execute<Omit<FormSeries, 'name'> & { name: Localized; dimension: Localized | null }>(sql`
    select s.code, s.name, s.dimension, s.unit_code as "unitCode", s.decimals, s.scope_kind as "scopeKind" from imported_series s join imported_themes t on t.code = s.theme_code
    order by t.position, s.position, s.code`);
  return rows.map(({ name, dimension, ...series }) => ({ ...series, name: dimension ? `${localize(dimension, language)}: ${localize(name, language)}` : localize(name, language) }));
}

/** The form with all series and what is there of the year. */
export async function writeImportedForm(transaction: ActorTransaction, actor: Actor, language: Language, year: number, now: Date): Promise<Buffer> {
  const words = await loadFormWords(transaction, language);
  const rows = formRowsOf(await selectFormSeries(transaction, language), await selectValuesInForce(transaction), year, words);
  const title = serverTranslate(language)('importedFigures.title');
  return writeWorkbook([{ name: title, columns: sheetColumnsOf(words), rows, emptyRows: 200 }], { title, author: actor.name, createdAt: now });
}

export const loadImportedImports = async (transaction: ActorTransaction) => ({ imports: [...(await selectImports(transaction))], regions: (await loadImportedChoices(transaction)).regions });

/**
 * Reads a workbook and compares it with what is there; nothing of it counts yet. The file itself is read outside of any transaction.
 *
 * @throws AppError 422 at the field `file` when the workbook as a whole cannot be read.
 */
export async function checkImportedWorkbook({ read, write }: { read: Runs; write: Runs }, actor: Actor, input: CheckWorkbook, today: string): Promise<void> {
  const { words, series } = await read(async (transaction) => ({ words: await loadFormWords(transaction, actor.language), series: await selectFormSeries(transaction, actor.language) }));
  const workbook = await receiveWorkbook(input.file, workbookLimits);
  const form = readForm(workbook.head, workbook.rows, words, series, today);
  if (form.fault !== null) throw refusedWorkbook(form.fault, { columns: form.columns.map((key) => words.titles[key][0]).join(', ') });
  if (form.values.length === 0 && form.problems.length === 0) throw refusedWorkbook('nothing');
  await write(async (transaction) => {
    const comparison = compareWithThere(form.values, await selectValuesInForce(transaction));
    const findings = findingsOf(form, comparison, workbook.rows.length);
    await insertImport(transaction, actor, { id: input.id, fileName: workbook.name, fileHash: workbook.hash, findings, rows: findings.problemCount === 0 ? form.values : [] });
  });
}

/** Takes a checked workbook over, all of it at once. @throws AppError 404, 422. */
export async function confirmImportedWorkbook(transaction: ActorTransaction, actor: Actor, importId: string): Promise<number> {
  await lockFigures(transaction);
  const found = await lockImport(transaction, importId);
  if (!found) throw notFound();
  if (found.state !== 'checked') throw refused('importedFigures.import.refusals.settled');
  if (found.findings.problemCount > 0) throw refused('importedFigures.import.refusals.problems', { count: found.findings.problemCount });
  const { plan, differences, problems } = compareWithThere(found.rows, await selectValuesInForce(transaction));
  const isAsChecked = problems.length === 0 && isSameDifference(differences.slice(0, found.findings.differences.length), found.findings.differences)
    && plan.length === found.findings.added + found.findings.revised;
  if (!isAsChecked) throw refused('importedFigures.import.refusals.changedMeanwhile');
  await insertValues(transaction, actor, plan.map((value) => ({ ...value, id: uuid() })), importId);
  await settleImport(transaction, actor, importId, 'confirmed');
  return plan.length;
}

/** What a check has shown is what is taken over; the database keeps it in another order of its parts. */
const isSameDifference = (some: readonly Difference[], others: readonly Difference[]): boolean => {
  const written = (differences: readonly Difference[]) => JSON.stringify(differences.map(({ seriesCode, place, period, before, after }) => [seriesCode, place, period, before, after]));
  return written(some) === written(others);
};

export async function dismissImportedWorkbook(transaction: ActorTransaction, actor: Actor, importId: string): Promise<void> {
  const found = await lockImport(transaction, importId);
  if (!found) throw notFound();
  if (found.state !== 'checked') throw refused('importedFigures.import.refusals.settled');
  await settleImport(transaction, actor, importId, 'dismissed');
}

/** Takes a whole import back; what has been revised since keeps its revision. @throws AppError 404, 422. */
export async function undoImportedWorkbook(transaction: ActorTransaction, actor: Actor, importId: string): Promise<{ withdrawn: number; revised: number }> {
  await lockFigures(transaction);
  const found = await lockImport(transaction, importId);
  if (!found) throw notFound();
  if (found.state !== 'confirmed') throw refused('importedFigures.import.refusals.notConfirmed');
  await settleImport(transaction, actor, importId, 'undone');
  return withdrawValues(transaction, actor, importId);
}
