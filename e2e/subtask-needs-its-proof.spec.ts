import { expect, personOf, test, wordsFor } from './fixtures.ts';

const executor = 'executor.akmola';
const ru = wordsFor(executor);
const minutes = { name: 'protokol.txt', mimeType: 'text/plain', buffer: Buffer.from('Протокол заседания проектного офиса') };

type Chosen = { officeId: string; charterId: string; id: string; name: string };

test('the executor finishes a subtask only after the minutes are attached, and the commissioner confirms it', async ({ signIn, product, screenshots, axe }) => {
  const [chosen] = await product.owner<Chosen[]>`
    select o.office_id as "officeId", o.charter_id as "charterId", o.id, t.name ->> 'ru' as name
    from task_occurrences o
    join charters c on c.office_id = o.office_id and c.id = o.charter_id and c.code like 'AKM-2026-%'
    join charter_tasks t on t.office_id = o.office_id and t.charter_id = o.charter_id and t.id = o.task_id
    join charter_task_people w on w.office_id = o.office_id and w.charter_id = o.charter_id and w.task_id = o.task_id and w.duty = 'owner'
    where w.person_id = ${personOf(executor).id} and o.state in ('planned', 'inProgress') and 'minutes' = any(t.evidence_kinds) and t.follows = '{}'
      and not exists (select from occurrence_proofs p where p.office_id = o.office_id and p.occurrence_id = o.id)
    order by o.due_on, o.id limit 1`;
  const { officeId, charterId, id, name } = chosen!;
  const others = await product.owner<{ kind: string }[]>`
    select needed as kind from task_occurrences o join charter_tasks t on t.office_id = o.office_id and t.id = o.task_id, unnest(t.evidence_kinds) needed
    where o.office_id = ${officeId} and o.id = ${id} and needed <> 'minutes'`;

  const page = await signIn(executor);
  await page.goto('/work/log');
  await page.getByRole('navigation', { name: ru('ui.frame.navigation') }).first().getByRole('link', { name: ru('identity.navigation.tasks') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ru('charterWork.mine.title'));
  await screenshots(page, '9-executor-my-work');
  await axe(page);
  await page.locator(`a[href="/charters/${officeId}/${charterId}/work/${id}"]`).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();

  await page.getByRole('button', { name: ru('charterWork.movements.finish'), exact: true }).click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('Протокол');
  await screenshots(page, '9-executor-minutes-missing');

  for (const [index, { kind }] of others.entries()) {
    const link = page.locator('form:has(input[value="attachLink"])');
    await link.locator('select').selectOption(kind);
    await link.getByLabel(ru('charterWork.proofs.url')).fill('https://example.kz/document');
    await link.getByRole('button', { name: ru('charterWork.proofs.attachLink') }).click();
    await expect(page.locator('a[href="https://example.kz/document"]')).toHaveCount(index + 1);
  }
  const form = page.locator('form:has(input[value="attachFile"])');
  await form.locator('select').selectOption('minutes');
  await form.getByLabel(ru('charterWork.proofs.file'), { exact: true }).setInputFiles(minutes);
  await form.getByRole('button', { name: ru('charterWork.proofs.attachFile') }).click();
  await expect(page.getByRole('link', { name: minutes.name })).toBeVisible();

  await page.getByRole('button', { name: ru('charterWork.movements.finish'), exact: true }).click();
  await expect(page.getByText(ru('charterWork.done.finish'), { exact: true })).toBeVisible();
  await screenshots(page, '9-executor-finished', { fullPage: true });
  await axe(page);
  await page.goto('/work/tasks?show=waiting');
  await expect(page.getByRole('link', { name }).first()).toBeVisible();

  const commissioner = await signIn('commissioner.akmola');
  await commissioner.goto(`/charters/${officeId}/${charterId}/work/${id}`);
  await expect(commissioner.getByRole('link', { name: minutes.name })).toBeVisible();
  await commissioner.getByRole('button', { name: ru('charterWork.movements.confirm'), exact: true }).click();
  await expect(commissioner.getByText(ru('charterWork.done.confirm'), { exact: true })).toBeVisible();
  await expect(commissioner.getByText(ru('charterWork.history.steps.confirm', { name: personOf('commissioner.akmola').fullName, role: ru('identity.roles.commissioner') }))).toBeVisible();
  await screenshots(commissioner, '9-commissioner-confirmed');
  await axe(commissioner);
});

test('every view of the work has its own address and says the same without a script', async ({ signIn, product, screenshots, axe }) => {
  const [charter] = await product.owner<{ officeId: string; id: string }[]>`select office_id as "officeId", id from charters where code = 'AKM-2026-01'`;
  const address = `/charters/${charter!.officeId}/${charter!.id}/work`;
  const manager = await signIn('manager.akmola');
  for (const view of ['list', 'board', 'timeline', 'calendar', 'points', 'people', 'money']) {
    await manager.goto(`${address}?view=${view}`);
    await expect(manager.getByRole('link', { name: ru(`charterWork.views.${view}`), exact: true })).toHaveAttribute('aria-current', 'page');
    await screenshots(manager, `9-work-${view}`, { fullPage: true });
    await axe(manager);
  }
  const plain = await signIn('executor.akmola', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  for (const view of ['list', 'board', 'timeline', 'calendar']) {
    await plain.goto(`${address}?view=${view}`);
    await expect(plain.getByRole('link', { name: ru(`charterWork.views.${view}`), exact: true })).toHaveAttribute('aria-current', 'page');
    expect(await plain.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${view} is no wider than the phone`).toBe(true);
    await screenshots(plain, `9-work-phone-${view}`, { fullPage: true });
  }
});
