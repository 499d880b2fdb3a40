import type { Page } from '@playwright/test';
import { expect, personOf, test, wordsFor } from './fixtures.ts';

const officer = 'compliance.akmola';
const reviewer = 'commissioner.akmola';
const words = wordsFor(officer);
const theirs = wordsFor(reviewer);

const step = (page: Page, code: string) => page.locator(`#step-${code}`);

async function openStep(page: Page, code: string) {
  const details = step(page, code).locator('details').first();
  if (!(await details.evaluate((element: HTMLDetailsElement) => element.open))) await step(page, code).locator('summary').first().click();
}

async function fill(page: Page, code: string, fields: Record<string, string>) {
  await openStep(page, code);
  for (const [name, value] of Object.entries(fields)) await step(page, code).locator(`form:has(input[value="saveStep"]) [name="${name}"]`).fill(value);
}

async function attachLink(page: Page, code: string, kind: string) {
  await openStep(page, code);
  await step(page, code).getByText(words('internalAnalyses.documents.attachLink'), { exact: true }).click();
  const form = step(page, code).locator('form:has(input[value="attachLink"])');
  await form.locator('[name=evidenceKind]').selectOption(kind);
  await form.locator('[name=url]').fill('https://example.kz/document');
  await form.getByRole('button', { name: words('internalAnalyses.documents.attach'), exact: true }).click();
  await expect(page.getByText(words('internalAnalyses.done.attachLink'), { exact: true }).first()).toBeVisible();
}

async function finish(page: Page, code: string, isSigning = false, hasFields = true) {
  await openStep(page, code);
  const button = isSigning ? 'sign' : hasFields ? 'saveAndFinish' : 'finish';
  await step(page, code).getByRole('button', { name: words(`internalAnalyses.actions.${button}`), exact: true }).click();
  await expect(step(page, code).locator('summary').first()).toContainText(words('internalAnalyses.stepStates.done'));
}

async function save(page: Page, code: string) {
  await step(page, code).getByRole('button', { name: words('internalAnalyses.actions.save'), exact: true }).click();
  await expect(page.getByText(words('internalAnalyses.done.stepSaved'), { exact: true }).first()).toBeVisible();
}

async function makePaper(page: Page, kind: 'analyticalNote' | 'actionPlan', address: string) {
  await page.goto(`${address}/papers`);
  await page.locator(`form:has(input[value="${kind}"])`).getByRole('button').click();
  await expect(page.getByText(words('internalAnalyses.done.paperMade'), { exact: true }).first()).toBeVisible();
}

