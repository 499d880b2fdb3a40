import { expect, type Locator, type Page } from '@playwright/test';

/** A figure as it is printed, without its grouping spaces. */
export const numberIn = (text: string): number => Number(text.replaceAll(/[\s  ]/g, '').replace('−', '-').replace(',', '.'));

/** The value under a label in a row of figures. */
export function figureOf(page: Page, label: string): Locator {
  const words = page.getByRole('main').locator('div[class*="label"]').filter({ hasText: new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) });
  return words.first().locator('xpath=..').locator('[class*="value"]').first();
}

export async function readFigure(page: Page, label: string): Promise<number> {
  await expect(figureOf(page, label)).toHaveText(/\d/);
  return numberIn(await figureOf(page, label).innerText());
}
