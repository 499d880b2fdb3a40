import { expect, personOf, test, violationsOf, wordsFor, wordsOf } from './fixtures.ts';
import { desktop, expectWords, overflowOf, phone, speak } from './lib/look.ts';
import { fileNameOf, placesOf } from './lib/places.ts';

for (const language of ['ru', 'en'] as const) {
  test(`a sample of pages in ${language}`, async ({ signIn, product, screenshots }) => {
    const at = await placesOf(product.owner);
    for (const [account, addresses] of [
      ['lead.akmola', [at.sheet, '/office', at.month]],
      ['manager.akmola', ['/work/progress', at.edit]],
      ['coordinator', ['/nation', at.indicator, '/calendar']],
    ] as const) {
      const page = await signIn(account);
      await speak(page, product, language);
      for (const address of addresses) {
        await page.setViewportSize(desktop);
        await page.goto(address);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expectWords(page);
        expect.soft(await violationsOf(page), `${address}, ${language}`).toEqual([]);
        await screenshots(page, `8-${language}-${fileNameOf(address)}`);
        await page.setViewportSize(phone);
        expect.soft(await overflowOf(page), `${address}, ${language}, 360 px`).toEqual([]);
      }
    }
  });
}

test('the language and the theme are a press away and stay', async ({ signIn, visit, screenshots }) => {
  const stranger = await visit({ locale: 'de' });
  await stranger.goto('/sign-in');
  await expect(stranger.locator('html'), 'Kazakh for whom none of the languages is known').toHaveAttribute('lang', 'kk');
  await stranger.getByRole('button', { name: 'English' }).click();
  await expect(stranger.locator('html')).toHaveAttribute('lang', 'en');
  await expect(stranger).toHaveURL(/\/sign-in/);

  const page = await signIn('executor.turkistan');
  await page.goto('/work/log');
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf('ru')('dailyLog.page.title'));
  await page.getByRole('button', { name: wordsOf('ru')('ui.theme.dark') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await screenshots(page, '8-chosen-language-and-theme');
});

test('switching the membership is explicit, and the other role’s pages close', async ({ signIn, screenshots }) => {
  const account = 'compliance.akmola';
  const ru = wordsFor(account);
  const page = await signIn(account);
  await page.goto('/');
  const scope = page.getByRole('banner');
  await expect(scope).toContainText(ru('identity.roles.complianceOfficer'));
  await page.getByRole('banner').locator('summary').first().click();
  await screenshots(page, '8-switch-membership');
  await page.getByRole('button', { name: new RegExp(`^${ru('identity.roles.executor')}`) }).click();
  await expect(scope).toContainText(ru('identity.roles.executor'));

  const second = await signIn('coordinator2');
  await second.goto('/nation');
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
  await second.getByRole('banner').locator('summary').first().click();
  await second.getByRole('button', { name: new RegExp(`^${ru('identity.roles.commissioner')}`) }).click();
  await expect(second).toHaveURL(/\/region$/);
  expect((await second.goto('/nation'))?.status()).toBe(403);
  await expect(second.getByText(ru('platform.errors.forbidden'))).toBeVisible();
  expect(personOf('coordinator2').memberships).toHaveLength(2);
});
