import type { Sql } from 'postgres';
import { createFrameworkVersion, requirementsOf } from '#db/test/framework.fixtures.ts';
import { charterId } from './daily-log.ts';

/** Addresses of one of each kind, for the office in Akmola where charters in every state are. */
export async function placesOf(owner: Sql) {
  const approved = await charterId(owner, 'AKM-2026-01');
  const { officeId } = approved;
  const [draft, submitted, agreed] = await Promise.all(['AKM-2026-07', 'AKM-2026-04', 'AKM-2026-06'].map((code) => charterId(owner, code)));
  const [value] = await owner<{ organisation_id: string; charter_indicator_id: string; day: string }[]>`
    select v.organisation_id, v.charter_indicator_id, v.day::text as day from daily_values v join charter_indicators i on i.office_id = v.office_id and i.id = v.charter_indicator_id
    where v.charter_id = ${approved.charterId} and v.revision > 1 and i.indicator_code = 'IA-02' order by v.day desc limit 1`;
  const [organisation] = await owner<{ organisation_id: string }[]>`
    select organisation_id from charter_organisations where charter_id = ${approved.charterId} order by organisation_id limit 1`;
  const [indicator] = await owner<{ id: string }[]>`select id from charter_indicators where charter_id = ${approved.charterId} order by position limit 1`;
  const [template] = await owner<{ id: string }[]>`select id from project_templates where block_code like '2024-%' and published_at is not null order by id limit 1`;
  const draftTemplate = await draftOf(owner, template!.id);
  const [work] = await owner<{ id: string }[]>`
    select id from task_occurrences where office_id = ${officeId} and charter_id = ${approved.charterId} and state in ('planned', 'inProgress') order by due_on, id limit 1`;
  const [change] = await owner<{ page: string }[]>`
    select '/charters/' || r.office_id || '/' || r.charter_id || '/changes/' || r.id as page from charter_change_requests r where r.state = 'submitted' order by r.id limit 1`;
  const [answered, closed] = await Promise.all(['AKM-2026-03', 'AKM-2022-01'].map((code) => charterId(owner, code)));
  const [issue] = await owner<{ id: string }[]>`select id from regional_issues where office_id = ${officeId} and state in ('agreed', 'inProgress', 'resolved', 'raised') order by number limit 1`;
  const [recommendation] = await owner<{ id: string }[]>`select id from recommendations where office_id = ${officeId} and state in ('planned', 'done', 'confirmed') order by number desc limit 1`;
  const [assessment] = await owner<{ id: string }[]>`select id from external_assessments where office_id = ${officeId} order by number desc limit 1`;
  const [study] = await owner<{ office_id: string; id: string }[]>`select office_id, id from monitoring_studies order by number desc limit 1`;
  const [openAnalysis] = await owner<{ id: string }[]>`
    select a.id from internal_analyses a join memberships m on m.office_id = a.office_id and m.organisation_id = a.organisation_id and m.role = 'complianceOfficer'
    where a.office_id = ${officeId} and a.state = 'open' order by a.year desc limit 1`;
  const [officerOrganisation] = await owner<{ id: string }[]>`
    select organisation_id as id from memberships where office_id = ${officeId} and role = 'complianceOfficer' limit 1`;
  const [event] = await owner<{ id: string; organisation_id: string }[]>`
    select e.id, e.organisation_id from culture_events e where e.office_id = ${officeId} and e.state = 'held' and e.happens_on >= '2026-01-01' order by e.happens_on desc, e.id limit 1`;
  const [eventSeries] = await owner<{ id: string }[]>`select id from culture_event_series where office_id = ${officeId} order by id limit 1`;
  const campaigns = await campaignsOf(owner, officeId);
  const checklists = await checklistsOf(owner, officeId, officerOrganisation!.id);
  const publicationOf = async (code: string) => `/publications/${(await owner<{ id: string }[]>`select id from publications where code = ${code}`)[0]!.id}`;
  const [publication, quarter, preparedPublication] = [await publicationOf('2022'), await publicationOf('2026-q3'), await publicationOf('2026-10')];
  const comparison = `/publications/compare?one=${quarter.split('/').at(-1)}&other=${publication.split('/').at(-1)}`;
  const charter = (key: { charterId: string }) => `/charters/${officeId}/${key.charterId}`;
  const workPage = `${charter(approved)}/work`;
  const [ownRisk] = await owner<{ id: string }[]>`
    select r.id from risks r join internal_analyses a on a.office_id = r.office_id and a.organisation_id = r.organisation_id
    where a.id = ${openAnalysis!.id} and r.state in ('identified', 'planned', 'inProgress', 'returned') order by r.id limit 1`;
  return {
    sheet: `/work/log?charter=${approved.charterId}`, monthSheet: `/work/log?month=2026-09&charter=${approved.charterId}&organisation=${organisation!.organisation_id}`,
    approved: charter(approved), draft: charter(draft!), edit: `${charter(draft!)}/edit`, submitted: charter(submitted!), agreed: charter(agreed!),
    version: `${charter(approved)}/versions/1`, newCharter: '/charters/new', adopt: `/charters/new?template=${template!.id}`,
    value: `/values/${officeId}/${value!.organisation_id}/${value!.charter_indicator_id}/${value!.day}`,
    progress: `/work/progress/${officeId}/${indicator!.id}`, month: `/periods/${officeId}/2026-10`,
    indicator: '/statistics/IA-02', ratio: '/statistics/CO-05', office: `/statistics/IA-02/${officeId}`,
    organisationValues: `/statistics/IA-02/${officeId}/${organisation!.organisation_id}`, organisation: `/organisations/${officeId}/${organisation!.organisation_id}`,
    officeCard: `/offices/${officeId}`, template: `/catalogue/templates/${template!.id}`, editTemplate: `/catalogue/templates/${draftTemplate}/edit`,
    workViews: ['list', 'board', 'timeline', 'calendar', 'points', 'people', 'money'].map((view) => `${workPage}?view=${view}`),
    occurrence: `${workPage}/${work!.id}`, changes: `${charter(approved)}/changes`, change: change!.page, record: `${charter(approved)}/record`,
    issue: `/regional-issues/${officeId}/${issue!.id}`, importPage: `/analyses/${officeId}/${openAnalysis!.id}/import`,
    recommendation: `/recommendations/${officeId}/${recommendation!.id}`, assessment: `/registers/assessments/${officeId}/${assessment!.id}`,
    study: `/registers/studies/${study!.office_id}/${study!.id}`,
    risk: `/risks/${officeId}/${ownRisk!.id}`, riskEdit: `/risks/${officeId}/${ownRisk!.id}/edit`, newRisk: `/risks/new?full=on&analysis=${openAnalysis!.id}`,
    carryOver: `/analyses/${officeId}/${openAnalysis!.id}/carry-over`, difference: `/analyses/${officeId}/${openAnalysis!.id}/difference`,
    analysis: `/analyses/${officeId}/${openAnalysis!.id}`, analysisPapers: `/analyses/${officeId}/${openAnalysis!.id}/papers`,
    compliance: `/compliance-services/${officeId}/${officerOrganisation!.id}`,
    ...campaigns, ...checklists, publication, preparedPublication, comparison,
    nationalReport: '/national-reports/2022', reportChapter: '/national-reports/2022/chapters/offices?language=ru', reportVersions: '/national-reports/2022/chapters/offices/versions', reportPreview: '/national-reports/2022/preview?chapter=statistics',
    officeBriefing: `/briefing/office/${officeId}`, regionBriefing: '/briefing/region/KZ-11', organisationBriefing: `/briefing/organisation/${officeId}/${officerOrganisation!.id}`,
    event: `/culture/${officeId}/${event!.id}`, eventSeries: `/culture/series/${officeId}/${eventSeries!.id}`,
    copy: `${charter(approved)}/copy`, escalations: `${charter(answered!)}/escalations`, closedCharter: charter(closed!), closing: `${charter(closed!)}/closing`,
  };
}

