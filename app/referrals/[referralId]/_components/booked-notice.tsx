import { formatInstant } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import type { ReferralData } from "./referral-data";

/** When and where the patient is to come, as far as it is known here. */
export function BookedNotice({ referral }: { readonly referral: ReferralData }) {
  const { appointmentAt, appointmentPlace, bookedElsewhere } = referral;
  const where = appointmentPlace ?? "place not known here";
  return (
    <Notice
      tone="good"
      title={`Booked: ${appointmentAt ? formatInstant(appointmentAt) : "date held elsewhere"}, ${where}`}
    >
      {bookedElsewhere && (
        <p>Another system holds the booking. The service is asked here whether the patient came.</p>
      )}
    </Notice>
  );
}
