import { z } from "zod";
import { command } from "@/lib/platform/act";
import { ok, refuse } from "@/lib/platform/result";
import { keepDraft } from "@/lib/referrals";
import * as store from "./store";

export const referFromAdviceInput = z.strictObject({
  requestId: z.uuid(),
  /** Made by the page: the id of the draft to come. */
  referralId: z.uuid(),
});

/**
 * Turns advice into a draft referral to the same service: question and thread go with it, nothing is typed again, also
 * where that service has closed since and another must be chosen before it goes.
 */
export const referFromAdvice = command({
  name: "advice.refer",
  input: referFromAdviceInput,
  async run(context) {
    const { tx, actor, input, now } = context;
    const request = await store.lock(tx, input.requestId);
    if (request?.organisationId !== actor.organisationId) {
      return refuse("not-found");
    }
    if (request.referralId) {
      return ok({ referralId: request.referralId, consultationId: request.consultationId });
    }
    const thread = await store.messagesOf(tx, request);
    const drafted = await keepDraft(
      {
        ...context,
        input: {
          referralId: input.referralId,
          consultationId: request.consultationId,
          serviceId: request.serviceId,
          question: (thread[0]?.body ?? "").slice(0, 1000),
          urgency: "routine",
          urgencyReason: null,
          expectation: "",
          patientWishes: "",
          note: thread
            .map(({ signature, body }) => `${signature}: ${body}`)
            .join("\n\n")
            .slice(0, 4000),
          redFlagReason: null,
          patientAgrees: false,
          leftOut: null,
          copiesTo: [],
        },
      },
      request.serviceId,
    );
    if (!drafted.ok) {
      return drafted;
    }
    await store.update(tx, request, {
      status: "referred",
      nextStep: "none",
      dueAt: now,
      referralId: input.referralId,
    });
    return ok({ referralId: input.referralId, consultationId: request.consultationId });
  },
});
