export { addCellPart, cellAddressSchema } from './cell-parts.service.server.ts';
export { loadCellDetails, loadSheet, type Sheet } from './daily-log.queries.server.ts';
export { findFile } from './daily-log.repo.server.ts';
export { saveCells } from './daily-log.service.server.ts';
