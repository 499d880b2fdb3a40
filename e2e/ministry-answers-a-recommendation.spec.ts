import { expect, test, wordsFor } from './fixtures.ts';

const kk = wordsFor('coordinator');
const managerAccount = 'manager.mh';
const mh = wordsFor(managerAccount);
const wording = 'Дәрілік заттар тізілімін ашық порталда жариялау';

test('the coordinator recommends, the ministry plans and reports with proof, gets it back with remarks, reports again, and it is confirmed', async ({ signIn, product, screenshots, axe }) => {
  const [assessment] = await product.owner<{ office_id: string; id: string }[]>`
    select a.office_id, a.id from external_assessments a join offices o on o.id = a.office_id where o.code = 'MH' and a.concluded_on is not null order by a.concluded_on desc limit 1`;
  const coordinator = await signIn('coordinator');
  const figureOf = async (key: string) => {
    await coordinator.goto('/registers/assessments');
    const text = await coordinator.getByRole('main').innerText();
    const lines = text.split('\n').map((line) => line.trim());
    return Number(lines[lines.indexOf(kk(key)) + 1]!.replace(/\D/g, ''));
  };
  const given = await figureOf('coordinatorRegisters.figures.recommendations');
  const carriedOut = await figureOf('coordinatorRegisters.figures.carriedOut');

  await coordinator.goto(`/registers/assessments/${assessment!.office_id}/${assessment!.id}`);
  const form = coordinator.locator('details', { hasText: kk('coordinatorRegisters.give.title') });
  if ((await form.getAttribute('open')) === null) await form.getByText(kk('coordinatorRegisters.give.title')).first().click();
  await form.getByLabel(kk('recommendations.fields.wording')).first().fill(wording);
  await form.getByLabel(kk('recommendations.fields.reason')).first().fill('Тізілім жабық');
  await form.getByLabel(kk('recommendations.fields.dueInWorkingDays')).first().fill('15');
  await form.getByRole('button', { name: kk('coordinatorRegisters.give.button') }).click();
  await expect(coordinator.getByText(kk('coordinatorRegisters.done.give'))).toBeVisible();
  await axe(coordinator);
  expect(await figureOf('coordinatorRegisters.figures.recommendations')).toBe(given + 1);
  expect(await figureOf('coordinatorRegisters.figures.carriedOut')).toBe(carriedOut);

  const ministry = await signIn(managerAccount);
  await ministry.goto('/recommendations');
  await ministry.getByRole('link', { name: wording }).click();
  await expect(ministry.getByText(mh('recommendations.next.given'))).toBeVisible();
  const address = new URL(ministry.url()).pathname;
  await ministry.getByLabel(mh('recommendations.fields.plan'), { exact: true }).fill('Порталда жариялаймыз');
  await ministry.getByLabel(mh('recommendations.fields.planResponsible')).fill('Цифрландыру департаменті');
  await ministry.getByLabel(mh('recommendations.fields.planOn')).fill('2026-12-10');
  await ministry.getByRole('button', { name: mh('recommendations.movements.plan.button') }).click();
  await expect(ministry.getByText(mh('recommendations.done.plan'), { exact: true })).toBeVisible();
  await axe(ministry);

  await ministry.getByLabel(mh('recommendations.fields.result')).fill('Тізілім жарияланды');
  await ministry.getByRole('button', { name: mh('recommendations.movements.reportDone.button') }).click();
  await expect(ministry.getByRole('alert').getByText(mh('recommendations.refusals.proofMissing'))).toBeVisible();
  await ministry.getByLabel(mh('recommendations.proofs.file'), { exact: true }).setInputFiles({ name: 'registry.txt', mimeType: 'text/plain', buffer: Buffer.from('Тізілім') });
  await ministry.getByRole('button', { name: mh('recommendations.proofs.attachFile') }).click();
  await expect(ministry.getByRole('link', { name: 'registry.txt' })).toBeVisible();
  await ministry.getByLabel(mh('recommendations.fields.result')).fill('Тізілім жарияланды');
  await ministry.getByRole('button', { name: mh('recommendations.movements.reportDone.button') }).click();
  await expect(ministry.getByText(mh('recommendations.done.reportDone'), { exact: true })).toBeVisible();
  expect(await figureOf('coordinatorRegisters.figures.carriedOut')).toBe(carriedOut + 1);

  await coordinator.goto(address);
  await coordinator.getByLabel(kk('recommendations.fields.remark')).fill('Тізілім толық емес');
  await coordinator.getByRole('button', { name: kk('recommendations.movements.return.button') }).click();
  await expect(coordinator.getByText(kk('recommendations.states.returned'), { exact: true }).first()).toBeVisible();
  expect(await figureOf('coordinatorRegisters.figures.carriedOut')).toBe(carriedOut);

  await ministry.goto(address);
  await expect(ministry.getByText('Тізілім толық емес').first()).toBeVisible();
  await screenshots(ministry, '30-recommendation-returned', { fullPage: true });
  await ministry.getByLabel(mh('recommendations.fields.result')).fill('Тізілім толықтырылды');
  await ministry.getByRole('button', { name: mh('recommendations.movements.reportDone.button') }).click();
  await expect(ministry.getByText(mh('recommendations.done.reportDone'), { exact: true })).toBeVisible();

  await coordinator.goto(address);
  await coordinator.getByRole('button', { name: kk('recommendations.movements.confirm.button'), exact: true }).click();
  await expect(coordinator.getByText(kk('recommendations.states.confirmed')).first()).toBeVisible();
  expect(await figureOf('coordinatorRegisters.figures.carriedOut')).toBe(carriedOut + 1);
  await screenshots(coordinator, '30-recommendation-register', { fullPage: true });
});
