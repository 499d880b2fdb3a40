import { describe, expect, test } from 'vitest';
import { analysisStepCodes } from '#app/features/internal-analyses/procedure.model.ts';
import { riskLife, type RiskState } from '#app/features/risk-register/risk-life.model.ts';
import type { Row } from '../insert-rows.ts';
import { projectOffices } from '../reference/offices.ts';
import { people } from '../reference/people.ts';
import { buildCurrentMonths } from './current-months.ts';
import { printedFacts } from './printed-facts.ts';
import { stepCodes, type RegisterRows } from './register-rows.ts';
import { buildCurrentRegisters, buildRegisters2022 } from './registers.ts';
import { buildYear2022 } from './year-2022.ts';

const today = '2026-11-23';
const year = buildYear2022();
const rows = buildRegisters2022(year, today);

const within2022 = (day: unknown) => typeof day === 'string' && day.startsWith('2022');
const isReported = ({ state }: Row) => state === 'eliminated' || state === 'verified';

/** Typed and recorded per office: analyses, risks found, risks eliminated. */
function figures(): Map<string, { typed: number[]; recorded: number[] }> {
  const typedOf = (officeId: string, code: string) =>
    year.sheets.filter(({ charter }) => charter.office.id === officeId).flatMap(({ series }) => series.filter(({ indicator }) => indicator.code === code))
      .reduce((sum, { amounts }) => sum + amounts.reduce((one, other) => one + other, 0), 0);
  return new Map(projectOffices.map(({ id, code }) => {
    const own = rows.risks.filter(({ office_id: office }) => office === id);
    return [code, {
      typed: ['IA-01', 'IA-02', 'IA-03'].map((indicator) => typedOf(id, indicator)),
      recorded: [
        rows.internal_analyses.filter(({ office_id: office, is_counted: counted }) => office === id && counted).length,
        own.length,
        own.filter((risk) => isReported(risk) && within2022(risk.eliminated_on)).length,
      ],
    }];
  }));
}

describe('the registers of 2022', () => {
  test('add up to the printed figures', () => {
    expect(rows.internal_analyses.filter(({ is_counted: counted, signed_on: day }) => counted && within2022(day))).toHaveLength(printedFacts.organisationsAnalysed);
    expect(rows.risks.filter(({ identified_on: day }) => within2022(day))).toHaveLength(printedFacts.risksIdentified);
    expect(rows.risks.filter((risk) => isReported(risk) && within2022(risk.eliminated_on))).toHaveLength(printedFacts.risksEliminated);
  });

  test('agree with what was typed, but for six offices', () => {
    const differing = [...figures()].filter(([, { typed, recorded }]) => typed.join() !== recorded.join()).map(([code]) => code);
    expect(differing.sort()).toEqual(['AKT', 'ALA', 'KOS', 'MIID', 'MLSP', 'SHY']);
  });

  test('analyse each organisation once, and wait for a reviewer only where December was not accepted', () => {
    expect(new Set(rows.internal_analyses.map(({ organisation_id: id }) => id)).size).toBe(rows.internal_analyses.length);
    const waiting = rows.risks.filter(({ state }) => state === 'eliminated');
    expect(waiting.every(({ eliminated_on: day }) => (day as string).startsWith('2022-12'))).toBe(true);
  });

  test('are the same in every run', () => {
    expect(buildRegisters2022(year, today)).toEqual(rows);
  });
});

const mayMove = new Set(Object.values(riskLife).flatMap(({ from, to }) => from.map((state) => `${state} ${to}`)));

