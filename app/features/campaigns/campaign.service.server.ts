import type { Actor } from '#app/platform/auth/actor.ts';
import { messageWith } from '#app/platform/i18n/message-text.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { isAscending, mayMove, type Audience } from './campaign.model.ts';
import { loadHeader, loadUpgradeOffer, readAudience } from './campaign.queries.server.ts';
import {
  countFresh, deleteDraft, insertCampaign, lockCampaign, ownOfficeOnly, saveMovement, updateDraft, updateSilenceRules, type CampaignForMove,
} from './campaign.repo.server.ts';
import type { AudienceChoice, CampaignAction, CampaignKey, EditCampaign, NewCampaign, SaveSilenceRules } from './campaign.schema.ts';

const at = (field: string, message: string) => refused('platform.errors.checkFields', {}, { [field]: message });
const mostNamed = 5;

/** What the form chooses. @throws AppError 422 naming the lines of its list that name no organisation, or several. */
async function audienceOf(transaction: ActorTransaction, actor: Actor, content: AudienceChoice, today: string): Promise<Audience> {
  const { officeIds, regionCodes, officeKinds, kinds, sizes, list } = content;
  const { audience, unknown, ambiguous } = await readAudience(transaction, actor, { officeIds, regionCodes, officeKinds, kinds, sizes, list }, today);
  const named = (lines: string[]) => ({ count: String(lines.length), lines: lines.slice(0, mostNamed).join('; ').slice(0, 500) });
  if (unknown.length > 0) throw at('list', messageWith('campaigns.errors.unknownLines', named(unknown)));
  if (ambiguous.length > 0) throw at('list', messageWith('campaigns.errors.ambiguousLines', named(ambiguous)));
  return audience;
}

/** The version that was named is not published, or there is none. */
const notPublished = () => at('frameworkVersionId', 'platform.errors.invalidField');
const guarded = guardedBy({ campaigns_framework_check: notPublished, campaigns_framework_version_id_framework_versions_id_fk: notPublished });

/** Makes a draft in the actor's office. @throws AppError 422. */
export async function createCampaign(transaction: ActorTransaction, actor: Actor, { id, ...content }: NewCampaign, today: string): Promise<CampaignKey> {
  const audience = await audienceOf(transaction, actor, content, today);
  await guarded(() => insertCampaign(transaction, actor, id, content, audience));
  return { officeId: actor.officeId, campaignId: id };
}

/** The campaign, held for a change. @throws AppError 404 where it is not visible, 422 where somebody else sends it, 409 where it changed. */
async function holdFor(transaction: ActorTransaction, actor: Actor, key: CampaignKey, version: number): Promise<CampaignForMove> {
  const held = await lockCampaign(transaction, key);
  if (!held) {
    await loadHeader(transaction, actor, key);
    throw refused('campaigns.errors.notSender');
  }
  if (held.version !== version) throw stale();
  return held;
}

/** @throws AppError 404, 409, 422. */
export async function editCampaign(transaction: ActorTransaction, actor: Actor, key: CampaignKey, { version, ...content }: EditCampaign, today: string): Promise<void> {
  const { state } = await holdFor(transaction, actor, key, version);
  if (state !== 'draft') throw refused('campaigns.errors.notDraft');
  const audience = await audienceOf(transaction, actor, content, today);
  if (!(await guarded(() => updateDraft(transaction, key, version, content, audience)))) throw notFound();
}

/** One deed of the campaign's page. Sending and upgrading are only marked here: a job does them. @throws AppError 404, 409, 422. */
export async function actOnCampaign(transaction: ActorTransaction, actor: Actor, key: CampaignKey, input: CampaignAction, today: string): Promise<void> {
  const held = await holdFor(transaction, actor, key, input.version);
  if (input.intent === 'delete') {
    if (held.state !== 'draft') throw refused('campaigns.errors.notDraft');
    if (!(await deleteDraft(transaction, key, input.version))) throw stale();
    return;
  }
  if (!mayMove(held.state, input.intent)) throw stale();
  if (input.intent === 'close') return saveMovement(transaction, key, { movement: 'close', targetCount: null, frameworkVersionId: null });
  if (input.intent === 'upgrade') {
    const offer = await loadUpgradeOffer(transaction, { ...key, frameworkVersionId: held.frameworkVersionId });
    if (offer?.versionId !== input.frameworkVersionId) throw stale();
    return saveMovement(transaction, key, { movement: 'upgrade', targetCount: null, frameworkVersionId: input.frameworkVersionId });
  }
  if (held.dueOn < today) throw refused('campaigns.errors.duePassed');
  const fresh = await countFresh(transaction, held.audience, ownOfficeOnly(actor), today, key.campaignId);
  if (fresh === 0) throw refused(input.intent === 'send' ? 'campaigns.errors.nobody' : 'campaigns.errors.nobodyNew');
  await saveMovement(transaction, key, { movement: input.intent, targetCount: held.sentCount + fresh, frameworkVersionId: null });
}

/** @throws AppError 409, 422. */
export async function saveSilenceRules(transaction: ActorTransaction, input: SaveSilenceRules): Promise<void> {
  if (!isAscending(input.rules)) throw refused('campaigns.errors.ascending');
  if (!(await updateSilenceRules(transaction, input))) throw stale();
}
