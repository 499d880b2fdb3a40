import * as fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { recountRegisters } from '#db/recount.ts';
import { actorOf, createCharter, createOffice, createOrganisation, createPerson, type CharterScene } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { selectCountedToday } from './counted-today.queries.server.ts';
import { loadIndicatorOfOffice } from './indicator-office.queries.server.ts';
import { loadIndicator } from './indicator.queries.server.ts';
import { loadNation } from './nation.queries.server.ts';
import { coordinatorOffice } from './statistics.fixtures.ts';
import { parsePeriod } from './statistics.model.ts';
import { loadStatistics } from './statistics.queries.server.ts';

const today = '2026-11-23';
const coordinator = actorOf(coordinatorOffice, 'coordinator', 'national');
const firstDay = '2026-02-02';
const lastDay = '2026-09-30';

let db: TestDatabase;
let scenes: CharterScene[];
let organisations: { officeId: string; organisationId: string; regionCode: string }[];
let reviewer: string;

const read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, coordinator, 'read', body);

beforeAll(async () => {
  db = await createTestDatabase();
  reviewer = await createPerson(db.owner, 'Reviewer');
  scenes = [
    await createCharter(db.owner, await createOffice(db.owner, { regionCode: 'KZ-11' }), { codes: ['IA-01', 'IA-02', 'IA-03'], organisations: 1, endsOn: lastDay }),
    await createCharter(db.owner, await createOffice(db.owner, { regionCode: 'KZ-15' }), { codes: ['IA-01', 'IA-02', 'IA-03'], organisations: 1, endsOn: lastDay }),
  ];
  organisations = await Promise.all(scenes.flatMap((scene) => [0, 1].map(async () => ({
    officeId: scene.officeId, regionCode: scene.regionCode!, organisationId: await createOrganisation(db.owner, scene.officeId, scene.regionCode!),
  }))));
});
afterAll(() => db.close());

type Deed =
  | { kind: 'analysis'; at: number }
  | { kind: 'risk'; at: number; day: number }
  | { kind: 'sign' | 'confirm' | 'unconfirm' | 'reopen' | 'verify' | 'return' | 'withdraw' | 'remove'; at: number; day: number }
  | { kind: 'eliminate'; at: number; day: number };

const analyses: string[] = [];
const risks: string[] = [];
const chosen = (list: string[], at: number): string | null => (list.length === 0 ? null : list[at % list.length]!);
const onDay = (offset: number) => addDays(firstDay, offset);

async function act(deed: Deed): Promise<void> {
  const { owner } = db;
  if (deed.kind === 'analysis') {
    const place = organisations[deed.at % organisations.length]!;
    const id = uuid();
    analyses.push(id);
    await owner`insert into internal_analyses (office_id, organisation_id, region_code, id, year, number, language, object, period_from, period_to, direction_codes, performer_kind, created_by, created_by_name)
      values (${place.officeId}, ${place.organisationId}, ${place.regionCode}, ${id}, 2026, ${analyses.length}, 'kk', 'Object', '2025-01-01', '2025-12-31', '{B.HR}', 'unit', ${reviewer}, 'N')`;
    return;
  }
  if (deed.kind === 'risk') {
    const analysis = chosen(analyses, deed.at);
    if (!analysis) return;
    const id = uuid();
    risks.push(id);
    await owner`insert into risks (office_id, organisation_id, region_code, analysis_id, id, year, code, title, direction_code, identified_on, is_confirmed, is_counted, author_id, author_name)
      select office_id, organisation_id, region_code, id, ${id}, 2026, ${`c-${risks.length}`}, 'Title', 'B.HR', ${onDay(deed.day)}, review is not distinct from 'confirmed', true, ${reviewer}, 'N'
      from internal_analyses where id = ${analysis}`;
    return;
  }
  const analysis = chosen(analyses, deed.at);
  const risk = chosen(risks, deed.at);
  const day = onDay(deed.day);
  if (deed.kind === 'sign') await owner`update internal_analyses set state = 'signed', signed_on = ${day}, signed_by = created_by where id = ${analysis}`;
  if (deed.kind === 'reopen') await owner`update internal_analyses set state = 'open', signed_on = null, signed_by = null, review = null, reviewed_by = null where id = ${analysis}`;
  if (deed.kind === 'confirm') await owner`update internal_analyses set review = 'confirmed', reviewed_by = ${uuid()} where id = ${analysis} and signed_on is not null`;
  if (deed.kind === 'unconfirm') await owner`update internal_analyses set review = 'returned', reviewed_by = ${uuid()} where id = ${analysis}`;
  if (deed.kind === 'eliminate') {
    await owner`update risks set state = 'eliminated', eliminated_on = greatest(identified_on, ${day}::date), reported_by = ${reviewer}, withdrawn_reason = null where id = ${risk}`;
  }
  if (deed.kind === 'verify') await owner`update risks set state = 'verified', reviewed_by = ${uuid()} where id = ${risk} and state = 'eliminated'`;
  if (deed.kind === 'return') await owner`update risks set state = 'returned', eliminated_on = null where id = ${risk} and state in ('eliminated', 'verified')`;
  if (deed.kind === 'withdraw') await owner`update risks set state = 'withdrawn', withdrawn_reason = 'r', eliminated_on = null where id = ${risk}`;
  if (deed.kind === 'remove') await owner`delete from risks where id = ${risk}`;
}

