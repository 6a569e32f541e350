import { any, is, isOneOf, over, under } from "@/lib/clinical/rules/condition";
import type { MedicineRule } from "./medicine-rule";

/** Painkillers from a shop. */
export const analgesicRules = [
  {
    id: "MED_TWO_WEEKS",
    label: "Bought painkillers for more than two weeks",
    appliesTo: ["oral_nsaid", "paracetamol"],
    severity: "info",
    override: "acknowledge",
    when: over("analgesia_regular_days", 14),
    message: "The seed's limit without a GP; review now.",
    sources: ["SEED"],
    revision: 1,
  },
  {
    id: "MED_PARA_LOWWEIGHT",
    label: "Paracetamol under 50 kg or liver disease",
    appliesTo: ["paracetamol"],
    severity: "warn",
    override: "acknowledge",
    when: any(under("weight_kg", 50), isOneOf("liver_disease", "mild_moderate", "severe")),
    message: "Reduce the dose.",
    sources: [],
    sourceNote: "DERIVED (BNF, unverified)",
    revision: 1,
  },
  {
    id: "MED_PARA_OA",
    label: "Paracetamol for OA",
    appliesTo: ["paracetamol"],
    severity: "info",
    override: "acknowledge",
    when: is("working_diagnosis", "oa_hip"),
    message: "NG226 does not offer it routinely; short-term, infrequent use only. The seed predates this.",
    sources: ["NG226"],
    sourceNote: "NG226 (via summaries)",
    revision: 1,
  },
] as const satisfies readonly MedicineRule[];
