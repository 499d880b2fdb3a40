import { DEMO_PASSWORD } from '#db/seed/reference/people.ts';
import { expect, personOf, test, wordsFor, wordsOf } from './fixtures.ts';
import { templateOf } from '#db/seed/reference/templates.ts';
import { charterId } from './lib/daily-log.ts';

const javaScriptEnabled = false;

test('signs in and logs a day with the native form', async ({ visit, product, screenshots }) => {
  const account = 'executor.akmola';
  const ru = wordsFor(account);
  const { charterId: id } = await charterId(product.owner, 'AKM-2026-01');
  const page = await visit({ javaScriptEnabled, locale: 'ru' });
  await page.goto('/work/log');
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/);
  await page.getByLabel(ru('identity.email')).fill(personOf(account).email);
  await page.getByLabel(ru('identity.password'), { exact: true }).fill('неверный-пароль');
  await page.getByRole('button', { name: ru('identity.signIn') }).click();
  await expect(page.getByText(ru('identity.errors.wrongCredentials'))).toBeVisible();
  await page.getByLabel(ru('identity.email')).fill(personOf(account).email);
  await page.getByLabel(ru('identity.password'), { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: ru('identity.signIn') }).click();
  await expect(page).toHaveURL(/\/work\/log$/);

  await page.goto(`/work/log?charter=${id}`);
  const fields = page.locator('input[name^="value:"]');
  await expect(fields).toHaveCount(20);
  await screenshots(page, '9-day-as-a-form');
  await fields.nth(0).fill('2');
  await fields.nth(1).fill('много');
  await fields.nth(2).fill('1');
  await page.getByRole('button', { name: ru('dailyLog.list.save') }).click();
  await expect(page.getByText(ru('dailyLog.refusals.notANumber'))).toBeVisible();
  await expect(fields.nth(0)).toHaveValue('2');
  await expect(fields.nth(1), 'what was typed stays').toHaveValue('много');
  await screenshots(page, '9-refused-at-the-field');
  await fields.nth(1).fill('1 234');
  await page.getByRole('button', { name: ru('dailyLog.noChange.rest') }).last().click();
  await expect(page.getByText(ru('dailyLog.refusals.notANumber'))).toHaveCount(0);
  await page.goto(`/work/log?charter=${id}`);
  await expect(fields.nth(0)).toHaveValue('2');
  await expect(fields.nth(1)).toHaveValue(/^1\s?234$/);
  await expect(fields.nth(2)).toHaveValue('1');
  await expect(fields.nth(19)).toHaveValue(/^[—–-]$/);
});

test('adopts a template and edits the draft', async ({ signIn, screenshots }) => {
  const account = 'manager.akmola';
  const ru = wordsFor(account);
  const template = templateOf('2024-culture');
  const page = await signIn(account, { javaScriptEnabled });
  await page.goto('/charters/new');
  await page.getByRole('link', { name: template.name.ru }).click();
  await page.locator('[name="name.kk"]').fill('');
  await page.getByRole('button', { name: ru('charters.new.adopt') }).click();
  await expect(page.getByText(ru('platform.errors.required')).first()).toBeVisible();
  await page.locator('[name="name.kk"]').fill('Мәдениет жобасы');
  await page.locator('[name="name.ru"]').fill('Проект о культуре');
  await page.getByRole('button', { name: ru('charters.new.adopt') }).click();
  await expect(page).toHaveURL(/\/edit$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Проект о культуре');
  const goal = page.locator('#basics [name="goal.ru"]');
  await goal.fill('Честность с детства');
  await page.locator('#basics').getByRole('button', { name: ru('platform.drafts.save') }).click();
  await expect(goal).toHaveValue('Честность с детства');
  await page.locator('#indicators button[value="quarterEnds:0"]').click();
  const indicator = page.locator('#indicators details[data-row]').first();
  await expect(indicator.getByText(ru('charters.edit.targetCount', { count: 4 }))).toBeVisible();
  if (!(await indicator.evaluate((row: HTMLDetailsElement) => row.open))) await indicator.locator('summary').click();
  await expect(page.locator('[name="indicators[0].targets[0].planned"]')).toBeVisible();
  await screenshots(page, '9-draft-as-forms', { fullPage: true });
  await page.goto('/charters');
  await expect(page.getByRole('link', { name: 'Проект о культуре' }).first()).toBeVisible();
});

test('what is typed before the script arrives is kept', async ({ visit }) => {
  const ru = wordsOf('ru');
  const page = await visit({ locale: 'ru' });
  let release = () => {};
  const arrived = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  const opening = page.goto('/sign-in');
  const email = page.getByLabel(ru('identity.email'));
  await email.fill('executor.akmola@adal.example');
  release();
  await opening;
  await expect(email).toHaveValue('executor.akmola@adal.example');
});
