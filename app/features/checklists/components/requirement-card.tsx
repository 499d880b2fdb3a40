import { Form } from '@remix-run/react';
import { RefreshCw, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, Card, DateField, FieldRow, FormScope, FormStack, StateBadge, TextField } from '#app/ui/index.ts';
import type { Evidence, RequirementRow } from '../checklists.queries.server.ts';
import { AnswerBadge } from './checklist-words.tsx';
import styles from './checklists.module.css';

type RequirementCardProps = {
  requirement: RequirementRow;
  today: string;
  newId: string;
  uploadLimit: string;
  /** Whether the reader may answer it now. */
  isAnswerable: boolean;
  /** Where the saving of the form is told. */
  mark?: ReactNode;
  children: ReactNode;
};

/** One requirement: what is asked and how to tell, what was said the last time, the answer or the verdict, and what shows it. */
export function RequirementCard({ requirement, today, newId, uploadLimit, isAnswerable, mark, children }: RequirementCardProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { answerState, servedBy, serves, lacks } = requirement;
  return (
    <FormScope name={requirement.subjectId}>
      <Card>
        <article id={requirement.subjectId} className={styles.requirement} aria-labelledby={`${requirement.subjectId}-text`}>
          <header className={styles.asked}>
            <h2 id={`${requirement.subjectId}-text`} className={styles.text}>
              <span className={styles.code}>{requirement.code}</span> {localize(requirement.text)}
            </h2>
            <div className={styles.marks}>
              {answerState === 'returned' && <StateBadge tone="attention" icon={Undo2}>{t('checklists.answerStates.returned')}</StateBadge>}
              {answerState === 'toRenew' && <StateBadge tone="attention" icon={RefreshCw}>{t('checklists.answerStates.toRenew')}</StateBadge>}
              {answerState === 'mended' && <StateBadge tone="info">{t('checklists.answerStates.mended')}</StateBadge>}
              {mark}
            </div>
          </header>
          <details className={styles.guide}>
            <summary>{t('checklists.howToTell')}</summary>
            <p>{localize(requirement.guidance)}</p>
            <p>
              <strong>{t('checklists.usualEvidence')}</strong> {localize(requirement.evidenceHint)}
            </p>
          </details>
          {serves.length > 0 && <p className={styles.quiet}>{t('checklists.serves', { list: serves.map(({ frameworkName, code }) => `${localize(frameworkName)} ${code}`).join('; ') })}</p>}
          {servedBy && <p className={styles.served}>{t('checklists.servedBy', { framework: localize(servedBy.frameworkName), code: servedBy.code })}</p>}
          <Previous requirement={requirement} isAnswerable={isAnswerable} />
          {isAnswerable && answerState !== 'open' && <LastVerdict requirement={requirement} />}
          {children}
          <EvidenceList evidence={requirement.evidence} mayWithdraw={isAnswerable && !servedBy} today={today} />
          {isAnswerable && lacks && lacks !== 'answer' && <p className={styles.lacks}>{t(`checklists.lacks.${lacks}`)}</p>}
          {isAnswerable && <AttachForm subjectId={requirement.subjectId} newId={newId} uploadLimit={uploadLimit} />}
        </article>
      </Card>
    </FormScope>
  );
}

function Previous({ requirement: { subjectId, previous, answer }, isAnswerable }: { requirement: RequirementRow; isAnswerable: boolean }) {
  const { t } = useTranslation();
  if (!previous) return null;
  return (
    <div className={styles.previous}>
      <p>
        <span className={styles.quietInline}>{t('checklists.previous', { year: previous.year })}</span> <AnswerBadge value={previous.answer} />
        {previous.verdict && (
          <>
            {' '}
            <span className={styles.quietInline}>{t('checklists.reviewerSaid')}</span> <AnswerBadge value={previous.verdict} />
          </>
        )}
      </p>
      {previous.comment && <p className={styles.quiet}>{previous.comment}</p>}
      {previous.remark && <p className={styles.quiet}>{t('checklists.remarkOf', { name: previous.verdictByName ?? '', remark: previous.remark })}</p>}
      {isAnswerable && answer === null && (
        <Form method="post" preventScrollReset data-print="no">
          <input type="hidden" name="intent" value="takeOver" />
          <input type="hidden" name="subjectId" value={subjectId} />
          <Button type="submit" size="small">{t('checklists.takeOver')}</Button>
        </Form>
      )}
    </div>
  );
}

