import { eq } from "drizzle-orm";
import { generateSync } from "otplib";
import { demoId } from "@/db/demo/demo-ids";
import { demoPassword } from "@/db/demo/sign-ins";
import { secondSteps } from "@/db/schema";
import { changePassword, confirmSecondStep, startSecondStep, switchRole } from "@/lib/account";
import { countTry } from "@/lib/platform/limits";
import { hashPassword } from "@/lib/platform/passwords";
import { openSession } from "@/lib/platform/sign-in";
import { type Coxa, expect, test, testNow } from "../../support/acting";

const signIn = (coxa: Coxa, name: string, password: string, code?: string, now = testNow) =>
  openSession(coxa.db, { email: `${name}@coxa.example`, password, ...(code ? { code } : {}) }, now);

function codeAt(secret: string, at: Date): string {
  return generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });
}

test("the right password opens a session, and the organisation's record says who signed in", async ({
  coxa,
}) => {
  const opened = await signIn(coxa, "gp2", demoPassword);
  expect(opened).toMatchObject({ ok: true, userId: demoId(3, 2) });
  const [row] = await coxa.superuser`
    select act, outcome, organisation_id, purpose from audit_events order by id desc limit 1`;
  expect(row).toMatchObject({
    act: "session.open",
    outcome: "done",
    organisation_id: demoId(1, 1),
    purpose: "sign_in",
  });
});

test("an unknown person and a wrong password get the same reply", async ({ coxa }) => {
  const unknown = await signIn(coxa, "nobody-here", "a wrong password");
  const wrong = await signIn(coxa, "ot", "a wrong password");
  expect(unknown).toEqual({ ok: false, why: "wrong" });
  expect(wrong).toEqual(unknown);
});

test("the sixth try in a quarter of an hour is refused although the password is right", async ({ coxa }) => {
  for (let attempt = 1; attempt <= 5; attempt++) {
    expect(await signIn(coxa, "physio.vale", "wrong wrong wrong")).toMatchObject({ why: "wrong" });
  }
  const sixth = await signIn(coxa, "physio.vale", demoPassword);
  expect(sixth).toMatchObject({ ok: false, why: "too-many" });
  expect(sixth.ok === false && sixth.retryAfter).toBeGreaterThan(0);
});

test("a limit holds for two servers together", async ({ coxa, database }) => {
  const { openDatabase } = await import("@/db/client");
  const other = openDatabase(database.appUrl, { connections: 1 });
  const replies = await Promise.all(
    Array.from({ length: 24 }, (_, n) => countTry(n % 2 ? other : coxa.db, "export", "one person")),
  );
  await other.close();
  expect(replies.filter((reply) => reply === null)).toHaveLength(20);
});

test("a second step is asked for once it is confirmed, each code is good once, and a recovery code too", async ({
  coxa,
}) => {
  const started = await coxa.as("ortho", startSecondStep, { password: demoPassword });
  if (!started.ok) throw new Error(started.code);
  const { secret, recoveryCodes, qr } = started.value;
  expect(recoveryCodes).toHaveLength(10);
  expect(qr).toContain("<svg");
  expect(await signIn(coxa, "ortho", demoPassword), "not confirmed yet").toMatchObject({ ok: true });
  expect(await coxa.as("ortho", confirmSecondStep, { code: codeAt(secret, testNow) })).toMatchObject({
    ok: true,
  });
  expect(await signIn(coxa, "ortho", demoPassword)).toEqual({ ok: false, why: "second-step" });
  expect(await signIn(coxa, "ortho", demoPassword, codeAt(secret, testNow)), "used").toMatchObject({
    ok: false,
  });
  const later = new Date(testNow.getTime() + 60_000);
  const code = codeAt(secret, later);
  expect(await signIn(coxa, "ortho", demoPassword, code, later)).toMatchObject({ ok: true });
  expect(await signIn(coxa, "ortho", demoPassword, code, later), "used").toMatchObject({ ok: false });
  const [recovery = ""] = recoveryCodes;
  expect(await signIn(coxa, "ortho", demoPassword, recovery, later)).toMatchObject({ ok: true });
  expect(await signIn(coxa, "ortho", demoPassword, recovery, later), "used").toMatchObject({ ok: false });
});

