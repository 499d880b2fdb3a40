import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Role, type Scope } from '#app/platform/auth/actor.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';
import { spell } from '#app/features/publications/content.model.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import type { CharterScene } from './test/factories.ts';
import { createFullOffice } from './test/full-office.ts';
import { createNationalReport } from './test/national-report.ts';
import { startBuiltServer, type RunningServer } from './test/running-server.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';

/**
 * Who may do what, generated from the routes of the built product and tried against the running server: every route and
 * action, by every role, with own, foreign, unknown and malformed ids.
 */
type Handler = { access?: string };
type BuiltRoute = { id: string; parentId?: string; path?: string; index?: boolean; module: { loader?: Handler; action?: Handler; default?: unknown } };

type RouteCase = { id: string; address: string; access: string; method: 'GET' | 'POST' };

let db: TestDatabase;
let server: RunningServer;
let own: CharterScene;
let foreign: CharterScene;
let routeCases: RouteCase[];
const cookies = new Map<Role | 'nobody', string>([['nobody', '']]);

const scopeOf: Record<Role, Scope> = {
  executor: 'team', complianceOfficer: 'organisation', projectManager: 'office', officeLead: 'office', commissioner: 'region',
  coordinator: 'national', auditor: 'national', administrator: 'system',
};
const seesEverything: readonly Role[] = ['coordinator', 'auditor', 'administrator'];

type Ids = Record<string, string>;

async function idsOf(scene: CharterScene): Promise<Ids> {
  const [file] = await db.owner<{ id: string }[]>`select id from files where office_id = ${scene.officeId}`;
  const [change] = await db.owner<{ id: string }[]>`select id from charter_change_requests where office_id = ${scene.officeId}`;
  const [occurrence] = await db.owner<{ id: string }[]>`select id from task_occurrences where office_id = ${scene.officeId}`;
  const [analysis] = await db.owner<{ id: string }[]>`select id from internal_analyses where office_id = ${scene.officeId}`;
  const [risk] = await db.owner<{ id: string }[]>`select id from risks where office_id = ${scene.officeId}`;
  const [riskImport] = await db.owner<{ id: string }[]>`select id from risk_imports where office_id = ${scene.officeId}`;
  const [position] = await db.owner<{ id: string }[]>`select id from exposed_positions where office_id = ${scene.officeId}`;
  const [batch] = await db.owner<{ id: string }[]>`select id from review_batches where office_id = ${scene.officeId}`;
  const [recommendation] = await db.owner<{ id: string }[]>`select id from recommendations where office_id = ${scene.officeId}`;
  const [effect] = await db.owner<{ id: string }[]>`select id from effects where office_id = ${scene.officeId}`;
  const [issue] = await db.owner<{ id: string }[]>`select id from regional_issues where office_id = ${scene.officeId}`;
  const [campaign] = await db.owner<{ id: string }[]>`select id from campaigns where office_id = ${scene.officeId}`;
  const [event] = await db.owner<{ id: string; series_id: string }[]>`select id, series_id from culture_events where office_id = ${scene.officeId} order by created_at, id limit 1`;
  const [answer] = await db.owner<{ checklist_id: string; subject_id: string }[]>`select checklist_id, subject_id from checklist_answers where office_id = ${scene.officeId}`;
  const [gapAction] = await db.owner<{ id: string }[]>`select id from gap_actions where office_id = ${scene.officeId}`;
  return {
    checklistId: answer!.checklist_id, subjectId: answer!.subject_id, chapterCode: '1', actionId: gapAction!.id,
    campaignId: campaign!.id,
    eventId: event!.id, seriesId: event!.series_id,
    year: '2030', sectionCode: 'statistics', reportFile: 'kk.pdf', language: 'kk',
    frameworkCode: 'iso-37001', versionNumber: '2',
    positionId: position!.id, analysisPaperFile: 'analyticalNote-1.pdf',
    analysisId: analysis!.id, riskId: risk!.id, importId: riskImport!.id, issueId: issue!.id, batchId: batch!.id, formFile: 'form.xlsx',
    recommendationId: recommendation!.id, register: 'effects', recordId: effect!.id,
    regionCode: scene.regionCode!,
    officeId: scene.officeId, charterId: scene.charterId, organisationId: scene.organisationIds[0]!, charterIndicatorId: scene.indicators[0]!.id,
    statisticCode: 'sps4.internal_analysis.elimination_rate', seriesCode: 'statistics.convicted.total', day: '2026-03-02', month: '2026-02', charterVersion: '1', fileId: file!.id, indicatorCode: 'IA-01', templateId: '', token: 'x'.repeat(43),
    paperFile: 'charter.pdf', changePaperFile: 'change.pdf', occurrenceId: occurrence!.id, changeRequestId: change!.id,
  };
}

