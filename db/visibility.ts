/**
 * Which rows of a tenant exist for whom: the one declared answer to "what does a sibling see". The policies of `db/schema`
 * are the answer's machinery; `db/isolation.db.test.ts` holds both against each other, row by row, in both directions.
 */
export const scopeRoles = ['national', 'region', 'office', 'team', 'organisation', 'administrator'] as const;
export type ScopeRole = (typeof scopeRoles)[number];

/** What an actor brings along. */
export type Bounds = { personId: string; officeId: string; regionCode: string | null; organisationId: string | null; charterIds: readonly string[] };

/**
 * What each word means, over a row `t`, without any help of row-level security. `:office` and the like are the actor's.
 * `charter of the region`: the charter's own region, or the region of an organisation that it covers.
 */
const charterOf = (rule: string) => `exists (select from charters c where c.office_id = t.office_id and c.id = t.charter_id and ${rule})`;
const inRegion = '(c.region_code = :region or exists (select from charter_organisations o where o.office_id = c.office_id and o.charter_id = c.id and o.region_code = :region))';
const ofOrganisation = 'c.office_id = :office and exists (select from charter_organisations o where o.office_id = c.office_id and o.charter_id = c.id and o.organisation_id = :organisation)';
const provedIn = [
  'cell_evidence', 'occurrence_proofs', 'charter_attachments', 'analysis_documents', 'risk_proofs', 'compliance_documents', 'compliance_certificates',
  'culture_event_proofs', 'recommendation_proofs', 'checklist_evidence', 'gap_action_proofs',
] as const;

const plain = {
  everything: 'true',
  'own office': 't.office_id = :office',
  'own region': 't.region_code = :region',
  'own organisation': 't.office_id = :office and t.organisation_id = :organisation',
  'own charters': 't.office_id = :office and t.charter_id = any (:charters)',
  'charters of the region': charterOf(inRegion),
  'charters of the organisation': charterOf(ofOrganisation),
  'own person': 't.person_id = :person',
  'own reviews': 't.reviewer_id = :person',
  'own and shared of the office': 't.office_id = :office and (t.owner_id = :person or t.is_shared)',
} as const;

const keyedByThemselves = {
  'the charters themselves, of the region': inRegion.replaceAll('c.', 't.'),
  'the charters themselves, of the organisation': ofOrganisation.replaceAll('c.', 't.'),
  'the charters themselves, of the team': 't.office_id = :office and t.id = any (:charters)',
  'the organisation itself': 't.office_id = :office and t.id = :organisation',
  'organisations placed in the region': 'exists (select from organisation_placements p where p.office_id = t.office_id and p.organisation_id = t.id and p.region_code = :region)',
  'organisations of own charters':
    't.office_id = :office and exists (select from charter_organisations o where o.office_id = t.office_id and o.organisation_id = t.id and o.charter_id = any (:charters))',
  'the office itself and the coordinator': "(t.id = :office or t.kind = 'coordinator')",
  'offices at work in the region and the coordinator':
    "(t.kind = 'coordinator' or t.region_code = :region or exists (select from organisation_placements p where p.office_id = t.id and p.region_code = :region))",
} as const;

const particular = {
  'placements of organisations of own charters':
    't.office_id = :office and exists (select from charter_organisations o where o.office_id = t.office_id and o.organisation_id = t.organisation_id and o.charter_id = any (:charters))',
  'own region or own person': '(t.region_code = :region or t.person_id = :person)',
  'pauses of charters of the region': `exists (select from charter_indicators i join charters c on c.office_id = i.office_id and c.id = i.charter_id where i.office_id = t.office_id and i.id = t.charter_indicator_id and ${inRegion})`,
  'of offices at work in the region and of the coordinator':
    "exists (select from offices f where f.id = t.office_id and (f.kind = 'coordinator' or f.region_code = :region or exists (select from organisation_placements p where p.office_id = f.id and p.region_code = :region)))",
  'links between charters of the region': `${charterOf(inRegion)} and ${charterOf(inRegion).replace('t.charter_id', 't.other_charter_id')}`,
  'links between charters of the organisation': `${charterOf(ofOrganisation)} and ${charterOf(ofOrganisation).replace('t.charter_id', 't.other_charter_id')}`,
  'links between own charters': 't.office_id = :office and t.charter_id = any (:charters) and t.other_charter_id = any (:charters)',
  'entries about what happens at the door and about people': "(t.operation = 'S' or t.subject in ('memberships', 'invitations', 'people', 'offices'))",
} as const;

