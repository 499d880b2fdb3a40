import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, GroupRow, Row, RowHeader, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { Names } from '../charter-page.queries.server.ts';
import type { CharterContent, CharterTask } from '../charters.model.ts';
import { taskNumbers } from '../section-problems.model.ts';
import { LocalText } from './local-text.tsx';

export function TaskTable({ content, names }: { content: CharterContent; names: Names }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const period = (task: CharterTask) => (task.startsOn || task.endsOn ? format.dateRange(task.startsOn, task.endsOn) : '–');
  const proof = (task: CharterTask) => task.evidenceKinds.map((kind) => (names.evidenceKinds[kind] ? localize(names.evidenceKinds[kind]) : kind)).join(', ');
  const numbers = taskNumbers(content.tasks);
  const follows = (task: CharterTask) => task.follows.map((id) => numbers.get(id)).filter(Boolean).join(', ');
  const roots = content.tasks.filter(({ parentId }) => parentId === null);
  return (
    <Table caption={t('charters.sections.tasks')}>
      <TableHead>
        <ColumnHeader>{t('charters.fields.subtask')}</ColumnHeader>
        <ColumnHeader>{t('charters.fields.frequency')}</ColumnHeader>
        <ColumnHeader>{t('charters.fields.evidenceKinds')}</ColumnHeader>
        <ColumnHeader>{t('charters.fields.dates')}</ColumnHeader>
        <ColumnHeader>{t('charters.fields.followsShort')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {roots.flatMap((task) => [
          <GroupRow key={task.id} columns={5}>
            {numbers.get(task.id)}. <LocalText text={task.name} />
            {(task.startsOn || task.endsOn) && ` · ${period(task)}`}
          </GroupRow>,
          ...content.tasks
            .filter(({ parentId }) => parentId === task.id)
            .map((subtask) => (
              <Row key={subtask.id}>
                <RowHeader>
                  {numbers.get(subtask.id)}. <LocalText text={subtask.name} />
                </RowHeader>
                <Cell primary label={t('charters.fields.frequency')}>
                  {subtask.frequency ? t(`catalogue.frequencies.${subtask.frequency}`) : '–'}
                </Cell>
                <Cell primary label={t('charters.fields.evidenceKinds')}>
                  {proof(subtask) || '–'}
                </Cell>
                <Cell tight label={t('charters.fields.dates')}>
                  {period(subtask)}
                </Cell>
                <Cell label={t('charters.fields.followsShort')}>{follows(subtask) || '–'}</Cell>
              </Row>
            )),
        ])}
      </TableBody>
    </Table>
  );
}
