-- Trigram indexes find words inside long texts of a register.
create extension if not exists pg_trgm;
--> statement-breakpoint
-- One spelling for a word written in Kazakh or in Russian letters, in capitals or not: қ and к, ә and а, і and и, ё and е.
-- The application folds what is searched for in the same way.
create function fold_text(text) returns text
language sql immutable strict parallel safe
return btrim(regexp_replace(translate(lower($1 collate "und-x-icu"), 'әғқңөұүһіё', 'агкноуухие'), '\s+', ' ', 'g'));
