import * as fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFigureCells, sumOfFigures } from '#app/features/compliance-services/index.server.ts';
import { selectCultureFigures } from '#app/features/culture-events/index.server.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { recountRegisters } from '#db/recount.ts';
import { actorOf, createOffice, createOrganisation, createPerson } from '#db/test/factories.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import { loadIndicatorOfOffice } from './indicator-office.queries.server.ts';
import { loadIndicator } from './indicator.queries.server.ts';
import { coordinatorOffice } from './statistics.fixtures.ts';
import { parsePeriod } from './statistics.model.ts';

const today = '2026-11-23';
const firstDay = '2025-11-03';
const coordinator = actorOf(coordinatorOffice, 'coordinator', 'national');
const onDay = (offset: number) => addDays(firstDay, offset);

let db: TestDatabase;
let person: string;
let offices: string[];
let organisations: { id: string; officeId: string }[];
const records: Record<'service' | 'document' | 'certificate' | 'event' | 'recommendation' | 'effect', string[]> = {
  service: [], document: [], certificate: [], event: [], recommendation: [], effect: [],
};

const read = <Result>(body: (transaction: ActorTransaction) => Promise<Result>) => withActor(db.database, coordinator, 'read', body);

beforeAll(async () => {
  db = await createTestDatabase();
  person = await createPerson(db.owner, 'Reviewer');
  offices = await Promise.all(['KZ-11', 'KZ-15'].map(async (regionCode) => (await createOffice(db.owner, { regionCode })).officeId));
  organisations = await Promise.all([0, 1, 2].map(async (index) => {
    const officeId = offices[index % 2]!;
    return { officeId, id: await createOrganisation(db.owner, officeId, index % 2 === 0 ? 'KZ-11' : 'KZ-15') };
  }));
  await db.owner`update compliance_cores set document_codes = '{D01,D03}'`;
  await db.owner`insert into compliance_cores (valid_from, document_codes) values ('2026-04-01', '{D01,D03,D05}')`;
});
afterAll(() => db.close());

const deedKinds = [
  'service', 'noService', 'document', 'certificate', 'endDocument', 'withdrawCertificate', 'removeService', 'removeDocument', 'move', 'kind',
  'hold', 'verify', 'return', 'participants', 'removeEvent', 'give', 'done', 'confirm', 'returnDone', 'withdraw', 'effect', 'verifyEffect', 'raiseEffect',
] as const;
type Deed = { kind: (typeof deedKinds)[number]; at: number; day: number; number: number };

async function act({ kind, at, day: offset, number }: Deed): Promise<void> {
  const { owner } = db;
  const day = onDay(offset);
  const pick = (list: string[]) => list[at % Math.max(1, list.length)] ?? uuid();
  const place = organisations[at % organisations.length]!;
  const id = uuid();
  const [placement] = await owner<{ officeId: string; regionCode: string; effectiveOn: string }[]>`
    select office_id as "officeId", region_code as "regionCode", effective_on::text as "effectiveOn" from organisation_placements where organisation_id = ${place.id} and ended_on is null`;
  const own = { office_id: placement!.officeId, organisation_id: place.id, region_code: placement!.regionCode, id, author_id: person, author_name: 'N' };
  const add = async (list: keyof typeof records, table: string, row: Record<string, unknown>) => {
    records[list].push(id);
    await owner`insert into ${owner(table)} ${owner({ ...own, ...row })} on conflict do nothing`;
  };
  if (kind === 'service') await add('service', 'compliance_services', { effective_on: day, is_established: true, form: 'oneOfficer' });
  if (kind === 'noService') await add('service', 'compliance_services', { effective_on: day, is_established: false, reason: 'r' });
  if (kind === 'removeService') await owner`delete from compliance_services where id = ${pick(records.service)}`;
  if (kind === 'document') await add('document', 'compliance_documents', { document_code: ['D01', 'D03', 'D05', 'D02'][number % 4], adopted_on: day });
  if (kind === 'endDocument') await owner`update compliance_documents set ended_on = greatest(adopted_on, ${day}::date), version = version + 1 where id = ${pick(records.document)}`;
  if (kind === 'removeDocument') await owner`delete from compliance_documents where id = ${pick(records.document)}`;
  if (kind === 'certificate') await add('certificate', 'compliance_certificates', { standard_code: 'ISO37001-2016', number: 'n', issued_by: 'i', issued_on: day, valid_until: addDays(day, number * 20) });
  if (kind === 'withdrawCertificate') {
    await owner`update compliance_certificates set withdrawn_on = greatest(issued_on, ${day}::date), withdrawn_reason = 'r', version = version + 1 where id = ${pick(records.certificate)}`;
  }
  if (kind === 'move' && day > placement!.effectiveOn) {
    const to = offices.find((office) => office !== placement!.officeId)!;
    await owner`select move_organisation(${place.id}, ${placement!.officeId}, ${to}, 'KZ-11', ${day}, ${person}, 'n')`;
  }
  if (kind === 'kind') await owner`update organisations set kind = ${number % 3 === 0 ? 'subordinate' : 'quasi_public'} where id = ${place.id}`;
  if (kind === 'hold') {
    await add('event', 'culture_events', {
      state: 'held', title: 't', language: 'kk', kind_code: ['lecture', 'training', 'publication'][number % 3], audience_codes: ['citizens'], first_planned_on: day, planned_on: day, held_on: day, reported_by: person,
    });
  }
  const event = pick(records.event);
  if (kind === 'participants') {
    await owner`insert into culture_event_participants (office_id, organisation_id, region_code, event_id, audience_code, persons)
      select office_id, organisation_id, region_code, id, ${number % 2 ? 'civilServants' : 'citizens'}, ${number + 1} from culture_events where id = ${event}
      on conflict (office_id, event_id, audience_code) do update set persons = excluded.persons`;
  }
  if (kind === 'verify') await owner`update culture_events set state = 'verified', reviewed_by = ${uuid()} where id = ${event} and state = 'held'`;
  if (kind === 'return') await owner`update culture_events set state = 'returned' where id = ${event} and state in ('held', 'verified')`;
  if (kind === 'removeEvent') await owner`delete from culture_events where id = ${event}`;
  if (kind === 'give') {
    await add('recommendation', 'recommendations', { number: records.recommendation.length, source_kind: ['assessment', 'study', 'other'][number % 3], source_title: 's', wording: 'w', given_on: day, due_on: day });
  }
  const recommendation = pick(records.recommendation);
  const settled = { done: `state = 'done', done_on = '${day}', result = 'r', confirmed_on = null, withdrawn_on = null`, confirm: `state = 'confirmed', confirmed_on = '${day}'`, returnDone: `state = 'returned', done_on = null, confirmed_on = null` };
  if (kind === 'done') await owner.unsafe(`update recommendations set ${settled.done} where id = '${recommendation}'`);
  if (kind === 'confirm') await owner.unsafe(`update recommendations set ${settled.confirm} where id = '${recommendation}' and state = 'done'`);
  if (kind === 'returnDone') await owner.unsafe(`update recommendations set ${settled.returnDone} where id = '${recommendation}' and state in ('done', 'confirmed')`);
  if (kind === 'withdraw') await owner`update recommendations set state = 'withdrawn', withdrawn_on = ${day}, done_on = null, confirmed_on = null where id = ${recommendation}`;
  if (kind === 'effect') {
    const { organisation_id: _organisation, ...row } = own;
    records.effect.push(id);
    await owner`insert into effects ${owner({ ...row, region_code: number % 4 === 0 ? null : row.region_code, number: records.effect.length, source_kind: 'other', kind: ['tengeSaved', 'persons', 'tengeAtRisk'][number % 3]!, sphere: 'land', amount: 9_000_000_000 * number + 1, happened_on: day, story: 's' })}`;
  }
  const effect = pick(records.effect);
  if (kind === 'verifyEffect') await owner`update effects set verified_by = ${uuid()}, verified_on = ${day} where id = ${effect}`;
  if (kind === 'raiseEffect') await owner`update effects set amount = amount + 5, verified_by = null, verified_on = null where id = ${effect}`;
}

