import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { createNation, type Nation } from '#app/features/statistics/statistics.fixtures.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { violatedConstraint, withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { actorOf, createOffice } from '#db/test/factories.ts';
import { createFullOffice } from '#db/test/full-office.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { verifyPublications } from '#scripts/lib/verify-publications.ts';
import { selectDefinitions } from '#app/features/statistic-engine/index.server.ts';
import { spell, type PublicationContent } from './content.model.ts';
import { hashOf } from './compose.server.ts';
import { findPublication, selectRestatements } from './publications.repo.server.ts';
import {
  discardPublication, editPublication, findDifferences, freezePublication, preparePublication, publishPublication, releasePublication, restatePublication,
} from './publications.service.server.ts';
import type { PublicationInput } from './publications.schema.ts';

const today = '2026-11-23';
const title = { kk: '2026 жылғы статистика', ru: null, en: null };
const reason = { kk: 'Кеңсе қатесін түзетті', ru: null, en: null };

let db: TestDatabase;
let nation: Nation;
let codes: string[];
let coordinator: Actor;
let second: Actor;

const as = <Result>(actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, actor, actor.role === 'auditor' ? 'read' : 'write', body);
const refusalOf = (work: Promise<unknown>) => work.then(() => 'done', (error: { messageKey?: string; fieldErrors?: object }) => [error.messageKey ?? String(error), ...Object.values(error.fieldErrors ?? {})].join(' '));
const constraintOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => violatedConstraint(error) ?? String(error));

const input = (more: Partial<PublicationInput> = {}): PublicationInput => ({
  code: `p-${uuid().slice(-12)}`, title, summary: { kk: '', ru: '', en: '' }, period: '2026', asOf: null, statistics: codes, ...more,
});

async function prepared(more: Partial<PublicationInput> = {}): Promise<string> {
  const id = uuid();
  await as(coordinator, (transaction) => preparePublication(transaction, coordinator, id, input(more), today));
  return id;
}

async function published(more: Partial<PublicationInput> = {}): Promise<string> {
  const id = await prepared(more);
  await as(coordinator, (transaction) => freezePublication(transaction, coordinator, id, 1, null, today));
  await as(second, (transaction) => publishPublication(transaction, second, id, 2));
  return id;
}

const rowOf = async (id: string) => (await as(coordinator, (transaction) => findPublication(transaction, id)))!;

beforeAll(async () => {
  db = await createTestDatabase();
  nation = await createNation(db.owner);
  await createFullOffice(db.owner, 'KZ-27');
  const office = await createOffice(db.owner, { kind: 'cga' });
  coordinator = actorOf(office, 'coordinator', 'national');
  second = { ...actorOf(office, 'coordinator', 'national'), personId: uuid(), name: 'Екінші үйлестіруші' };
  codes = (await as(coordinator, (transaction) => selectDefinitions(transaction))).map(({ code }) => code);
});
afterAll(() => db.close());

/** Everything that can happen to what was counted: entries, verifications, charters, registers, reorganisations, catalogues. */
async function changeEverything(round: number) {
  const { owner } = db;
  const { akmola, aktobe } = nation;
  await owner`update daily_values set value = value + ${round}, revision = revision + 1, reason = 'r' where office_id = ${akmola.officeId} and entry = 'value' and not is_verified and extract(day from day) = ${round + 2}`;
  await owner`update daily_values set is_verified = not is_verified where office_id = ${aktobe.officeId} and extract(month from day) = ${round + 1}`;
  await owner`delete from daily_values where office_id = ${akmola.officeId} and day = ${`2026-0${round + 2}-09`} and not is_verified`;
  await owner`alter table charters disable trigger charters_guard`;
  await owner`update charters set ends_on = ${`2026-0${9 - round}-30`} where id = ${nation.ended.charterId}`;
  await owner`alter table charters enable trigger charters_guard`;
  await owner`update risks set identified_on = identified_on - ${round}::int`;
  await owner`update effects set amount = amount + ${round}::int`;
  await owner`update recommendations set given_on = given_on - ${round}::int`;
  await owner`delete from culture_event_participants where event_id = (select event_id from culture_event_participants limit 1)`;
  await owner`update offices set peer_group_code = null where id = ${aktobe.officeId}`;
  await owner`update calendar_days set is_working = not is_working where on_date = ${`2026-0${round + 1}-11`}`;
  await owner`update imported_values set withdrawn_at = now(), withdrawn_by_name = 'n' where series_code = 'statistics.convicted.total' and withdrawn_at is null and period = '2021'`;
  await createFullOffice(owner, round === 1 ? 'KZ-31' : 'KZ-33');
}

