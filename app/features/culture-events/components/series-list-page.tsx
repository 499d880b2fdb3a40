import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation, type Language } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Cell, ColumnHeader, DateField, EmptyState, FieldRow, FormScope, FormStack, Page, PageHeader, Row, RowHeader, RowLink, Section, Select, StateBadge, Table, TableBody, TableHead,
} from '#app/ui/index.ts';
import type { EventChoices, SeriesRow } from '../culture-events.queries.server.ts';
import { frequencies } from '../series.model.ts';
import styles from './culture-events.module.css';
import { AudienceFields, FurtherFields, KindSelect, OrganisationField, PlaceField, PublicField, TitleField } from './event-fields.tsx';
import { EventsTabs } from './events-tabs.tsx';

type SeriesListPageProps = { rows: readonly SeriesRow[]; choices: EventChoices | null; newId: string; today: string; language: Language };

/** Events that come again every week, month or quarter. */
export function SeriesListPage({ rows, choices, newId, today, language }: SeriesListPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Page>
      <PageHeader title={t('cultureEvents.series.title')} />
      <EventsTabs />
      {choices && choices.organisations.length > 0 && <NewSeries choices={choices} newId={newId} today={today} language={language} />}
      <Section title={t('cultureEvents.series.list')}>
        {rows.length === 0 ? (
          <EmptyState title={t('cultureEvents.series.empty')}>{t('cultureEvents.series.emptyAbout')}</EmptyState>
        ) : (
          <Table caption={t('cultureEvents.series.list')}>
            <TableHead>
              <ColumnHeader>{t('cultureEvents.fields.title')}</ColumnHeader>
              <ColumnHeader>{t('cultureEvents.fields.kindCode')}</ColumnHeader>
              <ColumnHeader>{t('cultureEvents.fields.organisation')}</ColumnHeader>
              <ColumnHeader>{t('cultureEvents.series.frequency')}</ColumnHeader>
              <ColumnHeader>{t('cultureEvents.series.days')}</ColumnHeader>
              <ColumnHeader figure>{t('cultureEvents.series.heldOf')}</ColumnHeader>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <Row key={row.seriesId}>
                  <RowHeader>
                    <RowLink to={`/culture/series/${row.officeId}/${row.seriesId}`} lang={row.language}>{row.title}</RowLink>
                    {row.endedOn && <StateBadge>{t('cultureEvents.series.ended')}</StateBadge>}
                  </RowHeader>
                  <Cell label={t('cultureEvents.fields.kindCode')}>{localize(row.kindName)}</Cell>
                  <Cell label={t('cultureEvents.fields.organisation')}>{localize(row.organisationName)}</Cell>
                  <Cell primary label={t('cultureEvents.series.frequency')}>{t(`cultureEvents.frequencies.${row.frequency}`)}</Cell>
                  <Cell label={t('cultureEvents.series.days')}>{format.dateRange(row.fromOn, row.toOn)}</Cell>
                  <Cell primary figure label={t('cultureEvents.series.heldOf')}>{t('cultureEvents.series.heldOfAll', { held: format.number(row.held), all: format.number(row.events) })}</Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        )}
      </Section>
    </Page>
  );
}

function NewSeries({ choices, newId, today, language }: Pick<SeriesListPageProps, 'newId' | 'today' | 'language'> & { choices: EventChoices }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { summary, errorOf, refusal } = useFormRefusal();
  const shared = { values: { language }, errorOf };
  return (
    <details open={refusal !== null || undefined} data-print="no">
      <summary className={styles.summary}>{t('cultureEvents.series.new')}</summary>
      <Form method="post" noValidate>
        <FormScope name="series">
          <FormStack>
            {summary}
            <input type="hidden" name="id" value={newId} />
            <TitleField {...shared} />
            <KindSelect {...shared} kinds={choices.kinds} />
            <FieldRow>
              <Select
                name="frequency" label={t('cultureEvents.series.frequency')} defaultValue="month" error={errorOf('frequency')}
                options={frequencies.map((frequency) => ({ value: frequency, label: t(`cultureEvents.frequencies.${frequency}`) }))}
              />
              <DateField name="fromOn" label={t('cultureEvents.series.fromOn')} help={t('cultureEvents.series.fromOnHelp')} defaultValue={today} error={errorOf('fromOn')} />
              <DateField name="toOn" label={t('cultureEvents.series.toOn')} defaultValue={`${today.slice(0, 4)}-12-31`} error={errorOf('toOn')} />
            </FieldRow>
            <OrganisationField organisations={choices.organisations} errorOf={errorOf} />
            <PlaceField {...shared} />
            <AudienceFields {...shared} audiences={choices.audiences} />
            <PublicField values={shared.values} />
            <FurtherFields {...shared} />
            <ButtonRow><Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>{t('cultureEvents.series.plan')}</Button></ButtonRow>
          </FormStack>
        </FormScope>
      </Form>
    </details>
  );
}
