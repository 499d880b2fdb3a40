import { officeByCode } from '#db/seed/reference/offices.ts';
import { regionOf } from '#db/seed/reference/regions.ts';
import { reportingOrganisationsOf } from '#db/seed/reference/reporting-organisations.ts';
import { expect, test, wordsFor } from './fixtures.ts';
import { readFigure } from './lib/statistics.ts';
import { today } from './lib/template-database.ts';

const kk = wordsFor('coordinator');
const reported = kk('statistics.reported');

test('an organisation moves: last year stays, a level goes along, the nation’s total does not change', async ({ signIn, screenshots, axe }) => {
  const [from, to] = [officeByCode('TUR'), officeByCode('KAR')];
  const organisation = reportingOrganisationsOf('TUR').at(-1)!;
  const page = await signIn('coordinator');
  const figureAt = async (address: string) => {
    await page.goto(address);
    return readFigure(page, reported);
  };
  const look = async () => ({
    nation2022: await figureAt('/statistics/IA-02?year=2022'),
    old2022: await figureAt(`/statistics/IA-02/${from.id}?year=2022`),
    new2022: await figureAt(`/statistics/IA-02/${to.id}?year=2022`),
    risksNow: await figureAt('/statistics/IA-02'),
    oldRisksNow: await figureAt(`/statistics/IA-02/${from.id}`),
    servicesNow: await figureAt('/statistics/CO-01'),
    oldServicesNow: await figureAt(`/statistics/CO-01/${from.id}`),
    newServicesNow: await figureAt(`/statistics/CO-01/${to.id}`),
  });
  const before = await look();

  await page.goto(`/organisations?q=${encodeURIComponent(organisation.name.kk)}`);
  await page.getByRole('link', { name: organisation.name.kk }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(organisation.name.kk);
  const form = page.locator('form').filter({ has: page.locator('[name="toOfficeId"]') });
  const move = () => form.getByRole('button', { name: kk('tenancy.move.submit') }).click();
  await form.locator('[name="toOfficeId"]').selectOption(to.id);
  await form.locator('[name="toRegionCode"]').selectOption(regionOf('KZ-35').code);
  await form.locator('[name="movedOn"]').fill('2026-11-10');
  await move();
  await expect(page.getByText(kk('tenancy.errors.moveAfterValues')), 'values already stand after that day').toBeVisible();
  await screenshots(page, '10-move-refused');
  await form.locator('[name="toOfficeId"]').selectOption(to.id);
  await form.locator('[name="toRegionCode"]').selectOption(regionOf('KZ-35').code);
  await form.locator('[name="movedOn"]').fill(today);
  await move();
  await expect(page.getByText(kk('tenancy.done.moved'))).toBeVisible();
  const placements = page.getByRole('table', { name: kk('tenancy.organisations.placements') });
  await expect(placements).toContainText(from.shortName.kk);
  await expect(placements).toContainText(to.shortName.kk);
  await screenshots(page, '10-moved');
  await axe(page);

  const after = await look();
  const level = before.oldServicesNow - after.oldServicesNow;
  expect(level, 'the level it had goes with it').toBeGreaterThan(0);
  expect(after).toEqual({ ...before, oldServicesNow: before.oldServicesNow - level, newServicesNow: before.newServicesNow + level });
});