describe('a publication', () => {
  it('is prepared, edited, frozen, released, frozen again and published by somebody else', async () => {
    const id = await prepared({ statistics: codes.slice(0, 5) });
    await as(coordinator, (transaction) => editPublication(transaction, id, 1, input({ code: `e-${id.slice(-8)}`, period: '2026-Q2', statistics: codes.slice(0, 3) }), today));
    expect(await rowOf(id)).toMatchObject({ period: '2026-Q2', asOf: '2026-06-30', version: 2, state: 'prepared' });
    expect(await refusalOf(as(coordinator, (transaction) => freezePublication(transaction, coordinator, id, 1, null, today)))).toBe('platform.errors.stale');
    await as(coordinator, (transaction) => freezePublication(transaction, coordinator, id, 2, { open: 3 }, today));
    const frozen = await rowOf(id);
    expect(frozen).toMatchObject({ state: 'frozen', frozenByName: coordinator.name, findings: { open: 3 } });
    expect(frozen.contentHash).toBe(hashOf(frozen.content!));
    expect(spell(JSON.parse(frozen.content!) as PublicationContent)).toBe(frozen.content);
    await as(coordinator, (transaction) => releasePublication(transaction, coordinator, id, 3));
    expect(await rowOf(id)).toMatchObject({ state: 'prepared', content: null, knownAt: null });
    await as(coordinator, (transaction) => freezePublication(transaction, coordinator, id, 4, null, today));
    expect(await refusalOf(as(coordinator, (transaction) => publishPublication(transaction, coordinator, id, 5)))).toBe('publications.refusals.ownFreeze');
    await as(second, (transaction) => publishPublication(transaction, second, id, 5));
    for (const movement of [releasePublication, publishPublication, discardPublication]) {
      expect(await refusalOf(as(second, (transaction) => movement(transaction, second, id, 6)))).toBe('publications.refusals.notInThisState');
    }
  });

  it('refuses a future period, a day outside it, a taken code and no statistics', async () => {
    const id = await prepared();
    const { code } = await rowOf(id);
    const attempt = (more: Partial<PublicationInput>) => refusalOf(as(coordinator, (transaction) => preparePublication(transaction, coordinator, uuid(), input(more), today)));
    expect(await attempt({ period: '2027' })).toContain('publications.errors.future');
    expect(await attempt({ period: '2026', asOf: '2026-12-01' })).toContain('publications.errors.future');
    expect(await attempt({ period: '2026-Q1', asOf: '2026-04-01' })).toContain('publications.errors.asOf');
    expect(await attempt({ code })).toContain('publications.errors.codeTaken');
    expect(await attempt({ statistics: ['no.such'] })).toContain('publications.errors.noStatistics');
    await as(coordinator, (transaction) => discardPublication(transaction, coordinator, id, 1));
    expect(await as(coordinator, (transaction) => findPublication(transaction, id))).toBeUndefined();
  });

  it('made twice by a repeated form is one', async () => {
    const [id, once] = [uuid(), input()];
    for (let attempt = 0; attempt < 2; attempt += 1) await as(coordinator, (transaction) => preparePublication(transaction, coordinator, id, once, today));
    expect(await rowOf(id)).toMatchObject({ version: 1 });
  });

  it('that is published cannot be changed by the application, whatever it tries', async () => {
    const id = await published();
    const run = (statement: ReturnType<typeof sql>) => constraintOf(as(coordinator, (transaction) => transaction.execute(statement)));
    expect(await run(sql`update publications set title = '{"kk":"x","ru":null,"en":null}', version = version + 1 where id = ${id}`)).toBe('publications_immutable_check');
    expect(await run(sql`update publications set state = 'prepared', version = version + 1 where id = ${id}`)).toBe('publications_immutable_check');
    expect(await run(sql`delete from publications where id = ${id}`)).toBe('publications_immutable_check');
    expect(await run(sql`delete from publication_figures where publication_id = ${id}`)).toBe('publication_parts_frozen_check');
    expect(await run(sql`delete from publication_statistics where publication_id = ${id}`)).toBe('publication_parts_frozen_check');
    expect(await run(sql`insert into publication_figures (publication_id, statistic_code, period, cell, reported) values (${id}, 'x', '2026', 'y', 1)`)).toBe('publication_parts_frozen_check');
    expect(await run(sql`insert into publication_figures (publication_id, statistic_code, period, cell, reported, restatement) values (${id}, 'x', '2026', 'y', 1, 1)`)).toBe('publication_figures_restatement_check');
    const lead = { ...coordinator, role: 'officeLead', scope: 'office' } as Actor;
    expect(await as(lead, (transaction) => transaction.execute(sql`select 1 from publications where state <> 'published'`))).toHaveLength(0);
    expect(await as(lead, (transaction) => transaction.execute(sql`select 1 from publications where id = ${id}`))).toHaveLength(1);
  });
});

