import { Form, useSubmit } from '@remix-run/react';
import { CircleCheck, CircleSlash } from 'lucide-react';
import { useFormat, useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { Button, DateField, StateBadge, Tabs } from '#app/ui/index.ts';
import { certificateStateOn, type CertificateState } from '../compliance.model.ts';
import type { CatalogueEntry } from '../compliance.queries.server.ts';
import styles from './compliance.module.css';

/** The pages of the register beside each other. */
export function ComplianceTabs({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  const tabs = [
    { to: '/compliance-services', label: t('complianceServices.tabs.register'), end: true },
    { to: '/compliance-services/figures', label: t('complianceServices.tabs.figures') },
    ...(mayWrite ? [{ to: '/compliance-services/import', label: t('complianceServices.tabs.import') }] : []),
  ];
  return <Tabs label={t('complianceServices.tabs.label')} tabs={tabs} />;
}

/** The office and the region of an organisation; a local office is named after its region. */
export function usePlace(): (place: { officeName: Localized; regionName: Localized }) => string {
  const localize = useLocalize();
  return ({ officeName, regionName }) => [...new Set([localize(officeName), localize(regionName)])].join(' · ');
}

export function ServiceBadge({ isEstablished }: { isEstablished: boolean | null }) {
  const { t } = useTranslation();
  const state = isEstablished === null ? 'unknown' : isEstablished ? 'established' : 'absent';
  const tones = { unknown: 'neutral', established: 'info', absent: 'attention' } as const;
  return <StateBadge tone={tones[state]} {...(state === 'established' ? { icon: CircleCheck } : state === 'unknown' ? { icon: CircleSlash } : {})}>{t(`complianceServices.serviceStates.${state}`)}</StateBadge>;
}

const certificateTones: Record<CertificateState, 'neutral' | 'info' | 'attention' | 'critical'> = { valid: 'info', expiring: 'attention', expired: 'critical', withdrawn: 'critical', future: 'neutral' };

export function CertificateBadge({ certificate, day }: { certificate: { issuedOn: string; validUntil: string; withdrawnOn: string | null }; day: string }) {
  const { t } = useTranslation();
  const state = certificateStateOn(certificate, day);
  return <StateBadge tone={certificateTones[state]}>{t(`complianceServices.certificateStates.${state}`)}</StateBadge>;
}

/** Which documents make the documents of an organisation complete, in the words of the rule. */
export function CoreRule({ core, documents, validFrom }: { core: readonly string[]; documents: readonly CatalogueEntry[]; validFrom?: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localize = useLocalize();
  if (core.length === 0) return <p className={styles.rule}>{t('complianceServices.rule.none')}</p>;
  const names = core.map((code) => {
    const found = documents.find((entry) => entry.code === code);
    return found ? `${code} ${localize(found.name)}` : code;
  });
  return (
    <p className={styles.rule}>
      {t('complianceServices.rule.complete', { count: core.length })} {names.join('; ')}.{validFrom ? ` ${t('complianceServices.rule.since', { on: format.date(validFrom) })}` : ''}
    </p>
  );
}

/** The day as of which a page is shown; the other parameters of its address stay. */
export function AsOfForm({ day, today, kept }: { day: string; today: string; kept: Record<string, string> }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  return (
    <Form method="get" className={styles.day} data-print="no">
      {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <DateField key={day} name="on" label={t('complianceServices.asOf')} max={today} defaultValue={day} onChange={(event) => event.currentTarget.value !== '' && submit(event.currentTarget.form)} />
      <Button type="submit">{t('complianceServices.show')}</Button>
    </Form>
  );
}
