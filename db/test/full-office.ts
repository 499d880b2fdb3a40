import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { hashCharterContent } from '#app/features/charters/charter-content.server.ts';
import type { CharterContent } from '#app/features/charters/charters.model.ts';
import { createFramework, sendChecklist } from '#app/features/checklists/checklists.fixtures.ts';
import { noteOf } from '#app/features/internal-analyses/paper.fixtures.ts';
import { analysisStepCodes } from '#app/features/internal-analyses/procedure.model.ts';
import { createCampaignRecords } from './campaign-records.ts';
import { createConsolidationRecords } from './consolidation-records.ts';
import { createCharter, createOffice, type CharterScene, type OfficeScene } from './factories.ts';

/** An office with at least one row in every tenant table, so that a test of "sees nothing" cannot pass on emptiness. */
export async function createFullOffice(owner: Sql, regionCode: string): Promise<CharterScene> {
  const office = await createOffice(owner, { regionCode });
  const scene = await createFullCharter(owner, office);
  const { officeId, personId } = scene;
  await owner`insert into periods (office_id, month, region_code, state) values (${officeId}, '2026-02-01', ${regionCode}, 'closed')`;
  await owner`insert into period_decisions (office_id, id, month, region_code, from_state, to_state, decided_by, decided_by_name, decided_by_role)
    values (${officeId}, ${uuid()}, '2026-02-01', ${regionCode}, 'open', 'closed', ${personId}, 'n', 'officeLead')`;
  await owner`insert into office_calendar_exceptions (office_id, on_date, is_working, reason) values (${officeId}, '2026-03-03', false, 'r')`;
  await createIssueRecords(owner, scene);
  await createCoordinatorRecords(owner, scene);
  await createConsolidationRecords(owner, scene);
  await owner`insert into memberships (office_id, id, person_id, role, scope) values (${officeId}, ${uuid()}, ${personId}, 'officeLead', 'office')`;
  await owner`insert into invitations (office_id, id, email, full_name, role, scope, language, token_hash, invited_by, invited_by_name, expires_at)
    values (${officeId}, ${uuid()}, 'a@b.example', 'n', 'projectManager', 'office', 'kk', ${uuid()}, ${personId}, 'n', now() + interval '1 day')`;
  return scene;
}

/** A charter with organisations of its own and a row in every table about a charter, an organisation or a cell. A second one in an office makes siblings. */
export async function createFullCharter(owner: Sql, office: OfficeScene): Promise<CharterScene> {
  const scene = await createCharter(owner, office, { organisations: 2, kinds: ['increment', 'level', 'ratio'] });
  const { officeId, charterId, personId, organisationIds, indicators } = scene;
  const regionCode = office.regionCode!;
  const [organisationId] = organisationIds as [string];
  const [indicator] = indicators as [CharterScene['indicators'][number]];
  const cell = { office_id: officeId, organisation_id: organisationId, charter_indicator_id: indicator.id, day: '2026-03-02', charter_id: charterId, region_code: regionCode };
  const fileId = uuid();
  const name = { kk: 'Паспорт', ru: null, en: null };
  const content: CharterContent = {
    code: 'T-1', blockCode: '2024-internal-analysis', name, goal: name, startsOn: '2026-01-01', endsOn: '2026-12-31',
    grounds: [], controlPoints: [], resources: [], risks: [], stakeholders: [], organisations: organisationIds.map((id) => ({ organisationId: id, regionCode })), tasks: [], indicators: [],
  };
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
  for (const isVerified of [true, false]) await owner`update daily_values set is_verified = ${isVerified} where office_id = ${officeId} and charter_indicator_id = ${level.id}`;
  await owner`insert into files (office_id, id, sha256, size, media_type, name, uploaded_by) values (${officeId}, ${fileId}, ${'0'.repeat(64)}, 1, 'text/plain', 'a.txt', ${personId})`;
  const part = { ...cell, author_id: personId, author_name: 'n' };
  await owner`insert into cell_comments ${owner({ ...part, id: uuid(), body: 'b' })}`;
  await owner`insert into cell_evidence ${owner({ ...part, id: uuid(), kind: 'file', title: 't', file_id: fileId })}`;
  await owner`insert into indicator_pauses (office_id, id, charter_indicator_id, paused_from, reason, created_by, created_by_name)
    values (${officeId}, ${uuid()}, ${indicator.id}, '2026-11-01', 'r', ${personId}, 'n')`;
  await createCharterRecords(owner, scene, content);
  await createRegisterRecords(owner, scene);
  await createComplianceRecords(owner, scene);
  await createCultureRecords(owner, scene);
  await createChecklistRecords(owner, scene);
  await createCampaignRecords(owner, scene);
  return scene;
}

