"use client";

import { type ComponentProps, lazy, memo, Suspense, useSyncExternalStore } from "react";
import { Notice } from "@/app/_ui/notice";
import { useSaving } from "./store-context";
import { Watched } from "./watched";

type Parts = typeof import("./meaning-parts");

const againMs = 2000;
const arrived = new Watched<Parts | undefined>(undefined);

/** Fetched until it has come: without it nothing on the page says what the answers mean. */
async function fetchParts(): Promise<Parts> {
  for (;;) {
    const parts = await import("./meaning-parts").catch(() => undefined);
    if (parts) {
      arrived.set(parts);
      return parts;
    }
    await new Promise((resolve) => setTimeout(resolve, againMs));
  }
}

let fetching: Promise<Parts> | undefined;
const partsOnce = () => {
  fetching ??= fetchParts();
  return fetching;
};

const LaterEmergencyBlock = lazy(async () => ({ default: (await partsOnce()).EmergencyBlock }));
const LaterFootBar = lazy(async () => ({ default: (await partsOnce()).FootBar }));
const LaterLiveMeaning = lazy(async () => ({ default: (await partsOnce()).LiveMeaning }));
const LaterSidePanel = lazy(async () => ({ default: (await partsOnce()).SidePanel }));

// Each is drawn by the server, and stays as it was drawn until its scripts have come: nothing above may draw it anew
// meanwhile, so what it is given must stay the same.
export const EmergencyBlock = memo(function EmergencyPlace() {
  return (
    <Suspense>
      <LaterEmergencyBlock />
    </Suspense>
  );
});

export const FootBar = memo(function FootPlace(props: ComponentProps<Parts["FootBar"]>) {
  return (
    <Suspense>
      <LaterFootBar {...props} />
    </Suspense>
  );
});

export const LiveMeaning = memo(function LivePlace() {
  return (
    <Suspense>
      <LaterLiveMeaning />
    </Suspense>
  );
});

export const SidePanel = memo(function SidePlace(props: ComponentProps<Parts["SidePanel"]>) {
  return (
    <Suspense>
      <LaterSidePanel {...props} />
    </Suspense>
  );
});

/** What is to be asked next, once the rules are there. */
export function askedNext(): Parts["nextToAsk"] | undefined {
  return arrived.read()?.nextToAsk;
}

/** While the rules are not there, what stands beside the checklist does not know of what was answered just now. */
export function MeaningAwaited() {
  const isHere = useSyncExternalStore(arrived.subscribe, hasArrived, hasArrived);
  const isUntouched = useSaving().state === "untouched";
  if (isHere || isUntouched) return null;
  return (
    <Notice tone="warn" title="What your answers mean is not worked out yet" announce>
      <p>
        That part of the page is being fetched. Until it is there, urgency and red flags are those from
        before.
      </p>
    </Notice>
  );
}

const hasArrived = () => arrived.read() !== undefined;
