import { Link } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { StandingFigures } from '#app/features/dashboards/index.ts';
import { isShare, PlanStatusBadge, useFigureText, usePercentText } from '#app/features/statistics/index.ts';
import { Cell, ColumnHeader, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Sparkline, StateBadge, Table, TableBody, TableHead } from '#app/ui/index.ts';
import { addressOf, changeKinds, shortened, yearsOffered, type Briefing } from '../briefing.model.ts';
import styles from './briefing.module.css';

type BriefingPageProps = { briefing: Briefing; author: string; madeAt: string; today: string };

const mostStory = 260;

/** State, trend, overdue, escalations, effects and what changed: what fits on two printed pages. */
export function BriefingPage({ briefing, author, madeAt, today }: BriefingPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const address = addressOf(briefing.subject);
  return (
    <div className={styles.briefing}>
      <Page>
        <PageHeader
          kicker={briefing.belongsTo ? localize(briefing.belongsTo) : undefined}
          title={t('briefing.titleOf', { name: localize(briefing.name) })}
          facts={[
            { label: t('statistics.asOf'), value: format.date(briefing.span.to) },
            { label: t('briefing.madeByLabel'), value: `${author}, ${format.dateTime(madeAt)}` },
          ]}
          action={<LinkButton to={`${address}/paper?year=${briefing.year}`} tone="primary" icon={Download} reloadDocument data-print="no">PDF</LinkButton>}
        />
        <nav className={styles.years} aria-label={t('statistics.period.yearLabel')} data-print="no">
          {yearsOffered(today).map((year) => (
            <Link key={year} to={`${address}?year=${year}`} aria-current={year === briefing.year ? 'true' : undefined}>{year}</Link>
          ))}
        </nav>
        <Figures briefing={briefing} />
        <StandingFigures standing={briefing.standing} title={t('briefing.registers', { year: briefing.year })} />
        <Overdue briefing={briefing} />
        {briefing.subject.kind === 'organisation' ? null : <><Escalations briefing={briefing} /><Effects briefing={briefing} /></>}
        <Changes briefing={briefing} />
      </Page>
    </div>
  );
}

function Figures({ briefing: { figures, year } }: { briefing: Briefing }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const text = useFigureText();
  const percent = usePercentText();
  return (
    <Section title={t('briefing.state', { year })}>
      {figures.length === 0 ? <p className={styles.muted}>{t('briefing.noFigures')}</p> : (
        <Table caption={t('briefing.state', { year })}>
          <TableHead>
            <ColumnHeader>{t('statistics.indicator')}</ColumnHeader>
            <ColumnHeader figure>{t('statistics.reported')}</ColumnHeader>
            <ColumnHeader figure>{t('statistics.verified')}</ColumnHeader>
            <ColumnHeader figure>{t('briefing.plan')}</ColumnHeader>
            <ColumnHeader>{t('statistics.planStatus')}</ColumnHeader>
            <ColumnHeader figure>{t('statistics.completeness')}</ColumnHeader>
            <ColumnHeader>{t('dashboards.trend')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {figures.map((row) => (
              <Row key={row.code}>
                <RowHeader>{localize(row.name)}{isShare(row) ? null : <span className={styles.muted}>, {localize(row.unit)}</span>}</RowHeader>
                <Cell figure primary label={t('statistics.reported')}>{text.figure(row, row.total.reported)}</Cell>
                <Cell figure primary label={t('statistics.verified')}>{text.figure(row, row.total.verified)}</Cell>
                <Cell figure primary label={t('briefing.plan')}>{text.plan(row, row.plan)}</Cell>
                <Cell><PlanStatusBadge status={row.status} /></Cell>
                <Cell figure>{percent(row.completeness)}</Cell>
                <Cell primary wide>{row.trend.length > 1 ? <Sparkline label={localize(row.name)} points={row.trend} /> : '–'}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function Overdue({ briefing: { overdue } }: { briefing: Briefing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const say = (text: string | Localized) => (typeof text === 'string' ? text : localize(text));
  return (
    <Section title={t('briefing.overdue')}>
      {overdue.length === 0 ? <p className={styles.muted}>{t('briefing.nothingOverdue')}</p> : (
        <Table caption={t('briefing.overdue')}>
          <TableHead>
            <ColumnHeader>{t('briefing.what')}</ColumnHeader>
            <ColumnHeader>{t('briefing.where')}</ColumnHeader>
            <ColumnHeader figure>{t('briefing.dueOn')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {overdue.map(({ kind, title, about, dueOn, address }) => (
              <Row key={address}>
                <RowHeader><RowLink to={address}>{t(`briefing.overdueKinds.${kind}`)}: {shortened(say(title), 110)}</RowLink></RowHeader>
                <Cell primary wide>{about ? shortened(localize(about), 70) : '–'}</Cell>
                <Cell figure primary label={t('briefing.dueOn')}>{format.date(dueOn)}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function Escalations({ briefing: { escalations } }: { briefing: Briefing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Section title={t('briefing.escalations')}>
      {escalations.length === 0 ? <p className={styles.muted}>{t('briefing.noEscalations')}</p> : (
        <Table caption={t('briefing.escalations')}>
          <TableHead>
            <ColumnHeader>{t('briefing.what')}</ColumnHeader>
            <ColumnHeader>{t('briefing.level')}</ColumnHeader>
            <ColumnHeader figure>{t('briefing.dueOn')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {escalations.map((row) => (
              <Row key={`${row.address}|${row.dueOn}|${row.level}|${row.question ?? row.cause}`}>
                <RowHeader><RowLink to={row.address}>{shortened(row.question ?? t(`briefing.causes.${row.cause}`, { charter: localize(row.charterName) }), 140)}</RowLink></RowHeader>
                <Cell primary label={t('briefing.level')}>{t(`escalations.levels.${row.level}`)}</Cell>
                <Cell figure primary label={t('briefing.dueOn')}>{format.date(row.dueOn)}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function Effects({ briefing: { effects, year } }: { briefing: Briefing }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('briefing.effects', { year })}>
      {effects.length === 0 ? <p className={styles.muted}>{t('briefing.noEffects')}</p> : (
        <ul data-list="plain" className={styles.effects}>
          {effects.map(({ kind, amount, unit, story, happenedOn, isVerified }) => (
            <li key={`${kind}|${happenedOn}|${story}`}>
              <strong>{t(`coordinatorRegisters.choices.${kind}`)}: {format.number(amount)}{unit ? ` ${unit}` : ''}</strong>{' '}
              <StateBadge tone={isVerified ? 'verified' : 'neutral'}>{t(isVerified ? 'briefing.verified' : 'briefing.reported')}</StateBadge>{' '}
              <span className={styles.muted}>{format.date(happenedOn)}</span>
              <p className={styles.story}>{shortened(story, mostStory)}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Changes({ briefing: { changes, changesSince } }: { briefing: Briefing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const present = changeKinds.filter((kind) => (changes[kind] ?? 0) > 0);
  return (
    <Section title={t('briefing.sinceLastMonth', { date: format.date(changesSince) })}>
      {present.length === 0 ? <p className={styles.muted}>{t('briefing.noChanges')}</p> : (
        <ul className={styles.changes}>{present.map((kind) => <li key={kind}>{t(`briefing.changes.${kind}`, { count: changes[kind]! })}</li>)}</ul>
      )}
    </Section>
  );
}