/** The parts, the work and the record around a charter. */
async function createCharterRecords(owner: Sql, { officeId, charterId, personId, regionCode, indicators }: CharterScene, content: CharterContent): Promise<void> {
  const fileId = uuid();
  await owner`insert into files (office_id, id, sha256, size, media_type, name, uploaded_by) values (${officeId}, ${fileId}, ${'1'.repeat(64)}, 1, 'text/plain', 'of the charter.txt', ${personId})`;
  const text = owner.json({ kk: 'мәтін', ru: null, en: null });
  const key = { office_id: officeId, charter_id: charterId };
  const author = { author_id: personId, author_name: 'n' };
  const [taskId, occurrenceId, controlPointId, resourceId] = [uuid(), uuid(), uuid(), uuid()];
  const part = { ...key, position: 0, name: text };
  await owner`insert into charter_tasks ${owner({ ...part, id: taskId })}`;
  await owner`insert into charter_grounds ${owner({ ...key, legal_basis_code: 'law-anti-corruption', position: 0 })}`;
  await owner`insert into charter_control_points ${owner({ ...part, id: controlPointId, due_on: '2026-06-30' })}`;
  await owner`insert into charter_resources ${owner({ ...part, id: resourceId, kind: 'money', planned_tenge: 1000 })}`;
  await owner`insert into charter_risks ${owner({ ...part, id: uuid(), likelihood: 'low', impact: 'high', response: text })}`;
  await owner`insert into charter_stakeholders ${owner({ ...part, id: uuid(), interest: text, influence: 'low' })}`;
  const changeRequestId = uuid();
  await owner`insert into charter_change_requests ${owner({
    ...key, id: changeRequestId, number: 1, region_code: regionCode, base_version: 1, content: owner.json(content as never), created_by: personId, created_by_name: 'n',
  })}`;
  await owner`insert into charter_submissions ${owner({
    ...key, id: uuid(), change_request_id: changeRequestId, number: 1, content: owner.json(content as never), content_hash: hashCharterContent(content),
    submitted_by: personId, submitted_by_name: 'n',
  })}`;
  await owner`insert into charter_results ${owner({ ...key, charter_indicator_id: indicators[0]!.id, outcome: 'reached', given_by: personId, given_by_name: 'n' })}`;
  await owner`insert into charter_closings ${owner({ ...key, updated_by: personId, updated_by_name: 'n' })}`;
  await owner`insert into charter_task_people ${owner({ ...key, task_id: taskId, person_id: personId, duty: 'owner' })}`;
  await owner`insert into task_occurrences ${owner({ ...key, id: occurrenceId, task_id: taskId, starts_on: '2026-03-01', due_on: '2026-03-31' })}`;
  await owner`insert into occurrence_steps ${owner({
    ...key, id: uuid(), occurrence_id: occurrenceId, movement: 'finish', made_by: personId, made_by_name: 'n', made_by_role: 'executor',
  })}`;
  await owner`insert into occurrence_proofs ${owner({ ...key, id: uuid(), occurrence_id: occurrenceId, evidence_kind: 'file', title: 't', file_id: fileId, ...author })}`;
  await owner`insert into control_point_results ${owner({ ...key, control_point_id: controlPointId, reached_on: '2026-06-30', note: 'n', given_by: personId, given_by_name: 'n' })}`;
  await owner`insert into charter_spendings ${owner({ ...key, id: uuid(), resource_id: resourceId, spent_on: '2026-03-01', tenge: 1, note: 'n', ...author })}`;
  await owner`insert into charter_attachments ${owner({ ...key, id: uuid(), attachment_id: uuid(), attachment_version: 1, title: 't', file_id: fileId, ...author })}`;
  await owner`insert into charter_comments ${owner({ ...key, id: uuid(), body: 'b', ...author, author_role: 'projectManager' })}`;
  await owner`insert into charter_visits ${owner({ ...key, person_id: personId, person_name: 'n', role: 'projectManager' })}`;
  await owner`insert into charter_reassignments ${owner({ ...key, id: uuid(), person_id: personId, person_name: 'n', duty: 'executor', is_removed: false, ...author })}`;
  const other = uuid();
  await owner`insert into charters (office_id, id, code, block_code, region_code, name, goal, starts_on, ends_on, created_by)
    select office_id, ${other}, code || '-2', block_code, region_code, name, goal, starts_on, ends_on, created_by from charters where id = ${charterId}`;
  await owner`insert into charter_links ${owner({ ...key, kind: 'dependsOn', other_charter_id: other, ...author })}`;
  await owner`insert into saved_views ${owner({ office_id: officeId, id: uuid(), screen: 'portfolio', name: 'n', query: '', is_shared: true, owner_id: personId, owner_name: 'n' })}`;
  await owner`insert into escalations ${owner({
    ...key, id: uuid(), region_code: regionCode, level: 'curator', cause: 'manual', question: 'q', raised_by: personId, raised_by_name: 'n', raised_at: '2026-03-02T06:00:00Z', due_on: '2026-03-10',
  })}`;
}

