import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import type { Actor, Role, Scope } from '#app/platform/auth/actor.ts';
import type { ScopeRole } from '#db/visibility.ts';
import { actorOf, type CharterScene } from './factories.ts';
import { createFullCharter, createFullOffice } from './full-office.ts';

/** Whose a row is, seen from the actors of `actorsIn`. */
export const relations = ['own', 'sibling', 'neighbour', 'foreign'] as const;
export type Relation = (typeof relations)[number];

/** `sibling`: another charter with other organisations in the same office; `neighbour`: another office in the same region; `foreign`: elsewhere. */
export type SeveralOffices = Record<Relation, CharterScene>;

export async function createSeveralOffices(owner: Sql): Promise<SeveralOffices> {
  const own = await createFullOffice(owner, 'KZ-11');
  const sibling = await createFullCharter(owner, own);
  await owner`insert into memberships ${owner({
    office_id: own.officeId, id: uuid(), person_id: sibling.personId, role: 'complianceOfficer', scope: 'organisation', organisation_id: sibling.organisationIds[0]!,
  })}`;
  return { own, sibling, neighbour: await createFullOffice(owner, 'KZ-11'), foreign: await createFullOffice(owner, 'KZ-15') };
}

export const roleOfScope: Record<ScopeRole, { role: Role; scope: Scope }> = {
  national: { role: 'coordinator', scope: 'national' },
  region: { role: 'commissioner', scope: 'region' },
  office: { role: 'officeLead', scope: 'office' },
  team: { role: 'executor', scope: 'team' },
  organisation: { role: 'complianceOfficer', scope: 'organisation' },
  administrator: { role: 'administrator', scope: 'system' },
};

/** Somebody of each scope who belongs to `own`; by default people who have made none of its rows. */
export function actorsIn({ own }: SeveralOffices, personId?: string): Record<ScopeRole, Actor> {
  const made = (scope: ScopeRole, more: Partial<Actor> = {}) =>
    actorOf({ ...own, personId: personId ?? uuid() }, roleOfScope[scope].role, roleOfScope[scope].scope, more);
  return {
    national: made('national'),
    region: made('region'),
    office: made('office'),
    team: made('team', { charterIds: [own.charterId] }),
    organisation: made('organisation', { organisationId: own.organisationIds[0]! }),
    administrator: made('administrator'),
  };
}
