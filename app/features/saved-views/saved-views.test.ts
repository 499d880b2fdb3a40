import { expect, test } from 'vitest';
import { savedViewActionSchema } from './saved-views.schema.ts';

const view = { intent: 'saveView', id: '01a209d2-c849-73d4-8573-ec2c7ba6a952', name: 'x', query: 'a=1' };

test('a box that is not ticked sends nothing: the view is one’s own', () => {
  expect(savedViewActionSchema.parse(view)).toMatchObject({ isShared: false });
  expect(savedViewActionSchema.parse({ ...view, isShared: 'on' })).toMatchObject({ isShared: true });
});

test('a view’s address is spelled in the letters an address may have', () => {
  expect(savedViewActionSchema.parse({ ...view, query: 'q=акимат&on=١٢٣' })).toMatchObject({ query: 'q=%D0%B0%D0%BA%D0%B8%D0%BC%D0%B0%D1%82&on=%D9%A1%D9%A2%D9%A3' });
  expect(savedViewActionSchema.parse({ ...view, query: 'region=KZ-11&state=overdue&state=open' })).toMatchObject({ query: 'region=KZ-11&state=overdue&state=open' });
});
