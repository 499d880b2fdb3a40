import { Link } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { isShare, PlanStatusBadge, useFigureText } from '#app/features/statistics/index.ts';
import { Cell, ColumnHeader, CompletenessRing, Row, RowHeader, RowLink, Section, Sparkline, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { HeadlineBlock } from '../headlines.ts';
import styles from './dashboards.module.css';

type OwnFiguresProps = { blocks: readonly HeadlineBlock[]; title: string; about?: string; year: number; officeId?: string };

/** The first figures of every block: reported, verified, plan, completeness and the trend with its plan. */
export function OwnFigures({ blocks, title, about, year, officeId }: OwnFiguresProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const text = useFigureText();
  const rows = blocks.flatMap(({ indicators }) => indicators);
  if (rows.length === 0) return null;
  return (
    <Section title={title} about={about} aside={<Link to={`/statistics?year=${year}`}>{t('dashboards.allFigures')}</Link>}>
      <Table caption={title}>
        <TableHead>
          <ColumnHeader>{t('statistics.indicator')}</ColumnHeader>
          <ColumnHeader figure>{t('statistics.reported')}</ColumnHeader>
          <ColumnHeader figure>{t('statistics.verified')}</ColumnHeader>
          <ColumnHeader>{t('statistics.planStatus')}</ColumnHeader>
          <ColumnHeader>{t('statistics.completeness')}</ColumnHeader>
          <ColumnHeader>{t('dashboards.trend')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={row.code}>
              <RowHeader>
                <RowLink to={`/statistics/${row.code}${officeId ? `/${officeId}` : ''}?year=${year}`}>{localize(row.name)}</RowLink>
                {isShare(row) ? null : <span className={styles.about}>{localize(row.unit)}</span>}
              </RowHeader>
              <Cell figure primary label={t('statistics.reported')}>{text.figure(row, row.total.reported)}</Cell>
              <Cell figure primary label={t('statistics.verified')}>{text.figure(row, row.total.verified)}</Cell>
              <Cell primary label={t('statistics.planStatus')}><PlanStatusBadge status={row.status} /></Cell>
              <Cell>{row.completeness === null ? '–' : <CompletenessRing label={localize(row.name)} ratio={row.completeness} size={20} />}</Cell>
              <Cell wide primary>{row.trend.length > 1 ? <Sparkline label={localize(row.name)} points={row.trend} /> : '–'}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
