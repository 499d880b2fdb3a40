import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles, type Actor } from '#app/platform/auth/actor.ts';
import { withActor } from '#app/platform/db/with-actor.server.ts';
import { AppError } from '#app/platform/errors/app-error.ts';
import { renderPdf } from '#app/platform/export/pdf.server.ts';
import { renderDocx } from '#app/platform/export/docx.server.ts';
import { createFormat } from '#app/platform/i18n/format.ts';
import { serverTranslate } from '#app/platform/i18n/i18n.server.ts';
import { loadNeeds, loadStanding } from '#app/features/dashboards/index.server.ts';
import { actorOf, type CharterScene } from '#db/test/factories.ts';
import { createFullOffice } from '#db/test/full-office.ts';
import { createTestDatabase, type TestDatabase } from '#db/test/test-database.ts';
import type { BriefedSubject } from './briefing.model.ts';
import { briefingPaper } from './briefing-paper.model.ts';
import { loadBriefing, loadBriefingChoices } from './briefing.queries.server.ts';

const today = '2026-11-23';
let db: TestDatabase;
let own: CharterScene;
let foreign: CharterScene;

beforeAll(async () => {
  db = await createTestDatabase();
  own = await createFullOffice(db.owner, 'KZ-11');
  foreign = await createFullOffice(db.owner, 'KZ-15');
});
afterAll(() => db.close());

const brief = (actor: Actor, subject: BriefedSubject) => withActor(db.database, actor, 'read', (transaction) => loadBriefing(transaction, actor, subject, 2026, today));
const status = (work: Promise<unknown>) => work.then(() => 200, (error: unknown) => {
  if (!(error instanceof AppError)) throw error;
  return error.status;
});
const officeOf = (scene: CharterScene): BriefedSubject => ({ kind: 'office', officeId: scene.officeId });
const regionOf = (scene: CharterScene): BriefedSubject => ({ kind: 'region', regionCode: scene.regionCode! });
const organisationOf = (scene: CharterScene): BriefedSubject => ({ kind: 'organisation', officeId: scene.officeId, organisationId: scene.organisationIds[0]! });

describe('a briefing', () => {
  test('exists for those who may be briefed; for others there is no such thing', async () => {
    const lead = actorOf({ ...own, personId: randomUUID() }, 'officeLead', 'office');
    const commissioner = actorOf({ ...own, personId: randomUUID() }, 'commissioner', 'region');
    const officer = actorOf({ ...own, personId: randomUUID() }, 'complianceOfficer', 'organisation', { organisationId: own.organisationIds[0]! });
    const auditor = actorOf({ ...own, regionCode: null, personId: randomUUID() }, 'auditor', 'national');
    const answers = async (actor: Actor) => [
      await status(brief(actor, officeOf(own))), await status(brief(actor, regionOf(own))), await status(brief(actor, organisationOf(own))),
      await status(brief(actor, officeOf(foreign))), await status(brief(actor, regionOf(foreign))), await status(brief(actor, organisationOf(foreign))),
    ];
    expect(await answers(lead)).toEqual([200, 404, 200, 404, 404, 404]);
    expect(await answers(commissioner)).toEqual([200, 200, 200, 404, 404, 404]);
    expect(await answers(officer)).toEqual([404, 404, 200, 404, 404, 404]);
    expect(await answers(auditor)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await status(brief(auditor, { kind: 'office', officeId: randomUUID() }))).toBe(404);
    expect(await status(brief(auditor, { kind: 'organisation', officeId: own.officeId, organisationId: foreign.organisationIds[0]! }))).toBe(404);
  });

  test('says the same of an office to its lead, to its commissioner and to the nation', async () => {
    const [lead, auditor] = [actorOf(own, 'officeLead', 'office'), actorOf({ ...own, regionCode: null }, 'auditor', 'national')];
    const [mine, theirs] = [await brief(lead, officeOf(own)), await brief(auditor, officeOf(own))];
    expect(theirs).toEqual(mine);
    expect(mine.standing.escalations?.open).toBe(1);
    expect(mine.overdue.map(({ kind }) => kind)).toContain('work');
    expect(mine.overdue.every(({ address }) => address.includes(own.officeId))).toBe(true);
    const ofRegion = await brief(auditor, regionOf(own));
    expect(ofRegion.standing).toEqual(mine.standing);
  });

  test('becomes paper in three languages', async () => {
    const auditor = actorOf({ ...own, regionCode: null }, 'auditor', 'national');
    const briefing = await brief(auditor, officeOf(own));
    for (const language of ['kk', 'ru', 'en'] as const) {
      const document = briefingPaper(briefing, { t: serverTranslate(language), format: createFormat(language), language, author: 'n', now: new Date(`${today}T06:00:00Z`) });
      expect(JSON.stringify(document)).not.toMatch(/briefing\.|dashboards\.|statistics\.|undefined/);
      expect(Buffer.from(await renderPdf(document)).subarray(0, 5).toString()).toBe('%PDF-');
      expect((await renderDocx(document)).length).toBeGreaterThan(1000);
    }
  });

  test('is chosen among what the actor may see', async () => {
    const choices = (actor: Actor) => withActor(db.database, actor, 'read', (transaction) => loadBriefingChoices(transaction, actor, ''));
    const lead = await choices(actorOf(own, 'officeLead', 'office'));
    expect([lead.regions.length, lead.offices.map(({ id }) => id)]).toEqual([0, [own.officeId]]);
    const commissioner = await choices(actorOf(own, 'commissioner', 'region'));
    expect(commissioner.regions.map(({ code }) => code)).toEqual(['KZ-11']);
    expect(commissioner.offices.map(({ id }) => id)).toContain(own.officeId);
    expect(commissioner.offices.map(({ id }) => id)).not.toContain(foreign.officeId);
  });
});

