import * as z from 'zod';
import { civilDay } from '#app/platform/forms/fields.schema.ts';

const optionalText = (pattern: RegExp) => z.string().regex(pattern).optional().catch(undefined);

const choice = {
  period: optionalText(/^\d{4}(-[\w-]{2,5})?$/),
  year: optionalText(/^20\d{2}$/),
  part: optionalText(/^(Q[1-4]|0[1-9]|1[0-2])$/),
  day: optionalText(/^\d{4}-\d{2}-\d{2}$/),
  asOf: optionalText(/^\d{4}-\d{2}-\d{2}$/),
};

export const statisticsSearch = z.object({ ...choice, block: optionalText(/^[\w-]{1,60}$/) });

export const breakdowns = ['offices', 'regions', 'months'] as const;
export type Breakdown = (typeof breakdowns)[number];

export const indicatorSearch = z.object({
  ...choice,
  by: z.enum(breakdowns).optional().catch(undefined),
  sort: optionalText(/^-?(name|completeness|timeliness|verification)$/),
});

export const organisationSearch = z.object({ ...choice, after: optionalText(/^\d{4}-\d{2}-\d{2}~[0-9a-f-]{36}$/), before: optionalText(/^\d{4}-\d{2}-\d{2}~[0-9a-f-]{36}$/) });

export const yearSearch = z.object({ year: choice.year });

const indicatorCode = z.string().regex(/^[\w.-]{1,40}$/);

export const indicatorParams = z.object({ indicatorCode });
export const indicatorOfficeParams = z.object({ indicatorCode, officeId: z.uuid() });
export const indicatorOrganisationParams = z.object({ indicatorCode, officeId: z.uuid(), organisationId: z.uuid() });
export const valueParams = z.object({
  officeId: z.uuid(),
  organisationId: z.uuid(),
  charterIndicatorId: z.uuid(),
  day: civilDay(),
});
