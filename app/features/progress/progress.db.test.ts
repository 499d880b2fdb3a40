import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { eachDay } from '#app/platform/time/civil-date.ts';
import { actorOf, createCharter, createOffice, type CharterScene } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { loadIndicatorProgress } from './indicator-progress.queries.server.ts';
import { loadOfficeOverview } from './office.queries.server.ts';
import { loadProgress } from './progress.queries.server.ts';
import { loadRegionQueue } from './queue.queries.server.ts';

const today = '2026-04-15';
let test_: TestDatabase;
let scene: CharterScene;
let neighbour: CharterScene;
let manager: Actor;
let workingDays: string[];

async function read<Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>): Promise<{ result: Result; statements: number }> {
  let statements = 0;
  const result = await withActor(test_.database, actor, 'read', (transaction) =>
    body(
      new Proxy(transaction, {
        get(target, property) {
          if (property === 'execute') statements += 1;
          const member = Reflect.get(target, property) as unknown;
          return typeof member === 'function' ? member.bind(target) : member;
        },
      }),
    ),
  );
  return { result, statements };
}

/**
 * Three organisations, one increment each working day. The first logs 2 a day, the second 2 a day in January only, the
 * third 1 a day; the plan asks for 5 a day of all three together.
 */
beforeAll(async () => {
  test_ = await createTestDatabase();
  const { owner } = test_;
  scene = await createCharter(owner, await createOffice(owner, { regionCode: 'KZ-11' }), { organisations: 3, kinds: ['increment', 'level'] });
  neighbour = await createCharter(owner, await createOffice(owner, { regionCode: 'KZ-15' }), {});
  manager = actorOf(scene, 'projectManager', 'office');
  workingDays = (await owner<{ day: string }[]>`select on_date::text as day from calendar_days where is_working and on_date between '2026-01-01' and '2026-12-31' order by 1`).map(({ day }) => day);
  const { officeId, charterId, organisationIds, indicators, personId } = scene;
  await owner`insert into charter_targets (office_id, id, charter_id, charter_indicator_id, control_on, planned)
    values (${officeId}, ${uuid()}, ${charterId}, ${indicators[0]!.id}, '2026-12-31', ${5 * workingDays.length})`;
  const past = workingDays.filter((day) => day < today);
  const rows = organisationIds.flatMap((organisationId, index) =>
    past.filter((day) => index !== 1 || day < '2026-02-01').map((day) => ({
      office_id: officeId, organisation_id: organisationId, charter_indicator_id: indicators[0]!.id, day, charter_id: charterId, region_code: 'KZ-11',
      kind: 'increment', entry: 'value', value: index === 2 ? 1 : 2, is_on_time: index !== 2, author_id: personId, author_name: 'n',
      entered_at: index === 2 && day >= '2026-03-01' && day < '2026-04-01' ? '2026-03-31T12:00:00Z' : `${day}T10:00:00Z`,
    })),
  );
  await owner`insert into daily_values ${owner(rows)}`;
  await owner`insert into cell_comments (office_id, id, organisation_id, charter_indicator_id, day, charter_id, region_code, author_id, author_name, body)
    values (${officeId}, ${uuid()}, ${organisationIds[1]!}, ${indicators[0]!.id}, '2026-03-03', ${charterId}, 'KZ-11', ${personId}, 'n', 'no staff')`;
});
afterAll(() => test_.close());

