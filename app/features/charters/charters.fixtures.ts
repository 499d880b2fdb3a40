import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { actorOf, createOffice, createOrganisation, createPerson, type OfficeScene } from '#db/test/factories.ts';
import { loadCharterDocument, type CharterDocument } from './charter-page.queries.server.ts';
import type { Movement } from './charter-life.model.ts';
import type { CharterContent } from './charters.model.ts';
import type { CharterKey } from './charters.repo.server.ts';
import type { EditCharter } from './charters.schema.ts';
import { moveCharter } from '../charter-life/charter-life.service.server.ts';
import { adoptTemplate, editCharter } from './charters.service.server.ts';

/** The parts of a content that most tests do not look at. */
export const noParts = { grounds: [], controlPoints: [], resources: [], risks: [], stakeholders: [] } satisfies Partial<CharterContent>;

/** An office with everybody who has a part in a charter's life. For tests only. */
export type CharterOffice = OfficeScene & {
  manager: Actor;
  lead: Actor;
  secondLead: Actor;
  reviewer: Actor;
  executorId: string;
  organisationIds: string[];
};

async function member(owner: Sql, officeId: string, role: 'projectManager' | 'officeLead' | 'executor'): Promise<string> {
  const personId = await createPerson(owner, `Person ${uuid().slice(-6)}`);
  await owner`insert into memberships (office_id, id, person_id, role, scope) values (${officeId}, ${uuid()}, ${personId}, ${role}, ${role === 'executor' ? 'team' : 'office'})`;
  return personId;
}

export async function createCharterOffice(owner: Sql, options: { kind?: 'cga' | 'lea'; regionCode?: string } = {}): Promise<CharterOffice> {
  const office = await createOffice(owner, options);
  const region = office.regionCode ?? 'KZ-71';
  const people = { manager: await member(owner, office.officeId, 'projectManager'), lead: await member(owner, office.officeId, 'officeLead'), secondLead: await member(owner, office.officeId, 'officeLead') };
  return {
    ...office,
    manager: actorOf({ ...office, personId: people.manager }, 'projectManager', 'office'),
    lead: actorOf({ ...office, personId: people.lead }, 'officeLead', 'office'),
    secondLead: actorOf({ ...office, personId: people.secondLead }, 'officeLead', 'office'),
    reviewer: office.kind === 'lea'
      ? actorOf({ officeId: uuid(), regionCode: office.regionCode }, 'commissioner', 'region')
      : actorOf({ officeId: uuid(), regionCode: null }, 'coordinator', 'national'),
    executorId: await member(owner, office.officeId, 'executor'),
    organisationIds: [await createOrganisation(owner, office.officeId, region), await createOrganisation(owner, office.officeId, region)],
  };
}

export const write = <Result>(database: Database, actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(database, actor, 'write', body);

export const documentOf = (database: Database, actor: Actor, key: CharterKey): Promise<CharterDocument> =>
  withActor(database, actor, 'read', (transaction) => loadCharterDocument(transaction, actor, key));

export async function templateOf(owner: Sql, blockCode = '2024-internal-analysis'): Promise<string> {
  const [row] = await owner<{ id: string }[]>`select id from project_templates where block_code = ${blockCode} order by template_version desc limit 1`;
  return row!.id;
}

const text = (kk: string) => ({ kk, ru: null, en: null });

export async function adopt(owner: Sql, database: Database, office: CharterOffice, id = uuid()): Promise<CharterKey> {
  const templateId = await templateOf(owner);
  return write(database, office.manager, (transaction) =>
    adoptTemplate(transaction, office.manager, { id, templateId, name: text('Charter'), startsOn: '2026-01-01', endsOn: '2026-12-31' }),
  );
}

/** One section's edit against the version that is stored now. */
export async function edit(database: Database, actor: Actor, key: CharterKey, change: Record<string, unknown>): Promise<number> {
  const { header } = await documentOf(database, actor, key);
  return write(database, actor, (transaction) => editCharter(transaction, actor, key, { ...change, version: header.version } as EditCharter));
}

/** A draft that lacks nothing. */
export async function completeDraft(owner: Sql, database: Database, office: CharterOffice): Promise<CharterKey> {
  const key = await adopt(owner, database, office);
  await edit(database, office.manager, key, {
    intent: 'saveTeam', customer: office.lead.personId, curator: '', manager: office.manager.personId, executors: [office.executorId],
  });
  await edit(database, office.manager, key, { intent: 'saveOrganisations', organisationIds: office.organisationIds });
  const { content } = await documentOf(database, office.manager, key);
  await edit(database, office.manager, key, {
    intent: 'saveIndicators',
    indicators: content.indicators.map((indicator) => ({ ...indicator, targets: [{ controlOn: '2026-12-31', planned: '100', organisationId: null }] })),
  });
  return key;
}

/** Moves the charter as somebody who has just looked at it. */
export async function move(database: Database, actor: Actor, key: CharterKey, movement: Movement, remark: string | null = null, today = '2026-03-02'): Promise<void> {
  const { header, contentHash } = await documentOf(database, actor, key);
  await write(database, actor, (transaction) =>
    moveCharter(transaction, actor, key, { intent: 'move', movement, version: header.version, contentHash: contentHash!, remark }, today),
  );
}
