import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { hashCharterContent } from './charter-content.server.ts';
import { sectionValuesOf, type SectionValues } from './charter-form.model.ts';
import { differencesOfContents, type Difference } from './charter-difference.model.ts';
import type { CharterState } from './charter-life.model.ts';
import type { CharterContent, CharterIndicator, Duty } from './charters.model.ts';
import { calendarMarks, findContent, type CharterKey } from './charters.repo.server.ts';
import type { CalendarMark } from './section-problems.model.ts';

export type CharterMember = { personId: string; fullName: string; duty: Duty };
export type CharterHeader = {
  officeId: string;
  charterId: string;
  code: string;
  name: Localized;
  state: CharterState;
  regionCode: string | null;
  version: number;
  approvedVersion: number | null;
  /** Of the newest published version of the charter's template, where the charter stands on an older one. */
  newerTemplateVersion: number | null;
  startsOn: string;
  endsOn: string;
  updatedAt: string;
  officeName: Localized;
  regionName: Localized | null;
  blockName: Localized;
  members: CharterMember[];
};

export type VersionMark = { charterVersion: number; contentHash: string; approvedByName: string; approvedAt: string };
export type Decision = {
  id: string;
  fromState: CharterState | null;
  toState: CharterState;
  remark: string | null;
  contentHash: string;
  decidedBy: string;
  decidedByName: string;
  decidedByRole: string;
  decidedAt: string;
};
/** Somebody given or relieved of a duty; `taskName` where it is one of a subtask. */
export type Reassignment = { id: string; personName: string; duty: string; isRemoved: boolean; taskName: Localized | null; authorName: string; createdAt: string };
export type PauseMark = { id: string; charterIndicatorId: string; pausedFrom: string; pausedTo: string | null; reason: string; createdByName: string };

/** Names of what a charter's content refers to. What the reader may not see has no name here. */
export type Names = {
  organisations: Record<string, { name: Localized; regionName: Localized | null }>;
  units: Record<string, Localized>;
  evidenceKinds: Record<string, Localized>;
  grounds: Record<string, Ground>;
  people: Record<string, string>;
};

/** An act or an assignment of the Head of State. */
export type Ground = { title: Localized; reference: string; kind: 'act' | 'assignment' };

const headerColumns = sql`c.office_id as "officeId", c.id as "charterId", c.code, c.name, c.state, c.region_code as "regionCode", c.version,
  c.approved_version as "approvedVersion", c.starts_on as "startsOn", c.ends_on as "endsOn", to_json(c.updated_at) as "updatedAt",
  o.name as "officeName", r.name as "regionName", b.name as "blockName",
  (select max(n.template_version) from project_templates t join project_templates n
    on n.block_code = t.block_code and n.template_version > t.template_version and n.published_at <= now()
    where t.id = c.template_id) as "newerTemplateVersion",
  coalesce((select json_agg(json_build_object('personId', m.person_id, 'fullName', p.full_name, 'duty', m.duty) order by p.full_name, m.person_id)
    from charter_members m join people p on p.id = m.person_id where m.office_id = c.office_id and m.charter_id = c.id), '[]') as members`;
const headerSource = sql`from charters c join offices o on o.id = c.office_id join blocks b on b.code = c.block_code
  left join regions r on r.code = c.region_code`;

const namesOf = (organisationIds: SQL) => sql`json_build_object(
  'organisations', (select coalesce(json_object_agg(g.id, json_build_object('name', g.name, 'regionName', (
      select r.short_name from organisation_placements p join regions r on r.code = p.region_code
      where p.office_id = g.office_id and p.organisation_id = g.id order by p.effective_on desc limit 1)) order by g.sort_name), '{}')
    from organisations g where g.office_id = c.office_id and g.id in (${organisationIds})),
  'units', (select json_object_agg(u.code, u.name) from units u),
  'evidenceKinds', (select json_object_agg(e.code, e.name) from evidence_kinds e),
  'grounds', (select json_object_agg(l.code, json_build_object('title', l.title, 'reference', l.reference, 'kind', l.kind)) from legal_bases l),
  'people', '{}'::json)`;

const covered = sql`select organisation_id from charter_organisations where office_id = c.office_id and charter_id = c.id`;
const everCovered = sql`${covered} union
  select (x ->> 'organisationId')::uuid from charter_versions v, jsonb_array_elements(v.content -> 'organisations') x
  where v.office_id = c.office_id and v.charter_id = c.id`;

