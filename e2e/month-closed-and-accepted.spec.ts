import { expect, personOf, test, wordsFor } from './fixtures.ts';
import { charterId, sheetOn } from './lib/daily-log.ts';
import { readFigure } from './lib/statistics.ts';

const october = '2026-10';

test('the lead closes October, a late value is refused with the name of who reopens, the commissioner accepts', async ({ signIn, product, screenshots, axe }) => {
  const ru = wordsFor('lead.akmola');
  const { officeId, charterId: id } = await charterId(product.owner, 'AKM-2026-01');
  const address = `/periods/${officeId}/${october}`;

  // The executor has October's sheet open while it is closed.
  const sheet = sheetOn(await signIn('executor.akmola'));
  await sheet.open(`/work/log?month=${october}&charter=${id}`);

  const lead = await signIn('lead.akmola');
  const statistics = `/statistics/CU-04/${officeId}`;
  await lead.goto(statistics);
  const [reported, verified] = [await readFigure(lead, ru('statistics.reported')), await readFigure(lead, ru('statistics.verified'))];
  expect(verified).toBeLessThan(reported);
  await lead.goto('/periods');
  await lead.getByRole('link', { name: ru.format.month(october) }).click();
  await expect(lead).toHaveURL(address);
  await expect(lead.getByRole('heading', { level: 1 })).toContainText(ru.format.month(october));
  await expect(lead.getByText(/Не хватает|Все ожидаемые записи/)).toBeVisible();
  await screenshots(lead, '4-lead-before-closing');
  await lead.getByRole('button', { name: ru('periods.movements.close') }).click();
  await expect(lead.getByText(ru('periods.done.close'), { exact: true })).toBeVisible();
  await expect(lead.getByText(ru('periods.reopenedBy.officeLead'))).toBeVisible();
  await screenshots(lead, '4-lead-closed');
  await axe(lead);

  // The fifteenth, a working day on which an entry stands already.
  const column = 14;
  await sheet.point(0, column);
  await sheet.type('4');
  await sheet.page.keyboard.press('Enter');
  const reason = sheet.page.getByRole('dialog');
  await reason.getByRole('textbox').fill('Пропущено в отчёте');
  await reason.getByRole('button', { name: ru('dailyLog.reason.save') }).click();
  await expect(sheet.page.getByText(ru('dailyLog.connection.refused', { count: 1 }))).toBeVisible();
  await sheet.point(0, column);
  await expect(sheet.bubble).toContainText(ru('dailyLog.refusals.periodClosed'));
  await screenshots(sheet.page, '4-executor-refused');
  await sheet.bubble.getByRole('button').click();
  await sheet.open(`/work/log?month=${october}&charter=${id}`);
  await expect(sheet.page.getByRole('columnheader').getByRole('img', { name: ru('dailyLog.grid.closed') })).toHaveCount(31);
  await sheet.point(0, column);
  await sheet.type('4');
  await expect(sheet.page.getByText(ru('dailyLog.access.closed')).first()).toBeVisible();

  const commissioner = await signIn('commissioner.akmola');
  await commissioner.goto(address);
  await commissioner.getByRole('button', { name: ru('periods.movements.return'), exact: true }).click();
  await expect(commissioner.getByText(ru('periods.errors.remarkMissing'))).toBeVisible();
  await commissioner.getByRole('button', { name: ru('periods.movements.accept'), exact: true }).click();
  await expect(commissioner.getByText(ru('periods.done.accept'), { exact: true })).toBeVisible();
  await expect(commissioner.getByText(ru('periods.reopenedBy.commissioner'))).toBeVisible();
  const trail = commissioner.getByRole('listitem');
  await expect(trail.filter({ hasText: personOf('commissioner.akmola').fullName })).toContainText(ru('periods.states.accepted'));
  await expect(trail.filter({ hasText: personOf('lead.akmola').fullName })).toContainText(ru('periods.states.closed'));
  await screenshots(commissioner, '4-commissioner-accepted');
  await axe(commissioner);

  await lead.goto('/periods');
  const row = lead.getByRole('row').filter({ hasText: ru.format.month(october) });
  await expect(row).toContainText(ru('periods.states.accepted'));
  await expect(row.getByRole('cell').last()).toHaveText(/^100/);
  await screenshots(lead, '4-lead-sees-verified');
  await lead.goto(statistics);
  expect(await readFigure(lead, ru('statistics.reported')), 'accepting changes no figure').toBe(reported);
  expect(await readFigure(lead, ru('statistics.verified')), 'October is verified now').toBeGreaterThan(verified);
  await screenshots(lead, '4-verified-in-statistics');
});

test('a month that is not over cannot be closed, and the coordinator does not accept a region’s month', async ({ signIn, product }) => {
  const kk = wordsFor('coordinator');
  const { officeId } = await charterId(product.owner, 'TUR-2026-01');
  const lead = await signIn('lead.turkistan');
  await lead.goto(`/periods/${officeId}/2026-11`);
  await expect(lead.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(lead.getByRole('button', { name: kk('periods.movements.close') })).toHaveCount(0);
  const coordinator = await signIn('coordinator');
  await coordinator.goto(`/periods/${officeId}/${october}`);
  await expect(coordinator.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(coordinator.getByRole('button', { name: kk('periods.movements.accept') })).toHaveCount(0);
});
