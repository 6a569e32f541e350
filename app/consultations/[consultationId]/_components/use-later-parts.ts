import { useCallback, useEffect, useState } from "react";

type Parts = typeof import("./later-parts");

export interface LaterParts {
  /** `undefined` while they are on their way, or when they could not be fetched. */
  readonly parts: Parts | undefined;
  readonly failed: boolean;
  readonly fetchAgain: () => void;
}

let fetched: Parts | undefined;

/**
 * Brings the later parts as soon as the browser has nothing better to do, so that the page shows without them, and
 * they are there, offline too, before anybody asks for one.
 */
export function useLaterParts(): LaterParts {
  const [parts, setParts] = useState<Parts | undefined>(fetched);
  const [failed, setFailed] = useState(false);
  const fetchParts = useCallback(() => {
    setFailed(false);
    import("./later-parts").then(
      (module) => {
        fetched = module;
        setParts(module);
      },
      () => setFailed(true),
    );
  }, []);
  useEffect(() => {
    if (fetched) return setParts(fetched);
    return whenIdle(fetchParts);
  }, [fetchParts]);
  useEffect(() => {
    if (!failed) return;
    window.addEventListener("online", fetchParts);
    return () => window.removeEventListener("online", fetchParts);
  }, [failed, fetchParts]);
  return { parts, failed, fetchAgain: fetchParts };
}

/** Runs something in a pause of the browser; at once after loading where it cannot tell of pauses. */
function whenIdle(run: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const idle = window.requestIdleCallback(run, { timeout: 1000 });
  return () => window.cancelIdleCallback(idle);
}
