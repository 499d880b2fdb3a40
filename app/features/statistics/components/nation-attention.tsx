import { Link } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { monthOf } from '#app/platform/time/civil-date.ts';
import { Answer, Question, Questions, type AnswerWeight } from '#app/ui/index.ts';
import type { NationPage } from '../nation.queries.server.ts';
import { usePercentText } from './marks.tsx';

/** From here on a share is nothing to explain. */
const goodShare = 0.95;
const mostNames = 3;

/** Two questions with their answers in words, the way to each of them one click away. */
export function NationAttention({ page, year, today }: { page: NationPage; year: number; today: string }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const percent = usePercentText();
  const past = page.months.filter(({ month }) => month < monthOf(today));
  const notClosed = past.reduce((sum, { open, returned }) => sum + open + returned, 0);
  const waiting = past.reduce((sum, { closed }) => sum + closed, 0);
  const behind = page.plans.filter(({ behind: offices }) => offices > 0).length;
  const { completeness, timeliness, verification } = page.discipline;
  const named = page.incompleteOffices.slice(0, mostNames).map(({ name }) => localize(name)).join(', ');
  const isGood = (share: number | null): AnswerWeight => (share === null || share >= goodShare ? 'good' : 'attentive');

  return (
    <Questions>
      <Question within="page" title={t('statistics.overview.isComplete')}>
        <Answer weight={isGood(completeness)}>{t('statistics.overview.complete', { share: percent(completeness) })}</Answer>
        <Answer weight={isGood(timeliness)}>{t('statistics.overview.timely', { share: percent(timeliness) })}</Answer>
        <Answer weight={isGood(verification)}>{t('statistics.overview.confirmed', { share: percent(verification) })}</Answer>
      </Question>
      <Question within="page" title={t('statistics.overview.wouldEmbarrass')}>
        <Answer weight={notClosed > 0 ? 'critical' : 'good'}>
          <Link to={`/consolidation?period=${year}&only=late`}>{notClosed > 0 ? t('statistics.overview.notClosed', { count: notClosed }) : t('statistics.overview.allClosed')}</Link>
        </Answer>
        {waiting > 0 ? (
          <Answer weight="attentive">
            <Link to={`/consolidation?period=${year}`}>{t('statistics.overview.notAccepted', { count: waiting })}</Link>
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
    </Questions>
  );
}
