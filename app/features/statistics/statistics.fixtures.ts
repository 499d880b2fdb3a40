import type { Sql } from 'postgres';
import { addDays, eachDay, weekdayOf } from '#app/platform/time/civil-date.ts';
import { addDecimals, divideDecimals } from '#app/features/indicators/index.ts';
import { createCharter, createOffice, type CharterScene, type OfficeScene } from '#db/test/factories.ts';
import type { Period } from './statistics.model.ts';

/** A standard increment, level and share, in one block. */
export const codes = { increment: 'IA-06', level: 'LE-04', ratio: 'IA-04' } as const;

export type Nation = { akmola: CharterScene; ended: CharterScene; aktobe: CharterScene; central: CharterScene; movedId: string };

const firstDay = '2026-01-05';
const lastDay = '2026-09-30';
const movedOn = '2026-05-04';

/** Numbers that look random and are the same in each run. */
function* numbers(): Generator<number, never> {
  let state = 20_260_101;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/**
 * Two local offices and a central one with values over nine months, some verified, corrected or cleared. One charter ends
 * in June; one organisation moves from the first office to the second in May.
 */
export async function createNation(owner: Sql): Promise<Nation> {
  const wanted = { codes: Object.values(codes) };
  const first = await createOffice(owner, { regionCode: 'KZ-11' });
  const akmola = await createCharter(owner, first, { ...wanted, organisations: 3 });
  const ended = await createCharter(owner, first, { ...wanted, organisations: 2, endsOn: '2026-06-30' });
  const aktobe = await createCharter(owner, await createOffice(owner, { regionCode: 'KZ-15' }), { ...wanted, organisations: 2 });
  const central = await createCharter(owner, await createOffice(owner, { kind: 'cga' }), { ...wanted, organisations: 2 });
  const movedId = akmola.organisationIds[2]!;
  const random = numbers();

  for (const scene of [akmola, ended, aktobe, central]) {
    const until = scene === ended ? '2026-06-30' : lastDay;
    for (const organisationId of scene.organisationIds) {
      await logDays(owner, scene, organisationId, { from: firstDay, to: organisationId === movedId ? addDays(movedOn, -1) : until }, random);
    }
  }
  await owner`select move_organisation(${movedId}, ${akmola.officeId}, ${aktobe.officeId}, 'KZ-15', ${movedOn}, ${akmola.personId}, 'n')`;
  await logDays(owner, aktobe, movedId, { from: addDays(movedOn, 1), to: lastDay }, random);
  await owner`update daily_values set value = value + 3, revision = revision + 1, reason = 'correction' where entry = 'value' and extract(day from day) = 12 and not is_verified`;
  await owner`update daily_values set entry = 'cleared', value = null, denominator = null, revision = revision + 1 where extract(day from day) = 19 and not is_verified`;
  return { akmola, ended, aktobe, central, movedId };
}

async function logDays(owner: Sql, scene: CharterScene, organisationId: string, span: { from: string; to: string }, random: Iterator<number, never>) {
  const chance = () => random.next().value;
  const regionCode = scene.organisationIds.includes(organisationId) ? (scene.regionCode ?? 'KZ-71') : 'KZ-15';
  const rows = eachDay(span.from, span.to)
    .filter((day) => weekdayOf(day) <= 5)
    .flatMap((day) =>
      scene.indicators.flatMap((indicator) => {
        if (chance() < 0.4) return [];
        const isValue = chance() < 0.8;
        return [{
          office_id: scene.officeId, organisation_id: organisationId, charter_indicator_id: indicator.id, day, charter_id: scene.charterId,
          region_code: regionCode, kind: indicator.kind, entry: isValue ? 'value' : 'no_change',
          value: isValue ? Math.floor(chance() * 20) : null, denominator: isValue && indicator.kind === 'ratio' ? 20 + Math.floor(chance() * 9) : null,
          is_on_time: chance() < 0.8, is_verified: chance() < 0.5, author_id: scene.personId, author_name: 'n',
        }];
      }),
    );
  await owner`insert into daily_values ${owner(rows)}`;
}

export type RawValue = {
  officeId: string; organisationId: string; charterIndicatorId: string; regionCode: string; code: string; kind: string; day: string;
  value: string | null; denominator: string | null; isVerified: boolean; startsOn: string; endsOn: string;
};

export const readRaw = (owner: Sql): Promise<RawValue[]> => owner<RawValue[]>`
  select v.office_id as "officeId", v.organisation_id as "organisationId", v.charter_indicator_id as "charterIndicatorId",
    v.region_code as "regionCode", i.indicator_code as code, v.kind, v.day::text as day, v.value::text as value,
    v.denominator::text as denominator, v.is_verified as "isVerified", c.starts_on::text as "startsOn", c.ends_on::text as "endsOn"
  from daily_values v
  join charter_indicators i on i.office_id = v.office_id and i.id = v.charter_indicator_id
  join charters c on c.office_id = v.office_id and c.id = v.charter_id
  order by v.day`;

/** The figure by the definition, from raw values alone: no rollup, no difference, no SQL sum. */
export function naiveFigure(values: readonly RawValue[], code: string, period: Pick<Period, 'from' | 'to'>): string | null {
  const known = values.filter((row) => row.code === code && row.value !== null && row.day <= period.to);
  if (code === codes.level) {
    const last = new Map(
      known.filter((row) => row.endsOn >= period.to).map((row) => [`${row.officeId}|${row.organisationId}|${row.charterIndicatorId}`, row]),
    );
    return [...last.values()].reduce((sum, row) => addDecimals(sum, row.value!), '0');
  }
  const within = known.filter((row) => row.day >= period.from);
  const sum = (part: (row: RawValue) => string) => within.reduce((total, row) => addDecimals(total, part(row)), '0');
  if (code === codes.increment) return sum((row) => row.value!);
  const denominator = sum((row) => row.denominator!);
  return denominator === '0' ? null : divideDecimals(sum((row) => row.value!), denominator, 3);
}

export const verifiedOnly = (values: readonly RawValue[]): RawValue[] => values.filter(({ isVerified }) => isVerified);

export const coordinatorOffice: OfficeScene = { officeId: '00000000-0000-7000-8000-000000000000', kind: 'cga', regionCode: null };
