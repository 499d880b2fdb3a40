-- What a year and a band show and count is read from these indexes alone.
create index risks_year_index on risks (year, identified_on, id) include (office_id, state, due_on);
--> statement-breakpoint
create index risks_score_index on risks (score, id) include (office_id, state, due_on, identified_on);
