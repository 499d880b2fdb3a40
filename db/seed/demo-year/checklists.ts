import { addDays } from '#app/platform/time/civil-date.ts';
import type { Row } from '../insert-rows.ts';
import { createRandom, type Random } from '../random.ts';
import { coordinator, officeByCode, projectOffices, type Office } from '../reference/offices.ts';
import { organisationsOf, type Organisation } from '../reference/organisations.ts';
import { commissionerOf, coordinators, officeTeam, type DemoLanguage, type Person } from '../reference/people.ts';
import { reportingOrganisationsOf } from '../reference/reporting-organisations.ts';
import type { Trilingual } from '../reference/trilingual.ts';
import { stableId } from '../stable-id.ts';

/** A version of a framework as the campaigns of the demo ask it. */
export type AskedFramework = { versionId: string; code: string; requirements: { subjectId: string; chapterCode: string; text: Trilingual; evidence: Trilingual }[] };
export type AskedFrameworks = { documents: AskedFramework; iso: AskedFramework };

export type ChecklistRows = Record<'campaigns' | 'checklists' | 'checklist_answers' | 'checklist_evidence' | 'checklist_delegations' | 'checklist_steps' | 'gap_actions' | 'gap_action_proofs', Row[]>;

type State = 'sent' | 'inProgress' | 'submitted' | 'returned' | 'reviewed' | 'toRenew';
type Answer = 'met' | 'partly' | 'notMet' | 'notApplicable';

type Campaign = {
  label: string; title: Record<'kk' | 'ru', string>; message: Record<'kk' | 'ru', string>; office: Office; isNational: boolean; framework: AskedFramework; year: number; opensOn: string; dueOn: string; reminderDays: number[];
  isClosed: boolean; author: Person;
};

const answersPerOffice = 10;

const comments: Record<Answer, Record<'kk' | 'ru', readonly string[]>> = {
  met: { kk: ['Бекітілген, сайтта жарияланған.', 'Директорлар кеңесі бекітті, қызметкерлер танысты.', 'Жыл басында жаңартылды.'], ru: ['Утверждено и размещено на сайте.', 'Утверждено советом директоров, работники ознакомлены.', 'Обновлено в начале года.'] },
  partly: { kk: ['Жобасы дайын, бекітуді күтуде.', 'Бар, бірақ соңғы өзгерістер енгізілмеген.'], ru: ['Проект готов, ожидает утверждения.', 'Есть, но последние изменения не внесены.'] },
  notMet: { kk: ['Әзірге жасалмаған.', 'Келесі тоқсанға жоспарланған.'], ru: ['Пока не разработано.', 'Запланировано на следующий квартал.'] },
  notApplicable: { kk: ['Ұйымда директорлар кеңесі жоқ.', 'Бұл қызмет түрі ұйымда жүргізілмейді.'], ru: ['В организации нет совета директоров.', 'Такой деятельности в организации нет.'] },
};
const remarks = { kk: ['Бекітілген нұсқасы тіркелмеген.', 'Құжатта жауапты тұлға көрсетілмеген.', 'Жарияланған сілтеме ашылмайды.'], ru: ['Не приложена утверждённая версия.', 'В документе не назван ответственный.', 'Ссылка на публикацию не открывается.'] } as const;
const delegationNote = { kk: 'Осы тараудың құжаттары сізде', ru: 'Документы этого раздела у вас' } as const;

const languageOf = (office: Office): 'kk' | 'ru' => (officeTeam(office.code).manager.language === 'ru' ? 'ru' : 'kk');
const wordsOf = (language: DemoLanguage): 'kk' | 'ru' => (language === 'ru' ? 'ru' : 'kk');

function writerOf(office: Office, organisation: Organisation): { person: Person; role: string } {
  const { complianceOfficer, manager } = officeTeam(office.code);
  return complianceOfficer.memberships.some(({ organisationId }) => organisationId === organisation.id) ? { person: complianceOfficer, role: 'complianceOfficer' } : { person: manager, role: 'projectManager' };
}

/** The quasi-public organisations whose answers the demo holds: the one with an officer of its own and some more. */
function answeringOf(office: Office): Organisation[] {
  const own = reportingOrganisationsOf(office.code).at(-1)!;
  const others = organisationsOf(office.code).filter(({ kind, id }) => kind === 'quasi_public' && id !== own.id);
  return [own, ...createRandom('answering-organisations', office.code).shuffle(others).slice(0, answersPerOffice)];
}

const quasiPublicOf = (office: Office): Organisation[] => organisationsOf(office.code).filter(({ kind }) => kind === 'quasi_public');

const at = (day: string, random: Random, hour: number) => `${day}T${String(hour).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00Z`;

