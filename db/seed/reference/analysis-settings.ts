import type { Trilingual } from './trilingual.ts';

export type AnalysisTerm = {
  code: string;
  amount: number;
  unit: 'workingDays' | 'months' | 'perCent' | 'count';
  legalBasis: string | null;
  note: Trilingual | null;
  validFrom: string;
  validTo: string | null;
};

const beginning = '2016-11-21';

const practice: Trilingual = {
  kk: 'Актіде белгіленбеген: ұйымдардың ішкі қағидаларының тәжірибесі бойынша баптау',
  ru: 'Актом не установлено: настройка по практике внутренних правил организаций',
  en: 'Named by no act: a setting after the practice of organisations’ own rules',
};
const setting: Trilingual = {
  kk: 'Үйлестірушінің баптауы, актіде белгіленбеген',
  ru: 'Настройка координатора, актом не установлено',
  en: 'A setting of the coordinator, named by no act',
};

const term = (code: string, amount: number, unit: AnalysisTerm['unit'], more: Partial<AnalysisTerm> = {}): AnalysisTerm => ({
  code, amount, unit, legalBasis: null, note: setting, validFrom: beginning, validTo: null, ...more,
});

/** Counts of the procedure of an internal analysis and of its review. */
export const analysisTerms: AnalysisTerm[] = [
  term('wholeAnalysis', 30, 'workingDays', { legalBasis: 'order-12-2016', note: null, validTo: '2023-01-17' }),
  term('wholeAnalysis', 30, 'workingDays', { legalBasis: 'order-12-2016-wording-2023', note: null, validFrom: '2023-01-18' }),
  term('collection', 10, 'workingDays', { note: practice }),
  term('survey', 7, 'workingDays', { note: practice }),
  term('analysing', 10, 'workingDays', { note: practice }),
  term('discussion', 3, 'workingDays', { note: practice }),
  term('actionPlan', 10, 'workingDays', { note: practice }),
  term('extension', 15, 'workingDays'),
  term('monitoringInterval', 3, 'months', { note: practice }),
  term('monitoringAnswer', 5, 'workingDays'),
  term('reassessment', 18, 'months', { legalBasis: 'order-488-2022', note: {
    kk: 'Әдістемелік ұсынымдарда: 18 айда кемінде бір рет', ru: 'В методических рекомендациях: не реже одного раза в 18 месяцев', en: 'In the methodical recommendations: at least once in 18 months',
  } }),
  term('reviewAnswer', 10, 'workingDays'),
  term('backDating', 5, 'workingDays'),
  term('silence', 20, 'workingDays'),
  term('periodEnd', 3, 'workingDays'),
  term('bulkReporting', 10, 'count'),
  term('sampleShare', 10, 'perCent'),
  term('sampleLeast', 3, 'count'),
];

export type RiskBand = { code: string; name: Trilingual; fromScore: number; toScore: number; validFrom: string; validTo: string | null };

const band = (code: string, fromScore: number, toScore: number, kk: string, ru: string, en: string): RiskBand => ({
  code, fromScore, toScore, name: { kk, ru, en }, validFrom: beginning, validTo: null,
});

/** The usual bands of a 5 × 5 matrix. No Kazakh act asks for a score, so they are an aid and a setting. */
export const riskBands: RiskBand[] = [
  band('low', 1, 4, 'Төмен', 'Низкий', 'Low'),
  band('medium', 5, 9, 'Орташа', 'Средний', 'Medium'),
  band('high', 10, 16, 'Жоғары', 'Высокий', 'High'),
  band('critical', 17, 25, 'Шекті', 'Критический', 'Critical'),
];

export type EliminationRule = { code: string; wording: Trilingual; legalBasis: string | null; validFrom: string; validTo: string | null };

/** No act that was seen says when a risk is eliminated; the coordinator's rule says it, and every figure names it. */
export const eliminationRules: EliminationRule[] = [
  {
    code: 'proof-of-every-recommendation',
    wording: {
      kk: 'Тәуекелді жою туралы әр ұсынымы орындалып, ұсынымда көрсетілген әр растайтын құжат тіркелгенде, ол жойылды деп мәлімделеді. Мәлімдемеге қатыспаған қарап шығушы растайтын құжаттарды тексергенде, жойылғаны расталады.',
      ru: 'Риск заявляется устранённым, когда исполнена каждая рекомендация по нему и приложен каждый подтверждающий документ, который она называет. Устранение подтверждено, когда эти документы проверил рецензент, не участвовавший в их представлении.',
      en: 'A risk is reported as eliminated when each of its recommendations has been carried out and every proof that the recommendation names is attached. The elimination is verified when a reviewer who had no part in reporting it has checked that proof.',
    },
    legalBasis: null, validFrom: beginning, validTo: null,
  },
];
