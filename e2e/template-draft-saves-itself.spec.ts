import { expect, test, wordsFor } from './fixtures.ts';
import { expectSaved } from './lib/charters.ts';
import { placesOf } from './lib/places.ts';

test('a draft of a template saves itself, and of two coordinators who write it neither loses a word', async ({ signIn, product, watch }) => {
  watch.forgive(/409/);
  const words = wordsFor('coordinator');
  const { editTemplate } = await placesOf(product.owner);
  const [one, other] = [await signIn('coordinator'), await signIn('coordinator')];
  await one.goto(editTemplate);
  await other.goto(editTemplate);

  await one.locator('#basics').locator('[name="name.ru"]').fill('Первый');
  await expectSaved(one, words, 'basics');

  // A section that only one of them touched is saved over the other's version.
  await other.locator('#controlPoints').getByRole('button', { name: words('charters.edit.addControlPoint') }).click();
  await other.locator('#controlPoints').locator('[name="controlPoints[4].name.kk"]').fill('Жылдың соңы');
  await expectSaved(other, words, 'controlPoints');
  await expect(other.locator('#basics').locator('[name="name.ru"]')).toHaveValue('Первый');

  // A section that both touched shows both texts.
  await one.reload();
  await one.locator('#basics').locator('[name="goal.ru"]').fill('Цель одного');
  await expectSaved(one, words, 'basics');
  await other.locator('#basics').locator('[name="goal.ru"]').fill('Цель другого');
  await expect(other.locator('#basics')).toContainText(words('platform.drafts.conflictText'));
  await other.locator('#basics').getByRole('button', { name: words('platform.drafts.keepMine') }).click();
  await expectSaved(other, words, 'basics');

  await one.goto(editTemplate);
  await expect(one.locator('#basics').locator('[name="goal.ru"]')).toHaveValue('Цель другого');
  await expect(one.locator('#controlPoints').locator('[name="controlPoints[4].name.kk"]')).toHaveValue('Жылдың соңы');
});
