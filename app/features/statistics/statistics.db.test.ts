import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { subtractDecimals } from '#app/features/indicators/index.ts';
import { eachDay, lastOfMonth } from '#app/platform/time/civil-date.ts';
import { actorOf } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { loadIndicatorOfOffice } from './indicator-office.queries.server.ts';
import { loadIndicator } from './indicator.queries.server.ts';
import { expectedEntries } from './rollup.sql.server.ts';
import { codes, coordinatorOffice, createNation, naiveFigure, readRaw, verifiedOnly, type Nation, type RawValue } from './statistics.fixtures.ts';
import { parsePeriod, type Period } from './statistics.model.ts';
import { loadStatistics, type StatisticsRow } from './statistics.queries.server.ts';

const today = '2026-11-23';
const coordinator = actorOf(coordinatorOffice, 'coordinator', 'national');
const all = Object.values(codes);

let test_: TestDatabase;
let nation: Nation;
let raw: RawValue[];

const asCoordinator = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => withActor(test_.database, coordinator, 'read', body);

/** The rows of the block under which the scene's charters are. */
async function rowsOf(chosen: Period): Promise<Map<string, StatisticsRow>> {
  const blocks = await asCoordinator((transaction) => loadStatistics(transaction, coordinator, chosen, today));
  const block = blocks.find(({ code }) => code === '2024-internal-analysis')!;
  return new Map(block.indicators.map((row) => [row.code, row]));
}

/** Around the move (4 May), the end of a charter (30 June) and the edges of months. */
const periods: [string, string | null][] = [
  ['2026', '2026-03-31'], ['2026', '2026-05-03'], ['2026', '2026-05-04'], ['2026', '2026-06-30'], ['2026', '2026-07-01'], ['2026', '2026-09-30'], ['2026', null],
  ['2026-Q2', null], ['2026-Q3', '2026-08-15'], ['2026-05', null], ['2026-07', '2026-07-10'], ['2026-06-30', null], ['2026-07-01', null],
];
const period = ([label, asOf]: [string, string | null]): Period => parsePeriod(label, asOf)!;

beforeAll(async () => {
  test_ = await createTestDatabase();
  nation = await createNation(test_.owner);
  raw = await readRaw(test_.owner);
});
afterAll(() => test_.close());

describe('national figures', () => {
  it.each(periods)('of %s as of %s equal the naive sum, last value and divided sums, reported and verified', async (label, asOf) => {
    const chosen = period([label, asOf]);
    const rows = await rowsOf(chosen);
    for (const code of all) {
      const row = rows.get(code)!;
      expect([code, row.total.reported ?? naiveOfNothing(code)]).toEqual([code, naiveFigure(raw, code, chosen)]);
      expect([code, row.total.verified ?? naiveOfNothing(code)]).toEqual([code, naiveFigure(verifiedOnly(raw), code, chosen)]);
      const ofKind = (isLocal: boolean) => naiveFigure(raw.filter(({ officeId }) => (officeId !== nation.central.officeId) === isLocal), code, chosen);
      expect([row.central.reported, row.local.reported]).toEqual([ofKind(false), ofKind(true)]);
    }
  });

  it.each(periods)('of %s as of %s are the same by office, by region, by organisation and at the end of the trend', async (label, asOf) => {
    const chosen = period([label, asOf]);
    for (const code of all) {
      const page = (await asCoordinator((transaction) => loadIndicator(transaction, coordinator, code, chosen, today)))!;
      for (const office of page.offices) {
        const own = raw.filter(({ officeId }) => officeId === office.id);
        expect([code, office.figures.reported ?? naiveOfNothing(code)]).toEqual([code, naiveFigure(own, code, chosen)]);
        const drilled = (await asCoordinator((transaction) => loadIndicatorOfOffice(transaction, coordinator, { code, officeId: office.id }, chosen, today)))!;
        expect(drilled.figures).toEqual(office.figures);
        for (const organisation of drilled.organisations) {
          const series = own.filter(({ organisationId }) => organisationId === organisation.id);
          expect([code, organisation.figures.reported ?? naiveOfNothing(code)]).toEqual([code, naiveFigure(series, code, chosen)]);
          expect([code, organisation.figures.verified ?? naiveOfNothing(code)]).toEqual([code, naiveFigure(verifiedOnly(series), code, chosen)]);
        }
      }
      for (const region of page.regions) {
        expect([region.code, region.figures.reported ?? naiveOfNothing(code)]).toEqual([region.code, naiveFigure(ofRegion(region.code, chosen), code, chosen)]);
      }
      const last = page.trend.at(-1)?.fact ?? null;
      expect(last).toBe(page.figures.reported === null ? null : Number(page.figures.reported));
    }
  });

  it('each point of the trend is the figure as of that month', async () => {
    const year = period(['2026', '2026-09-30']);
    for (const code of all) {
      const page = (await asCoordinator((transaction) => loadIndicator(transaction, coordinator, code, year, today)))!;
      for (const point of page.months) {
        expect([point.at, point.toDate.reported]).toEqual([point.at, naiveFigure(raw, code, { from: year.from, to: lastOfMonth(point.at) })]);
      }
    }
  });
});

/** An indicator without any cell has no figure; the naive sum of nothing is zero. */
const naiveOfNothing = (code: string): string | null => (code === codes.ratio ? null : '0');

