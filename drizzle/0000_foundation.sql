CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE TABLE "identity"."accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"language" text DEFAULT 'kk' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"density" text DEFAULT 'compact' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "accounts_email_key" UNIQUE("email"),
	CONSTRAINT "accounts_email_check" CHECK ("identity"."accounts"."email" = lower("identity"."accounts"."email")),
	CONSTRAINT "accounts_language_check" CHECK ("identity"."accounts"."language" in ('kk', 'ru', 'en')),
	CONSTRAINT "accounts_theme_check" CHECK ("identity"."accounts"."theme" in ('system', 'light', 'dark')),
	CONSTRAINT "accounts_density_check" CHECK ("identity"."accounts"."density" in ('compact', 'comfortable'))
);
--> statement-breakpoint
CREATE TABLE "identity"."mail_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "identity"."password_resets" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity"."sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"membership_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "identity"."sign_in_throttles" (
	"bucket" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"full_name" text NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"region_code" char(5),
	"organisation_id" uuid,
	"language" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "invitations_token_hash_key" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"region_code" char(5),
	"organisation_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "memberships_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "memberships_id_key" UNIQUE("id"),
	CONSTRAINT "memberships_role_check" CHECK ("memberships"."role" in ('executor', 'complianceOfficer', 'projectManager', 'officeLead', 'commissioner', 'coordinator', 'auditor', 'administrator')),
	CONSTRAINT "memberships_scope_check" CHECK (
      ("memberships"."scope" = 'organisation' and "memberships"."role" in ('executor', 'complianceOfficer') and "memberships"."organisation_id" is not null and "memberships"."region_code" is null)
      or ("memberships"."scope" = 'team' and "memberships"."role" = 'executor' and "memberships"."organisation_id" is null and "memberships"."region_code" is null)
      or ("memberships"."scope" = 'office' and "memberships"."role" in ('projectManager', 'officeLead') and "memberships"."organisation_id" is null and "memberships"."region_code" is null)
      or ("memberships"."scope" = 'region' and "memberships"."role" = 'commissioner' and "memberships"."organisation_id" is null and "memberships"."region_code" is not null)
      or ("memberships"."scope" = 'national' and "memberships"."role" in ('coordinator', 'auditor') and "memberships"."organisation_id" is null and "memberships"."region_code" is null)
      or ("memberships"."scope" = 'system' and "memberships"."role" = 'administrator' and "memberships"."organisation_id" is null and "memberships"."region_code" is null))
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"short_name" jsonb NOT NULL,
	"region_code" char(5),
	"peer_group_code" text,
	"is_inferred" boolean DEFAULT false NOT NULL,
	"log_deadline" time DEFAULT '20:00' NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "offices_code_key" UNIQUE("code"),
	CONSTRAINT "offices_kind_check" CHECK ("offices"."kind" in ('coordinator', 'cga', 'lea')),
	CONSTRAINT "offices_region_code_check" CHECK (("offices"."kind" = 'lea') = ("offices"."region_code" is not null))
);
--> statement-breakpoint
ALTER TABLE "offices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation_placements" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"effective_on" date NOT NULL,
	"ended_on" date,
	"region_code" char(5) NOT NULL,
	CONSTRAINT "organisation_placements_pkey" PRIMARY KEY("office_id","organisation_id","effective_on"),
	CONSTRAINT "organisation_placements_ended_on_check" CHECK ("organisation_placements"."ended_on" is null or "organisation_placements"."ended_on" > "organisation_placements"."effective_on")
);
--> statement-breakpoint
ALTER TABLE "organisation_placements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisations" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"sort_name" text collate "kk-x-icu" GENERATED ALWAYS AS (name ->> 'kk') STORED NOT NULL,
	"kind" text NOT NULL,
	"bin" char(12),
	"size" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisations_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "organisations_kind_check" CHECK ("organisations"."kind" in ('apparatus', 'subordinate', 'quasi_public'))
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "peer_groups" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"full_name" text collate "kk-x-icu" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "regions" (
	"code" char(5) PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"short_name" jsonb NOT NULL,
	"centre" jsonb,
	"kind" text NOT NULL,
	"tile_column" integer NOT NULL,
	"tile_row" integer NOT NULL,
	"valid_from" date
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"definition" jsonb NOT NULL,
	"unit_code" text NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"decimals" integer DEFAULT 0 NOT NULL,
	"range_low" numeric,
	"range_high" numeric,
	"report_key" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "indicators_kind_check" CHECK ("indicators"."kind" in ('increment', 'level', 'ratio', 'derived')),
	CONSTRAINT "indicators_direction_check" CHECK ("indicators"."direction" in ('up', 'down', 'neutral'))
);
--> statement-breakpoint
CREATE TABLE "units" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"code" text PRIMARY KEY NOT NULL,
	"stream_code" text NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "evidence_kinds" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_bases" (
	"code" text PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL,
	"reference" text NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "project_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"block_code" text NOT NULL,
	"template_version" integer NOT NULL,
	"name" jsonb NOT NULL,
	"goal" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "streams" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "template_indicators" (
	"template_id" uuid NOT NULL,
	"indicator_code" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "template_indicators_pkey" PRIMARY KEY("template_id","indicator_code")
);
--> statement-breakpoint
CREATE TABLE "template_tasks" (
	"template_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"frequency" text,
	"evidence_kinds" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "template_tasks_pkey" PRIMARY KEY("template_id","id"),
	CONSTRAINT "template_tasks_frequency_check" CHECK (("template_tasks"."parent_id" is null) = ("template_tasks"."frequency" is null))
);
--> statement-breakpoint
CREATE TABLE "charter_decisions" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"region_code" char(5),
	"from_state" text,
	"to_state" text NOT NULL,
	"remark" text,
	"content_hash" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_by_name" text NOT NULL,
	"decided_by_role" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charter_decisions_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "charter_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "charter_indicators" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"indicator_code" text,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"unit_code" text NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"decimals" integer DEFAULT 0 NOT NULL,
	"range_low" numeric,
	"range_high" numeric,
	"baseline" numeric DEFAULT '0' NOT NULL,
	"trajectory" text DEFAULT 'linear' NOT NULL,
	"tolerance_at_risk" numeric DEFAULT '5' NOT NULL,
	"tolerance_behind" numeric DEFAULT '15' NOT NULL,
	CONSTRAINT "charter_indicators_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "charter_indicators_kind_key" UNIQUE("office_id","id","charter_id","kind"),
	CONSTRAINT "charter_indicators_indicator_code_key" UNIQUE("office_id","charter_id","indicator_code"),
	CONSTRAINT "charter_indicators_kind_check" CHECK ("charter_indicators"."kind" in ('increment', 'level', 'ratio', 'derived')),
	CONSTRAINT "charter_indicators_direction_check" CHECK ("charter_indicators"."direction" in ('up', 'down', 'neutral')),
	CONSTRAINT "charter_indicators_trajectory_check" CHECK ("charter_indicators"."trajectory" in ('linear', 'stepped')),
	CONSTRAINT "charter_indicators_tolerance_check" CHECK ("charter_indicators"."tolerance_at_risk" >= 0 and "charter_indicators"."tolerance_behind" >= "charter_indicators"."tolerance_at_risk")
);
--> statement-breakpoint
ALTER TABLE "charter_indicators" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "charter_members" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"duty" text NOT NULL,
	CONSTRAINT "charter_members_pkey" PRIMARY KEY("office_id","charter_id","person_id","duty"),
	CONSTRAINT "charter_members_duty_check" CHECK ("charter_members"."duty" in ('customer', 'curator', 'manager', 'executor'))
);
--> statement-breakpoint
ALTER TABLE "charter_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "charter_organisations" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"covered_from" date,
	"covered_to" date,
	CONSTRAINT "charter_organisations_pkey" PRIMARY KEY("office_id","charter_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "charter_organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "charter_targets" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"charter_indicator_id" uuid NOT NULL,
	"organisation_id" uuid,
	"control_on" date NOT NULL,
	"planned" numeric NOT NULL,
	CONSTRAINT "charter_targets_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "charter_targets_control_on_key" UNIQUE NULLS NOT DISTINCT("office_id","charter_indicator_id","organisation_id","control_on")
);
--> statement-breakpoint
ALTER TABLE "charter_targets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "charter_tasks" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"position" integer NOT NULL,
	"name" jsonb NOT NULL,
	"frequency" text,
	"evidence_kinds" text[] DEFAULT '{}' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	CONSTRAINT "charter_tasks_pkey" PRIMARY KEY("office_id","charter_id","id")
);
--> statement-breakpoint
ALTER TABLE "charter_tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "charter_versions" (
	"office_id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"charter_version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"approved_by" uuid NOT NULL,
	"approved_by_name" text NOT NULL,
	"approved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charter_versions_pkey" PRIMARY KEY("office_id","charter_id","charter_version")
);
--> statement-breakpoint
ALTER TABLE "charter_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "charters" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"block_code" text NOT NULL,
	"template_id" uuid,
	"region_code" char(5),
	"state" text DEFAULT 'draft' NOT NULL,
	"name" jsonb NOT NULL,
	"goal" jsonb NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"approved_version" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charters_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "charters_code_key" UNIQUE("office_id","code"),
	CONSTRAINT "charters_state_check" CHECK (state in ('draft', 'submitted', 'returned', 'agreed', 'approved', 'active', 'suspended', 'closing', 'closed', 'terminated')),
	CONSTRAINT "charters_period_check" CHECK ("charters"."ends_on" >= "charters"."starts_on"),
	CONSTRAINT "charters_approved_version_check" CHECK ("charters"."approved_version" is not null or "charters"."state" in ('draft', 'submitted', 'returned', 'agreed', 'terminated'))
);
--> statement-breakpoint
ALTER TABLE "charters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"on_date" date PRIMARY KEY NOT NULL,
	"is_working" boolean NOT NULL,
	"name" jsonb,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "indicator_pauses" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"charter_indicator_id" uuid NOT NULL,
	"paused_from" date NOT NULL,
	"paused_to" date,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_by_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "indicator_pauses_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "indicator_pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "office_calendar_exceptions" (
	"office_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"is_working" boolean NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "office_calendar_exceptions_pkey" PRIMARY KEY("office_id","on_date")
);
--> statement-breakpoint
ALTER TABLE "office_calendar_exceptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cell_comments" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charter_indicator_id" uuid NOT NULL,
	"day" date NOT NULL,
	"id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "cell_comments_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "cell_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cell_evidence" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charter_indicator_id" uuid NOT NULL,
	"day" date NOT NULL,
	"id" uuid NOT NULL,
	"charter_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"file_id" uuid,
	CONSTRAINT "cell_evidence_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "cell_evidence_kind_check" CHECK (("cell_evidence"."kind" = 'file' and "cell_evidence"."file_id" is not null and "cell_evidence"."url" is null)
      or ("cell_evidence"."kind" = 'link' and "cell_evidence"."url" is not null and "cell_evidence"."file_id" is null))
);
--> statement-breakpoint
ALTER TABLE "cell_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "daily_value_revisions" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charter_indicator_id" uuid NOT NULL,
	"day" date NOT NULL,
	"revision" integer NOT NULL,
	"charter_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"entry" text NOT NULL,
	"value" numeric,
	"denominator" numeric,
	"reason" text,
	"was_verified" boolean NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "daily_value_revisions_pkey" PRIMARY KEY("office_id","organisation_id","charter_indicator_id","day","revision","superseded_at")
);
--> statement-breakpoint
ALTER TABLE "daily_value_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "daily_values" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charter_indicator_id" uuid NOT NULL,
	"day" date NOT NULL,
	"charter_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"kind" text NOT NULL,
	"entry" text NOT NULL,
	"value" numeric,
	"denominator" numeric,
	"revision" integer DEFAULT 1 NOT NULL,
	"reason" text,
	"is_on_time" boolean NOT NULL,
	"is_verified" boolean DEFAULT false NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "daily_values_pkey" PRIMARY KEY("office_id","organisation_id","charter_indicator_id","day"),
	CONSTRAINT "daily_values_entry_check" CHECK (
      ("daily_values"."entry" = 'value' and "daily_values"."value" is not null and ("daily_values"."kind" = 'ratio') = ("daily_values"."denominator" is not null))
      or ("daily_values"."entry" in ('no_change', 'cleared') and "daily_values"."value" is null and "daily_values"."denominator" is null)),
	CONSTRAINT "daily_values_denominator_check" CHECK ("daily_values"."denominator" is null or "daily_values"."denominator" > 0)
) PARTITION BY RANGE ("day");
--> statement-breakpoint
ALTER TABLE "daily_values" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "files" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sha256" char(64) NOT NULL,
	"size" bigint NOT NULL,
	"media_type" text NOT NULL,
	"name" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "period_decisions" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"month" date NOT NULL,
	"region_code" char(5),
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"remark" text,
	"decided_by" uuid NOT NULL,
	"decided_by_name" text NOT NULL,
	"decided_by_role" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "period_decisions_pkey" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "period_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "periods" (
	"office_id" uuid NOT NULL,
	"month" date NOT NULL,
	"region_code" char(5),
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "periods_pkey" PRIMARY KEY("office_id","month"),
	CONSTRAINT "periods_state_check" CHECK ("periods"."state" in ('open', 'closed', 'returned', 'accepted', 'consolidated')),
	CONSTRAINT "periods_month_check" CHECK (extract(day from "periods"."month") = 1)
);
--> statement-breakpoint
ALTER TABLE "periods" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "level_links" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"charter_indicator_id" uuid NOT NULL,
	"day" date NOT NULL,
	"value" numeric NOT NULL,
	"region_code" char(5) NOT NULL,
	"is_verified" boolean NOT NULL,
	"previous_value" numeric,
	"previous_region_code" char(5),
	"previous_verified_value" numeric,
	"previous_verified_region_code" char(5),
	CONSTRAINT "level_links_pkey" PRIMARY KEY("office_id","organisation_id","charter_indicator_id","day")
);
--> statement-breakpoint
ALTER TABLE "level_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rollup_days" (
	"office_id" uuid NOT NULL,
	"charter_indicator_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"reported" numeric DEFAULT '0' NOT NULL,
	"reported_denominator" numeric DEFAULT '0' NOT NULL,
	"verified" numeric DEFAULT '0' NOT NULL,
	"verified_denominator" numeric DEFAULT '0' NOT NULL,
	"entries" integer DEFAULT 0 NOT NULL,
	"on_time_entries" integer DEFAULT 0 NOT NULL,
	"verified_entries" integer DEFAULT 0 NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "rollup_days_pkey" PRIMARY KEY("office_id","charter_indicator_id","region_code","day")
);
--> statement-breakpoint
ALTER TABLE "rollup_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rollup_months" (
	"office_id" uuid NOT NULL,
	"charter_indicator_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"reported" numeric DEFAULT '0' NOT NULL,
	"reported_denominator" numeric DEFAULT '0' NOT NULL,
	"verified" numeric DEFAULT '0' NOT NULL,
	"verified_denominator" numeric DEFAULT '0' NOT NULL,
	"entries" integer DEFAULT 0 NOT NULL,
	"on_time_entries" integer DEFAULT 0 NOT NULL,
	"verified_entries" integer DEFAULT 0 NOT NULL,
	"month" date NOT NULL,
	CONSTRAINT "rollup_months_pkey" PRIMARY KEY("office_id","charter_indicator_id","region_code","month")
);
--> statement-breakpoint
ALTER TABLE "rollup_months" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identity"."password_resets" ADD CONSTRAINT "password_resets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "identity"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "identity"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offices" ADD CONSTRAINT "offices_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offices" ADD CONSTRAINT "offices_peer_group_code_peer_groups_code_fk" FOREIGN KEY ("peer_group_code") REFERENCES "public"."peer_groups"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_placements" ADD CONSTRAINT "organisation_placements_region_code_regions_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."regions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_placements" ADD CONSTRAINT "organisation_placements_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_unit_code_units_code_fk" FOREIGN KEY ("unit_code") REFERENCES "public"."units"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_stream_code_streams_code_fk" FOREIGN KEY ("stream_code") REFERENCES "public"."streams"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_templates" ADD CONSTRAINT "project_templates_block_code_blocks_code_fk" FOREIGN KEY ("block_code") REFERENCES "public"."blocks"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_indicators" ADD CONSTRAINT "template_indicators_template_id_project_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."project_templates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_indicators" ADD CONSTRAINT "template_indicators_indicator_code_indicators_code_fk" FOREIGN KEY ("indicator_code") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_tasks" ADD CONSTRAINT "template_tasks_template_id_project_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."project_templates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_tasks" ADD CONSTRAINT "template_tasks_parent_fkey" FOREIGN KEY ("template_id","parent_id") REFERENCES "public"."template_tasks"("template_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_decisions" ADD CONSTRAINT "charter_decisions_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_indicators" ADD CONSTRAINT "charter_indicators_indicator_code_indicators_code_fk" FOREIGN KEY ("indicator_code") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_indicators" ADD CONSTRAINT "charter_indicators_unit_code_units_code_fk" FOREIGN KEY ("unit_code") REFERENCES "public"."units"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_indicators" ADD CONSTRAINT "charter_indicators_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_members" ADD CONSTRAINT "charter_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_members" ADD CONSTRAINT "charter_members_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_organisations" ADD CONSTRAINT "charter_organisations_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_organisations" ADD CONSTRAINT "charter_organisations_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_targets" ADD CONSTRAINT "charter_targets_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_targets" ADD CONSTRAINT "charter_targets_charter_indicator_fkey" FOREIGN KEY ("office_id","charter_indicator_id") REFERENCES "public"."charter_indicators"("office_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_targets" ADD CONSTRAINT "charter_targets_organisation_fkey" FOREIGN KEY ("office_id","charter_id","organisation_id") REFERENCES "public"."charter_organisations"("office_id","charter_id","organisation_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_tasks" ADD CONSTRAINT "charter_tasks_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_tasks" ADD CONSTRAINT "charter_tasks_parent_fkey" FOREIGN KEY ("office_id","charter_id","parent_id") REFERENCES "public"."charter_tasks"("office_id","charter_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_versions" ADD CONSTRAINT "charter_versions_charter_fkey" FOREIGN KEY ("office_id","charter_id") REFERENCES "public"."charters"("office_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charters" ADD CONSTRAINT "charters_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charters" ADD CONSTRAINT "charters_block_code_blocks_code_fk" FOREIGN KEY ("block_code") REFERENCES "public"."blocks"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charters" ADD CONSTRAINT "charters_template_id_project_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."project_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_pauses" ADD CONSTRAINT "indicator_pauses_charter_indicator_fkey" FOREIGN KEY ("office_id","charter_indicator_id") REFERENCES "public"."charter_indicators"("office_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_calendar_exceptions" ADD CONSTRAINT "office_calendar_exceptions_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cell_comments" ADD CONSTRAINT "cell_comments_charter_organisation_fkey" FOREIGN KEY ("office_id","charter_id","organisation_id") REFERENCES "public"."charter_organisations"("office_id","charter_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cell_comments" ADD CONSTRAINT "cell_comments_charter_indicator_fkey" FOREIGN KEY ("office_id","charter_indicator_id") REFERENCES "public"."charter_indicators"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cell_evidence" ADD CONSTRAINT "cell_evidence_charter_organisation_fkey" FOREIGN KEY ("office_id","charter_id","organisation_id") REFERENCES "public"."charter_organisations"("office_id","charter_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cell_evidence" ADD CONSTRAINT "cell_evidence_charter_indicator_fkey" FOREIGN KEY ("office_id","charter_indicator_id") REFERENCES "public"."charter_indicators"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cell_evidence" ADD CONSTRAINT "cell_evidence_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_values" ADD CONSTRAINT "daily_values_charter_indicator_fkey" FOREIGN KEY ("office_id","charter_indicator_id","charter_id","kind") REFERENCES "public"."charter_indicators"("office_id","id","charter_id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_values" ADD CONSTRAINT "daily_values_charter_organisation_fkey" FOREIGN KEY ("office_id","charter_id","organisation_id") REFERENCES "public"."charter_organisations"("office_id","charter_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_decisions" ADD CONSTRAINT "period_decisions_period_fkey" FOREIGN KEY ("office_id","month") REFERENCES "public"."periods"("office_id","month") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_messages_pending_index" ON "identity"."mail_messages" USING btree ("next_attempt_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "password_resets_account_id_index" ON "identity"."password_resets" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "identity"."sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "invitations_created_at_index" ON "invitations" USING btree ("office_id","created_at");--> statement-breakpoint
CREATE INDEX "memberships_person_id_index" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "offices_region_code_index" ON "offices" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "organisation_placements_organisation_id_index" ON "organisation_placements" USING btree ("organisation_id","effective_on");--> statement-breakpoint
CREATE INDEX "organisation_placements_region_code_index" ON "organisation_placements" USING btree ("region_code","office_id","organisation_id");--> statement-breakpoint
CREATE INDEX "organisations_sort_name_index" ON "organisations" USING btree ("office_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "organisations_national_sort_name_index" ON "organisations" USING btree ("sort_name","id");--> statement-breakpoint
CREATE INDEX "organisations_kind_index" ON "organisations" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "charter_decisions_charter_id_index" ON "charter_decisions" USING btree ("office_id","charter_id","decided_at");--> statement-breakpoint
CREATE INDEX "charter_indicators_charter_id_index" ON "charter_indicators" USING btree ("office_id","charter_id","position");--> statement-breakpoint
CREATE INDEX "charter_indicators_indicator_code_index" ON "charter_indicators" USING btree ("indicator_code");--> statement-breakpoint
CREATE INDEX "charter_members_person_id_index" ON "charter_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "charter_organisations_organisation_id_index" ON "charter_organisations" USING btree ("office_id","organisation_id");--> statement-breakpoint
CREATE INDEX "charter_organisations_region_code_index" ON "charter_organisations" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "charters_state_index" ON "charters" USING btree ("state","region_code");--> statement-breakpoint
CREATE INDEX "charters_updated_at_index" ON "charters" USING btree ("office_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "indicator_pauses_charter_indicator_index" ON "indicator_pauses" USING btree ("office_id","charter_indicator_id");--> statement-breakpoint
CREATE INDEX "cell_comments_cell_index" ON "cell_comments" USING btree ("office_id","organisation_id","charter_indicator_id","day");--> statement-breakpoint
CREATE INDEX "cell_evidence_cell_index" ON "cell_evidence" USING btree ("office_id","organisation_id","charter_indicator_id","day");--> statement-breakpoint
CREATE INDEX "cell_evidence_file_id_index" ON "cell_evidence" USING btree ("office_id","file_id");--> statement-breakpoint
CREATE INDEX "daily_values_charter_indicator_index" ON "daily_values" USING btree ("office_id","charter_indicator_id","day");--> statement-breakpoint
CREATE INDEX "period_decisions_month_index" ON "period_decisions" USING btree ("office_id","month","decided_at");--> statement-breakpoint
CREATE INDEX "periods_month_index" ON "periods" USING btree ("month","state");--> statement-breakpoint
CREATE INDEX "rollup_days_day_index" ON "rollup_days" USING btree ("day");--> statement-breakpoint
CREATE POLICY "invitations_administrator_read" ON "invitations" AS PERMISSIVE FOR SELECT TO "app_administrator" USING (true);--> statement-breakpoint
CREATE POLICY "invitations_administrator_insert" ON "invitations" AS PERMISSIVE FOR INSERT TO "app_administrator" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invitations_administrator_update" ON "invitations" AS PERMISSIVE FOR UPDATE TO "app_administrator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invitations_administrator_delete" ON "invitations" AS PERMISSIVE FOR DELETE TO "app_administrator" USING (true);--> statement-breakpoint
CREATE POLICY "invitations_auth_read" ON "invitations" AS PERMISSIVE FOR SELECT TO "app_auth" USING (true);--> statement-breakpoint
CREATE POLICY "invitations_auth_insert" ON "invitations" AS PERMISSIVE FOR INSERT TO "app_auth" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invitations_auth_update" ON "invitations" AS PERMISSIVE FOR UPDATE TO "app_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invitations_auth_delete" ON "invitations" AS PERMISSIVE FOR DELETE TO "app_auth" USING (true);--> statement-breakpoint
CREATE POLICY "invitations_office_read" ON "invitations" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "invitations_office_insert" ON "invitations" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "invitations_office_update" ON "invitations" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "invitations_office_delete" ON "invitations" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "memberships_national_read" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "memberships_administrator_read" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_administrator" USING (true);--> statement-breakpoint
CREATE POLICY "memberships_administrator_insert" ON "memberships" AS PERMISSIVE FOR INSERT TO "app_administrator" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "memberships_administrator_update" ON "memberships" AS PERMISSIVE FOR UPDATE TO "app_administrator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "memberships_administrator_delete" ON "memberships" AS PERMISSIVE FOR DELETE TO "app_administrator" USING (true);--> statement-breakpoint
CREATE POLICY "memberships_auth_read" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_auth" USING (true);--> statement-breakpoint
CREATE POLICY "memberships_auth_insert" ON "memberships" AS PERMISSIVE FOR INSERT TO "app_auth" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "memberships_auth_update" ON "memberships" AS PERMISSIVE FOR UPDATE TO "app_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "memberships_auth_delete" ON "memberships" AS PERMISSIVE FOR DELETE TO "app_auth" USING (true);--> statement-breakpoint
CREATE POLICY "memberships_region_read" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_region" USING ((region_code = (select nullif(current_setting('app.region_code', true), '')::text) or person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "memberships_office_read" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "memberships_office_insert" ON "memberships" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "memberships_office_update" ON "memberships" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "memberships_office_delete" ON "memberships" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "memberships_team_read" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_team" USING (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "memberships_organisation_read" ON "memberships" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "offices_national_read" ON "offices" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "offices_national_insert" ON "offices" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "offices_national_update" ON "offices" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "offices_national_delete" ON "offices" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "offices_administrator_read" ON "offices" AS PERMISSIVE FOR SELECT TO "app_administrator" USING (true);--> statement-breakpoint
CREATE POLICY "offices_administrator_insert" ON "offices" AS PERMISSIVE FOR INSERT TO "app_administrator" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "offices_administrator_update" ON "offices" AS PERMISSIVE FOR UPDATE TO "app_administrator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "offices_administrator_delete" ON "offices" AS PERMISSIVE FOR DELETE TO "app_administrator" USING (true);--> statement-breakpoint
CREATE POLICY "offices_auth_read" ON "offices" AS PERMISSIVE FOR SELECT TO "app_auth" USING (true);--> statement-breakpoint
CREATE POLICY "offices_region_read" ON "offices" AS PERMISSIVE FOR SELECT TO "app_region" USING (kind = 'coordinator' or region_code = (select nullif(current_setting('app.region_code', true), '')::text)
          or exists (select 1 from organisation_placements p where p.office_id = offices.id and p.region_code = (select nullif(current_setting('app.region_code', true), '')::text)));--> statement-breakpoint
CREATE POLICY "offices_office_read" ON "offices" AS PERMISSIVE FOR SELECT TO "app_office" USING (id = (select nullif(current_setting('app.office_id', true), '')::uuid) or kind = 'coordinator');--> statement-breakpoint
CREATE POLICY "offices_team_read" ON "offices" AS PERMISSIVE FOR SELECT TO "app_team" USING (id = (select nullif(current_setting('app.office_id', true), '')::uuid) or kind = 'coordinator');--> statement-breakpoint
CREATE POLICY "offices_organisation_read" ON "offices" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (id = (select nullif(current_setting('app.office_id', true), '')::uuid) or kind = 'coordinator');--> statement-breakpoint
CREATE POLICY "organisation_placements_national_read" ON "organisation_placements" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "organisation_placements_administrator_read" ON "organisation_placements" AS PERMISSIVE FOR SELECT TO "app_administrator" USING (true);--> statement-breakpoint
CREATE POLICY "organisation_placements_region_read" ON "organisation_placements" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "organisation_placements_office_read" ON "organisation_placements" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisation_placements_office_insert" ON "organisation_placements" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisation_placements_office_update" ON "organisation_placements" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisation_placements_office_delete" ON "organisation_placements" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisation_placements_team_read" ON "organisation_placements" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charter_organisations c
          where c.office_id = organisation_placements.office_id and c.organisation_id = organisation_placements.organisation_id
            and c.charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "organisation_placements_organisation_read" ON "organisation_placements" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisations_national_read" ON "organisations" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "organisations_national_insert" ON "organisations" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "organisations_national_update" ON "organisations" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "organisations_national_delete" ON "organisations" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "organisations_administrator_read" ON "organisations" AS PERMISSIVE FOR SELECT TO "app_administrator" USING (true);--> statement-breakpoint
CREATE POLICY "organisations_administrator_insert" ON "organisations" AS PERMISSIVE FOR INSERT TO "app_administrator" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "organisations_administrator_update" ON "organisations" AS PERMISSIVE FOR UPDATE TO "app_administrator" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "organisations_administrator_delete" ON "organisations" AS PERMISSIVE FOR DELETE TO "app_administrator" USING (true);--> statement-breakpoint
CREATE POLICY "organisations_auth_read" ON "organisations" AS PERMISSIVE FOR SELECT TO "app_auth" USING (true);--> statement-breakpoint
CREATE POLICY "organisations_region_read" ON "organisations" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from organisation_placements p
          where p.office_id = organisations.office_id and p.organisation_id = organisations.id and p.region_code = (select nullif(current_setting('app.region_code', true), '')::text)));--> statement-breakpoint
CREATE POLICY "organisations_office_read" ON "organisations" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisations_office_insert" ON "organisations" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisations_office_update" ON "organisations" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisations_office_delete" ON "organisations" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisations_team_read" ON "organisations" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charter_organisations c
          where c.office_id = organisations.office_id and c.organisation_id = organisations.id and c.charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[])));--> statement-breakpoint
