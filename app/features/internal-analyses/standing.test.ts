import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles } from '#app/platform/auth/actor.ts';
import { awaitsReview, movementsOf } from './analysis-life.model.ts';
import { analysisActionSchema, newAnalysisSchema } from './internal-analyses.schema.ts';
import { analysisStates, analysisStepCodes, procedure } from './procedure.model.ts';
import { currentStep, isBeforeSignature, isWritable, mayReturnTo, missingOf, type ProcedureFacts } from './standing.model.ts';
import { differingFields, emptyFields, stepFields, valuesOf } from './step-fields.model.ts';
import { typedStepValues } from './typed-step.model.ts';

const stepState = fc.constantFrom('open' as const, 'done' as const, 'skipped' as const);
const facts: fc.Arbitrary<ProcedureFacts> = fc.record({
  state: fc.constantFrom(...analysisStates),
  review: fc.constantFrom('confirmed' as const, 'returned' as const, null),
  stepStates: fc.tuple(...analysisStepCodes.map(() => stepState)).map((states) => Object.fromEntries(analysisStepCodes.map((code, index) => [code, states[index]])) as ProcedureFacts['stepStates']),
  papers: fc.constant({}),
  isPerformerNamed: fc.boolean(),
  riskCount: fc.nat(3),
  isNoneFound: fc.boolean(),
  risksWithoutRecommendation: fc.nat(3),
  currentPapers: fc.subarray(['analyticalNote', 'actionPlan'] as const),
  monitorings: fc.record({ done: fc.nat(2), overdue: fc.nat(2) }),
});

test('the note is never signed over an open step, nor without its papers', () => {
  fc.assert(fc.property(facts, (all) => {
    const submission = procedure.find(({ code }) => code === 'submission')!;
    const missing = missingOf(submission, { headName: 'n', headPosition: 'p' }, all);
    const open = analysisStepCodes.filter((code) => isBeforeSignature(code) && code !== 'submission' && all.stepStates[code] === 'open');
    expect(missing).toEqual(open.length === 0 ? [] : [{ kind: 'steps', steps: open }]);
    for (const rule of procedure) {
      for (const need of rule.needs.filter(({ kind }) => kind === 'paper')) expect(missingOf(rule, {}, all)).toContainEqual(need);
    }
  }));
});

test('a step changes only where one may come back to it, and never once all is over', () => {
  fc.assert(fc.property(facts, fc.constantFrom(...analysisStepCodes), (all, step) => {
    if (all.state === 'cancelled') expect([isWritable(step, all), mayReturnTo(step, all, 'done')]).toEqual([false, false]);
    if (all.state !== 'open' && isBeforeSignature(step)) expect([isWritable(step, all), mayReturnTo(step, all, 'done')]).toEqual([false, false]);
    expect(mayReturnTo(step, all, 'open')).toBe(false);
    const current = currentStep(all.stepStates);
    expect(current === null || all.stepStates[current] === 'open').toBe(true);
  }));
});

test('a confirmed note is never offered to be taken back, and only writers move an analysis', () => {
  for (const role of roles) {
    for (const state of analysisStates) {
      const offered = movementsOf({ state, review: 'confirmed' }, role);
      expect(offered).not.toContain('reopen');
      if (!['complianceOfficer', 'projectManager', 'officeLead'].includes(role)) expect(movementsOf({ state, review: null }, role)).toEqual([]);
    }
  }
  expect(awaitsReview({ state: 'signed', review: null })).toBe(true);
  expect(awaitsReview({ state: 'open', review: null })).toBe(false);
});

test('what a form sends of each step is what it shows again', () => {
  const raw = {
    performer: { performerKind: 'workingGroup', performerName: '', members: [{ fullName: 'A', jobTitle: 'B' }, { fullName: '', jobTitle: '' }], head: '0' },
    analysis: { descriptions: [{ code: 'B.HR', text: 'Many' }, { code: 'A.LEGAL_ACTS', text: '' }], noneFound: 'on' },
    sources: { sourceCodes: 'media', note: 'n' },
  };
  for (const [step, fields] of Object.entries(raw) as [keyof typeof raw, Record<string, unknown>][]) {
    const parsed = analysisActionSchema.parse({ intent: 'saveStep', step, version: '3', ...fields });
    if (parsed.intent !== 'saveStep') throw new Error('another intent');
    expect(differingFields(step, valuesOf(step, parsed.details), typedStepValues(step, fields))).toEqual([]);
    expect(parsed.version).toBe(3);
  }
  expect(typedStepValues('performer', raw.performer).members).toEqual([{ fullName: 'A', jobTitle: 'B', isHead: true }]);
});

test('fields that are required are the ones that are missing', () => {
  for (const step of analysisStepCodes) {
    expect(emptyFields(step, valuesOf(step, {}))).toEqual(stepFields[step].filter(({ isRequired }) => isRequired).map(({ name }) => name));
  }
});

test('a wrong day or number is refused at its field', () => {
  const parsed = analysisActionSchema.safeParse({ intent: 'saveStep', step: 'survey', version: '1', heldFrom: '2026-02-31', heldTo: '', respondents: 'many', results: '' });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['heldFrom', 'respondents']);
  const input = { id: '01900000-0000-7000-8000-000000000001', organisationId: '01900000-0000-7000-8000-000000000002', year: '2026', isUnscheduled: 'unscheduled', language: 'kk', object: 'x', periodFrom: '2025-12-31', periodTo: '2025-01-01', performerKind: 'unit' };
  const refused = newAnalysisSchema.safeParse(input);
  expect(refused.error?.issues.map(({ path }) => path.join('.'))).toContain('directionCodes');
  const late = newAnalysisSchema.safeParse({ ...input, directionCodes: 'B.HR' });
  expect(late.error?.issues.map(({ path }) => path.join('.'))).toEqual(['periodTo', 'unscheduledReason']);
});
