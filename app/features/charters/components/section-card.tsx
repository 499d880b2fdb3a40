import { useMemo, type ReactNode } from 'react';
import { useDraftSaver, useSaveStates } from '#app/platform/forms/draft-saving.tsx';
import { DraftSection } from '#app/platform/forms/draft-section.tsx';
import { useTranslation } from '#app/platform/i18n/index.ts';
import type { SectionValues } from '../charter-form.model.ts';
import type { Section } from '../charters.model.ts';
import { useEditPage } from './edit-page-context.tsx';
import { SectionConflict } from './section-conflict.tsx';
import { SectionGuide } from './section-guide.tsx';
import type { SectionForm } from './use-section-form.ts';

type SectionCardProps<S extends Section> = {
  section: S;
  sectionForm: SectionForm<S>;
  about?: ReactNode;
  children: ReactNode;
};

/** One section of a charter's draft, with the help and the acts of its fields. */
export function SectionCard<S extends Section>({ section, sectionForm, about, children }: SectionCardProps<S>) {
  const { t } = useTranslation();
  const saver = useDraftSaver<SectionValues>();
  const state = useSaveStates<SectionValues>()[section];
  const { version, values, submitted } = useEditPage();
  const refused = submitted?.section === section ? submitted : undefined;
  // What a browser without script submitted on an older version stands in the form; this page knows the newer one.
  const nativeConflict = useMemo(
    () => (refused?.refusal?.code === 'stale' ? { theirs: values[section] as SectionValues[S], mine: refused.typed as SectionValues[S] } : null),
    [refused, values, section],
  );
  return (
    <DraftSection
      section={section}
      title={t(`charters.sections.${section}`)}
      about={about}
      version={version}
      state={state}
      refusal={refused?.refusal}
      conflict={
        state.kind === 'conflict' ? (
          <SectionConflict
            section={section}
            theirs={state.theirs as SectionValues[S]}
            mine={state.mine as SectionValues[S]}
            onTakeTheirs={() => saver.takeTheirs(section)}
            onKeepMine={() => saver.keepMine(section)}
          />
        ) : (
          nativeConflict && <SectionConflict section={section} {...nativeConflict} />
        )
      }
      guide={<SectionGuide section={section} />}
      onShowProblems={sectionForm.showProblems}
      formProps={sectionForm.formProps}
    >
      {children}
    </DraftSection>
  );
}
