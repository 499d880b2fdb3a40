import { Form } from '@remix-run/react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, FormScope, TextArea } from '#app/ui/index.ts';
import type { BlockData } from '../report-pages.server.ts';
import styles from './national-report.module.css';

/** Threads about a block: anybody of the coordinator answers and resolves them. */
export function Comments({ block, canWrite, language, newId }: { block: BlockData; canWrite: boolean; language: string; newId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { comments } = block;
  const threads = comments.filter(({ threadId }) => threadId === null);
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null).length;
  if (comments.length === 0 && !canWrite) return null;
  const field = (threadId: string | null) => (
    <FormScope name={`comment-${block.id}-${threadId ?? 'new'}`}>
      <Form method="post" className={styles.form} preventScrollReset key={`${comments.length}`}>
        <input type="hidden" name="intent" value="comment" />
        <input type="hidden" name="id" value={newId} />
        <input type="hidden" name="blockId" value={block.id} />
        <input type="hidden" name="language" value={language} />
        {threadId && <input type="hidden" name="threadId" value={threadId} />}
        <TextArea name="body" label={t(threadId ? 'nationalReport.comments.answer' : 'nationalReport.comments.new')} rows={2} maxLength={4000} />
        <div><Button type="submit" size="small">{t('nationalReport.comments.send')}</Button></div>
      </Form>
    </FormScope>
  );
  return (
    <details className={styles.comments} open={open > 0}>
      <summary>{t('nationalReport.comments.title', { count: threads.length })}</summary>
      {threads.map((thread) => (
        <div key={thread.id} className={styles.thread}>
          {[thread, ...comments.filter(({ threadId }) => threadId === thread.id)].map(({ id, body, authorName, createdAt }) => (
            <div key={id}>
              <p className={styles.comment}>{body}</p>
              <p className={styles.quiet}>{authorName}, {format.dateTime(createdAt)}</p>
            </div>
          ))}
          {thread.resolvedAt ? (
            <p className={styles.quiet}>{t('nationalReport.comments.resolved', { name: thread.resolvedByName ?? '', at: format.dateTime(thread.resolvedAt) })}</p>
          ) : canWrite ? (
            <>
              {field(thread.id)}
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="resolve" />
                <input type="hidden" name="threadId" value={thread.id} />
                <input type="hidden" name="language" value={language} />
                <Button type="submit" size="small">{t('nationalReport.comments.resolve')}</Button>
              </Form>
            </>
          ) : null}
        </div>
      ))}
      {canWrite && field(null)}
    </details>
  );
}
