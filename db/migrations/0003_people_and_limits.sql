CREATE TABLE "emergency_accesses" (
	"organisation_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"patient_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_for_organisation_id" uuid NOT NULL,
	"signature" text NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone,
	"review_note" text,
	CONSTRAINT "emergency_accesses_reason" CHECK (length(btrim("emergency_accesses"."reason")) >= 10)
);
--> statement-breakpoint
CREATE TABLE "federated_identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" uuid NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "federated_identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"profession" text NOT NULL,
	"registration_body" text,
	"registration_number" text,
	"role" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_role" CHECK ("role" in ('gp', 'practice_clinician', 'practice_secretary', 'physiotherapist', 'occupational_therapist', 'orthopaedic_triage', 'service_administrator', 'organisation_administrator', 'auditor', 'system_administrator'))
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "local_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"role" text NOT NULL,
	"answer" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"source" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	CONSTRAINT "local_rules_subject" CHECK ("subject" in ('local_mri_access')),
	CONSTRAINT "local_rules_role" CHECK ("role" in ('gp', 'practice_clinician', 'practice_secretary', 'physiotherapist', 'occupational_therapist', 'orthopaedic_triage', 'service_administrator', 'organisation_administrator', 'auditor', 'system_administrator')),
	CONSTRAINT "local_rules_days" CHECK ("local_rules"."ends_on" is null or "local_rules"."ends_on" >= "local_rules"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "second_steps" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_time_step" bigint DEFAULT 0 NOT NULL,
	"recovery_code_hashes" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "receiving_services" ADD COLUMN "opening_hours" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "receiving_services" ADD COLUMN "letterhead" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_opened_for_organisation_id_organisations_id_fk" FOREIGN KEY ("opened_for_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_reviewed_by_users_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_patient" FOREIGN KEY ("organisation_id","patient_id") REFERENCES "public"."patients"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "federated_identities" ADD CONSTRAINT "federated_identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_rules" ADD CONSTRAINT "local_rules_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_rules" ADD CONSTRAINT "local_rules_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "local_rules" ADD CONSTRAINT "local_rules_ended_by_users_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_steps" ADD CONSTRAINT "second_steps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "emergency_accesses_of_practice" ON "emergency_accesses" USING btree ("organisation_id","opened_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "emergency_accesses_of_patient" ON "emergency_accesses" USING btree ("organisation_id","patient_id");--> statement-breakpoint
CREATE INDEX "invitations_of_organisation" ON "invitations" USING btree ("organisation_id","invited_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "local_rules_of_organisation" ON "local_rules" USING btree ("organisation_id","starts_on");--> statement-breakpoint

-- Written by hand from here on: grants, walls, and the few things that only the owner's functions may do.
GRANT SELECT, INSERT, UPDATE ON memberships, receiving_services, invitations, local_rules, second_steps, federated_identities, emergency_accesses TO coxa_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON limits TO coxa_app;--> statement-breakpoint

CREATE FUNCTION acting_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;--> statement-breakpoint

-- Whether the acting person holds a role in the acting organisation. Runs as the owner, who reads memberships
-- outside their walls; a wall that asked the walled table would ask itself.
CREATE FUNCTION acts_as(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public
  AS $$ SELECT EXISTS (SELECT 1 FROM memberships WHERE user_id = acting_user()
    AND organisation_id = acting_organisation() AND role = wanted AND ended_at IS NULL) $$;--> statement-breakpoint

-- Who may act where: everybody reads, the organisation's administrator writes, and nobody makes a system administrator.
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY read_all ON memberships FOR SELECT USING (true);--> statement-breakpoint
CREATE POLICY administrator_adds ON memberships FOR INSERT
  WITH CHECK (organisation_id = (SELECT acting_organisation()) AND role <> 'system_administrator'
    AND (SELECT acts_as('organisation_administrator')));--> statement-breakpoint
CREATE POLICY administrator_ends ON memberships FOR UPDATE
  USING (organisation_id = (SELECT acting_organisation()) AND role <> 'system_administrator'
    AND (SELECT acts_as('organisation_administrator')))
  WITH CHECK (organisation_id = (SELECT acting_organisation()) AND role <> 'system_administrator');--> statement-breakpoint

-- Services: every referrer reads them, their organisation's service administrator writes.
ALTER TABLE receiving_services ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY read_all ON receiving_services FOR SELECT USING (true);--> statement-breakpoint
CREATE POLICY administrator_adds ON receiving_services FOR INSERT
  WITH CHECK (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('service_administrator')));--> statement-breakpoint
CREATE POLICY administrator_changes ON receiving_services FOR UPDATE
  USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('service_administrator')))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON invitations
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()) AND role <> 'system_administrator'
    AND (SELECT acts_as('organisation_administrator')));--> statement-breakpoint

