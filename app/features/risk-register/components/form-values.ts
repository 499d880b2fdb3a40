/** What stands in the fields of a native form: texts, and lists for boxes that are ticked. */
export type FormValues = Record<string, string | string[]>;

/** Fields with which a form speaks to the server, not a person. */
const technical = new Set(['intent', 'version', 'id']);

export function readForm(form: HTMLFormElement, lists: readonly string[]): FormValues {
  const values: FormValues = Object.fromEntries(lists.map((name) => [name, [] as string[]]));
  for (const [name, value] of new FormData(form).entries()) {
    if (technical.has(name) || typeof value !== 'string') continue;
    const list = values[name];
    if (Array.isArray(list)) list.push(value);
    else values[name] = value.replaceAll('\r\n', '\n');
  }
  return values;
}

/** Puts values into the fields; those that React holds no state of. */
export function fillForm(form: HTMLFormElement, values: FormValues): void {
  for (const element of form.elements) {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)) continue;
    const value = values[element.name];
    if (value === undefined || technical.has(element.name) || (element instanceof HTMLInputElement && element.type === 'hidden')) continue;
    if (element instanceof HTMLInputElement && element.type === 'checkbox') element.checked = value.includes(element.value);
    else element.value = String(value);
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

export const sameValue = (left: string | string[] | undefined, right: string | string[] | undefined): boolean => {
  const normal = (value: string | string[] | undefined) => (Array.isArray(value) ? [...value].sort().join('\u0000') : (value ?? ''));
  return normal(left) === normal(right);
};

export const sameValues = (left: FormValues, right: FormValues): boolean => [...new Set([...Object.keys(left), ...Object.keys(right)])].every((name) => sameValue(left[name], right[name]));
