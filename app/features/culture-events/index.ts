export { CalendarPage } from './components/calendar-page.tsx';
export { EventPage } from './components/event-page.tsx';
export { EventsPage } from './components/events-page.tsx';
export { keepEventClientAction } from './components/keep-event-client-action.ts';
export { NewEventPage } from './components/new-event-page.tsx';
export { PlanPage } from './components/plan-page.tsx';
export { PublicEventsPage } from './components/public-events-page.tsx';
export { SeriesListPage } from './components/series-list-page.tsx';
export { SeriesPage } from './components/series-page.tsx';
export {
  endSeriesSchema, eventActionSchema, eventCalendarSearch, eventExportSearch, eventParams, eventPlanSearch, eventSearch, newEventSchema, newSeriesSchema, publicEventSearch, seriesParams,
} from './culture-events.schema.ts';
