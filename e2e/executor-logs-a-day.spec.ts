import { expect, personOf, test, wordsFor } from './fixtures.ts';
import { charterId, countedKeys, fridayColumn, sheetOn, todayColumn } from './lib/daily-log.ts';
import { today } from './lib/template-database.ts';

const executor = 'executor.akmola';
const ru = wordsFor(executor);

const culture = 'AKM-2026-03';
/** Five indicators for four organisations, two of them counted from the register of compliance services: nothing is expected of those. */
const compliance = 'AKM-2026-02';

test('fills a day’s indicators with the keyboard alone', async ({ signIn, product, screenshots, axe }) => {
  const page = await signIn(executor);
  const sheet = sheetOn(page);
  const { officeId, charterId: id } = await charterId(product.owner, compliance);
  await product.owner`delete from daily_values where office_id = ${officeId} and charter_id = ${id} and day = ${today}`;
  await sheet.open(`/work/log?charter=${id}`);
  await expect(sheet.rows).toHaveCount(20);
  await expect(page.getByText(ru('dailyLog.progress.filled', { filled: 0, expected: 12 }), { exact: true }).last()).toBeVisible();
  await screenshots(page, '1-executor-day-begins');

  const keys = countedKeys(page);
  const expected = Array.from({ length: 20 }, (_, row) => row).filter((row) => ![0, 2].includes(row % 5));
  // Over the navigation to the content, from there to the first empty cell that waits for a value; Enter leads to the next such cell.
  await keys.press('Tab');
  await keys.press('Enter');
  while (!(await sheet.cell(expected[0]!).evaluate((cell) => cell === document.activeElement))) {
    await keys.press('Tab');
    expect(keys.counts.others, 'the way to the first cell').toBeLessThan(25);
  }
  const typed = new Map<number, string>();
  for (const row of expected) {
    const text = row % 5 === 3 ? '3/4' : String((row % 4) + 1);
    typed.set(row, text);
    for (const key of text) await keys.press(key);
    await keys.press('Enter');
  }
  console.log(`${expected.length} indicators: ${keys.counts.others} keystrokes beyond ${keys.counts.digits} digits`);
  expect(keys.counts.others).toBeLessThanOrEqual(27);

  await expect(page.getByText(ru('dailyLog.connection.saved'), { exact: true })).toBeVisible();
  await expect(page.getByText(ru('dailyLog.progress.filled', { filled: 12, expected: 12 }), { exact: true }).last()).toBeVisible();
  await screenshots(page, '1-executor-day-done');
  await axe(page);

  await sheet.open(page.url());
  for (const [row, text] of typed) await expect(sheet.valueOf(row)).toHaveText(text);
});

test('nonsense is refused at its cell, the rest is saved, and the day ends with “no change”', async ({ signIn, product, screenshots }) => {
  const page = await signIn(executor);
  const sheet = sheetOn(page);
  const { charterId: id } = await charterId(product.owner, culture);
  await sheet.open(`/work/log?charter=${id}`);
  const empty = await emptyRows(sheet);
  const participants = await rowNamed(sheet, 'Участники мероприятий', empty);
  const others = empty.filter((row) => row !== participants && row % 5 !== 4);
  const [first, second, third] = others as [number, number, number];

  await sheet.point(first);
  await sheet.type('x12');
  await page.keyboard.press('Enter');
  await sheet.point(second);
  await sheet.type('1 234,5');
  await page.keyboard.press('Enter');
  await sheet.point(participants);
  await sheet.type('1 234');
  await page.keyboard.press('Enter');

  await expect(sheet.valueOf(participants)).toHaveText(ru.format.number(1234));
  await sheet.point(first);
  await expect(sheet.bubble).toContainText(ru('dailyLog.refusals.notANumber'));
  await expect(sheet.cell(first)).toHaveAttribute('aria-invalid', 'true');
  await expect(sheet.valueOf(first)).toHaveText('x12');
  await screenshots(page, '1-executor-nonsense-refused');
  await sheet.point(second);
  await expect(sheet.bubble).toContainText(ru('dailyLog.refusals.wholeOnly'));
  await expect(page.getByText(ru('dailyLog.connection.refused', { count: 2 }))).toBeVisible();

  // A figure out of range is said while typing and saved all the same.
  await sheet.point(third);
  await sheet.type('900');
  await expect(sheet.bubble).toContainText(/Обычно не больше|Больше обычного/);
  await screenshots(page, '1-executor-range-warning');
  await page.keyboard.press('Enter');

  for (const [row, text] of [[first, '2'], [second, '7']] as const) {
    await sheet.point(row);
    await sheet.type(text);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(ru('dailyLog.connection.saved'), { exact: true })).toBeVisible();
  await expect(page.getByText(ru('dailyLog.progress.filled', { filled: 8, expected: 8 }), { exact: true }).last()).toBeVisible();

  await sheet.open(page.url());
  await expect(sheet.valueOf(first)).toHaveText('2');
  await expect(sheet.valueOf(second)).toHaveText('7');
  await expect(sheet.valueOf(third)).toHaveText('900');
  await expect(sheet.valueOf(participants)).toHaveText(ru.format.number(1234));
  expect((await emptyRows(sheet)).filter((row) => row % 5 >= 3), 'what no register counts is filled').toEqual([]);
});

