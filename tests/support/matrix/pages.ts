import { type ByRole, clinicians, everyone, type Kind, staff, triagers } from "./subjects";

/** Who is shown what at an address. A role named nowhere in a row is refused; a subject not named is shown to nobody. */
export interface AddressRow {
  readonly of: Kind;
  readonly shown: ByRole;
  /** Who is sent on to another page of Coxa instead. */
  readonly sentOn?: ByRole;
  /** What a signed-out visitor gets; asked to sign in when absent. */
  readonly signedOut?: "shown" | "denied";
  /** The rest of the address, as "?from=2026-01-01". */
  readonly query?: string;
  /** The address of something that is found by no id of ours. */
  readonly address?: string;
  /** The method, and the body for a subject's id. GET when absent. */
  readonly post?: (id: string) => unknown;
}

const patientData = [...staff, ...triagers] as const;

/** Every page, by its route in the build. */
export const pages: Readonly<Record<string, AddressRow>> = {
  "/": {
    of: "nothing",
    shown: {
      own: [...staff, "service_administrator", "organisation_administrator", "system_administrator"],
    },
    sentOn: { own: [...triagers, "auditor"] },
  },
  "/account": { of: "nothing", shown: { own: everyone } },
  "/account/invitation/[token]": {
    of: "nothing",
    shown: { own: everyone },
    signedOut: "shown",
    address: "/account/invitation/no-such-invitation-000000000000",
  },
  "/administration/letters": { of: "nothing", shown: { own: ["organisation_administrator"] } },
  "/administration/people": { of: "nothing", shown: { own: ["organisation_administrator"] } },
  "/administration/rules": { of: "nothing", shown: { own: ["organisation_administrator"] } },
  "/administration/services": { of: "nothing", shown: { own: ["service_administrator"] } },
  "/administration/services/[serviceId]": { of: "service", shown: { own: ["service_administrator"] } },
  "/advice": { of: "nothing", shown: { own: patientData } },
  "/advice/[requestId]": { of: "advice", shown: { own: [...staff, "physiotherapist"] } },
  "/audit": { of: "nothing", shown: { own: ["auditor"] } },
  "/audit/emergency-accesses": { of: "nothing", shown: { own: ["auditor"] } },
  "/audit/patients/[patientId]": { of: "patient", shown: { own: [...clinicians, "auditor"] } },
  "/consultations/[consultationId]": {
    of: "consultation",
    shown: { own: staff },
    sentOn: { completed: staff },
  },
  "/consultations/[consultationId]/advice": {
    of: "consultation",
    shown: { own: clinicians, completed: clinicians },
  },
  "/consultations/[consultationId]/leaflet": {
    of: "consultation",
    shown: { own: staff, completed: staff },
  },
  "/consultations/[consultationId]/refer": { of: "consultation", shown: { own: staff, completed: staff } },
  "/consultations/[consultationId]/summary": {
    of: "consultation",
    shown: { completed: staff },
    sentOn: { own: staff },
  },
  "/duty-list": {
    of: "nothing",
    shown: { own: [...staff, ...triagers, "service_administrator", "organisation_administrator"] },
  },
  "/emergency-access": {
    of: "nothing",
    shown: { own: [...clinicians, ...triagers] },
    sentOn: {
      own: [
        "practice_secretary",
        "service_administrator",
        "organisation_administrator",
        "auditor",
        "system_administrator",
      ],
    },
  },
  "/emergency-access/[accessId]": { of: "access", shown: { own: ["gp"] } },
  "/insight": {
    of: "nothing",
    shown: { own: [...staff, ...triagers, "service_administrator", "organisation_administrator"] },
  },
  "/investigations": { of: "nothing", shown: { own: staff } },
  "/investigations/[requestId]": { of: "request", shown: { own: staff } },
  "/letters/read": {
    of: "nothing",
    shown: { own: patientData },
    sentOn: {
      own: ["service_administrator", "organisation_administrator", "auditor", "system_administrator"],
    },
  },
  "/patients": { of: "nothing", shown: { own: staff } },
  "/patients/[patientId]": { of: "patient", shown: { own: staff } },
  "/patients/register": { of: "nothing", shown: { own: staff } },
  "/print": { of: "nothing", shown: { own: staff } },
  "/promises": { of: "nothing", shown: { own: clinicians } },
  "/promises/leaving": { of: "nothing", shown: { own: clinicians } },
  "/referrals/[referralId]": {
    of: "referral",
    shown: { own: patientData, otherKind: staff, draft: staff, discarded: staff },
  },
  "/referrals/received": { of: "nothing", shown: { own: triagers } },
  "/referrals/sent": { of: "nothing", shown: { own: staff } },
  "/sign-in": { of: "nothing", shown: {}, sentOn: { own: everyone }, signedOut: "shown" },
  // Only those with several roles are asked; everybody else goes straight on.
  "/sign-in/role": { of: "nothing", shown: {}, sentOn: { own: everyone } },
  "/status/[token]": {
    of: "nothing",
    shown: { own: everyone },
    signedOut: "shown",
    address: "/status/a-link-that-ran-out-long-ago-0001",
  },
  "/verify": { of: "nothing", shown: { own: everyone }, signedOut: "shown" },
  "/verify/[code]": {
    of: "nothing",
    shown: { own: everyone },
    signedOut: "shown",
    address: "/verify/7K3M-9Q2T-4FHX",
  },
};

