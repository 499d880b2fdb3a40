import type { OrganisationSize } from './organisations.ts';
import type { Trilingual } from './trilingual.ts';

export type EntityType = {
  name: Trilingual;
  /** Legal form, abbreviated as in official names. */
  form: Trilingual;
  size: OrganisationSize;
  /** Whether the name carries a number even when it is the first of its kind. */
  isNumbered: boolean;
};

const municipal: Trilingual = { kk: 'ШЖҚ МКК', ru: 'ГКП на ПХВ', en: 'municipal enterprise' };
const municipalBudget: Trilingual = { kk: 'МКҚК', ru: 'ГККП', en: 'municipal budget enterprise' };
const republican: Trilingual = { kk: 'ШЖҚ РМК', ru: 'РГП на ПХВ', en: 'republican enterprise' };
const republicanBudget: Trilingual = { kk: 'РМҚК', ru: 'РГКП', en: 'republican budget enterprise' };
const company: Trilingual = { kk: 'АҚ', ru: 'АО', en: 'joint-stock company' };
const nonProfit: Trilingual = { kk: 'КеАҚ', ru: 'НАО', en: 'non-profit joint-stock company' };
const limited: Trilingual = { kk: 'ЖШС', ru: 'ТОО', en: 'limited liability partnership' };

const type = (form: Trilingual, size: OrganisationSize, kk: string, ru: string, en: string): EntityType => ({
  form, size, name: { kk, ru, en }, isNumbered: false,
});
const numbered = (form: Trilingual, size: OrganisationSize, kk: string, ru: string, en: string): EntityType => ({
  ...type(form, size, kk, ru, en), isNumbered: true,
});

/** One of each in every region. */
export const regionalEntities: EntityType[] = [
  type(company, 'large', 'Әлеуметтік-кәсіпкерлік корпорация (ӘКК)', 'Социально-предпринимательская корпорация (СПК)', 'Social and Entrepreneurial Corporation (SEC)'),
  type(municipal, 'large', 'Көпбейінді аурухана', 'Многопрофильная больница', 'Multidisciplinary Hospital'),
  type(municipal, 'large', 'Көпбейінді балалар ауруханасы', 'Многопрофильная детская больница', 'Multidisciplinary Children’s Hospital'),
  type(municipal, 'medium', 'Перинаталдық орталық', 'Перинатальный центр', 'Perinatal Centre'),
  type(municipal, 'medium', 'Онкологиялық орталық', 'Онкологический центр', 'Oncology Centre'),
  type(municipal, 'medium', 'Қан орталығы', 'Центр крови', 'Blood Centre'),
  type(municipal, 'medium', 'Психикалық денсаулық орталығы', 'Центр психического здоровья', 'Mental Health Centre'),
  type(municipal, 'medium', 'Фтизиопульмонология орталығы', 'Центр фтизиопульмонологии', 'Phthisiopulmonology Centre'),
  type(municipal, 'medium', 'Жедел медициналық жәрдем станциясы', 'Станция скорой медицинской помощи', 'Ambulance Station'),
  type(municipalBudget, 'medium', 'Драма театры', 'Драматический театр', 'Drama Theatre'),
  type(municipalBudget, 'medium', 'Филармония', 'Филармония', 'Philharmonic'),
  type(municipalBudget, 'medium', 'Тарихи-өлкетану музейі', 'Историко-краеведческий музей', 'Museum of Local History'),
  type(municipalBudget, 'medium', 'Жоғары медициналық колледж', 'Высший медицинский колледж', 'Higher Medical College'),
  type(municipalBudget, 'medium', 'Олимпиадалық резервті даярлау орталығы', 'Центр подготовки олимпийского резерва', 'Olympic Reserve Training Centre'),
  type(limited, 'medium', 'Ауыл шаруашылығын қолдау орталығы', 'Центр поддержки сельского хозяйства', 'Agriculture Support Centre'),
  type(limited, 'small', 'Өңірлік инвестициялар орталығы', 'Региональный инвестиционный центр', 'Regional Investment Centre'),
  type(company, 'large', 'Аймақтық электр желілік компаниясы', 'Региональная электросетевая компания', 'Regional Electric Grid Company'),
];

