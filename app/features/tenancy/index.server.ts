export { editOffice, loadOffice, loadOffices, moveOrganisation } from './offices.server.ts';
export { loadOrganisation, loadOrganisationOptions, loadOrganisations, loadPlaces } from './organisations.queries.server.ts';
export { invite, invitesOf, loadPeople, revokeMembership, withdrawInvitation } from './people.service.server.ts';
