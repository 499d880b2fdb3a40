DROP INDEX "risks_score_index";--> statement-breakpoint
DROP INDEX "regional_issues_region_index";--> statement-breakpoint
DROP INDEX "regional_issues_list_index";--> statement-breakpoint
DROP INDEX "risks_office_list_index";--> statement-breakpoint
DROP INDEX "risks_region_list_index";--> statement-breakpoint
DROP INDEX "risks_organisation_list_index";--> statement-breakpoint
DROP INDEX "risks_state_index";--> statement-breakpoint
CREATE INDEX "regional_issues_region_index" ON "regional_issues" USING btree ("region_code","raised_on","id");--> statement-breakpoint
CREATE INDEX "regional_issues_list_index" ON "regional_issues" USING btree ("raised_on","id");--> statement-breakpoint
CREATE INDEX "risks_office_list_index" ON "risks" USING btree ("office_id","identified_on","id");--> statement-breakpoint
CREATE INDEX "risks_region_list_index" ON "risks" USING btree ("region_code","identified_on","id");--> statement-breakpoint
CREATE INDEX "risks_organisation_list_index" ON "risks" USING btree ("office_id","organisation_id","identified_on","id");--> statement-breakpoint
CREATE INDEX "risks_state_index" ON "risks" USING btree ("state","identified_on","id");