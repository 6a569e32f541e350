import { z } from "zod";
import type { Tx } from "@/db/client";
import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { outcomeWords } from "@/lib/clinical/services/outcomes";
import {
  instantInWords,
  issueLetter,
  letterModelSchema,
  type ReferralAnswerSource,
  referralAnswer,
  withLetterhead,
} from "@/lib/letters";
import { findLetterhead, findOrganisation } from "@/lib/organisations";
import { query } from "@/lib/platform/act";
import { ok, type Result, refuse } from "@/lib/platform/result";
import type { LetterFile } from "./download-letter";
import { findViewable } from "./find-viewable";
import { returnReasonsFor } from "./return-reasons";
import * as store from "./store";

type Answered = Awaited<ReturnType<typeof store.eventsOf>>[number];

/**
 * The service's answer to a referral as PDF: accepted, returned, or closed with its outcome. Made from the history,
 * which does not change, so that it reads the same each time. `not-found` while nothing has been decided.
 */
export const printAnswer = query({
  name: "letter.download",
  input: z.strictObject({ referralId: z.uuid() }),
  async run(context): Promise<Result<LetterFile>> {
    const { tx } = context;
    const found = await findViewable(context);
    if (!found.ok) {
      return found;
    }
    const referral = found.value;
    const history = await store.eventsOf(tx, referral);
    // An attempt to reach the patient leaves an accepted referral as it is, and is no answer.
    const event = history.findLast(
      ({ fromStatus, toStatus }) =>
        fromStatus !== toStatus && ["accepted", "returned", "closed"].includes(toStatus),
    );
    const letter = event && (await store.findLetter(tx, { ...referral, version: event.version }));
    const service = await store.findService(tx, referral.serviceId);
    const provider = await findOrganisation(tx, referral.receivingOrganisationId);
    const decision = event && (await decisionOf(tx, referral, event));
    if (!event || !letter || !service || !provider || !decision) {
      return refuse("not-found");
    }
    const answer = await issueLetter(
      withLetterhead(
        referralAnswer({
          sent: letterModelSchema.parse(letter.model),
          service: provider,
          author: authorOf(event.signature, service),
          decision,
          issue: { at: event.at, version: 1, receiptNumber: referral.receiptNumber, draft: false },
        }),
        await findLetterhead(tx, provider.id),
      ),
    );
    const fileName = `answer-${referral.receiptNumber}-${event.toStatus}.pdf`;
    return answer.ok ? ok({ pdf: answer.value.pdf, sha256: answer.value.sha256, fileName }) : answer;
  },
});

/** Who decided, from the line of name, profession and registration that was kept with the decision. */
function authorOf(signature: string, service: store.ServiceRow): ReferralAnswerSource["author"] {
  const [name = signature, profession = "", registration = null] = signature.split(", ");
  return { name, profession, registration, organisation: service.name, contact: service.phone };
}

async function decisionOf(
  tx: Tx,
  referral: store.ReferralRow,
  event: Answered,
): Promise<ReferralAnswerSource["decision"] | undefined> {
  const { toStatus, note, nextStepAdvice, reasonCode } = event;
  if (toStatus === "accepted") return { outcome: "accepted", note };
  if (toStatus === "returned") {
    const other = event.otherServiceId && (await store.findService(tx, event.otherServiceId));
    return {
      outcome: "returned",
      reason:
        returnReasonsFor(referral.kind).find(({ code }) => code === reasonCode)?.label ?? reasonCode ?? "",
      note: note ?? "",
      nextStep: nextStepAdvice ?? "",
      missing: event.missingFields.map((id) => (isFieldId(id) ? fieldById(id).label : id)),
      otherService: other ? `${other.name}, ${other.organisationName}` : null,
    };
  }
  const { outcomeCode, outcomeFindings, outcomeLetter, appointmentAt, appointmentPlace } = referral;
  if (!outcomeCode || !outcomeFindings || outcomeLetter === null) return undefined;
  const unseen = ["patient_declined", "not_reached", "not_attended"].includes(outcomeCode);
  const when = appointmentAt ? instantInWords(appointmentAt) : "Date held elsewhere";
  return {
    outcome: "closed",
    result: outcomeWords[outcomeCode],
    seen: unseen ? null : [when, appointmentPlace].filter(Boolean).join(", "),
    findings: outcomeFindings,
    letter: outcomeLetter,
  };
}
