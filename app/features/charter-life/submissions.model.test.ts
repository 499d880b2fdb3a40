import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CharterContent } from '#app/features/charters/index.ts';
import { withUnseenOrganisations } from './submissions.model.ts';

const organisations = fc.uniqueArray(fc.record({ organisationId: fc.stringMatching(/^[a-f]{3}$/), regionCode: fc.constantFrom<string[]>('KZ-11', 'KZ-15') }), {
  selector: ({ organisationId }) => organisationId,
});
const contentWith = (covered: CharterContent['organisations']) => ({ code: 'C', organisations: covered }) as CharterContent;
const idsOf = ({ organisations: covered }: CharterContent) => covered.map(({ organisationId }) => organisationId);

describe('a content that is seen in part', () => {
  test('keeps what is seen, and of the rest only what stands in another region', () => {
    fc.assert(
      fc.property(organisations, organisations, (now, before) => {
        const seen = now.filter(({ regionCode }) => regionCode === 'KZ-11');
        const whole = withUnseenOrganisations(contentWith(seen), contentWith(before), 'KZ-11');
        expect(idsOf(whole)).toEqual(expect.arrayContaining(seen.map(({ organisationId }) => organisationId)));
        expect(new Set(idsOf(whole)).size).toBe(idsOf(whole).length);
        const added = whole.organisations.slice(seen.length);
        expect(added.every((organisation) => organisation.regionCode === 'KZ-15' && before.includes(organisation))).toBe(true);
        for (const organisation of before.filter(({ regionCode }) => regionCode === 'KZ-15')) expect(idsOf(whole)).toContain(organisation.organisationId);
      }),
    );
  });
});
