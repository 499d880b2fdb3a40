export * from './indicators.model.ts';
