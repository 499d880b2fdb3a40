import { PgDialect } from 'drizzle-orm/pg-core';
import { sql as drizzleSql } from 'drizzle-orm';
import type { TransactionSql } from 'postgres';
import { selectReportContents } from '#app/features/charter-life/closing-report.sql.server.ts';
import { hashCharterContent, hashContent } from '#app/features/charters/charter-content.server.ts';
import type { CharterContent } from '#app/features/charters/charters.model.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { insertRows, type Row } from '../insert-rows.ts';
import { createRandom } from '../random.ts';
import { officeTeam, type DemoLanguage, type Person } from '../reference/people.ts';
import { stableId } from '../stable-id.ts';
import { reviewerOf } from './charters.ts';
import type { CharterSeed } from './model.ts';
import { hours, momentOf, workingDayAfter } from './moments.ts';

const keyOf = (charter: CharterSeed) => ({ office_id: charter.office.id, charter_id: charter.id });
const idsOf = (charters: readonly CharterSeed[]) => charters.map(({ id }) => id);
const inForce = (charters: readonly CharterSeed[]) => charters.filter(({ state }) => state === 'approved');

type SubmissionSeed = { number: number; by: Person; at: string; content: CharterContent; contentHash: string; changeRequestId?: string };

/** What was submitted, kept to the letter. */
export const submissionOf = (charter: CharterSeed, { number, by, at, content, contentHash, changeRequestId }: SubmissionSeed): Row => ({
  ...keyOf(charter), id: stableId('charter-submission', charter.code, changeRequestId ?? '', number), change_request_id: changeRequestId ?? null, number, content,
  content_hash: contentHash, submitted_by: by.id, submitted_by_name: by.fullName, submitted_at: at,
});

/** What a charter was like when it was returned: higher plans of one indicator, and an organisation fewer. */
export function firstAttemptOf(content: CharterContent): CharterContent {
  const chosen = content.indicators.find(({ kind, targets }) => kind === 'increment' && targets.length > 0);
  return {
    ...content,
    organisations: content.organisations.length > 1 ? content.organisations.slice(0, -1) : content.organisations,
    risks: content.risks.slice(0, -1),
    indicators: content.indicators.map((indicator) =>
      indicator === chosen
        ? { ...indicator, targets: indicator.targets.map((target) => ({ ...target, planned: String(Math.ceil(Number(target.planned) * 1.25)) })) }
        : indicator),
  };
}

type Step = { from: string; to: string; day: string; by: 'manager' | 'lead' };

/** Moves charters on, with the trail. The database checks each step against the life table. */
async function move(sql: TransactionSql, charters: readonly CharterSeed[], stepOf: (charter: CharterSeed) => Step): Promise<void> {
  const hashes = new Map((await sql<{ id: string; hash: string }[]>`
    select charter_id as id, content_hash as hash from charter_versions where charter_id = any (${idsOf(charters)}::uuid[])`).map(({ id, hash }) => [id, hash]));
  await insertRows(sql, 'charter_decisions', charters.map((charter): Row => {
    const { from, to, day, by } = stepOf(charter);
    const person = officeTeam(charter.office.code)[by];
    return {
      ...keyOf(charter), id: stableId('charter-decision', charter.code, to), region_code: charter.office.regionCode, from_state: from, to_state: to, remark: null,
      content_hash: hashes.get(charter.id)!, decided_by: person.id, decided_by_name: person.fullName, decided_by_role: by === 'lead' ? 'officeLead' : 'projectManager',
      decided_at: momentOf(day, createRandom('moved', charter.code, to).int(hours(9), hours(17))),
    };
  }));
  const to = stepOf(charters[0]!).to;
  await sql`update charters set state = ${to}, version = version + 1 where id = any (${idsOf(charters)}::uuid[])`;
}

const spendingNotes: Record<DemoLanguage, string[]> = {
  kk: ['Оқыту семинары', 'Баспа материалдары', 'Сауалнама жүргізу'],
  ru: ['Обучающий семинар', 'Печатные материалы', 'Проведение опроса'],
  en: ['Training seminar', 'Printed materials', 'Survey'],
};

