import { Form, useNavigation, useSearchParams } from '@remix-run/react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, Cell, ColumnHeader, DateField, EmptyState, FormStack, Page, PageHeader, RadioGroup, Row, RowHeader, Section, Sides,
  Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import type { CalendarYearDay } from '../calendar.server.ts';
import { YearGrid } from './year-grid.tsx';
import { YearLinks } from './year-links.tsx';

type CalendarPageProps = { year: number; today: string; days: readonly CalendarYearDay[]; canEdit: boolean };

export function CalendarPage({ year, today, days, canEdit }: CalendarPageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const working = days.filter(({ isWorking }) => isWorking).length;
  return (
    <Page>
      <PageHeader
        title={t('calendar.title', { year })}
        facts={[{ label: t('calendar.workingDays'), value: format.number(working) }]}
        secondary={<YearLinks year={year} />}
      />
      {days.length === 0 && <EmptyState title={t('calendar.empty')} />}
      <YearGrid days={days} today={today} {...(canEdit && { linkOf: (day: string) => `?year=${year}&day=${day}#edit` })} />
      <Sides>
        <Holidays days={days} />
        {canEdit && <DayForm days={days} today={today} />}
      </Sides>
    </Page>
  );
}

function Holidays({ days }: { days: readonly CalendarYearDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  const named = days.filter(({ name, note }) => name || note);
  return (
    <Section title={t('calendar.holidays')}>
      <Table caption={t('calendar.holidays')}>
        <TableHead>
          <ColumnHeader>{t('calendar.day')}</ColumnHeader>
          <ColumnHeader>{t('calendar.kind')}</ColumnHeader>
          <ColumnHeader>{t('calendar.name')}</ColumnHeader>
        </TableHead>
        <TableBody>
          {named.map((day) => (
            <Row key={day.day}>
              <RowHeader>{format.date(day.day)}</RowHeader>
              <Cell primary>{t(day.isWorking ? 'calendar.working' : 'calendar.free')}</Cell>
              <Cell wide>
                {day.name ? localize(day.name) : ''} {day.note}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function DayForm({ days, today }: { days: readonly CalendarYearDay[]; today: string }) {
  const { t } = useTranslation();
  const { summary, errorOf } = useFormRefusal();
  const navigation = useNavigation();
  const [search] = useSearchParams();
  const chosen = days.find(({ day }) => day === search.get('day'));
  return (
    <Section title={t('calendar.edit')} id="edit" about={t('calendar.editAbout')}>
      <Form method="post" noValidate key={chosen?.day ?? 'new'}>
        <FormStack>
          {summary}
          <DateField name="day" label={t('calendar.day')} defaultValue={chosen?.day ?? today} error={errorOf('day')} />
          <RadioGroup
            name="isWorking"
            label={t('calendar.kind')}
            inline
            defaultValue={chosen?.isWorking === false ? 'free' : 'working'}
            options={[
              { value: 'working', label: t('calendar.working') },
              { value: 'free', label: t('calendar.free') },
            ]}
            error={errorOf('isWorking')}
          />
          {(['kk', 'ru', 'en'] as const).map((language) => (
            <TextField
              key={language}
              name={`name.${language}`}
              label={t(`calendar.nameIn.${language}`)}
              required={false}
              defaultValue={chosen?.name?.[language] ?? ''}
              error={errorOf(`name.${language}`)}
            />
          ))}
          <TextField name="note" label={t('calendar.note')} required={false} defaultValue={chosen?.note ?? ''} error={errorOf('note')} />
          <Button type="submit" tone="primary" pending={navigation.state === 'submitting'}>
            {t('calendar.save')}
          </Button>
        </FormStack>
      </Form>
    </Section>
  );
}
