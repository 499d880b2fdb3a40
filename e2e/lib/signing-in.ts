import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { DEMO_PASSWORD } from '#db/seed/reference/people.ts';
import { expect, personOf, wordsFor, type Words } from '../fixtures.ts';
import type { Product } from './product.ts';

/** What an authenticator app with this secret shows, or showed or will show so many steps away. */
export const codeOf = (secret: string, stepsAway = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsAway * 30_000 });

/** Another code than those that are accepted now. */
export function wrongCodeOf(secret: string): string {
  const right = [-1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return ['000000', '111111', '222222', '333333', '444444'].find((code) => !right.includes(code))!;
}

/** The secret that the page shows for typing. */
export async function secretOn(page: Page): Promise<string> {
  return (await page.locator('main code').first().innerText()).replaceAll(/\s/g, '');
}

/** Fills in the sign-in page, as a person at the door. */
export async function givePassword(page: Page, account: string, address = '/sign-in'): Promise<void> {
  const words = wordsFor(account);
  await page.goto(address);
  await page.getByLabel(words('identity.email')).fill(personOf(account).email);
  await page.getByLabel(words('identity.password'), { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: words('identity.signIn'), exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign-in(\?|$)/);
}

export async function signOut(page: Page, words: Words): Promise<void> {
  await page.getByRole('banner').locator('summary').last().click();
  await page.getByRole('button', { name: words('identity.signOut'), exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
}

/** Gives a code of six figures in the form that asks for one. */
export async function giveCode(page: Page, words: Words, code: string, button: string): Promise<void> {
  await page.getByLabel(words('identity.secondFactor.appCode'), { exact: true }).fill(code);
  await page.getByRole('button', { name: words(button), exact: true }).click();
}

/** The hours pass: everybody's last proof is an old one. */
export async function letProofsGrowOld({ owner }: Product): Promise<void> {
  await owner`update identity.sessions set proved_at = now() - interval '1 hour'`;
}

/** Confirms on the page that asks who it is. */
export async function confirmWith(page: Page, words: Words, password: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: words('identity.confirm.title') })).toBeVisible();
  await page.getByLabel(words('identity.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: words('identity.confirm.goOn'), exact: true }).click();
}

/** An authenticator inside the browser, as a laptop with a fingerprint reader has one. */
export async function plugInAuthenticator(page: Page): Promise<{ refusesPerson: (refuses: boolean) => Promise<void> }> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return { refusesPerson: async (refuses) => void (await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: !refuses })) };
}
