ALTER TABLE "statistic_versions" ADD COLUMN "retired_on" date;--> statement-breakpoint
-- What was retired before this counts as retired by the version in force.
UPDATE "statistic_versions" v SET "retired_on" = greatest(s."retired_on", v."counted_since") FROM "statistics" s WHERE s."retired_on" IS NOT NULL AND v."code" = s."code" AND v."version" = s."version";--> statement-breakpoint
ALTER TABLE "statistics" DROP COLUMN "retired_on";--> statement-breakpoint
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_retirement_check" CHECK ("statistic_versions"."retired_on" >= "statistic_versions"."counted_since");
