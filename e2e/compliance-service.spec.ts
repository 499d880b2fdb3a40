import { personOf, expect, test, wordsFor } from './fixtures.ts';

const officerAccount = 'compliance.kostanay';
const commissionerAccount = 'commissioner.kostanay';
const ru = wordsFor(officerAccount);
const day = '2026-11-02';

test('an officer enters the service, a document and a certificate; the commissioner sees them in the register, and the figures count them', async ({ signIn, screenshots, axe }) => {
  const commissioner = await signIn(commissionerAccount);
  await commissioner.goto('/compliance-services/figures');
  const shownOf = async (name: string) => {
    const text = await commissioner.locator('main').getByRole('row').filter({ hasText: ru('complianceServices.figures.total') }).getByRole('cell').nth(name === 'established' ? 1 : 3).getByRole('link').innerText();
    return Number(text.replaceAll(/\D/g, ''));
  };
  const [established, certified] = [await shownOf('established'), await shownOf('certified')];
  await screenshots(commissioner, '5-compliance-figures', { fullPage: true });
  await axe(commissioner);

  const officer = await signIn(officerAccount);
  await officer.goto('/compliance-services');
  const name = await officer.getByRole('heading', { level: 1 }).innerText();
  const address = new URL(officer.url()).pathname;
  const service = officer.locator('details').filter({ hasText: ru('complianceServices.service.add') });
  await service.locator('summary').click();
  await service.getByLabel(ru('complianceServices.choices.established.yes'), { exact: true }).check();
  await service.getByLabel(ru('complianceServices.fields.effectiveOn')).fill(day);
  await service.getByRole('button', { name: ru('complianceServices.save') }).click();
  await expect(service.getByText(ru('platform.errors.required')).first()).toBeVisible();
  await service.getByLabel(ru('complianceServices.fields.form')).selectOption('oneOfficer');
  await service.getByLabel(ru('complianceServices.fields.appointedBy')).selectOption('boardOfDirectors');
  await service.getByLabel(ru('complianceServices.fields.officerName')).fill(personOf(officerAccount).fullName);
  await service.getByRole('button', { name: ru('complianceServices.save') }).click();
  await expect(officer.getByText(ru('complianceServices.done.saveService'), { exact: true })).toBeVisible();
  await expect(officer.getByText(ru('complianceServices.markers.title', { met: 1, all: 7 }))).toBeVisible();

  const document = officer.locator('details').filter({ hasText: ru('complianceServices.documents.add') });
  await document.locator('summary').click();
  await document.getByLabel(ru('complianceServices.fields.documentCode')).selectOption('D04');
  await document.getByLabel(ru('complianceServices.fields.adoptedOn')).fill(day);
  await document.getByLabel(ru('complianceServices.fields.file')).setInputFiles({ name: 'standard.txt', mimeType: 'text/plain', buffer: Buffer.from('Антикоррупционный стандарт') });
  await document.getByRole('button', { name: ru('complianceServices.save') }).click();
  await expect(officer.getByText(ru('complianceServices.done.saveDocument'), { exact: true })).toBeVisible();
  await expect(officer.getByRole('link', { name: 'standard.txt' })).toBeVisible();

  const certificate = officer.locator('details').filter({ hasText: ru('complianceServices.certificates.add') });
  await certificate.locator('summary').click();
  await certificate.getByLabel(ru('complianceServices.fields.standardCode')).selectOption('ISO37001-2025');
  await certificate.getByLabel(ru('complianceServices.fields.number')).fill('KZ.77.12345');
  await certificate.getByLabel(ru('complianceServices.fields.issuedBy')).fill('ТОО «Сапа-Серт»');
  await certificate.getByLabel(ru('complianceServices.fields.issuedOn'), { exact: true }).fill(day);
  await certificate.getByLabel(ru('complianceServices.fields.validUntil')).fill('2029-11-01');
  await certificate.getByRole('button', { name: ru('complianceServices.save') }).click();
  await expect(officer.getByText(ru('complianceServices.done.saveCertificate'), { exact: true })).toBeVisible();
  await screenshots(officer, '5-compliance-organisation', { fullPage: true });
  await axe(officer);

  await commissioner.goto('/compliance-services?certificate=valid');
  const row = commissioner.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText(ru('complianceServices.serviceStates.established'));
  await expect(row).toContainText(personOf(officerAccount).fullName);
  await screenshots(commissioner, '5-compliance-register', { fullPage: true });
  await axe(commissioner);
  await row.getByRole('link').first().click();
  await expect(commissioner).toHaveURL(new RegExp(`${address}$`));
  await expect(commissioner.getByRole('link', { name: 'standard.txt' })).toBeVisible();
  await expect(commissioner.getByText(ru('complianceServices.service.add'))).toHaveCount(0);

  await commissioner.goto('/compliance-services/figures');
  expect([await shownOf('established'), await shownOf('certified')]).toEqual([established + 1, certified + 1]);
  await commissioner.goto(`/compliance-services/figures?on=2026-11-01`);
  expect([await shownOf('established'), await shownOf('certified')]).toEqual([established, certified]);
});
