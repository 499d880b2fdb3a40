import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formDataToObject, maximumDepth } from './form-data.ts';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

test('names nest, repeated names are lists', () => {
  const form = formOf({ 'targets[0].planned': '5', title: 'a' });
  form.append('title', 'b');
  expect(formDataToObject(form)).toEqual({ targets: [{ planned: '5' }], title: ['a', 'b'] });
});

test('a text with a null character is refused wherever it stands, any other text arrives as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      expect(() => formDataToObject(formOf({ comment: `${before}\0${after}` }))).toThrow(RangeError);
      const clean = `${before}${after}`.replaceAll('\0', '').replaceAll(/\r\n?|\n/g, ' ');
      expect(formDataToObject(formOf({ comment: clean })).comment).toBe(clean);
    }),
  );
});

test('a name that reaches for the prototype is refused', () => {
  for (const name of ['__proto__.x', 'a.constructor', 'prototype']) expect(() => formDataToObject(formOf({ [name]: 'x' }))).toThrow(RangeError);
});

test('a name that is deeper than any form is refused', () => {
  expect(formDataToObject(formOf({ [`${'a.'.repeat(maximumDepth - 1)}a`]: 'x' }))).toHaveProperty('a.a.a');
  for (const name of [`${'a.'.repeat(maximumDepth)}a`, `a${'[0]'.repeat(maximumDepth)}`]) expect(() => formDataToObject(formOf({ [name]: 'x' }))).toThrow(RangeError);
});
