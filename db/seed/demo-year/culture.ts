import { unfoldSeries } from '#app/features/culture-events/series.model.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { apportion } from '../apportion.ts';
import type { Row } from '../insert-rows.ts';
import { createRandom, type Random } from '../random.ts';
import { workingDaysBetween } from '../reference/calendar.ts';
import { localitiesOf } from '../reference/localities.ts';
import { localOffices, projectOffices, type Office } from '../reference/offices.ts';
import type { Organisation } from '../reference/organisations.ts';
import { commissionerOf, coordinators, officeTeam, type DemoLanguage, type Person } from '../reference/people.ts';
import { reportingOrganisationsOf } from '../reference/reporting-organisations.ts';
import { stableId } from '../stable-id.ts';
import {
  adviserTheme, awarenessThemes, businessTheme, cancelReason, hourTheme, inLanguage, largeBusinessTheme, moveReason, publicationTheme, remarks, results, surveyTheme, trainingTheme, type Theme,
} from './culture-words.ts';
import type { DemoPeriod, Sheet } from './model.ts';
import { printedCulture } from './printed-facts.ts';

export type CultureRows = {
  culture_event_series: Row[]; culture_events: Row[]; culture_event_participants: Row[]; culture_event_media: Row[]; culture_event_steps: Row[];
};

type State = 'planned' | 'moved' | 'held' | 'returned' | 'verified' | 'cancelled';
type Planned = {
  label: string; office: Office; organisation: Organisation; theme: Theme; day: string; state: State;
  /** Exactly so many people, of the first audience of the theme; otherwise as many as chance has it. */
  persons: number | null;
  seriesId?: string; isUnplanned?: boolean;
};

const languageOf = (office: Office): DemoLanguage => officeTeam(office.code).manager.language;

/** Who writes for an organisation: its compliance officer where it has one, else the office's manager. */
function writerOf(office: Office, organisation: Organisation): { person: Person; role: string } {
  const { complianceOfficer, manager } = officeTeam(office.code);
  const isOfficers = complianceOfficer.memberships.some(({ organisationId }) => organisationId === organisation.id);
  return isOfficers ? { person: complianceOfficer, role: 'complianceOfficer' } : { person: manager, role: 'projectManager' };
}

const reviewerOf = (office: Office): { person: Person; role: string } =>
  office.kind === 'lea' ? { person: commissionerOf(office.regionCode!), role: 'commissioner' } : { person: coordinators[0], role: 'coordinator' };

const emptyRows = (): CultureRows => ({ culture_event_series: [], culture_events: [], culture_event_participants: [], culture_event_media: [], culture_event_steps: [] });

