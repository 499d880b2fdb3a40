export type EffectSeed = {
  source: 'assessment' | 'study' | 'other';
  kind: 'tengeSaved' | 'tengeReturned' | 'tengePrevented' | 'tengeAtRisk' | 'tengeLost' | 'landPlots' | 'apartments' | 'persons' | 'other';
  sphere: string;
  region: string | null;
  amount: number;
  on: string;
  story: string;
  year?: number;
  hectares?: number;
  tenge?: number;
  unit?: string;
};

/** What the report of 2022 tells came of external assessments (section 7) and of monitoring (section 8), effect by effect. */
export const effects2022: readonly EffectSeed[] = [
  { source: 'assessment', kind: 'tengeAtRisk', sphere: 'finance', region: null, amount: 78_400_000_000, on: '2022-12-12', story: 'Сыртқы талдаулар бюджет қаражатын пайдаланудағы тәуекелдерді анықтады.' },
  { source: 'assessment', kind: 'tengeLost', sphere: 'property', region: null, amount: 47_300_000_000, on: '2022-09-20', story: 'Әлеуметтік-кәсіпкерлік корпорацияларда қаржылық бұзушылықтар анықталды.' },
  { source: 'assessment', kind: 'landPlots', sphere: 'land', region: 'KZ-11', amount: 12, hectares: 493.4, tenge: 78_800_000, on: '2022-08-16', story: '«Көкше» ӘКК он екі жер учаскесін мемлекетке қайтарды.' },
  { source: 'assessment', kind: 'landPlots', sphere: 'land', region: 'KZ-71', amount: 9, hectares: 7.7, tenge: 3_200_000, on: '2022-09-06', story: '«Астана» ӘКК тоғыз жер учаскесін мемлекетке қайтарды.' },
  { source: 'assessment', kind: 'landPlots', sphere: 'land', region: 'KZ-33', amount: 6, hectares: 593.4, tenge: 825_700_000, on: '2022-09-27', story: '«Жетісу» ӘКК алты жер учаскесін мемлекетке қайтарды.' },
  { source: 'assessment', kind: 'tengeReturned', sphere: 'finance', region: 'KZ-15', amount: 197_000_000, on: '2022-10-11', story: 'Қабылданған шаралар нәтижесінде қаражат мемлекетке қайтарылды.' },
  { source: 'assessment', kind: 'tengeLost', sphere: 'transport', region: null, amount: 10_200_000_000, on: '2022-06-14', story: 'Көліктік бақылаудағы олқылықтан бюджет жыл сайын айыппұл мен алымнан айырылады.' },
  { source: 'assessment', kind: 'tengeSaved', sphere: 'subsidies', region: null, amount: 1_300_000_000, on: '2022-11-08', story: 'Субсидиялаудың жаңа жүйесі фермерлер үшін тегін.' },
  { source: 'assessment', kind: 'apartments', sphere: 'utilities', region: 'KZ-33', amount: 48, on: '2022-07-12', story: 'Заңсыз берілген пәтерлер мемлекеттік тұрғын үй қорына қайтарылды.' },
  { source: 'assessment', kind: 'apartments', sphere: 'utilities', region: 'KZ-27', amount: 9, on: '2022-07-26', story: 'Заңсыз берілген пәтерлер мемлекеттік тұрғын үй қорына қайтарылды.' },
  { source: 'assessment', kind: 'apartments', sphere: 'utilities', region: 'KZ-11', amount: 3, on: '2022-08-09', story: 'Заңсыз берілген пәтерлер мемлекеттік тұрғын үй қорына қайтарылды.' },
  { source: 'assessment', kind: 'apartments', sphere: 'utilities', region: 'KZ-55', amount: 3, on: '2022-08-23', story: 'Заңсыз берілген пәтерлер мемлекеттік тұрғын үй қорына қайтарылды.' },
  { source: 'assessment', kind: 'tengeSaved', sphere: 'utilities', region: 'KZ-27', amount: 36_000_000, on: '2022-09-13', story: 'Жалдамалы тұрғын үй ақысы төмендеді, тұрғындар қаражаты үнемделді.' },
  { source: 'assessment', kind: 'other', sphere: 'utilities', region: 'KZ-27', amount: 2.5, unit: 'есе', on: '2022-09-13', story: 'Жалдамалы тұрғын үй ақысы екі жарым есе азайтылды.' },
  { source: 'assessment', kind: 'persons', sphere: 'utilities', region: 'KZ-79', amount: 120, on: '2022-10-04', story: 'Екі көппәтерлі үйдің тұрғындары баспанасын заңды түрде жекешелендірді.' },
  { source: 'study', kind: 'tengeSaved', sphere: 'transport', region: 'KZ-79', amount: 234_000_000, on: '2022-06-21', story: 'Жолды орташа жөндеу сметасынан нормативте жоқ материалдар алынды.' },
  { source: 'study', kind: 'tengeSaved', sphere: 'transport', region: 'KZ-33', amount: 34_100_000, on: '2022-06-28', story: 'Жолды орташа жөндеу сметасынан негізсіз шығын алынды.' },
  { source: 'study', kind: 'tengePrevented', sphere: 'transport', region: 'KZ-39', amount: 169_500_000, on: '2022-07-19', story: 'Жол жөндеудегі залалдың алды алынды.' },
  { source: 'study', kind: 'persons', sphere: 'utilities', region: null, amount: 8_120, on: '2022-10-18', story: 'Тұрғын үй кезегіне негізсіз енгізілгендер тізімнен шығарылды.' },
  { source: 'study', kind: 'persons', sphere: 'services', region: null, amount: 125, on: '2022-10-25', story: 'Азаматтардың, оның ішінде әлеуметтік осал топтардың құқығы қалпына келтірілді.' },
  { source: 'study', kind: 'tengeReturned', sphere: 'utilities', region: null, amount: 87_000_000, on: '2022-11-15', story: 'Жалдау ақысының берешегі бюджетке төленді.' },
  { source: 'study', kind: 'tengeSaved', sphere: 'control', region: 'KZ-35', amount: 2_500_000_000, on: '2022-05-24', story: 'Электр тарифі қайта қаралып, облыс тұрғындары бір жылда осынша үнемдейді.' },
  { source: 'study', kind: 'tengeSaved', sphere: 'utilities', region: 'KZ-35', amount: 133_000_000, on: '2022-11-29', story: 'Балқаш тұрғындарының жылу ақысы қайта есептелді.' },
  { source: 'study', kind: 'tengeAtRisk', sphere: 'education', region: null, amount: 37_000_000_000, on: '2022-11-22', story: 'Шығармашылық және спорт үйірмелерін жан басына қаржыландырудағы тәуекелдер зерттелді.' },
  { source: 'study', kind: 'tengeAtRisk', sphere: 'education', region: null, amount: 5_800_000_000, on: '2021-12-20', year: 2021, story: 'Шығармашылық және спорт үйірмелерін жан басына қаржыландырудың алғашқы жылы.' },
];
