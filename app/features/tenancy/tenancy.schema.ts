import * as z from 'zod';
import { civilDay, emptyOr } from '#app/platform/forms/fields.schema.ts';
import { languages } from '#app/platform/i18n/languages.ts';

const required = 'platform.errors.required';
const tooLong = 'platform.errors.tooLong';
const text = (maximum: number) => z.string().trim().min(1, required).max(maximum, tooLong);
const optionalText = (maximum: number) => z.string().trim().max(maximum, tooLong).transform((value) => (value === '' ? null : value));
const localizedText = (maximum: number) => z.object({ kk: text(maximum), ru: optionalText(maximum), en: optionalText(maximum) });
const optionalId = emptyOr(z.uuid());

/** What an inviter chooses: a role together with the scope in which it is held. */
export const invitableRoles = [
  'executor.team', 'executor.organisation', 'complianceOfficer.organisation', 'projectManager.office', 'officeLead.office',
  'commissioner.region', 'coordinator.national', 'auditor.national', 'administrator.system',
] as const;
export type InvitableRole = (typeof invitableRoles)[number];

export const officeLeadInvites = invitableRoles.slice(0, 5);

export const inviteSchema = z
  .object({
    intent: z.literal('invite'),
    /** Made with the form, so that a repeated submission invites once. */
    id: z.uuid(),
    email: z.string().trim().toLowerCase().pipe(z.email('identity.errors.email').max(200, tooLong)),
    fullName: text(200),
    role: z.enum(invitableRoles),
    language: z.enum(languages),
    organisationId: optionalId,
    officeId: optionalId,
    regionCode: z.string().max(5).optional().transform((value) => value || null),
  })
  .refine(({ role, organisationId }) => !role.endsWith('.organisation') || organisationId !== null, { path: ['organisationId'], message: required })
  .refine(({ role, regionCode }) => role !== 'commissioner.region' || regionCode !== null, { path: ['regionCode'], message: required });

export const peopleSchema = z.union([
  inviteSchema,
  z.object({ intent: z.literal('withdraw'), invitationId: z.uuid() }),
  z.object({ intent: z.literal('revoke'), membershipId: z.uuid() }),
]);

export const officeParams = z.object({ officeId: z.uuid() });

export const officeSchema = z.object({
  version: z.string().regex(/^\d{1,9}$/).transform(Number),
  name: localizedText(300),
  shortName: localizedText(120),
  peerGroupCode: z.string().max(40).transform((value) => value || null),
  logDeadline: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'tenancy.errors.time'),
  isConfirmed: z.literal('on').optional().transform((value) => value === 'on'),
});

export const organisationParams = z.object({ officeId: z.uuid(), organisationId: z.uuid() });

export const organisationSearch = z.object({
  q: z.string().trim().max(100).optional(),
  kind: z.enum(['apparatus', 'subordinate', 'quasi_public', '']).optional().transform((value) => value || null),
  after: z.string().max(400).optional(),
  before: z.string().max(400).optional(),
});

export const moveSchema = z.object({
  toOfficeId: z.uuid(required),
  toRegionCode: z.string().regex(/^KZ-\d\d$/, required),
  movedOn: civilDay('platform.errors.invalidDate'),
});

export type Invite = z.output<typeof inviteSchema>;
export type EditOffice = z.output<typeof officeSchema>;
export type Move = z.output<typeof moveSchema>;
