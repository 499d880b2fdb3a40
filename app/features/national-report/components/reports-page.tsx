import { Form } from '@remix-run/react';
import type { Role } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation, type Localized } from '#app/platform/i18n/index.ts';
import { Button, Cell, ColumnHeader, EmptyState, FieldRow, FormStack, LinkButton, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, Table, TableBody, TableHead, TextField } from '#app/ui/index.ts';
import type { ReportRow } from '../report.queries.server.ts';
import { ReportStateBadge } from './state-words.tsx';

type ReportsPageProps = { reports: ReportRow[]; templates: { version: number; name: Localized; sections: number }[]; role: Role; year: number };

/** National reports by year; the coordinator begins the next one. */
export function ReportsPage({ reports, templates, role, year }: ReportsPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Page>
      <PageHeader title={t('nationalReport.title')} secondary={<LinkButton to="/national-reports/template">{t('nationalReport.template.title')}</LinkButton>} />
      <p>{t('nationalReport.about')}</p>
      {reports.length === 0 ? (
        <EmptyState title={t('nationalReport.empty')}>{t('nationalReport.emptyAbout')}</EmptyState>
      ) : (
        <Table caption={t('nationalReport.title')}>
          <TableHead>
            <ColumnHeader>{t('nationalReport.fields.title')}</ColumnHeader>
            <ColumnHeader>{t('nationalReport.fields.state')}</ColumnHeader>
            <ColumnHeader figure>{t('nationalReport.fields.agreed')}</ColumnHeader>
            <ColumnHeader>{t('nationalReport.fields.publishedAt')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {reports.map((report) => (
              <Row key={report.year}>
                <RowHeader><RowLink to={`/national-reports/${report.year}`}>{localize(report.title)}</RowLink></RowHeader>
                <Cell label={t('nationalReport.fields.state')}><ReportStateBadge state={report.state} /></Cell>
                <Cell label={t('nationalReport.fields.agreed')} figure>{t('nationalReport.of', { part: format.number(report.agreed), whole: format.number(report.chapters * 3) })}</Cell>
                <Cell label={t('nationalReport.fields.publishedAt')}>{report.publishedAt ? format.dateTime(report.publishedAt) : '–'}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
      {may({ role }, 'nationalReport.write') && <NewReport templates={templates} year={year} />}
    </Page>
  );
}

function NewReport({ templates, year }: Pick<ReportsPageProps, 'templates' | 'year'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { summary, errorOf } = useFormRefusal();
  return (
    <Section title={t('nationalReport.new.title')} about={t('nationalReport.new.about')}>
      <Form method="post">
        <FormStack>
          {summary}
          <FieldRow>
            <TextField name="year" label={t('nationalReport.fields.year')} numeric narrow defaultValue={String(year)} error={errorOf('year')} />
            <Select name="templateVersion" label={t('nationalReport.fields.template')} defaultValue={templates[0]?.version}
              options={templates.map(({ version, name, sections }) => ({ value: String(version), label: `${localize(name)}, ${t('nationalReport.sections', { count: sections })}` }))} />
          </FieldRow>
          <TextField name="title.kk" label={t('nationalReport.fields.titleIn.kk')} error={errorOf('title.kk')} />
          <TextField name="title.ru" label={t('nationalReport.fields.titleIn.ru')} required={false} error={errorOf('title.ru')} />
          <TextField name="title.en" label={t('nationalReport.fields.titleIn.en')} required={false} error={errorOf('title.en')} />
          <div><Button type="submit" tone="primary">{t('nationalReport.new.create')}</Button></div>
        </FormStack>
      </Form>
    </Section>
  );
}
