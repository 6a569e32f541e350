import type { ViewOf } from "@/app/_record/view-of";
import type { listReceived } from "@/lib/referrals";

export type InboxData = ViewOf<typeof listReceived>;

/** Which list, and from which row on. Row positions carry no patient data. */
export interface InboxParams {
  readonly view?: string;
  readonly rank?: string;
  readonly sent?: string;
  readonly id?: string;
}

export type InboxList = "waiting" | "decided";

/** What an address asks the inbox for. */
export function inboxInput({ view, rank, sent, id }: InboxParams) {
  return {
    view: view === "decided" ? ("decided" as const) : ("waiting" as const),
    ...(id && { after: { urgencyRank: rank, sentAt: sent, id } }),
  };
}

/** The address of a list, from the row after `next` on. */
export function inboxAddress(view: InboxList, next?: NonNullable<InboxData["next"]>): string {
  const from = next ? { rank: String(next.urgencyRank), sent: next.sentAt, id: next.id } : {};
  return `/referrals/received?${new URLSearchParams({ view, ...from })}`;
}
