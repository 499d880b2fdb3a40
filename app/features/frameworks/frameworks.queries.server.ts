import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { ServedSubject } from './framework-content.server.ts';
import { inCanonicalOrder, type Chapter, type FrameworkContent, type Mapping, type Relation, type Requirement, type Texts } from './framework.model.ts';

/** Of every framework the version that is asked today. */
export const currentVersions: SQL = sql`(
  select distinct on (v.framework_code) v.id, v.framework_code, v.number from framework_versions v where v.published_at is not null order by v.framework_code, v.number desc)`;

/**
 * Which subjects serve which, as of the versions that are published today: rows of (subject_id, serving_subject_id, relation), an
 * answer to the second stands for the first. To be joined as a table: `join ${servingSubjects} s on s.subject_id = r.subject_id`.
 */
export const servingSubjects: SQL = sql`(
  select m.served_subject_id as subject_id, m.subject_id as serving_subject_id, m.relation
  from requirement_mappings m join ${currentVersions} cv on cv.id = m.version_id
  union
  select m.subject_id, m.served_subject_id, m.relation
  from requirement_mappings m join ${currentVersions} cv on cv.id = m.version_id where m.relation = 'equal')`;

export type ListedFramework = {
  code: string;
  name: Localized;
  current: { id: string; number: number; edition: string; publishedAt: string; requirementCount: number } | null;
  draftNumber: number | null;
  /** Checklists that are not reviewed yet, as far as the reader sees them. */
  openChecklists: number;
};

export async function selectFrameworks(transaction: ActorTransaction, withDrafts: boolean): Promise<ListedFramework[]> {
  return transaction.execute<ListedFramework>(sql`
    select f.code, f.name,
      case when v.id is not null then json_build_object('id', v.id, 'number', v.number, 'edition', v.edition, 'publishedAt', v.published_at,
        'requirementCount', (select count(*)::int from framework_requirements r where r.version_id = v.id)) end as current,
      ${withDrafts ? sql`d.number` : sql`null::int`} as "draftNumber",
      (select count(*)::int from checklists c where c.framework_code = f.code and c.state <> 'reviewed') as "openChecklists"
    from frameworks f
    left join ${currentVersions} cv on cv.framework_code = f.code
    left join framework_versions v on v.id = cv.id
    left join framework_versions d on d.framework_code = f.code and d.published_at is null
    where v.id is not null ${withDrafts ? sql`or d.id is not null` : sql``}
    order by f.position, f.code`);
}

export type PublishedVersion = {
  id: string; frameworkCode: string; number: number; edition: string; name: Localized; publishedAt: string; requirementCount: number; isCurrent: boolean;
};

/** Every published version, the newest of each framework first. */
export async function selectPublishedVersions(transaction: ActorTransaction): Promise<PublishedVersion[]> {
  return transaction.execute<PublishedVersion>(sql`
    select v.id, v.framework_code as "frameworkCode", v.number, v.edition, v.name, v.published_at as "publishedAt",
      (select count(*)::int from framework_requirements r where r.version_id = v.id) as "requirementCount",
      v.number = max(v.number) over (partition by v.framework_code) as "isCurrent"
    from framework_versions v join frameworks f on f.code = v.framework_code
    where v.published_at is not null order by f.position, f.code, v.number desc`);
}

export type AskedRequirement = { subjectId: string; code: string; text: Texts; guidance: Texts; evidence: Texts; meaning: number; formerly: string | null };
export type AskedVersion = {
  id: string; frameworkCode: string; number: number; edition: string; name: Texts; description: Texts; source: Texts; publishedAt: string | null;
  chapters: { code: string; name: Texts; requirements: AskedRequirement[] }[];
};

/** A whole version by its chapters, both in its order. */
export async function selectFrameworkVersion(transaction: ActorTransaction, versionId: string): Promise<AskedVersion | undefined> {
  const [row] = await transaction.execute<AskedVersion>(sql`
    select v.id, v.framework_code as "frameworkCode", v.number, v.edition, v.name, v.description, v.source, v.published_at as "publishedAt",
      coalesce((select json_agg(json_build_object('code', c.code, 'name', c.name, 'requirements', coalesce((
        select json_agg(json_build_object('subjectId', r.subject_id, 'code', r.code, 'text', r.text, 'guidance', r.guidance, 'evidence', r.evidence,
          'meaning', r.meaning, 'formerly', r.formerly) order by r.position)
        from framework_requirements r where r.version_id = c.version_id and r.chapter_code = c.code), '[]')) order by c.position)
        from framework_chapters c where c.version_id = v.id), '[]') as chapters
    from framework_versions v where v.id = ${versionId}`);
  return row;
}

