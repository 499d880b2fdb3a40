import { Form } from '@remix-run/react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, Card, FormScope, Section as PageSection } from '#app/ui/index.ts';
import { intentOf, type SectionValues } from '../charter-form.model.ts';
import type { Section } from '../charters.model.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { useDraftSaver, useSaveStates } from './draft-saving.tsx';
import { useEditPage } from './edit-page-context.tsx';
import { SaveMark } from './save-mark.tsx';
import { SectionGuide } from './section-guide.tsx';
import styles from './section-card.module.css';
import type { SectionForm } from './use-section-form.ts';

type SectionCardProps<S extends Section> = {
  section: S;
  sectionForm: SectionForm<S>;
  about?: ReactNode;
  children: ReactNode;
};

/** One section of the form: its words, whether it is saved, and the form itself, complete without script. */
export function SectionCard<S extends Section>({ section, sectionForm, about, children }: SectionCardProps<S>) {
  const { t } = useTranslation();
  const saver = useDraftSaver();
  const state = useSaveStates()[section];
  const { version, values, submitted } = useEditPage();
  const refused = submitted?.section === section ? submitted : undefined;
  // What a browser without script submitted on an older version stands in the form; this page knows the newer one.
  const nativeConflict = useMemo(
    () => (refused?.refusal?.code === 'stale' ? { theirs: values[section] as SectionValues[S], mine: refused.typed as SectionValues[S] } : null),
    [refused, values, section],
  );
  return (
    <FormScope name={section}>
      <Card>
        <PageSection
          id={section}
          title={t(`charters.sections.${section}`)}
          about={about}
          aside={<SaveMark state={state} onShowProblems={sectionForm.showProblems} />}
        >
          {state.kind === 'conflict' && (
            <ConflictPanel
              section={section}
              theirs={state.theirs as SectionValues[S]}
              mine={state.mine as SectionValues[S]}
              onTakeTheirs={() => saver.takeTheirs(section)}
              onKeepMine={() => saver.keepMine(section)}
            />
          )}
          {state.kind !== 'conflict' && nativeConflict && <ConflictPanel section={section} {...nativeConflict} />}
          {refused?.refusal && refused.refusal.code !== 'stale' && state.kind === 'clean' && (
            <Banner tone="critical">{t(refused.refusal.messageKey, refused.refusal.params)}</Banner>
          )}
          <SectionGuide section={section} />
          <Form method="post" {...sectionForm.formProps} className={styles.form} preventScrollReset>
            <input type="hidden" name="intent" value={intentOf(section)} />
            <input type="hidden" name="version" value={version} />
            {children}
            <Button type="submit" className={styles.save}>
              {t('charters.saving.save')}
            </Button>
          </Form>
        </PageSection>
      </Card>
    </FormScope>
  );
}