/** A checklist that the officer answers and one that awaits review, each with a chapter, a gap and an action about one. */
async function checklistsOf(owner: Sql, officeId: string, organisationId: string) {
  const [open] = await owner<{ id: string; chapter: string; gap: string }[]>`
    select c.id, r.chapter_code as chapter, r.subject_id as gap from checklists c
    join checklist_answers a on a.office_id = c.office_id and a.checklist_id = c.id and a.answer in ('partly', 'notMet')
    join framework_requirements r on r.version_id = c.framework_version_id and r.subject_id = a.subject_id
    where c.office_id = ${officeId} and c.organisation_id = ${organisationId} order by c.state <> 'inProgress', r.position limit 1`;
  const [submitted] = await owner<{ id: string; chapter: string }[]>`
    select c.id, h.code as chapter from checklists c join framework_chapters h on h.version_id = c.framework_version_id
    where c.office_id = ${officeId} and c.state = 'submitted' order by c.id, h.position limit 1`;
  const [action] = await owner<{ id: string }[]>`select id from gap_actions where office_id = ${officeId} order by (organisation_id = ${organisationId}) desc, state = 'done' desc, id limit 1`;
  const page = (list: { id: string }) => `/checklists/${officeId}/${list.id}`;
  return {
    checklist: page(open!), checklistChapter: `${page(open!)}/chapters/${open!.chapter}`, gapPlan: `${page(open!)}/gaps/${open!.gap}`, submittedChecklist: page(submitted!),
    judgedChapter: `${page(submitted!)}/chapters/${submitted!.chapter}`, gapAction: `/actions/${officeId}/${action!.id}`,
  };
}