/** These follow other tables: a row exists for whoever sees one of those that name it. */
const following = {
  'files of visible records': provedIn,
  'files of visible records of charters': ['cell_evidence', 'occurrence_proofs', 'charter_attachments'],
  'people met in visible records': ['memberships', 'charter_members'],
  'entries about readable tables of the office': [],
} as const;

const meanings = { ...plain, ...keyedByThemselves, ...particular } as const;
export type Reach = keyof typeof meanings | keyof typeof following;
/** A scope that is not named sees nothing. */
export type Rule = Partial<Record<ScopeRole, Reach>>;

const nationalOnly: Rule = { national: 'everything' };
const ofTheOffice: Rule = { ...nationalOnly, office: 'own office' };
const ofTheRegion: Rule = { ...ofTheOffice, region: 'own region' };
const ofAnOrganisation: Rule = { ...ofTheRegion, organisation: 'own organisation' };
const ofACell: Rule = { ...ofAnOrganisation, team: 'own charters' };
const ofACharter: Rule = { ...ofTheOffice, team: 'own charters', region: 'charters of the region', organisation: 'charters of the organisation' };
const { organisation: _, ...ofACharterWithinTheOffice } = ofACharter;
const everyRole = (reach: Reach): Rule => ({ national: reach, region: reach, office: reach, team: reach, organisation: reach });

const each = (rule: Rule, ...tables: string[]): Record<string, Rule> => Object.fromEntries(tables.map((table) => [table, rule]));

export const visibility: Readonly<Record<string, Rule>> = {
  ...each(ofAnOrganisation,
    'analysis_documents', 'analysis_events', 'analysis_members', 'analysis_monitorings', 'analysis_papers', 'analysis_steps', 'internal_analyses', 'exposed_positions',
    'risks', 'risk_decisions', 'risk_imports', 'risk_proofs', 'risk_recommendations', 'risk_revisions',
    'checklists', 'checklist_answers', 'checklist_answer_revisions', 'checklist_delegations', 'checklist_evidence', 'checklist_notices', 'checklist_steps', 'checklist_submissions',
    'gap_actions', 'gap_action_proofs', 'compliance_certificates', 'compliance_documents', 'compliance_revisions', 'compliance_services',
    'culture_events', 'culture_event_media', 'culture_event_participants', 'culture_event_proofs', 'culture_event_series', 'culture_event_steps'),
  compliance_imports: { office: 'own office', organisation: 'own organisation' },
  ...each(ofACharter,
    'charter_attachments', 'charter_change_requests', 'charter_closings', 'charter_comments', 'charter_control_points', 'charter_decisions', 'charter_grounds', 'charter_indicators',
    'charter_members', 'charter_reassignments', 'charter_resources', 'charter_results', 'charter_risks', 'charter_spendings', 'charter_stakeholders', 'charter_targets', 'charter_task_people',
    'charter_tasks', 'charter_versions', 'charter_visits', 'control_point_results', 'escalations', 'occurrence_proofs', 'occurrence_steps', 'task_occurrences'),
  charter_submissions: ofACharterWithinTheOffice,
  charters: {
    ...ofTheOffice, region: 'the charters themselves, of the region', organisation: 'the charters themselves, of the organisation', team: 'the charters themselves, of the team',
  },
  charter_links: { ...ofTheOffice, region: 'links between charters of the region', organisation: 'links between charters of the organisation', team: 'links between own charters' },
  ...each(ofACell, 'cell_comments', 'cell_evidence', 'charter_organisations', 'daily_values', 'daily_value_revisions'),
  indicator_pauses: { ...ofTheOffice, organisation: 'own office', team: 'own office', region: 'pauses of charters of the region' },
  office_calendar_exceptions: { ...ofTheOffice, organisation: 'own office', team: 'own office', region: 'of offices at work in the region and of the coordinator' },
  periods: { ...ofTheRegion, organisation: 'own office', team: 'own office' },
  ...each(ofTheRegion,
    'period_decisions', 'period_reminders', 'rollup_days', 'rollup_months', 'register_days', 'register_months', 'regional_issues', 'regional_issue_steps',
    'recommendations', 'recommendation_proofs', 'recommendation_steps', 'external_assessments', 'draft_act_evaluations', 'effects'),
  /** Kept by the database for itself. */
  ...each({}, 'compliance_counts', 'level_links', 'withdrawn_verifications'),
  ...each(nationalOnly, 'finding_explanations', 'value_examinations', 'integrity_checks', 'monitoring_studies'),
  ...each(ofTheOffice, 'audit_links', 'campaigns'),
  audit_entries: { ...nationalOnly, administrator: 'entries about what happens at the door and about people', office: 'entries about readable tables of the office' },
  review_batches: { ...nationalOnly, region: 'own reviews' },
  saved_views: everyRole('own and shared of the office'),
  files: {
    ...everyRole('files of visible records'), team: 'files of visible records of charters',
  },
  people: { ...everyRole('people met in visible records'), administrator: 'everything' },
  offices: {
    ...nationalOnly, administrator: 'everything', region: 'offices at work in the region and the coordinator',
    office: 'the office itself and the coordinator', organisation: 'the office itself and the coordinator', team: 'the office itself and the coordinator',
  },
  organisations: {
    ...ofTheOffice, administrator: 'everything', region: 'organisations placed in the region', organisation: 'the organisation itself', team: 'organisations of own charters',
  },
  organisation_placements: { ...ofAnOrganisation, administrator: 'everything', team: 'placements of organisations of own charters' },
  memberships: { ...ofTheOffice, administrator: 'everything', region: 'own region or own person', organisation: 'own organisation', team: 'own person' },
  invitations: { office: 'own office', administrator: 'everything' },
};

