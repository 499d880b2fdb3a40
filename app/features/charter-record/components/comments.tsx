import { Form, useNavigation } from '@remix-run/react';
import { AtSign, MessageSquare } from 'lucide-react';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, Card, CardList, FormStack, LinkButton, Section, StateBadge } from '#app/ui/index.ts';
import { partsOfBody, type Comment } from '../charter-record.model.ts';
import type { CharterRecordPageProps } from './charter-record-page.tsx';
import { MentionField } from './mention-field.tsx';
import styles from './comments.module.css';

/** What was said, the newest last, and the place to say more. */
export function Comments(props: CharterRecordPageProps) {
  const { comments, earlier, isEarlier, rights, personId } = props;
  const { t } = useTranslation();
  return (
    <Section title={t('charterRecord.comments.title')} id="comments">
      {earlier !== null && (
        <div data-print="no">
          <LinkButton to={{ search: `?before=${encodeURIComponent(earlier)}`, hash: '#comments' }} preventScrollReset size="small" tone="quiet">
            {t('charterRecord.comments.earlier')}
          </LinkButton>
        </div>
      )}
      {comments.length === 0 && <p className={styles.quiet}>{t('charterRecord.comments.none')}</p>}
      {comments.length > 0 && (
        <CardList ordered>
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} personId={personId} />
          ))}
        </CardList>
      )}
      {isEarlier && (
        <div data-print="no">
          <LinkButton to={{ search: '', hash: '#comments' }} size="small" tone="quiet">
            {t('charterRecord.comments.newest')}
          </LinkButton>
        </div>
      )}
      {rights.comment && <CommentForm key={props.newIds.comment} {...props} />}
    </Section>
  );
}

function CommentItem({ comment, personId }: { comment: Comment; personId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, body, mentions, authorId, authorName, authorRole, createdAt } = comment;
  return (
    <li className={styles.comment} id={`comment-${id}`}>
      <div className={styles.head}>
        <strong className={styles.author}>{authorName}</strong>
        <span className={styles.quiet}>
          {t(`identity.roles.${authorRole}`)} · {format.dateTime(createdAt)}
        </span>
        {mentions.some((person) => person.id === personId) && (
          <StateBadge tone="info" icon={AtSign}>
            {t('charterRecord.comments.mentionsYou')}
          </StateBadge>
        )}
      </div>
      {body === null ? (
        <p className={styles.withdrawn}>{t('charterRecord.comments.withdrawn')}</p>
      ) : (
        <p className={styles.body}>
          {partsOfBody(body, mentions).map(({ text, isMention }, index) => (isMention ? <mark key={index} className={styles.mention}>{text}</mark> : text))}
        </p>
      )}
      {mentions.length > 0 && <p className={styles.quiet}>{t('charterRecord.comments.for', { names: mentions.map(({ fullName }) => fullName).join(', ') })}</p>}
      {body !== null && authorId === personId && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" name="intent" value="withdrawComment" tone="quiet" size="small">
            {t('charterRecord.comments.withdraw')}
          </Button>
        </Form>
      )}
    </li>
  );
}

function CommentForm({ people, newIds, typed }: CharterRecordPageProps) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const { state, formData } = useNavigation();
  const errorOf = (name: string) => (refusal?.fieldErrors[name] ? t(refusal.fieldErrors[name], refusal.params) : undefined);
  return (
    <Card>
      <Form method="post" preventScrollReset noValidate>
        <input type="hidden" name="intent" value="comment" />
        <input type="hidden" name="id" value={newIds.comment} />
        <FormStack>
          <MentionField people={people} initial={typed ?? { body: '', mentions: [] }} error={errorOf('body')} mentionsError={errorOf('mentions')} />
          <ButtonRow>
            <Button type="submit" tone="primary" icon={MessageSquare} pending={state !== 'idle' && formData?.get('intent') === 'comment'}>
              {t('charterRecord.comments.send')}
            </Button>
          </ButtonRow>
        </FormStack>
      </Form>
    </Card>
  );
}
