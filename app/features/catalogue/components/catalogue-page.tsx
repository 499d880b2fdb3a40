import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Cell, ColumnHeader, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { CatalogueIndicator, CatalogueTemplate } from '../catalogue.queries.server.ts';
import { TemplateState } from './template-state.tsx';
import styles from './catalogue-page.module.css';

type CataloguePageProps = { indicators: readonly CatalogueIndicator[]; templates: readonly CatalogueTemplate[] };

export function CataloguePage({ indicators, templates }: CataloguePageProps) {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader
        title={t('catalogue.title')}
        secondary={
          <>
            <LinkButton to="/catalogue/grounds">{t('catalogue.grounds.title')}</LinkButton>
            <LinkButton to="/catalogue/risk-words">{t('riskCatalogues.words.title')}</LinkButton>
            <LinkButton to="/calendar">{t('identity.navigation.calendar')}</LinkButton>
          </>
        }
      />
      <Section title={t('catalogue.indicators')} about={t('catalogue.indicatorsAbout')}>
        <Indicators indicators={indicators} />
      </Section>
      <Section title={t('catalogue.templates')} about={t('catalogue.templatesAbout')}>
        <Templates templates={templates} />
      </Section>
    </Page>
  );
}

function Indicators({ indicators }: Pick<CataloguePageProps, 'indicators'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Table caption={t('catalogue.indicators')}>
      <TableHead>
        <ColumnHeader>{t('catalogue.code')}</ColumnHeader>
        <ColumnHeader>{t('catalogue.name')}</ColumnHeader>
        <ColumnHeader>{t('catalogue.unit')}</ColumnHeader>
        <ColumnHeader>{t('catalogue.kind')}</ColumnHeader>
        <ColumnHeader>{t('catalogue.direction')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {indicators.map((indicator) => (
          <Row key={indicator.code}>
            <RowHeader>{indicator.code}</RowHeader>
            <Cell wide>
              <span className={styles.name}>{localize(indicator.name)}</span>
              <span className={styles.definition}>{localize(indicator.definition)}</span>
            </Cell>
            <Cell label={t('catalogue.unit')}>{localize(indicator.unit)}</Cell>
            <Cell primary label={t('catalogue.kind')}>
              {t(`catalogue.kinds.${indicator.kind}`)}
            </Cell>
            <Cell label={t('catalogue.direction')}>{t(`catalogue.directions.${indicator.direction}`)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Templates({ templates }: Pick<CataloguePageProps, 'templates'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={t('catalogue.templates')}>
      <TableHead>
        <ColumnHeader>{t('catalogue.name')}</ColumnHeader>
        <ColumnHeader>{t('catalogue.block')}</ColumnHeader>
        <ColumnHeader figure>{t('catalogue.version')}</ColumnHeader>
        <ColumnHeader>{t('catalogue.state')}</ColumnHeader>
        <ColumnHeader>{t('catalogue.valid')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {templates.map((template) => (
          <Row key={template.id}>
            <RowHeader>
              <RowLink to={`/catalogue/templates/${template.id}`}>{localize(template.name)}</RowLink>
            </RowHeader>
            <Cell label={t('catalogue.block')}>{localize(template.blockName)}</Cell>
            <Cell figure label={t('catalogue.version')}>
              {template.templateVersion}
            </Cell>
            <Cell primary label={t('catalogue.state')}>
              <TemplateState publishedAt={template.publishedAt} />
            </Cell>
            <Cell label={t('catalogue.valid')}>
              {template.validTo ? format.dateRange(template.validFrom, template.validTo) : t('catalogue.validSince', { on: template.validFrom })}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
