import { z } from "zod";
import type { Assessment } from "@/lib/clinical/assess";
import { applies } from "@/lib/clinical/checklist/applies";
import { checklist, type Facts, sections } from "@/lib/clinical/checklist/checklist";
import { factText } from "@/lib/clinical/phrases";
import type { RulesChange } from "@/lib/clinical/rules-change";
import { onScreen } from "@/lib/clinical/screen-wording";

const findingSchema = z.object({
  rule: z.string(),
  label: z.string(),
  advice: z.string(),
  because: z.array(z.string()),
});

const rulesChangeSchema = z.object({
  from: z.string(),
  to: z.string(),
  urgencyFrom: z.string(),
  urgencyTo: z.string(),
  added: z.array(z.string()),
  gone: z.array(z.string()),
  compared: z.boolean(),
});

/** A completed consultation in the words its author read, so that it reads the same in ten years. */
export const snapshotSchema = z.object({
  rulesVersion: z.string(),
  urgency: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      rows: z.array(
        z.object({
          fieldId: z.string(),
          label: z.string(),
          text: z.string(),
          asked: z.boolean(),
          /** The day of the consultation that the answer was taken over from. */
          takenOverFrom: z.string().optional(),
        }),
      ),
    }),
  ),
  redFlags: z.array(findingSchema),
  notExcluded: z.array(
    z.object({
      rule: z.string(),
      label: z.string(),
      /** False where the open questions do not apply to this patient; older records do not say. */
      askable: z.boolean().optional(),
    }),
  ),
  notExcludedReason: z.string().nullable(),
  tests: z.array(z.string()),
  medicines: z.array(z.string()),
  /** Newer versions of the rules that came in while this was a draft; older records do not hold them. */
  rulesChanges: z.array(rulesChangeSchema).default([]),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

/** Puts wording, answers and findings together as they stand. Questions that apply but were not asked say so. */
export function takeSnapshot(
  facts: Facts,
  assessment: Assessment,
  plan: {
    readonly chosenTests: readonly string[];
    readonly chosenMedicines: readonly string[];
    readonly notExcludedReason: string | null;
    readonly takenOver?: readonly string[];
    /** The day of the consultation before. */
    readonly takenOverFrom?: string | undefined;
    readonly rulesChanges?: readonly RulesChange[];
  },
): Snapshot {
  return {
    rulesVersion: assessment.rulesVersion,
    urgency: assessment.urgency,
    sections: sections.map(({ id, label }) => ({
      id,
      label: onScreen(label),
      rows: checklist
        .filter((field) => field.section === id && field.from === "answer")
        .filter((field) => facts[field.id] !== undefined || applies(field.id, facts, plan.chosenTests))
        .map((field) => ({
          fieldId: field.id,
          label: field.label,
          text: factText(field.id, facts),
          asked: facts[field.id] !== undefined,
          ...(plan.takenOverFrom !== undefined &&
            plan.takenOver?.includes(field.id) && { takenOverFrom: plan.takenOverFrom }),
        })),
    })),
    redFlags: assessment.redFlags.map((finding) => ({
      rule: finding.id,
      label: finding.label,
      advice: finding.advice,
      because: finding.because.map((part) => `${part.label}: ${part.answerText}`),
    })),
    notExcluded: assessment.notExcluded.map(({ id, label, askable }) => ({ rule: id, label, askable })),
    notExcludedReason: plan.notExcludedReason,
    tests: [...plan.chosenTests],
    medicines: [...plan.chosenMedicines],
    rulesChanges: (plan.rulesChanges ?? []).map((change) => ({
      ...change,
      added: [...change.added],
      gone: [...change.gone],
    })),
  };
}