const shared = async (): Promise<Ids> => {
  const [template] = await db.owner<{ id: string }[]>`select id from project_templates order by id limit 1`;
  const [indicator] = await db.owner<{ code: string }[]>`select code from indicators order by code limit 1`;
  const [publication] = await db.owner<{ id: string }[]>`select id from publications where code = 'tried'`;
  return { templateId: template!.id, indicatorCode: indicator!.code, publicationId: publication!.id, publicationCode: 'tried', publicationFile: 'adal-tried.json' };
};

/** A publication that everybody may read. */
async function publish(): Promise<void> {
  const content = spell({
    format: 'adal-publication/1', code: 'tried', title: { kk: 'x', ru: null, en: null }, summary: null, period: '2022', asOf: '2022-12-31', knownAt: '2023-01-01T00:00:00.000000Z', countedOn: '2023-01-01', statistics: [], parts: [],
  });
  await db.owner`insert into publications ${db.owner({
    id: randomUUID(), code: 'tried', title: db.owner.json({ kk: 'x', ru: null, en: null }), period: '2022', as_of: '2022-12-31', state: 'published', known_at: '2023-01-01', content, content_hash: '0'.repeat(64),
    names: db.owner.json({}), prepared_by_name: 'n', frozen_at: '2023-01-01', frozen_by: randomUUID(), frozen_by_name: 'n', published_at: '2023-01-01', published_by: randomUUID(), published_by_name: 'n',
  })}`;
}

/** Ids that belong to somebody: all others in an address (a month, a day, a catalogue's code) name nothing of a tenant. */
const owned = ['regionCode', 'officeId', 'charterId', 'organisationId', 'charterIndicatorId', 'fileId', 'occurrenceId', 'changeRequestId', 'analysisId', 'riskId', 'issueId', 'batchId', 'positionId', 'eventId', 'seriesId',
  'recommendationId', 'recordId', 'checklistId', 'actionId', 'campaignId'];

const fill = (address: string, ids: Ids) => address.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'missing'));
const hasOwnedId = (address: string) => owned.some((name) => address.includes(`:${name}`));

