import { recordResult, requestInvestigations } from "@/lib/investigations";
import { clinicDay } from "@/lib/platform/clock";
import type { Acting } from "../fixtures";
import { consultationOf } from "./referral";

/** A blood test (CRP) of a new patient that "gp" asked for just now. @returns the request's id */
export async function requestedTest(acting: Acting): Promise<string> {
  const { consultationId } = await consultationOf(acting);
  const { receipts } = await acting("gp", requestInvestigations, {
    consultationId,
    tests: [{ testId: "crp", reasons: [] }],
  });
  const [receipt] = receipts;
  if (!receipt) throw new Error("No test was requested");
  return receipt.requestId;
}

/** The same with an abnormal result that nobody has read. */
export async function resultedTest(acting: Acting): Promise<string> {
  const requestId = await requestedTest(acting);
  await acting("secretary", recordResult, {
    requestId,
    finding: "abnormal",
    text: "CRP 48 mg/L (0 to 5)",
    reportedBy: "Northmoor Pathology",
    reportedOn: clinicDay(new Date()),
  });
  return requestId;
}
