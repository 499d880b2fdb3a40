import { expect, personOf, test, wordsFor } from './fixtures.ts';
import { decideChange, decideCharter, expectSaved, quietCharters, sectionOf } from './lib/charters.ts';
import { numberIn } from './lib/statistics.ts';
import { today } from './lib/template-database.ts';

const manager = 'manager.turkistan';
const kk = wordsFor(manager);
const first = { number: 1, version: 2 };
const reason = 'Ведомство жаңа ұйымдарды қосты, жылдық жоспар өседі';
const newWord = 'Жаңартылған';

test('a manager changes an approved charter by its difference; the commissioner agrees, the lead approves version 2', async ({ signIn, product, screenshots, axe }) => {
  test.setTimeout(150_000);
  const [charter] = await quietCharters(product.owner, personOf(manager).id, today);
  const { officeId, charterId, page } = charter!;
  const [indicator] = await product.owner<{ id: string }[]>`
    select i.id from charter_indicators i where i.office_id = ${officeId} and i.charter_id = ${charterId} and i.kind = 'increment'
      and exists (select from charter_targets t where t.office_id = i.office_id and t.charter_indicator_id = i.id) order by i.position limit 1`;

  const author = await signIn(manager);
  await author.goto(page);
  await author.getByRole('link', { name: kk('charters.tabs.changes'), exact: true }).click();
  await author.getByRole('button', { name: kk('charterLife.changes.begin') }).click();
  await expect(author.getByText(kk('platform.errors.required'))).toBeVisible();
  await author.getByLabel(kk('charterLife.changes.reason')).fill(reason);
  await screenshots(author, '3-change-begun');
  await author.getByRole('button', { name: kk('charterLife.changes.begin') }).click();
  await expect(author).toHaveURL(/\/changes\/[\w-]+$/);
  const request = new URL(author.url()).pathname;

  // The form of charters, which saves itself; the charter stays as it is.
  await author.getByRole('link', { name: kk('charterLife.changes.edit') }).click();
  await expect(author).toHaveURL(/\/edit$/);
  const goal = author.getByLabel(kk('charters.fields.inLanguage', { field: kk('charters.fields.goal'), language: kk('charters.languages.kk') }));
  const [oldWord = '', ...rest] = (await goal.inputValue()).split(' ');
  await goal.fill([newWord, ...rest].join(' '));
  await expectSaved(author, kk, 'basics');
  const row = author.locator(`details[data-row="${indicator!.id}"]`);
  await row.locator('summary').click();
  const planned = row.locator('input[name$=".planned"]').last();
  const before = numberIn(await planned.inputValue());
  const after = before + 123;
  await planned.fill(String(after));
  await expectSaved(author, kk, 'indicators');
  await screenshots(author, '3-change-edited');
  await axe(author);

  await author.getByRole('link', { name: kk('charterLife.changes.review') }).click();
  const differences = author.locator('#differences');
  await expect(differences.locator('del', { hasText: oldWord }), 'the word is marked as a whole').toHaveText(oldWord);
  await expect(differences.locator('ins', { hasText: newWord }), 'only the words that changed are marked').toHaveText(newWord);
  await expect(differences.locator('ins', { hasText: kk.format.number(after) })).toBeVisible();
  const effects = sectionOf(author, kk('charterLife.effects.title'));
  await expect(effects).toContainText(kk.format.number(before));
  await expect(effects).toContainText(kk.format.number(after));
  await screenshots(author, '3-change-difference', { fullPage: true });
  await axe(author);
  await decideChange(author, kk, 'submit', first);

  const commissioner = await signIn('commissioner.turkistan');
  await commissioner.goto(`${page}/changes`);
  await commissioner.getByRole('link', { name: kk('charterLife.changes.number', first) }).click();
  await expect(commissioner.getByText(reason)).toBeVisible();
  await expect(commissioner.locator('#differences ins', { hasText: newWord })).toBeVisible();
  await screenshots(commissioner, '3-change-commissioner', { fullPage: true });
  await axe(commissioner);
  await decideChange(commissioner, kk, 'agree', first);

  const lead = await signIn('lead.turkistan');
  await lead.goto(page);
  await expect(lead.getByText(newWord), 'the charter stays as approved').toHaveCount(0);
  await lead.goto(request);
  await decideChange(lead, kk, 'approve', first);
  await screenshots(lead, '3-change-approved', { fullPage: true });

  const versions = await product.owner<{ hash: string }[]>`
    select content_hash as hash from charter_versions where office_id = ${officeId} and charter_id = ${charterId} order by charter_version`;
  expect(new Set(versions.map(({ hash }) => hash)).size).toBe(2);
  await lead.getByRole('link', { name: kk('charters.tabs.changes'), exact: true }).click();
  for (const { hash } of versions) await expect(lead.getByText(hash.slice(0, 12)).first()).toBeVisible();
  await lead.getByLabel(kk('charterLife.compare.from')).selectOption('2');
  await lead.getByLabel(kk('charterLife.compare.to')).selectOption('1');
  await lead.getByRole('button', { name: kk('charterLife.compare.show') }).click();
  await expect(lead.locator('#comparison del', { hasText: newWord }), 'backwards').toHaveText(newWord);
  await lead.getByLabel(kk('charterLife.compare.from')).selectOption('1');
  await lead.getByLabel(kk('charterLife.compare.to')).selectOption('2');
  await lead.getByRole('button', { name: kk('charterLife.compare.show') }).click();
  await expect(lead.locator('#comparison ins', { hasText: newWord })).toHaveText(newWord);
  await screenshots(lead, '3-change-compared', { fullPage: true });
  await axe(lead);
  await lead.getByRole('link', { name: kk('charters.versions.version', { version: 2 }) }).click();
  await expect(lead.getByText(kk('charters.versions.matches')).first()).toBeVisible();
  await lead.goto(page);
  await expect(lead.getByText(newWord).first()).toBeVisible();
  await screenshots(lead, '3-change-version-2');
});

