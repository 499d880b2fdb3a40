import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { FormErrorSummary } from '#app/ui/index.ts';
import { sentenceOf, useTranslation } from '../i18n/index.ts';
import type { Refusal } from './route.server.ts';
import { useRefusal } from './use-action-form.ts';

export type FormRefusal = {
  /** Where the form posts to. */
  action: string | undefined;
  refusal: Refusal['refusal'] | null;
  /** A refusal that is about no field of the form. */
  summary: ReactNode;
  /** The refusal of a field, as a sentence. */
  errorOf: (name: string) => string | undefined;
};

/**
 * What a native form shows of the last refusal. On a page of several forms each has a name and posts to an address of its own, so
 * that a refusal is shown where it happened.
 */
export function useFormRefusal(form?: string): FormRefusal {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const last = useRefusal();
  const refusal = form === undefined || search.get('form') === form ? last : null;
  return {
    action: form === undefined ? undefined : `?form=${form}`,
    refusal,
    summary: refusal && Object.keys(refusal.fieldErrors).length === 0 ? <FormErrorSummary errors={[]} formError={t(refusal.messageKey, refusal.params)} /> : null,
    errorOf: (name) => {
      const message = refusal?.fieldErrors[name];
      return message ? sentenceOf(t, message) : undefined;
    },
  };
}
