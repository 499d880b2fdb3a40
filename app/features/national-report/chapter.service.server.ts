import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import type { Language } from '#app/platform/i18n/index.ts';
import { emptyFrame, rowsFrom, sourceOf, wordsWithin, withFrameTokens, withWordTokens, type BlockFrame, type BlockKind, type BlockWords, type DiagramForm } from './blocks.model.ts';
import { accepted, addressesOf, type FigureReader } from './cited-figures.model.ts';
import { tokenKey, type FigureToken } from './inline-text.model.ts';
import { isEditable } from './report-life.model.ts';
import { selectBlocks, type StoredBlock } from './report.queries.server.ts';
import {
  countChapterVersion, insertBlock, insertComment, resolveThread, saveWords, setRemoved, swapBlock, takeChapterVersion, updateFrame, type ChapterKey,
} from './report.repo.server.ts';
import { chapterOf, guarded, hashOf } from './report.service.server.ts';

/** What a form says of a block besides its words; only the source's form says it. */
export type FrameInput = { level?: 2 | 3; rows?: string; form?: DiagramForm; withYearBefore?: boolean; withChange?: boolean; textColumns?: number };

async function findBlock(transaction: ActorTransaction, key: ChapterKey, blockId: string): Promise<StoredBlock> {
  const block = (await selectBlocks(transaction, key.year, key.sectionCode)).find(({ id }) => id === blockId);
  if (!block) throw notFound();
  return block;
}

/** Counts the chapter's version up, and holds it: whoever types into it meanwhile takes over what comes. */
async function hold(transaction: ActorTransaction, key: ChapterKey): Promise<void> {
  if (!(await countChapterVersion(transaction, key))) throw notFound();
}

async function take(transaction: ActorTransaction, key: ChapterKey, version: number): Promise<number> {
  const next = await takeChapterVersion(transaction, key, version);
  if (next === null) throw stale();
  return next;
}

function framed(frame: BlockFrame, input: FrameInput): BlockFrame {
  switch (frame.kind) {
    case 'heading':
      return { ...frame, level: input.level ?? frame.level };
    case 'table':
      return {
        ...frame, rows: input.rows === undefined ? frame.rows : rowsFrom(input.rows, frame.rows), withYearBefore: input.withYearBefore ?? false, withChange: input.withChange ?? false,
        textColumns: input.textColumns ?? frame.textColumns,
      };
    case 'diagram':
      return { ...frame, rows: input.rows === undefined ? frame.rows : rowsFrom(input.rows, frame.rows), form: input.form ?? frame.form, withYearBefore: input.withYearBefore ?? false };
    default:
      return frame;
  }
}

/** @returns the chapter's next version. @throws AppError 404, 409 stale, 422. */
export async function saveBlock(
  transaction: ActorTransaction, actor: Actor, key: ChapterKey, input: { blockId: string; language: Language; version: number; words: BlockWords; madeFrom: string | null; frame: FrameInput },
): Promise<number> {
  const [chapter, block] = await Promise.all([chapterOf(transaction, key), findBlock(transaction, key, input.blockId)]);
  if (block.isRemoved) throw notFound();
  const isSource = input.language === chapter.sourceLanguage;
  if (!isEditable(chapter.languages.find(({ language }) => language === input.language)!.state)) throw refused('nationalReport.errors.handedIn');
  return guarded(async () => {
    const next = await take(transaction, key, input.version);
    const frame = isSource ? framed(block.frame, input.frame) : block.frame;
    if (JSON.stringify(frame) !== JSON.stringify(block.frame)) await updateFrame(transaction, key, block.id, frame);
    await saveWords(transaction, actor, { blockId: block.id, language: input.language, words: wordsWithin(frame, input.words), madeFrom: isSource ? null : input.madeFrom });
    return next;
  });
}

/** A translation that needs no other words than it has. @throws AppError 404, 409, 422. */
export async function confirmTranslation(transaction: ActorTransaction, actor: Actor, key: ChapterKey, { blockId, language }: { blockId: string; language: Language }): Promise<void> {
  await hold(transaction, key);
  const [chapter, block] = await Promise.all([chapterOf(transaction, key), findBlock(transaction, key, blockId)]);
  const source = block.texts[chapter.sourceLanguage]?.words ?? {};
  const words = block.texts[language]?.words;
  if (language === chapter.sourceLanguage || !words) throw refused('nationalReport.errors.nothingTranslated');
  await guarded(() => saveWords(transaction, actor, { blockId, language, words, madeFrom: hashOf(sourceOf(block.frame, source)) }));
}

export async function addBlock(transaction: ActorTransaction, key: ChapterKey, block: { id: string; kind: BlockKind; afterId: string | null }): Promise<void> {
  await hold(transaction, key);
  await guarded(() => insertBlock(transaction, key, { id: block.id, frame: emptyFrame(block.kind), afterId: block.afterId }));
}

/** Moves, removes or puts back a block: all of it is seen in every language. @throws AppError 404, 409, 422. */
export async function changeBlock(transaction: ActorTransaction, actor: Actor, key: ChapterKey, { blockId, change }: { blockId: string; change: 'up' | 'down' | 'remove' | 'restore' }): Promise<void> {
  await hold(transaction, key);
  await findBlock(transaction, key, blockId);
  await guarded(async () => {
    if (change === 'up' || change === 'down') await swapBlock(transaction, key, blockId, change);
    else if (!(await setRemoved(transaction, actor, key, blockId, change === 'remove'))) throw stale();
  });
}

/** Takes over what figures are now: one of them, or all of a language. @throws AppError 404, 409, 422. */
export async function acceptFigures(
  transaction: ActorTransaction, actor: Actor, key: ChapterKey, { language, only }: { language: Language; only: { blockId: string; tokenKey: string } | null }, read: FigureReader,
): Promise<void> {
  await hold(transaction, key);
  const chapter = await chapterOf(transaction, key);
  const blocks = (await selectBlocks(transaction, key.year, key.sectionCode)).filter(({ id, isRemoved }) => !isRemoved && (only === null || id === only.blockId));
  const figures = await read(addressesOf(blocks));
  const takeOver = accepted(figures);
  const change = (token: FigureToken) => (only === null || tokenKey(token) === only.tokenKey ? takeOver(token) : token);
  const isHere = isEditable(chapter.languages.find((text) => text.language === language)!.state);
  await guarded(async () => {
    for (const { id, frame, texts } of blocks) {
      const changed = withFrameTokens(frame, change);
      if (JSON.stringify(changed) !== JSON.stringify(frame)) await updateFrame(transaction, key, id, changed);
      const text = texts[language];
      const words = text && withWordTokens(text.words, change);
      if (!text || !words || JSON.stringify(words) === JSON.stringify(text.words)) continue;
      if (!isHere) throw refused('nationalReport.errors.handedIn');
      await saveWords(transaction, actor, { blockId: id, language, words, madeFrom: text.madeFrom });
    }
  });
}

export async function comment(transaction: ActorTransaction, actor: Actor, key: ChapterKey, input: { id: string; blockId: string; threadId: string | null; body: string }): Promise<void> {
  await findBlock(transaction, key, input.blockId);
  await insertComment(transaction, actor, key, input);
}

/** @throws AppError 409 where it is resolved already. */
export async function resolveComment(transaction: ActorTransaction, actor: Actor, key: ChapterKey, threadId: string): Promise<void> {
  if (!(await resolveThread(transaction, actor, key, threadId))) throw stale();
}
