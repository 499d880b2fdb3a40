import { expect, type Locator, type Page } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Words } from './words.ts';

export type CharterPlace = { officeId: string; charterId: string; page: string; unfinished: number };

/** Charters at work in the person's office whose content nobody is changing and about which nobody asks, in the order of their codes. */
export async function quietCharters(owner: Sql, personId: string, today: string): Promise<CharterPlace[]> {
  const rows = await owner<Omit<CharterPlace, 'page'>[]>`
    select c.office_id as "officeId", c.id as "charterId",
      (select count(*)::int from task_occurrences o where o.office_id = c.office_id and o.charter_id = c.id
        and o.state in ('planned', 'inProgress') and o.due_on <= ${today}) as unfinished
    from charters c join memberships m on m.office_id = c.office_id and m.person_id = ${personId} and m.revoked_at is null
    where c.state = 'active'
      and not exists (select from charter_change_requests r where r.office_id = c.office_id and r.charter_id = c.id)
      and not exists (select from escalations x where x.office_id = c.office_id and x.charter_id = c.id)
    order by c.code`;
  return rows.map((row) => ({ ...row, page: `/charters/${row.officeId}/${row.charterId}` }));
}

/** A part of the page under its heading. */
export const sectionOf = (page: Page, title: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name: title, exact: true }) });

/** Everything typed is stored: no section waits. */
export async function expectSaved(page: Page, words: Words, section: string): Promise<void> {
  const at = words('platform.drafts.saved', { at: '|' }).split('|').map((part) => part.trim()).find(Boolean)!;
  await expect(page.locator(`section#${section}, [id="${section}"]`).getByRole('status')).toContainText(at);
}

type Decision = { movement: string; question: string; done: string };

/** Decides as a person does: presses, reads what will be different, and confirms. */
export async function decide(page: Page, words: Words, { movement, question, done }: Decision): Promise<void> {
  const name = words(`charters.movements.${movement}`);
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(question);
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(page.getByText(done, { exact: true })).toBeVisible();
}

export const decideCharter = (page: Page, words: Words, movement: string): Promise<void> =>
  decide(page, words, {
    movement, question: words(`charters.confirm.${movement}.title`, { version: 1 }), done: words(`charters.done.${movement}`),
  });

export const decideChange = (page: Page, words: Words, movement: string, params: { number: number; version: number }): Promise<void> =>
  decide(page, words, {
    movement, question: words(`charterLife.changes.confirm.${movement}.title`, params), done: words(`charterLife.changes.done.${movement}`),
  });
