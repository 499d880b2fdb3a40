import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { loadIndicatorOfOffice } from './indicator-office.queries.server.ts';
import { loadIndicator } from './indicator.queries.server.ts';
import { loadNation } from './nation.queries.server.ts';
import { loadOrganisationValues, valuesPerPage } from './organisation-values.queries.server.ts';
import { codes, coordinatorOffice, createNation, naiveFigure, readRaw, type Nation, type RawValue } from './statistics.fixtures.ts';
import { parsePeriod } from './statistics.model.ts';
import { loadStatistics } from './statistics.queries.server.ts';
import { loadValue } from './value.queries.server.ts';

const today = '2026-11-23';
const year = parsePeriod('2026', '2026-09-30')!;
const coordinator = actorOf(coordinatorOffice, 'coordinator', 'national');
const commissioner = actorOf({ ...coordinatorOffice, regionCode: 'KZ-11' }, 'commissioner', 'region');

let test_: TestDatabase;
let nation: Nation;
let raw: RawValue[];
let manager: Actor;

beforeAll(async () => {
  test_ = await createTestDatabase();
  nation = await createNation(test_.owner);
  raw = await readRaw(test_.owner);
  manager = actorOf(nation.akmola, 'projectManager', 'office');
});
afterAll(() => test_.close());

/** Runs a loader as an actor and counts its statements beside the one that enters the actor's scope. */
async function counted<Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>): Promise<{ result: Result; statements: number }> {
  let statements = 0;
  const result = await withActor(test_.database, actor, 'read', (transaction) =>
    body(
      new Proxy(transaction, {
        get(target, property) {
          const member = Reflect.get(target, property) as unknown;
          if (property !== 'execute') return member;
          return (...args: unknown[]) => {
            statements += 1;
            return (member as (...all: unknown[]) => unknown).apply(target, args);
          };
        },
      }),
    ),
  );
  return { result, statements };
}

const as = async <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => (await counted(actor, body)).result;

describe('a region', () => {
  it('sees its own values of every office and nothing else', async () => {
    const blocks = await as(commissioner, (transaction) => loadStatistics(transaction, commissioner, year, today));
    const rows = new Map(blocks.find(({ code }) => code === '2024-internal-analysis')!.indicators.map((row) => [row.code, row]));
    const own = raw.filter(({ regionCode }) => regionCode === 'KZ-11');
    for (const code of [codes.increment, codes.ratio]) expect(rows.get(code)!.total.reported).toBe(naiveFigure(own, code, year));
    expect(rows.get(codes.increment)!.total.reported).not.toBe(naiveFigure(raw, codes.increment, year));

    const page = (await as(commissioner, (transaction) => loadIndicator(transaction, commissioner, codes.level, year, today)))!;
    expect(page.offices.map(({ id }) => id)).toEqual([nation.akmola.officeId]);
    expect(page.regions.map(({ code }) => code)).toEqual(['KZ-11']);
  });

  it('finds no office, organisation or value of another region', async () => {
    const { aktobe } = nation;
    const [organisationId] = aktobe.organisationIds as [string];
    const indicator = aktobe.indicators.find(({ code }) => code === codes.increment)!;
    const key = { code: codes.increment, officeId: aktobe.officeId, organisationId };
    expect(await as(commissioner, (transaction) => loadIndicatorOfOffice(transaction, commissioner, key, year, today))).toBeUndefined();
    expect(await as(commissioner, (transaction) => loadOrganisationValues(transaction, key, year, {}))).toBeUndefined();
    const cell = { officeId: aktobe.officeId, organisationId, charterIndicatorId: indicator.id, day: '2026-02-12' };
    expect(await as(commissioner, (transaction) => loadValue(transaction, cell))).toBeUndefined();
    expect(await as(coordinator, (transaction) => loadValue(transaction, cell))).toBeDefined();
  });
});

