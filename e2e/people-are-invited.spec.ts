import { DEMO_PASSWORD } from '#db/seed/reference/people.ts';
import { expect, personOf, ready, test, wordsFor, wordsOf } from './fixtures.ts';
import { sheetOn } from './lib/daily-log.ts';

const newPassword = 'Дала-жұмсақ-таң-2026';

test('a lead invites; the person comes in by the link, sees what the role shows, and loses it when revoked', async ({ signIn, visit, screenshots, axe }) => {
  const lead = await signIn('lead.akmola');
  const ru = wordsFor('lead.akmola');
  const kk = wordsOf('kk');
  const newcomer = { name: 'Сейітова Айша Болатқызы', email: 'aisha.seitova@akmola.example' };

  await lead.goto('/office/people');
  await lead.getByRole('button', { name: ru('tenancy.invite.send') }).click();
  await expect(lead.getByText(ru('platform.errors.required')).first()).toBeVisible();
  await lead.getByLabel(ru('tenancy.invite.fullName')).fill(newcomer.name);
  await lead.getByLabel(ru('identity.email')).fill(newcomer.email);
  await lead.getByLabel(ru('tenancy.people.role'), { exact: true }).selectOption('executor.organisation');
  const organisation = lead.getByLabel(ru('tenancy.invite.organisation'), { exact: true });
  const electric = await organisation.locator('option', { hasText: 'Региональная электросетевая компания' }).first().getAttribute('value');
  await organisation.selectOption(electric);
  await lead.getByLabel(ru('tenancy.invite.language')).selectOption('kk');
  await lead.getByRole('button', { name: ru('tenancy.invite.send') }).click();
  await expect(lead.getByText(ru('tenancy.done.invite'))).toBeVisible();
  await expect(lead.getByRole('table', { name: ru('tenancy.invitations.title') })).toContainText(newcomer.name);
  await screenshots(lead, '7-lead-has-invited');
  await axe(lead);

  const page = await visit({ locale: 'kk' });
  await page.goto('/outbox');
  const mail = page.getByRole('article').filter({ hasText: newcomer.email });
  await expect(mail).toContainText(kk('tenancy.mail.invitationSubject'));
  await expect(mail).toContainText(personOf('lead.akmola').fullName);
  await screenshots(page, '7-outbox');
  const link = (await mail.getByRole('link').getAttribute('href'))!;
  await mail.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(newcomer.name);
  await ready(page);
  const [password, repeated] = [page.getByLabel(kk('identity.password'), { exact: true }), page.getByLabel(kk('identity.repeatPassword'))];
  await password.fill('қысқа');
  await repeated.fill('қысқа');
  await page.getByRole('button', { name: kk('identity.invitation.accept') }).click();
  await expect(page.getByText(kk('identity.errors.passwordTooShort'))).toBeVisible();
  await password.fill(newPassword);
  await repeated.fill(`${newPassword}!`);
  await page.getByRole('button', { name: kk('identity.invitation.accept') }).click();
  await expect(page.getByText(kk('identity.errors.passwordsDiffer'))).toBeVisible();
  await screenshots(page, '7-newcomer-chooses-password');
  await password.fill(newPassword);
  await repeated.fill(newPassword);
  await page.getByRole('button', { name: kk('identity.invitation.accept') }).click();

  await expect(page).toHaveURL(/\/work\/log$/);
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  const entries = page.getByRole('navigation', { name: kk('ui.frame.navigation') }).first().getByRole('link');
  await expect(entries).toHaveText([kk('identity.navigation.log'), kk('identity.navigation.tasks'), kk('identity.navigation.charters'), kk('identity.navigation.risks'),
    kk('identity.navigation.culture'), kk('identity.navigation.catalogue')]);
  await expect(sheetOn(page).rows.first()).toBeVisible();
  await expect(page.locator('th[scope="rowgroup"]')).toHaveCount(1);
  await screenshots(page, '7-newcomer-first-sheet');
  for (const address of ['/office/people', '/periods', '/organisations', '/nation']) {
    expect((await page.goto(address))?.status(), address).toBe(403);
    await expect(page.getByText(kk('platform.errors.forbidden'))).toBeVisible();
  }
  const stranger = await visit();
  expect((await stranger.goto(link))?.status(), 'the link works once').toBe(404);

  await page.goto('/work/log');
  await lead.goto('/office/people');
  const row = lead.getByRole('row').filter({ hasText: newcomer.name });
  await row.getByRole('button', { name: ru('tenancy.people.revoke') }).click();
  await expect(lead.getByRole('alertdialog').or(lead.getByRole('dialog'))).toContainText(newcomer.name);
  await screenshots(lead, '7-lead-revokes');
  await lead.getByRole('alertdialog').or(lead.getByRole('dialog')).getByRole('button', { name: ru('tenancy.people.revoke') }).click();
  await expect(lead.getByText(ru('tenancy.done.revoke'))).toBeVisible();
  await expect(lead.getByRole('row').filter({ hasText: newcomer.name })).toHaveCount(0);

  expect((await page.goto('/work/log'))?.status()).toBe(403);
  await expect(page.getByText(kk('platform.errors.noMembership'))).toBeVisible();
  await screenshots(page, '7-newcomer-without-role');
});

