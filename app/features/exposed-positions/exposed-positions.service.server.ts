import { sql } from 'drizzle-orm';
import { selectRiskCatalogues } from '#app/features/risk-catalogues/index.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { forbidden, notFound, refused, stale } from '#app/platform/errors/app-error.ts';
import { loadOwnOrganisations, loadPosition, writesFor } from './exposed-positions.queries.server.ts';
import type { NewPosition, PositionAction, PositionKey } from './exposed-positions.schema.ts';

async function knownDirections(transaction: ActorTransaction, codes: readonly string[]): Promise<string[]> {
  const { direction } = await selectRiskCatalogues(transaction);
  return direction.filter(({ code }) => codes.includes(code)).map(({ code }) => code);
}

/** @throws AppError 404 where the organisation is not the actor's, 422. */
export async function addPosition(transaction: ActorTransaction, actor: Actor, input: NewPosition, today: string): Promise<void> {
  const organisation = (await loadOwnOrganisations(transaction, actor)).find(({ id }) => id === input.organisationId);
  if (!organisation || !writesFor(actor, { officeId: actor.officeId, organisationId: input.organisationId })) throw notFound();
  if (input.sinceOn > today) throw refused('exposedPositions.errors.inFuture', {}, { sinceOn: 'exposedPositions.errors.inFuture' });
  const directionCodes = await knownDirections(transaction, input.directionCodes);
  await transaction.execute(sql`
    insert into exposed_positions (office_id, organisation_id, region_code, id, title, unit, staff, direction_codes, reason, safeguards, since_on, author_id, author_name)
    values (${actor.officeId}, ${input.organisationId}, ${organisation.regionCode}, ${input.id}, ${input.title}, ${input.unit}, ${input.staff},
      ${sql.param(directionCodes)}::text[], ${input.reason}, ${input.safeguards}, ${input.sinceOn}, ${actor.personId}, ${actor.name})
    on conflict (office_id, id) do nothing`);
}

/** Edits a position or ends it with a reason; one that ended stays as it was. @throws AppError 403, 404, 409, 422. */
export async function changePosition(transaction: ActorTransaction, actor: Actor, key: PositionKey, input: PositionAction, today: string): Promise<void> {
  const position = await loadPosition(transaction, key);
  if (!writesFor(actor, position)) throw forbidden();
  if (position.version !== input.version) throw stale();
  if (position.endedOn !== null) throw refused('exposedPositions.errors.ended');
  if (input.intent === 'end') {
    const refusal = input.endedOn < position.sinceOn ? 'beforeSince' : input.endedOn > today ? 'inFuture' : null;
    if (refusal) throw refused(`exposedPositions.errors.${refusal}`, {}, { endedOn: `exposedPositions.errors.${refusal}` });
  } else if (input.sinceOn > today) throw refused('exposedPositions.errors.inFuture', {}, { sinceOn: 'exposedPositions.errors.inFuture' });
  const columns = input.intent === 'end'
    ? sql`ended_on = ${input.endedOn}, end_reason = ${input.endReason}`
    : sql`title = ${input.title}, unit = ${input.unit}, staff = ${input.staff}, direction_codes = ${sql.param(await knownDirections(transaction, input.directionCodes))}::text[],
        reason = ${input.reason}, safeguards = ${input.safeguards}, since_on = ${input.sinceOn}`;
  const rows = await transaction.execute(sql`
    update exposed_positions set ${columns}, author_id = ${actor.personId}, author_name = ${actor.name}, version = version + 1, updated_at = now()
    where office_id = ${key.officeId} and id = ${key.positionId} and version = ${input.version} returning id`);
  if (rows.length === 0) throw stale();
}
