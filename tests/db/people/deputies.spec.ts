import { sql } from "drizzle-orm";
import { demoId } from "@/db/demo/demo-ids";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { tasks } from "@/lib/jobs";
import { listPeople, setDeputy } from "@/lib/people";
import { inOrganisation } from "@/lib/platform/database";
import { listDeputies, manageServices, saveService } from "@/lib/service-directory";
import { type Coxa, expect, test, testNow } from "../../support/acting";
import { aSentReferral, northmoorPhysiotherapy } from "../../support/refer";

const hoursLater = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000);
const stranger = demoActor("gp.harbour").userId;

async function saveOwnService(coxa: Coxa, changes: object) {
  const found = await coxa.as("service.admin", manageServices, {});
  if (!found.ok) throw new Error(found.message);
  const service = found.value.find(({ id }) => id === northmoorPhysiotherapy);
  if (!service) throw new Error("The demo's physiotherapy is not managed by its administrator");
  const { id: serviceId, open: _, ...rest } = service;
  return coxa.as("service.admin", saveService, { ...rest, serviceId, open: "yes", ...changes });
}

test("the practice's administrator chooses who is told of passed deadlines, among its own people, and it is in the record", async ({
  coxa,
}) => {
  const { userId } = demoActor("secretary");
  expect(await coxa.as("practice.admin", setDeputy, { userId })).toMatchObject({ ok: true });
  expect(await coxa.as("practice.admin", listPeople, {})).toMatchObject({ value: { deputyUserId: userId } });
  const [entry] = await coxa.superuser`select detail from audit_events
    where act = 'people.set-deputy' order by at desc limit 1`;
  expect(entry).toMatchObject({ detail: { deputy: userId } });
  expect(await coxa.as("practice.admin", setDeputy, { userId: stranger })).toMatchObject({
    code: "not-found",
  });
  expect(await coxa.as("gp", setDeputy, { userId })).toMatchObject({ code: "not-allowed" });
  expect(await coxa.as("practice.admin", setDeputy, { userId: "" })).toMatchObject({ ok: true });
  expect(await coxa.as("practice.admin", listPeople, {})).toMatchObject({ value: { deputyUserId: null } });
});

test("the database itself refuses a deputy of elsewhere, and another organisation's choice", async ({
  coxa,
}) => {
  const as = demoActor("practice.admin");
  for (const [organisationId, deputy] of [
    [as.organisationId, stranger],
    [demoId(1, 2), stranger],
  ] as const) {
    const attempt = inOrganisation(coxa.db, as.organisationId, as.userId, (tx) =>
      tx.execute(
        sql`update organisations set deputy_user_id = ${deputy}::uuid where id = ${organisationId}::uuid`,
      ),
    );
    await expect(attempt).rejects.toMatchObject({ cause: { code: "23514" } });
  }
});

test("a same-day emergency is chased by the hour: its team, the service's deputy, then the practice's duty list", async ({
  coxa,
}) => {
  const deputies = await coxa.as("service.admin", listDeputies, {});
  const { userId } = demoActor("physio");
  expect(deputies.ok && deputies.value.map((person) => person.userId)).toContain(userId);
  expect(await saveOwnService(coxa, { deputyUserId: stranger })).toMatchObject({
    code: "input.invalid",
    fields: { deputyUserId: ["Choose somebody of this organisation"] },
  });
  expect(await saveOwnService(coxa, { deputyUserId: userId, sameDayHours: 3 })).toMatchObject({ ok: true });
  const referralId = await aSentReferral(coxa, { urgency: "emergency_same_day" });
  const chaseAt = (hours: number) =>
    tasks(
      coxa.workerDb,
      async () => undefined,
      () => hoursLater(hours),
    ).chase({
      organisationId: demoId(1, 11),
    });
  const steps = async () =>
    (
      await coxa.superuser<{ level: number; to_user_id: string | null; to_organisation_id: string }[]>`
        select level, to_user_id, to_organisation_id from chases where subject_id = ${referralId} order by level`
    ).map(({ level, to_user_id, to_organisation_id }) => [level, to_user_id, to_organisation_id]);
  await chaseAt(2.9);
  expect(await steps()).toEqual([]);
  await chaseAt(3);
  const team = [1, null, demoId(1, 11)];
  expect(await steps()).toEqual([team]);
  await chaseAt(4);
  expect(await steps()).toEqual([team, [2, userId, demoId(1, 11)]]);
  await chaseAt(5);
  expect(await steps()).toEqual([team, [2, userId, demoId(1, 11)], [3, null, demoId(1, 1)]]);
  const messages = await coxa.superuser<{ address: string }[]>`
    select m.address from messages m join chases c on m.tells = 'chase:' || c.id
    where c.subject_id = ${referralId} and c.level = 2`;
  expect(messages.map(({ address }) => address)).toEqual(["physio@coxa.example"]);
});
