import { EventEmitter, once } from "node:events";
import { openDatabase } from "@/db/client";
import { demoId } from "@/db/demo/demo-ids";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { saveAnswers, startConsultation } from "@/lib/consultations";
import { runAct } from "@/lib/platform/act";
import { newId } from "@/lib/platform/ids";
import type { Result } from "@/lib/platform/result";
import { draftReferral } from "@/lib/referrals";
import { actionNamed, cookieOf } from "./matrix/visitor";
import { northmoorPhysiotherapy, referralWords } from "./refer";

const lanes = 4;
/** A person would have given up by then. */
const patienceMs = 30_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
const passing = ["database.unavailable", "outcome.unknown"];

/** Referrals sent to a server without pause, four at a time, by the requests that a browser makes. */
export interface SendingLoad {
  /** What the server said was sent: the receipt by the referral. */
  readonly confirmed: ReadonlyMap<string, string>;
  /** Confirmed again with another receipt, refused, or not answered in time. */
  readonly faults: readonly string[];
  /** Resolves when one more referral than now is confirmed. */
  confirmsAnother(): Promise<void>;
  /** Lets what is on its way end. */
  stop(): Promise<void>;
}

/**
 * The drafts are written by the commands themselves, in the database; sending goes through the server, and is repeated
 * until it says what became of it, as a person would press the button again.
 */
export async function sendWithoutPause(url: string, appUrl: string): Promise<SendingLoad> {
  const db = openDatabase(appUrl, { connections: lanes });
  const cookie = await cookieOf("gp", url);
  const action = actionNamed("sendReferralAction");
  const confirmed = new Map<string, string>();
  const faults: string[] = [];
  const news = new EventEmitter();
  let stopping = false;
  let last = "";

  async function send(referralId: string): Promise<void> {
    for (;;) {
      const said = await askToSend({ url, cookie, action, referralId }).catch((fault: unknown) => {
        last = String(fault);
        return "passing" as const;
      });
      if (said === "passing") {
        await pause();
        continue;
      }
      if (said.receipt === undefined) faults.push(`${referralId}: ${said.refused}`);
      else {
        const before = confirmed.get(referralId) ?? said.receipt;
        if (before !== said.receipt) faults.push(`${referralId} was confirmed twice, with another receipt`);
        confirmed.set(referralId, said.receipt);
        news.emit("confirmed");
      }
      return;
    }
  }

  async function lane(number: number): Promise<void> {
    for (let round = number; !stopping; round += lanes) {
      const referralId = newId();
      await draft(referralId, round);
      await send(referralId);
      // Pressed once more, as in a second tab: the same receipt.
      await send(referralId);
    }
  }

  async function draft(referralId: string, round: number): Promise<void> {
    const patientId = demoId(4, 101 + (round % 95) - ((round % 95) % 5 === 3 ? 1 : 0));
    const gp = demoActor("gp");
    const surroundings = () => ({ db, now: new Date(), correlationId: newId() });
    const { consultationId } = await persist(() =>
      runAct(startConsultation, gp, { patientId }, surroundings()),
    );
    const changes = [
      { fieldId: "laterality", value: "right" },
      { fieldId: "weight_bearing", value: "normal" },
      { fieldId: "ir_reduced", value: false },
      { fieldId: "patient_goals", value: "Walk the dog again" },
    ];
    const batch = { consultationId, patientId, editorId: newId(), baseRevision: 0, changes };
    await persist(() => runAct(saveAnswers, gp, batch, surroundings()));
    const words = { referralId, consultationId, serviceId: northmoorPhysiotherapy, ...referralWords };
    await persist(() => runAct(draftReferral, gp, words, surroundings()));
  }

  const all = Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  all.catch((fault: unknown) => {
    faults.push(String(fault));
    news.emit("error", fault);
  });
  return {
    confirmed,
    faults,
    async confirmsAnother() {
      const inTime = { signal: AbortSignal.timeout(4 * patienceMs) };
      await once(news, "confirmed", inTime).catch((fault: unknown) => {
        throw new Error(`Nothing was confirmed any more. Last: ${last}. ${faults.join("; ")}`, {
          cause: fault,
        });
      });
    },
    async stop() {
      stopping = true;
      await all.catch(() => undefined);
      await db.$client.end();
    },
  };
}

/** Tries until the database says what became of it. @throws Error with the code of a refusal */
async function persist<O>(attempt: () => Promise<Result<O>>): Promise<O> {
  for (;;) {
    const result = await attempt().catch(() => undefined);
    if (result?.ok) return result.value;
    if (result && !passing.includes(result.code)) throw new Error(result.code);
    await pause();
  }
}

interface Sending {
  readonly url: string;
  readonly cookie: string;
  readonly action: string;
  readonly referralId: string;
}

/** @throws where no whole answer came */
async function askToSend({ url, cookie, action, referralId }: Sending) {
  const answer = await fetch(`${url}/referrals/${referralId}`, {
    method: "POST",
    redirect: "manual",
    signal: AbortSignal.timeout(patienceMs),
    headers: { cookie, "next-action": action, "content-type": "text/plain;charset=UTF-8", origin: url },
    body: JSON.stringify([{ referralId }]),
  });
  const body = await answer.text();
  const receipt = /^1:\{"ok":true,.*"receiptNumber":"([^"]+)"/m.exec(body)?.[1];
  if (receipt) return { receipt };
  const code = /^1:\{"ok":false,"code":"([\w.-]+)"/m.exec(body)?.[1];
  if (answer.status >= 500 || (code && passing.includes(code))) return "passing" as const;
  return { receipt: undefined, refused: code ?? `${answer.status} ${body.slice(0, 200)}` };
}
