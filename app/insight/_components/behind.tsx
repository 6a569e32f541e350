import { Deadline } from "@/app/_record/deadline";
import { nextStepWords } from "@/app/_record/next-step";
import { PatientName } from "@/app/_record/patient-name";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { StatusTag, UrgencyTag } from "@/app/_ui/tag";
import { type InsightData, insightAddress } from "../insight-address";
import { barWords, chartTitles } from "./insight-words";

type Row = InsightData["behind"][number];

/** The referrals behind the bar that was opened. */
export function Behind({ insight }: { readonly insight: InsightData }) {
  const { opened, behind, now, days } = insight;
  if (!opened) return null;
  const shown = behind.length < opened.count ? `${behind.length} of ${opened.count}` : String(opened.count);
  return (
    <Panel
      title={`${chartTitles[opened.chart]}: ${barWords(opened.chart, opened.name)} (${shown})`}
      aside={<PageLink href={insightAddress(days)}>Close</PageLink>}
    >
      <DataTable
        caption={`${shown} referrals behind the bar`}
        captionHidden
        columns={columnsAt(now)}
        rows={behind}
        rowId={({ id }) => id}
        empty={null}
      />
    </Panel>
  );
}

const columnsAt = (now: Date): readonly Column<Row>[] => [
  {
    id: "referral",
    header: "Referral",
    heads: true,
    cell: ({ id, patient, receiptNumber, mayOpen }) =>
      mayOpen ? (
        <PageLink className="cx-row-link" href={`/referrals/${id}`}>
          {patient ? <PatientName patient={patient} /> : receiptNumber}
        </PageLink>
      ) : (
        receiptNumber
      ),
  },
  { id: "service", header: "Service", cell: ({ serviceName }) => serviceName },
  { id: "from", header: "From", cell: ({ practiceName }) => practiceName },
  { id: "urgency", header: "Urgency", cell: ({ urgency }) => <UrgencyTag urgency={urgency} /> },
  { id: "state", header: "State", cell: ({ status }) => <StatusTag status={status} /> },
  { id: "step", header: "Next step", cell: ({ nextStep }) => nextStepWords[nextStep] },
  {
    id: "due",
    header: "By",
    cell: ({ nextStep, dueAt }) => (nextStep === "none" ? "" : <Deadline dueAt={dueAt} now={now} />),
  },
];
