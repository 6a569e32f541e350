import { sql } from "drizzle-orm";
import { demoId } from "@/db/demo/demo-ids";
import { inOrganisation } from "@/lib/platform/database";
import { expect, test } from "../support/acting";

const alderLane = demoId(1, 1);
const harbourView = demoId(1, 2);
const walled = [
  "patients",
  "consultations",
  "consultation_changes",
  "consultation_pages",
  "consultation_corrections",
  "jottings",
  "investigation_requests",
  "referrals",
  "referral_events",
  "letters",
  "audit_events",
  "emergency_accesses",
  "advice_messages",
  "advice_requests",
  "attachments",
  "chases",
  "investigation_events",
  "messages",
  "patient_links",
  "pending_decisions",
  "promises",
  "reconciliations",
  "referral_answers",
  "referral_deliveries",
  "referral_feedback",
  "referral_questions",
  "sign_out_reasons",
];

test("every table with patient data forces row-level security, also on its owner", async ({ coxa }) => {
  const rows = await coxa.superuser<{ relname: string }[]>`
    select relname from pg_class where relrowsecurity and relforcerowsecurity order by relname`;
  expect(rows.map(({ relname }) => relname)).toEqual([...walled].sort());
});

test("a table that holds an organisation's patients cannot be added outside the walls", async ({ coxa }) => {
  const rows = await coxa.superuser<{ table_name: string }[]>`
    select distinct table_name from information_schema.columns
    where table_schema = 'public' and column_name in ('patient_id', 'nhs_number', 'referral_id', 'consultation_id')`;
  for (const { table_name } of rows) {
    expect(walled, `${table_name} has patient data and no wall`).toContain(table_name);
  }
});

test("without an organisation set, the app role sees no patient", async ({ coxa }) => {
  const rows = await coxa.db.execute(sql`select id from patients`);
  expect(rows).toHaveLength(0);
});

test("an organisation sees its own patients and none of another's", async ({ coxa }) => {
  const own = await inOrganisation(coxa.db, harbourView, demoId(3, 5), (tx) =>
    tx.execute<{ organisation_id: string }>(sql`select organisation_id from patients`),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(new Set(own.map(({ organisation_id }) => organisation_id))).toEqual(new Set([harbourView]));
});

test("the acting organisation does not outlive its transaction on a pooled connection", async ({ coxa }) => {
  await inOrganisation(coxa.db, alderLane, demoId(3, 1), (tx) => tx.execute(sql`select 1`));
  for (let connection = 0; connection < 8; connection++) {
    const [row] = await coxa.db.execute<{ count: number }>(sql`select count(*)::int as count from patients`);
    expect(row?.count).toBe(0);
  }
});

test("a row cannot be written into another organisation", async ({ coxa }) => {
  const write = inOrganisation(coxa.db, harbourView, demoId(3, 5), (tx) =>
    tx.execute(sql`update patients set organisation_id = ${alderLane}`),
  );
  await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
});

const forbidden = [
  ["delete from patients", "a patient"],
  ["delete from audit_events", "an audit entry"],
  ["update audit_events set act = 'x'", "the wording of an audit entry"],
  ["update consultation_changes set value = '1'", "a recorded change"],
  ["update referral_events set note = 'x'", "a referral's history"],
  ["update letters set sha256 = 'x'", "a letter as sent"],
  ["delete from letters", "a letter"],
  ["update users set password_hash = 'x'", "a password"],
  ["truncate consultations", "all consultations"],
  ["create table x (y int)", "the schema"],
] as const;

for (const [statement, what] of forbidden) {
  test(`the app role cannot change or remove ${what}`, async ({ coxa }) => {
    const attempt = inOrganisation(coxa.db, alderLane, demoId(3, 1), (tx) => tx.execute(sql.raw(statement)));
    await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
  });
}

test("the app role can neither bypass the walls nor become somebody who can", async ({ coxa }) => {
  const [role] = await coxa.superuser`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'coxa_app'`;
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
  await expect(coxa.db.execute(sql`set role coxa_owner`)).rejects.toMatchObject({ cause: { code: "42501" } });
});
