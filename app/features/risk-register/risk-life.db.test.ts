import * as fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#app/platform/auth/actor.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { addRecommendation, attachProof, editRecommendation, finishRecommendation, takeBackProof } from './recommendations.service.server.ts';
import { riskLife, riskMovements, riskStates, type RiskMovement } from './risk-life.model.ts';
import { createAnalysis, createRegisterScene, move, newRisk, read, recommendation, write, type RegisterScene } from './risk-register.fixtures.ts';
import { selectRisksForMove, type RiskKey } from './risk-register.repo.server.ts';
import { describeRisk, editRisk, insertRisks, moveRisk, moveRisks, removeRisk } from './risk-register.service.server.ts';

let db: TestDatabase;
let scene: RegisterScene;
let foreign: RegisterScene;

beforeAll(async () => {
  db = await createTestDatabase();
  scene = await createRegisterScene(db.owner);
  foreign = await createRegisterScene(db.owner, 'KZ-15');
});
afterAll(() => db.close());

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return [error.status, error.messageKey];
    },
  );
const config = { config: { filesDirectory: '/nonexistent', maxUploadBytes: 1000 } } as never;
const day = '2026-06-01';

async function add(at: RegisterScene = scene, change: Parameters<typeof newRisk>[0] = {}): Promise<RiskKey> {
  const [made] = await write(db.database, at.officer, (transaction) => insertRisks(transaction, at.officer, at.analysis, [newRisk(change)]));
  return { officeId: at.officeId, riskId: made!.riskId };
}
const look = async (key: RiskKey, actor: Actor = scene.officer) => (await read(db.database, actor, (transaction) => selectRisksForMove(transaction, [key], 'look')))[0]!;
const recommendationsOf = (key: RiskKey) =>
  db.owner<{ id: string; version: number; dueOn: string | null }[]>`select id, version, due_on as "dueOn" from risk_recommendations where risk_id = ${key.riskId} order by position, id`;
const prove = (actor: Actor, key: RiskKey, recommendationId: string, id = uuid()) =>
  attachProof(config, actor, (body) => write(db.database, actor, body), key, {
    intent: 'attachLink', id, recommendationId, evidenceKind: 'link', title: '', url: 'https://example.kz/order',
  });
async function finish(actor: Actor, key: RiskKey, index = 0) {
  const one = (await recommendationsOf(key))[index]!;
  await write(db.database, actor, (transaction) => finishRecommendation(transaction, key, one.id, one.version, { doneOn: day, note: '' }, day));
}
/** With one recommendation that is done and proven. */
async function proven(): Promise<RiskKey> {
  const key = await add(scene, { recommendations: [recommendation()] });
  await move(db.database, scene.officer, key, 'plan');
  await prove(scene.executor, key, (await recommendationsOf(key))[0]!.id);
  await finish(scene.executor, key);
  return key;
}

test('the life table is the one of the database', async () => {
  const pairs = new Set(riskMovements.flatMap((movement) => riskLife[movement].from.map((from) => `${from} ${riskLife[movement].to}`)));
  for (const from of riskStates) {
    for (const to of riskStates) {
      const [row] = await db.owner<{ may: boolean }[]>`select risk_may_move(${from}, ${to}) as may`;
      expect([from, to, row!.may]).toEqual([from, to, pairs.has(`${from} ${to}`)]);
    }
  }
});

describe('codes', () => {
  test('are the next free ones of the organisation and year, also for those who add at once', async () => {
    const at = await createRegisterScene(db.owner);
    const added = (risks: ReturnType<typeof newRisk>[]) => write(db.database, at.officer, (transaction) => insertRisks(transaction, at.officer, at.analysis, risks));
    const first = await added([newRisk(), newRisk({ code: '2026-002' }), newRisk({ code: 'Own' }), newRisk()]);
    expect(first.map(({ code }) => code)).toEqual(['2026-003', '2026-002', 'Own', '2026-004']);
    const rounds = await Promise.all([1, 2, 3, 4].map(() => added([newRisk(), newRisk()])));
    expect(rounds.flat().map(({ code }) => code).sort()).toEqual(['2026-005', '2026-006', '2026-007', '2026-008', '2026-009', '2026-010', '2026-011', '2026-012']);
    expect(await refusal(added([newRisk({ code: 'Own' })]))).toEqual([422, 'riskRegister.errors.codeTaken']);
  });

  test('a repeated submission adds nothing', async () => {
    const id = uuid();
    const add = () => write(db.database, scene.officer, (transaction) => insertRisks(transaction, scene.officer, scene.analysis, [newRisk({ id, recommendations: [recommendation()] })]));
    expect((await add())[0]!.isNew).toBe(true);
    expect((await add())[0]!.isNew).toBe(false);
    expect(await recommendationsOf({ officeId: scene.officeId, riskId: id })).toHaveLength(1);
  });
});

