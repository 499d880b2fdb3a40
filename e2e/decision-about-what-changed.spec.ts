import type { Page } from '@playwright/test';
import { commissionerOf, officeTeam, type Person } from '#db/seed/reference/people.ts';
import { expect, test, wordsOf, type SignIn, type Words } from './fixtures.ts';
import { decideCharter, expectSaved } from './lib/charters.ts';
import type { Product } from './lib/product.ts';

const newWord = 'Жаңартылған';
const laterWord = 'Нақтыланған';

type Charter = { officeId: string; charterId: string; page: string; manager: Person; lead: Person; commissioner: Person };

/** A charter of the demo that waits for a decision, with the people of its office and region. */
async function charterIn(product: Product, state: 'submitted' | 'agreed'): Promise<Charter> {
  const [row] = await product.owner<{ officeId: string; charterId: string; officeCode: string; regionCode: string }[]>`
    select c.office_id as "officeId", c.id as "charterId", o.code as "officeCode", c.region_code as "regionCode"
    from charters c join offices o on o.id = c.office_id
    where c.state = ${state} and c.region_code is not null order by c.code limit 1`;
  const { officeId, charterId, officeCode, regionCode } = row!;
  return { officeId, charterId, page: `/charters/${officeId}/${charterId}`, ...officeTeam(officeCode), commissioner: commissionerOf(regionCode) };
}

const enter = (signIn: SignIn, person: Person, options = {}): Promise<Page> => signIn(person.email.split('@')[0]!, options);

/** Takes the charter back, gives its goal another first word, and submits it again. */
async function resubmit(page: Page, words: Words, charter: Charter, word: string): Promise<string> {
  await page.goto(charter.page);
  await decideCharter(page, words, 'withdraw');
  await page.getByRole('link', { name: words('charters.document.edit') }).first().click();
  const goal = page.getByLabel(words('charters.fields.inLanguage', { field: words('charters.fields.goal'), language: words(`charters.languages.${charter.manager.language}`) }));
  const [oldWord = '', ...rest] = (await goal.inputValue()).split(' ');
  await goal.fill([word, ...rest].join(' '));
  await expectSaved(page, words, 'basics');
  await decideCharter(page, words, 'submit');
  return oldWord;
}

const stateOf = async ({ owner }: Product, { officeId, charterId }: Charter) =>
  (await owner<{ state: string; versions: number }[]>`
    select state, (select count(*)::int from charter_versions v where v.office_id = c.office_id and v.charter_id = c.id) as versions
    from charters c where c.office_id = ${officeId} and c.id = ${charterId}`)[0];

test('a lead who approves what changed meanwhile sees the difference, and nothing is approved until they decide about it', async ({ signIn, product, screenshots, axe }) => {
  test.setTimeout(150_000);
  const charter = await charterIn(product, 'agreed');
  const [office, region] = [wordsOf(charter.lead.language), wordsOf(charter.commissioner.language)];

  const lead = await enter(signIn, charter.lead);
  await lead.goto(charter.page);
  await expect(lead.getByRole('button', { name: office('charters.movements.approve'), exact: true }).first()).toBeVisible();

  const oldWord = await resubmit(await enter(signIn, charter.manager), office, charter, newWord);
  const commissioner = await enter(signIn, charter.commissioner);
  await commissioner.goto(charter.page);
  const since = commissioner.locator('#since-submission');
  await expect(since.locator('ins', { hasText: newWord }), 'a later review shows what changed').toHaveText(newWord);
  await screenshots(commissioner, '3-later-review', { fullPage: true });
  await axe(commissioner);
  await decideCharter(commissioner, region, 'agree');

  const approve = office('charters.movements.approve');
  await lead.getByRole('button', { name: approve, exact: true }).first().click();
  await lead.getByRole('dialog').getByRole('button', { name: approve, exact: true }).click();
  await expect(lead.getByText(office('charterLife.submissions.refused'))).toBeVisible();
  const changed = lead.locator('#changed-meanwhile');
  // The page has read what is there now, and the refusal stays.
  await expect(lead.locator('#since-submission ins', { hasText: newWord })).toHaveText(newWord);
  await expect(changed.locator('del', { hasText: oldWord })).toHaveText(oldWord);
  await expect(changed.locator('ins', { hasText: newWord })).toHaveText(newWord);
  expect(await stateOf(product, charter)).toEqual({ state: 'agreed', versions: 0 });
  await screenshots(lead, '3-approval-refused-with-difference', { fullPage: true });
  await axe(lead);

  await decideCharter(lead, office, 'approve');
  expect(await stateOf(product, charter)).toEqual({ state: 'approved', versions: 1 });
  await expect(lead.getByText(newWord).first()).toBeVisible();
});

test('without scripts a commissioner who returns what changed meanwhile sees the difference and keeps the remark', async ({ signIn, product, screenshots }) => {
  test.setTimeout(90_000);
  const charter = await charterIn(product, 'submitted');
  const [office, region] = [wordsOf(charter.manager.language), wordsOf(charter.commissioner.language)];
  const commissioner = await enter(signIn, charter.commissioner, { javaScriptEnabled: false });
  await commissioner.goto(charter.page);
  await resubmit(await enter(signIn, charter.manager), office, charter, laterWord);

  const remark = commissioner.getByLabel(region('charters.decision.remark'));
  const giveBack = commissioner.getByRole('button', { name: region('charters.movements.return'), exact: true });
  await remark.fill('Мақсатты нақтылаңыз');
  await giveBack.click();
  await expect(commissioner.getByText(region('charterLife.submissions.refused'))).toBeVisible();
  await expect(commissioner.locator('#changed-meanwhile ins', { hasText: laterWord })).toHaveText(laterWord);
  await expect(remark).toHaveValue('Мақсатты нақтылаңыз');
  expect(await stateOf(product, charter)).toMatchObject({ state: 'submitted' });
  await screenshots(commissioner, '3-return-refused-without-scripts', { fullPage: true });
  await giveBack.click();
  await expect(commissioner.getByText(region('charters.states.returned'), { exact: true }).first()).toBeVisible();
  expect(await stateOf(product, charter)).toMatchObject({ state: 'returned' });
});
