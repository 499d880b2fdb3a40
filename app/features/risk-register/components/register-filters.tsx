import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Select, TextField, type Option } from '#app/ui/index.ts';
import type { HeatMapSearch, RegisterSearch } from '../register.search.ts';
import type { RegisterOptions } from '../register.queries.server.ts';
import { riskStates } from '../risk-life.model.ts';
import { isFiltered, registerAddress } from './register-address.ts';
import styles from './register.module.css';

type FilterName = 'state' | 'direction' | 'region' | 'office' | 'organisation' | 'analysis' | 'year' | 'owner' | 'band' | 'verified' | 'overdue';

type RegisterFiltersProps = {
  options: RegisterOptions;
  search: RegisterSearch | HeatMapSearch;
  path: string;
  thisYear: number;
  /** Settings of the screen that the form must keep. */
  kept: readonly string[];
};

const firstYear = 2022;

/** Choosing filters at once; typed text waits for Enter. Without script the button does both. */
export function RegisterFilters({ options, search, path, thisYear, kept }: RegisterFiltersProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const submit = useSubmit();
  const [address] = useSearchParams();
  const choice = (name: FilterName, choices: Option[]) => (
    <Select
      // A link that clears the filters must also clear what the browser remembers of the control.
      key={`${name} ${search[name] ?? ''}`}
      name={name}
      label={t(`riskRegister.filters.${name}`)}
      required={false}
      labelHidden
      defaultValue={String(search[name] ?? '')}
      placeholder={t(`riskRegister.filters.${name}`)}
      onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
      options={choices}
    />
  );
  const named = (list: readonly { id: string; name: Parameters<typeof localize>[0] }[]) => list.map(({ id, name }) => ({ value: id, label: localize(name) }));
  const coded = (list: readonly { code: string; name: Parameters<typeof localize>[0] }[]) => list.map(({ code, name }) => ({ value: code, label: localize(name) }));
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, index) => String(thisYear - index));
  const owner = search.owner !== null && search.owner !== 'me' && search.owner !== 'nobody' && !options.owners.some(({ id }) => id === search.owner)
    ? [{ value: search.owner, label: t('riskRegister.filters.oneOwner') }]
    : [];
  return (
    <Form method="get" action={path} className={styles.filters} role="search" aria-label={t('riskRegister.filters.label')} data-print="no">
      {kept.map((name) => address.get(name) && <input key={name} type="hidden" name={name} value={address.get(name)!} />)}
      <TextField
        key={`q ${search.q}`}
        name="q"
        type="search"
        label={t('riskRegister.filters.text')}
        labelHidden
        required={false}
        placeholder={t('riskRegister.filters.text')}
        defaultValue={search.q}
        className={styles.text}
      />
      {choice('state', ['open', ...riskStates].map((state) => ({ value: state, label: t(`riskRegister.states.${state}`) })))}
      {choice('verified', ['yes', 'no'].map((value) => ({ value, label: t(`riskRegister.filters.verifiedAs.${value}`) })))}
      {choice('overdue', [{ value: 'yes', label: t('riskRegister.filters.onlyOverdue') }])}
      {choice('direction', coded(options.directions))}
      {options.regions.length > 1 && choice('region', coded(options.regions))}
      {options.offices.length > 1 && choice('office', named(options.offices))}
      {(options.organisations.length > 1 || search.organisation !== null) && choice('organisation', named(options.organisations))}
      {(options.analyses.length > 0 || search.analysis !== null) &&
        choice('analysis', options.analyses.map(({ id, year, number }) => ({ value: id, label: t('riskRegister.analysisName', { year, number }) })))}
      {choice('year', years.map((year) => ({ value: year, label: year })))}
      {choice('owner', [
        { value: 'me', label: t('riskRegister.filters.me') }, { value: 'nobody', label: t('riskRegister.filters.nobody') }, ...owner,
        ...options.owners.map(({ id, name }) => ({ value: id, label: name })),
      ])}
      {choice('band', options.bands.map(({ code, name, fromScore, toScore }) => ({ value: code, label: `${localize(name)} (${fromScore}–${toScore})` })))}
      <Button type="submit" className={styles.apply}>
        {t('riskRegister.filters.apply')}
      </Button>
      {isFiltered(search) && (
        <Link className={styles.clear} to={registerAddress(new URLSearchParams([...address].filter(([name]) => kept.includes(name))), {}, path)}>
          {t('ui.empty.clearFilters')}
        </Link>
      )}
    </Form>
  );
}