/** A body that each action accepts, so that what it answers is about the id and the role and not about the form. */
function bodyFor(routeCase: RouteCase, ids: Ids): { type: string; body: string } {
  const form = (fields: Record<string, string>) => ({ type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() });
  const inLanguages = (field: string) => Object.fromEntries(['kk', 'ru', 'en'].map((language) => [`${field}.${language}`, 'x']));
  const publicationFields = (more: Record<string, string>) => ({ ...more, code: 'other', ...inLanguages('title'), ...inLanguages('summary'), period: '2022', asOf: '', statistics: 'no.such' });
  const cell = { organisationId: ids.organisationId, charterIndicatorId: ids.charterIndicatorId, day: ids.day, entry: 'value', value: '1', denominator: null, expectedRevision: 0 };
  const definition = {
    ...Object.fromEntries(['name', 'description', 'legalReference'].flatMap((name) => [[`${name}.kk`, name === 'legalReference' ? '' : 'x'], [`${name}.ru`, ''], [`${name}.en`, '']])),
    'source.kind': 'records', 'source.register': 'risks', 'source.count': 'records', 'source.dateRule': 'identified', themeCode: 'none', unitCode: 'none', decimals: '0', direction: 'up', countedSince: '2022-01-01',
  };
  const bodies: Record<string, () => { type: string; body: string }> = {
    '/work/log/cells': () => ({ type: 'application/json', body: JSON.stringify({ cells: [cell] }) }),
    '/work/log/cell': () => form({ intent: 'comment', id: randomUUID(), office: ids.officeId!, organisation: ids.organisationId!, indicator: ids.charterIndicatorId!, day: ids.day!, body: 'x' }),
    '/work/log': () => form({ day: ids.day!, act: 'save' }),
    '/periods/:officeId/:month': () => form({ movement: 'close', version: '1' }),
    '/charters/new': () => form({ id: randomUUID(), templateId: ids.templateId!, 'name.kk': 'x', 'name.ru': '', 'name.en': '', startsOn: '2026-01-01', endsOn: '2026-12-31' }),
    '/charters/:officeId/:charterId': () => form({ intent: 'move', movement: 'submit', version: '1', contentHash: '0'.repeat(64), remark: '' }),
    '/charters/:officeId/:charterId/edit': () => form({ intent: 'saveBasics', version: '1', 'name.kk': 'x', 'name.ru': '', 'name.en': '', 'goal.kk': 'x', 'goal.ru': '', 'goal.en': '', startsOn: '2026-01-01', endsOn: '2026-12-31' }),
    '/charters/:officeId/:charterId/changes': () => form({ intent: 'openChange', id: randomUUID(), reason: 'x' }),
    '/charters/:officeId/:charterId/changes/:changeRequestId': () => form({ intent: 'move', movement: 'submit', version: '999', contentHash: '0'.repeat(64), remark: '' }),
    '/charters/:officeId/:charterId/changes/:changeRequestId/edit': () => form({ intent: 'saveBasics', version: '999', 'name.kk': 'x', 'name.ru': '', 'name.en': '', 'goal.kk': 'x', 'goal.ru': '', 'goal.en': '', startsOn: '2026-01-01', endsOn: '2026-12-31' }),
    '/charters/:officeId/:charterId/closing': () => form({ intent: 'saveClosing', version: '999', summary: 'x', lessons: 'x' }),
    '/charters/:officeId/:charterId/escalations': () => form({ intent: 'raise', id: randomUUID(), level: 'commission', question: 'x', dueOn: '2027-03-01' }),
    '/escalations': () => form({ intent: 'saveRule', code: 'unknown', version: '1', level: 'curator', afterWorkingDays: '1', answerWithinWorkingDays: '1' }),
    '/portfolio': () => form({ intent: 'removeView', id: randomUUID() }),
    '/charters/:officeId/:charterId/visit': () => form({}),
    '/charters/:officeId/:charterId/record': () => form({ intent: 'watch' }),
    '/charters/:officeId/:charterId/copy': () => form({ id: randomUUID(), 'name.kk': 'x', 'name.ru': '', 'name.en': '', startsOn: '2027-01-01', endsOn: '2027-12-31' }),
    '/charters/:officeId/:charterId/template': () => form({ intent: 'leave', version: '1', templateId: ids.templateId! }),
    '/catalogue/templates/:templateId': () => form({ intent: 'publish', version: '1' }),
    '/catalogue/templates/:templateId/edit': () => form({ intent: 'saveBasics', version: '1', 'name.kk': 'x', 'name.ru': '', 'name.en': '', 'goal.kk': 'x', 'goal.ru': '', 'goal.en': '' }),
    '/catalogue/grounds': () => form({ isNew: 'no', code: 'unknown-act', 'title.kk': 'x', 'title.ru': '', 'title.en': '', reference: 'x', kind: 'act', validFrom: '', validTo: '' }),
    '/charters/:officeId/:charterId/work': () => form({ intent: 'move', occurrenceId: randomUUID(), movement: 'start', version: '1' }),
    '/charters/:officeId/:charterId/work/:occurrenceId': () => form({ intent: 'move', movement: 'start', version: '1' }),
    '/analyses/new': () => form({
      id: randomUUID(), organisationId: ids.organisationId!, year: '2026', isUnscheduled: 'scheduled', language: 'kk', object: 'x', periodFrom: '2025-01-01', periodTo: '2025-12-31',
      directionCodes: 'B.HR', performerKind: 'unit',
    }),
    '/analyses/:officeId/:analysisId': () => form({ intent: 'extend', version: '999', extendedDueOn: '2026-05-04', reason: 'long enough' }),
    '/analyses/:officeId/:analysisId/review': () => form({ version: '999', verdict: 'returned', remark: 'x' }),
    '/analyses/:officeId/:analysisId/papers': () => form({ kind: 'actionPlan' }),
    '/exposed-positions/new': () => form({ id: randomUUID(), organisationId: ids.organisationId!, title: 'x', staff: '1', reason: 'x', sinceOn: '2026-01-01' }),
    '/exposed-positions/:officeId/:positionId': () => form({ intent: 'end', version: '999', endedOn: '2026-03-02', endReason: 'long enough' }),
    '/compliance-services/figures': () => form({ validFrom: '2015-11-18', documentCodes: 'unknown' }),
    '/compliance-services/import': () => form({ intent: 'dismiss', importId: randomUUID() }),
    '/compliance-services/:officeId/:organisationId': () => form({ intent: 'remove', subject: 'document', id: randomUUID(), version: '999' }),
    '/risks': () => form({ intent: 'removeView', id: randomUUID() }),
    '/risks/new': () => form({ id: randomUUID(), title: 'x', directionCode: 'B.HR', identifiedOn: '2026-03-02' }),
    '/risks/bulk': () => form({ intent: 'preview', risk: `${ids.officeId}/${ids.riskId}/1`, deed: 'move', movement: 'plan' }),
    '/risks/:officeId/:riskId': () => form({ intent: 'move', movement: 'start', version: '999' }),
    '/risks/:officeId/:riskId/edit': () => form({ version: '999', title: 'x', directionCode: 'B.HR', identifiedOn: '2026-03-02' }),
    '/analyses/:officeId/:analysisId/carry-over': () => form({ from: ids.analysisId!, carried: ids.riskId! }),
    '/analyses/:officeId/:analysisId/import': () => form({ intent: 'dismiss', importId: ids.importId! }),
    '/catalogue/risk-words': () => form({
      catalogue: 'direction', isNew: 'yes', version: '1', code: 'B.TRIED', 'name.kk': 'x', 'name.ru': '', 'name.en': '', groupCode: 'activity', evidenceKindCode: '', validFrom: '2026-01-01', validTo: '',
    }),
    '/catalogue/risk-library': () => form({ id: randomUUID(), isNew: 'yes', version: '1', sphere: 'none', directionCode: 'none', recommendationKindCode: 'none', validFrom: '2026-01-01', validTo: '', reportSection: '' }),
    '/catalogue/analysis-settings': () => form({ code: 'extension', amount: '20', validFrom: '2000-01-01', legalBasisCode: '' }),
    '/regional-issues/new': () => form({
      id: randomUUID(), regionCode: 'KZ-11', title: 'x', description: '', sphere: 'land', place: '', sourceCode: 'media', sourceNote: '', sourceUrl: '', raisedOn: '2026-01-01',
    }),
    '/regional-issues/:officeId/:issueId': () => form({ intent: 'move', movement: 'start', version: '999' }),
    '/culture/new': () => form({ id: randomUUID(), organisationId: ids.organisationId!, when: 'planned', day: '2026-03-02', title: 'x', language: 'kk', kindCode: 'lecture', format: 'inPerson', audienceCodes: 'citizens' }),
    '/culture/:officeId/:eventId': () => form({ intent: 'move', movement: 'takeBack', version: '999', note: 'x' }),
    '/culture/series': () => form({
      id: randomUUID(), organisationId: ids.organisationId!, title: 'x', language: 'kk', kindCode: 'lecture', format: 'inPerson', audienceCodes: 'citizens', frequency: 'month', fromOn: '2026-03-02', toOn: '2026-03-02',
    }),
    '/culture/series/:officeId/:seriesId': () => form({ version: '999', reason: 'x' }),
    '/review': () => form({ intent: 'return', officeId: ids.officeId!, riskId: ids.riskId ?? randomUUID(), version: '999', remark: 'x' }),
    '/review/:batchId': () => form({ intent: 'accept', version: '999' }),
    '/checklists/:officeId/:checklistId': () => form({ intent: 'move', movement: 'submit', version: '999' }),
    '/checklists/:officeId/:checklistId/chapters/:chapterCode': () => form({ intent: 'answer', subjectId: ids.subjectId ?? randomUUID(), version: '999', answer: 'met', autosave: 'on' }),
    '/checklists/:officeId/:checklistId/gaps/:subjectId': () => form({ id: randomUUID(), text: 'x', ownerId: randomUUID(), dueOn: '2026-01-01', evidenceKinds: 'file' }),
    '/actions/:officeId/:actionId': () => form({ intent: 'move', movement: 'start', version: '999' }),
    '/campaigns': () => form(Object.fromEntries(['organisation', 'office', 'commissioner', 'coordinator'].flatMap((level, index) =>
      [[`rules[${index}].level`, level], [`rules[${index}].version`, '999'], [`rules[${index}].afterWorkingDays`, String(index)]]))),
    '/campaigns/audience': () => form({ kinds: 'quasi_public' }),
    '/campaigns/new': () => form({ id: randomUUID(), title: 'x', frameworkVersionId: randomUUID(), year: '2026', opensOn: '2026-01-01', dueOn: '2026-12-31' }),
    '/campaigns/:officeId/:campaignId': () => form({ intent: 'close', version: '999' }),
    '/campaigns/:officeId/:campaignId/edit': () => form({ version: '999', title: 'x', frameworkVersionId: randomUUID(), year: '2026', opensOn: '2026-01-01', dueOn: '2026-12-31' }),
    '/consolidation': () => form({ intent: 'explain', period: '2026-02', id: randomUUID(), officeId: ids.officeId!, rule: 'sameValue', count: '1', explanation: 'because' }),
    '/recommendations/:officeId/:recommendationId': () => form({ intent: 'withdrawProof', proofId: randomUUID() }),
    '/registers/:register': () => form({ amount: '55', validFrom: '2000-01-01', source: 'x' }),
    '/registers/:register/new': () => form({
      id: randomUUID(), regionCode: 'KZ-11', kind: 'persons', amount: '1', unit: '', hectares: '', tenge: '', sphere: 'land', happenedOn: '2026-01-01', story: 'x',
    }),
    '/registers/:register/:officeId/:recordId': () => form({ intent: 'verify', version: '999' }),
    '/imported-figures/new': () => form({
      code: 'tried.series', 'name.kk': 'x', 'name.ru': '', 'name.en': '', 'dimension.kk': '', 'dimension.ru': '', 'dimension.en': '', 'note.kk': '', 'note.ru': '', 'note.en': '',
      themeCode: 'none', unitCode: 'none', decimals: '0', scopeKind: 'national', direction: 'neutral',
    }),
    '/imported-figures/series/:seriesCode': () => form({
      intent: 'bring', id: randomUUID(), seen: '999', period: '2022', value: '1', qualifier: '', sourceCode: 'agency', document: 'x', sourceDate: '2022-12-31', status: 'final', reason: '',
    }),
    '/statistic-catalogue/new': () => form({ intent: 'save', code: 'tried.statistic', ...definition }),
    '/statistic-catalogue/:statisticCode': () => form({ intent: 'bringBack', version: '999', reason: 'tried' }),
    '/statistic-catalogue/:statisticCode/edit': () => form({ intent: 'save', version: '999', reason: 'tried', ...definition }),
    '/explorer': () => form({ intent: 'removeView', id: randomUUID() }),
    '/imported-figures/import': () => form({ intent: 'dismiss', importId: randomUUID() }),
    '/imported-figures/sources': () => form({ code: 'tried', version: '999', 'name.kk': 'x', 'name.ru': '', 'name.en': '' }),
    '/publications/new': () => form(publicationFields({ id: randomUUID() })),
    '/publications/:publicationId/edit': () => form(publicationFields({ version: '999' })),
    '/publications/:publicationId': () => form({ intent: 'discard', version: '999' }),
    '/publications/:publicationId/restate': () => form({ number: '9', differing: '1', 'reason.kk': 'x', 'reason.ru': '', 'reason.en': '' }),
    '/national-reports': () => form({ year: '2031', templateVersion: '1', 'title.kk': 'x', 'title.ru': '', 'title.en': '' }),
    '/national-reports/template': () => form({ from: '999', 'name.kk': 'x', 'name.ru': '', 'name.en': '', reason: 'x', 'sections[0].code': 'x', 'sections[0].position': '1', 'sections[0].title.kk': 'x', 'sections[0].title.ru': '', 'sections[0].title.en': '', 'sections[0].requirement.kk': 'x', 'sections[0].requirement.ru': '', 'sections[0].requirement.en': '' }),
    '/national-reports/:year': () => form({ intent: 'move', movement: 'agree', version: '999' }),
    '/national-reports/:year/chapters/:sectionCode': () => form({ intent: 'resolve', threadId: randomUUID() }),
    '/frameworks/import': () => form({ intent: 'check', text: 'framework: x' }),
    '/frameworks/:frameworkCode/:versionNumber': () => form({ intent: 'discard', version: '999' }),
    '/frameworks/:frameworkCode/:versionNumber/difference': () => form({ intent: 'publish', version: '999' }),
    '/frameworks/:frameworkCode/:versionNumber/edit': () => form({ intent: 'removeRequirement', version: '999', code: '4.1' }),
    '/frameworks/:frameworkCode/:versionNumber/requirement': () => form({
      intent: 'saveRequirement', version: '999', formerCode: '', code: 'x', chapter: '4', ...Object.fromEntries(['text', 'guidance', 'evidence'].flatMap((name) => ['kk', 'ru', 'en'].map((language) => [`${name}.${language}`, 'x']))),
    }),
    '/work/tasks': () => form({ intent: 'move', officeId: ids.officeId!, charterId: ids.charterId!, occurrenceId: ids.occurrenceId!, movement: 'start', version: '999' }),
    '/organisations/:officeId/:organisationId': () => form({ toOfficeId: own.officeId, toRegionCode: 'KZ-11', movedOn: '2020-01-01' }),
    '/offices/:officeId': () => form({ version: '999', 'name.kk': 'x', 'name.ru': '', 'name.en': '', 'shortName.kk': 'x', 'shortName.ru': '', 'shortName.en': '', peerGroupCode: '', logDeadline: '20:00' }),
    '/calendar': () => form({ day: '2027-12-31', isWorking: 'working', 'name.kk': '', 'name.ru': '', 'name.en': '', note: '' }),
    '/office/calendar': () => form({ intent: 'remove', day: '2027-12-31' }),
    '/office/people': () => form({ intent: 'withdraw', invitationId: randomUUID() }),
    '/people': () => form({ intent: 'withdraw', invitationId: randomUUID() }),
    '/account': () => form({ intent: 'endSession', sessionKey: '0'.repeat(64) }),
    '/confirm': () => form({ held: 'x' }),
    '/account/security': () => form({ intent: 'forgetDevice', key: '0'.repeat(64) }),
    '/sign-in-rules': () => form({ version: '999', roles: 'administrator' }),
    '/sign-in/second-factor': () => form({ method: 'totp', code: '000000' }),
    '/sign-in/enrolment': () => form({ method: 'totp', code: '000000' }),
    '/passkey-options': () => form({ purpose: 'show' }),
    '/switch-membership': () => form({ membershipId: randomUUID() }),
    '/preferences': () => form({ theme: 'light' }),
    '/sign-in': () => form({ email: 'nobody@test.example', password: 'x' }),
    '/sign-out': () => form({ stay: 'x' }),
    '/forgot-password': () => form({ email: 'nobody@test.example' }),
    '/reset/:token': () => form({ password: 'long enough for all', repeated: 'long enough for all' }),
    '/invitation/:token': () => form({ password: 'long enough for all', repeated: 'long enough for all' }),
  };
  const body = bodies[routeCase.address];
  if (!body) throw new Error(`The action of ${routeCase.address} has no row in the permission test.`);
  return body();
}

