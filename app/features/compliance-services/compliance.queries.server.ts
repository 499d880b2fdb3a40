import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#app/platform/auth/actor.ts';
import { may } from '#app/platform/auth/permissions.ts';
import { keysetPage } from '#app/platform/db/keyset-page.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import { literally } from '#app/platform/text/literally.ts';
import { addDays } from '#app/platform/time/civil-date.ts';
import { coreOn, expiringDays, type Core, type ServiceContent } from './compliance.model.ts';
import type { OrganisationKey } from './compliance.schema.ts';
import type { ComplianceSearch } from './compliance.search.ts';
import type { FigureCell } from './figures.model.ts';

const pageSize = 50;

export type CatalogueEntry = { code: string; name: Localized };
export type Body = CatalogueEntry & { isIndependent: boolean };
export type ComplianceWords = { documents: CatalogueEntry[]; bodies: Body[]; standards: CatalogueEntry[]; cores: Core[] };

/** Words of the register: those in force on a day, or all that ever were. */
export async function selectComplianceWords(transaction: ActorTransaction, onDay: string | null = null): Promise<ComplianceWords> {
  const inForce = onDay === null ? sql`true` : sql`e.valid_from <= ${onDay} and (e.valid_to is null or e.valid_to >= ${onDay})`;
  const entries = (catalogue: string) => sql`coalesce((select json_agg(json_build_object('code', e.code, 'name', e.name, 'isIndependent', e.is_independent) order by e.position)
    from compliance_catalogue_entries e where e.catalogue = ${catalogue} and ${inForce}), '[]')`;
  const [row] = await transaction.execute<ComplianceWords>(sql`
    select ${entries('document')} as documents, ${entries('body')} as bodies, ${entries('standard')} as standards,
      coalesce((select json_agg(json_build_object('validFrom', c.valid_from, 'documentCodes', c.document_codes) order by c.valid_from) from compliance_cores c), '[]') as cores`);
  return row!;
}

export const independentBodiesOf = ({ bodies }: Pick<ComplianceWords, 'bodies'>): Set<string> =>
  new Set(bodies.filter(({ isIndependent }) => isIndependent).map(({ code }) => code));

/** Rows of a kind that hold on a day, by the names of their first day and of the first day after them. */
const lasting = (alias: string, from: string, day: string): SQL =>
  sql`${sql.raw(`${alias}.${from}`)} <= ${day} and (${sql.raw(`${alias}.ended_on`)} is null or ${sql.raw(`${alias}.ended_on`)} > ${day})`;
const placedOn = (day: string): SQL => sql`organisation_placements p join organisations g on g.office_id = p.office_id and g.id = p.organisation_id and g.kind = 'quasi_public'
  and ${lasting('p', 'effective_on', day)} join offices o on o.id = p.office_id`;
const serviceOn = (day: string): SQL => sql`compliance_services s on s.office_id = p.office_id and s.organisation_id = p.organisation_id and ${lasting('s', 'effective_on', day)}`;
const ofOrganisation = (alias: string): SQL => sql`${sql.raw(alias)}.office_id = p.office_id and ${sql.raw(alias)}.organisation_id = p.organisation_id`;
const coreSql = (day: string): SQL => sql`coalesce((select c.document_codes from compliance_cores c where c.valid_from <= ${day} order by c.valid_from desc limit 1), '{}')`;
/** How many documents of the core are in force. */
const presentOn = (day: string): SQL => sql`(select count(distinct d.document_code)::int from compliance_documents d
  where ${ofOrganisation('d')} and d.document_code = any((${coreSql(day)})::text[]) and ${lasting('d', 'adopted_on', day)})`;
const completeOn = (day: string): SQL => sql`(cardinality(${coreSql(day)}) > 0 and ${presentOn(day)} = cardinality(${coreSql(day)}))`;
const validCertificate = (day: string): SQL => sql`(c.issued_on <= ${day} and c.valid_until >= ${day} and (c.withdrawn_on is null or c.withdrawn_on > ${day}))`;
/** Until when the organisation is certified; null: it is not. */
const certifiedUntil = (day: string): SQL => sql`(select max(c.valid_until) from compliance_certificates c where ${ofOrganisation('c')} and ${validCertificate(day)})`;

function certificateChosen(filter: ComplianceSearch['certificate'], day: string): SQL {
  const wasIssued = sql`exists (select from compliance_certificates c where ${ofOrganisation('c')} and c.issued_on <= ${day})`;
  switch (filter) {
    case null:
      return sql`true`;
    case 'valid':
      return sql`${certifiedUntil(day)} is not null`;
    case 'expiring':
      return sql`${certifiedUntil(day)} <= ${addDays(day, expiringDays)}`;
    case 'expired':
      return sql`${certifiedUntil(day)} is null and ${wasIssued}`;
    case 'none':
      return sql`not ${wasIssued}`;
  }
}

