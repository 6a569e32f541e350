import { demoId } from "@/db/demo/demo-ids";
import type { Role } from "@/db/schema";
import { askAdvice } from "@/lib/advice";
import { completeConsultation } from "@/lib/consultations";
import { openEmergencyAccess } from "@/lib/emergency-access";
import { requestInvestigations } from "@/lib/investigations";
import { newId } from "@/lib/platform/ids";
import { makePromise } from "@/lib/promises";
import { acceptReferral, discardDraft } from "@/lib/referrals";
import { consultationOf, draftedReferral, receivedReferral } from "../builders/referral";
import type { Acting } from "../fixtures";
import { withServedDatabase } from "../served-database";
import { type Kind, type Subject, staff } from "./subjects";

/** The id of a subject; where it depends on who asks, by role and for all others. */
type Named = string | (Partial<Record<Role, string>> & { readonly others: string });

/** The records that the matrix asks for. */
export interface World {
  /** The id of a subject, as somebody in that role would name it. */
  readonly idOf: (kind: Kind, subject: Subject, role: Role) => string;
  /** The NHS number of a patient of this world, or one that nobody has. */
  readonly numberOf: (patientId: string) => string;
  /** Family names of patients that a role must not read. */
  readonly hiddenFrom: (role: Role | "signed-out") => readonly string[];
  /** Patients whom nothing happens to unless somebody acts: none with a decision that is carried out in time. */
  readonly patientIds: readonly string[];
  /** The family name of the patient whom the draft is about. */
  readonly nameOfDraft: string;
}

type Visit = Awaited<ReturnType<typeof consultationOf>>;
type Referral = Awaited<ReturnType<typeof draftedReferral>>;

const malformed = "not-an-id";
const harbour = "gp.harbour";
const northmoor = {
  physiotherapy: demoId(2, 1),
  occupationalTherapy: demoId(2, 4),
  orthopaedics: demoId(2, 7),
};
const valePhysiotherapy = demoId(2, 2);
/** Makes a practice's and a stranger's record of everything there is. */
export async function makeWorld(acting: Acting): Promise<World> {
  const nobody = newId();
  const visits = {
    open: await consultationOf(acting),
    completed: await completed(acting),
    elsewhere: await consultationOf(acting, [], harbour),
  };
  const referrals = await referralsOf(acting);
  const rows = await rowsOfOwner();
  const elsewhereId = { otherOrganisation: visits.elsewhere.patient.patientId };
  const known: Record<Kind, Partial<Record<Subject, Named>>> = {
    nothing: { own: nobody },
    patient: { own: visits.open.patient.patientId, ...elsewhereId },
    consultation: {
      own: visits.open.consultationId,
      completed: visits.completed.consultationId,
      otherOrganisation: visits.elsewhere.consultationId,
    },
    referral: {
      own: ofService(referrals, "own"),
      otherKind: ofService(referrals, "otherKind"),
      draft: referrals.draft.referralId,
      discarded: referrals.discarded.referralId,
      otherOrganisation: referrals.elsewhere.referralId,
    },
    answered: { own: referrals.answered.referralId, otherOrganisation: referrals.elsewhere.referralId },
    advice: {
      own: await adviceOf(acting, "gp", visits.open, northmoor.physiotherapy),
      otherOrganisation: await adviceOf(acting, harbour, visits.elsewhere, valePhysiotherapy),
    },
    request: {
      own: await testOf(acting, "gp", visits.open),
      otherOrganisation: await testOf(acting, harbour, visits.elsewhere),
    },
    access: await accessesOf(acting, visits),
    service: { own: rows.service, otherOrganisation: valePhysiotherapy },
    person: { own: rows.person, otherOrganisation: rows.personElsewhere },
    rule: { own: rows.rule, otherOrganisation: rows.ruleElsewhere },
    promise: {
      // Kept once, a promise is gone: each clinician has one.
      own: {
        practice_clinician: await promiseOf(acting, "gp", visits.open),
        others: await promiseOf(acting, "gp", visits.open),
      },
      otherOrganisation: await promiseOf(acting, harbour, visits.elsewhere),
    },
    decision: {
      own: await decisionOf(acting, "physio", referrals.held),
      otherOrganisation: await decisionOf(acting, "physio.vale", referrals.elsewhere),
    },
  };
  const patients = [...Object.values(visits), ...Object.values(referrals)].map(({ patient }) => patient);
  return {
    idOf(kind, subject, role) {
      const named = subject === "malformed" ? malformed : (known[kind][subject] ?? nobody);
      return typeof named === "string" ? named : (named[role] ?? named.others);
    },
    numberOf: (id) => patients.find(({ patientId }) => patientId === id)?.nhsNumber ?? "9990000050",
    hiddenFrom: (role) => hiddenFrom(role, patients, visits, referrals),
    nameOfDraft: referrals.draft.patient.familyName,
    patientIds: patients
      .filter((patient) => patient !== referrals.held.patient && patient !== referrals.elsewhere.patient)
      .map(({ patientId }) => patientId),
  };
}

async function completed(acting: Acting): Promise<Visit> {
  const visit = await consultationOf(acting);
  const { consultationId, revision } = visit;
  await acting("gp", completeConsultation, {
    consultationId,
    revision,
    notExcludedReason: "Asked by phone; all denied",
  });
  return visit;
}