test("a second step begun anew leaves the old one in force until it is confirmed, and then takes its place", async ({
  coxa,
}) => {
  const begin = async () => {
    const started = await coxa.as("ortho.vale", startSecondStep, { password: demoPassword });
    if (!started.ok) throw new Error(started.code);
    return started.value;
  };
  const confirm = (secret: string, at: Date) =>
    coxa.as("ortho.vale", confirmSecondStep, { code: codeAt(secret, at) }, at);
  const old = await begin();
  expect(await confirm(old.secret, testNow)).toMatchObject({ ok: true });
  const fresh = await begin();
  const later = new Date(testNow.getTime() + 60_000);
  expect(await signIn(coxa, "ortho.vale", demoPassword, undefined, later)).toMatchObject({ ok: false });
  expect(await signIn(coxa, "ortho.vale", demoPassword, codeAt(fresh.secret, later), later)).toMatchObject({
    ok: false,
  });
  const [recovery = ""] = old.recoveryCodes;
  expect(await signIn(coxa, "ortho.vale", demoPassword, recovery, later)).toMatchObject({ ok: true });
  expect(await signIn(coxa, "ortho.vale", demoPassword, codeAt(old.secret, later), later)).toMatchObject({
    ok: true,
  });
  expect(await confirm(old.secret, later)).toMatchObject({ code: "second-step.wrong" });
  expect(await confirm(fresh.secret, later)).toMatchObject({ ok: true });
  const last = new Date(testNow.getTime() + 120_000);
  expect(await signIn(coxa, "ortho.vale", demoPassword, codeAt(old.secret, last), last)).toMatchObject({
    ok: false,
  });
  expect(await signIn(coxa, "ortho.vale", demoPassword, codeAt(fresh.secret, last), last)).toMatchObject({
    ok: true,
  });
});

test("every password hash costs the same to try, also the one that stands for nobody", async ({ coxa }) => {
  const [row] = await coxa.superuser<{ password_hash: string }[]>`
    select password_hash from users where id = ${demoId(3, 1)}`;
  const costIn = (hash = "") => /^\$argon2id\$v=19\$([^$]+)\$/.exec(hash)?.[1];
  const fresh = costIn(await hashPassword("orchard tiger compass"));
  expect(fresh).toBeTruthy();
  expect(costIn(row?.password_hash)).toBe(fresh);
});

test("who goes on trying a closed account is in the record once a minute, not once a try", async ({
  coxa,
}) => {
  const count = async () => {
    const [row] = await coxa.superuser<{ n: number }[]>`select count(*)::int as n from audit_events
      where act = 'session.open' and detail->>'limit' = 'sign-in-account'`;
    return row?.n ?? 0;
  };
  const before = await count();
  for (let attempt = 1; attempt <= 12; attempt++) {
    await signIn(coxa, "nobody.closed", "wrong wrong wrong");
  }
  expect(await count()).toBe(before + 1);
});

test("the database holds neither the secret of an authenticator app nor a recovery code", async ({
  coxa,
}) => {
  const started = await coxa.as("ot", startSecondStep, { password: demoPassword });
  if (!started.ok) throw new Error(started.code);
  const [row] = await coxa.db
    .select()
    .from(secondSteps)
    .where(eq(secondSteps.userId, demoId(3, 8)));
  const held = JSON.stringify(row);
  expect(held).not.toContain(started.value.secret);
  expect(held).not.toContain(started.value.recoveryCodes[0]);
});

test("a password that is short, common or one's own name is refused, and a good one ends other sessions", async ({
  coxa,
}) => {
  const change = (wanted: string) =>
    coxa.as("physio.westcliff", changePassword, { present: demoPassword, wanted });
  for (const weak of ["short", "password1234", "Qwertyuiop12!", "aaaaaaaaaaaaaa", "physio.westcliff-1"]) {
    expect(await change(weak), weak).toMatchObject({ ok: false, code: "password.weak" });
  }
  const other = await signIn(coxa, "physio.westcliff", demoPassword);
  expect(await change("orchard tiger compass")).toMatchObject({ ok: true });
  const [session] = await coxa.superuser`
    select ended_at from sessions where id = ${other.ok ? other.sessionId : ""}`;
  expect(session?.ended_at).not.toBeNull();
  expect(await signIn(coxa, "physio.westcliff", demoPassword)).toMatchObject({ ok: false });
  expect(await signIn(coxa, "physio.westcliff", "orchard tiger compass")).toMatchObject({ ok: true });
});

test("nobody goes on in a role that is not theirs", async ({ coxa }) => {
  const wanted = { organisationId: demoId(1, 2), role: "gp" };
  expect(await coxa.as("gp", switchRole, wanted)).toMatchObject({ ok: false, code: "not-allowed" });
});

test("no secret, no password and no name of a patient is in the record of signing in", async ({ coxa }) => {
  const rows = await coxa.superuser<{ detail: unknown }[]>`
    select detail from audit_events where purpose in ('sign_in', 'administration')`;
  const told = JSON.stringify(rows);
  expect(told).not.toContain(demoPassword);
  expect(told).not.toContain("coxa.example");
});
