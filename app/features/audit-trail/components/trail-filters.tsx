import { Form } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, DateField, Select, TextField } from '#app/ui/index.ts';
import { eventKinds } from '../trail.model.ts';
import type { TrailPageData } from '../trail.queries.server.ts';
import type { TrailSearch } from '../trail.schema.ts';
import { useTrailWords } from './use-trail-words.ts';
import styles from './trail.module.css';

type TrailFiltersProps = Pick<TrailPageData, 'offices' | 'subjects' | 'problem'> & { search: TrailSearch };

export function TrailFilters({ offices, subjects, problem, search }: TrailFiltersProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const words = useTrailWords();
  const named = subjects.map((value) => ({ value, label: words.subject(value) })).filter(({ value, label }) => value !== label);
  return (
    <Form method="get" action="/audit" className={styles.filters} role="search" aria-label={t('auditTrail.filters.label')} data-print="no">
      <TextField key={`person ${search.person}`} name="person" type="search" label={t('auditTrail.filters.person')} required={false} defaultValue={search.person} />
      <TextField
        key={`record ${search.record}`} name="record" type="search" label={t('auditTrail.filters.record')} help={t('auditTrail.filters.recordHelp')} required={false} defaultValue={search.record}
        error={problem && t(`auditTrail.problems.${problem}`)}
      />
      <Select key={`subject ${search.subject}`} name="subject" label={t('auditTrail.filters.subject')} required={false} defaultValue={search.subject ?? ''} placeholder={t('auditTrail.filters.any')} options={named} />
      <Select
        key={`kind ${search.kind}`} name="kind" label={t('auditTrail.filters.kind')} required={false} defaultValue={search.kind ?? ''} placeholder={t('auditTrail.filters.any')}
        options={eventKinds.map((kind) => ({ value: kind, label: t(`auditTrail.kinds.${kind}`) }))}
      />
      {offices.length > 1 && (
        <Select
          key={`office ${search.office}`} name="office" label={t('auditTrail.filters.office')} required={false} defaultValue={search.office ?? ''} placeholder={t('auditTrail.filters.any')}
          options={offices.map(({ id, name }) => ({ value: id, label: localize(name) }))}
        />
      )}
      <DateField key={`from ${search.from}`} name="from" label={t('auditTrail.filters.from')} required={false} defaultValue={search.from ?? ''} />
      <DateField key={`to ${search.to}`} name="to" label={t('auditTrail.filters.to')} required={false} defaultValue={search.to ?? ''} />
      <Button type="submit">{t('auditTrail.filters.show')}</Button>
    </Form>
  );
}
