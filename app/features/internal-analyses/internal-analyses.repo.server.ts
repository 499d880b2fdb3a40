import { sql, type SQL } from 'drizzle-orm';
import type { StoredFile } from '#app/platform/files/keep-file.server.ts';
import type { CalendarDay } from '#app/features/calendar/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { AnalysisKey, NewAnalysis } from './internal-analyses.schema.ts';
import { analysisStepCodes, type AnalysisState, type AnalysisStepCode } from './procedure.model.ts';
import type { MemberValue, StepValues } from './step-fields.model.ts';
import type { StepState } from './standing.model.ts';
import type { Deadlines } from './deadlines.model.ts';

export type OfficeDays = { calendar: CalendarDay[]; exceptions: CalendarDay[] };
/** Whose register a row is of. The database writes the region of the organisation itself. */
export type Place = AnalysisKey & { organisationId: string; regionCode: string };

const days = (from: string) => sql`between ${from}::date - 40 and ${from}::date + 1100`;
/** Recorded days of an office around a day: far enough for every deadline and monitoring. */
export const calendarOf = (officeId: SQL, from: string): SQL => sql`
  coalesce((select json_agg(json_build_object('day', d.on_date, 'isWorking', d.is_working) order by d.on_date)
    from calendar_days d where d.on_date ${days(from)} and d.is_working <> (extract(isodow from d.on_date) <= 5)), '[]') as calendar,
  coalesce((select json_agg(json_build_object('day', x.on_date, 'isWorking', x.is_working) order by x.on_date)
    from office_calendar_exceptions x where x.office_id = ${officeId} and x.on_date ${days(from)}), '[]') as exceptions`;

export type StepRow = {
  step: AnalysisStepCode;
  state: StepState;
  dueOn: string | null;
  details: StepValues;
  skipReason: string | null;
  doneOn: string | null;
  doneByName: string | null;
  version: number;
};
export const stepColumns = sql`'step', s.step, 'state', s.state, 'dueOn', s.due_on, 'details', s.details, 'skipReason', s.skip_reason, 'doneOn', s.done_on,
  'doneByName', s.done_by_name, 'version', s.version`;

export type AnalysisForWork = Place & {
  state: AnalysisState;
  review: 'confirmed' | 'returned' | null;
  year: number;
  startsOn: string | null;
  dueOn: string | null;
  extendedDueOn: string | null;
  signedOn: string | null;
  signedBy: string | null;
  directionCodes: string[];
  version: number;
};

/** Also keeps everybody else from moving or writing the analysis until the transaction ends. */
export async function lockAnalysis(transaction: ActorTransaction, key: AnalysisKey): Promise<AnalysisForWork | undefined> {
  const [row] = await transaction.execute<AnalysisForWork>(sql`
    select a.office_id as "officeId", a.id as "analysisId", a.organisation_id as "organisationId", a.region_code as "regionCode", a.state, a.review, a.year,
      a.starts_on as "startsOn", a.due_on as "dueOn", a.extended_due_on as "extendedDueOn", a.signed_on as "signedOn", a.signed_by as "signedBy",
      a.direction_codes as "directionCodes", a.version
    from internal_analyses a where a.office_id = ${key.officeId} and a.id = ${key.analysisId} for no key update`);
  return row;
}

export async function findOfficeDays(transaction: ActorTransaction, officeId: string, from: string): Promise<OfficeDays> {
  const [row] = await transaction.execute<OfficeDays>(sql`select ${calendarOf(sql`${officeId}::uuid`, from)}`);
  return row!;
}

export async function findSteps(transaction: ActorTransaction, key: AnalysisKey): Promise<StepRow[]> {
  const [row] = await transaction.execute<{ steps: StepRow[] }>(sql`
    select coalesce(json_agg(json_build_object(${stepColumns})), '[]') as steps from analysis_steps s where s.office_id = ${key.officeId} and s.analysis_id = ${key.analysisId}`);
  return row!.steps;
}

export type PreviousAnalysis = {
  analysisId: string;
  directionCodes: string[];
  object: string;
  performerKind: string;
  performerName: string;
  language: string;
  members: MemberValue[];
  contact: string | null;
};
export type OrganisationForNew = { regionCode: string; hasOpen: boolean; lastNumber: number; previous: PreviousAnalysis | null };

