"use client";

import { memo } from "react";
import { OtherSideNotice } from "@/app/_record/other-side-notice";
import { FieldControl } from "@/app/_ui/answers/field-control";
import { Button } from "@/app/_ui/button";
import { formatTime } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import { type Jotting, longestUnread } from "@/lib/clinical/jotting";
import { answerText } from "@/lib/clinical/phrases";
import { writtenIn } from "@/lib/clinical/side/written-in";
import { LastTime } from "./last-time";
import { SideHeld } from "./side-held";
import { useAnswer, usePart, useWorkspace } from "./store-context";

/** One question of the checklist with its control, and what stands in its way. */
export const Question = memo(function Question({ id }: { readonly id: FieldId }) {
  const { store, view } = useWorkspace();
  const value = useAnswer(id);
  const error = usePart((state) => state.rejected[id]);
  const unread = usePart((state) => state.jotting.unread?.[id]);
  const field = fieldById(id);
  const words = writtenIn(field, value);
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
          unread,
          onUnread: (text) => store.jot({ unread: withUnread(store.read().jotting.unread, id, text) }),
        }}
        onDate={view.consultation.consultedOn}
      />
      {id === "laterality" && <SideHeld />}
      {words !== "" && <OtherSide text={words} />}
      <ConflictNotice id={id} />
    </>
  );
});

function withUnread(unread: Jotting["unread"], id: FieldId, text: string | undefined): Jotting["unread"] {
  const { [id]: _before, ...others } = unread ?? {};
  return text === undefined ? others : { ...others, [id]: text.slice(0, longestUnread) };
}

/** Points at the word of the other side in what was written; only a text listens for the side. */
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