/** Money spent until a day: a part of what was planned. */
async function spend(sql: TransactionSql, charters: readonly CharterSeed[], until: string): Promise<void> {
  await insertRows(sql, 'charter_spendings', charters.flatMap((charter) => {
    const { manager } = officeTeam(charter.office.code);
    const random = createRandom('spendings', charter.code);
    return charter.resources.filter(({ kind }) => kind === 'money').flatMap(({ id, plannedTenge }) =>
      Array.from({ length: random.int(1, 4) }, (_, index) => {
        const spentOn = workingDayAfter(addDays(charter.startsOn, 25 * (index + 1)));
        return {
          ...keyOf(charter), id: stableId('spending', id, index), resource_id: id, spent_on: spentOn, tenge: Math.round((plannedTenge! * random.int(8, 24)) / 100),
          note: random.pick(spendingNotes[manager.language]), author_id: manager.id, author_name: manager.fullName, created_at: momentOf(spentOn, hours(16)),
        };
      }).filter(({ spent_on: day }) => day < until),
    );
  }));
}

const reports: Record<DemoLanguage, { summary: string; lessons: string; explanation: string }> = {
  kk: {
    summary: 'Паспортта көзделген жұмыс толық аяқталды, мақсатқа негізінен қол жеткізілді. Нәтижелер күнделікті журналмен және дәлелдермен расталады.',
    lessons: 'Ұйымдарды жоспарлау кезеңінен бастап тарту керек. Дәлелдерді жұмыс біткен күні тіркеген тиімді.',
    explanation: 'Ұйымдардың бір бөлігі жұмысты жыл соңына қарай бастады.',
  },
  ru: {
    summary: 'Работа, предусмотренная паспортом, завершена, цель в основном достигнута. Результаты подтверждены ежедневным журналом и доказательствами.',
    lessons: 'Организации нужно привлекать с этапа планирования. Подтверждения лучше прикладывать в день завершения работы.',
    explanation: 'Часть организаций начала работу только к концу года.',
  },
  en: {
    summary: 'The work of the charter is complete and its goal largely reached. The daily log and the proofs show the results.',
    lessons: 'Bring organisations in while planning. Attach proofs on the day on which the work is done.',
    explanation: 'Some of the organisations began only towards the end of the year.',
  },
};

