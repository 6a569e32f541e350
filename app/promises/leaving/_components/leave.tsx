"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/section";
import { Explain } from "./forms";

/** Signs out: at once when nothing is due, else with the reason why it stays open. */
export function Leave({ due, userId }: { readonly due: number; readonly userId: string }) {
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    try {
      const { endHere } = await import("@/app/_frame/end-here");
      await endHere(userId);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Panel title="Sign out">
      {failed && <p role="alert">You are not signed out: try again.</p>}
      {due === 0 ? <Button onClick={leave}>Sign out</Button> : <Explain key={due} due={due} onDone={leave} />}
    </Panel>
  );
}
