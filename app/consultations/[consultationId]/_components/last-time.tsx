"use client";

import { Button } from "@/app/_ui/button";
import { formatClinicDate } from "@/app/_ui/dates";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { answerText } from "@/lib/clinical/phrases";
import { usePart, useWorkspace } from "./store-context";
import { isTakenOver, offeredAnswer, takeOver } from "./take-over";

/** Beside a question: what was answered at the consultation before, which is no answer now, and the way to take it over. */
export function LastTime({ id }: { readonly id: FieldId }) {
  const { store, view } = useWorkspace();
  const { previous } = view;
  const taken = usePart((state) => isTakenOver(view, state, id));
  const offered = usePart((state) => offeredAnswer(view, state, id) !== undefined);
  const before = (previous?.answers as Readonly<Record<string, unknown>> | undefined)?.[id];
  if (!previous || before === undefined) return null;
  if (taken) {
    return <span className="cx-last-time">Taken over from {formatClinicDate(previous.consultedOn)}</span>;
  }
  const { label } = fieldById(id);
  return (
    <span className="cx-last-time">
      <span className="cx-last-time-words">Last time: {answerText(fieldById(id), before)}</span>
      {offered && (
        <Button small weight="quiet" onClick={() => takeOver(store, view, id)}>
          Take over<span className="cx-hidden"> for {label}</span>
        </Button>
      )}
    </span>
  );
}
