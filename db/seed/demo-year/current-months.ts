import { addMonths, firstOfMonth, monthOf, yearOf } from '#app/platform/time/civil-date.ts';
import { createRandom, type Random } from '../random.ts';
import { workingDaysBetween } from '../reference/calendar.ts';
import type { IndicatorCode } from '../reference/indicators.ts';
import { projectOffices, type Office } from '../reference/offices.ts';
import { organisationsOf, type Organisation } from '../reference/organisations.ts';
import { reportingOrganisationsOf } from '../reference/reporting-organisations.ts';
import { projectsOf2024, type BlockCode } from '../reference/streams-and-blocks.ts';
import { templateOf } from '../reference/templates.ts';
import type { Trilingual } from '../reference/trilingual.ts';
import { adoptTemplate } from './charters.ts';
import { eliminationsOf, findingsOf, growth, scatter, scatterInSessions, successes } from './distribution.ts';
import { openDays } from './habits.ts';
import type { CharterSeed, CharterState, DemoPeriod, Series, Sheet } from './model.ts';
import { currentPeriods } from './periods.ts';
import { paceOf, setFirstTargets, setTargets, steadyProgress } from './targets.ts';

/** What an organisation typically reports in a month. */
const monthly: Partial<Record<IndicatorCode, number>> = {
  'IA-01': 0.7, 'IA-02': 6, 'IA-03': 5, 'IA-06': 0.7, 'LE-01': 7, 'LE-02': 4, 'CO-02': 0.8, 'CO-06': 10, 'CU-01': 8, 'CU-02': 6, 'CU-04': 5,
};
const workingDaysInMonth = 21;

type Fill = {
  series: Series;
  isOpen: boolean[];
  months: number;
  /** Share of a ratio's cases that count. */
  rate: number;
  random: Random;
  levelBefore: number;
  /** The organisation's part of the office's entities that have no compliance service yet. */
  entitiesWithout: number;
  /** An earlier series of the same sheet. */
  earlier: (code: IndicatorCode) => Series;
};

const weights = ({ isOpen }: Fill): number[] => isOpen.map(Number);

const typicalTotal = (fill: Fill): number => Math.round(monthly[fill.series.indicator.code]! * fill.months * fill.random.between(0.6, 1.4));

const increment = (fill: Fill) => ({ amounts: scatter(typicalTotal(fill), weights(fill), fill.random), cases: null });
const sessions = (size: number) => (fill: Fill) => ({ amounts: scatterInSessions(typicalTotal(fill), size, weights(fill), fill.random), cases: null });

const level = (growthOf: (fill: Fill) => number) => (fill: Fill) => ({
  amounts: growth(fill.levelBefore, fill.levelBefore + growthOf(fill), weights(fill), fill.random),
  cases: null,
});

function shareOf(cases: number[], { rate, random }: Fill) {
  return { amounts: successes(cases, rate, random), cases };
}
const ratio = (perMonth: number, size: number) => (fill: Fill) =>
  shareOf(scatterInSessions(Math.round(perMonth * fill.months * fill.random.between(0.7, 1.3)), size, weights(fill), fill.random), fill);

/** How each indicator's days come about. An indicator may look at those before it in the same sheet. */
const fillers: Partial<Record<IndicatorCode, (fill: Fill) => Pick<Series, 'amounts' | 'cases'>>> = {
  'IA-01': increment,
  'IA-02': (fill) => {
    const analyses = fill.earlier('IA-01').amounts;
    const isAnalysed = analyses.some((count) => count > 0);
    return { amounts: isAnalysed ? findingsOf(analyses, typicalTotal(fill), fill.isOpen, fill.random) : analyses.map(() => 0), cases: null };
  },
  'IA-03': (fill) => {
    const found = fill.earlier('IA-02').amounts;
    const total = found.reduce((sum, count) => sum + count, 0);
    return { amounts: eliminationsOf(found, Math.floor(total * fill.random.between(0.4, 0.85)), fill.isOpen, fill.random), cases: null };
  },
  'IA-04': ratio(6, 3),
  'IA-06': increment,
  'LE-01': increment,
  'LE-02': increment,
  'LE-03': ratio(7, 3),
  'LE-04': level(({ random }) => random.int(0, 6)),
  'CO-01': level(({ entitiesWithout, random }) => random.int(0, entitiesWithout)),
  'CO-02': increment,
  'CO-03': level(({ random }) => (random.chance(0.06) ? 1 : 0)),
  'CO-05': ratio(45, 30),
  'CO-06': increment,
  'CU-01': increment,
  'CU-02': sessions(9),
  'CU-03': (fill) => ({ amounts: fill.earlier('CU-01').amounts.map((events) => (events > 0 ? events * fill.random.int(12, 60) : 0)), cases: null }),
  'CU-04': increment,
  'CU-05': (fill) =>
    shareOf(fill.earlier('CU-01').amounts.map((events) => (events > 0 && fill.random.chance(0.5) ? events * fill.random.int(8, 30) : 0)), fill),
};

/** Where each organisation's levels stood at the end of 2022; they go on from there. */
class LevelsBefore {
  readonly #levels = new Map<string, number>();

  constructor(year2022: DemoPeriod) {
    for (const { organisation, series } of year2022.sheets) {
      for (const { indicator, amounts } of series) {
        if (indicator.kind === 'level') this.#levels.set(`${indicator.code} ${organisation.id}`, amounts.at(-1)!);
      }
    }
  }

  of(code: IndicatorCode, organisation: Organisation): number {
    const known = this.#levels.get(`${code} ${organisation.id}`);
    return known ?? (code === 'LE-04' ? createRandom('positions', organisation.id).int(12, 90) : 0);
  }
}

