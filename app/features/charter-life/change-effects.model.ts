import type { CharterContent, CharterIndicator } from '#app/features/charters/index.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';

/** What a change does beyond the words: to the plan, to deadlines, and to what adds up nationally. */
export type ChangeEffect =
  /** The whole charter's planned value at its last control date. */
  | { kind: 'plan'; name: Localized; unitCode: string; decimals: number; before: string | null; after: string | null }
  | { kind: 'deadline'; name: Localized | null; before: string | null; after: string | null }
  /** A standard indicator that begins or ceases to add up nationally through this charter. */
  | { kind: 'statistics'; name: Localized; indicatorCode: string; joins: boolean }
  | { kind: 'organisations'; joined: number; left: number };

const finalPlan = ({ targets }: CharterIndicator): string | null =>
  targets.filter(({ organisationId }) => organisationId === null).reduce<{ controlOn: string; planned: string } | null>(
    (last, target) => (last === null || target.controlOn > last.controlOn ? target : last), null)?.planned ?? null;

type Dated = { id: string; name: Localized; on: string | null };
const datesOf = (content: CharterContent): Dated[] => [
  ...content.tasks.map(({ id, name, endsOn }) => ({ id, name, on: endsOn })),
  ...content.controlPoints.map(({ id, name, dueOn }) => ({ id, name, on: dueOn })),
];

/** In the order of the newer content; what is gone comes last. Nothing for a content against itself. */
export function effectsOfChange(before: CharterContent, after: CharterContent): ChangeEffect[] {
  const effects: ChangeEffect[] = [];
  if (before.endsOn !== after.endsOn) effects.push({ kind: 'deadline', name: null, before: before.endsOn, after: after.endsOn });

  const oldDates = new Map(datesOf(before).map((dated) => [dated.id, dated]));
  const newDates = new Map(datesOf(after).map((dated) => [dated.id, dated]));
  for (const { id, name, on } of [...newDates.values(), ...[...oldDates.values()].filter(({ id }) => !newDates.has(id)).map((gone) => ({ ...gone, on: null }))]) {
    const previous = oldDates.get(id)?.on ?? null;
    if (previous !== on) effects.push({ kind: 'deadline', name, before: previous, after: on });
  }

  const oldIndicators = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
  const newIndicators = new Map(after.indicators.map((indicator) => [indicator.id, indicator]));
  const all = [...after.indicators, ...before.indicators.filter(({ id }) => !newIndicators.has(id))];
  for (const { id, name, unitCode, decimals } of all) {
    const [old, now] = [oldIndicators.get(id), newIndicators.get(id)];
    const [planBefore, planAfter] = [old ? finalPlan(old) : null, now ? finalPlan(now) : null];
    if (planBefore !== planAfter) effects.push({ kind: 'plan', name, unitCode, decimals, before: planBefore, after: planAfter });
  }
  const codes = (content: CharterContent) => new Set(content.indicators.flatMap(({ indicatorCode }) => indicatorCode ?? []));
  const [oldCodes, newCodes] = [codes(before), codes(after)];
  for (const { indicatorCode, name } of all) {
    if (indicatorCode !== null && oldCodes.has(indicatorCode) !== newCodes.has(indicatorCode)) {
      effects.push({ kind: 'statistics', name, indicatorCode, joins: newCodes.has(indicatorCode) });
    }
  }

  const ids = (content: CharterContent) => new Set(content.organisations.map(({ organisationId }) => organisationId));
  const [oldIds, newIds] = [ids(before), ids(after)];
  const joined = [...newIds].filter((id) => !oldIds.has(id)).length;
  const left = [...oldIds].filter((id) => !newIds.has(id)).length;
  if (joined + left > 0) effects.push({ kind: 'organisations', joined, left });
  return effects;
}
