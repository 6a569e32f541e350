"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Panel } from "@/app/_ui/section";
import { FollowForm, ReadForm, ResultForm, WithdrawForm } from "./forms";
import type { TestMove } from "./test-data";

/** In the order in which they mostly happen. */
const choices = [
  { move: "handed_over", label: "Printed and handed over to the patient" },
  { move: "accepted_by_department", label: "The department accepted it" },
  { move: "done", label: "The patient had the test; the result is to come" },
  { move: "resulted", label: "The result is here" },
  { move: "withdrawn", label: "No longer needed: withdraw it" },
] as const satisfies readonly { readonly move: TestMove; readonly label: string }[];

interface NextStepProps {
  readonly requestId: string;
  /** What may happen next and the reader may record. */
  readonly moves: readonly TestMove[];
  readonly testedFor: string;
}

/** One form for whatever comes next: what happened is chosen first, then only what that needs is asked. */
export function NextStep({ requestId, moves, testedFor }: NextStepProps) {
  const router = useRouter();
  const id = useId();
  const only = moves.length === 1 ? moves[0] : undefined;
  const [chosen, setChosen] = useState<TestMove>();
  const move = only ?? (chosen && moves.includes(chosen) ? chosen : undefined);
  const done = () => {
    setChosen(undefined);
    router.refresh();
  };
  return (
    <Panel title={only === "read_and_acted" ? "Read it and say what was done" : "Next step"}>
      {!only && (
        <fieldset className="nhsuk-form-group cx-field">
          <legend className="nhsuk-label cx-label">What happened</legend>
          <div className="nhsuk-radios nhsuk-radios--small cx-ticks">
            {choices
              .filter(({ move: each }) => moves.includes(each))
              .map(({ move: each, label }) => (
                <div key={each} className="nhsuk-radios__item">
                  <input
                    id={`${id}-${each}`}
                    className="nhsuk-radios__input"
                    type="radio"
                    name={id}
                    value={each}
                    checked={move === each}
                    onChange={() => setChosen(each)}
                  />
                  <label className="nhsuk-radios__label" htmlFor={`${id}-${each}`}>
                    {label}
                  </label>
                </div>
              ))}
          </div>
        </fieldset>
      )}
      {move && <FormFor key={move} move={move} requestId={requestId} testedFor={testedFor} onDone={done} />}
    </Panel>
  );
}

interface FormForProps {
  readonly move: TestMove;
  readonly requestId: string;
  readonly testedFor: string;
  readonly onDone: () => void;
}

function FormFor({ move, ...rest }: FormForProps) {
  switch (move) {
    case "accepted_by_department":
    case "handed_over":
    case "done":
      return <FollowForm step={move} {...rest} />;
    case "resulted":
      return <ResultForm {...rest} />;
    case "read_and_acted":
      return <ReadForm {...rest} />;
    case "withdrawn":
      return <WithdrawForm {...rest} />;
    case "requested":
      return null;
  }
}
