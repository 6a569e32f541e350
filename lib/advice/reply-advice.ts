import { command } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { daysAfter } from "@/lib/platform/clock";
import { scheduleJob } from "@/lib/platform/outbox";
import { ok, refuse } from "@/lib/platform/result";
import { daysFor } from "./deadlines";
import { lockViewable } from "./find-viewable";
import { replyAdviceInput } from "./inputs";
import * as store from "./store";

/** Adds to the thread, from either side; it then waits on the other. */
export const replyAdvice = command({
  name: "advice.reply",
  input: replyAdviceInput,
  async run(context) {
    const { tx, actor, input, now } = context;
    const found = await lockViewable(context);
    if (!found.ok) {
      return found;
    }
    const { request, isPractice } = found.value;
    if (request.nextStep === "none") {
      return refuse("advice.closed");
    }
    await store.append(tx, request, {
      body: input.body,
      byUserId: actor.userId,
      byOrganisationId: actor.organisationId,
      signature: signatureOf(actor),
      at: now,
    });
    const dueAt = daysAfter(now, isPractice ? daysFor.reply : daysFor.read);
    const ownerOrganisationId = isPractice ? request.receivingOrganisationId : request.organisationId;
    await store.update(tx, request, {
      status: isPractice ? "asked" : "replied",
      nextStep: isPractice ? "reply" : "read_advice",
      ownerOrganisationId,
      ownerUserId: isPractice ? null : request.askedBy,
      dueAt,
    });
    await scheduleJob(tx, {
      task: "chase",
      payload: { organisationId: ownerOrganisationId },
      runAt: dueAt,
      key: `chase:${request.id}`,
    });
    return ok({ requestId: request.id });
  },
});