/** The rows of one event: what it is, who came, what was published and its path. Nothing was done after today. */
function addEvent(rows: CultureRows, planned: Planned, index: number, today: string): void {
  const { label, office, organisation, theme, day, state, persons } = planned;
  const random = createRandom('culture-event', label, office.code, index);
  const language = languageOf(office);
  const id = stableId('culture-event', label, office.code, index);
  const writer = writerOf(office, organisation);
  const reviewer = reviewerOf(office);
  const place = { office_id: office.id, organisation_id: organisation.id, region_code: organisation.regionCode };
  const wasHeld = state === 'held' || state === 'returned' || state === 'verified';
  const wasMoved = state === 'moved' || (wasHeld && !planned.isUnplanned && !planned.seriesId && random.chance(0.08));
  const firstPlannedOn = wasMoved ? addDays(day, -random.int(3, 12)) : day;
  const localities = localitiesOf(organisation.regionCode);
  const hasScore = wasHeld && theme.kind !== 'publication' && random.chance(0.3);
  const at = (onDay: string, hour: number) => `${onDay < today ? onDay : today}T${String(hour).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00Z`;
  const reportedAt = wasHeld ? at(day, 12) : null;
  const isReviewed = state === 'verified' || state === 'returned';
  const reviewedAt = isReviewed ? at(addDays(day, random.int(1, 6)), 13) : null;
  const createdAt = at(planned.isUnplanned ? day : addDays(firstPlannedOn < today ? firstPlannedOn : today, -random.int(14, 40)), planned.isUnplanned ? 11 : 5);
  const path: { movement: string; from: State; to: State; at: string; by: { person: Person; role: string }; note: string | null; earlier: string | null }[] = [
    ...(wasMoved ? [{ movement: 'move', from: 'planned', to: 'moved', at: at(addDays(firstPlannedOn < today ? firstPlannedOn : today, -1), 8), by: writer, note: inLanguage(moveReason, language), earlier: firstPlannedOn } as const] : []),
    ...(state === 'cancelled' ? [{ movement: 'cancel', from: 'planned', to: 'cancelled', at: at(addDays(day, -1), 9), by: writer, note: inLanguage(cancelReason, language), earlier: null } as const] : []),
    ...(wasHeld ? [{ movement: 'hold', from: wasMoved ? 'moved' : 'planned', to: 'held', at: reportedAt!, by: writer, note: null, earlier: null } as const] : []),
    ...(isReviewed ? [{ movement: state === 'verified' ? 'verify' : 'return', from: 'held', to: state, at: reviewedAt!, by: reviewer, note: state === 'returned' ? inLanguage(remarks, language) : null, earlier: null } as const] : []),
  ];
  const audiences = theme.audiences.length > 0 ? theme.audiences : (['citizens'] as const);
  rows.culture_events.push({
    ...place, id, series_id: planned.seriesId ?? null, state, title: inLanguage(random.pick(theme.titles), language), language, kind_code: theme.kind, audience_codes: audiences,
    start_time: random.pick(['10:00', '11:00', '15:00', '16:30', null]), format: random.chance(0.82) ? 'inPerson' : random.pick(['online', 'mixed']),
    place: inLanguage(random.pick(theme.places), language), organiser: '', speakers: '', partner: '',
    is_public: theme.kind !== 'training' && random.chance(0.6), is_unplanned: planned.isUnplanned ?? false, first_planned_on: firstPlannedOn, planned_on: day,
    held_on: wasHeld ? day : null, locality_name: localities.length > 0 && random.chance(0.5) ? localityOf(random, organisation.regionCode, language) : '',
    result: wasHeld ? inLanguage(random.pick(results), language) : '', feedback_tenths: hasScore ? random.int(38, 50) : null, feedback_answers: hasScore ? random.int(5, 40) : null,
    cancel_reason: state === 'cancelled' ? inLanguage(cancelReason, language) : null, reported_by: wasHeld ? writer.person.id : null,
    reported_by_name: wasHeld ? writer.person.fullName : null, reported_at: reportedAt, review_remark: state === 'returned' ? inLanguage(remarks, language) : null,
    reviewed_by: isReviewed ? reviewer.person.id : null, reviewed_by_name: isReviewed ? reviewer.person.fullName : null, reviewed_at: reviewedAt,
    version: 1 + path.length, author_id: writer.person.id, author_name: writer.person.fullName, created_at: createdAt, updated_at: path.at(-1)?.at ?? createdAt,
  });
  if (wasHeld) {
    for (const [order, audience] of theme.audiences.entries()) {
      const count = persons !== null ? (order === 0 ? persons : 0) : random.int(...theme.size);
      if (count > 0) rows.culture_event_participants.push({ ...place, event_id: id, audience_code: audience, persons: count });
    }
    rows.culture_event_media.push({
      ...place, event_id: id, id: stableId('culture-media', id), title: '', url: `https://news.example/${office.slug}/${day}/${id.slice(0, 8)}`, author_id: writer.person.id,
      author_name: writer.person.fullName, created_at: reportedAt,
    });
  }
  for (const [step, { movement, from, to, at: madeAt, by, note, earlier }] of path.entries()) {
    rows.culture_event_steps.push({
      ...place, event_id: id, id: stableId('culture-step', id, step), movement, from_state: from, to_state: to, earlier_on: earlier, note, made_by: by.person.id,
      made_by_name: by.person.fullName, made_by_role: by.role, made_at: madeAt,
    });
  }
}

function localityOf(random: Random, regionCode: string, language: DemoLanguage): string {
  return random.pick(localitiesOf(regionCode)).name[language];
}

const countsOf = (sheet: Sheet, code: string): number[] => sheet.series.find(({ indicator }) => indicator.code === code)?.amounts ?? [];

/** Shares out a printed total over events, so that their participants add up to it. */
function sharePersons(events: readonly Planned[], total: number, random: Random): void {
  const parts = apportion(total - events.length, events.map(({ theme }) => random.int(...theme.size)));
  for (const [index, event] of events.entries()) event.persons = parts[index]! + 1;
}

/**
 * The events behind the figures of 2022. Awareness events and trained civil servants are as many on each day of each organisation
 * as were typed there; meetings with business and receptions of advisers, which nobody typed, add up to what the report prints.
 */
export function buildCulture2022({ sheets }: DemoPeriod): CultureRows {
  const random = createRandom('culture-2022');
  const label = '2022';
  const stateOf = (): State => (random.chance(0.9) ? 'verified' : 'held');
  const common = (sheet: Sheet, day: string) => ({ label, office: sheet.charter.office, organisation: sheet.organisation, day, state: stateOf(), isUnplanned: random.chance(0.3) });

  const awareness = sheets.flatMap((sheet) => countsOf(sheet, 'CU-01').flatMap((count, index) =>
    Array.from({ length: count }, (): Planned => ({ ...common(sheet, sheet.days[index]!), theme: random.pick(awarenessThemes), persons: null }))));
  const forBusiness = random.shuffle(awareness).slice(0, printedCulture.businessEvents);
  for (const event of forBusiness) event.theme = businessTheme;
  sharePersons(forBusiness, printedCulture.entrepreneursReached, random);

  const trainings = sheets.flatMap((sheet) => countsOf(sheet, 'CU-02').flatMap((count, index): Planned[] =>
    count > 0 ? [{ ...common(sheet, sheet.days[index]!), theme: trainingTheme, persons: count }] : []));

  const days = workingDaysBetween('2022-07-01', '2022-12-20');
  const elsewhere = (offices: readonly Office[], theme: Theme, count: number): Planned[] =>
    Array.from({ length: count }, (_, index) => {
      const office = offices[index % offices.length]!;
      return { label, office, organisation: reportingOrganisationsOf(office.code)[0]!, theme, day: random.pick(days), state: stateOf(), persons: null };
    });
  const large = elsewhere(projectOffices, largeBusinessTheme, printedCulture.largeBusinessMeetings);
  sharePersons(large, printedCulture.largeBusinessRepresentatives, random);
  const receptions = elsewhere(localOffices, adviserTheme, 640);
  sharePersons(receptions, printedCulture.adviserRecipients, random);

  const rows = emptyRows();
  for (const [index, event] of [...awareness, ...trainings, ...large, ...receptions].entries()) addEvent(rows, event, index, '2023-02-01');
  return rows;
}

