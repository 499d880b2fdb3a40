import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { actorOf, createOffice, createOrganisation, createPerson } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { loadBatchPage, loadReviewPage, selectReviewTerms, selectWaitingFacts } from './risk-review.queries.server.ts';
import { abandonBatch, acceptBatch, beginBatch, decide, lookAtSample } from './risk-review.service.server.ts';
import { reviewSearch } from './risk-review.schema.ts';

const today = '2026-11-23';
type Place = { officeId: string; organisationId: string; regionCode: string; analysisId: string; reporter: string };

let db: TestDatabase;
let akmola: Place;
let aktobe: Place;
let commissioner: Actor;
let neighbour: Actor;

async function createPlace(regionCode: string): Promise<Place> {
  const { officeId } = await createOffice(db.owner, { regionCode });
  const organisationId = await createOrganisation(db.owner, officeId, regionCode);
  const [analysisId, reporter] = [uuid(), await createPerson(db.owner, 'Reporter')];
  await db.owner`insert into internal_analyses (office_id, organisation_id, region_code, id, year, number, language, object, period_from, period_to, direction_codes, performer_kind, created_by, created_by_name)
    values (${officeId}, ${organisationId}, ${regionCode}, ${analysisId}, 2026, 1, 'kk', 'Object', '2025-01-01', '2025-12-31', '{B.HR}', 'unit', ${reporter}, 'N')`;
  return { officeId, organisationId, regionCode, analysisId, reporter };
}

let count = 0;
type Change = { identifiedOn?: string; eliminatedOn?: string; reportedAt?: string; url?: string; title?: string; reporter?: string };

/** A risk whose elimination was reported, with one recommendation and its proof. */
async function waiting(place: Place, change: Change = {}): Promise<string> {
  const [riskId, recommendationId, number] = [uuid(), uuid(), ++count];
  const reporter = change.reporter ?? place.reporter;
  const { identifiedOn = '2026-09-01', eliminatedOn = '2026-11-10', reportedAt = `${eliminatedOn}T15:00:00+05:00`, url = `https://docs.example/${number}.pdf` } = change;
  const key = { office_id: place.officeId, organisation_id: place.organisationId, region_code: place.regionCode };
  await db.owner`insert into risks ${db.owner({
    ...key, analysis_id: place.analysisId, id: riskId, year: 2026, code: `r-${number}`, state: 'eliminated', title: change.title ?? `Title ${number}`, direction_code: 'B.HR',
    identified_on: identifiedOn, eliminated_on: eliminatedOn, reported_by: reporter, reported_by_name: 'Reporter', reported_at: reportedAt, author_id: reporter, author_name: 'N',
  })}`;
  await db.owner`insert into risk_recommendations ${db.owner({
    ...key, risk_id: riskId, id: recommendationId, position: 0, kind_code: 'training', text: 'Teach', evidence_kinds: ['list'], state: 'done', done_on: eliminatedOn, owner_name: 'Somebody',
    due_on: '2026-12-01', author_id: reporter, author_name: 'N',
  })}`;
  await db.owner`insert into risk_proofs ${db.owner({ ...key, risk_id: riskId, recommendation_id: recommendationId, id: uuid(), evidence_kind: 'list', title: 'List', url, author_id: reporter, author_name: 'N' })}`;
  await db.owner`insert into risk_decisions ${db.owner({
    ...key, risk_id: riskId, id: uuid(), from_state: 'inProgress', to_state: 'eliminated', decided_by: reporter, decided_by_name: 'N', decided_by_role: 'projectManager', decided_at: reportedAt,
  })}`;
  return riskId;
}

const read = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'read', body);
const write = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, 'write', body);
const refusal = (work: Promise<unknown>) =>
  work.then(() => 'done', (error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return [error.status, error.messageKey];
  });
const page = (actor: Actor, search: Record<string, string> = {}) => read(actor, (transaction) => loadReviewPage(transaction, actor, reviewSearch.parse(search), today));
const reasonsOf = async (actor: Actor, riskId: string) =>
  (await read(actor, async (transaction) => selectWaitingFacts(transaction, await selectReviewTerms(transaction, today)))).find((facts) => facts.riskId === riskId)?.reasons.map(({ code }) => code);
