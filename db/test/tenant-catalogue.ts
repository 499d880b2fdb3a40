import type { Sql } from 'postgres';

/** Shared catalogues. Every other table of the schema is a tenant table and must be walled. */
export const referenceTables = [
  'analysis_terms', 'audit_roots', 'blocks', 'calendar_days', 'compliance_catalogue_entries', 'compliance_cores', 'consolidation_rules', 'culture_audiences', 'culture_event_kinds', 'elimination_rules',
  'escalation_rules', 'evidence_kinds', 'field_guides', 'framework_chapters', 'framework_requirements', 'framework_versions', 'frameworks', 'imported_figure_imports',
  'imported_series', 'imported_sources', 'imported_themes', 'imported_values', 'indicators', 'legal_bases', 'paper_templates', 'peer_groups', 'project_templates',
  'publication_figures', 'publication_restatements', 'publication_statistics', 'publications',
  'national_reports', 'report_block_texts', 'report_blocks', 'report_chapter_authors', 'report_chapter_languages', 'report_chapters', 'report_comments', 'report_snapshots', 'report_steps',
  'report_template_sections', 'report_templates', 'report_text_revisions',
  'regions', 'register_targets', 'requirement_mappings', 'risk_bands', 'risk_catalogue_entries', 'risk_library_entries', 'silence_rules',
  'statistic_versions', 'statistics', 'streams', 'template_indicators', 'template_tasks', 'units',
];

export type Column = { name: string; type: string; isGenerated: boolean };
export type ForeignKey = { name: string; child: string; parent: string; columns: string[]; parentColumns: string[]; isNullable: boolean };
export type TenantTable = { name: string; key: string[]; columns: Column[] };

/** All tables of tenants as the live database knows them. */
export async function tenantTablesOf(owner: Sql): Promise<TenantTable[]> {
  return owner<TenantTable[]>`
    select c.relname as name,
      (select array_agg(a.attname order by k.place) from pg_index i, unnest(i.indkey::int[]) with ordinality k(number, place)
        join pg_attribute a on a.attnum = k.number where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid) as key,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isGenerated', a.attgenerated <> '') order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all (${referenceTables})
    order by 1`;
}

/** Foreign keys of tables of tenants that point to tables of tenants. */
export async function tenantForeignKeysOf(owner: Sql, tables: readonly string[]): Promise<ForeignKey[]> {
  return owner<ForeignKey[]>`
    select con.conname as name, child.relname as child, parent.relname as parent,
      (select array_agg(a.attname order by k.place) from unnest(con.conkey) with ordinality k(number, place) join pg_attribute a on a.attrelid = child.oid and a.attnum = k.number) as columns,
      (select array_agg(a.attname order by k.place) from unnest(con.confkey) with ordinality k(number, place) join pg_attribute a on a.attrelid = parent.oid and a.attnum = k.number) as "parentColumns",
      not (select bool_or(a.attnotnull) from unnest(con.conkey) k join pg_attribute a on a.attrelid = child.oid and a.attnum = k where a.attname <> 'office_id') as "isNullable"
    from pg_constraint con
    join pg_class child on child.oid = con.conrelid join pg_class parent on parent.oid = con.confrelid
    where con.contype = 'f' and child.relnamespace = 'public'::regnamespace and not child.relispartition and not parent.relispartition
      and child.relname = any (${tables as string[]}) and parent.relname = any (${tables as string[]})
    order by child.relname, con.conname`;
}

export type Verb = 'INSERT' | 'UPDATE';

/** Which role may insert, or update, which columns. */
export async function writableColumnsOf(owner: Sql, roles: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await owner<{ role: string; table: string; verb: Verb; columns: string[] }[]>`
    select r.rolname as role, c.relname as table, v.verb, array_agg(a.attname) as columns
    from pg_roles r, pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped, (values ('INSERT'), ('UPDATE')) v(verb)
    where r.rolname = any (${roles as string[]}) and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and has_column_privilege(r.rolname, c.oid, a.attnum, v.verb)
    group by 1, 2, 3`;
  return new Map(rows.map(({ role, table, verb, columns }) => [`${role} ${verb} ${table}`, new Set(columns)]));
}
