import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { forbidden, refused } from '#app/platform/errors/app-error.ts';
import type { PaperDocument } from '#app/platform/export/document.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { localize } from '#app/platform/i18n/localized.ts';
import type { CharterKey } from '#app/features/charters/index.ts';
import { charterPaper } from './charter.model.ts';
import { loadCharterPaper, loadStatusReport } from './charter-paper.queries.server.ts';
import type { PaperDocumentName } from './charter-paper.schema.ts';
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
  if (!may(actor, 'statistics.read')) throw forbidden();
  const asOf = day ?? today;
  if (asOf > today) throw refused('charterPaper.errors.futureDay');
  const data = await read((transaction) => loadStatusReport(transaction, key, asOf));
  return { paper: statusPaper({ ...data, ...printed }, words), name: words.t('charterPaper.files.status', { code: data.header.code, on: asOf }) };
}
