import { Deadline } from "@/app/_record/deadline";
import { PatientName } from "@/app/_record/patient-name";
import { waitedFor } from "@/app/_record/waiting";
import { type Column, DataTable } from "@/app/_ui/data-table";
import { Pagination } from "@/app/_ui/links";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { type AdviceList, adviceSteps } from "../advice-words";

type Row = AdviceList["requests"][number];

/** Open requests for advice: about whom, what was asked, whose move it is and by when. */
export function AdviceTable({ advice }: { readonly advice: AdviceList }) {
  const { now, requests, next, laterPage } = advice;
  const columns: readonly Column<Row>[] = [
    {
      id: "about",
      header: "About",
      heads: true,
      cell: ({ id, patient, summary }) => (
        <PageLink className="cx-row-link" href={`/advice/${id}`}>
          {patient ? <PatientName patient={patient} /> : (/^[^.]+/.exec(summary)?.[0] ?? "A patient")}
        </PageLink>
      ),
    },
    {
      id: "question",
      header: "Question",
      cell: ({ question }) => <span className="cx-clamp">{question}</span>,
    },
    { id: "practice", header: "From", cell: ({ practiceName }) => practiceName },
    { id: "service", header: "To", cell: ({ serviceName }) => serviceName },
    { id: "step", header: "Next step", cell: ({ nextStep }) => adviceSteps[nextStep] },
    { id: "asked", header: "Asked", compact: true, cell: ({ askedAt }) => `${waitedFor(askedAt, now)} ago` },
    { id: "due", header: "By", cell: ({ dueAt }) => <Deadline dueAt={dueAt} now={now} /> },
  ];
  return (
    <section className="cx-panel" aria-label="Open requests for advice">
      <DataTable
        caption="Open requests for advice"
        captionHidden
        columns={columns}
        rows={requests}
        rowId={({ id }) => id}
        rowTone={({ ours }) => (ours ? "warn" : "neutral")}
        empty={
          <EmptyState title="No advice is open">
            A practice asks for advice from a consultation, without referring.
          </EmptyState>
        }
      />
      <Pagination
        {...(laterPage && { newer: "/advice" })}
        {...(next && { older: `/advice?${new URLSearchParams(next)}` })}
      />
    </section>
  );
}
