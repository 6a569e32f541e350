"use client";

import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { KeyHint } from "@/app/_ui/section";
import { useUndoKey } from "@/app/referrals/_components/held-decisions";
import { undoDecisionAction } from "../actions";
import type { ReferralData } from "./referral-data";
import { useMove } from "./use-move";

const words = {
  accept: "It is being accepted",
  return: "It is being returned",
  redirect: "It is being passed on",
  ask: "A question is being asked",
} as const;

/** A decision that the referrer has not been told yet, with the way back. */
export function HeldDecision({ held }: { readonly held: NonNullable<ReferralData["pendingDecision"]> }) {
  const undo = useMove(() => undoDecisionAction({ decisionId: held.id }));
  useUndoKey(true, undo.make);
  return (
    <Notice tone="info" title={`${words[held.kind]}: the referrer is told in a few seconds`} announce>
      {undo.refusal && <p>{undo.refusal.message}</p>}
      <p className="cx-notice-action">
        <Button weight="secondary" small busy={undo.busy} onClick={undo.make}>
          Undo <KeyHint>U</KeyHint>
        </Button>
      </p>
    </Notice>
  );
}
