import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused } from '#app/platform/errors/app-error.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import { languages, localize, type Language, type Localized } from '#app/platform/i18n/index.ts';
import { receiveWorkbook, refusedWorkbook } from '#app/platform/spreadsheet/receive-workbook.server.ts';
import { writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { choiceCodes, sheetColumnsOf, titledColumns, titlesOf, type FormWords } from './compliance-columns.model.ts';
import { compareWithRegistered, findingsOf, formRowsOf, readForm } from './compliance-import.model.ts';
import { carryOut, insertImport, lockImport, selectImports, selectRegistered, settleImport, takeBack } from './compliance-import.repo.server.ts';
import { selectComplianceWords } from './compliance.queries.server.ts';
import type { CheckWorkbook } from './compliance.schema.ts';

/** The largest office answers for some hundreds of organisations. */
const workbookLimits = { rows: 5_000, columns: 80 };

type Runs = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** Titles and names by which a workbook may call columns and entries: all three languages, the form's first. */
export async function loadFormWords(transaction: ActorTransaction, language: Language): Promise<FormWords> {
  const words = await selectComplianceWords(transaction);
  const order = [language, ...languages.filter((other) => other !== language)];
  const inAll = (key: string) => order.map((one) => serverTranslate(one)(key));
  const named = (entries: readonly { code: string; name: Localized }[]) => entries.map(({ code, name }) => ({ code, names: order.map((one) => localize(name, one)) }));
  const chosen = (list: keyof typeof choiceCodes) => choiceCodes[list].map((code) => ({ code, names: inAll(`complianceServices.choices.${list}.${code}`) }));
  return {
    titles: Object.fromEntries(titledColumns.map(({ key }) => [key, inAll(`complianceServices.formColumns.${key}`)])),
    documents: named(words.documents),
    choices: { yesNo: chosen('yesNo'), established: chosen('established'), form: chosen('form'), body: named(words.bodies), standard: named(words.standards) },
    help: Object.fromEntries((['isEstablished', 'form'] as const).map((key) => [key, serverTranslate(language)(`complianceServices.columnHelp.${key}`)])),
  };
}

/** The form with what is registered of the organisations about which the actor writes. */
export async function writeComplianceForm(transaction: ActorTransaction, actor: Actor, language: Language, today: string, now: Date): Promise<Buffer> {
  const [words, registered] = await Promise.all([loadFormWords(transaction, language), selectRegistered(transaction, actor, today)]);
  const title = serverTranslate(language)('complianceServices.sheet');
  return writeWorkbook([{ name: title, columns: sheetColumnsOf(words), rows: formRowsOf(registered, words, today) }], { title, author: actor.name, createdAt: now });
}

export async function loadComplianceImports(transaction: ActorTransaction, actor: Actor) {
  const [imports, { documents }] = await Promise.all([selectImports(transaction, actor), selectComplianceWords(transaction)]);
  return { imports, documents };
}

/**
 * Reads a workbook and compares it with the register; nothing of it is in the register yet. The file itself is read outside
 * of any transaction.
 *
 * @throws AppError 422 at the field `file` when the workbook as a whole cannot be read.
 */
export async function checkComplianceWorkbook({ read, write }: { read: Runs; write: Runs }, actor: Actor, input: CheckWorkbook, today: string): Promise<void> {
  const words = await read((transaction) => loadFormWords(transaction, actor.language));
  const workbook = await receiveWorkbook(input.file, workbookLimits);
  const form = readForm(workbook.head, workbook.rows, words, today);
  if (form.fault !== null) throw refusedWorkbook(form.fault, { columns: form.columns.map((key) => titlesOf(key, words)[0]).join(', ') });
  if (form.organisations.length === 0 && form.problems.length === 0) throw refusedWorkbook('nothing');
  await write(async (transaction) => {
    const comparison = compareWithRegistered(form.organisations, await selectRegistered(transaction, actor, today));
    const findings = findingsOf(form, comparison, workbook.rows.length, workbook.head, words);
    await insertImport(transaction, actor, { id: input.id, fileName: workbook.name, fileHash: workbook.hash, findings, rows: findings.problemCount === 0 ? form.organisations : [] });
  });
}

/** Takes a checked workbook over, all of it at once. @throws AppError 404, 422. */
export async function confirmComplianceImport(transaction: ActorTransaction, actor: Actor, importId: string, today: string): Promise<number> {
  const found = await lockImport(transaction, actor, importId);
  if (!found) throw notFound();
  if (found.state !== 'checked') throw refused('complianceServices.import.refusals.settled');
  if (found.findings.problemCount > 0) throw refused('complianceServices.import.refusals.problems', { count: found.findings.problemCount });
  const { plan, problems } = compareWithRegistered(found.rows, await selectRegistered(transaction, actor, today));
  const isAsChecked = problems.length === 0 && plan.filter(({ existing }) => existing === null).length === found.findings.added && plan.length === found.findings.added + found.findings.changed;
  const traces = isAsChecked ? await carryOut(transaction, actor, plan) : null;
  if (traces === null) throw refused('complianceServices.import.refusals.changedMeanwhile');
  await settleImport(transaction, actor, importId, 'confirmed', traces);
  return traces.length;
}

export async function dismissComplianceImport(transaction: ActorTransaction, actor: Actor, importId: string): Promise<void> {
  const found = await lockImport(transaction, actor, importId);
  if (!found) throw notFound();
  if (found.state !== 'checked') throw refused('complianceServices.import.refusals.settled');
  await settleImport(transaction, actor, importId, 'dismissed');
}

/** Takes a whole import back, as long as nobody has changed its records since. @throws AppError 404, 422. */
export async function undoComplianceImport(transaction: ActorTransaction, actor: Actor, importId: string): Promise<number> {
  const found = await lockImport(transaction, actor, importId);
  if (!found) throw notFound();
  if (found.state !== 'confirmed') throw refused('complianceServices.import.refusals.notConfirmed');
  const touched = await takeBack(transaction, actor, found.traces);
  if (touched > 0) throw refused('complianceServices.import.refusals.builtOn', { count: touched });
  await settleImport(transaction, actor, importId, 'undone');
  return found.traces.length;
}
