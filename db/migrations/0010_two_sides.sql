CREATE TABLE "consultation_corrections" (
	"organisation_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"field_id" text NOT NULL,
	"value" jsonb NOT NULL,
	"because" text NOT NULL,
	"made_by" uuid NOT NULL,
	"signature" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultation_corrections_organisation_id_consultation_id_position_pk" PRIMARY KEY("organisation_id","consultation_id","position"),
	CONSTRAINT "consultation_corrections_signed" CHECK (length(btrim("consultation_corrections"."signature")) > 0 and length(btrim("consultation_corrections"."because")) > 0)
);
--> statement-breakpoint
ALTER TABLE "consultation_corrections" ADD CONSTRAINT "consultation_corrections_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_corrections" ADD CONSTRAINT "consultation_corrections_consultation" FOREIGN KEY ("organisation_id","consultation_id") REFERENCES "public"."consultations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_owner_follows" CHECK (case "advice_requests"."status" when 'asked' then "advice_requests"."owner_organisation_id" = "advice_requests"."receiving_organisation_id" when 'replied' then "advice_requests"."owner_organisation_id" = "advice_requests"."organisation_id" else true end);--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_signed" CHECK (length(btrim("referral_events"."signature")) > 0);--> statement-breakpoint

-- Answers after completion are the practice's own; the letter of a redirected referral never needs them again.
REVOKE ALL ON consultation_corrections FROM coxa_app, coxa_worker;--> statement-breakpoint
GRANT SELECT, INSERT ON consultation_corrections TO coxa_app;--> statement-breakpoint
GRANT SELECT ON consultation_corrections TO coxa_worker;--> statement-breakpoint
ALTER TABLE consultation_corrections ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE consultation_corrections FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON consultation_corrections
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

-- A correction belongs to a consultation that is completed; a draft is changed by itself.
CREATE FUNCTION guard_correction() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM consultations WHERE organisation_id = NEW.organisation_id
    AND id = NEW.consultation_id AND status = 'completed') THEN
    RAISE EXCEPTION 'consultation % is not completed: change it instead', NEW.consultation_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard BEFORE INSERT ON consultation_corrections
  FOR EACH ROW EXECUTE FUNCTION guard_correction();--> statement-breakpoint

-- A promise can be handed over to a colleague.
GRANT UPDATE (owner_user_id) ON promises TO coxa_app;--> statement-breakpoint

-- A return is signed by whoever makes it: by name, profession and registration number, as they stand.
CREATE FUNCTION guard_return_signature() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.to_status = 'returned' AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = NEW.by_user_id
    AND u.registration_number IS NOT NULL
    AND NEW.signature = concat_ws(', ', u.display_name, u.profession,
      concat_ws(' ', u.registration_body, u.registration_number))) THEN
    RAISE EXCEPTION 'the return of referral % is not signed by name, profession and registration number',
      NEW.referral_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_signature BEFORE INSERT ON referral_events
  FOR EACH ROW EXECUTE FUNCTION guard_return_signature();--> statement-breakpoint

-- Closing a request for advice, or turning it into a referral, is news too.
CREATE TRIGGER tell AFTER UPDATE ON advice_requests FOR EACH ROW EXECUTE FUNCTION tell_live('advice');--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT ON referral_feedback FOR EACH ROW EXECUTE FUNCTION tell_live('referral');