function chosen(search: ComplianceSearch, day: string): SQL {
  const yesNo = (value: 'yes' | 'no' | null, condition: SQL) => (value === null ? sql`true` : value === 'yes' ? condition : sql`not coalesce(${condition}, false)`);
  const pattern = sql`(select '%' || fold_text(${literally(search.q)}) || '%')`;
  return sql.join([
    search.kind === null ? sql`true` : sql`o.kind = ${search.kind}`,
    search.office === null ? sql`true` : sql`p.office_id = ${search.office}`,
    search.region === null ? sql`true` : sql`p.region_code = ${search.region}`,
    search.peerGroup === null ? sql`true` : sql`o.peer_group_code = ${search.peerGroup}`,
    search.size === null ? sql`true` : sql`g.size = ${search.size}`,
    yesNo(search.established, sql`s.is_established`),
    yesNo(search.complete, completeOn(day)),
    certificateChosen(search.certificate, day),
    search.q === '' ? sql`true` : sql`(g.search_text like ${pattern} or s.search_text like ${pattern})`,
  ], sql` and `);
}

const serviceColumns = sql`s.id as "serviceId", s.effective_on as "effectiveOn", s.is_established as "isEstablished", s.reason, s.decision_number as "decisionNumber",
  s.decision_on as "decisionOn", s.decision_body as "decisionBody", s.form, s.staff_count as "staffCount", s.appointed_by as "appointedBy", s.dismissed_by as "dismissedBy",
  s.pay_decided_by as "payDecidedBy", s.accountable_to as "accountableTo", s.has_document_access as "hasDocumentAccess", s.may_convene_board as "mayConveneBoard",
  s.may_request_explanations as "mayRequestExplanations", s.officer_name as "officerName", s.officer_position as "officerPosition", s.officer_phone as "officerPhone",
  s.officer_email as "officerEmail", s.officer_person_id as "officerPersonId"`;

type Unless<Present> = { [Field in keyof Present]: Present[Field] | null };
export type RegisterRow = Unless<ServiceContent & { serviceId: string; effectiveOn: string }> & {
  officeId: string;
  id: string;
  name: Localized;
  bin: string | null;
  officeName: Localized;
  officeKind: 'cga' | 'lea';
  regionName: Localized;
  /** Documents of the core that are in force. */
  present: number;
  certifiedUntil: string | null;
  /** A certificate there was, but none that is valid. */
  wasCertified: boolean;
};
export type RegisterList = { rows: RegisterRow[]; next: string | null; previous: string | null };

/** A cursor names the last row; its place in the order is looked up. */
const cursorOf = ({ officeId, id }: RegisterRow) => `${officeId}|${id}`;

function beyond(search: ComplianceSearch): SQL {
  const [, officeId, id] = /^([0-9a-f-]{36})\|([0-9a-f-]{36})$/.exec(search.after ?? search.before ?? '') ?? [];
  if (!officeId) return sql`true`;
  const place = sql`(select y.sort_name, y.id from organisations y where y.office_id = ${officeId} and y.id = ${id})`;
  return search.before !== null ? sql`(g.sort_name, g.id) < ${place}` : sql`(g.sort_name, g.id) > ${place}`;
}

/** The quasi-public organisations of a day in Kazakh alphabetical order, by key. What is counted of one is counted for the listed ones only, unless it is filtered by. */
export async function loadRegister(transaction: ActorTransaction, search: ComplianceSearch, day: string, rowsAtOnce = pageSize): Promise<RegisterList> {
  const isBackwards = search.before !== null;
  const order = (alias: string) => sql.raw(isBackwards ? `${alias}.sort_name desc, ${alias}.id desc` : `${alias}.sort_name, ${alias}.id`);
  const found = await transaction.execute<RegisterRow>(sql`
    with found as materialized (
      select p.office_id, p.organisation_id, p.region_code, g.id, g.name, g.sort_name, g.bin, o.short_name as office_name, o.kind as office_kind
      from ${placedOn(day)} left join ${serviceOn(day)}
      where ${beyond(search)} and ${chosen(search, day)} order by ${order('g')} limit ${rowsAtOnce + 1}
    )
    select p.office_id as "officeId", p.id, p.name, p.bin, p.office_name as "officeName", p.office_kind as "officeKind", r.short_name as "regionName", ${serviceColumns},
      ${presentOn(day)} as present, ${certifiedUntil(day)} as "certifiedUntil",
      exists (select from compliance_certificates c where ${ofOrganisation('c')} and c.issued_on <= ${day}) as "wasCertified"
    from found p join regions r on r.code = p.region_code left join ${serviceOn(day)} order by ${order('p')}`);
  return keysetPage(found, { limit: rowsAtOnce, isBackwards, isContinued: search.after !== null, cursorOf });
}

