CREATE TABLE "framework_chapters" (
	"version_id" uuid NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	CONSTRAINT "framework_chapters_pkey" PRIMARY KEY("version_id","code")
);
--> statement-breakpoint
CREATE TABLE "framework_requirements" (
	"version_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"code" text NOT NULL,
	"chapter_code" text NOT NULL,
	"position" integer NOT NULL,
	"text" jsonb NOT NULL,
	"guidance" jsonb NOT NULL,
	"evidence" jsonb NOT NULL,
	"meaning" integer DEFAULT 1 NOT NULL,
	"formerly" text,
	CONSTRAINT "framework_requirements_pkey" PRIMARY KEY("version_id","subject_id"),
	CONSTRAINT "framework_requirements_code_key" UNIQUE("version_id","code")
);
--> statement-breakpoint
CREATE TABLE "framework_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"framework_code" text NOT NULL,
	"number" integer NOT NULL,
	"edition" text NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"content_hash" char(64),
	"published_at" timestamp with time zone,
	"published_by_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "framework_versions_number_key" UNIQUE("framework_code","number"),
	CONSTRAINT "framework_versions_published_check" CHECK (("framework_versions"."published_at" is null) = ("framework_versions"."content_hash" is null))
);
--> statement-breakpoint
CREATE TABLE "frameworks" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "frameworks_code_check" CHECK ("frameworks"."code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "requirement_mappings" (
	"version_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"served_subject_id" uuid NOT NULL,
	"relation" text NOT NULL,
	CONSTRAINT "requirement_mappings_pkey" PRIMARY KEY("version_id","subject_id","served_subject_id"),
	CONSTRAINT "requirement_mappings_relation_check" CHECK ("requirement_mappings"."relation" in ('equal', 'covers')),
	CONSTRAINT "requirement_mappings_other_check" CHECK ("requirement_mappings"."subject_id" <> "requirement_mappings"."served_subject_id")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"is_national" boolean NOT NULL,
	"title" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"framework_version_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"audience" jsonb NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date NOT NULL,
	"reminder_days" integer[] DEFAULT '{}' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"target_count" integer DEFAULT 0 NOT NULL,
	"sent_count" integer DEFAULT 0 NOT NULL,
	"sending_started_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaigns_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "campaigns_state_check" CHECK ("campaigns"."state" in ('draft', 'sending', 'sent', 'upgrading', 'closed')),
	CONSTRAINT "campaigns_days_check" CHECK ("campaigns"."opens_on" <= "campaigns"."due_on"),
	CONSTRAINT "campaigns_title_check" CHECK (length(trim("campaigns"."title")) > 0)
);
--> statement-breakpoint
ALTER TABLE "campaigns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "silence_rules" (
	"level" text PRIMARY KEY NOT NULL,
	"after_working_days" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "silence_rules_level_check" CHECK ("silence_rules"."level" in ('organisation', 'office', 'commissioner', 'coordinator')),
	CONSTRAINT "silence_rules_days_check" CHECK ("silence_rules"."after_working_days" between 0 and 250)
);
--> statement-breakpoint
CREATE TABLE "checklist_answer_revisions" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"checklist_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"superseded_by" uuid,
	"superseded_by_name" text,
	"superseded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checklist_answer_revisions_pkey" PRIMARY KEY("office_id","checklist_id","subject_id","revision")
);
--> statement-breakpoint
ALTER TABLE "checklist_answer_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_answers" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"checklist_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"answer" text,
	"comment" text DEFAULT '' NOT NULL,
	"served_by_checklist_id" uuid,
	"served_by_subject_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"verdict" text,
	"remark" text DEFAULT '' NOT NULL,
	"verdict_by" uuid,
	"verdict_by_name" text,
	"verdict_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checklist_answers_pkey" PRIMARY KEY("office_id","checklist_id","subject_id"),
	CONSTRAINT "checklist_answers_answer_check" CHECK ("checklist_answers"."answer" in ('met', 'partly', 'notMet', 'notApplicable')),
	CONSTRAINT "checklist_answers_verdict_check" CHECK ("checklist_answers"."verdict" in ('met', 'partly', 'notMet', 'notApplicable')),
	CONSTRAINT "checklist_answers_state_check" CHECK ("checklist_answers"."state" in ('open', 'returned', 'toRenew', 'mended')),
	CONSTRAINT "checklist_answers_judged_check" CHECK (("checklist_answers"."verdict" is null) = ("checklist_answers"."verdict_by" is null) and ("checklist_answers"."verdict_by" is null or "checklist_answers"."verdict_by" <> "checklist_answers"."author_id")),
	CONSTRAINT "checklist_answers_served_check" CHECK (("checklist_answers"."served_by_checklist_id" is null) = ("checklist_answers"."served_by_subject_id" is null))
);
--> statement-breakpoint
ALTER TABLE "checklist_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_delegations" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"checklist_id" uuid NOT NULL,
	"chapter_code" text NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"due_on" date,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checklist_delegations_pkey" PRIMARY KEY("office_id","checklist_id","chapter_code")
);
--> statement-breakpoint
ALTER TABLE "checklist_delegations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_evidence" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"checklist_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"file_id" uuid,
	"valid_until" date,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "checklist_evidence_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "checklist_evidence_place_check" CHECK (("checklist_evidence"."file_id" is null) <> ("checklist_evidence"."url" is null))
);
--> statement-breakpoint
ALTER TABLE "checklist_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_notices" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"checklist_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"occasion" text NOT NULL,
	"given_on" date NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checklist_notices_pkey" PRIMARY KEY("office_id","checklist_id","kind","occasion"),
	CONSTRAINT "checklist_notices_kind_check" CHECK ("checklist_notices"."kind" in ('reminder', 'silence'))
);
--> statement-breakpoint
ALTER TABLE "checklist_notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_steps" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"checklist_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"made_by" uuid NOT NULL,
	"made_by_name" text NOT NULL,
	"made_by_role" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checklist_steps_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "checklist_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_submissions" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"checklist_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" char(64) NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_by_name" text NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checklist_submissions_pkey" PRIMARY KEY("office_id","checklist_id","number")
);
--> statement-breakpoint
ALTER TABLE "checklist_submissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklists" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"id" uuid NOT NULL,
	"campaign_office_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"framework_version_id" uuid NOT NULL,
	"framework_code" text NOT NULL,
	"title" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"year" integer NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date NOT NULL,
	"is_reviewed_by_office" boolean NOT NULL,
	"state" text DEFAULT 'sent' NOT NULL,
	"opened_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	"submitted_by_name" text,
	"submission_hash" char(64),
	"reviewed_at" timestamp with time zone,
	"reviewed_by" uuid,
	"reviewed_by_name" text,
	"requirement_count" integer DEFAULT 0 NOT NULL,
	"answered_count" integer DEFAULT 0 NOT NULL,
	"applicable_count" integer DEFAULT 0 NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"verdict_count" integer DEFAULT 0 NOT NULL,
	"verdict_applicable_count" integer DEFAULT 0 NOT NULL,
	"verdict_points" integer DEFAULT 0 NOT NULL,
	"disagreed_count" integer DEFAULT 0 NOT NULL,
	"returned_count" integer DEFAULT 0 NOT NULL,
	"to_renew_count" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checklists_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "checklists_campaign_key" UNIQUE("campaign_id","organisation_id"),
	CONSTRAINT "checklists_organisation_key" UNIQUE("office_id","organisation_id","id"),
	CONSTRAINT "checklists_state_check" CHECK ("checklists"."state" in ('sent', 'inProgress', 'submitted', 'returned', 'reviewed', 'toRenew')),
	CONSTRAINT "checklists_submitted_check" CHECK ("checklists"."state" in ('sent', 'inProgress') or ("checklists"."submitted_by" is not null and "checklists"."submission_hash" is not null)),
	CONSTRAINT "checklists_reviewed_check" CHECK ("checklists"."state" not in ('reviewed', 'toRenew') or ("checklists"."reviewed_by" is not null and "checklists"."reviewed_by" <> "checklists"."submitted_by"))
);
--> statement-breakpoint
ALTER TABLE "checklists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gap_action_proofs" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"action_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evidence_kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"file_id" uuid,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "gap_action_proofs_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "gap_action_proofs_place_check" CHECK (("gap_action_proofs"."file_id" is null) <> ("gap_action_proofs"."url" is null))
);
--> statement-breakpoint
ALTER TABLE "gap_action_proofs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gap_actions" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"id" uuid NOT NULL,
	"checklist_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"text" text NOT NULL,
	"owner_id" uuid,
	"owner_name" text DEFAULT '' NOT NULL,
	"due_on" date NOT NULL,
	"evidence_kinds" text[] NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"done_on" date,
	"done_by" uuid,
	"done_note" text DEFAULT '' NOT NULL,
	"review_remark" text DEFAULT '' NOT NULL,
	"reviewed_by" uuid,
	"reviewed_by_name" text,
	"reviewed_at" timestamp with time zone,
	"withdrawn_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gap_actions_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "gap_actions_organisation_key" UNIQUE("office_id","organisation_id","id"),
	CONSTRAINT "gap_actions_state_check" CHECK ("gap_actions"."state" in ('planned', 'inProgress', 'done', 'verified', 'returned', 'withdrawn')),
	CONSTRAINT "gap_actions_done_check" CHECK (("gap_actions"."state" in ('done', 'verified')) = ("gap_actions"."done_on" is not null)),
	CONSTRAINT "gap_actions_verified_check" CHECK ("gap_actions"."state" <> 'verified' or ("gap_actions"."reviewed_by" is not null and "gap_actions"."reviewed_by" <> "gap_actions"."done_by")),
	CONSTRAINT "gap_actions_withdrawn_check" CHECK (("gap_actions"."state" = 'withdrawn') = ("gap_actions"."withdrawn_reason" is not null)),
	CONSTRAINT "gap_actions_evidence_check" CHECK (cardinality("gap_actions"."evidence_kinds") > 0)
);
--> statement-breakpoint
ALTER TABLE "gap_actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "framework_chapters" ADD CONSTRAINT "framework_chapters_version_id_framework_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."framework_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_requirements" ADD CONSTRAINT "framework_requirements_version_id_framework_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."framework_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_requirements" ADD CONSTRAINT "framework_requirements_chapter_fkey" FOREIGN KEY ("version_id","chapter_code") REFERENCES "public"."framework_chapters"("version_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_versions" ADD CONSTRAINT "framework_versions_framework_code_frameworks_code_fk" FOREIGN KEY ("framework_code") REFERENCES "public"."frameworks"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement_mappings" ADD CONSTRAINT "requirement_mappings_requirement_fkey" FOREIGN KEY ("version_id","subject_id") REFERENCES "public"."framework_requirements"("version_id","subject_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_framework_version_id_framework_versions_id_fk" FOREIGN KEY ("framework_version_id") REFERENCES "public"."framework_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_answers" ADD CONSTRAINT "checklist_answers_checklist_fkey" FOREIGN KEY ("office_id","organisation_id","checklist_id") REFERENCES "public"."checklists"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_delegations" ADD CONSTRAINT "checklist_delegations_checklist_fkey" FOREIGN KEY ("office_id","organisation_id","checklist_id") REFERENCES "public"."checklists"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_evidence" ADD CONSTRAINT "checklist_evidence_checklist_fkey" FOREIGN KEY ("office_id","organisation_id","checklist_id") REFERENCES "public"."checklists"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_evidence" ADD CONSTRAINT "checklist_evidence_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_notices" ADD CONSTRAINT "checklist_notices_checklist_fkey" FOREIGN KEY ("office_id","organisation_id","checklist_id") REFERENCES "public"."checklists"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_steps" ADD CONSTRAINT "checklist_steps_checklist_fkey" FOREIGN KEY ("office_id","organisation_id","checklist_id") REFERENCES "public"."checklists"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_submissions" ADD CONSTRAINT "checklist_submissions_checklist_fkey" FOREIGN KEY ("office_id","organisation_id","checklist_id") REFERENCES "public"."checklists"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklists" ADD CONSTRAINT "checklists_framework_version_id_framework_versions_id_fk" FOREIGN KEY ("framework_version_id") REFERENCES "public"."framework_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklists" ADD CONSTRAINT "checklists_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_action_proofs" ADD CONSTRAINT "gap_action_proofs_evidence_kind_evidence_kinds_code_fk" FOREIGN KEY ("evidence_kind") REFERENCES "public"."evidence_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_action_proofs" ADD CONSTRAINT "gap_action_proofs_action_fkey" FOREIGN KEY ("office_id","organisation_id","action_id") REFERENCES "public"."gap_actions"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_action_proofs" ADD CONSTRAINT "gap_action_proofs_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_actions" ADD CONSTRAINT "gap_actions_checklist_fkey" FOREIGN KEY ("office_id","organisation_id","checklist_id") REFERENCES "public"."checklists"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "framework_versions_draft_key" ON "framework_versions" USING btree ("framework_code") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "campaigns_list_index" ON "campaigns" USING btree ("office_id","created_at","id");--> statement-breakpoint
CREATE INDEX "campaigns_waiting_index" ON "campaigns" USING btree ("sending_started_at") WHERE state in ('sending', 'upgrading');--> statement-breakpoint
CREATE INDEX "checklist_answers_organisation_index" ON "checklist_answers" USING btree ("office_id","organisation_id","subject_id");--> statement-breakpoint
CREATE INDEX "checklist_answers_subject_index" ON "checklist_answers" USING btree ("subject_id","answer","verdict");--> statement-breakpoint
CREATE INDEX "checklist_delegations_person_index" ON "checklist_delegations" USING btree ("person_id","checklist_id");--> statement-breakpoint
CREATE INDEX "checklist_evidence_answer_index" ON "checklist_evidence" USING btree ("office_id","checklist_id","subject_id");--> statement-breakpoint
CREATE INDEX "checklist_evidence_file_id_index" ON "checklist_evidence" USING btree ("office_id","file_id");--> statement-breakpoint
CREATE INDEX "checklist_evidence_valid_until_index" ON "checklist_evidence" USING btree ("valid_until") WHERE withdrawn_at is null and valid_until is not null;--> statement-breakpoint
CREATE INDEX "checklist_notices_day_index" ON "checklist_notices" USING btree ("given_on","checklist_id");--> statement-breakpoint
CREATE INDEX "checklist_steps_checklist_index" ON "checklist_steps" USING btree ("office_id","checklist_id","made_at");--> statement-breakpoint
CREATE INDEX "checklists_id_index" ON "checklists" USING btree ("id");--> statement-breakpoint
CREATE INDEX "checklists_organisation_index" ON "checklists" USING btree ("office_id","organisation_id","due_on","id");--> statement-breakpoint
CREATE INDEX "checklists_campaign_index" ON "checklists" USING btree ("campaign_id","state","due_on","id");--> statement-breakpoint
CREATE INDEX "checklists_office_list_index" ON "checklists" USING btree ("office_id","due_on","id");--> statement-breakpoint
CREATE INDEX "checklists_region_list_index" ON "checklists" USING btree ("region_code","due_on","id");--> statement-breakpoint
CREATE INDEX "checklists_review_index" ON "checklists" USING btree ("submitted_at","id") WHERE state = 'submitted';--> statement-breakpoint
CREATE INDEX "checklists_list_index" ON "checklists" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "checklists_framework_index" ON "checklists" USING btree ("framework_code","year");--> statement-breakpoint
CREATE INDEX "gap_action_proofs_action_index" ON "gap_action_proofs" USING btree ("office_id","action_id");--> statement-breakpoint
CREATE INDEX "gap_action_proofs_file_id_index" ON "gap_action_proofs" USING btree ("office_id","file_id");--> statement-breakpoint
CREATE INDEX "gap_actions_checklist_index" ON "gap_actions" USING btree ("office_id","checklist_id","subject_id");--> statement-breakpoint
CREATE INDEX "gap_actions_due_on_index" ON "gap_actions" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "gap_actions_organisation_index" ON "gap_actions" USING btree ("office_id","organisation_id","due_on","id");--> statement-breakpoint
CREATE INDEX "risk_recommendations_due_on_index" ON "risk_recommendations" USING btree ("due_on","id") WHERE due_on is not null;--> statement-breakpoint
CREATE POLICY "campaigns_national_read" ON "campaigns" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "campaigns_national_insert" ON "campaigns" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "campaigns_national_update" ON "campaigns" AS PERMISSIVE FOR UPDATE TO "app_national" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "campaigns_national_delete" ON "campaigns" AS PERMISSIVE FOR DELETE TO "app_national" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "campaigns_office_read" ON "campaigns" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "campaigns_office_insert" ON "campaigns" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "campaigns_office_update" ON "campaigns" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "campaigns_office_delete" ON "campaigns" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_answer_revisions_national_read" ON "checklist_answer_revisions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "checklist_answer_revisions_region_read" ON "checklist_answer_revisions" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklist_answer_revisions_office_read" ON "checklist_answer_revisions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_answer_revisions_organisation_read" ON "checklist_answer_revisions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_answers_national_read" ON "checklist_answers" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "checklist_answers_national_insert" ON "checklist_answers" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "checklist_answers_national_update" ON "checklist_answers" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "checklist_answers_national_delete" ON "checklist_answers" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "checklist_answers_region_read" ON "checklist_answers" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklist_answers_region_insert" ON "checklist_answers" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklist_answers_region_update" ON "checklist_answers" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklist_answers_region_delete" ON "checklist_answers" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklist_answers_office_read" ON "checklist_answers" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_answers_office_insert" ON "checklist_answers" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_answers_office_update" ON "checklist_answers" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_answers_office_delete" ON "checklist_answers" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_answers_organisation_read" ON "checklist_answers" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_answers_organisation_insert" ON "checklist_answers" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_answers_organisation_update" ON "checklist_answers" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_answers_organisation_delete" ON "checklist_answers" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_delegations_national_read" ON "checklist_delegations" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "checklist_delegations_region_read" ON "checklist_delegations" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklist_delegations_office_read" ON "checklist_delegations" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_delegations_office_insert" ON "checklist_delegations" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_delegations_office_update" ON "checklist_delegations" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_delegations_office_delete" ON "checklist_delegations" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_delegations_organisation_read" ON "checklist_delegations" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_delegations_organisation_insert" ON "checklist_delegations" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_delegations_organisation_update" ON "checklist_delegations" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_delegations_organisation_delete" ON "checklist_delegations" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_evidence_national_read" ON "checklist_evidence" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "checklist_evidence_region_read" ON "checklist_evidence" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklist_evidence_office_read" ON "checklist_evidence" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_evidence_office_insert" ON "checklist_evidence" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_evidence_office_update" ON "checklist_evidence" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_evidence_office_delete" ON "checklist_evidence" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_evidence_organisation_read" ON "checklist_evidence" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_evidence_organisation_insert" ON "checklist_evidence" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_evidence_organisation_update" ON "checklist_evidence" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_evidence_organisation_delete" ON "checklist_evidence" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_notices_national_read" ON "checklist_notices" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "checklist_notices_region_read" ON "checklist_notices" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklist_notices_office_read" ON "checklist_notices" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_notices_organisation_read" ON "checklist_notices" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_national_read" ON "checklist_steps" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "checklist_steps_national_insert" ON "checklist_steps" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_national_update" ON "checklist_steps" AS PERMISSIVE FOR UPDATE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_national_delete" ON "checklist_steps" AS PERMISSIVE FOR DELETE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_region_read" ON "checklist_steps" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklist_steps_region_insert" ON "checklist_steps" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_region_update" ON "checklist_steps" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_region_delete" ON "checklist_steps" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_office_read" ON "checklist_steps" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_office_insert" ON "checklist_steps" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_office_update" ON "checklist_steps" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_office_delete" ON "checklist_steps" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_organisation_read" ON "checklist_steps" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_organisation_insert" ON "checklist_steps" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_organisation_update" ON "checklist_steps" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_steps_organisation_delete" ON "checklist_steps" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_national_read" ON "checklist_submissions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "checklist_submissions_national_insert" ON "checklist_submissions" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_national_update" ON "checklist_submissions" AS PERMISSIVE FOR UPDATE TO "app_national" USING (submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_national_delete" ON "checklist_submissions" AS PERMISSIVE FOR DELETE TO "app_national" USING (submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_region_read" ON "checklist_submissions" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklist_submissions_region_insert" ON "checklist_submissions" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_region_update" ON "checklist_submissions" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_region_delete" ON "checklist_submissions" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_office_read" ON "checklist_submissions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_office_insert" ON "checklist_submissions" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_office_update" ON "checklist_submissions" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_office_delete" ON "checklist_submissions" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_organisation_read" ON "checklist_submissions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_organisation_insert" ON "checklist_submissions" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_organisation_update" ON "checklist_submissions" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklist_submissions_organisation_delete" ON "checklist_submissions" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and submitted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_national_read" ON "checklists" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "checklists_national_insert" ON "checklists" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "checklists_national_update" ON "checklists" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "checklists_national_delete" ON "checklists" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "checklists_region_read" ON "checklists" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklists_region_insert" ON "checklists" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklists_region_update" ON "checklists" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklists_region_delete" ON "checklists" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "checklists_office_read" ON "checklists" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_office_insert" ON "checklists" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_office_update" ON "checklists" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_office_delete" ON "checklists" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_organisation_read" ON "checklists" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_organisation_insert" ON "checklists" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_organisation_update" ON "checklists" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_organisation_delete" ON "checklists" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_action_proofs_national_read" ON "gap_action_proofs" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "gap_action_proofs_region_read" ON "gap_action_proofs" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "gap_action_proofs_office_read" ON "gap_action_proofs" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_action_proofs_office_insert" ON "gap_action_proofs" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_action_proofs_office_update" ON "gap_action_proofs" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_action_proofs_office_delete" ON "gap_action_proofs" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_action_proofs_organisation_read" ON "gap_action_proofs" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_action_proofs_organisation_insert" ON "gap_action_proofs" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_action_proofs_organisation_update" ON "gap_action_proofs" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_action_proofs_organisation_delete" ON "gap_action_proofs" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_actions_national_read" ON "gap_actions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "gap_actions_national_insert" ON "gap_actions" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "gap_actions_national_update" ON "gap_actions" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "gap_actions_national_delete" ON "gap_actions" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "gap_actions_region_read" ON "gap_actions" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "gap_actions_region_insert" ON "gap_actions" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "gap_actions_region_update" ON "gap_actions" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "gap_actions_region_delete" ON "gap_actions" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "gap_actions_office_read" ON "gap_actions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_actions_office_insert" ON "gap_actions" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_actions_office_update" ON "gap_actions" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_actions_office_delete" ON "gap_actions" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_actions_organisation_read" ON "gap_actions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_actions_organisation_insert" ON "gap_actions" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_actions_organisation_update" ON "gap_actions" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gap_actions_organisation_delete" ON "gap_actions" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));