import { Form, useNavigation } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Breadcrumbs, Button, Cell, ColumnHeader, DateField, EmptyState, FormStack, Page, PageHeader, RadioGroup, Row, RowHeader,
  Section, Sides, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { CalendarYearDay, OfficeCalendarException } from '../calendar.server.ts';
import { YearGrid } from './year-grid.tsx';
import { YearLinks } from './year-links.tsx';

type OfficeCalendarPageProps = {
  year: number;
  today: string;
  days: readonly CalendarYearDay[];
  exceptions: readonly OfficeCalendarException[];
};

export function OfficeCalendarPage({ year, today, days, exceptions }: OfficeCalendarPageProps) {
  const { t } = useTranslation();
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('identity.navigation.office'), to: '/office' }, { label: t('calendar.officeTitle', { year }) }]} />
      <PageHeader title={t('calendar.officeTitle', { year })} secondary={<YearLinks year={year} />} />
      <Sides>
        <Exceptions exceptions={exceptions} />
        <ExceptionForm today={today} />
      </Sides>
      <YearGrid days={days} today={today} exceptions={exceptions} />
    </Page>
  );
}

function Exceptions({ exceptions }: { exceptions: readonly OfficeCalendarException[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('calendar.exceptions')}>
      {exceptions.length === 0 && <EmptyState title={t('calendar.noExceptions')}>{t('calendar.exceptionsAbout')}</EmptyState>}
      {exceptions.length > 0 && (
        <Table caption={t('calendar.exceptions')}>
          <TableHead>
            <ColumnHeader>{t('calendar.day')}</ColumnHeader>
            <ColumnHeader>{t('calendar.kind')}</ColumnHeader>
            <ColumnHeader>{t('calendar.reason')}</ColumnHeader>
            <ColumnHeader hidden>{t('calendar.remove')}</ColumnHeader>
          </TableHead>
          <TableBody>
            {exceptions.map((exception) => (
              <Row key={exception.day}>
                <RowHeader>{format.date(exception.day)}</RowHeader>
                <Cell primary>{t(exception.isWorking ? 'calendar.working' : 'calendar.free')}</Cell>
                <Cell>{exception.reason}</Cell>
                <Cell actions primary>
                  <Form method="post">
                    <input type="hidden" name="intent" value="remove" />
                    <input type="hidden" name="day" value={exception.day} />
                    <Button type="submit" size="small" tone="quiet">
                      {t('calendar.remove')}
                    </Button>
                  </Form>
                </Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function ExceptionForm({ today }: { today: string }) {
  const { t } = useTranslation();
  const { summary, errorOf } = useFormRefusal();
  const navigation = useNavigation();
  return (
    <Section title={t('calendar.addException')}>
      <Form method="post" noValidate>
        <FormStack>
          {summary}
          <input type="hidden" name="intent" value="save" />
          <DateField name="day" label={t('calendar.day')} defaultValue={today} error={errorOf('day')} />
          <RadioGroup
            name="isWorking"
            label={t('calendar.kind')}
            inline
            defaultValue="free"
            options={[
              { value: 'free', label: t('calendar.free') },
              { value: 'working', label: t('calendar.working') },
            ]}
            error={errorOf('isWorking')}
          />
          <TextField name="reason" label={t('calendar.reason')} error={errorOf('reason')} />
          <Button type="submit" tone="primary" pending={navigation.formData?.get('intent') === 'save'}>
            {t('calendar.save')}
          </Button>
        </FormStack>
      </Form>
    </Section>
  );
}
