import type { Language } from '#app/platform/i18n/languages.ts';

export const roles = [
  'executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor', 'administrator',
] as const;
export type Role = (typeof roles)[number];

export const scopes = ['organisation', 'team', 'office', 'region', 'national', 'system'] as const;
export type Scope = (typeof scopes)[number];

/** Who acts, in which one of their memberships. Everything the database needs to know to decide what exists. */
export type Actor = {
  personId: string;
  name: string;
  membershipId: string;
  role: Role;
  scope: Scope;
  officeId: string;
  /** Set for scope `region`; for an office's people, the region of a local office. */
  regionCode: string | null;
  organisationId: string | null;
  /** Set for scope `team`: the charters on whose team the person is. */
  charterIds: string[];
  language: Language;
  /** From where, and in which request: for the audit trail. Absent for what nobody asked for over the network. */
  origin?: { address: string | null; requestId: string };
};

/** Who acts when nobody does: scheduled work that follows the coordinator's rules. */
export const systemActor: Actor = {
  personId: '00000000-0000-7000-8000-000000000000',
  name: 'Adal',
  membershipId: '00000000-0000-7000-8000-000000000000',
  role: 'coordinator',
  scope: 'national',
  officeId: '00000000-0000-7000-8000-000000000000',
  regionCode: null,
  organisationId: null,
  charterIds: [],
  language: 'kk',
};
