CREATE TABLE "jottings" (
	"organisation_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"editor_id" uuid NOT NULL,
	"typed" jsonb NOT NULL,
	"typed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "jottings_pkey" PRIMARY KEY("organisation_id","consultation_id","user_id","editor_id")
);
--> statement-breakpoint
ALTER TABLE "jottings" ADD CONSTRAINT "jottings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jottings" ADD CONSTRAINT "jottings_consultation" FOREIGN KEY ("organisation_id","consultation_id") REFERENCES "public"."consultations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON jottings TO coxa_app;--> statement-breakpoint
GRANT UPDATE (typed, typed_at) ON jottings TO coxa_app;--> statement-breakpoint

-- A person's own, within the organisation that she acts for.
ALTER TABLE jottings ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE jottings FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own ON jottings
  USING (organisation_id = (SELECT acting_organisation()) AND user_id = (SELECT acting_user()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()) AND user_id = (SELECT acting_user()));
