import { z } from "zod";
import { sideInNote } from "@/lib/clinical/note";
import { findVisit } from "@/lib/consultations";
import { findPatientRecord } from "@/lib/patients";
import { command, query } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { daysAfter } from "@/lib/platform/clock";
import { scheduleJob } from "@/lib/platform/outbox";
import { roleMay } from "@/lib/platform/permissions";
import { ok, refuse } from "@/lib/platform/result";
import { draftReferral, findOpenService } from "@/lib/referrals";
import { findViewable, lockViewable } from "./find-viewable";
import { askAdviceInput, replyAdviceInput } from "./inputs";
import * as store from "./store";
import { adviceSummary } from "./summary";

/** Days a service has to reply and a practice to read the reply; our defaults. */
const days = { reply: 5, read: 3 } as const;

/** Asks a service for advice on a consultation. The service sees age, sex and findings, not the patient's name. */
export const askAdvice = command({
  name: "advice.ask",
  input: askAdviceInput,
  async run({ tx, actor, input, now, concerns }) {
    const visit = await findVisit(tx, actor.organisationId, input.consultationId);
    const service = await findOpenService(tx, input.serviceId);
    if (!visit || !service) {
      return refuse("not-found");
    }
    const { consultation, patient, facts, assessment } = visit;
    concerns({ patientId: patient.id, subjectId: input.requestId });
    const row = {
      organisationId: actor.organisationId,
      id: input.requestId,
      consultationId: consultation.id,
      patientId: patient.id,
      serviceId: service.id,
      receivingOrganisationId: service.organisationId,
      kind: service.kind,
      summary: adviceSummary(facts, assessment),
      status: "asked" as const,
      askedBy: actor.userId,
      askedAt: now,
      ownerOrganisationId: service.organisationId,
      dueAt: daysAfter(now, days.reply),
      nextStep: "reply" as const,
    };
    if (await store.insertOnce(tx, row)) {
      await store.append(tx, row, {
        body: input.question,
        byUserId: actor.userId,
        byOrganisationId: actor.organisationId,
        signature: signatureOf(actor),
        at: now,
      });
      await scheduleJob(tx, {
        task: "chase",
        payload: { organisationId: row.ownerOrganisationId },
        runAt: row.dueAt,
        key: `chase:${row.id}`,
      });
    }
    return ok({ requestId: row.id });
  },
});

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
    const dueAt = daysAfter(now, isPractice ? days.reply : days.read);
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

export const closeAdviceInput = z.strictObject({ requestId: z.uuid() });

/** The practice has read the advice and needs no more. */
export const closeAdvice = command({
  name: "advice.close",
  input: closeAdviceInput,
  async run({ tx, actor, input, now, concerns }) {
    const request = await store.lock(tx, input.requestId);
    if (request?.organisationId !== actor.organisationId) {
      return refuse("not-found");
    }
    concerns({ patientId: request.patientId, subjectId: request.id });
    if (request.nextStep === "none") {
      return refuse("advice.closed");
    }
    await store.update(tx, request, { status: "closed", nextStep: "none", dueAt: now });
    return ok({ requestId: request.id });
  },
});

/** A thread as either side may see it. The practice sees the patient too. */
export const viewAdvice = query({
  name: "advice.view",
  input: z.strictObject({ requestId: z.uuid() }),
  async run(context) {
    const { tx, actor, now } = context;
    const found = await findViewable(context);
    if (!found.ok) {
      return found;
    }
    const { request, isPractice } = found.value;
    const [messages, names, patient] = await Promise.all([
      store.messagesOf(tx, request),
      store.namesOf(tx, request),
      isPractice ? findPatientRecord(tx, actor.organisationId, request.patientId) : undefined,
    ]);
    const isOpen = request.nextStep !== "none";
    const mayReply = isOpen && roleMay(actor.role, "advice.reply");
    return ok({
      ...request,
      ...names,
      now,
      isPractice,
      patient: patient ?? null,
      side: sideInNote(request.summary),
      messages: messages.map(({ byOrganisationId, ...message }) => ({
        ...message,
        fromPractice: byOrganisationId === request.organisationId,
      })),
      mayReply,
      mayClose: isPractice && isOpen && roleMay(actor.role, "advice.close"),
      mayRefer: isPractice && isOpen && roleMay(actor.role, "advice.refer"),
    });
  },
});

export const referFromAdviceInput = z.strictObject({
  requestId: z.uuid(),
  /** Made by the page: the id of the draft to come. */
  referralId: z.uuid(),
});

/** Turns advice into a draft referral to the same service: question and thread go with it, nothing is typed again. */
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
    const drafted = await draftReferral.run({
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
    });
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
