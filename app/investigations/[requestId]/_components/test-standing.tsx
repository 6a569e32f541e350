import { Deadline } from "@/app/_record/deadline";
import { testStepWords } from "@/app/_record/test-words";
import { Panel } from "@/app/_ui/section";
import { SummaryList } from "@/app/_ui/summary-list";
import type { TestData } from "./test-data";

/** Whose move it is, what that move is, and by when. */
export function TestStanding({ test: { nextStep, ownerName, dueAt, now } }: { readonly test: TestData }) {
  return (
    <Panel title="Where it stands">
      <SummaryList
        rows={[
          { label: "Next step", value: testStepWords[nextStep] },
          ...(nextStep === "none"
            ? []
            : [
                { label: "Followed by", value: ownerName ?? "The practice" },
                {
                  label: "By",
                  value: (
                    <span>
                      <Deadline dueAt={dueAt} now={now} />
                    </span>
                  ),
                },
              ]),
        ]}
      />
    </Panel>
  );
}
