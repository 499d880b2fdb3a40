import { Form, Link, useNavigation } from '@remix-run/react';
import { AtSign, ExternalLink, FileText } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, ButtonRow, EmptyState, FormScope, FormStack, Icon, KeysetPager, Page, PageHeader, Section, Sides, TextArea } from '#app/ui/index.ts';
import type { Mention } from '../charter-work.queries.server.ts';
import type { Bucket, MyWorkPageData } from '../my-work-page.server.ts';
import { wordless } from '../work.model.ts';
import { MoveButton } from './move-button.tsx';
import { OccurrenceStateBadge } from './occurrence-state.tsx';
import { RefusalSummary, useFieldSentence } from './refusal-summary.tsx';
import styles from './my-work.module.css';

type WorkRow = MyWorkPageData['rows'][number];

/** What waits for the person over all charters: work to do, or work of others to confirm. */
export function MyWorkPage(data: MyWorkPageData) {
  const { t } = useTranslation();
  const { rows, isReviewer, search, mentions } = data;
  const buckets: readonly Bucket[] = ['overdue', 'thisWeek', 'later', 'waiting'];
  const isWaiting = search.show === 'waiting';
  return (
    <Page>
      <PageHeader title={t(isReviewer ? 'charterWork.mine.reviewTitle' : 'charterWork.mine.title')} />
      {!isReviewer && (
        <nav aria-label={t('charterWork.mine.show')} className={styles.shows} data-print="no">
          <Link to="?show=open" aria-current={isWaiting ? undefined : 'page'}>
            {t('charterWork.mine.open')}
          </Link>
          <Link to="?show=waiting" aria-current={isWaiting ? 'page' : undefined}>
            {t('charterWork.mine.waiting')}
          </Link>
        </nav>
      )}
      <RefusalSummary />
      <Sides>
        <div className={styles.main}>
          {rows.length === 0 ? (
            <EmptyState title={t(isReviewer ? 'charterWork.mine.nothingToReview' : isWaiting ? 'charterWork.mine.nothingWaits' : 'charterWork.mine.nothingToDo')}>
              <p>{t(isReviewer ? 'charterWork.mine.nothingToReviewText' : 'charterWork.mine.nothingText')}</p>
            </EmptyState>
          ) : (
            buckets.map((bucket) => {
              const inBucket = rows.filter((row) => row.bucket === bucket);
              if (inBucket.length === 0) return null;
              return (
                <Section key={bucket} title={t(isReviewer ? 'charterWork.mine.toReview' : `charterWork.mine.buckets.${bucket}`)}>
                  <ul data-list="plain" className={styles.rows}>
                    {inBucket.map((row) => (
                      <WorkItem key={row.id} row={row} data={data} />
                    ))}
                  </ul>
                </Section>
              );
            })
          )}
          {rows.length > 0 && <KeysetPager next={data.next} previous={data.previous} shown={rows.length} />}
        </div>
        <Mentions mentions={mentions} />
      </Sides>
    </Page>
  );
}

