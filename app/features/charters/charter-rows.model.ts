import { isCivilDate } from '#app/platform/time/civil-date.ts';
import { quarterEnds, typedValues, type IndicatorValues, type SectionValues, type TaskValues } from './charter-form.model.ts';
import type { Section } from './charters.model.ts';

/**
 * Adding, removing and moving rows of the form. A button carries the change as its value (`removeTarget:2:0`), so that the
 * server makes the same change for a browser in which no script runs.
 */
export type RowChange = { name: string; at: number[] };

export function parseRowChange(value: unknown): RowChange | null {
  if (typeof value !== 'string' || !/^[a-zA-Z]+(:\d{1,4})*$/.test(value)) return null;
  const [name = '', ...at] = value.split(':');
  return { name, at: at.map(Number) };
}

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
const without = <Row>(rows: readonly Row[], index: number): Row[] => rows.filter((_, place) => place !== index);

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
  follows: [],
});

/** Tasks stand before their subtasks; a task moves and goes together with them. */
export function changeTasks(rows: readonly TaskValues[], { name, at }: RowChange, newId: string): TaskValues[] {
  const [index = -1] = at;
  const row = rows[index];
  switch (name) {
    case 'addTask':
      return [...rows, emptyTask(newId, '')];
    case 'addSubtask': {
      if (!row || row.parentId !== '') return [...rows];
      const end = index + 1 + rows.filter(({ parentId }) => parentId === row.id).length;
      return [...rows.slice(0, end), emptyTask(newId, row.id), ...rows.slice(end)];
    }
    case 'remove':
      return row ? rows.filter((other) => other.id !== row.id && other.parentId !== row.id) : [...rows];
    case 'up':
    case 'down':
      return row ? moved(rows, row, name === 'up' ? -1 : 1) : [...rows];
    default:
      return [...rows];
  }
}

function moved(rows: readonly TaskValues[], row: TaskValues, by: -1 | 1): TaskValues[] {
  const siblings = rows.filter(({ parentId }) => parentId === row.parentId);
  const neighbour = siblings[siblings.indexOf(row) + by];
  if (!neighbour) return [...rows];
  const swapped = rows.filter(({ parentId }) => parentId === '');
  const order = row.parentId === '' ? swap(swapped, row, neighbour) : swapped;
  return order.flatMap((task) => {
    const subtasks = rows.filter(({ parentId }) => parentId === task.id);
    return [task, ...(task.id === row.parentId ? swap(subtasks, row, neighbour) : subtasks)];
  });
}

const swap = <Row>(rows: readonly Row[], one: Row, other: Row): Row[] => rows.map((row) => (row === one ? other : row === other ? one : row));

/** A submitted section with one change of rows made, for a browser in which no script runs. */
export function changedRows(section: Section, typed: Record<string, unknown>, change: string, newId: string): SectionValues[Section] {
  const rowChange = parseRowChange(change);
  if (rowChange && section === 'indicators') {
    const indicatorCode = typeof typed.newIndicatorCode === 'string' ? typed.newIndicatorCode : '';
    return { indicators: changeIndicators(typedValues('indicators', typed).indicators, rowChange, { id: newId, indicatorCode, period: periodOf(typed) }) };
  }
  if (rowChange && section === 'tasks') return { tasks: changeTasks(typedValues('tasks', typed).tasks, rowChange, newId) };
  return typedValues(section, typed);
}

const periodOf = ({ periodStartsOn: startsOn, periodEndsOn: endsOn }: Record<string, unknown>): NewIndicator['period'] =>
  isCivilDate(startsOn) && isCivilDate(endsOn) ? { startsOn, endsOn } : null;
