const maximumFields = 5_000;
const maximumIndex = 2_000;
export const maximumDepth = 20;
const forbiddenNames = new Set(['__proto__', 'prototype', 'constructor']);

type Nested = { [key: string]: unknown };

/**
 * Turns native form fields into nested values: `targets[0].planned=5` becomes `{ targets: [{ planned: '5' }] }`.
 * Values stay strings and files; turning them into numbers or dates is the schema's work. A repeated plain name is a list.
 *
 * @throws RangeError when the form has more fields a larger index or a deeper name than any form of the product, or a null character in a text.
 */
export function formDataToObject(formData: FormData): Nested {
  const root: Nested = {};
  let count = 0;
  for (const [name, value] of formData.entries()) {
    count += 1;
    if (count > maximumFields) throw new RangeError('too many form fields');
    if (typeof value === 'string') refuseNullCharacter(value);
    assign(root, pathOf(name), value);
  }
  return root;
}

/** PostgreSQL holds every character but this one. @throws RangeError. */
export function refuseNullCharacter(text: string): void {
  if (text.includes('\0')) throw new RangeError('null character');
}

function pathOf(name: string): (string | number)[] {
  const path = name
    .split('.')
    .flatMap((part) => {
      const [key = '', ...indexes] = part.split('[');
      return [key, ...indexes.map((index) => Number.parseInt(index, 10))];
    })
    .map((step) => {
      if (typeof step === 'number' && !(step >= 0 && step <= maximumIndex)) throw new RangeError('form index out of range');
      if (typeof step === 'string' && forbiddenNames.has(step)) throw new RangeError('forbidden form name');
      return step;
    });
  if (path.length > maximumDepth) throw new RangeError('form name too deep');
  return path;
}

function assign(root: Nested, path: (string | number)[], value: unknown) {
  let target = root as Record<string | number, unknown>;
  path.forEach((step, depth) => {
    const isLast = depth === path.length - 1;
    const existing = Object.hasOwn(target, step) ? target[step] : undefined;
    if (isLast) {
      target[step] = existing === undefined ? value : [...(Array.isArray(existing) ? existing : [existing]), value];
      return;
    }
    if (existing === undefined || typeof existing !== 'object') target[step] = typeof path[depth + 1] === 'number' ? [] : {};
    target = target[step] as Record<string | number, unknown>;
  });
}

/** The name of a form's field as `formDataToObject` reads it: `['targets', 0, 'planned']` is `targets[0].planned`. */
export const fieldNameOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((joined, step) => (typeof step === 'number' ? `${joined}[${step}]` : joined ? `${joined}.${String(step)}` : String(step)), '');
