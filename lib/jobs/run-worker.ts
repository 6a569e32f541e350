import { sql } from "drizzle-orm";
import { Logger, parseCronItems, type Runner, run } from "graphile-worker";
import { z } from "zod";
import type { Database } from "@/db/client";
import { organisations } from "@/db/schema";
import { systemNow } from "@/lib/platform/clock";
import { errorFields, log } from "@/lib/platform/log";
import { traced } from "@/lib/platform/tracing";
import { carryOut, heldDecisionSchema } from "./carry-out";
import { chase } from "./chase";
import { deliver } from "./deliver";
import { type Mailer, openMailer, sendOnce } from "./mailer";
import { reconcile } from "./reconcile";
import { sendMessages } from "./send-messages";

interface WorkerOptions {
  /** The worker role's address, for the queue. */
  readonly url: string;
  /** The same role's pool, for the work. */
  readonly db: Database;
  readonly smtpUrl?: string | undefined;
  /** Where e-mails go without an SMTP server. */
  readonly mailFile: string;
  /** Where it is kept which messages went out. */
  readonly sentLedger: string;
  readonly now?: () => Date;
}

const forOrganisation = z.object({ organisationId: z.uuid() });
const forReferral = forOrganisation.extend({ referralId: z.uuid() });

/**
 * Works off the queue until it is told to stop: what the app scheduled, and every minute whatever a lost job or an
 * outage left behind.
 */
export async function runWorker(options: WorkerOptions): Promise<{ runner: Runner; stop(): Promise<void> }> {
  const { db } = options;
  const mailer = sendOnce(openMailer(options.smtpUrl, options.mailFile), options.sentLedger);
  const runner = await run({
    connectionString: options.url,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    noPreparedStatements: true,
    logger: new Logger(() => () => undefined),
    taskList: tasks(db, mailer, options.now ?? systemNow),
    parsedCronItems: parseCronItems([
      { task: "sweep", match: "* * * * *", identifier: "sweep" },
      { task: "reconcile", match: "*/10 * * * *", identifier: "reconcile" },
    ]),
  });
  return {
    runner,
    async stop() {
      await runner.stop();
      await db.close();
    },
  };
}

/** What each kind of job does. Every one may run twice without doing anything twice. */
export function tasks(db: Database, mailer: Mailer, now: () => Date) {
  const everywhere = async (work: (organisationId: string) => Promise<unknown>) => {
    for (const { id } of await db.select({ id: organisations.id }).from(organisations)) {
      await work(id);
    }
  };
  const logged = (task: string, work: (payload: unknown) => Promise<unknown>) => async (payload: unknown) => {
    try {
      await traced(`job ${task}`, { job: task }, () => work(payload));
    } catch (fault) {
      log.error(`job ${task} failed`, errorFields(fault));
      throw fault;
    }
  };
  return {
    chase: logged("chase", (payload) => chase(db, forOrganisation.parse(payload).organisationId, now())),
    tell: logged("tell", (payload) =>
      sendMessages(db, forOrganisation.parse(payload).organisationId, now(), mailer),
    ),
    deliver: logged("deliver", (payload) => deliver(db, forReferral.parse(payload), now())),
    "carry-out-decision": logged("carry-out-decision", (payload) =>
      carryOut(db, heldDecisionSchema.parse(payload), now()),
    ),
    sweep: logged("sweep", () =>
      everywhere(async (organisationId) => {
        await chase(db, organisationId, now());
        await sendMessages(db, organisationId, now(), mailer);
        await db.execute(sql`select fold_inbox_tallies(${organisationId}::uuid)`);
      }),
    ),
    reconcile: logged("reconcile", () =>
      everywhere((organisationId) => reconcile(db, organisationId, now())),
    ),
  };
}
