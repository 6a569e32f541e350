import { Deadline } from "@/app/_record/deadline";
import { nextStepWords } from "@/app/_record/next-step";
import { sentenceCase } from "@/app/_record/sentence-case";
import type { Column } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/notice";
import { StatusTag } from "@/app/_ui/tag";
import type { DayView } from "./day";
import { DayList, type DayRow } from "./day-list";
import { ReferralPatient } from "./referral-patient";

type Row = DayRow<"waitingOnUs">;

/** Referrals that will not move until the practice does something: returned, asked about, or not sent. */
export function WaitingOnUs({ day }: { readonly day: DayView }) {
  const columns: readonly Column<Row>[] = [
    { id: "patient", header: "Patient", heads: true, cell: (row) => <ReferralPatient referral={row} /> },
    { id: "status", header: "State", cell: ({ status }) => <StatusTag status={status} /> },
    { id: "service", header: "Service", cell: ({ serviceName }) => serviceName },
    {
      id: "why",
      header: "Why it is here",
      cell: whyHere,
    },
    { id: "step", header: "Next step", cell: ({ nextStep }) => nextStepWords[nextStep] },
    {
      id: "due",
      header: "By",
      cell: ({ dueAt }) => <Deadline dueAt={dueAt} now={day.now} />,
    },
  ];
  return (
    <DayList
      day={day}
      name="waitingOnUs"
      title="Waiting on us"
      caption="Referrals waiting on us"
      columns={columns}
      rowTone={({ status }) => (status === "returned" ? "warn" : "neutral")}
      empty={
        <EmptyState title="No referral waits on us">
          Returned referrals, questions from services and drafts that were not sent appear here.
        </EmptyState>
      }
    />
  );
}

function whyHere({ status, returnReason }: Row): string {
  if (returnReason) return sentenceCase(returnReason);
  return status === "draft"
    ? "Written, not sent: nobody else can see it"
    : "The service asks something before it decides";
}
