import type { NavigationLink } from "@/app/_ui/app-shell";
import type { Actor } from "@/lib/platform/actor";
import { type Act, roleMay } from "@/lib/platform/permissions";

export type Place =
  | "day"
  | "patients"
  | "sent"
  | "tests"
  | "promises"
  | "duty"
  | "received"
  | "advice"
  | "insight"
  | "people"
  | "rules"
  | "services"
  | "letters"
  | "audit"
  | "emergency";

interface PlaceOfRole {
  readonly place: Place;
  readonly href: string;
  readonly label: string;
  readonly act: Act;
  /** Who may do this finds the same at another place. */
  readonly unless?: Act;
}

const places: readonly PlaceOfRole[] = [
  { place: "day", href: "/", label: "My day", act: "day.view" },
  { place: "patients", href: "/patients", label: "Patients", act: "patient.find" },
  { place: "sent", href: "/referrals/sent", label: "Referrals sent", act: "referral.list-sent" },
  { place: "tests", href: "/investigations", label: "Tests", act: "investigation.list" },
  { place: "promises", href: "/promises", label: "What I promised", act: "promise.view" },
  { place: "duty", href: "/duty-list", label: "Duty list", act: "chase.view", unless: "promise.view" },
  { place: "received", href: "/referrals/received", label: "Inbox", act: "referral.list-received" },
  { place: "advice", href: "/advice", label: "Advice", act: "advice.view" },
  { place: "insight", href: "/insight", label: "Insight", act: "referral.insight" },
  { place: "people", href: "/administration/people", label: "People", act: "people.list" },
  { place: "rules", href: "/administration/rules", label: "Local rules", act: "local-rule.list" },
  { place: "letters", href: "/administration/letters", label: "Letterhead", act: "letterhead.view" },
  { place: "services", href: "/administration/services", label: "Services", act: "service.manage" },
  { place: "audit", href: "/audit", label: "Audit", act: "audit.view" },
  { place: "emergency", href: "/emergency-access", label: "Emergency access", act: "emergency-access.open" },
];

/** The places a role may go to, with the present one marked and how many things wait there where that is known. */
export function navigationFor(
  role: Actor["role"],
  at: Place | undefined,
  counts: Partial<Record<Place, number>> = {},
): readonly NavigationLink[] {
  return places
    .filter(({ act, unless }) => roleMay(role, act) && !(unless && roleMay(role, unless)))
    .map(({ place, href, label }) => ({
      href,
      label,
      current: place === at,
      ...(counts[place] !== undefined && { count: counts[place] }),
    }));
}
