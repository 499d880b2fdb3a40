import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, Icon, ReportedVerifiedBar, Row, RowHeader, RowLink, Section, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { WorkPageOf } from '../work-page.server.ts';
import type { ListSubtask } from '../work-views.model.ts';
import { OccurrenceStateBadge } from './occurrence-state.tsx';
import { PeopleNames } from './people-names.tsx';
import { workAddress } from './view-links.tsx';
import styles from './charter-work.module.css';

type ListProps = WorkPageOf<'list'>;

/** Tasks with their subtasks; each subtask opens to the times it is to be done. */
export function WorkList({ tasks, header, search, kindNames, today }: ListProps) {
  const localize = useLocalize();
  const isOpen = ({ id, summary }: ListSubtask) => search.task === id || search.state !== null || (search.task === null && summary.overdue > 0);
  return tasks.map((task) => (
    <Section key={task.id} title={localize(task.name)}>
      <div className={styles.subtasks}>
        {task.subtasks.map((subtask) => (
          <details key={subtask.id} id={`task-${subtask.id}`} className={styles.subtask} open={isOpen(subtask)}>
            <SubtaskHead subtask={subtask} />
            <Occurrences subtask={subtask} header={header} search={search} kindNames={kindNames} today={today} />
          </details>
        ))}
      </div>
    </Section>
  ));
}

function SubtaskHead({ subtask }: { subtask: ListSubtask }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { summary } = subtask;
  const finished = summary.reported + summary.verified;
  return (
    <summary className={styles.subtaskHead}>
      <Icon icon={ChevronRight} size={16} className={styles.chevron} />
      <span className={styles.subtaskName}>
        {localize(subtask.name)}
        <span className={styles.subtaskFacts}>
          {t(`catalogue.frequencies.${subtask.frequency ?? 'once'}`)} · {format.dateRange(subtask.span.startsOn, subtask.span.endsOn)}
        </span>
      </span>
      <span className={styles.subtaskPeople}>
        <PeopleNames people={subtask.people} />
      </span>
      <span className={styles.subtaskProgress}>
        <span className={styles.figure}>
          {t('charterWork.list.done', { done: format.number(finished), all: format.number(summary.all) })}
        </span>
        {summary.all > 0 && <ReportedVerifiedBar label={localize(subtask.name)} reported={finished} verified={summary.verified} scaleTo={summary.all} />}
        {summary.overdue > 0 && <span className={styles.late}>{t('charterWork.summary.overdue', { count: summary.overdue, shown: format.number(summary.overdue) })}</span>}
      </span>
    </summary>
  );
}

function Occurrences({ subtask, header, search, kindNames }: { subtask: ListSubtask } & Pick<ListProps, 'header' | 'search' | 'kindNames' | 'today'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const page = workAddress(header);
  if (subtask.occurrences.length === 0) return <p className={styles.nothing}>{t('charterWork.list.none')}</p>;
  const all = new URLSearchParams({ view: 'list', task: subtask.id, ...(search.person && { person: search.person }), ...(search.state && { state: search.state }) });
  return (
    <div className={styles.subtaskBody}>
      {subtask.follows.length > 0 && (
        <p className={styles.follows}>{t('charterWork.list.follows', { names: subtask.follows.map((name) => localize(name)).join('; ') })}</p>
      )}
      <Table caption={localize(subtask.name)}>
        <TableHead>
          <ColumnHeader>{t('charterWork.fields.dueOn')}</ColumnHeader>
          <ColumnHeader>{t('charterWork.fields.state')}</ColumnHeader>
          <ColumnHeader>{t('charterWork.fields.doneBy')}</ColumnHeader>
          <ColumnHeader>{t('charterWork.fields.missing')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {subtask.occurrences.map((occurrence) => (
            <Row key={occurrence.id}>
              <RowHeader>
                <RowLink to={`${page}/${occurrence.id}`}>{format.date(occurrence.dueOn)}</RowLink>
              </RowHeader>
              <Cell primary wide label={t('charterWork.fields.state')}>
                <OccurrenceStateBadge {...occurrence} />
              </Cell>
              <Cell label={t('charterWork.fields.doneBy')}>
                {occurrence.doneByName ? `${occurrence.doneByName}, ${format.date(occurrence.doneOn)}` : '–'}
              </Cell>
              <Cell primary label={t('charterWork.fields.missing')}>
                {occurrence.missing.map((code) => localize(kindNames[code]!)).join(', ') || '–'}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {subtask.hidden > 0 && (
        <p className={styles.more}>
          <Link to={`?${all.toString()}#task-${subtask.id}`}>
            {t('charterWork.list.showAll', { count: subtask.occurrences.length + subtask.hidden, shown: format.number(subtask.occurrences.length + subtask.hidden) })}
          </Link>
        </p>
      )}
    </div>
  );
}
