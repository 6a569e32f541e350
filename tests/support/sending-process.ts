// Sends referrals without pause, four at a time, as the server does: a process of its own, so that it can be killed.
// DATABASE_URL names the app's role. Says what it begins and what was confirmed; takes up again what COXA_TEST_RESUME lists.
import { openDatabase } from "@/db/client";
import { demoId } from "@/db/demo/demo-ids";
import { saveAnswers, startConsultation } from "@/lib/consultations";
import { runAct } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import type { Result } from "@/lib/platform/result";
import { draftReferral, sendReferral } from "@/lib/referrals";
import { actorNamed } from "./acting";
import { northmoorPhysiotherapy, referralWords } from "./refer";

export type SendingNews =
  | { readonly kind: "begun"; readonly referralId: string }
  | { readonly kind: "confirmed"; readonly referralId: string; readonly receipt: string };

const lanes = 4;
const db = openDatabase(process.env.DATABASE_URL ?? "", { connections: lanes });
const gp = actorNamed("gp");
const tell = (news: SendingNews) => process.send?.(news);
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Tries until the database says what became of it, as a person would press the button again. */
async function persist<O>(attempt: () => Promise<Result<O>>): Promise<Result<O>> {
  for (;;) {
    const result = await attempt().catch(() => undefined);
    if (result && (result.ok || !["database.unavailable", "outcome.unknown"].includes(result.code))) {
      return result;
    }
    await pause();
  }
}

const surroundings = () => ({ db, now: new Date(), correlationId: newId() });

async function prepare(referralId: string, patient: number): Promise<void> {
  const patientId = demoId(4, 101 + (patient % 95) - ((patient % 95) % 5 === 3 ? 1 : 0));
  const started = await persist(() => runAct(startConsultation, gp, { patientId }, surroundings()));
  if (!started.ok) {
    throw new Error(started.code);
  }
  const { consultationId } = started.value;
  const changes = [
    { fieldId: "laterality", value: "right" },
    { fieldId: "weight_bearing", value: "normal" },
    { fieldId: "ir_reduced", value: false },
    { fieldId: "patient_goals", value: "Walk the dog again" },
  ];
  const batch = { consultationId, patientId, editorId: newId(), baseRevision: 0, changes };
  await persist(() => runAct(saveAnswers, gp, batch, surroundings()));
  const draft = { referralId, consultationId, serviceId: northmoorPhysiotherapy, ...referralWords };
  const drafted = await persist(() => runAct(draftReferral, gp, draft, surroundings()));
  if (!drafted.ok) {
    throw new Error(drafted.code);
  }
}

async function send(referralId: string): Promise<void> {
  const sent = await persist(() => runAct(sendReferral, gp, { referralId }, surroundings()));
  if (sent.ok) {
    tell({ kind: "confirmed", referralId, receipt: sent.value.receiptNumber });
  } else if (sent.code !== "not-found") {
    throw new Error(sent.code);
  }
}

async function lane(number: number): Promise<void> {
  for (let round = number; ; round += lanes) {
    const referralId = newId();
    await prepare(referralId, round);
    tell({ kind: "begun", referralId });
    await send(referralId);
  }
}

const leftOver = (process.env.COXA_TEST_RESUME ?? "").split(",").filter(Boolean);
process.once("disconnect", () => process.exit(0));
Promise.all([...leftOver.map(send), ...Array.from({ length: lanes }, (_, number) => lane(number))]).catch(
  (fault: unknown) => {
    console.error(fault);
    process.exit(1);
  },
);
