"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { usePageKeys } from "@/app/_frame/use-page-keys";
import { PatientName } from "@/app/_record/patient-name";
import { PageLink } from "@/app/_ui/page-link";
import { KeyHint } from "@/app/_ui/section";
import { inboxAddress, referralAddress } from "@/app/referrals/received/inbox-address";
import type { ReferralData } from "./referral-data";

type Triage = NonNullable<ReferralData["triage"]>;

/**
 * The way through the inbox: J to the next referral, K to the one before, I back to the list. The neighbours are those
 * of the moment it was opened, so that deciding on it does not lose the place. The next one is fetched ahead, and its
 * reading audited, since it is in this browser from then on.
 */
export function TriageFlow({ triage }: { readonly triage: Triage }) {
  const router = useRouter();
  const [{ previous, next }] = useState(triage);
  const back = inboxAddress(triage.view);
  const nextAddress = next && referralAddress(next.id, triage.view);
  const previousAddress = previous && referralAddress(previous.id, triage.view);
  useEffect(() => {
    if (nextAddress) router.prefetch(nextAddress);
  }, [router, nextAddress]);
  usePageKeys((key) => {
    const ways: Readonly<Record<string, string | null>> = { j: nextAddress, k: previousAddress, i: back };
    const way = ways[key];
    if (way) router.push(way);
    return Boolean(way);
  });
  return (
    <nav className="cx-triage-flow" aria-label="Inbox" data-early-keys="">
      <PageLink href={back}>
        <KeyHint>I</KeyHint> Inbox
      </PageLink>
      <Way to={previous} address={previousAddress} hint="K" none="First of the list">
        Previous
      </Way>
      <Way to={next} address={nextAddress} hint="J" none="Last of the list">
        Next
      </Way>
    </nav>
  );
}

interface WayProps {
  readonly to: Triage["next"];
  readonly address: string | null;
  readonly hint: string;
  readonly none: string;
  readonly children: ReactNode;
}

function Way({ to, address, hint, none, children }: WayProps) {
  if (!to || !address) return <span className="cx-quiet">{none}</span>;
  return (
    <PageLink href={address}>
      <KeyHint>{hint}</KeyHint> {children}
      {to.patient && (
        <>
          : <PatientName patient={to.patient} />
        </>
      )}
    </PageLink>
  );
}
