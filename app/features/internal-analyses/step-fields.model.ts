import type { AnalysisStepCode } from './procedure.model.ts';

export type StepFieldKind =
  | 'line' | 'long' | 'day' | 'count' | 'flag'
  /** One of the kinds of performers. */
  | 'performerKind'
  /** Of the catalogue of sources. */
  | 'sources'
  /** A text for each direction of the analysis. */
  | 'directions'
  /** The rows of the working group. */
  | 'members';

export type StepField = { name: string; kind: StepFieldKind; isRequired: boolean };

const needed = (name: string, kind: StepFieldKind): StepField => ({ name, kind, isRequired: true });
const optional = (name: string, kind: StepFieldKind): StepField => ({ name, kind, isRequired: false });

/**
 * What each step asks for. Forms, their checks, what is still missing and the comparison of two people's edits all follow this
 * table. A step is saved as far as it is written; what is required is required to finish it.
 */
export const stepFields: Readonly<Record<AnalysisStepCode, readonly StepField[]>> = {
  order: [needed('orderNumber', 'line'), needed('orderOn', 'day'), needed('startsOn', 'day')],
  performer: [needed('performerKind', 'performerKind'), optional('performerName', 'line'), optional('members', 'members')],
  announcement: [needed('publishedOn', 'day'), needed('contact', 'line'), needed('text', 'long')],
  sources: [needed('sourceCodes', 'sources'), optional('note', 'long')],
  survey: [needed('heldFrom', 'day'), needed('heldTo', 'day'), needed('respondents', 'count'), needed('results', 'long')],
  analysis: [optional('descriptions', 'directions'), optional('noneFound', 'flag')],
  discussion: [needed('heldOn', 'day'), optional('place', 'line'), needed('participants', 'count'), needed('decisions', 'long')],
  note: [needed('conclusion', 'long')],
  submission: [needed('headName', 'line'), needed('headPosition', 'line')],
  plan: [needed('approverName', 'line'), needed('approverPosition', 'line'), needed('approvedOn', 'day')],
  monitoring: [],
  publication: [needed('publishedOn', 'day')],
  reassessment: [needed('plannedOn', 'day'), optional('note', 'long')],
};

export type MemberValue = { fullName: string; jobTitle: string; isHead: boolean };
export type StepValue = string | boolean | readonly string[] | Readonly<Record<string, string>> | readonly MemberValue[];
/** What stands in the fields of one step. */
export type StepValues = Readonly<Record<string, StepValue>>;

const empty: Readonly<Record<StepFieldKind, StepValue>> = {
  line: '', long: '', day: '', count: '', flag: false, performerKind: '', sources: [], directions: {}, members: [],
};

/** Stored details with an empty value for what was not written yet. */
export const valuesOf = (step: AnalysisStepCode, details: StepValues): StepValues =>
  Object.fromEntries(stepFields[step].map(({ name, kind }) => [name, details[name] ?? empty[kind]]));

export const isEmptyValue = (value: StepValue | undefined): boolean =>
  value === undefined || value === '' || value === false || (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.keys(value).length === 0);

/** Required fields that nothing stands in. */
export const emptyFields = (step: AnalysisStepCode, values: StepValues): string[] =>
  stepFields[step].filter(({ name, isRequired }) => isRequired && isEmptyValue(values[name])).map(({ name }) => name);

const normal = (value: StepValue | undefined): string =>
  JSON.stringify(value !== undefined && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)) : (value ?? ''));

/** Fields in which two people's texts differ. */
export const differingFields = (step: AnalysisStepCode, mine: StepValues, theirs: StepValues): string[] =>
  stepFields[step].filter(({ name }) => normal(mine[name]) !== normal(theirs[name])).map(({ name }) => name);