test('a correction of Friday asks why, and its history shows from what to what', async ({ signIn, product, screenshots, axe }) => {
  const page = await signIn(executor);
  const sheet = sheetOn(page);
  const { charterId: id } = await charterId(product.owner, compliance);
  await sheet.open(`/work/log?charter=${id}`);
  const row = await firstRowWith(sheet, fridayColumn, /^\d+$/);
  const before = (await sheet.valueOf(row, fridayColumn).innerText()).trim();
  const after = String(Number(before) + 3);

  await sheet.point(row, fridayColumn);
  await sheet.type(after);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(ru('dailyLog.reason.title', { count: 1 }));
  await dialog.getByRole('button', { name: ru('dailyLog.reason.save') }).click();
  await expect(dialog).toContainText(ru('dailyLog.reason.tooShort'));
  await screenshots(page, '1-executor-correction-reason');
  await dialog.getByRole('textbox').fill('Уточнено по протоколу');
  await dialog.getByRole('button', { name: ru('dailyLog.reason.save') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(ru('dailyLog.connection.saved'), { exact: true })).toBeVisible();

  await sheet.point(row, fridayColumn);
  await page.keyboard.press('h');
  const history = page.locator('[data-part="history"]');
  await expect(history.getByRole('listitem').first()).toContainText(after);
  await expect(history.locator('s').first()).toHaveText(before);
  await expect(history).toContainText('Уточнено по протоколу');
  await expect(history).toContainText(personOf(executor).fullName);
  await screenshots(page, '1-executor-history');
  await axe(page);
});

test('a comment and evidence stand at the cell; a file of a wrong type is refused with a sentence', async ({ signIn, product, screenshots }) => {
  const page = await signIn(executor);
  const sheet = sheetOn(page);
  const { charterId: id } = await charterId(product.owner, compliance);
  await sheet.open(`/work/log?charter=${id}`);
  const row = await firstRowWith(sheet, fridayColumn, /^\d+$/);
  await sheet.point(row, fridayColumn);
  await page.keyboard.press('c');
  const comments = page.locator('[data-part="comments"]');
  await expect(comments.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Приказ № 17 от 20 ноября');
  await comments.getByRole('button', { name: ru('dailyLog.panel.addComment') }).click();
  await expect(comments.getByRole('listitem')).toContainText('Приказ № 17 от 20 ноября');

  const evidence = page.locator('[data-part="evidence"]');
  const choose = evidence.locator('input[type="file"]');
  await choose.setInputFiles({ name: 'отчёт.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>1</script></html>') });
  await evidence.getByRole('button', { name: ru('dailyLog.panel.addFile') }).click();
  await expect(evidence).toContainText(ru('platform.errors.fileTypeNotAllowed'));
  await screenshots(page, '1-executor-file-refused');
  for (const file of [
    { name: 'протокол.pdf', mimeType: 'application/pdf', buffer: smallPdf },
    { name: 'фото.png', mimeType: 'image/png', buffer: smallPng },
  ]) {
    await choose.setInputFiles(file);
    await evidence.getByRole('button', { name: ru('dailyLog.panel.addFile') }).click();
    await expect(evidence.getByRole('link', { name: file.name })).toBeVisible();
  }
  await expect(evidence).not.toContainText(ru('platform.errors.fileTypeNotAllowed'));
  await screenshots(page, '1-executor-evidence');
  const [download] = await Promise.all([page.waitForEvent('download'), evidence.getByRole('link', { name: 'протокол.pdf' }).click()]);
  expect(download.suggestedFilename()).toBe('протокол.pdf');
  await page.keyboard.press('Escape');
  await expect(sheet.cell(row, fridayColumn).getByRole('img', { name: ru('dailyLog.marks.evidence', { count: 2 }) })).toHaveCount(1);
  await expect(sheet.cell(row, fridayColumn).getByRole('img', { name: ru('dailyLog.marks.comments', { count: 1 }) })).toHaveCount(1);
});

test('a block is copied and pasted, from the sheet and from a spreadsheet', async ({ signIn, product }) => {
  const page = await signIn('executor.kostanay', { permissions: ['clipboard-read', 'clipboard-write'] });
  const words = wordsFor('executor.kostanay');
  const sheet = sheetOn(page);
  const { charterId: id } = await charterId(product.owner, 'KOS-2026-01');
  await sheet.open(`/work/log?charter=${id}`);
  await sheet.point(0);
  await page.evaluate(() => navigator.clipboard.writeText('4\r\n1 200\r\n-\r\n'));
  await page.keyboard.press('Control+v');
  await expect(sheet.valueOf(0)).toHaveText('4');
  await expect(sheet.valueOf(1)).toHaveText(words.format.number(1200));
  await expect(sheet.cell(2)).toContainText(words('dailyLog.noChange.value'));

  await sheet.point(0);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  // The same indicators of the next organisation.
  await sheet.point(4);
  await page.keyboard.press('Control+v');
  await expect(sheet.valueOf(4)).toHaveText('4');
  await expect(sheet.valueOf(5)).toHaveText(words.format.number(1200));
  await page.keyboard.press('Control+z');
  await expect(sheet.valueOf(4)).not.toHaveText('4');
  await expect(page.getByText(words('dailyLog.connection.saved'), { exact: true })).toBeVisible();
});

test('two people at one cell see both values and choose', async ({ signIn, product, screenshots }) => {
  const { charterId: id } = await charterId(product.owner, 'PAV-2026-01');
  const address = `/work/log?charter=${id}`;
  const [mine, theirs] = [sheetOn(await signIn('executor.pavlodar')), sheetOn(await signIn('executor2.pavlodar'))];
  const words = wordsFor('executor.pavlodar');
  await Promise.all([mine.open(address), theirs.open(address)]);
  const row = (await emptyRows(mine))[0]!;
  await theirs.point(row);
  await theirs.type('3');
  await theirs.page.keyboard.press('Enter');
  await expect(theirs.page.getByText(wordsFor('executor2.pavlodar')('dailyLog.connection.saved'), { exact: true })).toBeVisible();

  await mine.point(row);
  await mine.type('2');
  await mine.page.keyboard.press('Enter');
  await expect(mine.page.getByText(words('dailyLog.connection.conflict', { count: 1 }))).toBeVisible();
  await mine.point(row);
  await expect(mine.bubble).toContainText(words('dailyLog.conflict.title'));
  await expect(mine.bubble).toContainText(personOf('executor2.pavlodar').fullName);
  await expect(mine.bubble.locator('dd')).toHaveText(['3', '2']);
  await screenshots(mine.page, '1-executor-conflict');
  await mine.bubble.getByRole('button', { name: words('dailyLog.conflict.takeMine') }).click();
  await expect(mine.page.getByText(words('dailyLog.connection.saved'), { exact: true })).toBeVisible();
  await theirs.open(address);
  await expect(theirs.valueOf(row)).toHaveText('2');
});

test('without network the values stay on the device and go out by themselves', async ({ signIn, product, watch, screenshots }) => {
  watch.forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const account = 'executor.north-kazakhstan';
  const words = wordsFor(account);
  const page = await signIn(account);
  const sheet = sheetOn(page);
  const { charterId: id } = await charterId(product.owner, 'NKO-2026-01');
  await sheet.open(`/work/log?charter=${id}`);
  const [first, second, third] = (await emptyRows(sheet)).filter((row) => row % 5 !== 3) as [number, number, number];

  await page.context().setOffline(true);
  for (const [row, text] of [[first, '1'], [second, '2']] as const) {
    await sheet.point(row);
    await sheet.type(text);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText(words('dailyLog.connection.retrying', { count: 2 }))).toBeVisible();
  await screenshots(page, '1-executor-offline');
  await page.context().setOffline(false);
  await expect(page.getByText(words('dailyLog.connection.saved'), { exact: true })).toBeVisible();

  // The page is closed before the network returns: what was typed waits on the device.
  await page.route('**/work/log/cells*', (route) => route.abort('internetdisconnected'));
  await sheet.point(third);
  await sheet.type('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words('dailyLog.connection.retrying', { count: 1 }))).toBeVisible();
  await page.unroute('**/work/log/cells*');
  await sheet.open(page.url());
  await expect(page.getByText(words('dailyLog.connection.saved'), { exact: true })).toBeVisible();
  for (const [row, text] of [[first, '1'], [second, '2'], [third, '3']] as const) await expect(sheet.valueOf(row)).toHaveText(text);
});

type View = ReturnType<typeof sheetOn>;

/** Rows that still owe today's entry. */
async function emptyRows(sheet: View): Promise<number[]> {
  const texts = await Promise.all((await sheet.rows.all()).map((_, row) => sheet.valueOf(row, todayColumn).innerText()));
  return texts.flatMap((text, row) => (text.trim() === '' ? [row] : []));
}

async function firstRowWith(sheet: View, column: number, pattern: RegExp): Promise<number> {
  const texts = await Promise.all((await sheet.rows.all()).map((_, row) => sheet.valueOf(row, column).innerText()));
  const row = texts.findIndex((text) => pattern.test(text.trim()));
  if (row < 0) throw new Error(`No value like ${pattern} in column ${column}`);
  return row;
}

async function rowNamed(sheet: View, name: string, among: readonly number[]): Promise<number> {
  for (const row of among) if ((await sheet.name(row).innerText()).startsWith(name)) return row;
  throw new Error(`No empty row ${name}`);
}

const smallPdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** One dot. */
const smallPng = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');
