import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, ready, test, wordsFor } from './fixtures.ts';

const kk = wordsFor('coordinator');
const ru = wordsFor('coordinator2');
const chapter = '/national-reports/2030/chapters/statistics';
const languages = ['kk', 'ru', 'en'] as const;
const sentences = { kk: 'Тіркелген қылмыстар: ', ru: 'Зарегистрировано преступлений: ', en: 'Crimes registered: ' };

test('a paragraph with a figure is written, translated and agreed, comes out in three languages, and its changed figure is told', async ({ signIn, product, screenshots, axe }) => {
  test.setTimeout(180_000);
  const author = await signIn('coordinator');
  await author.goto('/national-reports');
  await axe(author);
  await author.getByRole('textbox', { name: kk('nationalReport.fields.year') }).fill('2030');
  await author.getByLabel(kk('nationalReport.fields.titleIn.kk')).fill('Сынақ баяндамасы');
  await author.getByRole('button', { name: kk('nationalReport.new.create') }).click();
  await expect(author).toHaveURL(/\/national-reports\/2030$/);
  await author.goto(chapter);
  await author.getByRole('button', { name: kk('nationalReport.kinds.paragraph'), exact: true }).click();
  await expect(author.getByTestId('block-paragraph')).toBeVisible();
  for (const language of languages) {
    await author.goto(`${chapter}?language=${language}`);
    await ready(author);
    const text = author.getByTestId('block-paragraph').getByRole('textbox', { name: kk('nationalReport.words.paragraph') });
    await text.pressSequentially(sentences[language]);
    await text.press('Control+k');
    const picker = author.getByRole('dialog');
    await picker.getByRole('textbox', { name: kk('nationalReport.picker.search') }).fill('statistics.corruption_crimes.registered_all');
    await picker.getByRole('button', { name: kk('nationalReport.picker.find') }).click();
    await picker.locator('li button').first().click();
    await picker.getByRole('textbox', { name: kk('nationalReport.picker.period') }).fill('2022');
    await picker.getByRole('button', { name: new RegExp(kk('nationalReport.forms.number')) }).first().click();
    await expect(text).toHaveValue(/\{\{statistics\.corruption_crimes\.registered_all\|2022\|\|number\|reported\|:1724\}\}/);
    await expect(author.getByRole('button', { name: language === 'en' ? '1,724' : /1\s724/ })).toBeVisible();
    if (language === 'kk') {
      await axe(author);
      await screenshots(author, '60-report-chapter', { fullPage: true });
    }
    await author.getByRole('button', { name: kk('nationalReport.textMovements.submit') }).click();
    await expect(author.getByRole('button', { name: kk('nationalReport.textMovements.takeBack') })).toBeVisible();
  }

  const other = await signIn('coordinator2');
  for (const language of languages) {
    await other.goto(`${chapter}?language=${language}`);
    await other.getByRole('button', { name: ru('nationalReport.textMovements.agree') }).click();
    await expect(other.getByRole('button', { name: ru('nationalReport.textMovements.reopen') })).toBeVisible();
  }
  await other.goto(`${chapter}/versions`);
  await expect(other.getByText(ru('nationalReport.versions.same'))).toBeVisible();

  for (const language of languages) {
    for (const format of ['docx', 'pdf']) {
      const waiting = author.waitForEvent('download');
      await author.goto('/national-reports/2030');
      await author.locator(`a[href$="${language}.${format}"]`).click();
      const file = await readFile((await (await waiting).path())!);
      expect(file.subarray(0, 2).toString()).toBe(format === 'pdf' ? '%P' : 'PK');
      if (format === 'pdf') expect((await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true })).text).toMatch(language === 'en' ? /1,724/ : /1\s724/);
    }
    await author.goto(`/national-reports/2030/preview?language=${language}`);
    await expect(author.getByRole('button', { name: language === 'en' ? '1,724' : /1\s724/ })).toBeVisible();
  }
  await axe(author);

  // What another authority corrects is brought by an import of its own story.
  await product.owner`update imported_values set value = 1725 where series_code = 'statistics.corruption_crimes.registered_all' and period = '2022'`;
  await author.goto(chapter);
  await expect(author.getByText(/1\s724.*1\s725/).first()).toBeVisible();
  await author.getByRole('button', { name: kk('nationalReport.textMovements.reopen') }).click();
  await ready(author);
  await author.getByRole('button', { name: kk('nationalReport.changes.acceptAll') }).click();
  await ready(author);
  await expect(author.getByText(kk('nationalReport.changes.title'))).toBeHidden();
});
