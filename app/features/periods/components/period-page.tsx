import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Breadcrumbs, Button, ButtonRow, Cell, ColumnHeader, CompletenessBar, EmptyState, FormStack, LinkButton, Page,
  PageHeader, Row, RowHeader, RowLink, Section, Sides, Table, TableBody, TableFoot, TableHead, TextArea,
} from '#app/ui/index.ts';
import { periodMovements, whoReopens, type PeriodMovement } from '../periods.model.ts';
import type { PeriodDecision, PeriodDetails, PeriodIndicator } from '../periods.queries.server.ts';
import type { PeriodRow } from '../periods.repo.server.ts';
import { PeriodStateBadge } from './period-state.tsx';
import styles from './period-page.module.css';

type PeriodPageProps = { officeId: string; month: string; period: PeriodRow; details: PeriodDetails; movements: readonly PeriodMovement[] };

export function PeriodPage({ officeId, month, period, details, movements }: PeriodPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const isClosed = period.state !== 'open' && period.state !== 'returned';
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('identity.navigation.periods'), to: `/periods?year=${month.slice(0, 4)}` }, { label: format.month(month) }]} />
      <PageHeader
        kicker={localize(details.officeName)}
        title={format.month(month)}
        state={<PeriodStateBadge state={period.state} />}
        secondary={<LinkButton to={`/statistics?period=${month}`}>{t('periods.openStatistics')}</LinkButton>}
      />
      {isClosed && <Banner>{t(`periods.reopenedBy.${whoReopens(period.state, period.regionCode)}`)}</Banner>}
      <Sides>
        <Section title={t('periods.indicators')} about={t('periods.indicatorsAbout')}>
          <Indicators officeId={officeId} indicators={details.indicators} />
        </Section>
        <div className={styles.side}>
          {movements.length > 0 && <Decision movements={movements} version={period.version} indicators={details.indicators} />}
          <Trail decisions={details.decisions} />
        </div>
      </Sides>
    </Page>
  );
}

const sum = (indicators: readonly PeriodIndicator[], field: 'entries' | 'expectedEntries' | 'onTimeEntries' | 'correctedEntries') =>
  indicators.reduce((total, indicator) => total + indicator[field], 0);

function Indicators({ officeId, indicators }: { officeId: string; indicators: readonly PeriodIndicator[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (indicators.length === 0) return <EmptyState title={t('periods.noIndicators')} />;
  const expected = sum(indicators, 'expectedEntries');
  return (
    <Table caption={t('periods.indicators')}>
      <TableHead>
        <ColumnHeader>{t('periods.indicator')}</ColumnHeader>
        <ColumnHeader figure>{t('periods.received')}</ColumnHeader>
        <ColumnHeader>{t('periods.completeness')}</ColumnHeader>
        <ColumnHeader figure>{t('periods.onTime')}</ColumnHeader>
        <ColumnHeader figure>{t('periods.corrected')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {indicators.map((indicator) => (
          <Row key={indicator.charterIndicatorId}>
            <RowHeader>
              <RowLink to={`/charters/${officeId}/${indicator.charterId}`}>{localize(indicator.name)}</RowLink>
              <span className={styles.code}>{indicator.charterCode}</span>
            </RowHeader>
            <Cell figure primary label={t('periods.received')}>
              {format.number(indicator.entries)} / {format.number(indicator.expectedEntries)}
            </Cell>
            <Cell primary label={t('periods.completeness')}>
              <CompletenessBar
                label={t('periods.completeness')}
                ratio={indicator.expectedEntries === 0 ? 1 : Math.min(1, indicator.entries / indicator.expectedEntries)}
              />
            </Cell>
            <Cell figure label={t('periods.onTime')}>
              {format.number(indicator.onTimeEntries)}
            </Cell>
            <Cell figure label={t('periods.corrected')}>
              {format.number(indicator.correctedEntries)}
            </Cell>
          </Row>
        ))}
      </TableBody>
      <TableFoot>
        <Row>
          <RowHeader>{t('periods.total')}</RowHeader>
          <Cell figure primary label={t('periods.received')}>
            {format.number(sum(indicators, 'entries'))} / {format.number(expected)}
          </Cell>
          <Cell primary>
            <CompletenessBar label={t('periods.completeness')} ratio={expected === 0 ? 1 : Math.min(1, sum(indicators, 'entries') / expected)} />
          </Cell>
          <Cell figure>{format.number(sum(indicators, 'onTimeEntries'))}</Cell>
          <Cell figure>{format.number(sum(indicators, 'correctedEntries'))}</Cell>
        </Row>
      </TableFoot>
    </Table>
  );
}

function Decision({ movements, version, indicators }: { movements: readonly PeriodMovement[]; version: number; indicators: readonly PeriodIndicator[] }) {
  const { t } = useTranslation();
  const { summary, errorOf } = useFormRefusal();
  const navigation = useNavigation();
  const missing = Math.max(0, sum(indicators, 'expectedEntries') - sum(indicators, 'entries'));
  return (
    <Section title={t('periods.decision')}>
      <Form method="post" noValidate>
        <FormStack>
          {summary}
          <input type="hidden" name="version" value={version} />
          {movements.includes('close') && <p>{missing > 0 ? t('periods.closeMissing', { count: missing }) : t('periods.closeComplete')}</p>}
          {movements.includes('accept') && <p>{t('periods.acceptAbout')}</p>}
          <TextArea
            name="remark"
            label={t('periods.remark')}
            help={t('periods.remarkHelp')}
            required={false}
            rows={3}
            error={errorOf('remark')}
          />
          <ButtonRow>
            {movements.map((movement, index) => (
              <Button
                key={movement}
                type="submit"
                name="movement"
                value={movement}
                tone={index === 0 ? 'primary' : periodMovements[movement].needsRemark ? 'danger' : 'secondary'}
                pending={navigation.formData?.get('movement') === movement}
              >
                {t(`periods.movements.${movement}`)}
              </Button>
            ))}
          </ButtonRow>
        </FormStack>
      </Form>
    </Section>
  );
}

function Trail({ decisions }: { decisions: readonly PeriodDecision[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('periods.trail')}>
      {decisions.length === 0 && <p>{t('periods.trailEmpty')}</p>}
      <ol className={styles.trail} data-list="plain">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <PeriodStateBadge state={decision.toState} />
            <p className={styles.who}>
              {decision.decidedByName}, {t(`identity.roles.${decision.decidedByRole}`)} · {format.dateTime(decision.decidedAt)}
            </p>
            {decision.remark && <p>{decision.remark}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
