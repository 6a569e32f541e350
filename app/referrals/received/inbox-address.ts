import type { ViewOf } from "@/app/_record/view-of";
import type { listReceived } from "@/lib/referrals";
import { type InboxView, inboxViews } from "@/lib/referrals/inputs";

export type InboxData = ViewOf<typeof listReceived>;

/** Which view, and from which row on. Row positions carry no patient data. */
export interface InboxParams {
  readonly view?: string;
  readonly rank?: string;
  readonly at?: string;
  readonly id?: string;
}

/** The view an address names; what waits on the service where it names none. */
export function inboxView(named: string | undefined): InboxView {
  return inboxViews.find((view) => view === named) ?? "us";
}

/** What an address asks the inbox for. */
export function inboxInput({ view, rank, at, id }: InboxParams) {
  return { view: inboxView(view), ...(id && { after: { urgencyRank: rank, at, id } }) };
}

/** The address of a view, from the row after `next` on. */
export function inboxAddress(view: InboxView, next?: NonNullable<InboxData["next"]>): string {
  const from = next ? { rank: String(next.urgencyRank), at: next.at, id: next.id } : {};
  return `/referrals/received?${new URLSearchParams({ view, ...from })}`;
}

/** A referral opened from a view: the view's next one stands ready there. */
export function referralAddress(id: string, view: InboxView): string {
  return view === "us" ? `/referrals/${id}` : `/referrals/${id}?in=${view}`;
}