export type RegisterOptions = { offices: { id: string; name: Localized; kind: 'cga' | 'lea' }[]; regions: CatalogueEntry[]; peerGroups: CatalogueEntry[] };

/** What the register can be filtered by: what its organisations have. */
export async function loadRegisterOptions(transaction: ActorTransaction, day: string): Promise<RegisterOptions> {
  const [row] = await transaction.execute<RegisterOptions>(sql`
    with visible as materialized (select distinct p.office_id, p.region_code, o.peer_group_code from ${placedOn(day)})
    select coalesce((select json_agg(json_build_object('id', o.id, 'name', o.short_name, 'kind', o.kind) order by o.kind, (o.short_name ->> 'kk') collate "kk-x-icu")
        from offices o where o.id in (select office_id from visible)), '[]') as offices,
      coalesce((select json_agg(json_build_object('code', r.code, 'name', r.short_name) order by (r.short_name ->> 'kk') collate "kk-x-icu")
        from regions r where r.code in (select region_code from visible)), '[]') as regions,
      coalesce((select json_agg(json_build_object('code', g.code, 'name', g.name) order by g.position)
        from peer_groups g where g.code in (select peer_group_code from visible)), '[]') as "peerGroups"`);
  return row!;
}

/** Counts by office and region as of a day: every figure of the page is a sum of these. */
export async function loadFigureCells(transaction: ActorTransaction, day: string): Promise<FigureCell[]> {
  return transaction.execute<FigureCell>(sql`
    with core as materialized (select (${coreSql(day)})::text[] as codes),
    complete as materialized (
      select d.office_id, d.organisation_id from compliance_documents d cross join core
      where d.document_code = any(core.codes) and ${lasting('d', 'adopted_on', day)}
      group by d.office_id, d.organisation_id, core.codes having count(distinct d.document_code) = cardinality(core.codes)
    ), certified as materialized (select distinct c.office_id, c.organisation_id from compliance_certificates c where ${validCertificate(day)}),
    counted as (
      select p.office_id, p.region_code, count(*)::int as organisations, count(*) filter (where s.is_established)::int as established,
        count(k.organisation_id)::int as complete, count(c.organisation_id)::int as certified
      from ${placedOn(day)} left join ${serviceOn(day)}
        left join complete k on ${ofOrganisation('k')} left join certified c on ${ofOrganisation('c')}
      group by p.office_id, p.region_code
    )
    select n.office_id as "officeId", o.short_name as "officeName", o.kind as "officeKind", g.code as "peerGroupCode", g.name as "peerGroupName", n.region_code as "regionCode",
      r.short_name as "regionName", n.organisations, n.established, n.complete, n.certified
    from counted n join offices o on o.id = n.office_id join regions r on r.code = n.region_code left join peer_groups g on g.code = o.peer_group_code
    order by o.kind desc, g.position nulls last, (o.short_name ->> 'kk') collate "kk-x-icu", (r.short_name ->> 'kk') collate "kk-x-icu"`);
}

export type OrganisationHeader = OrganisationKey & { name: Localized; bin: string | null; size: string | null; officeName: Localized; regionName: Localized; isPlaced: boolean };
type Author = { version: number; authorName: string; updatedAt: string };
export type ServiceState = ServiceContent & Author & { id: string; effectiveOn: string; endedOn: string | null; officerPersonId: string | null };
export type ComplianceDocument = Author & { id: string; documentCode: string; number: string; adoptedOn: string; endedOn: string | null; url: string | null; fileId: string | null; fileName: string | null };
export type Certificate = Author & {
  id: string; standardCode: string; number: string; issuedBy: string; accreditation: string; issuedOn: string; validUntil: string; withdrawnOn: string | null;
  withdrawnReason: string | null; fileId: string | null; fileName: string | null;
};
export type Revision = { subject: 'service' | 'document' | 'certificate'; subjectId: string; revision: number; content: Record<string, unknown>; supersededByName: string | null; supersededAt: string; isRemoval: boolean };
export type OrganisationRecord = {
  header: OrganisationHeader;
  services: ServiceState[];
  documents: ComplianceDocument[];
  certificates: Certificate[];
  revisions: Revision[];
  /** Officers of the organisation who have an account. */
  people: { id: string; name: string }[];
};

const author = sql`'version', x.version, 'authorName', x.author_name, 'updatedAt', x.updated_at`;
const fileName = sql`(select f.name from files f where f.office_id = x.office_id and f.id = x.file_id)`;

