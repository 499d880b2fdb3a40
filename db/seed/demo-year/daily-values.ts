import { createRandom, type Random } from '../random.ts';
import { officeTeam, type Person } from '../reference/people.ts';
import { habitsOf } from './habits.ts';
import type { DailyValueSeed, DemoPeriod, Series, Sheet } from './model.ts';
import { hours, momentOf, workingDayAfter } from './moments.ts';
import { acceptedDays } from './periods.ts';

const correctedShare = 0.01;
const typedZeroShare = 0.05;
const repeatedLevelShare = 0.08;

const correctionReasons: Record<'kk' | 'ru' | 'en', string[]> = {
  kk: ['Растайтын құжат бойынша нақтыланды', 'Енгізу кезінде қате жіберілді', 'Екі рет есептелген, түзетілді', 'Бөлімнің деректері кешігіп келді'],
  ru: ['Уточнено по подтверждающему документу', 'Ошибка при вводе', 'Посчитано дважды, исправлено', 'Данные отдела поступили позже'],
  en: ['Corrected after the supporting document', 'Typing error', 'Counted twice, corrected', 'The division’s data came later'],
};

type Content = Pick<DailyValueSeed, 'entry' | 'value' | 'denominator'>;

const noChange: Content = { entry: 'no_change', value: null, denominator: null };

/** What the sheet says of one series on one day; null where the cell stays empty. */
function contentOf({ indicator, amounts, cases }: Series, day: number, emptyCells: number, random: Random): Content | null {
  const amount = amounts[day]!;
  if (indicator.kind === 'ratio') {
    const count = cases![day]!;
    if (count > 0) return { entry: 'value', value: amount, denominator: count };
    return random.chance(emptyCells) ? null : noChange;
  }
  const hasNews = indicator.kind === 'level' ? day === 0 || amount !== amounts[day - 1] : amount > 0;
  const value: Content = { entry: 'value', value: amount, denominator: null };
  if (hasNews) return value;
  if (random.chance(emptyCells)) return null;
  return random.chance(indicator.kind === 'level' ? repeatedLevelShare : typedZeroShare) ? value : noChange;
}

/** What was typed first, before the correction. */
function mistakeOf(content: Content, random: Random): Content {
  if (content.entry === 'no_change') return { entry: 'value', value: 0, denominator: null };
  const value = content.value!;
  const oneLess = value === 0 ? 1 : value - 1;
  if (content.denominator !== null) return { ...content, value: oneLess };
  return { ...content, value: random.pick([oneLess, value + 1, value + 2, value * 10 + 1]) };
}

/** The two executors share the sheets of the office; an organisation with an officer of its own is logged by the officer. */
function authorOf({ charter, organisation }: Sheet, random: Random): Person {
  const { executors, complianceOfficer } = officeTeam(charter.office.code);
  const position = charter.organisations.indexOf(organisation);
  const isOfficers = position === charter.organisations.length - 1;
  if (isOfficers && random.chance(0.85)) return complianceOfficer;
  return executors[random.chance(0.07) ? (position + 1) % 2 : position % 2]!;
}

type Moments = { start: number; isLate: boolean };

/** Sheets are filled before the end of the working day or late in the evening; today's, so far, in the morning. */
function whenLogged(isMorning: boolean, late: number, random: Random): Moments {
  if (isMorning) return { start: random.int(hours(8, 5), hours(9)), isLate: false };
  if (random.chance(late)) return { start: random.int(hours(20, 1), hours(21, 25)), isLate: true };
  return { start: random.int(hours(16), hours(19, 50)), isLate: false };
}

type Context = {
  isAccepted: (officeCode: string, day: string) => boolean;
  /** Corrections are made on the next working day if it comes before this one. */
  correctedBefore: string;
  filledOnLastDay: number | undefined;
};

function* valuesOfSheet(sheet: Sheet, { isAccepted, correctedBefore, filledOnLastDay }: Context): Generator<DailyValueSeed> {
  const { charter, organisation, days, isOpen, series } = sheet;
  const { office } = charter;
  const habits = habitsOf(office.code);
  const random = createRandom('entries', charter.code, organisation.id);

  for (const [index, day] of days.entries()) {
    if (!isOpen[index]) continue;
    const filled = index === days.length - 1 ? filledOnLastDay : undefined;
    const author = authorOf(sheet, random);
    const { start, isLate } = whenLogged(filled !== undefined, habits.late, random);
    const isVerified = isAccepted(office.code, day);
    const nextDay = days[index + 1] ?? workingDayAfter(day);
    let seconds = start;

    for (const one of series.slice(0, filled)) {
      const { kind } = one.indicator;
      const content = contentOf(one, index, habits.emptyCells, random);
      if (!content) continue;
      seconds += random.int(4, 25);

      const canBeCorrected = nextDay < correctedBefore && (kind !== 'ratio' || content.entry === 'value');
      const isCorrected = random.chance(correctedShare) && canBeCorrected;
      const enteredAt = momentOf(day, seconds);

      yield {
        officeId: office.id,
        organisationId: organisation.id,
        charterIndicatorId: one.indicator.id,
        day,
        charterId: charter.id,
        regionCode: organisation.regionCode,
        kind,
        ...content,
        revision: isCorrected ? 2 : 1,
        reason: isCorrected ? random.pick(correctionReasons[author.language]) : null,
        isOnTime: !isLate,
        isVerified,
        authorId: author.id,
        authorName: author.fullName,
        enteredAt: isCorrected ? momentOf(nextDay, random.int(hours(9, 30), hours(11, 30))) : enteredAt,
        superseded: isCorrected ? { ...mistakeOf(content, random), enteredAt } : null,
      };
    }
  }
}

/** The values of a period one by one, so that a loader holds no more than it is writing. */
export function* dailyValuesOf({ sheets, periods, filledOnLastDay }: DemoPeriod, correctedBefore: string): Generator<DailyValueSeed> {
  const isAccepted = acceptedDays(periods);
  for (const sheet of sheets) yield* valuesOfSheet(sheet, { isAccepted, correctedBefore, filledOnLastDay: filledOnLastDay.get(sheet) });
}
