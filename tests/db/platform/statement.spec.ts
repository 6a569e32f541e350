import { eq, sql } from "drizzle-orm";
import { demoId } from "@/db/demo/demo-ids";
import { patients } from "@/db/schema";
import { statement, told } from "@/db/statement";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { inOrganisation } from "@/lib/platform/database";
import { expect, test } from "../../support/acting";

const gp = demoActor("gp");
const physio = demoActor("physio");

const settingSeen = statement((db) =>
  db
    .select({
      organisationId: sql<string>`current_setting('app.organisation_id')`,
      asked: sql<string>`${sql.placeholder("asked")}::text`,
    })
    .from(sql`(select) as once`),
);

const patientsSeen = statement((db) =>
  db
    .select({ id: patients.id })
    .from(patients)
    .where(sql`${patients.dateOfBirth} < ${sql.placeholder("bornBefore")}`)
    .orderBy(patients.id),
);

test("a statement asked by many transactions at once is asked in each by itself", async ({ coxa }) => {
  const asked = Array.from({ length: 20 }, (_, turn) => {
    const { organisationId, userId } = turn % 2 === 0 ? gp : physio;
    const values = { asked: String(turn) };
    return inOrganisation(coxa.db, organisationId, userId, (tx) => settingSeen(tx, values)).then((seen) =>
      expect(seen).toEqual([{ organisationId, ...values }]),
    );
  });
  await Promise.all(asked);
});

test("each time it is asked it takes the values of that time", async ({ coxa }) => {
  const born = (bornBefore: string) =>
    inOrganisation(coxa.db, gp.organisationId, gp.userId, (tx) => patientsSeen(tx, { bornBefore }));
  expect((await born("2100-01-01")).length).toBeGreaterThan(0);
  expect(await born("1800-01-01")).toEqual([]);
});

const writeContact = statement((db) =>
  db
    .update(patients)
    .set(told(patients, ["phone", "allergiesRecordedAt"]))
    .where(eq(patients.id, sql.placeholder("id")))
    .returning({
      phone: patients.phone,
      recordedAt: patients.allergiesRecordedAt,
      unknown: sql<boolean>`${patients.allergiesRecordedAt} is null`,
    }),
);

test("a value is written as its column says, and null as the database's null", async ({ coxa }) => {
  const id = demoId(4, 100);
  const write = (values: { phone: string; allergiesRecordedAt: Date | null }) =>
    inOrganisation(coxa.db, gp.organisationId, gp.userId, (tx) => writeContact(tx, { id, ...values }));
  const recordedAt = new Date("2026-03-04T05:06:07Z");
  expect(await write({ phone: "01632 960001", allergiesRecordedAt: recordedAt })).toEqual([
    { phone: "01632 960001", recordedAt, unknown: false },
  ]);
  expect(await write({ phone: "01632 960002", allergiesRecordedAt: null })).toEqual([
    { phone: "01632 960002", recordedAt: null, unknown: true },
  ]);
});

for (const [what, values] of [
  ["missing", {}],
  ["undefined", { bornBefore: undefined }],
] as const) {
  test(`a value that is ${what} is refused by its name, and the connection goes on`, async ({ coxa }) => {
    const seen = await inOrganisation(coxa.db, gp.organisationId, gp.userId, async (tx) => {
      const before = patientsSeen(tx, { bornBefore: "2100-01-01" });
      await expect(patientsSeen(tx, values)).rejects.toThrow(/bornBefore/);
      return [await before, await patientsSeen(tx, { bornBefore: "2100-01-01" })];
    });
    expect(seen[0]?.length).toBeGreaterThan(0);
    expect(seen[1]).toEqual(seen[0]);
  });
}
