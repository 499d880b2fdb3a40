CREATE TABLE "compliance_catalogue_entries" (
	"catalogue" text NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"is_independent" boolean,
	"position" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "compliance_catalogue_entries_pkey" PRIMARY KEY("catalogue","code"),
	CONSTRAINT "compliance_catalogue_entries_catalogue_check" CHECK ("compliance_catalogue_entries"."catalogue" in ('document', 'body', 'standard')),
	CONSTRAINT "compliance_catalogue_entries_independent_check" CHECK (("compliance_catalogue_entries"."catalogue" = 'body') = ("compliance_catalogue_entries"."is_independent" is not null))
);
--> statement-breakpoint
CREATE TABLE "compliance_certificates" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"standard_code" text NOT NULL,
	"number" text NOT NULL,
	"issued_by" text NOT NULL,
	"accreditation" text DEFAULT '' NOT NULL,
	"issued_on" date NOT NULL,
	"valid_until" date NOT NULL,
	"withdrawn_on" date,
	"withdrawn_reason" text,
	"file_id" uuid,
	CONSTRAINT "compliance_certificates_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "compliance_certificates_days_check" CHECK ("compliance_certificates"."valid_until" >= "compliance_certificates"."issued_on" and ("compliance_certificates"."withdrawn_on" is null or "compliance_certificates"."withdrawn_on" >= "compliance_certificates"."issued_on")),
	CONSTRAINT "compliance_certificates_withdrawn_check" CHECK (("compliance_certificates"."withdrawn_on" is null) = ("compliance_certificates"."withdrawn_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "compliance_certificates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "compliance_cores" (
	"valid_from" date PRIMARY KEY NOT NULL,
	"document_codes" text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "compliance_cores_documents_check" CHECK (cardinality("compliance_cores"."document_codes") > 0)
);
--> statement-breakpoint
CREATE TABLE "compliance_documents" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"document_code" text NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"adopted_on" date NOT NULL,
	"ended_on" date,
	"url" text,
	"file_id" uuid,
	CONSTRAINT "compliance_documents_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "compliance_documents_ended_on_check" CHECK ("compliance_documents"."ended_on" >= "compliance_documents"."adopted_on"),
	CONSTRAINT "compliance_documents_place_check" CHECK ("compliance_documents"."url" is null or "compliance_documents"."file_id" is null)
);
--> statement-breakpoint
ALTER TABLE "compliance_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "compliance_imports" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid,
	"id" uuid NOT NULL,
	"state" text DEFAULT 'checked' NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" char(64) NOT NULL,
	"findings" jsonb NOT NULL,
	"rows" jsonb,
	"traces" jsonb,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"undone_by_name" text,
	CONSTRAINT "compliance_imports_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "compliance_imports_state_check" CHECK ("compliance_imports"."state" in ('checked', 'confirmed', 'undone', 'dismissed'))
);
--> statement-breakpoint
ALTER TABLE "compliance_imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "compliance_revisions" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"superseded_by" uuid,
	"superseded_by_name" text,
	"superseded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "compliance_revisions_pkey" PRIMARY KEY("office_id","subject_id","revision"),
	CONSTRAINT "compliance_revisions_subject_check" CHECK ("compliance_revisions"."subject" in ('service', 'document', 'certificate'))
);
--> statement-breakpoint
ALTER TABLE "compliance_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "compliance_services" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"region_code" char(5) NOT NULL,
	"id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"effective_on" date NOT NULL,
	"ended_on" date,
	"is_established" boolean NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decision_number" text DEFAULT '' NOT NULL,
	"decision_on" date,
	"decision_body" text DEFAULT '' NOT NULL,
	"form" text,
	"staff_count" integer,
	"appointed_by" text,
	"dismissed_by" text,
	"pay_decided_by" text,
	"accountable_to" text,
	"has_document_access" boolean,
	"may_convene_board" boolean,
	"may_request_explanations" boolean,
	"officer_name" text DEFAULT '' NOT NULL,
	"officer_position" text DEFAULT '' NOT NULL,
	"officer_phone" text DEFAULT '' NOT NULL,
	"officer_email" text DEFAULT '' NOT NULL,
	"officer_person_id" uuid,
	CONSTRAINT "compliance_services_pkey" PRIMARY KEY("office_id","id"),
	CONSTRAINT "compliance_services_day_key" UNIQUE("office_id","organisation_id","effective_on"),
	CONSTRAINT "compliance_services_established_check" CHECK (case when "compliance_services"."is_established" then "compliance_services"."form" is not null and "compliance_services"."reason" = ''
      else "compliance_services"."form" is null and length(trim("compliance_services"."reason")) > 0 end),
	CONSTRAINT "compliance_services_form_check" CHECK ("compliance_services"."form" in ('separateUnit', 'oneOfficer', 'combinedDuty')),
	CONSTRAINT "compliance_services_staff_count_check" CHECK ("compliance_services"."staff_count" between 0 and 10000)
);
--> statement-breakpoint
ALTER TABLE "compliance_services" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "compliance_certificates" ADD CONSTRAINT "compliance_certificates_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compliance_certificates" ADD CONSTRAINT "compliance_certificates_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compliance_documents" ADD CONSTRAINT "compliance_documents_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compliance_documents" ADD CONSTRAINT "compliance_documents_file_fkey" FOREIGN KEY ("office_id","file_id") REFERENCES "public"."files"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compliance_imports" ADD CONSTRAINT "compliance_imports_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "compliance_services" ADD CONSTRAINT "compliance_services_organisation_fkey" FOREIGN KEY ("office_id","organisation_id") REFERENCES "public"."organisations"("office_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "compliance_certificates_organisation_index" ON "compliance_certificates" USING btree ("office_id","organisation_id","issued_on");--> statement-breakpoint
CREATE INDEX "compliance_certificates_file_id_index" ON "compliance_certificates" USING btree ("office_id","file_id") WHERE file_id is not null;--> statement-breakpoint
CREATE INDEX "compliance_documents_organisation_index" ON "compliance_documents" USING btree ("office_id","organisation_id","document_code","adopted_on");--> statement-breakpoint
CREATE INDEX "compliance_documents_file_id_index" ON "compliance_documents" USING btree ("office_id","file_id") WHERE file_id is not null;--> statement-breakpoint
CREATE INDEX "compliance_imports_list_index" ON "compliance_imports" USING btree ("office_id","created_at");--> statement-breakpoint
CREATE INDEX "compliance_revisions_organisation_index" ON "compliance_revisions" USING btree ("office_id","organisation_id","superseded_at");--> statement-breakpoint
CREATE INDEX "compliance_services_region_index" ON "compliance_services" USING btree ("region_code","organisation_id");--> statement-breakpoint
CREATE POLICY "compliance_certificates_national_read" ON "compliance_certificates" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "compliance_certificates_region_read" ON "compliance_certificates" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "compliance_certificates_office_read" ON "compliance_certificates" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_certificates_office_insert" ON "compliance_certificates" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_certificates_office_update" ON "compliance_certificates" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_certificates_office_delete" ON "compliance_certificates" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_certificates_organisation_read" ON "compliance_certificates" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_certificates_organisation_insert" ON "compliance_certificates" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_certificates_organisation_update" ON "compliance_certificates" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_certificates_organisation_delete" ON "compliance_certificates" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_documents_national_read" ON "compliance_documents" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "compliance_documents_region_read" ON "compliance_documents" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "compliance_documents_office_read" ON "compliance_documents" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_documents_office_insert" ON "compliance_documents" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_documents_office_update" ON "compliance_documents" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_documents_office_delete" ON "compliance_documents" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_documents_organisation_read" ON "compliance_documents" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_documents_organisation_insert" ON "compliance_documents" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_documents_organisation_update" ON "compliance_documents" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_documents_organisation_delete" ON "compliance_documents" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_imports_office_read" ON "compliance_imports" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_imports_office_insert" ON "compliance_imports" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_imports_office_update" ON "compliance_imports" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_imports_office_delete" ON "compliance_imports" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_imports_organisation_read" ON "compliance_imports" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_imports_organisation_insert" ON "compliance_imports" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_imports_organisation_update" ON "compliance_imports" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_imports_organisation_delete" ON "compliance_imports" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_revisions_national_read" ON "compliance_revisions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "compliance_revisions_region_read" ON "compliance_revisions" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "compliance_revisions_office_read" ON "compliance_revisions" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_revisions_organisation_read" ON "compliance_revisions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_services_national_read" ON "compliance_services" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "compliance_services_region_read" ON "compliance_services" AS PERMISSIVE FOR SELECT TO "app_region" USING (region_code = (select nullif(current_setting('app.region_code', true), '')::text));--> statement-breakpoint
CREATE POLICY "compliance_services_office_read" ON "compliance_services" AS PERMISSIVE FOR SELECT TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_services_office_insert" ON "compliance_services" AS PERMISSIVE FOR INSERT TO "app_office" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_services_office_update" ON "compliance_services" AS PERMISSIVE FOR UPDATE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_services_office_delete" ON "compliance_services" AS PERMISSIVE FOR DELETE TO "app_office" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_services_organisation_read" ON "compliance_services" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_services_organisation_insert" ON "compliance_services" AS PERMISSIVE FOR INSERT TO "app_organisation" WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_services_organisation_update" ON "compliance_services" AS PERMISSIVE FOR UPDATE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid)) WITH CHECK (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "compliance_services_organisation_delete" ON "compliance_services" AS PERMISSIVE FOR DELETE TO "app_organisation" USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "files_national_read" ON "files" TO app_national USING ((uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)
      or exists (select 1 from compliance_documents s where s.office_id = files.office_id and s.file_id = files.id)
      or exists (select 1 from compliance_certificates k where k.office_id = files.office_id and k.file_id = files.id)));--> statement-breakpoint