export const previousJson = (alias: string): SQL => sql`(select json_build_object('analysisId', b.id, 'directionCodes', b.direction_codes, 'object', b.object,
    'performerKind', b.performer_kind, 'performerName', b.performer_name, 'language', b.language,
    'members', coalesce((select json_agg(json_build_object('fullName', m.full_name, 'jobTitle', m.job_title, 'isHead', m.is_head) order by m.position, m.id)
      from analysis_members m where m.office_id = b.office_id and m.analysis_id = b.id), '[]'),
    'contact', (select s.details ->> 'contact' from analysis_steps s where s.office_id = b.office_id and s.analysis_id = b.id and s.step = 'announcement'))
  from internal_analyses b where b.office_id = ${sql.raw(alias)}.office_id and b.organisation_id = ${sql.raw(alias)}.organisation_id and b.state <> 'cancelled'
  order by b.year desc, b.number desc limit 1)`;

/** An organisation of the office in which the actor may write; undefined for any other. */
export async function findOrganisationForNew(transaction: ActorTransaction, officeId: string, organisationId: string, year: number): Promise<OrganisationForNew | undefined> {
  const [row] = await transaction.execute<OrganisationForNew>(sql`
    select p.region_code as "regionCode",
      exists (select from internal_analyses a where a.office_id = p.office_id and a.organisation_id = p.organisation_id and a.state = 'open') as "hasOpen",
      coalesce((select max(a.number) from internal_analyses a where a.office_id = p.office_id and a.organisation_id = p.organisation_id and a.year = ${year}), 0) as "lastNumber",
      ${previousJson('p')} as previous
    from organisation_placements p where p.office_id = ${officeId} and p.organisation_id = ${organisationId} and p.ended_on is null`);
  return row;
}

type Numbered = NewAnalysis & { regionCode: string; number: number; previous: PreviousAnalysis | null };

/** @returns false where the form was sent before and its analysis is there already. */
export async function insertAnalysis(transaction: ActorTransaction, actor: Actor, input: Numbered): Promise<boolean> {
  const { previous } = input;
  const rows = await transaction.execute(sql`
    insert into internal_analyses (office_id, organisation_id, region_code, id, year, number, is_unscheduled, unscheduled_reason, language, object, period_from, period_to,
      direction_codes, performer_kind, performer_name, previous_analysis_id, created_by, created_by_name)
    values (${actor.officeId}, ${input.organisationId}, ${input.regionCode}, ${input.id}, ${input.year}, ${input.number}, ${input.isUnscheduled},
      ${input.isUnscheduled ? input.unscheduledReason : null}, ${input.language}, ${input.object}, ${input.periodFrom}, ${input.periodTo},
      ${sql.param(input.directionCodes)}::text[], ${input.performerKind}, ${previous?.performerName ?? ''}, ${previous?.analysisId ?? null}, ${actor.personId}, ${actor.name})
    on conflict (office_id, id) do nothing returning id`);
  if (rows.length === 0) return false;
  const place = sql`${actor.officeId}::uuid, ${input.organisationId}::uuid, ${input.regionCode}::char(5), ${input.id}::uuid`;
  const steps = analysisStepCodes.map((step) => ({ step, details: step === 'announcement' && previous?.contact ? { contact: previous.contact } : {} }));
  await transaction.execute(sql`
    insert into analysis_steps (office_id, organisation_id, region_code, analysis_id, step, details)
    select ${place}, w.step, w.details from json_to_recordset(${JSON.stringify(steps)}::json) as w(step text, details jsonb)`);
  if (previous && previous.members.length > 0) {
    await replaceMembers(transaction, { officeId: actor.officeId, organisationId: input.organisationId, regionCode: input.regionCode, analysisId: input.id }, previous.members);
  }
  return true;
}