const decisionJson = sql`json_build_object('id', d.id, 'fromState', d.from_state, 'toState', d.to_state, 'remark', d.remark,
  'contentHash', d.content_hash, 'decidedBy', d.decided_by, 'decidedByName', d.decided_by_name, 'decidedByRole', d.decided_by_role, 'decidedAt', d.decided_at)`;

/** @throws AppError 404. */
export async function loadCharterHeader(transaction: ActorTransaction, key: CharterKey): Promise<CharterHeader> {
  const [header] = await transaction.execute<CharterHeader>(sql`
    select ${headerColumns} ${headerSource} where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  if (!header) throw notFound();
  return header;
}

/** Names of what the charter refers to, now or in any version, and of further organisations. */
export async function loadNames(transaction: ActorTransaction, key: CharterKey, organisationIds: readonly string[] = []): Promise<Names> {
  const more = sql`select json_array_elements_text(${JSON.stringify(organisationIds)}::json)::uuid`;
  const [row] = await transaction.execute<{ names: Names }>(sql`
    select ${namesOf(sql`${everCovered} union ${more}`)} as names from charters c where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  if (!row) throw notFound();
  return row.names;
}

export type CharterDocument = {
  header: CharterHeader;
  content: CharterContent;
  names: Names;
  versions: VersionMark[];
  decisions: Decision[];
  reassignments: Reassignment[];
  pauses: PauseMark[];
  /**
   * The hash a decision is about: of what was submitted, of what is approved, else of the draft as it is. Null where the
   * reader does not see enough of a draft to know it.
   */
  contentHash: string | null;
  /** What differs now from the approved version; empty where the reader does not see the whole of it. */
  sinceVersion: Difference[];
  /** The reader sees only a part of the content: some of its organisations belong to others. */
  isPartial: boolean;
};

type DocumentRow = CharterHeader & { names: Names; versions: (VersionMark & { content: CharterContent | null })[]; decisions: Decision[]; reassignments: Reassignment[]; pauses: PauseMark[] };

/** The newest ones; older ones stay in the record. */
const reassignmentsShown = 30;

/** Everything the page of one charter shows. @throws AppError 404. */
export async function loadCharterDocument(transaction: ActorTransaction, actor: Actor, key: CharterKey): Promise<CharterDocument> {
  // The trail is the business of the office and its reviewers: an organisation's people do not see it.
  const decisions = actor.scope === 'organisation' ? sql`'[]'::json` : sql`coalesce((
    select json_agg(${decisionJson} order by d.decided_at desc, d.id desc) from charter_decisions d
    where d.office_id = c.office_id and d.charter_id = c.id and d.change_request_id is null), '[]')`;
  const [[row], content] = await Promise.all([
    transaction.execute<DocumentRow>(sql`
      select ${headerColumns}, ${namesOf(everCovered)} as names, ${decisions} as decisions,
        coalesce((select json_agg(x) from (
          select s.id, s.person_name as "personName", s.duty, s.is_removed as "isRemoved", t.name as "taskName", s.author_name as "authorName", s.created_at as "createdAt"
          from charter_reassignments s left join charter_tasks t on t.office_id = s.office_id and t.charter_id = s.charter_id and t.id = s.task_id
          where s.office_id = c.office_id and s.charter_id = c.id order by s.created_at desc, s.id limit ${reassignmentsShown}) x), '[]') as reassignments,
        coalesce((select json_agg(json_build_object('charterVersion', v.charter_version, 'contentHash', v.content_hash, 'approvedByName', v.approved_by_name,
          'approvedAt', v.approved_at, 'content', case when v.charter_version = c.approved_version then v.content end) order by v.charter_version desc)
          from charter_versions v where v.office_id = c.office_id and v.charter_id = c.id), '[]') as versions,
        coalesce((select json_agg(json_build_object('id', p.id, 'charterIndicatorId', p.charter_indicator_id, 'pausedFrom', p.paused_from,
          'pausedTo', p.paused_to, 'reason', p.reason, 'createdByName', p.created_by_name) order by p.paused_from desc, p.id)
          from indicator_pauses p join charter_indicators i on i.office_id = p.office_id and i.id = p.charter_indicator_id
          where i.office_id = c.office_id and i.charter_id = c.id), '[]') as pauses
      ${headerSource} where c.office_id = ${key.officeId} and c.id = ${key.charterId}`),
    findContent(transaction, key),
  ]);
  if (!row || !content) throw notFound();
  const { names, versions: stored, decisions: trail, reassignments, pauses, ...header } = row;
  const approved = stored.find(({ charterVersion }) => charterVersion === header.approvedVersion);
  const hash = hashCharterContent(content);
  const decided = header.state === 'submitted' || header.state === 'agreed' ? trail.find(({ toState }) => toState === 'submitted')?.contentHash : undefined;
  const mayBePartial = actor.scope === 'region' || actor.scope === 'organisation';
  const contentHash = approved?.contentHash ?? decided ?? (mayBePartial ? null : hash);
  return {
    header,
    content,
    names,
    versions: stored.map(({ content: _content, ...mark }) => mark),
    decisions: trail,
    reassignments,
    pauses,
    contentHash,
    sinceVersion: approved?.content && !mayBePartial && hash !== contentHash ? differencesOfContents(approved.content, content) : [],
    isPartial: actor.scope === 'organisation' || (mayBePartial && contentHash !== null && hash !== contentHash),
  };
}

export type VersionDocument = {
  header: CharterHeader;
  version: VersionMark;
  content: CharterContent;
  recomputedHash: string;
  names: Names;
  /** Against the version before; null: this is the first. */
  previousVersion: number | null;
  differences: Difference[];
};

/** One approved version as it was frozen. @throws AppError 404. */
export async function loadCharterVersion(transaction: ActorTransaction, key: CharterKey & { charterVersion: number }): Promise<VersionDocument> {
  const [row] = await transaction.execute<CharterHeader & { names: Names; mark: VersionMark & { content: CharterContent }; previous: CharterContent | null }>(sql`
    select ${headerColumns}, ${namesOf(everCovered)} as names,
      json_build_object('charterVersion', w.charter_version, 'contentHash', w.content_hash, 'approvedByName', w.approved_by_name,
        'approvedAt', w.approved_at, 'content', w.content) as mark,
      (select v.content from charter_versions v where v.office_id = c.office_id and v.charter_id = c.id
        and v.charter_version = w.charter_version - 1) as previous
    ${headerSource}
    join charter_versions w on w.office_id = c.office_id and w.charter_id = c.id and w.charter_version = ${key.charterVersion}
    where c.office_id = ${key.officeId} and c.id = ${key.charterId}`);
  if (!row) throw notFound();
  const { names, mark, previous, ...header } = row;
  const { content, ...version } = mark;
  return {
    header,
    version,
    content,
    recomputedHash: hashCharterContent(content),
    names,
    previousVersion: previous ? version.charterVersion - 1 : null,
    differences: previous ? differencesOfContents(previous, content) : [],
  };
}

export type PersonOption = { id: string; fullName: string; roles: string[] };
export type OrganisationOption = { id: string; name: Localized; regionName: Localized | null; kind: 'apparatus' | 'subordinate' | 'quasi_public' };
export type StandardIndicator = Pick<CharterIndicator, 'name' | 'unitCode' | 'kind' | 'direction' | 'decimals' | 'rangeLow' | 'rangeHigh'> & {
  code: string;
  definition: Localized;
};

export type FormOptions = {
  people: PersonOption[];
  organisations: OrganisationOption[];
  standardIndicators: StandardIndicator[];
  units: { code: string; name: Localized }[];
  evidenceKinds: { code: string; name: Localized }[];
  /** In force within the charter's period. */
  grounds: (Ground & { code: string })[];
  calendar: CalendarMark[];
  guides: Record<string, FieldGuide>;
};

/** What a field is for, and the act that asks for it. */
export type FieldGuide = { help: Localized; act: { title: Localized; reference: string } | null };

export type CharterForm = {
  header: CharterHeader;
  content: CharterContent;
  contentHash: string;
  values: SectionValues;
  options: FormOptions;
  lastDecision: Decision | null;
  subtasksWithoutOwner: number;
};

/** The guides that hold on the first day of the charter, by field. */
const guides = sql`coalesce((select json_object_agg(g.field, json_build_object('help', g.help, 'act',
    case when l.code is not null then json_build_object('title', l.title, 'reference', l.reference) end))
  from field_guides g left join legal_bases l on l.code = g.legal_basis_code
  where g.document = 'charter' and g.valid_from <= c.starts_on and coalesce(g.valid_to >= c.starts_on, true)), '{}')`;

/** A charter of the actor's office with all that its form offers. @throws AppError 404. */
export async function loadCharterForm(transaction: ActorTransaction, actor: Actor, key: CharterKey): Promise<CharterForm> {
  const [[row], content] = await Promise.all([
    transaction.execute<CharterHeader & { options: FormOptions; lastDecision: Decision | null; subtasksWithoutOwner: number }>(sql`
      select ${headerColumns}, (select ${decisionJson} from charter_decisions d where d.office_id = c.office_id and d.charter_id = c.id and d.change_request_id is null
        order by d.decided_at desc, d.id desc limit 1) as "lastDecision", json_build_object(
        'people', coalesce((select json_agg(json_build_object('id', x.id, 'fullName', x.full_name, 'roles', x.roles) order by x.full_name, x.id)
          from (select p.id, p.full_name, array_agg(distinct m.role) as roles from memberships m join people p on p.id = m.person_id
            where m.office_id = c.office_id and m.revoked_at is null group by p.id, p.full_name) x), '[]'),
        'organisations', coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name, 'regionName', x.region, 'kind', g.kind)
            order by g.kind = 'apparatus' desc, g.sort_name, g.id)
          from organisations g join lateral (
            select r.short_name as region from organisation_placements p join regions r on r.code = p.region_code
            where p.office_id = g.office_id and p.organisation_id = g.id and p.effective_on <= c.ends_on and (p.ended_on is null or p.ended_on > c.starts_on)
            order by p.effective_on limit 1) x on true
          where g.office_id = c.office_id), '[]'),
        'standardIndicators', coalesce((select json_agg(json_build_object('code', i.code, 'name', i.name, 'definition', i.definition, 'unitCode', i.unit_code,
            'kind', i.kind, 'direction', i.direction, 'decimals', i.decimals, 'rangeLow', trim_scale(i.range_low)::text, 'rangeHigh', trim_scale(i.range_high)::text) order by i.code)
          from indicators i where i.kind <> 'derived' and i.valid_from <= c.ends_on and (i.valid_to is null or i.valid_to >= c.starts_on)), '[]'),
        'units', coalesce((select json_agg(json_build_object('code', u.code, 'name', u.name) order by (u.name ->> 'kk') collate "kk-x-icu") from units u), '[]'),
        'evidenceKinds', coalesce((select json_agg(json_build_object('code', e.code, 'name', e.name) order by (e.name ->> 'kk') collate "kk-x-icu") from evidence_kinds e), '[]'),
        'grounds', coalesce((select json_agg(json_build_object('code', l.code, 'title', l.title, 'reference', l.reference, 'kind', l.kind)
            order by l.kind desc, l.valid_from nulls first, l.code)
          from legal_bases l where coalesce(l.valid_from <= c.ends_on, true) and coalesce(l.valid_to >= c.starts_on, true)), '[]'),
        'calendar', ${calendarMarks},
        'guides', ${guides}
      ) as options,
      (select count(*)::int from charter_tasks t where t.office_id = c.office_id and t.charter_id = c.id and t.parent_id is not null
        and not exists (select from charter_task_people p where p.office_id = t.office_id and p.charter_id = t.charter_id
          and p.task_id = t.id and p.duty = 'owner')) as "subtasksWithoutOwner"
      ${headerSource} where c.office_id = ${key.officeId} and c.id = ${key.charterId} and c.office_id = ${actor.officeId}`),
    findContent(transaction, key),
  ]);
  if (!row || !content) throw notFound();
  const { options, lastDecision, subtasksWithoutOwner, ...header } = row;
  return {
    header, content, contentHash: hashCharterContent(content), values: sectionValuesOf(content, header.members, actor.language), options, lastDecision,
    subtasksWithoutOwner,
  };
}

export type CurrentDraft = { version: number; state: CharterState; values: SectionValues };

/** What is stored now, for somebody who wanted to save over it. @throws AppError 404. */
export async function loadCurrentDraft(transaction: ActorTransaction, actor: Actor, key: CharterKey): Promise<CurrentDraft> {
  const [[row], content] = await Promise.all([
    transaction.execute<Pick<CharterHeader, 'version' | 'state' | 'members'>>(sql`
      select ${headerColumns} ${headerSource} where c.office_id = ${key.officeId} and c.id = ${key.charterId}`),
    findContent(transaction, key),
  ]);
  if (!row || !content) throw notFound();
  return { version: row.version, state: row.state, values: sectionValuesOf(content, row.members, actor.language) };
}