/** Everything there is about one organisation. @throws AppError 404, also where it is no quasi-public one. */
export async function loadOrganisationRecord(transaction: ActorTransaction, { officeId, organisationId }: OrganisationKey): Promise<OrganisationRecord> {
  const all = (table: string, object: SQL, order: SQL) => sql`coalesce((select json_agg(json_build_object(${object}) order by ${order})
    from ${sql.identifier(table)} x where x.office_id = g.office_id and x.organisation_id = g.id), '[]')`;
  const [row] = await transaction.execute<Omit<OrganisationRecord, 'header'> & OrganisationHeader>(sql`
    select g.office_id as "officeId", g.id as "organisationId", g.name, g.bin, g.size, o.short_name as "officeName", r.short_name as "regionName", p.ended_on is null as "isPlaced",
      ${all('compliance_services', sql`'id', x.id, 'effectiveOn', x.effective_on, 'endedOn', x.ended_on, 'isEstablished', x.is_established, 'reason', x.reason,
        'decisionNumber', x.decision_number, 'decisionOn', x.decision_on, 'decisionBody', x.decision_body, 'form', x.form, 'staffCount', x.staff_count,
        'appointedBy', x.appointed_by, 'dismissedBy', x.dismissed_by, 'payDecidedBy', x.pay_decided_by, 'accountableTo', x.accountable_to,
        'hasDocumentAccess', x.has_document_access, 'mayConveneBoard', x.may_convene_board, 'mayRequestExplanations', x.may_request_explanations,
        'officerName', x.officer_name, 'officerPosition', x.officer_position, 'officerPhone', x.officer_phone, 'officerEmail', x.officer_email,
        'officerPersonId', x.officer_person_id, ${author}`, sql`x.effective_on desc`)} as services,
      ${all('compliance_documents', sql`'id', x.id, 'documentCode', x.document_code, 'number', x.number, 'adoptedOn', x.adopted_on, 'endedOn', x.ended_on, 'url', x.url,
        'fileId', x.file_id, 'fileName', ${fileName}, ${author}`, sql`x.document_code, x.adopted_on desc`)} as documents,
      ${all('compliance_certificates', sql`'id', x.id, 'standardCode', x.standard_code, 'number', x.number, 'issuedBy', x.issued_by, 'accreditation', x.accreditation,
        'issuedOn', x.issued_on, 'validUntil', x.valid_until, 'withdrawnOn', x.withdrawn_on, 'withdrawnReason', x.withdrawn_reason, 'fileId', x.file_id,
        'fileName', ${fileName}, ${author}`, sql`x.issued_on desc, x.id`)} as certificates,
      coalesce((select json_agg(to_json(v) order by v."supersededAt" desc, v.revision desc) from (
        select x.subject, x.subject_id as "subjectId", x.revision, x.content, x.superseded_by_name as "supersededByName", x.superseded_at as "supersededAt",
          not exists (select from compliance_services y where y.office_id = x.office_id and y.id = x.subject_id)
            and not exists (select from compliance_documents y where y.office_id = x.office_id and y.id = x.subject_id)
            and not exists (select from compliance_certificates y where y.office_id = x.office_id and y.id = x.subject_id)
            and not exists (select from compliance_revisions y where y.office_id = x.office_id and y.subject_id = x.subject_id and y.revision > x.revision) as "isRemoval"
        from compliance_revisions x where x.office_id = g.office_id and x.organisation_id = g.id order by x.superseded_at desc, x.revision desc limit 100) v), '[]') as revisions,
      coalesce((select json_agg(json_build_object('id', n.id, 'name', n.full_name) order by n.full_name) from people n where n.id in (
        select m.person_id from memberships m where m.office_id = g.office_id and m.organisation_id = g.id and m.role = 'complianceOfficer' and m.revoked_at is null)), '[]') as people
    from organisations g join offices o on o.id = g.office_id
    join lateral (select * from organisation_placements l where l.office_id = g.office_id and l.organisation_id = g.id order by l.effective_on desc limit 1) p on true
    join regions r on r.code = p.region_code
    where g.office_id = ${officeId} and g.id = ${organisationId} and g.kind = 'quasi_public'`);
  if (!row) throw notFound();
  const { services, documents, certificates, revisions, people, ...header } = row;
  return { header, services, documents, certificates, revisions, people };
}

/** Whether the actor writes about the organisation. */
export const writesFor = (actor: Actor, key: OrganisationKey): boolean =>
  may(actor, 'compliance.write') && actor.officeId === key.officeId && (actor.scope === 'office' || (actor.scope === 'organisation' && actor.organisationId === key.organisationId));

export const coreDocumentsOn = ({ cores }: ComplianceWords, day: string): string[] => coreOn(cores, day)?.documentCodes ?? [];