test('a charter is closed with its report once results, lessons and work are there; afterwards it is read-only', async ({ signIn, product, screenshots, axe }) => {
  test.setTimeout(150_000);
  const charters = await quietCharters(product.owner, personOf(manager).id, today);
  const { officeId, charterId, page } = charters.find(({ unfinished }) => unfinished === 1)!;
  const [counts] = await product.owner<{ indicators: number }[]>`
    select count(*)::int as indicators from charter_indicators where office_id = ${officeId} and charter_id = ${charterId}`;
  const { indicators } = counts!;

  const author = await signIn(manager);
  await author.goto(page);
  await decideCharter(author, kk, 'beginClosing');
  await author.getByRole('link', { name: kk('charters.tabs.closing'), exact: true }).click();
  await screenshots(author, '3-closing-begun', { fullPage: true });
  await axe(author);

  const lead = await signIn('lead.turkistan');
  await lead.goto(`${page}/closing`);
  const missing = sectionOf(lead, kk('charterLife.closing.missing'));
  for (const sentence of [
    kk('charterLife.closing.resultsMissing', { count: indicators }), kk('charterLife.closing.summaryMissing'), kk('charterLife.closing.lessonsMissing'),
    kk('charterLife.closing.workMissing', { count: 1 }),
  ]) await expect(missing).toContainText(sentence);
  const close = async () => {
    await lead.getByRole('button', { name: kk('charters.movements.close'), exact: true }).first().click();
    await lead.getByRole('dialog').getByRole('button', { name: kk('charters.movements.close'), exact: true }).click();
  };
  await close();
  await expect(lead.getByText(kk('charterLife.conditions.resultsGiven', { count: indicators }))).toBeVisible();
  await screenshots(lead, '3-closing-refused', { fullPage: true });
  await axe(lead);

  await author.getByLabel(kk('charterLife.closing.summary')).fill('Паспортта көзделген жұмыс аяқталды, мақсатқа негізінен қол жеткізілді.');
  await author.getByLabel(kk('charterLife.closing.lessons')).fill('Ұйымдарды жоспарлау кезеңінен бастап тарту керек.');
  const outcomes = author.getByRole('radio', { name: kk('charterLife.closing.outcomes.reached'), exact: true });
  await expect(outcomes).toHaveCount(indicators);
  for (let index = 1; index < indicators; index += 1) await outcomes.nth(index).check();
  await author.getByRole('radio', { name: kk('charterLife.closing.outcomes.partly'), exact: true }).first().check();
  await author.getByRole('button', { name: kk('charterLife.closing.save') }).click();
  await expect(author.getByText(kk('charterLife.closing.explanationMissing'))).toBeVisible();
  await author.getByLabel(kk('charterLife.closing.explanation')).first().fill('Ұйымдардың бір бөлігі жұмысты жыл соңына қарай бастады.');
  await author.getByRole('button', { name: kk('charterLife.closing.save') }).click();
  await expect(author.getByText(kk('charterLife.closing.saved'), { exact: true })).toBeVisible();
  await screenshots(author, '3-closing-report-written', { fullPage: true });

  await lead.reload();
  await close();
  await expect(lead.getByText(kk('charterLife.conditions.workFinished', { count: 1 }))).toBeVisible();
  await expect(missing).not.toContainText(kk('charterLife.closing.lessonsMissing'));
  await missing.getByRole('link').click();
  await expect(lead).toHaveURL(/\/work\/[\w-]+$/);
  const work = new URL(lead.url()).pathname;
  await author.goto(work);
  await author.locator('summary', { hasText: kk('charterWork.movements.nothingToDo') }).click();
  await author.getByLabel(kk('charterWork.occurrence.reason')).fill('Бұл кезеңде іс-шара жоспарланбаған.');
  await author.getByRole('button', { name: kk('charterWork.movements.nothingToDo'), exact: true }).click();
  await expect(author.getByText(kk('charterWork.done.nothingToDo'), { exact: true })).toBeVisible();

  await lead.goto(`${page}/closing`);
  await expect(missing).toContainText(kk('charterLife.closing.complete'));
  await close();
  await expect(lead.getByText(kk('charters.done.close'), { exact: true })).toBeVisible();
  const [closing] = await product.owner<{ hash: string }[]>`
    select content_hash as hash from charter_closings where office_id = ${officeId} and charter_id = ${charterId}`;
  expect(closing!.hash).toMatch(/^[0-9a-f]{64}$/);
  await expect(lead.getByRole('main')).toContainText(closing!.hash);
  await expect(lead.getByRole('main')).toContainText('Ұйымдардың бір бөлігі жұмысты жыл соңына қарай бастады.');
  await screenshots(lead, '3-closed-report', { fullPage: true });
  await axe(lead);

  // Nobody is offered anything that would change it.
  for (const reader of [lead, author]) {
    for (const address of [page, `${page}/closing`, `${page}/changes`, `${page}/escalations`, work]) {
      await reader.goto(address);
      const main = reader.getByRole('main');
      await expect(main.getByText(kk('charters.states.closed'), { exact: true }).first()).toBeVisible();
      await expect(main.locator('form[method="post"]'), `nothing to send at ${address}`).toHaveCount(0);
      await expect(main.locator('a[href$="/edit"]'), `nothing to edit at ${address}`).toHaveCount(0);
    }
  }
  const response = await author.request.get(`${page}/edit`, { maxRedirects: 0 });
  expect(response.ok(), 'a closed charter has no form').toBe(false);
  await author.goto(page);
  await screenshots(author, '3-closed-charter', { fullPage: true });
});
