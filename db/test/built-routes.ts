import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { Sql } from 'postgres';
import type * as z from 'zod';
import type { Role, Scope } from '#app/platform/auth/actor.ts';
import { may, type Permission } from '#app/platform/auth/permissions.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import { spell } from '#app/features/publications/content.model.ts';
import type { CharterScene } from './factories.ts';

type Handler = { access?: string; params?: z.ZodType; search?: z.ZodType; input?: z.ZodType };
type BuiltRoute = { id: string; path?: string; module: { loader?: Handler; action?: Handler; default?: unknown } };

/** What one handler of the built product declares about itself. */
export type RouteCase = { id: string; address: string; access: string; method: 'GET' | 'POST'; isPage: boolean; handler: Handler };

export const builtProduct = (): Promise<ServerBuild> => import(/* @vite-ignore */ pathToFileURL(path.resolve('build/server/index.js')).href) as Promise<ServerBuild>;

export function routeCasesOf(build: ServerBuild): RouteCase[] {
  return (Object.values(build.routes) as unknown as BuiltRoute[]).flatMap((route): RouteCase[] => {
    if (route.id === 'root' || route.id === 'routes/frame') return [];
    const { loader, action, default: page } = route.module;
    const common = { id: route.id, address: `/${route.path ?? ''}`, isPage: page !== undefined };
    return [
      ...(loader ? [{ ...common, access: loader.access ?? 'undeclared', method: 'GET' as const, handler: loader }] : []),
      ...(action ? [{ ...common, access: action.access ?? 'undeclared', method: 'POST' as const, handler: action }] : []),
    ];
  }).sort((left, right) => left.address.localeCompare(right.address) || left.method.localeCompare(right.method));
}

export const mayEnter = (routeCase: Pick<RouteCase, 'access'>, role: Role): boolean =>
  routeCase.access === 'public' || routeCase.access === 'signedIn' || may({ role }, routeCase.access as Permission);

export const scopeOf: Record<Role, Scope> = {
  executor: 'team', complianceOfficer: 'organisation', projectManager: 'office', officeLead: 'office', commissioner: 'region',
  coordinator: 'national', auditor: 'national', administrator: 'system',
};

export type Ids = Record<string, string>;

/** Ids that belong to somebody, with the table whose rows they name: all others in an address (a month, a catalogue's code) name nothing of a tenant. */
export const ownedIds: Readonly<Record<string, string>> = {
  officeId: 'offices', charterId: 'charters', organisationId: 'organisations', charterIndicatorId: 'charter_indicators', fileId: 'files', occurrenceId: 'task_occurrences',
  changeRequestId: 'charter_change_requests', analysisId: 'internal_analyses', riskId: 'risks', issueId: 'regional_issues', batchId: 'review_batches', positionId: 'exposed_positions',
  eventId: 'culture_events', seriesId: 'culture_event_series', recommendationId: 'recommendations', recordId: 'effects', checklistId: 'checklists', actionId: 'gap_actions',
  campaignId: 'campaigns', regionCode: 'regions',
};
export const owned = Object.keys(ownedIds);

/** Parameters of addresses that name nothing of a tenant. */
export const sharedParameters = [
  'subjectId', 'chapterCode', 'year', 'sectionCode', 'reportFile', 'language', 'frameworkCode', 'versionNumber', 'analysisPaperFile', 'formFile', 'register', 'statisticCode', 'seriesCode', 'day', 'month',
  'charterVersion', 'indicatorCode', 'templateId', 'token', 'paperFile', 'changePaperFile', 'publicationId', 'publicationCode', 'publicationFile',
];

export const parametersOf = (address: string): string[] => [...address.matchAll(/:(\w+)/g)].map((match) => match[1]!);
export const fill = (address: string, ids: Ids) => address.replace(/:(\w+)\??/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'missing'));
export const hasOwnedId = (address: string) => parametersOf(address).some((name) => name in ownedIds);

