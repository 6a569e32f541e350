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
