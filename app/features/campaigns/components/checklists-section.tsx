import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import {
  Button, ButtonRow, Cell, Checkbox, ColumnHeader, FilteredEmptyState, KeysetPager, LinkButton, Row, RowHeader, RowLink, searchWith, Section, Select, Table, TableBody, TableHead, TextField,
} from '#app/ui/index.ts';
import { checklistStates } from '../campaign.model.ts';
import type { RunningPageData } from '../campaign-pages.server.ts';
import type { ChecklistRow, WithSilence } from '../progress.queries.server.ts';
import { ChecklistStateBadge, SilenceCell } from './campaign-words.tsx';
import styles from './campaigns.module.css';

/** The checklists of a campaign, filtered and page by page. */
export function ChecklistsSection({ header: { officeId, campaignId }, list, search, offices, regions }: Pick<RunningPageData, 'header' | 'list' | 'search' | 'offices' | 'regions'>) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const fileAddress = (format: string) => `/campaigns/${officeId}/${campaignId}/export${searchWith(address, { after: null, before: null, by: null, format })}`;
  return (
    <Section title={t('campaigns.checklists.title')} id="checklists">
      <Filters search={search} offices={offices} regions={regions} />
      {list.rows.length === 0 ? <FilteredEmptyState /> : (
        <>
          <ButtonRow>
            <LinkButton to={fileAddress('xlsx')} icon={Download} reloadDocument>{t('campaigns.checklists.xlsx')}</LinkButton>
            <LinkButton to={fileAddress('csv')} icon={Download} reloadDocument>{t('campaigns.checklists.csv')}</LinkButton>
          </ButtonRow>
          <ChecklistsTable rows={list.rows} caption={t('campaigns.checklists.title')} />
          <KeysetPager next={list.next} previous={list.previous} shown={list.rows.length} />
        </>
      )}
    </Section>
  );
}

export function ChecklistsTable({ rows, caption, showsCampaign }: { rows: readonly WithSilence<ChecklistRow>[]; caption: string; showsCampaign?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  return (
    <Table caption={caption}>
      <TableHead>
        <ColumnHeader>{t('campaigns.columns.organisation')}</ColumnHeader>
        {showsCampaign && <ColumnHeader>{t('campaigns.columns.campaign')}</ColumnHeader>}
        <ColumnHeader>{t('campaigns.columns.region')}</ColumnHeader>
        <ColumnHeader>{t('campaigns.columns.state')}</ColumnHeader>
        <ColumnHeader figure>{t('campaigns.columns.answered')}</ColumnHeader>
        <ColumnHeader>{t('campaigns.columns.dueOn')}</ColumnHeader>
        <ColumnHeader>{t('campaigns.columns.silent')}</ColumnHeader>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={`${row.officeId}/${row.checklistId}`}>
            <RowHeader>
              <RowLink to={`/checklists/${row.officeId}/${row.checklistId}`}>{localize(row.name)}</RowLink>
              <span className={styles.quiet}>{localize(row.officeName)}</span>
            </RowHeader>
            {showsCampaign && <Cell label={t('campaigns.columns.campaign')}>{row.title}</Cell>}
            <Cell label={t('campaigns.columns.region')}>{localize(row.regionName)}</Cell>
            <Cell primary label={t('campaigns.columns.state')}><ChecklistStateBadge state={row.state} /></Cell>
            <Cell figure label={t('campaigns.columns.answered')}>{t('campaigns.ofAll', { done: row.answeredCount, all: row.requirementCount })}</Cell>
            <Cell label={t('campaigns.columns.dueOn')}>{format.date(row.dueOn)}</Cell>
            <Cell primary label={t('campaigns.columns.silent')}><SilenceCell silence={row.silence} dueOn={row.dueOn} /></Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function Filters({ search, offices, regions }: Pick<RunningPageData, 'search' | 'offices' | 'regions'>) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const submit = useSubmit();
  const choice = (name: 'state' | 'office' | 'region', choices: { value: string; label: string }[]) =>
    choices.length < 2 ? null : (
      <Select
        key={`${name} ${search[name] ?? ''}`} name={name} label={t(`campaigns.columns.${name}`)} labelHidden required={false} defaultValue={search[name] ?? ''}
        placeholder={t('campaigns.checklists.any', { name: t(`campaigns.columns.${name}`) })} onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })} options={choices}
      />
    );
  return (
    <Form method="get" className={styles.filters} role="search" aria-label={t('campaigns.checklists.filters')} data-print="no">
      {search.by !== 'office' && <input type="hidden" name="by" value={search.by} />}
      <TextField key={search.q} name="q" type="search" label={t('campaigns.checklists.search')} labelHidden placeholder={t('campaigns.checklists.search')} required={false} defaultValue={search.q} />
      {choice('state', checklistStates.map((state) => ({ value: state, label: t(`campaigns.checklistStates.${state}`) })))}
      {choice('office', offices.map(({ value, name }) => ({ value, label: localize(name) })))}
      {choice('region', regions.map(({ value, name }) => ({ value, label: localize(name) })))}
      <div className={styles.check}>
        <Checkbox
          key={`overdue ${search.overdue ?? ''}`} name="overdue" value="yes" required={false} label={t('campaigns.checklists.overdueOnly')} defaultChecked={search.overdue === 'yes'}
          onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
        />
      </div>
      <Button type="submit">{t('campaigns.checklists.show')}</Button>
    </Form>
  );
}