const deed: fc.Arbitrary<Deed> = fc.record({ kind: fc.constantFrom(...deedKinds), at: fc.nat({ max: 60 }), day: fc.nat({ max: 380 }), number: fc.nat({ max: 12 }) });

test('whatever happens to the records of the registers in whatever order, the counts are what a recount says, as of any day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 60 }), fc.nat({ max: 380 }), async (sequence, asOf) => {
      for (const one of sequence) await act(one);
      expect(await recountRegisters(db.owner)).toEqual([]);

      const day = onDay(asOf);
      const period = parsePeriod(day.slice(0, 4), day)!;
      const cells = await read((transaction) => loadFigureCells(transaction, day));
      const culture = await read((transaction) => selectCultureFigures(transaction, period.from, day));
      const all = sumOfFigures(cells);
      const expected = { 'CO-01': all.established, 'CO-08': all.complete, 'CO-03': all.certified, 'CU-01': culture.awarenessEvents, 'CU-02': culture.trained };
      for (const [code, figure] of Object.entries(expected)) {
        const page = (await read((transaction) => loadIndicator(transaction, coordinator, code, period, today)))!;
        expect([code, day, Number(page.figures.reported ?? 0)]).toEqual([code, day, figure]);
        for (const officeId of offices) {
          const office = (await read((transaction) => loadIndicatorOfOffice(transaction, coordinator, { code, officeId }, period, today)))!;
          const own = office.organisations.reduce((sum, one) => sum + Number(one.figures.reported ?? 0), 0);
          expect([code, own]).toEqual([code, Number(office.figures.reported ?? 0)]);
        }
      }
    }),
    { numRuns: 10 },
  );
}, 120_000);

test('what a second person confirms is verified beside what was reported, and a return takes it back on its day', async () => {
  const id = uuid();
  const [officeId] = offices as [string];
  const count = async () => {
    const [row] = await db.owner<{ reported: number; verified: number }[]>`
      select reported::int, verified::int from register_days where office_id = ${officeId} and measure = 'recommendationsImplemented' and day = '2024-03-05'`;
    return row ? [row.reported, row.verified] : [0, 0];
  };
  await db.owner`insert into recommendations (office_id, id, number, source_kind, source_title, wording, given_on, due_on, state, done_on, result, author_id, author_name)
    values (${officeId}, ${id}, 9999, 'assessment', 's', 'w', '2024-03-01', '2024-04-01', 'done', '2024-03-05', 'r', ${person}, 'N')`;
  expect(await count()).toEqual([1, 0]);
  await db.owner`update recommendations set state = 'confirmed', confirmed_on = '2024-03-20' where id = ${id}`;
  expect(await count()).toEqual([1, 1]);
  await db.owner`update recommendations set state = 'returned', confirmed_on = null, done_on = null where id = ${id}`;
  expect(await count()).toEqual([0, 0]);
});
