import { ButtonLink } from "@/app/_ui/button-link";
import { formatInstant } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { AmendReferral } from "./forms";
import type { ReferralData, ReferralEvent } from "./referral-data";

/** A return as its sender needs it: why, in whose words, what is missing, what to do, and the way to do it. */
export function ReturnedNotice({ referral }: { readonly referral: ReferralData }) {
  const event = referral.history.findLast(({ toStatus }) => toStatus === "returned");
  if (!event) return null;
  const reason = referral.returnReasons.find(({ code }) => code === event.reasonCode)?.label;
  return (
    <Notice tone="warn" title={`Returned: ${reason ?? event.reasonCode}`}>
      <p className="cx-said">{event.note}</p>
      <Missing event={event} />
      {event.otherServiceName && (
        <p>
          Fits better: <strong>{event.otherServiceName}</strong>
        </p>
      )}
      <p>
        <strong>Next step: {event.nextStepAdvice}</strong>
      </p>
      <p className="cx-quiet">
        {event.signature}, {event.organisationName}, {formatInstant(event.at)}
      </p>
      {referral.isSender && (
        <p className="cx-notice-action cx-buttons">
          {referral.mayAmend && <AmendReferral referral={referral} label="Fix and send again" />}
          <ButtonLink
            weight="secondary"
            href={`/consultations/${referral.consultationId}/refer?from=${referral.id}`}
          >
            {event.otherServiceName ? "Refer to the other service" : "Refer again"}
          </ButtonLink>
        </p>
      )}
    </Notice>
  );
}

function Missing({ event: { missingFields } }: { readonly event: ReferralEvent }) {
  if (missingFields.length === 0) return null;
  return (
    <p>
      Missing:{" "}
      <strong>{missingFields.map((id) => (isFieldId(id) ? fieldById(id).label : id)).join(", ")}</strong>
    </p>
  );
}
