import type { Localized } from '#app/platform/i18n/localized.ts';
import { groupedBy, type Discipline } from './statistics.model.ts';

type Orderable = Discipline & { name: Localized; kind: string; peerGroup: { code: string } | null };
type DisciplineColumn = keyof Discipline;

const columns: readonly DisciplineColumn[] = ['completeness', 'timeliness', 'verification'];

/** Offices are compared inside their peer group only. */
export const peerGroupKey = ({ kind, peerGroup }: Pick<Orderable, 'kind' | 'peerGroup'>): string => `${kind}|${peerGroup?.code ?? ''}`;

/**
 * Inside each peer group by name, or by how well an office logs (`completeness`, `-timeliness`, …); never by amount. Unknown shares come last.
 * Done on the server: a browser may not know the Kazakh alphabet.
 */
export function sortOffices<Office extends Orderable>(
  offices: readonly Office[],
  sort: string | null,
  compareNames: (left: Localized, right: Localized) => number,
): Office[] {
  const sign = sort?.startsWith('-') ? -1 : 1;
  const column = columns.find((known) => known === sort?.replace('-', ''));
  const byName = (left: Office, right: Office) => compareNames(left.name, right.name);
  const compare = (left: Office, right: Office) => {
    if (!column) return sign * byName(left, right);
    const [a, b] = [left[column], right[column]];
    if (a === b) return byName(left, right);
    if (a === null || b === null) return a === null ? 1 : -1;
    return sign * (a - b);
  };
  return [...groupedBy(offices, peerGroupKey).values()].flatMap((group) => group.sort(compare));
}
