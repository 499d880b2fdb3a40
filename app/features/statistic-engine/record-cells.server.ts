import { sql, type SQL } from 'drizzle-orm';
import { bucketsOf, type Period } from '#app/features/statistics/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { dimensionColumns, dimensionsAsked, groupedBySets, readGroups, within, type GroupedRow } from './breakdown.sql.server.ts';
import type { Condition, StatisticSource } from './definition.model.ts';
import type { Dimension, Figure } from './figure.model.ts';
import { timeDimensions, type Cells, type Question } from './question.model.ts';
import { registers, type DateRuleKind } from './registers.model.ts';
import { columnOf, registerSql } from './registers.sql.server.ts';

export type RecordsSource = Extract<StatisticSource, { kind: 'records' }>;

/** Whether the scope may read the register's table at all: some are the coordinator's own. */
export const isReadable = ({ register }: RecordsSource, actor: Pick<Actor, 'scope'>): boolean => !registerSql[register].isNational || actor.scope === 'national';

function conditionOf(source: RecordsSource, { field, operator, values }: Condition, on: SQL | null): SQL {
  const isOneOf = sql`coalesce(${columnOf(source.register, field, on)}, '') = any(${sql.param(values)}::text[])`;
  return operator === 'is' ? isOneOf : sql`not (${isOneOf})`;
}

/**
 * What of a register counts in a period: tables, condition, the day on which a record counts, and what of it is confirmed.
 * @param days instead of the period's last day: on which days a state is looked at.
 */
export function countedRecords(source: RecordsSource, { period, filters }: Pick<Question, 'period' | 'filters'>, days: readonly string[] | null = null) {
  const { from: tables, rules } = registerSql[source.register];
  const rule = rules[source.dateRule]!;
  const on = 'on' in rule ? rule.on : days ? sql`d.day` : null;
  const seen = days ? sql`d.day` : sql`${period.to}::date`;
  const from = days && 'since' in rule ? sql`${tables} cross join (select x.day::date as day from unnest(${sql.param(days)}::text[]) x (day)) d` : tables;
  const inTime = 'on' in rule
    ? sql`${rule.on} between ${period.from} and ${period.to}`
    : sql`${rule.since} <= ${seen} and (${rule.until} is null or ${rule.until} > ${seen})`;
  const where = sql.join([inTime, rule.when, ...source.conditions.map((condition) => conditionOf(source, condition, on)), within(filters, (name) => columnOf(source.register, name, on))], sql` and `);
  return { from, where, on: on ?? ('since' in rule ? rule.since : sql`null::date`), isVerified: rule.isVerified ?? null, columnOf: (dimension: Dimension) => columnOf(source.register, dimension, on) };
}

/** The days at whose end a state by months, quarters or years is looked at: the last ones of each that count. */
function lastDays(dimension: Dimension, period: Period): string[] {
  const lengths: Partial<Record<Dimension, number>> = { month: 7, year: 4 };
  const stretchOf = (day: string) => (dimension === 'quarter' ? `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}` : day.slice(0, lengths[dimension]));
  return [...new Map(bucketsOf(period, 'month').map(({ to }) => [stretchOf(to), to])).values()];
}

/**
 * Figures counted from the records of a register. One statement; a state as of a day, asked by stretches of time, is looked at on the last day
 * of each, in one more statement for each kind of stretch.
 */
export async function computeRecordCells(transaction: ActorTransaction, source: RecordsSource, question: Question): Promise<Cells> {
  if ((registers[source.register].dateRules as Record<string, DateRuleKind>)[source.dateRule] === 'within') return countCells(transaction, source, question, null);
  const inTime = timeDimensions.flatMap((time) => {
    const breakdowns = question.breakdowns.filter((breakdown) => breakdown.includes(time));
    return breakdowns.length === 0 ? [] : [countCells(transaction, source, { ...question, breakdowns }, lastDays(time, question.period))];
  });
  const breakdowns = question.breakdowns.filter((breakdown) => !breakdown.some((dimension) => timeDimensions.includes(dimension)));
  const atTheEnd = breakdowns.length === 0 ? [] : [countCells(transaction, source, { ...question, breakdowns }, null)];
  return new Map((await Promise.all([...atTheEnd, ...inTime])).flatMap((cells) => [...cells]));
}

async function countCells(transaction: ActorTransaction, source: RecordsSource, question: Question, days: readonly string[] | null): Promise<Cells> {
  const { distinct, sums } = registerSql[source.register];
  const counted = countedRecords(source, question, days);
  const { count } = source;
  const value = count.kind === 'records' ? sql`1` : count.kind === 'sum' ? sums[count.field]! : distinct[count.field]!;
  const hasVerified = registers[source.register].isVerified && counted.isVerified !== null;
  const total = (condition: SQL) => (count.kind === 'distinct' ? sql`count(distinct x.amount) filter (where ${condition})` : sql`coalesce(sum(x.amount) filter (where ${condition}), 0)`);
  const { columns, groupBy } = groupedBySets(question);
  const rows = await transaction.execute<GroupedRow & { reported: string; verified: string | null }>(sql`
    select ${columns} trim_scale(${total(sql`true`)}::numeric)::text as reported, ${hasVerified ? sql`trim_scale(${total(sql`x.is_verified`)}::numeric)::text` : sql`null`} as verified
    from (
      select ${dimensionColumns(dimensionsAsked(question), counted.columnOf)} ${value} as amount, ${counted.isVerified ?? sql`false`} as is_verified
      from ${counted.from} where ${counted.where}
    ) x ${groupBy}`);
  return new Map(readGroups(rows, question).map(({ cell, row }): [string, Figure] => [cell, { reported: row.reported, verified: row.verified, completeness: null, qualifier: '' }]));
}
