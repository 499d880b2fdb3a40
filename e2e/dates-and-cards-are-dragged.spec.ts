import type { Page } from '@playwright/test';
import { expect, test, wordsFor, type Words } from './fixtures.ts';

const account = 'manager.akmola';
const words = wordsFor(account);

type Followed = { officeId: string; charterId: string; id: string; name: string };

/** A subtask of a charter at work, with dates of its own, that another one waits for. */
const followedSubtask = `
  select t.office_id as "officeId", t.charter_id as "charterId", t.id, t.name ->> 'ru' as name
  from charter_tasks t join charters c on c.office_id = t.office_id and c.id = t.charter_id and c.state = 'active' and c.code like 'AKM-2026-%'
  where t.starts_on is not null and t.ends_on is not null and t.parent_id is not null
    and exists (select from charter_tasks f where f.office_id = t.office_id and f.charter_id = t.charter_id and t.id = any(f.follows) and f.starts_on is not null)
  order by c.code, t.position, t.id limit 1`;

const bar = (page: Page, id: string) => page.locator(`[data-bar="${id}"]`);
const ghosts = (page: Page) => page.locator('svg[aria-hidden] rect[class*="ghost"]');

async function expectInForm(page: Page, id: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`task=${id}&startsOn=\\d{4}-\\d{2}-\\d{2}&endsOn=\\d{4}-\\d{2}-\\d{2}`));
  const form = page.getByRole('form', { name: words('charterWork.propose.title') });
  await expect(form).toBeFocused();
  const asked = new URL(page.url()).searchParams;
  await expect(form.locator('select[name="task"]')).toHaveValue(id);
  await expect(form.locator('input[name="startsOn"]')).toHaveValue(asked.get('startsOn')!);
  await expect(form.locator('input[name="endsOn"]')).toHaveValue(asked.get('endsOn')!);
}

test('a bar is dragged to other dates: what follows goes along, nothing is saved, the form has the dates', async ({ signIn, product, screenshots, axe }) => {
  const [subtask] = await product.owner.unsafe<Followed[]>(followedSubtask);
  const { officeId, charterId, id } = subtask!;
  const page = await signIn(account);
  await page.goto(`/charters/${officeId}/${charterId}/work?view=timeline`);
  const handle = bar(page, id);
  await handle.scrollIntoViewIfNeeded();
  await axe(page);

  const box = (await handle.locator('rect').first().boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y, { steps: 4 });
  expect(await ghosts(page).count(), 'the subtask and what follows it').toBeGreaterThan(1);
  await expect(page.locator('main [role="status"]', { hasText: /\d{4}/ })).toHaveCount(1);
  await screenshots(page, '3-bar-is-dragged');
  await page.keyboard.press('Escape');
  await expect(ghosts(page)).toHaveCount(0);
  await page.mouse.up();
  expect(new URL(page.url()).searchParams.has('task'), 'Escape cancels').toBe(false);

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y, { steps: 4 });
  await page.mouse.up();
  await expectInForm(page, id);
  await expect(page.getByRole('table', { name: words('charterWork.propose.title') }).getByRole('row')).not.toHaveCount(1);
  expect(await ghosts(page).count(), 'the ghosts stay while the dates are tried').toBeGreaterThan(1);
  await axe(page);
  await screenshots(page, '3-dates-in-the-form');

  await page.goto(`/charters/${officeId}/${charterId}/work?view=timeline`);
  await bar(page, id).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+ArrowRight');
  await expect(ghosts(page)).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(ghosts(page)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expectInForm(page, id);
});

test('nobody else drags bars', async ({ signIn, product }) => {
  const [subtask] = await product.owner.unsafe<Followed[]>(followedSubtask);
  const page = await signIn('executor.akmola');
  await page.goto(`/charters/${subtask!.officeId}/${subtask!.charterId}/work?view=timeline`);
  await expect(page.locator('svg[role="img"]')).not.toHaveCount(0);
  await expect(page.locator('[data-bar]')).toHaveCount(0);
});

const column = (page: Page, stage: string, of: Words) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name: new RegExp(`^${of(`charterWork.filters.states.${stage}`)} `) }) });

test('a card goes to the column where its button would bring it, and is refused with the reason elsewhere', async ({ signIn, product, screenshots, axe }) => {
  const [place] = await product.owner<{ officeId: string; charterId: string; id: string }[]>`
    select o.office_id as "officeId", o.charter_id as "charterId", o.id from task_occurrences o
    join charters c on c.office_id = o.office_id and c.id = o.charter_id and c.state = 'active' and c.code like 'AKM-2026-%'
    join charter_tasks t on t.office_id = o.office_id and t.charter_id = o.charter_id and t.id = o.task_id
    where o.state = 'planned' and t.evidence_kinds <> '{}'
      and not exists (select from occurrence_proofs p where p.office_id = o.office_id and p.occurrence_id = o.id)
    order by c.code, o.due_on, o.id limit 1`;
  const { officeId, charterId, id } = place!;
  const page = await signIn(account);
  await page.goto(`/charters/${officeId}/${charterId}/work?view=board`);
  const card = page.locator('li[draggable="true"]', { has: page.locator(`a[href$="/work/${id}"]`) });
  await expect(column(page, 'planned', words).locator(card)).toBeVisible();
  await axe(page);

  await card.dragTo(column(page, 'reported', words));
  await expect(column(page, 'reported', words)).toContainText(words('charterWork.refusals.proofMissing', { kinds: '' }).trim().replace(/[.\s]+$/, ''));
  await screenshots(page, '3-card-is-refused');
  await axe(page);
  await expect(column(page, 'planned', words).locator(card)).toBeVisible();

  await card.dragTo(column(page, 'inProgress', words));
  await expect(page.getByText(words('charterWork.done.start'), { exact: true })).toBeVisible();
  await expect(column(page, 'inProgress', words).locator(card)).toBeVisible();
  await screenshots(page, '3-card-has-moved');
});
