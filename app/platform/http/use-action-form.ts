import { zodResolver } from '@hookform/resolvers/zod';
import { useActionData, useNavigation, useSubmit } from '@remix-run/react';
import { useEffect, useMemo, useRef, type FormEvent } from 'react';
import { useForm, type DefaultValues, type FieldErrors, type FieldValues } from 'react-hook-form';
import type * as z from 'zod';
import type { Refusal } from './route.server.ts';

type SchemaOf<Input extends FieldValues> = z.ZodType<Input, FieldValues>;

/** The refusal of the last submission of this page's action, if it refused. */
export function useRefusal(): Refusal['refusal'] | null {
  const actionData = useActionData<Partial<Refusal>>();
  return actionData?.refusal ?? null;
}

/**
 * React Hook Form over a native form. The form is complete in HTML, so it works before and without JavaScript; with it,
 * the same schema that the server uses checks while typing, and the wire stays native form data. The server's refusals
 * appear at the fields, and focus moves to the first of them.
 */
export function useActionForm<Input extends FieldValues>(options: {
  schema: SchemaOf<Input>;
  defaultValues: DefaultValues<FieldValues>;
}) {
  const refusal = useRefusal();
  const submit = useSubmit();
  const navigation = useNavigation();
  const formReference = useRef<HTMLFormElement>(null);
  const serverErrors = useMemo(() => toFormErrors(refusal?.fieldErrors ?? {}), [refusal]);
  const form = useForm<FieldValues>({
    resolver: zodResolver(options.schema),
    defaultValues: options.defaultValues,
    errors: serverErrors,
    mode: 'onTouched',
  });

  useEffect(() => {
    const first = refusal && Object.keys(refusal.fieldErrors)[0];
    if (first) (formReference.current?.elements.namedItem(first) as HTMLElement | null)?.focus();
  }, [refusal]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const element = event.currentTarget;
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    void form.handleSubmit(() => submit(submitter ?? element))(event);
  }

  /** The message key of the field's error, from typing or from the server. */
  function errorOf(name: string): string | undefined {
    const message = form.getFieldState(name, form.formState).error?.message;
    return typeof message === 'string' ? message : undefined;
  }

  return { form, register: form.register, errorOf, refusal, isSubmitting: navigation.state === 'submitting', formProps: { ref: formReference, onSubmit, noValidate: true } };
}

function toFormErrors(fieldErrors: Record<string, string>): FieldErrors<FieldValues> {
  const errors: Record<string, unknown> = {};
  for (const [path, message] of Object.entries(fieldErrors)) {
    const steps = path.split(/[.[\]]+/).filter(Boolean);
    let target = errors;
    steps.forEach((step, depth) => {
      if (depth === steps.length - 1) target[step] = { type: 'server', message };
      else target = (target[step] ??= {}) as Record<string, unknown>;
    });
  }
  return errors as FieldErrors<FieldValues>;
}
