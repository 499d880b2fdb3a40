import { Form, useNavigation } from '@remix-run/react';
import { Send } from 'lucide-react';
import { useFormRefusal } from '#app/platform/http/form-refusal.tsx';
import { useLocalize, useTranslation } from '#app/platform/i18n/index.ts';
import { Breadcrumbs, ButtonRow, ConfirmDialog, LinkButton, Page, PageHeader, Section, StateBadge } from '#app/ui/index.ts';
import type { Difference } from '../framework-difference.model.ts';
import type { Texts } from '../framework.model.ts';
import type { Concerned } from '../frameworks.queries.server.ts';
import { ConcernedFacts, DifferenceCounts, DifferenceList, versionPage } from './framework-parts.tsx';
import styles from './frameworks.module.css';

export type DifferencePageProps = {
  code: string;
  version: { number: number; rowVersion: number; name: Texts; edition: string; isDraft: boolean };
  before: { number: number; edition: string } | null;
  differences: readonly Difference[];
  /** Of a draft: what its publication concerns. */
  concerned: Concerned | null;
};

const form = 'publish';

/** A version beside the one before it; of a draft also the publication. */
export function DifferencePage({ code, version, before, differences, concerned }: DifferencePageProps) {
  const { t } = useTranslation();
  const localize = useLocalize();
  const navigation = useNavigation();
  const { action, summary } = useFormRefusal(form);
  return (
    <Page>
      <Breadcrumbs items={[{ label: t('frameworks.title'), to: '/frameworks' }, { label: localize(version.name), to: versionPage(code, version.number) }, { label: t('frameworks.difference.title') }]} />
      <PageHeader
        kicker={localize(version.name)}
        title={version.isDraft ? t('frameworks.publish.title', { number: version.number }) : t('frameworks.difference.title')}
        state={version.isDraft ? <StateBadge tone="info">{t('frameworks.states.draft')}</StateBadge> : undefined}
        facts={[
          ...(before ? [{ label: t('frameworks.difference.before'), value: t('frameworks.editionOf', { edition: before.edition, number: before.number }) }] : []),
          { label: t('frameworks.difference.after'), value: t('frameworks.editionOf', { edition: version.edition, number: version.number }) },
        ]}
      />
      <Section title={t('frameworks.difference.counts')} about={t('frameworks.difference.about')}>
        <DifferenceCounts differences={differences} />
      </Section>
      <Section title={t('frameworks.difference.list')}>
        <DifferenceList differences={differences} />
      </Section>
      {concerned && (
        <Section title={t('frameworks.concerned.title')} about={t('frameworks.concerned.about')}>
          <ConcernedFacts concerned={concerned} />
        </Section>
      )}
      {version.isDraft && (
        <Section title={t('frameworks.publish.deed')} about={t('frameworks.publish.about')}>
          <Form method="post" action={action} id={form} className={styles.form}>
            {summary}
            <input type="hidden" name="version" value={version.rowVersion} />
            <ButtonRow>
              <LinkButton to={versionPage(code, version.number, '/edit')}>{t('frameworks.publish.back')}</LinkButton>
              <ConfirmDialog
                form={form} name="intent" value="publish" trigger={t('frameworks.publish.button')} triggerTone="primary" triggerIcon={Send} pending={navigation.state === 'submitting'}
                title={t('frameworks.publish.question', { number: version.number })} consequence={t('frameworks.publish.consequence')} confirm={t('frameworks.publish.button')}
              />
            </ButtonRow>
          </Form>
        </Section>
      )}
    </Page>
  );
}
