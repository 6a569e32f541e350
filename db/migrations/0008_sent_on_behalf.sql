ALTER TABLE "referrals" ADD COLUMN "dispatched_by" uuid;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "approved_by" uuid;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "approved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "approved_revision" integer;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_dispatched_by_users_id_fk" FOREIGN KEY ("dispatched_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_approved_whole" CHECK (("referrals"."approved_by" is null) = ("referrals"."approved_at" is null) and ("referrals"."approved_by" is null) = ("referrals"."approved_revision" is null));--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_dispatched_with_approval" CHECK ("referrals"."dispatched_by" is null or "referrals"."sent_by" = "referrals"."approved_by");