ALTER TABLE "referrals" DROP CONSTRAINT "referrals_booked_whole";--> statement-breakpoint
DROP INDEX "advice_requests_open_of_practice";--> statement-breakpoint
DROP INDEX "advice_requests_open_of_service";--> statement-breakpoint
DROP INDEX "consultations_drafts_by_author";--> statement-breakpoint
DROP INDEX "investigation_requests_open_by_owner";--> statement-breakpoint
DROP INDEX "promises_open";--> statement-breakpoint
CREATE INDEX "investigation_requests_to_read_by_owner" ON "investigation_requests" USING btree ("organisation_id","owner_user_id","due_at","id") WHERE next_step = 'read';--> statement-breakpoint
CREATE INDEX "advice_requests_open_of_practice" ON "advice_requests" USING btree ("organisation_id","due_at","id") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "advice_requests_open_of_service" ON "advice_requests" USING btree ("receiving_organisation_id","kind","due_at","id") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "consultations_drafts_by_author" ON "consultations" USING btree ("organisation_id","author_id","updated_at","id") WHERE status = 'draft';--> statement-breakpoint
CREATE INDEX "investigation_requests_open_by_owner" ON "investigation_requests" USING btree ("organisation_id","owner_user_id","due_at","id") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "promises_open" ON "promises" USING btree ("organisation_id","owner_user_id","due_at","id") WHERE kept_at is null;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_booked_whole" CHECK ("referrals"."status" not in ('booked', 'seen', 'did_not_attend') or "referrals"."booked_elsewhere" or ("referrals"."appointment_at" is not null and coalesce(length("referrals"."appointment_place"), 0) > 0));