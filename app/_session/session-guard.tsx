"use client";

import { useEffect, useState } from "react";
import { leaveToOthers, onEnded, setCovered, tellBack, tellPause } from "@/app/_forms/session-events";
import { Button } from "@/app/_ui/button";
import { Cover } from "./cover";
import type { CoveredPerson } from "./prove-again";
import { sessionDoor } from "./session-door";
import type { Word } from "./tabs";
import { type Presence, seenNow, watchPresence } from "./watch";

interface SessionGuardProps {
  readonly person: CoveredPerson;
  readonly idleMinutes: number;
}

interface Moves {
  readonly goOn: () => void;
  readonly comeBack: () => void;
}

const patienceMs = 2000;
const tryAgainMs = 5000;
const sweepAfterMs = 3000;
const isOver = (presence: Presence) => presence === "idle" || presence === "ended";

/**
 * Covers the page when nobody has been at it for a while, and when the session has ended; the same person goes on
 * where she was, and to anybody else the page is gone.
 */
export function SessionGuard({ person, idleMinutes }: SessionGuardProps) {
  const [presence, setPresence] = useState<Presence>("here");
  const [moves, setMoves] = useState<Moves>();
  const { userId } = person;
  useEffect(() => {
    let latest: Presence = "here";
    const go = (next: Presence) => {
      const before = latest;
      if (next === before) return;
      latest = next;
      setCovered(isOver(next));
      setPresence(next);
      if (next === "idle") void lock(watch.tell, () => latest === "idle");
      if (isOver(before) && next === "here") {
        seenNow();
        tellBack();
      }
    };
    const watch = watchPresence({
      idleMinutes,
      userId,
      presence: () => latest,
      onPresence: go,
      onOther: () => leaveToOthers(),
    });
    const comeBack = () => {
      go("here");
      watch.tell("signed-in");
    };
    setMoves({ goOn: watch.act, comeBack });
    const unlisten = onEnded(() => isOver(latest) || go("ended"));
    return () => {
      unlisten();
      watch.stop();
      setCovered(false);
    };
  }, [idleMinutes, userId]);
  useEffect(() => sweepLater(), []);
  return (
    <>
      {presence === "almost-idle" && (
        <div className="cx-idle" role="alert">
          <p>This page locks in less than a minute, because nobody is using it.</p>
          <Button small weight="secondary" onClick={moves?.goOn}>
            Go on
          </Button>
        </div>
      )}
      {moves && isOver(presence) && (
        <Cover person={person} why={presence === "idle" ? "idle" : "ended"} onBack={moves.comeBack} />
      )}
    </>
  );
}

/**
 * What can still be saved is saved; then the session itself is locked, so that no other page opens anything. Without a
 * connection that is tried again until it is done or nobody wants it any more.
 */
async function lock(tell: (word: Word) => void, isWanted: () => boolean): Promise<void> {
  tell("locked");
  await tellPause(patienceMs);
  while (isWanted()) {
    const done = await sessionDoor({ does: "lock" });
    if (done && done.status < 500) return;
    await new Promise((resolve) => setTimeout(resolve, tryAgainMs));
  }
}

/** What browsers keep is removed after a day; each page sees to it once it has time. Returns how to call it off. */
function sweepLater(): () => void {
  const timer = setTimeout(async () => {
    const database = await import("@/app/_journal/journal-database").catch(() => undefined);
    // A browser that keeps nothing has nothing to remove.
    await database?.sweepJournal(Date.now()).catch(() => undefined);
  }, sweepAfterMs);
  return () => clearTimeout(timer);
}
