import { sql } from "drizzle-orm";
import { demoId } from "@/db/demo/demo-ids";
import { switchRole } from "@/lib/account";
import { startConsultation } from "@/lib/consultations";
import { addLocalRule, endLocalRule, listLocalRules } from "@/lib/local-rules";
import {
  acceptInvitation,
  disablePerson,
  invitePerson,
  listPeople,
  setRole,
  viewInvitation,
} from "@/lib/people";
import { inOrganisation } from "@/lib/platform/database";
import { openSession, openSessionOf } from "@/lib/platform/sign-in";
import { manageServices, saveService } from "@/lib/service-directory";
import { type Coxa, expect, test, testNow } from "../../support/acting";

const offer = {
  email: "New.Person@coxa.example",
  displayName: "Dr New Person",
  profession: "General practitioner",
  registrationBody: "GMC",
  registrationNumber: "9000099",
  role: "gp",
};

async function invite(coxa: Coxa, more: Partial<typeof offer> = {}): Promise<string> {
  const invited = await coxa.as("practice.admin", invitePerson, { ...offer, ...more });
  if (!invited.ok) throw new Error(invited.code);
  return invited.value.path.split("/").at(-1) ?? "";
}

test("an invitation is good once, and its person signs in with the password chosen", async ({ coxa }) => {
  const token = await invite(coxa);
  expect(await viewInvitation(coxa.db, token, testNow)).toMatchObject({
    displayName: "Dr New Person",
    hasAccount: false,
  });
  const weak = await acceptInvitation(coxa.db, { token, password: "password" }, testNow);
  expect(weak).toMatchObject({ code: "password.weak" });
  const taken = await acceptInvitation(coxa.db, { token, password: "seventeen lemon boats" }, testNow);
  expect(taken).toMatchObject({ ok: true });
  expect(
    await acceptInvitation(coxa.db, { token, password: "seventeen lemon boats" }, testNow),
  ).toMatchObject({
    code: "invitation.gone",
  });
  const credentials = { email: "new.person@coxa.example", password: "seventeen lemon boats" };
  expect(await openSession(coxa.db, credentials, testNow)).toMatchObject({ ok: true });
});

test("an invitation runs out after a week", async ({ coxa }) => {
  const token = await invite(coxa, { email: "late@coxa.example" });
  const later = new Date(testNow.getTime() + 8 * 86_400_000);
  expect(await acceptInvitation(coxa.db, { token, password: "seventeen lemon boats" }, later)).toMatchObject({
    code: "invitation.gone",
  });
});

test("somebody with an account joins a second organisation with their own password, and switches", async ({
  coxa,
}) => {
  const token = await invite(coxa, { email: "secretary.harbour@coxa.example", role: "practice_secretary" });
  expect(await acceptInvitation(coxa.db, { token, password: "not my password" }, testNow)).toMatchObject({
    code: "password.wrong",
  });
  expect(await acceptInvitation(coxa.db, { token, password: "walk-well-2026" }, testNow)).toMatchObject({
    ok: true,
  });
  const opened = await openSessionOf(coxa.db, demoId(3, 6), "password", testNow);
  if (!opened.ok) throw new Error(opened.why);
  expect(opened.roles).toBe(2);
});

test("whoever holds somebody's invitation cannot guess their password: five tries close the account, each on record", async ({
  coxa,
}) => {
  const token = await invite(coxa, { email: "gp.harbour@coxa.example", role: "gp" });
  const guess = () => acceptInvitation(coxa.db, { token, password: "a guess at it" }, testNow);
  for (let time = 0; time < 5; time++) {
    expect(await guess()).toMatchObject({ code: "password.wrong" });
  }
  expect(await guess()).toMatchObject({ code: "limit.reached" });
  const entries = await coxa.superuser<{ why: string }[]>`
    select coalesce(a.detail->>'why', a.detail->>'limit') as why from audit_events a left join users u on u.id = a.user_id
    where a.act = 'session.open' and a.outcome = 'denied' and (u.email = 'gp.harbour@coxa.example' or u.id is null)`;
  expect(entries.filter(({ why }) => why === "wrong")).toHaveLength(5);
  expect(entries.filter(({ why }) => why === "sign-in-account")).toHaveLength(1);
});

test("an administrator gives nobody's clinical role to themselves", async ({ coxa }) => {
  const wanted = { userId: demoId(3, 17), role: "gp", held: "yes" };
  expect(await coxa.as("practice.admin", setRole, wanted)).toMatchObject({ code: "person.yourself" });
});

test("a role taken away ends the sessions opened in it at once", async ({ coxa }) => {
  const opened = await openSessionOf(coxa.db, demoId(3, 2), "password", testNow);
  if (!opened.ok) throw new Error(opened.why);
  await coxa.as("practice.admin", setRole, { userId: demoId(3, 2), role: "gp", held: "no" });
  const [session] = await coxa.superuser`select ended_at from sessions where id = ${opened.sessionId}`;
  expect(session?.ended_at).not.toBeNull();
  expect(await openSessionOf(coxa.db, demoId(3, 2), "password", testNow)).toMatchObject({ ok: false });
  await coxa.as("practice.admin", setRole, { userId: demoId(3, 2), role: "gp", held: "yes" });
  expect(await openSessionOf(coxa.db, demoId(3, 2), "password", testNow)).toMatchObject({ ok: true });
});

