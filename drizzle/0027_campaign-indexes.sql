CREATE INDEX "risk_recommendations_open_index" ON "risk_recommendations" USING btree ("due_on","id") WHERE state <> 'done' and due_on is not null;--> statement-breakpoint
CREATE INDEX "risk_recommendations_search_index" ON "risk_recommendations" USING gin (fold_text(text || ' ' || owner_name) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "checklist_answers_figures_index" ON "checklist_answers" USING btree ("office_id","checklist_id","subject_id","answer","verdict");--> statement-breakpoint
CREATE INDEX "checklists_silent_index" ON "checklists" USING btree ("campaign_id","office_id","due_on") WHERE state in ('sent', 'inProgress', 'returned');--> statement-breakpoint
CREATE INDEX "checklists_title_index" ON "checklists" USING gin (fold_text(title) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "gap_actions_owner_index" ON "gap_actions" USING btree ("owner_id","due_on") WHERE state in ('planned', 'inProgress', 'returned');--> statement-breakpoint
CREATE INDEX "gap_actions_search_index" ON "gap_actions" USING gin (fold_text(text || ' ' || owner_name) gin_trgm_ops);