import { statisticsSeries } from './imported-series/statistics.ts';
import { commissionSeries, conceptSeries, oversightSeries, planSeries, serviceSeries } from './imported-series/oversight-and-service.ts';
import { assessmentSeries, civilServiceSeries, internationalSeries, monitoringSeries, researchSeries, servicesSeries } from './imported-series/state-and-society.ts';
import type { ImportedSeriesSeed } from './imported-series/series.ts';
import type { Trilingual } from './trilingual.ts';

/** Authorities whose figures the national report prints. */
const sourceNames = {
  legalStatistics: ['Бас прокуратураның Құқықтық статистика және арнайы есепке алу жөніндегі комитеті', 'Комитет по правовой статистике и специальным учётам Генеральной прокуратуры', 'Committee on Legal Statistics of the General Prosecutor’s Office'],
  prosecutorGeneral: ['Бас прокуратура', 'Генеральная прокуратура', 'General Prosecutor’s Office'],
  agency: ['Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігі', 'Агентство по противодействию коррупции', 'Anti-Corruption Agency'],
  agencySurvey: ['Агенттіктің тапсырысымен жүргізілген сауалнамалар', 'Опросы по заказу Агентства', 'Surveys commissioned by the Agency'],
  supremeCourt: ['Жоғарғы Сот', 'Верховный Суд', 'Supreme Court'],
  civilServiceAgency: ['Мемлекеттік қызмет істері агенттігі', 'Агентство по делам государственной службы', 'Agency for Civil Service Affairs'],
  digitalMinistry: ['Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрлігі', 'Министерство цифрового развития, инноваций и аэрокосмической промышленности', 'Ministry of Digital Development, Innovations and Aerospace Industry'],
  informationMinistry: ['Ақпарат және қоғамдық даму министрлігі', 'Министерство информации и общественного развития', 'Ministry of Information and Social Development'],
  financeMinistry: ['Қаржы министрлігі', 'Министерство финансов', 'Ministry of Finance'],
  industryMinistry: ['Индустрия және инфрақұрылымдық даму министрлігі', 'Министерство индустрии и инфраструктурного развития', 'Ministry of Industry and Infrastructure Development'],
  healthMinistry: ['Денсаулық сақтау министрлігі', 'Министерство здравоохранения', 'Ministry of Healthcare'],
  nationalBank: ['Ұлттық Банк', 'Национальный Банк', 'National Bank'],
  unitedNations: ['Біріккен Ұлттар Ұйымы', 'Организация Объединённых Наций', 'United Nations'],
  transparencyInternational: ['Transparency International', 'Transparency International', 'Transparency International'],
  worldJusticeProject: ['World Justice Project', 'World Justice Project', 'World Justice Project'],
  worldBank: ['Дүниежүзілік банк', 'Всемирный банк', 'World Bank'],
  greco: ['Еуропа Кеңесінің GRECO тобы', 'Группа ГРЕКО Совета Европы', 'GRECO of the Council of Europe'],
  globe: ['GlobE желісі', 'Сеть GlobE', 'GlobE Network'],
} as const;
export type ImportedSourceCode = keyof typeof sourceNames;

export const importedSources = (Object.keys(sourceNames) as ImportedSourceCode[]).map((code) => {
  const [kk, ru, en] = sourceNames[code];
  return { code, name: { kk, ru, en } satisfies Trilingual };
});

export type ImportedThemeSeed = { code: string; reportSection: number; name: Trilingual; series: readonly ImportedSeriesSeed[] };
const theme = (code: string, reportSection: number, series: readonly ImportedSeriesSeed[], kk: string, ru: string, en: string): ImportedThemeSeed => ({ code, reportSection, series, name: { kk, ru, en } });

/** Themes are the sections of the report; the statistics of crime, its most important ones, stand first. */
export const importedThemes: readonly ImportedThemeSeed[] = [
  theme('crimeStatistics', 12, statisticsSeries, 'Статистика', 'Статистика', 'Statistics'),
  theme('publicOversight', 1, oversightSeries, 'Саяси жаңғыру және қоғамдық бақылау', 'Политическая модернизация и общественный контроль', 'Political modernisation and public oversight'),
  theme('commission', 2, commissionSeries, 'Президент жанындағы комиссия', 'Комиссия при Президенте', 'Commission under the President'),
  theme('policyConcept', 3, conceptSeries, 'Сыбайлас жемқорлыққа қарсы саясат тұжырымдамасы', 'Концепция антикоррупционной политики', 'Concept of anti-corruption policy'),
  theme('comprehensivePlan', 4, planSeries, 'Кешенді жоспар', 'Комплексный план', 'Comprehensive plan'),
  theme('antiCorruptionService', 5, serviceSeries, 'Сыбайлас жемқорлыққа қарсы қызметті дамыту', 'Развитие Антикоррупционной службы', 'Development of the Anti-Corruption Service'),
  theme('culture', 6, [], 'Сыбайлас жемқорлыққа қарсы мәдениет', 'Антикоррупционная культура', 'Anti-corruption culture'),
  theme('externalAssessment', 7, assessmentSeries, 'Сыбайлас жемқорлық тәуекелдерін сыртқы талдау', 'Внешний анализ коррупционных рисков', 'External assessment of corruption risks'),
  theme('monitoring', 8, monitoringSeries, 'Сыбайлас жемқорлыққа қарсы мониторинг', 'Антикоррупционный мониторинг', 'Anti-corruption monitoring'),
  theme('projectOffices', 9, [], 'Жобалық кеңселер', 'Проектные офисы', 'Project offices'),
  theme('publicServices', 10, servicesSeries, 'Цифрландыру, мемлекеттік қызметтер және сатып алу', 'Цифровизация, государственные услуги и закупки', 'Digitisation, public services and procurement'),
  theme('civilService', 11, civilServiceSeries, 'Мемлекеттік қызмет', 'Государственная служба', 'Civil service'),
  theme('internationalCooperation', 14, internationalSeries, 'Халықаралық ынтымақтастық', 'Международное сотрудничество', 'International cooperation'),
  theme('research', 15, researchSeries, 'Зерттеулер мен рейтингтер', 'Исследования и рейтинги', 'Research and ratings'),
];