function answerOf(random: Random, quality: number): Answer {
  const chance = random.next();
  if (chance < 0.05) return 'notApplicable';
  return chance < 0.05 + 0.62 * quality ? 'met' : chance < 0.05 + 0.62 * quality + 0.18 ? 'partly' : 'notMet';
}

/** One checklist with its answers, proofs, verdicts and path, as far as its state has come. */
function addChecklist(rows: ChecklistRows, campaign: Campaign, office: Office, organisation: Organisation, state: State, today: string): void {
  const { framework } = campaign;
  const random = createRandom('checklist', campaign.label, office.code, organisation.id);
  const id = stableId('checklist', campaign.label, organisation.id);
  const language = languageOf(office);
  const writer = writerOf(office, organisation);
  const reviewer = commissionerOf(organisation.regionCode);
  const place = { office_id: office.id, organisation_id: organisation.id, region_code: organisation.regionCode };
  const openedOn = addDays(campaign.opensOn, random.int(1, 12));
  const latest = today < campaign.dueOn ? today : campaign.dueOn;
  const submittedOn = [addDays(openedOn, random.int(7, 25)), latest].sort()[0]!;
  const reviewedOn = [addDays(submittedOn, random.int(3, 15)), today].sort()[0]!;
  const wasSubmitted = state !== 'sent' && state !== 'inProgress';
  const isDecided = state === 'returned' || state === 'reviewed' || state === 'toRenew';
  rows.checklists.push({
    ...place, id, campaign_office_id: campaign.office.id, campaign_id: stableId('campaign', campaign.label), framework_version_id: framework.versionId, framework_code: framework.code,
    title: campaign.title[wordsOf(campaign.author.language)], message: campaign.message[wordsOf(campaign.author.language)], year: campaign.year, opens_on: campaign.opensOn, due_on: campaign.dueOn,
    is_reviewed_by_office: !campaign.isNational, state, opened_at: state === 'sent' ? null : at(openedOn, random, 5),
    submitted_at: wasSubmitted ? at(submittedOn, random, 9) : null, submitted_by: wasSubmitted ? writer.person.id : null, submitted_by_name: wasSubmitted ? writer.person.fullName : null,
    submission_hash: wasSubmitted ? '0'.repeat(64) : null, reviewed_at: isDecided ? at(reviewedOn, random, 10) : null, reviewed_by: isDecided ? reviewer.id : null,
    reviewed_by_name: isDecided ? reviewer.fullName : null, requirement_count: framework.requirements.length, version: 1,
    created_at: at(campaign.opensOn, random, 3), updated_at: at(isDecided ? reviewedOn : wasSubmitted ? submittedOn : campaign.opensOn, random, 10),
  });
  if (state === 'sent') return;
  const path: [State, State, string, Person, string][] = [['sent', 'inProgress', at(openedOn, random, 5), writer.person, writer.role]];
  if (wasSubmitted) path.push(['inProgress', 'submitted', at(submittedOn, random, 9), writer.person, writer.role]);
  if (isDecided) path.push(['submitted', state === 'returned' ? 'returned' : 'reviewed', at(reviewedOn, random, 10), reviewer, 'commissioner']);
  rows.checklist_steps.push(...path.map(([from, to, madeAt, person, role], index) => ({
    ...place, checklist_id: id, id: stableId('checklist-step', id, index), from_state: from, to_state: to, note: '', made_by: person.id, made_by_name: person.fullName, made_by_role: role, made_at: madeAt,
  })));

  const quality = random.between(0.7, 1.3);
  const reached = wasSubmitted ? framework.requirements.length : random.int(3, framework.requirements.length - 3);
  let open = state === 'returned' || state === 'toRenew' ? 2 : 0;
  framework.requirements.slice(0, reached).forEach((requirement, index) => {
    const answer = answerOf(random, quality);
    const claims = answer === 'met' || answer === 'partly';
    const disagrees = isDecided && claims && random.chance(0.12);
    const isMarked = open > 0 && claims;
    if (isMarked) open -= 1;
    const isReturned = isMarked && state === 'returned';
    const isExpired = isMarked && state === 'toRenew';
    const verdict = !isDecided ? null : disagrees || isReturned ? (answer === 'met' ? 'partly' : 'notMet') : answer;
    const remark = verdict !== null && verdict !== answer ? random.pick(remarks[language]) : '';
    rows.checklist_answers.push({
      ...place, checklist_id: id, subject_id: requirement.subjectId, answer, comment: answer === 'notApplicable' || random.chance(0.35) ? random.pick(comments[answer][language]) : '',
      state: isReturned ? 'returned' : isExpired ? 'toRenew' : 'open', verdict, remark, verdict_by: verdict ? reviewer.id : null, verdict_by_name: verdict ? reviewer.fullName : null,
      verdict_at: verdict ? at(reviewedOn, random, 10) : null, version: 1, author_id: writer.person.id, author_name: writer.person.fullName, updated_at: at(openedOn, random, 8),
    });
    if (claims) {
      rows.checklist_evidence.push({
        ...place, checklist_id: id, subject_id: requirement.subjectId, id: stableId('checklist-evidence', id, index), title: requirement.evidence[language], url: `https://adal.example/${organisation.bin}/${index + 1}`,
        valid_until: isExpired ? addDays(today, -random.int(5, 40)) : random.chance(0.2) ? addDays(today, random.int(40, 400)) : null, author_id: writer.person.id, author_name: writer.person.fullName,
        created_at: at(openedOn, random, 8),
      });
    }
    if (isDecided && verdict === 'notMet' && random.chance(0.6)) addAction(rows, { place, id, index, requirement, reviewedOn, today, writer: writer.person, reviewer, language, random });
  });
}

