import { series } from './series.ts';

const byArticle = { dimension: { kk: 'Сыбайлас жемқорлық қылмыстары, түрлері бойынша', ru: 'Коррупционные преступления по видам', en: 'Corruption crimes by kind' } };
const byBody = { dimension: { kk: 'Сыбайлас жемқорлық үшін сотталғандар, органдар бойынша', ru: 'Осуждённые за коррупцию по органам', en: 'Convicted of corruption by body' } };
const ofService = {
  note: {
    kk: 'Тек Сыбайлас жемқорлыққа қарсы қызмет тіркегендері; барлық органдардың жалпы санымен қосылмайды.',
    ru: 'Только зарегистрированное Антикоррупционной службой; с общим числом по всем органам не складывается.',
    en: 'Only what the Anti-Corruption Service registered; not to be added to the total of all bodies.',
  },
};

/** Section 12: statistics. */
export const statisticsSeries = [
  series('statistics.corruption_crimes.registered_all', 'crime', 'legalStatistics', 'neutral', 'Тіркелген сыбайлас жемқорлық қылмыстары, барлығы', 'Зарегистрировано коррупционных преступлений, всего', 'Corruption crimes registered, all', byArticle),
  series('statistics.corruption_crimes.giving_bribe', 'crime', 'legalStatistics', 'neutral', 'Пара беру', 'Дача взятки', 'Giving a bribe', byArticle),
  series('statistics.corruption_crimes.receiving_bribe', 'crime', 'legalStatistics', 'neutral', 'Пара алу', 'Получение взятки', 'Receiving a bribe', byArticle),
  series('statistics.corruption_crimes.fraud', 'crime', 'legalStatistics', 'neutral', 'Алаяқтық', 'Мошенничество', 'Fraud', byArticle),
  series('statistics.corruption_crimes.abuse_of_authority', 'crime', 'legalStatistics', 'neutral', 'Лауазымдық өкілеттіктерді теріс пайдалану', 'Злоупотребление должностными полномочиями', 'Abuse of official authority', byArticle),
  series('statistics.corruption_crimes.embezzlement', 'crime', 'legalStatistics', 'neutral', 'Сеніп тапсырылған мүлікті иемденіп алу немесе талан-таражға салу', 'Присвоение или растрата вверенного имущества', 'Embezzlement or misappropriation of entrusted property', byArticle),
  series('statistics.convicted.total', 'person', 'legalStatistics', 'neutral', 'Сыбайлас жемқорлық қылмыстары үшін сотталғандар, барлығы', 'Осуждено за коррупционные преступления, всего', 'Persons convicted of corruption crimes, all', byBody),
  series('statistics.convicted.internal_affairs', 'person', 'legalStatistics', 'neutral', 'Ішкі істер органдары', 'Органы внутренних дел', 'Internal affairs bodies', byBody),
  series('statistics.convicted.akimats', 'person', 'legalStatistics', 'neutral', 'Әкімдіктер', 'Акиматы', 'Akimats', byBody),
  series('statistics.convicted.akims', 'person', 'legalStatistics', 'neutral', 'Әкімдер', 'Акимы', 'Akims', byBody),
  series('statistics.convicted.mf', 'person', 'legalStatistics', 'neutral', 'Қаржы министрлігі', 'Министерство финансов', 'Ministry of Finance', byBody),
  series('statistics.convicted.agriculture', 'person', 'legalStatistics', 'neutral', 'Ауыл шаруашылығы министрлігі', 'Министерство сельского хозяйства', 'Ministry of Agriculture', byBody),
  series('statistics.convicted.miid', 'person', 'legalStatistics', 'neutral', 'Индустрия және инфрақұрылымдық даму министрлігі', 'Министерство индустрии и инфраструктурного развития', 'Ministry of Industry and Infrastructure Development', byBody),
  series('statistics.convicted.healthcare', 'person', 'legalStatistics', 'neutral', 'Денсаулық сақтау министрлігі', 'Министерство здравоохранения', 'Ministry of Healthcare', byBody),
  series('statistics.convicted.emergency', 'person', 'legalStatistics', 'neutral', 'Төтенше жағдайлар министрлігі', 'Министерство по чрезвычайным ситуациям', 'Ministry of Emergency Situations', byBody),
  series('statistics.convicted.economic_investigation', 'person', 'legalStatistics', 'neutral', 'Экономикалық тергеп-тексеру қызметі', 'Служба экономических расследований', 'Economic Investigation Service', byBody),
  series('statistics.convicted.prosecutors_office', 'person', 'legalStatistics', 'neutral', 'Прокуратура', 'Прокуратура', 'Prosecutor’s Office', byBody),
  series('statistics.convicted.anti_corruption_service', 'person', 'legalStatistics', 'neutral', 'Сыбайлас жемқорлыққа қарсы қызмет', 'Антикоррупционная служба', 'Anti-Corruption Service', byBody),
  series('statistics.convicted.judges', 'person', 'legalStatistics', 'neutral', 'Судьялар', 'Судьи', 'Judges', byBody),
  series('statistics.acs.crimes_registered', 'crime', 'agency', 'neutral', 'Сыбайлас жемқорлыққа қарсы қызмет тіркеген қылмыстар', 'Преступления, зарегистрированные Антикоррупционной службой', 'Crimes registered by the Anti-Corruption Service', ofService),
  series('statistics.acs.persons_exposed', 'person', 'agency', 'neutral', 'Сыбайлас жемқорлыққа қарсы қызмет әшкерелеген адамдар', 'Лица, изобличённые Антикоррупционной службой', 'Persons exposed by the Anti-Corruption Service', ofService),
  series('statistics.acs.grave_crimes', 'crime', 'agency', 'neutral', 'Қызмет анықтаған ауыр және аса ауыр қылмыстар', 'Тяжкие и особо тяжкие преступления, выявленные Службой', 'Grave and especially grave crimes detected by the Service', ofService),
  series('statistics.acs.grave_crimes_growth', 'percent', 'agency', 'neutral', 'Ауыр және аса ауыр қылмыстарды анықтаудың өсуі, баяндамада айтылғандай', 'Рост выявления тяжких и особо тяжких преступлений, как указано в докладе', 'Growth in detected grave and especially grave crimes, as the report states it'),
  series('statistics.business.officials_exposed', 'person', 'agency', 'neutral', 'Кәсіпкерлердің құқықтарын бұзғаны үшін әшкереленген лауазымды адамдар', 'Должностные лица, изобличённые в нарушении прав предпринимателей', 'Officials exposed for crimes against the rights of entrepreneurs'),
  series('statistics.business.officials_convicted', 'person', 'agency', 'neutral', 'Кәсіпкерлердің құқықтарын бұзғаны үшін сотталған лауазымды адамдар', 'Должностные лица, осуждённые за нарушение прав предпринимателей', 'Officials convicted of crimes against the rights of entrepreneurs'),
  series('statistics.business.entrepreneurs_protected', 'person', 'agency', 'more', 'Лауазымды адамдардың озбырлығынан қорғалған кәсіпкерлер', 'Предприниматели, защищённые от произвола должностных лиц', 'Entrepreneurs protected from the arbitrariness of officials'),
  series('statistics.damage_repaired', 'tenge', 'agency', 'more', 'Аяқталған сотқа дейінгі тергеп-тексерулер бойынша өтелген зиян', 'Возмещённый ущерб по оконченным досудебным расследованиям', 'Damage repaired in completed pre-trial investigations'),
  series('statistics.assets_returned', 'tenge', 'agency', 'more', 'Агенттік мемлекетке қайтаруды қамтамасыз еткен мүлік пен қаражат', 'Имущество и средства, возврат которых государству обеспечило Агентство', 'Property and funds whose return to the state the Agency ensured', {
    note: {
      kk: '5-бөлімде дәл осы сома «шамамен» деп келтірілген; екеуі қосылмайды.', ru: 'В разделе 5 та же сумма приведена как приблизительная; вместе они не складываются.',
      en: 'Section 5 gives the same amount as an approximate one; the two are not added.',
    },
  }),
  series('statistics.submissions', 'submission', 'agency', 'neutral', 'Қылмыс жасауға ықпал еткен себептерді жою туралы енгізілген ұсыныстар', 'Внесено представлений об устранении причин преступлений', 'Submissions on removing the causes of crimes'),
  series('statistics.submissions.officials_disciplined', 'person', 'agency', 'neutral', 'Ұсыныстар бойынша тәртіптік жауаптылыққа тартылған лауазымды адамдар', 'Должностные лица, привлечённые к дисциплинарной ответственности по представлениям', 'Officials disciplined following submissions'),
  series('statistics.submissions.managers_disciplined', 'person', 'agency', 'neutral', 'Олардың ішінде басшылар', 'Из них руководители', 'Of these, managers'),
  series('statistics.whistleblowers.paid_amount', 'tenge', 'agency', 'more', 'Сыбайлас жемқорлық туралы хабарлағандарға төленген көтермелеу', 'Поощрения, выплаченные сообщившим о коррупции', 'Incentives paid to whistleblowers'),
  series('statistics.whistleblowers.paid_persons', 'person', 'agency', 'more', 'Ақшалай көтермеленген хабарлаушылар', 'Заявители, получившие денежное поощрение', 'Whistleblowers who were paid an incentive'),
  series('statistics.appreciation_certificates', 'person', 'agency', 'more', 'Алғыс хатпен марапатталған мемлекеттік қызметшілер', 'Государственные служащие, награждённые благодарственными письмами', 'Civil servants awarded appreciation certificates'),
  series('statistics.wanted.start', 'person', 'agency', 'less', 'Іздестірілген адамдар, жыл басында', 'Лица в розыске на начало года', 'Persons on the wanted list at the beginning of the year'),
  series('statistics.wanted.remaining', 'person', 'agency', 'less', 'Іздестіруде қалған адамдар', 'Лица, остающиеся в розыске', 'Persons remaining on the wanted list'),
  series('statistics.wanted.detained_abroad', 'person', 'agency', 'neutral', 'Шетелде ұсталған адамдар', 'Лица, задержанные за рубежом', 'Persons detained abroad'),
];