/** An internal analysis with its papers, and a risk with its path. */
async function createRegisterRecords(owner: Sql, { officeId, personId, regionCode, organisationIds }: CharterScene): Promise<void> {
  const [analysisId, riskId, recommendationId, fileId] = [uuid(), uuid(), uuid(), uuid()];
  const place = { office_id: officeId, organisation_id: organisationIds[0]!, region_code: regionCode };
  const author = { author_id: personId, author_name: 'n' };
  const maker = { made_by: personId, made_by_name: 'n', made_by_role: 'complianceOfficer' };
  const ofAnalysis = { ...place, analysis_id: analysisId };
  const ofRisk = { ...place, risk_id: riskId };
  await owner`insert into files (office_id, id, sha256, size, media_type, name, uploaded_by) values (${officeId}, ${fileId}, ${'2'.repeat(64)}, 1, 'text/plain', 'of the register.txt', ${personId})`;
  await owner`insert into internal_analyses ${owner({
    ...place, id: analysisId, year: 2026, number: 1, language: 'kk', object: 'o', period_from: '2025-01-01', period_to: '2025-12-31', direction_codes: ['B.HR'],
    performer_kind: 'workingGroup', state: 'signed', signed_on: '2026-03-02', signed_by: personId, signed_by_name: 'n', created_by: personId, created_by_name: 'n',
  })}`;
  await owner`insert into analysis_steps ${owner(analysisStepCodes.map((step) => ({ ...ofAnalysis, step })))}`;
  await owner`insert into analysis_events ${owner({ ...ofAnalysis, id: uuid(), kind: 'stepDone', step: 'order', ...maker })}`;
  await owner`insert into analysis_members ${owner({ ...ofAnalysis, id: uuid(), full_name: 'n', position: 1 })}`;
  await owner`insert into analysis_documents ${owner({ ...ofAnalysis, id: uuid(), step: 'order', evidence_kind: 'order', title: 't', file_id: fileId, ...author })}`;
  await owner`insert into analysis_monitorings ${owner({ ...ofAnalysis, id: uuid(), due_on: '2026-06-30' })}`;
  await owner`insert into analysis_papers ${owner({ ...ofAnalysis, kind: 'analyticalNote', paper_version: 1, content: owner.json(noteOf(1) as never), content_hash: '0'.repeat(64), ...author })}`;
  await owner`insert into exposed_positions ${owner({ ...place, id: uuid(), title: 't', reason: 'r', since_on: '2026-01-01', ...author })}`;
  await owner`insert into risk_imports ${owner({ ...ofAnalysis, id: uuid(), file_name: 'f.xlsx', file_hash: '0'.repeat(64), 
    findings: owner.json({ rows: 1, risks: 1, recommendations: 0, unchanged: 0, added: 1, duplicateCount: 0, duplicates: [], problemCount: 0, problems: [], unknownColumns: [] }), ...author,
  })}`;
  await owner`insert into risks ${owner({ ...ofAnalysis, id: riskId, year: 2026, code: 'R-1', title: 't', direction_code: 'B.HR', identified_on: '2026-03-02', ...author })}`;
  await owner`insert into risk_recommendations ${owner({ ...ofRisk, id: recommendationId, position: 1, kind_code: 'training', text: 't', ...author })}`;
  await owner`insert into risk_proofs ${owner({ ...ofRisk, id: uuid(), recommendation_id: recommendationId, evidence_kind: 'file', title: 't', file_id: fileId, ...author })}`;
  await owner`insert into risk_decisions ${owner({ ...ofRisk, id: uuid(), from_state: 'identified', to_state: 'planned', decided_by: personId, decided_by_name: 'n', decided_by_role: 'complianceOfficer' })}`;
  await owner`update risks set title = 'u', version = version + 1 where id = ${riskId}`;
  await owner`insert into review_batches ${owner({ office_id: officeId, id: uuid(), region_code: regionCode, risk_ids: [riskId], sample_ids: [riskId], reviewer_id: personId, reviewer_name: 'n' })}`;
}

