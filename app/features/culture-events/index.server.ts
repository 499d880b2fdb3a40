export { attachFile, attachLink, createEvent, editEvent, endSeries, moveEvent, planSeries, takeBackPart } from './culture-events.service.server.ts';
export {
  loadEvent, loadEventCalendar, loadEventChoices, loadEventPlan, loadEvents, loadSeries, loadSeriesList, selectCatalogues, selectEvidenceKinds,
} from './culture-events.queries.server.ts';
export { exportEvents } from './events-export.server.ts';
export { loadPublicEvents } from './public-events.queries.server.ts';
export { selectCultureFigures } from './culture-figures.queries.server.ts';
