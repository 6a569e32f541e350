import type { ReactNode } from "react";
import { Deadline } from "@/app/_record/deadline";
import { nextStepWords } from "@/app/_record/next-step";
import { pagesOfList } from "@/app/_record/one-list";
import { PatientName } from "@/app/_record/patient-name";
import { testName } from "@/app/_record/test-name";
import type { ViewOf } from "@/app/_record/view-of";
import { Pagination } from "@/app/_ui/links";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import type { viewPromises } from "@/lib/promises";
import { KeepPromise } from "./keep-promise";
import { ReadResult } from "./read-result";

type Owed = ViewOf<typeof viewPromises>;
type ListName = NonNullable<Owed["moved"]>;

/** In the order in which they are shown. */
const titles = {
  results: "Results to read",
  toPatients: "Promised to patients",
  waitingOnMe: "Referrals that wait on you",
  unacknowledged: "Referrals that nobody has opened",
} as const satisfies Record<ListName, string>;

const names = [
  "results",
  "toPatients",
  "waitingOnMe",
  "unacknowledged",
] as const satisfies readonly ListName[];

/** How many promises are open; where not all are shown, that there are more. */
export function howMuchIsOpen(owed: Owed): string {
  const count = names.reduce((sum, name) => sum + owed[name].rows.length, 0);
  const isWhole = owed.moved === null && names.every((name) => owed[name].next === null);
  return isWhole ? `${count} open` : "More are open than one page shows";
}

/** Results to read, promises to patients, and referrals that nobody has opened or that wait on this clinician. */
export function PromiseLists({ owed }: { readonly owed: Owed }) {
  const { now, results, toPatients, waitingOnMe, unacknowledged } = owed;
  if (owed.moved === null && names.every((name) => owed[name].rows.length === 0)) {
    return <EmptyState title="Nothing is owed">Every promise is kept.</EmptyState>;
  }
  return (
    <>
      <OwedList owed={owed} name="results">
        {results.rows.map(({ id, patient, patientId, testId, result, dueAt }) => (
          <li key={id}>
            <PageLink href={`/patients/${patientId}`}>
              <PatientName patient={patient} />
            </PageLink>
            : <PageLink href={`/investigations/${id}`}>{testName({ testId, side: null })}</PageLink> by{" "}
            <Deadline dueAt={dueAt} now={now} />
            <p className="cx-said">{result?.text}</p>
            <ReadResult requestId={id} />
          </li>
        ))}
      </OwedList>
      <OwedList owed={owed} name="toPatients">
        {toPatients.rows.map(({ id, patient, patientId, what, dueAt }) => (
          <li key={id}>
            <PageLink href={`/patients/${patientId}`}>
              <PatientName patient={patient} />
            </PageLink>
            : {what}, by <Deadline dueAt={dueAt} now={now} />
            <KeepPromise promiseId={id} />
          </li>
        ))}
      </OwedList>
      <OwedList owed={owed} name="waitingOnMe">
        <ReferralItems rows={waitingOnMe.rows} now={now} />
      </OwedList>
      <OwedList owed={owed} name="unacknowledged">
        <ReferralItems rows={unacknowledged.rows} now={now} />
      </OwedList>
    </>
  );
}

interface OwedListProps {
  readonly owed: Owed;
  readonly name: ListName;
  readonly children: ReactNode;
}

/** One of the lists with its pages; nothing where it is empty. */
function OwedList({ owed, name, children }: OwedListProps) {
  const { rows, next } = owed[name];
  const laterPage = owed.moved === name;
  if (rows.length === 0 && !laterPage) return null;
  return (
    <Panel title={titles[name]}>
      <ul className="cx-plain-list">{children}</ul>
      <Pagination {...pagesOfList("/promises", name, { next, laterPage })} />
    </Panel>
  );
}

function ReferralItems({ rows, now }: { readonly rows: Owed["waitingOnMe"]["rows"]; readonly now: Date }) {
  return rows.map(({ id, patient, nextStep, dueAt }) => (
    <li key={id}>
      <PageLink href={`/referrals/${id}`}>
        <PatientName patient={patient} />
      </PageLink>
      : {nextStepWords[nextStep]}, by <Deadline dueAt={dueAt} now={now} />
    </li>
  ));
}
