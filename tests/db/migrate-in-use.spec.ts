import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "@/db/migrate";
import { withConnection } from "@/db/roles";
import { viewReferral } from "@/lib/referrals";
import { test as base, type Coxa, expect } from "../support/acting";
import { aSentReferral } from "../support/refer";

/** Coxa's migrations and one more, such as a next version would bring. */
const test = base.extend<{ next: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of the fixtures from this pattern.
  next: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "coxa-migrations-"));
    cpSync("db/migrations", folder, { recursive: true });
    const journal = path.join(folder, "meta", "_journal.json");
    const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
    const when = entries.at(-1).when + 1;
    const entry = { idx: entries.length, version: "7", when, tag: "9999_next", breakpoints: true };
    writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, entry] }));
    writeFileSync(
      path.join(folder, "9999_next.sql"),
      `alter table referrals add column next_version_knows text;--> statement-breakpoint
       alter table consultations add column next_version_knows text;--> statement-breakpoint
       create index next_version_asks on referrals (organisation_id, next_version_knows);`,
    );
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

/** Sends and reads without pause until told to stop. @returns what failed */
function busy(coxa: Coxa, until: { stopped: boolean }): Promise<readonly string[]> {
  const person = async () => {
    const failed: string[] = [];
    while (!until.stopped) {
      try {
        const referralId = await aSentReferral(coxa);
        const seen = await coxa.as("physio", viewReferral, { referralId });
        failed.push(...(seen.ok ? [] : [seen.code]));
      } catch (fault) {
        failed.push(String(fault));
      }
    }
    return failed;
  };
  return Promise.all([person(), person(), person()]).then((lists) => lists.flat());
}

test("a migration while people write and read, and one reads for long, fails no request", async ({
  coxa,
  database,
  next,
}) => {
  await aSentReferral(coxa);
  const until = { stopped: false };
  const work = busy(coxa, until);
  const longRead = coxa.superuser.begin(async (sql) => {
    await sql`select count(*) from referrals`;
    await sql`select pg_sleep(2.5)`;
  });

  expect(await migrate(database.ownerUrl, { folder: next })).toEqual(["9999_next"]);

  await longRead;
  until.stopped = true;
  expect(await work).toEqual([]);
});

test("a migration that never gets its lock gives up, says so and leaves nothing half done", async ({
  database,
  next,
}) => {
  const late = path.join(next, "9999_next.sql");
  writeFileSync(late, readFileSync(late, "utf8").replaceAll("next_version", "later_version"));
  const columns = () =>
    withConnection(
      database.ownerUrl,
      (sql) => sql`select table_name from information_schema.columns where column_name like 'later_version%'`,
    );
  const journal = path.join(next, "meta", "_journal.json");
  writeFileSync(
    journal,
    readFileSync(journal, "utf8").replace(/"when":(\d+)(?!.*"when")/, (_, n) => `"when":${Number(n) + 1}`),
  );
  await withConnection(database.ownerUrl, (sql) =>
    sql.begin(async (holder) => {
      await holder`lock table consultations in access share mode`;
      await expect(migrate(database.ownerUrl, { folder: next, tries: 2 })).rejects.toThrow(
        "nothing was changed",
      );
    }),
  );
  expect(await columns()).toEqual([]);
});