test('an officer runs an analysis from the order to the signed note and the plan; the commissioner confirms it', async ({ signIn, screenshots, axe, watch }) => {
  test.setTimeout(180_000);
  const page = await signIn(officer);
  await page.goto('/analyses/new');
  await page.locator('[name=isUnscheduled][value=unscheduled]').check();
  await page.locator('[name=unscheduledReason]').fill('Бірнеше бұзушылық анықталды');
  await page.locator('[name=object]').fill('Сатып алу қызметі');
  await page.getByRole('button', { name: words('internalAnalyses.new.begin'), exact: true }).click();
  await expect(page.getByText(words('internalAnalyses.done.begun'), { exact: true }).first()).toBeVisible();
  const address = new URL(page.url()).pathname;
  await screenshots(page, '14-analysis-begun', { fullPage: true });
  await axe(page);

  // What is missing is said, and what was typed stays.
  watch.forgive(/422/);
  await fill(page, 'order', { orderNumber: '15-Ө', orderOn: '2026-11-02', startsOn: '2026-11-03' });
  await step(page, 'order').getByRole('button', { name: words('internalAnalyses.actions.saveAndFinish'), exact: true }).click();
  await expect(page.getByText(words('internalAnalyses.errors.stepIncomplete'))).toBeVisible();
  await expect(step(page, 'order').locator('[name=orderNumber]')).toHaveValue('15-Ө');
  await save(page, 'order');
  await attachLink(page, 'order', 'order');
  await finish(page, 'order');

  await openStep(page, 'performer');
  await step(page, 'performer').locator('[name="members[0].fullName"]').fill('Іңкәр Ұзақбаева');
  await finish(page, 'performer');
  await fill(page, 'announcement', { publishedOn: '2026-11-02', contact: '+7 7162 000000', text: 'Ішкі талдау басталады' });
  await save(page, 'announcement');
  await attachLink(page, 'announcement', 'link');
  await finish(page, 'announcement');
  await openStep(page, 'sources');
  await step(page, 'sources').locator('[name=sourceCodes]').first().check();
  await finish(page, 'sources');

  await openStep(page, 'survey');
  await step(page, 'survey').getByText(words('internalAnalyses.actions.skip'), { exact: true }).first().click();
  await step(page, 'survey').locator('[name=reason]').fill('Сауалнама былтыр өткізілді');
  await step(page, 'survey').getByRole('button', { name: words('internalAnalyses.actions.skip'), exact: true }).click();
  await expect(step(page, 'survey').locator('summary').first()).toContainText(words('internalAnalyses.stepStates.skipped'));

  await openStep(page, 'analysis');
  await step(page, 'analysis').locator('[name="descriptions[0].text"]').fill('12 ішкі құжат зерделенді.');
  await step(page, 'analysis').locator('[name=noneFound]').check();
  await finish(page, 'analysis');
  await fill(page, 'discussion', { heldOn: '2026-11-20', participants: '25', decisions: 'Анықтаманы мақұлдау' });
  await save(page, 'discussion');
  await attachLink(page, 'discussion', 'minutes');
  await finish(page, 'discussion');

  await fill(page, 'note', { conclusion: 'Рәсімдер сақталады.' });
  await save(page, 'note');
  await makePaper(page, 'analyticalNote', address);
  await screenshots(page, '14-analysis-papers', { fullPage: true });
  await axe(page);
  for (const format of ['pdf', 'docx']) {
    const response = await page.request.get(`${address}/paper/analyticalNote-1.${format}?lang=ru`);
    expect([response.status(), (await response.body()).length > 5_000]).toEqual([200, true]);
  }
  await page.goto(`${address}?step=note`);
  await attachLink(page, 'note', 'note');
  await finish(page, 'note');
  await fill(page, 'submission', { headName: 'Ғ. Әбдірахманов', headPosition: 'Бас директор' });
  await finish(page, 'submission', true);
  await expect(page.locator('main')).toContainText(words('internalAnalyses.states.signed'));

  await fill(page, 'plan', { approverName: 'Ғ. Әбдірахманов', approverPosition: 'Бас директор', approvedOn: '2026-11-23' });
  await save(page, 'plan');
  await makePaper(page, 'actionPlan', address);
  await page.goto(`${address}?step=plan`);
  await attachLink(page, 'plan', 'plan');
  await finish(page, 'plan');
  await openStep(page, 'monitoring');
  await expect(step(page, 'monitoring')).toContainText(words('internalAnalyses.monitorings.record'));
  await screenshots(page, '14-analysis-signed', { fullPage: true });

  const commissioner = await signIn(reviewer);
  await commissioner.goto('/analyses?state=waiting');
  await commissioner.locator(`a[href="${address}"]`).click();
  await commissioner.getByRole('button', { name: theirs('internalAnalyses.review.confirm'), exact: true }).click();
  await expect(commissioner.getByText(theirs('internalAnalyses.done.confirmed'), { exact: true }).first()).toBeVisible();
  await screenshots(commissioner, '14-analysis-confirmed', { fullPage: true });
  await axe(commissioner);
  await page.goto(address);
  await expect(page.locator('main')).toContainText(personOf(reviewer).fullName);
  await expect(page.getByText(words('internalAnalyses.movements.reopen'), { exact: true })).toHaveCount(0);
});

test('two people write one step: the second sees both texts; what was typed survives a reload', async ({ signIn, screenshots, watch }) => {
  const first = await signIn(officer);
  await first.goto('/analyses/new');
  await first.locator('[name=isUnscheduled][value=unscheduled]').check();
  await first.locator('[name=unscheduledReason]').fill('Тексеру');
  await first.locator('[name=object]').fill('Персоналды басқару');
  await first.getByRole('button', { name: words('internalAnalyses.new.begin'), exact: true }).click();
  await expect(first.getByText(words('internalAnalyses.done.begun'), { exact: true }).first()).toBeVisible();
  const address = new URL(first.url()).pathname;
  const second = await signIn(officer);
  await second.goto(`${address}?step=discussion`);
  await first.goto(`${address}?step=discussion`);
  await fill(first, 'discussion', { decisions: 'Бірінші мәтін' });
  await save(first, 'discussion');
  watch.forgive(/409/);
  await fill(second, 'discussion', { decisions: 'Екінші мәтін' });
  await step(second, 'discussion').getByRole('button', { name: words('internalAnalyses.actions.save'), exact: true }).click();
  await expect(step(second, 'discussion')).toContainText('Бірінші мәтін');
  await expect(step(second, 'discussion').locator('[name=decisions]')).toHaveValue('Екінші мәтін');
  await screenshots(second, '14-analysis-conflict', { fullPage: true });
  await second.goto(`${address}?step=discussion`);
  await step(second, 'discussion').getByRole('button', { name: words('internalAnalyses.kept.restore'), exact: true }).click();
  await expect(step(second, 'discussion').locator('[name=decisions]')).toHaveValue('Екінші мәтін');
  await save(second, 'discussion');
});
