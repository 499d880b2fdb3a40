import type { Role } from './people.ts';

/** Who must show a second factor until the administrator decides otherwise: who judges, publishes, approves or sees everybody. */
export const secondFactorRoles: readonly Role[] = ['commissioner', 'coordinator', 'auditor', 'administrator', 'officeLead'];
