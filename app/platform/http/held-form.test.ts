import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formDataToObject } from './form-data.ts';
import { flatFields } from './held-form.ts';

const name = fc.constantFrom('intent', 'version', 'remark', 'name.kk', 'name.ru', 'roles', 'targets[0].planned', 'targets[1].planned', 'targets[1].day', 'organisation');

test('a form that waits for a proof is posted again as it was', () => {
  fc.assert(fc.property(fc.array(fc.tuple(name, fc.string().filter((text) => !text.includes('\0')))), (fields) => {
    const form = new FormData();
    for (const [key, value] of fields) form.append(key, value);
    const again = new FormData();
    for (const [key, value] of flatFields(formDataToObject(form))) again.append(key, value);
    expect(formDataToObject(again)).toEqual(formDataToObject(form));
  }));
});

test('what lies deeper than the names of a form is left out', () => {
  let values: unknown = 'x';
  for (let depth = 0; depth < 50_000; depth += 1) values = { a: values };
  expect(flatFields({ kept: 'y', deep: values })).toEqual([['kept', 'y']]);
});
