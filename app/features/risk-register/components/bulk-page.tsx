import { Form, Link } from '@remix-run/react';
import { useFormat, useTranslation } from '#app/platform/i18n/index.ts';

import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { Breadcrumbs, Button, ButtonRow, EmptyState, FormErrorSummary, LinkButton, Page, PageHeader, Section } from '#app/ui/index.ts';
import type { BulkOutcome } from '../risk-register.service.server.ts';
import { RiskStateBadge } from './risk-state.tsx';
import styles from './register.module.css';

export type BulkPreview = {
  outcome: BulkOutcome;
  /** The fields of the form, to be sent again. */
  fields: [string, string][];
  deed: string;
  movement: string | null;
  dueOn: string | null;
  owner: string;
  query: string;
};

/** What a change of many risks will do and what it will not, before it does anything. */
export function BulkPage({ preview }: { preview: BulkPreview | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const refusal = useRefusal();
  const back = `/risks${preview?.query ? `?${preview.query}` : ''}`;
  const crumbs = <Breadcrumbs items={[{ label: t('riskRegister.list.title'), to: back }, { label: t('riskRegister.bulk.title') }]} />;
  if (!preview) {
    return (
      <Page>
        {crumbs}
        <PageHeader title={t('riskRegister.bulk.title')} />
        {refusal ? (
          <FormErrorSummary errors={[]} formError={t(Object.values(refusal.fieldErrors)[0] ?? refusal.messageKey, refusal.params)} />
        ) : null}
        <EmptyState title={t('riskRegister.bulk.nothing')} action={<LinkButton to="/risks">{t('riskRegister.list.title')}</LinkButton>}>
          <p>{t('riskRegister.bulk.nothingText')}</p>
        </EmptyState>
      </Page>
    );
  }
  const { movable, refusedRisks, absent } = preview.outcome;
  const what = preview.deed === 'move'
    ? t(`riskRegister.movements.${preview.movement}`)
    : preview.deed === 'deadline'
      ? t('riskRegister.bulk.newDeadline', { day: format.date(preview.dueOn!) })
      : t('riskRegister.bulk.newOwner', { name: preview.owner || t('riskRegister.filters.nobody') });
  return (
    <Page>
      {crumbs}
      <PageHeader title={what} />
      <Section title={t('riskRegister.bulk.willChange', { count: movable.length })}>
        {movable.length > 0 && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="apply" />
            {preview.fields.filter(([name]) => name !== 'risk').map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
            <ul data-list="plain" className={styles.outcome}>
              {movable.map((risk) => (
                <li key={risk.riskId}>
                  <input type="hidden" name="risk" value={`${risk.officeId}/${risk.riskId}/${risk.version}`} />
                  <span className={styles.code}>{risk.code}</span> {risk.title} <RiskStateBadge state={risk.state} />
                </li>
              ))}
            </ul>
            <ButtonRow>
              <Button type="submit" tone="primary">{t('riskRegister.bulk.apply', { count: movable.length })}</Button>
              <LinkButton to={back}>{t('riskRegister.form.cancel')}</LinkButton>
            </ButtonRow>
          </Form>
        )}
      </Section>
      {(refusedRisks.length > 0 || absent > 0) && (
        <Section title={t('riskRegister.bulk.willNot', { count: refusedRisks.length + absent })}>
          <ul data-list="plain" className={styles.outcome}>
            {refusedRisks.map(({ risk, obstacles }) => (
              <li key={risk.riskId}>
                <span className={styles.code}>{risk.code}</span> <Link to={`/risks/${risk.officeId}/${risk.riskId}`}>{risk.title}</Link> <RiskStateBadge state={risk.state} />
                <ul>
                  {obstacles.map(({ messageKey, params }) => <li key={messageKey}>{t(messageKey, params)}</li>)}
                </ul>
              </li>
            ))}
          </ul>
          {absent > 0 && <p>{t('riskRegister.bulk.absent', { count: absent })}</p>}
          {movable.length === 0 && <LinkButton to={back}>{t('riskRegister.bulk.back')}</LinkButton>}
        </Section>
      )}
    </Page>
  );
}
