DROP POLICY "record_changes_national_read" ON "record_changes" CASCADE;--> statement-breakpoint
DROP TABLE "record_changes" CASCADE;