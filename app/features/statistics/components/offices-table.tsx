import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, GroupRow, Row, RowHeader, RowLink, Sparkline, Table, TableBody, TableHead, type SortState } from '#app/ui/index.ts';
import type { OfficeFigures } from '../indicator.queries.server.ts';
import { peerGroupKey } from '../office-order.model.ts';
import { groupedBy } from '../statistics.model.ts';
import type { StandardIndicator } from '../statistics.queries.server.ts';
import { useFigureText } from './figure-text.ts';
import { PairMark, PlanStatusBadge, ShareMark, usePercentText } from './marks.tsx';
import { usePeriodQuery } from './period-words.ts';
import { TypedCells, TypedHeaders } from './typed-beside.tsx';
import styles from './statistics-table.module.css';

const byName: SortState = { column: 'name', direction: 'ascending' };
type OfficesTableProps = { indicator: StandardIndicator; offices: readonly OfficeFigures[] };

/** Offices inside their peer groups: nobody is compared with another kind of body. */
export function OfficesTable({ indicator, offices }: OfficesTableProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const groups = groupedBy(offices, peerGroupKey);
  const sortable = { defaultSort: byName };
  const isDerived = indicator.derivation !== null;
  return (
    <Table caption={t('statistics.breakdown.offices')}>
      <TableHead>
        <ColumnHeader sort="name" {...sortable}>{t('statistics.office')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.reported')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.verified')}</ColumnHeader>
        {isDerived && <TypedHeaders />}
        <ColumnHeader figure>{t('statistics.planToDate')}</ColumnHeader>
        <ColumnHeader>{t('statistics.planStatus')}</ColumnHeader>
        {/* Of a figure that is counted from records, no entry is expected. */}
        {!isDerived && <ColumnHeader sort="completeness" {...sortable}>{t('statistics.completeness')}</ColumnHeader>}
        {!isDerived && <ColumnHeader figure sort="timeliness" {...sortable}>{t('statistics.timeliness')}</ColumnHeader>}
        <ColumnHeader figure sort="verification" {...sortable}>{t('statistics.verification')}</ColumnHeader>
        <ColumnHeader>{t('statistics.trend')}</ColumnHeader>
      </TableHead>
      {[...groups.values()].map((group) => (
        <TableBody key={peerGroupKey(group[0]!)}>
          <GroupRow columns={9}>
            {t(`statistics.kindNames.${group[0]!.kind}`)}
            {group[0]!.peerGroup ? ` · ${localize(group[0]!.peerGroup.name)}` : ''}
          </GroupRow>
          {group.map((office) => (
            <OfficeRow key={office.id} indicator={indicator} office={office} />
          ))}
        </TableBody>
      ))}
    </Table>
  );
}

function OfficeRow({ indicator, office }: { indicator: StandardIndicator; office: OfficeFigures }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const text = useFigureText();
  const percent = usePercentText();
  const query = usePeriodQuery();
  const name = localize(office.name);
  const isDerived = indicator.derivation !== null;
  return (
    <Row>
      <RowHeader className={styles.name}>
        <RowLink to={`/statistics/${indicator.code}/${office.id}${query}`}>{name}</RowLink>
      </RowHeader>
      <Cell figure primary label={t('statistics.reported')} className={styles.figure}>
        {text.figure(indicator, office.figures.reported)}
      </Cell>
      <Cell figure primary label={t('statistics.verified')} className={styles.verified}>
        {text.figure(indicator, office.figures.verified)}
        <PairMark label={name} indicator={indicator} figures={office.figures} verification={office.verification} />
      </Cell>
      {isDerived && <TypedCells indicator={indicator} typed={office.typed} />}
      <Cell figure>{text.plan(indicator, office.plan)}</Cell>
      <Cell primary label={t('statistics.planStatus')}>
        <PlanStatusBadge status={office.status} />
      </Cell>
      {!isDerived && (
        <Cell primary label={t('statistics.completeness')}>
          <ShareMark label={name} share={office.completeness} />
        </Cell>
      )}
      {!isDerived && <Cell figure>{percent(office.timeliness)}</Cell>}
      <Cell figure>{percent(office.verification)}</Cell>
      <Cell tight>{office.trend.length < 2 ? null : <Sparkline label={name} points={office.trend} />}</Cell>
    </Row>
  );
}
