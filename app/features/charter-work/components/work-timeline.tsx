import { Form, useNavigate } from '@remix-run/react';
import { useEffect, useRef, type RefObject } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Button, ButtonRow, Card, Cell, ChartFigure, ColumnHeader, DateField, FieldRow, FormScope, FormStack, Row, RowHeader, Section, Select, StateBadge, Table,
  TableBody, TableHead, TextArea,
} from '#app/ui/index.ts';
import type { WorkPageOf } from '../work-page.server.ts';
import { PointBadge } from './point-badge.tsx';
import { TimelineChart } from './timeline-chart.tsx';
import type { Proposed } from './use-bar-drag.ts';
import { useIsInBrowser } from './use-is-in-browser.ts';
import styles from './work-timeline.module.css';

type TimelineProps = WorkPageOf<'timeline'> & { newId: string };

export function WorkTimeline({ timeline, header, today, mayPropose, newId }: TimelineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const navigate = useNavigate();
  const isInBrowser = useIsInBrowser();
  const wasTaken = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  // Whoever dragged a bar goes on in the form, once it has the dates.
  useEffect(() => {
    if (!wasTaken.current) return;
    wasTaken.current = false;
    form.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'center' });
  }, [timeline]);
  const offersDates = mayPropose && timeline.subtasks.length > 0;
  const propose = (proposed: Proposed) => {
    wasTaken.current = true;
    navigate(previewOf(proposed), { preventScrollReset: true });
  };
  const names = new Map(timeline.rows.map(({ id, name }) => [id, localize(name)]));
  const rows = [
    ...timeline.points.map((point) => ({
      key: point.id,
      cells: [localize(point.name), t('charterWork.timeline.controlPoint'), format.date(point.dueOn), <PointBadge key="state" state={point.state} />, ''],
    })),
    ...timeline.rows.map((row) => ({
      key: row.id,
      cells: [
        localize(row.name),
        t(row.isSubtask ? 'charterWork.timeline.subtask' : 'charterWork.timeline.task'),
        format.dateRange(row.span.startsOn, row.span.endsOn),
        `${t('charterWork.list.done', { done: format.number(row.summary.reported + row.summary.verified), all: format.number(row.summary.all) })}${
          row.isCritical ? ` · ${t('charterWork.timeline.onCriticalPath')}` : ''}`,
        row.follows.flatMap((id) => names.get(id) ?? []).join('; '),
      ],
    })),
  ];
  return (
    <>
      <p className={styles.chain}>
        {timeline.critical
          ? t('charterWork.timeline.critical', {
              count: timeline.critical.workingDays,
              shown: format.number(timeline.critical.workingDays),
              names: timeline.critical.names.map((name) => localize(name)).join(' → '),
            })
          : t('charterWork.timeline.noCritical')}
      </p>
      <ChartFigure
        title={t('charterWork.timeline.title')}
        note={
          <>
            {t('charterWork.timeline.note')}
            {offersDates && isInBrowser && <span data-print="no"> {t('charterWork.drag.hint')}</span>}
          </>
        }
        table={{
          columns: [
            t('charterWork.timeline.name'), t('charterWork.timeline.kind'), t('charterWork.timeline.dates'), t('charterWork.fields.state'),
            t('charterWork.timeline.after'),
          ],
          rows,
        }}
      >
        <TimelineChart timeline={timeline} today={today} {...(offersDates && { onPropose: propose })} />
      </ChartFigure>
      {offersDates && <ProposeDates timeline={timeline} header={header} newId={newId} form={form} />}
    </>
  );
}

/** What the form below asks for when it is sent. */
const previewOf = ({ taskId, startsOn, endsOn }: Proposed): string => `?${new URLSearchParams({ view: 'timeline', task: taskId, startsOn, endsOn }).toString()}`;

type ProposeDatesProps = Pick<TimelineProps, 'timeline' | 'header' | 'newId'> & { form: RefObject<HTMLFormElement> };

