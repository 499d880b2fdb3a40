export const answerValues = ['met', 'partly', 'notMet', 'notApplicable'] as const;
export type AnswerValue = (typeof answerValues)[number];

export type ScoreParts = {
  /** How many requirements there are, whatever is said of them. */
  total: number;
  /** How many have a value. */
  given: number;
  met: number;
  partly: number;
  notMet: number;
  notApplicable: number;
  /** In halves: met 2, partly 1. */
  points: number;
  /** All but those that do not apply. A requirement without a value applies. */
  applicable: number;
};

const pointsOf: Record<AnswerValue, number> = { met: 2, partly: 1, notMet: 0, notApplicable: 0 };

/** What a score is made of. A null is a requirement of which nothing is said yet. */
export function scoreParts(values: readonly (AnswerValue | null)[]): ScoreParts {
  const counted = (value: AnswerValue) => values.filter((given) => given === value).length;
  const notApplicable = counted('notApplicable');
  return {
    total: values.length,
    given: values.filter((value) => value !== null).length,
    met: counted('met'),
    partly: counted('partly'),
    notMet: counted('notMet'),
    notApplicable,
    points: values.reduce((sum, value) => sum + (value === null ? 0 : pointsOf[value]), 0),
    applicable: values.length - notApplicable,
  };
}

/** Sum ÷ applicable, as a share of 1 (domain: met 1, partly 0.5, not met 0). Null where nothing applies. */
export const scoreOf = ({ points, applicable }: Pick<ScoreParts, 'points' | 'applicable'>): number | null => (applicable === 0 ? null : points / (2 * applicable));
