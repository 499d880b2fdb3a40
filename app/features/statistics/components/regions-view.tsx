import { useLanguage, useLocalize, useTranslation, localize as localizeIn } from '#app/platform/i18n/index.ts';
import { Cell, ColumnHeader, kazakhstanTiles, Row, RowHeader, Sides, Table, TableBody, TableHead, TileMap, type Tile } from '#app/ui/index.ts';
import type { RegionFigures } from '../indicator.queries.server.ts';
import { numberOf } from '../statistics.model.ts';
import type { StandardIndicator } from '../statistics.queries.server.ts';
import { useFigureText } from './figure-text.ts';
import { PairMark, ShareMark, usePercentText } from './marks.tsx';
import styles from './statistics-table.module.css';

type RegionsViewProps = { indicator: StandardIndicator; regions: readonly RegionFigures[]; showMap: boolean };

/** The 20 regions as tiles in their neighbourhood, and as a table in the alphabet's order. */
export function RegionsView({ indicator, regions, showMap }: RegionsViewProps) {
  if (!showMap) return <RegionsTable indicator={indicator} regions={regions} />;
  return (
    <Sides even>
      <RegionsMap indicator={indicator} regions={regions} />
      <RegionsTable indicator={indicator} regions={regions} />
    </Sides>
  );
}

function RegionsMap({ indicator, regions }: Omit<RegionsViewProps, 'showMap'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const language = useLanguage();
  const text = useFigureText();
  const tiles = regions.flatMap(({ code, shortName, figures }): Tile[] => {
    const place = kazakhstanTiles[code];
    if (!place) return [];
    return [{
      code,
      name: localize(shortName),
      short: localizeIn(place.short, language),
      value: numberOf(figures.reported),
      label: text.figure(indicator, figures.reported),
      column: place.column,
      row: place.row,
    }];
  });
  return <TileMap title={t('statistics.mapTitle')} tiles={tiles} note={localize(indicator.unit)} valueName={t('statistics.reported')} />;
}

function RegionsTable({ indicator, regions }: Omit<RegionsViewProps, 'showMap'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const text = useFigureText();
  const percent = usePercentText();
  return (
    <Table caption={t('statistics.breakdown.regions')}>
      <TableHead>
        <ColumnHeader>{t('statistics.region')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.reported')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.verified')}</ColumnHeader>
        <ColumnHeader>{t('statistics.completeness')}</ColumnHeader>
        <ColumnHeader figure>{t('statistics.timeliness')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {regions.map((region) => {
          const name = localize(region.name);
          return (
            <Row key={region.code}>
              <RowHeader>{name}</RowHeader>
              <Cell figure primary label={t('statistics.reported')} className={styles.figure}>
                {text.figure(indicator, region.figures.reported)}
              </Cell>
              <Cell figure primary label={t('statistics.verified')} className={styles.verified}>
                {text.figure(indicator, region.figures.verified)}
                <PairMark label={name} indicator={indicator} figures={region.figures} verification={region.verification} />
              </Cell>
              <Cell primary label={t('statistics.completeness')}>
                <ShareMark label={name} share={region.completeness} />
              </Cell>
              <Cell figure>{percent(region.timeliness)}</Cell>
            </Row>
          );
        })}
      </TableBody>
    </Table>
  );
}
