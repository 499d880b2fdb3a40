import { changeList, changeTasks as changeTaskTree, parseRowChange, without, type RowChange } from '#app/platform/forms/row-changes.model.ts';
import { isCivilDate } from '#app/platform/time/civil-date.ts';
import {
  quarterEnds, typedValues, type ControlPointValues, type IndicatorValues, type ResourceValues, type RiskValues, type SectionValues,
  type StakeholderValues, type TaskValues,
} from './charter-form.model.ts';
import type { Section } from './charters.model.ts';

const nothing = { kk: '', ru: '', en: '' };

export type NewIndicator = {
  id: string;
  indicatorCode: string;
  /** Of the charter. */
  period: { startsOn: string; endsOn: string } | null;
};

function emptyIndicator(id: string, indicatorCode: string): IndicatorValues {
  return {
    id, indicatorCode, name: nothing, unitCode: '', kind: 'increment', direction: 'up', decimals: '0', rangeLow: '', rangeHigh: '',
    baseline: '0', trajectory: 'linear', toleranceAtRisk: '5', toleranceBehind: '15', targets: [],
  };
}

const emptyTarget = { controlOn: '', planned: '', organisationId: '' };

export function changeIndicators(rows: readonly IndicatorValues[], { name, at }: RowChange, made: NewIndicator): IndicatorValues[] {
  const [index = -1, target = -1] = at;
  const withTargets = (targetsOf: (row: IndicatorValues) => IndicatorValues['targets']) =>
    rows.map((row, place) => (place === index ? { ...row, targets: targetsOf(row) } : row));
  switch (name) {
    case 'addStandard':
      return made.indicatorCode === '' ? [...rows] : [...rows, emptyIndicator(made.id, made.indicatorCode)];
    case 'addLocal':
      return [...rows, emptyIndicator(made.id, '')];
    case 'remove':
      return without(rows, index);
    case 'addTarget':
      return withTargets(({ targets }) => [...targets, emptyTarget]);
    case 'removeTarget':
      return withTargets(({ targets }) => without(targets, target));
    case 'quarterEnds':
      return withTargets(({ targets }) => withQuarterEnds(targets, made.period));
    default:
      return [...rows];
  }
}

/** Adds the quarter ends that are not there yet; rows with a date stay as they are, empty ones give way. */
function withQuarterEnds(targets: IndicatorValues['targets'], period: NewIndicator['period']): IndicatorValues['targets'] {
  if (!period) return targets;
  const kept = targets.filter(({ controlOn, planned }) => controlOn !== '' || planned !== '');
  const taken = new Set(kept.filter(({ organisationId }) => organisationId === '').map(({ controlOn }) => controlOn));
  const added = quarterEnds(period.startsOn, period.endsOn).filter((day) => !taken.has(day)).map((controlOn) => ({ ...emptyTarget, controlOn }));
  return [...kept, ...added].sort((a, b) => (a.controlOn < b.controlOn ? -1 : a.controlOn > b.controlOn ? 1 : 0));
}

const emptyTask = (id: string, parentId: string): TaskValues => ({
  id, parentId, name: nothing, frequency: parentId === '' ? '' : 'quarterly', evidenceKinds: [], startsOn: '', endsOn: '', standardTaskId: '',
  follows: [], newFollow: '',
});

/** Beside what tasks of any form can do: what follows what. */
export function changeTasks(rows: readonly TaskValues[], change: RowChange, newId: string): TaskValues[] {
  const [index = -1, follow = -1] = change.at;
  const row = rows[index];
  switch (change.name) {
    case 'remove':
      return withKnownFollows(changeTaskTree(rows, change, (parentId) => emptyTask(newId, parentId)));
    case 'addFollow':
      return rows.map((task) =>
        task === row && task.newFollow !== '' ? { ...task, follows: [...new Set([...task.follows, task.newFollow])], newFollow: '' } : task,
      );
    case 'removeFollow':
      return rows.map((task) => (task === row ? { ...task, follows: without(task.follows, follow) } : task));
    default:
      return changeTaskTree(rows, change, (parentId) => emptyTask(newId, parentId));
  }
}

/** What followed a task that is gone follows it no more. */
function withKnownFollows(rows: readonly TaskValues[]): TaskValues[] {
  const ids = new Set(rows.map(({ id }) => id));
  return rows.map((task) => (task.follows.every((id) => ids.has(id)) ? task : { ...task, follows: task.follows.filter((id) => ids.has(id)) }));
}

const isAddition = ({ name }: RowChange) => name.startsWith('add');

/** An act that is already there is not added again. */
export function changeGrounds(codes: readonly string[], change: RowChange, code: string): string[] {
  return changeList(codes, change, isAddition(change) && code !== '' && !codes.includes(code) ? code : null);
}

export const changeControlPoints = (rows: readonly ControlPointValues[], change: RowChange, id: string): ControlPointValues[] =>
  changeList(rows, change, isAddition(change) ? { id, name: nothing, dueOn: '' } : null);

const kindsAdded: Record<string, string> = { addMoney: 'money', addPeople: 'people', addOther: 'other' };

export const changeResources = (rows: readonly ResourceValues[], change: RowChange, id: string): ResourceValues[] =>
  changeList(rows, change, change.name in kindsAdded ? { id, kind: kindsAdded[change.name]!, name: nothing, planned: '' } : null);

export const changeRisks = (rows: readonly RiskValues[], change: RowChange, id: string): RiskValues[] =>
  changeList(rows, change, isAddition(change) ? { id, name: nothing, likelihood: 'medium', impact: 'medium', response: nothing } : null);

export const changeStakeholders = (rows: readonly StakeholderValues[], change: RowChange, id: string): StakeholderValues[] =>
  changeList(rows, change, isAddition(change) ? { id, name: nothing, interest: nothing, influence: 'medium' } : null);

const chosen = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A submitted section with one change of rows made, for a browser in which no script runs. */
export function changedRows(section: Section, typed: Record<string, unknown>, change: string, newId: string): SectionValues[Section] {
  const rowChange = parseRowChange(change);
  if (!rowChange) return typedValues(section, typed);
  switch (section) {
    case 'grounds':
      return { grounds: changeGrounds(typedValues('grounds', typed).grounds, rowChange, chosen(typed.newGround)) };
    case 'indicators': {
      const made = { id: newId, indicatorCode: chosen(typed.newIndicatorCode), period: periodOf(typed) };
      return { indicators: changeIndicators(typedValues('indicators', typed).indicators, rowChange, made) };
    }
    case 'tasks':
      return { tasks: changeTasks(typedValues('tasks', typed).tasks, rowChange, newId) };
    case 'controlPoints':
      return { controlPoints: changeControlPoints(typedValues('controlPoints', typed).controlPoints, rowChange, newId) };
    case 'resources':
      return { resources: changeResources(typedValues('resources', typed).resources, rowChange, newId) };
    case 'risks':
      return { risks: changeRisks(typedValues('risks', typed).risks, rowChange, newId) };
    case 'stakeholders':
      return { stakeholders: changeStakeholders(typedValues('stakeholders', typed).stakeholders, rowChange, newId) };
    default:
      return typedValues(section, typed);
  }
}

const periodOf = ({ periodStartsOn: startsOn, periodEndsOn: endsOn }: Record<string, unknown>): NewIndicator['period'] =>
  isCivilDate(startsOn) && isCivilDate(endsOn) ? { startsOn, endsOn } : null;
