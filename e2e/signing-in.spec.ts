import { DEMO_PASSWORD } from '#db/seed/reference/people.ts';
import { expect, personOf, ready, test, wordsFor } from './fixtures.ts';
import { codeOf, giveCode, givePassword, plugInAuthenticator, letProofsGrowOld, secretOn, signOut, wrongCodeOf } from './lib/signing-in.ts';

test('an authenticator app is turned on and asked for; a remembered device is not asked; a recovery code opens once', async ({ visit, screenshots, axe }) => {
  test.setTimeout(120_000);
  const account = 'lead.mfa';
  const en = wordsFor(account);
  const page = await visit({ locale: 'en' });
  await givePassword(page, account);
  await page.goto('/account');
  await page.getByRole('link', { name: en('identity.security.title'), exact: true }).click();
  await ready(page);
  const secret = await secretOn(page);
  await screenshots(page, '7-second-step-offered', { fullPage: true });
  await giveCode(page, en, wrongCodeOf(secret), 'identity.secondFactor.addApp');
  await expect(page.getByText(en('identity.errors.wrong.totp'))).toBeVisible();
  expect(await secretOn(page), 'a wrong code makes no other secret').toBe(secret);
  await axe(page);
  await giveCode(page, en, codeOf(secret, -1), 'identity.secondFactor.addApp');
  await expect(page).toHaveURL(/\/account\/recovery-codes$/);
  const codes = await page.locator('main ol code').allInnerTexts();
  expect(codes).toHaveLength(10);
  await axe(page);
  await screenshots(page, '7-recovery-codes');
  await page.reload();
  await expect(page.getByText(en('identity.secondFactor.codesShownOnce'))).toBeVisible();
  await expect(page.getByText(codes[0]!)).toHaveCount(0);
  await signOut(page, en);

  await givePassword(page, account);
  await expect(page.getByRole('heading', { level: 1, name: en('identity.secondFactor.title') })).toBeVisible();
  await giveCode(page, en, codeOf(secret, -1), 'identity.signIn');
  await expect(page.getByText(en('identity.errors.wrong.totp')), 'a code opens nothing twice').toBeVisible();
  await screenshots(page, '7-second-step');
  await axe(page);
  await page.goto('/office');
  await expect(page, 'the password alone opens no page').toHaveURL(/\/sign-in\/second-factor\?returnTo=%2Foffice$/);
  await page.getByLabel(en('identity.secondFactor.trust', { count: 30 })).check();
  await giveCode(page, en, codeOf(secret), 'identity.signIn');
  await expect(page).toHaveURL(/\/office$/);
  await signOut(page, en);
  await givePassword(page, account);
  await expect(page.getByRole('banner'), 'a remembered device is not asked').toContainText(en('identity.roles.officeLead'));

  const withCode = async (code: string) => {
    const elsewhere = await visit({ locale: 'en' });
    await givePassword(elsewhere, account);
    await elsewhere.getByRole('link', { name: en('identity.secondFactor.instead.recovery') }).click();
    await ready(elsewhere);
    await elsewhere.getByLabel(en('identity.secondFactor.recoveryCode'), { exact: true }).fill(code);
    await elsewhere.getByRole('button', { name: en('identity.signIn'), exact: true }).click();
    return elsewhere;
  };
  const elsewhere = await withCode(codes[0]!.toLowerCase().replaceAll('-', ' '));
  await expect(elsewhere.getByRole('banner')).toContainText(en('identity.roles.officeLead'));
  const again = await withCode(codes[0]!);
  await expect(again.getByText(en('identity.errors.wrong.recovery'))).toBeVisible();
  await screenshots(again, '7-recovery-code-was-used');

  await elsewhere.goto('/account/security');
  await expect(elsewhere.getByText(en('identity.security.codesLeft', { count: 9 }))).toBeVisible();
  await elsewhere.getByRole('button', { name: en('identity.security.forget') }).click();
  await expect(elsewhere.getByText(en('identity.security.deviceForgotten'))).toBeVisible();
  await signOut(page, en);
  await givePassword(page, account);
  await expect(page.getByRole('heading', { level: 1, name: en('identity.secondFactor.title') }), 'a forgotten device is asked again').toBeVisible();

  await page.goto('/outbox');
  const letters = page.getByRole('article').filter({ hasText: personOf(account).email });
  for (const notice of ['factorAdded', 'recoveryCodeUsed', 'newDevice']) await expect(letters.filter({ hasText: en(`identity.notices.${notice}`) }).first()).toBeVisible();
});

