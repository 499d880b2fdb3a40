import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sql, type SQL } from 'drizzle-orm';
import type { CharterContent } from './charters.model.ts';

/** SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of anything that JSON can hold. */
export const hashContent = (content: object): string => createHash('sha256').update(canonicalize(content)!).digest('hex');

export const hashCharterContent = (content: CharterContent): string => hashContent(content);

const ofCharter = (alias: string): SQL => sql.raw(`${alias}.office_id = c.office_id and ${alias}.charter_id = c.id`);

/**
 * The content of every charter that `where` admits (`c` is the charter), built by PostgreSQL in the order in which it is
 * hashed. Decimals are texts without trailing zeros, so that a number has one form only.
 */
export function selectCharterContents(where: SQL): SQL {
  return sql`
    select c.office_id as "officeId", c.id as "charterId", json_build_object(
      'code', c.code, 'blockCode', c.block_code, 'name', c.name, 'goal', c.goal, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
      'grounds', coalesce((
        select json_agg(g.legal_basis_code order by g.position, g.legal_basis_code) from charter_grounds g where ${ofCharter('g')}), '[]'),
      'controlPoints', coalesce((
        select json_agg(json_build_object('id', p.id, 'name', p.name, 'dueOn', p.due_on) order by p.due_on, p.position, p.id)
        from charter_control_points p where ${ofCharter('p')}), '[]'),
      'resources', coalesce((
        select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'name', x.name, 'plannedTenge', x.planned_tenge,
          'plannedPeople', x.planned_people) order by x.position, x.id) from charter_resources x where ${ofCharter('x')}), '[]'),
      'risks', coalesce((
        select json_agg(json_build_object('id', x.id, 'name', x.name, 'likelihood', x.likelihood, 'impact', x.impact, 'response', x.response)
          order by x.position, x.id) from charter_risks x where ${ofCharter('x')}), '[]'),
      'stakeholders', coalesce((
        select json_agg(json_build_object('id', x.id, 'name', x.name, 'interest', x.interest, 'influence', x.influence)
          order by x.position, x.id) from charter_stakeholders x where ${ofCharter('x')}), '[]'),
      'organisations', coalesce((
        select json_agg(json_build_object('organisationId', o.organisation_id, 'regionCode', o.region_code) order by o.organisation_id)
        from charter_organisations o where o.office_id = c.office_id and o.charter_id = c.id), '[]'),
      'tasks', coalesce((
        select json_agg(json_build_object('id', t.id, 'parentId', t.parent_id, 'name', t.name, 'frequency', t.frequency,
          'evidenceKinds', array(select k from unnest(t.evidence_kinds) k order by k), 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'standardTaskId', t.standard_task_id,
          'follows', array(select f from unnest(t.follows) f order by f)) order by t.position, t.id)
        from charter_tasks t where t.office_id = c.office_id and t.charter_id = c.id), '[]'),
      'indicators', coalesce((
        select json_agg(json_build_object('id', i.id, 'indicatorCode', i.indicator_code, 'name', i.name, 'unitCode', i.unit_code,
          'kind', i.kind, 'direction', i.direction, 'decimals', i.decimals, 'rangeLow', trim_scale(i.range_low)::text,
          'rangeHigh', trim_scale(i.range_high)::text, 'baseline', trim_scale(i.baseline)::text, 'trajectory', i.trajectory,
          'toleranceAtRisk', trim_scale(i.tolerance_at_risk)::text, 'toleranceBehind', trim_scale(i.tolerance_behind)::text,
          'targets', coalesce((
            select json_agg(json_build_object('controlOn', g.control_on, 'planned', trim_scale(g.planned)::text,
              'organisationId', g.organisation_id) order by g.organisation_id nulls first, g.control_on)
            from charter_targets g where g.office_id = i.office_id and g.charter_indicator_id = i.id), '[]')) order by i.position, i.id)
        from charter_indicators i where i.office_id = c.office_id and i.charter_id = c.id), '[]')
    ) as content
    from charters c where ${where}`;
}