test('a forgotten password is replaced by a link in the mail; every older session ends', async ({ signIn, visit, product, screenshots }) => {
  const account = 'executor.turkistan';
  const { email } = personOf(account);
  const kk = wordsFor(account);
  const old = await signIn(account);
  await old.goto('/account');
  await expect(old.getByRole('heading', { level: 1 })).toHaveText(personOf(account).fullName);

  const page = await visit({ locale: 'kk' });
  await page.goto('/sign-in');
  await page.getByRole('link', { name: kk('identity.forgot.link') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kk('identity.forgot.title'));
  await page.getByLabel(kk('identity.email')).fill(email);
  await page.getByRole('button', { name: kk('identity.forgot.send') }).click();
  await expect(page.getByText(kk('identity.forgot.sent'))).toBeVisible();
  await page.goto('/forgot-password');
  await page.getByLabel(kk('identity.email')).fill('nobody@adal.example');
  await page.getByRole('button', { name: kk('identity.forgot.send') }).click();
  await expect(page.getByText(kk('identity.forgot.sent')), 'says nothing about who exists').toBeVisible();

  await page.goto('/outbox');
  await expect(page.getByRole('article').filter({ hasText: 'nobody@adal.example' })).toHaveCount(0);
  await page.getByRole('article').filter({ hasText: email }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kk('identity.reset.title'));
  await ready(page);
  await page.getByLabel(kk('identity.password'), { exact: true }).fill(newPassword);
  await page.getByLabel(kk('identity.repeatPassword')).fill(newPassword);
  await screenshots(page, '7-new-password');
  await page.getByRole('button', { name: kk('identity.reset.save') }).click();
  await expect(page).toHaveURL(/\/work\/log$/);

  await old.goto('/account');
  await expect(old, 'the older session has ended').toHaveURL(/\/sign-in\?returnTo=%2Faccount$/);
  await ready(old);
  await expect(product.newSession(email, DEMO_PASSWORD)).rejects.toThrow();
  await old.getByLabel(kk('identity.email')).fill(email);
  await old.getByLabel(kk('identity.password'), { exact: true }).fill(newPassword);
  await old.getByRole('button', { name: kk('identity.signIn') }).click();
  await expect(old).toHaveURL(/\/account$/);
});

test('signing out everywhere ends the session of every device', async ({ visit, product, screenshots, axe }) => {
  const { email } = personOf('lead.mfa');
  const en = wordsFor('lead.mfa');
  const here = await visit({ locale: 'en', storageState: await product.newSession(email) });
  const there = await visit({ locale: 'en', storageState: await product.newSession(email) });
  await there.goto('/account');
  await here.goto('/account');
  await expect(here.getByRole('table', { name: en('identity.account.sessions') }).getByRole('row')).toHaveCount(3);
  await screenshots(here, '7-sessions');
  await axe(here);
  await here.getByRole('button', { name: en('identity.account.endAll') }).click();
  await expect(here).toHaveURL(/\/sign-in$/);
  await there.goto('/account');
  await expect(there).toHaveURL(/\/sign-in/);
});

test('after many wrong passwords even the right one has to wait', async ({ visit, screenshots }) => {
  const { email } = personOf('manager.turkistan');
  const kk = wordsOf('kk');
  const page = await visit({ locale: 'kk' });
  await page.goto('/sign-in');
  const attempt = async (password: string) => {
    await page.getByLabel(kk('identity.email')).fill(email);
    await page.getByLabel(kk('identity.password'), { exact: true }).fill(password);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: kk('identity.signIn') }).click();
    await answered;
    await ready(page);
  };
  await attempt('қате-құпиясөз');
  await expect(page.getByText(kk('identity.errors.wrongCredentials'))).toBeVisible();
  for (let time = 2; time <= 8; time += 1) await attempt('қате-құпиясөз');
  await expect(page.getByText(kk('identity.errors.wrongCredentials'))).toBeVisible();
  await attempt(DEMO_PASSWORD);
  await expect(page.getByText(kk('identity.errors.throttled', { count: 15 }).replace(/15.*/, '')).first()).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
  await screenshots(page, '7-throttled');
});