describe('progress', () => {
  it('says what is behind, by how much, since when and because of whom', async () => {
    const { result: rows, statements } = await read(manager, (transaction) => loadProgress(transaction, manager, today));
    expect(statements).toBeLessThanOrEqual(3);
    const past = workingDays.filter((day) => day < today);
    const [row] = rows as [(typeof rows)[number]];
    expect(rows.map(({ status }) => status)).toEqual(['behind', 'noPlan']);
    const [second] = scene.organisationIds.slice(1) as [string];
    const missed = past.filter((day) => day >= '2026-02-01').length;
    const fact = past.length * 2 + past.length + (past.length - missed) * 2;
    expect(row.fact).toBe(String(fact));
    // Today counts in the plan: 5 for each working day up to and with it.
    expect(row.plan).toBe(String(5 * (past.length + 1)));
    expect(row.difference).toBe(String(fact - 5 * (past.length + 1)));
    expect(row.reasons[0]).toMatchObject({ id: second, missingDays: missed, comment: { body: 'no staff', day: '2026-03-03' } });
    expect(row.completeness).toBeCloseTo((past.length * 3 - missed) / (past.length * 3), 10);
  });

  it('has been behind since the first day of the run that still lasts', async () => {
    const { result: rows } = await read(manager, (transaction) => loadProgress(transaction, manager, today));
    const limit = (day: string) => {
      const days = workingDays.filter((one) => one <= day && one < today);
      const planned = 5 * workingDays.filter((one) => one <= day).length;
      const done = days.length * 3 + days.filter((one) => one < '2026-02-01').length * 2;
      return planned - done > planned * 0.15;
    };
    const known = workingDays.filter((day) => day <= today);
    const first = known.findLastIndex((day) => !limit(day)) + 1;
    expect(rows[0]!.since).toBe(known[first]);
  });

  it('of one indicator shows every organisation, its remarks and pauses, to its own office only', async () => {
    const key = { officeId: scene.officeId, charterIndicatorId: scene.indicators[0]!.id };
    const { result, statements } = await read(manager, (transaction) => loadIndicatorProgress(transaction, key, today));
    expect(statements).toBeLessThanOrEqual(3);
    expect(result!.organisations.map(({ id }) => id)[0]).toBe(scene.organisationIds[1]);
    expect(result!.organisations).toHaveLength(3);
    expect(result!.remarks).toMatchObject([{ kind: 'comment', text: 'no staff' }]);
    expect(result!.trend.filter(({ at }) => at > today).every(({ fact }) => fact === null)).toBe(true);
    const foreign = { officeId: neighbour.officeId, charterIndicatorId: neighbour.indicators[0]!.id };
    expect((await read(manager, (transaction) => loadIndicatorProgress(transaction, foreign, today))).result).toBeUndefined();
  });

  it('of an office without charters in force is empty', async () => {
    const empty = actorOf(await createOffice(test_.owner, { regionCode: 'KZ-11' }), 'projectManager', 'office');
    expect((await read(empty, (transaction) => loadProgress(transaction, empty, today))).result).toEqual([]);
  });
});

describe('the lead’s overview', () => {
  it('lists charters to approve, past months to close and the state of this month, last month and today', async () => {
    const agreed = await createCharter(test_.owner, scene, { organisationIds: [scene.organisationIds[0]!], state: 'agreed' });
    await test_.owner`insert into periods (office_id, month, region_code, state) values (${scene.officeId}, '2026-01-01', 'KZ-11', 'accepted')`;
    const lead = actorOf(scene, 'officeLead', 'office');
    const { result, statements } = await read(lead, (transaction) => loadOfficeOverview(transaction, lead, today));
    expect(statements).toBeLessThanOrEqual(3);
    expect(result.charters.map(({ id }) => id)).toEqual([agreed.charterId]);
    expect(result.monthsToClose.map(({ month, state }) => `${month} ${state}`)).toEqual(['2026-02 open', '2026-03 open']);
    const march = workingDays.filter((day) => day >= '2026-03-01' && day <= '2026-03-31').length;
    expect(result.months.map(({ month }) => month)).toEqual(['2026-04', '2026-03']);
    expect(result.months[1]).toMatchObject({ entries: 2 * march, onTimeEntries: march, expectedEntries: 6 * march, verifiedEntries: 0 });
    expect(result.today).toMatchObject([{ id: scene.charterId, entered: 0, expected: 6 }]);
  });
});

describe('the commissioner’s queue', () => {
  it('holds what waits in the region, with its reasons, and nothing of another', async () => {
    const { owner } = test_;
    const submitted = await createCharter(owner, scene, { organisationIds: [scene.organisationIds[0]!], state: 'submitted' });
    await createCharter(owner, neighbour, { state: 'submitted' });
    await owner`insert into periods (office_id, month, region_code, state) values
      (${scene.officeId}, '2026-03-01', 'KZ-11', 'closed'), (${neighbour.officeId}, '2026-03-01', 'KZ-15', 'closed')`;
    const commissioner = actorOf({ officeId: uuid(), regionCode: 'KZ-11' }, 'commissioner', 'region');
    const { result, statements } = await read(commissioner, (transaction) => loadRegionQueue(transaction, commissioner, today));
    expect(statements).toBeLessThanOrEqual(3);
    expect(result.charters.map(({ charterId }) => charterId)).toEqual([submitted.charterId]);
    expect(result.charters[0]!.reasons.map(({ code }) => code)).toEqual(['started', 'withoutPlan']);
    expect(result.months).toHaveLength(1);
    const bulk = eachDay('2026-03-01', '2026-03-23').filter((day) => workingDays.includes(day)).length;
    expect(result.months[0]).toMatchObject({ officeId: scene.officeId, month: '2026-03', bulkEntries: bulk });
    expect(result.months[0]!.reasons.map(({ code }) => code)).toEqual(['incomplete', 'bulk', 'late']);
  });
});
