import { Form, useSubmit } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, DateField, Select, TextField, type Option } from '#app/ui/index.ts';
import type { FilterOptions } from '../culture-events.queries.server.ts';
import type { EventSearch } from '../culture-events.schema.ts';
import { eventStates } from '../event-life.model.ts';
import styles from './culture-events.module.css';

type FilterValues = Omit<EventSearch, 'after'>;
type ChoiceName = 'kind' | 'audience' | 'state' | 'verified' | 'region' | 'office' | 'organisation';

type EventFiltersProps = { options: FilterOptions; search: FilterValues; path: string; /** A calendar has its own days. */ hasDays?: boolean; kept?: Record<string, string> };

export const isFiltered = (search: FilterValues): boolean =>
  search.q !== '' || [search.kind, search.audience, search.state, search.verified, search.region, search.office, search.organisation, search.from, search.to].some((value) => value !== null);

/** Choosing filters at once; typed text and days wait for the button. */
export function EventFilters({ options, search, path, hasDays = true, kept = {} }: EventFiltersProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const submit = useSubmit();
  const choice = (name: ChoiceName, choices: readonly Option[]) => (
    <Select
      // A link that clears the filters must also clear what the browser remembers of the control.
      key={`${name} ${search[name] ?? ''}`}
      name={name} label={t(`cultureEvents.filters.${name}`)} required={false} labelHidden defaultValue={search[name] ?? ''} placeholder={t(`cultureEvents.filters.any.${name}`)}
      onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })} options={choices}
    />
  );
  const coded = (list: FilterOptions['regions']) => list.map(({ code, name }) => ({ value: code, label: localize(name) }));
  const named = (list: FilterOptions['offices']) => list.map(({ id, name }) => ({ value: id, label: localize(name) }));
  return (
    <Form method="get" action={path} className={styles.filters} role="search" aria-label={t('cultureEvents.filters.label')} data-print="no">
      {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <TextField
        key={`q ${search.q}`} name="q" type="search" label={t('cultureEvents.filters.text')} labelHidden required={false} placeholder={t('cultureEvents.filters.text')}
        defaultValue={search.q} className={styles.text}
      />
      {choice('state', [
        { value: 'counted', label: t('cultureEvents.states.counted') }, { value: 'overdue', label: t('cultureEvents.states.overdue') },
        ...eventStates.map((state) => ({ value: state, label: t(`cultureEvents.states.${state}`) })),
      ])}
      {choice('verified', (['yes', 'no'] as const).map((value) => ({ value, label: t(`cultureEvents.filters.verifiedAs.${value}`) })))}
      {choice('kind', coded(options.kinds))}
      {choice('audience', coded(options.audiences))}
      {options.regions.length > 1 && choice('region', coded(options.regions))}
      {options.offices.length > 1 && choice('office', named(options.offices))}
      {options.organisations.length > 1 && choice('organisation', named(options.organisations))}
      {hasDays && (
        <>
          <DateField key={`from ${search.from}`} name="from" label={t('cultureEvents.filters.from')} required={false} defaultValue={search.from ?? ''} />
          <DateField key={`to ${search.to}`} name="to" label={t('cultureEvents.filters.to')} required={false} defaultValue={search.to ?? ''} />
        </>
      )}
      <Button type="submit">{t('cultureEvents.filters.show')}</Button>
    </Form>
  );
}
