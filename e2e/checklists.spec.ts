import type { Page } from '@playwright/test';
import { expect, ready, test, wordsFor } from './fixtures.ts';
import { phone } from './lib/look.ts';

const officerAccount = 'compliance.akmola';
const reviewerAccount = 'commissioner.akmola';
const officerWords = wordsFor(officerAccount);
const reviewerWords = wordsFor(reviewerAccount);
const kk = wordsFor('coordinator');
const title = 'Комплаенс құжаттары, 2026 жыл';

const scoreOf = async (page: Page, label: string) => (await page.locator('dl > div', { has: page.locator('dt', { hasText: label }) }).first().locator('dd').first().innerText()).trim();

/** Saves itself: the mark beside the requirement says so. */
async function answer(page: Page, code: string, value: string, comment = '') {
  const form = page.getByTestId(`answer-${code}`);
  await form.getByRole('radio', { name: officerWords(`checklists.answers.${value}`), exact: true }).check();
  if (comment) await form.getByLabel(officerWords('checklists.comment')).fill(comment);
  await expect(page.locator('article', { has: form }).getByRole('status')).toContainText(officerWords('platform.drafts.saved', { at: '' }).trim().split(' ')[0]!);
}

async function prove(page: Page, code: string) {
  const requirement = page.locator('article', { has: page.getByTestId(`answer-${code}`) });
  await requirement.getByText(officerWords('checklists.attach.open')).click();
  await requirement.getByLabel(officerWords('checklists.attach.url')).fill('https://example.kz/policy');
  await requirement.getByLabel(officerWords('checklists.attach.title')).fill(`Құжат ${code}`);
  await requirement.getByRole('button', { name: officerWords('checklists.attach.button') }).click();
  await expect(requirement.getByRole('link', { name: `Құжат ${code}` })).toBeVisible();
}

async function openChapter(page: Page, code: string) {
  await page.getByRole('navigation', { name: officerWords('checklists.chapters') }).locator(`a[href$="/chapters/${code}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/chapters/${code}$`));
  await ready(page);
}