ALTER TABLE local_rules ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON local_rules FOR SELECT
  USING (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY administrator_adds ON local_rules FOR INSERT
  WITH CHECK (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('organisation_administrator')));--> statement-breakpoint
CREATE POLICY administrator_ends ON local_rules FOR UPDATE
  USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('organisation_administrator')))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

-- Emergency access belongs to the practice whose record was opened; who opened it may read it back.
ALTER TABLE emergency_accesses ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE emergency_accesses FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY practice ON emergency_accesses
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY opener_reads ON emergency_accesses FOR SELECT
  USING (opened_by = (SELECT acting_user()) AND opened_for_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE FUNCTION guard_emergency_access() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  movable text[] := ARRAY['reviewed_by', 'reviewed_at', 'review_note'];
BEGIN
  IF OLD.reviewed_at IS NOT NULL OR (to_jsonb(NEW) - movable) IS DISTINCT FROM (to_jsonb(OLD) - movable) THEN
    RAISE EXCEPTION 'emergency access % can only be reviewed, once', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_change BEFORE UPDATE ON emergency_accesses
  FOR EACH ROW EXECUTE FUNCTION guard_emergency_access();--> statement-breakpoint

-- Passwords are not the app role's to write: it asks for its own person's, or takes up an invitation.
CREATE FUNCTION set_own_password(new_hash text) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog, public
  AS $$ UPDATE users SET password_hash = new_hash WHERE id = acting_user() AND disabled_at IS NULL $$;--> statement-breakpoint

-- Takes up an invitation: a new person gets an account with the given hash, a known one another membership.
CREATE FUNCTION accept_invitation(given_token_hash text, new_user_id uuid, new_hash text, at timestamptz)
  RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  offer invitations%ROWTYPE;
  person uuid;
BEGIN
  SELECT * INTO offer FROM invitations
    WHERE token_hash = given_token_hash AND accepted_at IS NULL AND expires_at > at FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT id INTO person FROM users WHERE email = offer.email;
  IF person IS NULL THEN
    INSERT INTO users (id, email, display_name, profession, registration_body, registration_number, password_hash)
      VALUES (new_user_id, offer.email, offer.display_name, offer.profession, offer.registration_body,
        offer.registration_number, new_hash)
      RETURNING id INTO person;
  END IF;
  INSERT INTO memberships (user_id, organisation_id, role) VALUES (person, offer.organisation_id, offer.role)
    ON CONFLICT (user_id, organisation_id, role) DO UPDATE SET ended_at = NULL;
  UPDATE invitations SET accepted_at = at WHERE id = offer.id;
  RETURN person;
END $$;--> statement-breakpoint

-- What an invitation says, for the page that its link opens, and whether its person already has an account.
CREATE FUNCTION find_invitation(given_token_hash text, at timestamptz)
  RETURNS TABLE (organisation_id uuid, organisation_name text, email text, display_name text, known_hash text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT i.organisation_id, o.name, i.email, i.display_name, u.password_hash, i.role
  FROM invitations i JOIN organisations o ON o.id = i.organisation_id LEFT JOIN users u ON u.email = i.email
  WHERE i.token_hash = given_token_hash AND i.accepted_at IS NULL AND i.expires_at > at $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION acts_as(text), set_own_password(text), accept_invitation(text, uuid, text, timestamptz),
  find_invitation(text, timestamptz) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION acts_as(text), set_own_password(text), accept_invitation(text, uuid, text, timestamptz),
  find_invitation(text, timestamptz) TO coxa_app;
