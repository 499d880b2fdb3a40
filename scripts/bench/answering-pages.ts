import type { Sql } from 'postgres';
import type * as Checklists from '#app/features/checklists/index.server.ts';
import { sessionHash } from '#app/platform/auth/session-store.server.ts';
import { filledCampaign, type BenchCampaign } from './fill-campaign.ts';
import { overHttp, print, straight, type Measured } from './measure.ts';
import { enterAsOfficer, runPipelined } from './plan.ts';
import { recordAnswered } from './recorded-statements.ts';

const chapterCode = 'C1';
const answers = ['met', 'partly', 'notMet'];

type Officer = { cookie: string; personId: string; membershipId: string; officeId: string; organisationId: string; checklistId: string; subjects: string[] };

/** Officers of as many organisations, each signed in, with the requirements of a chapter that they answer. */
async function signedInOfficers(owner: Sql, { campaignId }: BenchCampaign): Promise<Officer[]> {
  const found = await owner<Omit<Officer, 'cookie'>[]>`
    select distinct on (m.person_id) m.person_id as "personId", m.id as "membershipId", c.office_id as "officeId", c.organisation_id as "organisationId", c.id as "checklistId",
      (select array_agg(r.subject_id order by r.position) from framework_requirements r where r.version_id = c.framework_version_id and r.chapter_code = ${chapterCode}) as subjects
    from memberships m join checklists c on c.office_id = m.office_id and c.organisation_id = m.organisation_id and c.campaign_id = ${campaignId} and c.state = 'inProgress'
    where m.role = 'complianceOfficer' and m.revoked_at is null order by m.person_id, m.id limit 8`;
  if (found.length < 8) throw new Error(`Only ${found.length} officers answer the campaign; 8 are needed.`);
  const officers = found.map((officer) => ({ ...officer, cookie: `bench-officer-${officer.personId}` }));
  for (const { cookie, personId, membershipId } of officers) {
    await owner`insert into identity.sessions (id, account_id, membership_id, expires_at) values (${sessionHash(cookie)}, ${personId}, ${membershipId}, now() + interval '12 hours')
      on conflict (id) do update set expires_at = excluded.expires_at, membership_id = excluded.membership_id`;
  }
  return officers;
}

/** Every save counts the version of its chapter up by one; what is stored when a measurement begins, the last one may have left half way. */
async function versionsOf(owner: Sql, officers: readonly Officer[]): Promise<number[]> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return Promise.all(officers.map(async ({ officeId, checklistId, subjects }) => {
    const [row] = await owner<{ version: number }[]>`
      select coalesce(sum(version), 0)::int as version from checklist_answers where office_id = ${officeId} and checklist_id = ${checklistId} and subject_id = any (${subjects})`;
    return row!.version;
  }));
}

/** A chapter as its officer opens it, and an answer that saves itself. */
export async function measureAnswering(owner: Sql, app: Sql, checklists: typeof Checklists, productUrl: string, campaign: BenchCampaign, all: string): Promise<void> {
  const officers = await signedInOfficers(owner, campaign);
  const addressOf = ({ officeId, checklistId }: Officer) => `/checklists/${officeId}/${checklistId}/chapters/${chapterCode}`;
  const recorded = await Promise.all(officers.map(async ({ personId, officeId, organisationId, checklistId }) => {
    const entered = enterAsOfficer(personId, officeId, organisationId);
    const statements = await app.begin(async (transaction) => {
      await transaction.unsafe(entered.text, entered.parameters);
      return recordAnswered((text, parameters) => transaction.unsafe(text, parameters), (recording) =>
        checklists.loadChapterPage(recording, { officeId, checklistId, chapterCode }, filledCampaign.today));
    });
    return { entered, statements };
  }));
  const read = (connections: number, suffix: string) =>
    overHttp(productUrl, connections, (index) => ({ method: 'GET', path: addressOf(officers[index]!) + suffix, headers: { Cookie: `adal_session=${officers[index]!.cookie}` } }));
  await read(8, '');
  for (const connections of [1, 8]) {
    const rows: [string, Measured][] = [
      ['page', await read(connections, '')],
      ['data of the page', await read(connections, '.data')],
      ['statements straight to PostgreSQL', await straight(connections, (index) => runPipelined(app, recorded[index]!.entered, recorded[index]!.statements, {}))],
    ];
    print(`A campaign of ${all}: a chapter as its officer, ${connections} connection(s)`, rows, 'statements straight to PostgreSQL');
  }
  const save = async (connections: number) => {
    const versions = await versionsOf(owner, officers);
    return overHttp(productUrl, connections, (index) => {
      const officer = officers[index]!;
      const first = versions[index]!;
      let saved = 0;
      return {
        method: 'POST', path: `${addressOf(officer)}.data`,
        headers: { Cookie: `adal_session=${officer.cookie}`, Origin: productUrl, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: () => {
          const turn = saved;
          saved += 1;
          return new URLSearchParams({
            intent: 'answer', autosave: 'on', subjectId: officer.subjects[turn % officer.subjects.length]!, version: String(first + turn), answer: answers[turn % answers.length]!, comment: `Bench ${turn}`,
          }).toString();
        },
      };
    });
  };
  await save(8);
  for (const connections of [1, 8]) print(`A campaign of ${all}: saving one answer, ${connections} connection(s)`, [['saving', await save(connections)]], 'saving');
}