/** A campaign of the coordinator past its due day that the office has received, and a draft: those that are there, or made for the stories. */
async function campaignsOf(owner: Sql, officeId: string): Promise<{ campaign: string; campaignDraft: string }> {
  const [known] = await owner<{ versionId: string }[]>`select id as "versionId" from framework_versions where published_at is not null order by framework_code, number desc limit 1`;
  const { versionId } = known ?? (await createFrameworkVersion(owner, requirementsOf(12)));
  const made = async (state: 'draft' | 'sent') => {
    const [found] = await owner<{ office_id: string; id: string }[]>`select office_id, id from campaigns where is_national and state = ${state} order by created_at limit 1`;
    if (found) return found;
    const [campaign] = await owner<{ office_id: string; id: string }[]>`
      insert into campaigns (office_id, id, is_national, title, message, framework_version_id, year, audience, opens_on, due_on, reminder_days, state, author_id, author_name)
      select o.id, gen_random_uuid(), true, 'Квазимемлекеттік сектордың сыбайлас жемқорлыққа қарсы талаптарды орындауын тексеру', 'Жауапты мерзімінде беріңіз.', ${versionId}, 2026,
        ${owner.json({ officeIds: [], regionCodes: [], officeKinds: [], kinds: ['quasi_public'], sizes: [], organisations: [] })}, '2026-10-01', ${state === 'sent' ? '2026-11-10' : '2026-12-15'},
        '{14,7,1}', ${state}, o.id, 'Үйлестіруші' from offices o where o.kind = 'coordinator' returning office_id, id`;
    return campaign!;
  };
  const [campaign, campaignDraft] = [await made('sent'), await made('draft')];
  await owner`
    insert into checklists (office_id, organisation_id, region_code, id, campaign_office_id, campaign_id, framework_version_id, framework_code, title, year, opens_on, due_on, is_reviewed_by_office)
    select p.office_id, p.organisation_id, p.region_code, gen_random_uuid(), c.office_id, c.id, v.id, v.framework_code, c.title, c.year, c.opens_on, c.due_on, false
    from campaigns c join framework_versions v on v.id = c.framework_version_id
    join organisation_placements p on p.office_id = ${officeId} and p.ended_on is null where c.id = ${campaign.id} on conflict do nothing`;
  const page = (of: { office_id: string; id: string }) => `/campaigns/${of.office_id}/${of.id}`;
  return { campaign: page(campaign), campaignDraft: page(campaignDraft) };
}

