import { request as httpRequest } from "node:http";
import { demoId } from "@/db/demo/demo-ids";
import { demoPassword } from "@/db/demo/sign-ins";
import { newId } from "@/lib/platform/ids";
import { expect, test } from "../support/fixtures";
import { act, actionNamed, ask, cookieOf } from "../support/matrix/visitor";
import { withServedDatabase } from "../support/served-database";

/** A person of this test alone, for a limit that is reached is reached for every test that follows. */
async function newPerson(name: string, role: string): Promise<string> {
  const id = newId();
  await withServedDatabase(async (sql) => {
    await sql`insert into users (id, email, display_name, profession, password_hash)
      select ${id}, ${`${name}@coxa.example`}, 'Limit Reached', 'Clerk', password_hash from users
      where email = 'auditor@coxa.example'`;
    await sql`insert into memberships (user_id, organisation_id, role) values (${id}, ${demoId(1, 2)}, ${role})`;
  });
  return name;
}

/** Tries to sign in by password. @returns status and Retry-After */
async function trySignIn(email: string, password: string) {
  const base = process.env.COXA_TEST_URL ?? "";
  const first = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = await first.json();
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    headers: {
      cookie: first.headers
        .getSetCookie()
        .map((one) => one.split(";")[0])
        .join("; "),
    },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  return { status: answer.status, retryAfter: Number(answer.headers.get("retry-after")) };
}

test("the sixth wrong password in a quarter of an hour is told when to come back, and the right one too", async () => {
  const email = `${await newPerson("limit.password", "auditor")}@coxa.example`;
  for (let time = 0; time < 5; time++) {
    expect((await trySignIn(email, "wrong wrong wrong")).status).toBe(401);
  }
  for (const password of ["wrong wrong wrong", demoPassword]) {
    const { status, retryAfter } = await trySignIn(email, password);
    expect(status).toBe(429);
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(15 * 60);
  }
  expect((await trySignIn("ortho.vale@coxa.example", demoPassword)).status, "somebody else").toBe(200);
});

test("no longer path signs anybody in past the count", async () => {
  const wrong = { email: "nobody@coxa.example", password: "wrong wrong wrong" };
  const base = process.env.COXA_TEST_URL ?? "";
  const { csrfToken } = await (await fetch(`${base}/api/auth/csrf`)).json();
  for (const path of [
    "callback/credentials/x",
    "callback/credentials/",
    "CALLBACK/credentials",
    "signin",
    "verify-request",
  ]) {
    const answer = await fetch(`${base}/api/auth/${path}`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ csrfToken, ...wrong, json: "true" }),
    });
    expect([404, 308], path).toContain(answer.status);
  }
  expect((await fetch(`${base}/api/auth/signout`)).status, "a page that is not Coxa's").toBe(404);
});

test("whoever sits at an open session cannot try out its password", async () => {
  const cookie = await cookieOf(await newPerson("limit.own", "auditor"));
  const change = { present: "a guess at it", wanted: "seventeen lemon boats" };
  const replies = [];
  for (let time = 0; time < 11; time++) {
    replies.push(await act(actionNamed("changePasswordAction"), "/account", cookie, change));
  }
  expect(replies.filter(({ body }) => body.includes('"limit.reached"'))).toHaveLength(1);
});

test("the 61st search in a minute is refused, and says when to go on", async () => {
  const cookie = await cookieOf(await newPerson("limit.search", "practice_secretary"));
  const search = () => act(actionNamed("findPatientsAction"), "/patients", cookie, { text: "no such name" });
  const replies = await Promise.all(Array.from({ length: 64 }, search));
  const refused = replies.filter(({ body }) => body.includes('"limit.reached"'));
  expect(refused.length).toBe(4);
  expect(refused[0]?.body).toMatch(/"retryAfterSeconds":"\d+"/);
});

test("the 21st export in an hour is 429 with Retry-After", async () => {
  const cookie = await cookieOf(await newPerson("limit.export", "auditor"));
  const answers = [];
  for (let time = 0; time < 22; time++) {
    const answer = await fetch(`${process.env.COXA_TEST_URL}/audit/export?from=2026-01-01&to=2026-01-01`, {
      headers: { cookie },
    });
    await answer.body?.cancel();
    answers.push({ status: answer.status, retryAfter: answer.headers.get("retry-after") });
  }
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
  expect(answers.every(({ status, retryAfter }) => (status === 429) === Number(retryAfter) > 0)).toBe(true);
});

