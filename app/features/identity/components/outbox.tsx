import { Fragment } from 'react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { EmptyState } from '#app/ui/index.ts';
import type { OutboxMessage } from '../identity.service.server.ts';
import { Entrance } from './entrance.tsx';
import styles from './outbox.module.css';

export function Outbox({ messages }: { messages: readonly OutboxMessage[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Entrance title={t('identity.outbox.title')}>
      <p>{t('identity.outbox.about')}</p>
      {messages.length === 0 && <EmptyState title={t('identity.outbox.empty')} />}
      {messages.map((message) => (
        <article key={message.id} className={styles.message}>
          <h2 className={styles.subject}>{message.subject}</h2>
          <p className={styles.facts}>
            {message.recipient} · {format.dateTime(message.createdAt)}
          </p>
          <p className={styles.body}>
            <Linked text={message.body} />
          </p>
        </article>
      ))}
    </Entrance>
  );
}

function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    part.startsWith('http') ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
