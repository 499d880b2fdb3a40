import { sql, type SQL } from 'drizzle-orm';
import { pgPolicy, pgRole } from 'drizzle-orm/pg-core';

/**
 * One database role per kind of scope. A transaction switches to exactly one of them (see `withActor`), so every
 * policy below stays a plain comparison and keeps its index; no policy needs an OR over scopes.
 */
export const appNational = pgRole('app_national').existing();
export const appRegion = pgRole('app_region').existing();
export const appOffice = pgRole('app_office').existing();
export const appTeam = pgRole('app_team').existing();
export const appOrganisation = pgRole('app_organisation').existing();
export const appAdministrator = pgRole('app_administrator').existing();
export const appAuth = pgRole('app_auth').existing();

/** The scalar sub-select makes the setting an InitPlan: read once per statement, not once per row. */
function setting(name: string, type: 'uuid' | 'text' | 'uuid[]'): SQL {
  return sql.raw(`(select nullif(current_setting('app.${name}', true), '')::${type})`);
}

export const actor = {
  personId: setting('person_id', 'uuid'),
  officeId: setting('office_id', 'uuid'),
  regionCode: setting('region_code', 'text'),
  organisationId: setting('organisation_id', 'uuid'),
  /** The outer cast keeps `any(…)` from being read as `any(sub-query)`. */
  charterIds: sql`${setting('charter_ids', 'uuid[]')}::uuid[]`,
};

export const inOffice = sql`office_id = ${actor.officeId}`;
export const inRegion = sql`region_code = ${actor.regionCode}`;
export const inOrganisation = sql`office_id = ${actor.officeId} and organisation_id = ${actor.organisationId}`;
export const inTeam = sql`office_id = ${actor.officeId} and charter_id = any(${actor.charterIds})`;
export const everything = sql`true`;

type Scope = 'national' | 'region' | 'office' | 'team' | 'organisation' | 'administrator' | 'auth';
/** `write`: which existing rows may be changed; `check` (default: the same): what a row must satisfy afterwards. */
type Rule = { read: SQL } | { read: SQL; write: SQL; check?: SQL };

const roleOf = {
  national: appNational,
  region: appRegion,
  office: appOffice,
  team: appTeam,
  organisation: appOrganisation,
  administrator: appAdministrator,
  auth: appAuth,
} as const;

/**
 * Policies of one tenant table: what each kind of scope may read, and which of those rows it may also write.
 * A scope that is not named sees nothing. Row visibility only: verbs and columns are limited by grants.
 */
export function tenantPolicies(table: string, rules: Partial<Record<Scope, Rule>>) {
  return Object.entries(rules).flatMap(([scope, rule]) => {
    const to = roleOf[scope as Scope];
    const policies = [pgPolicy(`${table}_${scope}_read`, { for: 'select', to, using: rule.read })];
    if ('write' in rule) {
      const withCheck = rule.check ?? rule.write;
      policies.push(
        pgPolicy(`${table}_${scope}_insert`, { for: 'insert', to, withCheck }),
        pgPolicy(`${table}_${scope}_update`, { for: 'update', to, using: rule.write, withCheck }),
        pgPolicy(`${table}_${scope}_delete`, { for: 'delete', to, using: rule.write }),
      );
    }
    return policies;
  });
}
