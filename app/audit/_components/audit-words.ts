import { permissions } from "@/lib/platform/permissions";

/** Why something was done, as people say it. */
export const purposeWords = {
  direct_care: "Direct care",
  emergency_access: "Emergency access",
  administration: "Administration",
  oversight: "Oversight",
  sign_in: "Signing in",
} as const;

export const outcomeWords = {
  done: "Done",
  refused: "Refused",
  denied: "Not allowed",
  failed: "Failed",
} as const;

/** What an act's name says, in words: "patient.record-allergies" is "Patient: record allergies". */
export function actWords(act: string): string {
  const [subject = "", verb = ""] = act.split(".");
  const words = (text: string) => text.replaceAll("-", " ");
  return `${words(subject).replace(/^./, (first) => first.toUpperCase())}: ${words(verb)}`;
}

/** What happens before anybody's role is known, or without a role: in the record, and in no table of rights. */
const actsWithoutRole = [
  "session.open",
  "session.end",
  "session.unlock",
  "invitation.accept",
  "patient-link.read",
  "letter.check",
];

/** Every act that the record may hold, by name, with its words. */
export const wordsOfActs = Object.fromEntries(
  [...Object.keys(permissions), ...actsWithoutRole].sort().map((act) => [act, actWords(act)]),
);
