import { testName } from "@/app/_record/test-name";
import { ButtonLink } from "@/app/_ui/button-link";
import { formatInstant } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { Columns, PageHead } from "@/app/_ui/page-head";
import { PageLink } from "@/app/_ui/page-link";
import { Panel } from "@/app/_ui/section";
import { SummaryList } from "@/app/_ui/summary-list";
import { StatusTag, UrgencyTag } from "@/app/_ui/tag";
import { NextStep } from "./next-step";
import { ResultPanel } from "./result-panel";
import type { TestData } from "./test-data";
import { TestHistory } from "./test-history";
import { TestStanding } from "./test-standing";

/** A requested test: its result first, then the next step as one form, then what was asked and why. */
export function TestPageView({ test }: { readonly test: TestData }) {
  const { id, status, urgency, consultationId, receiptNumber, moves } = test;
  return (
    <>
      <PageHead
        title={testName(test)}
        tags={
          <>
            <StatusTag status={status} /> <UrgencyTag urgency={urgency} />
          </>
        }
        detail={`Receipt ${receiptNumber}`}
        actions={
          <>
            {status !== "withdrawn" && (
              <ButtonLink href={`/investigations/${id}/form?download`} weight="secondary" download>
                Request form (PDF)
              </ButtonLink>
            )}
            <ButtonLink href={`/consultations/${consultationId}`} weight="secondary">
              Consultation
            </ButtonLink>
          </>
        }
      />
      <Columns
        asideLabel="Where it stands"
        aside={
          <>
            <TestStanding test={test} />
            <TestHistory test={test} />
          </>
        }
      >
        {status === "withdrawn" && (
          <Notice tone="info" title="This test was withdrawn; it stays in the record" />
        )}
        <ResultPanel test={test} />
        {moves.length > 0 && <NextStep requestId={id} moves={moves} testedFor={testName(test)} />}
        <Asked test={test} />
      </Columns>
    </>
  );
}

function Asked({ test }: { readonly test: TestData }) {
  const { clinicalQuestion, requestedByName, findings, requestedAt, patientId, patient } = test;
  return (
    <Panel
      title="What was asked"
      aside={<PageLink href={`/patients/${patientId}`}>Record of {patient.familyName}</PageLink>}
    >
      <SummaryList
        rows={[
          { label: "Question", value: clinicalQuestion || undefined },
          {
            label: "Requested by",
            value: `${requestedByName}, ${formatInstant(requestedAt)}`,
          },
        ]}
      />
      {findings.length > 0 && (
        <>
          <h3>Points considered</h3>
          <ul>
            {findings.map(({ rule, message, reason, agreedWith }) => (
              <li key={rule}>
                {message} {reason && `Reason: ${reason}.`} {agreedWith && `Agreed with ${agreedWith}.`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
