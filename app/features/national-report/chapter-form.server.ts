import { may } from '#app/platform/auth/permissions.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { forbidden } from '#app/platform/errors/app-error.ts';
import { answerDraft } from '#app/platform/forms/answer-draft.server.ts';
import { asText } from '#app/platform/forms/typed-values.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { parseInput } from '#app/platform/http/route.server.ts';
import { acceptFigures, addBlock, changeBlock, comment, confirmTranslation, resolveComment, saveBlock } from './chapter.service.server.ts';
import { figureReaderOf, type FigureSources } from './figure-sources.server.ts';
import { loadCurrentValues } from './report-pages.server.ts';
import type { ChapterKey } from './report.repo.server.ts';
import { chapterActionSchema, savedBlockSchema, type ChapterAction } from './report.schema.ts';
import { moveText, reportOf } from './report.service.server.ts';

type Transacting = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type Context = { actor: Actor; key: ChapterKey; input: Record<string, unknown>; sources: FigureSources; today: string; now: Date; read: Transacting; write: Transacting };

/** Fields of a block's form by their names, as they were typed. */
function typedFields(raw: Record<string, unknown>): Record<string, string> {
  const words = Object.entries((raw.words ?? {}) as Record<string, unknown>).map(([place, value]) => [`words.${place}`, asText(value)]);
  const frame = ['level', 'rows', 'form', 'withYearBefore', 'withChange', 'textColumns'].flatMap((name) => (raw[name] === undefined ? [] : [[name, asText(raw[name])]]));
  return Object.fromEntries([...words, ...frame]) as Record<string, string>;
}

/** Answers what is posted to a chapter: a block that saves itself, or a step of its work. @throws AppError 403, 404, 409, 422. */
export async function answerReportChapterForm({ actor, key, input, sources, today, now, read, write }: Context) {
  const page = `/national-reports/${key.year}/chapters/${key.sectionCode}`;
  if (input.intent === 'saveBlock') {
    const { blockId, language } = parseInput(savedBlockSchema.pick({ blockId: true, language: true }), input);
    return answerDraft(input, {
      section: blockId,
      typed: (_section, raw) => typedFields(raw),
      changed: (_section, raw) => typedFields(raw),
      save: () => {
        const { words, version, madeFrom, ...frame } = parseInput(savedBlockSchema, input);
        return write((transaction) => saveBlock(transaction, actor, key, { blockId, language, version, words, madeFrom, frame }));
      },
      current: () => read((transaction) => loadCurrentValues(transaction, key, language)),
      address: `${page}?language=${language}`,
      savedKey: 'nationalReport.done.saveBlock',
      now,
    });
  }
  const posted = parseInput(chapterActionSchema, input);
  if (posted.intent === 'move' && (posted.movement === 'agree' || posted.movement === 'return') && !may(actor, 'nationalReport.agree')) throw forbidden();
  await write((transaction) => carryOut(transaction, actor, key, posted, sources, today));
  const language = 'language' in posted ? posted.language : asText(input.language);
  const anchor = 'blockId' in posted && posted.blockId ? `#${posted.blockId}` : posted.intent === 'addBlock' ? `#${posted.id}` : '';
  return redirectWithFlash(`${page}${language ? `?language=${language}` : ''}${anchor}`, { messageKey: `nationalReport.done.${posted.intent === 'move' ? posted.movement : posted.intent}` });
}

async function carryOut(transaction: ActorTransaction, actor: Actor, key: ChapterKey, posted: ChapterAction, sources: FigureSources, today: string): Promise<void> {
  switch (posted.intent) {
    case 'addBlock':
      return addBlock(transaction, key, posted);
    case 'changeBlock':
      return changeBlock(transaction, actor, key, posted);
    case 'confirmTranslation':
      return confirmTranslation(transaction, actor, key, posted);
    case 'accept': {
      const { blockId, tokenKey } = posted;
      const only = blockId !== null && tokenKey !== null ? { blockId, tokenKey } : null;
      const read = figureReaderOf(sources, transaction, actor, await reportOf(transaction, key.year), today);
      return acceptFigures(transaction, actor, key, { language: posted.language, only }, read);
    }
    case 'move':
      return moveText(transaction, actor, key, posted);
    case 'comment':
      return comment(transaction, actor, key, posted);
    case 'resolve':
      return resolveComment(transaction, actor, key, posted.threadId);
  }
}
