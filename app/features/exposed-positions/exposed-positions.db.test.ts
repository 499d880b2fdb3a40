import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { createRegisterScene, today, type RegisterScene } from '../internal-analyses/internal-analyses.fixtures.ts';
import { loadPosition, loadPositionFilters, loadPositions } from './exposed-positions.queries.server.ts';
import { positionListSearch, type NewPosition, type PositionAction } from './exposed-positions.schema.ts';
import { addPosition, changePosition } from './exposed-positions.service.server.ts';

let db: TestDatabase;
let scene: RegisterScene;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  scene = await createRegisterScene(db.owner);
});

const content = { title: 'Сатып алу маманы', unit: 'Бөлім', staff: 2, directionCodes: ['B.PROCUREMENT'], reason: 'Ерекшелікті дайындайды', safeguards: '', sinceOn: '2026-01-12' };
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(() => 'done', (error: unknown) => (error instanceof AppError ? [error.status, error.messageKey] : Promise.reject(error as Error)));
const add = (actor: Actor, more: Partial<NewPosition> = {}) => {
  const input = { id: uuid(), organisationId: scene.organisationId, ...content, ...more };
  return withActor(db.database, actor, 'write', (transaction) => addPosition(transaction, actor, input, today)).then(() => ({ officeId: scene.officeId, positionId: input.id }));
};
const change = (actor: Actor, key: { officeId: string; positionId: string }, input: PositionAction) => withActor(db.database, actor, 'write', (transaction) => changePosition(transaction, actor, key, input, today));
const find = (actor: Actor, key: { officeId: string; positionId: string }) => withActor(db.database, actor, 'read', (transaction) => loadPosition(transaction, key));
const list = (actor: Actor, more: Record<string, string> = {}) => withActor(db.database, actor, 'read', (transaction) => loadPositions(transaction, positionListSearch.parse(more), today));

test('an officer adds, edits and ends a position of the organisation, with a reason', async () => {
  const id = uuid();
  const key = await add(scene.officer, { id });
  await add(scene.officer, { id });
  expect((await list(scene.officer)).rows).toHaveLength(1);
  await change(scene.manager, key, { intent: 'save', version: 1, ...content, staff: 3 });
  expect(await refusal(change(scene.officer, key, { intent: 'save', version: 1, ...content }))).toEqual([409, 'platform.errors.stale']);
  expect(await refusal(change(scene.officer, key, { intent: 'end', version: 2, endedOn: '2026-01-01', endReason: 'Gone' }))).toEqual([422, 'exposedPositions.errors.beforeSince']);
  await change(scene.officer, key, { intent: 'end', version: 2, endedOn: today, endReason: 'Powers separated' });
  expect(await find(scene.executor, key)).toMatchObject({ staff: 3, endedOn: today, endReason: 'Powers separated' });
  expect(await refusal(change(scene.officer, key, { intent: 'save', version: 3, ...content }))).toEqual([422, 'exposedPositions.errors.ended']);
  expect([(await list(scene.officer)).rows.length, (await list(scene.officer, { state: 'ended' })).rows.length]).toEqual([0, 1]);
});

test('others neither find nor write; reviewers and executors read', async () => {
  const key = await add(scene.officer);
  const foreign = await createRegisterScene(db.owner, 'KZ-15');
  for (const stranger of [scene.otherOfficer, foreign.officer, foreign.manager, foreign.commissioner]) {
    expect(await refusal(find(stranger, key))).toEqual([404, 'platform.errors.notFound']);
    expect((await list(stranger)).rows).toEqual([]);
  }
  for (const reader of [scene.executor, scene.commissioner, scene.coordinator]) {
    await expect(find(reader, key)).resolves.toMatchObject({ title: content.title });
    expect(await refusal(change(reader, key, { intent: 'save', version: 1, ...content }))).toEqual([403, 'platform.errors.forbidden']);
  }
  expect(await refusal(add(scene.otherOfficer))).toEqual([404, 'platform.errors.notFound']);
  expect(await refusal(add(scene.executor))).toEqual([404, 'platform.errors.notFound']);
});

test('the list is filtered, searched in another spelling and paged without loss', async () => {
  for (let index = 0; index < 52; index += 1) await add(scene.officer, { title: `Маман ${String(index).padStart(2, '0')}`, directionCodes: index % 2 ? ['B.HR'] : ['B.COI'] });
  const first = await list(scene.manager);
  const second = await list(scene.manager, { after: first.next! });
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 2, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(52);
  expect((await list(scene.manager, { before: second.previous! })).rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
  expect((await list(scene.manager, { direction: 'B.HR' })).rows).toHaveLength(26);
  expect((await list(scene.manager, { q: 'МАМАН 07' })).rows).toHaveLength(1);
  const filters = await withActor(db.database, scene.manager, 'read', (transaction) => loadPositionFilters(transaction));
  expect(filters.organisations.map(({ id }) => id)).toEqual([scene.organisationId]);
});
