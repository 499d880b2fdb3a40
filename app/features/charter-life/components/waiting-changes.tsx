import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, Row, RowHeader, RowLink, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { WaitingChange } from '../waiting-changes.queries.server.ts';
import { ChangeStateBadge } from './change-state.tsx';
import styles from './charter-life.module.css';

/** Changes of approved charters that wait for the reader; nothing where none does. */
export function WaitingChanges({ changes, hasOffices }: { changes: readonly WaitingChange[]; hasOffices: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (changes.length === 0) return null;
  const title = t('charterLife.waiting.title', { count: changes.length });
  return (
    <Section title={title}>
      <Table caption={title}>
        <TableHead>
          <ColumnHeader>{t('charterLife.changes.title')}</ColumnHeader>
          <ColumnHeader>{t('charters.list.state')}</ColumnHeader>
          <ColumnHeader figure>{t('charterLife.waiting.since')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {changes.map((change) => (
            <Row key={change.id}>
              <RowHeader>
                <RowLink to={`/charters/${change.officeId}/${change.charterId}/changes/${change.id}`}>{localize(change.charterName)}</RowLink>
                <span className={styles.quiet}>
                  {' '}
                  {[change.charterCode, hasOffices && localize(change.officeName), t('charterLife.changes.number', { number: change.number })].filter(Boolean).join(' · ')}
                </span>
                <span className={styles.note}>{change.reason}</span>
              </RowHeader>
              <Cell primary label={t('charters.list.state')}>
                <ChangeStateBadge state={change.state} />
              </Cell>
              <Cell figure primary label={t('charterLife.waiting.since')}>
                {format.dateTime(change.since)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
