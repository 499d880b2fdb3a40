import { expect, test, wordsFor } from './fixtures.ts';

const commissionerAccount = 'commissioner.akmola';
const ru = wordsFor(commissionerAccount);
const title = 'Место на рынке дают без конкурса';

test('the commissioner raises an issue, the akimat agrees a measure and reports the result, the commissioner confirms it', async ({ signIn, screenshots, axe }) => {
  const commissioner = await signIn(commissionerAccount);
  await commissioner.goto('/regional-issues');
  await screenshots(commissioner, '14-issues', { fullPage: true });
  await axe(commissioner);
  await commissioner.getByRole('link', { name: ru('regionalIssues.raise') }).click();
  await commissioner.getByLabel(ru('regionalIssues.fields.title')).fill(title);
  await commissioner.getByRole('button', { name: ru('regionalIssues.save') }).click();
  await expect(commissioner.getByText(ru('platform.errors.required')).first()).toBeVisible();
  await expect(commissioner.getByLabel(ru('regionalIssues.fields.title'))).toHaveValue(title);
  await commissioner.getByLabel(ru('regionalIssues.fields.sphere')).selectOption('permits');
  await commissioner.getByLabel(ru('regionalIssues.fields.sourceCode'), { exact: true }).selectOption('media');
  await commissioner.getByRole('button', { name: ru('regionalIssues.save') }).click();
  await expect(commissioner.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const address = new URL(commissioner.url()).pathname;

  const manager = await signIn('manager.akmola');
  await manager.goto(address);
  await manager.getByLabel(ru('regionalIssues.fields.action')).fill('Открытый конкурс на места');
  await manager.getByLabel(ru('regionalIssues.fields.responsible')).fill('Управление предпринимательства');
  await manager.getByLabel(ru('regionalIssues.fields.dueOn')).fill('2026-12-31');
  await manager.getByRole('button', { name: ru('regionalIssues.movements.agree.button'), exact: true }).click();
  await expect(manager.getByText(ru('regionalIssues.done.agree'), { exact: true })).toBeVisible();
  await manager.getByLabel(ru('regionalIssues.fields.result')).fill('Конкурс проведён, итоги опубликованы');
  await manager.getByRole('button', { name: ru('regionalIssues.movements.resolve.button') }).click();
  await expect(manager.getByText(ru('regionalIssues.done.resolve'), { exact: true })).toBeVisible();
  await axe(manager);

  await commissioner.goto(address);
  await commissioner.getByRole('button', { name: ru('regionalIssues.movements.confirm.button') }).click();
  await expect(commissioner.getByText(ru('regionalIssues.states.confirmed')).first()).toBeVisible();
  await screenshots(commissioner, '14-issue-confirmed', { fullPage: true });
});
