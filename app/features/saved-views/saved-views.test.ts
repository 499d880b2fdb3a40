import { expect, test } from 'vitest';
import { savedViewActionSchema } from './saved-views.schema.ts';

const view = { intent: 'saveView', id: '01a209d2-c849-73d4-8573-ec2c7ba6a952', name: 'x', query: 'a=1' };

test('a box that is not ticked sends nothing: the view is one’s own', () => {
  expect(savedViewActionSchema.parse(view)).toMatchObject({ isShared: false });
  expect(savedViewActionSchema.parse({ ...view, isShared: 'on' })).toMatchObject({ isShared: true });
});
