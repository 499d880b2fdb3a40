import { Form, useNavigation } from '@remix-run/react';
import { Download, FileImage, FileText, Paperclip } from 'lucide-react';
import { useId, useState, type ChangeEvent, type FormEvent } from 'react';
import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Card, CardItem, CardList, ConfirmDialog,
  FormStack, Icon, Section, Select, StateBadge, TextField,
} from '#app/ui/index.ts';
import { shortHash } from '#app/features/charters/index.ts';
import { previewOf, type Attachment, type AttachmentVersion } from '../charter-record.model.ts';
import type { CharterRecordPageProps } from './charter-record-page.tsx';
import styles from './attachments.module.css';

/** Documents of the charter: the newest version of each, its earlier ones below it. */
export function Attachments(props: CharterRecordPageProps) {
  const { attachments, rights } = props;
  const { t } = useTranslation();
  const present = attachments.filter(({ versions }) => versions[0]?.removedAt === null);
  const removed = attachments.filter(({ versions }) => versions[0]?.removedAt !== null);
  return (
    <Section title={t('charterRecord.attachments.title')} id="attachments">
      {present.length === 0 && <p className={styles.quiet}>{t(rights.attach ? 'charterRecord.attachments.none' : 'charterRecord.attachments.noneToRead')}</p>}
      {present.length > 0 && (
        <CardList>
          {present.map((attachment) => (
            <AttachmentCard key={attachment.attachmentId} attachment={attachment} mayRemove={rights.attach} />
          ))}
        </CardList>
      )}
      {removed.length > 0 && (
        <details className={styles.more}>
          <summary>{t('charterRecord.attachments.removed', { count: removed.length })}</summary>
          <CardList>
            {removed.map((attachment) => (
              <AttachmentCard key={attachment.attachmentId} attachment={attachment} mayRemove={false} />
            ))}
          </CardList>
        </details>
      )}
      {rights.attach && <AttachForm key={props.newIds.attachment} {...props} present={present} />}
    </Section>
  );
}

