export * from './calendar.model.ts';