describe('what needs somebody today', () => {
  test('is asked without error for every role, and only of what it sees', async () => {
    const scopes = { executor: 'team', complianceOfficer: 'organisation', projectManager: 'office', officeLead: 'office', commissioner: 'region', coordinator: 'national', auditor: 'national', administrator: 'system' } as const;
    for (const role of roles) {
      const actor = actorOf(own, role, scopes[role], {
        charterIds: [own.charterId], organisationId: role === 'complianceOfficer' ? own.organisationIds[0]! : null, regionCode: role === 'coordinator' || role === 'auditor' ? null : own.regionCode,
      });
      const needs = await withActor(db.database, actor, 'read', (transaction) => loadNeeds(transaction, actor, today));
      expect(needs.every(({ count }) => count > 0)).toBe(true);
    }
    const executor = actorOf(own, 'executor', 'team', { charterIds: [own.charterId] });
    expect(await withActor(db.database, executor, 'read', (transaction) => loadNeeds(transaction, executor, today))).toMatchObject([{ code: 'tasksOverdue', count: 1, dueOn: '2026-03-31' }]);
    const inOrganisation = actorOf(own, 'executor', 'organisation', { organisationId: own.organisationIds[0]! });
    await withActor(db.database, inOrganisation, 'read', (transaction) => loadNeeds(transaction, inOrganisation, today));
  });

  test('the standing of a subject never counts what lies elsewhere', async () => {
    const coordinator = actorOf({ ...own, regionCode: null }, 'coordinator', 'national');
    const standing = (subject: Parameters<typeof loadStanding>[1]) => withActor(db.database, coordinator, 'read', (transaction) => loadStanding(transaction, subject, { from: '2026-01-01', to: today }));
    const [nation, mine, theirs] = [await standing({ kind: 'nation' }), await standing({ kind: 'office', officeId: own.officeId }), await standing({ kind: 'office', officeId: foreign.officeId })];
    for (const part of ['risks', 'analyses', 'checklists', 'actions', 'work', 'escalations', 'events'] as const) {
      for (const [name, count] of Object.entries(nation[part]!)) expect([part, name, (mine[part] as Record<string, number>)[name]! + (theirs[part] as Record<string, number>)[name]!]).toEqual([part, name, count]);
    }
    expect((await standing({ kind: 'organisation', officeId: own.officeId, organisationId: own.organisationIds[0]! })).work).toBeNull();
  });
});
