import { sql } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound, refused } from '#app/platform/errors/app-error.ts';
import type { SaveView } from './saved-views.schema.ts';

export type SavedView = { id: string; name: string; query: string; isShared: boolean; ownerId: string; ownerName: string };

/** The person's own views of a screen and those that colleagues of the same office share. */
export const loadSavedViews = (transaction: ActorTransaction, screen: string): Promise<SavedView[]> =>
  transaction.execute<SavedView>(sql`
    select v.id, v.name, v.query, v.is_shared as "isShared", v.owner_id as "ownerId", v.owner_name as "ownerName"
    from saved_views v where v.screen = ${screen} order by lower(v.name), v.id limit 100`);

const guarded = guardedBy({ saved_views_name_key: () => refused('savedViews.nameTaken', {}, { name: 'savedViews.nameTaken' }) });

/** @throws AppError 422 when the person already has a view of that name. */
export async function saveView(transaction: ActorTransaction, actor: Actor, screen: string, view: SaveView): Promise<void> {
  await guarded(() => transaction.execute(sql`
    insert into saved_views (office_id, id, screen, name, query, is_shared, owner_id, owner_name)
    values (${actor.officeId}, ${view.id}, ${screen}, ${view.name}, ${view.query}, ${view.isShared}, ${actor.personId}, ${actor.name})
    on conflict (office_id, id) do nothing`));
}

/** @throws AppError 404 when it is not the person's own. */
export async function removeView(transaction: ActorTransaction, id: string): Promise<void> {
  const rows = await transaction.execute(sql`delete from saved_views where id = ${id} returning id`);
  if (rows.length === 0) throw notFound();
}
