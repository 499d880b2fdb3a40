CREATE TABLE "compliance_counts" (
	"office_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"region_code" char(5) NOT NULL,
	"day" date NOT NULL,
	"reported" bigint NOT NULL,
	CONSTRAINT "compliance_counts_pkey" PRIMARY KEY("office_id","organisation_id","measure","region_code","day")
);
--> statement-breakpoint
ALTER TABLE "compliance_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "indicators" DROP CONSTRAINT "indicators_derivation_check";--> statement-breakpoint
ALTER TABLE "register_days" ALTER COLUMN "reported" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "register_days" ALTER COLUMN "verified" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "register_months" ALTER COLUMN "reported" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "register_months" ALTER COLUMN "verified" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "culture_events" ADD COLUMN "participants" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "culture_events" ADD COLUMN "civil_servants" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "compliance_counts_organisation_index" ON "compliance_counts" USING btree ("organisation_id");--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_derivation_check" CHECK (("indicators"."derivation" is null) = ("indicators"."derived_from" is null)
      and ("indicators"."derivation" is null or "indicators"."derivation" in ('organisationsAnalysed', 'risksIdentified', 'risksEliminated',
        'complianceServices', 'completeDocuments', 'validCertificates', 'cultureEvents', 'eventParticipants', 'civilServantsTrained',
        'assessmentsConcluded', 'recommendationsGiven', 'recommendationsImplemented', 'studiesConcluded', 'proposalsGiven', 'proposalsImplemented',
        'draftActsEvaluated', 'draftActRisks', 'effectTengeSaved', 'effectTengeReturned', 'effectTengePrevented', 'effectLandPlots', 'effectApartments', 'effectPersons')));