async function signedIn(role: Role): Promise<string> {
  const personId = randomUUID();
  const membershipId = randomUUID();
  const scope = scopeOf[role];
  const [coordinator] = await db.owner<{ id: string }[]>`select id from offices where kind = 'coordinator'`;
  const officeId = scope === 'region' || scope === 'national' || scope === 'system' ? coordinator!.id : own.officeId;
  await db.owner`insert into people (id, full_name) values (${personId}, ${role})`;
  await db.owner`insert into identity.accounts (id, email, language) values (${personId}, ${`${role.toLowerCase()}@test.example`}, 'en')`;
  await db.owner`insert into memberships (office_id, id, person_id, role, scope, region_code, organisation_id)
    values (${officeId}, ${membershipId}, ${personId}, ${role}, ${scope}, ${scope === 'region' ? 'KZ-11' : null}, ${scope === 'organisation' ? own.organisationIds[0]! : null})`;
  if (scope === 'team') {
    await db.owner`insert into charter_members (office_id, charter_id, person_id, duty) values (${own.officeId}, ${own.charterId}, ${personId}, 'executor')`;
  }
  const cookie = `permission-test-${role}`;
  await db.owner`insert into identity.sessions (id, account_id, membership_id, expires_at) values (${sessionHash(cookie)}, ${personId}, ${membershipId}, now() + interval '1 hour')`;
  return `adal_session=${cookie}`;
}

