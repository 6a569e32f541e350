DROP INDEX "chases_told";--> statement-breakpoint
DROP INDEX "referrals_decided";--> statement-breakpoint
DROP INDEX "referrals_waiting_on";--> statement-breakpoint
DROP INDEX "audit_events_of_patient";--> statement-breakpoint
DROP INDEX "audit_events_of_organisation";--> statement-breakpoint
DROP INDEX "consultations_of_patient";--> statement-breakpoint
DROP INDEX "consultations_drafts_by_author";--> statement-breakpoint
DROP INDEX "emergency_accesses_of_practice";--> statement-breakpoint
DROP INDEX "investigation_requests_of_patient";--> statement-breakpoint
DROP INDEX "invitations_of_organisation";--> statement-breakpoint
DROP INDEX "referrals_inbox";--> statement-breakpoint
DROP INDEX "referrals_sent_by_practice";--> statement-breakpoint
DROP INDEX "referrals_of_patient";--> statement-breakpoint
ALTER TABLE "reconciliations" ADD COLUMN "lost_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "advice_requests_open_of_practice" ON "advice_requests" USING btree ("organisation_id","due_at") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "advice_requests_open_of_service" ON "advice_requests" USING btree ("receiving_organisation_id","kind","due_at") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "pending_decisions_of_referral" ON "pending_decisions" USING btree ("organisation_id","referral_id");--> statement-breakpoint
CREATE INDEX "referrals_ended" ON "referrals" USING btree ("receiving_organisation_id","kind","sent_at","id") WHERE status in ('returned', 'redirected', 'withdrawn', 'closed');--> statement-breakpoint
CREATE INDEX "referrals_open_of_drafter" ON "referrals" USING btree ("organisation_id","drafted_by",(case when waits_on = 'practice' then 1 else 0 end),"due_at","id") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "referrals_open_of_sender" ON "referrals" USING btree ("organisation_id","sent_by",(case when waits_on = 'practice' then 1 else 0 end),"due_at","id") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "referrals_late_of_practice" ON "referrals" USING btree ("organisation_id","due_at") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "referrals_late_at_owner" ON "referrals" USING btree ("owner_organisation_id","due_at") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "audit_events_of_patient" ON "audit_events" USING btree ("patient_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_of_organisation" ON "audit_events" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "consultations_of_patient" ON "consultations" USING btree ("organisation_id","patient_id","started_at");--> statement-breakpoint
CREATE INDEX "consultations_drafts_by_author" ON "consultations" USING btree ("organisation_id","author_id","updated_at") WHERE status = 'draft';--> statement-breakpoint
CREATE INDEX "emergency_accesses_of_practice" ON "emergency_accesses" USING btree ("organisation_id","opened_at");--> statement-breakpoint
CREATE INDEX "investigation_requests_of_patient" ON "investigation_requests" USING btree ("organisation_id","patient_id","requested_at");--> statement-breakpoint
CREATE INDEX "invitations_of_organisation" ON "invitations" USING btree ("organisation_id","invited_at");--> statement-breakpoint
CREATE INDEX "referrals_inbox" ON "referrals" USING btree ("receiving_organisation_id","kind",(case when waits_on = 'service' then 1 else 0 end),"urgency_rank","due_at","id") WHERE status in ('sent', 'received', 'question_asked', 'accepted', 'booked', 'seen', 'did_not_attend');--> statement-breakpoint
CREATE INDEX "referrals_sent_by_practice" ON "referrals" USING btree ("organisation_id","sent_at","id") WHERE sent_at is not null;--> statement-breakpoint
CREATE INDEX "referrals_of_patient" ON "referrals" USING btree ("organisation_id","patient_id","drafted_at");