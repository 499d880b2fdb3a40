import { Link } from '@remix-run/react';
import { Download } from 'lucide-react';
import { SavedViews } from '#app/features/saved-views/index.ts';
import type { SavedView } from '#app/features/saved-views/index.server.ts';
import { DefinitionNote } from '#app/features/statistic-catalogue/index.ts';
import { type Dimension, type Member } from '#app/features/statistic-engine/index.ts';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { Banner, ButtonRow, EmptyState, LinkButton, Page, PageHeader, Section, type Option } from '#app/ui/index.ts';
import { chartOf, isDrawable, showsComparison } from '../chart.model.ts';
import { mostCells } from '../explorer.model.ts';
import type { ExplorerData } from '../explorer.queries.server.ts';
import { searchOf } from '../explorer.search.ts';
import { CopyAddress } from './copy-address.tsx';
import { ExplorerChart } from './explorer-chart.tsx';
import { ExplorerForm } from './explorer-form.tsx';
import { useExplorerText } from './explorer-words.ts';
import { PivotTable } from './pivot-table.tsx';
import styles from './explorer.module.css';

export type ExplorerPageProps = {
  data: ExplorerData; choices: readonly Option[]; scope: { name: Localized | null }; today: string; filterBy: { dimension: Dimension; members: Member[] } | null;
  views: SavedView[]; personId: string; newId: string; maySave: boolean;
};

/** Any statistic by anything that it knows, as of any day. */
export function ExplorerPage({ data, choices, scope, today, filterBy, views, personId, newId, maySave }: ExplorerPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const words = useExplorerText();
  const { view, definitions, period, other, isOtherLength, tooMany, dropped, filters } = data;
  return (
    <Page>
      <PageHeader
        title={t('explorer.title')}
        facts={[
          { label: t('statistics.scope'), value: scope.name ? localize(scope.name) : t('statistics.nation') },
          { label: t('statistics.period.label'), value: words.period(period) },
          { label: t('statistics.asOf'), value: format.date(period.to) },
          ...(other ? [{ label: t('explorer.comparedWith'), value: words.period(other) }] : []),
          ...(filters.length > 0 ? [{ label: t('explorer.only'), value: words.filters(filters) }] : []),
        ]}
      />
      <SavedViews views={views} personId={personId} newId={newId} path="/explorer" maySave={maySave} />
      {definitions.length > 0 && filterBy === null && <a className={styles.toForm} href="#view" data-print="no">{t('explorer.changeView')}</a>}
      <ExplorerForm {...data} choices={choices} today={today} filterBy={filterBy} />
      {dropped.length > 0 && <Banner tone="attention">{t('explorer.dropped', { dimensions: dropped.map(words.dimension).join(', ') })}</Banner>}
      {isOtherLength && <Banner tone="attention">{t('explorer.otherLength')}</Banner>}
      {other && !showsComparison(view.shape, view) && <p className={styles.quiet}>{t('explorer.notCompared')} <Link to={{ search: searchOf({ ...view, shape: 'table' }) }}>{t('explorer.compareInTable')}</Link></p>}
      {tooMany !== null && <EmptyState title={t('explorer.tooMany', { count: tooMany })}>{t('explorer.tooManyAbout', { most: mostCells })}</EmptyState>}
      {definitions.length === 0 && <EmptyState title={t('explorer.none')}>{t('explorer.noneAbout')}</EmptyState>}
      {tooMany === null && definitions.length > 0 && (
        <div className={styles.figures}>
          <Downloads data={data} />
          {definitions.map((definition) => (
            <Section key={definition.code} title={localize(definition.name)} about={view.shape === 'table' && !isUnknown(data, definition.code) ? words.measured(definition, view.measure) : undefined}>
              <DefinitionNote definition={definition} />
              {isUnknown(data, definition.code)
                ? <EmptyState title={t('explorer.unknown')}>{t('explorer.unknownAbout')}</EmptyState>
                : view.shape === 'table' ? <PivotTable {...data} definition={definition} /> : <ExplorerChart {...data} definition={definition} />}
            </Section>
          ))}
        </div>
      )}
    </Page>
  );
}

const isUnknown = ({ cells, before }: ExplorerData, code: string): boolean => Object.keys(cells[code] ?? {}).length === 0 && Object.keys(before?.[code] ?? {}).length === 0;

const noWords = { name: () => '', value: () => '', whole: '' };
const isDrawn = (data: ExplorerData): boolean => {
  const { view, definitions, cells } = data;
  return definitions.some(({ code }) => !isUnknown(data, code) && isDrawable(view.shape, chartOf({ ...data, cells: cells[code] ?? {} }, view.shape, noWords), view));
};

/** Exactly what is shown, as files. */
function Downloads({ data }: { data: ExplorerData }) {
  const { t } = useTranslation();
  const { view } = data;
  const file = (format: string) => `/explorer/file${searchOf(view, { format })}`;
  const formats = isDrawn(data) ? (['csv', 'xlsx', 'svg', 'png'] as const) : (['csv', 'xlsx'] as const);
  return (
    <div data-print="no">
      <ButtonRow>
        <CopyAddress />
        {formats.map((format) => <LinkButton key={format} to={file(format)} icon={Download} reloadDocument>{t(`explorer.files.${format}`)}</LinkButton>)}
      </ButtonRow>
    </div>
  );
}
