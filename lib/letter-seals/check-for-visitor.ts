import { systemNow } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database";
import { inTime } from "@/lib/platform/deadline";
import { countOrDeny, nobodyKnown } from "@/lib/platform/limited";
import { checkLetter, type LetterCheck, letterKeySet } from "./check-letter";

export type VisitorCheck =
  | { readonly state: "found"; readonly letter: LetterCheck }
  | { readonly state: "unknown" }
  | { readonly state: "too-many"; readonly seconds: number };

/** The check for somebody who is not signed in, counted by network address so that nobody tries codes. */
export async function checkLetterForVisitor(typed: string, address: string): Promise<VisitorCheck> {
  const tried = {
    agent: nobodyKnown,
    act: "letter.check",
    purpose: "direct_care",
    now: systemNow(),
  } as const;
  const seconds = await inTime(countOrDeny(database(), "letter-check", address, tried));
  if (seconds !== null) return { state: "too-many", seconds };
  const letter = await inTime(checkLetter(database(), typed));
  return letter ? { state: "found", letter } : { state: "unknown" };
}

/** The published keys, for whoever verifies without us. */
export function publishedLetterKeys() {
  return inTime(letterKeySet(database()));
}
