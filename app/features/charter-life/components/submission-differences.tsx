import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Card, Section } from '#app/ui/index.ts';
import { Differences, type Difference, type Names } from '#app/features/charters/index.ts';
import type { ChangedMeanwhile, SinceSubmission as Since } from '../submissions.queries.server.ts';
import styles from './charter-life.module.css';

/** What somebody wanted to decide about beside what is there now. */
export function ChangedPanel({ subject, changed }: { subject: 'charter' | 'changeRequest'; changed: ChangedMeanwhile }) {
  const { t } = useTranslation();
  const state = t(subject === 'charter' ? `charters.states.${changed.state}` : `charterLife.changes.states.${changed.state}`);
  return (
    <details className={styles.submission} id="changed-meanwhile" open>
      <summary>{t('charterLife.submissions.against', { number: changed.number })}</summary>
      <p className={styles.quiet}>{t('charterLife.submissions.stateNow', { state })}</p>
      <Content {...changed} />
    </details>
  );
}

/** What a second or later review has before it that the one before had not. Open where it is the reader's turn. */
export function SinceSubmission({ since, isOpen }: { since: Since; isOpen: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('charterLife.submissions.since', { number: since.number })} id="since-submission">
      <Card>
        <details className={styles.submission} open={isOpen}>
          <summary>{t('charterLife.submissions.submittedAt', { at: format.dateTime(since.submittedAt) })}</summary>
          <Content {...since} />
        </details>
      </Card>
    </Section>
  );
}

function Content({ differences, names }: { differences: readonly Difference[]; names: Names }) {
  const { t } = useTranslation();
  return differences.length === 0 ? <p>{t('charterLife.submissions.same')}</p> : <Differences differences={differences} names={names} />;
}