describe('an office', () => {
  it('sees itself only', async () => {
    const blocks = await as(manager, (transaction) => loadStatistics(transaction, manager, year, today));
    const rows = new Map(blocks.find(({ code }) => code === '2024-internal-analysis')!.indicators.map((row) => [row.code, row]));
    const own = raw.filter(({ officeId }) => officeId === nation.akmola.officeId);
    for (const code of Object.values(codes)) expect(rows.get(code)!.total.reported).toBe(naiveFigure(own, code, year));
    const foreign = { code: codes.increment, officeId: nation.aktobe.officeId };
    expect(await as(manager, (transaction) => loadIndicatorOfOffice(transaction, manager, foreign, year, today))).toBeUndefined();
  });

  it('and everybody finds nothing under an unknown code', async () => {
    for (const actor of [manager, commissioner, coordinator]) {
      expect(await as(actor, (transaction) => loadIndicator(transaction, actor, 'XX-99', year, today))).toBeUndefined();
    }
  });
});

describe('daily values', () => {
  it('page by key, newest first, each once, and back again', async () => {
    const { officeId, organisationIds, charterId } = nation.akmola;
    const key = { code: codes.increment, officeId, organisationId: organisationIds[0]! };
    const page = (cursor: { after?: string; before?: string }) => as(manager, async (transaction) => (await loadOrganisationValues(transaction, key, year, cursor))!);
    const days: string[] = [];
    let current = await page({});
    expect(current.previous).toBeNull();
    for (;;) {
      days.push(...current.values.map(({ day }) => day));
      expect(current.values.length).toBeLessThanOrEqual(valuesPerPage);
      if (!current.next) break;
      const following = await page({ after: current.next });
      const back = await page({ before: following.previous! });
      expect(back.values).toEqual(current.values);
      current = following;
    }
    const expected = await test_.owner<{ day: string }[]>`select v.day::text as day from daily_values v
      join charter_indicators i on i.id = v.charter_indicator_id and i.indicator_code = ${codes.increment}
      where v.charter_id = ${charterId} and v.organisation_id = ${organisationIds[0]!} and v.day <= ${year.to} order by v.day desc`;
    expect(days).toEqual(expected.map(({ day }) => day));
  });

  it('open with their history, and only where they can exist', async () => {
    const { officeId, organisationIds, indicators } = nation.akmola;
    const [corrected] = await test_.owner<{ organisationId: string; charterIndicatorId: string; day: string }[]>`
      select organisation_id as "organisationId", charter_indicator_id as "charterIndicatorId", day::text as day from daily_values
      where office_id = ${officeId} and revision = 2 and entry = 'value' limit 1`;
    const value = (await as(manager, (transaction) => loadValue(transaction, { officeId, ...corrected! })))!;
    expect(value.history.map(({ revision }) => revision)).toEqual([2, 1]);
    expect(Number(value.history[0]!.value)).toBe(Number(value.history[1]!.value) + 3);
    expect(value.current).toMatchObject({ revision: 2, entry: 'value' });
    const cell = { officeId, organisationId: organisationIds[0]!, charterIndicatorId: indicators[0]!.id };
    expect(await as(manager, (transaction) => loadValue(transaction, { ...cell, day: '2027-03-01' }))).toBeUndefined();
    expect((await as(manager, (transaction) => loadValue(transaction, { ...cell, day: '2026-01-03' })))!.current).toBeNull();
  });
});

it('no page asks more than three statements', async () => {
  const { officeId, organisationIds, indicators } = nation.akmola;
  const key = { code: codes.increment, officeId, organisationId: organisationIds[0]! };
  const cell = { officeId, organisationId: organisationIds[0]!, charterIndicatorId: indicators[0]!.id, day: '2026-02-12' };
  const pages: Record<string, (transaction: ActorTransaction) => Promise<unknown>> = {
    statistics: (transaction) => loadStatistics(transaction, coordinator, year, today),
    indicator: (transaction) => loadIndicator(transaction, coordinator, key.code, year, today),
    office: (transaction) => loadIndicatorOfOffice(transaction, coordinator, key, year, today),
    organisation: (transaction) => loadOrganisationValues(transaction, key, year, {}),
    value: (transaction) => loadValue(transaction, cell),
    nation: (transaction) => loadNation(transaction, coordinator, year, today),
  };
  for (const [name, body] of Object.entries(pages)) {
    const { statements } = await counted(coordinator, body);
    expect([name, statements <= 3]).toEqual([name, true]);
  }
});
