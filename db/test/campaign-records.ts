import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import type { CharterScene } from './factories.ts';
import { createFrameworkVersion } from './framework.fixtures.ts';

export const nobodyChosen = { officeIds: [], regionCodes: [], officeKinds: [], kinds: [], sizes: [], organisations: [] };

/** A campaign of the office itself, sent to one of its organisations, with a reminder that was given. */
export async function createCampaignRecords(owner: Sql, { officeId, personId, regionCode, organisationIds }: CharterScene): Promise<void> {
  const [campaignId, checklistId] = [uuid(), uuid()];
  const { versionId, frameworkCode } = await createFrameworkVersion(owner);
  const said = { title: 'Checklist', framework_version_id: versionId, year: 2026, opens_on: '2026-03-02', due_on: '2026-04-30' };
  await owner`insert into campaigns ${owner({
    ...said, office_id: officeId, id: campaignId, is_national: false, audience: owner.json(nobodyChosen), state: 'sent', target_count: 1, sent_count: 1,
    sending_started_at: '2026-03-01T06:00:00Z', sent_at: '2026-03-01T06:00:01Z', author_id: personId, author_name: 'n',
  })}`;
  const place = { office_id: officeId, organisation_id: organisationIds[0]!, region_code: regionCode };
  await owner`insert into checklists ${owner({
    ...place, ...said, id: checklistId, campaign_office_id: officeId, campaign_id: campaignId, framework_code: frameworkCode, is_reviewed_by_office: true, requirement_count: 4,
  })}`;
  await owner`insert into checklist_notices ${owner({ ...place, checklist_id: checklistId, kind: 'reminder', occasion: '7', given_on: '2026-04-23' })}`;
}
