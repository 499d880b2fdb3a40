import { Form, Link } from '@remix-run/react';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Button, EmptyState, FormScope, Page, PageHeader, Section, TextField } from '#app/ui/index.ts';
import type { BriefingChoices } from '../briefing.queries.server.ts';
import styles from './briefing.module.css';

type BriefingChoicePageProps = { choices: BriefingChoices; q: string; ownOrganisation: string | null };

/** About whom two pages are wanted. */
export function BriefingChoicePage({ choices: { regions, offices, organisations }, q, ownOrganisation }: BriefingChoicePageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  return (
    <Page>
      <PageHeader title={t('briefing.title')} />
      <p className={styles.muted}>{t('briefing.about')}</p>
      {ownOrganisation ? <p><Link to={ownOrganisation}>{t('briefing.ownOrganisation')}</Link></p> : (
        <Section title={t('briefing.organisations')}>
          <Form method="get" className={styles.search}>
            <FormScope name="briefing">
              <TextField name="q" type="search" label={t('briefing.search')} defaultValue={q} />
              <Button type="submit">{t('briefing.find')}</Button>
            </FormScope>
          </Form>
          {q === '' ? null : organisations.length === 0 ? <EmptyState title={t('briefing.nobody')} /> : (
            <ul className={styles.choices}>
              {organisations.map(({ officeId, id, name, officeName }) => (
                <li key={`${officeId}|${id}`}><Link to={`/briefing/organisation/${officeId}/${id}`}>{localize(name)}</Link> <span className={styles.muted}>{localize(officeName)}</span></li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {regions.length > 0 ? (
        <Section title={t('briefing.regions')}>
          <ul className={styles.choices}>{regions.map(({ code, name }) => <li key={code}><Link to={`/briefing/region/${code}`}>{localize(name)}</Link></li>)}</ul>
        </Section>
      ) : null}
      {offices.length > 0 && ownOrganisation === null ? (
        <Section title={t('briefing.offices')}>
          <ul className={styles.choices}>{offices.map(({ id, name }) => <li key={id}><Link to={`/briefing/office/${id}`}>{localize(name)}</Link></li>)}</ul>
        </Section>
      ) : null}
    </Page>
  );
}
