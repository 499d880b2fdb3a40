CREATE TABLE "imported_figure_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'checked' NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" char(64) NOT NULL,
	"findings" jsonb NOT NULL,
	"rows" jsonb,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"undone_by_name" text,
	CONSTRAINT "imported_figure_imports_state_check" CHECK ("imported_figure_imports"."state" in ('checked', 'confirmed', 'undone', 'dismissed'))
);
--> statement-breakpoint
CREATE TABLE "imported_series" (
	"code" text PRIMARY KEY NOT NULL,
	"theme_code" text NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"dimension" jsonb,
	"unit_code" text NOT NULL,
	"decimals" smallint DEFAULT 0 NOT NULL,
	"scope_kind" text NOT NULL,
	"direction" text NOT NULL,
	"note" jsonb,
	"search_text" text GENERATED ALWAYS AS (fold_text(code || ' ' || (name ->> 'kk') || ' ' || coalesce(name ->> 'ru', '') || ' ' || coalesce(name ->> 'en', '')
      || ' ' || coalesce(dimension ->> 'kk', '') || ' ' || coalesce(dimension ->> 'ru', '') || ' ' || coalesce(dimension ->> 'en', ''))) STORED,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_by_name" text DEFAULT '' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imported_series_code_check" CHECK ("imported_series"."code" ~ '^[a-z0-9_]+([.][a-z0-9_]+)*$' and length("imported_series"."code") <= 100),
	CONSTRAINT "imported_series_decimals_check" CHECK ("imported_series"."decimals" between 0 and 4),
	CONSTRAINT "imported_series_scope_check" CHECK ("imported_series"."scope_kind" in ('national', 'region', 'body')),
	CONSTRAINT "imported_series_direction_check" CHECK ("imported_series"."direction" in ('moreIsBetter', 'lessIsBetter', 'neutral'))
);
--> statement-breakpoint
CREATE TABLE "imported_sources" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imported_themes" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"report_section" integer,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imported_values" (
	"series_code" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"period" text NOT NULL,
	"revision" integer NOT NULL,
	"id" uuid NOT NULL,
	"value" numeric(20, 4) NOT NULL,
	"qualifier" text DEFAULT '' NOT NULL,
	"source_code" text NOT NULL,
	"document" text NOT NULL,
	"source_date" date NOT NULL,
	"status" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"import_id" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by_name" text,
	CONSTRAINT "imported_values_pkey" PRIMARY KEY("series_code","place","period","revision"),
	CONSTRAINT "imported_values_id_key" UNIQUE("id"),
	CONSTRAINT "imported_values_period_check" CHECK ("imported_values"."period" ~ '^(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?$'),
	CONSTRAINT "imported_values_place_check" CHECK (length("imported_values"."place") <= 300),
	CONSTRAINT "imported_values_qualifier_check" CHECK ("imported_values"."qualifier" in ('', 'about', 'moreThan', 'over')),
	CONSTRAINT "imported_values_status_check" CHECK ("imported_values"."status" in ('preliminary', 'final', 'revised')),
	CONSTRAINT "imported_values_withdrawn_check" CHECK (("imported_values"."withdrawn_at" is null) = ("imported_values"."withdrawn_by_name" is null))
);
--> statement-breakpoint
ALTER TABLE "imported_series" ADD CONSTRAINT "imported_series_theme_code_imported_themes_code_fk" FOREIGN KEY ("theme_code") REFERENCES "public"."imported_themes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_series" ADD CONSTRAINT "imported_series_unit_code_units_code_fk" FOREIGN KEY ("unit_code") REFERENCES "public"."units"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_values" ADD CONSTRAINT "imported_values_series_code_imported_series_code_fk" FOREIGN KEY ("series_code") REFERENCES "public"."imported_series"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_values" ADD CONSTRAINT "imported_values_source_code_imported_sources_code_fk" FOREIGN KEY ("source_code") REFERENCES "public"."imported_sources"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_values" ADD CONSTRAINT "imported_values_import_id_imported_figure_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imported_figure_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_figure_imports_list_index" ON "imported_figure_imports" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "imported_series_order_index" ON "imported_series" USING btree ("theme_code","position","code");--> statement-breakpoint
CREATE INDEX "imported_values_period_index" ON "imported_values" USING btree ("period","series_code");--> statement-breakpoint
CREATE INDEX "imported_values_import_index" ON "imported_values" USING btree ("import_id") WHERE import_id is not null;