ALTER TABLE "consultations" ADD COLUMN "taken_over" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "findings" jsonb;--> statement-breakpoint
ALTER TABLE "consultations" ADD COLUMN "rules_changes" jsonb DEFAULT '[]'::jsonb NOT NULL;