import { Form, Link, useNavigation } from '@remix-run/react';
import { CheckCheck } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import type { Period } from '#app/features/statistics/index.ts';
import { Answer, Button, Question, Questions, Section } from '#app/ui/index.ts';
import { consolidable, missingKinds, type ConsolidationSummary } from '../board.model.ts';
import type { Board } from '../board.queries.server.ts';
import { boardAddress } from './board-address.ts';
import styles from './consolidation.module.css';

type ReadyToPublishProps = { board: Board; summary: ConsolidationSummary; period: Period; mayAct: boolean };

/** The two questions of the screen, answered in words; each answer leads to its offices. */
export function ReadyToPublish({ board, summary, period, mayAct }: ReadyToPublishProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigation = useNavigation();
  const { summary: refusal } = useFormRefusal('consolidate');
  const { ready } = consolidable(board.offices);
  const missingOf = (kind: (typeof missingKinds)[number]) => summary.missing.filter((row) => row.kind === kind).reduce((sum, { count }) => sum + count, 0);
  const missing = missingKinds.filter((kind) => missingOf(kind) > 0);
  const waiting = summary.open + summary.returned;
  const isReady = summary.offices > 0 && summary.consolidated === summary.offices && summary.openFindings === 0;
  return (
    <Section title={t('consolidation.ready.title')} about={t(isReady ? 'consolidation.ready.yes' : 'consolidation.ready.no')}>
      {refusal}
      <Questions>
        <Question title={t('consolidation.ready.isComplete')}>
          <Answer weight={summary.consolidated === summary.offices ? 'good' : 'attentive'}>
            {t('consolidation.ready.consolidated', { done: format.number(summary.consolidated), count: summary.offices })}
          </Answer>
          {summary.accepted > 0 ? <Answer weight="good">{t('consolidation.ready.accepted', { count: summary.accepted })}</Answer> : null}
          {summary.closed > 0 ? <Answer weight="attentive">{t('consolidation.ready.closed', { count: summary.closed })}</Answer> : null}
          {waiting > 0 ? <Answer weight="critical">{t('consolidation.ready.open', { count: waiting })}</Answer> : null}
          {summary.late > 0 ? <Answer weight="critical"><Link to={boardAddress(period, { only: 'late' })} preventScrollReset>{t('consolidation.ready.late', { count: summary.late })}</Link></Answer> : null}
        </Question>
        <Question title={t('consolidation.ready.isMissing')}>
          {missing.length === 0 ? <Answer weight="good">{t('consolidation.ready.nothingMissing')}</Answer> : null}
          {missing.map((kind) => (
            <Answer key={kind} weight={kind === 'eliminations' ? 'attentive' : 'critical'}>
              <Link to={boardAddress(period, { only: 'missing' })} preventScrollReset>{t(`consolidation.missing.${kind}`, { count: missingOf(kind) })}</Link>
            </Answer>
          ))}
        </Question>
        <Question title={t('consolidation.ready.wouldEmbarrass')}>
          <Answer weight={summary.openFindings === 0 ? 'good' : 'critical'}>
            <Link to={boardAddress(period, { view: 'findings' })} preventScrollReset>{t('consolidation.ready.findings', { count: summary.openFindings })}</Link>
          </Answer>
          <Answer weight={board.unexamined === 0 ? 'good' : 'attentive'}>
            {board.examinedAt ? t('consolidation.ready.examined', { at: format.dateTime(board.examinedAt) }) : t('consolidation.ready.notExamined')}
            {board.examinedAt && board.unexamined > 0 ? ` ${t('consolidation.ready.unexamined', { count: board.unexamined })}` : null}
          </Answer>
          {summary.reminded > 0 ? <Answer weight="good">{t('consolidation.ready.reminded', { count: summary.reminded })}</Answer> : null}
        </Question>
      </Questions>
      {mayAct ? (
        <Form method="post" action={boardAddress(period, { form: 'consolidate' })} className={styles.actions} preventScrollReset data-print="no">
          <input type="hidden" name="period" value={period.label} />
          <Button type="submit" name="intent" value="consolidate" tone="primary" icon={CheckCheck} disabled={ready.length === 0} pending={navigation.formData?.get('intent') === 'consolidate'}>
            {t('consolidation.ready.consolidate', { count: ready.length })}
          </Button>
          <Button type="submit" name="intent" value="examine" pending={navigation.formData?.get('intent') === 'examine'}>{t('consolidation.ready.examine')}</Button>
          <span className={styles.quiet}>{t('consolidation.ready.consolidateAbout')}</span>
        </Form>
      ) : null}
    </Section>
  );
}
