import { z } from "zod";
import { command } from "@/lib/platform/act";
import { daysAfter } from "@/lib/platform/clock";
import { ok, refuse } from "@/lib/platform/result";
import { moveInvestigation } from "./move-investigation";
import * as store from "./store";

/** Days a clinician has to read a result and act on it; our default. */
const readingDays = { needsAction: 1, other: 3 } as const;

export const followInvestigationInput = z.strictObject({
  requestId: z.uuid(),
  step: z.enum(["accepted_by_department", "handed_over", "done"], "Choose what happened"),
  note: z.string().trim().max(500, "The note can have at most 500 characters").default(""),
});

/** Records that the department accepted the request, that it was printed and handed over, or that it was done. */
export const followInvestigation = command({
  name: "investigation.follow",
  input: followInvestigationInput,
  async run({ tx, actor, input, now, concerns }) {
    const request = await store.lock(tx, actor.organisationId, input.requestId);
    if (!request) {
      return refuse("not-found");
    }
    concerns({ patientId: request.patientId, subjectId: request.id });
    const moved = await moveInvestigation(
      tx,
      request,
      { to: input.step, dueAt: request.dueAt, note: input.note },
      { actor, now },
    );
    return moved ? ok({ requestId: request.id }) : refuse("investigation.not-open");
  },
});

export const recordResultInput = z.strictObject({
  requestId: z.uuid(),
  text: z.string().trim().min(1, "Write the result").max(8000, "The result can have at most 8000 characters"),
  reportedOn: z.iso.date("Give the day of the report"),
  needsAction: z.boolean(),
});

/** Records a result. It then waits on whoever asked for the test, sooner when it needs action. */
export const recordResult = command({
  name: "investigation.follow",
  input: recordResultInput,
  async run({ tx, actor, input, now, concerns }) {
    const request = await store.lock(tx, actor.organisationId, input.requestId);
    if (!request) {
      return refuse("not-found");
    }
    concerns({ patientId: request.patientId, subjectId: request.id });
    const { text, reportedOn, needsAction } = input;
    const moved = await moveInvestigation(
      tx,
      request,
      {
        to: "resulted",
        dueAt: daysAfter(now, needsAction ? readingDays.needsAction : readingDays.other),
        row: { result: { text, reportedOn, needsAction } },
      },
      { actor, now },
    );
    return moved ? ok({ requestId: request.id }) : refuse("investigation.not-open");
  },
});

export const readResultInput = z.strictObject({
  requestId: z.uuid(),
  action: z
    .string()
    .trim()
    .min(1, "Write what you did about the result, or that nothing is to be done")
    .max(1000, "The action can have at most 1000 characters"),
});

/** Signs a result as read and acted on, by name. Only then is the test finished. */
export const readResult = command({
  name: "investigation.read",
  input: readResultInput,
  async run({ tx, actor, input, now, concerns }) {
    const request = await store.lock(tx, actor.organisationId, input.requestId);
    if (!request) {
      return refuse("not-found");
    }
    concerns({ patientId: request.patientId, subjectId: request.id });
    const moved = await moveInvestigation(
      tx,
      request,
      {
        to: "read_and_acted",
        dueAt: now,
        note: input.action,
        row: { readBy: actor.userId, action: input.action },
      },
      { actor, now },
    );
    return moved ? ok({ requestId: request.id }) : refuse("investigation.not-open");
  },
});
