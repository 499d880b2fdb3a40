export * from './indicators.model.ts';
export { decimal, optionalDecimal, percentage } from './decimals.schema.ts';
