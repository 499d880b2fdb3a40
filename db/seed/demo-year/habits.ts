import { createRandom } from '../random.ts';

/** How an office works, so that offices differ in the same way in every month. */
export type Habits = {
  /** Share of working days on which a sheet is forgotten. */
  forgottenDays: number;
  /** Share of quiet cells left empty on a day that was logged. */
  emptyCells: number;
  /** Share of sheets entered after the deadline. */
  late: number;
};

/** Two offices whose discipline calls for attention. */
const careless: Record<string, Habits> = {
  ULT: { forgottenDays: 0.11, emptyCells: 0.07, late: 0.16 },
  MIID: { forgottenDays: 0.07, emptyCells: 0.05, late: 0.12 },
};

export function habitsOf(officeCode: string): Habits {
  const random = createRandom('habits', officeCode);
  return (
    careless[officeCode] ?? {
      forgottenDays: random.between(0.002, 0.03),
      emptyCells: random.between(0.003, 0.025),
      late: random.between(0.01, 0.07),
    }
  );
}

/** Forgotten days come in short runs. The first day is always logged. */
export function openDays(officeCode: string, organisationId: string, charterCode: string, days: readonly string[]): boolean[] {
  const { forgottenDays } = habitsOf(officeCode);
  const random = createRandom('open-days', charterCode, organisationId);
  let isForgotten = false;
  return days.map((_, index) => {
    isForgotten = index > 0 && random.chance(isForgotten ? 0.35 : forgottenDays * 0.65);
    return !isForgotten;
  });
}
