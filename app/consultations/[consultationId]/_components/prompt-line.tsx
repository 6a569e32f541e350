"use client";

import { type ReactNode, useEffect, useState } from "react";
import { choiceShape } from "@/app/_ui/answers/choice";
import { formatClinicDate } from "@/app/_ui/dates";
import { KeyHint } from "@/app/_ui/section";
import { type FieldId, fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import type { Field } from "@/lib/clinical/checklist/field";
import { answerText } from "@/lib/clinical/phrases";
import { onScreen } from "@/lib/clinical/screen-wording";
import { useWorkspace } from "./store-context";

/** About the question in hand: the words to say, why it is asked, what was answered last time, and its keys. */
export function PromptLine() {
  const current = useCurrentQuestion();
  if (!current) {
    return (
      <p className="cx-prompt">
        <KeyHint>J</KeyHint> to the first question <KeyHint>/</KeyHint> find one <KeyHint>A</KeyHint> ask next{" "}
        <KeyHint>?</KeyHint> all keys
      </p>
    );
  }
  const field = fieldById(current);
  return (
    <p className="cx-prompt">
      {field.question && <q className="cx-prompt-words">{field.question}</q>}
      <span>{onScreen(field.why)}</span>
      <LastTime field={field} id={current} />
      <span className="cx-prompt-keys">{keysOf(field)}</span>
    </p>
  );
}

function LastTime({ field, id }: { readonly field: Field; readonly id: FieldId }) {
  const { previous } = useWorkspace().view;
  const before = (previous?.answers as Readonly<Record<string, unknown>> | undefined)?.[id];
  if (!previous || before === undefined) return null;
  return (
    <span>
      {formatClinicDate(previous.consultedOn)}: <strong>{answerText(field, before)}</strong>
    </span>
  );
}

function useCurrentQuestion(): FieldId | undefined {
  const [current, setCurrent] = useState<FieldId>();
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest(".cx-checklist .cx-answer") : null;
      const id = row?.id.replace(/-row$/, "");
      if (id && isFieldId(id)) setCurrent(id);
    };
    document.addEventListener("focusin", onFocusIn);
    return () => document.removeEventListener("focusin", onFocusIn);
  }, []);
  return current;
}

function keysOf(field: Field): ReactNode {
  switch (field.kind) {
    case "yesNo":
      return <Keys of={["Y", "N", "U"]} />;
    case "choice":
      return field.ownWords || choiceShape(field.options) === "list" ? (
        <>
          <Keys of={["Enter"]} /> opens the list
        </>
      ) : (
        <Keys of={["1", `${field.options.length}`]} to />
      );
    case "choices":
      return <Keys of={["1", `${Math.min(field.options.length, 9)}`]} to />;
    case "scale":
      return <Keys of={["0", "9", "T"]} to />;
    case "text":
      return (
        <>
          <Keys of={["Esc"]} /> leaves the text
        </>
      );
    case "tried":
      return <Keys of={["Space"]} />;
    default:
      return (
        <>
          <Keys of={["Enter"]} /> on
        </>
      );
  }
}

function Keys({ of: keys, to = false }: { readonly of: readonly string[]; readonly to?: boolean }) {
  return keys.map((key, at) => (
    <span key={key}>
      {to && at === 1 && "–"}
      <KeyHint>{key}</KeyHint>
    </span>
  ));
}