test("a batch counts as one export, its letters as none, and what was refused is in the record once", async () => {
  const name = await newPerson("limit.batch", "practice_secretary");
  const cookie = await cookieOf(name);
  const batch = () =>
    ask("/print/batch", cookie, {
      method: "POST",
      body: JSON.stringify({
        items: [
          { kind: "letter", id: newId() },
          { kind: "letter", id: newId() },
        ],
      }),
    });
  const statuses = [];
  for (let time = 0; time < 23; time++) {
    statuses.push((await batch()).status);
  }
  expect(statuses).toEqual([...Array(20).fill(200), 429, 429, 429]);
  const again = await fetch(`${process.env.COXA_TEST_URL}/print/batch`, {
    method: "POST",
    headers: { cookie },
  });
  expect(again.status).toBe(429);
  expect(Number(again.headers.get("retry-after"))).toBeGreaterThan(0);
  const denials = await withServedDatabase(
    (sql) => sql`select a.act, a.outcome, a.detail from audit_events a join users u on u.id = a.user_id
      where u.email = ${`${name}@coxa.example`} and a.detail->>'code' = 'limit.reached'`,
  );
  expect(denials).toEqual([
    { act: "print.batch", outcome: "denied", detail: { code: "limit.reached", limit: "export" } },
  ]);
});

test("the eleventh date of birth tried in a quarter of an hour opens no record, and is told when to come back", async () => {
  const cookie = await cookieOf(await newPerson("limit.emergency", "gp"));
  const open = (day: number) =>
    act(actionNamed("openEmergencyAccessAction"), "/emergency-access", cookie, {
      nhsNumber: "999 123 0017",
      dateOfBirth: `1961-01-${String(day).padStart(2, "0")}`,
      reason: "Trying one day after the other",
    });
  const replies = [];
  for (let day = 1; day <= 11; day++) {
    replies.push((await open(day)).body);
  }
  expect(replies.slice(0, 10).every((body) => body.includes('"not-found"'))).toBe(true);
  expect(replies.at(-1)).toContain('"limit.reached"');
  expect(replies.at(-1)).toMatch(/Try again in 1\d minutes/);
});

test("a page whose search is refused says when to try again", async ({ page }) => {
  const cookie = await cookieOf(await newPerson("limit.page", "practice_secretary"));
  const [name = "", value = ""] = cookie.split("=");
  await page.context().addCookies([{ name, value, url: process.env.COXA_TEST_URL ?? "" }]);
  const search = () => act(actionNamed("findPatientsAction"), "/patients", cookie, { text: "no such name" });
  await Promise.all(Array.from({ length: 60 }, search));
  await page.goto("/patients");
  await expect(
    page.getByText(/Too many of these in a short time\. Try again in \d+ seconds?\./),
  ).toBeVisible();
});

test("unlocking too often is 429 with Retry-After", async () => {
  const name = await newPerson("limit.unlock", "auditor");
  const cookie = await cookieOf(name);
  const [person] = await withServedDatabase(
    (sql) => sql<{ id: string }[]>`select id from users where email = ${`${name}@coxa.example`}`,
  );
  const unlock = () =>
    fetch(`${process.env.COXA_TEST_URL}/api/session`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({
        does: "unlock",
        userId: person?.id,
        organisationId: demoId(1, 2),
        role: "auditor",
        password: "wrong wrong wrong",
      }),
    });
  for (let time = 0; time < 5; time++) {
    expect((await unlock()).status).toBe(403);
  }
  const sixth = await unlock();
  expect(sixth.status).toBe(429);
  expect(Number(sixth.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await sixth.json()).toMatchObject({ ok: false, why: "too-many" });
});

test("a body without a length is cut off where one with a length is refused", async () => {
  const cookie = await cookieOf("gp");
  const long = { method: "POST", body: "a".repeat(1_000_001) };
  expect((await ask("/consultations/x/answers", cookie, long)).status).toBe(413);
  expect(await statusOfChunked("/consultations/x/answers", cookie, 1_200_000)).toBe(413);
  expect(await statusOfChunked("/consultations/x/answers", cookie, 900_000)).toBe(400);
});

/** Sends so many bytes in chunks. @returns the status; 0 when the connection was cut instead */
function statusOfChunked(path: string, cookie: string, bytes: number): Promise<number> {
  return new Promise((resolve) => {
    const request = httpRequest(`${process.env.COXA_TEST_URL}${path}`, {
      method: "POST",
      headers: { cookie, "transfer-encoding": "chunked" },
    });
    request.once("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    request.on("error", () => resolve(0));
    for (let sent = 0; sent < bytes; sent += 50_000) {
      request.write("a".repeat(50_000));
    }
    request.end();
  });
}
