import { adviceSummary } from "@/lib/advice/summary";
import { assessVisit } from "@/lib/clinical/assess-visit";
import { answersSchema } from "@/lib/clinical/checklist/answers";
import type { Answers, CodeOf } from "@/lib/clinical/checklist/checklist";
import { dayInWords, daysAfter } from "@/lib/clinical/dates";
import { type InvestigationId, investigations } from "@/lib/clinical/investigations/catalogue";
import { managementItems } from "@/lib/clinical/management/items";
import { type MedicineId, medicineIds } from "@/lib/clinical/medicines/catalogue";
import { takeSnapshot } from "@/lib/consultations/snapshot";
import type {
  AdviceLetterSource,
  ConsultationSummarySource,
  InvestigationRequestSource,
  LetterPatient,
  PatientCopySource,
  PatientLeafletSource,
  ReferralAnswerSource,
  ReferralLetterSource,
} from "@/lib/letters";
import { referralLetter } from "@/lib/letters";
import { pathway } from "@/tests/unit/clinical/pathway";

// The vignettes of the pathway as sources of letters, on a fixed day.

const consultedOn = pathway.meta.vignette_consultation_date;
const at = new Date(`${consultedOn}T10:42:07Z`);

const practice = {
  name: "Castle Street Surgery",
  odsCode: "Z99001",
  addressLines: ["12 Castle Street", "Oakham", "LE15 6DT"],
  phone: "01632 960110",
};
const author = {
  name: "Dr Amara Okafor",
  profession: "General practitioner",
  registration: "GMC 7654321",
  organisation: practice.name,
  contact: practice.phone,
};
const issue = { at, version: 1, receiptNumber: "CX-7K3M-9Q2T", draft: false };

function vignette(id: string) {
  const found = pathway.shared_vignettes.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`The pathway has no vignette ${id}`);
  return found;
}

const isTest = (id: string): id is InvestigationId => investigations.some((test) => test.id === id);
const isMedicine = (id: string): id is MedicineId => medicineIds.some((medicine) => medicine === id);

/** What was recorded in a vignette; `change` alters the answers first (`undefined` takes one back). */
export function visitOf(id: string, change: Partial<Record<keyof Answers, unknown>> = {}) {
  const { input, patient, requested_orders, requested_medicines } = vignette(id);
  const { age_years: _, sex_at_birth: __, duration_days, ...answers } = input;
  const onset =
    typeof duration_days === "number" ? { onset_date: daysAfter(consultedOn, -duration_days) } : {};
  const visit = {
    answers: answersSchema.parse({ ...answers, ...onset, ...change }),
    chosenTests: requested_orders.filter(isTest),
    chosenMedicines: requested_medicines.filter(isMedicine),
    consultedOn,
  };
  // The pathway file names the sex by the codes of the checklist; the specification test holds it to that.
  const sexAtBirth = patient.sex_at_birth as CodeOf<"sex_at_birth">;
  return { ...visit, ...assessVisit(visit, { dateOfBirth: patient.date_of_birth, sexAtBirth }), sexAtBirth };
}

const people: Readonly<Record<string, Pick<LetterPatient, "givenName" | "familyName" | "nhsNumber">>> = {
  V01: { givenName: "Maureen", familyName: "Testwood", nhsNumber: "9991230017" },
  V02: { givenName: "Edith", familyName: "Samplecote", nhsNumber: "9991309209" },
  V03: { givenName: "Karen", familyName: "Mockridge", nhsNumber: "9991388397" },
  V04: { givenName: "Gareth", familyName: "Demo-Pugh", nhsNumber: "9991467580" },
  V05: { givenName: "Tom", familyName: "Fakenham", nhsNumber: "9991546774" },
  V06: { givenName: "Anil", familyName: "Placeholder", nhsNumber: "9991625968" },
};

export function patientOf(id: string): LetterPatient {
  const { patient } = vignette(id);
  const person = people[id];
  if (!person) throw new Error(`There is nobody for vignette ${id}`);
  return {
    title: null,
    ...person,
    dateOfBirth: patient.date_of_birth,
    sexAtBirth: visitOf(id).sexAtBirth,
    addressLines: ["4 Mill Lane", "Oakham"],
    postcode: "LE15 6AA",
    phone: "01632 960001",
    messageConsent: "yes",
    interpreter: null,
    adjustments: null,
    allergyState: "none_known",
    allergies: [],
    allergiesRecordedBy: "Dr Amara Okafor",
    allergiesRecordedAt: at,
  };
}

