import { localize } from '#app/platform/i18n/localized.ts';
import type { FormValues } from './components/form-values.ts';
import type { FormPlace, LibraryEntry, RiskCard } from './risk-page.queries.server.ts';
import { contentFields } from './risk.model.ts';

/** The fields of the form that hold what is stored. */
export function formValuesOf(risk: RiskCard): FormValues {
  const values = Object.fromEntries(contentFields.map((field) => {
    const value = risk[field];
    return [field, Array.isArray(value) ? value : String(value ?? '')];
  }));
  return { ...values, ownerId: risk.ownerId ?? '', ownerName: risk.ownerId ? '' : risk.ownerName };
}

/** The fields of a new risk, begun with an entry of the library where one was chosen. */
export function newFormValues(place: FormPlace, entry: LibraryEntry | undefined, today: string): FormValues {
  if (!entry) return { identifiedOn: today };
  const words = (text: LibraryEntry['process']) => localize(text, place.language);
  return {
    identifiedOn: today, title: words(entry.scheme), directionCode: entry.directionCode, process: words(entry.process), exposedPosition: words(entry.exposedPosition),
    scheme: words(entry.scheme), 'recommendation.text': words(entry.safeguard), 'recommendation.kindCode': entry.recommendationKindCode,
  };
}
