import exceljs from 'exceljs';
import { expect, personOf, test, wordsFor } from './fixtures.ts';

const officer = 'compliance.akmola';
const words = wordsFor(officer);

/** The downloaded form, filled in as a person would: below its head, by the names its lists offer. */
async function fillForm(form: Buffer, rows: Record<string, string>[]): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(form as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0]!;
  const columnOf = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => columnOf.set(String(cell.value).replace(/ \*$/, ''), column));
  for (const [index, row] of rows.entries()) {
    for (const [key, value] of Object.entries(row)) sheet.getCell(index + 2, columnOf.get(words(`riskImport.columns.${key}`))!).value = value;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const upload = (buffer: Buffer) => ({ name: 'tauekelder.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });

test('the officer brings the risks of an own workbook: errors are named, corrected, taken over, and the import is undone', async ({ signIn, product, screenshots, axe }) => {
  const [analysis] = await product.owner<{ officeId: string; id: string }[]>`
    select a.office_id as "officeId", a.id from internal_analyses a join memberships m on m.office_id = a.office_id and m.organisation_id = a.organisation_id
    where m.person_id = ${personOf(officer).id} and a.state = 'open' order by a.year desc limit 1`;
  const address = `/analyses/${analysis!.officeId}/${analysis!.id}/import`;
  const page = await signIn(officer);
  await page.goto(address);
  await expect(page.getByText(words('riskImport.history.none'))).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words('riskImport.form.empty') }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of (await (await download).createReadStream())) chunks.push(chunk as Buffer);
  const form = Buffer.concat(chunks);

  const risk = { title: 'Жөндеу сатып алуы бөлшектеледі', directionCode: 'Мемлекеттік сатып алу', cause: 'Жылдық жоспар тексерілмейді', kindCode: 'Оқыту', text: 'Мамандарды оқыту', evidenceKinds: 'Тізім' };
  const send = async (rows: Record<string, string>[]) => {
    await page.getByLabel(words('platform.workbook.upload.file')).setInputFiles(upload(await fillForm(form, rows)));
    await page.getByRole('button', { name: words('platform.workbook.upload.check') }).click();
    await expect(page.getByRole('heading', { name: words('riskImport.check.title', { file: 'tauekelder.xlsx' }) })).toBeVisible();
  };
  await send([risk, { ...risk, title: 'Екінші тәуекел', directionCode: 'Спорт', identifiedOn: '31.02.2026' }]);
  const problems = page.getByRole('table', { name: words('platform.workbook.problems.caption') });
  await expect(problems.getByRole('row').filter({ hasText: 'C3' }).first()).toContainText(words('platform.workbook.problemWords.unknownEntry'));
  await expect(problems).toContainText(words('platform.workbook.problemWords.notADate'));
  await expect(page.getByRole('button', { name: words('riskImport.check.confirm', { count: 2 }) })).toHaveCount(0);
  await screenshots(page, '13-import-errors', { fullPage: true });
  await axe(page);

  await send([risk, { ...risk, title: 'Екінші тәуекел' }]);
  await page.getByRole('button', { name: words('riskImport.check.confirm', { count: 2 }) }).click();
  await expect(page.getByText(words('riskImport.done.confirmed', { count: 2 }), { exact: true })).toBeVisible();
  await page.goto(`/risks?analysis=${analysis!.id}`);
  await expect(page.getByRole('link', { name: 'Екінші тәуекел' })).toBeVisible();

  await page.goto(address);
  await page.getByRole('button', { name: words('riskImport.history.undo') }).click();
  await page.getByRole('dialog').getByRole('button', { name: words('riskImport.history.undo') }).click();
  await expect(page.getByText(words('riskImport.done.undone', { count: 2 }), { exact: true })).toBeVisible();
  await screenshots(page, '13-import-undone', { fullPage: true });
  await page.goto(`/risks?analysis=${analysis!.id}`);
  await expect(page.getByRole('link', { name: 'Екінші тәуекел' })).toHaveCount(0);
});
