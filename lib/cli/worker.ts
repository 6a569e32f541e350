import path from "node:path";
import { openDatabase } from "@/db/client";
import { runWorker } from "@/lib/jobs";
import { startTracing } from "@/lib/platform/tracing";

/** The worker's process: DATABASE_URL names the worker's role. Ends with whoever started it. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL ?? "";
  const stopTracing = startTracing();
  const { runner, stop } = await runWorker({
    url,
    db: openDatabase(url, { connections: 4 }),
    smtpUrl: process.env.COXA_SMTP_URL || undefined,
    mailFile: path.resolve(process.env.COXA_MAIL_FILE || path.join(".coxa", "mail.log")),
    sentLedger: path.resolve(process.env.COXA_SENT_LEDGER || path.join(".coxa", "sent-messages.log")),
  });
  for (const ending of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) {
    process.once(ending, () => {
      Promise.all([stop(), stopTracing?.()]).then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  process.send?.("ready");
  await runner.promise;
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
