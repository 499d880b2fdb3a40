import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { answerDraft } from '#app/platform/forms/answer-draft.server.ts';
import { asText } from '#app/platform/forms/typed-values.ts';
import { parseInput } from '#app/platform/http/route.server.ts';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import type { Services } from '#app/platform/http/services.server.ts';
import { findChapterVersion } from './checklists.repo.server.ts';
import { loadChapter } from './checklists.queries.server.ts';
import { answerSchema, chapterActionSchema, savedPartSchema, verdictSchema, type ChapterKey } from './checklists.schema.ts';
import { answerRequirement, attachEvidence, guarded, judgeRequirement, takeBackEvidence, takeOverPrevious } from './checklists.service.server.ts';

type Transacting = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => Promise<Result>;
type Context = { services: Pick<Services, 'config' | 'now'>; actor: Actor; key: ChapterKey; input: Record<string, unknown>; today: string; read: Transacting; write: Transacting };

/** Answers what is posted to a chapter: an answer or a verdict that saves itself, or a proof. @throws AppError 404, 409, 422. */
export async function answerChapterForm({ services, actor, key, input, today, read, write }: Context) {
  const address = `/checklists/${key.officeId}/${key.checklistId}/chapters/${key.chapterCode}`;
  const isAnswer = input.intent === 'answer';
  if (isAnswer || input.intent === 'judge') {
    const { subjectId, version } = parseInput(savedPartSchema, input);
    return answerDraft(input, {
      section: subjectId,
      typed: (_section, raw) => (isAnswer ? { answer: asText(raw.answer), comment: asText(raw.comment) } : { verdict: asText(raw.verdict), remark: asText(raw.remark) }),
      changed: (_section, raw) => raw,
      save: () =>
        guarded(() => write((transaction) =>
          isAnswer
            ? answerRequirement(transaction, actor, key, subjectId, { ...parseInput(answerSchema, input), version })
            : judgeRequirement(transaction, actor, key, subjectId, { ...parseInput(verdictSchema, input), version }, today))),
      current: async () => {
        const [{ requirements }, current] = await read((transaction) => Promise.all([loadChapter(transaction, key, today), findChapterVersion(transaction, key, key.chapterCode)]));
        const values = requirements.map((row) => [
          row.subjectId,
          isAnswer ? { answer: row.answer ?? '', comment: row.comment } : { verdict: row.verdict ?? '', remark: row.remark, isReturned: String(row.answerState === 'returned') },
        ]);
        return { version: current, values: Object.fromEntries(values) as Record<string, object> };
      },
      address,
      savedKey: `checklists.done.${isAnswer ? 'answer' : 'judge'}`,
      now: services.now(),
    });
  }
  const posted = parseInput(chapterActionSchema, input);
  switch (posted.intent) {
    case 'attach':
      await attachEvidence(services, actor, write, key, posted, today);
      break;
    case 'withdraw':
      await guarded(() => write((transaction) => takeBackEvidence(transaction, actor, key, posted.id, today)));
      break;
    case 'takeOver':
      await guarded(() => write((transaction) => takeOverPrevious(transaction, actor, key, posted.subjectId)));
      break;
  }
  return redirectWithFlash(posted.intent === 'withdraw' ? address : `${address}#${posted.subjectId}`, { messageKey: `checklists.done.${posted.intent}` });
}
