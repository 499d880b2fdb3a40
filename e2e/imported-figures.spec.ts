import exceljs from 'exceljs';
import { expect, test, wordsFor } from './fixtures.ts';

const account = 'coordinator';
const words = wordsFor(account);
const code = 'statistics.convicted.judges';
const fileName = 'kuryltai.xlsx';

/** The downloaded form with a year more of one series, as a person would add it below the rows that are there. */
async function withRow(form: Buffer, row: Record<string, string | number>): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(form as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0]!;
  const columnOf = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => columnOf.set(String(cell.value).replace(/ \*$/, ''), column));
  const place = sheet.actualRowCount + 1;
  for (const [key, value] of Object.entries(row)) sheet.getCell(place, columnOf.get(words(`importedFigures.columns.${key}`))!).value = value;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('the coordinator fills in the form, mends a wrong cell, sees the two years side by side, and undoes the import', async ({ signIn, screenshots, axe }) => {
  const page = await signIn(account);
  await page.goto('/imported-figures');
  const figures = page.getByRole('table', { name: words('importedFigures.twoYears', { year: '2022', before: '2021' }) });
  const convicted = figures.getByRole('row').filter({ has: page.locator('a[href="/imported-figures/series/statistics.convicted.total"]') });
  await expect(convicted.getByRole('cell').nth(0)).toHaveText('725');
  await expect(convicted.getByRole('cell').nth(1)).toHaveText('892');
  await expect(convicted).toContainText('−167');
  await expect(convicted).toContainText(words('importedFigures.mark'));
  await screenshots(page, '5-imported-figures');
  await axe(page);

  await page.getByRole('link', { name: words('importedFigures.tabs.import') }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words('importedFigures.import.download') }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of (await (await download).createReadStream())) chunks.push(chunk as Buffer);
  const form = Buffer.concat(chunks);

  const row = { seriesCode: code, period: '2023', value: 4, source: 'Бас прокуратура', document: 'Жылдық есеп', sourceDate: '31.12.2023', status: words('importedFigures.statuses.preliminary') };
  const send = async (more: Record<string, string | number> = {}) => {
    await page.getByLabel(words('platform.workbook.upload.file')).setInputFiles({
      name: fileName, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await withRow(form, { ...row, ...more }),
    });
    await page.getByRole('button', { name: words('platform.workbook.upload.check') }).click();
    await expect(page.getByRole('heading', { name: words('importedFigures.import.checked', { file: fileName }) })).toBeVisible();
  };
  await send({ value: 'төрт' });
  const problems = page.getByRole('table', { name: words('platform.workbook.problems.caption') });
  await expect(problems.getByRole('row')).toHaveCount(2);
  await expect(problems.getByRole('row').nth(1)).toContainText(words('importedFigures.import.problems.notANumber'));
  await expect(problems.getByRole('row').nth(1)).toContainText(/F\d+/);
  await expect(page.getByRole('button', { name: words('importedFigures.import.confirm', { count: 1 }) })).toHaveCount(0);
  await screenshots(page, '5-imported-figures-error', { fullPage: true });
  await axe(page);

  await send();
  const differences = page.getByRole('table', { name: words('importedFigures.import.differences') });
  await expect(differences.getByRole('row')).toHaveCount(2);
  await expect(differences).toContainText(code);
  await page.getByRole('button', { name: words('importedFigures.import.confirm', { count: 1 }) }).click();
  await expect(page.getByText(words('importedFigures.import.done.confirmed', { count: 1 }), { exact: true })).toBeVisible();

  await page.goto('/imported-figures?year=2023&status=preliminary');
  const judges = page.getByRole('row').filter({ has: page.locator(`a[href="/imported-figures/series/${code}"]`) });
  await expect(judges.getByRole('cell').nth(0)).toHaveText('4');
  await expect(judges.getByRole('cell').nth(1)).toHaveText('2');
  await expect(judges).toContainText('+100%');

  await page.goto('/imported-figures/import');
  const card = page.getByRole('listitem').filter({ hasText: fileName }).first();
  await card.getByRole('button', { name: words('importedFigures.import.undo') }).click();
  await page.getByRole('dialog').getByRole('button', { name: words('importedFigures.import.undo') }).click();
  await expect(page.getByText(words('importedFigures.import.done.undone', { count: 1 }), { exact: true })).toBeVisible();
  await page.goto(`/imported-figures/series/${code}`);
  await expect(page.getByText(words('importedFigures.series.withdrawn'), { exact: true })).toBeVisible();
  await page.locator('details').filter({ hasText: words('importedFigures.series.history', { count: 1 }) }).locator('summary').click();
  await expect(page.locator('li').filter({ hasText: 'Жылдық есеп' })).toBeVisible();
  await screenshots(page, '5-imported-series-undone', { fullPage: true });
  await axe(page);

  const auditor = await signIn('auditor');
  await auditor.goto(`/imported-figures/series/${code}`);
  await expect(auditor.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(auditor.locator('form[method="post"][action*="form="]')).toHaveCount(0);
});
