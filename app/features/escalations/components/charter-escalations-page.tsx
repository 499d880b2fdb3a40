import { Form } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Card, CardItem, CardList, ConfirmDialog, DateField,
  EmptyState, FormScope, FormStack, Section, Select, Sides, TextArea,
} from '#app/ui/index.ts';
import { CharterFrame, type CharterHeader } from '#app/features/charters/index.ts';
import type { EscalationLevel } from '../escalations.model.ts';
import type { EscalationRow } from '../escalations.queries.server.ts';
import { EscalationStateBadge, useEscalationText } from './escalation-words.tsx';
import styles from './escalations.module.css';

export type EscalationRights = EscalationRow & { mayAnswer: boolean; mayPassOn: EscalationLevel | null; mayWithdraw: boolean; newId: string };

type CharterEscalationsPageProps = {
  header: CharterHeader;
  escalations: readonly EscalationRights[];
  /** Levels before which the reader may put a matter. */
  levels: readonly EscalationLevel[];
  deadline: string;
  newId: string;
  today: string;
};

/** What the team of a charter could not settle itself: the questions, who has to answer and by when, and the answers. */
export function CharterEscalationsPage({ header, escalations, levels, deadline, newId, today }: CharterEscalationsPageProps) {
  const { t } = useTranslation();
  return (
    <CharterFrame header={header}>
      <Sides>
        <div className={styles.column}>
          <Section title={t('escalations.title')}>
            {escalations.length === 0 ? (
              <EmptyState title={t('escalations.emptyTitle')}>{t('escalations.emptyText')}</EmptyState>
            ) : (
              <CardList ordered>
                {escalations.map((escalation) => (
                  <CardItem key={escalation.id} id={escalation.id}>
                    <Escalation escalation={escalation} deadline={deadline} today={today} />
                  </CardItem>
                ))}
              </CardList>
            )}
          </Section>
        </div>
        <div className={styles.column}>{levels.length > 0 && <Raise levels={levels} deadline={deadline} newId={newId} />}</div>
      </Sides>
    </CharterFrame>
  );
}

function Escalation({ escalation, deadline, today }: { escalation: EscalationRights; deadline: string; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const textOf = useEscalationText();
  return (
    <article className={styles.escalation}>
      <div className={styles.head}>
        <EscalationStateBadge escalation={escalation} today={today} />
        <strong>{t(`escalations.levels.${escalation.level}`)}</strong>
        <span className={styles.quiet}>{t('escalations.answerBy', { date: format.date(escalation.dueOn) })}</span>
      </div>
      <p className={styles.question}>{textOf(escalation)}</p>
      <p className={styles.quiet}>
        {escalation.raisedByName ?? t('escalations.bySystem')} · {format.dateTime(escalation.raisedAt)}
        {escalation.previousId && (
          <>
            {' · '}
            <a href={`#${escalation.previousId}`}>{t('escalations.previous')}</a>
          </>
        )}
      </p>
      {escalation.answer && (
        <div className={styles.answer}>
          <p>{escalation.answer}</p>
          <p className={styles.quiet}>
            {escalation.answeredByName} · {format.dateTime(escalation.answeredAt)}
          </p>
        </div>
      )}
      <Acts escalation={escalation} deadline={deadline} />
    </article>
  );
}

function Acts({ escalation, deadline }: { escalation: EscalationRights; deadline: string }) {
  const { t } = useTranslation();
  const withdrawId = useId();
  const { mayAnswer, mayPassOn, mayWithdraw } = escalation;
  if (!mayAnswer && mayPassOn === null && !mayWithdraw) return null;
  const hidden = (
    <>
      <input type="hidden" name="escalationId" value={escalation.id} />
      <input type="hidden" name="version" value={escalation.version} />
    </>
  );
  return (
    <>
      {mayAnswer && <AnswerForm escalation={escalation}>{hidden}</AnswerForm>}
      <ButtonRow>
        {mayPassOn !== null && (
          <PassOnForm escalation={escalation} level={mayPassOn} deadline={deadline}>
            {hidden}
          </PassOnForm>
        )}
        {mayWithdraw && (
          <Form method="post" id={withdrawId} preventScrollReset>
            <input type="hidden" name="intent" value="withdraw" />
            {hidden}
            <ConfirmDialog
              form={withdrawId} trigger={t('escalations.withdraw')} title={t('escalations.withdrawTitle')} consequence={t('escalations.withdrawConsequence')}
              confirm={t('escalations.withdraw')}
            />
          </Form>
        )}
      </ButtonRow>
    </>
  );
}

function AnswerForm({ escalation, children }: { escalation: EscalationRights; children: ReactNode }) {
  const { t } = useTranslation();
  const { action, summary, errorOf } = useFormRefusal(`answer-${escalation.id}`);
  return (
    <FormScope name={`answer-${escalation.id}`}>
      <Form method="post" action={action} noValidate preventScrollReset>
        <input type="hidden" name="intent" value="answer" />
        {children}
        <FormStack>
          {summary}
          <TextArea name="answer" label={t('escalations.answerText')} rows={3} error={errorOf('answer')} />
          <Button type="submit" tone="primary">
            {t('escalations.answer')}
          </Button>
        </FormStack>
      </Form>
    </FormScope>
  );
}

function PassOnForm({ escalation, level, deadline, children }: { escalation: EscalationRights; level: EscalationLevel; deadline: string; children: ReactNode }) {
  const { t } = useTranslation();
  const { action, summary, errorOf } = useFormRefusal(`pass-${escalation.id}`);
  return (
    <details open={summary !== null || errorOf('question') !== undefined || errorOf('dueOn') !== undefined || undefined}>
      <summary>{t('escalations.passOn', { level: t(`escalations.levels.${level}`) })}</summary>
      <FormScope name={`pass-${escalation.id}`}>
        <Form method="post" action={action} noValidate preventScrollReset>
          <input type="hidden" name="intent" value="passOn" />
          <input type="hidden" name="id" value={escalation.newId} />
          {children}
          <FormStack>
            {summary}
            <TextArea name="question" label={t('escalations.question')} rows={3} defaultValue={escalation.question ?? ''} error={errorOf('question')} />
            <DateField name="dueOn" label={t('escalations.dueOn')} defaultValue={deadline} error={errorOf('dueOn')} />
            <Button type="submit">{t('escalations.send')}</Button>
          </FormStack>
        </Form>
      </FormScope>
    </details>
  );
}

function Raise({ levels, deadline, newId }: Pick<CharterEscalationsPageProps, 'levels' | 'deadline' | 'newId'>) {
  const { t } = useTranslation();
  const { action, summary, errorOf } = useFormRefusal('new');
  return (
    <Section title={t('escalations.raise')} about={t('escalations.raiseAbout')}>
      <Card>
        <Form method="post" action={action} noValidate>
          <input type="hidden" name="intent" value="raise" />
          <input type="hidden" name="id" value={newId} />
          <FormStack>
            {summary}
            <Select name="level" label={t('escalations.level')} options={levels.map((level) => ({ value: level, label: t(`escalations.levels.${level}`) }))} error={errorOf('level')} />
            <TextArea name="question" label={t('escalations.question')} help={t('escalations.questionHelp')} rows={4} error={errorOf('question')} />
            <DateField name="dueOn" label={t('escalations.dueOn')} help={t('escalations.dueOnHelp')} defaultValue={deadline} error={errorOf('dueOn')} />
            <Button type="submit" tone="primary">
              {t('escalations.send')}
            </Button>
          </FormStack>
        </Form>
      </Card>
    </Section>
  );
}
