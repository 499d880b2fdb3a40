import type { Trilingual } from './trilingual.ts';

export const streams: { code: string; name: Trilingual; validFrom: string; validTo: string | null }[] = [
  {
    code: 'sps-4',
    name: {
      kk: '№ 4 үлгілік базалық бағыт «Сыбайлас жемқорлыққа қарсы іс-қимыл және алдын алу»',
      ru: 'Типовое базовое направление № 4 «Предупреждение и противодействие коррупции»',
      en: 'Standard Projects Stream No. 4 “Prevention and Anti-Corruption”',
    },
    validFrom: '2022-01-01',
    validTo: null,
  },
];

export type BlockCode =
  | 'internal-analysis' | 'compliance' | 'culture'
  | '2024-internal-analysis' | '2024-legislation-compliance' | '2024-quasi-public-compliance' | '2024-culture';

export type Block = {
  code: BlockCode;
  streamCode: 'sps-4';
  position: number;
  name: Trilingual;
  validFrom: string;
  validTo: string | null;
};

/** Three blocks of the report for 2022, then the four projects of the instruction of 2024. */
export const blocks: Block[] = [
  {
    code: 'internal-analysis', streamCode: 'sps-4', position: 1, validFrom: '2022-01-01', validTo: '2023-12-31',
    name: {
      kk: 'Сыбайлас жемқорлық тәуекелдеріне ішкі талдау',
      ru: 'Внутренний анализ коррупционных рисков',
      en: 'Internal analysis of corruption risks',
    },
  },
  {
    code: 'compliance', streamCode: 'sps-4', position: 2, validFrom: '2022-01-01', validTo: '2023-12-31',
    name: {
      kk: 'Сыбайлас жемқорлыққа қарсы комплаенс',
      ru: 'Антикоррупционный комплаенс',
      en: 'Anti-corruption compliance',
    },
  },
  {
    code: 'culture', streamCode: 'sps-4', position: 3, validFrom: '2022-01-01', validTo: '2023-12-31',
    name: {
      kk: 'Сыбайлас жемқорлыққа қарсы мәдениет',
      ru: 'Антикоррупционная культура',
      en: 'Anti-corruption culture',
    },
  },
  {
    code: '2024-internal-analysis', streamCode: 'sps-4', position: 1, validFrom: '2024-01-01', validTo: null,
    name: {
      kk: '№ 1 жоба. Сыбайлас жемқорлық тәуекелдеріне ішкі талдау',
      ru: 'Проект № 1. Внутренний анализ коррупционных рисков',
      en: 'Project No. 1. Internal analysis of corruption risks',
    },
  },
  {
    code: '2024-legislation-compliance', streamCode: 'sps-4', position: 2, validFrom: '2024-01-01', validTo: null,
    name: {
      kk: '№ 2 жоба. Сыбайлас жемқорлыққа қарсы заңнаманы сақтау',
      ru: 'Проект № 2. Соблюдение антикоррупционного законодательства',
      en: 'Project No. 2. Compliance with anti-corruption legislation',
    },
  },
  {
    code: '2024-quasi-public-compliance', streamCode: 'sps-4', position: 3, validFrom: '2024-01-01', validTo: null,
    name: {
      kk: '№ 3 жоба. Квазимемлекеттік сектор субъектілеріндегі сыбайлас жемқорлыққа қарсы комплаенс',
      ru: 'Проект № 3. Антикоррупционный комплаенс в субъектах квазигосударственного сектора',
      en: 'Project No. 3. Anti-corruption compliance in quasi-public sector entities',
    },
  },
  {
    code: '2024-culture', streamCode: 'sps-4', position: 4, validFrom: '2024-01-01', validTo: null,
    name: {
      kk: '№ 4 жоба. Сыбайлас жемқорлыққа қарсы мәдениетті қалыптастыру',
      ru: 'Проект № 4. Формирование антикоррупционной культуры',
      en: 'Project No. 4. Forming an anti-corruption culture',
    },
  },
];

export const blocksOf2022: BlockCode[] = ['internal-analysis', 'compliance', 'culture'];
export const projectsOf2024: BlockCode[] = [
  '2024-internal-analysis', '2024-legislation-compliance', '2024-quasi-public-compliance', '2024-culture',
];
