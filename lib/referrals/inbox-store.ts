import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inboxTallies, referrals, type ServiceKind } from "@/db/schema";
import type { InboxView } from "./inputs";
import { list } from "./list-store";

/** Whose inbox: one person's within one kind of service of an organisation. */
export interface InboxOf {
  readonly organisationId: string;
  readonly kind: ServiceKind;
  readonly userId: string;
}

/** A place in a list: of what is open by urgency and deadline, of what ended by the day it was sent. */
export interface InboxPosition {
  readonly urgencyRank: number;
  readonly at: Date;
  readonly id: string;
}

/** Both as the indexes have it, word for word. A number, because PostgreSQL takes no index for `(a = b) = false`. */
const isOpen = sql`${referrals.status} in ('sent', 'received', 'question_asked', 'accepted', 'booked', 'seen', 'did_not_attend')`;
const waitsOnUs = sql`(case when ${referrals.waitsOn} = 'service' then 1 else 0 end)`;

function within({ organisationId, kind, userId }: InboxOf, view: InboxView): SQL | undefined {
  const isMine = sql`${referrals.ownerUserId} = ${userId}::uuid`;
  const parts: Record<InboxView, readonly SQL[]> = {
    us: [isOpen, sql`${waitsOnUs} = 1`],
    mine: [isOpen, sql`${referrals.waitsOn} = 'service'`, isMine],
    team: [isOpen, sql`${waitsOnUs} = 1`, sql`${referrals.ownerUserId} is distinct from ${userId}::uuid`],
    them: [isOpen, sql`${waitsOnUs} = 0`],
    ended: [sql`${referrals.status} in ('returned', 'redirected', 'withdrawn', 'closed')`],
  };
  return and(eq(referrals.receivingOrganisationId, organisationId), eq(referrals.kind, kind), ...parts[view]);
}

const byUrgency = [asc(referrals.urgencyRank), asc(referrals.dueAt), asc(referrals.id)];

function beyond({ urgencyRank, at, id }: InboxPosition, way: "after" | "before"): SQL {
  const place = sql`(${referrals.urgencyRank}, ${referrals.dueAt}, ${referrals.id})`;
  const here = sql`(${urgencyRank}, ${at.toISOString()}::timestamptz, ${id}::uuid)`;
  return way === "after" ? sql`${place} > ${here}` : sql`${place} < ${here}`;
}

/** One page of a view: what is open by urgency, then least time left; what ended newest first. */
export function inboxPage(
  tx: Tx,
  inbox: InboxOf,
  view: InboxView,
  { size, after }: { readonly size: number; readonly after?: InboxPosition | undefined },
) {
  if (view === "ended") {
    const older =
      after &&
      sql`(${referrals.sentAt}, ${referrals.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
    return list(tx, and(within(inbox, view), older), [desc(referrals.sentAt), desc(referrals.id)], size);
  }
  return list(tx, and(within(inbox, view), after && beyond(after, "after")), byUrgency, size);
}

/** How many each view holds. `mine` and `team` sum to `us`; `us` and `them` to all that is open. */
export interface InboxCounts {
  readonly mine: number;
  readonly team: number;
  readonly them: number;
}

/** The counts of every view in one query, so that they are of one moment; summed from tallies, not by counting rows. */
export async function inboxCounts(tx: Tx, { organisationId, kind, userId }: InboxOf): Promise<InboxCounts> {
  const { waitsOnUs: onUs, ownerUserId, delta } = inboxTallies;
  const sum = (which: SQL) => sql<number>`coalesce(sum(${delta}) filter (where ${which}), 0)::int`;
  const [counted] = await tx
    .select({
      mine: sum(sql`${onUs} and ${ownerUserId} = ${userId}::uuid`),
      team: sum(sql`${onUs} and ${ownerUserId} is distinct from ${userId}::uuid`),
      them: sum(sql`not ${onUs}`),
    })
    .from(inboxTallies)
    .where(and(eq(inboxTallies.organisationId, organisationId), eq(inboxTallies.kind, kind)));
  return counted ?? { mine: 0, team: 0, them: 0 };
}

/** The referrals before and after a place of a view, in its order; `null` at its ends. */
export async function inboxNeighbours(tx: Tx, inbox: InboxOf, view: InboxView, here: InboxPosition) {
  const backwards = [desc(referrals.urgencyRank), desc(referrals.dueAt), desc(referrals.id)];
  const one = async (way: "after" | "before") => {
    const where = and(within(inbox, view), beyond(here, way));
    const [row] = await list(tx, where, way === "after" ? byUrgency : backwards, 1);
    return row ? { id: row.id, patient: row.patient } : null;
  };
  return { previous: await one("before"), next: await one("after") };
}
