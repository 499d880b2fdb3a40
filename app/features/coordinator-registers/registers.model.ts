import type { RecommendationSource } from '#app/features/recommendations/index.ts';

export const registerCodes = ['assessments', 'studies', 'draft-acts', 'integrity-checks', 'effects'] as const;
export type RegisterCode = (typeof registerCodes)[number];

export type FieldKind = 'text' | 'longText' | 'day' | 'count' | 'amount' | 'choice' | 'sphere' | 'url' | 'factors' | 'directions';
export type FieldValue = string | number | string[] | Record<string, number> | null;
export type RecordValues = Record<string, FieldValue>;

export type RegisterField = {
  name: string;
  column: string;
  kind: FieldKind;
  isRequired?: boolean;
  maximum?: number;
  choices?: readonly string[];
  /** A sentence stands below it in the form. */
  hasHelp?: boolean;
};

export type Register = {
  code: RegisterCode;
  table: string;
  /** As what its records are named where something comes from them. */
  source: RecommendationSource;
  /** Who reads it beside the coordinator and the auditor: the body concerned and its commissioner, or nobody. */
  audience: 'concerned' | 'national';
  /** Its records stand in the order of this day. */
  day: { name: string; column: string };
  /** Whose workspace a record belongs to: a body that is chosen, the body of the region that is chosen, or the coordinator. */
  place: 'office' | 'region' | 'coordinator';
  /** To whom its records give recommendations. */
  gives: 'body' | 'anyBody' | 'nothing';
  fields: readonly RegisterField[];
  /** Fields of the list beside the title, the body and the day. */
  listed: readonly string[];
  /** The field by whose value the list is filtered. */
  kindField?: string;
};

const text = (name: string, column: string, maximum: number, more: Partial<RegisterField> = {}): RegisterField => ({ name, column, kind: 'text', maximum, ...more });
const longText = (name: string, column: string, more: Partial<RegisterField> = {}): RegisterField => ({ name, column, kind: 'longText', maximum: 8000, ...more });
const field = (kind: FieldKind, name: string, column: string, more: Partial<RegisterField> = {}): RegisterField => ({ name, column, kind, ...more });
const required = { isRequired: true };

export const actKinds = ['law', 'cgaByLaw', 'leaByLaw'] as const;
export type ActKind = (typeof actKinds)[number];
export const effectKinds = ['tengeSaved', 'tengeReturned', 'tengePrevented', 'tengeAtRisk', 'tengeLost', 'landPlots', 'apartments', 'persons', 'other'] as const;
export type EffectKind = (typeof effectKinds)[number];

export const registers: Readonly<Record<RegisterCode, Register>> = {
  assessments: {
    code: 'assessments', table: 'external_assessments', source: 'assessment', audience: 'concerned', day: { name: 'orderedOn', column: 'ordered_on' }, place: 'office', gives: 'body',
    fields: [
      text('bodyName', 'body_name', 300, { hasHelp: true }),
      text('orderNumber', 'order_number', 60, required), field('day', 'orderedOn', 'ordered_on', required),
      field('day', 'periodFrom', 'period_from', required), field('day', 'periodTo', 'period_to', required),
      field('directions', 'directionCodes', 'direction_codes'), longText('findings', 'findings', { hasHelp: true }),
      field('day', 'concludedOn', 'concluded_on', { hasHelp: true }), field('day', 'publishedOn', 'published_on'), field('url', 'publishedUrl', 'published_url'),
    ],
    listed: ['orderNumber', 'concludedOn'],
  },
  studies: {
    code: 'studies', table: 'monitoring_studies', source: 'study', audience: 'national', day: { name: 'periodTo', column: 'period_to' }, place: 'coordinator', gives: 'anyBody',
    fields: [
      text('topic', 'topic', 500, required), field('sphere', 'sphere', 'sphere', required), field('day', 'periodFrom', 'period_from', required), field('day', 'periodTo', 'period_to', required),
      longText('method', 'method'), longText('summary', 'summary'), field('day', 'concludedOn', 'concluded_on', { hasHelp: true }), field('url', 'publishedUrl', 'published_url'),
    ],
    listed: ['sphere', 'concludedOn'], kindField: 'sphere',
  },
  'draft-acts': {
    code: 'draft-acts', table: 'draft_act_evaluations', source: 'draftAct', audience: 'concerned', day: { name: 'receivedOn', column: 'received_on' }, place: 'office', gives: 'nothing',
    fields: [
      text('title', 'title', 1000, required), field('choice', 'kind', 'kind', { ...required, choices: actKinds }), field('day', 'receivedOn', 'received_on', required),
      field('day', 'concludedOn', 'concluded_on', { hasHelp: true }), field('factors', 'factorCounts', 'factor_counts', { hasHelp: true }),
      field('count', 'recommendationsGiven', 'recommendations_given', required), field('count', 'recommendationsAccepted', 'recommendations_accepted', { ...required, hasHelp: true }),
      field('url', 'draftUrl', 'draft_url'), field('url', 'conclusionUrl', 'conclusion_url'),
    ],
    listed: ['kind', 'concludedOn', 'factorCounts', 'recommendationsGiven', 'recommendationsAccepted'], kindField: 'kind',
  },
  'integrity-checks': {
    code: 'integrity-checks', table: 'integrity_checks', source: 'integrityCheck', audience: 'national', day: { name: 'heldOn', column: 'held_on' }, place: 'office', gives: 'nothing',
    fields: [
      text('bodyName', 'body_name', 300, { hasHelp: true }), field('day', 'heldOn', 'held_on', required), field('count', 'tested', 'tested', { ...required, hasHelp: true }),
      field('count', 'passed', 'passed', required), field('count', 'selfReported', 'self_reported', required), longText('note', 'note'),
    ],
    listed: ['tested', 'passed', 'selfReported'],
  },
  effects: {
    code: 'effects', table: 'effects', source: 'other', audience: 'concerned', day: { name: 'happenedOn', column: 'happened_on' }, place: 'region', gives: 'nothing',
    fields: [
      field('choice', 'kind', 'kind', { ...required, choices: effectKinds }), field('amount', 'amount', 'amount', { ...required, hasHelp: true }), text('unit', 'unit', 60, { hasHelp: true }),
      field('amount', 'hectares', 'hectares', { hasHelp: true }), field('count', 'tenge', 'tenge', { hasHelp: true }), field('sphere', 'sphere', 'sphere', required),
      field('day', 'happenedOn', 'happened_on', required), longText('story', 'story', { ...required, hasHelp: true }),
    ],
    listed: ['kind', 'amount', 'sphere'], kindField: 'kind',
  },
};

