import { Fragment, useMemo, type ReactNode } from 'react';
import { Differences } from '#app/features/charters/index.ts';
import { ConflictPanel } from '#app/platform/forms/conflict-panel.tsx';
import { DraftSection } from '#app/platform/forms/draft-section.tsx';
import { intentOf } from '#app/platform/forms/draft-sections.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { templateSectionSchemas } from '../catalogue.schema.ts';
import type { TemplateSection, TemplateValues } from '../template-form.model.ts';
import { differencesOfSection } from '../template.model.ts';
import { useEditor } from './editor-context.tsx';
import type { TemplateSectionForm } from './use-template-section.ts';

type TemplateSectionCardProps<S extends TemplateSection> = { form: TemplateSectionForm<S>; about?: string; children: ReactNode };

/** One section of a template's draft, saved by itself. */
export function TemplateSectionCard<S extends TemplateSection>({ form, about, children }: TemplateSectionCardProps<S>) {
  const { t } = useTranslation();
  const { version, values } = useEditor();
  const { section, state, saver, native } = form;
  return (
    <DraftSection
      section={section}
      title={t(`charters.sections.${section}`)}
      about={about}
      version={version}
      state={state}
      refusal={native?.refusal}
      conflict={
        state.kind === 'conflict' ? (
          <ConflictPanel section={section} onTakeTheirs={() => saver.takeTheirs(section)} onKeepMine={() => saver.keepMine(section)}>
            <BothTexts section={section} theirs={state.theirs} mine={state.mine} />
          </ConflictPanel>
        ) : (
          native?.refusal?.code === 'stale' && (
            <ConflictPanel section={section}>
              <BothTexts section={section} theirs={values[section]} mine={native.typed} />
            </ConflictPanel>
          )
        )
      }
      onShowProblems={form.showProblems}
      formProps={form.formProps}
    >
      <Fragment key={form.generation}>{children}</Fragment>
    </DraftSection>
  );
}

type BothTextsProps = { section: TemplateSection; theirs: object; mine: TemplateValues[TemplateSection] | object };

function BothTexts({ section, theirs, mine }: BothTextsProps) {
  const { content, options } = useEditor();
  const differences = useMemo(() => {
    const read = (values: object) => templateSectionSchemas[section].safeParse({ intent: intentOf(section), version: '1', ...values }).data;
    const [old, now] = [read(theirs), read(mine)];
    const nameOf = (code: string) => options.indicators.find((indicator) => indicator.code === code)?.name;
    return old && now ? differencesOfSection(content, old, now, nameOf) : [];
  }, [content, options, section, theirs, mine]);
  const names = useMemo(
    () => ({
      organisations: {}, units: {}, people: {},
      evidenceKinds: Object.fromEntries(options.evidenceKinds.map(({ code, name }) => [code, name])),
      grounds: Object.fromEntries(options.grounds.map(({ code, title, reference, kind }) => [code, { title, reference, kind }])),
    }),
    [options],
  );
  return differences.length > 0 ? <Differences differences={differences} names={names} isChoice /> : null;
}
