import { Link, useSearchParams } from '@remix-run/react';
import { RegisterTabs } from '#app/features/risk-catalogues/index.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, Cell, ColumnHeader, EmptyState, Page, PageHeader, Row, RowHeader, Section, Sides, Table, TableBody, TableHead } from '#app/ui/index.ts';
import type { HeatCell, RegisterOptions } from '../register.queries.server.ts';
import type { HeatMapSearch } from '../register.search.ts';
import { registerAddress } from './register-address.ts';
import { RegisterFilters } from './register-filters.tsx';
import styles from './heat-map.module.css';

export type HeatMapPageProps = { cells: HeatCell[]; unscored: number; options: RegisterOptions; search: HeatMapSearch; today: string; role: Role };

const steps = [1, 2, 3, 4, 5] as const;
const fromTheTop = [5, 4, 3, 2, 1] as const;

/** Where the risks stand on the 5 × 5 grid. It helps to read a register; nothing is counted by it. */
export function HeatMapPage({ cells, unscored, options, search, today, role }: HeatMapPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const [address] = useSearchParams();
  const countAt = (likelihood: number, impact: number) => cells.find((cell) => cell.likelihood === likelihood && cell.impact === impact)?.count ?? 0;
  const bandIndex = (score: number) => options.bands.findIndex(({ fromScore, toScore }) => score >= fromScore && score <= toScore);
  const bandName = (score: number) => {
    const band = options.bands[bandIndex(score)];
    return band ? localize(band.name) : '–';
  };
  const scored = cells.reduce((sum, { count }) => sum + count, 0);
  const list = new URLSearchParams([...address].filter(([name]) => name !== 'score'));
  const cellAddress = (likelihood: number, impact: number) => registerAddress(list, { cell: `${search.score}-${likelihood}-${impact}` });
  const bandRows = options.bands.map((band) => {
    const inBand = cells.filter(({ likelihood, impact }) => likelihood * impact >= band.fromScore && likelihood * impact <= band.toScore);
    const sum = (name: 'count' | 'reported' | 'verified') => inBand.reduce((all, cell) => all + cell[name], 0);
    return { ...band, count: sum('count'), reported: sum('reported'), verified: sum('verified') };
  });
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('riskRegister.list.title'), to: registerAddress(list, {}) }, { label: t('riskRegister.heatMap.title') }]} />
      <PageHeader title={t('riskRegister.heatMap.title')} />
      <RegisterTabs role={role} />
      <RegisterFilters options={options} search={search} path="/risks/heat-map" thisYear={Number(today.slice(0, 4))} kept={['score']} />
      <nav className={styles.which} aria-label={t('riskRegister.heatMap.which')} data-print="no">
        {(['inherent', 'residual'] as const).map((score) => (
          <Link key={score} to={registerAddress(address, { score }, '/risks/heat-map')} preventScrollReset aria-current={search.score === score ? 'true' : undefined}>
            {t(`riskRegister.heatMap.${score}`)}
          </Link>
        ))}
      </nav>
      {scored === 0 ? (
        <EmptyState title={t('riskRegister.heatMap.emptyTitle')}><p>{t('riskRegister.heatMap.emptyText', { count: unscored })}</p></EmptyState>
      ) : (
        <Sides even>
          <div>
            <table className={styles.map}>
              <caption>{t('riskRegister.heatMap.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col" className={styles.corner}>{t('riskRegister.heatMap.axes')}</th>
                  {steps.map((impact) => <th key={impact} scope="col">{impact}</th>)}
                </tr>
              </thead>
              <tbody>
                {fromTheTop.map((likelihood) => (
                  <tr key={likelihood}>
                    <th scope="row">{likelihood}</th>
                    {steps.map((impact) => {
                      const count = countAt(likelihood, impact);
                      const score = likelihood * impact;
                      return (
                        <td key={impact} data-band={Math.min(4, bandIndex(score) + 1)} className={styles.cell}>
                          {count === 0 ? (
                            <span className={styles.none}>–</span>
                          ) : (
                            <Link to={cellAddress(likelihood, impact)} aria-label={t('riskRegister.heatMap.open', { likelihood, impact, band: bandName(score), count })}>
                              {format.number(count)}
                            </Link>
                          )}
                          <span className={styles.band}>{bandName(score)}</span>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
            <p className={styles.rule}>{t('riskRegister.heatMap.rule')}</p>
            <p className={styles.rule}>{t('riskRegister.heatMap.unscored', { count: unscored })}</p>
          </div>
          <Section title={t('riskRegister.heatMap.byBand')}>
            <Table caption={t('riskRegister.heatMap.byBand')} narrow="table">
              <TableHead>
                <ColumnHeader>{t('riskRegister.heatMap.band')}</ColumnHeader>
                <ColumnHeader figure>{t('riskRegister.heatMap.scores')}</ColumnHeader>
                <ColumnHeader figure>{t('riskRegister.list.all')}</ColumnHeader>
                <ColumnHeader figure>{t('riskRegister.list.reported')}</ColumnHeader>
                <ColumnHeader figure>{t('riskRegister.list.verified')}</ColumnHeader>
              </TableHead>
              <TableBody>
                {bandRows.map((band) => (
                  <Row key={band.code}>
                    <RowHeader>{search.score === 'inherent' ? <Link to={registerAddress(list, { band: band.code })}>{localize(band.name)}</Link> : localize(band.name)}</RowHeader>
                    <Cell figure>{`${band.fromScore}–${band.toScore}`}</Cell>
                    <Cell figure>{format.number(band.count)}</Cell>
                    <Cell figure>{format.number(band.reported)}</Cell>
                    <Cell figure>{format.number(band.verified)}</Cell>
                  </Row>
                ))}
              </TableBody>
            </Table>
          </Section>
        </Sides>
      )}
    </Page>
  );
}