describe('the history of records', () => {
  it('gives the published hash again after everything has changed, and each restatement too', async () => {
    const id = await published();
    const { code } = await rowOf(id);
    expect((await verifyPublications(db.url, [code])).map(({ faults }) => faults)).toEqual([[]]);
    expect((await as(coordinator, (transaction) => findDifferences(transaction, coordinator, id, today))).differences).toEqual([]);
    expect(await refusalOf(as(coordinator, (transaction) => restatePublication(transaction, coordinator, id, { number: 0, differing: 0, reason }, today)))).toBe('publications.refusals.nothingDiffers');

    for (const round of [1, 2]) {
      await changeEverything(round);
      const { differences, number } = await as(coordinator, (transaction) => findDifferences(transaction, coordinator, id, today));
      expect(differences.length).toBeGreaterThan(20);
      expect(await refusalOf(as(coordinator, (transaction) => restatePublication(transaction, coordinator, id, { number, differing: differences.length + 1, reason }, today)))).toBe('platform.errors.stale');
      await as(coordinator, (transaction) => restatePublication(transaction, coordinator, id, { number, differing: differences.length, reason }, today));
      expect((await as(coordinator, (transaction) => findDifferences(transaction, coordinator, id, today))).differences).toEqual([]);
    }
    await changeEverything(3);
    const verified = await verifyPublications(db.url, [code]);
    expect(verified.map(({ restatement, faults }) => [restatement, faults])).toEqual([[null, []], [1, []], [2, []]]);
    expect(verified.every(({ contentHash, recomputedHash }) => contentHash === recomputedHash)).toBe(true);
    const [restatement] = await as(coordinator, (transaction) => selectRestatements(transaction, id));
    expect(restatement).toMatchObject({ number: 1, authorName: coordinator.name });
  });

  it('is frozen at one instant while others write', async () => {
    const id = await prepared();
    let isOver = false;
    const { akmola } = nation;
    const writer = (async () => {
      for (let amount = 1; !isOver; amount += 1) {
        await db.owner`update daily_values set value = ${amount}, revision = revision + 1, reason = 'r' where office_id = ${akmola.officeId} and entry = 'value' and not is_verified and day = '2026-03-05'`;
        await db.owner`update risks set version = version + 1, identified_on = identified_on - 1 where office_id = ${nation.aktobe.officeId}`;
        await db.owner`update effects set amount = amount + 1`;
      }
    })();
    await as(coordinator, (transaction) => freezePublication(transaction, coordinator, id, 1, null, today));
    await new Promise((resolve) => setTimeout(resolve, 50));
    isOver = true;
    await writer;
    const { code } = await rowOf(id);
    expect((await verifyPublications(db.url, [code])).map(({ faults }) => faults)).toEqual([[]]);
  });

  it('names what somebody with the owner’s rights rewrote', async () => {
    const id = await published();
    const { code, content } = await rowOf(id);
    const faultsAfter = async (change: () => Promise<unknown>, back: () => Promise<unknown>) => {
      await change();
      const [verified] = await verifyPublications(db.url, [code]);
      await back();
      return verified!.faults;
    };
    const restore = () => db.owner`update publications set content = ${content} where id = ${id}`;
    expect(await faultsAfter(() => db.owner`update publications set content = replace(content, '"reported":"', '"reported":"1') where id = ${id}`, restore)).toContain('the content does not have its hash');
    expect(await faultsAfter(() => db.owner`update publication_figures set reported = reported + 1 where publication_id = ${id}`, () => db.owner`update publication_figures set reported = reported - 1 where publication_id = ${id}`))
      .toEqual(['the figures kept one by one are not those of the content']);
    const quietly = async (statement: () => Promise<unknown>) => {
      await db.owner`alter table risks disable trigger risks_audit_update`;
      await statement();
      await db.owner`alter table risks enable trigger risks_audit_update`;
    };
    const faults = await faultsAfter(() => quietly(() => db.owner`update risks set identified_on = identified_on - 400`), () => quietly(() => db.owner`update risks set identified_on = identified_on + 400`));
    expect(faults.join()).toMatch(/other figures/);
    expect((await verifyPublications(db.url, [code]))[0]!.faults).toEqual([]);
    expect((await verifyPublications(db.url, ['no-such']))[0]!.faults).toEqual(['there is no such publication']);
  });
});
