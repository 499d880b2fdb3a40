import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import type { Reads } from '#app/platform/db/shared-among-readers.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { countsBy, noCounts, addCounts } from './campaign.model.ts';
import {
  loadCampaignChoices, loadHeader, loadOwnCampaigns, loadReceivedCampaigns, loadUpgradeOffer, previewAudience, readAudience, type CampaignHeader,
} from './campaign.queries.server.ts';
import { countFresh, ownOfficeOnly, selectListLines, selectSilenceRules } from './campaign.repo.server.ts';
import type { AudienceChoice, CampaignKey, CampaignsSearch, ProgressSearch } from './campaign.schema.ts';
import { loadChecklists, loadProgressCells, loadSilentList, withSilence, type ProgressCell } from './progress.queries.server.ts';

/** Below the groups, which are as many again. */
const listedAtOnce = 25;

const isSender = (actor: Actor, { officeId, own }: CampaignHeader) => may(actor, 'campaign.send') && own !== null && officeId === actor.officeId && own.isNational === (actor.scope === 'national');

export async function loadCampaignsPage(transaction: ActorTransaction, actor: Actor, search: CampaignsSearch, today: string) {
  const rules = await selectSilenceRules(transaction);
  const [own, received, silent] = await Promise.all([
    actor.scope === 'region' ? { rows: [], next: null } : loadOwnCampaigns(transaction, search.after, today),
    actor.scope === 'national' ? [] : loadReceivedCampaigns(transaction, actor, today),
    loadSilentList(transaction, actor, rules, search.silentAfter, today),
  ]);
  return {
    own, received, silent, rules, today, scope: actor.scope, maySend: may(actor, 'campaign.send'), maySetRules: may(actor, 'campaign.setSilence'),
  };
}

export async function loadNewCampaignPage(transaction: ActorTransaction, actor: Actor, today: string) {
  return { choices: await loadCampaignChoices(transaction, actor, today), isNational: actor.scope === 'national', newId: uuid(), today };
}

/** The form of a draft; null where the campaign is somebody else's or sent. @throws AppError 404. */
export async function loadEditCampaignPage(transaction: ActorTransaction, actor: Actor, key: CampaignKey, today: string) {
  const header = await loadHeader(transaction, actor, key);
  if (!isSender(actor, header) || header.own!.state !== 'draft') return null;
  const [choices, list] = await Promise.all([loadCampaignChoices(transaction, actor, today), selectListLines(transaction, header.own!.audience)]);
  return { header, own: header.own!, choices, list: list.join('\n'), isNational: actor.scope === 'national', today };
}

/** What the choice of a form reaches at this moment. */
export async function loadAudiencePreview(transaction: ActorTransaction, actor: Actor, choice: AudienceChoice, today: string) {
  const { audience, unknown, ambiguous } = await readAudience(transaction, actor, choice, today);
  // A list of which nothing was found names nobody, not everybody.
  const isNobody = audience.organisations.length === 0 && unknown.length + ambiguous.length > 0;
  return { ...(isNobody ? { count: 0, offices: 0, rows: [] } : await previewAudience(transaction, actor, audience, today)), unknown, ambiguous };
}
export type AudienceAnswer = Awaited<ReturnType<typeof loadAudiencePreview>>;

const keyOf: Record<ProgressSearch['by'], (cell: ProgressCell) => string> = { kind: ({ officeKind }) => officeKind, office: ({ officeId }) => officeId, region: ({ regionCode }) => regionCode };

/** A draft with what it would reach, or a campaign with its progress. @throws AppError 404. */
export async function loadCampaignPage(transaction: ActorTransaction, actor: Actor, read: Reads, key: CampaignKey, search: ProgressSearch, today: string) {
  const header = await loadHeader(transaction, actor, key);
  const mayAct = isSender(actor, header);
  if (header.own?.state === 'draft') return { kind: 'draft' as const, header, own: header.own, mayAct, today, preview: await previewAudience(transaction, actor, header.own.audience, today) };
  const [cells, list, rules, offer, fresh] = await Promise.all([
    loadProgressCells(transaction, actor, read, { ...key, frameworkVersionId: header.frameworkVersionId, today }),
    loadChecklists(transaction, key, search, today, listedAtOnce),
    selectSilenceRules(transaction),
    header.own?.state === 'sent' ? loadUpgradeOffer(transaction, header) : null,
    mayAct && header.own!.state === 'sent' && header.dueOn >= today ? countFresh(transaction, header.own!.audience, ownOfficeOnly(actor), today, key.campaignId) : 0,
  ]);
  return {
    kind: 'running' as const, header, mayAct, today, search, offer, fresh,
    total: cells.reduce((sum, { counts }) => addCounts(sum, counts), noCounts),
    current: cells.reduce((sum, { current }) => sum + current, 0),
    groups: countsBy(cells, keyOf[search.by]),
    offices: countsBy(cells, ({ officeId }) => officeId).map(({ first }) => ({ value: first.officeId, name: first.officeName })),
    regions: countsBy(cells, ({ regionCode }) => regionCode).map(({ first }) => ({ value: first.regionCode, name: first.regionName })),
    list: { ...list, rows: await withSilence(transaction, list.rows, rules, today) },
  };
}
export type CampaignsPageData = Awaited<ReturnType<typeof loadCampaignsPage>>;
export type CampaignPageData = Awaited<ReturnType<typeof loadCampaignPage>>;
export type DraftPageData = Extract<CampaignPageData, { kind: 'draft' }>;
export type RunningPageData = Extract<CampaignPageData, { kind: 'running' }>;
