"use client";

import { useEffect, useState } from "react";
import type { SessionGuard } from "./session-guard";

type Guard = typeof SessionGuard;

const tryAgainMs = 3000;
let fetched: Guard | undefined;

/** Brings the guard of the session as soon as the page is there, and tries until it has come: nobody needs it sooner. */
export function Watched(props: Parameters<Guard>[0]) {
  const [Guard, setGuard] = useState<Guard | undefined>(() => fetched);
  useEffect(() => {
    if (Guard) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const bring = () => {
      import("./session-guard").then(
        (module) => {
          fetched = module.SessionGuard;
          if (!gone) setGuard(() => module.SessionGuard);
        },
        () => {
          if (!gone) timer = setTimeout(bring, tryAgainMs);
        },
      );
    };
    bring();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [Guard]);
  return Guard ? <Guard {...props} /> : null;
}