/** Dates of an approved charter change by a change request: first the person sees what moves, then proposes it. */
function ProposeDates({ timeline, header, newId, form }: ProposeDatesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { proposal } = timeline;
  const chosen = timeline.subtasks.find(({ id }) => id === proposal?.taskId);
  return (
    <Section title={t('charterWork.propose.title')} about={t('charterWork.propose.about')} id="propose">
      <Card>
        <FormScope name="preview">
          <Form
            ref={form}
            method="get"
            preventScrollReset
            tabIndex={-1}
            aria-label={t('charterWork.propose.title')}
            className={styles.form}
            key={`${proposal?.taskId} ${proposal?.startsOn} ${proposal?.endsOn}`}
          >
            <input type="hidden" name="view" value="timeline" />
            <FormStack>
              <Select
                name="task"
                label={t('charterWork.propose.subtask')}
                defaultValue={proposal?.taskId ?? ''}
                placeholder={t('charterWork.propose.choose')}
                options={timeline.subtasks.map(({ id, name, span }) => ({ value: id, label: `${localize(name)} (${format.dateRange(span.startsOn, span.endsOn)})` }))}
              />
              <FieldRow>
                <DateField name="startsOn" label={t('charterWork.propose.startsOn')} defaultValue={proposal?.startsOn} />
                <DateField name="endsOn" label={t('charterWork.propose.endsOn')} defaultValue={proposal?.endsOn} />
              </FieldRow>
              <ButtonRow>
                <Button type="submit">{t('charterWork.propose.preview')}</Button>
              </ButtonRow>
            </FormStack>
          </Form>
        </FormScope>
      </Card>
      {proposal && chosen && (
        <Card>
          <h3 className={styles.previewTitle}>{t('charterWork.propose.moves', { count: proposal.moved.length, shown: format.number(proposal.moved.length) })}</h3>
          {proposal.daysOff.length > 0 && (
            <Banner tone="attention">{t('charterWork.propose.dayOff', { days: proposal.daysOff.map((day) => format.date(day)).join(', ') })}</Banner>
          )}
          {proposal.moved.some(({ isBeyondCharter }) => isBeyondCharter) && <Banner tone="critical">{t('charterWork.propose.beyond')}</Banner>}
          {proposal.moved.length > 0 && (
            <>
              <Table caption={t('charterWork.propose.title')}>
                <TableHead>
                  <ColumnHeader>{t('charterWork.timeline.name')}</ColumnHeader>
                  <ColumnHeader>{t('charterWork.propose.now')}</ColumnHeader>
                  <ColumnHeader>{t('charterWork.propose.then')}</ColumnHeader>
                  <ColumnHeader figure>{t('charterWork.propose.workingDays')}</ColumnHeader>
                </TableHead>
                <TableBody>
                  {proposal.moved.map((row) => (
                    <Row key={row.id}>
                      <RowHeader>{localize(row.name)}</RowHeader>
                      <Cell primary label={t('charterWork.propose.now')}>
                        {format.dateRange(row.from.startsOn, row.from.endsOn)}
                      </Cell>
                      <Cell primary label={t('charterWork.propose.then')}>
                        {format.dateRange(row.to.startsOn, row.to.endsOn)}{' '}
                        {row.isBeyondCharter && <StateBadge tone="critical">{t('charterWork.propose.outside')}</StateBadge>}
                      </Cell>
                      <Cell figure primary label={t('charterWork.propose.workingDays')}>
                        {format.signed(row.workingDays)}
                      </Cell>
                    </Row>
                  ))}
                </TableBody>
              </Table>
              {proposal.moved.every(({ isBeyondCharter }) => !isBeyondCharter) && (
                <FormScope name="propose">
                  <Form method="post" className={styles.propose} action={`/charters/${header.officeId}/${header.charterId}/changes`}>
                    <input type="hidden" name="intent" value="proposeDates" />
                    <input type="hidden" name="id" value={newId} />
                    <input type="hidden" name="taskId" value={proposal.taskId} />
                    <input type="hidden" name="startsOn" value={proposal.startsOn} />
                    <input type="hidden" name="endsOn" value={proposal.endsOn} />
                    <FormStack>
                      <TextArea name="reason" label={t('charterWork.propose.reason')} help={t('charterWork.propose.reasonHelp')} rows={3} required />
                      <ButtonRow>
                        <Button type="submit" tone="primary">
                          {t('charterWork.propose.send')}
                        </Button>
                      </ButtonRow>
                    </FormStack>
                  </Form>
                </FormScope>
              )}
            </>
          )}
        </Card>
      )}
    </Section>
  );
}
