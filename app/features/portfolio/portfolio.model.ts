import type { Localized } from '#app/platform/i18n/localized.ts';
import type { PlanStatus } from '#app/features/indicators/index.ts';
import type { CharterState } from '#app/features/charters/index.ts';

export const healths = ['behind', 'atRisk', 'onPlan', 'notInForce'] as const;
export type Health = (typeof healths)[number];

export type HealthReason =
  | { code: 'indicatorBehind' | 'indicatorAtRisk'; charterIndicatorId: string }
  | { code: 'controlPointMissed' | 'workOverdue' | 'escalationOpen' | 'escalationOverdue'; count: number };

/** A reason as it is shown: an indicator is called by its name. */
export type NamedReason = Extract<HealthReason, { count: number }> | (Extract<HealthReason, { charterIndicatorId: string }> & { name: Localized });

export const namedReasons = (reasons: readonly HealthReason[], nameOf: (charterIndicatorId: string) => Localized | undefined): NamedReason[] =>
  reasons.flatMap((reason): NamedReason[] => {
    if ('count' in reason) return [reason];
    const name = nameOf(reason.charterIndicatorId);
    return name ? [{ ...reason, name }] : [];
  });

export type HealthInput = {
  state: CharterState;
  hasBegun: boolean;
  indicators: readonly { charterIndicatorId: string; status: PlanStatus; isPaused: boolean }[];
  missedControlPoints: number;
  overdueWork: number;
  openEscalations: number;
  overdueEscalations: number;
};

const inForce: readonly CharterState[] = ['approved', 'active', 'closing'];

/**
 * A charter is as healthy as its worst part, and every reason is named. Behind: an indicator behind its plan beyond tolerance,
 * a control point missed, or an escalation that nobody answered in time. At risk: an indicator at risk, work overdue, or a
 * question that waits for its answer. Paused indicators and charters not in force are not judged.
 */
export function healthOf(charter: HealthInput): { health: Health; reasons: HealthReason[] } {
  if (!inForce.includes(charter.state) || !charter.hasBegun) return { health: 'notInForce', reasons: [] };
  const judged = charter.indicators.filter(({ isPaused }) => !isPaused);
  const withStatus = (status: PlanStatus, code: 'indicatorBehind' | 'indicatorAtRisk'): HealthReason[] =>
    judged.filter((indicator) => indicator.status === status).map(({ charterIndicatorId }) => ({ code, charterIndicatorId }));
  const counted = (code: Extract<HealthReason, { count: number }>['code'], count: number): HealthReason[] => (count > 0 ? [{ code, count }] : []);
  const behind = [
    ...withStatus('behind', 'indicatorBehind'),
    ...counted('controlPointMissed', charter.missedControlPoints),
    ...counted('escalationOverdue', charter.overdueEscalations),
  ];
  const atRisk = [
    ...withStatus('atRisk', 'indicatorAtRisk'),
    ...counted('workOverdue', charter.overdueWork),
    ...counted('escalationOpen', charter.openEscalations - charter.overdueEscalations),
  ];
  return { health: behind.length > 0 ? 'behind' : atRisk.length > 0 ? 'atRisk' : 'onPlan', reasons: [...behind, ...atRisk] };
}

export type Summary = { key: string; name: Localized; counts: Record<Health, number>; plannedTenge: bigint; usedTenge: bigint };

type Summarised = { health: Health; plannedTenge: string; usedTenge: string };

/** Charters of one block (or office) together, in the order in which they first appear. */
export function summarise<Row extends Summarised>(rows: readonly Row[], groupOf: (row: Row) => { key: string; name: Localized }): Summary[] {
  const summaries = new Map<string, Summary>();
  for (const row of rows) {
    const { key, name } = groupOf(row);
    const known = summaries.get(key) ?? { key, name, counts: { behind: 0, atRisk: 0, onPlan: 0, notInForce: 0 }, plannedTenge: 0n, usedTenge: 0n };
    known.counts[row.health] += 1;
    known.plannedTenge += BigInt(row.plannedTenge);
    known.usedTenge += BigInt(row.usedTenge);
    summaries.set(key, known);
  }
  return [...summaries.values()];
}

/** The worst first; between equals the one with more reasons, then by code. */
export const byHealth = (a: { health: Health; reasons: readonly unknown[]; code: string }, b: typeof a): number =>
  healths.indexOf(a.health) - healths.indexOf(b.health) || b.reasons.length - a.reasons.length || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
