import { sql } from 'drizzle-orm';
import { loadRegisterFigures } from '#app/features/coordinator-registers/registers.queries.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';

type EffectFilter = { source: 'assessment' | 'study' | 'other'; kind: string; region?: string | null; sphere?: string; unit?: string; measure?: 'amount' | 'hectares' | 'tenge' };

/** Which effects make up a printed figure. A region of null stands for effects of the whole country. */
const effectFigures: Record<string, EffectFilter> = {
  'external_assessment.public_funds_at_risk': { source: 'assessment', kind: 'tengeAtRisk', region: null },
  'external_assessment.sec.financial_violations': { source: 'assessment', kind: 'tengeLost', region: null, sphere: 'property' },
  'external_assessment.sec.kokshe.plots_returned': { source: 'assessment', kind: 'landPlots', region: 'KZ-11' },
  'external_assessment.sec.kokshe.plots_area': { source: 'assessment', kind: 'landPlots', region: 'KZ-11', measure: 'hectares' },
  'external_assessment.sec.kokshe.plots_value': { source: 'assessment', kind: 'landPlots', region: 'KZ-11', measure: 'tenge' },
  'external_assessment.sec.astana.plots_returned': { source: 'assessment', kind: 'landPlots', region: 'KZ-71' },
  'external_assessment.sec.astana.plots_area': { source: 'assessment', kind: 'landPlots', region: 'KZ-71', measure: 'hectares' },
  'external_assessment.sec.astana.plots_value': { source: 'assessment', kind: 'landPlots', region: 'KZ-71', measure: 'tenge' },
  'external_assessment.sec.zhetysu.plots_returned': { source: 'assessment', kind: 'landPlots', region: 'KZ-33' },
  'external_assessment.sec.zhetysu.plots_area': { source: 'assessment', kind: 'landPlots', region: 'KZ-33', measure: 'hectares' },
  'external_assessment.sec.zhetysu.plots_value': { source: 'assessment', kind: 'landPlots', region: 'KZ-33', measure: 'tenge' },
  'external_assessment.aktobe.returned_to_state': { source: 'assessment', kind: 'tengeReturned', region: 'KZ-15' },
  'external_assessment.transport_committee.annual_loss': { source: 'assessment', kind: 'tengeLost', region: null, sphere: 'transport' },
  'external_assessment.agri_subsidy_system.farmer_savings': { source: 'assessment', kind: 'tengeSaved', region: null, sphere: 'subsidies' },
  'external_assessment.apartments_returned.total': { source: 'assessment', kind: 'apartments' },
  'external_assessment.apartments_returned.zhetysu': { source: 'assessment', kind: 'apartments', region: 'KZ-33' },
  'external_assessment.apartments_returned.wko': { source: 'assessment', kind: 'apartments', region: 'KZ-27' },
  'external_assessment.apartments_returned.akmola': { source: 'assessment', kind: 'apartments', region: 'KZ-11' },
  'external_assessment.apartments_returned.pavlodar': { source: 'assessment', kind: 'apartments', region: 'KZ-55' },
  'external_assessment.wko.rent_savings': { source: 'assessment', kind: 'tengeSaved', region: 'KZ-27' },
  'external_assessment.wko.rent_reduction_factor': { source: 'assessment', kind: 'other', region: 'KZ-27', sphere: 'utilities' },
  'external_assessment.shymkent.homes_privatized_residents': { source: 'assessment', kind: 'persons', region: 'KZ-79' },
  'ac_monitoring.roads.costs_excluded.total': { source: 'study', kind: 'tengeSaved', sphere: 'transport' },
  'ac_monitoring.roads.costs_excluded.shymkent': { source: 'study', kind: 'tengeSaved', sphere: 'transport', region: 'KZ-79' },
  'ac_monitoring.roads.costs_excluded.zhetysu': { source: 'study', kind: 'tengeSaved', sphere: 'transport', region: 'KZ-33' },
  'ac_monitoring.roads.damage_prevented.kostanay': { source: 'study', kind: 'tengePrevented', region: 'KZ-39' },
  'ac_monitoring.housing.persons_excluded': { source: 'study', kind: 'persons', sphere: 'utilities', region: null },
  'ac_monitoring.housing.rights_restored': { source: 'study', kind: 'persons', sphere: 'services', region: null },
  'ac_monitoring.housing.budget_received': { source: 'study', kind: 'tengeReturned', sphere: 'utilities', region: null },
  'ac_monitoring.electricity.karaganda.residents_savings': { source: 'study', kind: 'tengeSaved', sphere: 'control', region: 'KZ-35' },
  'ac_monitoring.heating.balkash.residents_benefit': { source: 'study', kind: 'tengeSaved', sphere: 'utilities', region: 'KZ-35' },
  'ac_monitoring.artsport.financing.2022': { source: 'study', kind: 'tengeAtRisk', sphere: 'education' },
  'ac_monitoring.ppp.cofinancing_limit': { source: 'study', kind: 'other', region: null, sphere: 'finance', unit: 'пайыз' },
  'sps4.internal_analysis.wko.procurement_plan_savings': { source: 'other', kind: 'tengeSaved', region: 'KZ-27', sphere: 'procurement' },
  'sps4.internal_analysis.wko.heads_rotated': { source: 'other', kind: 'persons', region: 'KZ-27', sphere: 'humanResources' },
  'sps4.internal_analysis.wko.sports_workers_appraised': { source: 'other', kind: 'persons', region: 'KZ-27', sphere: 'education' },
  'sps4.internal_analysis.kostanay.embezzlement_revealed': { source: 'other', kind: 'tengeLost', region: 'KZ-39', sphere: 'finance' },
  'sps4.internal_analysis.karaganda.illegal_payments': { source: 'other', kind: 'tengeLost', region: 'KZ-35', sphere: 'finance' },
  'sps4.compliance.astana_rec.purchase_prevented': { source: 'other', kind: 'tengePrevented', region: 'KZ-71', sphere: 'procurement' },
  'sps4.compliance.elorda_eco.tenders_with_violations': { source: 'other', kind: 'other', region: 'KZ-71', sphere: 'procurement', unit: 'тендер' },
  'sps4.compliance.elorda_eco.procedural_violations': { source: 'other', kind: 'other', region: 'KZ-71', sphere: 'procurement', unit: 'бұзушылық' },
  'sps4.compliance.elorda_eco.systemic_deficiencies': { source: 'other', kind: 'other', region: 'KZ-71', sphere: 'procurement', unit: 'олқылық' },
  'offices_practice.vko.interactive_platform_reviews': { source: 'other', kind: 'other', region: 'KZ-63', sphere: 'informationSystems', unit: 'оң пікір' },
  'offices_practice.karaganda.iqala_services': { source: 'other', kind: 'other', region: 'KZ-35', sphere: 'informationSystems', unit: 'қызмет' },
  'offices_practice.karaganda.iqala_monopolists': { source: 'other', kind: 'other', region: 'KZ-35', sphere: 'informationSystems', unit: 'ұйым' },
  'offices_practice.wko.e_sepsu_savings': { source: 'other', kind: 'tengeSaved', region: 'KZ-27', sphere: 'utilities' },
  'offices_practice.wko.e_sepsu_water_reduction': { source: 'other', kind: 'other', region: 'KZ-27', sphere: 'utilities', unit: 'пайыз' },
  'managers_responsibility.quasi_public_disciplined': { source: 'other', kind: 'persons', region: null, sphere: 'humanResources' },
  'culture.public_legal_advisor.providers': { source: 'other', kind: 'persons', sphere: 'services' },
};

