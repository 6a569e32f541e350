import type { LeftOutSection } from "@/db/schema";
import type { ChecklistField, Facts } from "@/lib/clinical/checklist/checklist";
import { checklist, fieldById } from "@/lib/clinical/checklist/checklist";
import {
  type LetterHeadingId,
  type OptionalSection,
  optionalSections,
} from "@/lib/clinical/checklist/letter-headings";
import { needsOf } from "@/lib/clinical/readiness";
import { headingOf, placeOf } from "./clinical-sections";
import type { LetterSection } from "./letter-model";
import { paragraph, section } from "./letter-parts";
import type { ReferralKind } from "./section-order";

interface SectionChoice {
  readonly id: OptionalSection;
  readonly heading: string;
  /** Whether the service asks for something under this heading: leaving it out wants a reason. */
  readonly needed: boolean;
  /** Whether it goes in while nobody chose. */
  readonly usual: boolean;
}

const ownHeadings: Partial<Record<OptionalSection, string>> = {
  function: "Function",
  treatment: "Treatment so far",
};

function headingOfSection(id: OptionalSection): string {
  // The two that are not headings of the standard have names of their own.
  return ownHeadings[id] ?? headingOf(id as LetterHeadingId);
}

/** The sections that a service of this kind needs, by the questions it asks for. */
function neededBy(kind: ReferralKind): ReadonlySet<string> {
  const fields = needsOf(kind).flatMap(({ fieldIds }) => fieldIds);
  return new Set(fields.map((id) => placeOf(fieldById(id))));
}

function isRecorded(id: OptionalSection, facts: Facts): boolean {
  const fields: readonly ChecklistField[] = checklist;
  return fields.some((field) => placeOf(field) === id && facts[field.id] !== undefined);
}

/** What a referrer may tick for a service, and what is ticked from the start: what is needed, and what is recorded. */
export function sectionChoices(kind: ReferralKind, facts: Facts): SectionChoice[] {
  const needed = neededBy(kind);
  return optionalSections.map((id) => ({
    id,
    heading: headingOfSection(id),
    needed: needed.has(id),
    usual: needed.has(id) || isRecorded(id, facts),
  }));
}

/** What keeps the letter back: a needed section left out without a reason, named. */
export function unexplainedOmissions(
  kind: ReferralKind,
  leftOut: readonly LeftOutSection[] | null,
): string[] {
  const needed = neededBy(kind);
  return optionalSections
    .filter((id) => needed.has(id) && leftOut?.some((one) => one.section === id && one.reason.trim() === ""))
    .map((id) => `“${headingOfSection(id)}” is left out of the letter, but the service needs it: say why.`);
}

/**
 * A section as it prints after the referrer's choice: whole, or its heading with why it is left out. A heading
 * under which nothing was recorded says that it was not asked; leaving it out never makes it read as a negative.
 */
export function chosenSection(
  whole: LetterSection,
  leftOut: readonly LeftOutSection[] | null,
  facts: Facts,
): LetterSection {
  const omission = leftOut?.find(({ section: id }) => id === whole.id);
  const id = optionalSections.find((optional) => optional === whole.id);
  if (!omission || !id) return whole;
  if (!isRecorded(id, facts)) return section(id, whole.heading, [paragraph("Not asked.")]);
  const reason = omission.reason.trim();
  return section(id, whole.heading, [
    paragraph(
      reason ? `Left out by the referrer: ${reason}` : "Left out by the referrer; the practice holds it.",
    ),
  ]);
}
