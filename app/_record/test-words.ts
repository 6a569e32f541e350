import type { listInvestigations, viewInvestigation } from "@/lib/investigations";
import type { ViewOf } from "./view-of";

type Test = ViewOf<typeof listInvestigations>["tests"][number];
type Finding = NonNullable<Test["result"]>["finding"];

/** What happens next to a requested test. */
export const testStepWords: Readonly<Record<Test["nextStep"], string>> = {
  hand_over: "Hand it over, or have it accepted",
  perform: "The department does it",
  result: "Record the result",
  read: "Read the result and act on it",
  none: "Nothing: it is finished",
};

/** How a report reads, with how loudly it is said. */
export const findingWords = {
  normal: { label: "Normal", tone: "good" },
  abnormal: { label: "Abnormal", tone: "warn" },
  urgent: { label: "Needs action today", tone: "emergency" },
} as const satisfies Record<Finding, { label: string; tone: string }>;

type Status = ViewOf<typeof viewInvestigation>["history"][number]["toStatus"];

/** What a step of a test's history is called, before the person who took it. */
export const testEventWords: Readonly<Record<Status, string>> = {
  requested: "Requested by",
  accepted_by_department: "Acceptance recorded by",
  handed_over: "Printed and handed over by",
  done: "Recorded as done by",
  resulted: "Result recorded by",
  read_and_acted: "Read and acted on by",
  withdrawn: "Withdrawn by",
};
