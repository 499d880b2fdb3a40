import type { Trilingual } from './trilingual.ts';

export type Region = {
  /** ISO 3166-2. */
  code: string;
  /** Prefix of office and charter codes. */
  abbreviation: string;
  /** Part of demo e-mail addresses. */
  slug: string;
  kind: 'region' | 'city';
  name: Trilingual;
  /** Fits a tile of the map. */
  shortName: Trilingual;
  /** «Акмолинской области»: the Russian name as it follows another noun. */
  genitiveRu: string;
  centre: Trilingual | null;
  tile: { column: number; row: number };
  /** Null: existed before the first year of data. */
  validFrom: string | null;
  /** The region this one was separated from. */
  separatedFrom: string | null;
};

/** Abai, Zhetysu and Ulytau regions were formed on this day. */
export const newRegionsFrom = '2022-06-08';

/**
 * Tile map: 6 columns × 5 rows, one tile per region, reading as the country does (north on top, west on the left).
 *
 *   ·    ·    ·    СҚО   ·    ·
 *   БҚО  ·    ҚОС  АҚМ   АСТ  ПАВ
 *   АТЫ  АҚТ  ҰЛЫ  ҚАР   АБА  ШҚО
 *   МАҢ  ·    ҚЫЗ  ТҮР   ЖАМ  ЖЕТ
 *   ·    ·    ·    ШЫМ   АЛҚ  АЛМ
 *
 * Aktobe touches all six of its real neighbours; each city touches the region that surrounds it.
 */
