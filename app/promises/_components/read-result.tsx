"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useState } from "react";
import { Button } from "@/app/_ui/button";
import { readResultAction } from "../actions";

/** One line and a button: what was written is refused or kept by the server. */
export function ReadResult({ requestId }: { readonly requestId: string }) {
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState("");
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const result = await readResultAction({ requestId, action: text });
    setBusy(false);
    if (result.ok) {
      router.refresh();
    } else {
      setFault(Object.values(result.fields ?? {})[0]?.[0] ?? result.message);
    }
  };
  return (
    <form onSubmit={send}>
      <label htmlFor={id}>What you did about it, or that nothing is to be done</label>{" "}
      <input
        id={id}
        className="nhsuk-input cx-input cx-input--w20"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />{" "}
      <Button type="submit" weight="secondary" small busy={busy}>
        Sign as read and acted on
      </Button>
      {fault && <p role="alert">{fault}</p>}
    </form>
  );
}