/** What the reviewer said of the answer that is to be mended, or was. */
function LastVerdict({ requirement: { verdict, remark, verdictByName, history } }: { requirement: RequirementRow }) {
  const { t } = useTranslation();
  const last = remark ? { verdict, remark, name: verdictByName } : history.find((entry) => entry.remark);
  if (!last) return null;
  return (
    <p className={styles.served}>
      {last.verdict && (
        <>
          {t('checklists.reviewerSaid')} <AnswerBadge value={last.verdict} />{' '}
        </>
      )}
      {last.name ? t('checklists.remarkOf', { name: last.name, remark: last.remark }) : last.remark}
    </p>
  );
}

function EvidenceList({ evidence, mayWithdraw, today }: { evidence: readonly Evidence[]; mayWithdraw: boolean; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.evidence} aria-label={t('checklists.evidence')}>
      {evidence.map((item) => (
        <li key={item.id}>
          <span>
            {item.url ? <a href={item.url} rel="noreferrer noopener" target="_blank">{item.title}</a> : <a href={`/files/${item.fileId}`} download>{item.title}</a>}{' '}
            <span className={styles.quietInline}>
              {item.authorName}, {format.date(item.createdAt.slice(0, 10))}
              {item.validUntil && `, ${t('checklists.validUntil', { date: format.date(item.validUntil) })}`}
            </span>{' '}
            {item.validUntil && item.validUntil < today && <StateBadge tone="attention">{t('checklists.ended')}</StateBadge>}
          </span>
          {mayWithdraw && (
            <Form method="post" preventScrollReset data-print="no">
              <input type="hidden" name="intent" value="withdraw" />
              <input type="hidden" name="id" value={item.id} />
              <Button type="submit" tone="quiet" size="small">{t('checklists.withdraw')}</Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

function AttachForm({ subjectId, newId, uploadLimit }: { subjectId: string; newId: string; uploadLimit: string }) {
  const { t } = useTranslation();
  const { action, refusal, summary, errorOf } = useFormRefusal(subjectId);
  return (
    <details className={styles.attach} open={refusal !== null || undefined} data-print="no">
      <summary>{t('checklists.attach.open')}</summary>
      <FormScope name={`${subjectId}-attach`}>
        <Form method="post" action={action} encType="multipart/form-data" noValidate preventScrollReset key={newId}>
          <FormStack>
            {summary}
            <input type="hidden" name="intent" value="attach" />
            <input type="hidden" name="subjectId" value={subjectId} />
            <input type="hidden" name="id" value={newId} />
            <FieldRow>
              <TextField name="file" type="file" label={t('checklists.attach.file')} help={t('checklists.attach.fileHelp', { limit: uploadLimit })} required={false} error={errorOf('file')} />
              <TextField name="url" type="url" inputMode="url" placeholder="https://" label={t('checklists.attach.url')} required={false} error={errorOf('url')} maxLength={2000} />
            </FieldRow>
            <FieldRow>
              <TextField name="title" label={t('checklists.attach.title')} required={false} error={errorOf('title')} maxLength={300} />
              <DateField name="validUntil" label={t('checklists.attach.validUntil')} help={t('checklists.attach.validUntilHelp')} required={false} error={errorOf('validUntil')} />
            </FieldRow>
            <ButtonRow>
              <Button type="submit" size="small">{t('checklists.attach.button')}</Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </FormScope>
    </details>
  );
}
