import { sql } from 'drizzle-orm';
import { templateContentOf } from '#app/features/charters/index.server.ts';
import type { Names, TemplateContent } from '#app/features/charters/index.ts';
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

export type CatalogueTemplate = {
  id: string;
  name: Localized;
  blockCode: string;
  blockName: Localized;
  templateVersion: number;
  publishedAt: string | null;
  validFrom: string;
  validTo: string | null;
};

/** Drafts are for those who may write them. */
const visible = (maySeeDrafts: boolean) => (maySeeDrafts ? sql`true` : sql`t.published_at <= now()`);

export async function loadCatalogue(
  transaction: ActorTransaction,
  maySeeDrafts: boolean,
): Promise<{ indicators: CatalogueIndicator[]; templates: CatalogueTemplate[] }> {
  const [indicators, templates] = await Promise.all([
    transaction.execute<CatalogueIndicator>(sql`
      select i.code, i.name, i.definition, u.name as unit, i.kind, i.direction, i.valid_from::text as "validFrom", i.valid_to::text as "validTo"
      from indicators i join units u on u.code = i.unit_code order by i.code`),
    transaction.execute<CatalogueTemplate>(sql`
      select t.id, t.name, b.code as "blockCode", b.name as "blockName", t.template_version as "templateVersion",
        to_json(t.published_at) as "publishedAt", b.valid_from::text as "validFrom", b.valid_to::text as "validTo"
      from project_templates t join blocks b on b.code = t.block_code where ${visible(maySeeDrafts)}
      order by b.valid_from desc, b.position, t.template_version desc`),
  ]);
  return { indicators, templates };
}

export type VersionLink = { id: string; templateVersion: number; publishedAt: string | null };

export type TemplateVersion = {
  id: string;
  blockName: Localized;
  templateVersion: number;
  publishedAt: string | null;
  version: number;
  content: TemplateContent;
  /** Every version of the block that the reader sees, newest first. */
  versions: VersionLink[];
};

export async function findTemplate(transaction: ActorTransaction, templateId: string, maySeeDrafts: boolean): Promise<TemplateVersion | undefined> {
  const [row] = await transaction.execute<TemplateVersion>(sql`
    select t.id, b.name as "blockName", t.template_version as "templateVersion", to_json(t.published_at) as "publishedAt", t.version,
      ${templateContentOf('t')} as content,
      (select json_agg(json_build_object('id', v.id, 'templateVersion', v.template_version, 'publishedAt', v.published_at) order by v.template_version desc)
        from project_templates v where v.block_code = t.block_code and (${maySeeDrafts} or v.published_at <= now())) as versions
    from project_templates t join blocks b on b.code = t.block_code where t.id = ${templateId} and ${visible(maySeeDrafts)}`);
  return row;
}

/** Names of what templates refer to. */
export async function loadTemplateNames(transaction: ActorTransaction): Promise<Names> {
  const [row] = await transaction.execute<{ names: Names }>(sql`
    select json_build_object('organisations', '{}'::json, 'people', '{}'::json,
      'units', (select json_object_agg(u.code, u.name) from units u),
      'evidenceKinds', (select json_object_agg(e.code, e.name) from evidence_kinds e),
      'grounds', (select json_object_agg(l.code, json_build_object('title', l.title, 'reference', l.reference, 'kind', l.kind)) from legal_bases l)) as names`);
  return row!.names;
}

export type LegalBasis = {
  code: string;
  title: Localized;
  reference: string;
  kind: 'act' | 'assignment';
  validFrom: string | null;
  validTo: string | null;
};

/** Assignments of the Head of State first, each kind newest first. */
export const loadLegalBases = async (transaction: ActorTransaction): Promise<LegalBasis[]> =>
  transaction.execute<LegalBasis>(sql`
    select code, title, reference, kind, valid_from::text as "validFrom", valid_to::text as "validTo" from legal_bases
    order by kind desc, valid_from desc nulls last, code`);

export type TemplateOptions = {
  grounds: LegalBasis[];
  evidenceKinds: { code: string; name: Localized }[];
  indicators: { code: string; name: Localized; unitCode: string; unit: Localized }[];
};

export async function loadTemplateOptions(transaction: ActorTransaction): Promise<TemplateOptions> {
  const [grounds, [row]] = await Promise.all([
    loadLegalBases(transaction),
    transaction.execute<Omit<TemplateOptions, 'grounds'>>(sql`
      select (select json_agg(json_build_object('code', e.code, 'name', e.name) order by (e.name ->> 'kk') collate "kk-x-icu") from evidence_kinds e) as "evidenceKinds",
        (select json_agg(json_build_object('code', i.code, 'name', i.name, 'unitCode', i.unit_code, 'unit', u.name) order by i.code)
          from indicators i join units u on u.code = i.unit_code where i.kind <> 'derived') as indicators`),
  ]);
  return { grounds, ...row! };
}
