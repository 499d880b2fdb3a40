import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import type { Language } from '#app/platform/i18n/languages.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';
import type { AnalysisKey } from './internal-analyses.schema.ts';
import type { AnalysisState } from './procedure.model.ts';

export type AnalysisHeader = {
  officeId: string;
  analysisId: string;
  organisationId: string;
  organisationName: Localized;
  officeName: Localized;
  regionName: Localized;
  regionCode: string;
  year: number;
  number: number;
  state: AnalysisState;
  review: 'confirmed' | 'returned' | null;
  isUnscheduled: boolean;
  /** In which the people of the organisation write here. */
  language: Language;
  object: string;
  periodFrom: string;
  periodTo: string;
  directionCodes: string[];
  startsOn: string | null;
  /** The last day of the term, extended where it was. */
  dueOn: string | null;
  signedOn: string | null;
  previousAnalysisId: string | null;
  version: number;
};

export const headerColumns = sql`a.office_id as "officeId", a.id as "analysisId", a.organisation_id as "organisationId", g.name as "organisationName",
  o.name as "officeName", r.short_name as "regionName", a.region_code as "regionCode", a.year, a.number, a.state, a.review,
  a.is_unscheduled as "isUnscheduled", a.language, a.object, a.period_from as "periodFrom", a.period_to as "periodTo",
  a.direction_codes as "directionCodes", a.starts_on as "startsOn", coalesce(a.extended_due_on, a.due_on) as "dueOn", a.signed_on as "signedOn",
  a.previous_analysis_id as "previousAnalysisId", a.version`;
export const headerSource = sql`from internal_analyses a
  join organisations g on g.office_id = a.office_id and g.id = a.organisation_id
  join offices o on o.id = a.office_id join regions r on r.code = a.region_code`;

/** What every page below one analysis shows of it. @throws AppError 404. */
export async function loadAnalysisHeader(transaction: ActorTransaction, key: AnalysisKey): Promise<AnalysisHeader> {
  const [header] = await transaction.execute<AnalysisHeader>(sql`
    select ${headerColumns} ${headerSource} where a.office_id = ${key.officeId} and a.id = ${key.analysisId}`);
  if (!header) throw notFound();
  return header;
}
