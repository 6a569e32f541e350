"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useState } from "react";
import { Button } from "@/app/_ui/button";
import { keepPromiseAction } from "../actions";

/** One line and a button: what was written is refused or kept by the server. */
export function KeepPromise({ promiseId }: { readonly promiseId: string }) {
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState("");
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const result = await keepPromiseAction({ promiseId, note: text });
    setBusy(false);
    if (result.ok) {
      router.refresh();
    } else {
      setFault(Object.values(result.fields ?? {})[0]?.[0] ?? result.message);
    }
  };
  return (
    <form onSubmit={send}>
      <label htmlFor={id}>How it was kept, or why it is no longer needed</label>{" "}
      <input
        id={id}
        className="nhsuk-input cx-input cx-input--w20"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />{" "}
      <Button type="submit" weight="secondary" small busy={busy}>
        Done
      </Button>
      {fault && <p role="alert">{fault}</p>}
    </form>
  );
}
