import type { BrowserContext, Page } from '@playwright/test';

/** What no page may do, however a story goes. */
export type Report = (problem: string) => void;

const staticKinds = new Set(['script', 'stylesheet', 'font', 'image', 'manifest']);

/** A refused request is part of some stories, and its status is judged below: the console's line about it says nothing more. */
const isStatusLine = (text: string) => text.startsWith('Failed to load resource: the server responded with a status of');

export function watchContext(context: BrowserContext, baseURL: string, runsScripts: boolean, note: Report): void {
  const report = (page: Page | null, text: string) => note(`${page ? new URL(page.url(), baseURL).pathname : ''} ${text.split('\n')[0]!.slice(0, 300)}`.trim());
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !isStatusLine(text)) report(message.page(), `console: ${text}`);
    if (message.type() === 'warning' && /hydrat|did not match/i.test(text)) report(message.page(), `console: ${text}`);
  });
  context.on('weberror', (error) => {
    const { message } = error.error();
    // Going on before a page's data has arrived gives the rest of it up.
    if (message !== 'signal is aborted without reason') report(error.page(), `exception: ${message}`);
  });
  context.on('response', (response) => {
    const request = response.request();
    if (!response.url().startsWith(baseURL)) return;
    const isBroken = response.status() >= 500 || (response.status() >= 400 && staticKinds.has(request.resourceType()));
    if (isBroken) report(null, `${response.status()} ${request.method()} ${response.url().slice(baseURL.length)}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a page gives up what it was still loading.
    if (!request.url().startsWith(baseURL) || reason === 'net::ERR_ABORTED') return;
    // Where scripts are off the browser itself holds them back.
    if (!runsScripts && reason === 'csp') return;
    report(null, `${reason} ${request.method()} ${request.url().slice(baseURL.length)}`);
  });
  context.on('request', (request) => {
    const isElsewhere = /^https?:/.test(request.url()) && !request.url().startsWith(baseURL);
    if (isElsewhere) report(null, `asks another site: ${request.url()}`);
  });
}
