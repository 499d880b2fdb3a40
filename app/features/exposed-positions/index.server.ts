export { loadOwnOrganisations, loadPosition, loadPositionFilters, loadPositions, writesFor } from './exposed-positions.queries.server.ts';
export { addPosition, changePosition } from './exposed-positions.service.server.ts';
