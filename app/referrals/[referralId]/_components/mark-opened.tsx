"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { openReferralAction } from "../actions";

/** Tells the sender that a person has opened the referral. Telling it again changes nothing. */
export function MarkOpened({ referralId }: { readonly referralId: string }) {
  const router = useRouter();
  useEffect(() => {
    openReferralAction({ referralId })
      .then((result) => {
        if (result.ok && result.value.opened) router.refresh();
      })
      // Not told is no harm: the next opening tells it.
      .catch(() => undefined);
  }, [referralId, router]);
  return null;
}
