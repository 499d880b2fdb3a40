import { expect, personOf, test, wordsFor } from './fixtures.ts';
import { quietCharters } from './lib/charters.ts';
import { today } from './lib/template-database.ts';

const manager = 'manager.turkistan';
const kk = wordsFor(manager);
const question = 'Екі ұйым дерек бермей отыр, олардың басшыларына ресми хат керек';
const answer = 'Хат жолданды, басшылар жексенбіге дейін дерек береді';
/** Independence Day, a Wednesday. */
const holiday = '2026-12-16';
const deadline = '2026-11-27';

test('a manager puts a matter before the curator with a deadline; the curator finds and answers it; another region finds nothing', async ({ signIn, product, screenshots, axe }) => {
  const [charter] = await quietCharters(product.owner, personOf(manager).id, today);
  const { page } = charter!;
  const asker = await signIn(manager);
  await asker.goto(page);
  await asker.getByRole('link', { name: kk('charters.tabs.escalations'), exact: true }).click();
  const form = asker.locator('form:has(input[value="raise"])');
  await form.getByLabel(kk('escalations.level')).selectOption('curator');
  await form.getByLabel(kk('escalations.question')).fill(question);
  await form.getByLabel(kk('escalations.dueOn')).fill(holiday);
  await form.getByRole('button', { name: kk('escalations.send') }).click();
  await expect(form.getByText(kk('escalations.errors.dayOff'))).toBeVisible();
  await expect(form.getByLabel(kk('escalations.dueOn'))).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByLabel(kk('escalations.question')), 'nothing typed is lost').toHaveValue(question);
  await screenshots(asker, '3-escalation-day-off');
  await axe(asker);
  await form.getByLabel(kk('escalations.dueOn')).fill(deadline);
  await form.getByRole('button', { name: kk('escalations.send') }).click();
  await expect(asker.getByText(kk('escalations.done.raise'), { exact: true })).toBeVisible();
  const raised = asker.getByRole('article').filter({ hasText: question });
  await expect(raised).toContainText(kk('escalations.states.open'));
  await expect(raised).toContainText(kk('escalations.answerBy', { date: kk.format.date(deadline) }));
  await screenshots(asker, '3-escalation-raised');
  await axe(asker);

  const curator = await signIn('lead.turkistan');
  await curator.goto('/charters');
  await curator.getByRole('link', { name: kk('charters.lists.escalations'), exact: true }).click();
  await expect(curator).toHaveURL(/\/escalations$/);
  await expect(curator.getByRole('row').filter({ hasText: question })).toContainText(kk.format.date(deadline));
  await screenshots(curator, '3-escalations-of-the-office', { fullPage: true });
  await axe(curator);
  await curator.getByRole('link', { name: question }).click();
  const found = curator.getByRole('article').filter({ hasText: question });
  await found.getByRole('button', { name: kk('escalations.answer'), exact: true }).click();
  await expect(found.getByText(kk('platform.errors.required'))).toBeVisible();
  await found.getByLabel(kk('escalations.answerText')).fill(answer);
  await found.getByRole('button', { name: kk('escalations.answer'), exact: true }).click();
  await expect(curator.getByText(kk('escalations.done.answer'), { exact: true })).toBeVisible();
  await screenshots(curator, '3-escalation-answered', { fullPage: true });
  await axe(curator);
  await curator.goto('/escalations');
  await expect(curator.getByRole('link', { name: question }), 'open no longer').toHaveCount(0);

  await asker.reload();
  await expect(raised).toContainText(answer);
  await expect(raised).toContainText(personOf('lead.turkistan').fullName);
  await expect(raised).toContainText(kk('escalations.states.answered'));
  await expect(asker.getByRole('button', { name: kk('escalations.answer'), exact: true }), 'nobody answers their own question').toHaveCount(0);

  const stranger = await signIn('commissioner.akmola');
  await stranger.goto('/escalations?state=all');
  await expect(stranger.getByRole('row').nth(1)).toBeVisible();
  await expect(stranger.getByRole('link', { name: question })).toHaveCount(0);
  const response = await stranger.goto(`${page}/escalations`);
  expect(response?.status()).toBe(404);
  const own = await signIn('commissioner.turkistan');
  await own.goto('/escalations?state=answered');
  await expect(own.getByRole('link', { name: question })).toBeVisible();
});