test('an officer answers and submits, the reviewer disagrees on two requirements, the officer mends them, the score changes', async ({ signIn, product, axe, screenshots }) => {
  test.setTimeout(150_000);
  const officer = await signIn(officerAccount);
  await officer.goto('/checklists');
  await officer.getByRole('link', { name: title, exact: true }).click();
  await expect(officer).toHaveURL(/\/checklists\/[^/]+\/[^/]+$/);
  await ready(officer);
  const address = new URL(officer.url()).pathname;
  await expect(officer.getByText(officerWords('checklists.next.inProgress'))).toBeVisible();
  const missing = await product.owner<{ code: string; chapter: string; lacks: string }[]>`
    select r.code, r.chapter_code as chapter, m.lacks from checklists c
    join lateral checklist_missing(c.office_id, c.id, '2026-11-23') m on true
    join framework_requirements r on r.version_id = c.framework_version_id and r.subject_id = m.subject_id
    where c.id = ${address.split('/').at(-1)!} order by r.position`;
  expect(missing.length).toBeGreaterThan(10);
  await expect(officer.getByRole('button', { name: officerWords('checklists.movements.submit.button'), exact: true })).toBeDisabled();

  const [first, second, ...rest] = missing;
  for (const chapter of [...new Set(missing.map((row) => row.chapter))]) {
    await officer.goto(address);
    await openChapter(officer, chapter);
    for (const { code } of missing.filter((row) => row.chapter === chapter)) {
      if (code === first!.code) {
        await answer(officer, code, 'met');
        await prove(officer, code);
      } else if (code === second!.code) await answer(officer, code, 'notApplicable', 'Директорлар кеңесі жоқ');
      else await answer(officer, code, 'notMet');
    }
  }
  await axe(officer);
  await screenshots(officer, '50-checklist-chapter');
  await officer.goto(address);
  const before = await scoreOf(officer, officerWords('checklists.reported'));
  await officer.getByRole('button', { name: officerWords('checklists.movements.submit.button'), exact: true }).click();
  await expect(officer.getByText(officerWords('checklists.next.submitted'))).toBeVisible();
  const [submission] = await product.owner<{ hash: string }[]>`select submission_hash as hash from checklists where id = ${address.split('/').at(-1)!}`;
  await expect(officer.getByText(submission!.hash)).toBeVisible();
  await axe(officer);

  const reviewer = await signIn(reviewerAccount);
  await reviewer.goto('/checklists?state=submitted');
  await reviewer.goto(`${address}/chapters/${first!.chapter}`);
  await ready(reviewer);
  const judge = async (code: string, value: string, remark: string) => {
    const form = reviewer.getByTestId(`verdict-${code}`);
    await form.getByRole('radio', { name: reviewerWords(`checklists.answers.${value}`), exact: true }).check();
    await form.getByLabel(reviewerWords('checklists.remark')).fill(remark);
    await form.getByLabel(reviewerWords('checklists.returnThis')).check();
    await expect(reviewer.locator('article', { has: form }).getByRole('status')).toContainText(reviewerWords('platform.drafts.saved', { at: '' }).trim().split(' ')[0]!);
  };
  await judge(first!.code, 'partly', 'Қол қойылған нұсқасы жоқ');
  if (second!.chapter !== first!.chapter) {
    await reviewer.goto(`${address}/chapters/${second!.chapter}`);
    await ready(reviewer);
  }
  await judge(second!.code, 'notMet', 'Бұл талап қолданылады');
  await axe(reviewer);
  await screenshots(reviewer, '50-checklist-review');
  await reviewer.goto(address);
  await reviewer.getByRole('button', { name: reviewerWords('checklists.movements.return.button'), exact: true }).click();
  await expect(reviewer.getByText(reviewerWords('checklists.next.returned'))).toBeVisible();

  // On a phone, only what was returned is open.
  const mobile = await signIn(officerAccount, { viewport: phone });
  await mobile.goto(`${address}/chapters/${second!.chapter}`);
  await ready(mobile);
  await expect(mobile.getByText('Бұл талап қолданылады')).toBeVisible();
  await answer(mobile, second!.code, 'partly', 'Жобасы дайын');
  await prove(mobile, second!.code);
  await screenshots(mobile, '50-checklist-phone');
  await mobile.goto(`${address}/chapters/${first!.chapter}`);
  await ready(mobile);
  await prove(mobile, first!.code);
  expect(rest.length).toBeGreaterThan(0);
  await expect(mobile.getByTestId(`answer-${rest[0]!.code}`)).toHaveCount(0);
  await mobile.goto(address);
  const after = await scoreOf(mobile, officerWords('checklists.reported'));
  expect(after).not.toBe(before);
  await mobile.getByRole('button', { name: officerWords('checklists.movements.submit.button'), exact: true }).click();
  await expect(mobile.getByText(officerWords('checklists.next.submitted'))).toBeVisible();

  await reviewer.goto(address);
  await reviewer.getByRole('button', { name: new RegExp(reviewerWords('checklists.agree.title').split(' ')[0]!) }).click();
  await reviewer.getByRole('button', { name: reviewerWords('checklists.movements.finish.button'), exact: true }).click();
  await expect(reviewer.getByText(reviewerWords('checklists.next.reviewed'))).toBeVisible();
  expect(await scoreOf(reviewer, reviewerWords('checklists.verified'))).toBe(after);

  // A gap becomes an action of the plan.
  await officer.goto(address);
  await officer.getByRole('link', { name: officerWords('checklists.gaps.plan') }).first().click();
  await officer.getByLabel(officerWords('gapActions.fields.text')).fill('Құжатты әзірлеп бекіту');
  await officer.getByLabel(officerWords('gapActions.fields.owner')).selectOption({ index: 1 });
  await officer.getByLabel(officerWords('gapActions.fields.dueOn')).fill('2026-12-25');
  await officer.locator('#kind-file').check();
  await axe(officer);
  await officer.getByRole('button', { name: officerWords('gapActions.plan.button') }).click();
  await expect(officer.getByText(officerWords('gapActions.done.plan'))).toBeVisible();
  await officer.goto('/actions?source=gap');
  await expect(officer.getByRole('link', { name: 'Құжатты әзірлеп бекіту' })).toBeVisible();
  await axe(officer);
});

