"use client";

import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import { Button, type ButtonWeight } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { useAlive } from "./use-alive";
import type { CommandForm } from "./use-command-form";

interface CommandFormFrameProps<Values extends FieldValues> {
  readonly command: CommandForm<Values>;
  /** Names the form for people who cannot see where it begins. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The form element with its error summary. The browser's own messages are off: the summary speaks for all. */
export function CommandFormFrame<Values extends FieldValues>(props: CommandFormFrameProps<Values>) {
  const { command, label, children } = props;
  return (
    <form
      className="cx-form"
      ref={command.element}
      aria-label={label}
      method="post"
      noValidate
      onSubmit={command.submit}
      data-early={label}
    >
      <ErrorSummary problems={command.problems} ref={command.summary} />
      {children}
    </form>
  );
}

interface SubmitButtonProps<Values extends FieldValues> {
  readonly command: CommandForm<Values>;
  readonly weight?: ButtonWeight;
  readonly children: ReactNode;
}

/**
 * Sends the form; while it is on its way the button stays where it is and does not fire again. It rests until the
 * form's scripts have come: the browser alone would send what was typed as an address.
 */
export function SubmitButton<Values extends FieldValues>(props: SubmitButtonProps<Values>) {
  const { command, weight = "primary", children } = props;
  const isAlive = useAlive();
  return (
    <Button type="submit" weight={weight} busy={command.pending} disabled={!isAlive}>
      {children}
    </Button>
  );
}
