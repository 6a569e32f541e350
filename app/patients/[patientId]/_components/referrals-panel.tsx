import { Deadline } from "@/app/_record/deadline";
import { nextStepWords } from "@/app/_record/next-step";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { formatInstant } from "@/app/_ui/dates";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { StatusTag, UrgencyTag } from "@/app/_ui/tag";
import type { PatientRecordData } from "./patient-record-view";

type Row = PatientRecordData["referrals"][number];

interface ReferralsPanelProps {
  readonly referrals: readonly Row[];
  readonly now: Date;
}

/** The patient's referrals from this practice, newest first, each with whose move it is. */
export function ReferralsPanel({ referrals, now }: ReferralsPanelProps) {
  const columns: readonly Column<Row>[] = [
    {
      id: "service",
      header: "Referral to",
      heads: true,
      cell: ({ id, serviceName }) => (
        <PageLink className="cx-row-link" href={`/referrals/${id}`}>
          {serviceName}
        </PageLink>
      ),
    },
    { id: "status", header: "State", cell: ({ status }) => <StatusTag status={status} /> },
    { id: "urgency", header: "Urgency", cell: ({ urgency }) => <UrgencyTag urgency={urgency} /> },
    {
      id: "sent",
      header: "Sent",
      compact: true,
      cell: ({ sentAt }) => (sentAt ? formatInstant(sentAt) : "Not sent"),
    },
    {
      id: "step",
      header: "Next step",
      cell: ({ nextStep, dueAt }) =>
        nextStep === "none" ? (
          nextStepWords.none
        ) : (
          <span>
            {nextStepWords[nextStep]}, by <Deadline dueAt={dueAt} now={now} />
          </span>
        ),
    },
  ];
  return (
    <Panel title="Referrals">
      <DataTable
        caption="Referrals"
        captionHidden
        columns={columns}
        rows={referrals}
        rowId={({ id }) => id}
        rowTone={({ status }) => (status === "returned" ? "warn" : "neutral")}
        empty={<EmptyState title="No referral was made here" />}
      />
    </Panel>
  );
}
