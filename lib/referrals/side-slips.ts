import { type ChecklistField, checklist, type Facts } from "@/lib/clinical/checklist/checklist";
import { otherSideInText } from "@/lib/clinical/side/other-side-in-text";
import { writtenIn } from "@/lib/clinical/side/written-in";

/** What somebody wrote into a referral. */
interface WrittenWords {
  readonly question: string;
  readonly patientWishes: string;
  readonly expectation: string;
  readonly note: string | null;
  readonly urgencyReason: string | null;
  readonly redFlagReason: string | null;
  readonly leftOut: readonly { readonly reason: string }[] | null;
}

const names: Readonly<Record<Exclude<keyof WrittenWords, "leftOut">, string>> = {
  question: "The question",
  patientWishes: "What the patient wants",
  expectation: "What you expect of the referral",
  note: "Note",
  urgencyReason: "The reason for the urgency",
  redFlagReason: "The reason why it goes with a red flag open",
};

/** Every text of a letter that names the side which is not recorded: where it stands, and what is odd about it. */
export function sideSlips(
  words: WrittenWords,
  facts: Facts,
): readonly { readonly where: string; readonly says: string }[] {
  const fields: readonly ChecklistField[] = checklist;
  const written = [
    ...Object.entries(names).map(([key, where]) => ({ where, text: words[key as keyof typeof names] ?? "" })),
    ...(words.leftOut ?? []).map(({ reason }) => ({
      where: "The reason why something is left out",
      text: reason,
    })),
    ...fields
      .filter(({ from, neverPrints }) => from === "answer" && !neverPrints)
      .map((field) => ({ where: field.label, text: writtenIn(field, facts[field.id]) })),
  ];
  return written.flatMap(({ where, text }) => {
    const says = otherSideInText(text, facts.laterality);
    return says ? [{ where, says }] : [];
  });
}