export async function replaceMembers(transaction: ActorTransaction, place: Place, members: readonly MemberValue[]): Promise<void> {
  await transaction.execute(sql`delete from analysis_members where office_id = ${place.officeId} and analysis_id = ${place.analysisId}`);
  if (members.length === 0) return;
  await transaction.execute(sql`
    insert into analysis_members (office_id, organisation_id, region_code, analysis_id, id, full_name, job_title, is_head, position)
    select ${place.officeId}, ${place.organisationId}, ${place.regionCode}, ${place.analysisId}, gen_random_uuid(), w."fullName", w."jobTitle", w."isHead", w.position
    from json_to_recordset(${JSON.stringify(members.map((one, position) => ({ ...one, position })))}::json)
      as w("fullName" text, "jobTitle" text, "isHead" boolean, position int)`);
}

export type AnalysisEventKind =
  | 'created' | 'stepDone' | 'stepSkipped' | 'stepReturned' | 'extended' | 'signed' | 'reopened' | 'completed' | 'resumed' | 'cancelled' | 'confirmed' | 'returned'
  | 'paperMade' | 'monitored';

export async function insertEvent(
  transaction: ActorTransaction, actor: Actor, place: Place, kind: AnalysisEventKind, step: AnalysisStepCode | null, note: string | null,
): Promise<void> {
  await transaction.execute(sql`
    insert into analysis_events (office_id, organisation_id, region_code, analysis_id, id, kind, step, note, made_by, made_by_name, made_by_role)
    values (${place.officeId}, ${place.organisationId}, ${place.regionCode}, ${place.analysisId}, gen_random_uuid(), ${kind}, ${step}, ${note}, ${actor.personId},
      ${actor.name}, ${actor.role})`);
}

