import { FileText, Link2 } from 'lucide-react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Icon, TextArea, TextField } from '#app/ui/index.ts';
import { commentLength, contentOf, type CellComment, type CellEvidence, type CellKey, type CellRevision } from '../daily-log.model.ts';
import { PanelForm } from './panel-form.tsx';
import { contentText } from './words.ts';
import styles from './cell-panel.module.css';

type PartProps = { cell: CellKey; canAdd: boolean; onAdded: () => void };

export function CellHistory({ history }: { history: readonly CellRevision[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (history.length === 0) return <p className={styles.none}>{t('dailyLog.panel.noHistory')}</p>;
  const newestFirst = [...history].sort((left, right) => right.revision - left.revision);
  return (
    <ol className={styles.entries}>
      {newestFirst.map((revision, index) => {
        const before = newestFirst[index + 1];
        const written = contentText(format, contentOf(revision)) || t('dailyLog.panel.cleared');
        return (
          <li key={revision.revision} className={styles.entry}>
            <p className={styles.change}>
              {before ? (
                <>
                  <s>{contentText(format, contentOf(before)) || t('dailyLog.panel.cleared')}</s> <span aria-hidden="true">→</span>{' '}
                </>
              ) : null}
              <strong>{written}</strong>
            </p>
            {revision.reason ? <p>{revision.reason}</p> : null}
            <Byline authorName={revision.authorName} at={revision.at} />
          </li>
        );
      })}
    </ol>
  );
}

export function CellComments({ comments, cell, canAdd, onAdded }: PartProps & { comments: readonly CellComment[] }) {
  const { t } = useTranslation();
  return (
    <>
      {comments.length === 0 ? <p className={styles.none}>{t('dailyLog.panel.noComments')}</p> : null}
      <ol className={styles.entries}>
        {comments.map((comment) => (
          <li key={comment.id} className={styles.entry}>
            <p className={styles.body}>{comment.body}</p>
            <Byline authorName={comment.authorName} at={comment.at} />
          </li>
        ))}
      </ol>
      {canAdd ? (
        <PanelForm cell={cell} intent="comment" submitLabel={t('dailyLog.panel.addComment')} onAdded={onAdded}>
          {(errorOf) => (
            <TextArea name="body" id="cell-comment" label={t('dailyLog.panel.comment')} rows={2} maxLength={commentLength.maximum} error={errorOf('body')} />
          )}
        </PanelForm>
      ) : null}
    </>
  );
}

export function CellEvidenceList({ evidence, cell, canAdd, onAdded }: PartProps & { evidence: readonly CellEvidence[] }) {
  const { t } = useTranslation();
  return (
    <>
      {evidence.length === 0 ? <p className={styles.none}>{t('dailyLog.panel.noEvidence')}</p> : null}
      <ul className={styles.entries}>
        {evidence.map((each) => (
          <li key={each.id} className={styles.entry}>
            <p className={styles.evidence}>
              <Icon icon={each.kind === 'file' ? FileText : Link2} />
              <a href={each.href} {...(each.kind === 'link' ? { rel: 'noreferrer noopener', target: '_blank' } : { download: true })}>
                {each.title}
              </a>
              <FileSize size={each.size} />
            </p>
            <Byline authorName={each.authorName} at={each.at} />
          </li>
        ))}
      </ul>
      {canAdd ? (
        <>
          <PanelForm cell={cell} intent="file" submitLabel={t('dailyLog.panel.addFile')} onAdded={onAdded}>
            {(errorOf) => <TextField name="file" id="cell-file" type="file" label={t('dailyLog.panel.file')} error={errorOf('file')} />}
          </PanelForm>
          <PanelForm cell={cell} intent="link" submitLabel={t('dailyLog.panel.addLink')} onAdded={onAdded}>
            {(errorOf) => (
              <>
                <TextField name="url" id="cell-url" type="url" label={t('dailyLog.panel.url')} error={errorOf('url')} />
                <TextField name="title" id="cell-title" label={t('dailyLog.panel.linkTitle')} required={false} error={errorOf('title')} />
              </>
            )}
          </PanelForm>
        </>
      ) : null}
    </>
  );
}

function Byline({ authorName, at }: { authorName: string; at: string }) {
  const format = useFormat();
  return (
    <p className={styles.byline}>
      {authorName} · <time dateTime={at}>{format.dateTime(at)}</time>
    </p>
  );
}

const bytesInKilobyte = 1024;

function FileSize({ size }: { size: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (size === null) return null;
  const kilobytes = size / bytesInKilobyte;
  const text =
    kilobytes < bytesInKilobyte
      ? t('dailyLog.panel.kilobytes', { size: format.number(Math.max(1, Math.round(kilobytes))) })
      : t('dailyLog.panel.megabytes', { size: format.number(kilobytes / bytesInKilobyte, { maximumDecimals: 1 }) });
  return <span className={styles.byline}>{text}</span>;
}
