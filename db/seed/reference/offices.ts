import { stableId } from '../stable-id.ts';
import type { PeerGroupCode } from './peer-groups.ts';
import { regions } from './regions.ts';
import type { Trilingual } from './trilingual.ts';

export type Office = {
  id: string;
  code: string;
  kind: 'coordinator' | 'cga' | 'lea';
  name: Trilingual;
  shortName: Trilingual;
  regionCode: string | null;
  peerGroup: PeerGroupCode | null;
  /** The source gives the number of central offices, not their list. */
  isInferred: boolean;
  validFrom: string;
  /** Part of demo e-mail addresses. */
  slug: string;
};

/** The coordinating body is a tenant like any other; its name is data. */
export const coordinator: Office = {
  id: stableId('office', 'COORDINATOR'),
  code: 'COORDINATOR',
  kind: 'coordinator',
  name: {
    kk: 'Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігі',
    ru: 'Агентство по противодействию коррупции',
    en: 'Anti-Corruption Agency',
  },
  shortName: { kk: 'Агенттік', ru: 'Агентство', en: 'Agency' },
  regionCode: null,
  peerGroup: null,
  isInferred: false,
  validFrom: '2022-01-01',
  slug: 'coordinator',
};

type Central = { code: string; name: Trilingual; shortName: Trilingual };

const ministries: Central[] = [
  {
    code: 'MFA',
    name: { kk: 'Сыртқы істер министрлігі', ru: 'Министерство иностранных дел', en: 'Ministry of Foreign Affairs' },
    shortName: { kk: 'Сыртқы істер', ru: 'МИД', en: 'Foreign Affairs' },
  },
  {
    code: 'MD',
    name: { kk: 'Қорғаныс министрлігі', ru: 'Министерство обороны', en: 'Ministry of Defense' },
    shortName: { kk: 'Қорғаныс', ru: 'Минобороны', en: 'Defense' },
  },
  {
    code: 'MIA',
    name: { kk: 'Ішкі істер министрлігі', ru: 'Министерство внутренних дел', en: 'Ministry of Internal Affairs' },
    shortName: { kk: 'Ішкі істер', ru: 'МВД', en: 'Internal Affairs' },
  },
  {
    code: 'MISD',
    name: {
      kk: 'Ақпарат және қоғамдық даму министрлігі',
      ru: 'Министерство информации и общественного развития',
      en: 'Ministry of Information and Social Development',
    },
    shortName: { kk: 'Ақпарат', ru: 'Мининформ', en: 'Information' },
  },
  {
    code: 'MF',
    name: { kk: 'Қаржы министрлігі', ru: 'Министерство финансов', en: 'Ministry of Finance' },
    shortName: { kk: 'Қаржы', ru: 'Минфин', en: 'Finance' },
  },
  {
    code: 'MNE',
    name: { kk: 'Ұлттық экономика министрлігі', ru: 'Министерство национальной экономики', en: 'Ministry of National Economy' },
    shortName: { kk: 'Экономика', ru: 'Минэкономики', en: 'Economy' },
  },
  {
    code: 'MJ',
    name: { kk: 'Әділет министрлігі', ru: 'Министерство юстиции', en: 'Ministry of Justice' },
    shortName: { kk: 'Әділет', ru: 'Минюст', en: 'Justice' },
  },
  {
    code: 'ME',
    name: { kk: 'Оқу-ағарту министрлігі', ru: 'Министерство просвещения', en: 'Ministry of Education (Enlightenment)' },
    shortName: { kk: 'Оқу-ағарту', ru: 'Минпросвещения', en: 'Education' },
  },
  {
    code: 'MSHE',
    name: {
      kk: 'Ғылым және жоғары білім министрлігі',
      ru: 'Министерство науки и высшего образования',
      en: 'Ministry of Science and Higher Education',
    },
    shortName: { kk: 'Ғылым', ru: 'Миннауки', en: 'Science' },
  },
  {
    code: 'MH',
    name: { kk: 'Денсаулық сақтау министрлігі', ru: 'Министерство здравоохранения', en: 'Ministry of Healthcare' },
    shortName: { kk: 'Денсаулық сақтау', ru: 'Минздрав', en: 'Healthcare' },
  },
  {
    code: 'MLSP',
    name: {
      kk: 'Еңбек және халықты әлеуметтік қорғау министрлігі',
      ru: 'Министерство труда и социальной защиты населения',
      en: 'Ministry of Labor and Social Protection of Population',
    },
    shortName: { kk: 'Еңбек', ru: 'Минтруда', en: 'Labor' },
  },
  {
    code: 'MCS',
    name: { kk: 'Мәдениет және спорт министрлігі', ru: 'Министерство культуры и спорта', en: 'Ministry of Culture and Sports' },
    shortName: { kk: 'Мәдениет және спорт', ru: 'Минкультуры', en: 'Culture and Sports' },
  },
  {
    code: 'MA',
    name: { kk: 'Ауыл шаруашылығы министрлігі', ru: 'Министерство сельского хозяйства', en: 'Ministry of Agriculture' },
    shortName: { kk: 'Ауыл шаруашылығы', ru: 'Минсельхоз', en: 'Agriculture' },
  },
  {
    code: 'MEn',
    name: { kk: 'Энергетика министрлігі', ru: 'Министерство энергетики', en: 'Ministry of Energy' },
    shortName: { kk: 'Энергетика', ru: 'Минэнерго', en: 'Energy' },
  },
  {
    code: 'MENR',
    name: {
      kk: 'Экология және табиғи ресурстар министрлігі',
      ru: 'Министерство экологии и природных ресурсов',
      en: 'Ministry of Ecology and Natural Resources',
    },
    shortName: { kk: 'Экология', ru: 'Минэкологии', en: 'Ecology' },
  },
  {
    code: 'MIID',
    name: {
      kk: 'Индустрия және инфрақұрылымдық даму министрлігі',
      ru: 'Министерство индустрии и инфраструктурного развития',
      en: 'Ministry of Industry and Infrastructure Development',
    },
    shortName: { kk: 'Индустрия', ru: 'Мининдустрии', en: 'Industry' },
  },
  {
    code: 'MTI',
    name: { kk: 'Сауда және интеграция министрлігі', ru: 'Министерство торговли и интеграции', en: 'Ministry of Trade and Integration' },
    shortName: { kk: 'Сауда', ru: 'Минторговли', en: 'Trade' },
  },
  {
    code: 'MDDIAI',
    name: {
      kk: 'Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрлігі',
      ru: 'Министерство цифрового развития, инноваций и аэрокосмической промышленности',
      en: 'Ministry of Digital Development, Innovations and Aerospace Industry',
    },
    shortName: { kk: 'Цифрлық даму', ru: 'Минцифры', en: 'Digital' },
  },
  {
    code: 'MES',
    name: { kk: 'Төтенше жағдайлар министрлігі', ru: 'Министерство по чрезвычайным ситуациям', en: 'Ministry of Emergency Situations' },
    shortName: { kk: 'Төтенше жағдайлар', ru: 'МЧС', en: 'Emergencies' },
  },
];