/** What a city has before more kindergartens, schools and clinics follow. */
export const cityEntities: EntityType[] = [
  type(municipal, 'large', 'Қалалық аурухана', 'Городская больница', 'City Hospital'),
  type(municipal, 'large', 'Су арнасы', 'Водоканал', 'Water Utility'),
  type(municipal, 'large', 'Жылу желілері', 'Тепловые сети', 'Heating Networks'),
  type(municipal, 'medium', 'Автобус паркі', 'Автобусный парк', 'Bus Fleet'),
  numbered(municipal, 'medium', 'Емхана', 'Поликлиника', 'Polyclinic'),
  type(municipal, 'medium', 'Стоматологиялық емхана', 'Стоматологическая поликлиника', 'Dental Clinic'),
  type(municipal, 'medium', 'Қалалық жарық', 'Горсвет', 'City Lighting'),
  type(municipal, 'medium', 'Көгалдандыру және абаттандыру', 'Озеленение и благоустройство', 'Greening and Landscaping'),
  type(municipalBudget, 'medium', 'Политехникалық колледж', 'Политехнический колледж', 'Polytechnic College'),
  type(municipalBudget, 'medium', 'Гуманитарлық колледж', 'Гуманитарный колледж', 'College of Humanities'),
  type(municipalBudget, 'small', 'Мәдениет сарайы', 'Дворец культуры', 'Palace of Culture'),
  type(municipalBudget, 'small', 'Музыка мектебі', 'Музыкальная школа', 'Music School'),
  type(municipalBudget, 'small', 'Оқушылар сарайы', 'Дворец школьников', 'Schoolchildren’s Palace'),
  type(municipalBudget, 'small', 'Балалар-жасөспірімдер спорт мектебі', 'Детско-юношеская спортивная школа', 'Youth Sports School'),
  type(limited, 'small', 'Тұрғын үй инспекциясының сервис орталығы', 'Сервисный центр жилищной инспекции', 'Housing Service Centre'),
  type(limited, 'small', 'Қалалық телеарна', 'Городской телеканал', 'City Television'),
];

/** What a district has before more kindergartens, schools and clinics follow. */
export const districtEntities: EntityType[] = [
  type(municipal, 'medium', 'Аудандық аурухана', 'Районная больница', 'District Hospital'),
  type(municipal, 'medium', 'Су шаруашылығы', 'Водное хозяйство', 'Water Supply'),
  type(municipal, 'small', 'Тұрғын үй-коммуналдық шаруашылық', 'Жилищно-коммунальное хозяйство', 'Housing and Utilities'),
  type(municipal, 'small', 'Ветеринариялық станция', 'Ветеринарная станция', 'Veterinary Station'),
  type(municipalBudget, 'small', 'Аудандық мәдениет үйі', 'Районный дом культуры', 'District House of Culture'),
  type(municipalBudget, 'medium', 'Агротехникалық колледж', 'Агротехнический колледж', 'Agrotechnical College'),
  type(municipalBudget, 'small', 'Балалар өнер мектебі', 'Детская школа искусств', 'Children’s Art School'),
  type(municipalBudget, 'small', 'Балалар-жасөспірімдер спорт мектебі', 'Детско-юношеская спортивная школа', 'Youth Sports School'),
  type(municipal, 'small', 'Жылу қазандығы', 'Теплосервис', 'Heat Service'),
  type(municipalBudget, 'small', 'Өлкетану музейі', 'Краеведческий музей', 'Museum of Local Lore'),
];

/** Kindergartens are known by their names. */
const kindergartens: Trilingual[] = [
  ['Балапан', 'Балапан', 'Balapan'], ['Балдәурен', 'Балдаурен', 'Baldauren'], ['Айгөлек', 'Айголек', 'Aigolek'],
  ['Ертөстік', 'Ертостик', 'Ertostik'], ['Бөбек', 'Бобек', 'Bobek'], ['Күншуақ', 'Куншуак', 'Kunshuak'],
  ['Қарлығаш', 'Карлыгаш', 'Karlygash'], ['Ақбота', 'Акбота', 'Akbota'], ['Болашақ', 'Болашак', 'Bolashak'],
  ['Балауса', 'Балауса', 'Balausa'], ['Арай', 'Арай', 'Aray'], ['Еркемай', 'Еркемай', 'Erkemay'],
  ['Нұршуақ', 'Нуршуак', 'Nurshuak'], ['Қызғалдақ', 'Кызгалдак', 'Kyzgaldak'], ['Айналайын', 'Айналайын', 'Ainalayin'],
  ['Шаттық', 'Шаттык', 'Shattyk'], ['Бәйшешек', 'Байшешек', 'Baisheshek'], ['Балбұлақ', 'Балбулак', 'Balbulak'],
  ['Таңшолпан', 'Таншолпан', 'Tansholpan'], ['Ақкөгершін', 'Аккогершин', 'Akkogershin'], ['Тұлпар', 'Тулпар', 'Tulpar'],
  ['Самал', 'Самал', 'Samal'], ['Жұлдыз', 'Жулдыз', 'Zhuldyz'], ['Мерей', 'Мерей', 'Merey'],
].map(([kk, ru, en]) => ({ kk: kk!, ru: ru!, en: en! }));

const kindergarten = (name: Trilingual): EntityType =>
  type(municipalBudget, 'small', `${name.kk} балабақшасы`, `Ясли-сад ${name.ru}`, `${name.en} Kindergarten`);

