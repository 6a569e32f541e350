CREATE TABLE "inbox_tallies" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_tallies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"waits_on_us" boolean NOT NULL,
	"owner_user_id" uuid,
	"delta" integer NOT NULL,
	CONSTRAINT "inbox_tallies_owner" CHECK ("inbox_tallies"."waits_on_us" or "inbox_tallies"."owner_user_id" is null)
);
--> statement-breakpoint
ALTER TABLE "attachments" ALTER COLUMN "content" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "object_key" text;--> statement-breakpoint
ALTER TABLE "receiving_services" ADD COLUMN "same_day_hours" integer DEFAULT 2 NOT NULL;--> statement-breakpoint
ALTER TABLE "receiving_services" ADD COLUMN "very_urgent_hours" integer DEFAULT 24 NOT NULL;--> statement-breakpoint
CREATE INDEX "inbox_tallies_of_service" ON "inbox_tallies" USING btree ("organisation_id","kind");--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_kept_once" CHECK (("attachments"."content" is null) <> ("attachments"."object_key" is null));--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_object_own" CHECK (starts_with("attachments"."object_key", "attachments"."organisation_id"::text || '/'));--> statement-breakpoint
ALTER TABLE "receiving_services" ADD CONSTRAINT "receiving_services_hours" CHECK ("receiving_services"."same_day_hours" between 1 and 12 and "receiving_services"."very_urgent_hours" between 1 and 24);--> statement-breakpoint

-- How many an inbox holds. Written by the trigger below, as the owner, because a practice that sends adds to an inbox
-- of another organisation; the app reads its own and writes none, the worker folds by a function of its own.
REVOKE ALL ON inbox_tallies FROM coxa_app, coxa_worker;--> statement-breakpoint
GRANT SELECT ON inbox_tallies TO coxa_app;--> statement-breakpoint
ALTER TABLE inbox_tallies ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY read_own ON inbox_tallies FOR SELECT
  USING (organisation_id = (SELECT acting_organisation()));--> statement-breakpoint

CREATE FUNCTION tally_inbox() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  open_states constant text[] := ARRAY['sent', 'received', 'question_asked', 'accepted', 'booked', 'seen', 'did_not_attend'];
  was boolean := TG_OP = 'UPDATE' AND OLD.status = ANY (open_states);
  stands boolean := NEW.status = ANY (open_states);
BEGIN
  IF was AND stands AND (OLD.receiving_organisation_id, OLD.kind, OLD.waits_on = 'service',
      CASE WHEN OLD.waits_on = 'service' THEN OLD.owner_user_id END)
    IS NOT DISTINCT FROM (NEW.receiving_organisation_id, NEW.kind, NEW.waits_on = 'service',
      CASE WHEN NEW.waits_on = 'service' THEN NEW.owner_user_id END) THEN
    RETURN NULL;
  END IF;
  IF was THEN
    INSERT INTO inbox_tallies (organisation_id, kind, waits_on_us, owner_user_id, delta)
    VALUES (OLD.receiving_organisation_id, OLD.kind, OLD.waits_on = 'service',
      CASE WHEN OLD.waits_on = 'service' THEN OLD.owner_user_id END, -1);
  END IF;
  IF stands THEN
    INSERT INTO inbox_tallies (organisation_id, kind, waits_on_us, owner_user_id, delta)
    VALUES (NEW.receiving_organisation_id, NEW.kind, NEW.waits_on = 'service',
      CASE WHEN NEW.waits_on = 'service' THEN NEW.owner_user_id END, 1);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER tally AFTER INSERT OR UPDATE ON referrals FOR EACH ROW EXECUTE FUNCTION tally_inbox();--> statement-breakpoint

-- Folds the tallies of one organisation into one row for each sum, once it is worth it. Whoever reads meanwhile sees
-- all rows as they were before or all as they are after; what is added meanwhile is left for the next time.
CREATE FUNCTION fold_inbox_tallies(organisation uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF (SELECT count(*) - count(DISTINCT (kind, waits_on_us, owner_user_id)) FROM inbox_tallies
    WHERE organisation_id = organisation) < 100 THEN
    RETURN;
  END IF;
  WITH folded AS (DELETE FROM inbox_tallies WHERE organisation_id = organisation RETURNING *)
  INSERT INTO inbox_tallies (organisation_id, kind, waits_on_us, owner_user_id, delta)
  SELECT organisation, kind, waits_on_us, owner_user_id, sum(delta) FROM folded
  GROUP BY kind, waits_on_us, owner_user_id HAVING sum(delta) <> 0;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION tally_inbox() FROM public;--> statement-breakpoint
REVOKE ALL ON FUNCTION fold_inbox_tallies(uuid) FROM public;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION fold_inbox_tallies(uuid) TO coxa_worker;--> statement-breakpoint

-- What stands open already. The owner is walled in too, and steps outside for this one statement of the transaction.
ALTER TABLE referrals NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO inbox_tallies (organisation_id, kind, waits_on_us, owner_user_id, delta)
SELECT receiving_organisation_id, kind, waits_on = 'service', CASE WHEN waits_on = 'service' THEN owner_user_id END,
  count(*)
FROM referrals
WHERE status IN ('sent', 'received', 'question_asked', 'accepted', 'booked', 'seen', 'did_not_attend')
GROUP BY 1, 2, 3, 4;--> statement-breakpoint
ALTER TABLE referrals FORCE ROW LEVEL SECURITY;--> statement-breakpoint

-- Who is told when a reminder changed nothing is of the organisation, and only the organisation names them.
GRANT UPDATE (deputy_user_id) ON organisations TO coxa_app;--> statement-breakpoint
CREATE FUNCTION guard_deputy() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public AS $$
DECLARE
  ours uuid := CASE TG_TABLE_NAME WHEN 'organisations' THEN to_jsonb(NEW) ->> 'id'
    ELSE to_jsonb(NEW) ->> 'organisation_id' END;
BEGIN
  IF ours IS DISTINCT FROM acting_organisation() OR (NEW.deputy_user_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM memberships m WHERE m.user_id = NEW.deputy_user_id AND m.organisation_id = ours
      AND m.ended_at IS NULL)) THEN
    RAISE EXCEPTION 'the deputy of % is not one of its people', ours USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_deputy BEFORE UPDATE OF deputy_user_id ON organisations
  FOR EACH ROW WHEN (NEW.deputy_user_id IS DISTINCT FROM OLD.deputy_user_id) EXECUTE FUNCTION guard_deputy();--> statement-breakpoint
CREATE TRIGGER guard_deputy BEFORE UPDATE OF deputy_user_id ON receiving_services
  FOR EACH ROW WHEN (NEW.deputy_user_id IS DISTINCT FROM OLD.deputy_user_id) EXECUTE FUNCTION guard_deputy();
