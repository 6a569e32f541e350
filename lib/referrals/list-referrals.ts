import { z } from "zod";
import { query } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { kindDecidedBy } from "./policy";
import * as store from "./store";

const pageSize = 25;

const inboxPosition = z.strictObject({
  urgencyRank: z.coerce.number().int().min(0).max(9),
  sentAt: z.coerce.date(),
  id: z.uuid(),
});

export const listReceivedInput = z.strictObject({
  view: z.enum(["waiting", "decided"]).default("waiting"),
  after: inboxPosition.optional(),
});

/** The inbox of the actor's service: what waits by urgency and waiting time, or what was decided, newest first. */
export const listReceived = query({
  name: "referral.list-received",
  input: listReceivedInput,
  async run({ tx, actor, input, now }) {
    const kind = kindDecidedBy(actor.role);
    if (!kind) {
      return refuse("not-allowed");
    }
    const found =
      input.view === "waiting"
        ? await store.inbox(tx, actor.organisationId, kind, { size: pageSize + 1, after: input.after })
        : await store.decided(tx, actor.organisationId, kind, { size: pageSize + 1, before: input.after });
    const referrals = found.slice(0, pageSize);
    const last = referrals.at(-1);
    const next =
      found.length > pageSize && last?.sentAt
        ? { urgencyRank: last.urgencyRank, sentAt: last.sentAt.toISOString(), id: last.id }
        : null;
    return ok({ now, kind, referrals, next });
  },
});

export const listSentInput = z.strictObject({
  after: z.strictObject({ sentAt: z.coerce.date(), id: z.uuid() }).optional(),
});

/** What the practice has sent, newest first. */
export const listSent = query({
  name: "referral.list-sent",
  input: listSentInput,
  async run({ tx, actor, input, now }) {
    const found = await store.sentBy(tx, actor.organisationId, { size: pageSize + 1, before: input.after });
    const referrals = found.slice(0, pageSize);
    const last = referrals.at(-1);
    const next =
      found.length > pageSize && last?.sentAt ? { sentAt: last.sentAt.toISOString(), id: last.id } : null;
    return ok({ now, referrals, next });
  },
});
