import { findingWords } from "@/app/_record/test-words";
import { formatClinicDate } from "@/app/_ui/dates";
import { Panel } from "@/app/_ui/section";
import { Tag } from "@/app/_ui/tag";
import type { TestData } from "./test-data";

/** The result as it was recorded, and what came of it once a clinician has signed it. */
export function ResultPanel({ test: { result, action, history } }: { readonly test: TestData }) {
  if (!result) return null;
  const read = history.find(({ toStatus }) => toStatus === "read_and_acted");
  const { label, tone } = findingWords[result.finding];
  return (
    <Panel title="Result" aside={<Tag tone={tone}>{label}</Tag>}>
      <p className="cx-said">{result.text}</p>
      <p className="cx-quiet">
        Reported by {result.reportedBy}, {formatClinicDate(result.reportedOn)}
      </p>
      {read && (
        <p>
          <strong>What was done:</strong> {action} ({read.signature})
        </p>
      )}
    </Panel>
  );
}
