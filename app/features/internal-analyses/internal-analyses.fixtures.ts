import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { actorOf, createOffice, createOrganisation } from '#db/test/factories.ts';
import { makePaper } from './analysis-papers.server.ts';
import type { AnalysisAction, AnalysisKey, NewAnalysis } from './internal-analyses.schema.ts';
import { beginAnalysis, workOnAnalysis } from './internal-analyses.service.server.ts';
import type { AnalysisStepCode } from './procedure.model.ts';
import { loadProcedurePage } from './procedure-page.server.ts';
import type { StepValues } from './step-fields.model.ts';

/** An office with two organisations and everybody who has a part in an analysis. For tests only. */
export type RegisterScene = { officeId: string; organisationId: string; otherOrganisationId: string; officer: Actor; otherOfficer: Actor; executor: Actor; manager: Actor; lead: Actor; commissioner: Actor; coordinator: Actor };

export async function createRegisterScene(owner: Sql, regionCode = 'KZ-11'): Promise<RegisterScene> {
  const office = await createOffice(owner, { regionCode });
  const [organisationId, otherOrganisationId] = [await createOrganisation(owner, office.officeId, regionCode), await createOrganisation(owner, office.officeId, regionCode)];
  const elsewhere = { officeId: uuid(), regionCode };
  return {
    officeId: office.officeId, organisationId, otherOrganisationId,
    officer: actorOf(office, 'complianceOfficer', 'organisation', { organisationId }),
    otherOfficer: actorOf(office, 'complianceOfficer', 'organisation', { organisationId: otherOrganisationId }),
    executor: actorOf(office, 'executor', 'organisation', { organisationId }),
    manager: actorOf(office, 'projectManager', 'office'),
    lead: actorOf(office, 'officeLead', 'office'),
    commissioner: actorOf(elsewhere, 'commissioner', 'region'),
    coordinator: actorOf({ officeId: elsewhere.officeId, regionCode: null }, 'coordinator', 'national'),
  };
}

export const today = '2026-03-02';
const config = { config: { maxUploadBytes: 1_000_000, filesDirectory: '/nonexistent' } } as unknown as Parameters<typeof workOnAnalysis>[0];

export const run = <Result>(database: Database, actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(database, actor, 'write', body);
export const pageOf = (database: Database, actor: Actor, key: AnalysisKey, day = today) =>
  withActor(database, actor, 'read', (transaction) => loadProcedurePage(transaction, actor, key, day));

export const newAnalysis = (organisationId: string, more: Partial<NewAnalysis> = {}): NewAnalysis => ({
  id: uuid(), organisationId, year: 2026, isUnscheduled: false, unscheduledReason: '', language: 'kk', object: 'Ұйымның сатып алу қызметі', periodFrom: '2025-01-01',
  periodTo: '2025-12-31', directionCodes: ['A.LEGAL_ACTS', 'B.HR'], performerKind: 'workingGroup', ...more,
});

export const begin = (database: Database, actor: Actor, input: NewAnalysis): Promise<AnalysisKey> => run(database, actor, (transaction) => beginAnalysis(transaction, actor, input, today));

export const work = (database: Database, actor: Actor, key: AnalysisKey, input: AnalysisAction, day = today) =>
  workOnAnalysis(config, actor, (body) => withActor(database, actor, 'write', body), key, input, day);

/** What a person writes into each step. */
export const written: Partial<Record<AnalysisStepCode, StepValues>> = {
  order: { orderNumber: '15-Ө', orderOn: '2026-02-20', startsOn: '2026-03-02' },
  performer: { performerKind: 'workingGroup', performerName: '', members: [{ fullName: 'Іңкәр Ұзақбаева', jobTitle: 'Комплаенс-офицер', isHead: true }, { fullName: 'Айдос Жүнісов', jobTitle: 'Заңгер', isHead: false }] },
  announcement: { publishedOn: '2026-02-25', contact: '+7 7162 000000', text: 'Талдау басталады.' },
  sources: { sourceCodes: [], note: 'Бұйрықтар мен хаттамалар.' },
  survey: { heldFrom: '2026-03-03', heldTo: '2026-03-05', respondents: '120', results: 'Жұмыскерлердің басым бөлігі рәсімді түсінікті деп санайды.' },
  analysis: { descriptions: { 'B.HR': 'Штатта 120 бірлік, тәртіптік жаза 4.' }, noneFound: true },
  discussion: { heldOn: '2026-03-02', place: 'Көкшетау', participants: '25', decisions: 'Анықтаманы мақұлдау.' },
  note: { conclusion: 'Рәсімдер жалпы сақталады.' },
  submission: { headName: 'Ғалымжан Әбдірахманов', headPosition: 'Бас директор' },
  plan: { approverName: 'Ғалымжан Әбдірахманов', approverPosition: 'Бас директор', approvedOn: '2026-03-02' },
  publication: { publishedOn: '2026-03-02' },
  reassessment: { plannedOn: '2027-09-01', note: '' },
};

export const attach = (step: AnalysisStepCode, evidenceKind: string): AnalysisAction => ({ intent: 'attachLink', id: uuid(), step, evidenceKind, title: '', url: 'https://example.kz/paper' });

/** Saves a step as somebody who has just looked at it, and finishes it. */
export async function finish(database: Database, actor: Actor, key: AnalysisKey, step: AnalysisStepCode, details: StepValues = written[step] ?? {}, isFinished = true): Promise<void> {
  const { steps } = await pageOf(database, actor, key);
  await work(database, actor, key, { intent: 'saveStep', step, version: steps.find(({ code }) => code === step)!.version, isFinished, details });
}

const papersOf: Partial<Record<AnalysisStepCode, string>> = { order: 'order', announcement: 'link', discussion: 'minutes', note: 'note', plan: 'plan', publication: 'link' };

/** Every step up to the last of those given, with its papers. */
export async function carryOut(owner: Sql, database: Database, actor: Actor, key: AnalysisKey, last: AnalysisStepCode): Promise<void> {
  const [source] = await owner<{ code: string }[]>`select code from risk_catalogue_entries where catalogue = 'source' order by position limit 1`;
  for (const step of ['order', 'performer', 'announcement', 'sources', 'survey', 'analysis', 'discussion', 'note', 'submission', 'plan'] as const) {
    const details = step === 'sources' ? { ...written.sources, sourceCodes: [source!.code] } : written[step]!;
    if (papersOf[step]) await work(database, actor, key, attach(step, papersOf[step]));
    if (step === 'note' || step === 'plan') {
      await finish(database, actor, key, step, details, false);
      await run(database, actor, (transaction) => makePaper(transaction, actor, key, step === 'note' ? 'analyticalNote' : 'actionPlan', today));
    }
    await finish(database, actor, key, step, details);
    if (step === last) return;
  }
}
