"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";

/** Ends the session and loads the sign-in page anew, so that nothing of this person stays in the browser. */
export function SignOutButton() {
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const leave = async () => {
    setState("busy");
    try {
      // Fetched when it is needed, so that no page carries it before it shows.
      const { signOut } = await import("next-auth/react");
      await signOut({ redirect: false });
      window.location.replace("/sign-in");
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
