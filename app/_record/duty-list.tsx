import { Deadline } from "@/app/_record/deadline";
import { PatientName } from "@/app/_record/patient-name";
import type { ViewOf } from "@/app/_record/view-of";
import { DataTable } from "@/app/_ui/data-table";
import { formatClinicDate } from "@/app/_ui/dates";
import { Pagination } from "@/app/_ui/links";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import type { viewChases } from "@/lib/chasing";

type Told = ViewOf<typeof viewChases>;

type Row = Told["chases"][number];

const levels = { 1: "Its owner", 2: "The deputy", 3: "The duty list" } as const;

/** What each is called, and the list or record that shows it. */
const words = {
  referral: { what: "Referral", folder: "/referrals" },
  investigation: { what: "Test", folder: "/investigations" },
  advice: { what: "Advice", folder: "/advice" },
  promise: { what: "Promise", folder: null },
} as const;

/** About whom, leading to the record where there is one of its own. */
function Subject({ row }: { readonly row: Row }) {
  const { subject, subjectId, patient, reference, mayOpen } = row;
  const { folder, what } = words[subject];
  const name = patient ? <PatientName patient={patient} /> : (reference ?? what);
  return folder && mayOpen ? (
    <PageLink className="cx-row-link" href={`${folder}/${subjectId}`}>
      {name}
    </PageLink>
  ) : (
    name
  );
}

/** The page of the duty list that begins after a row. */
function dutyListAddress({ level, at, id }: NonNullable<Told["next"]>): string {
  return `/duty-list?${new URLSearchParams({ level: String(level), at, id })}`;
}

/** What is past its date and was chased, and the reconciliation lines of the last days. */
export function DutyList({ told }: { readonly told: Told }) {
  const { chases, next, laterPage, reconciliation, now } = told;
  const isWhole = next === null && !laterPage;
  return (
    <>
      {chases.length > 0 && (
        <Panel title="Past their date" aside={<span className="cx-quiet">{isWhole && chases.length}</span>}>
          <DataTable
            caption="Past their date"
            captionHidden
            columns={[
              { id: "whom", header: "About", heads: true, cell: (row) => <Subject row={row} /> },
              { id: "what", header: "What", cell: ({ subject }) => words[subject].what },
              { id: "told", header: "Told", cell: ({ level }) => levels[level] },
              {
                id: "due",
                header: "Was due",
                cell: ({ dueAt }) => <Deadline dueAt={dueAt} now={now} />,
              },
            ]}
            rows={chases}
            rowId={({ id }) => id}
            rowTone={({ level }) => (level === 3 ? "urgent" : "warn")}
            empty={null}
          />
          <Pagination
            {...(laterPage && { newer: "/duty-list" })}
            {...(next && { older: dutyListAddress(next) })}
          />
        </Panel>
      )}
      {reconciliation.length > 0 && (
        <Panel title="Reconciliation">
          <ul className="cx-plain-list">
            {reconciliation.map(({ onDate, side, sent, received, decided, waiting, lost }) => (
              <li key={`${onDate} ${side}`}>
                {formatClinicDate(onDate)}, {side === "practice" ? "sent by us" : "sent to us"}: sent {sent},
                received {received}, decided {decided}, waiting {waiting}, <strong>lost {lost}</strong>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
