/** The fields of a form that was read into nested values, flat again: reading them gives the same values. Files are left out. */
export function flatFields(values: unknown, name = ''): [name: string, value: string][] {
  if (typeof values === 'string') return [[name, values]];
  if (Array.isArray(values)) return values.flatMap((value, index) => flatFields(value, `${name}[${index}]`));
  if (!values || typeof values !== 'object' || Object.getPrototypeOf(values) !== Object.prototype) return [];
  return Object.entries(values).flatMap(([key, value]) => flatFields(value, name ? `${name}.${key}` : key));
}
