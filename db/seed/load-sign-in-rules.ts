import { insertRows, type Connection } from './insert-rows.ts';
import { secondFactorRoles } from './reference/sign-in-rules.ts';

export async function loadSignInRules(sql: Connection): Promise<void> {
  await insertRows(sql, 'identity.sign_in_rules', [{ id: true, second_factor_roles: secondFactorRoles, version: 1 }]);
}

/** The printed demo accounts open with their password alone, unless an administrator has decided something. */
export async function openDemoAccounts(sql: Connection): Promise<void> {
  await sql`update identity.sign_in_rules set second_factor_roles = '{}' where version = 1`;
}
