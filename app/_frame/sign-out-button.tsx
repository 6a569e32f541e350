"use client";

import { useState } from "react";
import { isLosing } from "@/app/_forms/session-events";
import { Button } from "@/app/_ui/button";
import { dueTodayAction } from "@/app/promises/actions";

/**
 * Ends the session, wipes what the browser keeps of this person, and loads the sign-in page anew, so that nothing of
 * her stays in the browser. Whoever still owes something today is asked about it first.
 */
export function SignOutButton({ userId }: { readonly userId: string }) {
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const leave = async () => {
    setState("busy");
    if (await isLosing()) return setState("ready");
    try {
      if (await owesToday()) {
        window.location.assign("/promises/leaving");
        return;
      }
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

/** A role without promises owes none; a server that cannot say keeps nobody here. */
async function owesToday(): Promise<boolean> {
  const asked = await dueTodayAction().catch(() => undefined);
  return asked?.ok === true && asked.value.due > 0;
}
