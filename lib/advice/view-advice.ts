import { z } from "zod";
import { sideInNote } from "@/lib/clinical/note";
import { findPatientRecord } from "@/lib/patients";
import { query } from "@/lib/platform/act";
import { roleMay } from "@/lib/platform/permissions";
import { ok } from "@/lib/platform/result";
import { findViewable } from "./find-viewable";
import * as store from "./store";

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
