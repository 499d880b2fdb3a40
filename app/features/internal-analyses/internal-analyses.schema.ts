import * as z from 'zod';

export const analysisParams = z.object({ officeId: z.uuid(), analysisId: z.uuid() });
export type AnalysisKey = z.infer<typeof analysisParams>;