const stateOf = async (riskId: string) => (await db.owner<{ state: string }[]>`select state from risks where id = ${riskId}`)[0]!.state;

beforeAll(async () => {
  db = await createTestDatabase();
  [akmola, aktobe] = [await createPlace('KZ-11'), await createPlace('KZ-15')];
  const reviewer = async (regionCode: string) =>
    actorOf({ officeId: uuid(), regionCode, personId: await createPerson(db.owner, `Commissioner ${regionCode}`) }, 'commissioner', 'region');
  commissioner = await reviewer('KZ-11');
  neighbour = await reviewer('KZ-15');
});
afterAll(() => db.close());

test('each reason is found in the records, and nothing else is', async () => {
  expect(await reasonsOf(commissioner, await waiting(akmola))).toEqual([]);
  expect(await reasonsOf(commissioner, await waiting(akmola, { url: 'https://www.gov.kz/' }))).toEqual(['noProof']);
  const [first, second] = [await waiting(akmola, { url: 'https://docs.example/same.pdf' }), await waiting(akmola, { url: 'https://docs.example/same.pdf' })];
  expect([await reasonsOf(commissioner, first), await reasonsOf(commissioner, second)]).toEqual([['proofReused'], ['proofReused']]);
  expect(await reasonsOf(commissioner, await waiting(akmola, { identifiedOn: '2026-11-10' }))).toEqual(['eliminatedSameDay']);
  expect(await reasonsOf(commissioner, await waiting(akmola, { reportedAt: '2026-11-19T12:00:00+05:00' }))).toEqual(['backDated']);
  expect(await reasonsOf(commissioner, await waiting(akmola, { reportedAt: '2026-11-17T12:00:00+05:00' }))).toEqual([]);
});

test('the same words in another organisation that the reviewer sees are a copy', async () => {
  const other: Place = { ...akmola, organisationId: await createOrganisation(db.owner, akmola.officeId, 'KZ-11'), analysisId: uuid() };
  await db.owner`insert into internal_analyses (office_id, organisation_id, region_code, id, year, number, language, object, period_from, period_to, direction_codes, performer_kind, created_by, created_by_name)
    values (${other.officeId}, ${other.organisationId}, 'KZ-11', ${other.analysisId}, 2026, 1, 'kk', 'Object', '2025-01-01', '2025-12-31', '{B.HR}', 'unit', ${other.reporter}, 'N')`;
  const [one, copy] = [await waiting(akmola, { title: 'Copied words' }), await waiting(other, { title: 'Copied  Words' })];
  expect(await reasonsOf(commissioner, one)).toBeDefined();
  const same = await waiting(other, { title: 'Copied words' });
  expect(await reasonsOf(commissioner, same)).toEqual(['textCopied']);
  expect(await stateOf(copy)).toBe('eliminated');
});

test('many by one person in the last working days of a month', async () => {
  const reporter = await createPerson(db.owner, 'Hasty');
  const ids: string[] = [];
  for (let index = 0; index < 10; index += 1) ids.push(await waiting(akmola, { reporter, eliminatedOn: '2026-10-30' }));
  expect(await reasonsOf(commissioner, ids[0]!)).toEqual(['bulkAtPeriodEnd']);
  expect(await reasonsOf(commissioner, await waiting(akmola, { reporter, eliminatedOn: '2026-10-20' }))).toEqual([]);
});

test('a region sees its own queue only; what deserves attention comes first, and what is foreign does not exist', async () => {
  const foreign = await waiting(aktobe);
  const own = await page(commissioner);
  expect(own.risks.some(({ riskId }) => riskId === foreign)).toBe(false);
  const attention = own.risks.map(({ reasons }) => reasons.length > 0);
  expect(attention.indexOf(false) < 0 || !attention.slice(attention.indexOf(false)).includes(true)).toBe(true);
  expect((await page(neighbour)).risks.map(({ riskId }) => riskId)).toEqual([foreign]);
  expect((await page(commissioner, { reason: 'backDated' })).risks).toHaveLength(1);
  const decision = { intent: 'verify' as const, officeId: aktobe.officeId, riskId: foreign, version: 1 };
  expect(await refusal(write(commissioner, (transaction) => decide(transaction, commissioner, decision, today)))).toEqual([404, 'platform.errors.notFound']);
  expect(await refusal(write(commissioner, (transaction) => decide(transaction, commissioner, { ...decision, riskId: uuid() }, today)))).toEqual([404, 'platform.errors.notFound']);
});

