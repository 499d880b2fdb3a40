import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles, type Role } from '#app/platform/auth/actor.ts';
import { suggestionsFor } from './library-search.model.ts';
import { registerSearch } from './register.search.ts';
import { differenceOfCycles, fieldDifferences, type CycleRisk } from './risk-difference.model.ts';
import { movementsFrom, riskLife, riskMovements, riskStates } from './risk-life.model.ts';
import { obstaclesBefore, obstaclesTo } from './risk-movement.model.ts';
import { newRiskSchema } from './risk-register.schema.ts';
import { newRisk } from './risk-register.fixtures.ts';
import { nextCodes, type RiskSubject } from './risk.model.ts';

const today = '2026-06-01';
const done = { position: 0, isDone: true, hasOwner: true, hasDeadline: true, evidenceKinds: ['link'], missingKinds: [] };
const subject = (change: Partial<RiskSubject> = {}): RiskSubject => ({ state: 'eliminated', reportedBy: 'a', proofAuthors: ['b'], recommendations: [done], ...change });
const kinds = (movement: Parameters<typeof obstaclesTo>[0], risk: RiskSubject, who: { personId: string; role: Role }, words = {}) => obstaclesTo(movement, who, risk, words, today).map(({ kind }) => kind);

describe('movements', () => {
  test('are only those of the role and the state', () => {
    for (const role of roles) for (const state of riskStates) for (const movement of riskMovements) {
      const first = obstaclesTo(movement, { personId: 'x', role }, subject({ state }), { remark: 'r', reason: 'r', expiresOn: '2027-01-01' }, today)[0]?.kind;
      if (movementsFrom(state, role).includes(movement)) expect(['role', 'state']).not.toContain(first);
      else if (riskLife[movement].isOffered) expect(['role', 'state']).toContain(first);
    }
  });

  test('nobody verifies what they reported or proved', () => {
    expect(kinds('verify', subject(), { personId: 'a', role: 'commissioner' })).toEqual(['ownReport']);
    expect(kinds('verify', subject(), { personId: 'b', role: 'commissioner' })).toEqual(['ownProof']);
    expect(kinds('verify', subject(), { personId: 'c', role: 'coordinator' })).toEqual([]);
  });

  test('say everything that is missing at once; words are not missing before they are asked for', () => {
    const bare = { ...done, isDone: false, hasOwner: false, hasDeadline: false, evidenceKinds: [], missingKinds: [] };
    expect(kinds('plan', subject({ state: 'identified', recommendations: [bare] }), { personId: 'x', role: 'complianceOfficer' })).toEqual(['withoutOwner', 'withoutDeadline', 'withoutEvidence']);
    expect(kinds('reportEliminated', subject({ state: 'planned', recommendations: [{ ...done, missingKinds: ['link'] }, bare] }), { personId: 'x', role: 'executor' })).toEqual(['notDone', 'withoutEvidence', 'proofMissing']);
    expect(kinds('acceptResidual', subject({ state: 'planned' }), { personId: 'x', role: 'officeLead' })).toEqual(['reason', 'expiry']);
    expect(obstaclesBefore('acceptResidual', { personId: 'x', role: 'officeLead' }, subject({ state: 'planned' }), today)).toEqual([]);
  });
});

test('codes never repeat one that is taken', () => {
  const code = fc.oneof(fc.integer({ min: 1, max: 2000 }).map((number) => `2026-${String(number).padStart(3, '0')}`), fc.string({ maxLength: 8 }));
  fc.assert(fc.property(fc.array(code, { maxLength: 30 }), fc.integer({ min: 0, max: 20 }), (taken, count) => {
    const fresh = nextCodes(2026, taken, count);
    expect(new Set([...fresh, ...taken]).size).toBe(count + new Set(taken).size);
  }));
  expect(nextCodes(2026, ['2026-007', '2025-999', 'own'], 2)).toEqual(['2026-008', '2026-009']);
});

describe('two cycles', () => {
  const risk = (riskId: string, change: Partial<CycleRisk> = {}): CycleRisk => ({ ...newRisk(), riskId, code: riskId, state: 'identified', originRiskId: null, originMark: null, ...change });
  test('each risk of either has one mark', () => {
    const entries = differenceOfCycles(
      [risk('a'), risk('b'), risk('c', { state: 'verified' }), risk('d', { state: 'verified' }), risk('e'), risk('f', { state: 'withdrawn' })],
      [risk('1', { originRiskId: 'a', originMark: 'carried' }), risk('2', { originRiskId: 'b', originMark: 'carried', cause: 'Other' }),
        risk('3', { originRiskId: 'c', originMark: 'reappeared' }), risk('4'), risk('5', { state: 'withdrawn' })],
    );
    expect(entries.map(({ mark, current, earlier }) => [mark, (current ?? earlier)!.code])).toEqual([
      ['unchanged', '1'], ['changed', '2'], ['reappeared', '3'], ['new', '4'], ['eliminated', 'd'], ['dropped', 'e'],
    ]);
    expect(entries[1]!.differences).toEqual([{ field: 'cause', before: 'No control', after: 'Other' }]);
  });
  test('the order of codes and emptiness of either kind are no difference', () => {
    expect(fieldDifferences({ factorCodes: ['a', 'b'], process: '', impact: null }, { factorCodes: ['b', 'a'], process: null, impact: undefined } as never, ['factorCodes', 'process', 'impact'])).toEqual([]);
  });
});

test('the library is found in the spelling of either language, the chosen direction first', () => {
  const text = (kk: string, ru: string) => ({ kk, ru, en: null });
  const entry = (directionCode: string, kk: string) => ({ directionCode, process: text(kk, 'Закупка'), exposedPosition: text('', ''), scheme: text('', '') });
  const library = [entry('B.HR', 'Қызмет сатып алу'), entry('B.PROCUREMENT', 'Тауар сатып алу')];
  expect(suggestionsFor(library, 'кызмет', null)).toEqual([library[0]]);
  expect(suggestionsFor(library, 'закупка', 'B.PROCUREMENT')[0]).toBe(library[1]);
  expect(suggestionsFor(library, 'а', null)).toEqual([]);
});

describe('what comes from an address or a form', () => {
  test('an address that makes no sense shows the register as it is', () => {
    const plain = registerSearch.parse({});
    expect(registerSearch.parse({ state: 'nothing', sort: 'drop table', owner: "' or 1=1", columns: 'x.y', band: '', year: '1', cell: 'inherent-9-9' })).toEqual(plain);
    expect(registerSearch.parse({ columns: 'due.due.code' }).columns).toEqual(['title', 'due', 'code']);
  });
  test('a score has both parts; a recommendation without a text is none; lines end as here', () => {
    const base = { id: '0190a4f2-0000-7000-8000-000000000001', title: 'x', directionCode: 'B.HR', identifiedOn: '2026-03-02' };
    expect(newRiskSchema.parse({ ...base, cause: 'a\r\nb' })).toMatchObject({ cause: 'a\nb', recommendation: null, likelihood: null, factorCodes: [] });
    expect(newRiskSchema.safeParse({ ...base, likelihood: '3' }).error?.issues[0]).toMatchObject({ path: ['impact'], message: 'riskRegister.errors.scorePair' });
    expect(newRiskSchema.safeParse({ ...base, recommendation: { text: 'Do' } }).error?.issues[0]?.path).toEqual(['recommendation', 'kindCode']);
  });
});
