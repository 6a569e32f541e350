"use client";

import { type SubmitEvent, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { leaveToOthers } from "@/app/_forms/session-events";
import { Button } from "@/app/_ui/button";
import { type CoveredPerson, type Proof, proveAgain } from "./prove-again";

interface CoverProps {
  readonly person: CoveredPerson;
  /** Nobody was there for a while, or the session ended. */
  readonly why: "idle" | "ended";
  readonly onBack: () => void;
}

const words: Readonly<Record<Exclude<Proof, "ok" | "other-person">, string>> = {
  wrong: "The password is not right.",
  "second-step": "Enter the present code of your authenticator app as well, or a recovery code.",
  "too-many": "Too many tries. Wait a quarter of an hour.",
  unreachable: "Coxa cannot be reached now. Nothing is lost: try again in a moment.",
};

/**
 * Lies over the whole page, which can be neither seen, reached, read out nor printed meanwhile, and stays as it was.
 * The browser's own modal dialog: when it goes, the focus and the cursor are where they were.
 */
export function Cover({ person, why, onBack }: CoverProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [trouble, setTrouble] = useState<Exclude<Proof, "ok" | "other-person">>();
  const [needsCode, setNeedsCode] = useState(false);
  const [busy, setBusy] = useState(false);
  // Closed before it is taken out of the page: only then does the focus go back.
  useLayoutEffect(() => {
    const element = dialog.current;
    const { title } = document;
    document.title = "Locked · Coxa";
    const stay = () => element?.isConnected && !element.open && element.showModal();
    element?.addEventListener("close", stay);
    element?.showModal();
    return () => {
      element?.removeEventListener("close", stay);
      element?.close();
      document.title = title;
      // Chromium takes the cursor away with the dialog, though the focus is back in its box.
      queueMicrotask(focusAnew);
    };
  }, []);
  const prove = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    const proof = await proveAgain(person, String(given.get("password")), String(given.get("code") ?? ""));
    setBusy(false);
    if (proof === "ok") return onBack();
    if (proof === "other-person") return leaveToOthers();
    setTrouble(proof);
    if (proof === "second-step") setNeedsCode(true);
  };
  return createPortal(
    <dialog
      className="cx-cover"
      ref={dialog}
      aria-labelledby="cx-cover-title"
      onCancel={(event) => event.preventDefault()}
    >
      <form className="cx-cover-form" onSubmit={prove} aria-label="Go on">
        <h1 id="cx-cover-title">{why === "idle" ? "Locked" : "You are signed out"}</h1>
        <p>
          {person.name}, your page is as you left it. Nothing you typed is lost: enter your password to go on.
        </p>
        {trouble && (
          <p className="nhsuk-error-message cx-error" role="alert" id="cx-cover-trouble">
            {words[trouble]}
          </p>
        )}
        <div>
          <label className="nhsuk-label cx-label" htmlFor="cx-cover-password">
            Password
          </label>
          <input
            className="nhsuk-input cx-input"
            id="cx-cover-password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            aria-describedby={trouble ? "cx-cover-trouble" : undefined}
          />
        </div>
        {needsCode && (
          <div>
            <label className="nhsuk-label cx-label" htmlFor="cx-cover-code">
              Code
            </label>
            <input
              className="nhsuk-input cx-input"
              id="cx-cover-code"
              name="code"
              autoComplete="one-time-code"
            />
          </div>
        )}
        <p className="cx-buttons">
          <Button type="submit" busy={busy}>
            Go on
          </Button>
          <Button weight="quiet" onClick={() => leaveToOthers()}>
            I am somebody else
          </Button>
        </p>
        <p className="cx-hint">
          You have no password here?{" "}
          <a href="/sign-in" target="_blank" rel="noopener">
            Sign in in another tab
          </a>
          , then come back.
        </p>
      </form>
    </dialog>,
    document.body,
  );
}

function focusAnew(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return;
  activeElement.blur();
  activeElement.focus({ preventScroll: true });
}
