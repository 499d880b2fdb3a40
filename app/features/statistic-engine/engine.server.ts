import { divideDecimals, multiplyDecimals, roundDecimal, subtractDecimals } from '#app/features/indicators/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { partsOf, type StatisticDefinition } from './definition.model.ts';
import type { Figure } from './figure.model.ts';
import { computeImportedCells } from './imported-cells.server.ts';
import { computeIndicatorCells } from './indicator-cells.server.ts';
import { parsePeriod } from '#app/features/statistics/index.server.ts';
import { dimensionsOf, timeDimensions, type Cells, type Question } from './question.model.ts';
import { computeRecordCells, isReadable } from './record-cells.server.ts';

export type DefinitionOf = (code: string) => StatisticDefinition | undefined;

/**
 * A stretch of time among the filters is the period that is asked about: a state as of a day cannot be picked out of a longer one.
 * @returns null where that is no one stretch within the period.
 */
function inOnePeriod(question: Question): Question | null {
  const named = timeDimensions.filter((dimension) => dimension in question.filters);
  if (named.length === 0) return question;
  const [time, ...others] = named.flatMap((dimension) => question.filters[dimension]!);
  const period = time === undefined || others.length > 0 ? null : parsePeriod(time, question.period.to);
  if (!period || period.from < question.period.from || period.from > question.period.to) return null;
  const filters = Object.fromEntries(Object.entries(question.filters).filter(([dimension]) => !(timeDimensions as readonly string[]).includes(dimension)));
  return { ...question, period, filters };
}

/** Which combinations of dimensions a statistic knows; of the others it has no cells. */
function asFarAsKnown(definition: StatisticDefinition, definitionOf: DefinitionOf, question: Question): Question {
  const known = dimensionsOf(definition.source, definitionOf);
  return { ...question, breakdowns: question.breakdowns.filter((breakdown) => breakdown.every((dimension) => known.includes(dimension))) };
}

const nothing: Cells = new Map();

/**
 * The figures of a statistic, for what the actor may see. A statistic that knows nothing of a filter's dimension has no figures;
 * one that is computed from others is computed anew in every cell.
 */
export async function computeStatistic(
  transaction: ActorTransaction, actor: Actor, definition: StatisticDefinition, definitionOf: DefinitionOf, asked: Question, today: string, answered: Answered = new Map(),
): Promise<Cells> {
  const { source } = definition;
  const known = dimensionsOf(source, definitionOf);
  const stretch = inOnePeriod(asked);
  if (!stretch) return nothing;
  const question = asFarAsKnown(definition, definitionOf, stretch);
  if (question.breakdowns.length === 0 || Object.keys(question.filters).some((dimension) => !(known as string[]).includes(dimension))) return nothing;
  const key = JSON.stringify([definition.code, question]);
  const before = answered.get(key);
  if (before) return before;
  const answer = answerOf(transaction, actor, definition, definitionOf, question, today, answered);
  answered.set(key, answer);
  return answer;
}

/** What was asked before within one request: shares and differences ask for the statistics from which they are computed again. */
type Answered = Map<string, Promise<Cells>>;

async function answerOf(
  transaction: ActorTransaction, actor: Actor, definition: StatisticDefinition, definitionOf: DefinitionOf, question: Question, today: string, answered: Answered,
): Promise<Cells> {
  const { source } = definition;
  switch (source.kind) {
    case 'indicator': return rounded(await computeIndicatorCells(transaction, definition, source.indicatorCode, question, today), definition);
    case 'records': return isReadable(source, actor) ? rounded(await computeRecordCells(transaction, source, question), definition) : nothing;
    case 'imported': return computeImportedCells(transaction, source.seriesCode, question);
    case 'ratio':
    case 'difference': {
      const [one, other] = await Promise.all(partsOf(source).map(async (code) => {
        const part = definitionOf(code);
        return part ? computeStatistic(transaction, actor, part, definitionOf, question, today, answered) : nothing;
      }));
      return combined(definition, one!, other!);
    }
  }
}

/** The same of several statistics at once. Their definitions must hold those from which they are computed. */
export async function computeStatistics(
  transaction: ActorTransaction, actor: Actor, definitions: readonly StatisticDefinition[], definitionOf: DefinitionOf, question: Question, today: string,
): Promise<Map<string, Cells>> {
  const answered: Answered = new Map();
  const answers = await Promise.all(definitions.map((definition) => computeStatistic(transaction, actor, definition, definitionOf, question, today, answered)));
  return new Map(definitions.map(({ code }, index) => [code, answers[index]!]));
}

const rounded = (cells: Cells, { decimals }: StatisticDefinition): Cells =>
  new Map([...cells].map(([cell, figure]) => [cell, { ...figure, reported: round(figure.reported, decimals), verified: round(figure.verified, decimals) }]));

const round = (figure: string | null, decimals: number): string | null => (figure === null ? null : roundDecimal(figure, decimals));

/**
 * A share's verified figure is the verified part of everything reported: what is not confirmed yet counts as not done. A difference has
 * no verified figure, because what is missing cannot be confirmed.
 */
function combined({ source, decimals }: StatisticDefinition, one: Cells, other: Cells): Cells {
  const cells = new Map<string, Figure>();
  for (const [cell, figure] of one) {
    const beside = other.get(cell);
    const computed = beside && (source.kind === 'ratio' ? shareOf(figure, beside, source.factor, decimals) : differenceOf(figure, beside, decimals));
    if (computed) cells.set(cell, computed);
  }
  return cells;
}

const leastOf = (one: number | null, other: number | null): number | null => (one === null ? other : other === null ? one : Math.min(one, other));
const qualifierOf = (one: Figure, other: Figure) => one.qualifier || other.qualifier;

function shareOf(numerator: Figure, denominator: Figure, factor: number, decimals: number): Figure | null {
  if (numerator.reported === null || denominator.reported === null || Number(denominator.reported) === 0) return null;
  const of = (value: string) => divideDecimals(multiplyDecimals(value, String(factor)), denominator.reported!, decimals);
  return {
    reported: of(numerator.reported), verified: numerator.verified === null ? null : of(numerator.verified),
    completeness: leastOf(numerator.completeness, denominator.completeness), qualifier: qualifierOf(numerator, denominator),
  };
}

function differenceOf(minuend: Figure, subtrahend: Figure, decimals: number): Figure | null {
  if (minuend.reported === null || subtrahend.reported === null) return null;
  return {
    reported: roundDecimal(subtractDecimals(minuend.reported, subtrahend.reported), decimals), verified: null,
    completeness: leastOf(minuend.completeness, subtrahend.completeness), qualifier: qualifierOf(minuend, subtrahend),
  };
}
