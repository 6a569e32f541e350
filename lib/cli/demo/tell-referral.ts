import { demoId } from "@/db/demo/demo-ids";
import recorded from "@/db/demo/vignettes.json";
import { checklist } from "@/lib/clinical/checklist/checklist";
import { completeConsultation, saveAnswers, startConsultation } from "@/lib/consultations";
import { newId } from "@/lib/platform/ids";
import {
  acceptReferral,
  askQuestion,
  bookReferral,
  closeReferral,
  draftReferral,
  openReferral,
  recordAttendance,
  returnReferral,
  sendReferral,
  takeReferral,
} from "@/lib/referrals";
import type { Acting } from "./acting";
import type { ReferralStory, Turn } from "./stories";

/** Not excluded by the demo's answers; what a GP says who has looked and asked. */
export const notExcludedReason = "Examined today: looks well, no fever; nothing acute";

/** The moment so many whole days before `now`. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** A consultation of a demo patient with a full story in it, saved and left as a draft. */
export async function recordVisit(
  acting: Acting,
  at: Date,
  patient: number,
  answers: Readonly<Record<string, unknown>>,
): Promise<{ consultationId: string; revision: number }> {
  const patientId = demoId(4, patient);
  const { consultationId } = await acting("gp", at, startConsultation, { patientId });
  const onsetDate = daysBefore(at, 280).toISOString().slice(0, 10);
  const facts = { ...recorded[0]?.answers, ...examined, onset_date: onsetDate, ...answers };
  const { revision } = await acting("gp", at, saveAnswers, {
    consultationId,
    patientId,
    editorId: newId(),
    baseRevision: 0,
    changes: Object.entries(facts).map(([fieldId, value]) => ({ fieldId, value })),
  });
  return { consultationId, revision };
}

/** Every red-flag question that is a yes or no, denied; and what the examination of an arthritic hip finds. */
const examined = {
  ...Object.fromEntries(
    checklist
      .filter(({ section, kind }) => section === "redflag" && kind === "yesNo")
      .map(({ id }) => [id, false]),
  ),
  ir_reduced: true,
  gait: "antalgic",
  working_diagnosis: "oa_hip",
};

/** Tells one story from the consultation to where it stands now. */
export async function tellReferral(acting: Acting, now: Date, story: ReferralStory): Promise<void> {
  const sentAt = daysBefore(now, story.sentDaysAgo);
  const { consultationId, revision } = await recordVisit(acting, sentAt, story.patient, {
    ...story.answers,
    patient_goals: story.goal,
  });
  const referralId = newId();
  await acting("gp", sentAt, draftReferral, {
    referralId,
    consultationId,
    serviceId: demoId(2, story.service),
    question: story.question,
    urgency: story.urgency,
    urgencyReason: "As agreed with the patient",
    expectation: "Assess, treat, and tell us what came of it",
    patientWishes: story.goal,
    note: "",
    redFlagReason: notExcludedReason,
    patientAgrees: true,
  });
  await acting("gp", sentAt, sendReferral, { referralId });
  await acting("gp", sentAt, completeConsultation, {
    consultationId,
    revision,
    notExcludedReason,
  });
  for (const turn of story.turns) {
    await take(acting, now, referralId, turn);
  }
}

async function take(acting: Acting, now: Date, referralId: string, turn: Turn): Promise<void> {
  const { who } = turn;
  const at = daysBefore(now, turn.daysAgo);
  const aim = { referralId, version: 1 };
  switch (turn.turn) {
    case "open":
      await acting(who, at, openReferral, { referralId });
      return;
    case "take":
      await acting(who, at, takeReferral, { referralId });
      return;
    case "accept":
      await acting(who, at, acceptReferral, { ...aim, note: null });
      return;
    case "ask":
      await acting(who, at, askQuestion, { ...aim, question: turn.question });
      return;
    case "return":
      await acting(who, at, returnReferral, {
        ...aim,
        reasonCode: "more_information",
        note: turn.note,
        nextStepAdvice: "Answer what is asked and send again",
        missingFields: ["home_setup"],
      });
      return;
    case "book":
      await acting(who, at, bookReferral, {
        referralId,
        appointmentAt: daysBefore(now, -turn.inDays).toISOString(),
        place: "Northmoor Clinic, 40 Mill Road",
      });
      return;
    case "see":
      await acting(who, at, recordAttendance, { referralId, attended: "yes" });
      await acting(who, at, closeReferral, {
        referralId,
        outcomeCode: "treated_and_discharged",
        findings: { diagnosis: "Osteoarthritis of the right hip" },
        letter: turn.letter,
      });
  }
}
