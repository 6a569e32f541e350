"use client";

import { useState } from "react";
import { isLosing } from "@/app/_forms/session-events";
import { Button } from "@/app/_ui/button";

/**
 * Ends the session, wipes what the browser keeps of this person, and loads the sign-in page anew, so that nothing of
 * her stays in the browser.
 */
export function SignOutButton({ userId }: { readonly userId: string }) {
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const leave = async () => {
    setState("busy");
    if (await isLosing()) return setState("ready");
    try {
      // Fetched when it is needed, so that no page carries it before it shows.
      const { endHere } = await import("./end-here");
      await endHere(userId);
    } catch {
      setState("failed");
    }
  };
  return (
    <Button weight="secondary" small busy={state === "busy"} onClick={leave}>
      {state === "failed" ? "Not signed out: try again" : "Sign out"}
    </Button>
  );
}
