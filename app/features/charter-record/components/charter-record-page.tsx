import { Form } from '@remix-run/react';
import { Bell, BellOff, CopyPlus } from 'lucide-react';
import { CharterFrame } from '#app/features/charters/index.ts';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Button, FormErrorSummary, LinkButton, Sides } from '#app/ui/index.ts';
import type { CharterRecord } from '../charter-record.queries.server.ts';
import type { Rights } from '../charter-record.model.ts';
import { Attachments } from './attachments.tsx';
import { Comments } from './comments.tsx';
import { Links } from './links.tsx';
import { Visits } from './visits.tsx';
import styles from './charter-record-page.module.css';

export type TypedComment = { body: string; mentions: string[] };

export type CharterRecordPageProps = CharterRecord & {
  rights: Rights;
  personId: string;
  /** What was looked for, to be linked. */
  find: string;
  /** Not the newest comments are shown. */
  isEarlier: boolean;
  maximumBytes: number;
  newIds: { comment: string; attachment: string };
  /** A comment that was refused. */
  typed: TypedComment | undefined;
};

export function CharterRecordPage(props: CharterRecordPageProps) {
  const { header, rights, watchingSince } = props;
  const { t } = useTranslation();
  const refusal = useRefusal();
  const isWatching = watchingSince !== null;
  return (
    <CharterFrame
      header={header}
      secondary={
        <>
          {rights.copy && (
            <LinkButton to={`/charters/${header.officeId}/${header.charterId}/copy`} icon={CopyPlus}>
              {t('charterRecord.copy.open')}
            </LinkButton>
          )}
          {rights.watch && (
            <Form method="post" preventScrollReset>
              <Button type="submit" name="intent" value={isWatching ? 'unwatch' : 'watch'} icon={isWatching ? BellOff : Bell}>
                {t(isWatching ? 'charterRecord.watch.stop' : 'charterRecord.watch.start')}
              </Button>
            </Form>
          )}
        </>
      }
    >
      {refusal && Object.keys(refusal.fieldErrors).length === 0 && <FormErrorSummary errors={[]} formError={t(refusal.messageKey, refusal.params)} />}
      <Sides>
        <div className={styles.column}>
          <Attachments {...props} />
          <Comments {...props} />
        </div>
        <div className={styles.column}>
          <Links {...props} />
          <Visits {...props} />
        </div>
      </Sides>
    </CharterFrame>
  );
}
