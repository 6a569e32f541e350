import { RulesChangeNotice } from "@/app/_record/rules-change-notice";
import { VisitDifferences } from "@/app/_record/visit-differences";
import { ButtonLink } from "@/app/_ui/button-link";
import { formatClinicDate, formatInstant } from "@/app/_ui/dates";
import { PageHead } from "@/app/_ui/page-head";
import { Panel } from "@/app/_ui/section";
import { StatusTag, Tag } from "@/app/_ui/tag";
import MakePromise from "@/app/promises/_components/make-promise";
import { fieldById, isFieldId } from "@/lib/clinical/checklist/checklist";
import { compareVisits } from "@/lib/clinical/compare-visits";
import { investigations } from "@/lib/clinical/investigations/catalogue";
import { answerText } from "@/lib/clinical/phrases";
import { urgencies, urgencyLabels } from "@/lib/clinical/rules/urgency";
import type { ConsultationView } from "@/lib/consultations";
import type { WorkspaceView } from "@/lib/workspace";

type Snapshot = NonNullable<ConsultationView["snapshot"]>;

/** A completed consultation in the words its author read. */
export function ConsultationSummary({
  view,
  snapshot,
}: {
  readonly view: WorkspaceView;
  readonly snapshot: Snapshot;
}) {
  const { consultation, previous, referrals, investigations: tests } = view;
  const own = (row: { consultationId: string }) => row.consultationId === consultation.id;
  return (
    <div className="cx-stack cx-summary">
      <PageHead
        title="Consultation summary"
        tags={<StatusTag status="completed" />}
        detail={`${formatClinicDate(consultation.consultedOn)}, ${consultation.authorName}; completed ${consultation.completedAt ? formatInstant(consultation.completedAt) : ""}; rules version ${snapshot.rulesVersion}`}
        actions={
          <>
            <ButtonLink weight="secondary" href={`/consultations/${consultation.id}/refer`}>
              Refer
            </ButtonLink>
            <MakePromise patientId={consultation.patientId} consultationId={consultation.id} />
            <ButtonLink weight="secondary" href={`/consultations/${consultation.id}/advice`}>
              Ask for advice
            </ButtonLink>
            <ButtonLink weight="secondary" href={`/consultations/${consultation.id}/leaflet`}>
              Leaflet
            </ButtonLink>
            <ButtonLink weight="secondary" href={`/consultations/${consultation.id}/summary/pdf`} download>
              PDF
            </ButtonLink>
          </>
        }
      />
      <RulesChangeNotice changes={snapshot.rulesChanges} />
      <RedFlags snapshot={snapshot} />
      {tests.filter(own).length > 0 && (
        <Panel title="Tests requested">
          <ul>
            {tests.filter(own).map(({ id, testId, receiptNumber }) => (
              <li key={id}>
                {investigations.find((test) => test.id === testId)?.label ?? testId}, receipt {receiptNumber}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {referrals.filter(own).length > 0 && (
        <Panel title="Referrals">
          <ul>
            {referrals.filter(own).map(({ id, serviceName, status }) => (
              <li key={id}>
                <a href={`/referrals/${id}`}>{serviceName}</a> <StatusTag status={status} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {previous && (
        <Panel title={`What changed since ${formatClinicDate(previous.consultedOn)}`}>
          <VisitDifferences
            differences={compareVisits(previous.answers, consultation.answers)}
            earlierDay={previous.consultedOn}
            laterWords={formatClinicDate(consultation.consultedOn)}
          />
        </Panel>
      )}
      <Corrections corrections={consultation.corrections} />
      {snapshot.sections.map((section) => (
        <SectionAsRead key={section.id} section={section} />
      ))}
    </div>
  );
}

/** What was answered after completion, apart from what the author read then. */
function Corrections({ corrections }: Pick<ConsultationView, "corrections">) {
  if (corrections.length === 0) return null;
  return (
    <Panel title="Answered after completion">
      <dl className="cx-as-read">
        {corrections.map(({ position, fieldId, value, because, signature, at }) => (
          <div key={position}>
            <dt>{isFieldId(fieldId) ? fieldById(fieldId).label : fieldId}</dt>
            <dd>
              {isFieldId(fieldId) ? answerText(fieldById(fieldId), value) : ""}{" "}
              <span className="cx-quiet">
                {because}. {signature}, {formatInstant(at)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function RedFlags({ snapshot }: { readonly snapshot: Snapshot }) {
  const urgency = urgencies.find((known) => known === snapshot.urgency) ?? "routine";
  const open = snapshot.notExcluded.filter(({ askable }) => askable !== false);
  const beside = snapshot.notExcluded.filter(({ askable }) => askable === false);
  return (
    <Panel title="Red flags and urgency" aside={<Tag tone="neutral">{urgencyLabels[urgency]}</Tag>}>
      {snapshot.redFlags.length === 0 && <p>No red flag present in what was answered.</p>}
      <ul>
        {snapshot.redFlags.map(({ rule, label, advice, because }) => (
          <li key={rule}>
            <strong>{label}.</strong> {advice} <span className="cx-quiet">{because.join("; ")}</span>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p>
          <strong>Not excluded:</strong> {open.map(({ label }) => label).join(", ")}.{" "}
          {snapshot.notExcludedReason && `Reason given: ${snapshot.notExcludedReason}`}
        </p>
      )}
      {beside.length > 0 && (
        <p className="cx-quiet">
          Not excluded, but the question does not apply: {beside.map(({ label }) => label).join(", ")}.
        </p>
      )}
    </Panel>
  );
}

function SectionAsRead({ section }: { readonly section: Snapshot["sections"][number] }) {
  const asked = section.rows.filter((row) => row.asked);
  const notAsked = section.rows.filter((row) => !row.asked);
  return (
    <Panel title={section.label}>
      <dl className="cx-as-read">
        {asked.map(({ fieldId, label, text, takenOverFrom }) => (
          <div key={fieldId}>
            <dt>{label}</dt>
            <dd>
              {text}
              {takenOverFrom && (
                <span className="cx-quiet"> (taken over from {formatClinicDate(takenOverFrom)})</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {notAsked.length > 0 && (
        <p className="cx-quiet">Not asked: {notAsked.map(({ label }) => label).join("; ")}.</p>
      )}
    </Panel>
  );
}
