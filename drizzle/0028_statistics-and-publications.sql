CREATE TABLE "statistic_versions" (
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"unit_code" text NOT NULL,
	"decimals" smallint DEFAULT 0 NOT NULL,
	"direction" text DEFAULT 'neutral' NOT NULL,
	"legal_reference" jsonb,
	"counted_since" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "statistic_versions_pkey" PRIMARY KEY("code","version"),
	CONSTRAINT "statistic_versions_decimals_check" CHECK ("statistic_versions"."decimals" between 0 and 4),
	CONSTRAINT "statistic_versions_direction_check" CHECK ("statistic_versions"."direction" in ('up', 'down', 'neutral')),
	CONSTRAINT "statistic_versions_reason_check" CHECK ("statistic_versions"."version" = 1 or "statistic_versions"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "statistics" (
	"code" text PRIMARY KEY NOT NULL,
	"theme_code" text NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired_on" date,
	CONSTRAINT "statistics_code_check" CHECK ("statistics"."code" ~ '^[a-z0-9_]+([.][a-z0-9_]+)*$' and length("statistics"."code") <= 100)
);
--> statement-breakpoint
CREATE TABLE "publication_figures" (
	"publication_id" uuid NOT NULL,
	"statistic_code" text NOT NULL,
	"period" text NOT NULL,
	"cell" text NOT NULL,
	"reported" numeric,
	"verified" numeric,
	"completeness" real,
	"restatement" integer DEFAULT 0 NOT NULL,
	"qualifier" text DEFAULT '' NOT NULL,
	CONSTRAINT "publication_figures_pkey" PRIMARY KEY("publication_id","statistic_code","period","cell","restatement")
);
--> statement-breakpoint
ALTER TABLE "publication_figures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "publication_restatements" (
	"publication_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"reason" jsonb NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"content" text NOT NULL,
	"content_hash" char(64) NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "publication_restatements_pkey" PRIMARY KEY("publication_id","number"),
	CONSTRAINT "publication_restatements_number_check" CHECK ("publication_restatements"."number" > 0)
);
--> statement-breakpoint
ALTER TABLE "publication_restatements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "publication_statistics" (
	"publication_id" uuid NOT NULL,
	"statistic_code" text NOT NULL,
	"statistic_version" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "publication_statistics_pkey" PRIMARY KEY("publication_id","statistic_code")
);
--> statement-breakpoint
ALTER TABLE "publication_statistics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"period" text NOT NULL,
	"as_of" date NOT NULL,
	"state" text DEFAULT 'prepared' NOT NULL,
	"known_at" timestamp with time zone,
	"content" text,
	"content_hash" char(64),
	"findings" jsonb,
	"prepared_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"frozen_at" timestamp with time zone,
	"frozen_by" uuid,
	"frozen_by_name" text,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"published_by_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "publications_code_key" UNIQUE("code"),
	CONSTRAINT "publications_code_check" CHECK ("publications"."code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("publications"."code") <= 60),
	CONSTRAINT "publications_period_check" CHECK ("publications"."period" ~ '^20[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$'),
	CONSTRAINT "publications_state_check" CHECK ("publications"."state" in ('prepared', 'frozen', 'published')),
	CONSTRAINT "publications_frozen_check" CHECK (("publications"."state" = 'prepared') = ("publications"."content_hash" is null) and ("publications"."content_hash" is null) = ("publications"."content" is null)
      and ("publications"."content_hash" is null) = ("publications"."known_at" is null) and ("publications"."content_hash" is null) = ("publications"."frozen_at" is null)),
	CONSTRAINT "publications_published_check" CHECK (("publications"."state" = 'published') = ("publications"."published_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "publications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_code_statistics_code_fk" FOREIGN KEY ("code") REFERENCES "public"."statistics"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_unit_code_units_code_fk" FOREIGN KEY ("unit_code") REFERENCES "public"."units"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_theme_code_imported_themes_code_fk" FOREIGN KEY ("theme_code") REFERENCES "public"."imported_themes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_figures" ADD CONSTRAINT "publication_figures_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_restatements" ADD CONSTRAINT "publication_restatements_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_statistics" ADD CONSTRAINT "publication_statistics_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_statistics" ADD CONSTRAINT "publication_statistics_version_fkey" FOREIGN KEY ("statistic_code","statistic_version") REFERENCES "public"."statistic_versions"("code","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "statistics_order_index" ON "statistics" USING btree ("theme_code","position","code");--> statement-breakpoint
CREATE INDEX "publications_list_index" ON "publications" USING btree ("created_at","id");--> statement-breakpoint
CREATE POLICY "publication_figures_national_read" ON "publication_figures" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "publication_figures_national_insert" ON "publication_figures" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "publication_figures_national_update" ON "publication_figures" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "publication_figures_national_delete" ON "publication_figures" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "publication_figures_region_read" ON "publication_figures" AS PERMISSIVE FOR SELECT TO "app_region" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_figures_office_read" ON "publication_figures" AS PERMISSIVE FOR SELECT TO "app_office" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_figures_team_read" ON "publication_figures" AS PERMISSIVE FOR SELECT TO "app_team" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_figures_organisation_read" ON "publication_figures" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_restatements_national_read" ON "publication_restatements" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "publication_restatements_national_insert" ON "publication_restatements" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "publication_restatements_national_update" ON "publication_restatements" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "publication_restatements_national_delete" ON "publication_restatements" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "publication_restatements_region_read" ON "publication_restatements" AS PERMISSIVE FOR SELECT TO "app_region" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_restatements_office_read" ON "publication_restatements" AS PERMISSIVE FOR SELECT TO "app_office" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_restatements_team_read" ON "publication_restatements" AS PERMISSIVE FOR SELECT TO "app_team" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_restatements_organisation_read" ON "publication_restatements" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_statistics_national_read" ON "publication_statistics" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "publication_statistics_national_insert" ON "publication_statistics" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "publication_statistics_national_update" ON "publication_statistics" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "publication_statistics_national_delete" ON "publication_statistics" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "publication_statistics_region_read" ON "publication_statistics" AS PERMISSIVE FOR SELECT TO "app_region" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_statistics_office_read" ON "publication_statistics" AS PERMISSIVE FOR SELECT TO "app_office" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_statistics_team_read" ON "publication_statistics" AS PERMISSIVE FOR SELECT TO "app_team" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publication_statistics_organisation_read" ON "publication_statistics" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (publication_id in (select p.id from publications p where p.state = 'published'));--> statement-breakpoint
CREATE POLICY "publications_national_read" ON "publications" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "publications_national_insert" ON "publications" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "publications_national_update" ON "publications" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "publications_national_delete" ON "publications" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "publications_region_read" ON "publications" AS PERMISSIVE FOR SELECT TO "app_region" USING (state = 'published');--> statement-breakpoint
CREATE POLICY "publications_office_read" ON "publications" AS PERMISSIVE FOR SELECT TO "app_office" USING (state = 'published');--> statement-breakpoint
CREATE POLICY "publications_team_read" ON "publications" AS PERMISSIVE FOR SELECT TO "app_team" USING (state = 'published');--> statement-breakpoint
CREATE POLICY "publications_organisation_read" ON "publications" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (state = 'published');