import * as z from 'zod';

export const indicatorProgressParams = z.object({ officeId: z.uuid(), charterIndicatorId: z.uuid() });
