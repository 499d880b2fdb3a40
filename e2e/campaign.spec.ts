import { createFrameworkVersion, requirementsOf } from '#db/test/framework.fixtures.ts';
import { expect, test, wordsFor } from './fixtures.ts';

const coordinatorAccount = 'coordinator';
const leadAccount = 'lead.akmola';
const kk = wordsFor(coordinatorAccount);
const ownWords = wordsFor(leadAccount);
const title = 'Квазимемлекеттік сектор, 2026 жыл';

test('the coordinator sends to all organisations; the server is killed in the middle, started again, and each has one checklist', async ({ signIn, product, screenshots, axe }) => {
  test.setTimeout(150_000);
  const { owner } = product;
  const { versionId } = await createFrameworkVersion(owner, requirementsOf(40));
  const [expected] = await owner<{ count: number }[]>`
    select count(*)::int as count from organisation_placements p join organisations g on g.office_id = p.office_id and g.id = p.organisation_id
    where g.kind = 'quasi_public' and p.effective_on <= '2026-11-23' and (p.ended_on is null or p.ended_on > '2026-11-23')`;
  const all = expected!.count;
  expect(all).toBeGreaterThan(6_000);

  const sender = await signIn(coordinatorAccount);
  await sender.goto('/campaigns');
  await sender.getByRole('link', { name: kk('campaigns.new') }).click();
  await sender.getByLabel(kk('campaigns.fields.title')).fill(title);
  await sender.getByLabel(kk('campaigns.fields.framework')).selectOption(versionId);
  await sender.getByLabel(kk('campaigns.fields.dueOn')).fill('2026-12-15');
  const counted = sender.getByRole('status').filter({ hasText: kk('campaigns.audience.count', { count: all }) });
  await expect(counted).toBeVisible();
  await sender.getByLabel(kk('campaigns.audience.list')).fill('970740000000\nМұндай ұйым жоқ');
  await expect(sender.getByText('Мұндай ұйым жоқ', { exact: true }).and(sender.locator('li'))).toBeVisible();
  await screenshots(sender, '5-campaign-form', { fullPage: true });
  await axe(sender);
  await sender.getByLabel(kk('campaigns.audience.list')).fill('');
  await expect(counted).toBeVisible();
  await sender.getByRole('button', { name: kk('campaigns.save') }).click();
  await expect(sender.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(sender.getByRole('heading', { level: 2 })).toHaveText(kk('campaigns.audience.count', { count: all }));
  await screenshots(sender, '5-campaign-draft', { fullPage: true });
  await axe(sender);

  // One of the organisations in the middle is held, as by somebody who edits it: sending waits there.
  const [middle] = await owner<{ office_id: string; id: string }[]>`
    select g.office_id, g.id from organisations g join organisation_placements p on p.office_id = g.office_id and p.organisation_id = g.id
    where g.kind = 'quasi_public' and p.ended_on is null order by g.office_id, g.id offset 3200 limit 1`;
  let release = () => {};
  const held = owner.begin(async (transaction) => {
    await transaction`select from organisations where office_id = ${middle!.office_id} and id = ${middle!.id} for update`;
    await new Promise<void>((resolve) => (release = resolve));
  });
  await sender.getByRole('button', { name: kk('campaigns.deeds.send') }).click();
  await sender.getByRole('dialog').getByRole('button', { name: kk('campaigns.deeds.send') }).click();
  await expect(sender.getByRole('status').filter({ hasText: kk('campaigns.underWay.sending', { done: 3000, all }) })).toBeVisible({ timeout: 20_000 });
  await screenshots(sender, '5-campaign-sending', { fullPage: true });
  await axe(sender);

  const address = sender.url();
  await sender.close();
  await product.kill();
  release();
  await held;
  await product.restart();
  const page = await signIn(coordinatorAccount);
  await page.goto(address);
  await expect(page.getByText(kk('campaigns.states.sent'), { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(kk('campaigns.progress.about', { count: all }))).toBeVisible();
  const [made] = await owner<{ rows: number; organisations: number; sent: number }[]>`
    select count(*)::int as rows, count(distinct x.organisation_id)::int as organisations, (select sent_count from campaigns c where c.id = x.campaign_id) as sent
    from checklists x where x.title = ${title} group by x.campaign_id`;
  expect(made).toEqual({ rows: all, organisations: all, sent: all });
  await screenshots(page, '5-campaign-progress', { fullPage: true });
  await axe(page);

  const lead = await signIn(leadAccount);
  await lead.goto('/campaigns');
  await screenshots(lead, '5-campaigns-received', { fullPage: true });
  await axe(lead);
  await lead.getByRole('link', { name: title }).click();
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(lead.getByRole('button', { name: ownWords('campaigns.deeds.close') })).toHaveCount(0);
});
