import * as z from 'zod';

const year = z.string().regex(/^20\d{2}$/).optional().catch(undefined);

export const briefingSearch = z.object({ year });
export const briefingChoiceSearch = z.object({ q: z.string().trim().max(100).catch('').default('') });
export const officeBriefingParams = z.object({ officeId: z.uuid() });
export const regionBriefingParams = z.object({ regionCode: z.string().regex(/^KZ-\d{2}$/) });
export const organisationBriefingParams = z.object({ officeId: z.uuid(), organisationId: z.uuid() });