export const isRegisterCode = (code: string): code is RegisterCode => (registerCodes as readonly string[]).includes(code);
export const registerOfSource = (source: RecommendationSource): Register | undefined => Object.values(registers).find((register) => register.source === source && register.code !== 'effects');
export const fieldOf = ({ fields }: Register, name: string): RegisterField => fields.find((candidate) => candidate.name === name)!;

/** Risks of a draft act are found factor by factor. */
export const sumOfCounts = (counts: FieldValue | undefined): number => Object.values((counts ?? {}) as Record<string, number>).reduce((sum, count) => sum + count, 0);

const day = (value: FieldValue | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);
const isBefore = (value: FieldValue | undefined, other: FieldValue | undefined): boolean => day(value) !== null && day(other) !== null && day(value)! < day(other)!;
/** Days on which something has already happened. */
const pastDays = ['orderedOn', 'concludedOn', 'publishedOn', 'receivedOn', 'heldOn', 'happenedOn'];

/** What does not fit together in a record: field and message key. */
export function problemsOf(values: RecordValues, today: string): Record<string, string> {
  const number = (name: string) => (typeof values[name] === 'number' ? values[name] : Number(values[name] ?? 0));
  const wrong = (isWrong: boolean, name: string, key: string): Record<string, string> => (isWrong ? { [name]: `coordinatorRegisters.errors.${key}` } : {});
  return {
    ...Object.assign({}, ...pastDays.map((name) => wrong(day(values[name]) !== null && day(values[name])! > today, name, 'later'))),
    ...wrong(isBefore(values.periodTo, values.periodFrom), 'periodTo', 'periodOrder'),
    ...wrong(isBefore(values.concludedOn, values.orderedOn) || isBefore(values.concludedOn, values.receivedOn) || isBefore(values.concludedOn, values.periodFrom), 'concludedOn', 'concludedEarlier'),
    ...wrong(isBefore(values.publishedOn, values.concludedOn) || (day(values.publishedOn) !== null && day(values.concludedOn) === null), 'publishedOn', 'publishedEarlier'),
    ...wrong('findings' in values && values.findings === '' && day(values.concludedOn) !== null, 'findings', 'findingsMissing'),
    ...wrong('recommendationsAccepted' in values && number('recommendationsAccepted') > number('recommendationsGiven'), 'recommendationsAccepted', 'acceptedMore'),
    ...wrong('tested' in values && number('tested') < 1, 'tested', 'testedNone'),
    ...wrong('passed' in values && number('passed') > number('tested'), 'passed', 'passedMore'),
    ...wrong('selfReported' in values && number('selfReported') > number('passed'), 'selfReported', 'selfReportedMore'),
    ...wrong('unit' in values && (values.kind === 'other') !== (values.unit !== ''), 'unit', 'unitOfOther'),
    ...wrong('amount' in values && !(number('amount') > 0), 'amount', 'amountNone'),
    ...wrong('hectares' in values && values.hectares !== null && values.kind !== 'landPlots', 'hectares', 'hectaresOfLand'),
  };
}

export type ShareAgainstTarget = { share: number | null; target: number | null; isMet: boolean | null };

/** A ratio of sums, never an average of shares. */
export function shareAgainst(accepted: number, given: number, target: number | null): ShareAgainstTarget {
  const share = given === 0 ? null : (100 * accepted) / given;
  return { share, target, isMet: share === null || target === null ? null : share >= target };
}
