import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { forbidden, refused } from '#app/platform/errors/app-error.ts';
import type { PaperDocument } from '#app/platform/export/document.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import { todayIn } from '#app/platform/time/civil-date.ts';
import { fieldText, subjectText, valueText, type CharterKey } from '#app/features/charters/index.ts';
import { effectText } from '#app/features/charter-life/index.ts';
import { loadChangeRequest, loadClosing } from '#app/features/charter-life/index.server.ts';
import { changeRequestPaper } from './change-request.model.ts';
import { charterPaper } from './charter.model.ts';
import { loadCharterPaper, loadStatusReport } from './charter-paper.queries.server.ts';
import type { PaperDocumentName } from './charter-paper.schema.ts';
import { closingPaper } from './closing.model.ts';
import { statusPaper } from './status.model.ts';
import type { Words } from './words.model.ts';

export const wordsOf = (language: Language): Words => ({
  language, t: serverTranslate(language), format: createFormat(language), localize: (text) => localize(text, language),
});

type Wanted = { key: CharterKey; document: PaperDocumentName; language: Language; day: string | undefined; today: string; now: Date };
type Read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;

/** The document of a charter and the name of its file. The transaction is over before anything is drawn. @throws AppError 403, 404, 422. */
export async function writePaper(actor: Actor, read: Read, { key, document, language, day, today, now }: Wanted): Promise<{ paper: PaperDocument; name: string }> {
  const words = wordsOf(language);
  const printed = { printedOn: today, createdAt: now };
  if (document === 'charter') {
    const data = await read((transaction) => loadCharterPaper(transaction, actor, key));
    return { paper: charterPaper({ ...data, ...printed }, words), name: words.t('charterPaper.files.charter', { code: data.header.code }) };
  }
  if (document === 'closing') {
    const { header, report, decisions } = await read((transaction) => loadClosing(transaction, actor, key, today));
    if (!report) throw refused('charterPaper.errors.notClosed');
    const closed = decisions.find(({ toState }) => toState === 'closed');
    const approvedBy = closed ? { name: closed.decidedByName, on: todayIn('Asia/Almaty', new Date(closed.decidedAt)) } : null;
    return {
      paper: closingPaper({ ...report.content, header, contentHash: report.contentHash, approvedBy, ...printed }, words),
      name: words.t('charterPaper.files.closing', { code: header.code }),
    };
  }
  if (!may(actor, 'statistics.read')) throw forbidden();
  const asOf = day ?? today;
  if (asOf > today) throw refused('charterPaper.errors.futureDay');
  const data = await read((transaction) => loadStatusReport(transaction, key, asOf));
  return { paper: statusPaper({ ...data, ...printed }, words), name: words.t('charterPaper.files.status', { code: data.header.code, on: asOf }) };
}

type WantedChange = Omit<Wanted, 'document' | 'day'> & { changeRequestId: string };

/** A change request on paper: old beside new, and its effect. @throws AppError 404. */
export async function writeChangePaper(actor: Actor, read: Read, { key, changeRequestId, language, today, now }: WantedChange): Promise<{ paper: PaperDocument; name: string }> {
  const words = wordsOf(language);
  const { header, request, contentHash, differences, effects, names, decisions } = await read((transaction) =>
    loadChangeRequest(transaction, actor, { ...key, changeRequestId }));
  const approved = decisions.find(({ toState }) => toState === 'approved');
  const dayOf = (instant: string) => todayIn('Asia/Almaty', new Date(instant));
  const paper = changeRequestPaper({
    header, contentHash,
    number: request.number, state: request.state, reason: request.reason, baseVersion: request.baseVersion, author: request.createdByName, createdOn: dayOf(request.createdAt),
    changes: differences.map(({ part, subject, change, fields }) => ({
      part: words.t(`charters.sections.${part}`),
      subject: subject ? subjectText(subject, names, words) : '',
      change,
      fields: fields.map((field) => ({
        field: fieldText(field, words),
        before: field.before === null ? null : valueText(field, field.before, names, words),
        after: field.after === null ? null : valueText(field, field.after, names, words),
      })),
    })),
    effects: effects.map((effect) => effectText(effect, names, words)),
    approvedBy: approved ? { name: approved.decidedByName, on: dayOf(approved.decidedAt) } : null,
    printedOn: today, createdAt: now,
  }, words);
  return { paper, name: words.t('charterPaper.files.change', { code: header.code, number: request.number }) };
}
