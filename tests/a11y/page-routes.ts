import { globSync } from "node:fs";
import path from "node:path";
import { demoId } from "@/db/demo/demo-ids";
import { askAdvice } from "@/lib/advice";
import { completeConsultation } from "@/lib/consultations";
import { openEmergencyAccess } from "@/lib/emergency-access";
import { invitePerson } from "@/lib/people";
import { newId } from "@/lib/platform/ids";
import { viewReferral } from "@/lib/referrals";
import { requestedTest, resultedTest } from "../support/builders/investigation";
import { newFamilyName, registeredPatient } from "../support/builders/patient";
import { consultationOf, draftedReferral, receivedReferral } from "../support/builders/referral";
import type { Acting } from "../support/fixtures";

/** How to open a page: as whom (nobody: signed out), and at which address. */
interface Visit {
  readonly name: string;
  readonly as?: string;
  readonly address: (acting: Acting) => Promise<string>;
}

const at = (address: string) => async () => address;

async function completedConsultation(acting: Acting): Promise<string> {
  const { consultationId, revision } = await consultationOf(acting);
  await acting("gp", completeConsultation, {
    consultationId,
    revision,
    notExcludedReason: "Asked by phone; all denied",
  });
  return consultationId;
}

async function emergencyAccess(acting: Acting): Promise<string> {
  const { nhsNumber, dateOfBirth } = await registeredPatient(acting);
  const reason = "Collapsed in our waiting room";
  return (await acting("gp.harbour", openEmergencyAccess, { nhsNumber, dateOfBirth, reason })).accessId;
}

async function askedAdvice(acting: Acting): Promise<string> {
  const { consultationId } = await consultationOf(acting);
  const requestId = newId();
  const question = "Is loading safe before the X-ray?";
  await acting("gp", askAdvice, { requestId, consultationId, serviceId: demoId(2, 1), question });
  return requestId;
}

async function invitation(acting: Acting): Promise<string> {
  const { path } = await acting("practice.admin", invitePerson, {
    email: `${newFamilyName()}@coxa.example`,
    displayName: "Dr Newcomer",
    profession: "General practitioner",
    role: "gp",
  });
  return path;
}

async function codeOfLetter(acting: Acting): Promise<string> {
  const { referralId } = await receivedReferral(acting);
  const { letter } = await acting("gp", viewReferral, { referralId });
  return letter.verification?.code ?? "";
}