describe('the life of a risk', () => {
  test('planned, done with proof, reported, verified by a second person: each step in the trail with its rule', async () => {
    const key = await add(scene, { recommendations: [recommendation()] });
    await move(db.database, scene.officer, key, 'plan');
    expect(await refusal(move(db.database, scene.executor, key, 'reportEliminated'))).toEqual([422, 'riskRegister.obstacles.notDone']);
    await finish(scene.executor, key);
    expect(await refusal(move(db.database, scene.executor, key, 'reportEliminated'))).toEqual([422, 'riskRegister.obstacles.proofMissing']);
    await prove(scene.executor, key, (await recommendationsOf(key))[0]!.id);
    await move(db.database, scene.executor, key, 'reportEliminated', { note: 'Done' });
    expect(await refusal(prove(scene.executor, key, (await recommendationsOf(key))[0]!.id))).toEqual([422, 'riskRegister.errors.settled']);
    expect(await refusal(move(db.database, scene.lead, key, 'verify'))).toEqual([422, 'riskRegister.obstacles.role']);
    expect(await refusal(move(db.database, scene.commissioner, key, 'return'))).toEqual([422, 'riskRegister.obstacles.remark']);
    await move(db.database, scene.commissioner, key, 'return', { remark: 'The order is unsigned' });
    await move(db.database, scene.officer, key, 'reportEliminated');
    await move(db.database, scene.commissioner, key, 'verify');
    expect((await look(key)).state).toBe('verified');
    const trail = await db.owner`select to_state, remark, elimination_rule_code is not null as has_rule, decided_by_role from risk_decisions where risk_id = ${key.riskId} order by decided_at, id`;
    expect(trail.map((row) => [row.to_state, row.remark, row.has_rule, row.decided_by_role])).toEqual([
      ['planned', null, false, 'complianceOfficer'], ['eliminated', 'Done', true, 'executor'], ['returned', 'The order is unsigned', false, 'commissioner'],
      ['eliminated', null, true, 'complianceOfficer'], ['verified', null, true, 'commissioner'],
    ]);
  });

  test('measures are planned when each has somebody, a deadline and proof to expect', async () => {
    const key = await add();
    expect(await refusal(move(db.database, scene.officer, key, 'plan'))).toEqual([422, 'riskRegister.obstacles.noRecommendation']);
    await write(db.database, scene.officer, (transaction) => addRecommendation(transaction, scene.officer, key, uuid(), { ...recommendation({ ownerName: '', evidenceKinds: [] }), ownerId: null }));
    expect(await refusal(move(db.database, scene.officer, key, 'plan'))).toEqual([422, 'riskRegister.obstacles.withoutOwner']);
    const [one] = await recommendationsOf(key);
    await write(db.database, scene.officer, (transaction) =>
      editRecommendation(transaction, key, one!.id, one!.version, { ...recommendation(), ownerId: scene.executor.personId }));
    await move(db.database, scene.officer, key, 'plan');
    const [revision] = await db.owner`select subject, content ->> 'owner_name' as owner from risk_revisions where risk_id = ${key.riskId} and subject = 'recommendation'`;
    expect(revision).toEqual({ subject: 'recommendation', owner: '' });
  });

  test('a lead accepts what remains until a day; a manager does not', async () => {
    const key = await add();
    expect(await refusal(move(db.database, scene.manager, key, 'acceptResidual', { reason: 'r', expiresOn: '2027-01-01' }))).toEqual([422, 'riskRegister.obstacles.role']);
    expect(await refusal(move(db.database, scene.lead, key, 'acceptResidual', { reason: 'r', expiresOn: day }))).toEqual([422, 'riskRegister.obstacles.expiryPassed']);
    await move(db.database, scene.lead, key, 'acceptResidual', { reason: 'Costs more than it saves', expiresOn: '2027-01-01' });
    await move(db.database, scene.officer, key, 'resume');
    expect((await look(key)).state).toBe('inProgress');
  });

  test('somebody who moves what another has moved meanwhile is told', async () => {
    const key = await add(scene, { recommendations: [recommendation()] });
    await move(db.database, scene.officer, key, 'plan');
    const late = write(db.database, scene.officer, (transaction) => moveRisk(transaction, scene.officer, key, 'start', { version: 1 }, day));
    expect(await refusal(late)).toEqual([409, 'platform.errors.stale']);
  });

  test('a proof taken back while the elimination is reported is noticed by one of the two', async () => {
    const key = await proven();
    const [proof] = await db.owner<{ id: string }[]>`select id from risk_proofs where risk_id = ${key.riskId}`;
    const outcomes = await Promise.allSettled([
      move(db.database, scene.executor, key, 'reportEliminated'),
      write(db.database, scene.executor, (transaction) => takeBackProof(transaction, key, proof!.id)),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('editing', () => {
  test('over what somebody else saved is refused; the first text stays as a revision', async () => {
    const key = await add();
    const edit = (title: string, version: number) =>
      write(db.database, scene.officer, (transaction) => editRisk(transaction, key, { ...newRisk({ title }), version, ownerId: null, ownerName: 'Buyer' }, day));
    await edit('Second', 1);
    expect(await refusal(edit('Third', 1))).toEqual([409, 'platform.errors.stale']);
    const revisions = await db.owner`select revision, content ->> 'title' as title from risk_revisions where risk_id = ${key.riskId}`;
    expect(revisions).toEqual([{ revision: 1, title: 'Purchase from one source' }]);
  });

  test('what no catalogue has, what was found tomorrow and whoever is nobody here is refused', async () => {
    const describe = (change: Parameters<typeof newRisk>[0], ownerId: string | null = null) =>
      refusal(write(db.database, scene.officer, (transaction) => describeRisk(transaction, scene.officer, scene.analysis, { ...newRisk(change), ownerId, ownerName: '' }, day)));
    expect(await describe({ directionCode: 'nothing' })).toEqual([422, 'riskRegister.errors.unknownEntry']);
    expect(await describe({ identifiedOn: '2026-06-02' })).toEqual([422, 'riskRegister.errors.foundLater']);
    expect(await describe({}, foreign.officer.personId)).toEqual([422, 'riskRegister.errors.personGone']);
    expect(await describe({}, scene.officer.personId)).toBe('done');
  });

  test('only a new risk goes away', async () => {
    const key = await add(scene, { recommendations: [recommendation()] });
    await move(db.database, scene.officer, key, 'plan');
    expect(await refusal(write(db.database, scene.officer, (transaction) => removeRisk(transaction, key, 2)))).toEqual([422, 'riskRegister.errors.notRemovable']);
    await move(db.database, scene.officer, key, 'unplan');
    await write(db.database, scene.officer, (transaction) => removeRisk(transaction, key, 3));
    expect(await refusal(move(db.database, scene.officer, key, 'plan'))).toEqual([404, 'platform.errors.notFound']);
  });
});

describe('many at once', () => {
  test('those that can are moved, the others are named with the reason; foreign ones do not exist', async () => {
    const [ready, bare, late, other] = [await add(scene, { recommendations: [recommendation()] }), await add(), await add(scene, { recommendations: [recommendation()] }), await add(foreign)];
    const outcome = await write(db.database, scene.officer, (transaction) =>
      moveRisks(transaction, scene.officer, [{ ...ready, version: 1 }, { ...bare, version: 1 }, { ...late, version: 7 }, { ...other, version: 1 }], 'plan', {}, day));
    expect(outcome.movable.map(({ riskId }) => riskId)).toEqual([ready.riskId]);
    expect(new Map(outcome.refusedRisks.map(({ risk, obstacles }) => [risk.riskId, obstacles.map(({ messageKey }) => messageKey)]))).toEqual(new Map([
      [bare.riskId, ['riskRegister.obstacles.noRecommendation']], [late.riskId, ['riskRegister.obstacles.stale']],
    ]));
    expect(outcome.absent).toBe(1);
    expect([(await look(ready)).state, (await look(late)).state]).toEqual(['planned', 'identified']);
  });
});

describe('walls', () => {
  test('a foreign risk, analysis or recommendation is not there', async () => {
    const key = await proven();
    const [one] = await recommendationsOf(key);
    for (const stranger of [foreign.officer, foreign.manager, foreign.lead, foreign.commissioner]) {
      expect(await refusal(move(db.database, stranger, key, 'start'))).toEqual([404, 'platform.errors.notFound']);
      expect(await refusal(prove(stranger, key, one!.id))).toEqual([404, 'platform.errors.notFound']);
      const work = write(db.database, stranger, (transaction) => insertRisks(transaction, stranger, scene.analysis, [newRisk()]));
      expect(await refusal(work)).toEqual([404, 'platform.errors.notFound']);
    }
    const other = await add(foreign, { recommendations: [recommendation()] });
    expect(await refusal(prove(foreign.officer, other, one!.id))).toEqual([404, 'platform.errors.notFound']);
  });
});

type Deed = { who: number; what: RiskMovement | 'prove' | 'finish' | 'takeBack' | 'addMore' };

/** Whatever people do in whatever order: what is verified has proof of each kind, and whoever verified neither reported it nor gave proof. */
test('no path leads to "verified" without proof and a second person', async () => {
  const deeds: Deed['what'][] = [...riskMovements, 'prove', 'finish', 'takeBack', 'addMore', 'prove', 'finish', 'reportEliminated', 'verify'];
  const path = fc.array(fc.record({ who: fc.nat({ max: 5 }), what: fc.constantFrom(...deeds) }), { minLength: 4, maxLength: 22 });
  let verified = 0;
  await fc.assert(
    fc.asyncProperty(path, async (steps) => {
      const key = await add(scene, { recommendations: [recommendation()] });
      // Somebody who is two: reports as an officer of the organisation and reviews in another membership.
      const double: Actor = { ...scene.commissioner, personId: scene.officer.personId };
      const people = [scene.officer, scene.executor, scene.lead, scene.commissioner, scene.secondCommissioner, double];
      for (const { who, what } of steps) {
        const actor = people[who]!;
        const first = (await recommendationsOf(key))[0];
        const [proof] = await db.owner<{ id: string }[]>`select id from risk_proofs where risk_id = ${key.riskId} and withdrawn_at is null limit 1`;
        const deed = () => {
          if (what === 'prove') return prove(actor, key, first!.id);
          if (what === 'finish') return finish(actor, key);
          if (what === 'takeBack' ) return proof ? write(db.database, actor, (transaction) => takeBackProof(transaction, key, proof.id)) : Promise.resolve();
          if (what === 'addMore') return write(db.database, actor, (transaction) => addRecommendation(transaction, actor, key, uuid(), { ...recommendation(), ownerId: null }));
          return move(db.database, actor, key, what, { remark: 'r', reason: 'r', expiresOn: '2027-01-01' }, day);
        };
        // Roles that the database gives no such right are refused by it, others by the service.
        await deed().catch(() => {});
        const [risk] = await db.owner<{ state: string; isProven: boolean; isSecond: boolean }[]>`
          select r.state, not risk_lacks_proof(r.office_id, r.id) as "isProven", r.reviewed_by <> r.reported_by and not exists (
            select from risk_proofs p where p.risk_id = r.id and p.withdrawn_at is null and p.author_id = r.reviewed_by) as "isSecond"
          from risks r where r.id = ${key.riskId}`;
        if (risk?.state === 'verified') {
          verified += 1;
          expect(risk).toEqual({ state: 'verified', isProven: true, isSecond: true });
        }
      }
    }),
    { numRuns: 120, examples: [[[
      { who: 0, what: 'plan' }, { who: 0, what: 'prove' }, { who: 0, what: 'finish' }, { who: 0, what: 'reportEliminated' }, { who: 5, what: 'verify' }, { who: 3, what: 'verify' },
    ]]] },
  );
  expect(verified).toBeGreaterThan(0);
}, 180_000);

test('an analysis of another year of the same organisation counts its codes by itself', async () => {
  const next = await createAnalysis(db.owner, scene, 2027, scene.analysis.analysisId);
  const [made] = await write(db.database, scene.officer, (transaction) => insertRisks(transaction, scene.officer, next, [newRisk()]));
  expect(made!.code).toBe('2027-001');
});
