import { Panel } from "@/app/_ui/section";
import { SummaryList } from "@/app/_ui/summary-list";
import { outcomeWords } from "@/lib/clinical/services/outcomes";
import type { ReferralData } from "./referral-data";

const parts = [
  ["diagnosis", "Diagnosis"],
  ["examination", "Examination"],
  ["treatment", "Treatment"],
  ["advice", "Advice"],
  ["followUp", "Follow-up"],
] as const;

/** What came of a referral: the outcome, what was found, and the letter back. */
export function OutcomeLetter({ referral }: { readonly referral: ReferralData }) {
  const { outcomeCode, outcomeFindings, outcomeLetter } = referral;
  if (!outcomeCode || !outcomeFindings) return null;
  // Of a patient who was not seen nothing is expected.
  const isEmpty = parts.every(([part]) => outcomeFindings[part] === "");
  return (
    <Panel title={`Outcome: ${outcomeWords[outcomeCode]}`}>
      {!isEmpty && (
        <SummaryList
          rows={parts.map(([part, label]) => ({ label, value: outcomeFindings[part] || "Not recorded" }))}
        />
      )}
      <p className="cx-said">{outcomeLetter}</p>
    </Panel>
  );
}
