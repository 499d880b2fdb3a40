import { v7 as uuid } from 'uuid';
import * as z from 'zod';
import { redirectWithFlash } from '#app/platform/http/flash.server.ts';
import { defineAction, defineLoader } from '#app/platform/http/route.server.ts';
import { loadOrganisationOptions, loadPlaces } from './organisations.queries.server.ts';
import { invite, invitesOf, loadPeople, revokeMembership, withdrawInvitation } from './people.service.server.ts';
import { peopleSchema } from './tenancy.schema.ts';

const search = z.object({ q: z.string().trim().max(100).optional() });

/** The page of an office's people and the administrator's page of everybody are one page at two addresses. */
export const peopleLoader = (address: string) =>
  defineLoader({ access: 'people.manage', search }, async ({ actor, search: { q }, read }) => {
    const isAdministrator = actor.role === 'administrator';
    const [people, places, organisations] = await read((transaction) =>
      Promise.all([
        loadPeople(transaction, q ?? ''),
        isAdministrator ? loadPlaces(transaction) : null,
        isAdministrator ? [] : loadOrganisationOptions(transaction, actor.officeId),
      ]),
    );
    return { ...people, places, organisations, address, newInvitationId: uuid(), invitableRoles: invitesOf(actor) };
  });

export const peopleAction = (address: string) =>
  defineAction({ access: 'people.manage', input: peopleSchema }, async ({ actor, input, services, write }) => {
    await write((transaction) => {
      if (input.intent === 'invite') return invite(transaction, actor, input, services.config.origin);
      if (input.intent === 'withdraw') return withdrawInvitation(transaction, input.invitationId);
      return revokeMembership(transaction, actor, input.membershipId);
    });
    return redirectWithFlash(address, { messageKey: `tenancy.done.${input.intent}` });
  });
