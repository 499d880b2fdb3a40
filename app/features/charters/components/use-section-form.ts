import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useRef, useState, type FormEvent, type RefObject } from 'react';
import { get, useForm, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type * as z from 'zod';
import { intentOf } from '#app/platform/forms/draft-sections.ts';
import { formDataToObject } from '#app/platform/http/form-data.ts';
import { sentenceOf, useLanguage, useTranslation } from '#app/platform/i18n/index.ts';
import { typedValues, type SectionValues } from '../charter-form.model.ts';
import type { Section } from '../charters.model.ts';
import { editSchemas, sectionSchemaIn } from '../charters.schema.ts';
import { normalText } from '../section-content.model.ts';
import { useDraftSaver, useSaveStates } from '#app/platform/forms/draft-saving.tsx';
import { useEditPage } from './edit-page-context.tsx';

export type SectionForm<S extends Section> = {
  form: UseFormReturn<FieldValues>;
  register: UseFormReturn<FieldValues>['register'];
  /** The refusal of a field, as a sentence. */
  errorOf: (name: string) => string | undefined;
  /** What stands in the inputs now. */
  typed: () => SectionValues[S];
  /** Counts how often the inputs were set anew: a key for what React Hook Form does not hold. */
  generation: number;
  /** Whether a browser without script has just changed or wrongly filled something in the row. */
  isAttended: (row: string) => boolean;
  /** After a change that no input event tells of. */
  touched: () => void;
  /** Goes to the first field that needs correction. */
  showProblems: () => void;
  formProps: { ref: RefObject<HTMLFormElement>; onInput: () => void; onSubmit: (event: FormEvent) => void; noValidate: true };
};

/**
 * One section of the draft: React Hook Form tells at the fields what is wrong while the native form is what is saved, by
 * itself, a moment after the last keystroke.
 */
export function useSectionForm<S extends Section>(section: S, initial: SectionValues[S]): SectionForm<S> {
  const { t } = useTranslation();
  const saver = useDraftSaver<SectionValues>();
  const state = useSaveStates<SectionValues>()[section];
  const { submitted, startsOn, endsOn, options } = useEditPage();
  const language = useLanguage();
  const formReference = useRef<HTMLFormElement>(null);
  const [generation, setGeneration] = useState(0);
  const schema = useMemo(
    () => sectionSchemaIn(section, { startsOn, endsOn, calendar: options.calendar, language }),
    [section, startsOn, endsOn, options.calendar, language],
  );
  // The section stays registered while the period changes: what waits to be saved would be lost otherwise.
  const currentSchema = useRef(schema);
  useEffect(() => {
    currentSchema.current = schema;
  }, [schema]);
  const form = useForm<FieldValues>({
    resolver: zodResolver(schema as unknown as z.ZodType<FieldValues, FieldValues>),
    defaultValues: withIntent(section, initial),
    mode: 'all',
  });
  const { reset, setError, trigger, formState } = form;
  const { errors, touchedFields } = formState;
  /** Somebody asked what is wrong: also fields nobody has been in say it then. */
  const [areProblemsShown, setProblemsShown] = useState(false);

  useEffect(() => {
    const rawValues = () => formDataToObject(new FormData(formReference.current!));
    return saver.register(section, {
      read: () => {
        const parsed = currentSchema.current.safeParse(rawValues());
        return parsed.success ? { normal: normalText(parsed.data) } : { problems: parsed.error.issues.length };
      },
      typed: () => typedValues(section, rawValues()),
      formData: () => new FormData(formReference.current!),
      reset: (values) => {
        reset(withIntent(section, values as SectionValues[S]));
        setGeneration((count) => count + 1);
        setProblemsShown(false);
      },
      normalise: (values) => {
        const parsed = editSchemas[section].safeParse(withIntent(section, values as SectionValues[S]));
        return parsed.success ? normalText(parsed.data) : JSON.stringify(values);
      },
    });
  }, [saver, section, reset]);

  useEffect(() => {
    if (state.kind !== 'refused') return;
    for (const [name, message] of Object.entries(state.refusal.fieldErrors)) setError(name, { type: 'server', message });
  }, [state, setError]);

  function errorOf(name: string): string | undefined {
    const native = submitted?.section === section ? submitted.refusal?.fieldErrors[name] : undefined;
    const { message = native, type } = (get(errors, name) ?? {}) as { message?: unknown; type?: unknown };
    // A row that was just added is not wrong yet.
    const isDue = areProblemsShown || message === native || type === 'server' || Boolean(get(touchedFields, name));
    return isDue && typeof message === 'string' ? sentenceOf(t, message) : undefined;
  }

  async function showProblems() {
    setProblemsShown(true);
    await trigger();
    requestAnimationFrame(() => {
      const first = formReference.current?.querySelector<HTMLElement>('[aria-invalid]');
      for (let around = first?.closest('details'); around; around = around.parentElement?.closest('details')) around.open = true;
      first?.focus();
    });
  }

  return {
    form,
    register: form.register,
    errorOf,
    typed: () => typedValues(section, formDataToObject(new FormData(formReference.current!))),
    generation,
    isAttended: (row) =>
      submitted?.section === section && (!submitted.refusal || Object.keys(submitted.refusal.fieldErrors).some((name) => name.startsWith(row))),
    touched: () => saver.edited(section),
    showProblems: () => void showProblems(),
    formProps: {
      ref: formReference,
      onInput: () => saver.edited(section),
      onSubmit: (event) => {
        event.preventDefault();
        saver.edited(section, 0);
        void showProblems();
      },
      noValidate: true,
    },
  };
}

const withIntent = <S extends Section>(section: S, values: SectionValues[S]): FieldValues => ({ intent: intentOf(section), version: '1', ...values });
