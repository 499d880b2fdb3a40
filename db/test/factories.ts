import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import type { Actor, Role, Scope } from '#app/platform/auth/actor.ts';

const text = (name: string) => ({ kk: name, ru: name, en: name });

export type OfficeScene = { officeId: string; kind: 'cga' | 'lea'; regionCode: string | null };

/** An office of its own beside the reference ones. */
export async function createOffice(owner: Sql, options: { kind?: 'cga' | 'lea'; regionCode?: string } = {}): Promise<OfficeScene> {
  const officeId = uuid();
  const kind = options.kind ?? 'lea';
  const regionCode = kind === 'lea' ? (options.regionCode ?? 'KZ-11') : null;
  await owner`insert into offices (id, kind, code, name, short_name, region_code, valid_from)
    values (${officeId}, ${kind}, ${officeId.slice(-8)}, ${owner.json(text('Office'))}, ${owner.json(text('Office'))}, ${regionCode}, '2022-01-01')`;
  return { officeId, kind, regionCode };
}

export async function createPerson(owner: Sql, name = 'Әсел Нұрқызы'): Promise<string> {
  const id = uuid();
  await owner`insert into people (id, full_name) values (${id}, ${name})`;
  await owner`insert into identity.accounts (id, email) values (${id}, ${`${id}@test.example`})`;
  return id;
}

export async function createOrganisation(owner: Sql, officeId: string, regionCode: string, since = '2022-01-01'): Promise<string> {
  const id = uuid();
  await owner`insert into organisations (office_id, id, name, kind) values (${officeId}, ${id}, ${owner.json(text(`Organisation ${id.slice(-6)}`))}, 'quasi_public')`;
  await owner`insert into organisation_placements (office_id, organisation_id, effective_on, region_code) values (${officeId}, ${id}, ${since}, ${regionCode})`;
  return id;
}

export type CharterScene = OfficeScene & {
  charterId: string;
  personId: string;
  organisationIds: string[];
  indicators: { id: string; kind: 'increment' | 'level' | 'ratio'; code: string | null }[];
};

/** An approved charter of 2026 with organisations and one indicator per given kind (or catalogue code). */
export async function createCharter(
  owner: Sql,
  office: OfficeScene,
  options: {
    organisations?: number;
    organisationIds?: string[];
    kinds?: ('increment' | 'level' | 'ratio')[];
    codes?: string[];
    state?: string;
    personId?: string;
    blockCode?: string;
    endsOn?: string;
  } = {},
): Promise<CharterScene> {
  const charterId = uuid();
  const personId = options.personId ?? (await createPerson(owner));
  const regionCode = office.regionCode ?? 'KZ-71';
  const state = options.state ?? 'approved';
  await owner`insert into charters (office_id, id, code, block_code, region_code, state, name, goal, starts_on, ends_on, approved_version, created_by)
    values (${office.officeId}, ${charterId}, ${charterId.slice(-8)}, ${options.blockCode ?? '2024-internal-analysis'}, ${office.regionCode}, ${state},
      ${owner.json(text('Charter'))}, ${owner.json(text('Goal'))}, '2026-01-01', ${options.endsOn ?? '2026-12-31'}, ${state === 'approved' ? 1 : null}, ${personId})`;
  await owner`insert into charter_members (office_id, charter_id, person_id, duty) values (${office.officeId}, ${charterId}, ${personId}, 'executor')`;
  const organisationIds = options.organisationIds ?? [];
  for (let index = organisationIds.length; index < (options.organisations ?? 1); index += 1) {
    organisationIds.push(await createOrganisation(owner, office.officeId, regionCode));
  }
  for (const organisationId of organisationIds) {
    await owner`insert into charter_organisations (office_id, charter_id, organisation_id, region_code)
      values (${office.officeId}, ${charterId}, ${organisationId}, ${regionCode})`;
  }
  const indicators: CharterScene['indicators'] = [];
  const wanted = [
    ...(options.kinds ?? (options.codes ? [] : ['increment' as const])).map((kind) => ({ kind, code: null })),
    ...(await Promise.all((options.codes ?? []).map(async (code) => {
      const [row] = await owner<{ kind: 'increment' | 'level' | 'ratio' }[]>`select kind from indicators where code = ${code}`;
      return { kind: row!.kind, code };
    }))),
  ];
  for (const [position, { kind, code }] of wanted.entries()) {
    const id = uuid();
    await owner`insert into charter_indicators (office_id, id, charter_id, indicator_code, position, name, unit_code, kind, direction)
      values (${office.officeId}, ${id}, ${charterId}, ${code}, ${position}, ${owner.json(text(`Indicator ${position}`))},
        (select code from units order by code limit 1), ${kind}, 'up')`;
    indicators.push({ id, kind, code });
  }
  return { ...office, charterId, personId, organisationIds, indicators };
}

export function actorOf(scene: { officeId: string; regionCode: string | null; personId?: string }, role: Role, scope: Scope, more: Partial<Actor> = {}): Actor {
  return {
    personId: scene.personId ?? uuid(),
    name: 'Әсел Нұрқызы',
    membershipId: uuid(),
    role,
    scope,
    officeId: scene.officeId,
    regionCode: scene.regionCode,
    organisationId: null,
    charterIds: [],
    language: 'kk',
    ...more,
  };
}
