import { unfold, type Period } from '#app/features/charter-work/occurrences.model.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { createRandom, type Random } from '../random.ts';
import { workingDaysBetween } from '../reference/calendar.ts';
import { evidenceKinds } from '../reference/evidence-kinds.ts';
import { officeTeam, type DemoLanguage, type Person } from '../reference/people.ts';
import { stableId } from '../stable-id.ts';
import { reviewerOf } from './charters.ts';
import { habitsOf } from './habits.ts';
import type { CharterSeed, CharterTaskSeed } from './model.ts';
import { hours, momentOf } from './moments.ts';

type Row = Record<string, unknown>;
/** Rows of the tables that tell how charters are worked on. */
export type WorkSeed = Record<'charter_task_people' | 'task_occurrences' | 'occurrence_steps' | 'occurrence_proofs' | 'control_point_results', Row[]>;

const reasons: Record<DemoLanguage, string[]> = {
  kk: [
    'Есепті кезеңде өтініш түскен жоқ, қарайтын мәселе болған жоқ.',
    'Ұйымда құрылымдық өзгеріс жүріп жатыр, іс-шара келесі кезеңге көшірілді.',
    'Жұмыс жоспарында бұл кезеңге іс-шара көзделмеген.',
  ],
  ru: [
    'В отчётном периоде обращений не поступало, вопросов для рассмотрения не было.',
    'В организации идёт реорганизация, мероприятие перенесено на следующий период.',
    'Планом работы на этот период мероприятие не предусмотрено.',
  ],
  en: [
    'No appeal came in during the period, so there was nothing to consider.',
    'The organisation is being restructured; the event moves to the next period.',
    'The plan of work holds no event in this period.',
  ],
};

const remarks: Record<DemoLanguage, string[]> = {
  kk: ['Хаттамаға қол қойылмаған. Қол қойылған нұсқасын тіркеңіз.', 'Құжат басқа кезеңге қатысты. Осы кезеңнің құжатын тіркеңіз.'],
  ru: ['Документ не подписан. Приложите подписанный экземпляр.', 'Документ относится к другому периоду. Приложите документ за этот период.'],
  en: ['The document is not signed. Attach the signed copy.', 'The document belongs to another period. Attach the one of this period.'],
};

const reachedNotes: Record<DemoLanguage, string> = {
  kk: 'Кезең қорытындысы жобалық кеңсе отырысында қаралды, хаттама жасалды.',
  ru: 'Итоги периода рассмотрены на заседании проектного офиса, составлен протокол.',
  en: 'The results of the period were considered at a meeting of the project office; minutes are kept.',
};

const kindNames = new Map(evidenceKinds.map(({ code, name }) => [code, name]));

/** Most charters last equally long: their periods and working days are found once. */
function createCalendar() {
  const days = new Map<string, string[]>();
  const periods = new Map<string, Period[]>();
  const workingDays = (startsOn: string, endsOn: string): string[] => {
    const key = `${startsOn} ${endsOn}`;
    if (!days.has(key)) days.set(key, workingDaysBetween(startsOn, endsOn));
    return days.get(key)!;
  };
  return {
    workingDays,
    periodsOf({ frequency, startsOn, endsOn }: CharterTaskSeed): Period[] {
      const key = `${frequency} ${startsOn} ${endsOn}`;
      if (!periods.has(key)) {
        const working = new Set(workingDays(startsOn, endsOn));
        periods.set(key, unfold(frequency ?? 'once', { startsOn, endsOn }, (day) => working.has(day)));
      }
      return periods.get(key)!;
    },
  };
}

/** Work and review go on a little after a charter's last day. */
const afterTheEnd = 40;

type Helpers = { owner: Person | null; coExecutor: Person | null };

function helpersOf(charter: CharterSeed, random: Random): Helpers {
  const { manager, executors } = officeTeam(charter.office.code);
  if (random.chance(0.04)) return { owner: null, coExecutor: null };
  const owner = random.chance(0.1) ? manager : random.pick(executors);
  const others = executors.filter((one) => one !== owner);
  return { owner, coExecutor: random.chance(0.35) ? random.pick(others) : null };
}

type Doing = { state: 'planned' | 'inProgress' | 'done' | 'nothingToDo'; doneOn: string | null; reviewedOn: string | null; isReturned: boolean };

/** How far one occurrence has come by the day; of a charter whose time is over nothing is left open. */
function doingOf(period: Period, days: readonly string[], today: string, late: number, isOver: boolean, random: Random): Doing {
  const open = { doneOn: null, reviewedOn: null, isReturned: false };
  const dueAt = days.indexOf(period.dueOn);
  const isLate = random.chance(late);
  const doneAt = isLate ? dueAt + random.int(1, 6) : Math.max(days.indexOf(period.startsOn), dueAt - random.int(0, 4));
  const doneOn = days[doneAt];
  // Of what is due, one in so many is simply not done.
  const isForgotten = random.chance(late / 2) && !isOver;
  if (isForgotten || !doneOn || doneOn >= today) return { ...open, state: period.startsOn < today && random.chance(0.5) ? 'inProgress' : 'planned' };
  const reviewedOn = days[doneAt + random.int(1, 8)];
  const isReviewed = reviewedOn !== undefined && reviewedOn < today;
  if (isReviewed && random.chance(0.02) && !isOver) return { state: 'inProgress', doneOn: null, reviewedOn, isReturned: true };
  return { state: random.chance(0.04) ? 'nothingToDo' : 'done', doneOn, reviewedOn: isReviewed ? reviewedOn : null, isReturned: false };
}

