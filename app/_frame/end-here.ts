import { signOut } from "next-auth/react";
import { leaveToOthers } from "@/app/_forms/session-events";
import { wipeJournalOf } from "@/app/_journal/journal-database";
import { tellTabs } from "@/app/_session/tabs";

/** Signs out in every tab of this browser, and leaves nothing of the person in it. */
export async function endHere(userId: string): Promise<void> {
  await signOut({ redirect: false });
  tellTabs("signed-out");
  // A browser that keeps nothing has nothing to wipe.
  await wipeJournalOf(userId).catch(() => undefined);
  leaveToOthers("/sign-in");
}
