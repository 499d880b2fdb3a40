import type { Trilingual } from './trilingual.ts';

export type LegalBasis = {
  code: string;
  title: Trilingual;
  /** Date and number of the act, then article or registration in brackets: the same line in every language. */
  reference: string;
  validFrom: string | null;
  validTo: string | null;
};

/** Acts named by charters and definitions. A later act does not replace the one that was in force on a record's date. */
export const legalBases: LegalBasis[] = [
  {
    code: 'law-anti-corruption',
    title: {
      kk: '«Сыбайлас жемқорлыққа қарсы іс-қимыл туралы» Қазақстан Республикасының Заңы',
      ru: 'Закон Республики Казахстан «О противодействии коррупции»',
      en: 'Law of the Republic of Kazakhstan “On combating corruption”',
    },
    reference: '18.11.2015, № 410-V', validFrom: '2016-01-01', validTo: null,
  },
  {
    code: 'law-anti-corruption-art-8',
    title: {
      kk: '«Сыбайлас жемқорлыққа қарсы іс-қимыл туралы» Заңның 8-бабы: сыбайлас жемқорлық тәуекелдерін талдау',
      ru: 'Статья 8 Закона «О противодействии коррупции»: анализ коррупционных рисков',
      en: 'Article 8 of the Law “On combating corruption”: analysis of corruption risks',
    },
    reference: '18.11.2015, № 410-V (8)', validFrom: '2016-01-01', validTo: null,
  },
  {
    code: 'law-anti-corruption-art-16',
    title: {
      kk: '«Сыбайлас жемқорлыққа қарсы іс-қимыл туралы» Заңның 16-бабы: комплаенс-қызметтер',
      ru: 'Статья 16 Закона «О противодействии коррупции»: комплаенс-службы',
      en: 'Article 16 of the Law “On combating corruption”: compliance services',
    },
    reference: '18.11.2015, № 410-V (16)', validFrom: '2016-01-01', validTo: null,
  },
  {
    code: 'law-anti-corruption-art-17',
    title: {
      kk: '«Сыбайлас жемқорлыққа қарсы іс-қимыл туралы» Заңның 17-бабы: Ұлттық баяндама',
      ru: 'Статья 17 Закона «О противодействии коррупции»: Национальный доклад',
      en: 'Article 17 of the Law “On combating corruption”: the National Report',
    },
    reference: '18.11.2015, № 410-V (17)', validFrom: '2016-01-01', validTo: null,
  },
  {
    code: 'order-18-2015',
    title: {
      kk: 'Сыбайлас жемқорлық тәуекелдеріне ішкі талдау жүргізу қағидалары (бастапқы редакция)',
      ru: 'Правила проведения внутреннего анализа коррупционных рисков (первоначальные)',
      en: 'Rules of internal analysis of corruption risks (original)',
    },
    reference: '29.12.2015, № 18', validFrom: '2016-01-01', validTo: '2016-11-20',
  },
  {
    code: 'order-12-2016',
    title: {
      kk: 'Сыбайлас жемқорлық тәуекелдеріне ішкі талдау жүргізудің үлгілік қағидалары',
      ru: 'Типовые правила проведения внутреннего анализа коррупционных рисков',
      en: 'Standard rules of internal analysis of corruption risks',
    },
    reference: '19.10.2016, № 12 (№ 14441, 21.11.2016)', validFrom: '2016-11-21', validTo: '2023-01-17',
  },
  {
    code: 'order-12-2016-wording-2023',
    title: {
      kk: 'Сыбайлас жемқорлық тәуекелдеріне ішкі талдау жүргізудің үлгілік қағидалары (жаңа редакция)',
      ru: 'Типовые правила проведения внутреннего анализа коррупционных рисков (новая редакция)',
      en: 'Standard rules of internal analysis of corruption risks (new wording)',
    },
    reference: '16.01.2023, № 21 (№ 31713, 18.01.2023)', validFrom: '2023-01-18', validTo: null,
  },
  {
    code: 'order-488-2022',
    title: {
      kk: 'Сыбайлас жемқорлық тәуекелдеріне ішкі талдау жүргізу жөніндегі әдістемелік ұсынымдар',
      ru: 'Методические рекомендации по проведению внутреннего анализа коррупционных рисков',
      en: 'Methodical recommendations on internal analysis of corruption risks',
    },
    reference: '30.12.2022, № 488', validFrom: '2022-12-30', validTo: null,
  },
  {
    code: 'recommendations-compliance-2020',
    title: {
      kk: 'Квазимемлекеттік секторда комплаенсті ұйымдастыру жөніндегі әдістемелік ұсынымдар',
      ru: 'Методические рекомендации по организации комплаенса в квазигосударственном секторе',
      en: 'Methodical recommendations on organising compliance in the quasi-public sector',
    },
    reference: '30.12.2020', validFrom: '2020-12-30', validTo: null,
  },
  {
    code: 'order-112-2023',
    title: {
      kk: 'Сыбайлас жемқорлыққа қарсы комплаенс-қызметтер туралы үлгілік ереже',
      ru: 'Типовое положение об антикоррупционных комплаенс-службах',
      en: 'Model regulation of anti-corruption compliance services',
    },
    reference: '31.03.2023, № 112 (№ 32211, 31.03.2023)', validFrom: '2023-03-31', validTo: null,
  },
  {
    code: 'order-285-2024',
    title: {
      kk: 'Сыбайлас жемқорлыққа қарсы стандарттар әдістемесі',
      ru: 'Методика антикоррупционных стандартов',
      en: 'Methodology of anti-corruption standards',
    },
    reference: '31.12.2024, № 285', validFrom: '2024-12-31', validTo: null,
  },
  {
    code: 'admin-procedures-art-43-1',
    title: {
      kk: 'Әкімшілік рәсімдік-процестік кодекстің 43-1-бабы: жобалық басқару',
      ru: 'Статья 43-1 Административного процедурно-процессуального кодекса: проектное управление',
      en: 'Article 43-1 of the Administrative Procedures Code: project management',
    },
    reference: '43-1', validFrom: null, validTo: null,
  },
  {
    code: 'resolution-358-2021',
    title: {
      kk: 'Мемлекеттік органдардың жобалық басқаруды жүзеге асыру қағидалары',
      ru: 'Правила осуществления проектного управления государственными органами',
      en: 'Rules of project management in state bodies',
    },
    reference: '31.05.2021, № 358 (06.10.2022, № 794)', validFrom: '2021-05-31', validTo: '2023-08-16',
  },
  {
    code: 'order-301-2023',
    title: {
      kk: 'Жобалық басқаруды жүзеге асыру қағидалары',
      ru: 'Правила осуществления проектного управления',
      en: 'Rules of project management',
    },
    reference: '31.07.2023, № 301/НҚ (№ 33199)', validFrom: '2023-07-31', validTo: null,
  },
  {
    code: 'order-2-2022',
    title: {
      kk: 'Мемлекеттік органның үлгілік ережесі',
      ru: 'Типовое положение о государственном органе',
      en: 'Model regulation of a state body',
    },
    reference: '13.01.2022, № 2 (№ 26582)', validFrom: '2022-01-13', validTo: null,
  },
];
