CREATE TABLE "field_guides" (
	"document" text NOT NULL,
	"field" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"help" jsonb NOT NULL,
	"legal_basis_code" text,
	CONSTRAINT "field_guides_pkey" PRIMARY KEY("document","field","valid_from")
);
--> statement-breakpoint
CREATE TABLE "charter_control_points" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"due_on" date NOT NULL,
	CONSTRAINT "charter_control_points_pkey" PRIMARY KEY("office_id","charter_id","id")
);
--> statement-breakpoint
ALTER TABLE "charter_control_points" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_grounds" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"legal_basis_code" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "charter_grounds_pkey" PRIMARY KEY("office_id","charter_id","legal_basis_code")
);
--> statement-breakpoint
ALTER TABLE "charter_grounds" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_resources" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"kind" text NOT NULL,
	"planned_tenge" bigint,
	"planned_people" integer,
	CONSTRAINT "charter_resources_pkey" PRIMARY KEY("office_id","charter_id","id"),
	CONSTRAINT "charter_resources_kind_check" CHECK (
      ("charter_resources"."kind" = 'money' and "charter_resources"."planned_tenge" is not null and "charter_resources"."planned_people" is null)
      or ("charter_resources"."kind" = 'people' and "charter_resources"."planned_people" is not null and "charter_resources"."planned_tenge" is null)
      or ("charter_resources"."kind" = 'other' and "charter_resources"."planned_tenge" is null and "charter_resources"."planned_people" is null)),
	CONSTRAINT "charter_resources_planned_check" CHECK (coalesce("charter_resources"."planned_tenge", 0) >= 0 and coalesce("charter_resources"."planned_people", 0) >= 0)
);
--> statement-breakpoint
ALTER TABLE "charter_resources" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_risks" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"likelihood" text NOT NULL,
	"impact" text NOT NULL,
	"response" jsonb NOT NULL,
	CONSTRAINT "charter_risks_pkey" PRIMARY KEY("office_id","charter_id","id"),
	CONSTRAINT "charter_risks_degree_check" CHECK ("charter_risks"."likelihood" in ('low', 'medium', 'high') and "charter_risks"."impact" in ('low', 'medium', 'high'))
);
--> statement-breakpoint
ALTER TABLE "charter_risks" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_stakeholders" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"interest" jsonb NOT NULL,
	"influence" text NOT NULL,
	CONSTRAINT "charter_stakeholders_pkey" PRIMARY KEY("office_id","charter_id","id"),
	CONSTRAINT "charter_stakeholders_influence_check" CHECK ("charter_stakeholders"."influence" in ('low', 'medium', 'high'))
);
--> statement-breakpoint
ALTER TABLE "charter_stakeholders" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_change_requests" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"region_code" char(5),
	"base_version" integer NOT NULL,
	"template_id" uuid,
	"state" text DEFAULT 'draft' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"content" jsonb NOT NULL,
	"charter_version" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charter_change_requests_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "charter_change_requests_number_key" UNIQUE("office_id","charter_id","number"),
	CONSTRAINT "charter_change_requests_state_check" CHECK ("charter_change_requests"."state" in ('draft', 'submitted', 'returned', 'agreed', 'approved', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "charter_change_requests" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_closings" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"lessons" text DEFAULT '' NOT NULL,
	"content" jsonb,
	"content_hash" char(64),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_by_name" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charter_closings_pkey" PRIMARY KEY("office_id","charter_id"),
	CONSTRAINT "charter_closings_content_check" CHECK (("charter_closings"."content" is null) = ("charter_closings"."content_hash" is null))
);
--> statement-breakpoint
ALTER TABLE "charter_closings" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_results" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"charter_indicator_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"fact" numeric,
	"plan" numeric,
	"explanation" text DEFAULT '' NOT NULL,
	"given_by" uuid NOT NULL,
	"given_by_name" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charter_results_pkey" PRIMARY KEY("office_id","charter_id","charter_indicator_id"),
	CONSTRAINT "charter_results_outcome_check" CHECK ("charter_results"."outcome" in ('reached', 'partly', 'notReached'))
);
--> statement-breakpoint
ALTER TABLE "charter_results" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_spendings" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"spent_on" date NOT NULL,
	"tenge" bigint NOT NULL,
	"note" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charter_spendings_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "charter_spendings" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_task_people" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"duty" text NOT NULL,
	CONSTRAINT "charter_task_people_pkey" PRIMARY KEY("office_id","charter_id","task_id","person_id"),
	CONSTRAINT "charter_task_people_duty_check" CHECK ("charter_task_people"."duty" in ('owner', 'coExecutor'))
);
--> statement-breakpoint
ALTER TABLE "charter_task_people" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "control_point_results" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"control_point_id" uuid NOT NULL,
	"reached_on" date NOT NULL,
	"note" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_by_name" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "control_point_results_pkey" PRIMARY KEY("office_id","charter_id","control_point_id")
);
--> statement-breakpoint
ALTER TABLE "control_point_results" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "occurrence_proofs" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"occurrence_id" uuid NOT NULL,
	"evidence_kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"file_id" uuid,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "occurrence_proofs_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "occurrence_proofs_place_check" CHECK (("occurrence_proofs"."file_id" is null) <> ("occurrence_proofs"."url" is null))
);
--> statement-breakpoint
ALTER TABLE "occurrence_proofs" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "task_occurrences" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"nothing_reason" text,
	"done_on" date,
	"done_by" uuid,
	"done_by_name" text,
	"review" text,
	"review_remark" text,
	"reviewed_by" uuid,
	"reviewed_by_name" text,
	"reviewed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_occurrences_pkey" PRIMARY KEY("office_id","charter_id","id"),
	CONSTRAINT "task_occurrences_due_on_key" UNIQUE("office_id","charter_id","task_id","due_on"),
	CONSTRAINT "task_occurrences_state_check" CHECK ("task_occurrences"."state" in ('planned', 'inProgress', 'done', 'nothingToDo')),
	CONSTRAINT "task_occurrences_done_check" CHECK (("task_occurrences"."state" in ('done', 'nothingToDo')) = ("task_occurrences"."done_on" is not null)
      and ("task_occurrences"."done_on" is null) = ("task_occurrences"."done_by" is null)
      and ("task_occurrences"."state" = 'nothingToDo') = ("task_occurrences"."nothing_reason" is not null)),
	CONSTRAINT "task_occurrences_review_check" CHECK ("task_occurrences"."review" in ('confirmed', 'returned') and "task_occurrences"."reviewed_by" is not null or "task_occurrences"."review" is null),
	CONSTRAINT "task_occurrences_own_work_check" CHECK ("task_occurrences"."review" is distinct from 'confirmed' or "task_occurrences"."reviewed_by" <> "task_occurrences"."done_by")
);
--> statement-breakpoint
ALTER TABLE "task_occurrences" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_attachments" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"attachment_id" uuid NOT NULL,
	"attachment_version" integer NOT NULL,
	"title" text NOT NULL,
	"file_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	CONSTRAINT "charter_attachments_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "charter_attachments_version_key" UNIQUE("office_id","attachment_id","attachment_version")
);
--> statement-breakpoint
ALTER TABLE "charter_attachments" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_comments" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_kind" text,
	"subject_id" uuid,
	"body" text NOT NULL,
	"mentions" uuid[] DEFAULT '{}' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"author_role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "charter_comments_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "charter_comments_subject_check" CHECK (("charter_comments"."subject_kind" is null) = ("charter_comments"."subject_id" is null)
      and ("charter_comments"."subject_kind" is null or "charter_comments"."subject_kind" in ('occurrence', 'changeRequest', 'escalation')))
);
--> statement-breakpoint
ALTER TABLE "charter_comments" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_links" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"other_charter_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charter_links_pkey" PRIMARY KEY("office_id","charter_id","kind","other_charter_id"),
	CONSTRAINT "charter_links_kind_check" CHECK ("charter_links"."kind" in ('dependsOn', 'supersedes')),
	CONSTRAINT "charter_links_other_check" CHECK ("charter_links"."other_charter_id" <> "charter_links"."charter_id")
);
--> statement-breakpoint
ALTER TABLE "charter_links" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_reassignments" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"task_id" uuid,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"duty" text NOT NULL,
	"is_removed" boolean NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charter_reassignments_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "charter_reassignments_duty_check" CHECK ("charter_reassignments"."duty" in ('customer', 'curator', 'manager', 'executor', 'owner', 'coExecutor'))
);
--> statement-breakpoint
ALTER TABLE "charter_reassignments" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "charter_visits" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"role" text NOT NULL,
	"visited_at" timestamp with time zone DEFAULT now() NOT NULL,
	"watching_since" timestamp with time zone,
	CONSTRAINT "charter_visits_pkey" PRIMARY KEY("office_id","charter_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "charter_visits" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"screen" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"owner_id" uuid NOT NULL,
	"owner_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_views_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "saved_views_name_key" UNIQUE("office_id","owner_id","screen","name")
);
--> statement-breakpoint
ALTER TABLE "saved_views" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "escalation_rules" (
	"code" text PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"name" jsonb NOT NULL,
	"level" text NOT NULL,
	"after_working_days" integer NOT NULL,
	"answer_within_working_days" integer NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "escalation_rules_cause_check" CHECK (cause in ('manual', 'behindPlan', 'noAnswer', 'controlPointMissed')),
	CONSTRAINT "escalation_rules_level_check" CHECK (level in ('curator', 'customer', 'coordinator', 'commission')),
	CONSTRAINT "escalation_rules_days_check" CHECK ("escalation_rules"."after_working_days" between 0 and 250 and "escalation_rules"."answer_within_working_days" between 1 and 250)
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_code" char(5),
	"level" text NOT NULL,
	"cause" text NOT NULL,
	"rule_code" text,
	"charter_indicator_id" uuid,
	"control_point_id" uuid,
	"previous_id" uuid,
	"question" text,
	"raised_by" uuid,
	"raised_by_name" text,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_by_name" text,
	"answered_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "escalations_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "escalations_level_check" CHECK (level in ('curator', 'customer', 'coordinator', 'commission')),
	CONSTRAINT "escalations_cause_check" CHECK (cause in ('manual', 'behindPlan', 'noAnswer', 'controlPointMissed')),
	CONSTRAINT "escalations_state_check" CHECK ("escalations"."state" in ('open', 'answered', 'passedOn', 'withdrawn')),
	CONSTRAINT "escalations_answer_check" CHECK (("escalations"."state" = 'answered') = ("escalations"."answer" is not null)),
	CONSTRAINT "escalations_question_check" CHECK (("escalations"."question" is null) = ("escalations"."raised_by" is null))
);
--> statement-breakpoint
ALTER TABLE "escalations" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "charter_targets" DROP CONSTRAINT "charter_targets_charter_indicator_fkey";
--> statement-breakpoint
ALTER TABLE "project_templates" ALTER COLUMN "published_at" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "legal_bases" ADD COLUMN "kind" text DEFAULT 'act' NOT NULL;
--> statement-breakpoint
ALTER TABLE "project_templates" ADD COLUMN "legal_basis_codes" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "project_templates" ADD COLUMN "control_points" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "project_templates" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "template_indicators" ADD COLUMN "trajectory" text DEFAULT 'linear' NOT NULL;
--> statement-breakpoint
ALTER TABLE "template_indicators" ADD COLUMN "tolerance_at_risk" numeric DEFAULT '5' NOT NULL;
--> statement-breakpoint
ALTER TABLE "template_indicators" ADD COLUMN "tolerance_behind" numeric DEFAULT '15' NOT NULL;
--> statement-breakpoint
ALTER TABLE "template_indicators" ADD COLUMN "default_targets" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "charter_decisions" ADD COLUMN "change_request_id" uuid;
--> statement-breakpoint
ALTER TABLE "charter_tasks" ADD COLUMN "standard_task_id" uuid;
--> statement-breakpoint
ALTER TABLE "charter_tasks" ADD COLUMN "follows" uuid[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "charters" ADD COLUMN "amended_by" uuid;
--> statement-breakpoint
ALTER TABLE "indicator_pauses" ADD COLUMN "is_suspension" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "charter_indicators" ADD CONSTRAINT "charter_indicators_charter_key" UNIQUE("office_id","id","charter_id");
--> statement-breakpoint
ALTER TABLE "field_guides" ADD CONSTRAINT "field_guides_legal_basis_code_legal_bases_code_fk" FOREIGN KEY ("legal_basis_code") REFERENCES "public"."legal_bases"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_control_points" ADD CONSTRAINT "charter_control_points_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_grounds" ADD CONSTRAINT "charter_grounds_legal_basis_code_legal_bases_code_fk" FOREIGN KEY ("legal_basis_code") REFERENCES "public"."legal_bases"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_grounds" ADD CONSTRAINT "charter_grounds_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_resources" ADD CONSTRAINT "charter_resources_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_risks" ADD CONSTRAINT "charter_risks_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_stakeholders" ADD CONSTRAINT "charter_stakeholders_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_change_requests" ADD CONSTRAINT "charter_change_requests_template_id_project_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."project_templates"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_change_requests" ADD CONSTRAINT "charter_change_requests_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_closings" ADD CONSTRAINT "charter_closings_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_results" ADD CONSTRAINT "charter_results_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_results" ADD CONSTRAINT "charter_results_charter_indicator_fkey" FOREIGN KEY ("office_id","charter_indicator_id","charter_id") REFERENCES "public"."charter_indicators"("office_id","id","charter_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_spendings" ADD CONSTRAINT "charter_spendings_resource_fkey" FOREIGN KEY ("office_id","charter_id","resource_id") REFERENCES "public"."charter_resources"("office_id","charter_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_task_people" ADD CONSTRAINT "charter_task_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_task_people" ADD CONSTRAINT "charter_task_people_task_fkey" FOREIGN KEY ("office_id","charter_id","task_id") REFERENCES "public"."charter_tasks"("office_id","charter_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "control_point_results" ADD CONSTRAINT "control_point_results_control_point_fkey" FOREIGN KEY ("office_id","charter_id","control_point_id") REFERENCES "public"."charter_control_points"("office_id","charter_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "occurrence_proofs" ADD CONSTRAINT "occurrence_proofs_evidence_kind_evidence_kinds_code_fk" FOREIGN KEY ("evidence_kind") REFERENCES "public"."evidence_kinds"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "occurrence_proofs" ADD CONSTRAINT "occurrence_proofs_occurrence_fkey" FOREIGN KEY ("office_id","charter_id","occurrence_id") REFERENCES "public"."task_occurrences"("office_id","charter_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "occurrence_proofs" ADD CONSTRAINT "occurrence_proofs_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_occurrences" ADD CONSTRAINT "task_occurrences_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "task_occurrences" ADD CONSTRAINT "task_occurrences_task_fkey" FOREIGN KEY ("office_id","charter_id","task_id") REFERENCES "public"."charter_tasks"("office_id","charter_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_attachments" ADD CONSTRAINT "charter_attachments_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_attachments" ADD CONSTRAINT "charter_attachments_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_comments" ADD CONSTRAINT "charter_comments_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_links" ADD CONSTRAINT "charter_links_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_links" ADD CONSTRAINT "charter_links_other_fkey" FOREIGN KEY ("office_id","other_charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_reassignments" ADD CONSTRAINT "charter_reassignments_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "charter_visits" ADD CONSTRAINT "charter_visits_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_rule_code_escalation_rules_code_fk" FOREIGN KEY ("rule_code") REFERENCES "public"."escalation_rules"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_charter_indicator_fkey" FOREIGN KEY ("office_id","charter_indicator_id","charter_id") REFERENCES "public"."charter_indicators"("office_id","id","charter_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_previous_fkey" FOREIGN KEY ("office_id","previous_id") REFERENCES "public"."escalations"("office_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "charter_change_requests_open_key" ON "charter_change_requests" USING btree ("office_id","charter_id") WHERE state not in ('approved', 'withdrawn');
--> statement-breakpoint
CREATE INDEX "charter_change_requests_state_index" ON "charter_change_requests" USING btree ("state","region_code");
--> statement-breakpoint
CREATE INDEX "charter_spendings_charter_id_index" ON "charter_spendings" USING btree ("office_id","charter_id");
--> statement-breakpoint
CREATE INDEX "charter_task_people_person_id_index" ON "charter_task_people" USING btree ("office_id","person_id");
--> statement-breakpoint
CREATE INDEX "occurrence_proofs_occurrence_id_index" ON "occurrence_proofs" USING btree ("office_id","charter_id","occurrence_id");
--> statement-breakpoint
CREATE INDEX "occurrence_proofs_file_id_index" ON "occurrence_proofs" USING btree ("office_id","file_id");
--> statement-breakpoint
CREATE INDEX "task_occurrences_due_on_index" ON "task_occurrences" USING btree ("office_id","due_on","id");
--> statement-breakpoint
CREATE INDEX "task_occurrences_undone_index" ON "task_occurrences" USING btree ("office_id","charter_id","due_on") WHERE state in ('planned', 'inProgress');
--> statement-breakpoint
CREATE INDEX "task_occurrences_review_index" ON "task_occurrences" USING btree ("office_id","charter_id") WHERE state in ('done', 'nothingToDo') and review is null;
--> statement-breakpoint
CREATE INDEX "charter_attachments_charter_id_index" ON "charter_attachments" USING btree ("office_id","charter_id");
--> statement-breakpoint
CREATE INDEX "charter_attachments_file_id_index" ON "charter_attachments" USING btree ("office_id","file_id");
--> statement-breakpoint
CREATE INDEX "charter_comments_charter_id_index" ON "charter_comments" USING btree ("office_id","charter_id","created_at");
--> statement-breakpoint
CREATE INDEX "charter_comments_mentions_index" ON "charter_comments" USING gin ("mentions");
--> statement-breakpoint
CREATE INDEX "charter_links_other_index" ON "charter_links" USING btree ("office_id","other_charter_id");
--> statement-breakpoint
CREATE INDEX "charter_reassignments_charter_id_index" ON "charter_reassignments" USING btree ("office_id","charter_id","created_at");
--> statement-breakpoint
CREATE INDEX "charter_visits_person_id_index" ON "charter_visits" USING btree ("person_id") WHERE watching_since is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_open_indicator_key" ON "escalations" USING btree ("office_id","charter_indicator_id") WHERE state = 'open' and charter_indicator_id is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_open_control_point_key" ON "escalations" USING btree ("office_id","control_point_id") WHERE state = 'open' and control_point_id is not null;
--> statement-breakpoint
CREATE INDEX "escalations_open_index" ON "escalations" USING btree ("level","due_on","id") WHERE state = 'open';
--> statement-breakpoint
CREATE INDEX "escalations_charter_id_index" ON "escalations" USING btree ("office_id","charter_id","raised_at");
--> statement-breakpoint
ALTER TABLE "charter_targets" ADD CONSTRAINT "charter_targets_charter_indicator_fkey" FOREIGN KEY ("office_id","charter_indicator_id","charter_id") REFERENCES "public"."charter_indicators"("office_id","id","charter_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "project_templates_draft_key" ON "project_templates" USING btree ("block_code") WHERE published_at is null;
--> statement-breakpoint
CREATE INDEX "files_sha256_index" ON "files" USING btree ("office_id","sha256");
--> statement-breakpoint
ALTER TABLE "project_templates" ADD CONSTRAINT "project_templates_version_key" UNIQUE("block_code","template_version");
--> statement-breakpoint
CREATE POLICY "charter_control_points_national_read" ON "charter_control_points" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_control_points_region_read" ON "charter_control_points" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_control_points.office_id and c.id = charter_control_points.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_control_points_office_read" ON "charter_control_points" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_control_points_office_insert" ON "charter_control_points" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_control_points.office_id and c.id = charter_control_points.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_control_points_office_update" ON "charter_control_points" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_control_points.office_id and c.id = charter_control_points.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_control_points.office_id and c.id = charter_control_points.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_control_points_office_delete" ON "charter_control_points" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_control_points.office_id and c.id = charter_control_points.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_control_points_team_read" ON "charter_control_points" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_control_points_organisation_read" ON "charter_control_points" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_control_points.office_id and c.id = charter_control_points.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_grounds_national_read" ON "charter_grounds" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_grounds_region_read" ON "charter_grounds" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_grounds.office_id and c.id = charter_grounds.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_grounds_office_read" ON "charter_grounds" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_grounds_office_insert" ON "charter_grounds" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_grounds.office_id and c.id = charter_grounds.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_grounds_office_update" ON "charter_grounds" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_grounds.office_id and c.id = charter_grounds.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_grounds.office_id and c.id = charter_grounds.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_grounds_office_delete" ON "charter_grounds" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_grounds.office_id and c.id = charter_grounds.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_grounds_team_read" ON "charter_grounds" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_grounds_organisation_read" ON "charter_grounds" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_grounds.office_id and c.id = charter_grounds.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_resources_national_read" ON "charter_resources" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_resources_region_read" ON "charter_resources" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_resources.office_id and c.id = charter_resources.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_resources_office_read" ON "charter_resources" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_resources_office_insert" ON "charter_resources" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_resources.office_id and c.id = charter_resources.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_resources_office_update" ON "charter_resources" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_resources.office_id and c.id = charter_resources.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_resources.office_id and c.id = charter_resources.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_resources_office_delete" ON "charter_resources" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_resources.office_id and c.id = charter_resources.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_resources_team_read" ON "charter_resources" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_resources_organisation_read" ON "charter_resources" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_resources.office_id and c.id = charter_resources.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_risks_national_read" ON "charter_risks" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_risks_region_read" ON "charter_risks" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_risks.office_id and c.id = charter_risks.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_risks_office_read" ON "charter_risks" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_risks_office_insert" ON "charter_risks" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_risks.office_id and c.id = charter_risks.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_risks_office_update" ON "charter_risks" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_risks.office_id and c.id = charter_risks.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_risks.office_id and c.id = charter_risks.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_risks_office_delete" ON "charter_risks" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_risks.office_id and c.id = charter_risks.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_risks_team_read" ON "charter_risks" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_risks_organisation_read" ON "charter_risks" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_risks.office_id and c.id = charter_risks.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_stakeholders_national_read" ON "charter_stakeholders" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_stakeholders_region_read" ON "charter_stakeholders" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_stakeholders.office_id and c.id = charter_stakeholders.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_stakeholders_office_read" ON "charter_stakeholders" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_stakeholders_office_insert" ON "charter_stakeholders" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_stakeholders.office_id and c.id = charter_stakeholders.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_stakeholders_office_update" ON "charter_stakeholders" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_stakeholders.office_id and c.id = charter_stakeholders.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_stakeholders.office_id and c.id = charter_stakeholders.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_stakeholders_office_delete" ON "charter_stakeholders" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_stakeholders.office_id and c.id = charter_stakeholders.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
CREATE POLICY "charter_stakeholders_team_read" ON "charter_stakeholders" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_stakeholders_organisation_read" ON "charter_stakeholders" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_stakeholders.office_id and c.id = charter_stakeholders.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_change_requests_national_read" ON "charter_change_requests" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_change_requests_national_insert" ON "charter_change_requests" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "charter_change_requests_national_update" ON "charter_change_requests" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "charter_change_requests_national_delete" ON "charter_change_requests" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_change_requests_region_read" ON "charter_change_requests" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_change_requests.office_id and c.id = charter_change_requests.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_change_requests_region_insert" ON "charter_change_requests" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (exists (select 1 from charters c where c.office_id = charter_change_requests.office_id and c.id = charter_change_requests.charter_id and c.region_code = charter_change_requests.region_code));
--> statement-breakpoint
CREATE POLICY "charter_change_requests_region_update" ON "charter_change_requests" AS PERMISSIVE FOR UPDATE TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_change_requests.office_id and c.id = charter_change_requests.charter_id and c.region_code = charter_change_requests.region_code)) WITH CHECK (exists (select 1 from charters c where c.office_id = charter_change_requests.office_id and c.id = charter_change_requests.charter_id and c.region_code = charter_change_requests.region_code));
--> statement-breakpoint
CREATE POLICY "charter_change_requests_region_delete" ON "charter_change_requests" AS PERMISSIVE FOR DELETE TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_change_requests.office_id and c.id = charter_change_requests.charter_id and c.region_code = charter_change_requests.region_code));
--> statement-breakpoint
CREATE POLICY "charter_change_requests_office_read" ON "charter_change_requests" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_change_requests_office_insert" ON "charter_change_requests" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_change_requests_office_update" ON "charter_change_requests" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_change_requests_office_delete" ON "charter_change_requests" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_change_requests_team_read" ON "charter_change_requests" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_change_requests_organisation_read" ON "charter_change_requests" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_change_requests.office_id and c.id = charter_change_requests.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_closings_national_read" ON "charter_closings" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_closings_region_read" ON "charter_closings" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_closings.office_id and c.id = charter_closings.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_closings_office_read" ON "charter_closings" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_closings_office_insert" ON "charter_closings" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_closings.office_id and c.id = charter_closings.charter_id and c.state = 'closing'));
--> statement-breakpoint
CREATE POLICY "charter_closings_office_update" ON "charter_closings" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_closings.office_id and c.id = charter_closings.charter_id and c.state = 'closing')) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_closings.office_id and c.id = charter_closings.charter_id and c.state = 'closing'));
--> statement-breakpoint
CREATE POLICY "charter_closings_office_delete" ON "charter_closings" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_closings.office_id and c.id = charter_closings.charter_id and c.state = 'closing'));
--> statement-breakpoint
CREATE POLICY "charter_closings_team_read" ON "charter_closings" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_closings_organisation_read" ON "charter_closings" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_closings.office_id and c.id = charter_closings.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_results_national_read" ON "charter_results" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_results_region_read" ON "charter_results" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_results.office_id and c.id = charter_results.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_results_office_read" ON "charter_results" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_results_office_insert" ON "charter_results" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_results.office_id and c.id = charter_results.charter_id and c.state = 'closing'));
--> statement-breakpoint
CREATE POLICY "charter_results_office_update" ON "charter_results" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_results.office_id and c.id = charter_results.charter_id and c.state = 'closing')) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_results.office_id and c.id = charter_results.charter_id and c.state = 'closing'));
--> statement-breakpoint
CREATE POLICY "charter_results_office_delete" ON "charter_results" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_results.office_id and c.id = charter_results.charter_id and c.state = 'closing'));
--> statement-breakpoint
CREATE POLICY "charter_results_team_read" ON "charter_results" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_results_organisation_read" ON "charter_results" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_results.office_id and c.id = charter_results.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_spendings_national_read" ON "charter_spendings" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_spendings_region_read" ON "charter_spendings" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_spendings.office_id and c.id = charter_spendings.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_spendings_office_read" ON "charter_spendings" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_spendings_office_insert" ON "charter_spendings" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_spendings.office_id and c.id = charter_spendings.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "charter_spendings_office_update" ON "charter_spendings" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_spendings.office_id and c.id = charter_spendings.charter_id and c.state in ('approved', 'active', 'closing'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_spendings.office_id and c.id = charter_spendings.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "charter_spendings_office_delete" ON "charter_spendings" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_spendings.office_id and c.id = charter_spendings.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "charter_spendings_team_read" ON "charter_spendings" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_spendings_organisation_read" ON "charter_spendings" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_spendings.office_id and c.id = charter_spendings.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_task_people_national_read" ON "charter_task_people" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_task_people_region_read" ON "charter_task_people" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_task_people.office_id and c.id = charter_task_people.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_task_people_office_read" ON "charter_task_people" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_task_people_office_insert" ON "charter_task_people" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_task_people.office_id and c.id = charter_task_people.charter_id and c.state not in ('closed', 'terminated')));
--> statement-breakpoint
CREATE POLICY "charter_task_people_office_update" ON "charter_task_people" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_task_people.office_id and c.id = charter_task_people.charter_id and c.state not in ('closed', 'terminated'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_task_people.office_id and c.id = charter_task_people.charter_id and c.state not in ('closed', 'terminated')));
--> statement-breakpoint
CREATE POLICY "charter_task_people_office_delete" ON "charter_task_people" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_task_people.office_id and c.id = charter_task_people.charter_id and c.state not in ('closed', 'terminated')));
--> statement-breakpoint
CREATE POLICY "charter_task_people_team_read" ON "charter_task_people" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_task_people_organisation_read" ON "charter_task_people" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_task_people.office_id and c.id = charter_task_people.charter_id));
--> statement-breakpoint
CREATE POLICY "control_point_results_national_read" ON "control_point_results" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "control_point_results_region_read" ON "control_point_results" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = control_point_results.office_id and c.id = control_point_results.charter_id));
--> statement-breakpoint
CREATE POLICY "control_point_results_office_read" ON "control_point_results" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "control_point_results_office_insert" ON "control_point_results" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = control_point_results.office_id and c.id = control_point_results.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "control_point_results_office_update" ON "control_point_results" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = control_point_results.office_id and c.id = control_point_results.charter_id and c.state in ('approved', 'active', 'closing'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = control_point_results.office_id and c.id = control_point_results.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "control_point_results_office_delete" ON "control_point_results" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = control_point_results.office_id and c.id = control_point_results.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "control_point_results_team_read" ON "control_point_results" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "control_point_results_organisation_read" ON "control_point_results" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = control_point_results.office_id and c.id = control_point_results.charter_id));
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_national_read" ON "occurrence_proofs" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_region_read" ON "occurrence_proofs" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = occurrence_proofs.office_id and c.id = occurrence_proofs.charter_id));
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_office_read" ON "occurrence_proofs" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_office_insert" ON "occurrence_proofs" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = occurrence_proofs.office_id and c.id = occurrence_proofs.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_office_update" ON "occurrence_proofs" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = occurrence_proofs.office_id and c.id = occurrence_proofs.charter_id and c.state in ('approved', 'active', 'closing'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = occurrence_proofs.office_id and c.id = occurrence_proofs.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_office_delete" ON "occurrence_proofs" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = occurrence_proofs.office_id and c.id = occurrence_proofs.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_team_read" ON "occurrence_proofs" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_team_insert" ON "occurrence_proofs" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = occurrence_proofs.office_id and c.id = occurrence_proofs.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_team_update" ON "occurrence_proofs" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = occurrence_proofs.office_id and c.id = occurrence_proofs.charter_id and c.state in ('approved', 'active', 'closing'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = occurrence_proofs.office_id and c.id = occurrence_proofs.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_team_delete" ON "occurrence_proofs" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = occurrence_proofs.office_id and c.id = occurrence_proofs.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "occurrence_proofs_organisation_read" ON "occurrence_proofs" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = occurrence_proofs.office_id and c.id = occurrence_proofs.charter_id));
--> statement-breakpoint
CREATE POLICY "task_occurrences_national_read" ON "task_occurrences" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "task_occurrences_national_insert" ON "task_occurrences" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.region_code is null and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_national_update" ON "task_occurrences" AS PERMISSIVE FOR UPDATE TO "app_national" USING (exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.region_code is null and c.state in ('approved', 'active', 'closing'))) WITH CHECK (exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.region_code is null and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_national_delete" ON "task_occurrences" AS PERMISSIVE FOR DELETE TO "app_national" USING (exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.region_code is null and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_region_read" ON "task_occurrences" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id));
--> statement-breakpoint
CREATE POLICY "task_occurrences_region_insert" ON "task_occurrences" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id
          and c.region_code = (select nullif(current_setting('app.region_code', true), '')::text) and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_region_update" ON "task_occurrences" AS PERMISSIVE FOR UPDATE TO "app_region" USING (exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id
          and c.region_code = (select nullif(current_setting('app.region_code', true), '')::text) and c.state in ('approved', 'active', 'closing'))) WITH CHECK (exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id
          and c.region_code = (select nullif(current_setting('app.region_code', true), '')::text) and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_region_delete" ON "task_occurrences" AS PERMISSIVE FOR DELETE TO "app_region" USING (exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id
          and c.region_code = (select nullif(current_setting('app.region_code', true), '')::text) and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_office_read" ON "task_occurrences" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "task_occurrences_office_insert" ON "task_occurrences" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_office_update" ON "task_occurrences" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.state in ('approved', 'active', 'closing'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_office_delete" ON "task_occurrences" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_team_read" ON "task_occurrences" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "task_occurrences_team_insert" ON "task_occurrences" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_team_update" ON "task_occurrences" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.state in ('approved', 'active', 'closing'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_team_delete" ON "task_occurrences" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id and c.state in ('approved', 'active', 'closing')));
