ALTER TABLE "investigation_requests" DROP CONSTRAINT "investigation_requests_next_step";--> statement-breakpoint

-- Tests recorded before get the step of their state, and results the parts they lack. The owner of the table sees the
-- rows only while the walls do not bind it.
ALTER TABLE investigation_requests DISABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE investigation_requests NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE investigation_requests SET
  next_step = CASE status WHEN 'requested' THEN 'hand_over' WHEN 'accepted_by_department' THEN 'perform'
    WHEN 'handed_over' THEN 'perform' ELSE next_step END,
  result = CASE WHEN result IS NULL THEN NULL ELSE (result - 'needsAction') || jsonb_build_object(
    'reportedBy', 'Not recorded', 'finding', CASE WHEN result -> 'needsAction' = 'true' THEN 'abnormal' ELSE 'normal' END) END;--> statement-breakpoint
ALTER TABLE investigation_requests FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE investigation_requests ENABLE TRIGGER USER;--> statement-breakpoint

CREATE INDEX "investigation_requests_open_by_due" ON "investigation_requests" USING btree ("organisation_id","due_at","id") WHERE next_step <> 'none';--> statement-breakpoint
ALTER TABLE "investigation_requests" ADD CONSTRAINT "investigation_requests_step_of_state" CHECK ("investigation_requests"."next_step" = case "investigation_requests"."status" when 'requested' then 'hand_over'
        when 'accepted_by_department' then 'perform' when 'handed_over' then 'perform'
        when 'done' then 'result' when 'resulted' then 'read' else 'none' end);--> statement-breakpoint
ALTER TABLE "investigation_requests" ADD CONSTRAINT "investigation_requests_result_whole" CHECK ("investigation_requests"."result" is null or coalesce(length("investigation_requests"."result" ->> 'text') > 0
        and length("investigation_requests"."result" ->> 'reportedBy') > 0 and length("investigation_requests"."result" ->> 'reportedOn') = 10
        and "investigation_requests"."result" ->> 'finding' in ('normal', 'abnormal', 'urgent'), false));--> statement-breakpoint
ALTER TABLE "investigation_requests" ADD CONSTRAINT "investigation_requests_next_step" CHECK ("next_step" in ('hand_over', 'perform', 'result', 'read', 'none'));
