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
