import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type RefObject } from 'react';
import type * as z from 'zod';
import { useDraftSaver, useSaveStates } from '#app/platform/forms/draft-saving.tsx';
import { fieldNameOf, formDataToObject } from '#app/platform/http/form-data.ts';
import { sentenceOf, useTranslation } from '#app/platform/i18n/index.ts';

type Parts<Values extends object> = Record<string, Values>;

/**
 * One requirement's form, which saves itself a moment after the last change: the organisation's answer or the reviewer's verdict.
 * @param typed what stands in raw form fields, in the shape of the values.
 */
export function useDraftPart<Values extends object>(subjectId: string, initial: Values, schema: z.ZodType, typed: (raw: Record<string, unknown>) => Values) {
  const { t } = useTranslation();
  const saver = useDraftSaver<Parts<Values>>();
  const state = useSaveStates<Parts<Values>>()[subjectId]!;
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(initial);
  const [generation, setGeneration] = useState(0);
  const [problems, setProblems] = useState<Record<string, string> | null>(null);
  const rules = useRef({ schema, typed });
  useEffect(() => {
    rules.current = { schema, typed };
  }, [schema, typed]);

  const raw = () => formDataToObject(new FormData(form.current!));
  const findProblems = (): Record<string, string> =>
    Object.fromEntries(schema.safeParse(raw()).error?.issues.map(({ path, message }) => [fieldNameOf(path), message]) ?? []);

  useEffect(() => {
    const rawValues = () => formDataToObject(new FormData(form.current!));
    const check = (input: unknown) => rules.current.schema.safeParse(input);
    return saver.register(subjectId, {
      read: () => {
        const parsed = check(rawValues());
        return parsed.success ? { normal: JSON.stringify(parsed.data) } : { problems: parsed.error.issues.length };
      },
      typed: () => rules.current.typed(rawValues()),
      formData: () => new FormData(form.current!),
      reset: (theirs) => {
        setValues(theirs);
        setGeneration((count) => count + 1);
        setProblems(null);
      },
      normalise: (stored) => {
        const parsed = check(stored);
        return parsed.success ? JSON.stringify(parsed.data) : JSON.stringify(stored);
      },
    });
  }, [saver, subjectId]);

  function showProblems() {
    setProblems(findProblems());
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  }

  /** The digits choose among the radios of the group in which one is. */
  function onKeyDown(event: KeyboardEvent) {
    const radio = event.target;
    if (!(radio instanceof HTMLInputElement) || radio.type !== 'radio' || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    const group = form.current?.elements.namedItem(radio.name);
    const chosen = group instanceof RadioNodeList ? group[Number(event.key) - 1] : undefined;
    if (!(chosen instanceof HTMLInputElement)) return;
    event.preventDefault();
    chosen.focus();
    chosen.click();
  }

  return {
    state,
    values,
    generation,
    takeTheirs: () => saver.takeTheirs(subjectId),
    keepMine: () => saver.keepMine(subjectId),
    showProblems,
    errorOf: (name: string): string | undefined => {
      const message = problems?.[name] ?? (state.kind === 'refused' ? state.refusal.fieldErrors[name] : undefined);
      return message ? sentenceOf(t, message) : undefined;
    },
    formProps: {
      ref: form as RefObject<HTMLFormElement>,
      onKeyDown,
      onInput: () => {
        saver.edited(subjectId);
        if (problems) setProblems(findProblems());
      },
      onSubmit: (event: FormEvent) => {
        event.preventDefault();
        saver.edited(subjectId, 0);
        showProblems();
      },
      noValidate: true as const,
    },
  };
}
