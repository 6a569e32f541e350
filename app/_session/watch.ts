import { sessionDoor } from "./session-door";

import { joinTabs } from "./tabs";

/** How the page stands towards the person at it. */
export type Presence = "here" | "almost-idle" | "idle" | "ended";

const warningMs = 60_000;
const tickMs = 1000;
/** The server is told of activity this often at most. */
const tellEveryMs = 60_000;
const shareEveryMs = 2000;

/** When somebody was last seen doing something in any page of this browser, in milliseconds since 1970. */
let lastActive = 0;
let lastTold = 0;
let lastShared = 0;

interface WatchOptions {
  readonly idleMinutes: number;
  readonly userId: string;
  readonly presence: () => Presence;
  readonly onPresence: (presence: Presence) => void;
  /** Somebody else is signed in in this browser now. */
  readonly onOther: () => void;
}

/**
 * Watches whether the person is still at the page and still signed in. Nothing counts as activity once the time is
 * up, however late the browser wakes. Returns how to stop, and how to tell the others.
 */
export function watchPresence(options: WatchOptions) {
  const { presence, onPresence } = options;
  const idleMs = options.idleMinutes * 60_000;
  const isCovered = () => presence() === "idle" || presence() === "ended";
  lastActive = Math.max(lastActive, Date.now());
  const look = () => {
    if (isCovered()) return;
    const quietMs = Date.now() - lastActive;
    if (quietMs >= idleMs) onPresence("idle");
    else if (quietMs >= idleMs - warningMs) onPresence("almost-idle");
    else if (presence() === "almost-idle") onPresence("here");
  };
  const tabs = joinTabs((word) => {
    if (word === "active") lastActive = Math.max(lastActive, Date.now());
    else if (word === "locked" && !isCovered()) onPresence("idle");
    else if (word === "signed-out" && !isCovered()) onPresence("ended");
    // Only after somebody has just proved who she is does an idle page open again by itself.
    else if (word === "signed-in") void check(options, { proved: true });
    look();
  });
  const act = () => {
    look();
    if (isCovered()) return;
    const now = Date.now();
    lastActive = now;
    look();
    if (now - lastShared > shareEveryMs) {
      lastShared = now;
      tabs.tell("active");
    }
    if (now - lastTold > tellEveryMs) {
      lastTold = now;
      void check(options, { stays: true });
    }
  };
  const wake = () => {
    if (document.visibilityState === "visible") void check(options);
    look();
  };
  const timer = setInterval(look, tickMs);
  const activities = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"] as const;
  for (const type of activities) window.addEventListener(type, act, { capture: true, passive: true });
  document.addEventListener("visibilitychange", wake);
  const stop = () => {
    clearInterval(timer);
    tabs.leave();
    for (const type of activities) window.removeEventListener(type, act, { capture: true });
    document.removeEventListener("visibilitychange", wake);
  };
  return { stop, tell: tabs.tell, act };
}

/** Asks who is signed in. Where the server cannot be reached, nothing changes. */
async function check(
  { userId, presence, onPresence, onOther }: WatchOptions,
  { stays = false, proved = false } = {},
): Promise<void> {
  const answer = await sessionDoor(stays ? { does: "stay" } : undefined);
  if (answer?.status !== 200) return;
  const { person } = answer.body as { person: string | null };
  if (person === null) {
    if (presence() !== "idle") onPresence("ended");
  } else if (person !== userId) onOther();
  else if (presence() === "ended" || (proved && presence() === "idle")) onPresence("here");
}

/** From now on the person counts as seen just now. */
export function seenNow(): void {
  lastActive = Date.now();
}
