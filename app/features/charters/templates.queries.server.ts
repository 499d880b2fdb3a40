import { sql } from 'drizzle-orm';
import { previousWorkingDay, workingDayRule } from '#app/features/calendar/index.ts';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import { notFound } from '#app/platform/errors/app-error.ts';
import { calendarMarks, findContent, type CharterKey } from './charters.repo.server.ts';
import type { CharterContent } from './charters.model.ts';
import type { CalendarMark } from './section-problems.model.ts';
import type { TemplateContent } from './template-content.model.ts';
import { mergeTemplate } from './template-merge.model.ts';

/** The content of a template (`t`), as JSON. */
export const templateContentOf = (t: 't' | 'n') => {
  const id = sql.raw(`${t}.id`);
  return sql`json_build_object(
    'name', ${sql.raw(t)}.name, 'goal', ${sql.raw(t)}.goal, 'grounds', to_json(${sql.raw(t)}.legal_basis_codes), 'controlPoints', ${sql.raw(t)}.control_points,
    'tasks', coalesce((select json_agg(json_build_object('id', k.id, 'parentId', k.parent_id, 'name', k.name, 'frequency', k.frequency,
        'evidenceKinds', array(select e from unnest(k.evidence_kinds) e order by e)) order by k.position, k.id)
      from template_tasks k where k.template_id = ${id}), '[]'),
    'indicators', coalesce((select json_agg(json_build_object('code', i.code, 'name', i.name, 'unitCode', i.unit_code, 'kind', i.kind,
        'direction', i.direction, 'decimals', i.decimals, 'rangeLow', trim_scale(i.range_low)::text, 'rangeHigh', trim_scale(i.range_high)::text,
        'trajectory', x.trajectory, 'toleranceAtRisk', trim_scale(x.tolerance_at_risk)::text, 'toleranceBehind', trim_scale(x.tolerance_behind)::text,
        'targets', x.default_targets) order by x.position, i.code)
      from template_indicators x join indicators i on i.code = x.indicator_code and i.kind <> 'derived' where x.template_id = ${id}), '[]'))`;
};

export type TemplateMerge = {
  templateId: string;
  templateVersion: number;
  /** Of the version that the charter stands on. */
  previousVersion: number;
  content: CharterContent;
  /** The content with what the newer version of the template changed. */
  merged: CharterContent;
};

type MergeRow = Pick<TemplateMerge, 'templateId' | 'templateVersion' | 'previousVersion'> & {
  before: TemplateContent;
  after: TemplateContent;
  inForce: string[];
  calendar: CalendarMark[];
};

/**
 * A charter's content and what it would be with the newest published version of its template; null where there is no newer one.
 * @throws AppError 404.
 */
export async function loadTemplateMerge(transaction: ActorTransaction, key: CharterKey): Promise<TemplateMerge | null> {
  const [[row], content] = await Promise.all([
    transaction.execute<MergeRow>(sql`
      select n.id as "templateId", n.template_version as "templateVersion", t.template_version as "previousVersion",
        ${templateContentOf('t')} as before, ${templateContentOf('n')} as after, ${calendarMarks} as calendar,
        array(select l.code from legal_bases l where coalesce(l.valid_from <= c.ends_on, true) and coalesce(l.valid_to >= c.starts_on, true)) as "inForce"
      from charters c join project_templates t on t.id = c.template_id
      join lateral (select x.* from project_templates x
        where x.block_code = t.block_code and x.published_at <= now() and x.template_version > t.template_version
        order by x.template_version desc limit 1) n on true
      where c.office_id = ${key.officeId} and c.id = ${key.charterId}`),
    findContent(transaction, key),
  ]);
  if (!content) throw notFound();
  if (!row) return null;
  const { before, after, inForce, calendar, ...versions } = row;
  const isWorking = workingDayRule(calendar);
  const toWorkingDay = (day: string) => (isWorking(day) ? day : (previousWorkingDay(day, isWorking) ?? day));
  const valid = { ...after, grounds: after.grounds.filter((code) => inForce.includes(code)) };
  return { ...versions, content, merged: mergeTemplate(content, before, valid, toWorkingDay) };
}
