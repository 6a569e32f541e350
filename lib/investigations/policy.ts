import type { RequestFinding, ResultFinding } from "@/db/schema";
import type { Assessment, OrderFinding } from "@/lib/clinical/assess";
import type { Facts } from "@/lib/clinical/checklist/checklist";
import { type InvestigationId, investigations } from "@/lib/clinical/investigations/catalogue";
import { isBloodTest } from "@/lib/clinical/investigations/side-of-test";
import type { Urgency } from "@/lib/clinical/rules/urgency";
import { daysAfter } from "@/lib/platform/clock";

/** What the clinician says to a rule that spoke about one test. */
export interface ReasonGiven {
  readonly rule: string;
  readonly reason: string;
  /** Who agreed to lift a stop: the radiologist or specialist spoken to. */
  readonly agreedWith: string | null;
}

const catalogue = new Map(investigations.map((test) => [test.id, test]));

/** The name of a test as the catalogue has it. */
export function testLabel(testId: InvestigationId): string {
  return catalogue.get(testId)?.label ?? testId;
}

/** Why a test may not be requested as things stand, each with its remedy; empty when nothing stands against it. */
export function reasonsNotToRequest(
  testId: InvestigationId,
  facts: Facts,
  assessment: Assessment,
  given: readonly ReasonGiven[],
): string[] {
  const reasons = assessment.orders
    .filter((finding) => finding.order === testId)
    .flatMap((finding) => unanswered(finding, given));
  if (isBloodTest(testId)) {
    return reasons;
  }
  if (!facts.laterality) {
    reasons.push("The side is not recorded: answer “Side”.");
  }
  if (!facts.clinical_question) {
    reasons.push("The question the test must answer is not recorded.");
  }
  for (const finding of assessment.incomplete) {
    if (finding.id === "INC_PREGNANCY") {
      reasons.push(`${finding.label}. ${finding.message}`);
    }
  }
  return reasons;
}

function unanswered(finding: OrderFinding, given: readonly ReasonGiven[]): string[] {
  if (finding.severity === "info") {
    return [];
  }
  const answer = given.find(({ rule }) => rule === finding.id);
  if (finding.severity === "warn") {
    return answer?.reason ? [] : [`${finding.message} Give a reason to go on.`];
  }
  if (finding.override === "none") {
    return [finding.message];
  }
  return answer?.reason && answer.agreedWith
    ? []
    : [`${finding.message} Only after a ${partner(finding)} agreed: name them and give the reason.`];
}

function partner({ override }: OrderFinding): string {
  return override === "radiologist_discussion" ? "radiologist" : "specialist";
}

/** What is stored with the request: each rule that spoke, and what was answered to it. */
export function findingsToStore(
  testId: InvestigationId,
  assessment: Assessment,
  given: readonly ReasonGiven[],
): RequestFinding[] {
  return assessment.orders
    .filter((finding) => finding.order === testId)
    .map((finding) => {
      const answer = given.find(({ rule }) => rule === finding.id);
      return {
        rule: finding.id,
        severity: finding.severity,
        message: finding.message,
        reason: answer?.reason ?? null,
        agreedWith: answer?.agreedWith ?? null,
      };
    });
}

/** Days until a request is with the department, and until its result is looked for. The second for urgent tests is 5 to
 *  7 days in the pathway's follow-up table; the rest are our defaults. */
const handOverDays = { urgent: 1, routine: 3 } as const;
const resultDays = { urgent: 7, routine: 28 } as const;
/** Hours a clinician has to read a result and act on it; our defaults. */
const readingHours: Readonly<Record<ResultFinding, number>> = { urgent: 4, abnormal: 24, normal: 72 };

const haste = (urgency: Urgency) => (urgency === "routine" ? "routine" : "urgent");

/** By when a request is accepted by the department or handed over. */
export function handOverDue(requestedAt: Date, urgency: Urgency): Date {
  return daysAfter(requestedAt, handOverDays[haste(urgency)]);
}

/** When the requester asks after the result. */
export function resultDue(requestedAt: Date, urgency: Urgency): Date {
  return daysAfter(requestedAt, resultDays[haste(urgency)]);
}

/** By when a result that was recorded at `now` is read and acted on. */
export function readingDue(now: Date, finding: ResultFinding): Date {
  return daysAfter(now, readingHours[finding] / 24);
}