function WorkItem({ row, data }: { row: WorkRow; data: MyWorkPageData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const kindName = (code: string) => localize(data.kindNames[code]!);
  const about = `${localize(row.taskName)}, ${format.date(row.dueOn)}`;
  const steps = wordless.filter((movement) => row.movements.includes(movement));
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Link to={`/charters/${row.officeId}/${row.charterId}/work/${row.id}`} className={styles.name}>
          {localize(row.taskName)}
        </Link>
        <span>
          <OccurrenceStateBadge {...row} />
        </span>
      </div>
      <p className={styles.facts}>
        {t('charterWork.board.due', { day: format.date(row.dueOn) })} · <Link to={`/charters/${row.officeId}/${row.charterId}/work`}>{localize(row.charterName)}</Link>
        {data.isReviewer && ` · ${localize(row.officeName)}`}
        {row.isCoExecutor && ` · ${t('charterWork.people.coExecutor')}`}
      </p>
      {row.doneByName && <p className={styles.facts}>{t('charterWork.mine.doneBy', { name: row.doneByName, day: format.date(row.doneOn) })}</p>}
      {row.nothingReason && <p className={styles.words}>{t('charterWork.mine.because', { reason: row.nothingReason })}</p>}
      {row.review === 'returned' && row.reviewRemark && <p className={styles.words}>{t('charterWork.mine.returned', { remark: row.reviewRemark })}</p>}
      {data.isReviewer && row.reviewRemark && row.review === null && <p className={styles.facts}>{t('charterWork.mine.returnedBefore', { remark: row.reviewRemark })}</p>}
      {row.bucket !== 'waiting' && row.missing.length > 0 && <p className={styles.facts}>{t('charterWork.board.missing', { kinds: row.missing.map(kindName).join(', ') })}</p>}
      {row.proofs.length > 0 && (
        <ul data-list="plain" className={styles.proofs}>
          {row.proofs.map((proof) => (
            <li key={proof.id}>
              {proof.fileId ? (
                <a className={styles.iconLink} href={`/files/${proof.fileId}`} download>
                  <Icon icon={FileText} size={14} /> {proof.title}
                </a>
              ) : (
                <a className={styles.iconLink} href={proof.url!} target="_blank" rel="noreferrer noopener">
                  <Icon icon={ExternalLink} size={14} /> {proof.title}
                </a>
              )}{' '}
              <span className={styles.muted}>({kindName(proof.evidenceKind)})</span>
            </li>
          ))}
        </ul>
      )}
      {row.movements.length > 0 && (
        <div className={styles.steps} data-print="no">
          {steps.map((movement) => (
            <MoveButton key={movement} occurrence={row} movement={movement} about={about} charter={row} />
          ))}
          {row.movements.includes('return') && <ReturnForm row={row} about={about} />}
        </div>
      )}
    </li>
  );
}

function ReturnForm({ row, about }: { row: WorkRow; about: string }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const sentenceAt = useFieldSentence();
  return (
    <FormScope name={row.id}>
      <details className={styles.return}>
        <summary aria-label={`${t('charterWork.movements.return')}: ${about}`}>{t('charterWork.movements.return')}</summary>
        <Form method="post" noValidate preventScrollReset>
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="officeId" value={row.officeId} />
          <input type="hidden" name="charterId" value={row.charterId} />
          <input type="hidden" name="occurrenceId" value={row.id} />
          <input type="hidden" name="version" value={row.version} />
          <FormStack>
            <TextArea name="remark" label={t('charterWork.occurrence.remark')} help={t('charterWork.occurrence.remarkHelp')} rows={3} error={sentenceAt('remark')} />
            <ButtonRow>
              <Button type="submit" name="movement" value="return" tone="danger" pending={navigation.formData?.get('occurrenceId') === row.id}>
                {t('charterWork.movements.return')}
              </Button>
            </ButtonRow>
          </FormStack>
        </Form>
      </details>
    </FormScope>
  );
}

function placeOf({ officeId, charterId, subjectKind, subjectId }: Mention): string {
  const page = `/charters/${officeId}/${charterId}`;
  switch (subjectKind) {
    case 'occurrence':
      return `${page}/work/${subjectId}`;
    case 'changeRequest':
      return `${page}/changes/${subjectId}`;
    case 'escalation':
      return `${page}/escalations`;
    default:
      return `${page}/record`;
  }
}

function Mentions({ mentions }: { mentions: readonly Mention[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('charterWork.mine.mentions')}>
      {mentions.length === 0 ? (
        <p className={styles.muted}>{t('charterWork.mine.noMentions')}</p>
      ) : (
        <ul data-list="plain" className={styles.mentions}>
          {mentions.map((mention) => (
            <li key={mention.id}>
              <p className={styles.mentionHead}>
                <Icon icon={AtSign} size={12} /> {mention.authorName} · {format.dateTime(mention.createdAt)}
              </p>
              <p className={styles.words}>{mention.body}</p>
              <Link to={placeOf(mention)}>{mention.charterCode}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
