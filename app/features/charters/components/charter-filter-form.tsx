import { Form, useSubmit } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Select, TextField } from '#app/ui/index.ts';
import { charterStates } from '../charter-life.model.ts';
import type { CharterFilters } from '../charters.queries.server.ts';
import type { CharterListSearch } from '../charters.search.ts';
import styles from './charter-filter-form.module.css';

/** Choosing filters at once; typed text waits for Enter. Without script the button does both. */
export function CharterFilterForm({ filters, search, hasOffices }: { filters: CharterFilters; search: CharterListSearch; hasOffices: boolean }) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const submit = useSubmit();
  const choice = (name: 'state' | 'block' | 'year' | 'office', options: { value: string; label: string }[]) => (
    <Select
      // A link that clears the filters must also clear what the browser remembers of the control.
      key={`${name} ${search[name] ?? ''}`}
      name={name}
      label={t(`charters.filters.${name}`)}
      labelHidden
      required={false}
      defaultValue={String(search[name] ?? '')}
      placeholder={t(`charters.filters.any.${name}`)}
      onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
      options={options}
    />
  );
  return (
    <Form method="get" className={styles.filters} role="search" aria-label={t('charters.filters.label')}>
      <TextField
        key={search.q}
        name="q"
        type="search"
        label={t('charters.filters.text')}
        labelHidden
        required={false}
        placeholder={t('charters.filters.text')}
        defaultValue={search.q}
        className={styles.text}
      />
      {choice('state', charterStates.slice(0, 5).map((state) => ({ value: state, label: t(`charters.states.${state}`) })))}
      {choice('block', filters.blocks.map(({ code, name }) => ({ value: code, label: localize(name) })))}
      {choice('year', filters.years.map((year) => ({ value: String(year), label: String(year) })))}
      {hasOffices && choice('office', filters.offices.map(({ id, name }) => ({ value: id, label: localize(name) })))}
      <Button type="submit" className={styles.apply}>
        {t('charters.filters.apply')}
      </Button>
    </Form>
  );
}
