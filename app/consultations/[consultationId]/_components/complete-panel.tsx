"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button, ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/section";
import { completeConsultationAction } from "../actions";
import { usePart, useWorkspace } from "./store-context";

/** Closes the consultation. Asks for a reason while an emergency is not excluded. */
export function CompletePanel() {
  const { store, view } = useWorkspace();
  const router = useRouter();
  const open = usePart((state) => state.assessment.notExcluded).filter(
    (flag) => flag.urgency === "emergency_same_day" && flag.askable,
  );
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  if (!view.mayRecord) return null;
  const complete = () =>
    start(async () => {
      if (!(await store.queue.settled())) {
        setProblem("Some changes are not saved yet.");
        return;
      }
      const reply = await completeConsultationAction({
        consultationId: view.consultation.id,
        revision: store.queue.revision,
        notExcludedReason: reason,
      });
      if (reply.ok) router.push(`/consultations/${view.consultation.id}/summary`);
      else setProblem(reply.message);
    });
  return (
    <Panel title="Complete" id="complete">
      <div className="cx-stack cx-stack--tight">
        {open.length > 0 && (
          <div className="cx-reason">
            <label htmlFor="not-excluded-reason">
              Emergencies not excluded: {open.map(({ label }) => label).join(", ")}. Ask, or say why not:
            </label>
            <textarea
              id="not-excluded-reason"
              className="nhsuk-textarea cx-input"
              rows={2}
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </div>
        )}
        {problem && (
          <Notice tone="stop" title="Not completed" announce>
            <p>{problem}</p>
          </Notice>
        )}
        <ButtonLink weight="secondary" href={`/consultations/${view.consultation.id}/leaflet`}>
          Patient leaflet
        </ButtonLink>
        <Button busy={busy} onClick={complete}>
          Complete the consultation
        </Button>
        <p className="cx-quiet">It can then be read and printed, and no longer changed.</p>
      </div>
    </Panel>
  );
}
