import { Link } from '@remix-run/react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { CardItem } from '#app/ui/index.ts';
import type { FieldChange } from '../trail.model.ts';
import type { TrailEntry } from '../trail.queries.server.ts';
import { useTrailWords } from './use-trail-words.ts';
import styles from './trail.module.css';

/** Who did what to which record, and when; below a fold what it was and what it became. */
export function TrailEntryItem({ entry }: { entry: TrailEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const words = useTrailWords();
  const { operation, subject, recordKey, changes, page } = entry;
  return (
    <CardItem className={styles.entry}>
      <p className={styles.what}>
        <strong>{t(`auditTrail.operations.${operation}`)}</strong>: {words.subject(subject)}
        {page && <> · <Link to={page}>{t('auditTrail.openRecord')}</Link></>}
      </p>
      <p className={styles.who}>
        <time dateTime={entry.at}>{format.dateTime(entry.at)}</time> · {entry.personName ?? t('auditTrail.noName')}
        {operation !== 'S' && <> · {words.role(entry.role)}</>}
        {entry.officeName && <> · {localize(entry.officeName)}</>}
      </p>
      <details className={styles.fold}>
        <summary>{changes.length > 0 ? t('auditTrail.fieldCount', { count: changes.length }) : t('auditTrail.particulars')}</summary>
        {changes.length > 0 && <Changes changes={changes} subject={subject} isUpdate={operation === 'U'} />}
        <dl className={styles.origin}>
          {recordKey !== '' && <div><dt>{t('auditTrail.record')}</dt><dd><code>{recordKey}</code></dd></div>}
          <div><dt>{t('auditTrail.address')}</dt><dd>{entry.address ? <code>{entry.address}</code> : t('auditTrail.noAddress')}</dd></div>
          {entry.requestId && <div><dt>{t('auditTrail.request')}</dt><dd><code>{entry.requestId}</code></dd></div>}
          <div><dt>{t('auditTrail.sequence')}</dt><dd>{entry.sequence}</dd></div>
        </dl>
      </details>
    </CardItem>
  );
}

function Changes({ changes, subject, isUpdate }: { changes: readonly FieldChange[]; subject: string; isUpdate: boolean }) {
  const { t } = useTranslation();
  const words = useTrailWords();
  return (
    <dl className={styles.changes}>
      {changes.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{words.field(subject, field) ?? <code>{field}</code>}</dt>
          {from !== undefined && <dd><span className={styles.side}>{t(isUpdate ? 'auditTrail.from' : 'auditTrail.was')}</span> {words.value(from)}</dd>}
          {to !== undefined && <dd><span className={styles.side}>{t(isUpdate ? 'auditTrail.to' : 'auditTrail.is')}</span> {words.value(to)}</dd>}
        </div>
      ))}
    </dl>
  );
}
