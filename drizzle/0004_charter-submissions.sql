CREATE TABLE "charter_submissions" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"change_request_id" uuid,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" char(64) NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_by_name" text NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charter_submissions_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "charter_submissions_number_key" UNIQUE NULLS NOT DISTINCT("office_id","charter_id","change_request_id","number")
);
--> statement-breakpoint
ALTER TABLE "charter_submissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "occurrence_steps" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"occurrence_id" uuid NOT NULL,
	"movement" text NOT NULL,
	"note" text,
	"made_by" uuid NOT NULL,
	"made_by_name" text NOT NULL,
	"made_by_role" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "occurrence_steps_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "occurrence_steps_movement_check" CHECK ("occurrence_steps"."movement" in ('start', 'finish', 'nothingToDo', 'undo', 'confirm', 'return'))
);
--> statement-breakpoint
ALTER TABLE "occurrence_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "charter_submissions" ADD CONSTRAINT "charter_submissions_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_submissions" ADD CONSTRAINT "charter_submissions_change_request_fkey" FOREIGN KEY ("office_id","change_request_id") REFERENCES "public"."charter_change_requests"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrence_steps" ADD CONSTRAINT "occurrence_steps_occurrence_fkey" FOREIGN KEY ("office_id","charter_id","occurrence_id") REFERENCES "public"."task_occurrences"("office_id","charter_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "occurrence_steps_occurrence_id_index" ON "occurrence_steps" USING btree ("office_id","charter_id","occurrence_id","made_at");--> statement-breakpoint
CREATE POLICY "charter_submissions_national_read" ON "charter_submissions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "charter_submissions_region_read" ON "charter_submissions" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_submissions.office_id and c.id = charter_submissions.charter_id));--> statement-breakpoint
CREATE POLICY "charter_submissions_office_read" ON "charter_submissions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_submissions_office_insert" ON "charter_submissions" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_submissions_office_update" ON "charter_submissions" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_submissions_office_delete" ON "charter_submissions" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_submissions_team_read" ON "charter_submissions" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "occurrence_steps_national_read" ON "occurrence_steps" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "occurrence_steps_national_insert" ON "occurrence_steps" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_national_update" ON "occurrence_steps" AS PERMISSIVE FOR UPDATE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_national_delete" ON "occurrence_steps" AS PERMISSIVE FOR DELETE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_region_read" ON "occurrence_steps" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = occurrence_steps.office_id and c.id = occurrence_steps.charter_id));--> statement-breakpoint
CREATE POLICY "occurrence_steps_region_insert" ON "occurrence_steps" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (exists (select 1 from charters c where c.office_id = occurrence_steps.office_id and c.id = occurrence_steps.charter_id
            and c.region_code = (select nullif(current_setting('app.region_code', true), '')::text)) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_region_update" ON "occurrence_steps" AS PERMISSIVE FOR UPDATE TO "app_region" USING (exists (select 1 from charters c where c.office_id = occurrence_steps.office_id and c.id = occurrence_steps.charter_id
            and c.region_code = (select nullif(current_setting('app.region_code', true), '')::text)) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (exists (select 1 from charters c where c.office_id = occurrence_steps.office_id and c.id = occurrence_steps.charter_id
            and c.region_code = (select nullif(current_setting('app.region_code', true), '')::text)) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_region_delete" ON "occurrence_steps" AS PERMISSIVE FOR DELETE TO "app_region" USING (exists (select 1 from charters c where c.office_id = occurrence_steps.office_id and c.id = occurrence_steps.charter_id
            and c.region_code = (select nullif(current_setting('app.region_code', true), '')::text)) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_office_read" ON "occurrence_steps" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_office_insert" ON "occurrence_steps" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_office_update" ON "occurrence_steps" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_office_delete" ON "occurrence_steps" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_team_read" ON "occurrence_steps" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "occurrence_steps_team_insert" ON "occurrence_steps" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_team_update" ON "occurrence_steps" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_team_delete" ON "occurrence_steps" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_steps_organisation_read" ON "occurrence_steps" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = occurrence_steps.office_id and c.id = occurrence_steps.charter_id));