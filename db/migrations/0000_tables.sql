CREATE TABLE "advice_messages" (
	"organisation_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"receiving_organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"body" text NOT NULL,
	"by_user_id" uuid NOT NULL,
	"by_organisation_id" uuid NOT NULL,
	"signature" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "advice_messages_organisation_id_request_id_position_pk" PRIMARY KEY("organisation_id","request_id","position")
);
--> statement-breakpoint
CREATE TABLE "advice_requests" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"receiving_organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"summary" text NOT NULL,
	"status" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"owner_organisation_id" uuid NOT NULL,
	"owner_user_id" uuid,
	"due_at" timestamp with time zone NOT NULL,
	"next_step" text NOT NULL,
	"referral_id" uuid,
	CONSTRAINT "advice_requests_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "advice_requests_receiver" UNIQUE("organisation_id","id","receiving_organisation_id"),
	CONSTRAINT "advice_requests_status" CHECK ("status" in ('asked', 'replied', 'closed', 'referred')),
	CONSTRAINT "advice_requests_step_follows" CHECK ("advice_requests"."next_step" = case "advice_requests"."status" when 'asked' then 'reply' when 'replied' then 'read_advice' else 'none' end)
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"organisation_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"kind" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"scan" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "attachments_organisation_id_referral_id_id_pk" PRIMARY KEY("organisation_id","referral_id","id"),
	CONSTRAINT "attachments_kind" CHECK ("kind" in ('pdf', 'jpeg', 'png')),
	CONSTRAINT "attachments_scan" CHECK ("scan" in ('clean', 'not_scanned', 'quarantined')),
	CONSTRAINT "attachments_size" CHECK ("attachments"."size_bytes" between 1 and 10485760)
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"correlation_id" uuid NOT NULL,
	"organisation_id" uuid,
	"user_id" uuid,
	"role" text,
	"session_id" uuid,
	"act" text NOT NULL,
	"outcome" text NOT NULL,
	"patient_id" uuid,
	"subject_id" uuid,
	"detail" jsonb NOT NULL,
	CONSTRAINT "audit_events_outcome" CHECK ("outcome" in ('done', 'refused', 'denied', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "chases" (
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"owner_organisation_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"level" integer NOT NULL,
	"to_organisation_id" uuid NOT NULL,
	"to_user_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "chases_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "chases_once" UNIQUE("subject","subject_id","due_at","level"),
	CONSTRAINT "chases_subject" CHECK ("subject" in ('referral', 'investigation', 'advice', 'promise'))
);
--> statement-breakpoint
CREATE TABLE "consultation_changes" (
	"organisation_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"field_id" text NOT NULL,
	"value" jsonb,
	"previous" jsonb,
	"editor_id" uuid NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultation_changes_organisation_id_consultation_id_revision_field_id_pk" PRIMARY KEY("organisation_id","consultation_id","revision","field_id")
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"status" text NOT NULL,
	"consulted_on" date NOT NULL,
	"answers" jsonb NOT NULL,
	"chosen_tests" text[] DEFAULT '{}' NOT NULL,
	"chosen_medicines" text[] DEFAULT '{}' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"rules_version" text NOT NULL,
	"urgency" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	"completed_by" uuid,
	"snapshot" jsonb,
	CONSTRAINT "consultations_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "consultations_status" CHECK ("status" in ('draft', 'completed')),
	CONSTRAINT "consultations_completed_whole" CHECK ("consultations"."status" = 'draft' or ("consultations"."completed_at" is not null and "consultations"."completed_by" is not null and "consultations"."snapshot" is not null))
);
--> statement-breakpoint
CREATE TABLE "investigation_events" (
	"organisation_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"by_user_id" uuid NOT NULL,
	"signature" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text,
	CONSTRAINT "investigation_events_organisation_id_request_id_position_pk" PRIMARY KEY("organisation_id","request_id","position")
);
--> statement-breakpoint
CREATE TABLE "investigation_moves" (
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	CONSTRAINT "investigation_moves_from_status_to_status_pk" PRIMARY KEY("from_status","to_status")
);
--> statement-breakpoint
CREATE TABLE "investigation_requests" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"test_id" text NOT NULL,
	"side" text,
	"clinical_question" text NOT NULL,
	"urgency" text NOT NULL,
	"status" text NOT NULL,
	"receipt_number" text NOT NULL,
	"findings" jsonb NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"withdrawn_reason" text,
	"owner_organisation_id" uuid NOT NULL,
	"owner_user_id" uuid,
	"due_at" timestamp with time zone NOT NULL,
	"next_step" text NOT NULL,
	"result" jsonb,
	"read_by" uuid,
	"action" text,
	CONSTRAINT "investigation_requests_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "investigation_requests_receiptNumber_unique" UNIQUE("receipt_number"),
	CONSTRAINT "investigation_requests_status" CHECK ("status" in ('requested', 'accepted_by_department', 'handed_over', 'done', 'resulted', 'read_and_acted', 'withdrawn')),
	CONSTRAINT "investigation_requests_next_step" CHECK ("next_step" in ('result', 'read', 'none')),
	CONSTRAINT "investigation_requests_result_known" CHECK (("investigation_requests"."status" in ('resulted', 'read_and_acted')) = ("investigation_requests"."result" is not null)),
	CONSTRAINT "investigation_requests_read_by_name" CHECK (("investigation_requests"."status" = 'read_and_acted') = ("investigation_requests"."read_by" is not null and length("investigation_requests"."action") > 0))
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"organisation_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"receiving_organisation_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"model" jsonb NOT NULL,
	"pdf" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "letters_organisation_id_referral_id_version_pk" PRIMARY KEY("organisation_id","referral_id","version")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"user_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "memberships_user_id_organisation_id_role_pk" PRIMARY KEY("user_id","organisation_id","role"),
	CONSTRAINT "memberships_role" CHECK ("role" in ('gp', 'practice_clinician', 'practice_secretary', 'physiotherapist', 'occupational_therapist', 'orthopaedic_triage', 'service_administrator', 'organisation_administrator', 'auditor', 'system_administrator'))
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"tells" text NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"reference" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "messages_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "messages_once" UNIQUE("organisation_id","tells")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"ods_code" text NOT NULL,
	"address_lines" text[] NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"deputy_user_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_odsCode_unique" UNIQUE("ods_code"),
	CONSTRAINT "organisations_kind" CHECK ("kind" in ('practice', 'provider'))
);
--> statement-breakpoint
CREATE TABLE "patient_links" (
	"organisation_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"token_digest" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"failed_attempts" text[] DEFAULT '{}' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "patient_links_organisation_id_token_digest_pk" PRIMARY KEY("organisation_id","token_digest")
);
--> statement-breakpoint
CREATE TABLE "patients" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"nhs_number" text NOT NULL,
	"title" text,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"date_of_birth" date NOT NULL,
	"sex_at_birth" text NOT NULL,
	"address_lines" text[] NOT NULL,
	"postcode" text NOT NULL,
	"phone" text,
	"message_consent" text,
	"interpreter" text,
	"adjustments" text,
	"allergy_state" text NOT NULL,
	"allergies" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"allergies_recorded_by" uuid,
	"allergies_recorded_at" timestamp with time zone,
	"deceased_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"registered_by" uuid NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "patients_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "patients_nhs_number" UNIQUE("organisation_id","nhs_number"),
	CONSTRAINT "patients_sex" CHECK ("sex_at_birth" in ('female', 'male', 'indeterminate', 'not_known')),
	CONSTRAINT "patients_allergy_state" CHECK ("allergy_state" in ('not_recorded', 'none_known', 'known')),
	CONSTRAINT "patients_nhs_number_form" CHECK ("patients"."nhs_number" ~ '^[0-9]{10}$'),
	CONSTRAINT "patients_known_allergies" CHECK (("patients"."allergy_state" = 'known') = ("patients"."allergies" <> '[]'::jsonb))
);
--> statement-breakpoint
CREATE TABLE "pending_decisions" (
	"organisation_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"receiving_organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"input" jsonb NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	"carried_out_at" timestamp with time zone,
	"failed_because" text,
	CONSTRAINT "pending_decisions_receiving_organisation_id_id_pk" PRIMARY KEY("receiving_organisation_id","id"),
	CONSTRAINT "pending_decisions_one_end" CHECK (num_nonnulls("pending_decisions"."undone_at", "pending_decisions"."carried_out_at") <= 1)
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"consultation_id" uuid,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"owner_user_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"kept_at" timestamp with time zone,
	"kept_by" uuid,
	"kept_note" text,
	CONSTRAINT "promises_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "promises_kind" CHECK ("kind" in ('ring_patient', 'safety_net', 'other'))
);
--> statement-breakpoint
CREATE TABLE "receiving_services" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"address_lines" text[] NOT NULL,
	"phone" text NOT NULL,
	"minimum_age" integer NOT NULL,
	"maximum_age" integer,
	"local_criteria" jsonb NOT NULL,
	"supplies_walking_aids" boolean NOT NULL,
	"demands_bmi" boolean DEFAULT false NOT NULL,
	"urgent_decision_days" integer NOT NULL,
	"routine_decision_days" integer NOT NULL,
	"urgent_booking_days" integer DEFAULT 5 NOT NULL,
	"routine_booking_days" integer DEFAULT 14 NOT NULL,
	"outcome_days" integer DEFAULT 14 NOT NULL,
	"deputy_user_id" uuid,
	"typical_wait_weeks" integer NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "receiving_services_kind" CHECK ("kind" in ('physiotherapy', 'occupational_therapy', 'orthopaedics'))
);
--> statement-breakpoint
CREATE TABLE "reconciliations" (
	"organisation_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"side" text NOT NULL,
	"sent" integer NOT NULL,
	"received" integer NOT NULL,
	"decided" integer NOT NULL,
	"waiting" integer NOT NULL,
	"lost" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reconciliations_organisation_id_on_date_side_pk" PRIMARY KEY("organisation_id","on_date","side")
);
--> statement-breakpoint
CREATE TABLE "referral_answers" (
	"organisation_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"receiving_organisation_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"value" jsonb,
	"answered_by" uuid NOT NULL,
	"signature" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "referral_answers_organisation_id_referral_id_question_id_pk" PRIMARY KEY("organisation_id","referral_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "referral_deliveries" (
	"organisation_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"receiving_organisation_id" uuid NOT NULL,
	"delivered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "referral_deliveries_organisation_id_referral_id_pk" PRIMARY KEY("organisation_id","referral_id")
);
--> statement-breakpoint
CREATE TABLE "referral_events" (
	"organisation_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"receiving_organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"version" integer NOT NULL,
	"waits_on" text NOT NULL,
	"owner_organisation_id" uuid NOT NULL,
	"owner_user_id" uuid,
	"due_at" timestamp with time zone NOT NULL,
	"next_step" text NOT NULL,
	"by_user_id" uuid NOT NULL,
	"signature" text NOT NULL,
	"by_organisation_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reason_code" text,
	"note" text,
	"next_step_advice" text,
	"other_service_id" uuid,
	"missing_fields" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "referral_events_organisation_id_referral_id_position_pk" PRIMARY KEY("organisation_id","referral_id","position"),
	CONSTRAINT "referral_events_return_explained" CHECK ("referral_events"."to_status" <> 'returned' or ("referral_events"."reason_code" is not null and length("referral_events"."note") > 0 and length("referral_events"."next_step_advice") > 0))
);
--> statement-breakpoint
CREATE TABLE "referral_feedback" (
	"organisation_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"receiving_organisation_id" uuid NOT NULL,
	"right_place" text NOT NULL,
	"right_time" text NOT NULL,
	"right_facts" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "referral_feedback_organisation_id_referral_id_pk" PRIMARY KEY("organisation_id","referral_id")
);
--> statement-breakpoint
CREATE TABLE "referral_moves" (
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"by_side" text NOT NULL,
	CONSTRAINT "referral_moves_from_status_to_status_by_side_pk" PRIMARY KEY("from_status","to_status","by_side")
);
--> statement-breakpoint
CREATE TABLE "referral_questions" (
	"organisation_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"receiving_organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"field_id" text,
	"question" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"signature" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "referral_questions_organisation_id_referral_id_id_pk" PRIMARY KEY("organisation_id","referral_id","id")
);
--> statement-breakpoint
CREATE TABLE "referral_states" (
	"status" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"next_step" text NOT NULL,
	"waits_on" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"receiving_organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"urgency" text NOT NULL,
	"urgency_rank" integer NOT NULL,
	"computed_urgency" text NOT NULL,
	"urgency_reason" text,
	"question" text NOT NULL,
	"expectation" text NOT NULL,
	"patient_wishes" text NOT NULL,
	"note" text,
	"red_flag_reason" text,
	"consent_at" timestamp with time zone,
	"receipt_number" text,
	"sent_patient" jsonb,
	"headline" jsonb,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"sent_by" uuid,
	"sent_at" timestamp with time zone,
	"clock_started_at" timestamp with time zone,
	"clock_carried" jsonb,
	"redirected_from" uuid,
	"redirected_by_organisation_id" uuid,
	"appointment_at" timestamp with time zone,
	"appointment_place" text,
	"booked_elsewhere" boolean DEFAULT false NOT NULL,
	"contact_attempts" integer DEFAULT 0 NOT NULL,
	"outcome_code" text,
	"outcome_findings" jsonb,
	"outcome_letter" text,
	"waits_on" text NOT NULL,
	"owner_organisation_id" uuid NOT NULL,
	"owner_user_id" uuid,
	"due_at" timestamp with time zone NOT NULL,
	"next_step" text NOT NULL,
	CONSTRAINT "referrals_organisation_id_id_pk" PRIMARY KEY("organisation_id","id"),
	CONSTRAINT "referrals_receiptNumber_unique" UNIQUE("receipt_number"),
	CONSTRAINT "referrals_id" UNIQUE("id"),
	CONSTRAINT "referrals_receiver" UNIQUE("organisation_id","id","receiving_organisation_id"),
	CONSTRAINT "referrals_kind" CHECK ("kind" in ('physiotherapy', 'occupational_therapy', 'orthopaedics')),
	CONSTRAINT "referrals_status" CHECK ("status" in ('draft', 'discarded', 'sent', 'received', 'question_asked', 'accepted', 'booked', 'seen', 'did_not_attend', 'closed', 'returned', 'redirected', 'withdrawn')),
	CONSTRAINT "referrals_urgency" CHECK ("urgency" in ('emergency_same_day', 'very_urgent_48h', 'urgent_suspected_cancer', 'urgent', 'routine')),
	CONSTRAINT "referrals_next_step" CHECK ("next_step" in ('send', 'open', 'decide', 'answer', 'book', 'record_attendance', 'rebook', 'record_outcome', 'act_on_return', 'none')),
	CONSTRAINT "referrals_waits_on" CHECK ("waits_on" in ('practice', 'service', 'patient', 'nobody')),
	CONSTRAINT "referrals_outcome_code" CHECK ("outcome_code" in ('treated_and_discharged', 'under_treatment', 'advice_given', 'referred_on', 'listed_for_surgery', 'patient_declined', 'not_reached', 'not_attended')),
	CONSTRAINT "referrals_closed_explained" CHECK ("referrals"."status" <> 'closed' or ("referrals"."outcome_code" is not null and "referrals"."outcome_findings" is not null and "referrals"."outcome_letter" is not null and ("referrals"."outcome_code" not in ('not_reached', 'not_attended') or "referrals"."contact_attempts" > 0))),
	CONSTRAINT "referrals_booked_whole" CHECK ("referrals"."status" not in ('booked', 'seen', 'did_not_attend') or (("referrals"."appointment_at" is not null or "referrals"."booked_elsewhere") and length("referrals"."appointment_place") > 0)),
	CONSTRAINT "referrals_redirected_whole" CHECK (("referrals"."redirected_from" is null) = ("referrals"."redirected_by_organisation_id" is null) and ("referrals"."redirected_from" is null) = ("referrals"."clock_carried" is null)),
	CONSTRAINT "referrals_sent_whole" CHECK ("referrals"."status" in ('draft', 'discarded') or ("referrals"."sent_at" is not null and "referrals"."sent_by" is not null and "referrals"."receipt_number" is not null and "referrals"."sent_patient" is not null and "referrals"."headline" is not null and "referrals"."consent_at" is not null and "referrals"."clock_started_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sessions_role" CHECK ("role" in ('gp', 'practice_clinician', 'practice_secretary', 'physiotherapist', 'occupational_therapist', 'orthopaedic_triage', 'service_administrator', 'organisation_administrator', 'auditor', 'system_administrator'))
);
--> statement-breakpoint
CREATE TABLE "sign_out_reasons" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"open_count" integer NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_out_reasons_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"profession" text NOT NULL,
	"registration_body" text,
	"registration_number" text,
	"password_hash" text NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "advice_messages" ADD CONSTRAINT "advice_messages_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_messages" ADD CONSTRAINT "advice_messages_by_organisation_id_organisations_id_fk" FOREIGN KEY ("by_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_messages" ADD CONSTRAINT "advice_messages_request" FOREIGN KEY ("organisation_id","request_id","receiving_organisation_id") REFERENCES "public"."advice_requests"("organisation_id","id","receiving_organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_service_id_receiving_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."receiving_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_receiving_organisation_id_organisations_id_fk" FOREIGN KEY ("receiving_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_owner_organisation_id_organisations_id_fk" FOREIGN KEY ("owner_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_owner_user_id_users_id_fk" FOREIGN KEY ("owner_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_consultation" FOREIGN KEY ("organisation_id","consultation_id") REFERENCES "public"."consultations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_patient" FOREIGN KEY ("organisation_id","patient_id") REFERENCES "public"."patients"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_referral" FOREIGN KEY ("organisation_id","referral_id") REFERENCES "public"."referrals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chases" ADD CONSTRAINT "chases_to_organisation_id_organisations_id_fk" FOREIGN KEY ("to_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chases" ADD CONSTRAINT "chases_to_user_id_users_id_fk" FOREIGN KEY ("to_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_changes" ADD CONSTRAINT "consultation_changes_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_changes" ADD CONSTRAINT "consultation_changes_consultation" FOREIGN KEY ("organisation_id","consultation_id") REFERENCES "public"."consultations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_completed_by_users_id_fk" FOREIGN KEY ("completed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_patient" FOREIGN KEY ("organisation_id","patient_id") REFERENCES "public"."patients"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investigation_events" ADD CONSTRAINT "investigation_events_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investigation_events" ADD CONSTRAINT "investigation_events_request" FOREIGN KEY ("organisation_id","request_id") REFERENCES "public"."investigation_requests"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investigation_requests" ADD CONSTRAINT "investigation_requests_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investigation_requests" ADD CONSTRAINT "investigation_requests_owner_organisation_id_organisations_id_fk" FOREIGN KEY ("owner_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investigation_requests" ADD CONSTRAINT "investigation_requests_owner_user_id_users_id_fk" FOREIGN KEY ("owner_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investigation_requests" ADD CONSTRAINT "investigation_requests_read_by_users_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investigation_requests" ADD CONSTRAINT "investigation_requests_consultation" FOREIGN KEY ("organisation_id","consultation_id") REFERENCES "public"."consultations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "investigation_requests" ADD CONSTRAINT "investigation_requests_patient" FOREIGN KEY ("organisation_id","patient_id") REFERENCES "public"."patients"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_referral" FOREIGN KEY ("organisation_id","referral_id","receiving_organisation_id") REFERENCES "public"."referrals"("organisation_id","id","receiving_organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_links" ADD CONSTRAINT "patient_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_links" ADD CONSTRAINT "patient_links_referral" FOREIGN KEY ("organisation_id","referral_id") REFERENCES "public"."referrals"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_allergies_recorded_by_users_id_fk" FOREIGN KEY ("allergies_recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_registered_by_users_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_decisions" ADD CONSTRAINT "pending_decisions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_decisions" ADD CONSTRAINT "pending_decisions_referral" FOREIGN KEY ("organisation_id","referral_id","receiving_organisation_id") REFERENCES "public"."referrals"("organisation_id","id","receiving_organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_owner_user_id_users_id_fk" FOREIGN KEY ("owner_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_kept_by_users_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_patient" FOREIGN KEY ("organisation_id","patient_id") REFERENCES "public"."patients"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receiving_services" ADD CONSTRAINT "receiving_services_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receiving_services" ADD CONSTRAINT "receiving_services_deputy_user_id_users_id_fk" FOREIGN KEY ("deputy_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_answers" ADD CONSTRAINT "referral_answers_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_answers" ADD CONSTRAINT "referral_answers_question" FOREIGN KEY ("organisation_id","referral_id","question_id") REFERENCES "public"."referral_questions"("organisation_id","referral_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_deliveries" ADD CONSTRAINT "referral_deliveries_referral" FOREIGN KEY ("organisation_id","referral_id","receiving_organisation_id") REFERENCES "public"."referrals"("organisation_id","id","receiving_organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_by_organisation_id_organisations_id_fk" FOREIGN KEY ("by_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_other_service_id_receiving_services_id_fk" FOREIGN KEY ("other_service_id") REFERENCES "public"."receiving_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_referral" FOREIGN KEY ("organisation_id","referral_id","receiving_organisation_id") REFERENCES "public"."referrals"("organisation_id","id","receiving_organisation_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "referral_feedback" ADD CONSTRAINT "referral_feedback_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_feedback" ADD CONSTRAINT "referral_feedback_referral" FOREIGN KEY ("organisation_id","referral_id","receiving_organisation_id") REFERENCES "public"."referrals"("organisation_id","id","receiving_organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_questions" ADD CONSTRAINT "referral_questions_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_questions" ADD CONSTRAINT "referral_questions_referral" FOREIGN KEY ("organisation_id","referral_id","receiving_organisation_id") REFERENCES "public"."referrals"("organisation_id","id","receiving_organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_service_id_receiving_services_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."receiving_services"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_receiving_organisation_id_organisations_id_fk" FOREIGN KEY ("receiving_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_drafted_by_users_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_sent_by_users_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_redirected_by_organisation_id_organisations_id_fk" FOREIGN KEY ("redirected_by_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_owner_organisation_id_organisations_id_fk" FOREIGN KEY ("owner_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_owner_user_id_users_id_fk" FOREIGN KEY ("owner_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_consultation" FOREIGN KEY ("organisation_id","consultation_id") REFERENCES "public"."consultations"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_patient" FOREIGN KEY ("organisation_id","patient_id") REFERENCES "public"."patients"("organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_out_reasons" ADD CONSTRAINT "sign_out_reasons_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advice_requests_waiting_on" ON "advice_requests" USING btree ("owner_organisation_id","due_at") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "audit_events_of_patient" ON "audit_events" USING btree ("organisation_id","patient_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "chases_told" ON "chases" USING btree ("to_organisation_id","made_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "consultations_of_patient" ON "consultations" USING btree ("organisation_id","patient_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "consultations_drafts_by_author" ON "consultations" USING btree ("organisation_id","author_id","updated_at" DESC NULLS LAST) WHERE status = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "investigation_requests_once" ON "investigation_requests" USING btree ("organisation_id","consultation_id","test_id") WHERE status <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "investigation_requests_of_patient" ON "investigation_requests" USING btree ("organisation_id","patient_id","requested_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "investigation_requests_open_by_owner" ON "investigation_requests" USING btree ("organisation_id","owner_user_id","due_at") WHERE next_step <> 'none';--> statement-breakpoint
CREATE INDEX "messages_to_send" ON "messages" USING btree ("organisation_id","made_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "patients_by_family_name" ON "patients" USING btree ("organisation_id",lower("family_name") text_pattern_ops,"id");--> statement-breakpoint
CREATE INDEX "patients_by_given_name" ON "patients" USING btree ("organisation_id",lower("given_name") text_pattern_ops,"id");--> statement-breakpoint
CREATE INDEX "patients_by_date_of_birth" ON "patients" USING btree ("organisation_id","date_of_birth");--> statement-breakpoint
CREATE UNIQUE INDEX "pending_decisions_once" ON "pending_decisions" USING btree ("organisation_id","referral_id") WHERE undone_at is null and carried_out_at is null and failed_because is null;--> statement-breakpoint
CREATE INDEX "promises_open" ON "promises" USING btree ("organisation_id","owner_user_id","due_at") WHERE kept_at is null;--> statement-breakpoint
CREATE INDEX "receiving_services_by_kind" ON "receiving_services" USING btree ("kind","name");--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_redirected_from" ON "referrals" USING btree ("redirected_from");--> statement-breakpoint
CREATE INDEX "referrals_inbox" ON "referrals" USING btree ("receiving_organisation_id","kind","urgency_rank","sent_at","id") WHERE status in ('sent', 'received', 'question_asked');--> statement-breakpoint
CREATE INDEX "referrals_decided" ON "referrals" USING btree ("receiving_organisation_id","kind","sent_at" DESC NULLS LAST,"id") WHERE status in ('returned', 'redirected', 'withdrawn', 'closed');--> statement-breakpoint
CREATE INDEX "referrals_in_hand" ON "referrals" USING btree ("receiving_organisation_id","kind","due_at","id") WHERE status in ('accepted', 'booked', 'seen', 'did_not_attend');--> statement-breakpoint
CREATE INDEX "referrals_sent_by_practice" ON "referrals" USING btree ("organisation_id","sent_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "referrals_of_patient" ON "referrals" USING btree ("organisation_id","patient_id","drafted_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "referrals_waiting_on" ON "referrals" USING btree ("owner_organisation_id","owner_user_id","due_at") WHERE next_step <> 'none';