function entitiesWithoutService({ office, organisations }: CharterSeed, levelsBefore: LevelsBefore): number {
  const entities = organisationsOf(office.code).filter((one) => one.kind === 'quasi_public').length;
  return entities - organisations.reduce((sum, organisation) => sum + levelsBefore.of('CO-01', organisation), 0);
}

/** The share reached by a ratio whose charter runs at this pace, planned 0.9. */
const rateAt = (pace: number): number => Math.min(0.97, 0.9 * pace);

function sheetOf(charter: CharterSeed, organisation: Organisation, days: string[], today: string, levelsBefore: LevelsBefore): Sheet {
  const isOpen = openDays(charter.office.code, organisation.id, charter.code, days);
  if (days.at(-1) === today) isOpen[days.length - 1] = createRandom('today', charter.code, organisation.id).chance(0.25);
  const sheet: Sheet = { charter, organisation, days, isOpen, series: [] };
  for (const indicator of charter.indicators) {
    const random = createRandom('current', charter.code, organisation.id, indicator.code);
    const series: Series = { indicator, amounts: [], cases: null };
    const fill: Fill = {
      series,
      isOpen,
      months: days.length / workingDaysInMonth,
      rate: rateAt(paceOf(charter.code, indicator.code)),
      random,
      levelBefore: levelsBefore.of(indicator.code, organisation),
      entitiesWithout: Math.floor(entitiesWithoutService(charter, levelsBefore) / charter.organisations.length),
      earlier: (code) => sheet.series.find((one) => one.indicator.code === code)!,
    };
    const filler = fillers[indicator.code];
    if (!filler) throw new Error(`Nothing fills ${indicator.code}`);
    sheet.series.push(Object.assign(series, filler(fill)));
  }
  return sheet;
}

/** Each office runs three of the four projects; compliance everywhere, so that its level stays complete. */
function projectsOf(office: Office): { running: BlockCode[]; left: BlockCode } {
  const optional = projectsOf2024.filter((block) => block !== '2024-quasi-public-compliance');
  const left = optional[projectOffices.indexOf(office) % optional.length]!;
  return { running: projectsOf2024.filter((block) => block !== left), left };
}

/** In these offices every state of a charter being written can be seen. */
const showcaseOffices = new Set(['AKM', 'MH']);
const statesOnTheWay: CharterState[] = ['submitted', 'returned', 'agreed', 'draft'];

const secondStage = (name: Trilingual): Trilingual => ({
  kk: `${name.kk}: екінші кезең`,
  ru: `${name.ru}: второй этап`,
  en: `${name.en}: second stage`,
});

function chartersOnTheWay(office: Office, today: string, runningFrom: string, endsOn: string, levelsBefore: LevelsBefore): CharterSeed[] {
  const { running, left } = projectsOf(office);
  const index = projectOffices.indexOf(office);
  const states = showcaseOffices.has(office.code) ? statesOnTheWay : index % 2 === 0 ? [statesOnTheWay[(index / 2) % 4]!] : [];
  const startsOn = firstOfMonth(addMonths(monthOf(today), 1));
  const earlierInYear = yearOf(startsOn) === yearOf(runningFrom) ? running.length : 0;

  return states.map((state, position) => {
    const block = position === 0 ? left : running[position - 1]!;
    const organisations = reportingOrganisationsOf(office.code).slice(0, 3);
    const charter = adoptTemplate({
      office,
      block,
      number: earlierInYear + position + 1,
      state,
      startsOn,
      endsOn,
      decidedBefore: today,
      organisations,
      ...(position > 0 && { name: secondStage(templateOf(block).name) }),
    });
    setFirstTargets(charter, ({ code, kind }) => ({
      baseline: kind === 'level' ? organisations.reduce((sum, one) => sum + levelsBefore.of(code, one), 0) : 0,
      perMonth: (monthly[code] ?? 0.2) * organisations.length,
    }));
    return charter;
  });
}

/** To the end of the year, or of the next half-year when little of the year is left. */
const endOfRunning = (startsOn: string): string =>
  Number(startsOn.slice(5, 7)) < 8 ? `${yearOf(startsOn)}-12-31` : `${yearOf(startsOn) + 1}-06-30`;

/** This month and the two before it, up to yesterday, and a little of today. */
export function buildCurrentMonths(today: string, year2022: DemoPeriod): DemoPeriod {
  const firstMonth = addMonths(monthOf(today), -2);
  const startsOn = firstOfMonth(firstMonth);
  const endsOn = endOfRunning(startsOn);
  const days = workingDaysBetween(startsOn, today);
  const levelsBefore = new LevelsBefore(year2022);

  const running = projectOffices.flatMap((office) =>
    projectsOf(office).running.map((block, index) =>
      adoptTemplate({
        office,
        block,
        number: index + 1,
        state: 'approved',
        startsOn,
        endsOn,
        organisations: reportingOrganisationsOf(office.code),
      }),
    ),
  );
  const sheets = running.flatMap((charter) => charter.organisations.map((organisation) => sheetOf(charter, organisation, days, today, levelsBefore)));
  for (const charter of running) setTargets(charter, sheets.filter((sheet) => sheet.charter === charter), today, steadyProgress);

  const filledOnLastDay = new Map<Sheet, number>();
  if (days.at(-1) === today) {
    for (const sheet of sheets) {
      const random = createRandom('filled-today', sheet.charter.code, sheet.organisation.id);
      filledOnLastDay.set(sheet, random.int(1, sheet.series.length));
    }
  }
  const onTheWay = projectOffices.flatMap((office) => chartersOnTheWay(office, today, startsOn, endsOn, levelsBefore));
  return { charters: [...running, ...onTheWay], sheets, periods: currentPeriods(firstMonth, today), filledOnLastDay };
}
