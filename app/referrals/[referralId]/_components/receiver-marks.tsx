"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/section";
import { giveFeedbackAction, takeReferralAction } from "../actions";
import type { ReferralData } from "./referral-data";
import { useMove } from "./use-move";

const marks = [
  ["rightPlace", "Right place"],
  ["rightTime", "Right time"],
  ["rightFacts", "Right facts"],
] as const;

/** Takes the referral onto oneself, and says in one press whether it came to the right place, in time, with the facts. */
export function ReceiverMarks({ referral }: { readonly referral: ReferralData }) {
  const { id, mayTake, mayMark } = referral;
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [given, setGiven] = useState(false);
  const take = useMove(() => takeReferralAction({ referralId: id }));
  const mark = useMove(
    () =>
      giveFeedbackAction({
        referralId: id,
        ...Object.fromEntries(marks.map(([part]) => [part, wrong.includes(part) ? "no" : "yes"])),
      }),
    () => setGiven(true),
  );
  if (!mayTake && !mayMark) return null;
  return (
    <Panel title="For the team">
      {mayTake && (
        <Button weight="secondary" small busy={take.busy} onClick={take.make}>
          Take it on
        </Button>
      )}
      {mayMark && (
        <p>
          {marks.map(([part, label]) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={!wrong.includes(part)}
                onChange={({ target }) =>
                  setWrong(target.checked ? wrong.filter((each) => each !== part) : [...wrong, part])
                }
              />{" "}
              {label}{" "}
            </label>
          ))}
          <Button weight="secondary" small busy={mark.busy} onClick={mark.make}>
            Tell the referrer
          </Button>
        </p>
      )}
      {given && <p role="status">Thank you: it counts in the practice’s figures.</p>}
      {(take.refusal ?? mark.refusal) && <p role="alert">{(take.refusal ?? mark.refusal)?.message}</p>}
    </Panel>
  );
}
