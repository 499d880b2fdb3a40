import { sql } from 'drizzle-orm';
import type { ActorTransaction } from '#app/platform/db/with-actor.server.ts';
import type { Localized } from '#app/platform/i18n/localized.ts';

export type CatalogueIndicator = {
  code: string;
  name: Localized;
  definition: Localized;
  unit: Localized;
  kind: 'increment' | 'level' | 'ratio' | 'derived';
  direction: 'up' | 'down' | 'neutral';
  validFrom: string;
  validTo: string | null;
};

export type CatalogueTemplate = { id: string; name: Localized; blockCode: string; blockName: Localized; templateVersion: number; validFrom: string; validTo: string | null };

export async function loadCatalogue(transaction: ActorTransaction): Promise<{ indicators: CatalogueIndicator[]; templates: CatalogueTemplate[] }> {
  const [indicators, templates] = await Promise.all([
    transaction.execute<CatalogueIndicator>(sql`
      select i.code, i.name, i.definition, u.name as unit, i.kind, i.direction, i.valid_from::text as "validFrom", i.valid_to::text as "validTo"
      from indicators i join units u on u.code = i.unit_code order by i.code`),
    transaction.execute<CatalogueTemplate>(sql`
      select t.id, t.name, b.code as "blockCode", b.name as "blockName", t.template_version as "templateVersion",
        b.valid_from::text as "validFrom", b.valid_to::text as "validTo"
      from project_templates t join blocks b on b.code = t.block_code order by b.valid_from desc, b.position, t.template_version desc`),
  ]);
  return { indicators, templates };
}

export type TemplateSubtask = { id: string; name: Localized; frequency: string; evidenceKinds: Localized[] };
export type TemplateTask = { id: string; name: Localized; subtasks: TemplateSubtask[] };
export type TemplateDetails = {
  name: Localized;
  goal: Localized;
  blockName: Localized;
  templateVersion: number;
  publishedAt: string;
  tasks: TemplateTask[];
  indicators: { code: string; name: Localized; unit: Localized }[];
};

export async function loadTemplate(transaction: ActorTransaction, templateId: string): Promise<TemplateDetails | undefined> {
  const [row] = await transaction.execute<TemplateDetails>(sql`
    select t.name, t.goal, b.name as "blockName", t.template_version as "templateVersion", t.published_at as "publishedAt",
      coalesce((select json_agg(json_build_object('id', k.id, 'name', k.name, 'subtasks', coalesce((
          select json_agg(json_build_object('id', s.id, 'name', s.name, 'frequency', s.frequency, 'evidenceKinds', (
              select coalesce(json_agg(e.name order by e.code), '[]') from evidence_kinds e where e.code = any (s.evidence_kinds))) order by s.position)
          from template_tasks s where s.template_id = t.id and s.parent_id = k.id), '[]')) order by k.position)
        from template_tasks k where k.template_id = t.id and k.parent_id is null), '[]') as tasks,
      coalesce((select json_agg(json_build_object('code', i.code, 'name', i.name, 'unit', u.name) order by x.position)
        from template_indicators x join indicators i on i.code = x.indicator_code join units u on u.code = i.unit_code
        where x.template_id = t.id), '[]') as indicators
    from project_templates t join blocks b on b.code = t.block_code where t.id = ${templateId}`);
  return row;
}