ALTER POLICY "files_region_read" ON "files" TO app_region USING ((uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)
      or exists (select 1 from compliance_documents s where s.office_id = files.office_id and s.file_id = files.id)
      or exists (select 1 from compliance_certificates k where k.office_id = files.office_id and k.file_id = files.id)));--> statement-breakpoint
ALTER POLICY "files_office_read" ON "files" TO app_office USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)
      or exists (select 1 from compliance_documents s where s.office_id = files.office_id and s.file_id = files.id)
      or exists (select 1 from compliance_certificates k where k.office_id = files.office_id and k.file_id = files.id)));--> statement-breakpoint
ALTER POLICY "files_team_read" ON "files" TO app_team USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)
      or exists (select 1 from compliance_documents s where s.office_id = files.office_id and s.file_id = files.id)
      or exists (select 1 from compliance_certificates k where k.office_id = files.office_id and k.file_id = files.id)));--> statement-breakpoint
ALTER POLICY "files_organisation_read" ON "files" TO app_organisation USING (office_id = (select nullif(current_setting('app.office_id', true), '')::uuid) and (uploaded_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
      or exists (select 1 from cell_evidence e where e.office_id = files.office_id and e.file_id = files.id)
      or exists (select 1 from occurrence_proofs p where p.office_id = files.office_id and p.file_id = files.id)
      or exists (select 1 from charter_attachments a where a.office_id = files.office_id and a.file_id = files.id)
      or exists (select 1 from analysis_documents d where d.office_id = files.office_id and d.file_id = files.id)
      or exists (select 1 from risk_proofs r where r.office_id = files.office_id and r.file_id = files.id)
      or exists (select 1 from compliance_documents s where s.office_id = files.office_id and s.file_id = files.id)
      or exists (select 1 from compliance_certificates k where k.office_id = files.office_id and k.file_id = files.id)));