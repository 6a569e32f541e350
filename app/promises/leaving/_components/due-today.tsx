import type { ReactNode } from "react";
import { Deadline } from "@/app/_record/deadline";
import { nextStepWords } from "@/app/_record/next-step";
import { PatientName } from "@/app/_record/patient-name";
import { testName } from "@/app/_record/test-name";
import type { ViewOf } from "@/app/_record/view-of";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import type { viewLeaving } from "@/lib/promises";
import { KeepPromise } from "../../_components/keep-promise";
import { HandOver } from "./hand-over";

type Leaving = ViewOf<typeof viewLeaving>;

/** What is owed today: promises to keep or hand over, results and referrals to open. */
export function DueToday({ leaving }: { readonly leaving: Leaving }) {
  const { now, toPatients, results, waitingOnMe, colleagues, counts } = leaving;
  return (
    <>
      <DuePart title="Promised to patients" shown={toPatients.length} count={counts.toPatients}>
        {toPatients.map(({ id, patient, patientId, what, dueAt }) => (
          <li key={id} className="cx-owed-part">
            <p>
              <PageLink href={`/patients/${patientId}`}>
                <PatientName patient={patient} />
              </PageLink>
              : {what}, by <Deadline dueAt={dueAt} now={now} />
            </p>
            <KeepPromise promiseId={id} />
            <HandOver promiseId={id} colleagues={colleagues} />
          </li>
        ))}
      </DuePart>
      <DuePart title="Results to read" shown={results.length} count={counts.results}>
        {results.map(({ id, patient, testId, dueAt }) => (
          <li key={id} className="cx-owed-part">
            <p>
              <PageLink href={`/investigations/${id}`}>
                <PatientName patient={patient} />
              </PageLink>
              : result of {testName({ testId, side: null })}, by <Deadline dueAt={dueAt} now={now} />
            </p>
          </li>
        ))}
      </DuePart>
      <DuePart title="Referrals that wait on you" shown={waitingOnMe.length} count={counts.waitingOnMe}>
        {waitingOnMe.map(({ id, patient, nextStep, dueAt }) => (
          <li key={id} className="cx-owed-part">
            <p>
              <PageLink href={`/referrals/${id}`}>
                <PatientName patient={patient} />
              </PageLink>
              : {nextStepWords[nextStep]}, by <Deadline dueAt={dueAt} now={now} />
            </p>
          </li>
        ))}
      </DuePart>
    </>
  );
}

interface DuePartProps {
  readonly title: string;
  /** How many are listed, of how many there are. */
  readonly shown: number;
  readonly count: number;
  readonly children: ReactNode;
}

/** One kind of what is owed; where not all are listed it says so and leads to the rest. */
function DuePart({ title, shown, count, children }: DuePartProps) {
  if (count === 0) return null;
  return (
    <Panel
      title={title}
      aside={
        shown < count ? (
          <>
            The first {shown} of {count}. <PageLink href="/promises">All of them</PageLink>
          </>
        ) : null
      }
    >
      <ul className="cx-owed">{children}</ul>
    </Panel>
  );
}