/** @returns false when somebody else saved the step first. */
export async function saveDetails(transaction: ActorTransaction, key: AnalysisKey, step: AnalysisStepCode, version: number, details: StepValues): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update analysis_steps s set details = ${JSON.stringify(details)}::jsonb, version = version + 1, updated_at = now()
    where s.office_id = ${key.officeId} and s.analysis_id = ${key.analysisId} and s.step = ${step} and s.version = ${version} and s.state = 'open' returning s.step`);
  return rows.length === 1;
}

export type StepMark = { state: StepState; doneOn: string | null; skipReason: string | null };

/** @returns false when somebody else moved or saved the step first. */
export async function markStep(transaction: ActorTransaction, actor: Actor, key: AnalysisKey, step: AnalysisStepCode, version: number | null, mark: StepMark): Promise<boolean> {
  const by = mark.doneOn === null ? null : actor;
  const rows = await transaction.execute(sql`
    update analysis_steps s set state = ${mark.state}, done_on = ${mark.doneOn}, skip_reason = ${mark.skipReason}, done_by = ${by?.personId ?? null},
      done_by_name = ${by?.name ?? null}, version = version + 1, updated_at = now()
    where s.office_id = ${key.officeId} and s.analysis_id = ${key.analysisId} and s.step = ${step} and (${version}::int is null or s.version = ${version}) returning s.step`);
  return rows.length === 1;
}

export async function saveDeadlines(transaction: ActorTransaction, key: AnalysisKey, { dueOn, steps }: Deadlines): Promise<void> {
  const rows = Object.entries(steps).map(([step, due]) => ({ step, due }));
  await Promise.all([
    transaction.execute(sql`update internal_analyses set due_on = ${dueOn} where office_id = ${key.officeId} and id = ${key.analysisId}`),
    transaction.execute(sql`
      update analysis_steps s set due_on = w.due from json_to_recordset(${JSON.stringify(rows)}::json) as w(step text, due date)
      where s.office_id = ${key.officeId} and s.analysis_id = ${key.analysisId} and s.step = w.step and s.due_on is distinct from w.due`),
  ]);
}

/** Columns of the analysis, its version counted up. */
export async function updateAnalysis(transaction: ActorTransaction, key: AnalysisKey, columns: SQL, version: number | null = null): Promise<boolean> {
  const rows = await transaction.execute(sql`
    update internal_analyses a set ${columns}, version = version + 1, updated_at = now()
    where a.office_id = ${key.officeId} and a.id = ${key.analysisId} and (${version}::int is null or a.version = ${version}) returning a.id`);
  return rows.length === 1;
}

/** Monitorings of the plan as it stands: those that were carried out stay, whatever the plan says now. */
export async function replaceMonitorings(transaction: ActorTransaction, place: Place, dates: readonly string[]): Promise<void> {
  await transaction.execute(sql`
    delete from analysis_monitorings m where m.office_id = ${place.officeId} and m.analysis_id = ${place.analysisId} and m.done_on is null
      and m.due_on <> all(${sql.param(dates)}::text[]::date[])`);
  await transaction.execute(sql`
    insert into analysis_monitorings (office_id, organisation_id, region_code, analysis_id, id, due_on)
    select ${place.officeId}, ${place.organisationId}, ${place.regionCode}, ${place.analysisId}, gen_random_uuid(), w.day
    from unnest(${sql.param(dates)}::text[]::date[]) w(day) on conflict (office_id, analysis_id, due_on) do nothing`);
}

export async function saveMonitoringResult(
  transaction: ActorTransaction, actor: Actor, key: AnalysisKey, input: { monitoringId: string; version: number; doneOn: string; findings: string },
): Promise<'saved' | 'stale' | 'unknown'> {
  const rows = await transaction.execute<{ isSaved: boolean }>(sql`
    with saved as (
      update analysis_monitorings m set findings = ${input.findings}, done_on = ${input.doneOn}, done_by = ${actor.personId}, done_by_name = ${actor.name}, version = version + 1
      where m.office_id = ${key.officeId} and m.analysis_id = ${key.analysisId} and m.id = ${input.monitoringId} and m.version = ${input.version} returning m.id
    )
    select exists (select from saved) as "isSaved" from analysis_monitorings m
    where m.office_id = ${key.officeId} and m.analysis_id = ${key.analysisId} and m.id = ${input.monitoringId}`);
  return rows.length === 0 ? 'unknown' : rows[0]!.isSaved ? 'saved' : 'stale';
}

export type NewDocument = { id: string; step: AnalysisStepCode; evidenceKind: string; title: string; url: string | null; file: StoredFile | null };

export async function hasEvidenceKind(transaction: ActorTransaction, code: string): Promise<Record<'kk' | 'ru' | 'en', string> | undefined> {
  const [row] = await transaction.execute<{ name: Record<'kk' | 'ru' | 'en', string> }>(sql`select name from evidence_kinds where code = ${code}`);
  return row?.name;
}

/** @returns false when the form was sent before and its paper is there already. */
export async function insertDocument(transaction: ActorTransaction, actor: Actor, place: Place, document: NewDocument): Promise<boolean> {
  const { file } = document;
  const rows = await transaction.execute(sql`
    with fresh as (
      select where not exists (select from analysis_documents d where d.office_id = ${place.officeId} and d.id = ${document.id})
    ), stored as (
      insert into files (office_id, id, sha256, size, media_type, name, uploaded_by)
      select ${place.officeId}, ${file?.id ?? null}, ${file?.sha256 ?? null}, ${file?.size ?? null}, ${file?.mediaType ?? null}, ${file?.name ?? null}, ${actor.personId}
      from fresh where ${file?.id ?? null}::uuid is not null
    )
    insert into analysis_documents (office_id, organisation_id, region_code, analysis_id, id, step, evidence_kind, title, url, file_id, author_id, author_name)
    select ${place.officeId}, ${place.organisationId}, ${place.regionCode}, ${place.analysisId}, ${document.id}, ${document.step}, ${document.evidenceKind},
      ${document.title}, ${document.url}, ${file?.id ?? null}, ${actor.personId}, ${actor.name}
    from fresh returning id`);
  return rows.length === 1;
}

/** @returns the step whose paper it was; undefined where there is no such paper. */
export async function findDocumentStep(transaction: ActorTransaction, key: AnalysisKey, documentId: string): Promise<AnalysisStepCode | undefined> {
  const [row] = await transaction.execute<{ step: AnalysisStepCode }>(sql`
    select d.step from analysis_documents d where d.office_id = ${key.officeId} and d.analysis_id = ${key.analysisId} and d.id = ${documentId} and d.withdrawn_at is null`);
  return row?.step;
}

export async function withdrawDocument(transaction: ActorTransaction, key: AnalysisKey, documentId: string): Promise<void> {
  await transaction.execute(sql`
    update analysis_documents d set withdrawn_at = now() where d.office_id = ${key.officeId} and d.analysis_id = ${key.analysisId} and d.id = ${documentId}`);
}