/** Every route handler: printouts, exports, the live channel, autosave and what machines ask. */
export const routes: Readonly<Record<string, AddressRow>> = {
  "/advice/[requestId]/letter": { of: "advice", shown: { own: [...staff, "physiotherapist"] } },
  "/api/auth/[...nextauth]": {
    of: "nothing",
    shown: { own: everyone },
    signedOut: "shown",
    address: "/api/auth/providers",
  },
  "/api/health": { of: "nothing", shown: { own: everyone }, signedOut: "shown" },
  "/api/letter-keys": { of: "nothing", shown: { own: everyone }, signedOut: "shown" },
  "/api/live": { of: "nothing", shown: { own: everyone } },
  "/api/metrics": { of: "nothing", shown: {}, signedOut: "denied" },
  "/api/ready": { of: "nothing", shown: { own: everyone }, signedOut: "shown" },
  "/api/session": { of: "nothing", shown: { own: everyone }, signedOut: "shown" },
  "/audit/export": {
    of: "nothing",
    shown: { own: ["auditor"] },
    query: "?from=2026-01-01&to=2026-01-02",
  },
  "/consultations/[consultationId]/answers": {
    of: "consultation",
    shown: { own: clinicians, completed: clinicians },
    post: (consultationId) => ({
      consultationId,
      patientId: consultationId,
      editorId: "00000000-0000-4000-8000-0000000000ed",
      baseRevision: 0,
      changes: [{ fieldId: "laterality", value: "left" }],
    }),
  },
  "/consultations/[consultationId]/journal-key": {
    of: "consultation",
    shown: { own: clinicians, completed: clinicians },
    post: (consultationId) => ({ consultationId, opens: [] }),
  },
  "/consultations/[consultationId]/leaflet/pdf": {
    of: "consultation",
    shown: { own: staff, completed: staff },
  },
  "/consultations/[consultationId]/summary/pdf": { of: "consultation", shown: { completed: staff } },
  "/icon.svg": { of: "nothing", shown: { own: everyone }, signedOut: "shown" },
  "/investigations/[requestId]/form": { of: "request", shown: { own: staff } },
  // What is sent here is no file, so those who may read one are told so.
  "/letters/read/file": { of: "nothing", shown: { own: patientData }, post: () => ({}) },
  "/print/batch": {
    of: "nothing",
    shown: { own: staff },
    post: () => ({ items: [{ kind: "letter", id: "00000000-0000-4000-8000-0000000000ed" }] }),
  },
  "/referrals/[referralId]/answer": { of: "answered", shown: { own: [...staff, "physiotherapist"] } },
  // What is sent here is no file, so those who may send one are told so.
  "/referrals/[referralId]/files": {
    of: "referral",
    shown: { own: staff, otherKind: staff, draft: staff, discarded: staff },
    post: () => ({}),
  },
  "/referrals/[referralId]/files/[attachmentId]": {
    of: "nothing",
    shown: {},
    address: "/referrals/00000000-0000-4000-8000-00000000dead/files/00000000-0000-4000-8000-00000000dead",
  },
  "/fhir/r4/referrals/[referralId]/$document": {
    of: "referral",
    shown: { own: patientData, otherKind: staff },
  },
  "/referrals/[referralId]/letter": {
    of: "referral",
    shown: { own: patientData, otherKind: staff, draft: staff, discarded: staff },
  },
};
