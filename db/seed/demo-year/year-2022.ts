import { apportion } from '../apportion.ts';
import { createRandom, type Random } from '../random.ts';
import { workingDaysBetween } from '../reference/calendar.ts';
import type { IndicatorCode } from '../reference/indicators.ts';
import { localOffices, projectOffices, type Office } from '../reference/offices.ts';
import { organisations, organisationsOf } from '../reference/organisations.ts';
import { regionOf } from '../reference/regions.ts';
import { reportingOrganisationsOf } from '../reference/reporting-organisations.ts';
import { blocksOf2022 } from '../reference/streams-and-blocks.ts';
import { adoptTemplate } from './charters.ts';
import { eliminationsOf, findingsOf, growth, scatter, scatterInSessions, successes } from './distribution.ts';
import { openDays } from './habits.ts';
import type { CharterSeed, DemoPeriod, Series, Sheet } from './model.ts';
import { periodsOf2022 } from './periods.ts';
import { printedFacts } from './printed-facts.ts';
import { setTargets, type Progress } from './targets.ts';

const lastDay = '2022-12-31';
/** Offices of the regions formed on 8 June 2022 work by their own charters from the next Monday. */
const newOfficesFrom = '2022-06-13';

const startOf = (office: Office): string =>
  office.regionCode && regionOf(office.regionCode).validFrom ? newOfficesFrom : '2022-01-01';

/** How busy each month is, January to December. */
const analysisSeason = [0.3, 0.8, 1.1, 1.2, 1.1, 1.2, 0.7, 0.8, 1.2, 1.3, 1.0, 0.4];
const complianceSeason = [0.4, 0.9, 1.1, 1.2, 1.2, 1.1, 0.8, 0.8, 1.1, 1.2, 1.1, 0.7];
const cultureSeason = [0.6, 0.9, 1.2, 1.2, 1.1, 0.7, 0.4, 0.5, 1.2, 1.3, 1.3, 1.5];

/** An organisation's share in the work of its office: the apparatus does most, the single entity least. */
const positionWeight = (sheet: Sheet): number => {
  const position = sheet.charter.organisations.indexOf(sheet.organisation);
  if (position === 0) return 1.5;
  return position === sheet.charter.organisations.length - 1 ? 0.6 : 1;
};

type Place = { sheet: Sheet; series: Series; random: Random };

/** The series of one indicator in all sheets, each with its own chance. */
function placesOf(sheets: readonly Sheet[], code: IndicatorCode): Place[] {
  return sheets.flatMap((sheet) =>
    sheet.series
      .filter((series) => series.indicator.code === code)
      .map((series) => ({ sheet, series, random: createRandom('2022', code, sheet.charter.code, sheet.organisation.id) })),
  );
}

const weightOf = ({ sheet, random }: Place): number =>
  Math.sqrt(organisationsOf(sheet.charter.office.code).length) * (sheet.days.length / 246) * positionWeight(sheet) * random.between(0.6, 1.4);

const dayWeights = (sheet: Sheet, season: readonly number[]): number[] =>
  sheet.days.map((day, index) => (sheet.isOpen[index] ? season[Number(day.slice(5, 7)) - 1]! : 0));

const ofKind = (places: Place[], kind: 'cga' | 'lea'): Place[] => places.filter(({ sheet }) => sheet.charter.office.kind === kind);

const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Splits a national figure over the places and says each its part. */
function share(total: number, places: Place[], fill: (place: Place, part: number) => void, caps?: number[]): void {
  const parts = apportion(total, places.map(weightOf), caps);
  for (const [index, place] of places.entries()) fill(place, parts[index]!);
}

function fillInternalAnalysis(sheets: Sheet[]): void {
  const analysed = placesOf(sheets, 'IA-01');
  share(printedFacts.organisationsAnalysed, analysed, ({ sheet, series, random }, part) => {
    series.amounts = scatter(part, dayWeights(sheet, analysisSeason), random);
  });

  // Risks are found only where something was analysed.
  const identified = placesOf(sheets, 'IA-02');
  const analyses = analysed.map(({ series }) => series.amounts);
  const found = apportion(
    printedFacts.risksIdentified,
    identified.map(({ random }, index) => sumOf(analyses[index]!) * random.between(0.6, 1.5)),
  );
  for (const [index, { sheet, series, random }] of identified.entries()) {
    series.amounts = findingsOf(analyses[index]!, found[index]!, sheet.isOpen, random);
  }

  const eliminated = placesOf(sheets, 'IA-03');
  const done = apportion(
    printedFacts.risksEliminated,
    found.map((count, index) => count * eliminated[index]!.random.between(0.75, 1)),
    found,
  );
  for (const [index, { sheet, series, random }] of eliminated.entries()) {
    series.amounts = eliminationsOf(identified[index]!.series.amounts, done[index]!, sheet.isOpen, random);
  }

  for (const [index, { sheet, series, random }] of placesOf(sheets, 'IA-04').entries()) {
    series.cases = scatterInSessions(Math.round(done[index]! * random.between(1.1, 1.4)), 3, dayWeights(sheet, analysisSeason), random);
    series.amounts = successes(series.cases, random.between(0.82, 0.98), random);
  }
}