/** An issue of the region that the office was asked about. */
async function createIssueRecords(owner: Sql, { officeId, personId, regionCode }: CharterScene): Promise<void> {
  const issueId = uuid();
  const author = { author_id: personId, author_name: 'n' };
  const maker = { made_by: personId, made_by_name: 'n', made_by_role: 'complianceOfficer' };
  await owner`insert into regional_issues ${owner({ office_id: officeId, id: issueId, region_code: regionCode, number: 1, title: 't', sphere: 'land', source_code: 'media', raised_on: '2026-02-01', ...author })}`;
  await owner`insert into regional_issue_steps ${owner({ office_id: officeId, region_code: regionCode, issue_id: issueId, id: uuid(), from_state: 'raised', to_state: 'agreed', ...maker })}`;
}

/** A compliance service that was corrected once, a document, a certificate with its paper, and a workbook. */
async function createComplianceRecords(owner: Sql, { officeId, personId, regionCode, organisationIds }: CharterScene): Promise<void> {
  const [serviceId, fileId] = [uuid(), uuid()];
  const record = { office_id: officeId, organisation_id: organisationIds[0]!, region_code: regionCode, author_id: personId, author_name: 'n' };
  await owner`insert into files (office_id, id, sha256, size, media_type, name, uploaded_by) values (${officeId}, ${fileId}, ${'3'.repeat(64)}, 1, 'text/plain', 'certificate.txt', ${personId})`;
  await owner`insert into compliance_services ${owner({ ...record, id: serviceId, effective_on: '2026-01-12', is_established: true, form: 'oneOfficer' })}`;
  await owner`update compliance_services set officer_name = 'n', version = version + 1 where id = ${serviceId}`;
  await owner`insert into compliance_documents ${owner({ ...record, id: uuid(), document_code: 'D01', adopted_on: '2026-01-12' })}`;
  await owner`insert into compliance_certificates ${owner({
    ...record, id: uuid(), standard_code: 'ISO37001-2016', number: '1', issued_by: 'n', issued_on: '2026-01-12', valid_until: '2029-01-11', file_id: fileId,
  })}`;
  await owner`insert into compliance_imports ${owner({
    office_id: officeId, organisation_id: organisationIds[0]!, id: uuid(), file_name: 'f.xlsx', file_hash: '0'.repeat(64), author_id: personId, author_name: 'n',
    findings: owner.json({ rows: 1, organisations: 1, added: 1, changed: 0, unchanged: 0, problemCount: 0, problems: [], unknownColumns: [] }),
  })}`;
}

/** An event of anti-corruption culture of a series, held, with all that belongs to it. */
async function createCultureRecords(owner: Sql, { officeId, personId, regionCode, organisationIds, charterId }: CharterScene): Promise<void> {
  const [eventId, seriesId, fileId] = [uuid(), uuid(), uuid()];
  const place = { office_id: officeId, organisation_id: organisationIds[0]!, region_code: regionCode };
  const author = { author_id: personId, author_name: 'n' };
  const described = { title: 't', language: 'kk', kind_code: 'lecture', audience_codes: ['citizens'] };
  const ofEvent = { ...place, event_id: eventId };
  await owner`insert into culture_event_series ${owner({ ...place, ...described, id: seriesId, frequency: 'month', from_on: '2026-03-02', to_on: '2026-03-02', ...author })}`;
  await owner`insert into culture_events ${owner({
    ...place, ...described, ...author, id: eventId, charter_id: charterId, series_id: seriesId, state: 'held', first_planned_on: '2026-03-02', planned_on: '2026-03-02',
    held_on: '2026-03-02', reported_by: personId, reported_by_name: 'n', reported_at: '2026-03-02T09:00:00Z',
  })}`;
  await owner`insert into files (office_id, id, sha256, size, media_type, name, uploaded_by) values (${officeId}, ${fileId}, ${'4'.repeat(64)}, 1, 'text/plain', 'of the event.txt', ${personId})`;
  await owner`insert into culture_event_participants ${owner({ ...ofEvent, audience_code: 'citizens', persons: 10 })}`;
  await owner`insert into culture_event_media ${owner({ ...ofEvent, id: uuid(), title: 't', url: 'https://news.example/1', ...author })}`;
  await owner`insert into culture_event_proofs ${owner({ ...ofEvent, id: uuid(), evidence_kind: 'photo', title: 't', file_id: fileId, ...author })}`;
  await owner`insert into culture_event_steps ${owner({ ...ofEvent, id: uuid(), movement: 'hold', from_state: 'planned', to_state: 'held', made_by: personId, made_by_name: 'n', made_by_role: 'complianceOfficer' })}`;
}

