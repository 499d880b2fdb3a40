import { sql, type SQL } from 'drizzle-orm';

/**
 * What each record of an office that the actor sees adds to the counts of the registers, by organisation, as the select of a table
 * expression. Registers of the coordinator are counted as such: their records belong to a body, not to an organisation of it.
 */
export const recordsOf = (officeId: string): SQL => sql`
  select r.organisation_id, r.region_code, c.measure, c.day, c.reported::bigint as reported, c.verified::bigint as verified
  from risks r cross join lateral risk_contributions(r) c where r.office_id = ${officeId}
  union all
  select a.organisation_id, a.region_code, c.measure, c.day, c.reported, c.verified
  from internal_analyses a cross join lateral analysis_contributions(a) c where a.office_id = ${officeId}
  union all
  select e.organisation_id, e.region_code, c.measure, c.day, c.reported, c.verified
  from culture_events e cross join lateral culture_event_contributions(e) c where e.office_id = ${officeId}
  union all
  select c.organisation_id, c.region_code, c.measure, c.day, c.reported, 0
  from compliance_contributions(array(select distinct p.organisation_id from organisation_placements p where p.office_id = ${officeId})) c where c.office_id = ${officeId}`;
