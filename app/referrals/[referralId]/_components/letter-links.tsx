import { ButtonLink } from "@/app/_ui/button-link";

/** The letter as PDF. */
export function LetterLinks({ referralId }: { readonly referralId: string }) {
  return (
    <ButtonLink href={`/referrals/${referralId}/letter?download`} weight="secondary" download>
      Download the letter (PDF)
    </ButtonLink>
  );
}
