import { ButtonLink } from "@/app/_ui/button-link";
import { formatInstant } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { AmendReferral } from "./amend-referral";
import type { ReferralData } from "./referral-data";

/** A return as its sender needs it: why, in whose words, what to do, and the way to do it. */
export function ReturnedNotice({ referral }: { readonly referral: ReferralData }) {
  const event = referral.history.findLast(({ toStatus }) => toStatus === "returned");
  if (!event) return null;
  const reason = referral.returnReasons.find(({ code }) => code === event.reasonCode)?.label;
  return (
    <Notice tone="warn" title={`Returned: ${reason ?? event.reasonCode}`}>
      <p className="cx-said">{event.note}</p>
      <p>
        <strong>Next step: {event.nextStepAdvice}</strong>
      </p>
      <p className="cx-quiet">
        {event.signature}, {event.organisationName}, {formatInstant(event.at)}
      </p>
      {event.missingFields.length > 0 && (
        <p>
          Missing: {event.missingFields.map((id) => (isFieldId(id) ? fieldById(id).label : id)).join(", ")}.{" "}
          {referral.isSender && (
            <a href={`/consultations/${referral.consultationId}?find=${event.missingFields[0]}`}>
              Answer in the consultation
            </a>
          )}
        </p>
      )}
      {referral.isSender && (
        <p className="cx-notice-action">
          {referral.mayAmend && <AmendReferral referral={referral} label="Fix and send again" />}{" "}
          <ButtonLink
            weight="secondary"
            href={`/consultations/${referral.consultationId}/refer?from=${referral.id}`}
          >
            Refer again
          </ButtonLink>
        </p>
      )}
    </Notice>
  );
}
