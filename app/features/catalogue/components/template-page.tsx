import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Cell, ColumnHeader, GroupRow, Page, PageHeader, Row, RowHeader, Section, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { TemplateDetails } from '../catalogue.queries.server.ts';

export function TemplatePage({ template }: { template: TemplateDetails }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('catalogue.title'), to: '/catalogue' }, { label: localize(template.name) }]} />
      <PageHeader
        kicker={localize(template.blockName)}
        title={localize(template.name)}
        facts={[
          { label: t('catalogue.version'), value: template.templateVersion },
          { label: t('catalogue.published'), value: format.date(template.publishedAt.slice(0, 10)) },
        ]}
      />
      <Section title={t('catalogue.goal')}>
        <p>{localize(template.goal)}</p>
      </Section>
      <Section title={t('catalogue.tasks')}>
        <Table caption={t('catalogue.tasks')}>
          <TableHead>
            <ColumnHeader>{t('catalogue.subtask')}</ColumnHeader>
            <ColumnHeader>{t('catalogue.frequency')}</ColumnHeader>
            <ColumnHeader>{t('catalogue.proof')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {template.tasks.flatMap((task) => [
              <GroupRow key={task.id} columns={3}>
                {localize(task.name)}
              </GroupRow>,
              ...task.subtasks.map((subtask) => (
                <Row key={subtask.id}>
                  <RowHeader>{localize(subtask.name)}</RowHeader>
                  <Cell primary label={t('catalogue.frequency')}>
                    {t(`catalogue.frequencies.${subtask.frequency}`)}
                  </Cell>
                  <Cell label={t('catalogue.proof')}>{subtask.evidenceKinds.map(localize).join(', ')}</Cell>
                </Row>
              )),
            ])}
          </TableBody>
        </Table>
      </Section>
      <Section title={t('catalogue.indicators')}>
        <Table caption={t('catalogue.indicators')}>
          <TableHead>
            <ColumnHeader>{t('catalogue.code')}</ColumnHeader>
            <ColumnHeader>{t('catalogue.name')}</ColumnHeader>
            <ColumnHeader>{t('catalogue.unit')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {template.indicators.map((indicator) => (
              <Row key={indicator.code}>
                <RowHeader>{indicator.code}</RowHeader>
                <Cell primary>{localize(indicator.name)}</Cell>
                <Cell label={t('catalogue.unit')}>{localize(indicator.unit)}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </Section>
    </Page>
  );
}
