import { contentFields, type ContentField, type OriginMark, type RiskContent } from './risk.model.ts';
import { isReportedEliminated, type RiskState } from './risk-life.model.ts';

export type FieldDifference<Field extends string = string> = { field: Field; before: unknown; after: unknown };

const normal = (value: unknown): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value === '' || value === undefined ? null : value);

/** The fields whose values differ, in their order. */
export function fieldDifferences<Field extends string>(before: Partial<Record<Field, unknown>>, after: Partial<Record<Field, unknown>>, fields: readonly Field[]): FieldDifference<Field>[] {
  return fields.filter((field) => normal(before[field]) !== normal(after[field])).map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

export type CycleRisk = RiskContent & { riskId: string; code: string; state: RiskState; originRiskId: string | null; originMark: OriginMark | null };

export type CycleMark = 'new' | 'changed' | 'unchanged' | 'reappeared' | 'eliminated' | 'dropped';
export const cycleMarks: readonly CycleMark[] = ['new', 'changed', 'unchanged', 'reappeared', 'eliminated', 'dropped'];
export type CycleEntry = { mark: CycleMark; earlier: CycleRisk | null; current: CycleRisk | null; differences: FieldDifference<ContentField>[] };

// When it was found is that of the first cycle.
const comparedFields = contentFields.filter((field) => field !== 'identifiedOn');

/**
 * What became of the risks of the earlier cycle, and what is new. A risk is the same one when it was carried over; one of the
 * earlier cycle that was neither carried over nor eliminated was dropped. Withdrawn ones were never risks.
 */
export function differenceOfCycles(earlier: readonly CycleRisk[], current: readonly CycleRisk[]): CycleEntry[] {
  const before = new Map(earlier.map((risk) => [risk.riskId, risk]));
  const found = current.filter(({ state }) => state !== 'withdrawn');
  const continued = new Set(found.flatMap(({ originRiskId }) => (originRiskId !== null && before.has(originRiskId) ? [originRiskId] : [])));
  const ofCurrent = found.map((risk): CycleEntry => {
    const origin = risk.originRiskId === null ? undefined : before.get(risk.originRiskId);
    if (!origin) return { mark: 'new', earlier: null, current: risk, differences: [] };
    const differences = fieldDifferences(origin, risk, comparedFields);
    return { mark: risk.originMark === 'reappeared' ? 'reappeared' : differences.length > 0 ? 'changed' : 'unchanged', earlier: origin, current: risk, differences };
  });
  const ofEarlier = earlier
    .filter(({ riskId, state }) => !continued.has(riskId) && state !== 'withdrawn')
    .map((risk): CycleEntry => ({ mark: isReportedEliminated(risk.state) ? 'eliminated' : 'dropped', earlier: risk, current: null, differences: [] }));
  return [...ofCurrent, ...ofEarlier];
}