export function referralSource(
  id: string,
  kind: ReferralLetterSource["service"]["kind"],
  change: Parameters<typeof visitOf>[1] = {},
): ReferralLetterSource {
  const visit = visitOf(id, change);
  return {
    patient: patientOf(id),
    practice,
    referrer: author,
    service: {
      kind,
      name: "Rutland hip service",
      organisation: "Rutland Community Health",
      addressLines: ["Rutland Memorial Hospital", "Cold Overton Road", "Oakham LE15 6NT"],
    },
    referral: {
      question: "Please assess and treat.",
      urgency: visit.assessment.urgency,
      urgencyReason: null,
      expectation: "A report to the practice.",
      patientWishes: "To walk to the allotment and back without stopping.",
      note: null,
      redFlagReason: null,
      leftOut: null,
      consentAt: at,
    },
    visit,
    investigations: visit.chosenTests.map((testId) => ({
      label: labelOf(testId),
      side: "Right",
      status: "Requested",
      date: dayInWords(consultedOn),
    })),
    medicines: "Paracetamol 1 g as needed",
    issue,
    copiesTo: ["The patient", practice.name],
  };
}

export function testOf(id: InvestigationId) {
  const test = investigations.find((candidate) => candidate.id === id);
  if (!test) throw new Error(`The catalogue has no test ${id}`);
  return test;
}

const labelOf = (id: InvestigationId) => testOf(id).label;

export function requestSource(id: string): InvestigationRequestSource {
  const visit = visitOf(id);
  return {
    patient: patientOf(id),
    practice,
    referrer: author,
    department: {
      name: "Radiology",
      organisation: "Rutland Community Health",
      addressLines: ["Rutland Memorial Hospital", "Oakham LE15 6NT"],
    },
    tests: visit.chosenTests.map((testId) => ({
      test: testOf(testId),
      side: "Right",
      receiptNumber: "CX-7K3M-9Q2T",
      findings: visit.assessment.orders
        .filter(({ order }) => order === testId)
        .map(({ message }) => ({ message, reason: "Discussed", agreedWith: null })),
    })),
    urgency: visit.assessment.urgency,
    visit,
    issue,
  };
}

export function leafletSource(id: string, largePrint: boolean): PatientLeafletSource {
  const { facts, chosenMedicines } = visitOf(id);
  const discussed = vignette(id).expected.leaflet_includes;
  return {
    patient: patientOf(id),
    practice,
    facts,
    choice: {
      discussed: managementItems.map((item) => item.id).filter((item) => discussed.includes(item)),
      medicines: chosenMedicines,
      followUpOn: daysAfter(consultedOn, 42),
    },
    largePrint,
    issue,
  };
}

export function answerSource(id: string, decision: ReferralAnswerSource["decision"]): ReferralAnswerSource {
  return {
    sent: referralLetter(referralSource(id, "physiotherapy")),
    service: {
      name: "Rutland Community Health",
      odsCode: "Z99101",
      addressLines: ["Rutland Memorial Hospital", "Cold Overton Road", "Oakham LE15 6NT"],
      phone: "01632 960220",
    },
    author: {
      name: "Sam Whitfield",
      profession: "Physiotherapist",
      registration: "HCPC PH000001",
      organisation: "Rutland hip service",
      contact: "01632 960221",
    },
    decision,
    issue: { ...issue, receiptNumber: null },
  };
}

export function summarySource(id: string): ConsultationSummarySource {
  const visit = visitOf(id);
  return {
    patient: patientOf(id),
    practice,
    author,
    recorded: takeSnapshot(visit.facts, visit.assessment, {
      chosenTests: visit.chosenTests,
      chosenMedicines: visit.chosenMedicines,
      notExcludedReason: null,
    }),
    consultedOn,
    tests: visit.chosenTests.map(labelOf),
    medicines: [],
    issue,
  };
}

export function adviceSource(id: string, reader: "practice" | "service"): AdviceLetterSource {
  const { facts, assessment } = visitOf(id);
  return {
    practice,
    service: {
      name: "Rutland hip service",
      organisation: "Rutland Community Health",
      addressLines: ["Rutland Memorial Hospital", "Cold Overton Road", "Oakham LE15 6NT"],
    },
    author,
    patient: reader === "practice" ? patientOf(id) : null,
    shown: adviceSummary(facts, assessment).split("\n"),
    thread: [
      {
        body: "Is physiotherapy worth trying before an X-ray?",
        signature: "Dr Amara Okafor, General practitioner, GMC 7654321",
        organisation: practice.name,
        at,
      },
      {
        body: "Yes. Refer when three months of exercise have not helped.",
        signature: "Sam Whitfield, Physiotherapist, HCPC PH000001",
        organisation: "Rutland Community Health",
        at: new Date(at.getTime() + 86_400_000),
      },
    ],
    issue,
  };
}

export function patientCopySource(id: string, kind: PatientCopySource["kind"]): PatientCopySource {
  const source = referralSource(id, kind);
  return {
    sent: referralLetter(source),
    kind,
    urgency: source.referral.urgency,
    facts: source.visit.facts,
    medicines: source.visit.chosenMedicines,
    tests: source.investigations.map(({ label }) => label),
    hearBy: daysAfter(consultedOn, 14),
  };
}
