import { demoId } from "@/db/demo/demo-ids";
import { withConnection } from "@/db/roles";
import { runQuietly } from "./children.mjs";
import { step } from "./progress.mjs";
import { type ServerSettings, serverEnvironment } from "./web-server";

/** Fills the loop of a demo in which nothing was referred yet. Without it Coxa runs as well, so a fault is only told. */
export async function ensureDemoLoop(options: ServerSettings): Promise<void> {
  if (await hasReferrals(options.appUrl)) return;
  await step("Letting the demo's people refer, triage and answer", () =>
    runQuietly(process.execPath, ["--import", "tsx", "lib/cli/demo-loop.ts"], {
      env: serverEnvironment(options),
    }),
  ).catch((fault: unknown) => {
    console.error(`The demo begins without referrals. ${fault instanceof Error ? fault.message : fault}`);
  });
}

function hasReferrals(appUrl: string): Promise<boolean> {
  return withConnection(appUrl, async (sql) => {
    await sql`select set_config('app.organisation_id', ${demoId(1, 1)}, false)`;
    return (await sql`select 1 from referrals limit 1`).length > 0;
  });
}
