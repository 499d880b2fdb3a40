import { lastOfMonth, yearOf } from '#app/platform/time/civil-date.ts';
import { createRandom, type Random } from '../random.ts';
import { indicatorOf } from '../reference/indicators.ts';
import type { Office } from '../reference/offices.ts';
import type { Organisation } from '../reference/organisations.ts';
import { workingDaysBetween } from '../reference/calendar.ts';
import { commissionerOf, coordinators, officeTeam, type Person, type Role } from '../reference/people.ts';
import type { BlockCode } from '../reference/streams-and-blocks.ts';
import { templateOf, type ProjectTemplate } from '../reference/templates.ts';
import type { Trilingual } from '../reference/trilingual.ts';
import { stableId } from '../stable-id.ts';
import { partsOf } from './charter-parts.ts';
import type { CharterDecisionSeed, CharterIndicatorSeed, CharterSeed, CharterState, CharterTaskSeed } from './model.ts';
import { hours, momentOf, weekdayBefore } from './moments.ts';

/** Who agrees an office's charters and accepts its months: the commissioner of the region, or the coordinator. */
export function reviewerOf(office: Office): { person: Person; role: Role } {
  return office.regionCode
    ? { person: commissionerOf(office.regionCode), role: 'commissioner' }
    : { person: coordinators[0], role: 'coordinator' };
}

const returnRemarks: Record<'kk' | 'ru' | 'en', string> = {
  kk: 'Нысаналы мәндер бақылау күндері бойынша негізделмеген. Қамтылатын ұйымдардың тізімін нақтылаңыз.',
  ru: 'Плановые значения по контрольным датам не обоснованы. Уточните перечень охватываемых организаций.',
  en: 'The planned values per control date are not justified. Please refine the list of organisations covered.',
};

/** The way a charter took from its draft to its state, as days before it was to start. */
const paths: Record<CharterState, { to: CharterState; daysBefore: number }[]> = {
  draft: [],
  submitted: [{ to: 'submitted', daysBefore: 4 }],
  returned: [{ to: 'submitted', daysBefore: 7 }, { to: 'returned', daysBefore: 2 }],
  agreed: [{ to: 'submitted', daysBefore: 7 }, { to: 'agreed', daysBefore: 2 }],
  approved: [{ to: 'submitted', daysBefore: 16 }, { to: 'agreed', daysBefore: 10 }, { to: 'approved', daysBefore: 5 }],
};
/** Where the first attempt was returned, so long before the second. */
const firstAttempt = [{ to: 'submitted', longer: 10 }, { to: 'returned', longer: 5 }] as const;
const returnedOnce: Record<CharterState, number> = { draft: 0, submitted: 0.4, returned: 0, agreed: 0.4, approved: 0.1 };
const draftedBefore = 30;

const duringWork = (day: string, random: Random): string => momentOf(day, random.int(hours(9), hours(17)));

function decisionsOf(office: Office, code: string, state: CharterState, decidedBefore: string): CharterDecisionSeed[] {
  const { lead, manager } = officeTeam(office.code);
  const random = createRandom('charter-decisions', code);
  const deciders: Record<CharterState, { person: Person; role: Role }> = {
    draft: { person: manager, role: 'projectManager' },
    submitted: { person: manager, role: 'projectManager' },
    returned: reviewerOf(office),
    agreed: reviewerOf(office),
    approved: { person: lead, role: 'officeLead' },
  };
  const path = paths[state];
  const earlier = createRandom('charter-returned-once', code).chance(returnedOnce[state])
    ? firstAttempt.map(({ to, longer }) => ({ to, daysBefore: path[0]!.daysBefore + longer }))
    : [];
  const steps = [...earlier, ...path];
  return steps.map(({ to, daysBefore }, index) => ({
    id: stableId('charter-decision', code, index),
    fromState: steps[index - 1]?.to ?? 'draft',
    toState: to,
    isFirstAttempt: index < earlier.length,
    remark: to === 'returned' ? returnRemarks[manager.language] : null,
    by: deciders[to].person,
    role: deciders[to].role,
    at: duringWork(weekdayBefore(decidedBefore, daysBefore), random),
  }));
}

const workingDaysPerStep = 10;

/** Fortnights of working days from the first day of the charter on. */
function windowsOf(startsOn: string, endsOn: string): { startsOn: string; endsOn: string }[] {
  const days = workingDaysBetween(startsOn, endsOn);
  return Array.from({ length: Math.floor(days.length / workingDaysPerStep) }, (_, step) => ({
    startsOn: days[step * workingDaysPerStep]!, endsOn: days[(step + 1) * workingDaysPerStep - 1]!,
  }));
}

