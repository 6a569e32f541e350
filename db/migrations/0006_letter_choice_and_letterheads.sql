CREATE TABLE "letterheads" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"logo" text,
	"logo_width_mm" real,
	"logo_height_mm" real,
	"omitted_on" text[] DEFAULT '{}' NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "letterheads_logo_whole" CHECK (num_nulls("letterheads"."logo", "letterheads"."logo_width_mm", "letterheads"."logo_height_mm") in (0, 3)),
	CONSTRAINT "letterheads_logo_small" CHECK (length("letterheads"."logo") <= 32768)
);
--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "left_out" jsonb;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "copies_to" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "letterheads" ADD CONSTRAINT "letterheads_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letterheads" ADD CONSTRAINT "letterheads_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint

-- Written by hand from here on: grants and walls.
GRANT SELECT, INSERT, UPDATE ON letterheads TO coxa_app;--> statement-breakpoint
GRANT SELECT ON letterheads TO coxa_worker;--> statement-breakpoint
-- A letterhead is in every letter: everybody reads it, its organisation's administrator writes it.
ALTER TABLE letterheads ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY read_all ON letterheads FOR SELECT USING (true);--> statement-breakpoint
CREATE POLICY administrator_adds ON letterheads FOR INSERT
  WITH CHECK (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('organisation_administrator')));--> statement-breakpoint
CREATE POLICY administrator_changes ON letterheads FOR UPDATE
  USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('organisation_administrator')))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));
