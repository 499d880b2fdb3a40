import { almatyClock } from '../time/almaty-clock.ts';
import { daysBetween } from '../time/civil-date.ts';
import type { Language } from './languages.ts';
import { pluralCategory } from './plural.ts';

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

interface RelativeWords {
  now: string;
  days: Record<-1 | 1, string>;
  past: (amount: string) => string;
  future: (amount: string) => string;
  /** By plural category; Kazakh has another form after a number in the future ("2 күннен кейін"). */
  units: Record<'past' | 'future', Record<Unit, Partial<Record<string, string>>>>;
}

const same = (text: string) => ({ other: text });
const forms = (one: string, few: string, many: string) => ({ one, few, many });

const russianUnits = {
  minute: forms('минуту', 'минуты', 'минут'),
  hour: forms('час', 'часа', 'часов'),
  day: forms('день', 'дня', 'дней'),
  month: forms('месяц', 'месяца', 'месяцев'),
  year: forms('год', 'года', 'лет'),
};

const englishUnits = {
  minute: { one: 'minute', other: 'minutes' },
  hour: { one: 'hour', other: 'hours' },
  day: { one: 'day', other: 'days' },
  month: { one: 'month', other: 'months' },
  year: { one: 'year', other: 'years' },
};

const relativeWords: Record<Language, RelativeWords> = {
  kk: {
    now: 'жаңа ғана',
    days: { [-1]: 'кеше', 1: 'ертең' },
    past: (amount) => `${amount} бұрын`,
    future: (amount) => `${amount} кейін`,
    units: {
      past: { minute: same('минут'), hour: same('сағат'), day: same('күн'), month: same('ай'), year: same('жыл') },
      future: {
        minute: same('минуттан'),
        hour: same('сағаттан'),
        day: same('күннен'),
        month: same('айдан'),
        year: same('жылдан'),
      },
    },
  },
  ru: {
    now: 'только что',
    days: { [-1]: 'вчера', 1: 'завтра' },
    past: (amount) => `${amount} назад`,
    future: (amount) => `через ${amount}`,
    units: { past: russianUnits, future: russianUnits },
  },
  en: {
    now: 'just now',
    days: { [-1]: 'yesterday', 1: 'tomorrow' },
    past: (amount) => `${amount} ago`,
    future: (amount) => `in ${amount}`,
    units: { past: englishUnits, future: englishUnits },
  },
};

/** How long ago or until, in the largest unit that says it honestly; days are days of the calendar in Almaty. */
export function relativeTime(language: Language, instant: Date, now: Date): string {
  const words = relativeWords[language];
  const minutes = Math.trunc((instant.getTime() - now.getTime()) / 60_000);
  const days = daysBetween(almatyClock(now).date, almatyClock(instant).date);
  if (minutes === 0) return words.now;
  if (Math.abs(minutes) < 60) return phrase(language, minutes, 'minute');
  if (days === 0) return phrase(language, Math.trunc(minutes / 60), 'hour');
  if (days === 1 || days === -1) return words.days[days];
  if (Math.abs(days) < 31) return phrase(language, days, 'day');
  if (Math.abs(days) < 365) return phrase(language, Math.trunc(days / 30.44) || Math.sign(days), 'month');
  return phrase(language, Math.trunc(days / 365.25) || Math.sign(days), 'year');
}

function phrase(language: Language, amount: number, unit: Unit): string {
  const words = relativeWords[language];
  const tense = amount < 0 ? 'past' : 'future';
  const names = words.units[tense][unit];
  const count = Math.abs(amount);
  return words[tense](`${count} ${names[pluralCategory(language, count)] ?? names['other'] ?? ''}`);
}
