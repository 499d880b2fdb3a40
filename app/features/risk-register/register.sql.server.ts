import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { foldText } from '#app/platform/text/fold-text.ts';
import { literally } from '#app/platform/text/literally.ts';
import { openRiskStates } from './risk-life.model.ts';
import type { Grouping, RegisterFilters, RegisterSearch, SortColumn } from './register.search.ts';

const openStates = sql.raw(openRiskStates.map((state) => `'${state}'`).join(', '));
export const isOpen = sql`r.state in (${openStates})`;
export const isOverdue = (today: string) => sql`(${isOpen} and r.due_on < ${today})`;

const fewestLetters = 3;

/** Long texts are found by any part of a word from three letters on; fewer letters begin a code. */
function mentions(q: string): SQL {
  const folded = foldText(q);
  return folded.length < fewestLetters ? sql`r.code ilike ${`${literally(q)}%`}` : sql`r.search_text like ${`%${literally(folded)}%`}`;
}

const groupKey: Record<Grouping, SQL> = {
  organisation: sql`r.organisation_id::text`, direction: sql`r.direction_code`, state: sql`r.state`, office: sql`r.office_id::text`, owner: sql`coalesce(r.owner_id::text, '')`,
};
export const keyOfGroup = (grouping: Grouping): SQL => groupKey[grouping];

/** The risks that a figure of the statistics counts, by the same rule as the database's. */
function isCountedAs(measure: 'risksIdentified' | 'risksEliminated', from: string | null, to: string | null): SQL {
  const [day, condition] = measure === 'risksIdentified'
    ? [sql`r.identified_on`, sql`r.is_counted and r.state <> 'withdrawn'`]
    : [sql`r.eliminated_on`, sql`r.state in ('eliminated', 'verified')`];
  return sql`(${condition} and ${day} >= ${from ?? '-infinity'}::date and ${day} <= ${to ?? 'infinity'}::date)`;
}

