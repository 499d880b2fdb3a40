CREATE TABLE "register_days" (
	"office_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"region_code" char(5) NOT NULL,
	"reported" integer DEFAULT 0 NOT NULL,
	"verified" integer DEFAULT 0 NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "register_days_pkey" PRIMARY KEY("office_id","measure","region_code","day")
);
--> statement-breakpoint
ALTER TABLE "register_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "register_months" (
	"office_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"region_code" char(5) NOT NULL,
	"reported" integer DEFAULT 0 NOT NULL,
	"verified" integer DEFAULT 0 NOT NULL,
	"month" date NOT NULL,
	CONSTRAINT "register_months_pkey" PRIMARY KEY("office_id","measure","region_code","month")
);
--> statement-breakpoint
ALTER TABLE "register_months" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "analysis_terms" (
	"code" text NOT NULL,
	"amount" integer NOT NULL,
	"unit" text NOT NULL,
	"legal_basis_code" text,
	"note" jsonb,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "analysis_terms_pkey" PRIMARY KEY("code","valid_from"),
	CONSTRAINT "analysis_terms_unit_check" CHECK ("analysis_terms"."unit" in ('workingDays', 'months', 'perCent', 'count')),
	CONSTRAINT "analysis_terms_amount_check" CHECK ("analysis_terms"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "elimination_rules" (
	"code" text PRIMARY KEY NOT NULL,
	"wording" jsonb NOT NULL,
	"legal_basis_code" text,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "paper_templates" (
	"kind" text NOT NULL,
	"template_version" integer NOT NULL,
	"title" jsonb NOT NULL,
	"sections" jsonb NOT NULL,
	"needs_approval_block" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "paper_templates_pkey" PRIMARY KEY("kind","template_version"),
	CONSTRAINT "paper_templates_kind_check" CHECK ("paper_templates"."kind" in ('analyticalNote', 'actionPlan'))
);
--> statement-breakpoint
CREATE TABLE "risk_bands" (
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"from_score" integer NOT NULL,
	"to_score" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "risk_bands_pkey" PRIMARY KEY("code","valid_from"),
	CONSTRAINT "risk_bands_score_check" CHECK ("risk_bands"."from_score" between 1 and "risk_bands"."to_score" and "risk_bands"."to_score" <= 25)
);
--> statement-breakpoint
CREATE TABLE "risk_catalogue_entries" (
	"catalogue" text NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"group_code" text,
	"legal_basis_code" text,
	"evidence_kind_code" text,
	"position" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "risk_catalogue_entries_pkey" PRIMARY KEY("catalogue","code"),
	CONSTRAINT "risk_catalogue_entries_catalogue_check" CHECK ("risk_catalogue_entries"."catalogue" in ('direction', 'process', 'factor', 'source', 'recommendationKind', 'exposedPosition', 'safeguard', 'sphere'))
);
--> statement-breakpoint
CREATE TABLE "risk_library_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sphere" text NOT NULL,
	"direction_code" text NOT NULL,
	"process" jsonb NOT NULL,
	"exposed_position" jsonb NOT NULL,
	"scheme" jsonb NOT NULL,
	"safeguard" jsonb NOT NULL,
	"recommendation_kind_code" text NOT NULL,
	"report_section" integer,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "analysis_documents" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"analysis_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"step" text NOT NULL,
	"evidence_kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"file_id" uuid,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "analysis_documents_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "analysis_documents_place_check" CHECK (("analysis_documents"."file_id" is null) <> ("analysis_documents"."url" is null))
);
--> statement-breakpoint
ALTER TABLE "analysis_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "analysis_events" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"analysis_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"step" text,
	"note" text,
	"made_by" uuid NOT NULL,
	"made_by_name" text NOT NULL,
	"made_by_role" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "analysis_events_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "analysis_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "analysis_members" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"analysis_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"full_name" text NOT NULL,
	"job_title" text DEFAULT '' NOT NULL,
	"is_head" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "analysis_members_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "analysis_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "analysis_monitorings" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"analysis_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"findings" text DEFAULT '' NOT NULL,
	"done_by" uuid,
	"done_by_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "analysis_monitorings_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "analysis_monitorings_due_on_key" UNIQUE("office_id","analysis_id","due_on"),
	CONSTRAINT "analysis_monitorings_done_check" CHECK (("analysis_monitorings"."done_on" is null) = ("analysis_monitorings"."done_by" is null))
);
--> statement-breakpoint
ALTER TABLE "analysis_monitorings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "analysis_papers" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"analysis_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"paper_version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" char(64) NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "analysis_papers_pkey" PRIMARY KEY("office_id","analysis_id","kind","paper_version"),
	CONSTRAINT "analysis_papers_kind_check" CHECK ("analysis_papers"."kind" in ('analyticalNote', 'actionPlan'))
);
--> statement-breakpoint
ALTER TABLE "analysis_papers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "analysis_steps" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"analysis_id" uuid NOT NULL,
	"step" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"due_on" date,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"skip_reason" text,
	"done_on" date,
	"done_by" uuid,
	"done_by_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "analysis_steps_pkey" PRIMARY KEY("office_id","analysis_id","step"),
	CONSTRAINT "analysis_steps_state_check" CHECK ("analysis_steps"."state" in ('open', 'done', 'skipped')),
	CONSTRAINT "analysis_steps_done_check" CHECK (("analysis_steps"."state" = 'open') = ("analysis_steps"."done_on" is null) and ("analysis_steps"."state" = 'skipped') = ("analysis_steps"."skip_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "analysis_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exposed_positions" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"staff" integer DEFAULT 1 NOT NULL,
	"direction_codes" text[] DEFAULT '{}' NOT NULL,
	"reason" text NOT NULL,
	"safeguards" text DEFAULT '' NOT NULL,
	"since_on" date NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exposed_positions_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "exposed_positions_staff_check" CHECK ("exposed_positions"."staff" between 1 and 100000),
	CONSTRAINT "exposed_positions_ended_check" CHECK ("exposed_positions"."ended_on" is null or ("exposed_positions"."ended_on" >= "exposed_positions"."since_on" and "exposed_positions"."end_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "exposed_positions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "internal_analyses" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"is_unscheduled" boolean DEFAULT false NOT NULL,
	"unscheduled_reason" text,
	"language" text NOT NULL,
	"object" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"direction_codes" text[] NOT NULL,
	"performer_kind" text NOT NULL,
	"performer_name" text DEFAULT '' NOT NULL,
	"order_number" text DEFAULT '' NOT NULL,
	"order_on" date,
	"starts_on" date,
	"due_on" date,
	"extended_due_on" date,
	"extension_reason" text,
	"extended_by" uuid,
	"extended_by_name" text,
	"signed_on" date,
	"signed_by" uuid,
	"signed_by_name" text,
	"is_counted" boolean DEFAULT false NOT NULL,
	"review" text,
	"review_remark" text,
	"reviewed_on" date,
	"reviewed_by" uuid,
	"reviewed_by_name" text,
	"cancel_reason" text,
	"previous_analysis_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "internal_analyses_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "internal_analyses_organisation_key" UNIQUE("office_id","organisation_id","id"),
	CONSTRAINT "internal_analyses_number_key" UNIQUE("office_id","organisation_id","year","number"),
	CONSTRAINT "internal_analyses_state_check" CHECK ("internal_analyses"."state" in ('open', 'signed', 'completed', 'cancelled')),
	CONSTRAINT "internal_analyses_signed_check" CHECK (("internal_analyses"."state" in ('signed', 'completed')) = ("internal_analyses"."signed_on" is not null)
      and ("internal_analyses"."signed_on" is null) = ("internal_analyses"."signed_by" is null)),
	CONSTRAINT "internal_analyses_period_check" CHECK ("internal_analyses"."period_from" <= "internal_analyses"."period_to"),
	CONSTRAINT "internal_analyses_performer_check" CHECK ("internal_analyses"."performer_kind" in ('unit', 'authorisedPerson', 'workingGroup')),
	CONSTRAINT "internal_analyses_unscheduled_check" CHECK ("internal_analyses"."is_unscheduled" = ("internal_analyses"."unscheduled_reason" is not null)),
	CONSTRAINT "internal_analyses_extension_check" CHECK (("internal_analyses"."extended_due_on" is null) = ("internal_analyses"."extension_reason" is null)),
	CONSTRAINT "internal_analyses_review_check" CHECK ("internal_analyses"."review" is null or ("internal_analyses"."review" in ('confirmed', 'returned')
      and "internal_analyses"."reviewed_by" is not null and ("internal_analyses"."review" = 'returned' or "internal_analyses"."reviewed_by" <> "internal_analyses"."signed_by"))),
	CONSTRAINT "internal_analyses_cancel_check" CHECK (("internal_analyses"."state" = 'cancelled') = ("internal_analyses"."cancel_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "internal_analyses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "regional_issue_steps" (
	"office_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"issue_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"note" text,
	"made_by" uuid NOT NULL,
	"made_by_name" text NOT NULL,
	"made_by_role" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "regional_issue_steps_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "regional_issue_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "regional_issues" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'raised' NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"sphere" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"source_code" text NOT NULL,
	"source_note" text DEFAULT '' NOT NULL,
	"source_url" text,
	"raised_on" date NOT NULL,
	"action" text DEFAULT '' NOT NULL,
	"responsible" text DEFAULT '' NOT NULL,
	"agreed_on" date,
	"due_on" date,
	"result" text DEFAULT '' NOT NULL,
	"resolved_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "regional_issues_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "regional_issues_number_key" UNIQUE("office_id","number"),
	CONSTRAINT "regional_issues_state_check" CHECK ("regional_issues"."state" in ('raised', 'agreed', 'inProgress', 'resolved', 'confirmed', 'withdrawn')),
	CONSTRAINT "regional_issues_agreed_check" CHECK ("regional_issues"."state" not in ('agreed', 'inProgress') or ("regional_issues"."action" <> '' and "regional_issues"."agreed_on" is not null and "regional_issues"."due_on" is not null)),
	CONSTRAINT "regional_issues_resolved_check" CHECK (("regional_issues"."state" in ('resolved', 'confirmed')) = ("regional_issues"."resolved_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "regional_issues" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_batches" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_code" char(5),
	"state" text DEFAULT 'open' NOT NULL,
	"risk_ids" uuid[] NOT NULL,
	"sample_ids" uuid[] NOT NULL,
	"looked_at_ids" uuid[] DEFAULT '{}' NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"reviewer_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"remark" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "review_batches_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "review_batches_state_check" CHECK ("review_batches"."state" in ('open', 'accepted', 'abandoned')),
	CONSTRAINT "review_batches_sample_check" CHECK ("review_batches"."sample_ids" <@ "review_batches"."risk_ids" and "review_batches"."looked_at_ids" <@ "review_batches"."sample_ids"
        and ("review_batches"."state" <> 'accepted' or "review_batches"."looked_at_ids" @> "review_batches"."sample_ids"))
);
--> statement-breakpoint
ALTER TABLE "review_batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risk_decisions" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"risk_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"remark" text,
	"elimination_rule_code" text,
	"batch_id" uuid,
	"decided_by" uuid NOT NULL,
	"decided_by_name" text NOT NULL,
	"decided_by_role" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "risk_decisions_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "risk_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risk_imports" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"analysis_id" uuid NOT NULL,
	"id" uuid NOT NULL,
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
	CONSTRAINT "risk_imports_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "risk_imports_state_check" CHECK ("risk_imports"."state" in ('checked', 'confirmed', 'undone', 'dismissed'))
);
--> statement-breakpoint
ALTER TABLE "risk_imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risk_proofs" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"risk_id" uuid NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"evidence_kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"file_id" uuid,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "risk_proofs_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "risk_proofs_place_check" CHECK (("risk_proofs"."file_id" is null) <> ("risk_proofs"."url" is null))
);
--> statement-breakpoint
ALTER TABLE "risk_proofs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risk_recommendations" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"risk_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind_code" text NOT NULL,
	"text" text NOT NULL,
	"changes" text DEFAULT '' NOT NULL,
	"removes" text DEFAULT 'eliminates' NOT NULL,
	"owner_id" uuid,
	"owner_name" text DEFAULT '' NOT NULL,
	"due_on" date,
	"evidence_kinds" text[] DEFAULT '{}' NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"done_on" date,
	"done_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "risk_recommendations_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "risk_recommendations_risk_key" UNIQUE("office_id","risk_id","id"),
	CONSTRAINT "risk_recommendations_state_check" CHECK ("risk_recommendations"."state" in ('planned', 'inProgress', 'done')),
	CONSTRAINT "risk_recommendations_done_check" CHECK (("risk_recommendations"."state" = 'done') = ("risk_recommendations"."done_on" is not null)),
	CONSTRAINT "risk_recommendations_removes_check" CHECK ("risk_recommendations"."removes" in ('eliminates', 'reduces'))
);
--> statement-breakpoint
ALTER TABLE "risk_recommendations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risk_revisions" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"risk_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"superseded_by" uuid,
	"superseded_by_name" text,
	"superseded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "risk_revisions_pkey" PRIMARY KEY("office_id","risk_id","subject_id","revision"),
	CONSTRAINT "risk_revisions_subject_check" CHECK ("risk_revisions"."subject" in ('risk', 'recommendation'))
);
--> statement-breakpoint
ALTER TABLE "risk_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risks" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"analysis_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"year" integer NOT NULL,
	"code" text NOT NULL,
	"state" text DEFAULT 'identified' NOT NULL,
	"title" text NOT NULL,
	"direction_code" text NOT NULL,
	"process_code" text,
	"process" text DEFAULT '' NOT NULL,
	"exposed_position" text DEFAULT '' NOT NULL,
	"factor_codes" text[] DEFAULT '{}' NOT NULL,
	"cause" text DEFAULT '' NOT NULL,
	"conditions" text DEFAULT '' NOT NULL,
	"scheme" text DEFAULT '' NOT NULL,
	"interested_parties" text DEFAULT '' NOT NULL,
	"consequences" text DEFAULT '' NOT NULL,
	"existing_controls" text DEFAULT '' NOT NULL,
	"control_effectiveness" text,
	"likelihood" smallint,
	"impact" smallint,
	"residual_likelihood" smallint,
	"residual_impact" smallint,
	"score" smallint GENERATED ALWAYS AS (likelihood * impact) STORED,
	"residual_score" smallint GENERATED ALWAYS AS (residual_likelihood * residual_impact) STORED,
	"identified_on" date NOT NULL,
	"owner_id" uuid,
	"owner_name" text DEFAULT '' NOT NULL,
	"due_on" date,
	"eliminated_on" date,
	"report_note" text,
	"reported_by" uuid,
	"reported_by_name" text,
	"reported_at" timestamp with time zone,
	"review_remark" text,
	"reviewed_by" uuid,
	"reviewed_by_name" text,
	"reviewed_at" timestamp with time zone,
	"accepted_reason" text,
	"accepted_by" uuid,
	"accepted_by_name" text,
	"accepted_until" date,
	"withdrawn_reason" text,
	"origin_risk_id" uuid,
	"origin_mark" text,
	"is_counted" boolean DEFAULT true NOT NULL,
	"is_confirmed" boolean DEFAULT false NOT NULL,
	"import_id" uuid,
	"fingerprint" char(32) GENERATED ALWAYS AS (md5(fold_text(title || ' ' || cause || ' ' || scheme))) STORED,
	"search_text" text GENERATED ALWAYS AS (fold_text(code || ' ' || title || ' ' || process || ' ' || exposed_position || ' ' || cause || ' ' || conditions || ' ' || scheme || ' ' || owner_name)) STORED,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "risks_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "risks_organisation_key" UNIQUE("office_id","organisation_id","id"),
	CONSTRAINT "risks_code_key" UNIQUE("office_id","organisation_id","year","code"),
	CONSTRAINT "risks_state_check" CHECK ("risks"."state" in ('identified', 'planned', 'inProgress', 'eliminated', 'returned', 'verified', 'accepted', 'carried', 'withdrawn')),
	CONSTRAINT "risks_title_check" CHECK (length(trim("risks"."title")) > 0),
	CONSTRAINT "risks_control_check" CHECK ("risks"."control_effectiveness" in ('effective', 'partly', 'ineffective', 'notTested')),
	CONSTRAINT "risks_score_check" CHECK (("risks"."likelihood" is null or "risks"."likelihood" between 1 and 5) and ("risks"."impact" is null or "risks"."impact" between 1 and 5) and ("risks"."residual_likelihood" is null or "risks"."residual_likelihood" between 1 and 5) and ("risks"."residual_impact" is null or "risks"."residual_impact" between 1 and 5)
      and ("risks"."likelihood" is null) = ("risks"."impact" is null) and ("risks"."residual_likelihood" is null) = ("risks"."residual_impact" is null)),
	CONSTRAINT "risks_eliminated_check" CHECK (("risks"."state" in ('eliminated', 'verified')) = ("risks"."eliminated_on" is not null)
      and ("risks"."eliminated_on" is null or ("risks"."reported_by" is not null and "risks"."eliminated_on" >= "risks"."identified_on"))),
	CONSTRAINT "risks_verified_check" CHECK ("risks"."state" <> 'verified' or ("risks"."reviewed_by" is not null and "risks"."reviewed_by" <> "risks"."reported_by")),
	CONSTRAINT "risks_accepted_check" CHECK (("risks"."state" = 'accepted') = ("risks"."accepted_until" is not null)
      and ("risks"."accepted_until" is null or ("risks"."accepted_by" is not null and "risks"."accepted_reason" is not null))),
	CONSTRAINT "risks_withdrawn_check" CHECK (("risks"."state" = 'withdrawn') = ("risks"."withdrawn_reason" is not null)),
	CONSTRAINT "risks_origin_check" CHECK (("risks"."origin_risk_id" is null) = ("risks"."origin_mark" is null) and "risks"."origin_mark" in ('carried', 'reappeared'))
);
--> statement-breakpoint
ALTER TABLE "risks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "indicators" ADD COLUMN "derivation" text;--> statement-breakpoint
ALTER TABLE "indicators" ADD COLUMN "derived_from" date;--> statement-breakpoint
ALTER TABLE "analysis_terms" ADD CONSTRAINT "analysis_terms_legal_basis_code_legal_bases_code_fk" FOREIGN KEY ("legal_basis_code") REFERENCES "public"."legal_bases"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "elimination_rules" ADD CONSTRAINT "elimination_rules_legal_basis_code_legal_bases_code_fk" FOREIGN KEY ("legal_basis_code") REFERENCES "public"."legal_bases"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_catalogue_entries" ADD CONSTRAINT "risk_catalogue_entries_legal_basis_code_legal_bases_code_fk" FOREIGN KEY ("legal_basis_code") REFERENCES "public"."legal_bases"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_catalogue_entries" ADD CONSTRAINT "risk_catalogue_entries_evidence_kind_code_evidence_kinds_code_fk" FOREIGN KEY ("evidence_kind_code") REFERENCES "public"."evidence_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_documents" ADD CONSTRAINT "analysis_documents_evidence_kind_evidence_kinds_code_fk" FOREIGN KEY ("evidence_kind") REFERENCES "public"."evidence_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_documents" ADD CONSTRAINT "analysis_documents_analysis_fkey" FOREIGN KEY ("office_id","organisation_id","analysis_id") REFERENCES "public"."internal_analyses"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_documents" ADD CONSTRAINT "analysis_documents_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_events" ADD CONSTRAINT "analysis_events_analysis_fkey" FOREIGN KEY ("office_id","organisation_id","analysis_id") REFERENCES "public"."internal_analyses"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_members" ADD CONSTRAINT "analysis_members_analysis_fkey" FOREIGN KEY ("office_id","organisation_id","analysis_id") REFERENCES "public"."internal_analyses"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_monitorings" ADD CONSTRAINT "analysis_monitorings_analysis_fkey" FOREIGN KEY ("office_id","organisation_id","analysis_id") REFERENCES "public"."internal_analyses"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_papers" ADD CONSTRAINT "analysis_papers_analysis_fkey" FOREIGN KEY ("office_id","organisation_id","analysis_id") REFERENCES "public"."internal_analyses"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "analysis_steps" ADD CONSTRAINT "analysis_steps_analysis_fkey" FOREIGN KEY ("office_id","organisation_id","analysis_id") REFERENCES "public"."internal_analyses"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exposed_positions" ADD CONSTRAINT "exposed_positions_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "internal_analyses" ADD CONSTRAINT "internal_analyses_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "internal_analyses" ADD CONSTRAINT "internal_analyses_previous_fkey" FOREIGN KEY ("office_id","organisation_id","previous_analysis_id") REFERENCES "public"."internal_analyses"("office_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regional_issue_steps" ADD CONSTRAINT "regional_issue_steps_issue_fkey" FOREIGN KEY ("office_id","issue_id") REFERENCES "public"."regional_issues"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_decisions" ADD CONSTRAINT "risk_decisions_risk_fkey" FOREIGN KEY ("office_id","organisation_id","risk_id") REFERENCES "public"."risks"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_imports" ADD CONSTRAINT "risk_imports_analysis_fkey" FOREIGN KEY ("office_id","organisation_id","analysis_id") REFERENCES "public"."internal_analyses"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_proofs" ADD CONSTRAINT "risk_proofs_evidence_kind_evidence_kinds_code_fk" FOREIGN KEY ("evidence_kind") REFERENCES "public"."evidence_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_proofs" ADD CONSTRAINT "risk_proofs_risk_fkey" FOREIGN KEY ("office_id","organisation_id","risk_id") REFERENCES "public"."risks"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_proofs" ADD CONSTRAINT "risk_proofs_recommendation_fkey" FOREIGN KEY ("office_id","risk_id","recommendation_id") REFERENCES "public"."risk_recommendations"("office_id","risk_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_proofs" ADD CONSTRAINT "risk_proofs_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_recommendations" ADD CONSTRAINT "risk_recommendations_risk_fkey" FOREIGN KEY ("office_id","organisation_id","risk_id") REFERENCES "public"."risks"("office_id","organisation_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risks" ADD CONSTRAINT "risks_analysis_fkey" FOREIGN KEY ("office_id","organisation_id","analysis_id") REFERENCES "public"."internal_analyses"("office_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risks" ADD CONSTRAINT "risks_origin_fkey" FOREIGN KEY ("office_id","organisation_id","origin_risk_id") REFERENCES "public"."risks"("office_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risks" ADD CONSTRAINT "risks_import_fkey" FOREIGN KEY ("office_id","import_id") REFERENCES "public"."risk_imports"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_days_day_index" ON "register_days" USING btree ("measure","day");--> statement-breakpoint
CREATE INDEX "analysis_documents_analysis_index" ON "analysis_documents" USING btree ("office_id","analysis_id");--> statement-breakpoint
CREATE INDEX "analysis_documents_file_id_index" ON "analysis_documents" USING btree ("office_id","file_id");--> statement-breakpoint
CREATE INDEX "analysis_events_analysis_index" ON "analysis_events" USING btree ("office_id","analysis_id","made_at");--> statement-breakpoint
CREATE INDEX "analysis_members_analysis_index" ON "analysis_members" USING btree ("office_id","analysis_id","position");--> statement-breakpoint
CREATE INDEX "analysis_monitorings_open_index" ON "analysis_monitorings" USING btree ("due_on") WHERE done_on is null;--> statement-breakpoint
CREATE INDEX "exposed_positions_list_index" ON "exposed_positions" USING btree ("office_id","organisation_id","title","id");--> statement-breakpoint
CREATE INDEX "exposed_positions_region_index" ON "exposed_positions" USING btree ("region_code","title","id");--> statement-breakpoint
CREATE INDEX "internal_analyses_list_index" ON "internal_analyses" USING btree ("office_id","year","id");--> statement-breakpoint
CREATE INDEX "internal_analyses_region_index" ON "internal_analyses" USING btree ("region_code","year","id");--> statement-breakpoint
CREATE INDEX "internal_analyses_organisation_index" ON "internal_analyses" USING btree ("organisation_id","signed_on");--> statement-breakpoint
CREATE INDEX "internal_analyses_id_index" ON "internal_analyses" USING btree ("id");--> statement-breakpoint
CREATE INDEX "internal_analyses_open_index" ON "internal_analyses" USING btree ("due_on") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "internal_analyses_waiting_index" ON "internal_analyses" USING btree ("signed_on","id") WHERE state in ('signed', 'completed') and review is null;--> statement-breakpoint
CREATE INDEX "regional_issue_steps_issue_index" ON "regional_issue_steps" USING btree ("office_id","issue_id","made_at");--> statement-breakpoint
CREATE INDEX "regional_issues_region_index" ON "regional_issues" USING btree ("region_code","raised_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "regional_issues_list_index" ON "regional_issues" USING btree ("raised_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "review_batches_reviewer_index" ON "review_batches" USING btree ("reviewer_id","created_at");--> statement-breakpoint
CREATE INDEX "risk_decisions_risk_index" ON "risk_decisions" USING btree ("office_id","risk_id","decided_at");--> statement-breakpoint
CREATE INDEX "risk_decisions_person_index" ON "risk_decisions" USING btree ("decided_by","decided_at");--> statement-breakpoint
CREATE INDEX "risk_imports_analysis_index" ON "risk_imports" USING btree ("office_id","analysis_id","created_at");--> statement-breakpoint
CREATE INDEX "risk_proofs_risk_index" ON "risk_proofs" USING btree ("office_id","risk_id");--> statement-breakpoint
CREATE INDEX "risk_proofs_file_id_index" ON "risk_proofs" USING btree ("office_id","file_id");--> statement-breakpoint
CREATE INDEX "risk_proofs_url_index" ON "risk_proofs" USING btree ("url") WHERE url is not null;--> statement-breakpoint
CREATE INDEX "risk_recommendations_risk_index" ON "risk_recommendations" USING btree ("office_id","risk_id","position");--> statement-breakpoint
CREATE INDEX "risk_recommendations_owner_index" ON "risk_recommendations" USING btree ("owner_id","due_on") WHERE state <> 'done';--> statement-breakpoint
CREATE INDEX "risks_office_list_index" ON "risks" USING btree ("office_id","identified_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "risks_region_list_index" ON "risks" USING btree ("region_code","identified_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "risks_organisation_list_index" ON "risks" USING btree ("office_id","organisation_id","identified_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "risks_analysis_index" ON "risks" USING btree ("office_id","analysis_id","code");--> statement-breakpoint
CREATE INDEX "risks_state_index" ON "risks" USING btree ("state","identified_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "risks_due_on_index" ON "risks" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "risks_score_index" ON "risks" USING btree ("score" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE score is not null;--> statement-breakpoint
CREATE INDEX "risks_updated_at_index" ON "risks" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "risks_code_index" ON "risks" USING btree ("code","id");--> statement-breakpoint
CREATE INDEX "risks_owner_index" ON "risks" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "risks_review_index" ON "risks" USING btree ("reported_at","id") WHERE state = 'eliminated';--> statement-breakpoint
CREATE INDEX "risks_region_review_index" ON "risks" USING btree ("region_code","reported_at","id") WHERE state = 'eliminated';--> statement-breakpoint
CREATE INDEX "risks_fingerprint_index" ON "risks" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "risks_origin_index" ON "risks" USING btree ("office_id","origin_risk_id");--> statement-breakpoint
CREATE INDEX "risks_import_index" ON "risks" USING btree ("office_id","import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "risks_search_index" ON "risks" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_derivation_check" CHECK (("indicators"."derivation" is null) = ("indicators"."derived_from" is null)
      and ("indicators"."derivation" is null or "indicators"."derivation" in ('organisationsAnalysed', 'risksIdentified', 'risksEliminated')));--> statement-breakpoint
CREATE POLICY "register_days_national_read" ON "register_days" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "register_days_region_read" ON "register_days" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "register_days_office_read" ON "register_days" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "register_months_national_read" ON "register_months" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "register_months_region_read" ON "register_months" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "register_months_office_read" ON "register_months" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_documents_national_read" ON "analysis_documents" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "analysis_documents_region_read" ON "analysis_documents" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "analysis_documents_office_read" ON "analysis_documents" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_documents_office_insert" ON "analysis_documents" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_documents_office_update" ON "analysis_documents" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_documents_office_delete" ON "analysis_documents" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_documents_organisation_read" ON "analysis_documents" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_documents_organisation_insert" ON "analysis_documents" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_documents_organisation_update" ON "analysis_documents" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_documents_organisation_delete" ON "analysis_documents" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_national_read" ON "analysis_events" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "analysis_events_national_insert" ON "analysis_events" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_national_update" ON "analysis_events" AS PERMISSIVE FOR UPDATE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_national_delete" ON "analysis_events" AS PERMISSIVE FOR DELETE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_region_read" ON "analysis_events" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "analysis_events_region_insert" ON "analysis_events" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_region_update" ON "analysis_events" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_region_delete" ON "analysis_events" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_office_read" ON "analysis_events" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_office_insert" ON "analysis_events" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_office_update" ON "analysis_events" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_office_delete" ON "analysis_events" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_organisation_read" ON "analysis_events" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_organisation_insert" ON "analysis_events" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_organisation_update" ON "analysis_events" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_events_organisation_delete" ON "analysis_events" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_members_national_read" ON "analysis_members" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "analysis_members_region_read" ON "analysis_members" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "analysis_members_office_read" ON "analysis_members" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_members_office_insert" ON "analysis_members" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_members_office_update" ON "analysis_members" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_members_office_delete" ON "analysis_members" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_members_organisation_read" ON "analysis_members" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_members_organisation_insert" ON "analysis_members" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_members_organisation_update" ON "analysis_members" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_members_organisation_delete" ON "analysis_members" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_monitorings_national_read" ON "analysis_monitorings" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "analysis_monitorings_region_read" ON "analysis_monitorings" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "analysis_monitorings_office_read" ON "analysis_monitorings" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_monitorings_office_insert" ON "analysis_monitorings" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_monitorings_office_update" ON "analysis_monitorings" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_monitorings_office_delete" ON "analysis_monitorings" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_monitorings_organisation_read" ON "analysis_monitorings" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_monitorings_organisation_insert" ON "analysis_monitorings" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_monitorings_organisation_update" ON "analysis_monitorings" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_monitorings_organisation_delete" ON "analysis_monitorings" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_papers_national_read" ON "analysis_papers" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "analysis_papers_region_read" ON "analysis_papers" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "analysis_papers_office_read" ON "analysis_papers" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_papers_office_insert" ON "analysis_papers" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_papers_office_update" ON "analysis_papers" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_papers_office_delete" ON "analysis_papers" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_papers_organisation_read" ON "analysis_papers" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_papers_organisation_insert" ON "analysis_papers" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_papers_organisation_update" ON "analysis_papers" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_papers_organisation_delete" ON "analysis_papers" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_steps_national_read" ON "analysis_steps" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "analysis_steps_region_read" ON "analysis_steps" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "analysis_steps_office_read" ON "analysis_steps" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_steps_office_insert" ON "analysis_steps" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_steps_office_update" ON "analysis_steps" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_steps_office_delete" ON "analysis_steps" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_steps_organisation_read" ON "analysis_steps" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_steps_organisation_insert" ON "analysis_steps" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_steps_organisation_update" ON "analysis_steps" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "analysis_steps_organisation_delete" ON "analysis_steps" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exposed_positions_national_read" ON "exposed_positions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "exposed_positions_region_read" ON "exposed_positions" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "exposed_positions_office_read" ON "exposed_positions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exposed_positions_office_insert" ON "exposed_positions" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exposed_positions_office_update" ON "exposed_positions" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exposed_positions_office_delete" ON "exposed_positions" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exposed_positions_organisation_read" ON "exposed_positions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exposed_positions_organisation_insert" ON "exposed_positions" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exposed_positions_organisation_update" ON "exposed_positions" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exposed_positions_organisation_delete" ON "exposed_positions" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "internal_analyses_national_read" ON "internal_analyses" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "internal_analyses_national_insert" ON "internal_analyses" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "internal_analyses_national_update" ON "internal_analyses" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "internal_analyses_national_delete" ON "internal_analyses" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "internal_analyses_region_read" ON "internal_analyses" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "internal_analyses_region_insert" ON "internal_analyses" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "internal_analyses_region_update" ON "internal_analyses" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "internal_analyses_region_delete" ON "internal_analyses" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "internal_analyses_office_read" ON "internal_analyses" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "internal_analyses_office_insert" ON "internal_analyses" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "internal_analyses_office_update" ON "internal_analyses" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "internal_analyses_office_delete" ON "internal_analyses" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "internal_analyses_organisation_read" ON "internal_analyses" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "internal_analyses_organisation_insert" ON "internal_analyses" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "internal_analyses_organisation_update" ON "internal_analyses" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "internal_analyses_organisation_delete" ON "internal_analyses" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_national_read" ON "regional_issue_steps" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "regional_issue_steps_national_insert" ON "regional_issue_steps" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_national_update" ON "regional_issue_steps" AS PERMISSIVE FOR UPDATE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_national_delete" ON "regional_issue_steps" AS PERMISSIVE FOR DELETE TO "app_national" USING (made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_region_read" ON "regional_issue_steps" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_region_insert" ON "regional_issue_steps" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_region_update" ON "regional_issue_steps" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_region_delete" ON "regional_issue_steps" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_office_read" ON "regional_issue_steps" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_office_insert" ON "regional_issue_steps" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_office_update" ON "regional_issue_steps" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issue_steps_office_delete" ON "regional_issue_steps" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issues_national_read" ON "regional_issues" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "regional_issues_national_insert" ON "regional_issues" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "regional_issues_national_update" ON "regional_issues" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "regional_issues_national_delete" ON "regional_issues" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "regional_issues_region_read" ON "regional_issues" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "regional_issues_region_insert" ON "regional_issues" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "regional_issues_region_update" ON "regional_issues" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "regional_issues_region_delete" ON "regional_issues" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "regional_issues_office_read" ON "regional_issues" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "regional_issues_office_insert" ON "regional_issues" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "regional_issues_office_update" ON "regional_issues" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "regional_issues_office_delete" ON "regional_issues" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "review_batches_national_read" ON "review_batches" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "review_batches_national_insert" ON "review_batches" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (reviewer_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "review_batches_national_update" ON "review_batches" AS PERMISSIVE FOR UPDATE TO "app_national" USING (reviewer_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (reviewer_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "review_batches_national_delete" ON "review_batches" AS PERMISSIVE FOR DELETE TO "app_national" USING (reviewer_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "review_batches_region_read" ON "review_batches" AS PERMISSIVE FOR SELECT TO "app_region" USING (reviewer_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "review_batches_region_insert" ON "review_batches" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (reviewer_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "review_batches_region_update" ON "review_batches" AS PERMISSIVE FOR UPDATE TO "app_region" USING (reviewer_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (reviewer_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "review_batches_region_delete" ON "review_batches" AS PERMISSIVE FOR DELETE TO "app_region" USING (reviewer_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "risk_decisions_national_read" ON "risk_decisions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "risk_decisions_national_insert" ON "risk_decisions" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_national_update" ON "risk_decisions" AS PERMISSIVE FOR UPDATE TO "app_national" USING (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_national_delete" ON "risk_decisions" AS PERMISSIVE FOR DELETE TO "app_national" USING (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_region_read" ON "risk_decisions" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "risk_decisions_region_insert" ON "risk_decisions" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_region_update" ON "risk_decisions" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_region_delete" ON "risk_decisions" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_office_read" ON "risk_decisions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_office_insert" ON "risk_decisions" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_office_update" ON "risk_decisions" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_office_delete" ON "risk_decisions" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_organisation_read" ON "risk_decisions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_organisation_insert" ON "risk_decisions" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_organisation_update" ON "risk_decisions" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_decisions_organisation_delete" ON "risk_decisions" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_imports_national_read" ON "risk_imports" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "risk_imports_region_read" ON "risk_imports" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "risk_imports_office_read" ON "risk_imports" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_imports_office_insert" ON "risk_imports" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_imports_office_update" ON "risk_imports" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_imports_office_delete" ON "risk_imports" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_imports_organisation_read" ON "risk_imports" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_imports_organisation_insert" ON "risk_imports" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_imports_organisation_update" ON "risk_imports" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_imports_organisation_delete" ON "risk_imports" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_proofs_national_read" ON "risk_proofs" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "risk_proofs_region_read" ON "risk_proofs" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "risk_proofs_office_read" ON "risk_proofs" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_proofs_office_insert" ON "risk_proofs" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_proofs_office_update" ON "risk_proofs" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_proofs_office_delete" ON "risk_proofs" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_proofs_organisation_read" ON "risk_proofs" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_proofs_organisation_insert" ON "risk_proofs" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_proofs_organisation_update" ON "risk_proofs" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_proofs_organisation_delete" ON "risk_proofs" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_recommendations_national_read" ON "risk_recommendations" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "risk_recommendations_region_read" ON "risk_recommendations" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "risk_recommendations_office_read" ON "risk_recommendations" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_recommendations_office_insert" ON "risk_recommendations" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_recommendations_office_update" ON "risk_recommendations" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_recommendations_office_delete" ON "risk_recommendations" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_recommendations_organisation_read" ON "risk_recommendations" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_recommendations_organisation_insert" ON "risk_recommendations" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_recommendations_organisation_update" ON "risk_recommendations" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_recommendations_organisation_delete" ON "risk_recommendations" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_revisions_national_read" ON "risk_revisions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "risk_revisions_region_read" ON "risk_revisions" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "risk_revisions_office_read" ON "risk_revisions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risk_revisions_organisation_read" ON "risk_revisions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risks_national_read" ON "risks" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "risks_national_insert" ON "risks" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "risks_national_update" ON "risks" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "risks_national_delete" ON "risks" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "risks_region_read" ON "risks" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "risks_region_insert" ON "risks" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "risks_region_update" ON "risks" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "risks_region_delete" ON "risks" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "risks_office_read" ON "risks" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risks_office_insert" ON "risks" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risks_office_update" ON "risks" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risks_office_delete" ON "risks" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risks_organisation_read" ON "risks" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risks_organisation_insert" ON "risks" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risks_organisation_update" ON "risks" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "risks_organisation_delete" ON "risks" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "files_national_read" ON "files" TO app_national USING ((uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)));--> statement-breakpoint
ALTER POLICY "files_region_read" ON "files" TO app_region USING ((uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)));--> statement-breakpoint
ALTER POLICY "files_office_read" ON "files" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)));--> statement-breakpoint
ALTER POLICY "files_team_read" ON "files" TO app_team USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)));--> statement-breakpoint
ALTER POLICY "files_organisation_read" ON "files" TO app_organisation USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)));