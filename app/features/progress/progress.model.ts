import type { CivilDate } from '#app/platform/time/civil-date.ts';
import {
  absoluteDecimal, addDecimals, compareDecimals, deviationFrom, divideDecimals, figureOf, plannedOn, subtractDecimals,
  type ControlPoint, type IndicatorDirection, type IndicatorKind, type PlanStatus, type Tolerances, type Trajectory,
} from '#app/features/indicators/index.ts';

/** What one day added to a charter's indicator; of a level the change. */
export type DayCell = { day: CivilDate; value: string; denominator: string };

type Measured = { kind: IndicatorKind; decimals: number };

/** Decimals of a share that is kept as a fraction of one. */
const ratioDecimals = 4;

export const factDecimals = ({ kind, decimals }: Measured): number => (kind === 'ratio' ? Math.max(decimals, ratioDecimals) : decimals);

/** The fact to date on each day that changed it. */
export function factSeries(indicator: Measured, cells: readonly DayCell[]): ControlPoint[] {
  let [value, denominator] = ['0', '0'];
  return cells.flatMap((cell) => {
    value = addDecimals(value, cell.value);
    denominator = addDecimals(denominator, cell.denominator);
    const figure = figureOf(indicator.kind, { value, denominator }, factDecimals(indicator));
    return figure === null ? [] : [{ day: cell.day, value: figure }];
  });
}

export type Target = { controlOn: CivilDate; planned: string; organisationId: string | null };

export type Planned = {
  kind: IndicatorKind;
  direction: IndicatorDirection;
  shape: 'linear' | 'stepped';
  startsOn: CivilDate;
  baseline: string;
  targets: Target[];
  tolerances: Tolerances;
};

/** The plan of the whole charter, or an organisation's own. */
export function trajectoryOf({ shape, startsOn, baseline, targets }: Planned, organisationId: string | null = null): Trajectory {
  return {
    shape,
    startsOn,
    startValue: organisationId === null ? baseline : '0',
    points: targets.filter((target) => target.organisationId === organisationId).map(({ controlOn, planned }) => ({ day: controlOn, value: planned })),
  };
}

/** An organisation's own plan; without one its equal share of the charter's. A share in per cent is the same for all. */
export function planOfOrganisation(
  indicator: Planned,
  organisationId: string,
  organisationCount: number,
  day: CivilDate,
  workingDays: readonly CivilDate[],
): string | null {
  const own = plannedOn(trajectoryOf(indicator, organisationId), day, workingDays);
  if (own !== null) return own;
  const whole = plannedOn(trajectoryOf(indicator), day, workingDays);
  if (whole === null || indicator.kind === 'ratio' || organisationCount === 0) return whole;
  return divideDecimals(whole, String(organisationCount), 6);
}

/** By how much the fact falls short of the plan, zero where it does not; for a neutral indicator the distance. */
export function shortfallOf(plan: string | null, fact: string | null, direction: IndicatorDirection): string {
  if (plan === null) return '0';
  const difference = subtractDecimals(plan, fact ?? '0');
  if (direction === 'neutral') return absoluteDecimal(difference);
  const shortfall = direction === 'up' ? difference : subtractDecimals('0', difference);
  return compareDecimals(shortfall, '0') > 0 ? shortfall : '0';
}

export type OrganisationGap = {
  id: string;
  fact: string | null;
  plan: string | null;
  gap: string;
  status: PlanStatus;
  missingDays: number;
};

/** Organisations with the largest shortfall first; between equals the one with more missing days. */
export function byGap<Gap extends Pick<OrganisationGap, 'gap' | 'missingDays'>>(gaps: readonly Gap[]): Gap[] {
  return [...gaps].sort((left, right) => compareDecimals(right.gap, left.gap) || right.missingDays - left.missingDays);
}

export function gapOf(
  indicator: Planned,
  organisation: { id: string; fact: string | null; expectedEntries: number; entries: number },
  organisationCount: number,
  day: CivilDate,
  workingDays: readonly CivilDate[],
): OrganisationGap {
  const plan = planOfOrganisation(indicator, organisation.id, organisationCount, day, workingDays);
  return {
    id: organisation.id,
    fact: organisation.fact,
    plan,
    gap: shortfallOf(plan, organisation.fact, indicator.direction),
    status: deviationFrom(plan, organisation.fact, indicator.direction, indicator.tolerances).status,
    missingDays: Math.max(0, organisation.expectedEntries - organisation.entries),
  };
}

const order: Record<PlanStatus, number> = { behind: 0, atRisk: 1, onPlan: 2, noPlan: 3 };

/** Behind, then at risk, then on plan; within each the largest deviation in per cent first. */
export function byUrgency<Row extends { status: PlanStatus; percent: string | null }>(rows: readonly Row[]): Row[] {
  const weight = ({ percent }: Row) => absoluteDecimal(percent ?? '0');
  return [...rows].sort((left, right) => order[left.status] - order[right.status] || compareDecimals(weight(right), weight(left)));
}
