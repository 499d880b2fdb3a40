import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemsOf, registerCodes, registers, shareAgainst, sumOfCounts } from './registers.model.ts';
import { recordActionSchema, sentValues, valuesSchema } from './registers.schema.ts';

const today = '2026-06-01';
const noDays = { orderedOn: null, concludedOn: null, periodFrom: null, periodTo: null };

test('the share is a ratio of sums, and meets its target from the target on', () => {
  expect(shareAgainst(9512, 17170, 50)).toMatchObject({ target: 50, isMet: true });
  expect(shareAgainst(1, 2, 50).isMet).toBe(true);
  expect(shareAgainst(0, 0, 50)).toEqual({ share: null, target: 50, isMet: null });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 20 }), (rows) => {
      const given = rows.reduce((sum, [one, other]) => sum + one + other, 0);
      const accepted = rows.reduce((sum, [one]) => sum + one, 0);
      const { share } = shareAgainst(accepted, given, null);
      if (given > 0) expect(share).toBeCloseTo((100 * accepted) / given);
    }),
  );
});

test('risks of a draft are the sum of its factors, in any order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.nat(40)), (counts) => {
      expect(sumOfCounts(counts)).toBe(sumOfCounts(Object.fromEntries(Object.entries(counts).reverse())));
    }),
  );
  expect(sumOfCounts({ legalGap: 2, collision: 3 })).toBe(5);
});

test('what does not fit together is said at its field', () => {
  expect(problemsOf({ ...noDays, orderedOn: '2026-06-02' }, today)).toEqual({ orderedOn: 'coordinatorRegisters.errors.later' });
  expect(problemsOf({ ...noDays, findings: '', orderedOn: '2026-05-01', concludedOn: '2026-05-20' }, today)).toEqual({ findings: 'coordinatorRegisters.errors.findingsMissing' });
  expect(problemsOf({ ...noDays, periodFrom: '2026-05-02', periodTo: '2026-05-01' }, today)).toEqual({ periodTo: 'coordinatorRegisters.errors.periodOrder' });
  expect(problemsOf({ recommendationsGiven: 2, recommendationsAccepted: 3 }, today)).toEqual({ recommendationsAccepted: 'coordinatorRegisters.errors.acceptedMore' });
  expect(problemsOf({ tested: 2, passed: 3, selfReported: 0 }, today)).toEqual({ passed: 'coordinatorRegisters.errors.passedMore' });
  expect(problemsOf({ kind: 'persons', amount: '3', unit: '', hectares: '2' }, today)).toEqual({ hectares: 'coordinatorRegisters.errors.hectaresOfLand' });
  expect(problemsOf({ kind: 'other', amount: '3', unit: '', hectares: null }, today)).toEqual({ unit: 'coordinatorRegisters.errors.unitOfOther' });
});

test('an empty form of any register is refused at its required fields and nowhere else', () => {
  for (const code of registerCodes) {
    const parsed = valuesSchema(registers[code]).safeParse(sentValues(code, {}));
    const refused = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
    expect([code, refused.sort()]).toEqual([code, registers[code].fields.filter(({ isRequired }) => isRequired).map(({ name }) => name).sort()]);
  }
});

test('blank rows of the form are passed over, and a refusal keeps the place of its row', () => {
  const row = { id: '01a20850-ac90-7089-8ef0-9478a7409b70', officeId: '01a20850-ac90-7089-8ef0-9478a7409b71', wording: 'x', dueInWorkingDays: '20' };
  const given = recordActionSchema.parse({ intent: 'give', items: [{ ...row, wording: ' ' }, row] });
  expect(given).toMatchObject({ items: [{ wording: 'x', dueInWorkingDays: 20, legalBasisCode: null }] });
  const refused = recordActionSchema.safeParse({ intent: 'give', items: [{ ...row, wording: '' }, { ...row, dueInWorkingDays: '0' }] });
  expect(refused.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['items.1.dueInWorkingDays', 'recommendations.errors.term']]);
});