/** Owners of subtasks, their occurrences with proofs and reviews, and results of control points, up to the day. */
export function buildWork(charters: readonly CharterSeed[], today: string): WorkSeed {
  const seed: WorkSeed = { charter_task_people: [], task_occurrences: [], occurrence_steps: [], occurrence_proofs: [], control_point_results: [] };
  const calendar = createCalendar();
  for (const charter of charters) {
    for (const task of charter.tasks.filter(({ parentId }) => parentId !== null)) addSubtask(seed, charter, task, calendar, today);
    if (charter.state === 'approved') addControlPoints(seed, charter, calendar, today);
  }
  return seed;
}

function addSubtask(seed: WorkSeed, charter: CharterSeed, task: CharterTaskSeed, calendar: ReturnType<typeof createCalendar>, today: string): void {
  const key = { office_id: charter.office.id, charter_id: charter.id };
  const random = createRandom('work', task.id);
  const { owner, coExecutor } = helpersOf(charter, random);
  if (owner) seed.charter_task_people.push({ ...key, task_id: task.id, person_id: owner.id, duty: 'owner' });
  if (coExecutor) seed.charter_task_people.push({ ...key, task_id: task.id, person_id: coExecutor.id, duty: 'coExecutor' });
  if (charter.state !== 'approved') return;

  const { manager } = officeTeam(charter.office.code);
  const reviewer = reviewerOf(charter.office).person;
  const days = calendar.workingDays(charter.startsOn, addDays(charter.endsOn, afterTheEnd));
  const late = Math.min(0.3, habitsOf(charter.office.code).late + 0.02);
  const worker = owner ?? manager;
  let urlBefore: string | null = null;
  for (const period of calendar.periodsOf(task)) {
    const id = stableId('occurrence', task.id, period.dueOn);
    const doing = doingOf(period, days, today, late, charter.endsOn < today, random);
    const doneBy = coExecutor && random.chance(0.25) ? coExecutor : worker;
    const workedOn = doing.doneOn ?? (doing.isReturned || doing.state === 'inProgress' ? period.startsOn : null);
    const at = workedOn && momentOf(workedOn, random.int(hours(9), hours(18)));
    const reviewedAt = doing.reviewedOn && momentOf(doing.reviewedOn, random.int(hours(9), hours(18)));
    seed.task_occurrences.push({
      ...key, id, task_id: task.id, starts_on: period.startsOn, due_on: period.dueOn, state: doing.state,
      nothing_reason: doing.state === 'nothingToDo' ? random.pick(reasons[manager.language]) : null,
      done_on: doing.doneOn, done_by: doing.doneOn && doneBy.id, done_by_name: doing.doneOn && doneBy.fullName,
      review: reviewedAt && (doing.isReturned ? 'returned' : 'confirmed'),
      review_remark: doing.isReturned ? random.pick(remarks[manager.language]) : null,
      reviewed_by: reviewedAt && reviewer.id, reviewed_by_name: reviewedAt && reviewer.fullName, reviewed_at: reviewedAt,
      version: 1 + (workedOn ? 1 : 0) + (reviewedAt ? 1 : 0), updated_at: reviewedAt ?? at ?? charter.createdAt,
    });
    const occurrence = seed.task_occurrences.at(-1)!;
    const step = (movement: string, { person, role }: { person: Person; role: string }, madeAt: string, note: unknown = null) =>
      seed.occurrence_steps.push({
        ...key, id: stableId('occurrence-step', id, movement), occurrence_id: id, movement, note, made_by: person.id, made_by_name: person.fullName,
        made_by_role: role, made_at: madeAt,
      });
    const doer = { person: doneBy, role: doneBy === manager ? 'projectManager' : 'executor' };
    if (at && doing.state === 'inProgress' && !doing.isReturned) step('start', doer, at);
    else if (at) step(doing.state === 'nothingToDo' ? 'nothingToDo' : 'finish', doer, at, occurrence.nothing_reason);
    if (reviewedAt) step(doing.isReturned ? 'return' : 'confirm', reviewerOf(charter.office), reviewedAt, occurrence.review_remark);
    if (doing.state !== 'done' && !doing.isReturned) continue;
    for (const kind of task.evidence) {
      const own = `https://evidence.adal.example/${charter.code}/${period.dueOn}/${kind}-${stableId('proof-address', id, kind).slice(0, 8)}`;
      // Now and then the same document comes again, which reviewers look for.
      const url: string = urlBefore && random.chance(0.015) ? urlBefore : own;
      urlBefore = url;
      seed.occurrence_proofs.push({
        ...key, id: stableId('occurrence-proof', id, kind), occurrence_id: id, evidence_kind: kind,
        title: `${kindNames.get(kind)![manager.language]} № ${random.int(1, 240)}`, url, author_id: doneBy.id, author_name: doneBy.fullName, created_at: at,
      });
    }
  }
}

function addControlPoints(seed: WorkSeed, charter: CharterSeed, calendar: ReturnType<typeof createCalendar>, today: string): void {
  const { manager } = officeTeam(charter.office.code);
  const days = calendar.workingDays(charter.startsOn, charter.endsOn);
  for (const point of charter.controlPoints) {
    const random = createRandom('control-point', point.id);
    const dueAt = days.findLastIndex((day) => day <= point.dueOn);
    const reachedOn = days[Math.max(0, dueAt - random.int(-3, 3))] ?? days.at(-1)!;
    if (reachedOn >= today || random.chance(0.08)) continue;
    seed.control_point_results.push({
      office_id: charter.office.id, charter_id: charter.id, control_point_id: point.id, reached_on: reachedOn, note: reachedNotes[manager.language],
      given_by: manager.id, given_by_name: manager.fullName, given_at: momentOf(reachedOn, random.int(hours(9), hours(18))),
    });
  }
}
