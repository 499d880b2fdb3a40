import { useEffect, useRef, useState, type FormEvent } from 'react';
import { v7 as uuid } from 'uuid';
import { useDraftSaver, useSaveStates } from '#app/platform/forms/draft-saving.tsx';
import { intentOf } from '#app/platform/forms/draft-sections.ts';
import type { RowChange } from '#app/platform/forms/row-changes.model.ts';
import { fieldNameOf, formDataToObject } from '#app/platform/http/form-data.ts';
import { sentenceOf, useTranslation } from '#app/platform/i18n/index.ts';
import { normalTemplate, templateSectionSchemas } from '../catalogue.schema.ts';
import { changedTemplate, typedTemplate, type TemplateSection, type TemplateValues } from '../template-form.model.ts';
import { useEditor } from './editor-context.tsx';

/** One section of a template's draft: what stands in its inputs is saved by itself, a moment after the last keystroke. */
export function useTemplateSection<S extends TemplateSection>(section: S) {
  const { t } = useTranslation();
  const { values, options, submitted } = useEditor();
  const saver = useDraftSaver<TemplateValues>();
  const state = useSaveStates<TemplateValues>()[section];
  const form = useRef<HTMLFormElement>(null);
  const native = submitted?.section === section ? submitted : undefined;
  const [rows, setRows] = useState<TemplateValues[S]>((native?.typed as TemplateValues[S] | undefined) ?? values[section]);
  const [generation, setGeneration] = useState(0);
  /** By field; null: nobody has asked what is wrong yet. */
  const [problems, setProblems] = useState<Record<string, string> | null>(null);

  const raw = () => formDataToObject(new FormData(form.current!));
  const typed = () => typedTemplate(section, raw());
  const findProblems = (): Record<string, string> =>
    Object.fromEntries(templateSectionSchemas[section].safeParse(raw()).error?.issues.map(({ path, message }) => [fieldNameOf(path), message]) ?? []);

  useEffect(() => {
    const rawValues = () => formDataToObject(new FormData(form.current!));
    return saver.register(section, {
      read: () => {
        const parsed = templateSectionSchemas[section].safeParse(rawValues());
        return parsed.success ? { normal: normalTemplate(parsed.data) } : { problems: parsed.error.issues.length };
      },
      typed: () => typedTemplate(section, rawValues()),
      formData: () => new FormData(form.current!),
      reset: (theirs) => {
        setRows(theirs);
        setGeneration((count) => count + 1);
        setProblems(null);
      },
      normalise: (stored) => {
        const parsed = templateSectionSchemas[section].safeParse({ intent: intentOf(section), version: '1', ...stored });
        return parsed.success ? normalTemplate(parsed.data) : JSON.stringify(stored);
      },
    });
  }, [saver, section]);

  function showProblems() {
    setProblems(findProblems());
    requestAnimationFrame(() => {
      const first = form.current?.querySelector<HTMLElement>('[aria-invalid]');
      for (let around = first?.closest('details'); around; around = around.parentElement?.closest('details')) around.open = true;
      first?.focus();
    });
  }

  return {
    section,
    state,
    saver,
    native,
    rows,
    /** A key for the inputs: theirs are taken over by making them anew. */
    generation,
    errorOf: (name: string): string | undefined => {
      const refused = state.kind === 'refused' ? state.refusal.fieldErrors : native?.refusal?.fieldErrors;
      const message = problems?.[name] ?? refused?.[name];
      return message ? sentenceOf(t, message) : undefined;
    },
    change: (rowChange: RowChange) => {
      const indicator = options.indicators.find(({ code }) => code === raw().newIndicatorCode) ?? null;
      const id = uuid();
      setRows(changedTemplate(section, typed(), rowChange, { id, indicator }));
      saver.edited(section);
      if (rowChange.name.startsWith('add')) {
        requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${id}"] input[type="text"]`)?.focus());
      }
    },
    touched: () => saver.edited(section),
    showProblems,
    formProps: {
      ref: form,
      onInput: () => {
        saver.edited(section);
        if (problems) setProblems(findProblems());
      },
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        saver.edited(section, 0);
        showProblems();
      },
      noValidate: true as const,
    },
  };
}

export type TemplateSectionForm<S extends TemplateSection> = ReturnType<typeof useTemplateSection<S>>;
