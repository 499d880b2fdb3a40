DROP INDEX "audit_entries_time_index";--> statement-breakpoint
DROP INDEX "audit_entries_record_index";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "record_root" text collate "C" GENERATED ALWAYS AS (split_part(record_key, '/', case when starts_with(record_key, office_id::text) then 2 else 1 end)) STORED;--> statement-breakpoint
CREATE INDEX "audit_entries_subject_index" ON "audit_entries" USING btree ("subject","sequence");--> statement-breakpoint
CREATE INDEX "audit_entries_record_index" ON "audit_entries" USING btree ("record_root","sequence");