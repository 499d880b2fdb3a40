import { expect, test, wordsFor } from './fixtures.ts';

const firstPages = [
  { account: 'lead.akmola', home: /\/office$/, follow: '/charters?state=agreed' },
  { account: 'manager.akmola', home: /\/work\/progress$/, follow: '/risks?overdue=yes' },
  { account: 'compliance.akmola', home: /\/organisation$/, follow: '/checklists?state=overdue' },
  { account: 'commissioner.akmola', home: /\/region$/, follow: '/review' },
  { account: 'coordinator', home: /\/nation$/, follow: '/consolidation?period=2026-10&only=late' },
  { account: 'auditor', home: /\/nation$/, follow: '/consolidation?period=2026-10&only=late' },
] as const;

for (const { account, home, follow } of firstPages) {
  test(`${account} sees first what waits, and goes straight there`, async ({ signIn, screenshots, axe }) => {
    const words = wordsFor(account);
    const page = await signIn(account);
    await page.goto('/');
    await expect(page).toHaveURL(home);
    const needs = page.locator('#needs-today');
    await expect(needs.getByRole('heading', { name: words('dashboards.needsToday') })).toBeVisible();
    const [list, heading] = await Promise.all([needs.boundingBox(), page.getByRole('heading', { level: 2 }).first().boundingBox()]);
    expect(heading!.y, 'it is the first thing on the page').toBeGreaterThanOrEqual(list!.y);
    await screenshots(page, `first-page-${account}`, { fullPage: true });
    await axe(page);
    const line = needs.locator(`a[href="${follow}"]`);
    const count = Number(/\d+/.exec((await line.innerText()).replaceAll(/\s(?=\d)/g, ''))![0]);
    expect(count).toBeGreaterThan(0);
    await line.click();
    await expect(page).toHaveURL(new RegExp(`${follow.replaceAll(/[?&=]/g, '\\$&')}$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('the executor’s first page stays today’s sheet, with what else waits in one line', async ({ signIn, screenshots }) => {
  const words = wordsFor('executor.akmola');
  const page = await signIn('executor.akmola');
  await page.goto('/');
  await expect(page).toHaveURL(/\/work\/log$/);
  const strip = page.getByRole('navigation', { name: words('dashboards.alsoWaits') });
  await expect(strip.getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible();
  await screenshots(page, 'first-page-executor');
  await strip.locator('a[href="/work/tasks"]').first().click();
  await expect(page).toHaveURL(/\/work\/tasks$/);
});

test('a briefing is two printed pages at most, for an office, a region and an organisation', async ({ signIn, product, screenshots, axe }) => {
  const page = await signIn('coordinator');
  const [organisation] = await product.owner<{ office_id: string; organisation_id: string }[]>`select office_id, organisation_id from memberships where role = 'complianceOfficer' order by id limit 1`;
  const { office_id: officeId, organisation_id: organisationId } = organisation!;
  for (const address of [`/briefing/office/${officeId}`, '/briefing/region/KZ-11', `/briefing/organisation/${officeId}/${organisationId}`]) {
    for (const query of ['', '?year=2022']) {
      await page.goto(address + query);
      const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      const paper = await (await page.request.get(`${address}/paper${query}`)).body();
      for (const file of [printed, paper]) {
        const pages = file.toString('latin1').match(/\/Type \/Page\b/g)!.length;
        expect(pages, `${address}${query}`).toBeLessThanOrEqual(2);
      }
    }
  }
  await screenshots(page, 'briefing-organisation', { fullPage: true });
  await axe(page);

  const lead = await signIn('lead.akmola');
  expect((await lead.goto('/briefing/region/KZ-11'))?.status()).toBe(403);
  const [foreign] = await product.owner<{ id: string }[]>`select id from offices where code = 'MF'`;
  expect((await lead.goto(`/briefing/office/${foreign!.id}`))?.status()).toBe(404);
});
