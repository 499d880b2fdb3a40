import { Link } from '@remix-run/react';
import { CircleAlert, CircleCheck, Inbox, OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { monthOf } from '#app/platform/time/civil-date.ts';
import { Icon } from '#app/ui/index.ts';
import type { NationPage } from '../nation.queries.server.ts';
import { usePercentText } from './marks.tsx';
import styles from './nation-page.module.css';

/** From here on a share is nothing to explain. */
const goodShare = 0.95;
const mostNames = 3;

type Weight = 'good' | 'attentive' | 'critical';
const icons = { good: CircleCheck, attentive: CircleAlert, critical: OctagonAlert };

/** Three questions with their answers in words, the way to each of them one click away. */
export function NationAttention({ page, year, today, reviews }: { page: NationPage; year: number; today: string; reviews: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const percent = usePercentText();
  const past = page.months.filter(({ month }) => month < monthOf(today));
  const notClosed = past.reduce((sum, { open, returned }) => sum + open + returned, 0);
  const waiting = past.reduce((sum, { closed }) => sum + closed, 0);
  const behind = page.plans.filter(({ behind: offices }) => offices > 0).length;
  const { completeness, timeliness, verification } = page.discipline;
  const named = page.incompleteOffices.slice(0, mostNames).map(({ name }) => localize(name)).join(', ');
  const toReview = t('statistics.overview.toReview', { eliminations: format.number(page.queue.eliminations), analyses: format.number(page.queue.analyses) });
  const isGood = (share: number | null): Weight => (share === null || share >= goodShare ? 'good' : 'attentive');

  return (
    <div className={styles.attention}>
      <Question title={t('statistics.overview.isComplete')}>
        <Answer weight={isGood(completeness)}>{t('statistics.overview.complete', { share: percent(completeness) })}</Answer>
        <Answer weight={isGood(timeliness)}>{t('statistics.overview.timely', { share: percent(timeliness) })}</Answer>
        <Answer weight={isGood(verification)}>{t('statistics.overview.confirmed', { share: percent(verification) })}</Answer>
      </Question>
      <Question title={t('statistics.overview.wouldEmbarrass')}>
        <Answer weight={notClosed > 0 ? 'critical' : 'good'}>
          <Link to="/periods">{notClosed > 0 ? t('statistics.overview.notClosed', { count: notClosed }) : t('statistics.overview.allClosed')}</Link>
        </Answer>
        {waiting > 0 ? (
          <Answer weight="attentive">
            <Link to="/periods">{t('statistics.overview.notAccepted', { count: waiting })}</Link>
          </Answer>
        ) : null}
        {behind > 0 ? <Answer weight="attentive">{t('statistics.overview.behind', { count: behind })}</Answer> : null}
        {page.differing.offices > 0 ? (
          <Answer weight="attentive">
            <Link to={`/statistics/${page.differing.code}?year=${year}&by=offices`}>{t('statistics.overview.differing', { count: page.differing.offices })}</Link>
          </Answer>
        ) : null}
        {page.incompleteOffices.length > 0 ? (
          <Answer weight="attentive">{t('statistics.overview.incomplete', { count: page.incompleteOffices.length, names: named })}</Answer>
        ) : null}
      </Question>
      <Question title={t(reviews ? 'statistics.overview.waitsForYou' : 'statistics.overview.waitsForCoordinator')}>
        <Answer icon weight={page.queue.charters > 0 ? 'attentive' : 'good'}>
          <Link to="/charters?state=submitted">{t('statistics.overview.charters', { count: page.queue.charters })}</Link>
        </Answer>
        <Answer icon weight={page.queue.months > 0 ? 'attentive' : 'good'}>
          <Link to="/periods">{t('statistics.overview.closedMonths', { count: page.queue.months })}</Link>
        </Answer>
        <Answer icon weight={page.queue.eliminations + page.queue.analyses > 0 ? 'attentive' : 'good'}>
          {reviews ? <Link to="/review">{toReview}</Link> : toReview}
        </Answer>
        <Answer icon weight="good">
          {t('statistics.overview.atCommissioners', { charters: format.number(page.queue.regionalCharters), months: format.number(page.queue.regionalMonths) })}
        </Answer>
      </Question>
    </div>
  );
}

function Question({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.card}>
      <h2 className={styles.question}>{title}</h2>
      <ul data-list="plain" className={styles.answers}>
        {children}
      </ul>
    </section>
  );
}

/** What waits is no verdict: its mark is a tray instead of a sign. */
function Answer({ weight, icon, children }: { weight: Weight; icon?: boolean; children: ReactNode }) {
  return (
    <li className={styles.answer}>
      <span className={styles[weight]}>
        <Icon icon={icon ? Inbox : icons[weight]} size={14} />
      </span>
      <span>{children}</span>
    </li>
  );
}
