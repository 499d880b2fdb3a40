import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#db/seed/reference/people.ts';
import { expect, personOf, ready, test, wordsFor } from './fixtures.ts';
import { expectSaved } from './lib/charters.ts';
import type { Product } from './lib/product.ts';
import { placesOf } from './lib/places.ts';

const manager = personOf('manager.akmola');
const words = wordsFor('manager.akmola');
const officerWords = wordsFor('compliance.akmola');

/** Another device of the same person ends all sessions but its own. */
async function endOtherSessions(product: Product, open: (state: Awaited<ReturnType<Product['newSession']>>) => Promise<Page>): Promise<void> {
  const page = await open(await product.newSession(manager.email));
  await page.goto('/account');
  const rows = page.getByRole('table', { name: words('identity.account.sessions') }).getByRole('row');
  const buttons = rows.getByRole('button', { name: words('identity.account.end'), exact: true });
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.first().click();
    await expect(buttons).toHaveCount(left - 1);
  }
}

test('a charter’s text survives a session that ends, and a network that is away', async ({ product, visit, watch, screenshots, axe }) => {
  watch.forgive(/401|503|ERR_INTERNET_DISCONNECTED|signed/i);
  test.setTimeout(120_000);
  const { edit } = await placesOf(product.owner);
  const open = (storageState: Awaited<ReturnType<Product['newSession']>>) => visit({ locale: 'ru-RU', storageState });
  const page = await open(await product.newSession(manager.email));
  await page.goto(edit);
  const goal = page.locator('#basics').locator('[name="goal.ru"]');
  const mark = page.locator('section#basics').getByRole('status');

  await page.context().setOffline(true);
  await goal.fill('Написано без сети');
  await expect(mark).toContainText(words('platform.drafts.failed'));
  await screenshots(page, '7-draft-offline');
  await page.context().setOffline(false);
  await expectSaved(page, words, 'basics');

  await endOtherSessions(product, open);
  await goal.fill('Написано после конца сеанса');
  await expect(mark).toContainText(words('platform.errors.signedOut'));
  await screenshots(page, '7-draft-signed-out');
  await axe(page);
  await mark.getByRole('link', { name: words('platform.errors.signIn') }).click();
  await expect(page).toHaveURL(/\/sign-in\?/);
  await page.locator('[name="email"]').fill(manager.email);
  await page.locator('[name="password"]').fill(DEMO_PASSWORD);
  await page.locator('main form').filter({ has: page.locator('[name="password"]') }).getByRole('button').last().click();
  await expect(page).toHaveURL(new RegExp(`${edit}$`));
  await ready(page);
  await expect(goal).toHaveValue('Написано без сети');
  await screenshots(page, '7-draft-kept');
  await axe(page);
  await page.getByRole('button', { name: words('platform.drafts.putBack') }).click();
  await expect(goal).toHaveValue('Написано после конца сеанса');
  await expectSaved(page, words, 'basics');
  await page.reload();
  await ready(page);
  await expect(goal).toHaveValue('Написано после конца сеанса');
  await expect(page.getByRole('button', { name: words('platform.drafts.putBack') })).toHaveCount(0);
});

test('a comment to a requirement is offered again after the window was closed without a network', async ({ product, signIn, watch }) => {
  watch.forgive(/503|ERR_INTERNET_DISCONNECTED/);
  const { checklistChapter } = await placesOf(product.owner);
  const page = await signIn('compliance.akmola');
  const commentOn = (here: Page) => here.locator('form[data-testid^="answer-"]').first().getByLabel(officerWords('checklists.comment'));
  const markOn = (here: Page) => here.locator('article', { has: here.locator('form[data-testid^="answer-"]') }).first().getByRole('status');
  await page.goto(checklistChapter);
  await page.context().setOffline(true);
  await page.locator('form[data-testid^="answer-"]').first().getByRole('radio').first().check();
  await commentOn(page).fill('Желі болмағанда жазылды');
  await expect(markOn(page)).toContainText(officerWords('platform.drafts.failed'));
  await page.close();
  await page.context().setOffline(false);

  const anew = await page.context().newPage();
  await anew.goto(checklistChapter);
  await ready(anew);
  await expect(commentOn(anew)).not.toHaveValue('Желі болмағанда жазылды');
  await anew.getByRole('button', { name: officerWords('platform.drafts.putBack') }).click();
  await expect(commentOn(anew)).toHaveValue('Желі болмағанда жазылды');
  await expect(markOn(anew)).toContainText(officerWords('platform.drafts.saved', { at: '' }).trim().split(' ')[0]!);
  await anew.reload();
  await ready(anew);
  await expect(commentOn(anew)).toHaveValue('Желі болмағанда жазылды');
  await expect(anew.getByRole('button', { name: officerWords('platform.drafts.putBack') })).toHaveCount(0);
});

test('what is written about a risk without a network stays on the page, and after a reload is offered again', async ({ product, signIn, watch }) => {
  watch.forgive(/503|ERR_INTERNET_DISCONNECTED/);
  const { riskEdit } = await placesOf(product.owner);
  const page = await signIn('compliance.akmola');
  await page.goto(riskEdit);
  const scheme = page.locator('[name="scheme"]');
  await scheme.fill('Желісіз жазылған схема');
  await page.context().setOffline(true);
  await page.locator('main form').filter({ has: scheme }).locator('button[type="submit"]').last().click();
  await expect(page.getByText(officerWords('riskRegister.errors.unreachable'))).toBeVisible();
  await expect(scheme).toHaveValue('Желісіз жазылған схема');
  await page.context().setOffline(false);
  await page.reload();
  await ready(page);
  await expect(scheme).not.toHaveValue('Желісіз жазылған схема');
  await page.getByRole('button', { name: officerWords('riskRegister.form.putBack') }).click();
  await expect(scheme).toHaveValue('Желісіз жазылған схема');
});