/** Every page, by the route that serves it, in each of the forms it takes. */
export const visits: Readonly<Record<string, readonly Visit[]>> = {
  "/": [
    { name: "a GP’s day", as: "gp", address: at("/") },
    { name: "a role without screens", as: "system.admin", address: at("/") },
  ],
  "/sign-in": [{ name: "signing in", address: at("/sign-in") }],
  "/sign-in/role": [{ name: "choosing a role", as: "locum", address: at("/sign-in/role") }],
  "/patients": [{ name: "finding a patient", as: "gp", address: at("/patients") }],
  "/patients/register": [{ name: "registering a patient", as: "gp", address: at("/patients/register") }],
  "/patients/[patientId]": [
    {
      name: "a new patient’s record",
      as: "gp",
      address: async (acting) => `/patients/${(await registeredPatient(acting)).patientId}`,
    },
    {
      name: "a record with history",
      as: "secretary",
      address: async (acting) => `/patients/${(await receivedReferral(acting)).patient.patientId}`,
    },
  ],
  "/consultations/[consultationId]": [
    {
      name: "the consultation workspace",
      as: "gp",
      address: async (acting) => `/consultations/${(await consultationOf(acting)).consultationId}`,
    },
  ],
  "/consultations/[consultationId]/summary": [
    {
      name: "a completed consultation",
      as: "gp",
      address: async (acting) => `/consultations/${await completedConsultation(acting)}/summary`,
    },
  ],
  "/consultations/[consultationId]/leaflet": [
    {
      name: "the patient’s leaflet",
      as: "gp",
      address: async (acting) => `/consultations/${await completedConsultation(acting)}/leaflet`,
    },
  ],
  "/consultations/[consultationId]/refer": [
    {
      name: "referring",
      as: "gp",
      address: async (acting) => {
        const { consultationId, referralId } = await draftedReferral(acting);
        return `/consultations/${consultationId}/refer?draft=${referralId}`;
      },
    },
  ],
  "/account": [{ name: "one’s account", as: "gp", address: at("/account") }],
  "/account/invitation/[token]": [{ name: "an invitation", address: invitation }],
  "/administration/people": [{ name: "people", as: "practice.admin", address: at("/administration/people") }],
  "/letters/read": [{ name: "reading a letter’s file", as: "physio", address: at("/letters/read") }],
  "/print": [
    { name: "printing many", as: "secretary", address: at("/print?from=2020-01-01&until=2099-12-31") },
  ],
  "/administration/letters": [
    { name: "the letterhead", as: "practice.admin", address: at("/administration/letters") },
  ],
  "/administration/rules": [
    { name: "local rules", as: "practice.admin", address: at("/administration/rules") },
  ],
  "/administration/services": [
    { name: "services", as: "service.admin", address: at("/administration/services") },
  ],
  "/administration/services/[serviceId]": [
    { name: "one service", as: "service.admin", address: at(`/administration/services/${demoId(2, 1)}`) },
  ],
  "/audit": [{ name: "the audit", as: "auditor", address: at("/audit") }],
  "/audit/emergency-accesses": [
    {
      name: "emergency accesses",
      as: "auditor",
      address: async (acting) => {
        await emergencyAccess(acting);
        return "/audit/emergency-accesses";
      },
    },
  ],
  "/audit/patients/[patientId]": [
    {
      name: "who looked at a record",
      as: "gp",
      address: async (acting) => `/audit/patients/${(await registeredPatient(acting)).patientId}`,
    },
  ],
  "/emergency-access": [{ name: "emergency access", as: "gp", address: at("/emergency-access") }],
  "/emergency-access/[accessId]": [
    {
      name: "a record opened in an emergency",
      as: "gp.harbour",
      address: async (acting) => `/emergency-access/${await emergencyAccess(acting)}`,
    },
  ],
  "/insight": [
    {
      name: "a service’s figures, a bar opened",
      as: "physio",
      address: async (acting) => {
        await receivedReferral(acting);
        return "/insight?chart=states&bar=sent";
      },
    },
  ],
  "/investigations": [
    {
      name: "the practice’s tests",
      as: "secretary",
      address: async (acting) => {
        await requestedTest(acting);
        return "/investigations";
      },
    },
  ],
  "/investigations/[requestId]": [
    {
      name: "a test to hand over",
      as: "secretary",
      address: async (acting) => `/investigations/${await requestedTest(acting)}`,
    },
    {
      name: "a result to read",
      as: "gp",
      address: async (acting) => `/investigations/${await resultedTest(acting)}`,
    },
  ],
  "/advice": [{ name: "the advice that is open", as: "physio", address: at("/advice") }],
  "/advice/[requestId]": [
    {
      name: "advice to answer",
      as: "physio",
      address: async (acting) => `/advice/${await askedAdvice(acting)}`,
    },
    { name: "advice asked for", as: "gp", address: async (acting) => `/advice/${await askedAdvice(acting)}` },
  ],
  "/consultations/[consultationId]/advice": [
    {
      name: "asking for advice",
      as: "gp",
      address: async (acting) => `/consultations/${(await consultationOf(acting)).consultationId}/advice`,
    },
  ],
  "/duty-list": [{ name: "the duty list", as: "secretary", address: at("/duty-list") }],
  "/promises/leaving": [{ name: "before signing out", as: "gp", address: at("/promises/leaving") }],
  "/promises": [{ name: "what a clinician promised", as: "gp", address: at("/promises") }],
  "/status/[token]": [
    { name: "the patient’s own page", address: at("/status/a-link-that-ran-out-long-ago-0001") },
  ],
  "/verify": [{ name: "asking for a letter’s code", address: at("/verify") }],
  "/verify/[code]": [
    { name: "a code that no letter has", address: at("/verify/7K3M-9Q2T-4FHX") },
    { name: "a letter’s standing", address: async (acting) => `/verify/${await codeOfLetter(acting)}` },
  ],
  "/referrals/sent": [{ name: "referrals sent", as: "gp", address: at("/referrals/sent") }],
  "/referrals/received": [
    {
      name: "the inbox",
      as: "physio",
      address: async (acting) => {
        await receivedReferral(acting);
        return "/referrals/received";
      },
    },
    { name: "an empty inbox", as: "ortho.westcliff", address: at("/referrals/received") },
  ],
  "/referrals/[referralId]": [
    {
      name: "a draft that may go",
      as: "gp",
      address: async (acting) => `/referrals/${(await draftedReferral(acting)).referralId}`,
    },
    {
      name: "a draft that is kept back",
      as: "gp",
      address: async (acting) =>
        `/referrals/${(await draftedReferral(acting, { patientAgrees: false })).referralId}`,
    },
    {
      name: "a sent referral",
      as: "gp",
      address: async (acting) => `/referrals/${(await receivedReferral(acting)).referralId}`,
    },
    {
      name: "a received referral",
      as: "physio",
      address: async (acting) => `/referrals/${(await receivedReferral(acting)).referralId}`,
    },
  ],
};

/** The routes that the app folder serves pages at, as its folders name them. */
export function routesOfPages(): readonly string[] {
  return globSync("app/**/page.tsx")
    .map((file) => `/${path.dirname(path.relative("app", file)).split(path.sep).join("/")}`)
    .map((route) => (route === "/." ? "/" : route))
    .sort();
}