/** A year that is over: charters with results against each indicator, lessons, and a report bound to its hash. */
export async function closeCharters(sql: TransactionSql, charters: readonly CharterSeed[]): Promise<void> {
  const year = Number(charters[0]!.endsOn.slice(0, 4));
  await spend(sql, charters, charters[0]!.endsOn);
  await move(sql, charters, ({ startsOn }) => ({ from: 'approved', to: 'active', day: startsOn, by: 'manager' }));
  await move(sql, charters, () => ({ from: 'active', to: 'closing', day: `${year + 1}-01-09`, by: 'manager' }));
  const words = charters.map((charter) => {
    const { manager } = officeTeam(charter.office.code);
    return { ...keyOf(charter), ...reports[manager.language], by: manager.id, by_name: manager.fullName };
  });
  const at = momentOf(`${year + 1}-01-13`, hours(15));
  await sql`
    insert into charter_closings (office_id, charter_id, summary, lessons, updated_by, updated_by_name, updated_at)
    select w.office_id, w.charter_id, w.summary, w.lessons, w.by, w.by_name, ${at}
    from json_to_recordset(${JSON.stringify(words)}::text::json) as w(office_id uuid, charter_id uuid, summary text, lessons text, by uuid, by_name text)`;
  await sql`
    insert into charter_results (office_id, charter_id, charter_indicator_id, outcome, fact, plan, explanation, given_by, given_by_name, given_at)
    select f.office_id, f.charter_id, f.id, o.outcome, f.fact, f.plan, case when o.outcome = 'reached' then '' else w.explanation end, w.by, w.by_name, ${at}
    from json_to_recordset(${JSON.stringify(words)}::text::json) as w(office_id uuid, charter_id uuid, explanation text, by uuid, by_name text)
    join lateral (
      select i.office_id, i.charter_id, i.id,
        (select case when i.kind = 'ratio' then round(sum(r.reported) / nullif(sum(r.reported_denominator), 0), 4) else sum(r.reported) end
          from rollup_months r where r.office_id = i.office_id and r.charter_indicator_id = i.id) as fact,
        (select t.planned from charter_targets t where t.office_id = i.office_id and t.charter_indicator_id = i.id order by t.control_on desc limit 1) as plan
      from charter_indicators i where i.office_id = w.office_id and i.charter_id = w.charter_id
    ) f on true
    cross join lateral (select case when f.plan is null or f.fact >= f.plan * 0.95 then 'reached' when f.fact >= f.plan * 0.7 then 'partly' else 'notReached' end as outcome) o`;
  const query = new PgDialect().sqlToQuery(selectReportContents(drizzleSql`c.id = any (${drizzleSql.param(idsOf(charters))}::uuid[])`));
  const contents = await sql.unsafe<{ charterId: string; content: object }[]>(query.sql, query.params as string[]);
  await sql`
    update charter_closings x set content = w.content, content_hash = w.hash
    from json_to_recordset(${JSON.stringify(contents.map(({ charterId, content }) => ({ id: charterId, content, hash: hashContent(content) })))}::text::json)
      as w(id uuid, content jsonb, hash text)
    where x.charter_id = w.id`;
  await move(sql, charters, () => ({ from: 'closing', to: 'closed', day: `${year + 1}-01-20`, by: 'lead' }));
}

const changeReasons: Record<DemoLanguage, string> = {
  kk: 'Орган жаңа ұйымдарды қамтымақ, сондықтан жылдық нысаналы мәнді арттыру қажет.',
  ru: 'Ведомство охватывает новые организации, поэтому годовое плановое значение нужно увеличить.',
  en: 'The authority takes in more organisations, so the yearly target has to be raised.',
};

const changeRemarks: Record<DemoLanguage, string> = {
  kk: 'Мұндай өсім негізделмеген. Қолда бар ұйымдарға сүйеніп қайта есептеңіз.',
  ru: 'Такой рост не обоснован. Пересчитайте, исходя из имеющихся организаций.',
  en: 'Such a rise is not justified. Reckon again with the organisations there are.',
};

const questions: Record<DemoLanguage, { question: string; answer: string }> = {
  kk: { question: 'Екі ұйым дерек бермей отыр, ресми хат керек.', answer: 'Хат жіберілді, басшылары ескертілді.' },
  ru: { question: 'Две организации не передают данные, нужно официальное письмо.', answer: 'Письмо направлено, руководители предупреждены.' },
  en: { question: 'Two organisations do not hand in their data; an official letter is needed.', answer: 'The letter is sent and their heads are warned.' },
};

/** Charters at work today: active, with changes under way and questions put before the next level. */
export async function startCharters(sql: TransactionSql, charters: readonly CharterSeed[], today: string): Promise<void> {
  const running = inForce(charters).filter(({ startsOn }) => startsOn <= today);
  if (running.length === 0) return;
  await spend(sql, running, today);
  await move(sql, running, ({ startsOn }) => ({ from: 'approved', to: 'active', day: workingDayAfter(addDays(startsOn, -1)), by: 'manager' }));
  await requestChanges(sql, running.filter((_, index) => index % 7 === 1), today);
  await escalate(sql, running.filter((_, index) => index % 5 === 2), today);
}