/** One record in each register of the coordinator that concerns the office, and a recommendation with its path. */
async function createCoordinatorRecords(owner: Sql, { officeId, personId, regionCode }: CharterScene): Promise<void> {
  const fileId = uuid();
  await owner`insert into files (office_id, id, sha256, size, media_type, name, uploaded_by) values (${officeId}, ${fileId}, ${'5'.repeat(64)}, 1, 'text/plain', 'of a recommendation.txt', ${personId})`;
  const record = { office_id: officeId, region_code: regionCode, number: 1, author_id: personId, author_name: 'n' };
  const [assessmentId, recommendationId] = [uuid(), uuid()];
  await owner`insert into external_assessments ${owner({ ...record, id: assessmentId, order_number: '1', ordered_on: '2026-02-01', period_from: '2025-01-01', period_to: '2025-12-31' })}`;
  await owner`insert into monitoring_studies ${owner({ ...record, id: uuid(), topic: 't', sphere: 'land', period_from: '2025-01-01', period_to: '2025-12-31' })}`;
  await owner`insert into draft_act_evaluations ${owner({ ...record, id: uuid(), title: 't', kind: 'leaByLaw', received_on: '2026-02-01' })}`;
  await owner`insert into integrity_checks ${owner({ ...record, id: uuid(), held_on: '2026-02-01', tested: 1, passed: 1 })}`;
  await owner`insert into effects ${owner({ ...record, id: uuid(), source_kind: 'assessment', source_office_id: officeId, source_id: assessmentId, kind: 'persons', sphere: 'land', amount: 1, happened_on: '2026-02-02', story: 's' })}`;
  await owner`insert into recommendations ${owner({
    ...record, id: recommendationId, source_kind: 'assessment', source_office_id: officeId, source_id: assessmentId, source_title: 't', wording: 'w', given_on: '2026-02-02', due_on: '2026-03-02',
  })}`;
  const part = { office_id: officeId, region_code: regionCode, recommendation_id: recommendationId };
  await owner`insert into recommendation_steps ${owner({ ...part, id: uuid(), from_state: 'given', to_state: 'planned', made_by: personId, made_by_name: 'n', made_by_role: 'projectManager' })}`;
  await owner`insert into recommendation_proofs ${owner({ ...part, id: uuid(), title: 't', file_id: fileId, author_id: personId, author_name: 'n' })}`;
}

/** A checklist with everything that hangs on one, and an action about a gap. */
async function createChecklistRecords(owner: Sql, { officeId, personId, regionCode, organisationIds }: CharterScene): Promise<void> {
  const organisationId = organisationIds[0]!;
  const framework = await createFramework(owner, ['1']);
  const subjectId = framework.subjects['1']!;
  const fileId = uuid();
  await owner`insert into files (office_id, id, sha256, size, media_type, name, uploaded_by) values (${officeId}, ${fileId}, ${'6'.repeat(64)}, 1, 'text/plain', 'of a checklist.txt', ${personId})`;
  const checklistId = await sendChecklist(owner, { officeId, organisationId, regionCode: regionCode! }, framework);
  const place = { office_id: officeId, organisation_id: organisationId, region_code: regionCode, checklist_id: checklistId };
  const author = { author_id: personId, author_name: 'n' };
  await owner`insert into checklist_answers ${owner({ ...place, ...author, subject_id: subjectId, answer: 'notMet' })}`;
  await owner`update checklist_answers set comment = 'c', version = 2 where checklist_id = ${checklistId}`;
  await owner`insert into checklist_evidence ${owner({ ...place, ...author, subject_id: subjectId, id: uuid(), title: 't', file_id: fileId })}`;
  await owner`insert into checklist_delegations ${owner({ ...place, ...author, chapter_code: '1', person_id: personId, person_name: 'n' })}`;
  await owner`insert into checklist_submissions ${owner({ ...place, number: 1, content: owner.json({}), content_hash: '0'.repeat(64), submitted_by: personId, submitted_by_name: 'n' })}`;
  await owner`insert into checklist_steps ${owner({ ...place, id: uuid(), from_state: 'sent', to_state: 'inProgress', made_by: personId, made_by_name: 'n', made_by_role: 'complianceOfficer' })}`;
  const actionId = uuid();
  await owner`insert into gap_actions ${owner({ ...place, ...author, id: actionId, subject_id: subjectId, text: 't', due_on: '2026-04-30', evidence_kinds: ['file'] })}`;
  await owner`insert into gap_action_proofs ${owner({ office_id: officeId, organisation_id: organisationId, region_code: regionCode, ...author, action_id: actionId, id: uuid(), evidence_kind: 'file', title: 't', file_id: fileId })}`;
}
