import { ButtonLink } from "@/app/_ui/button-link";
import type { ReferralData } from "./referral-data";

const answered: readonly ReferralData["status"][] = [
  "accepted",
  "booked",
  "seen",
  "did_not_attend",
  "closed",
  "returned",
];

/** The letter as PDF, the copies of its other readers for its sender, and the answer once there is one. */
export function LetterLinks({ referral }: { readonly referral: ReferralData }) {
  const { id, status, isSender, sentAt, copiesTo } = referral;
  const letter = `/referrals/${id}/letter?download`;
  return (
    <>
      <ButtonLink href={letter} weight="secondary" download>
        Download the letter (PDF)
      </ButtonLink>
      {isSender && sentAt && (
        <ButtonLink href={`${letter}&reader=patient`} weight="secondary" download>
          Patient’s copy
        </ButtonLink>
      )}
      {isSender && sentAt && (
        <ButtonLink href={`${letter}&reader=practice`} weight="secondary" download>
          Practice copy
        </ButtonLink>
      )}
      {isSender &&
        sentAt &&
        copiesTo.map(({ name, address }, at) => (
          <ButtonLink
            key={`${name} ${address}`}
            href={`${letter}&reader=${at + 1}`}
            weight="secondary"
            download
          >
            Copy for {name}
          </ButtonLink>
        ))}
      {answered.includes(status) && (
        <ButtonLink href={`/referrals/${id}/answer?download`} weight="secondary" download>
          {status === "closed" ? "Outcome letter" : "Answer letter"}
        </ButtonLink>
      )}
    </>
  );
}