function AttachmentCard({ attachment: { attachmentId, versions }, mayRemove }: { attachment: Attachment; mayRemove: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const formId = useId();
  const [newest, ...earlier] = versions;
  if (!newest) return null;
  const isRemoved = newest.removedAt !== null;
  return (
    <CardItem className={styles.card}>
      <div className={styles.head}>
        <Icon icon={previewOf(newest.mediaType) === 'picture' ? FileImage : FileText} size={20} />
        <h3 className={styles.title}>{newest.title}</h3>
        {isRemoved && <StateBadge tone="neutral">{t('charterRecord.attachments.removedMark')}</StateBadge>}
      </div>
      <VersionFacts version={newest} />
      <p className={styles.quiet}>
        {t('charterRecord.attachments.by', { name: newest.authorName })} · {format.dateTime(newest.createdAt)}
      </p>
      {isRemoved && (
        <p className={styles.quiet}>{t('charterRecord.attachments.removedBy', { name: newest.removedByName, at: newest.removedAt })}</p>
      )}
      {!isRemoved && <Preview version={newest} />}
      {earlier.length > 0 && (
        <details className={styles.more}>
          <summary>{t('charterRecord.attachments.earlier', { count: earlier.length })}</summary>
          <ul className={styles.list} data-list="plain">
            {earlier.map((version) => (
              <li key={version.id}>
                <p>{version.title}</p>
                <VersionFacts version={version} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayRemove && (
        <Form method="post" id={formId} preventScrollReset>
          <input type="hidden" name="attachmentId" value={attachmentId} />
          <ConfirmDialog
            form={formId}
            name="intent"
            value="removeAttachment"
            trigger={t('charterRecord.attachments.remove')}
            triggerTone="quiet"
            triggerSize="small"
            title={t('charterRecord.attachments.removeTitle', { title: newest.title })}
            consequence={t('charterRecord.attachments.removeConsequence')}
            confirm={t('charterRecord.attachments.remove')}
            tone="danger"
          />
        </Form>
      )}
    </CardItem>
  );
}

function VersionFacts({ version }: { version: AttachmentVersion }) {
  const { t } = useTranslation();
  const size = useSizeText();
  return (
    <div className={styles.facts}>
      <a href={`/files/${version.fileId}`} download className={styles.file}>
        <Icon icon={Download} size={14} />
        {version.fileName}
      </a>
      <span>{t('charterRecord.attachments.version', { version: version.version })}</span>
      <span>{size(version.size)}</span>
      <details className={styles.hash}>
        <summary>{t('charterRecord.attachments.hash', { hash: shortHash(version.sha256) })}</summary>
        <code className={styles.fullHash}>{version.sha256}</code>
      </details>
    </div>
  );
}

/** Loaded when it is opened. The file is served without any right to run something. */
function Preview({ version }: { version: AttachmentVersion }) {
  const { t } = useTranslation();
  const kind = previewOf(version.mediaType);
  if (kind === null) return null;
  const address = `/files/${version.fileId}?preview`;
  return (
    <details className={styles.preview} data-print="no">
      <summary>{t('charterRecord.attachments.preview')}</summary>
      {kind === 'picture' ? (
        <img src={address} alt={version.title} loading="lazy" className={styles.picture} />
      ) : (
        <iframe src={address} title={version.title} loading="lazy" className={styles.page} />
      )}
    </details>
  );
}

type AttachFormProps = CharterRecordPageProps & { present: readonly Attachment[] };

function AttachForm({ present, maximumBytes, newIds }: AttachFormProps) {
  const { t } = useTranslation();
  const size = useSizeText();
  const refusal = useRefusal();
  const { state, formData } = useNavigation();
  const [tooLarge, setTooLarge] = useState(false);
  const limit = size(maximumBytes);
  const errorOf = (name: string) => refusal?.fieldErrors[name] && t(refusal.fieldErrors[name], refusal.params);

  // A file that would be refused is not sent at all.
  const choose = (event: ChangeEvent<HTMLInputElement>) => setTooLarge((event.currentTarget.files?.[0]?.size ?? 0) > maximumBytes);
  const submit = (event: FormEvent) => {
    if (tooLarge) event.preventDefault();
  };
  return (
    <Card>
      <Form method="post" encType="multipart/form-data" onSubmit={submit} preventScrollReset noValidate>
        <input type="hidden" name="intent" value="attach" />
        <input type="hidden" name="id" value={newIds.attachment} />
        <FormStack>
          <TextField
            type="file"
            name="file"
            label={t('charterRecord.attachments.file')}
            help={t('charterRecord.attachments.fileHelp', { limit })}
            accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.txt"
            onChange={choose}
            error={tooLarge ? t('platform.errors.fileTooLarge', { limit }) : errorOf('file')}
          />
          {present.length > 0 && (
            <Select
              name="attachmentId"
              label={t('charterRecord.attachments.as')}
              required={false}
              placeholder={t('charterRecord.attachments.asNew')}
              error={errorOf('attachmentId')}
              options={present.map(({ attachmentId, versions }) => ({ value: attachmentId, label: t('charterRecord.attachments.asVersion', { title: versions[0]!.title }) }))}
            />
          )}
          <TextField name="title" label={t('charterRecord.attachments.name')} help={t('charterRecord.attachments.nameHelp')} required={false} error={errorOf('title')} />
          <ButtonRow>
            <Button type="submit" icon={Paperclip} pending={state !== 'idle' && formData?.get('intent') === 'attach'}>
              {t('charterRecord.attachments.attach')}
            </Button>
          </ButtonRow>
        </FormStack>
      </Form>
    </Card>
  );
}

function useSizeText(): (bytes: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (bytes) =>
    bytes < 1024 * 1024
      ? t('charterRecord.size.kib', { size: format.number(Math.max(1, Math.round(bytes / 1024))) })
      : t('charterRecord.size.mib', { size: format.number(bytes / 1024 / 1024, { maximumDecimals: 1 }) });
}