--> statement-breakpoint
CREATE POLICY "task_occurrences_organisation_read" ON "task_occurrences" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = task_occurrences.office_id and c.id = task_occurrences.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_attachments_national_read" ON "charter_attachments" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_attachments_region_read" ON "charter_attachments" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_attachments.office_id and c.id = charter_attachments.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_attachments_office_read" ON "charter_attachments" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_attachments_office_insert" ON "charter_attachments" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_attachments.office_id and c.id = charter_attachments.charter_id and c.state not in ('closed', 'terminated')));
--> statement-breakpoint
CREATE POLICY "charter_attachments_office_update" ON "charter_attachments" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_attachments.office_id and c.id = charter_attachments.charter_id and c.state not in ('closed', 'terminated'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_attachments.office_id and c.id = charter_attachments.charter_id and c.state not in ('closed', 'terminated')));
--> statement-breakpoint
CREATE POLICY "charter_attachments_office_delete" ON "charter_attachments" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_attachments.office_id and c.id = charter_attachments.charter_id and c.state not in ('closed', 'terminated')));
--> statement-breakpoint
CREATE POLICY "charter_attachments_team_read" ON "charter_attachments" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_attachments_team_insert" ON "charter_attachments" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = charter_attachments.office_id and c.id = charter_attachments.charter_id and c.state not in ('closed', 'terminated')));
--> statement-breakpoint
CREATE POLICY "charter_attachments_team_update" ON "charter_attachments" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = charter_attachments.office_id and c.id = charter_attachments.charter_id and c.state not in ('closed', 'terminated'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = charter_attachments.office_id and c.id = charter_attachments.charter_id and c.state not in ('closed', 'terminated')));
--> statement-breakpoint
CREATE POLICY "charter_attachments_team_delete" ON "charter_attachments" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters c where c.office_id = charter_attachments.office_id and c.id = charter_attachments.charter_id and c.state not in ('closed', 'terminated')));
--> statement-breakpoint
CREATE POLICY "charter_attachments_organisation_read" ON "charter_attachments" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_attachments.office_id and c.id = charter_attachments.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_comments_national_read" ON "charter_comments" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_comments_national_insert" ON "charter_comments" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_national_update" ON "charter_comments" AS PERMISSIVE FOR UPDATE TO "app_national" USING (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_national_delete" ON "charter_comments" AS PERMISSIVE FOR DELETE TO "app_national" USING (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_region_read" ON "charter_comments" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_comments.office_id and c.id = charter_comments.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_comments_region_insert" ON "charter_comments" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (exists (select 1 from charters c where c.office_id = charter_comments.office_id and c.id = charter_comments.charter_id) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_region_update" ON "charter_comments" AS PERMISSIVE FOR UPDATE TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_comments.office_id and c.id = charter_comments.charter_id) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (exists (select 1 from charters c where c.office_id = charter_comments.office_id and c.id = charter_comments.charter_id) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_region_delete" ON "charter_comments" AS PERMISSIVE FOR DELETE TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_comments.office_id and c.id = charter_comments.charter_id) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_office_read" ON "charter_comments" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_office_insert" ON "charter_comments" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_office_update" ON "charter_comments" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_office_delete" ON "charter_comments" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_team_read" ON "charter_comments" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_comments_team_insert" ON "charter_comments" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_team_update" ON "charter_comments" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_team_delete" ON "charter_comments" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_organisation_read" ON "charter_comments" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_comments.office_id and c.id = charter_comments.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_comments_organisation_insert" ON "charter_comments" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (exists (select 1 from charters c where c.office_id = charter_comments.office_id and c.id = charter_comments.charter_id) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_organisation_update" ON "charter_comments" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_comments.office_id and c.id = charter_comments.charter_id) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (exists (select 1 from charters c where c.office_id = charter_comments.office_id and c.id = charter_comments.charter_id) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_comments_organisation_delete" ON "charter_comments" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_comments.office_id and c.id = charter_comments.charter_id) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_links_national_read" ON "charter_links" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_links_region_read" ON "charter_links" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_links.office_id and c.id = charter_links.charter_id) and exists (select 1 from charters o where o.office_id = charter_links.office_id and o.id = charter_links.other_charter_id));
--> statement-breakpoint
CREATE POLICY "charter_links_office_read" ON "charter_links" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_links_office_insert" ON "charter_links" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_links_office_update" ON "charter_links" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_links_office_delete" ON "charter_links" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_links_team_read" ON "charter_links" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and exists (select 1 from charters o where o.office_id = charter_links.office_id and o.id = charter_links.other_charter_id));
--> statement-breakpoint
CREATE POLICY "charter_links_organisation_read" ON "charter_links" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_links.office_id and c.id = charter_links.charter_id) and exists (select 1 from charters o where o.office_id = charter_links.office_id and o.id = charter_links.other_charter_id));
--> statement-breakpoint
CREATE POLICY "charter_reassignments_national_read" ON "charter_reassignments" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_reassignments_region_read" ON "charter_reassignments" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_reassignments.office_id and c.id = charter_reassignments.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_reassignments_office_read" ON "charter_reassignments" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_reassignments_office_insert" ON "charter_reassignments" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_reassignments_office_update" ON "charter_reassignments" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_reassignments_office_delete" ON "charter_reassignments" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_reassignments_team_read" ON "charter_reassignments" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_reassignments_organisation_read" ON "charter_reassignments" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_reassignments.office_id and c.id = charter_reassignments.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_visits_national_read" ON "charter_visits" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "charter_visits_national_insert" ON "charter_visits" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_national_update" ON "charter_visits" AS PERMISSIVE FOR UPDATE TO "app_national" USING (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_national_delete" ON "charter_visits" AS PERMISSIVE FOR DELETE TO "app_national" USING (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_region_read" ON "charter_visits" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_visits.office_id and c.id = charter_visits.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_visits_region_insert" ON "charter_visits" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (exists (select 1 from charters c where c.office_id = charter_visits.office_id and c.id = charter_visits.charter_id) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_region_update" ON "charter_visits" AS PERMISSIVE FOR UPDATE TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_visits.office_id and c.id = charter_visits.charter_id) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (exists (select 1 from charters c where c.office_id = charter_visits.office_id and c.id = charter_visits.charter_id) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_region_delete" ON "charter_visits" AS PERMISSIVE FOR DELETE TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_visits.office_id and c.id = charter_visits.charter_id) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_office_read" ON "charter_visits" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_office_insert" ON "charter_visits" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_office_update" ON "charter_visits" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_office_delete" ON "charter_visits" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_team_read" ON "charter_visits" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "charter_visits_team_insert" ON "charter_visits" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_team_update" ON "charter_visits" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_team_delete" ON "charter_visits" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_organisation_read" ON "charter_visits" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_visits.office_id and c.id = charter_visits.charter_id));
--> statement-breakpoint
CREATE POLICY "charter_visits_organisation_insert" ON "charter_visits" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (exists (select 1 from charters c where c.office_id = charter_visits.office_id and c.id = charter_visits.charter_id) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_organisation_update" ON "charter_visits" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_visits.office_id and c.id = charter_visits.charter_id) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (exists (select 1 from charters c where c.office_id = charter_visits.office_id and c.id = charter_visits.charter_id) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "charter_visits_organisation_delete" ON "charter_visits" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_visits.office_id and c.id = charter_visits.charter_id) and person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_national_read" ON "saved_views" AS PERMISSIVE FOR SELECT TO "app_national" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or is_shared));
--> statement-breakpoint
CREATE POLICY "saved_views_national_insert" ON "saved_views" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_national_update" ON "saved_views" AS PERMISSIVE FOR UPDATE TO "app_national" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_national_delete" ON "saved_views" AS PERMISSIVE FOR DELETE TO "app_national" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_region_read" ON "saved_views" AS PERMISSIVE FOR SELECT TO "app_region" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or is_shared));
--> statement-breakpoint
CREATE POLICY "saved_views_region_insert" ON "saved_views" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_region_update" ON "saved_views" AS PERMISSIVE FOR UPDATE TO "app_region" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_region_delete" ON "saved_views" AS PERMISSIVE FOR DELETE TO "app_region" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_office_read" ON "saved_views" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or is_shared));
--> statement-breakpoint
CREATE POLICY "saved_views_office_insert" ON "saved_views" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_office_update" ON "saved_views" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_office_delete" ON "saved_views" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_team_read" ON "saved_views" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or is_shared));
--> statement-breakpoint
CREATE POLICY "saved_views_team_insert" ON "saved_views" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_team_update" ON "saved_views" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_team_delete" ON "saved_views" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_organisation_read" ON "saved_views" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or is_shared));
--> statement-breakpoint
CREATE POLICY "saved_views_organisation_insert" ON "saved_views" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_organisation_update" ON "saved_views" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "saved_views_organisation_delete" ON "saved_views" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and owner_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "escalations_national_read" ON "escalations" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "escalations_national_insert" ON "escalations" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "escalations_national_update" ON "escalations" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "escalations_national_delete" ON "escalations" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);
--> statement-breakpoint
CREATE POLICY "escalations_region_read" ON "escalations" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = escalations.office_id and c.id = escalations.charter_id));
--> statement-breakpoint
CREATE POLICY "escalations_region_insert" ON "escalations" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (exists (select 1 from charters c where c.office_id = escalations.office_id and c.id = escalations.charter_id and c.region_code = escalations.region_code));
--> statement-breakpoint
CREATE POLICY "escalations_region_update" ON "escalations" AS PERMISSIVE FOR UPDATE TO "app_region" USING (exists (select 1 from charters c where c.office_id = escalations.office_id and c.id = escalations.charter_id and c.region_code = escalations.region_code)) WITH CHECK (exists (select 1 from charters c where c.office_id = escalations.office_id and c.id = escalations.charter_id and c.region_code = escalations.region_code));
--> statement-breakpoint
CREATE POLICY "escalations_region_delete" ON "escalations" AS PERMISSIVE FOR DELETE TO "app_region" USING (exists (select 1 from charters c where c.office_id = escalations.office_id and c.id = escalations.charter_id and c.region_code = escalations.region_code));
--> statement-breakpoint
CREATE POLICY "escalations_office_read" ON "escalations" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "escalations_office_insert" ON "escalations" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "escalations_office_update" ON "escalations" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "escalations_office_delete" ON "escalations" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));
--> statement-breakpoint
CREATE POLICY "escalations_team_read" ON "escalations" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
CREATE POLICY "escalations_organisation_read" ON "escalations" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = escalations.office_id and c.id = escalations.charter_id));
--> statement-breakpoint
ALTER POLICY "charter_indicators_office_insert" ON "charter_indicators" TO app_office WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_indicators.office_id and c.id = charter_indicators.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_indicators_office_update" ON "charter_indicators" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_indicators.office_id and c.id = charter_indicators.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_indicators.office_id and c.id = charter_indicators.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_indicators_office_delete" ON "charter_indicators" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_indicators.office_id and c.id = charter_indicators.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_organisations_office_insert" ON "charter_organisations" TO app_office WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_organisations.office_id and c.id = charter_organisations.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_organisations_office_update" ON "charter_organisations" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_organisations.office_id and c.id = charter_organisations.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_organisations.office_id and c.id = charter_organisations.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_organisations_office_delete" ON "charter_organisations" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_organisations.office_id and c.id = charter_organisations.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_targets_office_insert" ON "charter_targets" TO app_office WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_targets.office_id and c.id = charter_targets.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_targets_office_update" ON "charter_targets" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_targets.office_id and c.id = charter_targets.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_targets.office_id and c.id = charter_targets.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_targets_office_delete" ON "charter_targets" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_targets.office_id and c.id = charter_targets.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_tasks_office_insert" ON "charter_tasks" TO app_office WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_tasks.office_id and c.id = charter_tasks.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_tasks_office_update" ON "charter_tasks" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_tasks.office_id and c.id = charter_tasks.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_tasks.office_id and c.id = charter_tasks.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "charter_tasks_office_delete" ON "charter_tasks" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_tasks.office_id and c.id = charter_tasks.charter_id and (c.state in ('draft', 'returned') or c.amended_by is not null)));
--> statement-breakpoint
ALTER POLICY "files_national_read" ON "files" TO app_national USING ((uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)));
--> statement-breakpoint
ALTER POLICY "files_region_read" ON "files" TO app_region USING ((uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)));
--> statement-breakpoint
ALTER POLICY "files_office_read" ON "files" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)));
--> statement-breakpoint
ALTER POLICY "files_team_read" ON "files" TO app_team USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)));
--> statement-breakpoint
ALTER POLICY "files_organisation_read" ON "files" TO app_organisation USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)));
