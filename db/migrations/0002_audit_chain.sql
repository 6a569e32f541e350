CREATE TABLE "audit_seals" (
	"chain" uuid NOT NULL,
	"position" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_seals_chain_position_pk" PRIMARY KEY("chain","position"),
	CONSTRAINT "audit_seals_eventId_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "audit_watermark" (
	"only" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"settled_before" "xid8" NOT NULL
);
--> statement-breakpoint
DROP INDEX "audit_events_of_patient";--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "purpose" text NOT NULL DEFAULT 'direct_care';--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "entry_id" uuid NOT NULL DEFAULT gen_random_uuid();--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "mac" "bytea" NOT NULL DEFAULT '';--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "tx_id" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_events_of_organisation" ON "audit_events" USING btree ("organisation_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_by_transaction" ON "audit_events" USING btree ("tx_id");--> statement-breakpoint
CREATE INDEX "audit_events_of_patient" ON "audit_events" USING btree ("patient_id","id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_entryId_unique" UNIQUE("entry_id");--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_purpose" CHECK ("purpose" in ('direct_care', 'emergency_access', 'administration', 'oversight', 'sign_in'));--> statement-breakpoint
-- Entries from now on say all this themselves.
ALTER TABLE "audit_events" ALTER COLUMN "purpose" DROP DEFAULT, ALTER COLUMN "entry_id" DROP DEFAULT, ALTER COLUMN "mac" DROP DEFAULT;--> statement-breakpoint

-- Written by hand from here on. The chain is the owner's to write; requests neither see nor touch it.
REVOKE ALL ON audit_seals, audit_watermark FROM coxa_app;--> statement-breakpoint
REVOKE UPDATE, DELETE ON audit_events FROM coxa_app;--> statement-breakpoint
INSERT INTO audit_watermark (settled_before) VALUES ('0');--> statement-breakpoint
-- The owner seals and verifies, so it reads every entry; row-level security still keeps it from changing any.
CREATE POLICY owner_reads ON audit_events FOR SELECT TO CURRENT_USER USING (true);--> statement-breakpoint
-- A practice also sees who of other organisations acted on its patients.
CREATE POLICY practice_reads ON audit_events FOR SELECT
  USING (EXISTS (SELECT 1 FROM patients
    WHERE patients.organisation_id = (SELECT acting_organisation()) AND patients.id = audit_events.patient_id));