async function referralsOf(acting: Acting) {
  const discarded = await draftedReferral(acting);
  await acting("gp", discardDraft, { referralId: discarded.referralId });
  const answered = await receivedReferral(acting, { serviceId: northmoor.physiotherapy });
  await acting("physio", acceptReferral, { referralId: answered.referralId, note: null });
  return {
    answered,
    discarded,
    draft: await draftedReferral(acting),
    physiotherapy: await receivedReferral(acting, { serviceId: northmoor.physiotherapy }),
    occupationalTherapy: await receivedReferral(acting, { serviceId: northmoor.occupationalTherapy }),
    orthopaedics: await receivedReferral(acting, { serviceId: northmoor.orthopaedics }),
    held: await receivedReferral(acting, { serviceId: northmoor.physiotherapy }),
    elsewhere: await receivedReferral(acting, { serviceId: valePhysiotherapy }, harbour),
  };
}

type Referrals = Awaited<ReturnType<typeof referralsOf>>;

function ofService(referrals: Referrals, subject: "own" | "otherKind"): Named {
  const { physiotherapy, occupationalTherapy, orthopaedics } = referrals;
  const id = (own: Referral, other: Referral) => (subject === "own" ? own : other).referralId;
  return {
    physiotherapist: id(physiotherapy, orthopaedics),
    occupational_therapist: id(occupationalTherapy, physiotherapy),
    orthopaedic_triage: id(orthopaedics, occupationalTherapy),
    others: id(physiotherapy, orthopaedics),
  };
}

async function adviceOf(acting: Acting, by: string, { consultationId }: Visit, serviceId: string) {
  const question = "Would an injection help before exercise?";
  return (await acting(by, askAdvice, { requestId: newId(), consultationId, serviceId, question })).requestId;
}

async function testOf(acting: Acting, by: string, { consultationId }: Visit): Promise<string> {
  const tests = [{ testId: "crp", reasons: [] }];
  await acting(by, requestInvestigations, { consultationId, tests });
  const [row] = await withServedDatabase(
    (sql) =>
      sql<{ id: string }[]>`select id from investigation_requests where consultation_id = ${consultationId}`,
  );
  return row?.id ?? "";
}

async function accessesOf(acting: Acting, visits: { open: Visit; elsewhere: Visit }) {
  const open = async (by: string, { patient: { nhsNumber, dateOfBirth } }: Visit) =>
    (
      await acting(by, openEmergencyAccess, {
        nhsNumber,
        dateOfBirth,
        reason: "Collapsed in our waiting room",
      })
    ).accessId;
  const byGp = await open("gp", visits.elsewhere);
  const atAlder = await open(harbour, visits.open);
  return {
    own: { auditor: atAlder, others: byGp },
    otherOrganisation: { auditor: byGp, others: atAlder },
  };
}

async function promiseOf(acting: Acting, by: string, { patient, consultationId }: Visit): Promise<string> {
  const promise = {
    patientId: patient.patientId,
    consultationId,
    kind: "other",
    what: "Ring with the result",
  };
  return (await acting(by, makePromise, { ...promise, promiseId: newId(), dueOn: "2099-01-01" })).promiseId;
}

async function decisionOf(acting: Acting, by: string, { referralId }: Referral): Promise<string> {
  const { held } = await acting(by, acceptReferral, { referralId, note: null, undoable: true });
  return held?.decisionId ?? "";
}

/** Triagers read what their own service received; staff of the practice what is the practice's. */
function hiddenFrom(
  role: Role | "signed-out",
  patients: readonly { readonly familyName: string }[],
  visits: { elsewhere: Visit },
  referrals: Referrals,
): readonly string[] {
  const all = patients.map(({ familyName }) => familyName);
  const only = (...readable: readonly Pick<Visit, "patient">[]) =>
    all.filter((name) => !readable.some(({ patient }) => patient.familyName === name));
  switch (role) {
    case "physiotherapist":
      return only(referrals.physiotherapy, referrals.held, referrals.answered);
    case "occupational_therapist":
      return only(referrals.occupationalTherapy);
    case "orthopaedic_triage":
      return only(referrals.orthopaedics);
    default:
      return staff.some((one) => one === role) || role === "auditor"
        ? [visits.elsewhere.patient.familyName, referrals.elsewhere.patient.familyName]
        : all;
  }
}

const alder = { organisation: demoId(1, 1), gp: demoId(3, 1) };
const elsewhere = { organisation: demoId(1, 2), gp: demoId(3, 5) };

/** What no demo person can make: a closed service, and people and local rules of two organisations. */
function rowsOfOwner() {
  const rows = {
    service: newId(),
    person: newId(),
    personElsewhere: newId(),
    rule: newId(),
    ruleElsewhere: newId(),
  };
  return withServedDatabase(async (sql) => {
    await sql`insert into receiving_services
      (id, organisation_id, kind, name, address_lines, phone, minimum_age, local_criteria, supplies_walking_aids,
        urgent_decision_days, routine_decision_days, typical_wait_weeks, closed_at)
      select ${rows.service}, organisation_id, kind, 'Matrix', address_lines, phone, minimum_age, local_criteria,
        supplies_walking_aids, urgent_decision_days, routine_decision_days, typical_wait_weeks, now()
      from receiving_services where id = ${northmoor.physiotherapy}`;
    for (const { person, rule, at } of [
      { person: rows.person, rule: rows.rule, at: alder },
      { person: rows.personElsewhere, rule: rows.ruleElsewhere, at: elsewhere },
    ]) {
      await sql`insert into users (id, email, display_name, profession, password_hash)
        values (${person}, ${`${person}@coxa.example`}, 'Matrix Person', 'Nurse', 'none')`;
      await sql`insert into memberships (user_id, organisation_id, role)
        values (${person}, ${at.organisation}, 'practice_clinician')`;
      await sql`insert into local_rules
        (id, organisation_id, subject, role, answer, starts_on, ends_on, source, added_by, added_at)
        values (${rule}, ${at.organisation}, 'local_mri_access', 'gp', 'no', '2001-01-01', '2001-01-03', 'Matrix',
          ${at.gp}, now())`;
    }
    return rows;
  });
}
