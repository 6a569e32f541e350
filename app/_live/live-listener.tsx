"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isCovered, onBack } from "@/app/_forms/session-events";

/** Several changes within this time load the page's data once. */
const gatherMilliseconds = 60;
/** A stream that broke, or was refused such as by a server that was starting, is asked for again after this time. */
const againMilliseconds = 1000;

/** As `LiveRefresh`. `drawnAt`: by the server, in milliseconds since 1970. */
export function LiveListener({ drawnAt }: { readonly drawnAt: number }) {
  const router = useRouter();
  const [since] = useState(drawnAt);
  useEffect(() => {
    // Under the lock nothing is fetched: the answer would be the sign-in page.
    const stop = listen(since, () => isCovered() || router.refresh());
    const unlisten = onBack(() => router.refresh());
    return () => {
      unlisten();
      stop();
    };
  }, [router, since]);
  return null;
}

/** Calls `refresh` for every change after an instant, until the function returned is called. */
function listen(since: number, refresh: () => unknown): () => void {
  /** Changes may have been missed: the stream was open and is not, or was refused from the start. */
  let missed = false;
  let source: EventSource;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      refresh();
    }, gatherMilliseconds);
  };
  const open = () => {
    // Once something may have been missed, it is looked for whatever the server says.
    source = new EventSource(missed ? "/api/live" : `/api/live?since=${since}`);
    source.addEventListener("changed", soon);
    source.addEventListener("hello", () => {
      if (missed) soon();
      missed = false;
    });
    source.addEventListener("error", () => {
      missed = true;
      // Asked for again by us: the browser would tell the first address, and gives up a stream that was refused.
      source.close();
      again = setTimeout(open, againMilliseconds);
    });
  };
  open();
  return () => {
    source.close();
    clearTimeout(gathering);
    clearTimeout(again);
  };
}