const schoolLyceum = numbered(municipal, 'medium', 'Мектеп-лицей', 'Школа-лицей', 'Lyceum School');
const schoolGymnasium = numbered(municipal, 'medium', 'Мектеп-гимназия', 'Школа-гимназия', 'Gymnasium School');
const clinic = numbered(municipal, 'small', 'Алғашқы медициналық-санитариялық көмек орталығы', 'Центр первичной медико-санитарной помощи', 'Primary Healthcare Centre');
const club = numbered(municipalBudget, 'small', 'Балалар шығармашылығы орталығы', 'Центр детского творчества', 'Children’s Creativity Centre');

/** What follows, over and over: after each six kindergartens a school, a clinic or a club. */
export const furtherEntities: EntityType[] = [
  ...kindergartens.slice(0, 6).map(kindergarten), schoolLyceum,
  ...kindergartens.slice(6, 12).map(kindergarten), clinic,
  ...kindergartens.slice(12, 18).map(kindergarten), schoolGymnasium,
  ...kindergartens.slice(18).map(kindergarten), club,
];

/** Entities of a central office; each exists in several regions. */
export const centralEntities: Record<string, EntityType[]> = {
  MFA: [type(republican, 'small', 'Дипломатиялық қызметті қамтамасыз ету орталығы', 'Центр обеспечения дипломатической службы', 'Diplomatic Service Support Centre')],
  MD: [
    type(republican, 'medium', 'Әскери госпиталь', 'Военный госпиталь', 'Military Hospital'),
    type(republicanBudget, 'small', 'Әскери-техникалық мектеп', 'Военно-техническая школа', 'Military Technical School'),
  ],
  MIA: [
    type(republican, 'medium', 'Еңбек (қылмыстық-атқару жүйесінің кәсіпорны)', 'Енбек (предприятие уголовно-исполнительной системы)', 'Enbek (enterprise of the penal system)'),
    type(republican, 'medium', 'Полиция госпиталі', 'Госпиталь полиции', 'Police Hospital'),
  ],
  MISD: [
    type(limited, 'small', 'Өңірлік ақпарат орталығы', 'Региональный информационный центр', 'Regional Information Centre'),
    type(nonProfit, 'small', 'Азаматтық бастамаларды қолдау орталығы', 'Центр поддержки гражданских инициатив', 'Civil Initiatives Support Centre'),
  ],
  MF: [
    type(company, 'medium', 'Мүлікті есепке алу және бағалау орталығы', 'Центр учёта и оценки имущества', 'Property Registration and Valuation Centre'),
    type(company, 'medium', 'Электрондық қаржы орталығы', 'Центр электронных финансов', 'Centre of Electronic Finance'),
  ],
  MNE: [type(company, 'medium', 'Жобаларды сараптау орталығы', 'Центр экспертизы проектов', 'Project Appraisal Centre')],
  MJ: [
    type(republicanBudget, 'medium', 'Сот сараптамалары институты', 'Институт судебных экспертиз', 'Institute of Forensic Examinations'),
    type(republican, 'small', 'Құқықтық ақпарат орталығы', 'Центр правовой информации', 'Legal Information Centre'),
  ],
  ME: [
    type(company, 'medium', 'Педагогтердің біліктілігін арттыру институты', 'Институт повышения квалификации педагогов', 'Teachers’ Professional Development Institute'),
    type(republicanBudget, 'medium', 'Дарынды балаларға арналған мектеп-интернат', 'Школа-интернат для одарённых детей', 'Boarding School for Gifted Children'),
    type(republicanBudget, 'small', 'Балаларды оңалту орталығы', 'Детский реабилитационный центр', 'Children’s Rehabilitation Centre'),
  ],
  MSHE: [
    type(nonProfit, 'large', 'Мемлекеттік университет', 'Государственный университет', 'State University'),
    type(republican, 'medium', 'Ғылыми-зерттеу институты', 'Научно-исследовательский институт', 'Research Institute'),
    type(nonProfit, 'large', 'Педагогикалық университет', 'Педагогический университет', 'Pedagogical University'),
    type(limited, 'small', 'Технологиялық парк', 'Технологический парк', 'Technology Park'),
    type(republicanBudget, 'small', 'Ғылыми кітапхана', 'Научная библиотека', 'Scientific Library'),
  ],
  MH: [
    type(republican, 'large', 'Ұлттық сараптама орталығы', 'Национальный центр экспертизы', 'National Centre of Expertise'),
    type(nonProfit, 'large', 'Медициналық университет', 'Медицинский университет', 'Medical University'),
    type(company, 'large', 'Ғылыми медициналық орталық', 'Научный медицинский центр', 'Scientific Medical Centre'),
    type(republican, 'medium', 'Дәрілік заттарды сараптау орталығы', 'Центр экспертизы лекарственных средств', 'Medicines Expertise Centre'),
    type(republicanBudget, 'medium', 'Оңалту орталығы', 'Реабилитационный центр', 'Rehabilitation Centre'),
  ],
  MLSP: [
    type(company, 'medium', 'Еңбек ресурстарын дамыту орталығы', 'Центр развития трудовых ресурсов', 'Labor Resources Development Centre'),
    type(republicanBudget, 'medium', 'Протездік-ортопедиялық орталық', 'Протезно-ортопедический центр', 'Prosthetics and Orthopaedics Centre'),
  ],
  MCS: [
    type(republicanBudget, 'medium', 'Мемлекеттік музей-қорық', 'Государственный музей-заповедник', 'State Museum-Reserve'),
    type(republicanBudget, 'medium', 'Мемлекеттік академиялық театр', 'Государственный академический театр', 'State Academic Theatre'),
    type(republicanBudget, 'medium', 'Олимпиадалық даярлау орталығы', 'Центр олимпийской подготовки', 'Olympic Training Centre'),
    type(republicanBudget, 'small', 'Спортта дарынды балаларға арналған мектеп-интернат', 'Школа-интернат для одарённых в спорте детей', 'Sports Boarding School'),
    type(republicanBudget, 'small', 'Симфониялық оркестр', 'Симфонический оркестр', 'Symphony Orchestra'),
  ],
  MA: [
    type(republican, 'medium', 'Ветеринариялық зертхана', 'Ветеринарная лаборатория', 'Veterinary Laboratory'),
    type(limited, 'medium', 'Ауыл шаруашылығы тәжірибе станциясы', 'Сельскохозяйственная опытная станция', 'Agricultural Experimental Station'),
    type(republicanBudget, 'small', 'Агрохимиялық қызмет орталығы', 'Центр агрохимической службы', 'Agrochemical Service Centre'),
  ],
  MEn: [
    type(company, 'large', 'Мұнай және газ компаниясы', 'Нефтегазовая компания', 'Oil and Gas Company'),
    type(company, 'large', 'Газ тарату желілері', 'Газораспределительные сети', 'Gas Distribution Networks'),
    type(company, 'large', 'Жүйеаралық электр желілері', 'Межсистемные электрические сети', 'Interconnected Electric Networks'),
  ],
  MENR: [
    type(republicanBudget, 'medium', 'Мемлекеттік ұлттық табиғи парк', 'Государственный национальный природный парк', 'State National Nature Park'),
    type(republican, 'medium', 'Гидрометеорология орталығы', 'Центр гидрометеорологии', 'Hydrometeorology Centre'),
    type(republican, 'large', 'Су шаруашылығы кәсіпорны', 'Предприятие водного хозяйства', 'Water Management Enterprise'),
  ],
  MIID: [
    type(limited, 'medium', 'Жол пайдалану кәсіпорны', 'Дорожно-эксплуатационное предприятие', 'Road Maintenance Enterprise'),
    type(company, 'large', 'Халықаралық әуежай', 'Международный аэропорт', 'International Airport'),
    type(company, 'large', 'Жолаушылар вагон депосы', 'Пассажирское вагонное депо', 'Passenger Carriage Depot'),
  ],
  MTI: [type(republican, 'medium', 'Стандарттау және метрология орталығы', 'Центр стандартизации и метрологии', 'Standardisation and Metrology Centre')],
  MDDIAI: [
    type(nonProfit, 'large', 'Халыққа қызмет көрсету орталығы', 'Центр обслуживания населения', 'Public Service Centre'),
    type(company, 'medium', 'Деректерді өңдеу орталығы', 'Центр обработки данных', 'Data Processing Centre'),
  ],
  MES: [type(company, 'medium', 'Кәсіби авариялық-құтқару қызметі', 'Профессиональная аварийно-спасательная служба', 'Professional Rescue Service')],
  ACSA: [type(republicanBudget, 'small', 'Персоналды бағалау орталығы', 'Центр оценки персонала', 'Personnel Assessment Centre')],
  ASPR: [type(republican, 'small', 'Ақпараттық-есептеу орталығы', 'Информационно-вычислительный центр', 'Information and Computing Centre')],
  APDC: [type(company, 'small', 'Бәсекелестік саясатты дамыту орталығы', 'Центр развития конкурентной политики', 'Competition Policy Development Centre')],
  ARDFM: [type(company, 'medium', 'Қаржылық сауаттылық орталығы', 'Центр финансовой грамотности', 'Financial Literacy Centre')],
  FMA: [type(republican, 'small', 'Экономикалық талдау орталығы', 'Центр экономического анализа', 'Centre of Economic Analysis')],
};
