"use client";

import { usePageKeys } from "@/app/_frame/use-page-keys";
import { PatientName } from "@/app/_record/patient-name";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { KeyHint } from "@/app/_ui/section";
import { useMove } from "@/app/referrals/[referralId]/_components/use-move";
import { undoDecisionAction } from "@/app/referrals/[referralId]/actions";
import type { InboxData } from "../received/inbox-address";

const words = {
  accept: "Being accepted",
  return: "Being returned",
  redirect: "Being passed on",
  ask: "Being asked about",
} as const;

/** What one decided in the last seconds and the referrers have not been told: each with its way back. */
export function HeldDecisions({ held }: { readonly held: InboxData["held"] }) {
  return held.map((decision, at) => <Held key={decision.id} decision={decision} hasKey={at === 0} />);
}

interface HeldProps {
  readonly decision: InboxData["held"][number];
  /** Whether U undoes this one. */
  readonly hasKey: boolean;
}

function Held({ decision: { id, kind, patient }, hasKey }: HeldProps) {
  const undo = useMove(() => undoDecisionAction({ decisionId: id }));
  useUndoKey(hasKey, undo.make);
  return (
    <Notice tone="info" announce>
      {undo.refusal && <p>{undo.refusal.message}</p>}
      <p className="cx-held">
        <span>
          {words[kind]}: <strong>{patient ? <PatientName patient={patient} /> : "not named"}</strong>. The
          referrer is told in a few seconds.
        </span>
        <Button weight="secondary" small busy={undo.busy} onClick={undo.make}>
          Undo {hasKey && <KeyHint>U</KeyHint>}
        </Button>
      </p>
    </Notice>
  );
}

/** U takes back what was decided last, while that can be done. */
export function useUndoKey(active: boolean, undo: () => Promise<void>): void {
  usePageKeys((key) => {
    if (!active || key !== "u") return false;
    // What came of it is shown by the move itself.
    undo().catch(() => undefined);
    return true;
  });
}
