CREATE TABLE "culture_audiences" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "culture_event_kinds" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer NOT NULL,
	"needs_participants" boolean DEFAULT true NOT NULL,
	"needs_proof" boolean DEFAULT true NOT NULL,
	"is_awareness" boolean DEFAULT false NOT NULL,
	"trains_civil_servants" boolean DEFAULT false NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "culture_event_media" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"event_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"url" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "culture_event_media_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "culture_event_media_url_check" CHECK ("culture_event_media"."url" ~ '^https?://')
);
--> statement-breakpoint
ALTER TABLE "culture_event_media" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "culture_event_participants" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"event_id" uuid NOT NULL,
	"audience_code" text NOT NULL,
	"persons" integer NOT NULL,
	CONSTRAINT "culture_event_participants_pkey" PRIMARY KEY("office_id","event_id","audience_code"),
	CONSTRAINT "culture_event_participants_persons_check" CHECK ("culture_event_participants"."persons" between 1 and 10000000)
);
--> statement-breakpoint
ALTER TABLE "culture_event_participants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "culture_event_proofs" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"event_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evidence_kind" text NOT NULL,
	"title" text NOT NULL,
	"file_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "culture_event_proofs_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "culture_event_proofs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "culture_event_series" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"kind_code" text NOT NULL,
	"audience_codes" text[] NOT NULL,
	"start_time" text,
	"format" text DEFAULT 'inPerson' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"organiser" text DEFAULT '' NOT NULL,
	"speakers" text DEFAULT '' NOT NULL,
	"partner" text DEFAULT '' NOT NULL,
	"is_public" boolean DEFAULT true NOT NULL,
	"frequency" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "culture_event_series_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "culture_event_series_organisation_key" UNIQUE("office_id","organisation_id","id"),
	CONSTRAINT "culture_event_series_frequency_check" CHECK ("culture_event_series"."frequency" in ('week', 'month', 'quarter')),
	CONSTRAINT "culture_event_series_dates_check" CHECK ("culture_event_series"."to_on" >= "culture_event_series"."from_on"),
	CONSTRAINT "culture_event_series_end_check" CHECK (("culture_event_series"."ended_on" is null) = ("culture_event_series"."end_reason" is null)),
	CONSTRAINT "culture_event_series_language_check" CHECK ("culture_event_series"."language" in ('kk', 'ru', 'en')),
	CONSTRAINT "culture_event_series_format_check" CHECK ("culture_event_series"."format" in ('inPerson', 'online', 'mixed')),
	CONSTRAINT "culture_event_series_time_check" CHECK ("culture_event_series"."start_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);
--> statement-breakpoint
ALTER TABLE "culture_event_series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "culture_event_steps" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"event_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"movement" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"earlier_on" date,
	"note" text,
	"made_by" uuid NOT NULL,
	"made_by_name" text NOT NULL,
	"made_by_role" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "culture_event_steps_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "culture_event_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "culture_events" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"id" uuid NOT NULL,
	"charter_id" uuid,
	"series_id" uuid,
	"state" text DEFAULT 'planned' NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"kind_code" text NOT NULL,
	"audience_codes" text[] NOT NULL,
	"start_time" text,
	"format" text DEFAULT 'inPerson' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"organiser" text DEFAULT '' NOT NULL,
	"speakers" text DEFAULT '' NOT NULL,
	"partner" text DEFAULT '' NOT NULL,
	"is_public" boolean DEFAULT true NOT NULL,
	"is_unplanned" boolean DEFAULT false NOT NULL,
	"first_planned_on" date NOT NULL,
	"planned_on" date NOT NULL,
	"held_on" date,
	"happens_on" date GENERATED ALWAYS AS (coalesce(held_on, planned_on)) STORED NOT NULL,
	"locality_name" text DEFAULT '' NOT NULL,
	"result" text DEFAULT '' NOT NULL,
	"feedback_tenths" smallint,
	"feedback_answers" integer,
	"cancel_reason" text,
	"reported_by" uuid,
	"reported_by_name" text,
	"reported_at" timestamp with time zone,
	"review_remark" text,
	"reviewed_by" uuid,
	"reviewed_by_name" text,
	"reviewed_at" timestamp with time zone,
	"search_text" text GENERATED ALWAYS AS (fold_text(title || ' ' || place || ' ' || locality_name || ' ' || organiser || ' ' || speakers || ' ' || partner || ' ' || result)) STORED,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "culture_events_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "culture_events_organisation_key" UNIQUE("office_id","organisation_id","id"),
	CONSTRAINT "culture_events_state_check" CHECK ("culture_events"."state" in ('planned', 'moved', 'held', 'returned', 'verified', 'cancelled')),
	CONSTRAINT "culture_events_title_check" CHECK (length(trim("culture_events"."title")) > 0),
	CONSTRAINT "culture_events_audience_check" CHECK (cardinality("culture_events"."audience_codes") > 0),
	CONSTRAINT "culture_events_held_check" CHECK (("culture_events"."state" in ('held', 'returned', 'verified')) = ("culture_events"."held_on" is not null)
      and ("culture_events"."held_on" is null or "culture_events"."reported_by" is not null)),
	CONSTRAINT "culture_events_verified_check" CHECK ("culture_events"."state" <> 'verified' or ("culture_events"."reviewed_by" is not null and "culture_events"."reviewed_by" <> "culture_events"."reported_by")),
	CONSTRAINT "culture_events_cancelled_check" CHECK (("culture_events"."state" = 'cancelled') = ("culture_events"."cancel_reason" is not null)),
	CONSTRAINT "culture_events_feedback_check" CHECK (("culture_events"."feedback_tenths" is null) = ("culture_events"."feedback_answers" is null)
      and ("culture_events"."feedback_tenths" is null or ("culture_events"."feedback_tenths" between 10 and 50 and "culture_events"."feedback_answers" > 0))),
	CONSTRAINT "culture_events_language_check" CHECK ("culture_events"."language" in ('kk', 'ru', 'en')),
	CONSTRAINT "culture_events_format_check" CHECK ("culture_events"."format" in ('inPerson', 'online', 'mixed')),
	CONSTRAINT "culture_events_time_check" CHECK ("culture_events"."start_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);
--> statement-breakpoint
ALTER TABLE "culture_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "culture_event_media" ADD CONSTRAINT "culture_event_media_event_fkey" FOREIGN KEY ("office_id","organisation_id","event_id") REFERENCES "public"."culture_events"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_event_participants" ADD CONSTRAINT "culture_event_participants_audience_code_culture_audiences_code_fk" FOREIGN KEY ("audience_code") REFERENCES "public"."culture_audiences"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_event_participants" ADD CONSTRAINT "culture_event_participants_event_fkey" FOREIGN KEY ("office_id","organisation_id","event_id") REFERENCES "public"."culture_events"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_event_proofs" ADD CONSTRAINT "culture_event_proofs_evidence_kind_evidence_kinds_code_fk" FOREIGN KEY ("evidence_kind") REFERENCES "public"."evidence_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_event_proofs" ADD CONSTRAINT "culture_event_proofs_event_fkey" FOREIGN KEY ("office_id","organisation_id","event_id") REFERENCES "public"."culture_events"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_event_proofs" ADD CONSTRAINT "culture_event_proofs_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_event_series" ADD CONSTRAINT "culture_event_series_kind_code_culture_event_kinds_code_fk" FOREIGN KEY ("kind_code") REFERENCES "public"."culture_event_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_event_series" ADD CONSTRAINT "culture_event_series_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_event_steps" ADD CONSTRAINT "culture_event_steps_event_fkey" FOREIGN KEY ("office_id","organisation_id","event_id") REFERENCES "public"."culture_events"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_events" ADD CONSTRAINT "culture_events_kind_code_culture_event_kinds_code_fk" FOREIGN KEY ("kind_code") REFERENCES "public"."culture_event_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_events" ADD CONSTRAINT "culture_events_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_events" ADD CONSTRAINT "culture_events_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "culture_events" ADD CONSTRAINT "culture_events_series_fkey" FOREIGN KEY ("office_id","organisation_id","series_id") REFERENCES "public"."culture_event_series"("office_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "culture_event_media_event_index" ON "culture_event_media" USING btree ("office_id","event_id");--> statement-breakpoint
CREATE INDEX "culture_event_proofs_event_index" ON "culture_event_proofs" USING btree ("office_id","event_id");--> statement-breakpoint
CREATE INDEX "culture_event_proofs_file_index" ON "culture_event_proofs" USING btree ("office_id","file_id");--> statement-breakpoint
CREATE INDEX "culture_event_series_list_index" ON "culture_event_series" USING btree ("office_id","created_at","id");--> statement-breakpoint
CREATE INDEX "culture_event_steps_event_index" ON "culture_event_steps" USING btree ("office_id","event_id","made_at");--> statement-breakpoint
CREATE INDEX "culture_events_list_index" ON "culture_events" USING btree ("happens_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "culture_events_office_list_index" ON "culture_events" USING btree ("office_id","happens_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "culture_events_region_list_index" ON "culture_events" USING btree ("region_code","happens_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "culture_events_organisation_list_index" ON "culture_events" USING btree ("office_id","organisation_id","happens_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "culture_events_series_index" ON "culture_events" USING btree ("office_id","series_id","happens_on");--> statement-breakpoint
CREATE INDEX "culture_events_charter_index" ON "culture_events" USING btree ("office_id","charter_id") WHERE charter_id is not null;--> statement-breakpoint
CREATE INDEX "culture_events_review_index" ON "culture_events" USING btree ("reported_at","id") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "culture_events_public_index" ON "culture_events" USING btree ("happens_on","id") WHERE is_public and state in ('planned', 'moved', 'held', 'verified');--> statement-breakpoint
CREATE INDEX "culture_events_search_index" ON "culture_events" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE POLICY "files_culture_national_read" ON "files" AS PERMISSIVE FOR SELECT TO "app_national" USING (exists (select 1 from culture_event_proofs c where c.office_id = files.office_id and c.file_id = files.id));--> statement-breakpoint
CREATE POLICY "files_culture_office_read" ON "files" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from culture_event_proofs c where c.office_id = files.office_id and c.file_id = files.id));--> statement-breakpoint
CREATE POLICY "files_culture_organisation_read" ON "files" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from culture_event_proofs c where c.office_id = files.office_id and c.file_id = files.id));--> statement-breakpoint
CREATE POLICY "files_culture_region_read" ON "files" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from culture_event_proofs c where c.office_id = files.office_id and c.file_id = files.id));--> statement-breakpoint
CREATE POLICY "culture_event_media_national_read" ON "culture_event_media" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "culture_event_media_region_read" ON "culture_event_media" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "culture_event_media_office_read" ON "culture_event_media" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_media_office_insert" ON "culture_event_media" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_media_office_update" ON "culture_event_media" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_media_office_delete" ON "culture_event_media" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_media_organisation_read" ON "culture_event_media" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_media_organisation_insert" ON "culture_event_media" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_media_organisation_update" ON "culture_event_media" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_media_organisation_delete" ON "culture_event_media" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_participants_national_read" ON "culture_event_participants" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "culture_event_participants_region_read" ON "culture_event_participants" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "culture_event_participants_office_read" ON "culture_event_participants" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_participants_office_insert" ON "culture_event_participants" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_participants_office_update" ON "culture_event_participants" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_participants_office_delete" ON "culture_event_participants" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_participants_organisation_read" ON "culture_event_participants" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_participants_organisation_insert" ON "culture_event_participants" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_participants_organisation_update" ON "culture_event_participants" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_participants_organisation_delete" ON "culture_event_participants" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_proofs_national_read" ON "culture_event_proofs" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "culture_event_proofs_region_read" ON "culture_event_proofs" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "culture_event_proofs_office_read" ON "culture_event_proofs" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_proofs_office_insert" ON "culture_event_proofs" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_proofs_office_update" ON "culture_event_proofs" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_proofs_office_delete" ON "culture_event_proofs" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_proofs_organisation_read" ON "culture_event_proofs" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_proofs_organisation_insert" ON "culture_event_proofs" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_proofs_organisation_update" ON "culture_event_proofs" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_proofs_organisation_delete" ON "culture_event_proofs" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_series_national_read" ON "culture_event_series" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "culture_event_series_region_read" ON "culture_event_series" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "culture_event_series_office_read" ON "culture_event_series" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_series_office_insert" ON "culture_event_series" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_series_office_update" ON "culture_event_series" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_series_office_delete" ON "culture_event_series" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_series_organisation_read" ON "culture_event_series" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_series_organisation_insert" ON "culture_event_series" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_series_organisation_update" ON "culture_event_series" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_series_organisation_delete" ON "culture_event_series" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_national_read" ON "culture_event_steps" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "culture_event_steps_national_insert" ON "culture_event_steps" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_national_update" ON "culture_event_steps" AS PERMISSIVE FOR UPDATE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_national_delete" ON "culture_event_steps" AS PERMISSIVE FOR DELETE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_region_read" ON "culture_event_steps" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "culture_event_steps_region_insert" ON "culture_event_steps" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_region_update" ON "culture_event_steps" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_region_delete" ON "culture_event_steps" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_office_read" ON "culture_event_steps" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_office_insert" ON "culture_event_steps" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_office_update" ON "culture_event_steps" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_office_delete" ON "culture_event_steps" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_organisation_read" ON "culture_event_steps" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_organisation_insert" ON "culture_event_steps" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_organisation_update" ON "culture_event_steps" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_event_steps_organisation_delete" ON "culture_event_steps" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_events_national_read" ON "culture_events" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "culture_events_national_insert" ON "culture_events" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "culture_events_national_update" ON "culture_events" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "culture_events_national_delete" ON "culture_events" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "culture_events_region_read" ON "culture_events" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "culture_events_region_insert" ON "culture_events" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "culture_events_region_update" ON "culture_events" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "culture_events_region_delete" ON "culture_events" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "culture_events_office_read" ON "culture_events" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_events_office_insert" ON "culture_events" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_events_office_update" ON "culture_events" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_events_office_delete" ON "culture_events" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_events_organisation_read" ON "culture_events" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_events_organisation_insert" ON "culture_events" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_events_organisation_update" ON "culture_events" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "culture_events_organisation_delete" ON "culture_events" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));