/** Which risks the filters leave, of those that the actor sees. */
export function chosenRisks(filters: RegisterFilters, actor: Actor, today: string): SQL {
  const { q, state, direction, region, office, organisation, analysis, year, owner, overdue, band, verified, cell, counted, from, to, group, open } = filters;
  const [score, likelihood, impact] = cell?.split('-') ?? [];
  const conditions = [
    ...(q === '' ? [] : [mentions(q)]),
    ...(state === null ? [] : [state === 'open' ? isOpen : sql`r.state = ${state}`]),
    ...(direction ? [sql`r.direction_code = ${direction}`] : []),
    ...(region ? [sql`r.region_code = ${region}`] : []),
    ...(office ? [sql`r.office_id = ${office}`] : []),
    ...(organisation ? [sql`r.organisation_id = ${organisation}`] : []),
    ...(analysis ? [sql`r.analysis_id = ${analysis}`] : []),
    ...(year ? [sql`r.year = ${year}`] : []),
    ...(owner ? [owner === 'nobody' ? sql`r.owner_id is null and r.owner_name = ''` : sql`r.owner_id = ${owner === 'me' ? actor.personId : owner}`] : []),
    ...(overdue ? [isOverdue(today)] : []),
    ...(band ? [sql`r.score between (select b.from_score from risk_bands b where b.code = ${band} order by b.valid_from desc limit 1)
      and (select b.to_score from risk_bands b where b.code = ${band} order by b.valid_from desc limit 1)`] : []),
    ...(verified ? [verified === 'yes' ? sql`r.state = 'verified'` : sql`r.state = 'eliminated'`] : []),
    ...(likelihood && impact
      ? [score === 'inherent'
        ? sql`r.likelihood = ${Number(likelihood)}::int and r.impact = ${Number(impact)}::int`
        : sql`r.residual_likelihood = ${Number(likelihood)}::int and r.residual_impact = ${Number(impact)}::int`]
      : []),
    ...(counted ? [isCountedAs(counted, from, to)] : []),
    ...(group && open !== null ? [sql`${groupKey[group]} = ${open === 'none' ? '' : open}`] : []),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

type Sort = { column: SQL; type: SQL; isNullable: boolean; readable: RegExp };

const sorts: Record<SortColumn, Sort> = {
  identified: { column: sql`r.identified_on`, type: sql`date`, isNullable: false, readable: /^\d{4}-\d{2}-\d{2}$/ },
  due: { column: sql`r.due_on`, type: sql`date`, isNullable: true, readable: /^\d{4}-\d{2}-\d{2}$/ },
  score: { column: sql`r.score`, type: sql`smallint`, isNullable: true, readable: /^\d{1,2}$/ },
  updated: { column: sql`r.updated_at`, type: sql`timestamptz`, isNullable: false, readable: /^\d{4}-\d{2}-\d{2} [\d:.]{8,15}\+\d{2}$/ },
  code: { column: sql`r.code`, type: sql`text`, isNullable: false, readable: /^.{1,60}$/s },
};

export const defaultSort = '-identified';

export function sortOf(search: Pick<RegisterSearch, 'sort'>): { column: SortColumn; isDescending: boolean } {
  const sort = search.sort ?? defaultSort;
  return { column: sort.replace(/^-/, '') as SortColumn, isDescending: sort.startsWith('-') };
}

/** A cursor is the last row's `<value>~<id>`; a row without a value has none before the sign. */
function readCursor(cursor: string | null, sort: Sort): { value: string | null; id: string } | null {
  const [, value, id] = /^(.*)~([0-9a-f-]{36})$/s.exec(cursor ?? '') ?? [];
  if (value === undefined || id === undefined) return null;
  if (value === '') return sort.isNullable ? { value: null, id } : null;
  return sort.readable.test(value) ? { value, id } : null;
}

/**
 * The keys of one page in the order asked for: index first, wide rows later. Rows without a value come last, in a part of
 * their own, so that both parts follow their index.
 */
export function pageOfKeys(search: RegisterSearch, condition: SQL, limit: number): { keys: SQL; isBackwards: boolean } {
  const { column, isDescending } = sortOf(search);
  const sort = sorts[column];
  const isBackwards = search.before !== null;
  const cursor = readCursor(search.before ?? search.after, sort);
  const runsDown = isDescending !== isBackwards;
  const direction = runsDown ? sql`desc` : sql`asc`;
  const beyond = runsDown ? sql`<` : sql`>`;
  const part = (number: 0 | 1, where: SQL[]) => sql`(select r.office_id, r.id, ${sort.column} as sort_value, ${sql.raw(String(number))} as part from risks r
    where ${sql.join([condition, ...where], sql` and `)} order by ${sort.column} ${direction}, r.id ${direction} limit ${limit})`;
  if (!sort.isNullable) {
    return { keys: part(0, cursor ? [sql`(${sort.column}, r.id) ${beyond} (${cursor.value}::${sort.type}, ${cursor.id}::uuid)`] : []), isBackwards };
  }
  const [present, missing] = [sql`${sort.column} is not null`, sql`${sort.column} is null`];
  const parts: SQL[] = [];
  if (!cursor) parts.push(part(0, [present]), part(1, [missing]));
  else if (cursor.value === null) {
    if (isBackwards) parts.push(part(0, [present]));
    parts.push(part(1, [missing, sql`r.id ${beyond} ${cursor.id}::uuid`]));
  } else {
    parts.push(part(0, [present, sql`(${sort.column}, r.id) ${beyond} (${cursor.value}::${sort.type}, ${cursor.id}::uuid)`]));
    if (!isBackwards) parts.push(part(1, [missing]));
  }
  return {
    keys: sql`(select * from (${sql.join(parts, sql` union all `)}) x order by part ${isBackwards ? sql`desc` : sql`asc`}, sort_value ${direction}, id ${direction} limit ${limit})`,
    isBackwards,
  };
}

/** The same order for the rows of the page. */
export function pageOrder(search: RegisterSearch, isBackwards: boolean): SQL {
  const direction = sortOf(search).isDescending !== isBackwards ? sql`desc` : sql`asc`;
  return sql`k.part ${isBackwards ? sql`desc` : sql`asc`}, k.sort_value ${direction}, k.id ${direction}`;
}
