import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { localize as localizeIn, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Breadcrumbs, EmptyState, LinkButton, Page, PageHeader } from '#app/ui/index.ts';
import type { FormOptions, FormPlace } from '../risk-page.queries.server.ts';
import type { FormValues } from './form-values.ts';
import { RiskForm } from './risk-form.tsx';
import styles from './risk.module.css';

type NewRisk = FormOptions & { place: FormPlace; personId: string; newId: string; initial: FormValues; isFull: boolean };

/** A new risk of an analysis: in short first, all of it when wanted; begun from the library where that helps. */
export function NewRiskPage({ data }: { data: NewRisk | null }) {
  const { t } = useTranslation();
  if (data) return <NewRiskOf {...data} />;
  return (
    <Page>
      <PageHeader title={t('riskRegister.form.newTitle')} />
      <EmptyState title={t('riskRegister.form.whichAnalysis')} action={<LinkButton to="/analyses">{t('riskRegister.list.toAnalyses')}</LinkButton>} />
    </Page>
  );
}

function NewRiskOf({ newId, isFull, ...props }: NewRisk) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const { place, library, catalogues } = props;
  const list = `/risks?analysis=${place.analysisId}`;
  const here = `/risks/new?analysis=${place.analysisId}`;
  const takesRisks = place.state === 'open' || place.state === 'signed';
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('riskRegister.list.title'), to: list }, { label: t('riskRegister.form.newTitle') }]} />
      <PageHeader kicker={`${localize(place.organisationName)} · ${t('riskRegister.analysisName', { year: place.year, number: place.number })}`} title={t('riskRegister.form.newTitle')} />
      {takesRisks ? (
        <>
          <RiskForm {...props} key={`${isFull}`} riskId={newId} version={null} isQuick={!isFull} back={list} fullAddress={isFull ? null : `${here}&full=on`} />
          <details data-print="no">
            <summary className={styles.summary}>{t('riskRegister.library.title')}</summary>
            {catalogues.sphere.map((sphere) => {
              const entries = library.filter((entry) => entry.sphere === sphere.code);
              return entries.length === 0 ? null : (
                <Fragment key={sphere.code}>
                  <h3>{localize(sphere.name)}</h3>
                  <ul>
                    {entries.map((entry) => (
                      <li key={entry.id}>
                        <Link to={`${here}${isFull ? '&full=on' : ''}&entry=${entry.id}`} reloadDocument>
                          {localizeIn(entry.process, place.language)} · {localizeIn(entry.scheme, place.language)}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </Fragment>
              );
            })}
          </details>
        </>
      ) : (
        <Banner tone="attention">{t('riskRegister.errors.analysisClosed')}</Banner>
      )}
    </Page>
  );
}
