import { expect, type Page } from '@playwright/test';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Product } from './product.ts';

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 360, height: 740 };

/** Chooses the language of the signed-in person. */
export async function speak(page: Page, { baseURL }: Product, language: Language): Promise<void> {
  await page.request.post('/preferences', { headers: { Origin: baseURL }, form: { language, returnTo: '/' }, maxRedirects: 0 });
}

/** Message keys that reached the page instead of words. */
const keyOnPage = /\b(?:ui|platform|routes|identity|tenancy|calendar|catalogue|charterLife|charterPaper|charterRecord|charterWork|charters|dailyLog|escalations|periods|portfolio|savedViews|progress|statistics|indicators)\.[a-z]\w*(?:\.\w+)+/;

export async function expectWords(page: Page): Promise<void> {
  // Codes of records look like keys.
  const codes = await page.locator('code').allInnerTexts();
  const text = codes.reduce((rest, code) => rest.replaceAll(code, ''), await page.locator('body').innerText());
  const address = new URL(page.url()).pathname;
  expect.soft(text, `words on ${address}`).not.toMatch(keyOnPage);
  expect.soft(await page.title(), `title of ${address}`).toMatch(/^\S.* · Adal$/);
}

/** What does not fit the window: a page that scrolls sideways, or a control or heading whose text is cut. */
export async function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth - width} px too wide`);
    const isHidden = (element: Element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.getBoundingClientRect().width <= 1;
    const scrolls = (element: Element | null): boolean =>
      element !== null && element !== document.body && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll('button, a, summary, label, h1, h2, h3, select, input:not([type=hidden]), th')) {
      if (isHidden(element)) continue;
      const { right, left } = element.getBoundingClientRect();
      const isOutside = (right > width + 1 || left < -1) && !scrolls(element.parentElement);
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = element.tagName !== 'INPUT' && /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
      if (isOutside) found.push(`${nameOf(element)} lies outside`);
      if (isCut) found.push(`${nameOf(element)} is cut`);
    }
    return found.slice(0, 8);
  });
}
