-- Walls: grants, row-level security and the guards that no code path can step around.
-- Written by hand; the generator emits neither FORCE, nor grants, nor triggers.

-- Grants. The app role never owns, drops or truncates; what must not change it may not update.
GRANT USAGE ON SCHEMA public TO coxa_app, coxa_worker;--> statement-breakpoint
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM coxa_app, coxa_worker;--> statement-breakpoint
GRANT SELECT ON organisations, users, memberships, receiving_services, referral_moves, referral_states,
  investigation_moves TO coxa_app, coxa_worker;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON sessions, patients, consultations, investigation_requests, referrals,
  advice_requests TO coxa_app;--> statement-breakpoint
GRANT SELECT, INSERT ON consultation_changes, referral_events, letters, audit_events, referral_questions,
  referral_answers, referral_feedback, investigation_events, advice_messages, sign_out_reasons TO coxa_app;--> statement-breakpoint
GRANT SELECT, INSERT ON pending_decisions, patient_links, promises, attachments, messages TO coxa_app;--> statement-breakpoint
GRANT UPDATE (undone_at) ON pending_decisions TO coxa_app;--> statement-breakpoint
GRANT UPDATE (failed_attempts, revoked_at) ON patient_links TO coxa_app;--> statement-breakpoint
GRANT UPDATE (kept_at, kept_by, kept_note, due_at) ON promises TO coxa_app;--> statement-breakpoint
GRANT UPDATE (removed_at) ON attachments TO coxa_app;--> statement-breakpoint
GRANT SELECT ON chases, reconciliations, referral_deliveries TO coxa_app;--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO coxa_app, coxa_worker;--> statement-breakpoint

-- The worker carries out decisions, tells and chases, one organisation at a time, inside the same walls.
GRANT SELECT, UPDATE ON referrals TO coxa_worker;--> statement-breakpoint
GRANT SELECT, INSERT ON referral_events, letters, audit_events, referral_questions, attachments TO coxa_worker;--> statement-breakpoint
GRANT INSERT ON referrals TO coxa_worker;--> statement-breakpoint
GRANT SELECT ON investigation_requests, advice_requests, promises, referral_answers TO coxa_worker;--> statement-breakpoint
GRANT SELECT, INSERT ON chases, referral_deliveries TO coxa_worker;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON reconciliations TO coxa_worker;--> statement-breakpoint
GRANT SELECT, INSERT ON messages TO coxa_worker;--> statement-breakpoint
GRANT UPDATE (sent_at) ON messages TO coxa_worker;--> statement-breakpoint
GRANT SELECT ON pending_decisions TO coxa_worker;--> statement-breakpoint
GRANT UPDATE (carried_out_at, failed_because) ON pending_decisions TO coxa_worker;--> statement-breakpoint

-- The organisation a transaction acts for. Unset or empty means no row of any wall below is visible.
CREATE FUNCTION acting_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT nullif(current_setting('app.organisation_id', true), '')::uuid $$;--> statement-breakpoint

-- An organisation's own records.
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

ALTER TABLE investigation_events ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE investigation_events FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON investigation_events
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE promises ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE promises FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON promises
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE sign_out_reasons ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE sign_out_reasons FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON sign_out_reasons
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE patient_links ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE patient_links FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON patient_links
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE reconciliations ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE reconciliations FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON reconciliations
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE messages ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE messages FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY own_organisation ON messages
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

-- Whoever redirects a referral may write its successor, and see it until somebody there opens it.
CREATE FUNCTION may_redirect(parent uuid, sender uuid, patient uuid, consultation uuid, started timestamptz)
  RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT EXISTS (
      SELECT 1 FROM referrals
      WHERE id = parent AND organisation_id = sender AND patient_id = patient AND consultation_id = consultation
        AND clock_started_at = started AND receiving_organisation_id = acting_organisation()
        AND status = 'redirected'
    )
  $$;--> statement-breakpoint
CREATE POLICY redirector_writes ON referrals FOR INSERT
  WITH CHECK (redirected_by_organisation_id = (SELECT acting_organisation()) AND status = 'sent'
    AND may_redirect(redirected_from, organisation_id, patient_id, consultation_id, clock_started_at));--> statement-breakpoint
CREATE POLICY redirector_reads ON referrals FOR SELECT
  USING (redirected_by_organisation_id = (SELECT acting_organisation()) AND status = 'sent');--> statement-breakpoint

