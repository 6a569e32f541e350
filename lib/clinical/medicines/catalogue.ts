/** The medicines that can be advised here and that rules know. */
export const medicines = [
  { id: "paracetamol", label: "Paracetamol", implies: [] },
  { id: "oral_nsaid", label: "Anti-inflammatory tablets (NSAID)", implies: [] },
  { id: "topical_nsaid", label: "Anti-inflammatory gel (NSAID)", implies: [] },
  { id: "diclofenac", label: "Diclofenac tablets", implies: ["oral_nsaid"] },
  { id: "steroid_injection", label: "Steroid injection", implies: [] },
] as const;

export type MedicineId = (typeof medicines)[number]["id"];

/** The id of every medicine. */
export const medicineIds: readonly MedicineId[] = medicines.map((medicine) => medicine.id);

/** The medicines with those that they are also a kind of: diclofenac is an oral NSAID and meets its rules too. */
export function withImplied(chosen: readonly MedicineId[]): readonly MedicineId[] {
  const implied = medicines
    .filter((medicine) => chosen.includes(medicine.id))
    .flatMap((medicine) => medicine.implies);
  return [...new Set([...chosen, ...implied])];
}