const currentThemes = [...awarenessThemes, trainingTheme, businessTheme, adviserTheme, publicationTheme, surveyTheme];

function currentState(random: Random, day: string, today: string): State {
  if (day > today) return random.chance(0.14) ? 'moved' : 'planned';
  const lot = random.next();
  const isFresh = day > addDays(today, -45);
  if (lot < 0.06) return 'cancelled';
  if (lot < (isFresh ? 0.14 : 0.07)) return 'planned';
  if (lot < (isFresh ? 0.22 : 0.1)) return 'returned';
  return lot < (isFresh ? 0.72 : 0.18) ? 'held' : 'verified';
}

/** The events behind what was typed in the current months: as many on each day of each organisation, with as many participants. */
function addLoggedEvents(rows: CultureRows, { sheets }: DemoPeriod, today: string): void {
  const random = createRandom('culture-logged');
  const stateOf = (day: string): State => (random.chance(day > addDays(today, -45) ? 0.5 : 0.92) ? 'verified' : 'held');
  const logged = sheets.flatMap((sheet) => {
    const [events, people, trained] = ['CU-01', 'CU-03', 'CU-02'].map((code) => countsOf(sheet, code));
    return sheet.days.flatMap((day, index): Planned[] => {
      if (day >= today) return [];
      const common = () => ({ label: 'logged', office: sheet.charter.office, organisation: sheet.organisation, day, state: stateOf(day), isUnplanned: random.chance(0.3) });
      const count = events?.[index] ?? 0;
      const persons = apportion(people?.[index] ?? 0, Array.from({ length: count }, () => random.between(0.6, 1.4)));
      return [
        ...persons.map((each): Planned => ({ ...common(), theme: random.pick(awarenessThemes), persons: each })),
        ...(trained?.[index] ? [{ ...common(), theme: trainingTheme, persons: trained[index] }] : []),
      ];
    });
  });
  for (const [index, event] of logged.entries()) addEvent(rows, event, index, today);
}

/** The events of the current months, and of each office a monthly series and a dozen events of the current year, on every stage of their path. */
export function buildCurrentCulture(today: string, months: DemoPeriod): CultureRows {
  const rows = emptyRows();
  addLoggedEvents(rows, months, today);
  const year = today.slice(0, 4);
  for (const office of projectOffices) {
    const random = createRandom('culture-now', office.code);
    const organisations = reportingOrganisationsOf(office.code);
    const language = languageOf(office);
    const host = organisations[0]!;
    const writer = writerOf(office, host).person;
    const seriesId = stableId('culture-series', office.code, year);
    const rule = { frequency: 'month' as const, fromOn: `${year}-01-${String(random.int(12, 24)).padStart(2, '0')}`, toOn: `${year}-12-28` };
    rows.culture_event_series.push({
      office_id: office.id, organisation_id: host.id, region_code: host.regionCode, id: seriesId, title: inLanguage(hourTheme.titles[0]!, language), language, kind_code: hourTheme.kind,
      audience_codes: hourTheme.audiences, start_time: '16:00', format: 'inPerson', place: inLanguage(hourTheme.places[0]!, language), is_public: true, frequency: rule.frequency,
      from_on: rule.fromOn, to_on: rule.toOn, version: 1, organiser: '', speakers: '', partner: '', author_id: writer.id, author_name: writer.fullName,
      created_at: `${Number(year) - 1}-12-20T06:00:00Z`,
    });
    const ofSeries = unfoldSeries(rule).map((day): Planned => {
      const state = currentState(random, day, today);
      return { label: year, office, organisation: host, theme: hourTheme, day, state: state === 'moved' ? 'planned' : state, persons: null, seriesId };
    });
    const single = Array.from({ length: random.int(10, 15) }, (): Planned => {
      const day = addDays(today, random.chance(0.3) ? random.int(1, 45) : -random.int(0, 320));
      const state = day.slice(0, 4) === year ? currentState(random, day, today) : 'planned';
      return { label: year, office, organisation: random.pick(organisations), theme: random.pick(currentThemes), day, state, persons: null, isUnplanned: state !== 'planned' && state !== 'moved' && state !== 'cancelled' && random.chance(0.3) };
    });
    for (const [index, event] of [...ofSeries, ...single].entries()) addEvent(rows, event, index, today);
  }
  return rows;
}