/** The draft of a template's next version: one that is there, or a copy. */
async function draftOf(owner: Sql, templateId: string): Promise<string> {
  await owner`
    insert into project_templates (id, block_code, template_version, name, goal, legal_basis_codes, control_points)
    select gen_random_uuid(), t.block_code, t.template_version + 1, t.name, t.goal, t.legal_basis_codes, t.control_points
    from project_templates t where t.id = ${templateId} on conflict do nothing`;
  const [draft] = await owner<{ id: string }[]>`
    select d.id from project_templates d join project_templates t on t.block_code = d.block_code where t.id = ${templateId} and d.published_at is null`;
  await owner`
    insert into template_tasks (template_id, id, parent_id, position, name, frequency, evidence_kinds)
    select ${draft!.id}, k.id, k.parent_id, k.position, k.name, k.frequency, k.evidence_kinds from template_tasks k where k.template_id = ${templateId}
    order by k.parent_id nulls first on conflict do nothing`;
  await owner`
    insert into template_indicators (template_id, indicator_code, position, trajectory, tolerance_at_risk, tolerance_behind, default_targets)
    select ${draft!.id}, x.indicator_code, x.position, x.trajectory, x.tolerance_at_risk, x.tolerance_behind, x.default_targets
    from template_indicators x where x.template_id = ${templateId} on conflict do nothing`;
  return draft!.id;
}

export type Places = Awaited<ReturnType<typeof placesOf>>;