const text = (value: string | null) => (value === null ? 'null::text' : `'${value.replaceAll("'", "''")}'`);
const id = (value: string | null) => (value === null ? 'null::uuid' : `${text(value)}::uuid`);

function bound(rule: string, { personId, officeId, regionCode, organisationId, charterIds }: Bounds): string {
  const values: Record<string, string> = {
    person: id(personId), office: id(officeId), region: text(regionCode), organisation: id(organisationId), charters: `'{${charterIds.join(',')}}'::uuid[]`,
  };
  return rule.replace(/(?<!:):(person|office|region|organisation|charters)\b/g, (_, name: string) => values[name]!);
}

/** A condition over rows `t` of the table that only PostgreSQL without policies needs to understand: what the actor sees of it. */
export function visibleRows(table: string, scope: ScopeRole, actor: Bounds): string {
  const reach = visibility[table]?.[scope];
  if (!reach) return 'false';
  if (reach in meanings) return bound(meanings[reach as keyof typeof meanings], actor);
  const within = (other: string, condition: string) => `exists (select from (select t.* from ${other} t where ${visibleRows(other, scope, actor)}) v where ${condition})`;
  if (reach === 'people met in visible records') return bound(`(t.id = :person or ${following[reach].map((other) => within(other, 'v.person_id = t.id')).join(' or ')})`, actor);
  if (reach === 'entries about readable tables of the office') {
    const readable = Object.entries(visibility).filter(([, rule]) => rule.office).map(([name]) => text(name));
    return bound(`t.office_id = :office and t.subject in (${readable.join(', ')})`, actor);
  }
  const proofs = following[reach as 'files of visible records'].map((other) => within(other, 'v.office_id = t.office_id and v.file_id = t.id'));
  const uploaded = scope === 'national' || scope === 'region' ? 't.uploaded_by = :person' : 't.office_id = :office and t.uploaded_by = :person';
  return bound(`(${uploaded} or ${proofs.join(' or ')})`, actor);
}
