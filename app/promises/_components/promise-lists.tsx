import { Deadline } from "@/app/_record/deadline";
import { nextStepWords } from "@/app/_record/next-step";
import { PatientName } from "@/app/_record/patient-name";
import { testName } from "@/app/_record/test-name";
import type { ViewOf } from "@/app/_record/view-of";
import { EmptyState } from "@/app/_ui/notice";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import type { viewPromises } from "@/lib/promises";
import { KeepPromise } from "./keep-promise";
import { ReadResult } from "./read-result";

type Owed = ViewOf<typeof viewPromises>;

/** Results to read, promises to patients, and referrals that nobody has opened or that wait on this clinician. */
export function PromiseLists({ owed }: { readonly owed: Owed }) {
  const { now, results, toPatients, unacknowledged, waitingOnMe, open } = owed;
  if (open === 0) {
    return <EmptyState title="Nothing is owed">Every promise is kept.</EmptyState>;
  }
  return (
    <>
      {results.length > 0 && (
        <Panel title="Results to read">
          <ul className="cx-plain-list">
            {results.map(({ id, patient, patientId, testId, result, dueAt }) => (
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
          </ul>
        </Panel>
      )}
      {toPatients.length > 0 && (
        <Panel title="Promised to patients">
          <ul className="cx-plain-list">
            {toPatients.map(({ id, patient, patientId, what, dueAt }) => (
              <li key={id}>
                <PageLink href={`/patients/${patientId}`}>
                  <PatientName patient={patient} />
                </PageLink>
                : {what}, by <Deadline dueAt={dueAt} now={now} />
                <KeepPromise promiseId={id} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {[...waitingOnMe, ...unacknowledged].length > 0 && (
        <Panel title="Referrals">
          <ul className="cx-plain-list">
            {[...waitingOnMe, ...unacknowledged].map(({ id, patient, nextStep, dueAt }) => (
              <li key={id}>
                <PageLink href={`/referrals/${id}`}>
                  <PatientName patient={patient} />
                </PageLink>
                : {nextStepWords[nextStep]}, by <Deadline dueAt={dueAt} now={now} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
