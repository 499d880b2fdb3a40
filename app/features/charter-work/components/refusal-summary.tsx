import { useRefusal } from '#app/platform/http/use-action-form.ts';
import { useTranslation } from '#app/platform/i18n/index.ts';
import { FormErrorSummary } from '#app/ui/index.ts';

/** The sentence of the last refusal of this page. */
export function RefusalSummary() {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const isStale = refusal?.code === 'stale';
  if (!refusal) return null;
  // A page has many forms with fields of the same name: the sentence stands at its field and, for whoever is not there, here.
  const sentences = [...new Set(Object.values(refusal.fieldErrors))].map((message) => t(message, refusal.params));
  const sentence = sentences.length > 0 ? sentences.join(' ') : t(refusal.messageKey, refusal.params);
  return <FormErrorSummary errors={[]} formError={isStale ? t('charterWork.errors.stale') : sentence} />;
}

/** The sentence at a field of the last refused form. */
export function useFieldSentence(): (name: string) => string | undefined {
  const { t } = useTranslation();
  const refusal = useRefusal();
  return (name) => {
    const message = refusal?.fieldErrors[name];
    return message && t(message, refusal?.params);
  };
}
