import type { Tx } from "@/db/client";
import { findConsultation } from "@/lib/consultations";
import type { ReferralRow } from "./store";

export interface FieldsToAnswer {
  /** The day of the consultation, YYYY-MM-DD. */
  readonly onDate: string;
  /** Fields that the return named as missing, in the order they were named; empty where none was. */
  readonly missing: readonly string[];
  /** By field id: what the record holds; a field without an entry was not asked. */
  readonly recorded: Readonly<Record<string, unknown>>;
}

interface Asked {
  readonly history: readonly { readonly toStatus: string; readonly missingFields: readonly string[] }[];
  readonly questions: readonly { readonly fieldId: string | null; readonly answer: string | null }[];
}

/** What the practice is to answer about a referral by name: open questions and what a return named as missing. */
export async function fieldsToAnswer(
  tx: Tx,
  referral: ReferralRow,
  { history, questions }: Asked,
): Promise<FieldsToAnswer> {
  const consultation = await findConsultation(tx, referral.organisationId, referral.consultationId);
  const returned = history.findLast(({ toStatus }) => toStatus === "returned");
  const missing = referral.status === "returned" ? (returned?.missingFields ?? []) : [];
  const asked = questions.flatMap(({ fieldId, answer }) => (fieldId && answer === null ? [fieldId] : []));
  const answers = Object.entries(consultation?.answers ?? {});
  return {
    onDate: consultation?.consultedOn ?? "",
    missing,
    recorded: Object.fromEntries(answers.filter(([id]) => missing.includes(id) || asked.includes(id))),
  };
}
