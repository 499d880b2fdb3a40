import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused } from '#app/platform/errors/app-error.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { receiveWorkbook, refusedWorkbook } from '#app/platform/spreadsheet/receive-workbook.server.ts';
import { writeWorkbook } from '#app/platform/spreadsheet/write-workbook.server.ts';
import { acceptsEntries, type AnalysisKey } from '#app/features/internal-analyses/index.ts';
import { loadAnalysisHeader } from '#app/features/internal-analyses/index.server.ts';
import { insertRisks } from '#app/features/risk-register/index.server.ts';
import { formRowsOf } from './form-rows.model.ts';
import { sheetColumnsOf } from './import-columns.model.ts';
import { compareWithRegister } from './import-findings.model.ts';
import { readRisks } from './read-risks.model.ts';
import { loadImportWords, selectImports, selectRegisteredRisks } from './risk-import.queries.server.ts';
import { deleteImportedRisks, insertImport, lockImport, selectTouchedCodes, settleImport } from './risk-import.repo.server.ts';
import type { CheckWorkbook } from './risk-import.schema.ts';

/** One register of one organisation for a year has some dozens of risks; a whole ministry's has thousands. */
const workbookLimits = { rows: 10_000, columns: 60 };
const emptyFormRows = 500;

type Runs = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** What the page of imports shows. @throws AppError 404. */
export async function loadImportPage(transaction: ActorTransaction, key: AnalysisKey) {
  const header = await loadAnalysisHeader(transaction, key);
  return { header, acceptsImports: acceptsEntries(header.state), imports: await selectImports(transaction, key) };
}

/**
 * Reads a workbook and compares it with the register; nothing of it is in the register yet. The file itself is read outside
 * of any transaction.
 *
 * @throws AppError 404; 422 at the field `file` when the workbook as a whole cannot be read.
 */
export async function checkWorkbook({ read, write }: { read: Runs; write: Runs }, actor: Actor, key: AnalysisKey, input: CheckWorkbook, today: string): Promise<void> {
  const { header, words } = await read(async (transaction) => ({
    header: await findOpenAnalysis(transaction, key),
    words: await loadImportWords(transaction, actor.language, null),
  }));
  const workbook = await receiveWorkbook(input.file, workbookLimits);
  const risks = readRisks(workbook.head, workbook.rows, words, today);
  if (risks.fault !== null) throw refusedWorkbook(risks.fault, { columns: risks.columns.map((column) => words.titles[column][0]).join(', ') });
  if (risks.risks.length === 0) throw refusedWorkbook('nothing');

  await write(async (transaction) => {
    const { findings, added } = compareWithRegister(risks, workbook.rows.length, await selectRegisteredRisks(transaction, header));
    await insertImport(transaction, actor, header, {
      id: input.id, fileName: workbook.name, fileHash: workbook.hash, findings,
      rows: findings.problemCount === 0 ? added : [],
    });
  });
}

async function findOpenAnalysis(transaction: ActorTransaction, key: AnalysisKey) {
  const header = await loadAnalysisHeader(transaction, key);
  if (!acceptsEntries(header.state)) throw refused('riskImport.refusals.analysisOver');
  return header;
}

/** Takes a checked workbook over into the register, all of it at once. @throws AppError 404, 422. */
export async function confirmImport(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, importId: string): Promise<number> {
  const header = await findOpenAnalysis(transaction, key);
  const found = await lockImport(transaction, key, importId);
  if (!found) throw notFound();
  if (found.state !== 'checked') throw refused('riskImport.refusals.settled');
  if (found.findings.problemCount > 0) throw refused('riskImport.refusals.problems', { count: found.findings.problemCount });
  const { added } = compareWithRegister({ risks: found.rows, problems: [], unknownColumns: [] }, 0, await selectRegisteredRisks(transaction, header));
  if (added.length < found.rows.length) throw refused('riskImport.refusals.changedMeanwhile');
  await insertRisks(transaction, actor, header, added, { importId });
  await settleImport(transaction, actor, key, importId, 'confirmed');
  return added.length;
}

export async function dismissImport(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, importId: string): Promise<void> {
  const found = await lockImport(transaction, key, importId);
  if (!found) throw notFound();
  if (found.state !== 'checked') throw refused('riskImport.refusals.settled');
  await settleImport(transaction, actor, key, importId, 'dismissed');
}

/** Takes a whole import back, as long as nobody has worked on its risks. @throws AppError 404, 422. */
export async function undoImport(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, importId: string): Promise<number> {
  const header = await loadAnalysisHeader(transaction, key);
  const found = await lockImport(transaction, key, importId);
  if (!found) throw notFound();
  if (found.state !== 'confirmed') throw refused('riskImport.refusals.notConfirmed');
  if (header.state !== 'open') throw refused('riskImport.refusals.analysisSigned');
  const touched = await selectTouchedCodes(transaction, key, importId);
  if (touched.length > 0) throw refused('riskImport.refusals.builtOn', { count: touched.length, codes: touched.slice(0, 10).join(', ') });
  const removed = await deleteImportedRisks(transaction, key, importId);
  await settleImport(transaction, actor, key, importId, 'undone');
  return removed;
}

/** The form to be filled in: empty, or holding the register of the analysis. */
export async function writeForm(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, language: Language, today: string, { isFilled }: { isFilled: boolean }): Promise<Buffer> {
  const header = await loadAnalysisHeader(transaction, key);
  const words = await loadImportWords(transaction, language, isFilled ? null : today);
  const risks = isFilled ? await selectRegisteredRisks(transaction, header, { onlyOfAnalysis: true }) : [];
  const t = serverTranslate(language);
  return writeWorkbook(
    [{ name: t('riskImport.sheet'), columns: sheetColumnsOf(words), rows: formRowsOf(risks, words), emptyRows: emptyFormRows }],
    { title: t('riskImport.sheet'), author: actor.name, createdAt: new Date() },
  );
}
