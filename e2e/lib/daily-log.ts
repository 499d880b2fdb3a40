import { expect, type Locator, type Page } from '@playwright/test';
import type { Sql } from 'postgres';

/** The sheet as somebody in front of it sees and operates it. */
export type SheetView = ReturnType<typeof sheetOn>;

/** The fortnight's last column. */
export const todayColumn = 13;
/** Friday before the stories' Monday. */
export const fridayColumn = 10;

export function sheetOn(page: Page) {
  const cell = (row: number, column = todayColumn): Locator => page.locator(`tr[data-row="${row}"] td[data-column="${column}"]`);
  return {
    page,
    rows: page.locator('tr[data-row]'),
    cell,
    /** What the cell says, without its marks and buttons. */
    valueOf: (row: number, column = todayColumn) => cell(row, column).locator('span[class*="value"]'),
    name: (row: number) => page.locator(`tr[data-row="${row}"] th`),
    bubble: page.locator('#daily-log-bubble'),
    editor: page.locator('tr[data-row] input'),
    async open(address: string) {
      await page.goto(address);
      await expect(page.locator('tr[data-row]').first()).toBeVisible();
      // The narrow list stands beside the grid until the script has taken over.
      await expect(page.locator('form input[inputmode]')).toHaveCount(0);
    },
    /** Puts the cursor there as a click does. */
    async point(row: number, column = todayColumn) {
      await cell(row, column).click({ position: { x: 3, y: 3 } });
      await expect(cell(row, column)).toBeFocused();
    },
    async type(text: string) {
      for (const letter of text) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    },
  };
}

/** Keys as they are pressed; all but digits are counted. */
export function countedKeys(page: Page) {
  const counts = { digits: 0, others: 0 };
  return {
    counts,
    async press(key: string) {
      counts[/^\d$/.test(key) ? 'digits' : 'others'] += 1;
      await page.keyboard.press(key);
    },
  };
}

/** The id of a charter by its code. */
export async function charterId(owner: Sql, code: string): Promise<{ officeId: string; charterId: string }> {
  const [row] = await owner<{ office_id: string; id: string }[]>`select office_id, id from charters where code = ${code}`;
  if (!row) throw new Error(`No charter ${code}`);
  return { officeId: row.office_id, charterId: row.id };
}
