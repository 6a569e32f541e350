CREATE TABLE "letter_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"first_used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "letter_keys_thumbprint" CHECK ("letter_keys"."id" = rtrim(translate(encode(sha256(convert_to('{"crv":"Ed25519","kty":"OKP","x":"' || "letter_keys"."public_key" || '"}', 'UTF8')), 'base64'), '+/', '-_'), '='))
);
--> statement-breakpoint
CREATE TABLE "letter_seals" (
	"code" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"key_id" text NOT NULL,
	"signature" text NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"ended" text,
	CONSTRAINT "letter_seals_digest" UNIQUE("sha256"),
	CONSTRAINT "letter_seals_of_letter" UNIQUE("code","sha256"),
	CONSTRAINT "letter_seals_ended" CHECK ("ended" in ('superseded', 'withdrawn')),
	CONSTRAINT "letter_seals_digest_form" CHECK ("letter_seals"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "letter_seals_signature_form" CHECK ("letter_seals"."signature" ~ '^[A-Za-z0-9_-]{86}$')
);
--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "document" text;--> statement-breakpoint
ALTER TABLE "letter_seals" ADD CONSTRAINT "letter_seals_key_id_letter_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."letter_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_seals" ADD CONSTRAINT "letter_seals_issued_by_organisations_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_seal" FOREIGN KEY ("code","sha256") REFERENCES "public"."letter_seals"("code","sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letters_by_code" ON "letters" USING btree ("code");--> statement-breakpoint

-- Written by hand from here on. Everybody reads seals and keys; only an issuer adds them, and nobody takes them back.
REVOKE ALL ON letter_seals, letter_keys FROM coxa_app, coxa_worker;--> statement-breakpoint
GRANT SELECT, INSERT ON letter_seals, letter_keys TO coxa_app;--> statement-breakpoint
GRANT SELECT ON letter_seals, letter_keys TO coxa_worker;--> statement-breakpoint
ALTER TABLE letter_seals ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY read_all ON letter_seals FOR SELECT USING (true);--> statement-breakpoint
CREATE POLICY issuer_adds ON letter_seals FOR INSERT
  WITH CHECK (issued_by = (SELECT acting_organisation()) AND ended IS NULL);--> statement-breakpoint

-- A letter is sealed from now on: digest of its very bytes, signature, and the document that it carries. Letters that
-- were sent before there were seals keep their place.
ALTER TABLE letters ADD CONSTRAINT letters_sealed CHECK (
  code IS NOT NULL AND document IS NOT NULL AND sha256 = encode(sha256(pdf), 'hex')) NOT VALID;--> statement-breakpoint

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER guard_change BEFORE UPDATE OR DELETE ON letters
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER guard_change BEFORE UPDATE OR DELETE ON letter_keys
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE FUNCTION guard_seal() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended = 'withdrawn' OR NEW.ended IS NULL
    OR (to_jsonb(NEW) - 'ended') IS DISTINCT FROM (to_jsonb(OLD) - 'ended') THEN
    RAISE EXCEPTION 'the seal of letter % is never changed', OLD.code USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER guard_change BEFORE UPDATE OR DELETE ON letter_seals
  FOR EACH ROW EXECUTE FUNCTION guard_seal();--> statement-breakpoint

-- A newer version ends the seals of the older ones, a withdrawal those of all. As the owner, who alone may mark them.
CREATE FUNCTION end_older_seals() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE letter_seals SET ended = 'superseded' WHERE ended IS NULL AND code <> NEW.code AND code IN (
    SELECT code FROM letters
    WHERE organisation_id = NEW.organisation_id AND referral_id = NEW.referral_id AND version < NEW.version);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER end_seals AFTER INSERT ON letters FOR EACH ROW EXECUTE FUNCTION end_older_seals();--> statement-breakpoint
CREATE FUNCTION end_withdrawn_seals() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE letter_seals SET ended = 'withdrawn' WHERE ended IS DISTINCT FROM 'withdrawn' AND code IN (
    SELECT code FROM letters WHERE organisation_id = NEW.organisation_id AND referral_id = NEW.id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER end_seals AFTER UPDATE OF status ON referrals
  FOR EACH ROW WHEN (NEW.status = 'withdrawn' AND OLD.status <> 'withdrawn') EXECUTE FUNCTION end_withdrawn_seals();--> statement-breakpoint

-- Whoever redirects carries the whole letter on: its bytes, its code and its document.
DROP POLICY redirector_carries ON letters;--> statement-breakpoint
DROP FUNCTION carries_letter(uuid, text, bytea);--> statement-breakpoint
CREATE FUNCTION carries_letter(successor uuid, digest text, content bytea, printed_code text, carried_document text)
  RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    SELECT EXISTS (
      SELECT 1 FROM referrals next
      JOIN letters l ON l.organisation_id = next.organisation_id AND l.referral_id = next.redirected_from
      WHERE next.id = successor AND next.redirected_by_organisation_id = acting_organisation()
        AND l.sha256 = digest AND l.pdf = content AND l.code IS NOT DISTINCT FROM printed_code
        AND l.document IS NOT DISTINCT FROM carried_document
    )
  $$;--> statement-breakpoint
CREATE POLICY redirector_carries ON letters FOR INSERT
  WITH CHECK (carries_letter(referral_id, sha256, pdf, code, document));
