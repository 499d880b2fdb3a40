import type { Page } from '@playwright/test';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Product } from './lib/product.ts';
import { expect, personOf, test, violationsOf, wordsFor, wordsOf } from './fixtures.ts';
import { expectWords, overflowOf } from './lib/look.ts';
import { pagesOfRoles, placesOf, strangersPages } from './lib/places.ts';

const desktop = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };

async function speak(page: Page, product: Product, language: Language): Promise<void> {
  await page.request.post('/preferences', { headers: { Origin: product.baseURL }, form: { language, returnTo: '/' }, maxRedirects: 0 });
}

const fileNameOf = (address: string) => address.replace(/^\//, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/[^\w-]+/g, '-') || 'root';

/** In Kazakh: by day and by night without a violation, and on a phone without anything cut. */
async function inspect(page: Page, address: string, name: string, screenshots: (page: Page, name: string, options?: { fullPage?: boolean }) => Promise<void>) {
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expectWords(page);
  expect.soft(await violationsOf(page), `${address}, light`).toEqual([]);
  expect.soft(await overflowOf(page), `${address}, 1440 px`).toEqual([]);
  await screenshots(page, `8-${name}-light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violationsOf(page), `${address}, dark`).toEqual([]);
  await screenshots(page, `8-${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(phone);
  await expect(page.getByRole('main')).toBeVisible();
  expect.soft(await overflowOf(page), `${address}, 360 px`).toEqual([]);
  await screenshots(page, `8-${name}-phone`, { fullPage: true });
}

for (const [account, pages] of Object.entries(pagesOfRoles)) {
  test(`every page of ${account} in Kazakh, by day, by night and on a phone`, async ({ signIn, product, screenshots }) => {
    test.setTimeout(180_000);
    const page = await signIn(account);
    await speak(page, product, 'kk');
    for (const address of pages(await placesOf(product.owner))) await inspect(page, address, `${account.split('.')[0]}-${fileNameOf(address)}`, screenshots);
  });
}

test('the pages before the door in Kazakh, by day, by night and on a phone', async ({ visit, screenshots }) => {
  const page = await visit({ locale: 'kk' });
  for (const address of strangersPages) await inspect(page, address, `stranger-${fileNameOf(address)}`, screenshots);
});

for (const language of ['ru', 'en'] as const) {
  test(`a sample of pages in ${language}`, async ({ signIn, product, screenshots }) => {
    const at = await placesOf(product.owner);
    for (const [account, addresses] of [
      ['lead.akmola', ['/work/log', '/office', at.month]],
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
