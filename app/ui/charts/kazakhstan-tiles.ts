import type { Localized } from '../../platform/i18n/index.ts';

export interface TilePlace {
  column: number;
  row: number;
  /** The lettering of a small map. */
  short: Localized;
}

const place = (column: number, row: number, kk: string, ru: string, en: string): TilePlace => ({
  column,
  row,
  short: { kk, ru, en },
});

/**
 * The 20 regions by ISO 3166-2 on a grid of six columns and five rows. Neighbours stay neighbours: the west is at the
 * left, Karaganda in the middle, the cities beside or below the regions around them.
 */
export const kazakhstanTiles: Readonly<Record<string, TilePlace>> = {
  'KZ-39': place(3, 1, 'Қост.', 'Кост.', 'Kost.'),
  'KZ-59': place(4, 1, 'СҚО', 'СКО', 'North'),
  'KZ-55': place(5, 1, 'Павл.', 'Павл.', 'Pavl.'),
  'KZ-27': place(1, 2, 'БҚО', 'ЗКО', 'West'),
  'KZ-15': place(2, 2, 'Ақтө.', 'Актю.', 'Aktob.'),
  'KZ-11': place(3, 2, 'Ақм.', 'Акм.', 'Akm.'),
  'KZ-71': place(4, 2, 'Аст.', 'Аст.', 'Astana'),
  'KZ-10': place(5, 2, 'Абай', 'Абай', 'Abai'),
  'KZ-63': place(6, 2, 'ШҚО', 'ВКО', 'East'),
  'KZ-23': place(1, 3, 'Атыр.', 'Атыр.', 'Atyr.'),
  'KZ-43': place(2, 3, 'Қыз.', 'Кыз.', 'Kyzyl.'),
  'KZ-62': place(3, 3, 'Ұлыт.', 'Улыт.', 'Ulyt.'),
  'KZ-35': place(4, 3, 'Қар.', 'Кар.', 'Kar.'),
  'KZ-33': place(5, 3, 'Жет.', 'Жет.', 'Zhet.'),
  'KZ-47': place(1, 4, 'Маңғ.', 'Манг.', 'Mang.'),
  'KZ-61': place(3, 4, 'Түрк.', 'Турк.', 'Turk.'),
  'KZ-31': place(4, 4, 'Жам.', 'Жамб.', 'Zham.'),
  'KZ-19': place(5, 4, 'Алм. обл.', 'Алм. обл.', 'Alm. reg.'),
  'KZ-79': place(3, 5, 'Шым.', 'Шым.', 'Shym.'),
  'KZ-75': place(5, 5, 'Алм.', 'Алм.', 'Almaty'),
};
