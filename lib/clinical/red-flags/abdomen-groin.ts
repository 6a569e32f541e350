import { all, is, isOneOf, yes } from "@/lib/clinical/rules/condition";
import type { RedFlag } from "@/lib/clinical/rules/rule";

// Abdomen and groin.

export const strangulatedHernia = {
  id: "RF_HERNIA",
  label: "Possible strangulated hernia",
  urgency: "emergency_same_day",
  when: is("groin_lump", "irreducible_tender"),
  advice: "Surgical on-call now.",
  suppressedBy: [],
  sources: ["SEED"],
  sourceNote: "SEED (hernia); urgency DERIVED",
  revision: 1,
} as const satisfies RedFlag;

export const testicularTorsion = {
  id: "RF_TESTICULAR",
  label: "Possible testicular torsion",
  urgency: "emergency_same_day",
  when: yes("acute_testicular_pain"),
  advice: "Surgical or urology on-call now.",
  suppressedBy: [],
  sources: [],
  revision: 1,
} as const satisfies RedFlag;

export const ectopicPregnancy = {
  id: "RF_ECTOPIC",
  label: "Possible ectopic or obstetric cause",
  urgency: "emergency_same_day",
  when: all(isOneOf("pregnancy_status", "pregnant", "possible"), yes("acute_lower_abdominal_pain")),
  advice: "Early pregnancy unit, obstetric triage or emergency department now.",
  suppressedBy: [],
  sources: ["SEED"],
  sourceNote: "SEED (gynaecological); urgency DERIVED",
  revision: 1,
} as const satisfies RedFlag;