type Planned = {
  place: { office_id: string; organisation_id: string; region_code: string }; id: string; index: number; requirement: AskedFramework['requirements'][number]; reviewedOn: string; today: string; writer: Person; reviewer: Person;
  language: 'kk' | 'ru'; random: Random;
};

/** What is done about a gap: what is old is mostly carried out. */
function addAction(rows: ChecklistRows, { place, id, index, requirement, reviewedOn, today, writer, reviewer, language, random }: Planned): void {
  const dueOn = addDays(reviewedOn, random.int(30, 150));
  const isPast = dueOn < today;
  const chance = random.next();
  const state = isPast ? (chance < 0.6 ? 'verified' : chance < 0.8 ? 'done' : 'inProgress') : chance < 0.5 ? 'planned' : 'inProgress';
  const isDone = state === 'verified' || state === 'done';
  const actionId = stableId('gap-action', id, index);
  const doneOn = [addDays(dueOn, -random.int(1, 20)), today].sort()[0]!;
  rows.gap_actions.push({
    ...place, id: actionId, checklist_id: id, subject_id: requirement.subjectId, text: language === 'kk' ? `Әзірлеп бекіту: ${requirement.text.kk}` : `Разработать и утвердить: ${requirement.text.ru}`,
    owner_id: writer.id, owner_name: writer.fullName, due_on: dueOn, evidence_kinds: ['file'], state, done_on: isDone ? doneOn : null, done_by: isDone ? writer.id : null,
    reviewed_by: state === 'verified' ? reviewer.id : null, reviewed_by_name: state === 'verified' ? reviewer.fullName : null, reviewed_at: state === 'verified' ? at(doneOn, random, 12) : null,
    version: 1, author_id: writer.id, author_name: writer.fullName, created_at: at(reviewedOn, random, 13), updated_at: at(reviewedOn, random, 13),
  });
  if (isDone) {
    rows.gap_action_proofs.push({
      ...place, action_id: actionId, id: stableId('gap-action-proof', id, index), evidence_kind: 'file', title: requirement.evidence[language], url: `https://adal.example/actions/${actionId}`,
      author_id: writer.id, author_name: writer.fullName, created_at: at(doneOn, random, 9),
    });
  }
}

function addCampaign(rows: ChecklistRows, campaign: Campaign, organisationCount: number, organisations: { officeId: string; organisationId: string }[], today: string): void {
  const { label, office, author } = campaign;
  const random = createRandom('campaign', label);
  rows.campaigns.push({
    office_id: office.id, id: stableId('campaign', label), is_national: campaign.isNational, title: campaign.title[wordsOf(author.language)], message: campaign.message[wordsOf(author.language)],
    framework_version_id: campaign.framework.versionId, year: campaign.year,
    audience: { officeIds: [], regionCodes: [], officeKinds: [], kinds: organisations.length === 0 ? ['quasi_public'] : [], sizes: [], organisations },
    opens_on: campaign.opensOn, due_on: campaign.dueOn, reminder_days: campaign.reminderDays, state: campaign.isClosed ? 'closed' : 'sent', target_count: organisationCount, sent_count: organisationCount,
    sending_started_at: at(campaign.opensOn, random, 3), sent_at: at(campaign.opensOn, random, 3), closed_at: campaign.isClosed ? at([addDays(campaign.dueOn, 60), today].sort()[0]!, random, 6) : null,
    version: 1, author_id: author.id, author_name: author.fullName, created_at: at(addDays(campaign.opensOn, -3), random, 6), updated_at: at(campaign.opensOn, random, 3),
  });
}

