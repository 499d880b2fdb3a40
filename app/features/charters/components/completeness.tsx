import { Form, useNavigation } from '@remix-run/react';
import { Check, CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Card, CompletenessBar, ConfirmDialog, Icon, Section as PageSection, VisuallyHidden } from '#app/ui/index.ts';
import type { CharterHeader } from '../charter-page.queries.server.ts';
import { reviewerOf } from '../charter-life.model.ts';
import { partCount, sectionOf, sections, type MissingPart } from '../charters.model.ts';
import styles from './completeness.module.css';
import { useSaveStates } from './draft-saving.tsx';

type CompletenessProps = { page: string; header: CharterHeader; contentHash: string; missing: readonly MissingPart[] };

/** The sections of the form, what each still lacks, and the way on when nothing is lacking. */
export function Completeness({ page, header, contentHash, missing }: CompletenessProps) {
  const { t } = useTranslation();
  return (
    <Card>
      <PageSection title={t('charters.completeness.title')}>
        <CompletenessBar label={t('charters.completeness.title')} ratio={(partCount - missing.length) / partCount} />
        <p className={styles.quiet}>
          {missing.length === 0 ? t('charters.completeness.complete') : t('charters.completeness.missing', { count: missing.length })}
        </p>
        <nav aria-label={t('charters.completeness.sections')}>
          <ul className={styles.list} data-list="plain">
            {sections.map((section) => {
              const parts = missing.filter((part) => sectionOf[part] === section);
              return (
                <li key={section}>
                  <a href={`#${section}`} className={parts.length === 0 ? styles.done : styles.lacking}>
                    <Icon icon={parts.length === 0 ? Check : CircleAlert} size={14} />
                    {t(`charters.sections.${section}`)}
                    <VisuallyHidden>{t(parts.length === 0 ? 'charters.completeness.done' : 'charters.completeness.lacking')}</VisuallyHidden>
                  </a>
                  {parts.length > 0 && (
                    <ul className={styles.parts} data-list="plain">
                      {parts.map((part) => (
                        <li key={part}>{t(`charters.missing.${part}`)}</li>
                      ))}
                    </ul>
                  )}
                </li>
              );
            })}
          </ul>
        </nav>
        <SubmitCharter page={page} header={header} contentHash={contentHash} isComplete={missing.length === 0} />
      </PageSection>
    </Card>
  );
}

function SubmitCharter({ page, header, contentHash, isComplete }: { page: string; header: CharterHeader; contentHash: string; isComplete: boolean }) {
  const { t } = useTranslation();
  const formId = useId();
  const navigation = useNavigation();
  const isSaved = Object.values(useSaveStates()).every(({ kind }) => kind === 'clean' || kind === 'saved' || kind === 'updated');
  const params = { reviewer: t(`identity.roles.${reviewerOf(header.regionCode)}`) };
  return (
    <Form method="post" action={page} id={formId} className={styles.submit}>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="version" value={header.version} />
      <input type="hidden" name="contentHash" value={contentHash} />
      <ConfirmDialog
        form={formId}
        name="movement"
        value="submit"
        trigger={t('charters.movements.submit')}
        triggerTone="primary"
        disabled={!isComplete || !isSaved}
        title={t('charters.confirm.submit.title', params)}
        consequence={t('charters.confirm.submit.consequence', params)}
        confirm={t('charters.movements.submit')}
        pending={navigation.formData?.get('movement') === 'submit'}
      />
      {!isSaved && <p className={styles.quiet}>{t('charters.completeness.unsaved')}</p>}
    </Form>
  );
}
