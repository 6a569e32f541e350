import type { consultations, patients, SexAtBirth } from "@/db/schema";
import { answersSchema } from "@/lib/clinical/checklist/answers";
import type { Answers } from "@/lib/clinical/checklist/checklist";
import { rulesVersion } from "@/lib/clinical/rules-version";
import { demoId } from "./demo-ids";
import recorded from "./vignettes.json";

const practice = demoId(1, 1);
const gp = demoId(3, 1);

function daysBefore(onDate: string, days: number): string {
  return new Date(Date.parse(`${onDate}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** The six patients of the pathway's vignettes, at the first practice. */
export function vignettePatients(registeredAt: Date): readonly (typeof patients.$inferInsert)[] {
  return recorded.map(({ patient }, index) => ({
    ...patient,
    sexAtBirth: patient.sexAtBirth as SexAtBirth,
    organisationId: practice,
    id: demoId(4, index + 1),
    messageConsent: "yes" as const,
    interpreter: "Not needed",
    adjustments: "None asked for",
    allergyState: "none_known" as const,
    allergiesRecordedBy: gp,
    allergiesRecordedAt: registeredAt,
    registeredBy: gp,
    registeredAt,
  }));
}

/** Their consultations, half recorded: the story is in; red-flag questions, examination and plan are not. */
export function vignetteConsultations(
  onDate: string,
  at: Date,
): readonly (typeof consultations.$inferInsert)[] {
  return recorded.map(({ answers, durationDays }, index) => ({
    organisationId: practice,
    id: demoId(5, index + 1),
    patientId: demoId(4, index + 1),
    authorId: gp,
    status: "draft" as const,
    consultedOn: onDate,
    answers: answersSchema.parse({ ...answers, onset_date: daysBefore(onDate, durationDays) }) as Answers,
    rulesVersion,
    // Worked out again at the first save; until then nothing is claimed.
    urgency: "routine",
    startedAt: at,
    updatedAt: at,
  }));
}
