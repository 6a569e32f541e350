import { demoId } from "@/db/demo/demo-ids";
import { demoPassword } from "@/db/demo/sign-ins";
import { disablePerson, setRole } from "@/lib/people";
import { newId } from "@/lib/platform/ids";
import { receivedReferral } from "../support/builders/referral";
import { expect, test } from "../support/fixtures";
import { listen } from "../support/live-channel";
import { ask, cookieOf } from "../support/matrix/visitor";
import { withServedDatabase } from "../support/served-database";

/** Somebody of the practice, of this test alone, who is signed in. */
async function newlySignedIn(): Promise<{ readonly userId: string; readonly cookie: string }> {
  const userId = newId();
  const name = `ends.${userId}`;
  await withServedDatabase(async (sql) => {
    await sql`insert into users (id, email, display_name, profession, password_hash)
      select ${userId}, ${`${name}@coxa.example`}, 'Session Ends', 'Clerk', password_hash from users
      where email = 'auditor@coxa.example'`;
    await sql`insert into memberships (user_id, organisation_id, role)
      values (${userId}, ${demoId(1, 1)}, 'practice_secretary')`;
  });
  return { userId, cookie: await cookieOf(name) };
}

/** Lets so many minutes pass since this person signed in, and since they last did something. */
function letPass(userId: string, sinceSignIn: number, sinceLastAct: number): Promise<unknown> {
  return withServedDatabase(
    (sql) => sql`update sessions set started_at = now() - make_interval(mins => ${sinceSignIn}),
      last_seen_at = now() - make_interval(mins => ${sinceLastAct}) where user_id = ${userId}`,
  );
}

const opens = async (cookie: string) => (await ask("/patients", cookie)).answer;

test("a session is good for twelve hours however much it is used, and for a quarter of an hour without use", async () => {
  const { userId, cookie } = await newlySignedIn();
  await letPass(userId, 12 * 60 - 1, 1);
  expect(await opens(cookie)).toBe("shown");
  await letPass(userId, 12 * 60 + 1, 0);
  expect(await opens(cookie)).toBe("asked to sign in");
  await letPass(userId, 60, 14);
  expect(await opens(cookie)).toBe("shown");
  await letPass(userId, 60, 16);
  expect(await opens(cookie)).toBe("asked to sign in");
});

test("what a page asks for by itself does not keep a session open", async () => {
  const { userId, cookie } = await newlySignedIn();
  await letPass(userId, 60, 14);
  expect((await ask("/api/live", cookie)).status).toBe(200);
  const [session] = await withServedDatabase(
    (sql) => sql`select last_seen_at < now() - interval '13 minutes' as idle from sessions
      where user_id = ${userId}`,
  );
  expect(session?.idle).toBe(true);
});

test("the live channel says nothing more once its session has ended or is locked", async ({ acting }) => {
  for (const ending of ["ended_at", "locked_at"]) {
    const ended = await newlySignedIn();
    const stays = await newlySignedIn();
    const [hears, hearsOn] = [listen(ended.cookie), listen(stays.cookie)];
    await Promise.all([hears.open, hearsOn.open]);
    const { referralId: before } = await receivedReferral(acting);
    await expect.poll(() => hears.told()).toContain(before);
    await withServedDatabase(
      (sql) => sql`update sessions set ${sql(ending)} = now() where user_id = ${ended.userId}`,
    );
    const { referralId: after } = await receivedReferral(acting);
    await expect.poll(() => hearsOn.told()).toContain(after);
    await hears.closed;
    expect(hears.told()).not.toContain(after);
    hearsOn.close();
  }
});

test("a role taken away, and a person disabled, are signed out by the next request", async ({ acting }) => {
  const changed = await newlySignedIn();
  expect(await opens(changed.cookie)).toBe("shown");
  const role = { userId: changed.userId, role: "practice_secretary", held: "no" };
  await acting("practice.admin", setRole, { ...role, role: "auditor", held: "yes" });
  await acting("practice.admin", setRole, role);
  expect(await opens(changed.cookie)).toBe("asked to sign in");

  const disabled = await newlySignedIn();
  expect(await opens(disabled.cookie)).toBe("shown");
  await acting("practice.admin", disablePerson, { userId: disabled.userId });
  expect(await opens(disabled.cookie)).toBe("asked to sign in");
});

test("who signs in again in the same browser has another session, and the one before is ended", async ({
  page,
}) => {
  const { userId } = await newlySignedIn();
  const signIn = async () => {
    const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
    await page.request.post("/api/auth/callback/credentials", {
      form: { csrfToken, email: `ends.${userId}@coxa.example`, password: demoPassword, json: "true" },
    });
    const held = (await page.context().cookies()).find(({ name }) => name === "coxa.session");
    return `coxa.session=${held?.value}`;
  };
  const before = await signIn();
  expect(await opens(before)).toBe("shown");
  const after = await signIn();
  expect(await opens(after)).toBe("shown");
  expect(await opens(before)).toBe("asked to sign in");
});