function tasksOf(template: ProjectTemplate, code: string, startsOn: string, endsOn: string): CharterTaskSeed[] {
  const period = { startsOn, endsOn, follows: [] as string[] };
  const windows = windowsOf(startsOn, endsOn);
  let previous: string | null = null;
  /** What is done once is done one after the other, each in a fortnight of its own; what is repeated lasts as long as the charter. */
  const datesOf = (subtask: ProjectTemplate['tasks'][number]['subtasks'][number], id: string) => {
    const window = subtask.frequency === 'once' ? windows.shift() : undefined;
    if (!window) return period;
    const follows = previous === null ? [] : [previous];
    previous = id;
    return { ...window, follows };
  };
  return template.tasks.flatMap((task, position) => {
    const id = stableId('charter-task', code, task.id);
    const subtasks = task.subtasks.map((subtask, index) => ({
      id: stableId('charter-task', code, subtask.id),
      parentId: id,
      standardTaskId: subtask.id,
      position: index + 1,
      name: subtask.name,
      frequency: subtask.frequency,
      evidence: subtask.evidence,
      ...datesOf(subtask, stableId('charter-task', code, subtask.id)),
    }));
    return [{ id, parentId: null, standardTaskId: task.id, position: position + 1, name: task.name, frequency: null, evidence: [], ...period }, ...subtasks];
  });
}

/** The template's control points of every year that the charter touches. */
function controlPointsOf(template: ProjectTemplate, code: string, startsOn: string, endsOn: string): CharterSeed['controlPoints'] {
  const points: CharterSeed['controlPoints'] = [];
  for (let year = yearOf(startsOn); year <= yearOf(endsOn); year += 1) {
    for (const { name, throughMonth } of template.controlPoints) {
      const dueOn = lastOfMonth(`${year}-${String(throughMonth).padStart(2, '0')}`);
      if (dueOn >= startsOn && dueOn <= endsOn) points.push({ id: stableId('charter-control-point', code, dueOn), name, dueOn });
    }
  }
  return points;
}

const withYear = (name: Trilingual, year: number): Trilingual => ({
  kk: `${name.kk}, ${year} жыл`,
  ru: `${name.ru}, ${year} год`,
  en: `${name.en}, ${year}`,
});

export type CharterPlan = {
  office: Office;
  block: BlockCode;
  /** Serial number among the office's charters that start in the same year. */
  number: number;
  state: CharterState;
  startsOn: string;
  endsOn: string;
  /** The day before which it was decided so far; by default its first day. */
  decidedBefore?: string;
  organisations: Organisation[];
  name?: Trilingual;
};

/** A charter adopted from the block's template. Its targets follow from the values, see `setTargets`. */
export function adoptTemplate(plan: CharterPlan): CharterSeed {
  const { office, block, state, startsOn, endsOn, decidedBefore = startsOn } = plan;
  const template = templateOf(block);
  const year = yearOf(startsOn);
  const code = `${office.code}-${year}-${String(plan.number).padStart(2, '0')}`;
  const team = officeTeam(office.code);

  const indicators: CharterIndicatorSeed[] = template.indicators.map(({ code: indicatorCode }, index) => ({
    id: stableId('charter-indicator', code, indicatorCode),
    code: indicatorCode,
    kind: indicatorOf(indicatorCode).kind,
    position: index + 1,
    baseline: 0,
    trajectory: indicatorCode === 'CO-03' ? 'stepped' : 'linear',
    toleranceAtRisk: 5,
    toleranceBehind: 15,
    targets: [],
  }));

  return {
    id: stableId('charter', code),
    code,
    office,
    block,
    templateId: template.id,
    state,
    name: withYear(plan.name ?? template.name, year),
    goal: template.goal,
    startsOn,
    endsOn,
    createdBy: team.manager,
    createdAt: duringWork(weekdayBefore(decidedBefore, draftedBefore), createRandom('charter-drafted', code)),
    members: [
      { person: team.lead, duty: 'customer' },
      { person: team.lead, duty: 'curator' },
      { person: team.manager, duty: 'manager' },
      { person: team.executors[0], duty: 'executor' },
      { person: team.executors[1], duty: 'executor' },
    ],
    organisations: plan.organisations,
    tasks: tasksOf(template, code, startsOn, endsOn),
    indicators,
    ...partsOf(code, block, createRandom('charter-parts', code)),
    grounds: template.grounds,
    controlPoints: controlPointsOf(template, code, startsOn, endsOn),
    decisions: decisionsOf(office, code, state, decidedBefore),
  };
}
