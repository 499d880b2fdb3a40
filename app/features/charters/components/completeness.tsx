import { Form, useNavigation } from '@remix-run/react';
import { Check, CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Card, CompletenessBar, ConfirmDialog, Icon, Section as PageSection, VisuallyHidden } from '#app/ui/index.ts';
import type { CharterHeader } from '../charter-page.queries.server.ts';
import { reviewerOf } from '../charter-life.model.ts';
import { partCount, placeOf, sections, type AdvisedPart, type MissingPart } from '../charters.model.ts';
import styles from './completeness.module.css';
import { useSaveStates } from '#app/platform/forms/draft-saving.tsx';

type CompletenessProps = {
  page: string;
  header: CharterHeader;
  contentHash: string;
  missing: readonly MissingPart[];
  advised: readonly AdvisedPart[];
};

/** The sections of the form, what each still lacks and who is to give it, and the way on when nothing is lacking. */
export function Completeness({ page, header, contentHash, missing, advised }: CompletenessProps) {
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
              const parts = missing.filter((part) => placeOf[part].section === section);
              return (
                <li key={section}>
                  <a href={`#${section}`} className={parts.length === 0 ? styles.done : styles.lacking}>
                    <Icon icon={parts.length === 0 ? Check : CircleAlert} size={14} />
                    {t(`charters.sections.${section}`)}
                    <VisuallyHidden>{t(parts.length === 0 ? 'charters.completeness.done' : 'charters.completeness.lacking')}</VisuallyHidden>
                  </a>
                  <Parts header={header} parts={parts} />
                </li>
              );
            })}
          </ul>
        </nav>
        <SubmitCharter page={page} header={header} contentHash={contentHash} isComplete={missing.length === 0} />
        {advised.length > 0 && (
          <details className={styles.advised}>
            <summary>{t('charters.completeness.advised', { count: advised.length })}</summary>
            <Parts header={header} parts={advised} isLinked />
          </details>
        )}
      </PageSection>
    </Card>
  );
}

/** Each part with whose duty it is to give it, by name where the duty is filled. */
function Parts({ header, parts, isLinked = false }: { header: CharterHeader; parts: readonly (MissingPart | AdvisedPart)[]; isLinked?: boolean }) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  return (
    <ul className={styles.parts} data-list="plain">
      {parts.map((part) => {
        const { section, givenBy } = placeOf[part];
        const holder = header.members.find(({ duty }) => duty === givenBy)?.fullName;
        const name = t(`charters.missing.${part}`);
        return (
          <li key={part}>
            {isLinked ? <a href={`#${section}`}>{name}</a> : name}
            <span className={styles.giver}>{[t(`charters.duties.${givenBy}`), holder].filter(Boolean).join(': ')}</span>
          </li>
        );
      })}
    </ul>
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
