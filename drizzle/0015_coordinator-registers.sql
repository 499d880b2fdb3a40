CREATE TABLE "draft_act_evaluations" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_code" char(5),
	"number" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"received_on" date NOT NULL,
	"concluded_on" date,
	"factor_counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"risks_found" integer DEFAULT 0 NOT NULL,
	"recommendations_given" integer DEFAULT 0 NOT NULL,
	"recommendations_accepted" integer DEFAULT 0 NOT NULL,
	"draft_url" text,
	"conclusion_url" text,
	CONSTRAINT "draft_act_evaluations_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "draft_act_evaluations_number_key" UNIQUE("office_id","number"),
	CONSTRAINT "draft_act_evaluations_kind_check" CHECK ("draft_act_evaluations"."kind" in ('law', 'cgaByLaw', 'leaByLaw')),
	CONSTRAINT "draft_act_evaluations_dates_check" CHECK ("draft_act_evaluations"."concluded_on" is null or "draft_act_evaluations"."concluded_on" >= "draft_act_evaluations"."received_on"),
	CONSTRAINT "draft_act_evaluations_counts_check" CHECK ("draft_act_evaluations"."recommendations_accepted" between 0 and "draft_act_evaluations"."recommendations_given" and "draft_act_evaluations"."risks_found" >= 0)
);
--> statement-breakpoint
ALTER TABLE "draft_act_evaluations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "effects" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_code" char(5),
	"number" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"source_kind" text NOT NULL,
	"source_office_id" uuid,
	"source_id" uuid,
	"kind" text NOT NULL,
	"sphere" text NOT NULL,
	"amount" numeric(20, 2) NOT NULL,
	"hectares" numeric(14, 2),
	"tenge" bigint,
	"unit" text DEFAULT '' NOT NULL,
	"happened_on" date NOT NULL,
	"story" text NOT NULL,
	"verified_by" uuid,
	"verified_by_name" text,
	"verified_on" date,
	CONSTRAINT "effects_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "effects_number_key" UNIQUE("office_id","number"),
	CONSTRAINT "effects_source_check" CHECK ("effects"."source_kind" in ('assessment', 'study', 'draftAct', 'integrityCheck', 'other')),
	CONSTRAINT "effects_kind_check" CHECK ("effects"."kind" in ('tengeSaved', 'tengeReturned', 'tengePrevented', 'tengeAtRisk', 'tengeLost', 'landPlots', 'apartments', 'persons', 'other')),
	CONSTRAINT "effects_amount_check" CHECK ("effects"."amount" > 0),
	CONSTRAINT "effects_land_check" CHECK ("effects"."hectares" is null or "effects"."kind" = 'landPlots'),
	CONSTRAINT "effects_unit_check" CHECK (("effects"."kind" = 'other') = ("effects"."unit" <> '')),
	CONSTRAINT "effects_verified_check" CHECK (("effects"."verified_by" is null) = ("effects"."verified_on" is null))
);
--> statement-breakpoint
ALTER TABLE "effects" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "external_assessments" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_code" char(5),
	"number" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation_id" uuid,
	"body_name" text DEFAULT '' NOT NULL,
	"order_number" text NOT NULL,
	"ordered_on" date NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"direction_codes" text[] DEFAULT '{}' NOT NULL,
	"findings" text DEFAULT '' NOT NULL,
	"concluded_on" date,
	"published_on" date,
	"published_url" text,
	CONSTRAINT "external_assessments_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "external_assessments_number_key" UNIQUE("office_id","number"),
	CONSTRAINT "external_assessments_period_check" CHECK ("external_assessments"."period_from" <= "external_assessments"."period_to"),
	CONSTRAINT "external_assessments_findings_check" CHECK ("external_assessments"."concluded_on" is null or "external_assessments"."findings" <> '')
);
--> statement-breakpoint
ALTER TABLE "external_assessments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "integrity_checks" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_code" char(5),
	"number" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"body_name" text DEFAULT '' NOT NULL,
	"held_on" date NOT NULL,
	"tested" integer NOT NULL,
	"passed" integer NOT NULL,
	"self_reported" integer DEFAULT 0 NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "integrity_checks_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "integrity_checks_number_key" UNIQUE("office_id","number"),
	CONSTRAINT "integrity_checks_counts_check" CHECK ("integrity_checks"."tested" > 0 and "integrity_checks"."passed" between 0 and "integrity_checks"."tested" and "integrity_checks"."self_reported" between 0 and "integrity_checks"."passed")
);
--> statement-breakpoint
ALTER TABLE "integrity_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "monitoring_studies" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_code" char(5),
	"number" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"topic" text NOT NULL,
	"sphere" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"method" text DEFAULT '' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"concluded_on" date,
	"published_url" text,
	CONSTRAINT "monitoring_studies_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "monitoring_studies_number_key" UNIQUE("office_id","number"),
	CONSTRAINT "monitoring_studies_period_check" CHECK ("monitoring_studies"."period_from" <= "monitoring_studies"."period_to")
);
--> statement-breakpoint
ALTER TABLE "monitoring_studies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recommendation_proofs" (
	"office_id" uuid NOT NULL,
	"region_code" char(5),
	"recommendation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"file_id" uuid,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "recommendation_proofs_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "recommendation_proofs_place_check" CHECK (("recommendation_proofs"."file_id" is null) <> ("recommendation_proofs"."url" is null))
);
--> statement-breakpoint
ALTER TABLE "recommendation_proofs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recommendation_steps" (
	"office_id" uuid NOT NULL,
	"region_code" char(5),
	"recommendation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"made_by" uuid NOT NULL,
	"made_by_name" text NOT NULL,
	"made_by_role" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recommendation_steps_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "recommendation_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recommendations" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_code" char(5),
	"number" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation_id" uuid,
	"body_name" text DEFAULT '' NOT NULL,
	"source_kind" text NOT NULL,
	"source_office_id" uuid,
	"source_id" uuid,
	"source_title" text NOT NULL,
	"state" text DEFAULT 'given' NOT NULL,
	"wording" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"legal_basis_code" text,
	"legal_note" text DEFAULT '' NOT NULL,
	"given_on" date NOT NULL,
	"due_on" date NOT NULL,
	"plan" text DEFAULT '' NOT NULL,
	"plan_responsible" text DEFAULT '' NOT NULL,
	"plan_on" date,
	"result" text DEFAULT '' NOT NULL,
	"done_on" date,
	"reported_by" uuid,
	"reported_by_name" text,
	"review_remark" text,
	"confirmed_on" date,
	"reviewed_by" uuid,
	"reviewed_by_name" text,
	"withdrawn_on" date,
	CONSTRAINT "recommendations_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "recommendations_number_key" UNIQUE("office_id","number"),
	CONSTRAINT "recommendations_state_check" CHECK ("recommendations"."state" in ('given', 'planned', 'done', 'returned', 'confirmed', 'withdrawn')),
	CONSTRAINT "recommendations_source_check" CHECK ("recommendations"."source_kind" in ('assessment', 'study', 'draftAct', 'integrityCheck', 'other')),
	CONSTRAINT "recommendations_due_check" CHECK ("recommendations"."due_on" >= "recommendations"."given_on"),
	CONSTRAINT "recommendations_plan_check" CHECK ("recommendations"."state" <> 'planned' or ("recommendations"."plan" <> '' and "recommendations"."plan_responsible" <> '' and "recommendations"."plan_on" is not null)),
	CONSTRAINT "recommendations_done_check" CHECK (("recommendations"."state" in ('done', 'confirmed')) = ("recommendations"."done_on" is not null) and ("recommendations"."state" not in ('done', 'confirmed') or "recommendations"."result" <> '')),
	CONSTRAINT "recommendations_confirmed_check" CHECK (("recommendations"."state" = 'confirmed') = ("recommendations"."confirmed_on" is not null)),
	CONSTRAINT "recommendations_withdrawn_check" CHECK (("recommendations"."state" = 'withdrawn') = ("recommendations"."withdrawn_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "recommendations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "register_targets" (
	"code" text NOT NULL,
	"amount" numeric(9, 2) NOT NULL,
	"source" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "register_targets_pkey" PRIMARY KEY("code","valid_from"),
	CONSTRAINT "register_targets_code_check" CHECK ("register_targets"."code" in ('acceptedShare')),
	CONSTRAINT "register_targets_amount_check" CHECK ("register_targets"."amount" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "external_assessments" ADD CONSTRAINT "external_assessments_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_proofs" ADD CONSTRAINT "recommendation_proofs_recommendation_fkey" FOREIGN KEY ("office_id","recommendation_id") REFERENCES "public"."recommendations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_proofs" ADD CONSTRAINT "recommendation_proofs_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_steps" ADD CONSTRAINT "recommendation_steps_recommendation_fkey" FOREIGN KEY ("office_id","recommendation_id") REFERENCES "public"."recommendations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_legal_basis_code_legal_bases_code_fk" FOREIGN KEY ("legal_basis_code") REFERENCES "public"."legal_bases"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_act_evaluations_list_index" ON "draft_act_evaluations" USING btree ("received_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "draft_act_evaluations_concluded_index" ON "draft_act_evaluations" USING btree ("concluded_on");--> statement-breakpoint
CREATE INDEX "effects_list_index" ON "effects" USING btree ("happened_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "effects_source_index" ON "effects" USING btree ("source_id") WHERE source_id is not null;--> statement-breakpoint
CREATE INDEX "external_assessments_list_index" ON "external_assessments" USING btree ("ordered_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "integrity_checks_list_index" ON "integrity_checks" USING btree ("held_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "monitoring_studies_list_index" ON "monitoring_studies" USING btree ("period_to" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "recommendation_proofs_recommendation_index" ON "recommendation_proofs" USING btree ("office_id","recommendation_id");--> statement-breakpoint
CREATE INDEX "recommendation_proofs_file_index" ON "recommendation_proofs" USING btree ("office_id","file_id");--> statement-breakpoint
CREATE INDEX "recommendation_steps_recommendation_index" ON "recommendation_steps" USING btree ("office_id","recommendation_id","made_at");--> statement-breakpoint
CREATE INDEX "recommendations_list_index" ON "recommendations" USING btree ("given_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "recommendations_region_index" ON "recommendations" USING btree ("region_code","given_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "recommendations_office_index" ON "recommendations" USING btree ("office_id","given_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "recommendations_open_index" ON "recommendations" USING btree ("due_on") WHERE state in ('given', 'planned', 'returned');--> statement-breakpoint
CREATE INDEX "recommendations_source_index" ON "recommendations" USING btree ("source_id") WHERE source_id is not null;--> statement-breakpoint
CREATE POLICY "draft_act_evaluations_national_read" ON "draft_act_evaluations" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "draft_act_evaluations_national_insert" ON "draft_act_evaluations" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "draft_act_evaluations_national_update" ON "draft_act_evaluations" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "draft_act_evaluations_national_delete" ON "draft_act_evaluations" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "draft_act_evaluations_region_read" ON "draft_act_evaluations" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "draft_act_evaluations_office_read" ON "draft_act_evaluations" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "effects_national_read" ON "effects" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "effects_national_insert" ON "effects" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "effects_national_update" ON "effects" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "effects_national_delete" ON "effects" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "effects_region_read" ON "effects" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "effects_region_insert" ON "effects" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "effects_region_update" ON "effects" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "effects_region_delete" ON "effects" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "effects_office_read" ON "effects" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "external_assessments_national_read" ON "external_assessments" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "external_assessments_national_insert" ON "external_assessments" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "external_assessments_national_update" ON "external_assessments" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "external_assessments_national_delete" ON "external_assessments" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "external_assessments_region_read" ON "external_assessments" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "external_assessments_office_read" ON "external_assessments" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "integrity_checks_national_read" ON "integrity_checks" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "integrity_checks_national_insert" ON "integrity_checks" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "integrity_checks_national_update" ON "integrity_checks" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "integrity_checks_national_delete" ON "integrity_checks" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "monitoring_studies_national_read" ON "monitoring_studies" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "monitoring_studies_national_insert" ON "monitoring_studies" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "monitoring_studies_national_update" ON "monitoring_studies" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "monitoring_studies_national_delete" ON "monitoring_studies" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "recommendation_proofs_national_read" ON "recommendation_proofs" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "recommendation_proofs_region_read" ON "recommendation_proofs" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "recommendation_proofs_office_read" ON "recommendation_proofs" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendation_proofs_office_insert" ON "recommendation_proofs" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendation_proofs_office_update" ON "recommendation_proofs" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendation_proofs_office_delete" ON "recommendation_proofs" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendation_steps_national_read" ON "recommendation_steps" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "recommendation_steps_national_insert" ON "recommendation_steps" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendation_steps_national_update" ON "recommendation_steps" AS PERMISSIVE FOR UPDATE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendation_steps_national_delete" ON "recommendation_steps" AS PERMISSIVE FOR DELETE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendation_steps_region_read" ON "recommendation_steps" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "recommendation_steps_office_read" ON "recommendation_steps" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendation_steps_office_insert" ON "recommendation_steps" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendation_steps_office_update" ON "recommendation_steps" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendation_steps_office_delete" ON "recommendation_steps" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendations_national_read" ON "recommendations" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "recommendations_national_insert" ON "recommendations" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "recommendations_national_update" ON "recommendations" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "recommendations_national_delete" ON "recommendations" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "recommendations_region_read" ON "recommendations" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "recommendations_office_read" ON "recommendations" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendations_office_insert" ON "recommendations" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendations_office_update" ON "recommendations" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recommendations_office_delete" ON "recommendations" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));