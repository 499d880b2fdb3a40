import { addDays, eachDay, weekdayOf } from '#app/platform/time/civil-date.ts';
import type { Trilingual } from './trilingual.ts';

export type CalendarDay = { date: string; isWorking: boolean; name: Trilingual | null; note: string | null };

export const calendarYears = { first: 2022, last: 2027 } as const;

const newYear: Trilingual = { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' };
const christmas: Trilingual = { kk: 'Православиелік Рождество', ru: 'Православное Рождество', en: 'Orthodox Christmas' };
const womensDay: Trilingual = { kk: 'Халықаралық әйелдер күні', ru: 'Международный женский день', en: 'International Women’s Day' };
const nauryz: Trilingual = { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' };
const unityDay: Trilingual = {
  kk: 'Қазақстан халқының бірлігі мерекесі', ru: 'Праздник единства народа Казахстана', en: 'Unity Day of the People of Kazakhstan',
};
const defenderDay: Trilingual = { kk: 'Отан қорғаушы күні', ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' };
const victoryDay: Trilingual = { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' };
const capitalDay: Trilingual = { kk: 'Астана күні', ru: 'День столицы', en: 'Capital City Day' };
const kurbanAit: Trilingual = { kk: 'Құрбан айттың бірінші күні', ru: 'Первый день Курбан-айта', en: 'First day of Kurban Ait' };
const constitutionDay: Trilingual = { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' };
const republicDay: Trilingual = { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' };
const independenceDay: Trilingual = { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' };

/** Holidays whose coincidence with a weekend gives the next working day off. */
const holidays: { monthDay: string; name: Trilingual }[] = [
  { monthDay: '01-01', name: newYear },
  { monthDay: '01-02', name: newYear },
  { monthDay: '03-08', name: womensDay },
  { monthDay: '03-21', name: nauryz },
  { monthDay: '03-22', name: nauryz },
  { monthDay: '03-23', name: nauryz },
  { monthDay: '05-01', name: unityDay },
  { monthDay: '05-07', name: defenderDay },
  { monthDay: '05-09', name: victoryDay },
  { monthDay: '07-06', name: capitalDay },
  { monthDay: '08-30', name: constitutionDay },
  { monthDay: '10-25', name: republicDay },
  { monthDay: '12-16', name: independenceDay },
];

/** Days off that are lost when they fall on a weekend. */
const religiousDays: { monthDay: string; name: Trilingual }[] = [{ monthDay: '01-07', name: christmas }];
const kurbanAitDays = ['2022-07-09', '2023-06-28', '2024-06-16', '2025-06-06', '2026-05-27', '2027-05-16'];

/** Days of rest moved by the government: `off` instead of `working`. */
const movedDays: { off: string; working: string }[] = [
  { off: '2022-03-07', working: '2022-03-05' },
  { off: '2022-08-29', working: '2022-08-27' },
  { off: '2022-10-24', working: '2022-10-22' },
  { off: '2023-07-07', working: '2023-07-01' },
  { off: '2024-05-08', working: '2024-05-04' },
  { off: '2025-01-03', working: '2025-01-05' },
];

const isWeekend = (date: string): boolean => weekdayOf(date) > 5;

function daysOfYear(year: number): CalendarDay[] {
  const named = new Map<string, Trilingual>();
  for (const day of [...holidays, ...religiousDays]) named.set(`${year}-${day.monthDay}`, day.name);
  for (const date of kurbanAitDays) if (date.startsWith(`${year}-`)) named.set(date, kurbanAit);

  const restInstead = new Map<string, Trilingual>();
  for (const { monthDay, name } of holidays) {
    const holiday = `${year}-${monthDay}`;
    if (!isWeekend(holiday)) continue;
    let rest = addDays(holiday, 1);
    while (isWeekend(rest) || named.has(rest) || restInstead.has(rest)) rest = addDays(rest, 1);
    restInstead.set(rest, name);
  }

  return eachDay(`${year}-01-01`, `${year}-12-31`).map((date) => {
    const movedOff = movedDays.find((moved) => moved.off === date);
    const movedWorking = movedDays.find((moved) => moved.working === date);
    if (movedOff) return { date, isWorking: false, name: null, note: `${movedOff.working} → ${date}: assumed, editable` };
    if (movedWorking) return { date, isWorking: true, name: null, note: `${date} → ${movedWorking.off}: assumed, editable` };
    const rest = restInstead.get(date);
    if (rest) return { date, isWorking: false, name: rest, note: 'Holiday on a weekend: the next working day is off' };
    return { date, isWorking: !isWeekend(date) && !named.has(date), name: named.get(date) ?? null, note: null };
  });
}

/** Every civil day of the years covered. */
export const calendarDays: CalendarDay[] = Array.from(
  { length: calendarYears.last - calendarYears.first + 1 },
  (_, index) => daysOfYear(calendarYears.first + index),
).flat();

const isWorking = new Map(calendarDays.map((day) => [day.date, day.isWorking]));

/** Working days, both ends included. Outside the calendar's years every weekday is one. */
export function workingDaysBetween(from: string, to: string): string[] {
  return eachDay(from, to).filter((date) => isWorking.get(date) ?? !isWeekend(date));
}
