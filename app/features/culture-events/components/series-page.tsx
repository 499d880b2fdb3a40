import { Form } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Banner, Breadcrumbs, Button, ButtonRow, Card, Cell, ColumnHeader, FormScope, FormStack, Page, PageHeader, Row, RowHeader, RowLink, Section, Sides, StateBadge, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { SeriesRecord } from '../culture-events.queries.server.ts';
import styles from './culture-events.module.css';
import { EventStateBadge } from './event-words.tsx';

/** One series and its events, each of which goes its own way. */
export function SeriesPage({ series, today, mayWrite }: { series: SeriesRecord; today: string; mayWrite: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const { summary, errorOf } = useFormRefusal();
  const toCome = series.events.filter(({ state, happensOn }) => state === 'planned' && happensOn > today).length;
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('cultureEvents.list.title'), to: '/culture' }, { label: t('cultureEvents.series.title'), to: '/culture/series' }, { label: series.title }]} />
      <PageHeader
        kicker={localize(series.organisationName)}
        title={<span lang={series.language}>{series.title}</span>}
        state={series.endedOn ? <StateBadge>{t('cultureEvents.series.ended')}</StateBadge> : undefined}
        facts={[
          { label: t('cultureEvents.fields.kindCode'), value: localize(series.kindName) },
          { label: t('cultureEvents.series.frequency'), value: t(`cultureEvents.frequencies.${series.frequency}`) },
          { label: t('cultureEvents.series.days'), value: format.dateRange(series.fromOn, series.toOn) },
        ]}
      />
      {series.endedOn && <Banner>{t('cultureEvents.series.endedOn', { day: format.date(series.endedOn) })}: {series.endReason}</Banner>}
      <Sides>
        <Section title={t('cultureEvents.series.events')} about={t('cultureEvents.series.eventsAbout')}>
          <Table caption={t('cultureEvents.series.events')}>
            <TableHead>
              <ColumnHeader>{t('cultureEvents.fields.day')}</ColumnHeader>
              <ColumnHeader>{t('cultureEvents.fields.title')}</ColumnHeader>
              <ColumnHeader>{t('cultureEvents.fields.state')}</ColumnHeader>
            </TableHead>
            <TableBody>
              {series.events.map((event) => (
                <Row key={event.eventId}>
                  <RowHeader><RowLink to={`/culture/${event.officeId}/${event.eventId}`}>{format.date(event.happensOn)}</RowLink></RowHeader>
                  <Cell label={t('cultureEvents.fields.title')} lang={event.language}>{event.title}</Cell>
                  <Cell primary label={t('cultureEvents.fields.state')}><EventStateBadge state={event.state} happensOn={event.happensOn} today={today} /></Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </Section>
        <div className={styles.side}>
          {mayWrite && series.endedOn === null && (
            <Card>
              <FormScope name="end">
                <Form method="post" noValidate preventScrollReset>
                  <FormStack>
                    <h2 className={styles.movement}>{t('cultureEvents.series.end')}</h2>
                    <p className={styles.quiet}>{t('cultureEvents.series.endAbout', { count: toCome, shown: format.number(toCome) })}</p>
                    {summary}
                    <input type="hidden" name="version" value={series.version} />
                    <TextField name="reason" label={t('cultureEvents.fields.reason')} maxLength={500} error={errorOf('reason')} />
                    <ButtonRow><Button type="submit">{t('cultureEvents.series.end')}</Button></ButtonRow>
                  </FormStack>
                </Form>
              </FormScope>
            </Card>
          )}
        </div>
      </Sides>
    </Page>
  );
}
