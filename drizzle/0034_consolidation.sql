CREATE TABLE "consolidation_rules" (
	"code" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"amount" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "consolidation_rules_amount_check" CHECK ("consolidation_rules"."amount" between 1 and 250)
);
--> statement-breakpoint
CREATE TABLE "finding_explanations" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rule" text NOT NULL,
	"period" text NOT NULL,
	"count" integer NOT NULL,
	"explanation" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_explanations_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "finding_explanations_text_check" CHECK (length(trim("finding_explanations"."explanation")) > 0),
	CONSTRAINT "finding_explanations_count_check" CHECK ("finding_explanations"."count" > 0)
);
--> statement-breakpoint
ALTER TABLE "finding_explanations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "period_reminders" (
	"office_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"region_code" char(5),
	"period" text NOT NULL,
	"reminded_on" date NOT NULL,
	"text" text NOT NULL,
	"receivers" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "period_reminders_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "period_reminders_day_key" UNIQUE("office_id","period","reminded_on"),
	CONSTRAINT "period_reminders_period_check" CHECK ("period_reminders"."period" ~ '^20[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$'),
	CONSTRAINT "period_reminders_text_check" CHECK (length(trim("period_reminders"."text")) > 0)
);
--> statement-breakpoint
ALTER TABLE "period_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "value_examinations" (
	"office_id" uuid NOT NULL,
	"month" date NOT NULL,
	"examined_at" timestamp with time zone NOT NULL,
	"findings" jsonb NOT NULL,
	CONSTRAINT "value_examinations_pkey" PRIMARY KEY("office_id","month"),
	CONSTRAINT "value_examinations_month_check" CHECK (extract(day from "value_examinations"."month") = 1)
);
--> statement-breakpoint
ALTER TABLE "value_examinations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "finding_explanations" ADD CONSTRAINT "finding_explanations_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_reminders" ADD CONSTRAINT "period_reminders_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_examinations" ADD CONSTRAINT "value_examinations_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finding_explanations_period_index" ON "finding_explanations" USING btree ("period","office_id","rule","created_at");--> statement-breakpoint
CREATE INDEX "period_reminders_period_index" ON "period_reminders" USING btree ("period","reminded_on");--> statement-breakpoint
CREATE INDEX "value_examinations_month_index" ON "value_examinations" USING btree ("month");--> statement-breakpoint
CREATE POLICY "finding_explanations_national_read" ON "finding_explanations" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "finding_explanations_national_insert" ON "finding_explanations" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "finding_explanations_national_update" ON "finding_explanations" AS PERMISSIVE FOR UPDATE TO "app_national" USING (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "finding_explanations_national_delete" ON "finding_explanations" AS PERMISSIVE FOR DELETE TO "app_national" USING (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_reminders_national_read" ON "period_reminders" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "period_reminders_national_insert" ON "period_reminders" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_reminders_national_update" ON "period_reminders" AS PERMISSIVE FOR UPDATE TO "app_national" USING (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_reminders_national_delete" ON "period_reminders" AS PERMISSIVE FOR DELETE TO "app_national" USING (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "period_reminders_region_read" ON "period_reminders" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "period_reminders_office_read" ON "period_reminders" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "value_examinations_national_read" ON "value_examinations" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "value_examinations_national_insert" ON "value_examinations" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "value_examinations_national_update" ON "value_examinations" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "value_examinations_national_delete" ON "value_examinations" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);