test('a framework gets a new version, the running campaign moves to it, and the answers are kept', async ({ signIn, product, axe, screenshots }) => {
  const managerAccount = 'manager.akmola';
  const own = wordsFor(managerAccount);
  const [list] = await product.owner<{ office_id: string; id: string; campaign_id: string; points: number }[]>`
    select c.office_id, c.id, c.campaign_id, c.points from checklists c
    join memberships m on m.organisation_id = c.organisation_id and m.role = 'complianceOfficer' join identity.accounts a on a.id = m.person_id
    where a.email = ${`${officerAccount}@adal.example`} and c.framework_code = 'iso-37001'`;
  const answersOf = () => product.owner<{ code: string; answer: string }[]>`
    select r.code, a.answer from checklists c join framework_requirements r on r.version_id = c.framework_version_id
    join checklist_answers a on a.checklist_id = c.id and a.subject_id = r.subject_id where c.id = ${list!.id} and a.answer is not null order by r.position`;
  const before = await answersOf();
  const changed = before[0]!.code;

  const coordinator = await signIn('coordinator');
  await coordinator.goto('/frameworks/iso-37001/2');
  await coordinator.getByRole('button', { name: kk('frameworks.newDraft') }).click();
  await expect(coordinator).toHaveURL(/\/3\/edit/);
  await coordinator.goto(`/frameworks/iso-37001/3/requirement?code=${changed}`);
  await ready(coordinator);
  await coordinator.locator('input[name="isSame"][value="no"]').check();
  await coordinator.locator('[name="text.kk"]').fill('Пара алу тәуекеліне әсер ететін мән-жайлар мен олардың салдары жазылған.');
  await coordinator.getByRole('button', { name: kk('frameworks.edit.save') }).click();
  await expect(coordinator).toHaveURL(/\/3\/edit/);
  await coordinator.goto('/frameworks/iso-37001/3/difference');
  await ready(coordinator);
  await coordinator.getByRole('button', { name: kk('frameworks.publish.button'), exact: true }).click();
  await coordinator.getByRole('dialog').getByRole('button', { name: kk('frameworks.publish.button'), exact: true }).click();
  await expect(coordinator).toHaveURL(/\/frameworks\/iso-37001\/3$/);

  const manager = await signIn(managerAccount);
  await manager.goto(`/campaigns/${list!.office_id}/${list!.campaign_id}`);
  await ready(manager);
  await screenshots(manager, '51-campaign-upgrade');
  await axe(manager);
  await manager.getByRole('button', { name: own('campaigns.deeds.upgrade') }).first().click();
  await manager.getByRole('dialog').getByRole('button', { name: own('campaigns.deeds.upgrade') }).click();
  await expect.poll(async () => (await product.owner`select 1 from checklists c join framework_versions v on v.id = c.framework_version_id where c.id = ${list!.id} and v.number = 3`).length, { timeout: 30_000 }).toBe(1);
  expect(await answersOf()).toEqual(before.slice(1));

  const officer = await signIn(officerAccount);
  await officer.goto(`/checklists/${list!.office_id}/${list!.id}/chapters/4`);
  await ready(officer);
  const kept = before[1]!;
  await expect(officer.getByTestId(`answer-${kept.code}`).getByRole('radio', { name: officerWords(`checklists.answers.${kept.answer}`), exact: true })).toBeChecked();
  await expect(officer.getByTestId(`answer-${changed}`).locator('input:checked')).toHaveCount(0);
});
