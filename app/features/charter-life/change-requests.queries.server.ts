import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused } from '#app/platform/errors/app-error.ts';
import {
  differencesOfContents, isChangeWritten, sectionValuesOf, type ChangeRequestState, type CharterContent, type CharterHeader, type CharterKey, type Decision, type Difference,
  type Names, type SectionValues, type VersionMark,
} from '#app/features/charters/index.ts';
import { hashCharterContent, loadCharterForm, loadCharterHeader, loadNames, type CharterForm } from '#app/features/charters/index.server.ts';
import { loadSinceSubmission, type SinceSubmission } from './submissions.queries.server.ts';
import { effectsOfChange, type ChangeEffect } from './change-effects.model.ts';
import type { ChangeRequestKey } from './change-requests.repo.server.ts';

export type ChangeRequestMark = {
  id: string;
  number: number;
  state: ChangeRequestState;
  reason: string;
  charterVersion: number | null;
  createdByName: string;
  createdAt: string;
  updatedAt: string;
};

const markColumns = sql`r.id, r.number, r.state, r.reason, r.charter_version as "charterVersion", r.created_by_name as "createdByName",
  to_json(r.created_at) as "createdAt", to_json(r.updated_at) as "updatedAt"`;

export type Comparison = { from: number; to: number; differences: Difference[] };
export type ChangesPageData = { header: CharterHeader; requests: ChangeRequestMark[]; versions: VersionMark[]; comparison: Comparison | null; names: Names };

/** The change requests and versions of a charter, and any two versions beside each other. @throws AppError 404. */
export async function loadChanges(transaction: ActorTransaction, key: CharterKey, compared: { from?: number; to?: number }): Promise<ChangesPageData> {
  const ofCharter = (alias: string): SQL => sql.raw(`${alias}.office_id = c.office_id and ${alias}.charter_id = c.id`);
  const [header, names, [row]] = await Promise.all([
    loadCharterHeader(transaction, key),
    loadNames(transaction, key),
    transaction.execute<{ requests: ChangeRequestMark[]; versions: VersionMark[]; contents: { charterVersion: number; content: CharterContent }[] }>(sql`
      select coalesce((select json_agg(x order by x.number desc) from (select ${markColumns} from charter_change_requests r where ${ofCharter('r')}) x), '[]') as requests,
        coalesce((select json_agg(json_build_object('charterVersion', v.charter_version, 'contentHash', v.content_hash,
          'approvedByName', v.approved_by_name, 'approvedAt', v.approved_at) order by v.charter_version desc)
          from charter_versions v where ${ofCharter('v')}), '[]') as versions,
        coalesce((select json_agg(json_build_object('charterVersion', v.charter_version, 'content', v.content))
          from charter_versions v where ${ofCharter('v')} and v.charter_version in (${compared.from ?? 0}, ${compared.to ?? 0})), '[]') as contents
      from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`),
  ]);
  const contentOf = (version: number | undefined) => row!.contents.find(({ charterVersion }) => charterVersion === version)?.content;
  const [before, after] = [contentOf(compared.from), contentOf(compared.to)];
  return {
    header, names, requests: row!.requests, versions: row!.versions,
    comparison: before && after ? { from: compared.from!, to: compared.to!, differences: differencesOfContents(before, after) } : null,
  };
}

export type ChangeRequestDocument = {
  header: CharterHeader;
  request: ChangeRequestMark & { version: number; baseVersion: number };
  contentHash: string;
  differences: Difference[];
  effects: ChangeEffect[];
  names: Names;
  decisions: Decision[];
  submittedBy: string | null;
  sinceSubmission: SinceSubmission | null;
};

/** One change request against the version it starts from. @throws AppError 404. */
export async function loadChangeRequest(transaction: ActorTransaction, actor: Actor, key: ChangeRequestKey): Promise<ChangeRequestDocument> {
  const [header, [row]] = await Promise.all([
    loadCharterHeader(transaction, key),
    transaction.execute<ChangeRequestDocument['request'] & { content: CharterContent; base: CharterContent; decisions: Decision[] }>(sql`
      select ${markColumns}, r.version, r.base_version as "baseVersion", r.content, v.content as base,
        coalesce((select json_agg(json_build_object('id', d.id, 'fromState', d.from_state, 'toState', d.to_state, 'remark', d.remark,
            'contentHash', d.content_hash, 'decidedBy', d.decided_by, 'decidedByName', d.decided_by_name, 'decidedByRole', d.decided_by_role,
            'decidedAt', d.decided_at) order by d.decided_at desc, d.id desc)
          from charter_decisions d where d.office_id = r.office_id and d.charter_id = r.charter_id and d.change_request_id = r.id), '[]') as decisions
      from charter_change_requests r
      join charter_versions v on v.office_id = r.office_id and v.charter_id = r.charter_id and v.charter_version = r.base_version
      where r.office_id = ${key.officeId} and r.charter_id = ${key.charterId} and r.id = ${key.changeRequestId}`),
  ]);
  if (!row) throw notFound();
  const { content, base, decisions, ...request } = row;
  const sinceSubmission = await loadSinceSubmission(transaction, key, request.state);
  const names = await loadNames(transaction, key, content.organisations.map(({ organisationId }) => organisationId));
  return {
    header, request, names, sinceSubmission,
    // As on the charter itself: an organisation's people do not see the trail.
    decisions: actor.scope === 'organisation' ? [] : decisions,
    contentHash: hashCharterContent(content),
    differences: differencesOfContents(base, content),
    effects: effectsOfChange(base, content),
    submittedBy: decisions.find(({ toState }) => toState === 'submitted')?.decidedBy ?? null,
  };
}

export type ChangeForm = Pick<CharterForm, 'header' | 'options'> & {
  request: ChangeRequestDocument['request'];
  content: CharterContent;
  values: SectionValues;
};

async function findProposal(transaction: ActorTransaction, key: ChangeRequestKey): Promise<ChangeRequestDocument['request'] & { content: CharterContent }> {
  const [row] = await transaction.execute<ChangeRequestDocument['request'] & { content: CharterContent }>(sql`
    select ${markColumns}, r.version, r.base_version as "baseVersion", r.content from charter_change_requests r
    where r.office_id = ${key.officeId} and r.charter_id = ${key.charterId} and r.id = ${key.changeRequestId}`);
  if (!row) throw notFound();
  return row;
}

/** A change request of the actor's office that is being written, with all that its form offers. @throws AppError 404, 422. */
export async function loadChangeForm(transaction: ActorTransaction, actor: Actor, key: ChangeRequestKey): Promise<ChangeForm> {
  const [{ header, options }, { content, ...request }] = await Promise.all([loadCharterForm(transaction, actor, key), findProposal(transaction, key)]);
  if (!isChangeWritten(request.state)) throw refused('charterLife.changes.notEditable');
  return { header, options, request, content, values: sectionValuesOf(content, [], actor.language) };
}

/** What is stored now, for somebody who wanted to save over it. @throws AppError 404. */
export async function loadChangeDraft(transaction: ActorTransaction, actor: Actor, key: ChangeRequestKey): Promise<{ version: number; state: ChangeRequestState; values: SectionValues }> {
  const { content, version, state } = await findProposal(transaction, key);
  return { version, state, values: sectionValuesOf(content, [], actor.language) };
}
