import { Link, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { yearOf } from '#app/platform/time/civil-date.ts';
import {
  Breadcrumbs, Cell, ColumnHeader, EmptyState, Figure, FigureRow, Page, PageHeader, Row, RowHeader, RowLink, searchWith, Section, Sides, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { Headline, MonthStates, NationPage as NationPageData, PeerGroupDiscipline, PlanCount } from '../nation.queries.server.ts';
import type { Period } from '../statistics.model.ts';
import { useFigureText } from './figure-text.ts';
import { ShareMark } from './marks.tsx';
import { NationAttention } from './nation-attention.tsx';
import styles from './nation-page.module.css';
import tableStyles from './statistics-table.module.css';

const firstYear = 2022;

type NationPageProps = { page: NationPageData; period: Period; today: string; needs: ReactNode; figures: ReactNode };

/** Is the period complete, what moved, and what would embarrass us if it were published today. */
export function NationPage({ page, period, today, needs, figures }: NationPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const year = yearOf(period.from);
  const hasFigures = page.blocks.some(({ headlines }) => headlines.some(({ figures }) => figures.reported !== null));
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('statistics.nation') }]} />
      <PageHeader
        title={t('statistics.overview.title', { year })}
        facts={[{ label: t('statistics.asOf'), value: format.date(period.to) }]}
        secondary={<Years year={year} today={today} />}
      />
      {needs}
      {hasFigures ? (
        <>
          <NationAttention page={page} year={year} today={today} />
          {page.blocks.map((block) => (
            <Section key={block.code} title={localize(block.name)} aside={<Link to={`/statistics?year=${year}&block=${block.code}`}>{t('statistics.overview.allOfBlock')}</Link>}>
              <FigureRow>
                {block.headlines.map((headline) => (
                  <HeadlineFigure key={headline.code} headline={headline} year={year} />
                ))}
              </FigureRow>
            </Section>
          ))}
          {figures}
          <Sides even>
            <Section title={t('statistics.overview.plans')} about={t('statistics.overview.plansAbout')}>
              <Plans plans={page.plans} year={year} />
            </Section>
            <div className={styles.stack}>
              <Section title={t('statistics.overview.months')} about={t('statistics.overview.monthsAbout')}>
                <Months months={page.months} />
              </Section>
              <Section title={t('statistics.overview.peerGroups')} about={t('statistics.overview.peerGroupsAbout')}>
                <PeerGroups groups={page.peerGroups} />
              </Section>
            </div>
          </Sides>
        </>
      ) : (
        <EmptyState title={t('statistics.empty.title')}>{t('statistics.empty.text')}</EmptyState>
      )}
    </Page>
  );
}

function Years({ year, today }: { year: number; today: string }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const years = Array.from({ length: yearOf(today) - firstYear + 1 }, (_, index) => firstYear + index);
  return (
    <nav className={styles.years} aria-label={t('statistics.period.yearLabel')}>
      {years.map((other) => (
        <Link key={other} to={{ search: searchWith(search, { year: other }) }} aria-current={other === year ? 'true' : undefined} className={styles.year}>
          {other}
        </Link>
      ))}
    </nav>
  );
}

function HeadlineFigure({ headline, year }: { headline: Headline; year: number }) {
  const localize = useLocalize();
  const text = useFigureText();
  const { figures, change, completeness } = headline;
  return (
    <Figure
      label={localize(headline.name)}
      value={figures.reported === null ? null : Number(figures.reported)}
      decimals={headline.decimals}
      href={`/statistics/${headline.code}?year=${year}`}
      verified={figures.verified === null ? null : Number(figures.verified)}
      completeness={completeness ?? undefined}
      trend={headline.trend}
      change={change ? { amount: Number(change.amount), text: text.signed(headline, change.amount), since: change.since } : undefined}
    />
  );
}

function Plans({ plans, year }: { plans: readonly PlanCount[]; year: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const late = plans.filter(({ behind, atRisk }) => behind + atRisk > 0);
  if (late.length === 0) return <p className={tableStyles.muted}>{t('statistics.overview.allOnPlan')}</p>;
  return (
    <Table caption={t('statistics.overview.plans')}>
      <TableHead>
        <ColumnHeader>{t('statistics.indicator')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.status.behind')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.status.atRisk')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.status.onPlan')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {late.map((plan) => (
          <Row key={plan.code}>
            <RowHeader>
              <RowLink to={`/statistics/${plan.code}?year=${year}&by=offices`}>{localize(plan.name)}</RowLink>
            </RowHeader>
            <Cell figure primary label={t('statistics.status.behind')} className={plan.behind > 0 ? styles.behind : tableStyles.muted}>
              {format.number(plan.behind)}
            </Cell>
            <Cell figure primary label={t('statistics.status.atRisk')}>
              {format.number(plan.atRisk)}
            </Cell>
            <Cell figure>{format.number(plan.onPlan)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

const monthStates = ['open', 'returned', 'closed', 'accepted', 'consolidated'] as const;

function Months({ months }: { months: readonly MonthStates[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.months}>
      <Table caption={t('statistics.overview.months')}>
        <TableHead>
          <ColumnHeader>{t('statistics.period.month')}</ColumnHeader>
          {monthStates.map((state) => (
            <ColumnHeader key={state} figure>
              {t(`statistics.overview.states.${state}`)}
            </ColumnHeader>
          ))}
        </TableHead>
        <TableBody>
          {months.map((month) => (
            <Row key={month.month}>
              <RowHeader>
                <RowLink to={`/periods?year=${month.month.slice(0, 4)}`}>{format.month(month.month)}</RowLink>
              </RowHeader>
              {monthStates.map((state) => (
                <Cell key={state} figure primary={state === 'open' || state === 'accepted'} label={t(`statistics.overview.states.${state}`)} className={month[state] === 0 ? tableStyles.muted : undefined}>
                  {format.number(month[state])}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function PeerGroups({ groups }: { groups: readonly PeerGroupDiscipline[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={t('statistics.overview.peerGroups')}>
      <TableHead>
        <ColumnHeader>{t('statistics.overview.peerGroup')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.overview.offices')}</ColumnHeader>
        <ColumnHeader>{t('statistics.completeness')}</ColumnHeader>
        <ColumnHeader>{t('statistics.timeliness')}</ColumnHeader>
        <ColumnHeader>{t('statistics.verification')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {groups.map((group) => {
          const name = group.name ? localize(group.name) : t('statistics.overview.noPeerGroup');
          return (
            <Row key={group.code}>
              <RowHeader>{name}</RowHeader>
              <Cell figure>{format.number(group.offices)}</Cell>
              <Cell primary label={t('statistics.completeness')}>
                <ShareMark label={name} share={group.completeness} />
              </Cell>
              <Cell primary label={t('statistics.timeliness')}>
                <ShareMark label={t('statistics.timelinessOf', { name })} share={group.timeliness} />
              </Cell>
              <Cell primary label={t('statistics.verification')}>
                <ShareMark label={t('statistics.verificationOf', { name })} share={group.verification} />
              </Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
