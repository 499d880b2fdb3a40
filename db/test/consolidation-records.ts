import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import type { CharterScene } from './factories.ts';

/** What the coordinator keeps about an office's period: a reminder, an explanation, and what was found among its values. */
export async function createConsolidationRecords(owner: Sql, { officeId, personId, regionCode }: CharterScene): Promise<void> {
  const author = { author_id: personId, author_name: 'n' };
  await owner`insert into period_reminders ${owner({
    office_id: officeId, id: uuid(), region_code: regionCode, period: '2026-02', reminded_on: '2026-03-10', text: 't', receivers: owner.json([{ personId, name: 'n', role: 'officeLead' }]), ...author,
  })}`;
  await owner`insert into finding_explanations ${owner({ office_id: officeId, id: uuid(), rule: 'sameValue', period: '2026-02', count: 1, explanation: 'e', ...author })}`;
  await owner`insert into value_examinations ${owner({ office_id: officeId, month: '2026-02-01', examined_at: '2026-03-01T00:00:00Z', findings: owner.json([]) })}`;
}
