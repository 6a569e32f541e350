-- Walls: grants, row-level security and the guards that no code path can step around.
-- Written by hand; the generator emits neither FORCE, nor grants, nor triggers.

-- Grants. The app role never owns, drops or truncates; what must not change it may not update.
GRANT USAGE ON SCHEMA public TO coxa_app;--> statement-breakpoint
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM coxa_app;--> statement-breakpoint
GRANT SELECT ON organisations, users, memberships, receiving_services TO coxa_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON sessions, patients, consultations, investigation_requests, referrals TO coxa_app;--> statement-breakpoint
GRANT SELECT, INSERT ON consultation_changes, referral_events, letters, audit_events TO coxa_app;--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO coxa_app;--> statement-breakpoint

-- The organisation a transaction acts for. Unset or empty means no row of any wall below is visible.
CREATE FUNCTION acting_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT nullif(current_setting('app.organisation_id', true), '')::uuid $$;--> statement-breakpoint

-- Practice-owned records: only the practice.
ALTER TABLE patients ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE patients FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON patients
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE consultations ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE consultations FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON consultations
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE consultation_changes ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE consultation_changes FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON consultation_changes
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE investigation_requests ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE investigation_requests FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON investigation_requests
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

-- A referral is the practice's; the receiving organisation sees it from the moment it is sent.
ALTER TABLE referrals ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE referrals FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY sender ON referrals
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY receiver_reads ON referrals FOR SELECT
  USING (receiving_organisation_id = (SELECT acting_organisation()) AND status NOT IN ('draft', 'discarded'));--> statement-breakpoint
CREATE POLICY receiver_decides ON referrals FOR UPDATE
  USING (receiving_organisation_id = (SELECT acting_organisation()) AND status NOT IN ('draft', 'discarded'))
  WITH CHECK (receiving_organisation_id = (SELECT acting_organisation()) AND status NOT IN ('draft', 'discarded'));--> statement-breakpoint

ALTER TABLE referral_events ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE referral_events FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY sender ON referral_events
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY receiver ON referral_events
  USING (receiving_organisation_id = (SELECT acting_organisation()) AND to_status NOT IN ('draft', 'discarded'))
  WITH CHECK (receiving_organisation_id = (SELECT acting_organisation()) AND to_status IN ('received', 'accepted', 'returned'));--> statement-breakpoint

-- A letter exists only once its referral is sent, so both sides may read it; only the sender writes it.
ALTER TABLE letters ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE letters FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY sender ON letters
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY receiver_reads ON letters FOR SELECT
  USING (receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

-- The record of acts: each organisation reads its own; acts before an organisation is known carry none.
ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY read_own ON audit_events FOR SELECT
  USING (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY add ON audit_events FOR INSERT
  WITH CHECK (organisation_id IS NULL OR organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

-- A completed consultation is never changed.
CREATE FUNCTION guard_completed_consultation() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.status = 'completed' THEN
    RAISE EXCEPTION 'consultation % is completed and cannot be changed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.patient_id <> OLD.patient_id OR NEW.revision < OLD.revision THEN
    RAISE EXCEPTION 'consultation % cannot change its patient or go back in revision', OLD.id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_completed BEFORE UPDATE ON consultations
  FOR EACH ROW EXECUTE FUNCTION guard_completed_consultation();--> statement-breakpoint

-- Referrals move only along legal lines, and what was sent is never rewritten.
CREATE FUNCTION guard_referral_change() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  movable text[] := ARRAY['status', 'owner_organisation_id', 'owner_user_id', 'due_at', 'next_step'];
BEGIN
  IF NEW.status <> OLD.status AND (OLD.status || '>' || NEW.status) NOT IN (
    'draft>sent', 'draft>discarded',
    'sent>received', 'sent>accepted', 'sent>returned', 'sent>withdrawn',
    'received>accepted', 'received>returned', 'received>withdrawn'
  ) THEN
    RAISE EXCEPTION 'referral % cannot go from % to %', OLD.id, OLD.status, NEW.status
      USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status <> 'draft' AND (to_jsonb(NEW) - movable) IS DISTINCT FROM (to_jsonb(OLD) - movable) THEN
    RAISE EXCEPTION 'referral % was sent and cannot be rewritten', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_change BEFORE UPDATE ON referrals
  FOR EACH ROW EXECUTE FUNCTION guard_referral_change();--> statement-breakpoint

-- The state of a referral is what its history says: checked when the transaction commits.
CREATE FUNCTION check_referral_history() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  present text;
  told text;
BEGIN
  SELECT status INTO present FROM referrals WHERE organisation_id = NEW.organisation_id AND id = NEW.id;
  SELECT to_status INTO told FROM referral_events
    WHERE organisation_id = NEW.organisation_id AND referral_id = NEW.id ORDER BY position DESC LIMIT 1;
  IF present IS DISTINCT FROM told THEN
    RAISE EXCEPTION 'referral % is % but its history says %', NEW.id, present, coalesce(told, 'nothing')
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER history_agrees AFTER INSERT OR UPDATE ON referrals
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_referral_history();
