import { z } from "zod";
import { storableInstant } from "@/lib/clinical/storable-time";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { heldDecisionsOf } from "./decision-store";
import { inboxCounts, inboxPage } from "./inbox-store";
import { inboxViews } from "./inputs";
import { sentBy } from "./list-store";
import { kindDecidedBy } from "./policy";

const pageSize = 25;

const inboxPosition = z.strictObject({
  urgencyRank: z.coerce.number().int().min(0).max(9),
  at: storableInstant,
  id: z.uuid(),
});

export const listReceivedInput = z.strictObject({
  view: z.enum(inboxViews).default("us"),
  after: inboxPosition.optional(),
});

/**
 * One view of the inbox of the actor's service, with the counts of all: what is open by urgency, then least time
 * left; what ended newest first. `held` is what the actor decided and can still undo.
 */
export const listReceived = query({
  name: "referral.list-received",
  input: listReceivedInput,
  async run({ tx, actor, input, now }) {
    const kind = kindDecidedBy(actor.role);
    if (!kind) {
      return refuse("not-allowed");
    }
    const inbox = { organisationId: actor.organisationId, kind, userId: actor.userId };
    const { view, after } = input;
    const [found, counts, held] = await Promise.all([
      inboxPage(tx, inbox, view, { size: pageSize + 1, after }),
      inboxCounts(tx, inbox),
      heldDecisionsOf(tx, actor),
    ]);
    const referrals = found.slice(0, pageSize);
    const last = referrals.at(-1);
    const at = view === "ended" ? last?.sentAt : last?.dueAt;
    const next =
      found.length > pageSize && last && at
        ? { urgencyRank: last.urgencyRank, at: at.toISOString(), id: last.id }
        : null;
    return ok({ now, kind, referrals, counts, held, next });
  },
});

export const listSentInput = z.strictObject({
  after: z.strictObject({ sentAt: storableInstant, id: z.uuid() }).optional(),
});

/** What the practice has sent, newest first. */
export const listSent = query({
  name: "referral.list-sent",
  input: listSentInput,
  async run({ tx, actor, input, now }) {
    const found = await sentBy(tx, actor.organisationId, { size: pageSize + 1, before: input.after });
    const referrals = found.slice(0, pageSize);
    const last = referrals.at(-1);
    const next =
      found.length > pageSize && last?.sentAt ? { sentAt: last.sentAt.toISOString(), id: last.id } : null;
    return ok({ now, referrals, next });
  },
});
