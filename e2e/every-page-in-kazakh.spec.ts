import type { Page } from '@playwright/test';
import { expect, personOf, test, violationsOf, wordsOf } from './fixtures.ts';
import { desktop, expectWords, overflowOf, phone, speak } from './lib/look.ts';
import { fileNameOf, pagesOfRoles, placesOf, strangersPages } from './lib/places.ts';
import { codeOf, giveCode, secretOn } from './lib/signing-in.ts';

// Nothing is written here: each worker inspects the next role on a product of its own.
test.describe.configure({ mode: 'parallel' });

/** In Kazakh: by day and by night without a violation, and on a phone without anything cut. */
async function inspect(page: Page, address: string, name: string, screenshots: (page: Page, name: string) => Promise<void>) {
  await page.setViewportSize(desktop);
  await page.emulateMedia({ colorScheme: 'light' });
  const response = await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expectWords(page);
  await expect.soft(page, address).toHaveTitle(/. · Adal$/);
  // A page that could not be opened is called so, and only such a page.
  expect.soft((await page.title()).includes(wordsOf('kk')('platform.errors.title')), address).toBe(!response!.ok());
  expect.soft(await violationsOf(page), `${address}, light`).toEqual([]);
  expect.soft(await overflowOf(page), `${address}, 1440 px`).toEqual([]);
  await screenshots(page, `8-${name}-light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violationsOf(page, 'colours'), `${address}, dark`).toEqual([]);
  await screenshots(page, `8-${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(phone);
  await expect.soft(page.getByRole('main'), address).toBeVisible();
  expect.soft(await overflowOf(page), `${address}, 360 px`).toEqual([]);
  await screenshots(page, `8-${name}-phone`);
}

for (const [account, pages] of Object.entries(pagesOfRoles)) {
  test(`every page of ${account} in Kazakh, by day, by night and on a phone`, async ({ signIn, product, screenshots }) => {
    const addresses = pages(await placesOf(product.owner));
    test.setTimeout(60_000 + addresses.length * 15_000);
    const page = await signIn(account);
    await speak(page, product, 'kk');
    for (const address of addresses) await inspect(page, address, `${account.split('.')[0]}-${fileNameOf(address)}`, screenshots);
  });
}

test('the pages before the door in Kazakh, by day, by night and on a phone', async ({ visit, screenshots }) => {
  test.setTimeout(60_000 + strangersPages.length * 15_000);
  const page = await visit({ locale: 'kk' });
  for (const address of strangersPages) await inspect(page, address, `stranger-${fileNameOf(address)}`, screenshots);
});

test('the pages between the password and the first page in Kazakh, by day, by night and on a phone', async ({ visit, product, screenshots }) => {
  const { email } = personOf('executor.turkistan');
  await product.owner`update identity.sign_in_rules set second_factor_roles = '{executor}'`;
  const storageState = await product.newSession(email);
  await product.owner`update identity.sign_in_rules set second_factor_roles = '{}'`;
  const page = await visit({ locale: 'kk', storageState });
  await inspect(page, '/sign-in/enrolment', 'entrant-enrolment', screenshots);
  await giveCode(page, wordsOf('kk'), codeOf(await secretOn(page)), 'identity.secondFactor.addApp');
  await expect(page.locator('main ol code')).toHaveCount(10);
  const later = await visit({ locale: 'kk', storageState: await product.newSession(email) });
  for (const address of ['/sign-in/second-factor', '/sign-in/second-factor?method=recovery']) await inspect(later, address, `entrant-${fileNameOf(address)}`, screenshots);
});
