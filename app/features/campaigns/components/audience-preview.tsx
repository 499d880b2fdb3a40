import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Cell, ColumnHeader, Row, RowHeader, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { AudienceAnswer } from '../campaign-pages.server.ts';
import type { AudienceRow } from '../campaign.queries.server.ts';
import styles from './campaigns.module.css';

/** How many organisations the choice reaches now, what of the list nobody is called, and the first of them. */
export function AudiencePreview({ answer, isAsking }: { answer: AudienceAnswer | null; isAsking: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={styles.status} aria-busy={isAsking}>
      <p role="status"><strong>{answer ? t('campaigns.audience.count', { count: answer.count }) : t('campaigns.audience.counting')}</strong></p>
      {answer && answer.unknown.length > 0 && <Lines title={t('campaigns.audience.unknown', { count: answer.unknown.length })} lines={answer.unknown} />}
      {answer && answer.ambiguous.length > 0 && <Lines title={t('campaigns.audience.ambiguous', { count: answer.ambiguous.length })} lines={answer.ambiguous} />}
      {answer && answer.rows.length > 0 && <AudienceTable rows={answer.rows} count={answer.count} />}
    </div>
  );
}

const mostLines = 50;

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Banner tone="attention">
      {title}
      <ul className={styles.lines}>{lines.slice(0, mostLines).map((line) => <li key={line}>{line}</li>)}</ul>
    </Banner>
  );
}

export function AudienceTable({ rows, count }: { rows: readonly AudienceRow[]; count: number }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Table caption={t('campaigns.audience.first', { shown: rows.length, count })} captionHidden={false}>
      <TableHead>
        <ColumnHeader>{t('campaigns.columns.organisation')}</ColumnHeader>
        <ColumnHeader>{t('campaigns.columns.office')}</ColumnHeader>
        <ColumnHeader>{t('campaigns.columns.region')}</ColumnHeader>
        <ColumnHeader>{t('campaigns.audience.kinds')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={`${row.officeId}/${row.organisationId}`}>
            <RowHeader>{localize(row.name)}</RowHeader>
            <Cell primary label={t('campaigns.columns.office')}>{localize(row.officeName)}</Cell>
            <Cell label={t('campaigns.columns.region')}>{localize(row.regionName)}</Cell>
            <Cell label={t('campaigns.audience.kinds')}>{t(`campaigns.values.${row.kind}`)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