/** Printed as a figure of the year before, in the report of this one. */
const effectFiguresOfYearBefore: Record<string, EffectFilter> = {
  'ac_monitoring.artsport.financing.2021': { source: 'study', kind: 'tengeAtRisk', sphere: 'education' },
};

type EffectSum = { source: string; kind: string; region: string | null; sphere: string; unit: string; amount: string; hectares: string | null; tenge: string | null };

const tenths = (value: number): number => Math.round(value * 10) / 10;
const billions = (value: number): number => Math.round(value / 1e9) * 1e9;

/** Sums of the effects of a span of days, for any filter. */
async function effectSums(transaction: ActorTransaction, from: string, on: string): Promise<(filter: EffectFilter) => number> {
  const sums = await transaction.execute<EffectSum>(sql`
    select source_kind as source, kind, region_code as region, sphere, unit, sum(amount)::text as amount, sum(hectares)::text as hectares, sum(tenge)::text as tenge
    from effects where happened_on between ${from} and ${on} group by 1, 2, 3, 4, 5`);
  return ({ source, kind, region, sphere, unit, measure = 'amount' }) =>
    sums
      .filter((row) => row.source === source && row.kind === kind && (region === undefined || row.region === region) && (sphere === undefined || row.sphere === sphere) && (unit === undefined || row.unit === unit))
      .reduce((total, row) => total + Number(row[measure] ?? 0), 0);
}

