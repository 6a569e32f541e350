import { z } from "zod";
import { assessVisit } from "@/lib/clinical/assess-visit";
import { type InvestigationId, testIds } from "@/lib/clinical/investigations/catalogue";
import { sideOfTest } from "@/lib/clinical/investigations/side-of-test";
import { findConsultationOfPatient, holdConsultation } from "@/lib/consultations";
import { command } from "@/lib/platform/act";
import { signatureOf } from "@/lib/platform/actor";
import { newId, newReceiptNumber } from "@/lib/platform/ids";
import { ok, refuse } from "@/lib/platform/result";
import { chaseAt } from "./move-investigation";
import { findingsToStore, handOverDue, reasonsNotToRequest, testLabel } from "./policy";
import * as store from "./store";

const reasonGivenSchema = z.strictObject({
  rule: z.string().max(60),
  reason: z.string().trim().max(500, "The reason can have at most 500 characters"),
  agreedWith: z.string().trim().max(120, "The name can have at most 120 characters").nullable(),
});

export const requestInvestigationsInput = z.strictObject({
  consultationId: z.uuid(),
  tests: z
    .array(z.strictObject({ testId: z.enum(testIds), reasons: z.array(reasonGivenSchema).max(20) }))
    .min(1, "Choose at least one test")
    .max(testIds.length),
});

interface Receipt {
  readonly testId: InvestigationId;
  /** For which it was requested; `null` for a blood test. */
  readonly side: ReturnType<typeof sideOfTest>;
  readonly requestId: string;
  readonly receiptNumber: string;
}

/**
 * Requests tests, all or none. The side and the question are the consultation's. Each test becomes a request
 * with an owner, a day by which it is with the department, and a receipt number.
 * Refuses `investigation.stopped` naming each test and rule that stands against it.
 */
export const requestInvestigations = command({
  name: "investigation.request",
  input: requestInvestigationsInput,
  async run({ tx, actor, input, now, concerns }) {
    await holdConsultation(tx, actor.organisationId, input.consultationId);
    const found = await findConsultationOfPatient(tx, actor.organisationId, input.consultationId);
    if (!found) {
      return refuse("not-found");
    }
    const { consultation, patient } = found;
    const requested = input.tests.map(({ testId }) => testId);
    concerns({ patientId: patient.id, subjectId: consultation.id, detail: { tests: requested } });
    const { facts, assessment } = assessVisit({ ...consultation, chosenTests: requested }, patient);
    const faults = input.tests.flatMap(({ testId, reasons }) =>
      reasonsNotToRequest(testId, facts, assessment, reasons).map((why) => `${testLabel(testId)}: ${why}`),
    );
    if (faults.length > 0) {
      return refuse("investigation.stopped", { because: faults.join(" ") });
    }
    const dueAt = handOverDue(now, assessment.urgency);
    const receipts: Receipt[] = [];
    for (const { testId, reasons } of input.tests) {
      const receiptNumber = newReceiptNumber();
      const requestId = newId();
      const side = sideOfTest(testId, facts);
      const stored = await store.insertOnce(tx, {
        organisationId: actor.organisationId,
        id: requestId,
        consultationId: consultation.id,
        patientId: patient.id,
        testId,
        side,
        clinicalQuestion: facts.clinical_question ?? "",
        urgency: assessment.urgency,
        status: "requested",
        receiptNumber,
        findings: findingsToStore(testId, assessment, reasons),
        requestedBy: actor.userId,
        requestedAt: now,
        ownerOrganisationId: actor.organisationId,
        ownerUserId: actor.userId,
        dueAt,
        nextStep: "hand_over",
      });
      if (!stored) {
        return refuse("investigation.already-requested", {
          because: `${testLabel(testId)} was already requested in this consultation.`,
        });
      }
      await store.appendEvent(
        tx,
        { organisationId: actor.organisationId, id: requestId },
        { toStatus: "requested", byUserId: actor.userId, signature: signatureOf(actor), at: now },
      );
      await chaseAt(tx, { organisationId: actor.organisationId, id: requestId }, dueAt);
      receipts.push({ testId, side, requestId, receiptNumber });
    }
    return ok({ receipts });
  },
});
