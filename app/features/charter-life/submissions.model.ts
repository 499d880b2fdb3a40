import type { CharterContent } from '#app/features/charters/index.ts';

/**
 * What a commissioner sees of a content that was not submitted lacks the organisations in other regions. Against a submission,
 * which is seen whole, they stay as they were: what cannot be seen is not told to be gone.
 */
export function withUnseenOrganisations(seenPart: CharterContent, whole: CharterContent, regionCode: string | null): CharterContent {
  const own = new Set(seenPart.organisations.map(({ organisationId }) => organisationId));
  const unseen = whole.organisations.filter((organisation) => organisation.regionCode !== regionCode && !own.has(organisation.organisationId));
  return { ...seenPart, organisations: [...seenPart.organisations, ...unseen] };
}
