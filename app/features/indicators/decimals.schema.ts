import * as z from 'zod';
import { canonicalDecimal, compareDecimals, isDecimal } from './indicators.model.ts';

const plain = (typed: string) => typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.').replace('\u2212', '-');

// Functions, so that a page without a form does not carry the checks.

/** Accepts the decimal comma and grouping spaces of Kazakh and Russian typing. */
export const decimal = () =>
  z.string()
    .transform(plain)
    .refine((value) => isDecimal(value) && value.length <= 24, 'platform.errors.invalidNumber')
    .transform(canonicalDecimal);
export const optionalDecimal = () =>
  z.string()
    .transform(plain)
    .refine((value) => value === '' || (isDecimal(value) && value.length <= 24), 'platform.errors.invalidNumber')
    .transform((value) => (value === '' ? null : canonicalDecimal(value)));
export const percentage = () =>
  decimal().refine((value) => compareDecimals(value, '0') >= 0 && compareDecimals(value, '1000') <= 0, 'platform.errors.invalidNumber');
