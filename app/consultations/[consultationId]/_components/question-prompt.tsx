import type { ReactNode } from "react";
import { choiceShape } from "@/app/_ui/answers/choice";
import { formatClinicDate } from "@/app/_ui/dates";
import { KeyHint } from "@/app/_ui/section";
import { type FieldId, fieldById } from "@/lib/clinical/checklist/checklist";
import type { Field } from "@/lib/clinical/checklist/field";
import { answerText } from "@/lib/clinical/phrases";
import { onScreen } from "@/lib/clinical/screen-wording";
import { useWorkspace } from "./store-context";

/** About one question: the words to say, why it is asked, what was answered last time, and its keys. */
export function QuestionPrompt({ id }: { readonly id: FieldId }) {
  const field = fieldById(id);
  return (
    <p className="cx-prompt">
      {field.question && <q className="cx-prompt-words">{field.question}</q>}
      <span>{onScreen(field.why)}</span>
      <LastTime field={field} id={id} />
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
