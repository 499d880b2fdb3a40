CREATE TABLE "national_reports" (
	"year" integer PRIMARY KEY NOT NULL,
	"template_version" integer NOT NULL,
	"title" jsonb NOT NULL,
	"state" text DEFAULT 'preparing' NOT NULL,
	"publication_id" uuid,
	"comparison_publication_id" uuid,
	"created_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"agreed_by" uuid,
	"agreed_by_name" text,
	"agreed_at" timestamp with time zone,
	"published_by" uuid,
	"published_by_name" text,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "national_reports_year_check" CHECK ("national_reports"."year" between 2015 and 2100),
	CONSTRAINT "national_reports_state_check" CHECK ("national_reports"."state" in ('preparing', 'agreed', 'published')),
	CONSTRAINT "national_reports_published_check" CHECK (("national_reports"."state" = 'published') = ("national_reports"."published_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "national_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_block_texts" (
	"block_id" uuid NOT NULL,
	"language" text NOT NULL,
	"words" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_from" char(64),
	CONSTRAINT "report_block_texts_pkey" PRIMARY KEY("block_id","language"),
	CONSTRAINT "report_block_texts_language_check" CHECK ("report_block_texts"."language" in ('kk', 'ru', 'en'))
);
--> statement-breakpoint
ALTER TABLE "report_block_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_blocks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"chapter_code" text NOT NULL,
	"position" double precision NOT NULL,
	"frame" jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by_name" text
);
--> statement-breakpoint
ALTER TABLE "report_blocks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_chapter_authors" (
	"year" integer NOT NULL,
	"chapter_code" text NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "report_chapter_authors_pkey" PRIMARY KEY("year","chapter_code","person_id")
);
--> statement-breakpoint
ALTER TABLE "report_chapter_authors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_chapter_languages" (
	"year" integer NOT NULL,
	"chapter_code" text NOT NULL,
	"language" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"submitted_by" uuid,
	"submitted_by_name" text,
	"submitted_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_by_name" text,
	"decided_at" timestamp with time zone,
	"remark" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_chapter_languages_pkey" PRIMARY KEY("year","chapter_code","language"),
	CONSTRAINT "report_chapter_languages_language_check" CHECK ("report_chapter_languages"."language" in ('kk', 'ru', 'en')),
	CONSTRAINT "report_chapter_languages_state_check" CHECK ("report_chapter_languages"."state" in ('draft', 'submitted', 'returned', 'agreed')),
	CONSTRAINT "report_chapter_languages_decision_check" CHECK ("report_chapter_languages"."state" not in ('agreed', 'returned') or "report_chapter_languages"."decided_by" <> "report_chapter_languages"."submitted_by")
);
--> statement-breakpoint
ALTER TABLE "report_chapter_languages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_chapters" (
	"year" integer NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"requirement" jsonb NOT NULL,
	"deadline_on" date,
	"source_language" text DEFAULT 'kk' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_chapters_pkey" PRIMARY KEY("year","code"),
	CONSTRAINT "report_chapters_source_check" CHECK ("report_chapters"."source_language" in ('kk', 'ru', 'en'))
);
--> statement-breakpoint
ALTER TABLE "report_chapters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"chapter_code" text NOT NULL,
	"block_id" uuid NOT NULL,
	"thread_id" uuid,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by_name" text
);
--> statement-breakpoint
ALTER TABLE "report_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_snapshots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"chapter_code" text,
	"language" text NOT NULL,
	"content" text NOT NULL,
	"content_hash" char(64) NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_snapshots_kind_check" CHECK (("report_snapshots"."kind" = 'published' and "report_snapshots"."chapter_code" is null) or ("report_snapshots"."kind" = 'agreed' and "report_snapshots"."chapter_code" is not null))
);
--> statement-breakpoint
ALTER TABLE "report_snapshots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"chapter_code" text,
	"language" text,
	"step" text NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_template_sections" (
	"template_version" integer NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"requirement" jsonb NOT NULL,
	CONSTRAINT "report_template_sections_pkey" PRIMARY KEY("template_version","code"),
	CONSTRAINT "report_template_sections_code_check" CHECK ("report_template_sections"."code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("report_template_sections"."code") <= 60)
);
--> statement-breakpoint
ALTER TABLE "report_template_sections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_templates" (
	"version" integer PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_text_revisions" (
	"block_id" uuid NOT NULL,
	"language" text NOT NULL,
	"number" integer NOT NULL,
	"words" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_text_revisions_pkey" PRIMARY KEY("block_id","language","number")
);
--> statement-breakpoint
ALTER TABLE "report_text_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "national_reports" ADD CONSTRAINT "national_reports_template_version_report_templates_version_fk" FOREIGN KEY ("template_version") REFERENCES "public"."report_templates"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "national_reports" ADD CONSTRAINT "national_reports_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "national_reports" ADD CONSTRAINT "national_reports_comparison_publication_id_publications_id_fk" FOREIGN KEY ("comparison_publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_block_texts" ADD CONSTRAINT "report_block_texts_block_id_report_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."report_blocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_blocks" ADD CONSTRAINT "report_blocks_chapter_fkey" FOREIGN KEY ("year","chapter_code") REFERENCES "public"."report_chapters"("year","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_chapter_authors" ADD CONSTRAINT "report_chapter_authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_chapter_authors" ADD CONSTRAINT "report_chapter_authors_chapter_fkey" FOREIGN KEY ("year","chapter_code") REFERENCES "public"."report_chapters"("year","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_chapter_languages" ADD CONSTRAINT "report_chapter_languages_chapter_fkey" FOREIGN KEY ("year","chapter_code") REFERENCES "public"."report_chapters"("year","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_chapters" ADD CONSTRAINT "report_chapters_year_national_reports_year_fk" FOREIGN KEY ("year") REFERENCES "public"."national_reports"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_block_id_report_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."report_blocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_chapter_fkey" FOREIGN KEY ("year","chapter_code") REFERENCES "public"."report_chapters"("year","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_thread_fkey" FOREIGN KEY ("thread_id") REFERENCES "public"."report_comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_snapshots" ADD CONSTRAINT "report_snapshots_year_national_reports_year_fk" FOREIGN KEY ("year") REFERENCES "public"."national_reports"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_snapshots" ADD CONSTRAINT "report_snapshots_chapter_fkey" FOREIGN KEY ("year","chapter_code") REFERENCES "public"."report_chapters"("year","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_steps" ADD CONSTRAINT "report_steps_year_national_reports_year_fk" FOREIGN KEY ("year") REFERENCES "public"."national_reports"("year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_template_sections" ADD CONSTRAINT "report_template_sections_template_version_report_templates_version_fk" FOREIGN KEY ("template_version") REFERENCES "public"."report_templates"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_text_revisions" ADD CONSTRAINT "report_text_revisions_block_id_report_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."report_blocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_blocks_order_index" ON "report_blocks" USING btree ("year","chapter_code","position","id");--> statement-breakpoint
CREATE INDEX "report_comments_chapter_index" ON "report_comments" USING btree ("year","chapter_code","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_snapshots_published_key" ON "report_snapshots" USING btree ("year","language") WHERE kind = 'published';--> statement-breakpoint
CREATE INDEX "report_snapshots_chapter_index" ON "report_snapshots" USING btree ("year","chapter_code","created_at");--> statement-breakpoint
CREATE INDEX "report_steps_list_index" ON "report_steps" USING btree ("year","created_at","id");--> statement-breakpoint
CREATE POLICY "national_reports_national_read" ON "national_reports" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "national_reports_national_insert" ON "national_reports" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "national_reports_national_update" ON "national_reports" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "national_reports_national_delete" ON "national_reports" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_block_texts_national_read" ON "report_block_texts" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_block_texts_national_insert" ON "report_block_texts" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_block_texts_national_update" ON "report_block_texts" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_block_texts_national_delete" ON "report_block_texts" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_blocks_national_read" ON "report_blocks" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_blocks_national_insert" ON "report_blocks" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_blocks_national_update" ON "report_blocks" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_blocks_national_delete" ON "report_blocks" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_chapter_authors_national_read" ON "report_chapter_authors" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_chapter_authors_national_insert" ON "report_chapter_authors" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_chapter_authors_national_update" ON "report_chapter_authors" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_chapter_authors_national_delete" ON "report_chapter_authors" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_chapter_languages_national_read" ON "report_chapter_languages" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_chapter_languages_national_insert" ON "report_chapter_languages" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_chapter_languages_national_update" ON "report_chapter_languages" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_chapter_languages_national_delete" ON "report_chapter_languages" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_chapters_national_read" ON "report_chapters" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_chapters_national_insert" ON "report_chapters" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_chapters_national_update" ON "report_chapters" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_chapters_national_delete" ON "report_chapters" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_comments_national_read" ON "report_comments" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_comments_national_insert" ON "report_comments" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_comments_national_update" ON "report_comments" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_comments_national_delete" ON "report_comments" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_snapshots_national_read" ON "report_snapshots" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_snapshots_national_insert" ON "report_snapshots" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_snapshots_national_update" ON "report_snapshots" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_snapshots_national_delete" ON "report_snapshots" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_steps_national_read" ON "report_steps" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_steps_national_insert" ON "report_steps" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_steps_national_update" ON "report_steps" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_steps_national_delete" ON "report_steps" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_template_sections_national_read" ON "report_template_sections" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_template_sections_national_insert" ON "report_template_sections" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_template_sections_national_update" ON "report_template_sections" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_template_sections_national_delete" ON "report_template_sections" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_templates_national_read" ON "report_templates" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_templates_national_insert" ON "report_templates" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_templates_national_update" ON "report_templates" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_templates_national_delete" ON "report_templates" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_text_revisions_national_read" ON "report_text_revisions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "report_text_revisions_national_insert" ON "report_text_revisions" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_text_revisions_national_update" ON "report_text_revisions" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "report_text_revisions_national_delete" ON "report_text_revisions" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);