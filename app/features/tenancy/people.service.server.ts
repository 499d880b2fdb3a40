import { sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Actor, Role, Scope } from '#app/platform/auth/actor.ts';
import { newOneTimeToken } from '#app/platform/auth/one-time-token.server.ts';
import { guardedBy } from '#app/platform/db/guarded-by.server.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { forbidden, notFound, refused } from '#app/platform/errors/app-error.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import { invitableRoles, officeLeadInvites, type InvitableRole, type Invite } from './tenancy.schema.ts';

const invitationDays = 7;

export type OfficePerson = {
  membershipId: string;
  personId: string;
  fullName: string;
  role: Role;
  scope: Scope;
  officeName: Localized;
  regionName: Localized | null;
  organisationName: Localized | null;
  since: string;
};

export type PendingInvitation = { id: string; email: string; fullName: string; role: Role; scope: Scope; expiresAt: string; isExpired: boolean };

export type People = { people: OfficePerson[]; invitations: PendingInvitation[] };

/** The people the actor manages: an office's own, or (administrator) everybody. At most `limit` memberships, by name. */
export async function loadPeople(transaction: ActorTransaction, search: string, limit = 500): Promise<People> {
  const pattern = `%${literally(search)}%`;
  const [people, invitations] = await Promise.all([
    transaction.execute<OfficePerson>(sql`
      select m.id as "membershipId", m.person_id as "personId", p.full_name as "fullName", m.role, m.scope, o.short_name as "officeName",
        r.name as "regionName", g.name as "organisationName", m.created_at as since
      from memberships m
      join people p on p.id = m.person_id
      join offices o on o.id = m.office_id
      left join regions r on r.code = m.region_code
      left join organisations g on g.office_id = m.office_id and g.id = m.organisation_id
      where m.revoked_at is null and (${search} = '' or p.full_name ilike ${pattern})
      order by p.full_name, m.id limit ${limit}`),
    transaction.execute<PendingInvitation>(sql`
      select id, email, full_name as "fullName", role, scope, expires_at as "expiresAt", expires_at < now() as "isExpired"
      from invitations where accepted_at is null and revoked_at is null order by created_at desc limit 100`),
  ]);
  return { people, invitations };
}

export const invitesOf = (actor: Actor): readonly InvitableRole[] => (actor.role === 'administrator' ? invitableRoles : officeLeadInvites);

const guarded = guardedBy({ invitations_organisation_fkey: () => refused('platform.errors.checkFields', {}, { organisationId: 'tenancy.errors.unknownOrganisation' }) });

/**
 * Invites somebody by mail with a one-time link. An office lead invites into the own office only; region and national
 * roles belong to the coordinator's tenant and are given by the administrator.
 */
export async function invite(transaction: ActorTransaction, actor: Actor, input: Invite, origin: string): Promise<void> {
  if (!invitesOf(actor).includes(input.role)) throw forbidden();
  const [role, scope] = input.role.split('.') as [Role, Scope];
  const isOfficeRole = officeLeadInvites.includes(input.role);
  const officeId = actor.role === 'administrator' && isOfficeRole && input.officeId ? input.officeId : actor.officeId;
  const { token, tokenHash } = newOneTimeToken();
  const invitationId = input.id;
  const made = await guarded(() => transaction.execute(sql`
    insert into invitations (office_id, id, email, full_name, role, scope, region_code, organisation_id, language, token_hash, invited_by, invited_by_name, expires_at)
    values (${officeId}, ${invitationId}, ${input.email}, ${input.fullName}, ${role}, ${scope}, ${scope === 'region' ? input.regionCode : null},
      ${scope === 'organisation' ? input.organisationId : null}, ${input.language}, ${tokenHash}, ${actor.personId}, ${actor.name},
      now() + make_interval(days => ${invitationDays}))
    on conflict (office_id, id) do nothing returning id`));
  if (made.length === 0) return;
  const t = serverTranslate(input.language);
  const link = `${origin}/invitation/${token}`;
  await transaction.execute(sql`select queue_mail(${uuid()}, ${input.email}, ${t('tenancy.mail.invitationSubject')},
    ${t('tenancy.mail.invitationBody', { name: input.fullName, inviter: actor.name, role: t(`identity.roles.${role}`), link, count: invitationDays })})`);
}

export async function withdrawInvitation(transaction: ActorTransaction, invitationId: string): Promise<void> {
  const rows = await transaction.execute(sql`
    update invitations set revoked_at = now() where id = ${invitationId} and accepted_at is null and revoked_at is null returning id`);
  if (rows.length === 0) throw notFound();
}

/** Ends a membership at once; the person's sessions lose it with their next request. Nobody removes themselves. */
export async function revokeMembership(transaction: ActorTransaction, actor: Actor, membershipId: string): Promise<void> {
  if (membershipId === actor.membershipId) throw refused('tenancy.errors.ownMembership');
  const rows = await transaction.execute(sql`
    update memberships set revoked_at = now(), revoked_by = ${actor.personId} where id = ${membershipId} and revoked_at is null returning id`);
  if (rows.length === 0) throw notFound();
}
