import type { Period } from '#app/features/statistics/index.ts';

/** The board of a period, with what else is chosen there. */
export const boardAddress = (period: Pick<Period, 'label'>, more: Record<string, string> = {}) => `/consolidation?${new URLSearchParams({ period: period.label, ...more }).toString()}`;