CREATE POLICY "organisations_organisation_read" ON "organisations" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "people_national_read" ON "people" AS PERMISSIVE FOR SELECT TO "app_national" USING (id = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from memberships m where m.person_id = people.id)
      or exists (select 1 from charter_members m where m.person_id = people.id));--> statement-breakpoint
CREATE POLICY "people_administrator_read" ON "people" AS PERMISSIVE FOR SELECT TO "app_administrator" USING (true);--> statement-breakpoint
CREATE POLICY "people_auth_read" ON "people" AS PERMISSIVE FOR SELECT TO "app_auth" USING (true);--> statement-breakpoint
CREATE POLICY "people_auth_insert" ON "people" AS PERMISSIVE FOR INSERT TO "app_auth" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "people_auth_update" ON "people" AS PERMISSIVE FOR UPDATE TO "app_auth" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "people_auth_delete" ON "people" AS PERMISSIVE FOR DELETE TO "app_auth" USING (true);--> statement-breakpoint
CREATE POLICY "people_region_read" ON "people" AS PERMISSIVE FOR SELECT TO "app_region" USING (id = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from memberships m where m.person_id = people.id)
      or exists (select 1 from charter_members m where m.person_id = people.id));--> statement-breakpoint
CREATE POLICY "people_office_read" ON "people" AS PERMISSIVE FOR SELECT TO "app_office" USING (id = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from memberships m where m.person_id = people.id)
      or exists (select 1 from charter_members m where m.person_id = people.id));--> statement-breakpoint