test('a passkey is made with the device’s own lock, opens the second step and is proof enough later', async ({ visit, product, watch, screenshots, axe }) => {
  test.setTimeout(120_000);
  // Passkeys are for a name: an address in figures has none.
  const site = product.baseURL.replace('127.0.0.1', 'localhost');
  watch.forgive(/^(\S+ )?asks another site: http:\/\/localhost:/);
  const account = 'executor.akmola';
  const ru = wordsFor(account);
  const page = await visit({ locale: 'ru' });
  const authenticator = await plugInAuthenticator(page);
  await givePassword(page, account, `${site}/sign-in`);
  await page.goto(`${site}/account/security`);
  await ready(page);
  const add = page.getByRole('button', { name: ru('identity.secondFactor.addPasskey'), exact: true });
  await authenticator.refusesPerson(true);
  await add.click();
  await expect(page.getByText(ru('identity.secondFactor.passkeyFailed'))).toBeVisible();
  await authenticator.refusesPerson(false);
  await page.getByLabel(ru('identity.secondFactor.passkeyName'), { exact: true }).fill('Рабочий ноутбук');
  await add.click();
  await expect(page).toHaveURL(/\/account\/recovery-codes$/);
  await page.getByRole('link', { name: ru('identity.secondFactor.codesKept') }).click();
  await expect(page.getByRole('table', { name: ru('identity.security.passkeys') })).toContainText('Рабочий ноутбук');
  await ready(page);
  await screenshots(page, '7-passkey-made', { fullPage: true });
  await axe(page);
  await signOut(page, ru);

  await givePassword(page, account, `${site}/sign-in`);
  await ready(page);
  const use = page.getByRole('button', { name: ru('identity.secondFactor.usePasskey'), exact: true });
  await screenshots(page, '7-passkey-asked');
  await authenticator.refusesPerson(true);
  await use.click();
  await expect(page.getByText(ru('identity.secondFactor.passkeyFailed'))).toBeVisible();
  await authenticator.refusesPerson(false);
  await use.click();
  await expect(page).toHaveURL(/\/work\/log$/);

  await letProofsGrowOld(product);
  await page.goto(`${site}/account/security`);
  await page.getByRole('button', { name: `${ru('identity.security.remove')}: Рабочий ноутбук` }).click();
  await expect(page.getByRole('heading', { level: 1, name: ru('identity.confirm.title') })).toBeVisible();
  await ready(page);
  await screenshots(page, '7-confirm-with-passkey');
  await axe(page);
  const confirm = page.getByRole('button', { name: ru('identity.confirm.usePasskey'), exact: true });
  await authenticator.refusesPerson(true);
  await confirm.click();
  await expect(page.getByText(ru('identity.secondFactor.passkeyFailed'))).toBeVisible();
  await authenticator.refusesPerson(false);
  await confirm.click();
  await expect(page.getByText(ru('identity.security.removed')), 'what was asked before the proof is done after it').toBeVisible();
  await expect(page).toHaveURL(/\/account\/security$/);
  await expect(page.getByRole('table', { name: ru('identity.security.passkeys') })).toHaveCount(0);
  await signOut(page, ru);
  await givePassword(page, account, `${site}/sign-in`);
  await expect(page.getByRole('banner'), 'without a second factor the password is enough again').toContainText(ru('identity.roles.executor'));
});

