import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { paperResponse } from '#app/platform/export/export.server.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import { yearOf } from '#app/platform/time/civil-date.ts';
import type { BriefedSubject } from './briefing.model.ts';
import { loadBriefing } from './briefing.queries.server.ts';
import { briefingPaper } from './briefing-paper.model.ts';

type Read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type Asked = { actor: Actor; subject: BriefedSubject; year: string | undefined; language: Language; today: string; now: Date; read: Read };

/** The briefing as PDF. */
export async function briefingResponse({ actor, subject, year, language, today, now, read }: Asked): Promise<Response> {
  const briefing = await read((transaction) => loadBriefing(transaction, actor, subject, Number(year ?? yearOf(today)), today));
  const document = briefingPaper(briefing, { t: serverTranslate(language), format: createFormat(language), language, author: actor.name, now });
  return paperResponse(document, 'pdf', `${document.title} ${briefing.span.to}`);
}
