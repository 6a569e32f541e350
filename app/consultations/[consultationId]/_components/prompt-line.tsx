"use client";

import { useEffect, useState } from "react";
import { KeyHint } from "@/app/_ui/section";
import { type FieldId, isFieldId } from "@/lib/clinical/checklist/checklist";
import { useLaterParts } from "./use-later-parts";

/** About the question in hand, once there is one and what is said of it has come; until then, how to get about. */
export function PromptLine() {
  const current = useCurrentQuestion();
  const { parts } = useLaterParts();
  if (current && parts) return <parts.QuestionPrompt id={current} />;
  return (
    <p className="cx-prompt">
      <KeyHint>J</KeyHint> to the first question <KeyHint>/</KeyHint> find one <KeyHint>A</KeyHint> ask next{" "}
      <KeyHint>?</KeyHint> all keys
    </p>
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