beforeAll(async () => {
  db = await createTestDatabase();
  own = await createFullOffice(db.owner, 'KZ-11');
  foreign = await createFullOffice(db.owner, 'KZ-15');
  await publish();
  await createNationalReport(db.owner, 2030);
  server = await startBuiltServer(db);
  for (const scene of [own, foreign]) {
    const { fileId } = await idsOf(scene);
    mkdirSync(path.join(server.filesDirectory, scene.officeId), { recursive: true });
    writeFileSync(path.join(server.filesDirectory, scene.officeId, fileId!), 'x');
  }
  for (const role of roles) cookies.set(role, await signedIn(role));
  const build = (await import(/* @vite-ignore */ pathToFileURL(path.resolve('build/server/index.js')).href)) as { routes: Record<string, BuiltRoute> };
  routeCases = Object.values(build.routes).flatMap((route): RouteCase[] => {
    if (route.id === 'root' || route.id === 'routes/frame') return [];
    const address = `/${route.path ?? ''}`;
    const { loader, action } = route.module;
    return [
      ...(loader ? [{ id: route.id, address, access: loader.access ?? 'undeclared', method: 'GET' as const }] : []),
      ...(action ? [{ id: route.id, address, access: action.access ?? 'undeclared', method: 'POST' as const }] : []),
    ];
  }).sort((left, right) => left.address.localeCompare(right.address) || left.method.localeCompare(right.method));
});
afterAll(async () => {
  await server?.stop();
  await db.close();
});

