import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { people, type Person } from '#db/seed/reference/people.ts';
import { startProduct, type Product } from './lib/product.ts';
import { watchContext } from './lib/watch-page.ts';
import { wordsOf, type Words } from './lib/words.ts';

export { expect } from '@playwright/test';
export { wordsOf } from './lib/words.ts';
export type { Words } from './lib/words.ts';

export type SignIn = (account: string, options?: BrowserContextOptions) => Promise<Page>;

type Watch = {
  problems: string[];
  /** The story causes this on purpose. */
  forgive: (pattern: RegExp) => void;
};

type Products = { of: (file: string) => Promise<Product> };

type TestFixtures = {
  /** The server and database of this spec file. */
  product: Product;
  /** A page of somebody signed in, `executor.akm` for executor.akm@adal.example. Each call is another window. */
  signIn: SignIn;
  /** A page of a stranger. */
  visit: (options?: BrowserContextOptions) => Promise<Page>;
  /** What went wrong by itself on any page of the test; it fails the test. */
  watch: Watch;
  axe: (page: Page) => Promise<void>;
  /** Writes what the page looks like to test-results/screens, when SCREENS is set. */
  screenshots: (page: Page, name: string, options?: { fullPage?: boolean }) => Promise<void>;
};

export const personOf = (account: string): Person => {
  const person = people.find(({ email }) => email === `${account}@adal.example`);
  if (!person) throw new Error(`No demo account ${account}`);
  return person;
};

/** The words of the language in which this person's pages are. */
export const wordsFor = (account: string): Words => wordsOf(personOf(account).language);

const screens = path.resolve(import.meta.dirname, '../test-results/screens');

/** One product at a time for each worker: a spec file gets a fresh one and keeps it to its end. */
function createProducts(workerIndex: number): Products & { close: () => Promise<void> } {
  let current: { file: string; product: Promise<Product> } | null = null;
  let made = 0;
  const end = async () => {
    const last = current;
    current = null;
    await last?.product.then((product) => product.stop(), () => {});
  };
  return {
    async of(file) {
      if (current?.file !== file) {
        await end();
        const { E2E_ADMIN_URL: adminUrl, E2E_TEMPLATE: template } = process.env;
        if (!adminUrl || !template) throw new Error('The global setup has not run.');
        current = { file, product: startProduct({ adminUrl, template }, `adal_e2e_${workerIndex}_${(made += 1)}`) };
      }
      return current!.product;
    },
    close: end,
  };
}

export const test = base.extend<TestFixtures, { products: Products }>({
  products: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, workerInfo) => {
      const products = createProducts(workerInfo.workerIndex);
      await use(products);
      await products.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  product: [async ({ products }, use, testInfo) => use(await products.of(testInfo.file)), { timeout: 120_000 }],
  baseURL: async ({ product }, use) => use(product.baseURL),
  watch: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const problems: string[] = [];
      const forgiven: RegExp[] = [];
      await use({ problems, forgive: (pattern) => void forgiven.push(pattern) });
      const left = new Set(problems.filter((problem) => !forgiven.some((pattern) => pattern.test(problem))));
      expect([...left], 'what pages did wrong by themselves').toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ browser, product, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const runsScripts = options?.javaScriptEnabled !== false;
      const context = await browser.newContext(options);
      contexts.push(context);
      watchContext(context, product.baseURL, runsScripts, (problem) => watch.problems.push(problem));
      const page = await context.newPage();
      if (!runsScripts) return page;
      const goto = page.goto.bind(page);
      page.goto = async (...parameters) => {
        const response = await goto(...parameters);
        await ready(page);
        return response;
      };
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  signIn: async ({ product, visit }, use) => {
    await use(async (account, options = {}) => {
      const person = personOf(account);
      return visit({ locale: person.language, ...options, storageState: await product.sessionOf(person.email) });
    });
  },
  // eslint-disable-next-line no-empty-pattern
  axe: async ({}, use) => {
    await use(async (page) => expect(await violationsOf(page), `accessibility of ${new URL(page.url()).pathname}`).toEqual([]));
  },
  // eslint-disable-next-line no-empty-pattern
  screenshots: async ({}, use) => {
    await use(async (page, name, { fullPage = false } = {}) => {
      if (!process.env.SCREENS) return;
      mkdirSync(screens, { recursive: true });
      // What sticks to the window would otherwise stand in the middle of the picture.
      if (fullPage) await page.evaluate(() => window.scrollTo(0, 0));
      await page.screenshot({ path: path.join(screens, `${name}.png`), fullPage, animations: 'disabled' });
    });
  },
});

/** The page's script has taken over: before, a control shows but does not act. */
export async function ready(page: Page): Promise<void> {
  await page.waitForLoadState('domcontentloaded');
  await page.waitForFunction(() => {
    const takenOver = (element: Element | null) => element !== null && Object.keys(element).some((key) => key.startsWith('__reactProps'));
    const last = [...document.querySelectorAll('body *:not(script):not(noscript):not(noscript *)')].at(-1) ?? null;
    return takenOver(document.body) && takenOver(last);
  });
  // Effects run after the frame in which the elements were taken over.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One line per violation: the rule and the first places. `colours` looks at contrast alone: a theme changes nothing else. */
export async function violationsOf(page: Page, scope: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  // A colour on its way from one theme to the other is nobody's contrast.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  // What passed is not told, element by element: telling takes longer than looking.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (scope === 'colours' ? builder.withRules(['color-contrast']) : builder.withTags(rules)).analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${(failureSummary ?? '').split('\n')[1]?.trim() ?? ''})`);
    return `${id}: ${places.join(' | ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`;
  });
}
