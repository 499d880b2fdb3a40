/**
 * Adding, removing and moving rows of a form. A button carries the change as its value (`removeTarget:2:0`), so that the
 * server makes the same change for a browser in which no script runs.
 */
export type RowChange = { name: string; at: number[] };

export function parseRowChange(value: unknown): RowChange | null {
  if (typeof value !== 'string' || !/^[a-zA-Z]+(:\d{1,4})*$/.test(value)) return null;
  const [name = '', ...at] = value.split(':');
  return { name, at: at.map(Number) };
}

export const without = <Row>(rows: readonly Row[], index: number): Row[] => rows.filter((_, place) => place !== index);

const swap = <Row>(rows: readonly Row[], one: Row, other: Row): Row[] => rows.map((row) => (row === one ? other : row === other ? one : row));

/** Adding to, taking from and ordering a plain list of rows. */
export function changeList<Row>(rows: readonly Row[], { name, at: [index = -1] }: RowChange, made: Row | null): Row[] {
  const row = rows[index];
  switch (name) {
    case 'remove':
      return without(rows, index);
    case 'up':
    case 'down': {
      const neighbour = rows[index + (name === 'up' ? -1 : 1)];
      return row === undefined || neighbour === undefined ? [...rows] : swap(rows, row, neighbour);
    }
    default:
      return made === null ? [...rows] : [...rows, made];
  }
}

/** A row that stands below another one, or at the top with an empty parent. */
type TreeRow = { id: string; parentId: string };

/** Tasks with their subtasks: a task stands before its subtasks, and moves and goes together with them. */
export function changeTasks<Row extends TreeRow>(rows: readonly Row[], { name, at: [index = -1] }: RowChange, make: (parentId: string) => Row): Row[] {
  const row = rows[index];
  switch (name) {
    case 'addTask':
      return [...rows, make('')];
    case 'addSubtask': {
      if (!row || row.parentId !== '') return [...rows];
      const end = index + 1 + rows.filter(({ parentId }) => parentId === row.id).length;
      return [...rows.slice(0, end), make(row.id), ...rows.slice(end)];
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

function moved<Row extends TreeRow>(rows: readonly Row[], row: Row, by: -1 | 1): Row[] {
  const siblings = rows.filter(({ parentId }) => parentId === row.parentId);
  const neighbour = siblings[siblings.indexOf(row) + by];
  if (!neighbour) return [...rows];
  const roots = rows.filter(({ parentId }) => parentId === '');
  const order = row.parentId === '' ? swap(roots, row, neighbour) : roots;
  return order.flatMap((task) => {
    const subtasks = rows.filter(({ parentId }) => parentId === task.id);
    return [task, ...(task.id === row.parentId ? swap(subtasks, row, neighbour) : subtasks)];
  });
}