export type KnownRequirement = {
  subjectId: string; versionId: string; frameworkCode: string; frameworkName: Localized; number: number; code: string; chapterCode: string; text: Texts; guidance: Texts; evidence: Texts;
};

/** Subjects in the newest published words that they have. */
export async function selectRequirements(transaction: ActorTransaction, subjectIds: readonly string[]): Promise<KnownRequirement[]> {
  return transaction.execute<KnownRequirement>(sql`
    select distinct on (r.subject_id) r.subject_id as "subjectId", v.id as "versionId", v.framework_code as "frameworkCode", v.name as "frameworkName", v.number,
      r.code, r.chapter_code as "chapterCode", r.text, r.guidance, r.evidence
    from framework_requirements r join framework_versions v on v.id = r.version_id and v.published_at is not null
    where r.subject_id = any(${sql.param(subjectIds)}::uuid[]) order by r.subject_id, v.number desc`);
}

/** A version with everything that belongs to it, as one content and its subjects. */
export type StoredVersion = {
  id: string;
  publishedAt: string | null;
  publishedByName: string | null;
  contentHash: string | null;
  /** Of the row: counts the edits of a draft. */
  version: number;
  content: FrameworkContent;
  subjects: Record<string, string>;
  served: Record<string, ServedSubject[]>;
};
type StoredMapping = { subjectId: string; relation: Relation; framework: string | null; requirement: string | null };
type StoredRow = Omit<StoredVersion, 'content' | 'subjects' | 'served'> & Omit<FrameworkContent, 'requirements' | 'version'> & {
  number: number; chapters: Chapter[]; requirements: (Omit<Requirement, 'mapsTo'> & { subjectId: string; mappings: StoredMapping[] })[];
};

/** Which version of a framework: by its number, the draft, or the one that is asked today. */
export type Which = number | 'draft' | 'current';

/**
 * @returns undefined where there is none. A mapping whose other side is asked no longer is kept among `served`, but the content
 * has no word for it.
 */
export async function selectStoredVersion(transaction: ActorTransaction, frameworkCode: string, which: Which): Promise<StoredVersion | undefined> {
  const chosen = which === 'draft' ? sql`v.published_at is null`
    : which === 'current' ? sql`v.id = (select cv.id from ${currentVersions} cv where cv.framework_code = v.framework_code)` : sql`v.number = ${which}`;
  const [row] = await transaction.execute<StoredRow>(sql`
    select v.id, v.number, v.framework_code as framework, v.edition, v.name, v.description, v.source, v.published_at as "publishedAt", v.published_by_name as "publishedByName",
      v.content_hash as "contentHash", v.version,
      coalesce((select json_agg(json_build_object('code', c.code, 'name', c.name) order by c.position) from framework_chapters c where c.version_id = v.id), '[]') as chapters,
      coalesce((select json_agg(json_build_object('code', r.code, 'chapter', r.chapter_code, 'text', r.text, 'guidance', r.guidance, 'evidence', r.evidence,
        'meaning', r.meaning, 'formerly', r.formerly, 'subjectId', r.subject_id, 'mappings', coalesce(m.mappings, '[]')) order by r.position)
        from framework_requirements r left join (
          select m.subject_id, json_agg(json_build_object('subjectId', m.served_subject_id, 'relation', m.relation, 'framework', o.framework_code, 'requirement', o.code)) as mappings
          from requirement_mappings m left join (
            select cv.framework_code, other.code, other.subject_id from ${currentVersions} cv join framework_requirements other on other.version_id = cv.id
          ) o on o.subject_id = m.served_subject_id
          where m.version_id = v.id
          group by m.subject_id
        ) m on m.subject_id = r.subject_id
        where r.version_id = v.id), '[]') as requirements
    from framework_versions v where v.framework_code = ${frameworkCode} and ${chosen}`);
  return row && storedOf(row);
}

function storedOf({ id, publishedAt, publishedByName, contentHash, version, number, requirements, framework, edition, name, description, source, chapters }: StoredRow): StoredVersion {
  const mapsTo = (mappings: StoredMapping[]): Mapping[] =>
    mappings.flatMap(({ framework: other, requirement, relation }) => (other === null || requirement === null ? [] : [{ framework: other, requirement, relation }]));
  return {
    id, publishedAt, publishedByName, contentHash, version,
    content: inCanonicalOrder({
      framework, version: number, edition, name, description, source, chapters,
      requirements: requirements.map(({ subjectId: _, mappings, ...requirement }) => ({ ...requirement, mapsTo: mapsTo(mappings) })),
    }),
    subjects: Object.fromEntries(requirements.map(({ code, subjectId }) => [code, subjectId])),
    served: Object.fromEntries(requirements.map(({ code, mappings }) => [code, mappings.map(({ subjectId, relation }) => ({ subjectId, relation }))])),
  };
}

