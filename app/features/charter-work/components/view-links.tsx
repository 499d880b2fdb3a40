import { Form, Link, useSubmit } from '@remix-run/react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, Select, StateBadge } from '#app/ui/index.ts';
import { Clock } from 'lucide-react';
import { stateFilters, views, type View, type WorkSearch } from '../charter-work.schema.ts';
import type { WorkPageData } from '../work-page.server.ts';
import styles from './charter-work.module.css';

export const workAddress = ({ officeId, charterId }: { officeId: string; charterId: string }): string => `/charters/${officeId}/${charterId}/work`;

/** Keeps the filters where the other view understands them. */
function searchOf(view: View, search: WorkSearch): string {
  const parameters = new URLSearchParams({ view });
  if (search.person) parameters.set('person', search.person);
  if (search.state) parameters.set('state', search.state);
  return `?${parameters.toString()}`;
}

export function ViewLinks({ search }: { search: WorkSearch }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('charterWork.views.label')} className={styles.views} data-print="no">
      <ul data-list="plain">
        {views.map((view) => (
          <li key={view}>
            <Link to={searchOf(view, search)} aria-current={search.view === view ? 'page' : undefined} preventScrollReset>
              {t(`charterWork.views.${view}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function WorkSummary({ summary }: { summary: WorkPageData['summary'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={styles.summary}>
      <span>{t('charterWork.summary.all', { count: summary.all, shown: format.number(summary.all) })}</span>
      <span>{t('charterWork.summary.reported', { shown: format.number(summary.reported + summary.verified) })}</span>
      <span>{t('charterWork.summary.verified', { shown: format.number(summary.verified) })}</span>
      {summary.overdue > 0 && (
        <StateBadge tone="critical" icon={Clock}>
          {t('charterWork.summary.overdue', { count: summary.overdue, shown: format.number(summary.overdue) })}
        </StateBadge>
      )}
    </p>
  );
}

/** Choosing filters at once; without script the button does it. */
export function WorkFilters({ search, people }: Pick<WorkPageData, 'search' | 'people'>) {
  const { t } = useTranslation();
  const submit = useSubmit();
  return (
    <Form method="get" className={styles.filters} role="search" aria-label={t('charterWork.filters.label')} data-print="no">
      <input type="hidden" name="view" value={search.view} />
      {search.month && <input type="hidden" name="month" value={search.month} />}
      <Select
        key={`person ${search.person ?? ''}`}
        name="person"
        label={t('charterWork.filters.person')}
        labelHidden
        required={false}
        defaultValue={search.person ?? ''}
        placeholder={t('charterWork.filters.anyPerson')}
        onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
        options={[
          { value: 'nobody', label: t('charterWork.filters.nobody') },
          ...people.map(({ personId, fullName }) => ({ value: personId, label: fullName })),
        ]}
      />
      <Select
        key={`state ${search.state ?? ''}`}
        name="state"
        label={t('charterWork.filters.state')}
        labelHidden
        required={false}
        defaultValue={search.state ?? ''}
        placeholder={t('charterWork.filters.anyState')}
        onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
        options={stateFilters.map((state) => ({ value: state, label: t(`charterWork.filters.states.${state}`) }))}
      />
      <Button type="submit" className={styles.apply}>
        {t('charterWork.filters.apply')}
      </Button>
    </Form>
  );
}