CREATE POLICY "people_team_read" ON "people" AS PERMISSIVE FOR SELECT TO "app_team" USING (id = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from memberships m where m.person_id = people.id)
      or exists (select 1 from charter_members m where m.person_id = people.id));--> statement-breakpoint
CREATE POLICY "people_organisation_read" ON "people" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (id = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from memberships m where m.person_id = people.id)
      or exists (select 1 from charter_members m where m.person_id = people.id));--> statement-breakpoint
CREATE POLICY "charter_decisions_national_read" ON "charter_decisions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "charter_decisions_national_insert" ON "charter_decisions" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_decisions_national_update" ON "charter_decisions" AS PERMISSIVE FOR UPDATE TO "app_national" USING (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_decisions_national_delete" ON "charter_decisions" AS PERMISSIVE FOR DELETE TO "app_national" USING (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_decisions_region_read" ON "charter_decisions" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_decisions.office_id and c.id = charter_decisions.charter_id));--> statement-breakpoint
CREATE POLICY "charter_decisions_region_insert" ON "charter_decisions" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_decisions_region_update" ON "charter_decisions" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_decisions_region_delete" ON "charter_decisions" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_decisions_office_read" ON "charter_decisions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_decisions_office_insert" ON "charter_decisions" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_decisions_office_update" ON "charter_decisions" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_decisions_office_delete" ON "charter_decisions" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_decisions_team_read" ON "charter_decisions" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "charter_decisions_organisation_read" ON "charter_decisions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_decisions.office_id and c.id = charter_decisions.charter_id));--> statement-breakpoint
CREATE POLICY "charter_indicators_national_read" ON "charter_indicators" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "charter_indicators_region_read" ON "charter_indicators" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_indicators.office_id and c.id = charter_indicators.charter_id));--> statement-breakpoint
CREATE POLICY "charter_indicators_office_read" ON "charter_indicators" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_indicators_office_insert" ON "charter_indicators" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_indicators.office_id and c.id = charter_indicators.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_indicators_office_update" ON "charter_indicators" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_indicators.office_id and c.id = charter_indicators.charter_id and c.state in ('draft', 'returned'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_indicators.office_id and c.id = charter_indicators.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_indicators_office_delete" ON "charter_indicators" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_indicators.office_id and c.id = charter_indicators.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_indicators_team_read" ON "charter_indicators" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "charter_indicators_organisation_read" ON "charter_indicators" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_indicators.office_id and c.id = charter_indicators.charter_id));--> statement-breakpoint
CREATE POLICY "charter_members_national_read" ON "charter_members" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "charter_members_auth_read" ON "charter_members" AS PERMISSIVE FOR SELECT TO "app_auth" USING (true);--> statement-breakpoint
CREATE POLICY "charter_members_region_read" ON "charter_members" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_members.office_id and c.id = charter_members.charter_id));--> statement-breakpoint
CREATE POLICY "charter_members_office_read" ON "charter_members" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_members_office_insert" ON "charter_members" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_members_office_update" ON "charter_members" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_members_office_delete" ON "charter_members" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_members_team_read" ON "charter_members" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "charter_members_organisation_read" ON "charter_members" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_members.office_id and c.id = charter_members.charter_id));--> statement-breakpoint
CREATE POLICY "charter_organisations_national_read" ON "charter_organisations" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "charter_organisations_region_read" ON "charter_organisations" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "charter_organisations_office_read" ON "charter_organisations" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_organisations_office_insert" ON "charter_organisations" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_organisations.office_id
          and c.id = charter_organisations.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_organisations_office_update" ON "charter_organisations" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_organisations.office_id
          and c.id = charter_organisations.charter_id and c.state in ('draft', 'returned'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_organisations.office_id
          and c.id = charter_organisations.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_organisations_office_delete" ON "charter_organisations" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_organisations.office_id
          and c.id = charter_organisations.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_organisations_team_read" ON "charter_organisations" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "charter_organisations_organisation_read" ON "charter_organisations" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_targets_national_read" ON "charter_targets" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "charter_targets_region_read" ON "charter_targets" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_targets.office_id and c.id = charter_targets.charter_id));--> statement-breakpoint
