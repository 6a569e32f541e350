"use client";

import { useState } from "react";
import { usePageKeys } from "@/app/_frame/use-page-keys";
import { Button } from "@/app/_ui/button";
import { KeyHint, Panel } from "@/app/_ui/section";
import { giveFeedbackAction, takeReferralAction } from "../actions";
import type { ReferralData } from "./referral-data";
import { useMove } from "./use-move";

const marks = [
  ["rightPlace", "Right place"],
  ["rightTime", "Right time"],
  ["rightFacts", "Right facts"],
] as const;

/** Takes the referral onto oneself, and says in one key whether it came to the right place, in time, with the facts. */
export function ReceiverMarks({ referral }: { readonly referral: ReferralData }) {
  const { id, mayTake, mayMark, feedback } = referral;
  const take = useMove(() => takeReferralAction({ referralId: id }));
  if (!mayTake && !mayMark) return null;
  return (
    <Panel title="For the team">
      <div className="cx-one-line">
        {mayTake && (
          <Button weight="secondary" small busy={take.busy} onClick={take.make}>
            Take it on
          </Button>
        )}
        {mayMark && (feedback ? <Given feedback={feedback} /> : <Mark referralId={id} />)}
      </div>
      {take.refusal && <p role="alert">{take.refusal.message}</p>}
    </Panel>
  );
}

function Given({ feedback }: { readonly feedback: NonNullable<ReferralData["feedback"]> }) {
  const said = marks.map(([part, label]) => `${label}: ${feedback[part]}`).join(", ");
  return <span role="status">Marked. {said}.</span>;
}

/** Ticked is right; G says so as it stands. */
function Mark({ referralId }: { readonly referralId: string }) {
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { busy, refusal, make } = useMove(() =>
    giveFeedbackAction({
      referralId,
      ...Object.fromEntries(marks.map(([part]) => [part, wrong.includes(part) ? "no" : "yes"])),
    }),
  );
  usePageKeys((key) => {
    if (key !== "g") return false;
    // What came of it is shown by the move itself.
    make().catch(() => undefined);
    return true;
  });
  return (
    <>
      {marks.map(([part, label]) => (
        <label key={part} className="cx-tick">
          <input
            type="checkbox"
            checked={!wrong.includes(part)}
            onChange={({ target }) =>
              setWrong(target.checked ? wrong.filter((each) => each !== part) : [...wrong, part])
            }
          />
          {label}
        </label>
      ))}
      <Button weight="secondary" small busy={busy} onClick={make}>
        Tell the referrer <KeyHint>G</KeyHint>
      </Button>
      {refusal && <span role="alert">{refusal.message}</span>}
    </>
  );
}
