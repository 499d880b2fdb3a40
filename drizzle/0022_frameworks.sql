ALTER TABLE "framework_chapters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "framework_requirements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "framework_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "requirement_mappings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "framework_requirements_subject_index" ON "framework_requirements" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "requirement_mappings_served_index" ON "requirement_mappings" USING btree ("served_subject_id");--> statement-breakpoint
CREATE POLICY "framework_chapters_national_read" ON "framework_chapters" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "framework_chapters_national_insert" ON "framework_chapters" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "framework_chapters_national_update" ON "framework_chapters" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "framework_chapters_national_delete" ON "framework_chapters" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "framework_chapters_region_read" ON "framework_chapters" AS PERMISSIVE FOR SELECT TO "app_region" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "framework_chapters_office_read" ON "framework_chapters" AS PERMISSIVE FOR SELECT TO "app_office" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "framework_chapters_team_read" ON "framework_chapters" AS PERMISSIVE FOR SELECT TO "app_team" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "framework_chapters_organisation_read" ON "framework_chapters" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "framework_requirements_national_read" ON "framework_requirements" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "framework_requirements_national_insert" ON "framework_requirements" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "framework_requirements_national_update" ON "framework_requirements" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "framework_requirements_national_delete" ON "framework_requirements" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "framework_requirements_region_read" ON "framework_requirements" AS PERMISSIVE FOR SELECT TO "app_region" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "framework_requirements_office_read" ON "framework_requirements" AS PERMISSIVE FOR SELECT TO "app_office" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "framework_requirements_team_read" ON "framework_requirements" AS PERMISSIVE FOR SELECT TO "app_team" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "framework_requirements_organisation_read" ON "framework_requirements" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "framework_versions_national_read" ON "framework_versions" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "framework_versions_national_insert" ON "framework_versions" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "framework_versions_national_update" ON "framework_versions" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "framework_versions_national_delete" ON "framework_versions" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "framework_versions_region_read" ON "framework_versions" AS PERMISSIVE FOR SELECT TO "app_region" USING (published_at is not null);--> statement-breakpoint
CREATE POLICY "framework_versions_office_read" ON "framework_versions" AS PERMISSIVE FOR SELECT TO "app_office" USING (published_at is not null);--> statement-breakpoint
CREATE POLICY "framework_versions_team_read" ON "framework_versions" AS PERMISSIVE FOR SELECT TO "app_team" USING (published_at is not null);--> statement-breakpoint
CREATE POLICY "framework_versions_organisation_read" ON "framework_versions" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (published_at is not null);--> statement-breakpoint
CREATE POLICY "requirement_mappings_national_read" ON "requirement_mappings" AS PERMISSIVE FOR SELECT TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "requirement_mappings_national_insert" ON "requirement_mappings" AS PERMISSIVE FOR INSERT TO "app_national" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "requirement_mappings_national_update" ON "requirement_mappings" AS PERMISSIVE FOR UPDATE TO "app_national" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "requirement_mappings_national_delete" ON "requirement_mappings" AS PERMISSIVE FOR DELETE TO "app_national" USING (true);--> statement-breakpoint
CREATE POLICY "requirement_mappings_region_read" ON "requirement_mappings" AS PERMISSIVE FOR SELECT TO "app_region" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "requirement_mappings_office_read" ON "requirement_mappings" AS PERMISSIVE FOR SELECT TO "app_office" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "requirement_mappings_team_read" ON "requirement_mappings" AS PERMISSIVE FOR SELECT TO "app_team" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));--> statement-breakpoint
CREATE POLICY "requirement_mappings_organisation_read" ON "requirement_mappings" AS PERMISSIVE FOR SELECT TO "app_organisation" USING (version_id in (select v.id from framework_versions v where v.published_at is not null));