import { Form } from '@remix-run/react';
import { Fragment } from 'react';
import { ConflictPanel } from '#app/platform/forms/conflict-panel.tsx';
import { SaveMark } from '#app/platform/forms/save-mark.tsx';
import { asText } from '#app/platform/forms/typed-values.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Checkbox, RadioGroup, TextArea } from '#app/ui/index.ts';
import { answerSchema, verdictFormOf } from '../checklists.schema.ts';
import type { RequirementRow } from '../checklists.queries.server.ts';
import { answerValues, type AnswerValue } from '../score.model.ts';
import styles from './checklists.module.css';
import { RequirementCard } from './requirement-card.tsx';
import { useDraftPart } from './use-draft-part.ts';

export type AnswerValues = { answer: string; comment: string };
export type VerdictValues = { verdict: string; remark: string; isReturned: string };

export const answerValuesOf = ({ answer, comment }: Pick<RequirementRow, 'answer' | 'comment'>): AnswerValues => ({ answer: answer ?? '', comment });
export const verdictValuesOf = ({ verdict, remark, answerState }: Pick<RequirementRow, 'verdict' | 'remark' | 'answerState'>): VerdictValues => ({
  verdict: verdict ?? '', remark, isReturned: answerState === 'returned' ? 'true' : 'false',
});

const typedAnswer = (raw: Record<string, unknown>): AnswerValues => ({ answer: asText(raw.answer), comment: asText(raw.comment) });
const typedVerdict = (raw: Record<string, unknown>): VerdictValues => ({ verdict: asText(raw.verdict), remark: asText(raw.remark), isReturned: raw.isReturned === 'true' ? 'true' : 'false' });

type FormProps = { requirement: RequirementRow; version: number; today: string; newId: string; uploadLimit: string };

function useAnswerOptions() {
  const { t } = useTranslation();
  return answerValues.map((value) => ({ value, label: t(`checklists.answers.${value}`) }));
}

/** What the organisation says of one requirement: saved by itself. */
export function AnswerForm({ requirement, version, ...card }: FormProps) {
  const { t } = useTranslation();
  const options = useAnswerOptions();
  const { subjectId } = requirement;
  const part = useDraftPart(subjectId, answerValuesOf(requirement), answerSchema, typedAnswer);
  return (
    <RequirementCard requirement={requirement} isAnswerable mark={<SaveMark state={part.state} onShowProblems={part.showProblems} />} {...card}>
      {part.state.kind === 'conflict' && (
        <ConflictPanel section={subjectId} onTakeTheirs={part.takeTheirs} onKeepMine={part.keepMine}>
          <Sides theirs={part.state.theirs.answer} mine={part.state.mine.answer} theirText={part.state.theirs.comment} myText={part.state.mine.comment} />
        </ConflictPanel>
      )}
      <Form method="post" {...part.formProps} className={styles.form} preventScrollReset data-testid={`answer-${requirement.code}`}>
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="subjectId" value={subjectId} />
        <input type="hidden" name="version" value={version} />
        <Fragment key={part.generation}>
          <RadioGroup name="answer" label={t('checklists.answer')} options={options} defaultValue={part.values.answer} inline error={part.errorOf('answer')} />
          <TextArea name="comment" label={t('checklists.comment')} required={false} defaultValue={part.values.comment} rows={2} maxLength={4000} error={part.errorOf('comment')} />
        </Fragment>
        <noscript>
          <Button type="submit">{t('platform.drafts.save')}</Button>
        </noscript>
      </Form>
    </RequirementCard>
  );
}

/** What the reviewer says of it: saved by itself. */
export function VerdictForm({ requirement, version, ...card }: FormProps) {
  const { t } = useTranslation();
  const options = useAnswerOptions();
  const { subjectId } = requirement;
  const part = useDraftPart(subjectId, verdictValuesOf(requirement), verdictFormOf(requirement.answer), typedVerdict);
  return (
    <RequirementCard requirement={requirement} isAnswerable={false} mark={<SaveMark state={part.state} onShowProblems={part.showProblems} />} {...card}>
      <Said requirement={requirement} />
      {part.state.kind === 'conflict' && (
        <ConflictPanel section={subjectId} onTakeTheirs={part.takeTheirs} onKeepMine={part.keepMine}>
          <Sides theirs={part.state.theirs.verdict} mine={part.state.mine.verdict} theirText={part.state.theirs.remark} myText={part.state.mine.remark} />
        </ConflictPanel>
      )}
      <Form method="post" {...part.formProps} className={styles.form} preventScrollReset data-testid={`verdict-${requirement.code}`}>
        <input type="hidden" name="intent" value="judge" />
        <input type="hidden" name="subjectId" value={subjectId} />
        <input type="hidden" name="version" value={version} />
        <Fragment key={part.generation}>
          <RadioGroup name="verdict" label={t('checklists.verdict')} options={options} defaultValue={part.values.verdict} inline error={part.errorOf('verdict')} />
          <TextArea name="remark" label={t('checklists.remark')} required={false} defaultValue={part.values.remark} rows={2} maxLength={4000} error={part.errorOf('remark')} />
          <Checkbox name="isReturned" value="true" label={t('checklists.returnThis')} defaultChecked={part.values.isReturned === 'true'} />
        </Fragment>
        <noscript>
          <Button type="submit">{t('platform.drafts.save')}</Button>
        </noscript>
      </Form>
    </RequirementCard>
  );
}

/** One requirement as it is read. */
export function AnswerView({ requirement, ...card }: Omit<FormProps, 'version'>) {
  return (
    <RequirementCard requirement={requirement} isAnswerable={false} {...card}>
      <Said requirement={requirement} />
    </RequirementCard>
  );
}

function Said({ requirement: { answer, comment, authorName, verdict, remark, verdictByName } }: { requirement: RequirementRow }) {
  const { t } = useTranslation();
  const word = (value: AnswerValue | null) => (value === null ? t('checklists.noAnswer') : t(`checklists.answers.${value}`));
  return (
    <dl className={styles.said}>
      <div>
        <dt>{t('checklists.selfAssessed')}</dt>
        <dd>
          <strong>{word(answer)}</strong>
          {authorName && <span className={styles.quietInline}> {authorName}</span>}
          {comment && <p className={styles.words}>{comment}</p>}
        </dd>
      </div>
      {(verdict !== null || remark !== '') && (
        <div>
          <dt>{t('checklists.verified')}</dt>
          <dd>
            <strong>{word(verdict)}</strong>
            {verdictByName && <span className={styles.quietInline}> {verdictByName}</span>}
            {remark && <p className={styles.words}>{remark}</p>}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Sides({ theirs, mine, theirText, myText }: { theirs: string; mine: string; theirText: string; myText: string }) {
  const { t } = useTranslation();
  const word = (value: string) => (value === '' ? t('checklists.noAnswer') : t(`checklists.answers.${value as AnswerValue}`));
  return (
    <dl className={styles.said}>
      <div>
        <dt>{t('checklists.theirs')}</dt>
        <dd>
          <strong>{word(theirs)}</strong> <span className={styles.words}>{theirText}</span>
        </dd>
      </div>
      <div>
        <dt>{t('checklists.mine')}</dt>
        <dd>
          <strong>{word(mine)}</strong> <span className={styles.words}>{myText}</span>
        </dd>
      </div>
    </dl>
  );
}