CREATE POLICY "charter_targets_office_read" ON "charter_targets" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_targets_office_insert" ON "charter_targets" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_targets.office_id and c.id = charter_targets.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_targets_office_update" ON "charter_targets" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_targets.office_id and c.id = charter_targets.charter_id and c.state in ('draft', 'returned'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_targets.office_id and c.id = charter_targets.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_targets_office_delete" ON "charter_targets" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_targets.office_id and c.id = charter_targets.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_targets_team_read" ON "charter_targets" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "charter_targets_organisation_read" ON "charter_targets" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_targets.office_id and c.id = charter_targets.charter_id));--> statement-breakpoint
CREATE POLICY "charter_tasks_national_read" ON "charter_tasks" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "charter_tasks_region_read" ON "charter_tasks" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_tasks.office_id and c.id = charter_tasks.charter_id));--> statement-breakpoint
CREATE POLICY "charter_tasks_office_read" ON "charter_tasks" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_tasks_office_insert" ON "charter_tasks" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_tasks.office_id and c.id = charter_tasks.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_tasks_office_update" ON "charter_tasks" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_tasks.office_id and c.id = charter_tasks.charter_id and c.state in ('draft', 'returned'))) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_tasks.office_id and c.id = charter_tasks.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_tasks_office_delete" ON "charter_tasks" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charters c where c.office_id = charter_tasks.office_id and c.id = charter_tasks.charter_id and c.state in ('draft', 'returned')));--> statement-breakpoint
CREATE POLICY "charter_tasks_team_read" ON "charter_tasks" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "charter_tasks_organisation_read" ON "charter_tasks" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_tasks.office_id and c.id = charter_tasks.charter_id));--> statement-breakpoint
CREATE POLICY "charter_versions_national_read" ON "charter_versions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "charter_versions_region_read" ON "charter_versions" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charters c where c.office_id = charter_versions.office_id and c.id = charter_versions.charter_id));--> statement-breakpoint
CREATE POLICY "charter_versions_office_read" ON "charter_versions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_versions_office_insert" ON "charter_versions" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_versions_office_update" ON "charter_versions" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_versions_office_delete" ON "charter_versions" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charter_versions_team_read" ON "charter_versions" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "charter_versions_organisation_read" ON "charter_versions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (exists (select 1 from charters c where c.office_id = charter_versions.office_id and c.id = charter_versions.charter_id));--> statement-breakpoint
CREATE POLICY "charters_national_read" ON "charters" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "charters_national_insert" ON "charters" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "charters_national_update" ON "charters" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "charters_national_delete" ON "charters" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "charters_region_read" ON "charters" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) or exists (select 1 from charter_organisations o
          where o.office_id = charters.office_id and o.charter_id = charters.id and o.region_code = (select nullif(current_setting('app.region_code', true), '')::text)));--> statement-breakpoint
