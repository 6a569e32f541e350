import { Deadline } from "@/app/_record/deadline";
import { nextStepWords } from "@/app/_record/next-step";
import { waitedFor } from "@/app/_record/waiting";
import type { Column } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/notice";
import { StatusTag } from "@/app/_ui/tag";
import type { DayView } from "./day";
import { DayList, type DayRow } from "./day-list";
import { ReferralPatient } from "./referral-patient";

type Row = DayRow<"waitingOnOthers">;

/** Referrals that somebody else must move: whose move it is, which, and by when. */
export function WaitingOnOthers({ day }: { readonly day: DayView }) {
  const columns: readonly Column<Row>[] = [
    { id: "patient", header: "Patient", heads: true, cell: (row) => <ReferralPatient referral={row} /> },
    { id: "status", header: "State", cell: ({ status }) => <StatusTag status={status} /> },
    { id: "service", header: "Service", cell: ({ serviceName }) => serviceName },
    { id: "owner", header: "With", cell: ({ ownerName }) => ownerName ?? "The team, nobody by name" },
    { id: "step", header: "Next step", cell: ({ nextStep }) => nextStepWords[nextStep] },
    {
      id: "since",
      header: "Sent",
      compact: true,
      cell: ({ sentAt }) => (sentAt ? `${waitedFor(sentAt, day.now)} ago` : ""),
    },
    { id: "due", header: "By", cell: ({ dueAt }) => <Deadline dueAt={dueAt} now={day.now} /> },
  ];
  return (
    <DayList
      day={day}
      name="waitingOnOthers"
      title="Waiting on others"
      caption="Referrals waiting on others"
      columns={columns}
      empty={<EmptyState title="Nothing we sent waits on anybody" />}
    />
  );
}
