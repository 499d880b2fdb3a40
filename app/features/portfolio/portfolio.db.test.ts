import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { completeDraft, createCharterOffice, move, type CharterOffice } from '../charters/charters.fixtures.ts';
import type { CharterKey } from '../charters/index.ts';
import { loadSavedViews, removeView, saveView } from '../saved-views/saved-views.server.ts';
import { loadPortfolio, loadPortfolioFor } from './portfolio.queries.server.ts';
import { portfolioSearch, type PortfolioSearch } from './portfolio.schema.ts';

let db: TestDatabase;
let office: CharterOffice;
let neighbour: CharterOffice;
let key: CharterKey;
const today = '2026-06-15';

beforeAll(async () => {
  db = await createTestDatabase();
  office = await createCharterOffice(db.owner);
  neighbour = await createCharterOffice(db.owner, { regionCode: 'KZ-15' });
  for (const one of [office, neighbour]) {
    key = await completeDraft(db.owner, db.database, one);
    await move(db.database, one.manager, key, 'submit');
    await move(db.database, one.reviewer, key, 'agree');
    await move(db.database, one.lead, key, 'approve');
  }
});
afterAll(() => db.close());

const portfolioOf = (actor: Actor, search: Partial<PortfolioSearch> = {}) =>
  withActor(db.database, actor, 'read', (transaction) => loadPortfolio(transaction, { ...portfolioSearch.parse({}), ...search }, today));

describe('the portfolio', () => {
  test('tells why a charter is in trouble, and each sees only their own', async () => {
    const own = await portfolioOf(office.lead);
    expect(own.rows.map(({ officeId }) => officeId)).toEqual([office.officeId]);
    const [row] = own.rows;
    expect(row).toMatchObject({ health: 'behind', state: 'approved' });
    expect(row!.reasons.map(({ code }) => code)).toContain('indicatorBehind');
    expect(row!.reasons.map(({ code }) => code)).toContain('workOverdue');
    expect(row!.work.all).toBeGreaterThan(0);
    expect((await portfolioOf(neighbour.reviewer)).rows.map(({ officeId }) => officeId)).toEqual([neighbour.officeId]);
    const coordinator = actorOf({ officeId: uuid(), regionCode: null }, 'coordinator', 'national');
    expect((await portfolioOf(coordinator)).rows.map(({ officeId }) => officeId).sort()).toEqual([office.officeId, neighbour.officeId].sort());
    expect((await portfolioOf(coordinator, { health: 'onPlan' })).rows).toEqual([]);
    const byOffice = await portfolioOf(coordinator, { by: 'office' });
    expect(byOffice.summaries.map(({ counts }) => counts.behind)).toEqual([1, 1]);
    expect((await portfolioOf(coordinator, { q: '100%' })).rows).toEqual([]);
  });
});

describe('the cost of the portfolio', () => {
  const statementsOf = (actor: Actor, load: (transaction: ActorTransaction) => Promise<unknown>) =>
    withActor(db.database, actor, 'read', async (transaction) => {
      let count = 0;
      const counting = new Proxy(transaction, {
        get(target, property) {
          if (property === 'execute') count += 1;
          return Reflect.get(target, property) as unknown;
        },
      });
      await load(counting);
      return count;
    });
  const search = portfolioSearch.parse({});

  test('is at most four statements, however many charters there are', async () => {
    const load = (transaction: ActorTransaction) => loadPortfolio(transaction, search, today);
    const before = await statementsOf(office.lead, load);
    expect(before).toBeLessThanOrEqual(4);
    for (let added = 0; added < 3; added += 1) await completeDraft(db.owner, db.database, office);
    expect((await portfolioOf(office.lead)).total).toBe(4);
    expect(await statementsOf(office.lead, load)).toBe(before);
  });

  test('readers of the whole country share one judgement, offices never', async () => {
    const coordinator = () => actorOf({ officeId: uuid(), regionCode: null }, 'coordinator', 'national');
    const load = (actor: Actor) => statementsOf(actor, async (transaction) => {
      const page = await loadPortfolioFor(transaction, actor, search, today, (body) => withActor(db.database, actor, 'read', body));
      expect(new Set(page.rows.map(({ officeId }) => officeId)).size).toBe(actor.scope === 'national' ? 2 : 1);
    });
    const alone = await load(coordinator());
    const [first, second] = [await load(coordinator()), await load(coordinator())];
    expect(Math.min(first, second)).toBeLessThan(alone);
    expect([await load(office.lead), await load(office.lead), await load(neighbour.lead)]).toEqual([alone, alone, alone]);
  });
});

describe('saved views', () => {
  const write = <Result>(actor: Actor, body: Parameters<typeof withActor<Result>>[3]) => withActor(db.database, actor, 'write', body);
  const view = (name: string, isShared: boolean) => ({ intent: 'saveView' as const, id: uuid(), name, query: 'health=behind', isShared });
  const namesSeenBy = (actor: Actor) => withActor(db.database, actor, 'read', (transaction) => loadSavedViews(transaction, 'portfolio')).then((views) => views.map(({ name }) => name));

  test('are one’s own unless shared, within the office; a name is taken once; only one’s own is removed', async () => {
    const [mine, shared] = [view('Mine', false), view('Shared', true)];
    for (const one of [mine, shared]) await write(office.lead, (transaction) => saveView(transaction, office.lead, 'portfolio', one));
    expect(await namesSeenBy(office.lead)).toEqual(['Mine', 'Shared']);
    expect(await namesSeenBy(office.manager)).toEqual(['Shared']);
    expect(await namesSeenBy(neighbour.lead)).toEqual([]);
    await expect(write(office.lead, (transaction) => saveView(transaction, office.lead, 'portfolio', view('Mine', true)))).rejects.toThrow(AppError);
    await expect(write(office.manager, (transaction) => removeView(transaction, shared.id))).rejects.toThrow(AppError);
    await write(office.lead, (transaction) => removeView(transaction, mine.id));
    expect(await namesSeenBy(office.lead)).toEqual(['Shared']);
  });
});
