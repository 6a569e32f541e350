import type { CodeOf, Facts } from "@/lib/clinical/checklist/checklist";
import { fieldById } from "@/lib/clinical/checklist/checklist";
import { answerText } from "@/lib/clinical/phrases";

type Laterality = CodeOf<"laterality">;

/** What can still be done about something that left with a side. */
const remedies = {
  "withdraw-test": "Withdraw it under Tests, then request it again",
  "withdraw-referral": "Withdraw the referral, then refer again",
  "tell-service":
    "The service has taken it on: tell the service, and record the other side in a new consultation",
  "new-consultation": "It has been done: record the other side in a new consultation",
} as const;

type SideRemedy = keyof typeof remedies;

/** A test or a referral that was made from a consultation and says a side. */
export interface MadeWithSide {
  readonly id: string;
  readonly kind: "test" | "referral";
  /** "X-ray: pelvis and hip (CX-7K3M-9Q2T)". */
  readonly name: string;
  readonly side: Laterality;
  readonly remedy: SideRemedy;
}

/** What stands against another side, and what to do about it. */
export interface SideConflict extends MadeWithSide {
  readonly says: string;
  readonly toDo: string;
}

const testRemedies: Readonly<Record<string, SideRemedy | undefined>> = {
  requested: "withdraw-test",
  accepted_by_department: "withdraw-test",
  handed_over: "withdraw-test",
  done: "new-consultation",
  resulted: "new-consultation",
  read_and_acted: "new-consultation",
};

const referralRemedies: Readonly<Record<string, SideRemedy | undefined>> = {
  sent: "withdraw-referral",
  received: "withdraw-referral",
  question_asked: "withdraw-referral",
  accepted: "tell-service",
  booked: "tell-service",
  did_not_attend: "tell-service",
  seen: "new-consultation",
  closed: "new-consultation",
};

interface Named {
  readonly id: string;
  readonly name: string;
  readonly receiptNumber: string | null;
  readonly status: string;
  readonly side: Laterality | null;
}

const withReceipt = ({ name, receiptNumber }: Named) => (receiptNumber ? `${name} (${receiptNumber})` : name);

function made(
  kind: MadeWithSide["kind"],
  remedyOf: typeof testRemedies,
  items: readonly Named[],
): MadeWithSide[] {
  return items.flatMap((item) => {
    const remedy = remedyOf[item.status];
    return remedy && item.side
      ? [{ id: item.id, kind, name: withReceipt(item), side: item.side, remedy }]
      : [];
  });
}

/**
 * The tests and referrals that hold a consultation to its side. A withdrawn one does not, nor one that was returned:
 * its next version takes the side that is recorded then. Nor does a draft.
 */
export function madeWithSide(tests: readonly Named[], referrals: readonly Named[]): readonly MadeWithSide[] {
  return [...made("test", testRemedies, tests), ...made("referral", referralRemedies, referrals)];
}

/** What stands against recording `next` as the side (`undefined`: taking it back); empty when nothing does. */
export function sideConflicts(
  standing: readonly MadeWithSide[],
  next: Facts["laterality"],
): readonly SideConflict[] {
  return standing
    .filter(({ side }) => side !== next)
    .map((one) => ({ ...one, says: sideInWords(one.side), toDo: remedies[one.remedy] }));
}

/** The conflicts as sentences: "X-ray: hip (CX-…) says right: withdraw it …". */
export function sideConflictsInWords(conflicts: readonly SideConflict[]): string {
  return conflicts.map(({ name, says, toDo }) => `${name} says ${says}. ${toDo}.`).join(" ");
}

/** "left", "right", "both sides". */
export function sideInWords(side: Laterality): string {
  return answerText(fieldById("laterality"), side).toLowerCase();
}
