import { apportion } from '../apportion.ts';
import { createRandom } from '../random.ts';
import { localOffices } from '../reference/offices.ts';
import type { EffectSeed } from './coordinator-effects.ts';
import { printedFigure } from './printed-facts.ts';

type Told = Omit<EffectSeed, 'amount' | 'source'> & { key: string; source?: EffectSeed['source']; /** The report says “over” or “more than”: by so much. */ more?: number };

const told: readonly Told[] = [
  { key: 'sps4.internal_analysis.wko.procurement_plan_savings', more: 240_000_000, kind: 'tengeSaved', sphere: 'procurement', region: 'KZ-27', on: '2022-10-20', story: 'Ішкі талдаудан кейін сатып алу жоспары қайта қаралып, негізсіз шығындар алынды.' },
  { key: 'sps4.internal_analysis.wko.heads_rotated', kind: 'persons', sphere: 'humanResources', region: 'KZ-27', on: '2022-09-15', story: 'Ішкі талдау нәтижесінде ұйым басшылары ротацияланды.' },
  { key: 'sps4.internal_analysis.wko.sports_workers_appraised', kind: 'persons', sphere: 'education', region: 'KZ-27', on: '2022-11-10', story: 'Спорт саласының қызметкерлері аттестаттаудан өтті.' },
  { key: 'sps4.internal_analysis.kostanay.embezzlement_revealed', kind: 'tengeLost', sphere: 'finance', region: 'KZ-39', on: '2022-08-18', story: 'Ішкі талдау бюджет қаражатының жымқырылғанын анықтады.' },
  { key: 'sps4.internal_analysis.karaganda.illegal_payments', kind: 'tengeLost', sphere: 'finance', region: 'KZ-35', on: '2022-07-21', story: 'Ішкі талдау заңсыз төлемдерді анықтады.' },
  { key: 'sps4.compliance.astana_rec.purchase_prevented', kind: 'tengePrevented', sphere: 'procurement', region: 'KZ-71', on: '2022-05-26', story: '«Астана-АЭК» АҚ комплаенс-қызметі негізсіз сатып алудың алдын алды.' },
  { key: 'sps4.compliance.elorda_eco.tenders_with_violations', kind: 'other', unit: 'тендер', sphere: 'procurement', region: 'KZ-71', on: '2022-06-16', story: '«Елорда Эко Система» комплаенс-қызметі бұзушылықпен өткен тендерлерді анықтады.' },
  { key: 'sps4.compliance.elorda_eco.procedural_violations', kind: 'other', unit: 'бұзушылық', sphere: 'procurement', region: 'KZ-71', on: '2022-06-16', story: 'Сатып алу рәсімдерінің бұзылуы анықталды.' },
  { key: 'sps4.compliance.elorda_eco.systemic_deficiencies', kind: 'other', unit: 'олқылық', sphere: 'procurement', region: 'KZ-71', on: '2022-06-16', story: 'Сатып алуды ұйымдастырудағы жүйелік олқылықтар анықталды.' },
  { key: 'offices_practice.vko.interactive_platform_reviews', more: 60, kind: 'other', unit: 'оң пікір', sphere: 'informationSystems', region: 'KZ-63', on: '2022-12-15', story: 'Интерактивті алаңда тұрғындар оң пікір қалдырды.' },
  { key: 'offices_practice.karaganda.iqala_services', kind: 'other', unit: 'қызмет', sphere: 'informationSystems', region: 'KZ-35', on: '2022-11-24', story: 'iQala порталында коммуналдық қызметтер онлайн көрсетіледі.' },
  { key: 'offices_practice.karaganda.iqala_monopolists', kind: 'other', unit: 'ұйым', sphere: 'informationSystems', region: 'KZ-35', on: '2022-11-24', story: 'iQala порталына табиғи монополия субъектілері қосылды.' },
  { key: 'offices_practice.wko.e_sepsu_savings', kind: 'tengeSaved', sphere: 'utilities', region: 'KZ-27', on: '2022-12-08', story: '«e-SEPSU» жүйесі бюджет қаражатын үнемдеді.' },
  { key: 'offices_practice.wko.e_sepsu_water_reduction', kind: 'other', unit: 'пайыз', sphere: 'utilities', region: 'KZ-27', on: '2022-12-08', story: '«e-SEPSU» жүйесі су тұтынуды азайтты.' },
  { key: 'managers_responsibility.quasi_public_disciplined', kind: 'persons', sphere: 'humanResources', region: null, on: '2022-12-19', story: 'Бағыныстылардың құқық бұзушылығы үшін квазимемлекеттік сектор басшылары жауапқа тартылды.' },
  { key: 'ac_monitoring.ppp.cofinancing_limit', source: 'study', kind: 'other', unit: 'пайыз', sphere: 'finance', region: null, on: '2022-09-22', story: 'Мемлекеттік-жекешелік әріптестікте бірлесіп қаржыландырудың шегі бекітілді.' },
];

/** Advisers of each region joined at their own time; together they are as many as the report prints. */
function advisersOfRegions(): EffectSeed[] {
  const random = createRandom('public-legal-advisers', 2022);
  const parts = apportion(printedFigure('culture.public_legal_advisor.providers'), localOffices.map(() => random.between(0.7, 1.4)));
  return localOffices.map(({ regionCode }, index) => ({
    source: 'other', kind: 'persons', sphere: 'services', region: regionCode, amount: parts[index]!, on: `2022-${String(random.int(7, 11)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`,
    story: '«Қоғамдық заң кеңесшісі» жобасына заңгерлер мен адвокаттар қосылды.',
  }));
}

/** What the report of 2022 tells came of the work of project offices (section 9), of managers' responsibility and of the legal advisers. */
export const projectOfficeEffects2022: readonly EffectSeed[] = [
  ...told.map(({ key, more = 0, source = 'other', ...effect }): EffectSeed => ({ ...effect, source, amount: printedFigure(key) + more })),
  ...advisersOfRegions(),
];