/** What the report of a year prints of the year before, from the records of that year. */
export async function computeFiguresOfYearBefore(transaction: ActorTransaction, year: string): Promise<Map<string, number>> {
  const before = Number(year) - 1;
  const effectSum = await effectSums(transaction, `${before}-01-01`, `${before}-12-31`);
  return new Map(Object.entries(effectFiguresOfYearBefore).map(([key, filter]): [string, number] => [key, effectSum(filter)]));
}

/** Every figure of the coordinator's registers that the report prints, from the records as they stood at the end of the year. */
export async function computeCoordinatorFigures(transaction: ActorTransaction, year: string): Promise<Map<string, number>> {
  const [from, on] = [`${year}-01-01`, `${year}-12-31`];
  const { assessments, studies, draftActs, integrityChecks } = await loadRegisterFigures(transaction, from, on);
  const effectSum = await effectSums(transaction, from, on);
  const financing = { source: 'study', kind: 'tengeAtRisk', sphere: 'education' } as const;
  const financingOfTwoYears = effectSum(financing) + (await effectSums(transaction, `${Number(year) - 1}-01-01`, `${Number(year) - 1}-12-31`))(financing);
  return new Map<string, number>([
    ['external_assessment.bodies', assessments.bodies],
    ['external_assessment.recommendations_issued', assessments.given],
    ['external_assessment.recommendations_implemented', assessments.carriedOut],
    ['ac_monitoring.studies', studies.studies],
    ['ac_monitoring.proposals_submitted', studies.given],
    ['ac_monitoring.proposals_implemented', studies.carriedOut],
    ['ac_evaluation.drafts_examined.total', draftActs.examined],
    ['ac_evaluation.drafts_examined.laws', draftActs.law],
    ['ac_evaluation.drafts_examined.cga_bylaws', draftActs.cgaByLaw],
    ['ac_evaluation.drafts_examined.lea_bylaws', draftActs.leaByLaw],
    ['ac_evaluation.risks_identified', draftActs.risks],
    ...(draftActs.given > 0 ? [['ac_evaluation.recommendations_accepted_share', tenths((100 * draftActs.accepted) / draftActs.given)] as [string, number]] : []),
    ...(draftActs.target === null ? [] : [['ac_evaluation.recommendations_accepted_share_target', draftActs.target] as [string, number]]),
    ['integrity_check.cases', integrityChecks.checks],
    ['integrity_check.tested', integrityChecks.tested],
    ['integrity_check.passed', integrityChecks.passed],
    ['integrity_check.self_reports', integrityChecks.selfReported],
    ...(integrityChecks.tested > 0 ? [['integrity_check.passed_share', Math.round((100 * integrityChecks.passed) / integrityChecks.tested)] as [string, number]] : []),
    ['ac_monitoring.artsport.financing.total', billions(financingOfTwoYears)],
    ...Object.entries(effectFigures).map(([key, filter]): [string, number] => [key, effectSum(filter)]),
  ]);
}

/** Figures that follow from them, rounded as the report prints them. */
export function deriveCoordinatorFigure(key: string, computed: ReadonlyMap<string, number>): number | undefined {
  const figure = (name: string) => computed.get(name);
  const of = (names: readonly [string, string], formula: (one: number, other: number) => number) => {
    const [one, other] = names.map(figure);
    return one === undefined || other === undefined ? undefined : formula(one, other);
  };
  const formulas: Record<string, () => number | undefined> = {
    'external_assessment.implementation_rate': () => of(['external_assessment.recommendations_implemented', 'external_assessment.recommendations_issued'], (done, given) => tenths((100 * done) / given)),
    'external_assessment.recommendations_outstanding': () => of(['external_assessment.recommendations_issued', 'external_assessment.recommendations_implemented'], (given, done) => given - done),
    'external_assessment.recommendations_per_body': () => of(['external_assessment.recommendations_issued', 'external_assessment.bodies'], (given, bodies) => tenths(given / bodies)),
    'ac_monitoring.implementation_rate': () => of(['ac_monitoring.proposals_implemented', 'ac_monitoring.proposals_submitted'], (done, given) => tenths((100 * done) / given)),
    'ac_evaluation.risks_per_draft': () => of(['ac_evaluation.risks_identified', 'ac_evaluation.drafts_examined.total'], (risks, drafts) => Math.round((100 * risks) / drafts) / 100),
    'ac_evaluation.acceptance_vs_target': () => of(['ac_evaluation.recommendations_accepted_share', 'ac_evaluation.recommendations_accepted_share_target'], (share, target) => tenths(share - target)),
    'integrity_check.passed_share_computed': () => of(['integrity_check.passed', 'integrity_check.tested'], (passed, tested) => tenths((100 * passed) / tested)),
  };
  return formulas[key]?.();
}
