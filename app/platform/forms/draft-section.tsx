import { Form } from '@remix-run/react';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { Banner, Button, Card, FormScope, Section } from '#app/ui/index.ts';
import type { SaveRefusal, SaveState } from './draft-saver.ts';
import { intentOf } from './draft-sections.ts';
import styles from './draft-section.module.css';
import { SaveMark } from './save-mark.tsx';

type DraftSectionProps = {
  /** Its name on the wire, and the page's anchor. */
  section: string;
  title: ReactNode;
  about?: ReactNode;
  version: number;
  state: SaveState;
  /** Of what a browser without script submitted. */
  refusal: SaveRefusal | undefined;
  /** What two people wrote, where they did. */
  conflict: ReactNode;
  guide?: ReactNode;
  onShowProblems: () => void;
  formProps: { ref: RefObject<HTMLFormElement>; onInput: () => void; onSubmit: (event: FormEvent) => void; noValidate: true };
  children: ReactNode;
};

/** One section of a draft: its words, whether it is saved, and the form itself, complete without script. */
export function DraftSection({ section, title, about, version, state, refusal, conflict, guide, onShowProblems, formProps, children }: DraftSectionProps) {
  const { t } = useTranslation();
  return (
    <FormScope name={section}>
      <Card>
        <Section id={section} title={title} about={about} aside={<SaveMark state={state} onShowProblems={onShowProblems} />}>
          {conflict}
          {refusal && refusal.code !== 'stale' && state.kind === 'clean' && <Banner tone="critical">{t(refusal.messageKey, refusal.params)}</Banner>}
          {guide}
          <Form method="post" {...formProps} className={styles.form} preventScrollReset>
            <input type="hidden" name="intent" value={intentOf(section)} />
            <input type="hidden" name="version" value={version} />
            {children}
            <Button type="submit" className={styles.save}>
              {t('platform.drafts.save')}
            </Button>
          </Form>
        </Section>
      </Card>
    </FormScope>
  );
}
