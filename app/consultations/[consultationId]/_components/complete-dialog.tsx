"use client";

import { useRouter } from "next/navigation";
import { useId, useState, useTransition } from "react";
import { OtherSideNotice } from "@/app/_record/other-side-notice";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Notice } from "@/app/_ui/notice";
import { isRequired } from "@/lib/clinical/checklist/applies";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import { completeConsultationAction } from "../actions";
import { useMeaning } from "./meaning";
import { useNotUnderstood } from "./not-understood";
import { usePart, useWorkspace } from "./store-context";
import { useTestsToRequest } from "./tests-to-request";

interface CompleteDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The last look before a consultation is closed. Asks for a reason while an emergency is not excluded. */
export function CompleteDialog({ open, onClose }: CompleteDialogProps) {
  const id = useId();
  const emergencies = useEmergenciesNotExcluded();
  const side = usePart((state) => state.facts.laterality);
  const { store } = useWorkspace();
  const reason = usePart((state) => state.jotting.notExcludedReason);
  const { complete, problem, busy } = useCompletion(emergencies.length > 0 ? reason : "");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Complete the consultation"
      actions={
        <Button busy={busy} onClick={complete}>
          Complete
        </Button>
      }
    >
      <div className="cx-stack cx-stack--tight">
        {open && <LeftOpen />}
        {emergencies.length > 0 && (
          <>
            <p>
              <strong>Emergencies not excluded:</strong> {emergencies.join(", ")}.
            </p>
            <label className="cx-reason" htmlFor={id}>
              Ask, or say why not
              <textarea
                id={id}
                className="nhsuk-textarea cx-textarea"
                rows={2}
                maxLength={500}
                value={reason}
                onChange={({ target }) => store.jot({ notExcludedReason: target.value })}
              />
            </label>
            <OtherSideNotice text={reason} recorded={side} />
          </>
        )}
        <p className="cx-quiet">
          It is then kept as recorded: it can be read and printed, and no longer changed. Referrals can still
          be made from it.
        </p>
        {problem && (
          <Notice tone="stop" title="Not completed" announce>
            <p>{problem}</p>
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function useEmergenciesNotExcluded(): readonly string[] {
  return useMeaning((meaning) => meaning.notExcluded)
    .filter((flag) => flag.urgency === "emergency_same_day" && flag.askable)
    .map(({ label }) => label);
}

/** Saves what waits, then completes the revision that the server acknowledged. */
function useCompletion(notExcludedReason: string) {
  const { store, view } = useWorkspace();
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const complete = () =>
    start(async () => {
      setProblem(undefined);
      if (!(await store.queue.settled())) {
        return setProblem("Some answers are not saved yet. Try again in a moment.");
      }
      if (store.read().conflicts.length > 0) {
        return setProblem("Somebody else answered the same question. Choose which answer stands first.");
      }
      const consultationId = view.consultation.id;
      const { revision } = store.queue;
      const reply = await completeConsultationAction({ consultationId, revision, notExcludedReason }).catch(
        () => undefined,
      );
      if (reply?.ok) router.push(`/consultations/${consultationId}/summary`);
      else setProblem(reply?.message ?? "The connection broke. Reload to see whether it was completed.");
    });
  return { complete, problem, busy };
}

/** What is not done yet, which does not keep anybody from completing. */
function LeftOpen() {
  const notAsked = usePart(({ shown, facts, chosenTests, chosenMedicines }) => {
    const chosen = [...chosenTests, ...chosenMedicines];
    const ids = Object.values(shown).flat();
    return ids.filter((id) => facts[id] === undefined && isRequired(id, facts, chosen)).length;
  });
  const notRequested = useTestsToRequest().length;
  const incomplete = useMeaning((meaning) => meaning.incomplete);
  const { line, kept } = usePart((state) => state.jotting);
  const unread = usePart((state) => state.jotting.unread);
  const typed = [line, ...kept.map(({ left }) => left)].filter((text) => text.trim() !== "");
  return (
    <ul>
      {typed.map((text) => (
        <li key={text}>
          In the quick entry and in no answer: <mark>{text}</mark>. It will not be in the record.
        </li>
      ))}
      {useNotUnderstood().map((id) => (
        <li key={id}>
          {fieldById(id).label}: <mark>{unread?.[id]}</mark> was not understood. It will not be in the record.
        </li>
      ))}
      {incomplete.map(({ id, label, message }) => (
        <li key={id}>
          {label}. {message}
        </li>
      ))}
      {notRequested > 0 && (
        <li>{notRequested === 1 ? "1 test is" : `${notRequested} tests are`} chosen and not requested.</li>
      )}
      <li>
        {notAsked === 0
          ? "Every required question was asked."
          : `${notAsked} required ${notAsked === 1 ? "question was" : "questions were"} not asked; the record will say so.`}
      </li>
    </ul>
  );
}