const agencies: Central[] = [
  {
    code: 'ACSA',
    name: { kk: 'Мемлекеттік қызмет істері агенттігі', ru: 'Агентство по делам государственной службы', en: 'Agency for Civil Service Affairs' },
    shortName: { kk: 'Мемлекеттік қызмет', ru: 'АДГС', en: 'Civil Service' },
  },
  {
    code: 'ASPR',
    name: {
      kk: 'Стратегиялық жоспарлау және реформалар агенттігі',
      ru: 'Агентство по стратегическому планированию и реформам',
      en: 'Agency for Strategic Planning and Reforms',
    },
    shortName: { kk: 'Стратегия', ru: 'АСПР', en: 'Strategy' },
  },
  {
    code: 'APDC',
    name: {
      kk: 'Бәсекелестікті қорғау және дамыту агенттігі',
      ru: 'Агентство по защите и развитию конкуренции',
      en: 'Agency for Protection and Development of Competition',
    },
    shortName: { kk: 'Бәсекелестік', ru: 'АЗРК', en: 'Competition' },
  },
  {
    code: 'ARDFM',
    name: {
      kk: 'Қаржы нарығын реттеу және дамыту агенттігі',
      ru: 'Агентство по регулированию и развитию финансового рынка',
      en: 'Agency for Regulation and Development of the Financial Market',
    },
    shortName: { kk: 'Қаржы нарығы', ru: 'АРРФР', en: 'Financial Market' },
  },
  {
    code: 'FMA',
    name: { kk: 'Қаржылық мониторинг агенттігі', ru: 'Агентство по финансовому мониторингу', en: 'Financial Monitoring Agency' },
    shortName: { kk: 'Қаржылық мониторинг', ru: 'АФМ', en: 'Financial Monitoring' },
  },
];

const centralOffice =
  (peerGroup: PeerGroupCode) => (body: Central): Office => ({
  id: stableId('office', body.code),
  code: body.code,
  kind: 'cga',
  name: body.name,
  shortName: body.shortName,
  regionCode: null,
  peerGroup,
  isInferred: true,
  validFrom: '2022-01-01',
  slug: body.code.toLowerCase(),
});

/** Central government authorities. */
export const centralOffices: Office[] = [...ministries.map(centralOffice('ministries')), ...agencies.map(centralOffice('agencies'))];

/** Local executive authorities, one per region. */
export const localOffices: Office[] = regions.map((region) => ({
  id: stableId('office', region.abbreviation),
  code: region.abbreviation,
  kind: 'lea',
  name: {
    kk: `${region.name.kk}ның әкімдігі`,
    ru: `Акимат ${region.genitiveRu}`,
    en: `Akimat of ${region.name.en}`,
  },
  shortName: region.shortName,
  regionCode: region.code,
  peerGroup: region.kind === 'city' ? 'cities' : 'regions',
  isInferred: false,
  validFrom: region.validFrom ?? '2022-01-01',
  slug: region.slug,
}));

/** The 44 project offices. */
export const projectOffices: Office[] = [...centralOffices, ...localOffices];

export const offices: Office[] = [coordinator, ...projectOffices];

const byCode = new Map(offices.map((office) => [office.code, office]));

export function officeByCode(code: string): Office {
  const office = byCode.get(code);
  if (!office) throw new Error(`Unknown office ${code}`);
  return office;
}