type Answer = { status: number; location: string | null; body: string };

async function ask(routeCase: RouteCase, role: Role | 'nobody', ids: Ids): Promise<Answer> {
  const isCell = routeCase.address === '/work/log/cell' && routeCase.method === 'GET';
  const query = isCell ? `?office=${ids.officeId}&organisation=${ids.organisationId}&indicator=${ids.charterIndicatorId}&day=${ids.day}` : '';
  const sent = routeCase.method === 'POST' ? bodyFor(routeCase, ids) : null;
  const response = await fetch(server.url + fill(routeCase.address, ids) + query, {
    method: routeCase.method,
    redirect: 'manual',
    headers: { Cookie: cookies.get(role)!, Origin: server.url, ...(sent && { 'Content-Type': sent.type }) },
    ...(sent && { body: sent.body }),
  });
  return { status: response.status, location: response.headers.get('Location'), body: await response.text() };
}

const isSignIn = (answer: Answer) => answer.status === 401 || (answer.status === 302 && answer.location?.startsWith('/sign-in') === true);
const mayEnter = (routeCase: RouteCase, role: Role) =>
  routeCase.access === 'public' || routeCase.access === 'signedIn' || may({ role }, routeCase.access as Permission);

describe('every route of the built product', () => {
  test('declares who may enter', () => {
    expect(routeCases.length).toBeGreaterThan(40);
    expect(routeCases.filter((routeCase) => routeCase.access === 'undeclared')).toEqual([]);
  });

  test('appears in the published table of permissions', async () => {
    const cell = (routeCase: RouteCase, role: Role) => (mayEnter(routeCase, role) ? '●' : '·');
    const rows = routeCases.map((routeCase) => `| ${routeCase.method} | \`${routeCase.address}\` | ${routeCase.access} | ${roles.map((role) => cell(routeCase, role)).join(' | ')} |`);
    const table = [
      '# Who may do what', '',
      'Generated from the routes and `app/platform/auth/permissions.ts` by `db/permissions.db.test.ts`, which also tries every row against the',
      'running server with own, foreign, unknown and malformed ids. `●` may enter; which records are there is decided by the database.', '',
      `| method | address | permission | ${roles.join(' | ')} |`, `|---|---|---|${roles.map(() => '---|').join('')}`, ...rows, '',
    ].join('\n');
    await expect(table).toMatchFileSnapshot('../docs/permissions.md');
  });

  test('asks a stranger to sign in', async () => {
    const ids = { ...(await idsOf(own)), ...(await shared()) };
    const open: string[] = [];
    for (const routeCase of routeCases.filter(({ access }) => access !== 'public')) {
      const answer = await ask(routeCase, 'nobody', ids);
      if (!isSignIn(answer)) open.push(`${routeCase.method} ${routeCase.address}: ${answer.status}`);
    }
    expect(open).toEqual([]);
  });

  test('refuses the roles without the permission, and never fails for those with it', async () => {
    const ids = { ...(await idsOf(own)), ...(await shared()) };
    const wrong: string[] = [];
    for (const role of roles) {
      for (const routeCase of routeCases.filter(({ address }) => address !== '/sign-out')) {
        const { status } = await ask(routeCase, role, ids);
        const isRight = mayEnter(routeCase, role) ? status !== 403 && status < 500 : status === 403;
        if (!isRight) wrong.push(`${role} ${routeCase.method} ${routeCase.address}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('shows own records to the roles that may see them', async () => {
    const ids = { ...(await idsOf(own)), ...(await shared()) };
    const wrong: string[] = [];
    for (const role of roles) {
      for (const routeCase of routeCases.filter(({ method, access }) => method === 'GET' && access !== 'public')) {
        if (!mayEnter(routeCase, role)) continue;
        const { status } = await ask(routeCase, role, ids);
        // Members of a charter's team read no register, although executors of an organisation do.
        const isHidden = (scopeOf[role] === 'team' && /^(register|culture|checklist)\./.test(routeCase.access) && hasOwnedId(routeCase.address))
          // A batch is its reviewer's alone.
          || routeCase.address === '/review/:batchId';
        if (isHidden ? status !== 404 : status !== 200 && status !== 302) wrong.push(`${role} ${routeCase.address}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('answers a foreign id exactly as an unknown one: there is no such thing', async () => {
    const sharedIds = await shared();
    const foreignIds = { ...(await idsOf(foreign)), ...sharedIds };
    const unknownIds = { ...foreignIds, ...Object.fromEntries(owned.map((name) => [name, randomUUID()])) };
    const malformedIds = { ...foreignIds, ...Object.fromEntries(owned.map((name) => [name, "x' or 1=1--"])) };
    const withoutTrace = (answer: Answer, ids: Ids) =>
      owned.reduce((body, name) => body.replaceAll(ids[name]!, '').replaceAll(encodeURIComponent(ids[name]!), ''), answer.body)
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '').replace(/nonce="[^"]*"/g, '').replace(/"\w+":\d{13}/g, '');
    const leaks: string[] = [];
    let tried = 0;
    for (const role of roles) {
      for (const routeCase of routeCases) {
        const isCell = routeCase.address.startsWith('/work/log/cell');
        if (!(hasOwnedId(routeCase.address) || isCell) || !mayEnter(routeCase, role)) continue;
        const seesForeign = seesEverything.includes(role);
        const [fromForeign, fromUnknown, fromMalformed] = [await ask(routeCase, role, foreignIds), await ask(routeCase, role, unknownIds), await ask(routeCase, role, malformedIds)];
        tried += 3;
        const name = `${role} ${routeCase.method} ${routeCase.address}`;
        if (routeCase.address === '/work/log/cells') {
          for (const answer of [fromForeign, fromUnknown]) if (!answer.body.includes('"notCovered"')) leaks.push(`${name}: ${answer.body.slice(0, 100)}`);
          if (fromMalformed.status !== 422) leaks.push(`${name} malformed: ${fromMalformed.status}`);
          continue;
        }
        if (!seesForeign && fromForeign.status !== 404) leaks.push(`${name} foreign: ${fromForeign.status}`);
        if (fromUnknown.status !== 404) leaks.push(`${name} unknown: ${fromUnknown.status}`);
        if (fromMalformed.status !== 404 && !(isCell && fromMalformed.status === 422)) leaks.push(`${name} malformed: ${fromMalformed.status}`);
        if (!seesForeign && withoutTrace(fromForeign, foreignIds) !== withoutTrace(fromUnknown, unknownIds)) leaks.push(`${name}: foreign and unknown differ`);
      }
    }
    expect(leaks).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });
});
