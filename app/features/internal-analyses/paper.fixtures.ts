import type { Localized } from '#app/platform/i18n/localized.ts';
import { paperTemplates } from '#db/seed/reference/paper-templates.ts';
import type { NoteContent, PaperRisk, PaperTemplate, PlanContent } from './paper-content.model.ts';

const text = (kk: string, ru: string, en: string): Localized => ({ kk, ru, en });

const templateOf = (kind: PaperTemplate['kind']): PaperTemplate => {
  const { version, ...template } = paperTemplates.find((one) => one.kind === kind)!;
  return { ...template, kind, templateVersion: version };
};

const directions = [
  text('Персоналды басқару', 'Управление персоналом', 'Personnel management'),
  text('Мемлекеттік сатып алу', 'Государственные закупки', 'Public procurement'),
];

/** For tests only: as many risks as are asked for, in two directions. */
export const risksOf = (count: number): PaperRisk[] =>
  Array.from({ length: count }, (_, index): PaperRisk => ({
    code: `R-2026-${String(index + 1).padStart(3, '0')}`,
    title: 'Техникалық ерекшелікті бір жеткізушіге бейімдеп дайындау',
    direction: directions[index % 2]!,
    process: 'Сатып алуды жоспарлау',
    exposedPosition: 'Мемлекеттік сатып алу бөлімінің бас маманы',
    cause: 'Техникалық ерекшелікті бір қызметкер ғана дайындайды және келіспейді.',
    conditions: 'Нарықты зерделеу тәртібі бекітілмеген; өтінімдерді ақпараттық жүйеден тыс қабылдау мүмкіндігі сақталған.',
    scheme: 'Ерекшелікке тек бір өндірушінің сипаттамалары енгізіледі, басқа қатысушылардың өтінімдері қайтарылады.',
    consequences: 'Бәсекелестіктің шектелуі, артық шығын.',
    existingControls: 'Конкурстық комиссияның отырысы.',
    recommendations: [{
      kind: text('Құжатты өзгерту', 'Изменение документа', 'Change of a document'),
      text: 'Сатып алу қағидаларына техникалық ерекшелікті кемінде екі бөлімшемен келісу тәртібін енгізу.',
      changes: 'Сатып алу қағидалары',
      removes: 'eliminates',
      ownerName: 'Мәдина Төлеген',
      dueOn: '2026-06-30',
      proof: [text('Бұйрық', 'Приказ', 'Order')],
    }],
  }));

const shared = (count: number) => ({
  organisation: text('«Көкше» әлеуметтік-кәсіпкерлік корпорациясы', 'Социально-предпринимательская корпорация «Көкше»', 'Kokshe Social Entrepreneurship Corporation'),
  region: text('Ақмола облысы', 'Акмолинская область', 'Akmola region'),
  year: 2026,
  number: 1,
  language: 'kk' as const,
  object: 'Корпорацияның сатып алу және персоналды басқару қызметі',
  periodFrom: '2025-01-01',
  periodTo: '2025-12-31',
  orderNumber: '15-Ө',
  orderOn: '2026-02-20',
  performer: { kind: 'workingGroup', name: '' },
  members: [
    { fullName: 'Іңкәр Нұрланқызы Ұзақбаева', jobTitle: 'Комплаенс-офицер', isHead: true },
    { fullName: 'Айдос Серікұлы Жүнісов', jobTitle: 'Сатып алу жөніндегі маман', isHead: false },
    { fullName: 'Үміт Қайратқызы Һәкімова', jobTitle: 'Бас заңгер', isHead: false },
  ],
  risks: risksOf(count),
});

export const noteOf = (count = 6): NoteContent => ({
  ...shared(count),
  kind: 'analyticalNote',
  template: templateOf('analyticalNote'),
  legalBases: [{ title: text('«Сыбайлас жемқорлыққа қарсы іс-қимыл туралы» Заң', 'Закон «О противодействии коррупции»', 'Law “On combating corruption”'), reference: '18.11.2015 № 410-V, 8' }],
  sources: [text('Құқықтық актілер мен ішкі құжаттар', 'Правовые акты и внутренние документы', 'Legal acts and internal documents'), text('Өтініштер', 'Обращения', 'Appeals')],
  sourcesNote: '2025 жылғы 214 шарт пен 38 өтініш зерделенді.',
  survey: { heldFrom: '2026-03-03', heldTo: '2026-03-05', respondents: '120', results: 'Жауап бергендердің 82 пайызы рәсімді түсінікті деп санайды.' },
  directions: [
    { name: directions[0]!, description: 'Штатта 120 бірлік бар, оның 8-і бос. 2025 жылы 14 адам қабылданып, 11 адам жұмыстан шықты; 4 тәртіптік жаза қолданылды.\n\nКонкурссыз қабылдау жағдайлары анықталған жоқ.', risks: Math.ceil(count / 2) },
    { name: directions[1]!, description: '', risks: Math.floor(count / 2) },
  ],
  discussion: { heldOn: '2026-03-26', place: 'Көкшетау қаласы', participants: '25', decisions: 'Талдамалық анықтаманы мақұлдау; ұсынымдардың орындаушыларын белгілеу.' },
  conclusion: 'Талдау нәтижесінде сатып алу рәсімінде тәуекелдер анықталды, оларды жою шаралары ұсынылды.',
});

export const planOf = (count = 6): PlanContent => ({
  ...shared(count),
  kind: 'actionPlan',
  template: templateOf('actionPlan'),
  approver: { name: 'Ғ. Ө. Әбдірахманов', position: 'Басқарма төрағасы' },
  monitoringMonths: 3,
  monitoringDates: ['2026-07-15', '2026-10-15'],
});
