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
  const { now, toPatients, results, waitingOnMe, colleagues } = leaving;
  return (
    <>
      {toPatients.length > 0 && (
        <Panel title="Promised to patients">
          <ul className="cx-owed">
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
          </ul>
        </Panel>
      )}
      {(results.length > 0 || waitingOnMe.length > 0) && (
        <Panel title="Results and referrals that wait on you">
          <ul className="cx-owed">
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
          </ul>
        </Panel>
      )}
    </>
  );
}
