"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useRef, useState } from "react";
import { useEarlyTyping } from "@/app/_forms/early-typing";
import { useAlive } from "@/app/_forms/use-alive";
import { Button } from "@/app/_ui/button";
import type { Result } from "@/lib/platform/result";

interface OneLineFormProps {
  /** A name of its own in the page: what is typed before the scripts come is kept under it. */
  readonly name: string;
  readonly label: string;
  readonly button: string;
  readonly send: (text: string) => Promise<Result<unknown>>;
}

/** One line and a button: what was written is refused or kept by the server. */
export function OneLineForm({ name, label, button, send }: OneLineFormProps) {
  const router = useRouter();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const alive = useAlive();
  const [text, setText] = useState("");
  const [fault, setFault] = useState("");
  const [busy, setBusy] = useState(false);
  useEarlyTyping(form);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const result = await send(text);
    setBusy(false);
    if (result.ok) {
      router.refresh();
    } else {
      setFault(Object.values(result.fields ?? {})[0]?.[0] ?? result.message);
    }
  };
  return (
    <form ref={form} data-early={name} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>{" "}
      <input
        id={id}
        className="nhsuk-input cx-input cx-input--w20"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />{" "}
      <Button type="submit" weight="secondary" small busy={busy} disabled={!alive}>
        {button}
      </Button>
      {fault && <p role="alert">{fault}</p>}
    </form>
  );
}
