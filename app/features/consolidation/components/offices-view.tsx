import { Form, Link, useNavigation } from '@remix-run/react';
import { clsx } from 'clsx';
import { BellRing, CircleDashed, CircleSlash2, Lock, BadgeCheck, Send, type LucideIcon } from 'lucide-react';
import { Fragment } from 'react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { PeriodStateBadge, type PeriodState } from '#app/features/periods/index.ts';
import { ShareMark, usePeriodText, type Period } from '#app/features/statistics/index.ts';
import {
  Button, ButtonRow, Cell, ColumnHeader, FilteredEmptyState, FormScope, FormStack, GroupRow, Icon, Row, RowHeader, Section, StateBadge, Table, TableBody, TableHead, TextArea, VisuallyHidden,
} from '#app/ui/index.ts';
import { boardFilters, isShown, missingKinds, type BoardFilter, type BoardMonth, type BoardOffice, type MissingKind } from '../board.model.ts';
import type { Board } from '../board.queries.server.ts';
import { boardAddress } from './board-address.ts';
import styles from './consolidation.module.css';

const columns = 8;
const remindForm = 'remind-offices';

type OfficesViewProps = { board: Board; period: Period; only: BoardFilter; today: string; mayAct: boolean };

/** Offices beside their peers, in the order of the alphabet: what each filed, what is missing, who was reminded. */
export function OfficesView({ board, period, only, today, mayAct }: OfficesViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const taking = board.offices.filter(({ months }) => months.length > 0);
  const shown = taking.filter(isShown[only]);
  const groups = [...new Set(shown.map(({ peerGroup }) => peerGroup?.code ?? ''))];
  return (
    <Section title={t('consolidation.offices.title')} about={t('consolidation.offices.about')}>
      <nav className={styles.filters} aria-label={t('consolidation.offices.filters')} data-print="no">
        {boardFilters.map((filter) => (
          <Link key={filter} to={boardAddress(period, filter === 'all' ? {} : { only: filter })} preventScrollReset aria-current={filter === only ? 'true' : undefined}>
            {t(`consolidation.filters.${filter}`)} <span className={styles.count}>{format.number(taking.filter(isShown[filter]).length)}</span>
          </Link>
        ))}
      </nav>
      <ul className={styles.legend} data-list="plain">
        {(['open', 'closed', 'returned', 'accepted', 'consolidated'] as const).map((state) => <li key={state}><PeriodStateBadge state={state} /></li>)}
      </ul>
      {shown.length === 0 ? <FilteredEmptyState clearTo={boardAddress(period)} /> : (
        <Table caption={t('consolidation.offices.title')} scroll="box">
          <TableHead>
            <ColumnHeader>{t('consolidation.columns.office')}</ColumnHeader>
            <ColumnHeader>{t('consolidation.columns.months')}</ColumnHeader>
            <ColumnHeader>{t('statistics.completeness')}</ColumnHeader>
            <ColumnHeader>{t('statistics.timeliness')}</ColumnHeader>
            <ColumnHeader>{t('statistics.verification')}</ColumnHeader>
            <ColumnHeader>{t('consolidation.columns.missing')}</ColumnHeader>
            <ColumnHeader figure>{t('consolidation.columns.openFindings')}</ColumnHeader>
            <ColumnHeader>{t('consolidation.columns.reminded')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {groups.map((code) => {
              const offices = shown.filter(({ peerGroup }) => (peerGroup?.code ?? '') === code);
              const group = offices[0]!.peerGroup;
              return (
                <Fragment key={code}>
                  <GroupRow columns={columns}>{group ? localize(group.name) : t('consolidation.offices.noPeerGroup')}</GroupRow>
                  {offices.map((office) => <OfficeRow key={office.id} office={office} period={period} today={today} mayAct={mayAct} />)}
                </Fragment>
              );
            })}
          </TableBody>
        </Table>
      )}
      {mayAct && shown.length > 0 ? <RemindForm period={period} /> : null}
    </Section>
  );
}

function OfficeRow({ office, period, today, mayAct }: { office: BoardOffice; period: Period; today: string; mayAct: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const name = localize(office.name);
  const [latest] = office.reminders;
  const box = `remind-${office.id}`;
  return (
    <Row>
      <RowHeader className={styles.office}>
        <span className={styles.tick}>
          {mayAct ? <input type="checkbox" form={remindForm} name="office" value={office.id} id={box} disabled={latest?.remindedOn === today} data-print="no" /> : null}
          {mayAct ? <label htmlFor={box}>{name}</label> : name}
        </span>
        <span className={styles.marks}>
          {office.isLate ? <StateBadge tone="critical">{t('consolidation.late')}</StateBadge> : null}
          {office.isDisputed ? <StateBadge tone="attention">{t('consolidation.disputed')}</StateBadge> : null}
        </span>
      </RowHeader>
      <Cell primary wide>
        <span className={styles.months}>{office.months.map((month) => <MonthMark key={month.month} officeId={office.id} name={name} month={month} />)}</span>
      </Cell>
      <Cell primary label={t('statistics.completeness')}><ShareMark label={t('statistics.completeness')} share={office.completeness} /></Cell>
      <Cell><ShareMark label={t('statistics.timeliness')} share={office.timeliness} /></Cell>
      <Cell><ShareMark label={t('statistics.verification')} share={office.verification} /></Cell>
      <Cell primary wide className={styles.missing}><MissingLinks office={office} period={period} /></Cell>
      <Cell figure label={t('consolidation.columns.openFindings')}>
        {office.openFindings > 0 ? <Link to={`${boardAddress(period, { view: 'findings' })}#office-${office.id}`}>{format.number(office.openFindings)}</Link> : '–'}
      </Cell>
      <Cell primary label={t('consolidation.columns.reminded')}>
        {latest ? (
          <>
            {format.date(latest.remindedOn)}
            <span className={styles.quiet}>{t('consolidation.reminders.to', { names: latest.receivers.map((receiver) => receiver.name).join(', ') })}</span>
          </>
        ) : '–'}
      </Cell>
    </Row>
  );
}

const icons: Record<PeriodState, LucideIcon> = { open: CircleDashed, closed: Send, returned: CircleSlash2, accepted: BadgeCheck, consolidated: Lock };

function MonthMark({ officeId, name, month: { month, state, lateness, movedBy } }: { officeId: string; name: string; month: BoardMonth }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isLate = lateness === 'notClosed' || lateness === 'closedLate';
  const title = [
    `${name}, ${format.month(month)}: ${t(`periods.states.${state}`)}`, ...(isLate ? [t(`consolidation.lateness.${lateness}`)] : []), ...(movedBy ? [movedBy] : []),
  ].join('. ');
  return (
    <Link to={`/periods/${officeId}/${month}`} className={clsx(styles.month, styles[state], isLate && styles.lateMonth)} title={title}>
      <Icon icon={icons[state]} size={14} />
      <VisuallyHidden>{title}</VisuallyHidden>
      <span aria-hidden="true">{Number(month.slice(5))}</span>
    </Link>
  );
}

function placeOfMissing(kind: MissingKind, officeId: string, period: Period): string {
  switch (kind) {
    case 'entries':
      return `/periods/${officeId}/${period.kind === 'month' ? period.label : period.from.slice(0, 7)}`;
    case 'checklists':
      return `/checklists?office=${officeId}&state=overdue`;
    case 'analyses':
      return `/analyses?office=${officeId}&state=overdue`;
    case 'risks':
      return `/risks?office=${officeId}&overdue=yes`;
    case 'eliminations':
      return `/risks?office=${officeId}&state=eliminated`;
  }
}

function MissingLinks({ office, period }: { office: BoardOffice; period: Period }) {
  const { t } = useTranslation();
  const present = missingKinds.filter((kind) => office.missing[kind] > 0);
  if (present.length === 0) return <span className={styles.quiet}>{t('consolidation.nothing')}</span>;
  const firstIncomplete = office.months.find(({ entries, expectedEntries }) => entries < expectedEntries)?.month;
  return (
    <ul data-list="plain" className={styles.places}>
      {present.map((kind) => (
        <li key={kind}>
          <Link to={kind === 'entries' && firstIncomplete ? `/periods/${office.id}/${firstIncomplete}` : placeOfMissing(kind, office.id, period)}>
            {t(`consolidation.missing.${kind}`, { count: office.missing[kind] })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function RemindForm({ period }: { period: Period }) {
  const { t } = useTranslation();
  const words = usePeriodText();
  const navigation = useNavigation();
  const { summary, errorOf } = useFormRefusal('remind');
  return (
    <Form method="post" id={remindForm} action={boardAddress(period, { form: 'remind' })} noValidate className={styles.remind} data-print="no">
      <FormScope name="remind">
        <FormStack>
          <h3 className={styles.heading}>{t('consolidation.remind.title')}</h3>
          {summary}
          {errorOf('office') ? <p role="alert" className={styles.refused}>{errorOf('office')}</p> : null}
          <input type="hidden" name="intent" value="remind" />
          <input type="hidden" name="period" value={period.label} />
          <TextArea name="text" label={t('consolidation.remind.text')} help={t('consolidation.remind.help')} rows={3} defaultValue={t('consolidation.remind.default', { period: words(period) })} error={errorOf('text')} />
          <ButtonRow><Button type="submit" icon={BellRing} pending={navigation.formData?.get('intent') === 'remind'}>{t('consolidation.remind.send')}</Button></ButtonRow>
        </FormStack>
      </FormScope>
    </Form>
  );
}