test("an administrator can neither disable themselves nor reach into another organisation", async ({
  coxa,
}) => {
  expect(await coxa.as("practice.admin", disablePerson, { userId: demoId(3, 17) })).toMatchObject({
    code: "person.yourself",
  });
  for (const act of [
    coxa.as("practice.admin", disablePerson, { userId: demoId(3, 7) }),
    coxa.as("practice.admin", setRole, { userId: demoId(3, 7), role: "gp", held: "yes" }),
  ]) {
    expect(await act).toMatchObject({ ok: false, code: "not-found" });
  }
});

test("the system administrator's role cannot be given, by the form or past it", async ({ coxa }) => {
  const wanted = { userId: demoId(3, 2), role: "system_administrator", held: "yes" };
  expect(await coxa.as("practice.admin", setRole, wanted)).toMatchObject({ code: "input.invalid" });
  const past = inOrganisation(coxa.db, demoId(1, 1), demoId(3, 17), (tx) =>
    tx.execute(sql`insert into memberships (user_id, organisation_id, role)
      values (${demoId(3, 2)}, ${demoId(1, 1)}, 'system_administrator')`),
  );
  await expect(past).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("somebody who is not the administrator cannot give a role, by SQL either", async ({ coxa }) => {
  const past = inOrganisation(coxa.db, demoId(1, 1), demoId(3, 4), (tx) =>
    tx.execute(sql`insert into memberships (user_id, organisation_id, role)
      values (${demoId(3, 4)}, ${demoId(1, 1)}, 'gp')`),
  );
  await expect(past).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("an organisation's people are listed with their roles", async ({ coxa }) => {
  const listed = await coxa.as("practice.admin", listPeople, {});
  if (!listed.ok) throw new Error(listed.code);
  const names = listed.value.people.map(({ displayName }) => displayName);
  expect(names).toContain("Dr Amara Okafor");
  expect(names).not.toContain("Priya Nair");
});

test("a service is changed by its own organisation's administrator alone", async ({ coxa }) => {
  const listed = await coxa.as("service.admin", manageServices, {});
  if (!listed.ok) throw new Error(listed.code);
  const [own] = listed.value;
  if (!own) throw new Error("no service");
  const { id, open: _, ...row } = own;
  const changed = { ...row, openingHours: "Mon to Fri, 8 to 6", open: "yes" };
  expect(await coxa.as("service.admin", saveService, { ...changed, serviceId: id })).toMatchObject({
    ok: true,
  });
  expect(await coxa.as("service.admin", saveService, { ...changed, serviceId: demoId(2, 2) })).toMatchObject({
    code: "not-found",
  });
  expect(await coxa.as("gp", saveService, { ...changed, serviceId: id })).toMatchObject({
    code: "not-allowed",
  });
});

test("a local rule answers beforehand in consultations begun while it holds, and no longer once ended", async ({
  coxa,
}) => {
  const rule = {
    subject: "local_mri_access",
    role: "gp",
    answer: "no",
    startsOn: "2026-01-01",
    source: "ICB policy",
  };
  const added = await coxa.as("practice.admin", addLocalRule, rule);
  if (!added.ok) throw new Error(added.code);
  const answersOf = async (patient: number) => {
    const started = await coxa.as("gp", startConsultation, { patientId: demoId(4, patient) });
    if (!started.ok) throw new Error(started.code);
    const [row] = await coxa.superuser<{ answers: Record<string, unknown> }[]>`
      select answers from consultations where id = ${started.value.consultationId}`;
    return row?.answers;
  };
  expect(await answersOf(250)).toEqual({ local_mri_access: "no" });
  const end = { ruleId: added.value.ruleId, endsOn: "2026-11-23" };
  expect(await coxa.as("practice.admin", endLocalRule, end)).toMatchObject({ ok: true });
  expect(await answersOf(251)).toEqual({});
  expect(await coxa.as("practice.admin", listLocalRules, {})).toMatchObject({ value: [{ holds: false }] });
});

test("switching ends the session and begins another", async ({ coxa }) => {
  await coxa.as("practice.admin", setRole, { userId: demoId(3, 1), role: "auditor", held: "yes" });
  const opened = await openSessionOf(coxa.db, demoId(3, 1), "password", testNow);
  if (!opened.ok) throw new Error(opened.why);
  const switched = await coxa.asSession("gp", opened.sessionId, switchRole, {
    organisationId: demoId(1, 1),
    role: "gp",
  });
  if (!switched.ok) throw new Error(switched.code);
  const rows = await coxa.superuser`
    select id, ended_at from sessions where id in (${opened.sessionId}, ${switched.value.sessionId})`;
  expect(rows.find(({ id }) => id === opened.sessionId)?.ended_at).not.toBeNull();
  expect(rows.find(({ id }) => id === switched.value.sessionId)?.ended_at).toBeNull();
});
