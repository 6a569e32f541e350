/** An entry of the audit, as the export gives it. */
export interface AuditEventSource {
  readonly id: number;
  readonly at: Date;
  readonly act: string;
  readonly outcome: "done" | "refused" | "denied" | "failed";
  readonly purpose: string;
  readonly role: string | null;
  readonly userId: string | null;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly organisationId: string | null;
  readonly patientId: string | null;
  readonly subjectId: string | null;
  readonly correlationId: string;
}

const eventTypes = "http://dicom.nema.org/resources/ontology/DCM";
const restEvents = "http://terminology.hl7.org/CodeSystem/audit-event-type";
const entityTypes = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
const actReasons = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
const ours = "https://coxa.example/fhir/CodeSystem/act";

const reasons: Readonly<Record<string, string>> = {
  direct_care: "TREAT",
  emergency_access: "ETREAT",
  administration: "HOPERAT",
  oversight: "HCOMPL",
  sign_in: "HOPERAT",
};
const outcomes = { done: "0", refused: "4", denied: "4", failed: "8" } as const;
const creating = /\.(start|draft|register|add|invite|open|request|send)$/;
const reading = /\.(view|view-[a-z-]+|list|list-[a-z]+|find|preview|download|export|manage)$/;

/** One entry as an R4 AuditEvent. */
export function toAuditEvent(entry: AuditEventSource) {
  const signIn = entry.act.startsWith("session.");
  return {
    resourceType: "AuditEvent",
    id: `audit-${entry.id}`,
    type: signIn
      ? { system: eventTypes, code: "110114", display: "User Authentication" }
      : { system: restEvents, code: "rest", display: "RESTful Operation" },
    subtype: [{ system: ours, code: entry.act }],
    action: signIn ? "E" : actionOf(entry.act),
    recorded: entry.at.toISOString(),
    outcome: outcomes[entry.outcome],
    ...(entry.outcome === "done" ? {} : { outcomeDesc: entry.outcome }),
    purposeOfEvent: [{ coding: [{ system: actReasons, code: reasons[entry.purpose] ?? "TREAT" }] }],
    agent: [
      {
        ...(entry.role ? { role: [{ text: entry.role }] } : {}),
        who: entry.userId
          ? { identifier: { value: entry.userId }, ...(entry.person ? { display: entry.person } : {}) }
          : { display: "Nobody known" },
        requestor: true,
      },
    ],
    source: {
      site: entry.organisation ?? "Coxa",
      observer: { display: entry.organisation ?? "Coxa" },
    },
    entity: entitiesOf(entry),
  };
}

/** The entries of an export as a Bundle of type `collection`. */
export function toAuditBundle(entries: readonly AuditEventSource[]) {
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: entries.map((entry) => {
      const resource = toAuditEvent(entry);
      return { fullUrl: `urn:coxa:${resource.id}`, resource };
    }),
  };
}

function actionOf(act: string): "C" | "R" | "U" {
  if (reading.test(act)) {
    return "R";
  }
  return creating.test(act) ? "C" : "U";
}

function entitiesOf({ patientId, subjectId, correlationId }: AuditEventSource) {
  const thing = (value: string, code: string, display: string) => ({
    what: { identifier: { value } },
    type: { system: entityTypes, code, display },
  });
  return [
    ...(patientId ? [thing(patientId, "1", "Person")] : []),
    ...(subjectId ? [thing(subjectId, "2", "System Object")] : []),
    thing(correlationId, "4", "Other"),
  ];
}
