import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCharter, createOffice, type CharterScene } from './test/factories.ts';
import { recount } from './recount.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';

let scene: CharterScene;
let neighbour: CharterScene;
let test_: TestDatabase;

beforeAll(async () => {
  test_ = await createTestDatabase();
  scene = await createCharter(test_.owner, await createOffice(test_.owner), { organisations: 3, kinds: ['increment', 'level', 'ratio'] });
  neighbour = await createCharter(test_.owner, await createOffice(test_.owner, { regionCode: 'KZ-15' }), { organisations: 2, kinds: ['level', 'increment'] });
});
afterAll(() => test_.close());

type Cell = { scene: 0 | 1; organisation: number; indicator: number; day: number };
type Step =
  | { action: 'write'; cells: (Cell & { value: number; empty: boolean; region: boolean })[] }
  | { action: 'delete'; cell: Cell }
  | { action: 'verify'; scene: 0 | 1; from: number; verified: boolean };

const cell = fc.record({ scene: fc.constantFrom(0 as const, 1 as const), organisation: fc.nat(2), indicator: fc.nat(2), day: fc.nat(75) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ action: fc.constant('write' as const), cells: fc.uniqueArray(fc.record({ ...{ scene: fc.constantFrom(0 as const, 1 as const), organisation: fc.nat(2), indicator: fc.nat(2), day: fc.nat(75) }, value: fc.nat(50), empty: fc.boolean(), region: fc.boolean() }), { minLength: 1, maxLength: 8, selector: (c) => `${c.scene}/${c.organisation}/${c.indicator}/${c.day}` }) }) },
  { weight: 2, arbitrary: fc.record({ action: fc.constant('delete' as const), cell }) },
  { weight: 2, arbitrary: fc.record({ action: fc.constant('verify' as const), scene: fc.constantFrom(0 as const, 1 as const), from: fc.nat(75), verified: fc.boolean() }) },
);

const dayOf = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);

function target(wanted: Cell) {
  const place = wanted.scene === 0 ? scene : neighbour;
  return {
    place,
    organisationId: place.organisationIds[wanted.organisation % place.organisationIds.length]!,
    indicator: place.indicators[wanted.indicator % place.indicators.length]!,
    day: dayOf(wanted.day),
  };
}

async function perform(wanted: Step) {
  const { owner } = test_;
  if (wanted.action === 'delete') {
    const { place, organisationId, indicator, day } = target(wanted.cell);
    await owner`delete from daily_values where office_id = ${place.officeId} and organisation_id = ${organisationId}
      and charter_indicator_id = ${indicator.id} and day = ${day}`;
  } else if (wanted.action === 'verify') {
    const { officeId } = wanted.scene === 0 ? scene : neighbour;
    await owner`update daily_values set is_verified = ${wanted.verified} where office_id = ${officeId} and day >= ${dayOf(wanted.from)}`;
  } else {
    const rows = new Map(wanted.cells.map((written) => {
      const { place, organisationId, indicator, day } = target(written);
      const isValue = !written.empty;
      return [`${organisationId}/${indicator.id}/${day}`, {
        office_id: place.officeId, organisation_id: organisationId, charter_indicator_id: indicator.id, day, charter_id: place.charterId,
        region_code: written.region ? 'KZ-11' : 'KZ-15', kind: indicator.kind, entry: isValue ? 'value' : 'no_change',
        value: isValue ? written.value : null, denominator: isValue && indicator.kind === 'ratio' ? 50 : null,
        is_on_time: written.value % 2 === 0, author_id: place.personId, author_name: 'test',
      }];
    }));
    const sorted = [...rows.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
    await owner`insert into daily_values ${owner(sorted)}
      on conflict (office_id, organisation_id, charter_indicator_id, day) do update set
        entry = excluded.entry, value = excluded.value, denominator = excluded.denominator, region_code = excluded.region_code,
        is_verified = false, revision = daily_values.revision + 1`;
  }
}

const retrying = async (wanted: Step): Promise<void> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await perform(wanted);
    } catch (error) {
      if ((error as { code?: string }).code !== '40P01' || attempt === 10) throw error;
    }
  }
};

test('after any history of writes, corrections, moves, verifications and deletions every rollup equals a naive recount', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      for (const wanted of steps) await perform(wanted);
      expect(await recount(test_.owner)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('concurrent writers leave exact rollups', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      await Promise.all(steps.map(retrying));
      expect(await recount(test_.owner)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test('every superseded revision is kept', async () => {
  const { owner } = test_;
  const { officeId, organisationIds, indicators } = scene;
  await owner`delete from daily_values where office_id = ${officeId}`;
  await owner`delete from daily_value_revisions where office_id = ${officeId}`;
  for (const value of [1, 2, 3]) {
    await perform({ action: 'write', cells: [{ scene: 0, organisation: 0, indicator: 0, day: 3, value, empty: false, region: true }] });
  }
  const kept = await owner`select revision, value::int from daily_value_revisions where office_id = ${officeId}
    and organisation_id = ${organisationIds[0]!} and charter_indicator_id = ${indicators[0]!.id} order by revision`;
  expect(kept.map((row) => [row.revision, row.value])).toEqual([[1, 1], [2, 2]]);
});
