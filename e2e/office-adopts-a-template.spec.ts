import { templateOf } from '#db/seed/reference/templates.ts';
import { expect, personOf, test, wordsFor } from './fixtures.ts';
import { decideCharter, expectSaved } from './lib/charters.ts';
import { sheetOn } from './lib/daily-log.ts';

const kk = wordsFor('manager.turkistan');
const apparatus = 'Түркістан облысы әкімінің аппараты';
const name = 'Түркістан облысында сыбайлас жемқорлыққа қарсы мәдениетті қалыптастыру';

test('an office adopts a template; the commissioner returns it and then agrees; the lead approves; the log works from it', async ({ signIn, screenshots, axe }) => {
  test.setTimeout(150_000);
  const template = templateOf('2024-culture');
  const manager = await signIn('manager.turkistan');
  await manager.goto('/charters');
  await manager.getByRole('link', { name: kk('charters.list.create') }).first().click();
  await expect(manager.getByRole('heading', { level: 1 })).toHaveText(kk('charters.new.title'));
  await manager.getByRole('link', { name: template.name.kk }).click();
  await expect(manager.getByRole('heading', { level: 1 })).toHaveText(template.name.kk);
  await screenshots(manager, '3-manager-chooses-a-template');
  await manager.locator('[name="name.kk"]').fill(name);
  await manager.getByLabel(kk('charters.fields.startsOn')).fill('2026-11-30');
  await manager.getByLabel(kk('charters.fields.endsOn')).fill('2026-11-02');
  await manager.getByRole('button', { name: kk('charters.new.adopt') }).click();
  await expect(manager.getByText(kk('charters.errors.endBeforeStart'))).toBeVisible();
  await manager.getByLabel(kk('charters.fields.startsOn')).fill('2026-11-02');
  await manager.getByLabel(kk('charters.fields.endsOn')).fill('2026-12-31');
  await manager.getByRole('button', { name: kk('charters.new.adopt') }).click();
  await expect(manager).toHaveURL(/\/charters\/[\w-]+\/[\w-]+\/edit$/);
  await expect(manager.getByText(kk('charters.done.adopt'))).toBeVisible();
  const page = new URL(manager.url()).pathname.replace(/\/edit$/, '');
  const submit = manager.getByRole('button', { name: kk('charters.movements.submit'), exact: true }).first();
  await expect(submit, 'not complete yet').toBeDisabled();

  // The draft saves itself, section by section.
  await manager.getByLabel(kk('charters.fields.inLanguage', { field: kk('charters.fields.goal'), language: kk('charters.languages.kk') })).fill('2026 жылдың соңына дейін екі мың адамды қамту');
  await expectSaved(manager, kk, 'basics');
  await manager.locator('#team [name="customer"]').selectOption(personOf('lead.turkistan').id);
  await manager.locator('#team [name="manager"]').selectOption(personOf('manager.turkistan').id);
  await manager.locator(`#executors-${personOf('executor.turkistan').id}`).check();
  await expectSaved(manager, kk, 'team');
  await manager.getByPlaceholder(kk('charters.edit.searchOrganisations')).fill(apparatus);
  await manager.getByRole('checkbox', { name: new RegExp(apparatus) }).check();
  await expectSaved(manager, kk, 'organisations');

  const indicators = manager.locator('#indicators details[data-row]');
  const count = template.indicators.length;
  await expect(indicators).toHaveCount(count);
  for (let index = 0; index < count; index += 1) {
    await manager.locator(`#indicators button[value="quarterEnds:${index}"]`).click();
    const planned = manager.locator(`[name="indicators[${index}].targets[0].planned"]`);
    await expect(planned).toBeVisible();
    await planned.fill(index === count - 1 ? '0,9' : '1 200');
  }
  await expectSaved(manager, kk, 'indicators');
  await screenshots(manager, '3-manager-edits', { fullPage: true });
  await expect(manager.getByText(kk('charters.completeness.complete'))).toBeVisible();
  await axe(manager);
  await manager.reload();
  await expect(manager.locator(`[name="indicators[0].targets[0].planned"]`)).toHaveValue(/^1\s?200$/);
  await expect(submit).toBeEnabled();
  await decideCharter(manager, kk, 'submit');
  await expect(manager).toHaveURL(new RegExp(`${page}$`));
  await screenshots(manager, '3-submitted');

  const commissioner = await signIn('commissioner.turkistan');
  await commissioner.goto('/');
  await expect(commissioner).toHaveURL(/\/region$/);
  await screenshots(commissioner, '3-commissioner-queue');
  await commissioner.getByRole('link', { name }).click();
  await expect(commissioner.getByRole('heading', { level: 1 })).toHaveText(name);
  await commissioner.getByRole('button', { name: kk('charters.movements.return'), exact: true }).click();
  await expect(commissioner.getByText(kk('charters.errors.remarkMissing'))).toBeVisible();
  await commissioner.getByLabel(kk('charters.decision.remark')).fill('Мақсатта адамдар санын нақтылаңыз');
  await commissioner.getByRole('button', { name: kk('charters.movements.return'), exact: true }).click();
  await expect(commissioner.getByText(kk('charters.done.return'), { exact: true })).toBeVisible();

  await manager.goto(page);
  await expect(manager.getByText('Мақсатта адамдар санын нақтылаңыз').first()).toBeVisible();
  await screenshots(manager, '3-returned');
  await manager.getByRole('link', { name: kk('charters.document.edit') }).first().click();
  await manager.getByLabel(kk('charters.fields.inLanguage', { field: kk('charters.fields.goal'), language: kk('charters.languages.kk') })).fill('2026 жылдың соңына дейін 2 400 адамды қамту');
  await expectSaved(manager, kk, 'basics');
  await decideCharter(manager, kk, 'submit');

  await commissioner.goto(page);
  await screenshots(commissioner, '3-commissioner-sees', { fullPage: true });
  await axe(commissioner);
  await decideCharter(commissioner, kk, 'agree');

  const lead = await signIn('lead.turkistan');
  await lead.goto('/');
  await expect(lead).toHaveURL(/\/office$/);
  await screenshots(lead, '3-lead-office');
  await lead.getByRole('link', { name }).click();
  await decideCharter(lead, kk, 'approve');
  await expect(lead.getByText(personOf('commissioner.turkistan').fullName).first()).toBeVisible();
  await screenshots(lead, '3-approved', { fullPage: true });
  await axe(lead);
  await lead.getByRole('link', { name: kk('charters.versions.version', { version: 1 }) }).first().click();
  await expect(lead.getByText(kk('charters.versions.matches')).first()).toBeVisible();
  await screenshots(lead, '3-version');

  const executor = sheetOn(await signIn('executor.turkistan'));
  await executor.page.goto('/charters');
  await executor.page.getByRole('link', { name }).click();
  await executor.page.getByRole('link', { name: kk('charters.document.log') }).click();
  await expect(executor.rows).toHaveCount(count);
  await executor.point(0);
  await executor.type('3');
  await executor.page.keyboard.press('Enter');
  await expect(executor.page.getByText(kk('dailyLog.connection.saved'), { exact: true })).toBeVisible();
  await screenshots(executor.page, '3-executor-logs');
});