const currentStates: [State, number][] = [['sent', 0.2], ['inProgress', 0.3], ['submitted', 0.27], ['returned', 0.08], ['reviewed', 0.15]];

function pickState(random: Random): State {
  let chance = random.next();
  for (const [state, share] of currentStates) {
    if (chance < share) return state;
    chance -= share;
  }
  return 'sent';
}

/**
 * Campaigns of the last and the current year: the documents of every quasi-public organisation, asked by the coordinator in both,
 * and ISO 37001 asked by one office of some of its own. Not every answer is made up: most organisations have not opened theirs.
 */
export function buildChecklists({ documents, iso }: AskedFrameworks, today: string): ChecklistRows {
  const rows: ChecklistRows = { campaigns: [], checklists: [], checklist_answers: [], checklist_evidence: [], checklist_delegations: [], checklist_steps: [], gap_actions: [], gap_action_proofs: [] };
  const year = Number(today.slice(0, 4));
  const national = { office: coordinator, isNational: true, framework: documents, author: coordinators[0] };
  const last: Campaign = {
    ...national, label: 'last', year: year - 1, opensOn: `${year - 1}-10-06`, dueOn: `${year - 1}-11-28`, reminderDays: [14, 3], isClosed: true,
    title: { kk: `Комплаенс құжаттары, ${year - 1} жыл`, ru: `Документы комплаенса, ${year - 1} год` }, message: { kk: 'Құжаттардың бар-жоғын және олардың жарамдылығын көрсетіңіз.', ru: 'Укажите, какие документы есть и действуют ли они.' },
  };
  const current: Campaign = {
    ...national, label: 'current', year, opensOn: addDays(today, -49), dueOn: addDays(today, 7), reminderDays: [14, 7, 1], isClosed: false,
    title: { kk: `Комплаенс құжаттары, ${year} жыл`, ru: `Документы комплаенса, ${year} год` },
    message: { kk: 'Былтырғы жауаптар қасында тұр. Өзгерген жерлерін жаңартып, дәлелін тіркеңіз.', ru: 'Прошлогодние ответы стоят рядом. Обновите то, что изменилось, и приложите подтверждения.' },
  };
  const askingOffice = officeByCode('AKM');
  const { manager } = officeTeam('AKM');
  const own: Campaign = {
    label: 'own', office: askingOffice, isNational: false, framework: iso, author: manager, year, opensOn: addDays(today, -42), dueOn: addDays(today, -7), reminderDays: [7], isClosed: false,
    title: { kk: 'ISO 37001 бойынша өзін-өзі бағалау', ru: 'Самооценка по ISO 37001' }, message: { kk: 'Сертификаттауға дайындық.', ru: 'Подготовка к сертификации.' },
  };

  let [asked, askedBefore] = [0, 0];
  for (const office of projectOffices) {
    const answering = answeringOf(office);
    const own = answering[0]!;
    for (const [index, organisation] of answering.entries()) {
      askedBefore += 1;
      addChecklist(rows, last, office, organisation, index > 0 && createRandom('to-renew', organisation.id).chance(0.06) ? 'toRenew' : 'reviewed', today);
    }
    for (const organisation of quasiPublicOf(office)) {
      asked += 1;
      const isAnswering = answering.includes(organisation);
      const state = organisation === own ? 'inProgress' : isAnswering ? pickState(createRandom('state', organisation.id)) : 'sent';
      addChecklist(rows, current, office, organisation, state, today);
    }
  }
  addCampaign(rows, last, askedBefore, projectOffices.flatMap((office) => answeringOf(office).map(({ id }) => ({ officeId: office.id, organisationId: id }))), today);
  addCampaign(rows, current, asked, [], today);
  const chosen = answeringOf(askingOffice);
  const states: State[] = ['inProgress', 'submitted', 'submitted', 'reviewed', 'sent', 'sent', 'inProgress'];
  states.forEach((state, index) => addChecklist(rows, own, askingOffice, chosen[index]!, state, today));
  addCampaign(rows, own, states.length, chosen.slice(0, states.length).map(({ id }) => ({ officeId: askingOffice.id, organisationId: id })), today);

  const [, colleague] = officeTeam('AKM').executors;
  const officers = chosen[0]!;
  rows.checklist_delegations.push({
    office_id: askingOffice.id, organisation_id: officers.id, region_code: officers.regionCode, checklist_id: stableId('checklist', 'own', officers.id), chapter_code: iso.requirements.at(-1)!.chapterCode,
    person_id: colleague.id, person_name: colleague.fullName, note: delegationNote[languageOf(askingOffice)], due_on: addDays(today, 5),
    author_id: writerOf(askingOffice, officers).person.id, author_name: writerOf(askingOffice, officers).person.fullName,
  });
  return rows;
}
