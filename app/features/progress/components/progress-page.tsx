import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, BulletBar, Cell, ColumnHeader, EmptyState, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Table, TableBody, TableHead } from '#app/ui/index.ts';
import { isShare, PlanStatusBadge, ShareMark, useFigureText } from '#app/features/statistics/index.ts';
import type { ProgressRow, Reason } from '../progress.queries.server.ts';
import styles from './progress.module.css';

type ProgressPageProps = { rows: readonly ProgressRow[]; officeName: Localized; today: string; needs: ReactNode; figures: ReactNode };

/** What is behind plan today, by how much, since when, because of what. */
export function ProgressPage({ rows, officeName, today, needs, figures }: ProgressPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const count = (status: ProgressRow['status']) => rows.filter((row) => row.status === status).length;
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('progress.title') }]} />
      <PageHeader
        kicker={localize(officeName)}
        title={t('progress.question')}
        facts={[
          { label: t('statistics.asOf'), value: format.date(today) },
          { label: t('statistics.status.behind'), value: format.number(count('behind')) },
          { label: t('statistics.status.atRisk'), value: format.number(count('atRisk')) },
          { label: t('statistics.status.onPlan'), value: format.number(count('onPlan')) },
        ]}
      />
      {needs}
      {rows.length === 0 ? (
        <EmptyState title={t('progress.empty.title')} action={<LinkButton to="/charters">{t('progress.empty.action')}</LinkButton>}>
          {t('progress.empty.text')}
        </EmptyState>
      ) : (
        <Table caption={t('progress.question')}>
          <TableHead>
            <ColumnHeader>{t('statistics.indicator')}</ColumnHeader>
            <ColumnHeader>{t('statistics.planStatus')}</ColumnHeader>
            <ColumnHeader figure>{t('progress.factOfPlan')}</ColumnHeader>
            <ColumnHeader figure>{t('progress.deviation')}</ColumnHeader>
            <ColumnHeader>{t('progress.because')}</ColumnHeader>
            <ColumnHeader>{t('statistics.completeness')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <ProgressLine key={row.charterIndicatorId} row={row} />
            ))}
          </TableBody>
        </Table>
      )}
      {figures}
    </Page>
  );
}

function ProgressLine({ row }: { row: ProgressRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  const name = localize(row.name);
  return (
    <Row>
      <RowHeader className={styles.name}>
        <RowLink to={`/work/progress/${row.officeId}/${row.charterIndicatorId}`}>{name}</RowLink>
        <span className={styles.about}>
          {[row.charterCode, isShare(row) ? null : localize(row.unit)].filter(Boolean).join(' · ')}
        </span>
      </RowHeader>
      <Cell primary label={t('statistics.planStatus')}>
        <PlanStatusBadge status={row.status} />
        {row.since ? <span className={styles.about}>{t('progress.since', { date: format.date(row.since) })}</span> : null}
        {row.isPaused ? <span className={styles.about}>{t('progress.paused')}</span> : null}
      </Cell>
      <Cell figure primary label={t('progress.factOfPlan')} className={styles.bullet}>
        <span className={styles.fact}>{text.figure(row, row.fact)}</span>
        <span className={styles.muted}> / {text.plan(row, row.plan)}</span>
        {row.plan === null ? null : (
          <BulletBar
            label={name}
            fact={Number(row.fact ?? 0)}
            plan={Number(row.plan)}
            tolerance={Number(row.tolerances.atRisk) / 100}
            direction={row.direction === 'down' ? 'down' : 'up'}
            factText={text.figure(row, row.fact)}
            planText={text.plan(row, row.plan)}
          />
        )}
      </Cell>
      <Cell figure className={row.status === 'behind' ? styles.behind : undefined}>
        {text.signed(row, row.difference)}
        {row.percent === null || row.percent === '0' || isShare(row) ? null : <span className={styles.about}>{t('progress.percentOfPlan', { percent: format.signed(row.percent, { maximumDecimals: 1 }) })}</span>}
      </Cell>
      <Cell wide={row.reasons.length > 0} className={styles.reasons}>
        <Reasons row={row} />
      </Cell>
      <Cell>
        <ShareMark label={name} share={row.completeness} />
      </Cell>
    </Row>
  );
}

function Reasons({ row }: { row: ProgressRow }) {
  if (row.reasons.length === 0) return null;
  return (
    <ol data-list="plain" className={styles.list}>
      {row.reasons.map((reason) => (
        <ReasonLine key={reason.id} row={row} reason={reason} />
      ))}
    </ol>
  );
}

function ReasonLine({ row, reason }: { row: ProgressRow; reason: Reason }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const text = useFigureText();
  const parts = [
    reason.gap === '0' ? null : t('progress.gap', { gap: text.plan(row, reason.gap) }),
    reason.missingDays > 0 ? t('progress.missingDays', { count: reason.missingDays }) : null,
  ].filter(Boolean);
  return (
    <li>
      {localize(reason.name)} <span className={styles.muted}>{parts.join(' · ')}</span>
      {reason.comment ? <q className={styles.comment}>{t('progress.commentOn', { date: format.dayMonth(reason.comment.day), text: reason.comment.body })}</q> : null}
    </li>
  );
}
