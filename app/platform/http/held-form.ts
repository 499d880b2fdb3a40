import { maximumDepth } from './form-data.ts';

/** The fields of a form that was read into nested values, flat again: reading them gives the same values. Files, and what lies deeper than a form's names go, are left out. */
export function flatFields(values: unknown, name = '', depth = 0): [name: string, value: string][] {
  if (typeof values === 'string') return [[name, values]];
  if (depth === maximumDepth) return [];
  if (Array.isArray(values)) return values.flatMap((value, index) => flatFields(value, `${name}[${index}]`, depth + 1));
  if (!values || typeof values !== 'object' || Object.getPrototypeOf(values) !== Object.prototype) return [];
  return Object.entries(values).flatMap(([key, value]) => flatFields(value, name ? `${name}.${key}` : key, depth + 1));
}
