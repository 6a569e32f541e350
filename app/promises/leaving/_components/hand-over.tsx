"use client";

import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { useEarlyTyping } from "@/app/_forms/early-typing";
import { Button } from "@/app/_ui/button";
import { useMove } from "@/app/referrals/[referralId]/_components/use-move";
import { handOverPromiseAction } from "../../actions";

interface HandOverProps {
  readonly promiseId: string;
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

/** Gives a promise to a colleague, on whose list it stands from then on. */
export function HandOver({ promiseId, colleagues }: HandOverProps) {
  const router = useRouter();
  const id = useId();
  const part = useRef<HTMLDivElement>(null);
  useEarlyTyping(part);
  const [toUserId, setTo] = useState("");
  const move = useMove(
    () => handOverPromiseAction({ promiseId, toUserId }),
    () => router.refresh(),
  );
  if (colleagues.length === 0) return null;
  return (
    <div className="cx-one-line" ref={part} data-early={`hand over ${promiseId}`}>
      <label htmlFor={id}>Hand over to</label>
      <select
        id={id}
        className="nhsuk-select cx-select"
        value={toUserId}
        onChange={({ target }) => setTo(target.value)}
      >
        <option value="">Choose</option>
        {colleagues.map((colleague) => (
          <option key={colleague.id} value={colleague.id}>
            {colleague.name}
          </option>
        ))}
      </select>
      <Button
        weight="secondary"
        small
        busy={move.busy}
        aria-disabled={toUserId === "" || undefined}
        onClick={toUserId === "" ? undefined : move.make}
      >
        Hand over
      </Button>
      {move.refusal && <span role="alert">{move.refusal.message}</span>}
    </div>
  );
}
