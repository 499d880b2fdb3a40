import { chapter } from './chapter.ts';

const crimes = ['statistics.corruption_crimes.giving_bribe', 'statistics.corruption_crimes.receiving_bribe', 'statistics.corruption_crimes.fraud', 'statistics.corruption_crimes.abuse_of_authority', 'statistics.corruption_crimes.embezzlement'];
const bodies = ['internal_affairs', 'akimats', 'akims', 'mf', 'agriculture', 'miid', 'healthcare', 'emergency', 'economic_investigation', 'prosecutors_office', 'anti_corruption_service', 'judges'].map((body) => `statistics.convicted.${body}`);

/** Section 12. */
export const statistics = chapter('statistics', ({ heading, paragraph, list, table, diagram, note }) => {
  heading('Тіркелген қылмыстар', 'Зарегистрированные преступления', 'Crimes registered');
  paragraph(
    'Барлық құқық қорғау органдары **{statistics.corruption_crimes.registered_all}** сыбайлас жемқорлық қылмысын тіркеді. Алдыңғы жылмен салыстыру және ең көп тіркелген түрлері кестеде берілген.',
    'Все правоохранительные органы зарегистрировали коррупционных преступлений: **{statistics.corruption_crimes.registered_all}**. Сравнение с прошлым годом и самые частые виды приведены в таблице.',
    'All law enforcement bodies together registered **{statistics.corruption_crimes.registered_all}** corruption crimes. The table compares them with the year before and shows the most frequent kinds.');
  table(['Тіркелген сыбайлас жемқорлық қылмыстары', 'Зарегистрированные коррупционные преступления', 'Corruption crimes registered'], ['statistics.corruption_crimes.registered_all', ...crimes],
    { withYearBefore: true, note: ['Басқа түрлері кестеге кірмеген, сондықтан жолдар жиыны жалпы саннан аз.', 'Остальные виды в таблицу не вошли, поэтому сумма строк меньше общего числа.', 'Other kinds are not listed, so that the rows add up to less than the total.'] });
  diagram('bars', ['Қылмыстың ең көп тіркелген түрлері', 'Самые частые виды преступлений', 'The most frequent kinds of crimes'], crimes, { withYearBefore: true });
  heading('Сотталғандар', 'Осуждённые', 'Persons convicted');
  paragraph(
    'Сыбайлас жемқорлық қылмыстары үшін {statistics.convicted.total} адам сотталды. Олардың ішінде ең көбі ішкі істер органдарының ({statistics.convicted.internal_affairs}) және әкімдіктердің ({statistics.convicted.akimats}) қызметкерлері.',
    'За коррупционные преступления осуждены {statistics.convicted.total} человек. Больше всего среди них сотрудников органов внутренних дел ({statistics.convicted.internal_affairs}) и акиматов ({statistics.convicted.akimats}).',
    'Courts convicted {statistics.convicted.total} persons of corruption crimes. Most of them worked in bodies of internal affairs ({statistics.convicted.internal_affairs}) and in akimats ({statistics.convicted.akimats}).');
  table(['Сыбайлас жемқорлық үшін сотталғандар', 'Осуждённые за коррупцию', 'Persons convicted of corruption'], ['statistics.convicted.total', ...bodies], { withYearBefore: true });
  heading('Сыбайлас жемқорлыққа қарсы қызмет', 'Антикоррупционная служба', 'Anti-Corruption Service');
  paragraph(
    'Қызмет {statistics.acs.crimes_registered} қылмыс тіркеп, {statistics.acs.persons_exposed} адамды әшкереледі. Ауыр және аса ауыр қылмыстарды анықтау {statistics.acs.grave_crimes_growth:percent} өсіп, {statistics.acs.grave_crimes} дерекке жетті.',
    'Служба зарегистрировала преступлений: {statistics.acs.crimes_registered}, изобличила лиц: {statistics.acs.persons_exposed}. Выявление тяжких и особо тяжких преступлений выросло на {statistics.acs.grave_crimes_growth:percent} и составило {statistics.acs.grave_crimes}.',
    'The Service registered {statistics.acs.crimes_registered} crimes and exposed {statistics.acs.persons_exposed} persons. It detected {statistics.acs.grave_crimes} grave and especially grave crimes, {statistics.acs.grave_crimes_growth:percent} more than a year earlier.');
  diagram('bars', ['Ауыр және аса ауыр қылмыстар', 'Тяжкие и особо тяжкие преступления', 'Grave and especially grave crimes'], ['statistics.acs.grave_crimes'], { withYearBefore: true });
  list(
    'Кәсіпкерлердің құқығын бұзған {statistics.business.officials_exposed} лауазымды адам әшкереленіп, {statistics.business.officials_convicted} адам сотталды; {statistics.business.entrepreneurs_protected} кәсіпкердің құқығы қорғалды.\nАяқталған тергеулер бойынша {statistics.damage_repaired:tenge} залал өтелді.\nМемлекетке {statistics.assets_returned:tenge} мүлік пен қаражат қайтарылды.',
    'Изобличены нарушавшие права предпринимателей должностные лица ({statistics.business.officials_exposed}), осуждены {statistics.business.officials_convicted}; защищены права предпринимателей ({statistics.business.entrepreneurs_protected}).\nПо оконченным расследованиям возмещён ущерб в {statistics.damage_repaired:tenge}.\nГосударству возвращено имущества и средств на {statistics.assets_returned:tenge}.',
    'Officials who had violated the rights of entrepreneurs were exposed ({statistics.business.officials_exposed}) and convicted ({statistics.business.officials_convicted}); the rights of {statistics.business.entrepreneurs_protected} entrepreneurs were protected.\nDamage of {statistics.damage_repaired:tenge} was repaired in completed investigations.\nProperty and money worth {statistics.assets_returned:tenge} went back to the state.');
  heading('Алдын алу шаралары', 'Меры предупреждения', 'Preventive measures');
  table(['Ұсынулар, көтермелеу және іздестіру', 'Представления, поощрения и розыск', 'Submissions, rewards and search'], [
    'statistics.submissions', 'statistics.submissions.officials_disciplined', 'statistics.submissions.managers_disciplined', 'statistics.whistleblowers.paid_persons', 'statistics.whistleblowers.paid_amount:tenge',
    'statistics.appreciation_certificates', 'statistics.wanted.start', 'statistics.wanted.remaining', 'statistics.wanted.detained_abroad',
  ]);
  note('Қызметтің цифрлары барлық органдардың жалпы санына қосылмайды.', 'Цифры Службы не складываются с общим числом по всем органам.', 'Figures of the Service are not added to the total of all bodies.');
});
