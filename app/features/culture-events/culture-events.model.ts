import type { Localized } from '#app/platform/i18n/localized.ts';
import { addDays, eachDay, firstOfMonth, lastOfMonth, startOfWeek, type Quarter } from '#app/platform/time/civil-date.ts';

export const eventFormats = ['inPerson', 'online', 'mixed'] as const;
export type EventFormat = (typeof eventFormats)[number];

export type EventKind = { code: string; name: Localized; needsParticipants: boolean; needsProof: boolean; isAwareness: boolean; trainsCivilServants: boolean };
export type Audience = { code: string; name: Localized };
export type AudienceCount = { audienceCode: string; persons: number };

/** The weeks that show a month, Monday first. */
export const weeksOf = (month: string): string[] => eachDay(startOfWeek(firstOfMonth(month)), addDays(startOfWeek(lastOfMonth(month)), 6));

export type PlanCell = { kindCode: string; quarter: Quarter; planned: number; held: number; verified: number };
export type PlanRow = { kindCode: string; quarters: Record<Quarter, PlanCell>; total: Omit<PlanCell, 'kindCode' | 'quarter'> };

export const quarters = [1, 2, 3, 4] as const satisfies readonly Quarter[];

/** The plan of a year as rows of kinds with their quarters; kinds without anything are left out. */
export function planRows(cells: readonly PlanCell[], kindCodes: readonly string[]): PlanRow[] {
  return kindCodes.flatMap((kindCode): PlanRow[] => {
    const own = cells.filter((cell) => cell.kindCode === kindCode);
    if (own.length === 0) return [];
    const of = (quarter: Quarter): PlanCell => own.find((cell) => cell.quarter === quarter) ?? { kindCode, quarter, planned: 0, held: 0, verified: 0 };
    return [{ kindCode, quarters: { 1: of(1), 2: of(2), 3: of(3), 4: of(4) }, total: sumOf(own) }];
  });
}

export const sumOf = (cells: readonly Omit<PlanCell, 'kindCode' | 'quarter'>[]): Omit<PlanCell, 'kindCode' | 'quarter'> => ({
  planned: cells.reduce((sum, { planned }) => sum + planned, 0),
  held: cells.reduce((sum, { held }) => sum + held, 0),
  verified: cells.reduce((sum, { verified }) => sum + verified, 0),
});

/** «4,6» is 46 tenths. */
export function tenthsOf(feedback: string): number | null {
  const match = /^([1-5])(?:[.,](\d))?$/.exec(feedback);
  const tenths = match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : null;
  return tenths !== null && tenths <= 50 ? tenths : null;
}
