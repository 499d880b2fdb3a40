export * from './calendar.server.ts';
