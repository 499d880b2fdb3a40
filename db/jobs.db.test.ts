import { generateKeyPairSync } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFramework, sendChecklist } from '#app/features/checklists/checklists.fixtures.ts';
import { scheduledJobs } from '#app/jobs.server.ts';
import { readConfig } from '#app/platform/config/config.server.ts';
import { createServices, type Services } from '#app/platform/http/services.server.ts';
import { ownJobs, type WorkerSql } from '#app/platform/jobs/jobs.server.ts';
import { loginUrls } from '#scripts/lib/migrate-database.ts';
import { createCharter, createOffice, createOrganisation, createPerson, type CharterScene } from './test/factories.ts';
import { createTestDatabase, type TestDatabase } from './test/test-database.ts';
import { testPasswords } from './test/test-passwords.ts';

const jobs = { ...scheduledJobs, ...ownJobs };
const [today, letters, organisations] = ['2026-11-23', 5, 3];

type Worker = { services: Services; sql: WorkerSql; stop: () => Promise<void> };
let db: TestDatabase;
let admin: postgres.Sql;
let post: Post;
let workers: [Worker, Worker];

/** A mail server that takes every letter and notes its id. */
type Post = { url: string; taken: string[]; stop: () => Promise<void> };
async function openPost(): Promise<Post> {
  const taken: string[] = [];
  const server = createServer((socket) => {
    let isLetter = false;
    let text = '';
    socket.write('220 post ESMTP\r\n');
    socket.on('data', (chunk) => {
      text += chunk.toString();
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        if (isLetter) {
          const id = /^Message-ID: <(.*)@adal>/i.exec(line)?.[1];
          if (id) taken.push(id);
          if (line === '.') socket.write('250 taken\r\n');
          isLetter = line !== '.';
        } else if (/^DATA/i.test(line)) {
          isLetter = true;
          socket.write('354 go on\r\n');
        } else {
          socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
        }
      }
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, taken, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

function startWorker(signingKey: string): Worker {
  const urls = loginUrls(db.url, testPasswords);
  const services = createServices(readConfig({
    NODE_ENV: 'production', APP_DATABASE_URL: urls.appDatabaseUrl, AUTH_DATABASE_URL: urls.authDatabaseUrl, WORKER_DATABASE_URL: urls.workerDatabaseUrl, FILES_DIR: '/nonexistent',
    LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '2', FIXED_TODAY: today, SMTP_URL: post.url, AUDIT_SIGNING_KEY: signingKey,
  }));
  const sql = postgres(urls.workerDatabaseUrl, { max: 2, onnotice: () => {} });
  return { services, sql, stop: async () => void (await Promise.all([sql.end({ timeout: 1 }), services.database.close()])) };
}

const count = async (query: string): Promise<number> => (await db.owner.unsafe<{ count: number }[]>(`select (${query})::int as count`))[0]!.count;

type Effect = {
  /** What there is to do, made as the owner. */
  scene: () => Promise<unknown>;
  /** The effect, as a number that a second one would change. */
  measured: () => Promise<number>;
  before: number;
  after: number;
  /** A statement of the job waits for this table: there it is cut off. Absent: each of its statements stands for itself. */
  cutOffAt?: string;
};

const place = { regionCode: 'KZ-11' };
let office: Awaited<ReturnType<typeof createOffice>>;
let charter: CharterScene;
let lastPartition: string;

async function sceneOfChecklists() {
  const framework = await createFramework(db.owner, ['A1']);
  const organisationId = await createOrganisation(db.owner, office.officeId, place.regionCode);
  const id = await sendChecklist(db.owner, { officeId: office.officeId, organisationId, ...place }, framework);
  const author = await createPerson(db.owner);
  const row = { office_id: office.officeId, organisation_id: organisationId, region_code: place.regionCode, checklist_id: id, subject_id: framework.subjects.A1!, author_id: author, author_name: 'n' };
  await db.owner`insert into checklist_answers ${db.owner({ ...row, answer: 'met' })}`;
  await db.owner`insert into checklist_evidence ${db.owner({ ...row, id: uuid(), title: 't', url: 'https://example.kz/a', valid_until: '2026-06-30' })}`;
  await db.owner`update checklists set state = 'reviewed', submitted_at = now(), submitted_by = ${author}, submitted_by_name = 'n', submission_hash = ${'0'.repeat(64)}, reviewed_at = now(), reviewed_by = ${uuid()}, reviewed_by_name = 'r' where id = ${id}`;
}

async function sceneOfCampaign() {
  const framework = await createFramework(db.owner, ['A1']);
  for (let index = 0; index < organisations; index += 1) await createOrganisation(db.owner, office.officeId, place.regionCode);
  await db.owner`
    insert into campaigns (office_id, id, is_national, title, message, framework_version_id, year, audience, opens_on, due_on, reminder_days, state, sending_started_at, author_id, author_name)
    values (${office.officeId}, ${uuid()}, false, 'Тексеру', 'm', ${framework.versionId}, 2026,
      ${db.owner.json({ officeIds: [], regionCodes: [], officeKinds: [], kinds: ['quasi_public'], sizes: [], organisations: [] })}, ${today}, '2026-11-30', '{7}', 'sending', now(), ${uuid()}, 'n')`;
}

const effects: Record<string, Effect> = {
  'start-charters': {
    scene: async () => {
      charter = await createCharter(db.owner, office);
    },
    cutOffAt: 'charter_decisions', measured: () => count(`select version from charters where id = '${charter.charterId}'`), before: 1, after: 2,
  },
  'raise-escalations': {
    scene: () => db.owner`insert into charter_control_points (office_id, charter_id, id, position, name, due_on)
      select office_id, id, gen_random_uuid(), 1, ${db.owner.json({ kk: 'п', ru: 'п', en: 'p' })}, '2026-02-02' from charters where office_id = ${office.officeId}`,
    cutOffAt: 'escalations', measured: () => count(`select count(*) from escalations where cause = 'controlPointMissed'`), before: 0, after: 1,
  },
  'reopen-expired-checklists': {
    scene: sceneOfChecklists, cutOffAt: 'checklist_steps',
    measured: () => count(`select count(*) from checklist_steps where to_state = 'toRenew'`), before: 0, after: 1,
  },
  'advance-campaigns': {
    scene: sceneOfCampaign, cutOffAt: 'checklists',
    // Two organisations are there already: the charter’s, and that of the checklist that is reopened.
    measured: () => count(`select count(*) from checklists where campaign_id in (select id from campaigns)`), before: 0, after: organisations + 2,
  },
  'give-checklist-notices': {
    scene: async () => {
      const personId = await createPerson(db.owner);
      await db.owner`insert into memberships (office_id, id, person_id, role, scope) values (${office.officeId}, ${uuid()}, ${personId}, 'officeLead', 'office')`;
    },
    cutOffAt: 'checklist_notices', measured: () => count(`select count(*) from identity.mail_messages`), before: 0, after: 1,
  },
  'deliver-mail': {
    scene: async () => {
      await db.owner`delete from identity.mail_messages`;
      for (let index = 0; index < letters; index += 1) {
        await db.owner`insert into identity.mail_messages (id, recipient, subject, body, next_attempt_at) values (${uuid()}, ${`${index}@test.example`}, 's', 'b', now() - interval '1 minute')`;
      }
    },
    cutOffAt: 'identity.mail_messages', measured: () => Promise.resolve(post.taken.length), before: 0, after: letters,
  },
  'examine-values': {
    scene: () => db.owner`insert into daily_values ${db.owner({
      office_id: office.officeId, organisation_id: charter.organisationIds[0]!, charter_indicator_id: charter.indicators[0]!.id, day: today, charter_id: charter.charterId, region_code: place.regionCode,
      kind: charter.indicators[0]!.kind, entry: 'value', value: 3, is_on_time: true, author_id: charter.personId, author_name: 'n' })}`,
    cutOffAt: 'value_examinations', measured: () => count(`select count(*) from value_examinations where office_id = '${office.officeId}'`), before: 0, after: 1,
  },
  'sign-audit-root': {
    scene: () => db.owner`delete from audit_roots`, cutOffAt: 'audit_roots', measured: () => count(`select count(*) from audit_roots`), before: 0, after: 1,
  },
  'remove-expired-sign-in-data': {
    scene: async () => {
      const personId = await createPerson(db.owner);
      for (const [id, hours] of [['ended', -1], ['open', 1]] as const) {
        await db.owner`insert into identity.sessions (id, account_id, expires_at) values (${id}, ${personId}, now() + make_interval(hours => ${hours}))`;
      }
    },
    measured: () => count(`select count(*) from identity.sessions`), before: 2, after: 1,
  },
  'make-partitions': {
    scene: async () => {
      const [row] = await db.owner<{ name: string }[]>`select 'daily_values_' || to_char(current_date + interval '6 months', 'YYYY_MM') as name`;
      lastPartition = row!.name;
      await db.owner`drop table if exists ${db.owner(lastPartition)}`;
    },
    measured: () => count(`select count(*) from pg_inherits where inhparent = 'daily_values'::regclass and inhrelid = to_regclass('${lastPartition}')`), before: 0, after: 1,
  },
};

beforeAll(async () => {
  [db, post] = await Promise.all([createTestDatabase(), openPost()]);
  admin = postgres(db.url, { max: 1, onnotice: () => {} });
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  workers = [startWorker(key), startWorker(key)];
  office = await createOffice(db.owner, place);
});
afterAll(async () => {
  await Promise.all([...workers.map((worker) => worker.stop()), admin.end({ timeout: 1 }), post.stop()]);
  await db.close();
});

test('the effect of every job is known here', () => {
  expect(Object.keys(effects).sort()).toEqual(Object.keys(jobs).sort());
});

/** Whoever waits for a lock, and may be seen as a worker: its statement is ended. */
async function cutOff(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const cut = await admin`
      select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and usename like 'adal\\_%' and usename <> 'adal_owner' and wait_event_type = 'Lock'`;
    if (cut.length > 0) return;
    await pause(25);
  }
  throw new Error('No job came to the table.');
}

describe.each(Object.entries(effects))('%s', (name, { scene, measured, before, after, cutOffAt }) => {
  beforeAll(async () => {
    await scene();
  });

  test.skipIf(cutOffAt === undefined)('cut off in the middle leaves nothing half done', async () => {
    await db.owner.begin(async (holding) => {
      await holding.unsafe(`lock table ${cutOffAt} in access exclusive mode`);
      const [ended] = await Promise.all([jobs[name]!.run(workers[0].services, workers[0].sql).then(() => 'done', () => 'failed'), cutOff()]);
      expect(ended).toBe('failed');
    });
  });

  test('is still to be done', async () => {
    expect(await measured()).toBe(before);
  });

  test('done by two workers at once, and again, has one effect', async () => {
    await Promise.all(workers.map(({ services, sql }) => jobs[name]!.run(services, sql)));
    expect(await measured()).toBe(after);
    for (const { services, sql } of workers) await jobs[name]!.run(services, sql);
    expect(await measured()).toBe(after);
  });
});

test('no letter left twice', () => {
  expect(post.taken).toHaveLength(letters);
  expect(new Set(post.taken).size).toBe(letters);
});
