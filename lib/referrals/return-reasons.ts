import type { ServiceKind } from "@/db/schema";
import { routes } from "@/lib/clinical/services/routes";

/** Reasons of ours that any service may return a referral for, besides those of its kind in the pathway. */
const ofEveryKind = [
  { code: "more_information", label: "Something named in the note is needed first" },
  { code: "other_service", label: "Another service fits better" },
  { code: "other", label: "Another reason, in the note" },
] as const;

/** The coded reasons a service of this kind may return a referral for: the pathway's, then the general ones. */
export function returnReasonsFor(kind: ServiceKind): readonly { code: string; label: string }[] {
  return [...routes[kind].rejects.map(({ code, label }) => ({ code, label })), ...ofEveryKind];
}