export const regions: Region[] = [
  {
    code: 'KZ-10', abbreviation: 'ABA', slug: 'abai', kind: 'region',
    name: { kk: 'Абай облысы', ru: 'Область Абай', en: 'Abai Region' },
    shortName: { kk: 'Абай', ru: 'Абай', en: 'Abai' },
    genitiveRu: 'области Абай',
    centre: { kk: 'Семей', ru: 'Семей', en: 'Semey' },
    tile: { column: 5, row: 3 }, validFrom: newRegionsFrom, separatedFrom: 'KZ-63',
  },
  {
    code: 'KZ-11', abbreviation: 'AKM', slug: 'akmola', kind: 'region',
    name: { kk: 'Ақмола облысы', ru: 'Акмолинская область', en: 'Akmola Region' },
    shortName: { kk: 'Ақмола', ru: 'Акмола', en: 'Akmola' },
    genitiveRu: 'Акмолинской области',
    centre: { kk: 'Көкшетау', ru: 'Кокшетау', en: 'Kokshetau' },
    tile: { column: 4, row: 2 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-15', abbreviation: 'AKT', slug: 'aktobe', kind: 'region',
    name: { kk: 'Ақтөбе облысы', ru: 'Актюбинская область', en: 'Aktobe Region' },
    shortName: { kk: 'Ақтөбе', ru: 'Актобе', en: 'Aktobe' },
    genitiveRu: 'Актюбинской области',
    centre: { kk: 'Ақтөбе', ru: 'Актобе', en: 'Aktobe' },
    tile: { column: 2, row: 3 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-19', abbreviation: 'ALM', slug: 'almaty-region', kind: 'region',
    name: { kk: 'Алматы облысы', ru: 'Алматинская область', en: 'Almaty Region' },
    shortName: { kk: 'Алматы обл.', ru: 'Алматинская', en: 'Almaty Reg.' },
    genitiveRu: 'Алматинской области',
    centre: { kk: 'Қонаев', ru: 'Конаев', en: 'Qonaev' },
    tile: { column: 6, row: 5 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-23', abbreviation: 'ATY', slug: 'atyrau', kind: 'region',
    name: { kk: 'Атырау облысы', ru: 'Атырауская область', en: 'Atyrau Region' },
    shortName: { kk: 'Атырау', ru: 'Атырау', en: 'Atyrau' },
    genitiveRu: 'Атырауской области',
    centre: { kk: 'Атырау', ru: 'Атырау', en: 'Atyrau' },
    tile: { column: 1, row: 3 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-27', abbreviation: 'WKO', slug: 'west-kazakhstan', kind: 'region',
    name: { kk: 'Батыс Қазақстан облысы', ru: 'Западно-Казахстанская область', en: 'West Kazakhstan Region' },
    shortName: { kk: 'БҚО', ru: 'ЗКО', en: 'West Kaz.' },
    genitiveRu: 'Западно-Казахстанской области',
    centre: { kk: 'Орал', ru: 'Уральск', en: 'Oral' },
    tile: { column: 1, row: 2 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-31', abbreviation: 'ZHM', slug: 'zhambyl', kind: 'region',
    name: { kk: 'Жамбыл облысы', ru: 'Жамбылская область', en: 'Zhambyl Region' },
    shortName: { kk: 'Жамбыл', ru: 'Жамбыл', en: 'Zhambyl' },
    genitiveRu: 'Жамбылской области',
    centre: { kk: 'Тараз', ru: 'Тараз', en: 'Taraz' },
    tile: { column: 5, row: 4 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-33', abbreviation: 'ZHT', slug: 'zhetysu', kind: 'region',
    name: { kk: 'Жетісу облысы', ru: 'Область Жетісу', en: 'Zhetysu Region' },
    shortName: { kk: 'Жетісу', ru: 'Жетісу', en: 'Zhetysu' },
    genitiveRu: 'области Жетісу',
    centre: { kk: 'Талдықорған', ru: 'Талдыкорган', en: 'Taldykorgan' },
    tile: { column: 6, row: 4 }, validFrom: newRegionsFrom, separatedFrom: 'KZ-19',
  },
  {
    code: 'KZ-35', abbreviation: 'KAR', slug: 'karaganda', kind: 'region',
    name: { kk: 'Қарағанды облысы', ru: 'Карагандинская область', en: 'Karaganda Region' },
    shortName: { kk: 'Қарағанды', ru: 'Караганда', en: 'Karaganda' },
    genitiveRu: 'Карагандинской области',
    centre: { kk: 'Қарағанды', ru: 'Караганда', en: 'Karaganda' },
    tile: { column: 4, row: 3 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-39', abbreviation: 'KOS', slug: 'kostanay', kind: 'region',
    name: { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' },
    shortName: { kk: 'Қостанай', ru: 'Костанай', en: 'Kostanay' },
    genitiveRu: 'Костанайской области',
    centre: { kk: 'Қостанай', ru: 'Костанай', en: 'Kostanay' },
    tile: { column: 3, row: 2 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-43', abbreviation: 'KZO', slug: 'kyzylorda', kind: 'region',
    name: { kk: 'Қызылорда облысы', ru: 'Кызылординская область', en: 'Kyzylorda Region' },
    shortName: { kk: 'Қызылорда', ru: 'Кызылорда', en: 'Kyzylorda' },
    genitiveRu: 'Кызылординской области',
    centre: { kk: 'Қызылорда', ru: 'Кызылорда', en: 'Kyzylorda' },
    tile: { column: 3, row: 4 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-47', abbreviation: 'MAN', slug: 'mangystau', kind: 'region',
    name: { kk: 'Маңғыстау облысы', ru: 'Мангистауская область', en: 'Mangystau Region' },
    shortName: { kk: 'Маңғыстау', ru: 'Мангистау', en: 'Mangystau' },
    genitiveRu: 'Мангистауской области',
    centre: { kk: 'Ақтау', ru: 'Актау', en: 'Aktau' },
    tile: { column: 1, row: 4 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-55', abbreviation: 'PAV', slug: 'pavlodar', kind: 'region',
    name: { kk: 'Павлодар облысы', ru: 'Павлодарская область', en: 'Pavlodar Region' },
    shortName: { kk: 'Павлодар', ru: 'Павлодар', en: 'Pavlodar' },
    genitiveRu: 'Павлодарской области',
    centre: { kk: 'Павлодар', ru: 'Павлодар', en: 'Pavlodar' },
    tile: { column: 6, row: 2 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-59', abbreviation: 'NKO', slug: 'north-kazakhstan', kind: 'region',
    name: { kk: 'Солтүстік Қазақстан облысы', ru: 'Северо-Казахстанская область', en: 'North Kazakhstan Region' },
    shortName: { kk: 'СҚО', ru: 'СКО', en: 'North Kaz.' },
    genitiveRu: 'Северо-Казахстанской области',
    centre: { kk: 'Петропавл', ru: 'Петропавловск', en: 'Petropavl' },
    tile: { column: 4, row: 1 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-61', abbreviation: 'TUR', slug: 'turkistan', kind: 'region',
    name: { kk: 'Түркістан облысы', ru: 'Туркестанская область', en: 'Turkistan Region' },
    shortName: { kk: 'Түркістан', ru: 'Туркестан', en: 'Turkistan' },
    genitiveRu: 'Туркестанской области',
    centre: { kk: 'Түркістан', ru: 'Туркестан', en: 'Turkistan' },
    tile: { column: 4, row: 4 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-62', abbreviation: 'ULT', slug: 'ulytau', kind: 'region',
    name: { kk: 'Ұлытау облысы', ru: 'Область Ұлытау', en: 'Ulytau Region' },
    shortName: { kk: 'Ұлытау', ru: 'Ұлытау', en: 'Ulytau' },
    genitiveRu: 'области Ұлытау',
    centre: { kk: 'Жезқазған', ru: 'Жезказган', en: 'Zhezkazgan' },
    tile: { column: 3, row: 3 }, validFrom: newRegionsFrom, separatedFrom: 'KZ-35',
  },
  {
    code: 'KZ-63', abbreviation: 'EKO', slug: 'east-kazakhstan', kind: 'region',
    name: { kk: 'Шығыс Қазақстан облысы', ru: 'Восточно-Казахстанская область', en: 'East Kazakhstan Region' },
    shortName: { kk: 'ШҚО', ru: 'ВКО', en: 'East Kaz.' },
    genitiveRu: 'Восточно-Казахстанской области',
    centre: { kk: 'Өскемен', ru: 'Усть-Каменогорск', en: 'Oskemen' },
    tile: { column: 6, row: 3 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-71', abbreviation: 'AST', slug: 'astana', kind: 'city',
    name: { kk: 'Астана қаласы', ru: 'Город Астана', en: 'Astana city' },
    shortName: { kk: 'Астана', ru: 'Астана', en: 'Astana' },
    genitiveRu: 'города Астаны',
    centre: null,
    tile: { column: 5, row: 2 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-75', abbreviation: 'ALA', slug: 'almaty', kind: 'city',
    name: { kk: 'Алматы қаласы', ru: 'Город Алматы', en: 'Almaty city' },
    shortName: { kk: 'Алматы', ru: 'Алматы', en: 'Almaty' },
    genitiveRu: 'города Алматы',
    centre: null,
    tile: { column: 5, row: 5 }, validFrom: null, separatedFrom: null,
  },
  {
    code: 'KZ-79', abbreviation: 'SHY', slug: 'shymkent', kind: 'city',
    name: { kk: 'Шымкент қаласы', ru: 'Город Шымкент', en: 'Shymkent city' },
    shortName: { kk: 'Шымкент', ru: 'Шымкент', en: 'Shymkent' },
    genitiveRu: 'города Шымкента',
    centre: null,
    tile: { column: 4, row: 5 }, validFrom: null, separatedFrom: null,
  },
];

const byCode = new Map(regions.map((region) => [region.code, region]));

export function regionOf(code: string): Region {
  const region = byCode.get(code);
  if (!region) throw new Error(`Unknown region ${code}`);
  return region;
}