describe.each([
  ['2022', rows, today],
  ...['2026-11-23', '2027-01-02', '2026-07-06'].map((day): [string, RegisterRows, string] => [day, buildCurrentRegisters(buildCurrentMonths(day, year), day), day]),
])('registers %s', (_, { risks, risk_decisions: decisions, risk_recommendations: recommendations, risk_proofs: proofs, ...analyses }, now) => {
  test('keep what the database demands', () => {
    const broken = risks.filter((risk) =>
      isReported(risk) !== (risk.eliminated_on !== null)
      || (isReported(risk) && !((risk.eliminated_on as string) >= (risk.identified_on as string)))
      || (risk.state === 'verified' && risk.reviewed_by === risk.reported_by)
      || (risk.state === 'accepted') !== (risk.accepted_until !== null));
    expect(broken).toEqual([]);
    expect(analyses.internal_analyses.filter(({ state, signed_on: day }) => (state === 'open') !== (day === null))).toEqual([]);
    expect(new Set(risks.map(({ organisation_id: organisation, code }) => `${organisation as string} ${code as string}`)).size).toBe(risks.length);
  });

  test('have a trail that follows the life of a risk and ends where it stands', () => {
    const trails = Map.groupBy(decisions, ({ risk_id: id }) => id);
    for (const { id, state, version } of risks) {
      const trail = trails.get(id) ?? [];
      expect(trail.every(({ from_state: from, to_state: to }) => mayMove.has(`${from as RiskState} ${to as RiskState}`))).toBe(true);
      expect(trail.every((step, index) => step.from_state === (trail[index - 1]?.to_state ?? 'identified'))).toBe(true);
      expect(trail.at(-1)?.to_state ?? 'identified').toBe(state);
      expect(version).toBe(1 + trail.length);
    }
  });

  test('prove what was reported, by another person than the one who verified', () => {
    const given = new Set(proofs.map((proof) => `${proof.recommendation_id as string} ${proof.evidence_kind as string}`));
    const of = Map.groupBy(recommendations, ({ risk_id: id }) => id);
    const known = new Set(people.map(({ id }) => id));
    for (const risk of risks.filter(isReported)) {
      const own = of.get(risk.id)!;
      expect(own.every(({ id, state, evidence_kinds: kinds }) => state === 'done' && (kinds as string[]).every((kind) => given.has(`${id as string} ${kind}`)))).toBe(true);
      expect(known.has(risk.reported_by as string)).toBe(true);
    }
  });

  test('reach no further than yesterday and a little of today', () => {
    const moments = [...decisions.map(({ decided_at: at }) => at), ...risks.map(({ created_at: at }) => at), ...analyses.analysis_events.map(({ made_at: at }) => at)];
    expect(moments.filter((moment) => (moment as string).slice(0, 10) > now)).toEqual([]);
    expect(risks.filter(({ identified_on: found }) => (found as string) > now)).toEqual([]);
  });

  test('know the steps of the procedure', () => {
    expect([...stepCodes]).toEqual([...analysisStepCodes]);
    expect(analyses.analysis_steps).toHaveLength(analyses.internal_analyses.length * stepCodes.length);
    expect(analyses.analysis_steps.filter(({ state, done_on: day }) => (state === 'open') !== (day === null))).toEqual([]);
  });
});

test('texts differ between organisations, except where one copied', () => {
  const current = buildCurrentRegisters(buildCurrentMonths(today, year), today);
  const texts = [...rows.risks, ...current.risks].map(({ title, cause, scheme }) => `${title as string} ${cause as string} ${scheme as string}`);
  const repeated = texts.length - new Set(texts).size;
  expect(repeated).toBeGreaterThan(5);
  expect(repeated).toBeLessThan(120);
});

test('the queues of Akmola and Turkistan have something of every kind now', () => {
  const current = buildCurrentRegisters(buildCurrentMonths(today, year), today);
  for (const region of ['KZ-11', 'KZ-61']) {
    const waiting = current.risks.filter(({ region_code: code, state }) => code === region && state === 'eliminated');
    expect(waiting.length).toBeGreaterThan(30);
    expect(waiting.some((risk) => risk.eliminated_on === risk.identified_on)).toBe(true);
    expect(current.internal_analyses.some(({ region_code: code, state, review }) => code === region && state === 'signed' && review === null)).toBe(true);
  }
});