/** Which pages each role opens, each page with the role it is made for. */
export const pagesOfRoles: Record<string, (at: Places) => string[]> = {
  'executor.akmola': (at) => [at.sheet, at.monthSheet, '/charters', at.approved, '/catalogue', at.template, '/account', '/account/security', '/account/recovery-codes', '/confirm?to=%2Faccount%2Fsecurity', '/work/tasks', at.occurrence],
  'manager.akmola': (at) => ['/work/progress', at.progress, at.draft, at.edit, at.newCharter, at.adopt, at.version, ...at.workViews, at.changes, at.record, at.copy, '/culture', '/culture/new', '/culture/series', at.eventSeries],
  'lead.akmola': (at) => ['/campaigns', '/campaigns/new', '/office', '/office/people', '/office/calendar', '/periods', at.month, at.agreed, '/statistics', at.escalations, at.closedCharter, at.closing, '/portfolio', '/recommendations', at.recommendation, at.officeBriefing],
  'commissioner.akmola': (at) => ['/region', at.submitted, '/charters', at.value, '/organisations', '/escalations?state=all', '/review', '/review?view=analyses', '/review?view=silent', '/regional-issues', at.issue, '/regional-issues/new', at.event, '/culture/calendar', '/culture/plan', '/checklists?state=submitted', at.submittedChecklist, at.judgedChapter, at.gapAction],
  'compliance.akmola': (at) => ['/organisation', at.organisationBriefing, '/risks', '/risks/heat-map', '/risks?group=direction', at.risk, at.riskEdit, at.newRisk, at.carryOver, at.difference, at.importPage, '/analyses', '/analyses/new', at.analysis, at.analysisPapers, '/exposed-positions', '/exposed-positions/new',
    at.compliance, '/compliance-services/import', '/checklists', at.checklist, at.checklistChapter, at.gapPlan, '/actions?state=all'],
  coordinator: (at) => [
    '/nation', '/nation?year=2022', '/statistics?year=2022', at.indicator, `${at.indicator}?by=regions`, `${at.indicator}?by=months`, at.ratio, at.office,
    at.organisationValues, '/periods?year=2022', '/offices', at.officeCard, at.organisation, '/calendar',
    at.change, '/portfolio', '/portfolio?by=office&health=behind', '/escalations', '/catalogue/grounds', at.editTemplate, '/catalogue/risk-words', '/catalogue/risk-library', '/catalogue/analysis-settings', '/regional-issues',
    '/compliance-services', '/compliance-services/figures?by=region', '/checklists', '/checklists/figures?by=region',
    '/frameworks', '/frameworks/iso-37001/2', '/frameworks/iso-37001/2/difference', '/frameworks/import',
    '/campaigns', '/campaigns/new', at.campaign, `${at.campaign}?by=region&overdue=yes`, at.campaignDraft, `${at.campaignDraft}/edit`,
    '/registers', '/registers?on=2022-12-31', '/registers/assessments', at.assessment, '/registers/assessments/new', '/registers/studies', at.study, '/registers/draft-acts?on=2022-12-31',
    '/imported-figures', '/imported-figures?year=2021&theme=crimeStatistics', '/imported-figures/series/statistics.convicted.total', '/imported-figures/new', '/imported-figures/import',
    '/consolidation?period=2022', '/consolidation?period=2026-10&view=findings', '/consolidation?period=2026-10&view=reminders', '/briefing', at.regionBriefing,
  ],
  // The same role a second time, so that its many pages are shared out among the workers.
  coordinator2: (at) => [
    '/imported-figures/sources', '/registers/draft-acts/new', '/registers/integrity-checks', '/registers/effects?on=2022-12-31', '/recommendations?state=overdue',
    at.nationalReport, at.reportChapter, at.reportVersions, at.reportPreview,
    '/statistic-catalogue', '/statistic-catalogue?q=tauekel&kind=computed', '/statistic-catalogue/sps4.internal_analysis.elimination_rate', '/statistic-catalogue/risk_register.eliminated/edit', '/statistic-catalogue/new?kind=ratio',
    '/explorer', '/explorer?s=risk_register.eliminated&rows=region&columns=quarter&period=2022&other=date&otherAsOf=2022-10-01', '/explorer?s=risk_register.eliminated&rows=region&period=2022&show=tiles',
    '/explorer?s=culture.events_held&rows=kind&columns=month&period=2022&show=lines', '/explorer?s=culture.events_held&rows=region&columns=month&period=2022&show=multiples', '/explorer?s=risk_register.open&rows=direction&show=bars',
    '/explorer/cell?s=risk_register.eliminated&period=2022&other=date&otherAsOf=2022-10-01&cell=region%3DKZ-11', '/explorer/cell?s=sps4.internal_analysis.elimination_rate&period=2022',
    '/publications', '/publications/new', at.publication, `${at.publication}?statistic=culture.awareness_events`, at.preparedPublication, `${at.preparedPublication}/edit`, at.comparison,
    '/national-reports', '/national-reports/template',
  ],
  auditor: (at) => ['/audit', '/audit?kind=change&person=x', `/audit?record=${encodeURIComponent(at.approved)}`, '/nation', '/consolidation?period=2026-10&only=late', at.value, at.approved, '/imported-figures?q=cpi', '/imported-figures/series/survey.business_disagree.vko'],
  admin: () => ['/audit', '/audit?kind=door', '/sign-in-rules', '/account/security', '/people', '/organisations', '/offices'],
};

export const strangersPages = ['/sign-in', '/forgot-password', '/outbox', '/public/events', '/public/publications', '/public/publications/2022', '/public/audit-roots', '/no-such-page'];

export const fileNameOf = (address: string): string => address.replace(/^\//, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/[^\w-]+/g, '-');
