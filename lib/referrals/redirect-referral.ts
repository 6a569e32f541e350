import type { z } from "zod";
import { type ActContext, command } from "@/lib/platform/act";
import { newId, newReceiptNumber } from "@/lib/platform/ids";
import { type Refusal, refuse } from "@/lib/platform/result";
import { decisionDue } from "./deadlines";
import { type Decider, decide } from "./decision";
import { clockOf, statesBefore } from "./machine";
import { moveReferral, startReferral } from "./move-referral";
import { redirectReferralInput } from "./redirect-referral-input";
import * as store from "./store";
import { carryAttachments, carryLetter } from "./thread-store";

type Input = z.infer<typeof redirectReferralInput>;

async function faultOfRedirect(
  { tx, input }: ActContext<Input>,
  referral: store.ReferralRow,
): Promise<Refusal | undefined> {
  const service = await store.findOpenService(tx, input.serviceId);
  return service && service.id !== referral.serviceId
    ? undefined
    : refuse("input.invalid", { fields: { serviceId: ["Choose another service of those listed"] } });
}

export const redirecting: Decider<Input> = {
  kind: "redirect",
  from: statesBefore("redirected", "service"),
  fault: faultOfRedirect,
  async carryOut(context, referral) {
    const { tx, actor, input, now } = context;
    const service = await store.findOpenService(tx, input.serviceId);
    const moved =
      service &&
      (await moveReferral(context, referral, {
        to: "redirected",
        ownerUserId: actor.userId,
        dueAt: now,
        said: { note: input.note, otherServiceId: service.id },
      }));
    if (!moved) {
      return false;
    }
    const row = await store.insert(tx, await successorOf(context, referral, service));
    const started = await startReferral(context, row, {
      to: "sent",
      ownerUserId: null,
      dueAt: row.dueAt,
      said: { note: input.note },
    });
    if (!started) {
      return false;
    }
    await carryLetter(tx, referral, row);
    await carryAttachments(tx, referral, row);
    return true;
  },
};

/** The same words and the same clock for another service. */
async function successorOf(
  { tx, actor }: ActContext<Input>,
  referral: store.ReferralRow,
  service: store.ServiceRow,
) {
  const events = await store.eventsOf(tx, referral);
  const at = events.at(-1)?.at ?? referral.dueAt;
  const { practice, service: ours, patient } = clockOf(events, at, referral.clockCarried);
  return {
    ...referral,
    id: newId(),
    serviceId: service.id,
    receivingOrganisationId: service.organisationId,
    kind: service.kind,
    status: "sent" as const,
    receiptNumber: newReceiptNumber(),
    sentAt: at,
    clockCarried: { practice, service: ours, patient },
    redirectedFrom: referral.id,
    redirectedByOrganisationId: actor.organisationId,
    contactAttempts: 0,
    appointmentAt: null,
    appointmentPlace: null,
    bookedElsewhere: false,
    ownerOrganisationId: service.organisationId,
    ownerUserId: null,
    dueAt: decisionDue(at, referral.urgency, service),
    nextStep: "open" as const,
    waitsOn: "service" as const,
  };
}

/**
 * Passes the referral on to a service that fits better, with its letter, attachments and clock. The sender sees
 * both; this service sees the new one only until somebody there opens it.
 */
export const redirectReferral = command({
  name: "referral.redirect",
  input: redirectReferralInput,
  run: (context) => decide(redirecting, context),
});
