import { multiplyDecimals } from '#app/features/indicators/index.ts';
import { addMonths, lastOfMonth, yearOf } from '#app/platform/time/civil-date.ts';
import type { CharterContent, CharterControlPoint, CharterIndicator, CharterTarget, CharterTask } from './charters.model.ts';
import type { DefaultTarget, StandardTask, TemplateContent, TemplateControlPoint, TemplateIndicator } from './template-content.model.ts';

/**
 * A charter's content with what a newer version of its template changed. Standard tasks are found by the task they were made
 * of, indicators by their code, control points by their name. What the template did not change stays as the office has it;
 * tasks, indicators and control points of the office's own are never touched. Merging again changes nothing more.
 *
 * `toWorkingDay` gives the day on which a control point is held when the end of its month is a day off.
 */
export function mergeTemplate(
  content: CharterContent,
  before: TemplateContent,
  after: TemplateContent,
  toWorkingDay: (day: string) => string = (day) => day,
): CharterContent {
  return {
    ...content,
    goal: isSame(content.goal, before.goal) ? after.goal : content.goal,
    grounds: mergedGrounds(content.grounds, before.grounds, after.grounds),
    tasks: mergedTasks(content.tasks, before.tasks, after.tasks),
    indicators: mergedIndicators(content, before.indicators, after.indicators),
    controlPoints: mergedControlPoints(content, before.controlPoints, after.controlPoints, toWorkingDay),
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function mergedGrounds(codes: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  const kept = codes.filter((code) => after.includes(code) || !before.includes(code));
  return [...kept, ...after.filter((code) => !before.includes(code) && !kept.includes(code))];
}

// ── Tasks ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function mergedTasks(tasks: readonly CharterTask[], before: readonly StandardTask[], after: readonly StandardTask[]): CharterTask[] {
  const old = new Map(before.map((task) => [task.id, task]));
  const now = new Map(after.map((task) => [task.id, task]));
  const isPresent = (id: string) => tasks.some((task) => task.standardTaskId === id || task.id === id);
  const isNew = ({ id }: StandardTask) => !old.has(id) && !isPresent(id);
  const isMoved = ({ id, parentId }: StandardTask) => old.has(id) && isPresent(id) && old.get(id)!.parentId !== parentId;
  // A task that the office removed comes back only where something of the newer version belongs below it.
  const needed = new Set(after.filter((task) => isNew(task) || isMoved(task)).map(({ parentId }) => parentId));
  const roots = after.filter((task) => task.parentId === null && !isPresent(task.id) && (isNew(task) || needed.has(task.id)));
  const withRoots = [...tasks, ...roots.map((root) => madeOf(root, null))];
  const changed = withRoots.map((task) => {
    const [was, is] = [old.get(task.standardTaskId ?? ''), now.get(task.standardTaskId ?? '')];
    return was && is ? withChanges(task, was, is, withRoots) : task;
  });
  const merged = withoutDropped(changed, (id) => old.has(id) && !now.has(id));
  for (const task of after) if (task.parentId !== null && isNew(task)) insertSubtask(merged, task, task.parentId);
  return merged;
}

/** A dropped task stays while subtasks that are not dropped stand below it. */
function withoutDropped(tasks: readonly CharterTask[], isDropped: (standardTaskId: string) => boolean): CharterTask[] {
  const isKept = ({ standardTaskId }: CharterTask) => standardTaskId === null || !isDropped(standardTaskId);
  const parents = new Set(tasks.filter(isKept).map(({ parentId }) => parentId));
  const kept = tasks.filter((task) => isKept(task) || (task.parentId === null && parents.has(task.id)));
  if (kept.length === tasks.length) return kept;
  const ids = new Set(kept.map(({ id }) => id));
  return kept.map((task) => ({ ...task, follows: task.follows.filter((id) => ids.has(id)) }));
}

function withChanges(task: CharterTask, was: StandardTask, is: StandardTask, tasks: readonly CharterTask[]): CharterTask {
  const parent = was.parentId === is.parentId || is.parentId === null ? undefined : rootMadeOf(tasks, is.parentId);
  return {
    ...task,
    ...(isSame(was.name, is.name) ? {} : { name: is.name }),
    ...(was.frequency === is.frequency ? {} : { frequency: is.frequency }),
    ...(isSame(sorted(was.evidenceKinds), sorted(is.evidenceKinds)) ? {} : { evidenceKinds: sorted(is.evidenceKinds) }),
    ...(parent && task.parentId !== null ? { parentId: parent.id } : {}),
  };
}

const sorted = (codes: readonly string[]) => [...codes].sort();

const rootMadeOf = (tasks: readonly CharterTask[], standardTaskId: string) =>
  tasks.find((task) => task.parentId === null && task.standardTaskId === standardTaskId);

/** Adds a subtask of the newer version after its siblings. */
function insertSubtask(tasks: CharterTask[], task: StandardTask, parentId: string): void {
  const parent = rootMadeOf(tasks, parentId);
  if (!parent) return;
  const last = tasks.findLastIndex((other) => other.id === parent.id || other.parentId === parent.id);
  tasks.splice(last + 1, 0, madeOf(task, parent.id));
}

const madeOf = (task: StandardTask, parentId: string | null): CharterTask => ({
  id: task.id, parentId, name: task.name, frequency: task.frequency, evidenceKinds: sorted(task.evidenceKinds), startsOn: null, endsOn: null,
  standardTaskId: task.id, follows: [],
});

// ── Indicators ───────────────────────────────────────────────────────────────────────────────────────────────────────

function mergedIndicators(content: CharterContent, before: readonly TemplateIndicator[], after: readonly TemplateIndicator[]): CharterIndicator[] {
  const old = new Map(before.map((indicator) => [indicator.code, indicator]));
  const now = new Map(after.map((indicator) => [indicator.code, indicator]));
  const kept = content.indicators.filter(({ indicatorCode: code }) => code === null || !old.has(code) || now.has(code));
  const merged = kept.map((indicator) => {
    const [was, is] = [old.get(indicator.indicatorCode ?? ''), now.get(indicator.indicatorCode ?? '')];
    return was && is ? withNewPlan(indicator, was, is, content) : indicator;
  });
  const taken = new Set(merged.map(({ indicatorCode }) => indicatorCode));
  const added = after.filter(({ code }) => !old.has(code) && !taken.has(code));
  return [...merged, ...added.map((indicator) => newIndicator(indicator, content))];
}

function withNewPlan(indicator: CharterIndicator, was: TemplateIndicator, is: TemplateIndicator, content: CharterContent): CharterIndicator {
  return {
    ...indicator,
    ...(was.trajectory === is.trajectory ? {} : { trajectory: is.trajectory }),
    ...(was.toleranceAtRisk === is.toleranceAtRisk ? {} : { toleranceAtRisk: is.toleranceAtRisk }),
    ...(was.toleranceBehind === is.toleranceBehind ? {} : { toleranceBehind: is.toleranceBehind }),
    targets: withNewTargets(indicator.targets, targetsOf(was.targets, content), targetsOf(is.targets, content)),
  };
}

/** A number that the office changed is the office's own. */
function withNewTargets(targets: readonly CharterTarget[], before: readonly CharterTarget[], after: readonly CharterTarget[]): CharterTarget[] {
  const plannedIn = (list: readonly CharterTarget[], controlOn: string) => list.find((target) => target.controlOn === controlOn)?.planned;
  const kept = targets.flatMap((target) => {
    const [was, is] = [plannedIn(before, target.controlOn), plannedIn(after, target.controlOn)];
    if (target.organisationId !== null || was === undefined || was === is || target.planned !== was) return [target];
    return is === undefined ? [] : [{ ...target, planned: is }];
  });
  const taken = new Set(targets.filter(({ organisationId }) => organisationId === null).map(({ controlOn }) => controlOn));
  const added = after.filter(({ controlOn }) => !taken.has(controlOn) && plannedIn(before, controlOn) === undefined);
  return added.length === 0 ? kept : [...kept, ...added].sort(byOrganisationAndDay);
}

const orderOf = ({ organisationId, controlOn }: CharterTarget) => `${organisationId ?? ''} ${controlOn}`;
const byOrganisationAndDay = (a: CharterTarget, b: CharterTarget) => (orderOf(a) < orderOf(b) ? -1 : 1);

/** Control dates lie in the last year of the charter, as when a template is adopted. */
function targetsOf(targets: readonly DefaultTarget[], { startsOn, endsOn, organisations }: CharterContent): CharterTarget[] {
  return targets
    .filter(({ shareOf }) => shareOf === undefined || organisations.length > 0)
    .map(({ throughMonth, planned, shareOf }) => ({
      controlOn: endOfMonth(yearOf(endsOn), throughMonth),
      planned: shareOf === undefined ? planned : roundedUp(multiplyDecimals(planned, String(organisations.length))),
      organisationId: null,
    }))
    .filter(({ controlOn }) => controlOn >= startsOn && controlOn <= endsOn);
}

/** Half an organisation is a whole one. */
const roundedUp = (decimal: string): string => String(Math.ceil(Number(decimal)));

const endOfMonth = (year: number, throughMonth: number): string => lastOfMonth(addMonths(`${year}-01`, throughMonth - 1));

function newIndicator(indicator: TemplateIndicator, content: CharterContent): CharterIndicator {
  const { code, targets, ...rest } = indicator;
  return { ...rest, id: idOf(content.code, 'indicator', code), indicatorCode: code, baseline: '0', targets: targetsOf(targets, content) };
}

// ── Control points ───────────────────────────────────────────────────────────────────────────────────────────────────

function mergedControlPoints(
  content: CharterContent,
  before: readonly TemplateControlPoint[],
  after: readonly TemplateControlPoint[],
  toWorkingDay: (day: string) => string,
): CharterControlPoint[] {
  const names = (points: readonly { name: { kk: string } }[]) => new Set(points.map(({ name }) => name.kk));
  const [old, now] = [names(before), names(after)];
  const kept = content.controlPoints.filter(({ name }) => !old.has(name.kk) || now.has(name.kk));
  const taken = names(kept);
  const added = after
    .filter(({ name }) => !old.has(name.kk) && !taken.has(name.kk))
    .flatMap(({ name, throughMonth }) =>
      yearsOf(content)
        .map((year) => endOfMonth(year, throughMonth))
        .filter((day) => day >= content.startsOn && day <= content.endsOn)
        .map((day): CharterControlPoint => ({ id: idOf(content.code, name.kk, day), name, dueOn: toWorkingDay(day) })),
    );
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function yearsOf({ startsOn, endsOn }: CharterContent): number[] {
  const first = yearOf(startsOn);
  return Array.from({ length: yearOf(endsOn) - first + 1 }, (_, index) => first + index);
}

// ── Ids ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The same parts give the same id (layout of UUID version 8), so that merging twice makes one row. */
function idOf(...parts: string[]): string {
  const text = parts.join('\u0000');
  const hex = [0, 1, 2, 3].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

/** FNV-1a over the text's code units, begun anew for each seed. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}