/** A level counts where its last value stands; everything else where it was entered. */
function ofRegion(regionCode: string, { to }: Period): RawValue[] {
  const last = new Map(raw.filter((row) => row.day <= to && row.value !== null).map((row) => [`${row.officeId}|${row.organisationId}|${row.charterIndicatorId}`, row.regionCode]));
  return raw.filter((row) =>
    row.kind === 'level' ? last.get(`${row.officeId}|${row.organisationId}|${row.charterIndicatorId}`) === regionCode : row.regionCode === regionCode,
  );
}

describe('expected entries', () => {
  it('follow the calendar, the office’s exceptions, pauses that overlap, the cover of an organisation and the end of a charter', async () => {
    const { owner } = test_;
    const { akmola, ended } = nation;
    const [paused] = akmola.indicators as [Nation['akmola']['indicators'][number]];
    await owner`insert into office_calendar_exceptions (office_id, on_date, is_working, reason) values
      (${akmola.officeId}, '2026-02-03', false, 'r'), (${akmola.officeId}, '2026-02-07', true, 'r'), (${akmola.officeId}, '2026-04-15', false, 'r')`;
    for (const [from, to] of [['2026-04-13', '2026-04-17'], ['2026-04-15', '2026-04-21'], ['2026-09-21', null]] as const) {
      await owner`insert into indicator_pauses (office_id, id, charter_indicator_id, paused_from, paused_to, reason, created_by, created_by_name)
        values (${akmola.officeId}, gen_random_uuid(), ${paused.id}, ${from}, ${to}, 'r', ${akmola.personId}, 'n')`;
    }
    const calendar = await owner<{ day: string; isWorking: boolean }[]>`select on_date::text as day, is_working as "isWorking" from calendar_days`;
    const isWorking = new Map(calendar.map((row) => [row.day, row.isWorking]));
    for (const [day, working] of [['2026-02-03', false], ['2026-02-07', true], ['2026-04-15', false]] as const) isWorking.set(day, working);
    const isPaused = (day: string) => (day >= '2026-04-13' && day <= '2026-04-21') || day >= '2026-09-21';
    const days = (from: string, to: string) => eachDay(from, to).filter((day) => isWorking.get(day));

    const span = { from: '2026-02-01', to: '2026-09-30' };
    const rows = await asCoordinator((transaction) =>
      transaction.execute<{ id: string; expected: number }>(sql`
        select x.charter_indicator_id as id, sum(x.expected)::int as expected from ${expectedEntries(span, { officeId: akmola.officeId })} x group by 1`),
    );
    const expected = new Map(rows.map(({ id, expected: count }) => [id, count]));
    const stayed = days(span.from, span.to);
    const left = days(span.from, '2026-05-03');
    for (const { id } of akmola.indicators) {
      const counted = (own: string[]) => (id === paused.id ? own.filter((day) => !isPaused(day)) : own).length;
      expect(expected.get(id)).toBe(2 * counted(stayed) + counted(left));
    }
    for (const { id } of ended.indicators) expect(expected.get(id)).toBe(2 * days(span.from, '2026-06-30').length);
  });
});

describe('completeness', () => {
  it('counts what was due before today, of ended charters as well', async () => {
    const year = period(['2026', '2026-07-15']);
    const page = (await asCoordinator((transaction) => loadIndicatorOfOffice(transaction, coordinator, { code: codes.level, officeId: nation.ended.officeId }, year, '2026-07-15')))!;
    const charter = page.charters.find(({ id }) => id === nation.ended.charterId)!;
    const [{ count }] = (await test_.owner`select count(*)::int from daily_values where charter_id = ${nation.ended.charterId} and kind = 'level' and entry <> 'cleared'`) as unknown as [{ count: number }];
    const [{ working }] = (await test_.owner`select count(*)::int as working from calendar_days c
      left join office_calendar_exceptions e on e.office_id = ${nation.ended.officeId} and e.on_date = c.on_date
      where c.on_date between '2026-01-01' and '2026-06-30' and coalesce(e.is_working, c.is_working)`) as unknown as [{ working: number }];
    expect(charter.completeness).toBeCloseTo(count / (2 * working), 10);
    expect(charter.figures.reported).toBe('0');
  });
});

describe('no total is stored', () => {
  it('without an organisation’s values the total is smaller by exactly those values', async () => {
    const year = period(['2026', null]);
    const { officeId, organisationIds } = nation.central;
    const [organisationId] = organisationIds as [string];
    const totals = async () => new Map([...(await rowsOf(year)).values()].map(({ code, total }) => [code, total.reported]));
    const before = await totals();
    await test_.owner`delete from daily_values where office_id = ${officeId} and organisation_id = ${organisationId}`;
    const after = await totals();
    const own = raw.filter((row) => row.officeId === officeId && row.organisationId === organisationId);
    for (const code of [codes.increment, codes.level]) {
      expect(subtractDecimals(before.get(code)!, after.get(code)!)).toBe(naiveFigure(own, code, year));
      expect(naiveFigure(own, code, year)).not.toBe('0');
    }
    const rest = raw.filter((row) => !own.includes(row));
    expect(after.get(codes.ratio)).toBe(naiveFigure(rest, codes.ratio, year));
  });
});
