import { expect, personOf, test, wordsFor } from './fixtures.ts';
import { officeByCode } from '#db/seed/reference/offices.ts';

const kk = wordsFor('coordinator');
const ru = wordsFor('lead.akmola');
const akmola = officeByCode('AKM');

test('the coordinator finds what is missing, reminds an office, and its lead sees the letter', async ({ signIn, visit, product, screenshots, axe }) => {
  const page = await signIn('coordinator');
  await page.goto('/consolidation?period=2022');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2022');
  await expect(page.getByRole('heading', { name: kk('consolidation.ready.title') })).toBeVisible();
  await screenshots(page, 'consolidation-2022');

  // What is missing leads to its record in two clicks.
  await page.getByRole('link', { name: new RegExp(`^${kk('consolidation.filters.missing')}`) }).click();
  await expect(page).toHaveURL(/only=missing/);
  const row = page.getByRole('row').filter({ hasText: akmola.name.kk });
  await row.locator(`a[href^="/risks?office=${akmola.id}"]`).first().click();
  await expect(page).toHaveURL(/\/risks\?office=/);
  await page.locator(`a[href^="/risks/${akmola.id}/"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`/risks/${akmola.id}/`));

  // Nobody may be reminded without having been chosen.
  await page.goto('/consolidation?period=2022');
  await page.getByRole('button', { name: kk('consolidation.remind.send') }).click();
  await expect(page.getByRole('alert').filter({ hasText: kk('consolidation.errors.noOffice') })).toBeVisible();
  await page.getByLabel(akmola.name.kk, { exact: true }).check();
  await page.getByLabel(kk('consolidation.remind.text')).fill('Мерзімі өткен тәуекелдерді жабыңыз');
  await page.getByRole('button', { name: kk('consolidation.remind.send') }).click();
  await expect(page.getByText(kk('consolidation.done.reminded', { count: 1 }), { exact: true })).toBeVisible();
  await expect(page.getByLabel(akmola.name.kk, { exact: true })).toBeDisabled();
  await page.goto('/consolidation?period=2022&view=reminders');
  await expect(page.getByRole('row').filter({ hasText: akmola.name.kk })).toContainText('Мерзімі өткен тәуекелдерді жабыңыз');
  await axe(page);

  const lead = await signIn('lead.akmola');
  await lead.goto('/periods');
  await expect(lead.getByText('Мерзімі өткен тәуекелдерді жабыңыз')).toBeVisible();
  await screenshots(lead, 'consolidation-lead-reminded');
  const [mail] = await product.owner<{ body: string }[]>`
    select body from identity.mail_messages where recipient = ${personOf('lead.akmola').email} and subject = ${ru('consolidation.mail.subject', { period: '2022' })}`;
  expect(mail!.body).toContain('Мерзімі өткен тәуекелдерді жабыңыз');
  const stranger = await visit();
  expect((await stranger.goto('/consolidation'))?.url()).toContain('/sign-in');
});

test('a finding is explained, stands quietly and comes back with another number', async ({ signIn, product, screenshots, axe }) => {
  const page = await signIn('coordinator');
  await page.goto('/consolidation?period=2026-10&view=findings&rule=zerosByOne');
  const table = page.getByRole('table', { name: kk('consolidation.rules.zerosByOne.name') });
  await expect(table.getByRole('row')).toHaveCount(2);
  await screenshots(page, 'consolidation-findings');
  await axe(page);
  await table.getByText(kk('consolidation.findings.explain')).click();
  await table.getByLabel(kk('consolidation.findings.why')).fill('Ұйым қазан айында жұмыс істемеген');
  await table.getByRole('button', { name: kk('consolidation.findings.keep') }).click();
  await expect(page.getByText(kk('consolidation.done.explained'), { exact: true })).toBeVisible();
  await page.goto('/consolidation?period=2026-10&view=findings');
  await expect(page.getByRole('heading', { name: kk('consolidation.rules.zerosByOne.name') })).toHaveCount(0);
  await page.locator('summary', { hasText: kk('consolidation.findings.explained', { count: 1 }) }).click();
  await expect(page.getByText('Ұйым қазан айында жұмыс істемеген')).toBeVisible();

  await product.owner`
    update value_examinations set findings = (select jsonb_agg(case when f ->> 'rule' = 'zerosByOne' then f || '{"count": 2}' else f end) from jsonb_array_elements(findings) f)
    where findings @> '[{"rule": "zerosByOne"}]'`;
  await page.reload();
  await expect(page.getByRole('heading', { name: kk('consolidation.rules.zerosByOne.name') })).toBeVisible();
});

test('what was accepted is consolidated at once; an office with an open month is left out', async ({ signIn, product }) => {
  const page = await signIn('coordinator');
  await page.goto('/consolidation?period=2022-12');
  await page.getByRole('button', { name: new RegExp(`^${kk('consolidation.ready.consolidate', { count: 42 }).split('(')[0]!}`) }).click();
  await expect(page.getByText(kk('consolidation.done.consolidatedSome', { count: 42, left: 2 }), { exact: true })).toBeVisible();
  const states = await product.owner<{ state: string; count: number }[]>`select state, count(*)::int as count from periods where month = '2022-12-01' group by 1 order by 1`;
  expect([...states]).toEqual([{ state: 'closed', count: 2 }, { state: 'consolidated', count: 42 }]);
  const auditor = await signIn('auditor');
  await auditor.goto('/consolidation?period=2022-12');
  await expect(auditor.getByRole('button', { name: wordsFor('auditor')('consolidation.remind.send') })).toHaveCount(0);
});