export type AskedElsewhere = { framework: string; frameworkName: Localized; number: number; requirement: string; subjectId: string; text: Texts };

/** What other frameworks ask today, in their order: what a mapping may lead to. */
export async function selectAskedElsewhere(transaction: ActorTransaction, frameworkCode: string): Promise<AskedElsewhere[]> {
  return transaction.execute<AskedElsewhere>(sql`
    select cv.framework_code as framework, f.name as "frameworkName", cv.number, r.code as requirement, r.subject_id as "subjectId", r.text
    from ${currentVersions} cv join frameworks f on f.code = cv.framework_code join framework_requirements r on r.version_id = cv.id
    where cv.framework_code <> ${frameworkCode} order by f.position, f.code, r.position`);
}

export type Direction = 'equal' | 'serves' | 'servedBy';
export type Service = { code: string; direction: Direction; framework: string; frameworkName: Localized; number: number; requirement: string; text: Texts };

/** What the requirements of a version serve, and what serves them, in the other frameworks as they are asked today. */
export async function selectServices(transaction: ActorTransaction, versionId: string): Promise<Service[]> {
  return transaction.execute<Service>(sql`
    with own as (select r.subject_id, r.code, v.framework_code from framework_requirements r join framework_versions v on v.id = r.version_id where r.version_id = ${versionId}),
    asked as (select cv.framework_code, cv.number, r.subject_id, r.code, r.text, r.position from ${currentVersions} cv join framework_requirements r on r.version_id = cv.id),
    found as (
      select o.code, a.framework_code, a.number, a.code as requirement, a.text, a.position, case m.relation when 'equal' then 'equal' else 'serves' end as direction
      from requirement_mappings m join own o on o.subject_id = m.subject_id join asked a on a.subject_id = m.served_subject_id where m.version_id = ${versionId}
      union all
      select o.code, a.framework_code, a.number, a.code, a.text, a.position, case m.relation when 'equal' then 'equal' else 'servedBy' end
      from requirement_mappings m join ${currentVersions} cv on cv.id = m.version_id join own o on o.subject_id = m.served_subject_id and o.framework_code <> cv.framework_code
      join asked a on a.subject_id = m.subject_id
    )
    select * from (
      select distinct on (x.code, x.framework_code, x.requirement, case when x.direction = 'equal' then '' else x.direction end) x.code, x.direction, x.framework_code as framework,
        f.name as "frameworkName", f.position as "frameworkPosition", x.number, x.requirement, x.text, x.position as "requirementPosition"
      from found x join frameworks f on f.code = x.framework_code) services
    order by services.code, services.direction, services."frameworkPosition", services."requirementPosition"`);
}

export type VersionMark = { number: number; edition: string; publishedAt: string | null; publishedByName: string | null; requirementCount: number };

export async function selectHistory(transaction: ActorTransaction, frameworkCode: string, withDraft: boolean): Promise<VersionMark[]> {
  return transaction.execute<VersionMark>(sql`
    select v.number, v.edition, v.published_at as "publishedAt", v.published_by_name as "publishedByName",
      (select count(*)::int from framework_requirements r where r.version_id = v.id) as "requirementCount"
    from framework_versions v where v.framework_code = ${frameworkCode} ${withDraft ? sql`` : sql`and v.published_at is not null`} order by v.number desc`);
}

/** Checklists that another version concerns, by their state, and the answers among them to what is no longer asked. */
export type Concerned = { checklists: { state: string; count: number }[]; answers: number };

export async function selectConcerned(transaction: ActorTransaction, frameworkCode: string, endingSubjectIds: readonly string[]): Promise<Concerned> {
  const [row] = await transaction.execute<Concerned>(sql`
    select coalesce((select json_agg(json_build_object('state', s.state, 'count', s.count) order by s.state) from (
        select c.state, count(*)::int as count from checklists c where c.framework_code = ${frameworkCode} group by c.state) s), '[]') as checklists,
      (select count(*)::int from checklist_answers a join checklists c on c.office_id = a.office_id and c.id = a.checklist_id
        where a.subject_id = any(${sql.param(endingSubjectIds)}::uuid[]) and a.answer is not null and c.state <> 'reviewed') as answers`);
  return row!;
}