test('a reviewer verifies one and returns one, never their own', async () => {
  const [first, second, mine] = [await waiting(akmola), await waiting(akmola), await waiting(akmola, { reporter: commissioner.personId })];
  const act = (riskId: string, intent: 'verify' | 'return') =>
    refusal(write(commissioner, (transaction) => decide(transaction, commissioner, intent === 'verify'
      ? { intent, officeId: akmola.officeId, riskId, version: 1 } : { intent, officeId: akmola.officeId, riskId, version: 1, remark: 'No list' }, today)));
  const before = (await page(commissioner)).load.decidedThisMonth;
  expect([await act(first, 'verify'), await act(second, 'return'), (await act(mine, 'verify'))[0]]).toEqual(['done', 'done', 422]);
  expect([await stateOf(first), await stateOf(second), await stateOf(mine)]).toEqual(['verified', 'returned', 'eliminated']);
  expect((await page(commissioner)).load.decidedThisMonth >= before).toBe(true);
});

test('a batch is accepted only after its whole sample was opened, and each risk must still meet its conditions', async () => {
  const calm = await Promise.all(Array.from({ length: 6 }, () => waiting(aktobe)));
  const odd = await waiting(aktobe, { url: 'https://www.gov.kz/' });
  const mine = await waiting(aktobe, { reporter: neighbour.personId });
  const batchId = uuid();
  const begin = (ids: string[], id: string) => write(neighbour, (transaction) => beginBatch(transaction, neighbour, id, ids, today));
  expect(await refusal(begin([...calm, odd], uuid()))).toEqual([422, 'riskReview.errors.deservesAttention']);
  await begin([...calm, mine], batchId);
  await begin([...calm, mine], batchId);
  const [stored] = await db.owner<{ sample: string[] }[]>`select sample_ids as sample from review_batches where id = ${batchId}`;
  expect(stored!.sample).toHaveLength(3);
  const load = () => read(neighbour, (transaction) => loadBatchPage(transaction, neighbour, batchId));
  const accept = async () => {
    const { batch } = await load();
    return write(neighbour, (transaction) => acceptBatch(transaction, neighbour, batchId, batch.version, today));
  };
  expect(await refusal(accept())).toEqual([422, 'riskReview.errors.sampleNotSeen']);
  await expect(withActor(db.database, neighbour, 'write', (transaction) => transaction.execute(`update review_batches set state = 'accepted' where id = '${batchId}'`))).rejects.toThrow();
  const outside = [...calm, mine].find((id) => !stored!.sample.includes(id))!;
  expect(await refusal(write(neighbour, (transaction) => lookAtSample(transaction, neighbour, batchId, outside)))).toEqual([404, 'platform.errors.notFound']);
  expect(await refusal(write(commissioner, (transaction) => lookAtSample(transaction, commissioner, batchId, stored!.sample[0]!)))).toEqual([404, 'platform.errors.notFound']);
  for (const riskId of stored!.sample) await write(neighbour, (transaction) => lookAtSample(transaction, neighbour, batchId, riskId));
  expect(await accept()).toEqual({ accepted: 6, refused: 1 });
  expect(await Promise.all([...calm, mine].map(stateOf))).toEqual([...calm.map(() => 'verified'), 'eliminated']);
  const [traced] = await db.owner<{ count: number }[]>`select count(*)::int as count from risk_decisions where batch_id = ${batchId}`;
  expect(traced!.count).toBe(6);
  expect((await load()).batch.state).toBe('accepted');
});

test('an abandoned batch decides nothing', async () => {
  const riskId = await waiting(aktobe);
  const batchId = uuid();
  await write(neighbour, (transaction) => beginBatch(transaction, neighbour, batchId, [riskId], today));
  await write(neighbour, (transaction) => abandonBatch(transaction, neighbour, batchId, { intent: 'abandon', version: 1, remark: '' }));
  expect(await stateOf(riskId)).toBe('eliminated');
  expect(await refusal(write(neighbour, (transaction) => lookAtSample(transaction, neighbour, batchId, riskId)))).toEqual([422, 'riskReview.errors.batchEnded']);
});
