import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { hashCharterContent } from '#app/features/charters/charter-content.server.ts';
import type { CharterContent } from '#app/features/charters/charters.model.ts';
import { createCharter, createOffice, type CharterScene } from './factories.ts';

/** An office with at least one row in every tenant table, so that a test of "sees nothing" cannot pass on emptiness. */
export async function createFullOffice(owner: Sql, regionCode: string): Promise<CharterScene> {
  const office = await createOffice(owner, { regionCode });
  const scene = await createCharter(owner, office, { organisations: 2, kinds: ['increment', 'level', 'ratio'] });
  const { officeId, charterId, personId, organisationIds, indicators } = scene;
  const [organisationId] = organisationIds as [string];
  const [indicator] = indicators as [CharterScene['indicators'][number]];
  const cell = { office_id: officeId, organisation_id: organisationId, charter_indicator_id: indicator.id, day: '2026-03-02', charter_id: charterId, region_code: regionCode };
  const text = owner.json({ kk: 'мәтін', ru: null, en: null });
  const fileId = uuid();
  const name = { kk: 'Паспорт', ru: null, en: null };
  const content: CharterContent = {
    code: 'T-1', blockCode: '2024-internal-analysis', name, goal: name, startsOn: '2026-01-01', endsOn: '2026-12-31',
    organisations: organisationIds.map((id) => ({ organisationId: id, regionCode })), tasks: [], indicators: [],
  };
  await owner`insert into charter_tasks (office_id, charter_id, id, position, name) values (${officeId}, ${charterId}, ${uuid()}, 0, ${text})`;
  await owner`insert into charter_targets (office_id, id, charter_id, charter_indicator_id, control_on, planned)
    values (${officeId}, ${uuid()}, ${charterId}, ${indicator.id}, '2026-12-31', 100)`;
  await owner`insert into charter_versions (office_id, charter_id, charter_version, content, content_hash, approved_by, approved_by_name)
    values (${officeId}, ${charterId}, 1, ${owner.json(content as never)}, ${hashCharterContent(content)}, ${personId}, 'n')`;
  await owner`insert into charter_decisions (office_id, id, charter_id, region_code, to_state, content_hash, decided_by, decided_by_name, decided_by_role)
    values (${officeId}, ${uuid()}, ${charterId}, ${regionCode}, 'approved', 'hash', ${personId}, 'n', 'officeLead')`;
  for (const value of [1, 2]) {
    await owner`insert into daily_values ${owner({ ...cell, kind: indicator.kind, entry: 'value', value, is_on_time: true, author_id: personId, author_name: 'n' })}
      on conflict (office_id, organisation_id, charter_indicator_id, day) do update set value = excluded.value, revision = daily_values.revision + 1`;
  }
  const level = indicators.find(({ kind }) => kind === 'level')!;
  await owner`insert into daily_values ${owner({ ...cell, charter_indicator_id: level.id, kind: 'level', entry: 'value', value: 7, is_on_time: true, author_id: personId, author_name: 'n' })}`;
  await owner`insert into files (office_id, id, sha256, size, media_type, name, uploaded_by) values (${officeId}, ${fileId}, ${'0'.repeat(64)}, 1, 'text/plain', 'a.txt', ${personId})`;
  const part = { ...cell, author_id: personId, author_name: 'n' };
  await owner`insert into cell_comments ${owner({ ...part, id: uuid(), body: 'b' })}`;
  await owner`insert into cell_evidence ${owner({ ...part, id: uuid(), kind: 'file', title: 't', file_id: fileId })}`;
  await owner`insert into periods (office_id, month, region_code, state) values (${officeId}, '2026-02-01', ${regionCode}, 'closed')`;
  await owner`insert into period_decisions (office_id, id, month, region_code, from_state, to_state, decided_by, decided_by_name, decided_by_role)
    values (${officeId}, ${uuid()}, '2026-02-01', ${regionCode}, 'open', 'closed', ${personId}, 'n', 'officeLead')`;
  await owner`insert into office_calendar_exceptions (office_id, on_date, is_working, reason) values (${officeId}, '2026-03-03', false, 'r')`;
  await owner`insert into indicator_pauses (office_id, id, charter_indicator_id, paused_from, reason, created_by, created_by_name)
    values (${officeId}, ${uuid()}, ${indicator.id}, '2026-11-01', 'r', ${personId}, 'n')`;
  await owner`insert into memberships (office_id, id, person_id, role, scope) values (${officeId}, ${uuid()}, ${personId}, 'officeLead', 'office')`;
  await owner`insert into invitations (office_id, id, email, full_name, role, scope, language, token_hash, invited_by, invited_by_name, expires_at)
    values (${officeId}, ${uuid()}, 'a@b.example', 'n', 'projectManager', 'office', 'kk', ${uuid()}, ${personId}, 'n', now() + interval '1 day')`;
  return scene;
}
