CREATE TABLE "consultation_pages" (
	"organisation_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"editor_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	CONSTRAINT "consultation_pages_organisation_id_consultation_id_editor_id_pk" PRIMARY KEY("organisation_id","consultation_id","editor_id")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consultation_pages" ADD CONSTRAINT "consultation_pages_consultation" FOREIGN KEY ("organisation_id","consultation_id") REFERENCES "public"."consultations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
GRANT SELECT, INSERT ON consultation_pages TO coxa_app;--> statement-breakpoint
GRANT UPDATE (sequence) ON consultation_pages TO coxa_app;--> statement-breakpoint
ALTER TABLE consultation_pages ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE consultation_pages FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON consultation_pages
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));
