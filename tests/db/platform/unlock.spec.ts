import { eq } from "drizzle-orm";
import { demoId } from "@/db/demo/demo-ids";
import { demoPassword } from "@/db/demo/sign-ins";
import { memberships, sessions } from "@/db/schema";
import { lockSession } from "@/lib/account";
import { demoActor } from "@/lib/cli/demo/demo-actor";
import { newId } from "@/lib/platform/ids";
import { openSession } from "@/lib/platform/sign-in";
import { unlock } from "@/lib/platform/unlock";
import { type Coxa, expect, test, testNow } from "../../support/acting";

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

async function signedIn(coxa: Coxa, name: string) {
  const opened = await openSession(
    coxa.db,
    { email: `${name}@coxa.example`, password: demoPassword },
    testNow,
  );
  if (!opened.ok) throw new Error(opened.why);
  return opened.sessionId;
}

const asked = (name: string, password = demoPassword) => {
  const { userId, organisationId, role } = demoActor(name);
  return { userId, organisationId, role, password };
};

const sessionRow = async (coxa: Coxa, sessionId: string) => {
  const [row] = await coxa.db.select().from(sessions).where(eq(sessions.id, sessionId));
  return row;
};

test("a locked session is opened again by its own person's password, and is the same session", async ({
  coxa,
}) => {
  const sessionId = await signedIn(coxa, "gp");
  await coxa.asSession("gp", sessionId, lockSession, {});
  expect((await sessionRow(coxa, sessionId))?.lockedAt).toEqual(testNow);
  expect(await unlock(coxa.db, asked("gp", "not-the-password"), sessionId, later(1))).toEqual({
    ok: false,
    why: "wrong",
  });
  expect((await sessionRow(coxa, sessionId))?.lockedAt).toEqual(testNow);
  expect(await unlock(coxa.db, asked("gp"), sessionId, later(2))).toEqual({ ok: true, sessionId });
  expect(await sessionRow(coxa, sessionId)).toMatchObject({ lockedAt: null, lastSeenAt: later(2) });
});

test("a page is not unlocked for one person while another is signed in in the browser", async ({ coxa }) => {
  const others = await signedIn(coxa, "gp2");
  expect(await unlock(coxa.db, asked("gp"), others, testNow)).toEqual({ ok: false, why: "other-person" });
});

for (const [what, named] of [
  ["that is gone", async () => newId()],
  ["that the browser no longer names", async () => null],
  [
    "that was ended",
    async (coxa: Coxa) => {
      const sessionId = await signedIn(coxa, "gp");
      await coxa.db.update(sessions).set({ endedAt: testNow }).where(eq(sessions.id, sessionId));
      return sessionId;
    },
  ],
  [
    "past its twelve hours",
    async (coxa: Coxa) => {
      const sessionId = await signedIn(coxa, "gp");
      await coxa.db
        .update(sessions)
        .set({ startedAt: later(-721) })
        .where(eq(sessions.id, sessionId));
      return sessionId;
    },
  ],
] as const) {
  test(`after a session ${what} the same proof opens a new one, in the role of the page`, async ({
    coxa,
  }) => {
    const before = await named(coxa);
    const unlocked = await unlock(coxa.db, asked("gp"), before, later(3));
    if (!unlocked.ok) throw new Error(unlocked.why);
    expect(unlocked.sessionId).not.toBe(before);
    const { userId, organisationId, role } = demoActor("gp");
    expect(await sessionRow(coxa, unlocked.sessionId)).toMatchObject({
      userId,
      organisationId,
      role,
      startedAt: later(3),
    });
  });
}

test("a page is not unlocked in a role that its person has no more", async ({ coxa }) => {
  const wished = { ...asked("gp"), role: "system_administrator" as const };
  expect(await unlock(coxa.db, wished, null, testNow)).toEqual({ ok: false, why: "wrong" });
  const held = await coxa.db
    .select()
    .from(memberships)
    .where(eq(memberships.userId, demoId(3, 1)));
  expect(held.map(({ role }) => role)).not.toContain("system_administrator");
});

test("unlocking counts as trying to sign in: five wrong passwords close the account for a while", async ({
  coxa,
}) => {
  for (let tries = 0; tries < 5; tries++) {
    await unlock(coxa.db, asked("secretary", "not-the-password"), null, testNow);
  }
  expect(await unlock(coxa.db, asked("secretary"), null, testNow)).toMatchObject({
    ok: false,
    why: "too-many",
  });
});
