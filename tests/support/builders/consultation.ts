import recorded from "@/db/demo/vignettes.json";
import { completeConsultation, saveAnswers, startConsultation } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import type { Acting } from "../fixtures";
import { registeredPatient } from "./patient";

export interface Wishes {
  /** Instead of the vignette's answers. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** Instead of the vignette's date of birth. */
  readonly born?: string;
}

/** A new patient like one of the vignettes (V01 to V06), with the GP's half-recorded draft that no other test uses. */
export async function draftLike(acting: Acting, vignetteId: string, { answers, born }: Wishes = {}) {
  const vignette = recorded.find(({ id }) => id === vignetteId);
  if (!vignette) throw new Error(`There is no vignette ${vignetteId}`);
  const { patient: like, durationDays } = vignette;
  const { patientId } = await registeredPatient(acting, {
    title: like.title,
    givenName: like.givenName,
    dateOfBirth: born ?? like.dateOfBirth,
    sexAtBirth: like.sexAtBirth,
  });
  const { consultationId } = await acting("gp", startConsultation, { patientId });
  const recordedAnswers = { ...vignette.answers, onset_date: daysAgo(durationDays) };
  const changes = Object.entries(answers ?? recordedAnswers).map(([fieldId, value]) => ({ fieldId, value }));
  if (changes.length > 0) {
    const editorId = newId();
    await acting("gp", saveAnswers, { consultationId, patientId, editorId, baseRevision: 0, changes });
  }
  return { patientId, consultationId, path: `/consultations/${consultationId}` };
}

/** A consultation of a patient some days ago, recorded and completed by the GP. */
export async function completedVisit(
  acting: Acting,
  patientId: string,
  ago: number,
  answers: Readonly<Record<string, unknown>>,
): Promise<string> {
  const now = new Date(Date.now() - ago * 86_400_000);
  const { consultationId } = await acting("gp", startConsultation, { patientId }, now);
  const changes = Object.entries(answers).map(([fieldId, value]) => ({ fieldId, value }));
  const save = { consultationId, patientId, editorId: newId(), baseRevision: 0, changes };
  const { revision } = await acting("gp", saveAnswers, save, now);
  const notExcludedReason = "Examined and asked; nothing acute";
  await acting("gp", completeConsultation, { consultationId, revision, notExcludedReason }, now);
  return consultationId;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
