import type { receivingServices, ServiceKind } from "@/db/schema";
import { demoId } from "./demo-ids";

type Service = typeof receivingServices.$inferInsert;

interface Limits {
  readonly name: string;
  readonly minimumAge: number;
  readonly maximumAge?: number;
  readonly localCriteria: readonly string[];
  readonly suppliesWalkingAids: boolean;
  readonly demandsBmi?: boolean;
  readonly decisionDays: readonly [urgent: number, routine: number];
  readonly typicalWaitWeeks: number;
}

const northmoor = {
  number: 11,
  phone: "01632 960411",
  addressLines: ["Northmoor Clinic", "40 Mill Road", "TB2 1NM"],
};
const severnVale = {
  number: 12,
  phone: "01632 960412",
  addressLines: ["Vale Hospital", "Infirmary Way", "SP1 1SV"],
};
const westcliff = {
  number: 13,
  phone: "01632 960413",
  addressLines: ["Westcliff House", "9 Station Approach", "MF5 2WC"],
};

let number = 0;
function service(kind: ServiceKind, at: typeof northmoor, limits: Limits): Service {
  number += 1;
  const { decisionDays, maximumAge, ...row } = limits;
  return {
    ...row,
    id: demoId(2, number),
    organisationId: demoId(1, at.number),
    kind,
    addressLines: at.addressLines,
    phone: at.phone,
    maximumAge: maximumAge ?? null,
    urgentDecisionDays: decisionDays[0],
    routineDecisionDays: decisionDays[1],
  };
}

/** Three services of each kind, with different ages and local criteria. */
export const demoServices: readonly Service[] = [
  service("physiotherapy", northmoor, {
    name: "Northmoor MSK Physiotherapy",
    minimumAge: 16,
    localCriteria: ["Supplies walking sticks and crutches", "Does not see pregnancy-related pelvic pain"],
    suppliesWalkingAids: true,
    decisionDays: [2, 10],
    typicalWaitWeeks: 6,
  }),
  service("physiotherapy", severnVale, {
    name: "Vale Hospital Physiotherapy Outpatients",
    minimumAge: 14,
    localCriteria: ["After surgery or fracture first", "One body part on each referral"],
    suppliesWalkingAids: true,
    decisionDays: [1, 7],
    typicalWaitWeeks: 10,
  }),
  service("physiotherapy", westcliff, {
    name: "Westcliff Hip and Knee Programme",
    minimumAge: 45,
    localCriteria: [
      "Osteoarthritis of hip or knee, group exercise and education",
      "Able to come twice a week",
    ],
    suppliesWalkingAids: false,
    decisionDays: [3, 14],
    typicalWaitWeeks: 3,
  }),
  service("occupational_therapy", northmoor, {
    name: "Northmoor Community Occupational Therapy",
    minimumAge: 18,
    localCriteria: ["Name the task that fails", "Walking aids go to physiotherapy"],
    suppliesWalkingAids: false,
    decisionDays: [2, 10],
    typicalWaitWeeks: 8,
  }),
  service("occupational_therapy", severnVale, {
    name: "Vale Hospital Occupational Therapy",
    minimumAge: 16,
    localCriteria: ["Before and after hip surgery", "Supplies walking sticks"],
    suppliesWalkingAids: true,
    decisionDays: [1, 7],
    typicalWaitWeeks: 5,
  }),
  service("occupational_therapy", westcliff, {
    name: "Westcliff Work and Home Therapy",
    minimumAge: 18,
    maximumAge: 70,
    localCriteria: ["Work, driving and workstation problems"],
    suppliesWalkingAids: false,
    decisionDays: [3, 14],
    typicalWaitWeeks: 4,
  }),
  service("orthopaedics", northmoor, {
    name: "Northmoor MSK Triage (hip)",
    minimumAge: 16,
    localCriteria: ["May request MRI", "After physiotherapy, or where the diagnosis is unclear"],
    suppliesWalkingAids: false,
    decisionDays: [2, 7],
    typicalWaitWeeks: 4,
  }),
  service("orthopaedics", severnVale, {
    name: "Vale Hospital Hip Unit",
    minimumAge: 16,
    localCriteria: ["AP pelvis X-ray within six months", "BMI recorded", "Oxford Hip Score total"],
    suppliesWalkingAids: false,
    demandsBmi: true,
    decisionDays: [1, 10],
    typicalWaitWeeks: 22,
  }),
  service("orthopaedics", westcliff, {
    name: "Westcliff Young Adult Hip Clinic",
    minimumAge: 16,
    maximumAge: 50,
    localCriteria: ["Impingement, labral tear, dysplasia", "Three months of physiotherapy first"],
    suppliesWalkingAids: false,
    decisionDays: [3, 14],
    typicalWaitWeeks: 14,
  }),
];