const day = fc.integer({ min: 0, max: 230 });
const at = fc.nat({ max: 40 });
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('analysis' as const), at }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('risk' as const), at, day }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('eliminate' as const), at, day }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('sign', 'confirm', 'unconfirm', 'reopen', 'verify', 'return', 'withdraw', 'remove'), at, day }) },
);

type Expected = Record<'IA-01' | 'IA-02' | 'IA-03', { reported: number; verified: number }>;

/** Straight from the records, as of a day. */
async function countRecords(upTo: string): Promise<Expected> {
  const [row] = await db.owner<{ counts: Expected }[]>`
    select json_build_object(
      'IA-01', (select json_build_object('reported', count(*), 'verified', count(*) filter (where review = 'confirmed')) from (
        select distinct on (organisation_id) signed_on, review from internal_analyses where signed_on is not null order by organisation_id, signed_on, id) a where signed_on <= ${upTo}),
      'IA-02', (select json_build_object('reported', count(*), 'verified', count(*) filter (where a.review = 'confirmed'))
        from risks r join internal_analyses a on a.id = r.analysis_id where r.state <> 'withdrawn' and r.identified_on <= ${upTo}),
      'IA-03', (select json_build_object('reported', count(*), 'verified', count(*) filter (where state = 'verified')) from risks where eliminated_on <= ${upTo})) as counts`;
  return row!.counts;
}

test('whatever happens to records in whatever order, the figures are what a recount says, as of any day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 10, maxLength: 40 }), day, async (sequence, asOfDay) => {
      for (const deed of sequence) await act(deed);
      expect(await recountRegisters(db.owner)).toEqual([]);
      const period = parsePeriod('2026', onDay(asOfDay))!;
      const expected = await countRecords(period.to);
      const blocks = await read((transaction) => loadStatistics(transaction, coordinator, period, today));
      const rows = new Map(blocks.find(({ code }) => code === '2024-internal-analysis')!.indicators.map((row) => [row.code, row]));
      for (const [code, figures] of Object.entries(expected)) {
        const { reported, verified } = rows.get(code)!.total;
        expect([code, Number(reported ?? 0), Number(verified ?? 0)]).toEqual([code, figures.reported, figures.verified]);
        const page = (await read((transaction) => loadIndicator(transaction, coordinator, code, period, today)))!;
        const sum = (parts: readonly { figures: { reported: string | null } }[]) => parts.reduce((total, part) => total + Number(part.figures.reported ?? 0), 0);
        expect([sum(page.offices), sum(page.regions)]).toEqual([figures.reported, figures.reported]);
        for (const scene of scenes) {
          const office = (await read((transaction) => loadIndicatorOfOffice(transaction, coordinator, { code, officeId: scene.officeId }, period, today)))!;
          expect(sum(office.organisations)).toBe(Number(office.figures.reported ?? 0));
        }
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('a typed figure stands beside the counted one with the difference, and nobody is expected to type it', async () => {
  const [scene] = scenes as [CharterScene];
  const indicator = scene.indicators.find(({ code }) => code === 'IA-02')!;
  await db.owner`select ensure_daily_value_partitions('2026-03-01', '2026-03-31')`;
  await db.owner`insert into daily_values (office_id, organisation_id, charter_indicator_id, day, charter_id, region_code, kind, entry, value, is_on_time, is_verified, author_id, author_name)
    values (${scene.officeId}, ${scene.organisationIds[0]!}, ${indicator.id}, '2026-03-03', ${scene.charterId}, 'KZ-11', 'increment', 'value', 7000, true, false, ${reviewer}, 'N')`;
  const period = parsePeriod('2026', null)!;
  const page = (await read((transaction) => loadIndicator(transaction, coordinator, 'IA-02', period, today)))!;
  const office = page.offices.find(({ id }) => id === scene.officeId)!;
  expect(office.typed).toEqual({ figure: '7000', difference: String(Number(office.figures.reported ?? 0) - 7000) });
  expect(page.offices.find(({ id }) => id !== scene.officeId)?.typed ?? null).toBeNull();
  expect([page.discipline.completeness, office.completeness]).toEqual([null, null]);
  const nation = await read((transaction) => loadNation(transaction, coordinator, period, today));
  expect(nation.differing).toEqual({ offices: 1, code: 'IA-02' });
});

test('the daily log says which figures the registers count, and how many today where the actor sees the registers', async () => {
  const [scene] = scenes as [CharterScene];
  const identifiedOn = '2026-11-22';
  await act({ kind: 'analysis', at: 0 });
  await db.owner`insert into risks (office_id, organisation_id, region_code, analysis_id, id, year, code, title, direction_code, identified_on, author_id, author_name)
    select office_id, organisation_id, region_code, id, ${uuid()}, 2026, 'today-1', 'Title', 'B.HR', ${identifiedOn}, ${reviewer}, 'N'
    from internal_analyses where office_id = ${scene.officeId} limit 1`;
  const countedFor = (scope: 'office' | 'team') => {
    const actor = actorOf({ officeId: scene.officeId, regionCode: 'KZ-11', personId: reviewer }, scope === 'office' ? 'projectManager' : 'executor', scope);
    return withActor(db.database, actor, 'read', (transaction) => selectCountedToday(transaction, actor, ['IA-01', 'IA-02', 'IA-06'], identifiedOn));
  };
  expect((await countedFor('office')).map(({ code, today: count }) => [code, count])).toEqual([['IA-01', 0], ['IA-02', 1]]);
  expect((await countedFor('team')).map(({ code, today: count }) => [code, count])).toEqual([['IA-01', null], ['IA-02', null]]);
});