test('a role that must have a second step sets it up before anything else, without scripts too, and keeps it', async ({ signIn, visit, screenshots, axe }) => {
  test.setTimeout(120_000);
  const account = 'commissioner.akmola';
  const [en, ru] = [wordsFor('admin'), wordsFor(account)];
  const admin = await signIn('admin');
  await admin.goto('/sign-in-rules');
  const commissioners = admin.getByRole('checkbox', { name: en('identity.roles.commissioner') });
  await commissioners.check();
  await admin.getByRole('button', { name: en('identity.rules.save') }).click();
  await expect(admin.getByText(en('identity.rules.saved'))).toBeVisible();
  await expect(commissioners).toBeChecked();
  await screenshots(admin, '7-sign-in-rules');

  const page = await visit({ locale: 'ru', javaScriptEnabled: false });
  await givePassword(page, account, '/sign-in?returnTo=%2Freview');
  await expect(page).toHaveURL(/\/sign-in\/enrolment\?returnTo=%2Freview$/);
  for (const address of ['/', '/region', '/review', '/account', '/account/security', '/account/recovery-codes', '/sign-in', '/sign-in/second-factor']) {
    await page.goto(address);
    await expect(page, address).toHaveURL(/\/sign-in\/enrolment/);
  }
  await page.goto('/sign-in/enrolment?returnTo=%2Freview');
  const secret = await secretOn(page);
  await giveCode(page, ru, wrongCodeOf(secret), 'identity.secondFactor.addApp');
  await expect(page.getByText(ru('identity.errors.wrong.totp'))).toBeVisible();
  await screenshots(page, '7-enrolment-without-scripts', { fullPage: true });
  expect(await secretOn(page)).toBe(secret);
  await giveCode(page, ru, codeOf(secret), 'identity.secondFactor.addApp');
  await expect(page.locator('main ol code')).toHaveCount(10);
  await page.getByRole('link', { name: ru('identity.secondFactor.codesKept') }).click();
  await expect(page).toHaveURL(/\/review$/);
  await page.goto('/account/security');
  await expect(page.getByText(ru('identity.security.must'))).toBeVisible();
  await page.getByRole('button', { name: ru('identity.security.removeApp') }).click();
  await expect(page.getByText(ru('identity.errors.lastFactor'))).toBeVisible();

  await commissioners.uncheck();
  await admin.getByRole('button', { name: en('identity.rules.save') }).click();
  await expect(commissioners).not.toBeChecked();
  await axe(admin);
});

test('every open session is shown, and one that is ended is out at once', async ({ visit, product, screenshots, axe }) => {
  const { email } = personOf('manager.turkistan');
  const kk = wordsFor('manager.turkistan');
  const at = async (userAgent: string) => visit({ locale: 'kk', userAgent, storageState: await product.newSession(email, DEMO_PASSWORD) });
  const [here, there] = [await at('Desk'), await at('Lost laptop')];
  await there.goto('/charters');
  await expect(there.getByRole('heading', { level: 1 })).toBeVisible();
  await ready(there);
  await here.goto('/account');
  const sessions = here.getByRole('table', { name: kk('identity.account.sessions') });
  await expect(sessions.getByRole('row')).toHaveCount(3);
  await screenshots(here, '7-sessions-of-a-person', { fullPage: true });
  await axe(here);
  await sessions.getByRole('button', { name: kk('identity.account.end') }).click();
  await expect(here.getByText(kk('identity.account.sessionEnded'))).toBeVisible();
  await expect(sessions.getByRole('row')).toHaveCount(2);
  await there.getByRole('navigation').first().getByRole('link').first().click();
  await expect(there, 'the next press leads to the door').toHaveURL(/\/sign-in\?returnTo=/);
  await here.reload();
  await expect(sessions).toBeVisible();
});
