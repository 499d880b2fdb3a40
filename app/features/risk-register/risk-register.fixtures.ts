import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import type { Actor } from '#app/platform/auth/actor.ts';
import { withActor, type ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { actorOf, createOffice, createOrganisation, createPerson, type OfficeScene } from '#db/test/factories.ts';
import type { RiskMovement } from './risk-life.model.ts';
import { moveRisk } from './risk-register.service.server.ts';
import { selectRisksForMove, type AnalysisKey, type Movement, type RiskKey } from './risk-register.repo.server.ts';
import type { NewRisk, RecommendationContent } from './risk.model.ts';

/** An office with an organisation, an open analysis of it, and everybody who has a part in the life of a risk. For tests only. */
export type RegisterScene = OfficeScene & {
  organisationId: string;
  analysis: AnalysisKey;
  officer: Actor;
  executor: Actor;
  manager: Actor;
  lead: Actor;
  commissioner: Actor;
  secondCommissioner: Actor;
};

export async function createRegisterScene(owner: Sql, regionCode = 'KZ-11', year = 2026): Promise<RegisterScene> {
  const office = await createOffice(owner, { regionCode });
  const organisationId = await createOrganisation(owner, office.officeId, regionCode);
  const person = async (role: Actor['role'], scope: Actor['scope'], officeId = office.officeId) => {
    const personId = await createPerson(owner, `Person ${uuid().slice(-6)}`);
    const at = scope === 'organisation' ? organisationId : null;
    if (scope !== 'region') {
      await owner`insert into memberships (office_id, id, person_id, role, scope, organisation_id) values (${officeId}, ${uuid()}, ${personId}, ${role}, ${scope}, ${at})`;
    }
    return actorOf({ officeId, regionCode, personId }, role, scope, { organisationId: at });
  };
  const officer = await person('complianceOfficer', 'organisation');
  return {
    ...office, organisationId, officer,
    executor: await person('executor', 'organisation'),
    manager: await person('projectManager', 'office'),
    lead: await person('officeLead', 'office'),
    commissioner: await person('commissioner', 'region', uuid()),
    secondCommissioner: await person('commissioner', 'region', uuid()),
    analysis: await createAnalysis(owner, { officeId: office.officeId, organisationId, regionCode, officer }, year),
  };
}

export async function createAnalysis(
  owner: Sql, scene: { officeId: string; organisationId: string; regionCode: string | null; officer: Actor }, year: number, previousAnalysisId: string | null = null,
): Promise<AnalysisKey> {
  const analysisId = uuid();
  await owner`insert into internal_analyses (office_id, organisation_id, region_code, id, year, number, language, object, period_from, period_to, direction_codes, performer_kind,
      previous_analysis_id, created_by, created_by_name)
    values (${scene.officeId}, ${scene.organisationId}, ${scene.regionCode}, ${analysisId}, ${year},
      (select coalesce(max(number), 0) + 1 from internal_analyses where organisation_id = ${scene.organisationId} and year = ${year}),
      'kk', 'Object', ${`${year - 1}-01-01`}, ${`${year - 1}-12-31`}, '{B.PROCUREMENT}', 'unit', ${previousAnalysisId}, ${scene.officer.personId}, ${scene.officer.name})`;
  return { officeId: scene.officeId, analysisId };
}

export const recommendation = (change: Partial<RecommendationContent> = {}): RecommendationContent => ({
  kindCode: 'documentChange', text: 'Change the rules of purchase', changes: '', removes: 'eliminates', ownerName: 'Head of purchase', dueOn: '2026-09-01',
  evidenceKinds: ['link'], ...change,
});

export const newRisk = (change: Partial<NewRisk> = {}): NewRisk => ({
  code: null, title: 'Purchase from one source', directionCode: 'B.PROCUREMENT', processCode: null, process: 'Purchase', exposedPosition: 'Buyer', factorCodes: [], cause: 'No control',
  conditions: '', scheme: 'A purchase is split', interestedParties: '', consequences: '', existingControls: '', controlEffectiveness: null, likelihood: null, impact: null,
  residualLikelihood: null, residualImpact: null, identifiedOn: '2026-03-02', recommendations: [], ...change,
});

export const write = <Result>(database: Database, actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(database, actor, 'write', body);
export const read = <Result>(database: Database, actor: Actor, body: (transaction: ActorTransaction) => Promise<Result>) => withActor(database, actor, 'read', body);

/** Moves the risk as somebody who has just looked at it. */
export async function move(database: Database, actor: Actor, key: RiskKey, movement: RiskMovement, words: Omit<Movement, 'movement'> = {}, today = '2026-06-01'): Promise<void> {
  await write(database, actor, async (transaction) => {
    const [risk] = await selectRisksForMove(transaction, [key], 'look');
    await moveRisk(transaction, actor, key, movement, { ...words, version: risk?.version ?? 1 }, today);
  });
}
