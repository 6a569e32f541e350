"use client";

import { memo } from "react";
import { OtherSideNotice } from "@/app/_record/other-side-notice";
import { FieldControl } from "@/app/_ui/answers/field-control";
import { Button } from "@/app/_ui/button";
import { formatTime } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import type { Field } from "@/lib/clinical/checklist/field";
import { answerText } from "@/lib/clinical/phrases";
import { LastTime } from "./last-time";
import { SideHeld } from "./side-held";
import { useAnswer, usePart, useWorkspace } from "./store-context";

/** One question of the checklist with its control, and what stands in its way. */
export const Question = memo(function Question({ id }: { readonly id: FieldId }) {
  const { store, view } = useWorkspace();
  const value = useAnswer(id);
  const error = usePart((state) => state.rejected[id]);
  const field = fieldById(id);
  return (
    <>
      <FieldControl
        field={field}
        row={{
          id,
          label: field.label,
          error,
          value,
          provenance: view.previous && <LastTime id={id} />,
          onChange: (next) => store.answer(id, next),
        }}
        onDate={view.consultation.consultedOn}
      />
      {id === "laterality" && <SideHeld />}
      {isWritten(field, value) && <OtherSide text={writtenIn(value)} />}
      <ConflictNotice id={id} />
    </>
  );
});

/** A diagnosis may be one of a list, which is no text. */
function isWritten({ kind }: Field, value: unknown): boolean {
  return kind === "text" || kind === "psfs" || (kind === "choice" && typeof value === "object");
}

/** What a clinician wrote in words of her own: a text, a diagnosis, activities. */
function writtenIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(writtenIn).join(". ");
  if (typeof value !== "object" || value === null) return "";
  if ("ownWords" in value) return String(value.ownWords);
  return "activity" in value ? String(value.activity) : "";
}

/** Points at the word of the other side in what was written. */
function OtherSide({ text }: { readonly text: string }) {
  const recorded = usePart((state) => state.facts.laterality);
  return <OtherSideNotice text={text} recorded={recorded} />;
}

/** Somebody else answered the same question differently: both answers, and the choice. */
function ConflictNotice({ id }: { readonly id: FieldId }) {
  const { store } = useWorkspace();
  const conflict = usePart((state) => state.conflicts.find(({ fieldId }) => fieldId === id));
  const ours = useAnswer(id);
  if (!conflict) return null;
  const field = fieldById(id);
  return (
    <div className="cx-conflict">
      <Notice
        tone="warn"
        title={`${conflict.by} answered “${field.label}” at ${formatTime(conflict.at)}, while you did. Nothing is overwritten yet.`}
        announce
      >
        <p>
          Yours: <strong>{answerText(field, ours)}</strong>. Theirs:{" "}
          <strong>{answerText(field, conflict.value ?? undefined)}</strong>.
        </p>
        <p className="cx-buttons">
          <Button small weight="secondary" onClick={() => store.resolve(id, "ours")}>
            Keep mine
          </Button>
          <Button small weight="secondary" onClick={() => store.resolve(id, "theirs")}>
            Take theirs
          </Button>
        </p>
      </Notice>
    </div>
  );
}