ALTER TABLE referral_events ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE referral_events FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY sender ON referral_events
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY receiver ON referral_events
  USING (receiving_organisation_id = (SELECT acting_organisation()) AND to_status NOT IN ('draft', 'discarded'))
  WITH CHECK (receiving_organisation_id = (SELECT acting_organisation()) AND to_status NOT IN ('draft', 'discarded', 'withdrawn'));--> statement-breakpoint
CREATE POLICY redirector ON referral_events
  USING (by_organisation_id = (SELECT acting_organisation()) AND from_status IS NULL AND to_status = 'sent')
  WITH CHECK (by_organisation_id = (SELECT acting_organisation()) AND from_status IS NULL AND to_status = 'sent' AND EXISTS (
    SELECT 1 FROM referrals r
    WHERE r.id = referral_id AND r.redirected_by_organisation_id = (SELECT acting_organisation())));--> statement-breakpoint

-- A letter exists only once its referral is sent, so both sides may read it; only the sender writes it. Whoever
-- redirects carries the same bytes on.
ALTER TABLE letters ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE letters FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY sender ON letters
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY receiver_reads ON letters FOR SELECT
  USING (receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY redirector_reads ON letters FOR SELECT
  USING (EXISTS (SELECT 1 FROM referrals r
    WHERE r.id = referral_id AND r.redirected_by_organisation_id = (SELECT acting_organisation()) AND r.status = 'sent'));--> statement-breakpoint
CREATE FUNCTION carries_letter(successor uuid, digest text, content bytea)
  RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT EXISTS (
      SELECT 1 FROM referrals next
      JOIN letters l ON l.organisation_id = next.organisation_id AND l.referral_id = next.redirected_from
      WHERE next.id = successor AND next.redirected_by_organisation_id = acting_organisation()
        AND l.sha256 = digest AND l.pdf = content
    )
  $$;--> statement-breakpoint
CREATE POLICY redirector_carries ON letters FOR INSERT
  WITH CHECK (carries_letter(referral_id, sha256, pdf));--> statement-breakpoint

-- Attachments go with the referral.
ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE attachments FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY sender ON attachments
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY receiver_reads ON attachments FOR SELECT
  USING (EXISTS (SELECT 1 FROM referrals r
    WHERE r.organisation_id = attachments.organisation_id AND r.id = referral_id
      AND r.receiving_organisation_id = (SELECT acting_organisation()) AND r.status NOT IN ('draft', 'discarded')));--> statement-breakpoint
CREATE FUNCTION carries_attachment(successor uuid, digest text)
  RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT EXISTS (
      SELECT 1 FROM referrals next
      JOIN attachments a ON a.organisation_id = next.organisation_id AND a.referral_id = next.redirected_from
      WHERE next.id = successor AND next.redirected_by_organisation_id = acting_organisation()
        AND a.sha256 = digest
    )
  $$;--> statement-breakpoint
CREATE POLICY redirector_carries ON attachments FOR INSERT
  WITH CHECK (carries_attachment(referral_id, sha256));--> statement-breakpoint

-- Threads of two sides: each reads both, and writes its own part.
ALTER TABLE referral_questions ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE referral_questions FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY both_read ON referral_questions FOR SELECT
  USING (organisation_id = (SELECT acting_organisation()) OR receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY one_writes ON referral_questions FOR INSERT
  WITH CHECK (receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE referral_answers ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE referral_answers FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY both_read ON referral_answers FOR SELECT
  USING (organisation_id = (SELECT acting_organisation()) OR receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY one_writes ON referral_answers FOR INSERT
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE referral_deliveries ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE referral_deliveries FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY both_read ON referral_deliveries FOR SELECT
  USING (organisation_id = (SELECT acting_organisation()) OR receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY one_writes ON referral_deliveries FOR INSERT
  WITH CHECK (receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE referral_feedback ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE referral_feedback FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY both_read ON referral_feedback FOR SELECT
  USING (organisation_id = (SELECT acting_organisation()) OR receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY one_writes ON referral_feedback FOR INSERT
  WITH CHECK (receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE pending_decisions ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE pending_decisions FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY receiver ON pending_decisions
  USING (receiving_organisation_id = (SELECT acting_organisation()))
  WITH CHECK (receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

ALTER TABLE advice_requests ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE advice_requests FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY sender ON advice_requests
  USING (organisation_id = (SELECT acting_organisation()))
  WITH CHECK (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY receiver_reads ON advice_requests FOR SELECT
  USING (receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY receiver_replies ON advice_requests FOR UPDATE
  USING (receiving_organisation_id = (SELECT acting_organisation()))
  WITH CHECK (receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
ALTER TABLE advice_messages ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE advice_messages FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY both_read ON advice_messages FOR SELECT
  USING (organisation_id = (SELECT acting_organisation()) OR receiving_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY each_writes ON advice_messages FOR INSERT
  WITH CHECK (by_organisation_id = (SELECT acting_organisation()) AND (organisation_id = (SELECT acting_organisation()) OR receiving_organisation_id = (SELECT acting_organisation())));--> statement-breakpoint

-- A chase is written by whoever owns the subject, and read by whoever is told.
ALTER TABLE chases ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE chases FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY reads ON chases FOR SELECT
  USING (to_organisation_id = (SELECT acting_organisation()) OR owner_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint
CREATE POLICY owner_writes ON chases FOR INSERT
  WITH CHECK (owner_organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

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

-- The legal moves and what each state demands: the same rows as in db/schema, which a test compares.
INSERT INTO referral_moves (from_status, to_status, by_side) VALUES
  ('start', 'draft', 'practice'),
  ('draft', 'sent', 'practice'),
  ('draft', 'discarded', 'practice'),
  ('sent', 'sent', 'practice'),
  ('sent', 'withdrawn', 'practice'),
  ('received', 'sent', 'practice'),
  ('received', 'withdrawn', 'practice'),
  ('question_asked', 'sent', 'practice'),
  ('question_asked', 'withdrawn', 'practice'),
  ('question_asked', 'received', 'practice'),
  ('returned', 'sent', 'practice'),
  ('returned', 'withdrawn', 'practice'),
  ('start', 'sent', 'service'),
  ('sent', 'received', 'service'),
  ('sent', 'question_asked', 'service'),
  ('sent', 'accepted', 'service'),
  ('sent', 'returned', 'service'),
  ('sent', 'redirected', 'service'),
  ('received', 'question_asked', 'service'),
  ('received', 'accepted', 'service'),
  ('received', 'returned', 'service'),
  ('received', 'redirected', 'service'),
  ('question_asked', 'question_asked', 'service'),
  ('question_asked', 'accepted', 'service'),
  ('question_asked', 'returned', 'service'),
  ('question_asked', 'redirected', 'service'),
  ('received', 'received', 'service'),
  ('accepted', 'accepted', 'service'),
  ('accepted', 'booked', 'service'),
  ('accepted', 'returned', 'service'),
  ('accepted', 'redirected', 'service'),
  ('accepted', 'closed', 'service'),
  ('booked', 'booked', 'service'),
  ('booked', 'seen', 'service'),
  ('booked', 'did_not_attend', 'service'),
  ('booked', 'closed', 'service'),
  ('did_not_attend', 'did_not_attend', 'service'),
  ('did_not_attend', 'booked', 'service'),
  ('did_not_attend', 'closed', 'service'),
  ('seen', 'seen', 'service'),
  ('seen', 'booked', 'service'),
  ('seen', 'closed', 'service');--> statement-breakpoint
INSERT INTO referral_states (status, owner, next_step, waits_on) VALUES
  ('draft', 'practice', 'send', '{practice}'),
  ('discarded', 'practice', 'none', '{nobody}'),
  ('sent', 'service', 'open', '{service}'),
  ('received', 'service', 'decide', '{service}'),
  ('question_asked', 'practice', 'answer', '{practice}'),
  ('accepted', 'service', 'book', '{service,patient}'),
  ('booked', 'service', 'record_attendance', '{service}'),
  ('seen', 'service', 'record_outcome', '{service}'),
  ('did_not_attend', 'service', 'rebook', '{patient,service}'),
  ('closed', 'service', 'none', '{nobody}'),
  ('returned', 'practice', 'act_on_return', '{practice}'),
  ('redirected', 'service', 'none', '{nobody}'),
  ('withdrawn', 'practice', 'none', '{nobody}');--> statement-breakpoint
INSERT INTO investigation_moves (from_status, to_status) VALUES
  ('start', 'requested'),
  ('requested', 'accepted_by_department'),
  ('requested', 'handed_over'),
  ('requested', 'done'),
  ('requested', 'resulted'),
  ('accepted_by_department', 'done'),
  ('accepted_by_department', 'resulted'),
  ('handed_over', 'accepted_by_department'),
  ('handed_over', 'done'),
  ('handed_over', 'resulted'),
  ('done', 'resulted'),
  ('resulted', 'read_and_acted'),
  ('requested', 'withdrawn'),
  ('accepted_by_department', 'withdrawn'),
  ('handed_over', 'withdrawn');--> statement-breakpoint

-- The history of a referral: each event follows the one before it by a legal move of the side that made it, and
-- names owner, deadline, next step and whom the clock runs on as its state demands.
CREATE FUNCTION guard_referral_event() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  prior referral_events%ROWTYPE;
  side text;
  rule referral_states%ROWTYPE;
BEGIN
  SELECT * INTO prior FROM referral_events
    WHERE organisation_id = NEW.organisation_id AND referral_id = NEW.referral_id
    ORDER BY position DESC LIMIT 1;
  IF NEW.position <> coalesce(prior.position, 0) + 1 OR NEW.from_status IS DISTINCT FROM prior.to_status THEN
    RAISE EXCEPTION 'event % of referral % does not follow its history', NEW.position, NEW.referral_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.at < prior.at THEN
    RAISE EXCEPTION 'event % of referral % lies before the one it follows', NEW.position, NEW.referral_id
      USING ERRCODE = 'check_violation';
  END IF;
  side := CASE NEW.by_organisation_id
    WHEN NEW.organisation_id THEN 'practice'
    WHEN NEW.receiving_organisation_id THEN 'service'
    ELSE CASE WHEN NEW.from_status IS NULL THEN 'service' END END;
  IF NOT EXISTS (SELECT 1 FROM referral_moves
    WHERE from_status = coalesce(NEW.from_status, 'start') AND to_status = NEW.to_status AND by_side = side) THEN
    RAISE EXCEPTION 'referral % cannot go from % to % by %', NEW.referral_id, coalesce(NEW.from_status, 'start'),
      NEW.to_status, coalesce(side, 'a stranger') USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.version <> coalesce(prior.version, NEW.version)
    + (CASE WHEN NEW.to_status = 'sent' AND prior.to_status IS NOT NULL AND prior.to_status <> 'draft'
        THEN 1 ELSE 0 END) THEN
    RAISE EXCEPTION 'event % of referral % has a version that does not follow', NEW.position, NEW.referral_id
      USING ERRCODE = 'check_violation';
  END IF;
  SELECT * INTO STRICT rule FROM referral_states WHERE status = NEW.to_status;
  IF NEW.next_step <> rule.next_step OR NEW.waits_on <> ALL (rule.waits_on) OR NEW.owner_organisation_id <>
    (CASE rule.owner WHEN 'practice' THEN NEW.organisation_id ELSE NEW.receiving_organisation_id END) THEN
    RAISE EXCEPTION 'referral % as % has the wrong owner, next step or clock', NEW.referral_id, NEW.to_status
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_event BEFORE INSERT ON referral_events
  FOR EACH ROW EXECUTE FUNCTION guard_referral_event();--> statement-breakpoint

-- Referrals move only along legal lines, and what was sent is rewritten only as a new version, by its sender.
CREATE FUNCTION guard_referral_change() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  movable text[] := ARRAY['status', 'owner_organisation_id', 'owner_user_id', 'due_at', 'next_step', 'waits_on'];
BEGIN
  IF NEW.status <> OLD.status AND NOT EXISTS (SELECT 1 FROM referral_moves
    WHERE from_status = OLD.status AND to_status = NEW.status) THEN
    RAISE EXCEPTION 'referral % cannot go from % to %', OLD.id, OLD.status, NEW.status
      USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.status = 'draft' THEN
    IF NEW.organisation_id <> OLD.organisation_id OR NEW.id <> OLD.id OR NEW.patient_id <> OLD.patient_id
      OR NEW.consultation_id <> OLD.consultation_id OR NEW.version <> OLD.version THEN
      RAISE EXCEPTION 'draft % cannot become another one', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status IN ('booked', 'seen', 'did_not_attend', 'accepted') THEN
    movable := movable || ARRAY['appointment_at', 'appointment_place', 'booked_elsewhere', 'contact_attempts'];
  ELSIF NEW.status = 'closed' THEN
    movable := movable || ARRAY['outcome_code', 'outcome_findings', 'outcome_letter', 'contact_attempts'];
  ELSIF NEW.status = 'sent' AND NEW.version = OLD.version + 1
    AND acting_organisation() IS NOT DISTINCT FROM OLD.organisation_id THEN
    movable := movable || ARRAY['version', 'urgency', 'urgency_rank', 'computed_urgency', 'urgency_reason',
      'question', 'expectation', 'patient_wishes', 'note', 'red_flag_reason', 'consent_at', 'sent_patient',
      'headline', 'sent_by'];
  END IF;
  IF (to_jsonb(NEW) - movable) IS DISTINCT FROM (to_jsonb(OLD) - movable) THEN
    RAISE EXCEPTION 'referral % was sent and cannot be rewritten', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_change BEFORE UPDATE ON referrals
  FOR EACH ROW EXECUTE FUNCTION guard_referral_change();--> statement-breakpoint

-- A referral begins as a draft, or as the successor of one that was redirected, with its words and its clock.
CREATE FUNCTION guard_referral_start() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  parent referrals%ROWTYPE;
BEGIN
  IF NEW.redirected_from IS NULL THEN
    IF NEW.status <> 'draft' OR NEW.clock_started_at IS NOT NULL THEN
      RAISE EXCEPTION 'a referral begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  SELECT * INTO parent FROM referrals WHERE organisation_id = NEW.organisation_id AND id = NEW.redirected_from;
  IF NEW.status <> 'sent' OR parent.id IS NULL OR parent.status <> 'redirected'
    OR parent.clock_started_at <> NEW.clock_started_at OR parent.patient_id <> NEW.patient_id
    OR parent.question <> NEW.question OR parent.sent_patient <> NEW.sent_patient
    OR parent.headline <> NEW.headline OR parent.urgency <> NEW.urgency THEN
    RAISE EXCEPTION 'a redirected referral goes on as it was sent' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.clock_carried ->> 'practice')::numeric + (NEW.clock_carried ->> 'service')::numeric
    + (NEW.clock_carried ->> 'patient')::numeric
    <> round(extract(epoch FROM NEW.sent_at - NEW.clock_started_at) * 1000) THEN
    RAISE EXCEPTION 'the clock of a redirected referral does not add up' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_start BEFORE INSERT ON referrals
  FOR EACH ROW EXECUTE FUNCTION guard_referral_start();--> statement-breakpoint

-- The state of a referral is what its history says, and its letter is there: checked when the transaction commits.
CREATE FUNCTION check_referral_history() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  row_id uuid := CASE TG_TABLE_NAME WHEN 'referrals' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'referral_id' END;
  present referrals%ROWTYPE;
  told referral_events%ROWTYPE;
BEGIN
  SELECT * INTO present FROM referrals WHERE organisation_id = NEW.organisation_id AND id = row_id;
  SELECT * INTO told FROM referral_events
    WHERE organisation_id = NEW.organisation_id AND referral_id = row_id ORDER BY position DESC LIMIT 1;
  IF (present.status, present.version, present.owner_organisation_id, present.owner_user_id, present.due_at,
      present.next_step, present.waits_on)
    IS DISTINCT FROM (told.to_status, told.version, told.owner_organisation_id, told.owner_user_id, told.due_at,
      told.next_step, told.waits_on) THEN
    RAISE EXCEPTION 'referral % is % but its history says %', row_id, coalesce(present.status, 'nowhere'),
      coalesce(told.to_status, 'nothing') USING ERRCODE = 'check_violation';
  END IF;
  IF present.status NOT IN ('draft', 'discarded') AND NOT EXISTS (SELECT 1 FROM letters
    WHERE organisation_id = present.organisation_id AND referral_id = present.id AND version = present.version) THEN
    RAISE EXCEPTION 'referral % has no letter of version %', row_id, present.version
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER history_agrees AFTER INSERT OR UPDATE ON referrals
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_referral_history();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER state_agrees AFTER INSERT ON referral_events
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_referral_history();--> statement-breakpoint

-- The same for requested tests.
CREATE FUNCTION guard_investigation_event() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  prior investigation_events%ROWTYPE;
BEGIN
  SELECT * INTO prior FROM investigation_events
    WHERE organisation_id = NEW.organisation_id AND request_id = NEW.request_id ORDER BY position DESC LIMIT 1;
  IF NEW.position <> coalesce(prior.position, 0) + 1 OR NEW.from_status IS DISTINCT FROM prior.to_status
    OR NEW.at < prior.at THEN
    RAISE EXCEPTION 'event % of test % does not follow its history', NEW.position, NEW.request_id
      USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM investigation_moves
    WHERE from_status = coalesce(NEW.from_status, 'start') AND to_status = NEW.to_status) THEN
    RAISE EXCEPTION 'test % cannot go from % to %', NEW.request_id, coalesce(NEW.from_status, 'start'),
      NEW.to_status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_event BEFORE INSERT ON investigation_events
  FOR EACH ROW EXECUTE FUNCTION guard_investigation_event();--> statement-breakpoint

CREATE FUNCTION guard_investigation_change() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  movable text[] := ARRAY['status', 'owner_user_id', 'due_at', 'next_step', 'result', 'read_by', 'action',
    'withdrawn_reason'];
BEGIN
  IF (to_jsonb(NEW) - movable) IS DISTINCT FROM (to_jsonb(OLD) - movable)
    OR (OLD.result IS NOT NULL AND NEW.result IS DISTINCT FROM OLD.result)
    OR (OLD.next_step = 'none' AND to_jsonb(NEW) IS DISTINCT FROM to_jsonb(OLD)) THEN
    RAISE EXCEPTION 'test % cannot be rewritten', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_change BEFORE UPDATE ON investigation_requests
  FOR EACH ROW EXECUTE FUNCTION guard_investigation_change();--> statement-breakpoint

CREATE FUNCTION check_investigation_history() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  row_id uuid := CASE TG_TABLE_NAME WHEN 'investigation_requests' THEN to_jsonb(NEW) ->> 'id'
    ELSE to_jsonb(NEW) ->> 'request_id' END;
  present text;
  told text;
BEGIN
  SELECT status INTO present FROM investigation_requests
    WHERE organisation_id = NEW.organisation_id AND id = row_id;
  SELECT to_status INTO told FROM investigation_events
    WHERE organisation_id = NEW.organisation_id AND request_id = row_id ORDER BY position DESC LIMIT 1;
  IF present IS DISTINCT FROM told THEN
    RAISE EXCEPTION 'test % is % but its history says %', row_id, present, coalesce(told, 'nothing')
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER history_agrees AFTER INSERT OR UPDATE ON investigation_requests
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_investigation_history();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER state_agrees AFTER INSERT ON investigation_events
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_investigation_history();--> statement-breakpoint

-- Who has to look again: ids only, heard by every node of the app once the transaction commits.
CREATE FUNCTION tell_live() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  changed jsonb := to_jsonb(NEW);
BEGIN
  PERFORM pg_notify('coxa_live', jsonb_build_object(
    'organisations', (SELECT coalesce(jsonb_agg(DISTINCT organisation), '[]'::jsonb) FROM unnest(CASE
      WHEN TG_TABLE_NAME = 'pending_decisions' THEN ARRAY[changed ->> 'receiving_organisation_id']
      WHEN TG_TABLE_NAME = 'chases' THEN ARRAY[changed ->> 'to_organisation_id', changed ->> 'owner_organisation_id']
      WHEN changed ->> 'to_status' IN ('draft', 'discarded') THEN ARRAY[changed ->> 'organisation_id']
      ELSE ARRAY[changed ->> 'organisation_id', changed ->> 'receiving_organisation_id',
        changed ->> 'by_organisation_id'] END) AS organisation
      WHERE organisation IS NOT NULL),
    'subject', TG_ARGV[0],
    'id', coalesce(changed ->> 'referral_id', changed ->> 'request_id', changed ->> 'subject_id'))::text);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT ON referral_events FOR EACH ROW EXECUTE FUNCTION tell_live('referral');--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT ON referral_answers FOR EACH ROW EXECUTE FUNCTION tell_live('referral');--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON pending_decisions
  FOR EACH ROW EXECUTE FUNCTION tell_live('referral');--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT ON advice_messages FOR EACH ROW EXECUTE FUNCTION tell_live('advice');--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT ON investigation_events
  FOR EACH ROW EXECUTE FUNCTION tell_live('investigation');--> statement-breakpoint
CREATE TRIGGER tell AFTER INSERT ON chases FOR EACH ROW EXECUTE FUNCTION tell_live('chase');--> statement-breakpoint

-- Work for later, written in the transaction that makes it necessary. The queue itself is out of the app's reach.
CREATE FUNCTION schedule_job(task text, payload json, run_at timestamptz, job_key text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF task NOT IN ('carry-out-decision', 'chase', 'deliver', 'tell') THEN
    RAISE EXCEPTION 'there is no task %', task USING ERRCODE = 'check_violation';
  END IF;
  PERFORM graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION schedule_job(text, json, timestamptz, text) FROM public;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION schedule_job(text, json, timestamptz, text) TO coxa_app, coxa_worker;