/** An id of each kind that belongs to the scene: to its charter, its organisations, or else its office. */
export async function idsOf(owner: Sql, { officeId, charterId, organisationIds, regionCode, indicators }: CharterScene): Promise<Ids> {
  const first = async (table: string, condition: 'charter' | 'organisation' | 'office', column = 'id'): Promise<string> => {
    const within = condition === 'charter' ? owner`and charter_id = ${charterId}` : condition === 'organisation' ? owner`and organisation_id = any (${organisationIds})` : owner``;
    const [row] = await owner`select ${owner(column)} as id from ${owner(table)} where office_id = ${officeId} ${within} order by ${owner(column)} limit 1`;
    return (row?.id as string | undefined) ?? randomUUID();
  };
  return {
    officeId, charterId, organisationId: organisationIds[0]!, charterIndicatorId: indicators[0]!.id, regionCode: regionCode!,
    fileId: await first('cell_evidence', 'charter', 'file_id'), changeRequestId: await first('charter_change_requests', 'charter'), occurrenceId: await first('task_occurrences', 'charter'),
    analysisId: await first('internal_analyses', 'organisation'), riskId: await first('risks', 'organisation'), importId: await first('risk_imports', 'organisation'),
    positionId: await first('exposed_positions', 'organisation'), eventId: await first('culture_events', 'organisation'), seriesId: await first('culture_events', 'organisation', 'series_id'),
    checklistId: await first('checklist_answers', 'organisation', 'checklist_id'), subjectId: await first('checklist_answers', 'organisation', 'subject_id'), actionId: await first('gap_actions', 'organisation'),
    batchId: await first('review_batches', 'office'), recommendationId: await first('recommendations', 'office'), recordId: await first('effects', 'office'),
    issueId: await first('regional_issues', 'office'), campaignId: await first('campaigns', 'office'),
    chapterCode: '1', year: '2030', sectionCode: 'statistics', reportFile: 'kk.pdf', language: 'kk', frameworkCode: 'iso-37001', versionNumber: '2',
    analysisPaperFile: 'analyticalNote-1.pdf', formFile: 'form.xlsx', register: 'effects', statisticCode: 'sps4.internal_analysis.elimination_rate', seriesCode: 'statistics.convicted.total',
    day: '2026-03-02', month: '2026-02', charterVersion: '1', indicatorCode: 'IA-01', templateId: '', token: 'x'.repeat(43), paperFile: 'charter.pdf', changePaperFile: 'change.pdf',
  };
}

export async function sharedIdsOf(owner: Sql): Promise<Ids> {
  const [template] = await owner<{ id: string }[]>`select id from project_templates order by id limit 1`;
  const [indicator] = await owner<{ code: string }[]>`select code from indicators order by code limit 1`;
  const [publication] = await owner<{ id: string }[]>`select id from publications where code = 'tried'`;
  return { templateId: template!.id, indicatorCode: indicator!.code, publicationId: publication!.id, publicationCode: 'tried', publicationFile: 'adal-tried.json' };
}

/** A publication that everybody may read. */
export async function publish(owner: Sql): Promise<void> {
  const content = spell({
    format: 'adal-publication/1', code: 'tried', title: { kk: 'x', ru: null, en: null }, summary: null, period: '2022', asOf: '2022-12-31', knownAt: '2023-01-01T00:00:00.000000Z', countedOn: '2023-01-01', statistics: [], parts: [],
  });
  await owner`insert into publications ${owner({
    id: randomUUID(), code: 'tried', title: owner.json({ kk: 'x', ru: null, en: null }), period: '2022', as_of: '2022-12-31', state: 'published', known_at: '2023-01-01', content, content_hash: '0'.repeat(64),
    names: owner.json({}), prepared_by_name: 'n', frozen_at: '2023-01-01', frozen_by: randomUUID(), frozen_by_name: 'n', published_at: '2023-01-01', published_by: randomUUID(), published_by_name: 'n',
  })}`;
}

/** Signs somebody of each role in who belongs to the scene, without a password. @returns the cookie. */
export async function signIn(owner: Sql, role: Role, own: CharterScene): Promise<string> {
  const personId = randomUUID();
  const membershipId = randomUUID();
  const scope = scopeOf[role];
  const [coordinator] = await owner<{ id: string }[]>`select id from offices where kind = 'coordinator'`;
  const officeId = scope === 'region' || scope === 'national' || scope === 'system' ? coordinator!.id : own.officeId;
  await owner`insert into people (id, full_name) values (${personId}, ${role})`;
  await owner`insert into identity.accounts (id, email, language) values (${personId}, ${`${role.toLowerCase()}@test.example`}, 'en')`;
  await owner`insert into memberships (office_id, id, person_id, role, scope, region_code, organisation_id)
    values (${officeId}, ${membershipId}, ${personId}, ${role}, ${scope}, ${scope === 'region' ? own.regionCode : null}, ${scope === 'organisation' ? own.organisationIds[0]! : null})`;
  if (scope === 'team') {
    await owner`insert into charter_members (office_id, charter_id, person_id, duty) values (${own.officeId}, ${own.charterId}, ${personId}, 'executor')`;
  }
  const cookie = createHash('sha256').update(`${role} ${membershipId}`).digest('hex');
  await owner`insert into identity.sessions (id, account_id, membership_id, expires_at) values (${sessionHash(cookie)}, ${personId}, ${membershipId}, now() + interval '1 hour')`;
  return `adal_session=${cookie}`;
}