async function requestChanges(sql: TransactionSql, charters: readonly CharterSeed[], today: string): Promise<void> {
  const approved = new Map((await sql<{ id: string; content: CharterContent }[]>`
    select charter_id as id, content from charter_versions where charter_id = any (${idsOf(charters)}::uuid[])`).map(({ id, content }) => [id, content]));
  const [requests, decisions, submissions]: [Row[], Row[], Row[]] = [[], [], []];
  for (const [index, charter] of charters.entries()) {
    const { manager } = officeTeam(charter.office.code);
    const content = raised(approved.get(charter.id)!);
    if (!content) continue;
    const id = stableId('change-request', charter.code);
    const at = momentOf(addDays(today, -createRandom('change', charter.code).int(1, 6)), hours(11));
    requests.push({
      ...keyOf(charter), id, number: 1, region_code: charter.office.regionCode, base_version: 1, state: 'submitted', reason: changeReasons[manager.language], content,
      version: 3, created_by: manager.id, created_by_name: manager.fullName, created_at: at, updated_at: at,
    });
    const decide = (number: number, from: string, to: string, about: CharterContent, { person, role }: { person: Person; role: string }, when: string) => {
      const contentHash = hashCharterContent(about);
      decisions.push({
        ...keyOf(charter), id: stableId('change-decision', charter.code, ...(number === 1 ? [] : [number])), change_request_id: id,
        region_code: charter.office.regionCode, from_state: from, to_state: to, remark: to === 'returned' ? changeRemarks[manager.language] : null,
        content_hash: contentHash, decided_by: person.id, decided_by_name: person.fullName, decided_by_role: role, decided_at: when,
      });
      if (to !== 'submitted') return;
      submissions.push(submissionOf(charter, { number: number === 1 ? 1 : 2, by: person, at: when, content: about, contentHash, changeRequestId: id }));
    };
    const author = { person: manager, role: 'projectManager' };
    // Every third one was returned once: its first attempt asked for more.
    const first = index % 3 === 1 ? raised(approved.get(charter.id)!, 1.5) : null;
    if (first) {
      const day = addDays(at.slice(0, 10), -6);
      decide(1, 'draft', 'submitted', first, author, momentOf(day, hours(10)));
      decide(2, 'submitted', 'returned', first, reviewerOf(charter.office), momentOf(addDays(day, 2), hours(15)));
      decide(3, 'returned', 'submitted', content, author, at);
    } else {
      decide(1, 'draft', 'submitted', content, author, at);
    }
  }
  await insertRows(sql, 'charter_change_requests', requests);
  await insertRows(sql, 'charter_decisions', decisions);
  await insertRows(sql, 'charter_submissions', submissions);
}

/** The last planned value of the first indicator that is counted in whole numbers, raised. */
function raised(content: CharterContent, times = 1.1): CharterContent | null {
  const chosen = content.indicators.find(({ kind, targets }) => kind === 'increment' && targets.length > 0);
  if (!chosen) return null;
  const last = chosen.targets.at(-1)!;
  const planned = String(Math.ceil(Number(last.planned) * times));
  return {
    ...content,
    indicators: content.indicators.map((indicator) =>
      indicator === chosen ? { ...indicator, targets: indicator.targets.map((target) => (target === last ? { ...target, planned } : target)) } : indicator),
  };
}

async function escalate(sql: TransactionSql, charters: readonly CharterSeed[], today: string): Promise<void> {
  await insertRows(sql, 'escalations', charters.map((charter, index): Row => {
    const { manager, lead } = officeTeam(charter.office.code);
    const words = questions[manager.language];
    const isAnswered = index % 3 === 0;
    const raisedOn = addDays(today, -createRandom('escalated', charter.code).int(2, 12));
    return {
      ...keyOf(charter), id: stableId('escalation', charter.code), region_code: charter.office.regionCode, level: 'curator', cause: 'manual', question: words.question,
      raised_by: manager.id, raised_by_name: manager.fullName, raised_at: momentOf(raisedOn, hours(10)), due_on: workingDayAfter(raisedOn, 5),
      state: isAnswered ? 'answered' : 'open', answer: isAnswered ? words.answer : null, answered_by: isAnswered ? lead.id : null,
      answered_by_name: isAnswered ? lead.fullName : null, answered_at: isAnswered ? momentOf(addDays(raisedOn, 1), hours(12)) : null, version: isAnswered ? 2 : 1,
    };
  }));
}
