import type { Language } from './languages.ts';

/**
 * Names as CLDR has them. Kept here and not asked of `Intl`, because browsers differ in the languages they carry and
 * the server's text must be the client's text.
 */
interface CalendarNames {
  months: readonly string[];
  /** As said with a day: the genitive in Russian. */
  monthsOfDay: readonly string[];
  /** As written with a day, short. */
  shortMonths: readonly string[];
  weekdays: readonly string[];
  shortWeekdays: readonly string[];
}

const words = (text: string) => text.split(' ');

const kazakhMonths = words('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан');
const englishMonths = words(
  'January February March April May June July August September October November December',
);

export const calendarNames: Record<Language, CalendarNames> = {
  kk: {
    months: kazakhMonths,
    monthsOfDay: kazakhMonths,
    shortMonths: words('қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'),
    weekdays: words('дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'),
    shortWeekdays: words('дс сс ср бс жм сб жс'),
  },
  ru: {
    months: words('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
    monthsOfDay: words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    shortMonths: words('янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.'),
    weekdays: words('понедельник вторник среда четверг пятница суббота воскресенье'),
    shortWeekdays: words('пн вт ср чт пт сб вс'),
  },
  en: {
    months: englishMonths,
    monthsOfDay: englishMonths,
    shortMonths: words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    weekdays: words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    shortWeekdays: words('Mon Tue Wed Thu Fri Sat Sun'),
  },
};