CREATE POLICY "charters_region_insert" ON "charters" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "charters_region_update" ON "charters" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "charters_region_delete" ON "charters" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "charters_office_read" ON "charters" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charters_office_insert" ON "charters" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charters_office_update" ON "charters" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charters_office_delete" ON "charters" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "charters_team_read" ON "charters" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "charters_organisation_read" ON "charters" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and exists (select 1 from charter_organisations o
          where o.office_id = charters.office_id and o.charter_id = charters.id and o.organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "indicator_pauses_national_read" ON "indicator_pauses" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "indicator_pauses_region_read" ON "indicator_pauses" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from charter_indicators i where i.office_id = indicator_pauses.office_id and i.id = indicator_pauses.charter_indicator_id));--> statement-breakpoint
CREATE POLICY "indicator_pauses_office_read" ON "indicator_pauses" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "indicator_pauses_office_insert" ON "indicator_pauses" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "indicator_pauses_office_update" ON "indicator_pauses" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "indicator_pauses_office_delete" ON "indicator_pauses" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "indicator_pauses_team_read" ON "indicator_pauses" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "indicator_pauses_organisation_read" ON "indicator_pauses" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "office_calendar_exceptions_national_read" ON "office_calendar_exceptions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "office_calendar_exceptions_region_read" ON "office_calendar_exceptions" AS PERMISSIVE FOR SELECT TO "app_region" USING (exists (select 1 from offices o where o.id = office_calendar_exceptions.office_id));--> statement-breakpoint
CREATE POLICY "office_calendar_exceptions_office_read" ON "office_calendar_exceptions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "office_calendar_exceptions_office_insert" ON "office_calendar_exceptions" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "office_calendar_exceptions_office_update" ON "office_calendar_exceptions" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "office_calendar_exceptions_office_delete" ON "office_calendar_exceptions" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "office_calendar_exceptions_team_read" ON "office_calendar_exceptions" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "office_calendar_exceptions_organisation_read" ON "office_calendar_exceptions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_national_read" ON "cell_comments" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "cell_comments_national_insert" ON "cell_comments" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_national_update" ON "cell_comments" AS PERMISSIVE FOR UPDATE TO "app_national" USING (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_national_delete" ON "cell_comments" AS PERMISSIVE FOR DELETE TO "app_national" USING (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_region_read" ON "cell_comments" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "cell_comments_region_insert" ON "cell_comments" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_region_update" ON "cell_comments" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_region_delete" ON "cell_comments" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_office_read" ON "cell_comments" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_office_insert" ON "cell_comments" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_office_update" ON "cell_comments" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_office_delete" ON "cell_comments" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_team_read" ON "cell_comments" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "cell_comments_team_insert" ON "cell_comments" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_team_update" ON "cell_comments" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_team_delete" ON "cell_comments" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_organisation_read" ON "cell_comments" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_organisation_insert" ON "cell_comments" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_organisation_update" ON "cell_comments" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_comments_organisation_delete" ON "cell_comments" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_national_read" ON "cell_evidence" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "cell_evidence_national_insert" ON "cell_evidence" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_national_update" ON "cell_evidence" AS PERMISSIVE FOR UPDATE TO "app_national" USING (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_national_delete" ON "cell_evidence" AS PERMISSIVE FOR DELETE TO "app_national" USING (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_region_read" ON "cell_evidence" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "cell_evidence_region_insert" ON "cell_evidence" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_region_update" ON "cell_evidence" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_region_delete" ON "cell_evidence" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_office_read" ON "cell_evidence" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_office_insert" ON "cell_evidence" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_office_update" ON "cell_evidence" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_office_delete" ON "cell_evidence" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_team_read" ON "cell_evidence" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "cell_evidence_team_insert" ON "cell_evidence" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_team_update" ON "cell_evidence" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_team_delete" ON "cell_evidence" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_organisation_read" ON "cell_evidence" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_organisation_insert" ON "cell_evidence" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_organisation_update" ON "cell_evidence" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "cell_evidence_organisation_delete" ON "cell_evidence" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_value_revisions_national_read" ON "daily_value_revisions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "daily_value_revisions_region_read" ON "daily_value_revisions" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "daily_value_revisions_office_read" ON "daily_value_revisions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_value_revisions_team_read" ON "daily_value_revisions" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "daily_value_revisions_organisation_read" ON "daily_value_revisions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_national_read" ON "daily_values" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "daily_values_national_insert" ON "daily_values" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (not is_verified or author_id <> (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_national_update" ON "daily_values" AS PERMISSIVE FOR UPDATE TO "app_national" USING (not is_verified or author_id <> (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (not is_verified or author_id <> (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_national_delete" ON "daily_values" AS PERMISSIVE FOR DELETE TO "app_national" USING (not is_verified or author_id <> (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_region_read" ON "daily_values" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "daily_values_region_insert" ON "daily_values" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and (not is_verified or author_id <> (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "daily_values_region_update" ON "daily_values" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and (not is_verified or author_id <> (select nullif(current_setting('app.person_id', true), '')::uuid))) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and (not is_verified or author_id <> (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "daily_values_region_delete" ON "daily_values" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and (not is_verified or author_id <> (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "daily_values_office_read" ON "daily_values" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_office_insert" ON "daily_values" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and not is_verified and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_office_update" ON "daily_values" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and not is_verified and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_office_delete" ON "daily_values" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_team_read" ON "daily_values" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "daily_values_team_insert" ON "daily_values" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and not is_verified and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_team_update" ON "daily_values" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[])) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]) and not is_verified and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_team_delete" ON "daily_values" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and charter_id = any((select nullif(current_setting('app.charter_ids', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "daily_values_organisation_read" ON "daily_values" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_organisation_insert" ON "daily_values" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and not is_verified and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_organisation_update" ON "daily_values" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid) and not is_verified and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_values_organisation_delete" ON "daily_values" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_national_read" ON "files" AS PERMISSIVE FOR SELECT TO "app_national" USING ((uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid) or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)));--> statement-breakpoint
CREATE POLICY "files_national_insert" ON "files" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_national_update" ON "files" AS PERMISSIVE FOR UPDATE TO "app_national" USING (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_national_delete" ON "files" AS PERMISSIVE FOR DELETE TO "app_national" USING (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_region_read" ON "files" AS PERMISSIVE FOR SELECT TO "app_region" USING ((uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid) or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)));--> statement-breakpoint
CREATE POLICY "files_region_insert" ON "files" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_region_update" ON "files" AS PERMISSIVE FOR UPDATE TO "app_region" USING (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_region_delete" ON "files" AS PERMISSIVE FOR DELETE TO "app_region" USING (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_office_read" ON "files" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid) or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)));--> statement-breakpoint
CREATE POLICY "files_office_insert" ON "files" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_office_update" ON "files" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_office_delete" ON "files" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_team_read" ON "files" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid) or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)));--> statement-breakpoint
CREATE POLICY "files_team_insert" ON "files" AS PERMISSIVE FOR INSERT TO "app_team" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_team_update" ON "files" AS PERMISSIVE FOR UPDATE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_team_delete" ON "files" AS PERMISSIVE FOR DELETE TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_organisation_read" ON "files" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid) or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)));--> statement-breakpoint
CREATE POLICY "files_organisation_insert" ON "files" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_organisation_update" ON "files" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_organisation_delete" ON "files" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_decisions_national_read" ON "period_decisions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "period_decisions_national_insert" ON "period_decisions" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_decisions_national_update" ON "period_decisions" AS PERMISSIVE FOR UPDATE TO "app_national" USING (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_decisions_national_delete" ON "period_decisions" AS PERMISSIVE FOR DELETE TO "app_national" USING (decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_decisions_region_read" ON "period_decisions" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "period_decisions_region_insert" ON "period_decisions" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_decisions_region_update" ON "period_decisions" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_decisions_region_delete" ON "period_decisions" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_decisions_office_read" ON "period_decisions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_decisions_office_insert" ON "period_decisions" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_decisions_office_update" ON "period_decisions" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_decisions_office_delete" ON "period_decisions" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and decided_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "periods_national_read" ON "periods" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "periods_national_insert" ON "periods" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "periods_national_update" ON "periods" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "periods_national_delete" ON "periods" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "periods_region_read" ON "periods" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "periods_region_insert" ON "periods" AS PERMISSIVE FOR INSERT TO "app_region" WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "periods_region_update" ON "periods" AS PERMISSIVE FOR UPDATE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text)) WITH CHECK (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "periods_region_delete" ON "periods" AS PERMISSIVE FOR DELETE TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "periods_office_read" ON "periods" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "periods_office_insert" ON "periods" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "periods_office_update" ON "periods" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "periods_office_delete" ON "periods" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "periods_team_read" ON "periods" AS PERMISSIVE FOR SELECT TO "app_team" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "periods_organisation_read" ON "periods" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "rollup_days_national_read" ON "rollup_days" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "rollup_days_region_read" ON "rollup_days" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "rollup_days_office_read" ON "rollup_days" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "rollup_months_national_read" ON "rollup_months" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "rollup_months_region_read" ON "rollup_months" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "rollup_months_office_read" ON "rollup_months" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));