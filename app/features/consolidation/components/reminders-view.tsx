import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, EmptyState, Row, RowHeader, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { BoardOffice } from '../board.model.ts';
import styles from './consolidation.module.css';

/** Who was reminded of the period, when, by whom and with which words. */
export function RemindersView({ offices }: { offices: readonly BoardOffice[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const reminders = offices.flatMap(({ id, name, reminders: its }) => its.map((reminder) => ({ id, name, ...reminder })))
    .sort((left, right) => (left.remindedOn < right.remindedOn ? 1 : left.remindedOn > right.remindedOn ? -1 : 0));
  return (
    <Section title={t('consolidation.reminders.title')}>
      {reminders.length === 0 ? <EmptyState title={t('consolidation.reminders.none')}>{t('consolidation.reminders.noneAbout')}</EmptyState> : (
        <Table caption={t('consolidation.reminders.title')}>
          <TableHead>
            <ColumnHeader>{t('consolidation.columns.office')}</ColumnHeader>
            <ColumnHeader figure>{t('consolidation.columns.remindedOn')}</ColumnHeader>
            <ColumnHeader>{t('consolidation.columns.receivers')}</ColumnHeader>
            <ColumnHeader>{t('consolidation.columns.text')}</ColumnHeader>
            <ColumnHeader>{t('consolidation.columns.remindedBy')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {reminders.map((reminder) => (
              <Row key={`${reminder.id}|${reminder.remindedOn}`}>
                <RowHeader>{localize(reminder.name)}</RowHeader>
                <Cell figure primary label={t('consolidation.columns.remindedOn')}>{format.date(reminder.remindedOn)}</Cell>
                <Cell primary wide>{reminder.receivers.map((receiver) => `${receiver.name} (${t(`identity.roles.${receiver.role}`)})`).join(', ')}</Cell>
                <Cell primary wide className={styles.text}>{reminder.text}</Cell>
                <Cell>{reminder.authorName}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
