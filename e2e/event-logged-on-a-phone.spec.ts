import { expect, personOf, test, wordsFor } from './fixtures.ts';

const account = 'compliance.akmola';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const ru = wordsFor(account);
const title = 'Разговор о честности в колледже';
// The smallest picture there is.
const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

test('an executor logs an event just held on a phone; it is in the register and on the public list, and the commissioner confirms it', async ({ baseURL, signIn, visit, screenshots, axe }) => {
  const executor = await signIn(account, phone);
  const membership = personOf(account).memberships.find(({ role }) => role === 'executor')!;
  await executor.request.post('/switch-membership', { form: { membershipId: membership.id }, headers: { Origin: baseURL! } });
  await executor.goto('/culture');
  await executor.getByRole('link', { name: ru('cultureEvents.new.title') }).click();
  await executor.getByLabel(ru('cultureEvents.fields.title'), { exact: true }).fill(title);
  await executor.getByLabel(ru('cultureEvents.fields.kindCode'), { exact: true }).selectOption('lecture');
  await executor.getByLabel(ru('cultureEvents.fields.place')).fill('Колледж, актовый зал');
  await executor.getByRole('button', { name: ru('cultureEvents.new.save') }).click();
  await expect(executor.getByText(ru('cultureEvents.errors.noAudience')).first()).toBeVisible();
  await expect(executor.getByLabel(ru('cultureEvents.fields.title'), { exact: true })).toHaveValue(title);

  // The window is closed before it is saved: what was typed is offered again.
  await executor.locator('input[name="persons.childrenAndYouth"]').fill('64');
  await executor.waitForTimeout(400);
  await executor.goto('/culture/new');
  await executor.getByRole('button', { name: ru('cultureEvents.new.putBack') }).click();
  await expect(executor.getByLabel(ru('cultureEvents.fields.title'), { exact: true })).toHaveValue(title);
  await expect(executor.locator('input[name="persons.childrenAndYouth"]')).toHaveValue('64');
  await executor.getByRole('button', { name: ru('cultureEvents.new.save') }).click();
  await expect(executor.getByText(ru('cultureEvents.refusals.proof')).first()).toBeVisible();
  await executor.getByLabel(ru('cultureEvents.fields.photo')).setInputFiles({ name: 'collage.png', mimeType: 'image/png', buffer: photo });
  await executor.getByLabel(ru('cultureEvents.fields.isPublic')).check();
  await axe(executor);
  await screenshots(executor, '17-event-on-a-phone', { fullPage: true });
  await executor.getByRole('button', { name: ru('cultureEvents.new.save') }).click();
  await expect(executor.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(executor.getByText(ru('cultureEvents.states.held')).first()).toBeVisible();
  await expect(executor.getByRole('img', { name: 'collage.png' })).toBeVisible();
  const address = new URL(executor.url()).pathname;
  await executor.goto('/culture/new');
  await expect(executor.getByRole('button', { name: ru('cultureEvents.new.putBack') })).toHaveCount(0);

  await executor.goto('/culture?q=колледже&state=held');
  await expect(executor.getByRole('link', { name: title })).toBeVisible();
  await axe(executor);

  const anybody = await visit({ ...phone, locale: 'ru' });
  await anybody.goto('/public/events?region=KZ-11');
  await expect(anybody.getByText(title)).toBeVisible();
  await expect(anybody.getByText('64')).toHaveCount(0);
  await axe(anybody);
  await screenshots(anybody, '17-public-events');

  const commissioner = await signIn('commissioner.akmola');
  await commissioner.goto(address);
  await expect(commissioner.getByRole('img', { name: 'collage.png' })).toBeVisible();
  await axe(commissioner);
  await commissioner.getByRole('button', { name: ru('cultureEvents.movements.verify.button') }).click();
  await expect(commissioner.getByText(ru('cultureEvents.states.verified')).first()).toBeVisible();
  await screenshots(commissioner, '17-event-confirmed', { fullPage: true });
});

test('without script the same form logs an event', async ({ signIn }) => {
  // Another person: acting in another membership has ended the session of the first.
  const manager = await signIn('manager.akmola', { ...phone, javaScriptEnabled: false });
  await manager.goto('/culture/new');
  await manager.getByLabel(ru('cultureEvents.fields.title'), { exact: true }).fill('Лекция без скриптов');
  await manager.getByLabel(ru('cultureEvents.fields.kindCode'), { exact: true }).selectOption('survey');
  await manager.locator('input[name="persons.citizens"]').fill('12');
  await manager.getByRole('button', { name: ru('cultureEvents.new.save') }).click();
  await expect(manager.getByRole('heading', { level: 1, name: 'Лекция без скриптов' })).toBeVisible();
});