function fillCompliance(sheets: Sheet[]): void {
  const entitiesOf = (office: Office) => organisations.filter((one) => one.kind === 'quasi_public' && one.officeCode === office.code).length;
  const caps = projectOffices.map(entitiesOf);
  const random = createRandom('2022', 'services');
  const services = apportion(printedFacts.complianceServices, caps.map((count) => count * random.between(0.93, 1)), caps);

  const levels = placesOf(sheets, 'CO-01');
  for (const [index, office] of projectOffices.entries()) {
    const places = levels.filter(({ sheet }) => sheet.charter.office === office);
    const startShare = createRandom('2022', 'services', office.code).between(0.55, 0.8);
    share(services[index]!, places, ({ sheet, series, random: chance }, part) => {
      series.amounts = growth(Math.round(part * startShare), part, dayWeights(sheet, complianceSeason), chance);
    });
  }
  for (const office of localOffices.filter((one) => startOf(one) === newOfficesFrom)) carryBeforeSeparation(levels, office);

  const documents = placesOf(sheets, 'CO-02');
  for (const kind of ['lea', 'cga'] as const) {
    share(printedFacts.complianceDocuments[kind], ofKind(documents, kind), ({ sheet, series, random: chance }, part) => {
      series.amounts = scatter(part, dayWeights(sheet, complianceSeason), chance);
    });
  }

  const certificates = placesOf(sheets, 'CO-03');
  const holders = apportion(
    printedFacts.certificates,
    certificates.map(({ sheet, random: chance }) => (startOf(sheet.charter.office) === newOfficesFrom ? 0 : chance.next() ** 8)),
    certificates.map(() => 2),
  );
  for (const [index, { sheet, series, random: chance }] of certificates.entries()) {
    const held = holders[index]!;
    series.amounts = growth(chance.chance(0.3) ? held : 0, held, dayWeights(sheet, complianceSeason), chance);
  }

  for (const { sheet, series, random: chance } of placesOf(sheets, 'CO-05')) {
    series.cases = scatterInSessions(chance.int(120, 600), 35, dayWeights(sheet, complianceSeason), chance);
    series.amounts = successes(series.cases, chance.between(0.84, 0.99), chance);
  }
}

/**
 * Until a region was separated, the apparatus of the older region counted the services of both. On the day the new
 * office begins they leave the one level and enter the other, so the national figure does not jump.
 */
function carryBeforeSeparation(levels: Place[], office: Office): void {
  const older = localOffices.find((one) => one.regionCode === regionOf(office.regionCode!).separatedFrom)!;
  const carried = sumOf(levels.filter(({ sheet }) => sheet.charter.office === office).map(({ series }) => series.amounts[0]!));
  const { sheet, series } = levels.find((place) => place.sheet.charter.office === older)!;
  series.amounts = series.amounts.map((level, index) => (sheet.days[index]! < newOfficesFrom ? level + carried : level));
  sheet.isOpen[sheet.days.indexOf(newOfficesFrom)] = true;
}

function fillCulture(sheets: Sheet[]): void {
  const events = placesOf(sheets, 'CU-01');
  share(printedFacts.awarenessEvents, events, ({ sheet, series, random }, part) => {
    series.amounts = scatter(part, dayWeights(sheet, cultureSeason), random);
  });

  const trained = placesOf(sheets, 'CU-02');
  for (const kind of ['cga', 'lea'] as const) {
    share(printedFacts.civilServantsTrained[kind], ofKind(trained, kind), ({ sheet, series, random }, part) => {
      series.amounts = scatterInSessions(part, kind === 'cga' ? 9 : 5, dayWeights(sheet, cultureSeason), random);
    });
  }

  for (const [index, { series, random }] of placesOf(sheets, 'CU-05').entries()) {
    const held = events[index]!.series.amounts;
    series.cases = held.map((count) => (count > 0 && random.chance(0.4) ? count * random.int(8, 30) : 0));
    series.amounts = successes(series.cases, random.between(0.83, 0.97), random);
  }
}

/** Plans follow the season: by each control date as much as the whole country reached of its year. */
function nationalProgress(sheets: readonly Sheet[]): Progress {
  const known = new Map<string, number>();
  return ({ startsOn }, code, day) => {
    const key = `${startsOn} ${code} ${day}`;
    if (!known.has(key)) known.set(key, progressOf(placesOf(sheets, code).filter(({ sheet }) => sheet.charter.startsOn === startsOn), day));
    return known.get(key)!;
  };
}

function progressOf(places: readonly Place[], day: string): number {
  let [reached, whole] = [0, 0];
  for (const { sheet, series } of places) {
    const passed = sheet.days.filter((one) => one <= day).length;
    const isLevel = series.indicator.kind === 'level';
    const before = isLevel ? series.amounts[0]! : 0;
    reached += isLevel ? series.amounts[passed - 1]! - before : sumOf(series.amounts.slice(0, passed));
    whole += isLevel ? series.amounts.at(-1)! - before : sumOf(series.amounts);
  }
  return whole === 0 ? 1 : reached / whole;
}

function sheetsOf(charter: CharterSeed): Sheet[] {
  const days = workingDaysBetween(charter.startsOn, charter.endsOn);
  return charter.organisations.map((organisation) => ({
    charter,
    organisation,
    days,
    isOpen: openDays(charter.office.code, organisation.id, charter.code, days),
    series: charter.indicators.map((indicator) => ({ indicator, amounts: [], cases: null })),
  }));
}

/** The year 2022, reconstructed: 44 offices, three charters each, a value for every working day. */
export function buildYear2022(): DemoPeriod {
  const charters = projectOffices.flatMap((office) =>
    blocksOf2022.map((block, index) =>
      adoptTemplate({
        office,
        block,
        number: index + 1,
        state: 'approved',
        startsOn: startOf(office),
        endsOn: lastDay,
        organisations: reportingOrganisationsOf(office.code),
      }),
    ),
  );
  const sheets = charters.flatMap(sheetsOf);
  fillInternalAnalysis(sheets);
  fillCompliance(sheets);
  fillCulture(sheets);
  const progress = nationalProgress(sheets);
  for (const charter of charters) setTargets(charter, sheets.filter((sheet) => sheet.charter === charter), lastDay, progress);
  return { charters, sheets, periods: periodsOf2022(startOf), filledOnLastDay: new Map() };
}
